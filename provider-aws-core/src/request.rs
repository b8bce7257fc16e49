//! Requests that AWS has accepted, and what becomes of them.

mod events;
mod follow;
mod handle;
mod outcome;
mod progress;

use core::fmt;
use core::marker::PhantomData;

use aws_sdk_cloudcontrol::types::ProgressEvent;

use crate::action::Action;
use crate::call::{Call, Submission};
use crate::{Error, ErrorKind, Readable, Resource, ResourceModel, Wait};
pub use events::Events;
use follow::Following;
pub use handle::RequestHandle;
pub use outcome::{Deletion, Outcome};
pub use progress::{Progress, Status};

/// A request to create, change or delete a resource: accepted by AWS, and not yet done.
///
/// `Outcome` is what waiting for it gives: the [`Resource`] itself, or its [`Deletion`]. The request goes on at AWS
/// whether or not it is waited for, and also if this is dropped; [`Request::cancel`] ends it. It can be waited for
/// again, after a deadline say, and by another process: see [`Request::handle`].
#[must_use = "the request is accepted, not yet done: wait for it to know how it ends"]
pub struct Request<T: ResourceModel, Outcome = Resource<T>> {
    call: Call,
    /// The identifier of the resource that is asked for; not known of one that is to be created.
    identifier: Option<T::Identifier>,
    /// `None` if nothing was asked of AWS: there was nothing to do.
    accepted: Option<Accepted>,
    outcome: PhantomData<fn() -> Outcome>,
}

/// A request that AWS has accepted.
#[derive(Clone)]
struct Accepted {
    action: Action,
    request_token: String,
    /// What AWS said last; `None` if another process was told, and not yet this one.
    event: Option<ProgressEvent>,
    /// How often it was made again so far.
    times: u32,
    /// What to ask for again if the request fails for a reason that may pass; only who asked knows.
    again: Option<Again>,
}

/// What it takes to make a request again.
#[derive(Clone)]
struct Again {
    submission: Submission,
    /// The client token of the first time. That of each further time is made from it, so that a process which starts
    /// over with the same token finds the same requests.
    client_token: String,
}

impl<T: ResourceModel, Outcome> Request<T, Outcome> {
    /// Asks AWS for a change.
    pub(crate) async fn submit(call: Call, submission: Submission) -> Result<Self, Error> {
        let client_token = match &call.options().client_token {
            Some(token) => token.clone(),
            None => format!("{:032x}", fastrand::u128(..)),
        };
        let event = call.submit(&submission, &client_token).await?;
        let identifier = submission.identifier().map(str::to_owned);
        let action = submission.action();
        Ok(Self {
            identifier: identifier.map(Into::into),
            accepted: Some(Accepted {
                action,
                request_token: request_token(&call, action, &event)?,
                event: Some(event),
                times: 0,
                again: Some(Again { submission, client_token }),
            }),
            call,
            outcome: PhantomData,
        })
    }

    /// A request that there is no need to make.
    pub(crate) fn not_needed(call: Call, identifier: String) -> Self {
        Self { call, identifier: Some(identifier.into()), accepted: None, outcome: PhantomData }
    }

    /// The token that AWS knows the request by; `None` if there was nothing to do, and so no request. A request that
    /// a wait had to make again has another token than before.
    #[must_use]
    pub fn request_token(&self) -> Option<&str> {
        let accepted = self.accepted.as_ref();
        accepted.map(|accepted| accepted.request_token.as_str())
    }

    /// The identifier of the resource, as far as known: that of a resource to create often is not yet.
    #[must_use]
    pub fn identifier(&self) -> Option<T::Identifier> {
        let event = self.accepted.as_ref().and_then(|it| it.event.as_ref());
        let reported = event.and_then(ProgressEvent::identifier);
        match reported {
            Some(identifier) if !self.is_foreign() => Some(identifier.to_owned().into()),
            _ => self.identifier.clone(),
        }
    }

    /// Asks AWS how the request goes, once.
    ///
    /// # Errors
    ///
    /// If AWS does not tell. A request that failed is no error here: see [`Progress::status`].
    pub async fn status(&mut self) -> Result<Progress, Error> {
        if let Some(accepted) = &self.accepted {
            let event = Box::pin(self.call.status(&accepted.request_token)).await;
            let event = event.map_err(|error| self.about(error))?;
            self.learn(event);
        }
        Ok(self.progress())
    }

