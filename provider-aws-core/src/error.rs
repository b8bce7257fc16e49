//! The error of this crate: what failed, where, and the ids by which AWS knows it.

mod causes;
mod code;
mod denial;
mod display;
mod kind;
mod sdk;

use cloud_control::linked::CalledOperation;

use crate::api_operation::ApiOperation;
pub(crate) use code::kind_of_code;
pub use denial::{Denial, DenialReason, MissingPermission, PolicyKind};
pub(crate) use display::one_line;
pub use kind::ErrorKind;
pub(crate) use sdk::from_sdk;

/// The error of an operation, or of waiting for a request.
///
/// `Display` is one line: the operation, the type and the identifier, then what happened, then the ids. If access was
/// denied, it has the IAM statements to add: see [`Denial`].
/// `Debug` adds the causes, so that the error reads well when `main` returns it; `{:#?}` shows the fields
/// instead.
///
/// Neither shows the body of a reply, the value of a property, or a credential. Messages of AWS are shown,
/// with the secrets redacted that AWS was sent.
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

type Source = Box<dyn std::error::Error + Send + Sync>;

/// The operation and type that an error is about.
#[derive(Clone, Copy)]
pub(crate) struct Subject {
    /// The name of the operation: `get_resource`. `edit` and `resume` make no call.
    pub(crate) operation: &'static str,
    pub(crate) type_name: &'static str,
    /// The step of the operation that failed; `None` if it made no call.
    pub(crate) step: Option<Step>,
}

/// A step of an operation: one operation of the API.
#[derive(Clone, Copy)]
pub(crate) struct Step {
    pub(crate) api_operation: ApiOperation,
    /// The operation whose handler runs, with its permissions, if it is known.
    pub(crate) operation: Option<CalledOperation>,
    /// Whether the call passes a role for the handler.
    pub(crate) passes_role: bool,
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

    /// Adds the identifier, unless the error has one already, which is closer to the cause.
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

    /// Whether AWS answered with a server error: the same call may succeed later.
    fn with_server_fault(mut self, is_server_fault: bool) -> Self {
        self.0.is_server_fault = is_server_fault;
        self
    }

    pub(crate) fn is_server_fault(&self) -> bool {
        self.0.is_server_fault
    }

    /// The same error with another message.
    pub(crate) fn map_message(mut self, map: impl FnOnce(String) -> String) -> Self {
        self.0.message = map(std::mem::take(&mut self.0.message));
        self
    }

    pub(crate) fn with_source(mut self, source: impl Into<Source>) -> Self {
        self.0.source = Some(source.into());
        self
    }

    /// The kind of failure.
    #[must_use]
    pub fn kind(&self) -> ErrorKind {
        self.0.kind
    }

    /// The name of the operation that failed: `get_resource`. It is `edit` if editing a resource failed, and
    /// `resume` if the handle of a request couldn't be parsed.
    #[must_use]
    pub fn operation(&self) -> &'static str {
        self.0.subject.operation
    }

    /// The resource type: `AWS::IVS::Stage`.
    #[must_use]
    pub fn type_name(&self) -> &'static str {
        self.0.subject.type_name
    }

    /// The identifier of the resource. If a create failed, the resource of this identifier may be left
    /// behind.
    #[must_use]
    pub fn identifier(&self) -> Option<&str> {
        self.0.identifier.as_deref()
    }

    /// The token of the request, if AWS accepted one: the request may still be in progress.
    #[must_use]
    pub fn request_token(&self) -> Option<&str> {
        self.0.request_token.as_deref()
    }

    /// The id of the reply, which AWS Support asks for.
    #[must_use]
    pub fn request_id(&self) -> Option<&str> {
        self.0.request_id.as_deref()
    }

    /// AWS's name of the failure: `ThrottlingException`, or `NotStabilized` for a request that failed.
    #[must_use]
    pub fn code(&self) -> Option<&str> {
        self.0.code.as_deref()
    }

    /// The IAM actions to allow if access was denied: the action of Cloud Control, and those that the handler
    /// of the type requires. Empty for other failures. [`denial`](Self::denial) says which of them is missing, as far
    /// as AWS does.
    #[must_use]
    pub fn required_actions(&self) -> Vec<&'static str> {
        match self.0.subject.step {
            Some(step) if self.is_denied() => step.required_actions(),
            _ => Vec::new(),
        }
    }

    /// What happened, on one line: AWS's own message, if there is one.
    #[must_use]
    pub fn message(&self) -> &str {
        &self.0.message
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.0.source.as_deref().map(|source| source as _)
    }
}

#[cfg(test)]
mod tests;
