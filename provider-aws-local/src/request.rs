//! A request to change a resource: how it goes on as time passes.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// Where a resource is, and which.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub(crate) struct Key {
    pub(crate) account: String,
    pub(crate) region: String,
    pub(crate) type_name: String,
    pub(crate) identifier: String,
}

/// A request that was accepted. All that becomes of it is decided when it is, but for a cancel; so that a server that
/// is killed and started again goes on as if nothing had happened.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Request {
    pub(crate) token: String,
    pub(crate) kind: Kind,
    pub(crate) key: Key,
    pub(crate) client_token: String,
    /// Of everything that was asked for: another call with the same client token must be the same.
    pub(crate) fingerprint: String,
    /// When it was accepted, is begun, and ends: milliseconds since 1970.
    pub(crate) accepted: u64,
    pub(crate) begins: u64,
    pub(crate) ends: u64,
    /// When it was cancelled, and when that is complete.
    pub(crate) cancelled: Option<(u64, u64)>,
    pub(crate) end: End,
    /// Whether events tell the identifier before the end.
    pub(crate) tells_identifier_early: bool,
}

/// What is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Kind {
    Create,
    Update,
    Delete,
}

impl Kind {
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Create => "CREATE",
            Self::Update => "UPDATE",
            Self::Delete => "DELETE",
        }
    }
}

/// How it ends, unless it is cancelled.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) enum End {
    /// The resource has these properties from then on.
    Stored(Map<String, Value>),
    /// The resource is gone.
    Removed,
    /// Nothing is changed.
    Failed {
        /// The handler's error code: `AlreadyExists`.
        code: String,
        message: String,
        /// Whether events tell the identifier although it failed.
        tells_identifier: bool,
    },
}

/// Where a request stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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
    pub(crate) fn status(&self, now: u64) -> Status {
        match (self.cancelled, &self.end) {
            (Some((_, complete)), _) if now >= complete => Status::CancelComplete,
            (Some(_), _) => Status::CancelInProgress,
            (None, _) if now < self.begins => Status::Pending,
            (None, _) if now < self.ends => Status::InProgress,
            (None, End::Failed { .. }) => Status::Failed,
            (None, End::Stored(_) | End::Removed) => Status::Success,
        }
    }

    /// When what it does is done, or its cancelling is.
    pub(crate) fn due(&self) -> u64 {
        self.cancelled.map_or(self.ends, |(_, complete)| complete)
    }

    /// When it came to stand where it stands.
    pub(crate) fn event_time(&self, now: u64) -> u64 {
        match (self.status(now), self.cancelled) {
            (Status::Pending, _) => self.accepted,
            (Status::InProgress, _) => self.begins,
            (Status::CancelInProgress, Some((cancelled, _))) => cancelled,
            _ => self.due(),
        }
    }

    pub(crate) fn reported_identifier(&self, now: u64) -> Option<&str> {
        let tells = match (self.status(now), &self.end) {
            (Status::Failed, End::Failed { tells_identifier, .. }) => *tells_identifier,
            (Status::Success, _) => true,
            _ => self.kind != Kind::Create || self.tells_identifier_early,
        };
        tells.then_some(self.key.identifier.as_str())
    }

    /// The resource as it is then, once it is.
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

    pub(crate) fn error_code(&self, now: u64) -> Option<&str> {
        match (self.status(now), &self.end) {
            (Status::Failed, End::Failed { code, .. }) => Some(code),
            _ => None,
        }
    }

    /// When to ask again: at the next thing that happens.
    pub(crate) fn retry_after(&self, now: u64) -> Option<u64> {
        match self.status(now) {
            Status::Pending => Some(self.begins),
            Status::InProgress | Status::CancelInProgress => Some(self.due()),
            Status::Success | Status::Failed | Status::CancelComplete => None,
        }
    }
}
