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

use cloud_control::linked::CalledOperation;

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
    is_server_fault: bool,
    message: String,
    source: Option<Source>,
}

type Source = Box<dyn core::error::Error + Send + Sync>;

/// What an error is about.
#[derive(Clone, Copy)]
pub(crate) struct Subject {
    /// The operation, under its name in the docs: `get_resource`. Or what was done before any: `edit`.
    pub(crate) operation: &'static str,
    pub(crate) type_name: &'static str,
    /// The action of Cloud Control that the operation was at; `None` if it has called none.
    pub(crate) step: Option<Step>,
}

/// A step of an operation: an action of Cloud Control.
#[derive(Clone, Copy)]
pub(crate) struct Step {
    pub(crate) action: Action,
    /// What is known of the handler that the action runs, if anything is.
    pub(crate) handler: Option<CalledOperation>,
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
            is_server_fault: false,
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

    /// AWS answered with a server error: what was asked is not at fault.
    fn with_server_fault(mut self, is_server_fault: bool) -> Self {
        self.0.is_server_fault = is_server_fault;
        self
    }

    pub(crate) fn is_server_fault(&self) -> bool {
        self.0.is_server_fault
    }

    /// The same error with its message told otherwise.
    pub(crate) fn map_message(mut self, tell: impl FnOnce(String) -> String) -> Self {
        self.0.message = tell(core::mem::take(&mut self.0.message));
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

    /// The operation that failed, under its name in the docs: `get_resource`. `edit` for an edit of a resource,
    /// `resume` for a handle that is none.
    #[must_use]
    pub fn operation(&self) -> &'static str {
        self.0.subject.operation
    }

    /// The type of the resource: `AWS::IVS::Stage`.
    #[must_use]
    pub fn type_name(&self) -> &'static str {
        self.0.subject.type_name
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

    /// The IAM actions to allow, if the failure is a denial: that of Cloud Control, and those that the type's handler
    /// needs. Empty otherwise.
    #[must_use]
    pub fn needed_actions(&self) -> Vec<String> {
        match self.0.subject.step {
            Some(step) if self.is_denied() => step.needs(),
            _ => Vec::new(),
        }
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
