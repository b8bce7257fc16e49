//! Exceptions: how an operation fails.

use std::fmt;

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

/// The class of an exception: those of Cloud Control's API model, and those that any AWS service may answer with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum ExceptionKind {
    // Of Cloud Control.
    AlreadyExistsException,
    ClientTokenConflictException,
    ConcurrentModificationException,
    ConcurrentOperationException,
    GeneralServiceException,
    HandlerFailureException,
    HandlerInternalFailureException,
    InvalidCredentialsException,
    InvalidRequestException,
    NetworkFailureException,
    NotStabilizedException,
    NotUpdatableException,
    PrivateTypeException,
    RequestTokenNotFoundException,
    ResourceConflictException,
    ResourceNotFoundException,
    ServiceInternalErrorException,
    ServiceLimitExceededException,
    ThrottlingException,
    TypeNotFoundException,
    UnsupportedActionException,
    // Of any service.
    AccessDeniedException,
    ExpiredTokenException,
    IncompleteSignatureException,
    InternalFailure,
    InvalidSignatureException,
    MissingAuthenticationTokenException,
    RequestEntityTooLargeException,
    SerializationException,
    ServiceUnavailable,
    UnknownOperationException,
    UnrecognizedClientException,
    ValidationException,
}

impl ExceptionKind {
    /// The HTTP status. All but failures of the service are 400, throttling and missing resources included.
    fn status(self) -> u16 {
        match self {
            Self::RequestEntityTooLargeException => 413,
            Self::ConcurrentModificationException
            | Self::InternalFailure
            | Self::ServiceInternalErrorException => 500,
            Self::HandlerFailureException
            | Self::HandlerInternalFailureException
            | Self::NetworkFailureException => 502,
            Self::ServiceUnavailable => 503,
            _ => 400,
        }
    }
}

/// The name of the class.
impl fmt::Display for ExceptionKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.serialize(f)
    }
}

/// An exception.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Exception {
    pub(crate) kind: ExceptionKind,
    pub(crate) message: String,
}

impl Exception {
    pub(crate) fn new(kind: ExceptionKind, message: impl Into<String>) -> Self {
        Self { kind, message: message.into() }
    }

    pub(crate) fn validation(message: impl Into<String>) -> Self {
        Self::new(ExceptionKind::ValidationException, message)
    }

    /// For a member of an input that breaks a constraint of the API model.
    pub(super) fn constraint(value: impl fmt::Display, member: &str, constraint: impl fmt::Display) -> Self {
        Self::validation(format!(
            "1 validation error detected: {value} at '{}' failed to satisfy constraint: {constraint}",
            camel_case(member)
        ))
    }

    /// For a body that isn't awsJson1.0.
    pub(crate) fn serialization() -> Self {
        Self::new(ExceptionKind::SerializationException, "The body of the call can't be parsed.")
    }

    pub(crate) fn status(&self) -> u16 {
        self.kind.status()
    }

    pub(crate) fn body(&self) -> Value {
        json!({
            "__type": format!("com.amazonaws.cloudapiservice#{}", self.kind),
            "Message": shortened(&self.message),
        })
    }
}

/// The name of a member as the service's messages spell it: `typeName`.
fn camel_case(member: &str) -> String {
    let mut letters = member.chars();
    let first = letters.next().map(|letter| letter.to_ascii_lowercase());
    first.into_iter().chain(letters).collect()
}

/// A message, no longer than a reply may have it: what it names may be of any length.
pub(super) fn shortened(message: &str) -> &str {
    const LENGTH: usize = 2048;
    let end = message.char_indices().nth(LENGTH);
    end.map_or(message, |(end, _)| &message[..end])
}

#[cfg(test)]
mod tests {
    use super::{Exception, ExceptionKind};

    #[test]
    fn the_body_names_the_class_and_has_a_message_of_bounded_length() {
        let exception = Exception::new(ExceptionKind::ThrottlingException, "é".repeat(3000));
        assert_eq!(exception.status(), 400);
        let body = exception.body();
        assert_eq!(body["__type"], "com.amazonaws.cloudapiservice#ThrottlingException");
        assert_eq!(body["Message"], "é".repeat(2048));
    }
}
