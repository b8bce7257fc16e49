//! The one error of this crate: what failed, where, and under which ids AWS knows of it.

mod code;
mod display;
mod kind;
mod sdk;

use core::fmt;

use code::kind_of_code;
pub(crate) use display::one_line;
pub use kind::ErrorKind;
pub(crate) use sdk::from_sdk;

use iam_policy::Operation;

use crate::action::Action;

/// The error that an operation, or waiting for one, ends with.
///
/// It never shows the body of a reply or the value of a property, neither in `Display` nor in `Debug`. It shows
/// what AWS says in its messages.
pub struct Error(Box<Details>);

struct Details {
    kind: ErrorKind,
    subject: Subject,
    identifier: Option<String>,
    request_token: Option<String>,
    request_id: Option<String>,
    code: Option<String>,
    message: String,
    source: Option<Source>,
}

type Source = Box<dyn core::error::Error + Send + Sync>;

/// What an error is about.
#[derive(Clone, Copy)]
pub(crate) enum Subject {
    /// An operation, and the action of Cloud Control that it was at.
    Operation(&'static Operation, Action),
    /// An edit of a resource of this type, before any operation.
    Edit(&'static str),
}

impl Error {
    pub(crate) fn new(kind: ErrorKind, subject: Subject, message: impl Into<String>) -> Self {
        Self(Box::new(Details {
            kind,
            subject,
            identifier: None,
            request_token: None,
            request_id: None,
            code: None,
            message: message.into(),
            source: None,
        }))
    }

    pub(crate) fn with_identifier(mut self, identifier: Option<&str>) -> Self {
        self.0.identifier = identifier.map(str::to_owned);
        self
    }

    /// Adds the identifier, unless one is known that is closer to the cause.
    pub(crate) fn or_identifier(mut self, identifier: Option<&str>) -> Self {
        let known = self.0.identifier.take();
        self.0.identifier = known.or_else(|| identifier.map(str::to_owned));
        self
    }

    pub(crate) fn with_request_token(mut self, token: &str) -> Self {
        self.0.request_token = Some(token.to_owned());
        self
    }

    fn with_request_id(mut self, id: Option<&str>) -> Self {
        self.0.request_id = id.map(str::to_owned);
        self
    }

    pub(crate) fn with_code(mut self, code: Option<&str>) -> Self {
        self.0.code = code.map(str::to_owned);
        self
    }

    pub(crate) fn with_source(mut self, source: impl Into<Source>) -> Self {
        self.0.source = Some(source.into());
        self
    }

    /// What kind of failure it is.
    #[must_use]
    pub fn kind(&self) -> ErrorKind {
        self.0.kind
    }

    /// The operation that failed, under its name in the docs: `get_resource`. `edit` for an edit of a resource.
    #[must_use]
    pub fn operation(&self) -> &'static str {
        match self.0.subject {
            Subject::Operation(operation, _) => operation.name,
            Subject::Edit(_) => "edit",
        }
    }

    /// The type of the resource: `AWS::IVS::Stage`.
    #[must_use]
    pub fn type_name(&self) -> &'static str {
        match self.0.subject {
            Subject::Operation(operation, _) => operation.type_name,
            Subject::Edit(type_name) => type_name,
        }
    }

    /// The identifier of the resource. On a failed create, that of what may have been left behind.
    #[must_use]
    pub fn identifier(&self) -> Option<&str> {
        self.0.identifier.as_deref()
    }

    /// The token of the request that AWS accepted, if it did: the request may still be going on.
    #[must_use]
    pub fn request_token(&self) -> Option<&str> {
        self.0.request_token.as_deref()
    }

    /// The id of the reply, which AWS Support asks for.
    #[must_use]
    pub fn request_id(&self) -> Option<&str> {
        self.0.request_id.as_deref()
    }

    /// AWS's own name of the failure: `ThrottlingException`, or `NotStabilized` of a request that failed.
    #[must_use]
    pub fn code(&self) -> Option<&str> {
        self.0.code.as_deref()
    }

    /// What happened, without the place: what AWS says, where it says something. It is one line.
    #[must_use]
    pub fn message(&self) -> &str {
        &self.0.message
    }
}

impl core::error::Error for Error {
    fn source(&self) -> Option<&(dyn core::error::Error + 'static)> {
        self.0.source.as_deref().map(|source| source as _)
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Error")
            .field("kind", &self.kind())
            .field("operation", &self.operation())
            .field("type_name", &self.type_name())
            .field("identifier", &self.identifier())
            .field("request_token", &self.request_token())
            .field("request_id", &self.request_id())
            .field("code", &self.code())
            .field("message", &self.message())
            .field("source", &self.0.source)
            .finish()
    }
}

#[cfg(test)]
mod tests;
