//! The names that AWS gives failures, of exceptions and of requests, and their kinds.

use super::ErrorKind;

/// The kind of the failure that AWS gives this code; `None` if the code is unknown.
pub(crate) fn kind_of_code(code: &str) -> Option<ErrorKind> {
    // Exceptions and the codes of failed requests share their names, except for this suffix.
    let name = code.strip_suffix("Exception").unwrap_or(code);
    Some(match name {
        "ResourceNotFound" | "NotFound" => ErrorKind::NotFound,
        "AlreadyExists" => ErrorKind::AlreadyExists,
        "AccessDenied" | "UnauthorizedTaggingOperation" => ErrorKind::AccessDenied,
        "InvalidCredentials"
        | "ExpiredToken"
        | "IncompleteSignature"
        | "InvalidClientTokenId"
        | "InvalidSignature"
        | "MissingAuthenticationToken"
        | "SignatureDoesNotMatch"
        | "UnrecognizedClient" => ErrorKind::Credentials,
        "Throttling" | "TooManyRequests" | "RequestLimitExceeded" => ErrorKind::Throttled,
        "ConcurrentOperation" | "ConcurrentModification" | "ResourceConflict" => ErrorKind::Conflict,
        "ClientTokenConflict" | "InvalidRequest" | "NotUpdatable" | "Serialization" | "Validation" => {
            ErrorKind::InvalidRequest
        }
        "PrivateType" | "TypeNotFound" | "UnsupportedAction" => ErrorKind::Unsupported,
        "ServiceLimitExceeded" => ErrorKind::LimitExceeded,
        "RequestTokenNotFound" => ErrorKind::UnknownRequest,
        "GeneralService"
        | "HandlerFailure"
        | "HandlerInternalFailure"
        | "InternalFailure"
        | "InternalServer"
        | "NetworkFailure"
        | "NotStabilized"
        | "ServiceInternalError"
        | "ServiceTimeout"
        | "ServiceUnavailable" => ErrorKind::Service,
        _ => return None,
    })
}