    /// Asks AWS to cancel the request. What it has done by then is not undone, and it may yet succeed: wait for it
    /// to know. If it fails instead, no wait makes it again. A request that was not needed stays so.
    ///
    /// # Errors
    ///
    /// If AWS refuses: the request is done already, say.
    pub async fn cancel(&mut self) -> Result<Progress, Error> {
        if let Some(accepted) = &mut self.accepted {
            accepted.again = None;
            let event = Box::pin(self.call.cancel(&accepted.request_token)).await;
            let event = event.map_err(|error| self.about(error))?;
            self.learn(event);
        }
        Ok(self.progress())
    }

    /// Follows the request to its end: a stream of what AWS says on the way. Waiting for it afterwards takes no more
    /// polls.
    ///
    /// The stream ends after the progress that tells of success, or with the error that [`Request::wait`] would give.
    pub fn events(&mut self, wait: Wait) -> Events<'_>
    where
        Outcome: 'static,
    {
        Events::new(self, wait)
    }

    /// Waits until the request succeeded, and tells the identifier of its resource without reading that.
    ///
    /// # Errors
    ///
    /// As of [`Request::wait`].
    pub async fn settle(&mut self, wait: Wait) -> Result<Option<T::Identifier>, Error> {
        self.follow(&mut Following::start(wait)).await?;
        Ok(self.identifier())
    }

    /// What this process knows of the request, and another needs to go on with it.
    #[must_use]
    pub fn handle(&self) -> RequestHandle<T, Outcome>
    where
        Outcome: outcome::Outcome,
    {
        RequestHandle::of(self)
    }
}

impl<T: Readable> Request<T> {
    /// Waits until the resource is created or changed, and reads it.
    ///
    /// A lost or throttled reply does not end the wait, and a request that failed for a reason that may pass is made
    /// again: see [`Retries`](crate::Retries). Dropping the future loses nothing: wait again.
    ///
    /// # Errors
    ///
    /// If the request fails or is cancelled, if it is not done by the deadline, if the wait is stopped, or if AWS
    /// refuses to tell. Every error has the request token.
    pub async fn wait(&mut self, wait: Wait) -> Result<Resource<T>, Error> {
        let mut following = Following::start(wait);
        self.follow(&mut following).await?;
        self.read_back(&mut following).await
    }
}

impl<T: ResourceModel> Request<T, Deletion> {
    /// Waits until the resource is deleted. That it was gone already is an outcome, and no error.
    ///
    /// A lost or throttled reply does not end the wait, and a request that failed for a reason that may pass is made
    /// again: see [`Retries`](crate::Retries). Dropping the future loses nothing: wait again.
    ///
    /// # Errors
    ///
    /// If the request fails or is cancelled, if it is not done by the deadline, if the wait is stopped, or if AWS
    /// refuses to tell. Every error has the request token.
    pub async fn wait(&mut self, wait: Wait) -> Result<Deletion, Error> {
        match self.follow(&mut Following::start(wait)).await {
            Ok(()) if self.accepted.is_none() => Ok(Deletion::AlreadyGone),
            Ok(()) => Ok(Deletion::Deleted),
            Err(error) if is_gone(&error) => Ok(Deletion::AlreadyGone),
            Err(error) => Err(error),
        }
    }
}

/// Whether a deletion failed because there was nothing to delete.
fn is_gone(error: &Error) -> bool {
    error.kind() == ErrorKind::RequestFailed && error.code() == Some("NotFound")
}

/// The token of a request that AWS says it accepted.
fn request_token(call: &Call, action: Action, event: &ProgressEvent) -> Result<String, Error> {
    event.request_token.clone().ok_or_else(|| {
        let message = "the reply names no request token: whether the request goes on cannot be told";
        call.error(ErrorKind::Unreadable, action, message).with_identifier(event.identifier())
    })
}

impl<T: ResourceModel, Outcome> fmt::Debug for Request<T, Outcome> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Request")
            .field("type_name", &T::TYPE_NAME)
            .field("identifier", &self.identifier())
            .field("request_token", &self.request_token())
            .finish_non_exhaustive()
    }
}
