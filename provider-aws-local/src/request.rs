//! Requests to change a resource, and how they proceed as time passes.

use cloud_control::Handler;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// An account and a region.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Location<'l> {
    pub(crate) account: &'l str,
    pub(crate) region: &'l str,
}

/// The key of a resource.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub(crate) struct Key {
    pub(crate) account: String,
    pub(crate) region: String,
    pub(crate) type_name: String,
    pub(crate) identifier: String,
}

impl Key {
    pub(crate) fn location(&self) -> Location<'_> {
        Location { account: &self.account, region: &self.region }
    }
}

/// An accepted request. Its whole course is decided when it is accepted, except for cancelling. So a server that is
/// killed and started again continues as if it had never stopped.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Request {
    pub(crate) token: String,
    #[serde(with = "handler_name")]
    pub(crate) handler: Handler,
    pub(crate) key: Key,
    pub(crate) client_token: String,
    /// A digest of the call: another call with the same client token must have the same.
    pub(crate) fingerprint: String,
    /// When it is accepted, when its handler begins, and when it ends: milliseconds since 1970.
    pub(crate) accepted: u64,
    pub(crate) begins: u64,
    pub(crate) ends: u64,
    pub(crate) cancellation: Option<Cancellation>,
    pub(crate) end: End,
    /// Whether events show the identifier of a resource before it is created.
    pub(crate) shows_identifier_early: bool,
}

/// When cancelling a request is asked for, and when it is complete.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Cancellation {
    pub(crate) requested: u64,
    pub(crate) complete: u64,
}

/// How a request ends, unless it is cancelled.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) enum End {
    /// The resource has these properties.
    Stored(Map<String, Value>),
    /// The resource is deleted.
    Removed,
    /// Nothing is changed.
    Failed {
        code: HandlerErrorCode,
        message: String,
        /// Whether events show the identifier although the request failed.
        shows_identifier: bool,
    },
}

/// Why a handler fails: the error codes of Cloud Control's API model.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum HandlerErrorCode {
    AccessDenied,
    AlreadyExists,
    GeneralServiceException,
    InternalFailure,
    InvalidCredentials,
    InvalidRequest,
    NetworkFailure,
    NotFound,
    NotStabilized,
    NotUpdatable,
    ResourceConflict,
    ServiceInternalError,
    ServiceLimitExceeded,
    ServiceTimeout,
    Throttling,
    UnauthorizedTaggingOperation,
}

/// The status of a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub(crate) enum Status {
    Pending,
    InProgress,
    Success,
    Failed,
    CancelInProgress,
    CancelComplete,
}

impl Status {
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Pending => "PENDING",
            Self::InProgress => "IN_PROGRESS",
            Self::Success => "SUCCESS",
            Self::Failed => "FAILED",
            Self::CancelInProgress => "CANCEL_IN_PROGRESS",
            Self::CancelComplete => "CANCEL_COMPLETE",
        }
    }
}

impl Request {
    /// The kind of the request, as events name it: `CREATE`.
    pub(crate) fn operation(&self) -> String {
        self.handler.name().to_ascii_uppercase()
    }

    pub(crate) fn status(&self, now: u64) -> Status {
        match (self.cancellation, &self.end) {
            (Some(cancellation), _) if now >= cancellation.complete => Status::CancelComplete,
            (Some(_), _) => Status::CancelInProgress,
            (None, _) if now < self.begins => Status::Pending,
            (None, _) if now < self.ends => Status::InProgress,
            (None, End::Failed { .. }) => Status::Failed,
            (None, End::Stored(_) | End::Removed) => Status::Success,
        }
    }

    /// When the request ends, or its cancellation is complete.
    pub(crate) fn due(&self) -> u64 {
        self.cancellation.map_or(self.ends, |cancellation| cancellation.complete)
    }

    /// When the request reached its status.
    pub(crate) fn event_time(&self, now: u64) -> u64 {
        match (self.status(now), self.cancellation) {
            (Status::Pending, _) => self.accepted,
            (Status::InProgress, _) => self.begins,
            (Status::CancelInProgress, Some(cancellation)) => cancellation.requested,
            _ => self.due(),
        }
    }

    pub(crate) fn reported_identifier(&self, now: u64) -> Option<&str> {
        let is_shown = match (self.status(now), &self.end) {
            (Status::Failed, End::Failed { shows_identifier, .. }) => *shows_identifier,
            (Status::Success, _) => true,
            _ => self.handler != Handler::Create || self.shows_identifier_early,
        };
        is_shown.then_some(self.key.identifier.as_str())
    }

    /// The properties of the resource after a successful create or update.
    pub(crate) fn reported_model(&self, now: u64) -> Option<String> {
        match (self.status(now), &self.end) {
            (Status::Success, End::Stored(properties)) => Some(Value::Object(properties.clone()).to_string()),
            _ => None,
        }
    }

    pub(crate) fn message(&self, now: u64) -> Option<&str> {
        match (self.status(now), &self.end) {
            (Status::Failed, End::Failed { message, .. }) => Some(message),
            _ => None,
        }
    }

    pub(crate) fn error_code(&self, now: u64) -> Option<HandlerErrorCode> {
        match (self.status(now), &self.end) {
            (Status::Failed, End::Failed { code, .. }) => Some(*code),
            _ => None,
        }
    }

    /// When to ask again: at the next change of the status.
    pub(crate) fn retry_after(&self, now: u64) -> Option<u64> {
        match self.status(now) {
            Status::Pending => Some(self.begins),
            Status::InProgress | Status::CancelInProgress => Some(self.due()),
            Status::Success | Status::Failed | Status::CancelComplete => None,
        }
    }
}

/// A handler by its name, for serde.
mod handler_name {
    use cloud_control::Handler;
    use serde::de::Error;
    use serde::{Deserialize, Deserializer, Serializer};

    pub(super) fn serialize<S: Serializer>(handler: &Handler, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(handler.name())
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Handler, D::Error> {
        let name = String::deserialize(deserializer)?;
        Handler::from_name(&name).ok_or_else(|| D::Error::custom("expected the name of a handler"))
    }
}
