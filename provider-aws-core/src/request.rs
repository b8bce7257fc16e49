//! Requests that AWS has accepted, and what becomes of them.

mod settle;

use core::fmt;
use core::marker::PhantomData;

use aws_sdk_cloudcontrol::types::ProgressEvent;

use crate::action::Action;
use crate::call::Call;
use crate::wait::Pace;
use crate::{Error, ErrorKind, Resource, ResourceModel, Wait};

/// A request to create, change or delete a resource: accepted by AWS, and not yet done.
///
/// `Outcome` is what waiting for it gives: the [`Resource`] itself, or its [`Deletion`]. The request goes on at AWS
/// whether or not it is waited for. It can be waited for again, after a deadline say.
#[must_use = "the request is accepted, not yet done: wait for it to know how it ends"]
pub struct Request<T: ResourceModel, Outcome = Resource<T>> {
    call: Call,
    identifier: Option<T::Identifier>,
    /// `None` if nothing was asked of AWS: there was nothing to do.
    accepted: Option<Accepted>,
    outcome: PhantomData<fn() -> Outcome>,
}

/// What AWS said on accepting a request.
#[derive(Clone)]
struct Accepted {
    action: Action,
    token: String,
    event: ProgressEvent,
}

/// How the deletion of a resource ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Deletion {
    /// It was there, and is deleted.
    Deleted,
    /// There was no such resource.
    AlreadyGone,
}

impl<T: ResourceModel, Outcome> Request<T, Outcome> {
    /// A request that AWS has accepted.
    pub(crate) fn accepted(
        call: Call,
        action: Action,
        identifier: Option<String>,
        event: ProgressEvent,
    ) -> Result<Self, Error> {
        let identifier = identifier.or_else(|| event.identifier.clone());
        let Some(token) = event.request_token.clone() else {
            let message =
                "the reply names no request token: whether the request goes on cannot be told";
            return Err(call
                .error(ErrorKind::Unreadable, action, message)
                .with_identifier(identifier.as_deref()));
        };
        Ok(Self {
            call,
            identifier: identifier.map(Into::into),
            accepted: Some(Accepted {
                action,
                token,
                event,
            }),
            outcome: PhantomData,
        })
    }

    /// A request that there is no need to make.
    pub(crate) fn not_needed(call: Call, identifier: String) -> Self {
        Self {
            call,
            identifier: Some(identifier.into()),
            accepted: None,
            outcome: PhantomData,
        }
    }

    /// The token that AWS knows the request by; `None` if there was nothing to do, and so no request.
    #[must_use]
    pub fn request_token(&self) -> Option<&str> {
        self.accepted
            .as_ref()
            .map(|accepted| accepted.token.as_str())
    }

    /// The identifier of the resource, as far as known: that of a resource to create often is not yet.
    #[must_use]
    pub fn identifier(&self) -> Option<&T::Identifier> {
        self.identifier.as_ref()
    }
}

impl<T: ResourceModel> Request<T> {
    /// Waits until the resource is created or changed, and reads it.
    ///
    /// # Errors
    ///
    /// If the request fails or is cancelled, if it is not done by the deadline, or if AWS refuses to tell. A lost or
    /// throttled reply does not end the wait. Every error has the request token.
    pub async fn wait(&self, wait: Wait) -> Result<Resource<T>, Error> {
        let mut pace = Pace::start(wait);
        let identifier = self.settle(&mut pace).await?;
        self.read_back(&mut pace, identifier).await
    }
}

impl<T: ResourceModel> Request<T, Deletion> {
    /// Waits until the resource is deleted.
    ///
    /// # Errors
    ///
    /// If the request fails or is cancelled, if it is not done by the deadline, or if AWS refuses to tell. A lost or
    /// throttled reply does not end the wait. Every error has the request token.
    pub async fn wait(&self, wait: Wait) -> Result<Deletion, Error> {
        if self.accepted.is_none() {
            return Ok(Deletion::AlreadyGone);
        }
        match self.settle(&mut Pace::start(wait)).await {
            Ok(_) => Ok(Deletion::Deleted),
            Err(error) if is_gone(&error) => Ok(Deletion::AlreadyGone),
            Err(error) => Err(error),
        }
    }
}

/// Whether a deletion failed because there was nothing to delete.
fn is_gone(error: &Error) -> bool {
    error.kind() == ErrorKind::RequestFailed && error.code() == Some("NotFound")
}

impl<T: ResourceModel, Outcome> fmt::Debug for Request<T, Outcome> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Request")
            .field("type_name", &T::TYPE_NAME)
            .field("identifier", &self.identifier)
            .field("request_token", &self.request_token())
            .finish_non_exhaustive()
    }
}
