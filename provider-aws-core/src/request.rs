//! Requests that AWS has accepted, and waiting for them.

mod events;
mod handle;
mod output;
mod poller;
mod progress;

use std::fmt;
use std::marker::PhantomData;

use aws_sdk_cloudcontrol::types::ProgressEvent;
use cloud_control::Handler;

use crate::call::{Call, Submission};
use crate::error::{Error, ErrorKind};
use crate::model::{Model, ReadModel};
use crate::resource::Resource;
use crate::wait::Wait;
pub use events::Events;
pub use handle::RequestHandle;
pub use output::{Deletion, RequestOutput};
use poller::RequestPoller;
pub use progress::{Progress, Status};

/// A request to create, update or delete a resource. AWS has accepted it and carries it out in the
/// background.
///
/// `Output` is what waiting returns: the [`Resource`], or its [`Deletion`].
///
/// AWS carries on with the request whether or not anybody waits for it, and also if this value is dropped;
/// only [`cancel`](Self::cancel) cancels it. After a wait that timed out, wait again, in this process or,
/// with the [`handle`](Self::handle), in another one.
#[must_use = "AWS has accepted the request and may still fail it: wait for it"]
pub struct Request<T: Model, Output = Resource<T>> {
    call: Call,
    /// The identifier of the resource, if it was known before AWS accepted the request.
    identifier: Option<T::Identifier>,
    /// `None` if AWS was asked for nothing, because there was nothing to do.
    accepted: Option<AcceptedRequest>,
    output: PhantomData<fn() -> Output>,
}

/// A request that AWS has accepted.
#[derive(Clone)]
struct AcceptedRequest {
    handler: Handler,
    request_token: String,
    /// The last progress event; `None` if another process made the request and this one hasn't polled it yet.
    event: Option<ProgressEvent>,
    /// How often the request was made again.
    retries: u32,
    /// How to make the request again after a transient failure. Only the process that made it can.
    retry_plan: Option<RetryPlan>,
}

/// The inputs for making a request again.
#[derive(Clone)]
struct RetryPlan {
    submission: Submission,
    /// The client token of the first attempt. Those of retries are derived from it, so that a process that
    /// starts over with the same token finds the same requests.
    client_token: String,
}

impl<T: Model, Output> Request<T, Output> {
    /// Asks AWS for a change.
    pub(crate) async fn submit(call: Call, submission: Submission) -> Result<Self, Error> {
        let client_token = match &call.options().client_token {
            Some(token) => token.clone(),
            None => format!("{:032x}", fastrand::u128(..)),
        };
        let event = call.submit(&submission, &client_token).await?;
        let identifier = submission.identifier().map(str::to_owned);
        let handler = submission.handler();
        Ok(Self {
            identifier: identifier.map(Into::into),
            accepted: Some(AcceptedRequest {
                handler,
                request_token: request_token(&call, handler, &event)?,
                event: Some(event),
                retries: 0,
                retry_plan: Some(RetryPlan { submission, client_token }),
            }),
            call,
            output: PhantomData,
        })
    }

    /// A request that AWS need not be asked for, because there is nothing to do.
    pub(crate) fn not_needed(call: Call, identifier: String) -> Self {
        Self { call, identifier: Some(identifier.into()), accepted: None, output: PhantomData }
    }

    /// The token by which AWS knows the request; `None` if there was nothing to do. It changes when a wait
    /// makes the request again.
    #[must_use]
    pub fn request_token(&self) -> Option<&str> {
        self.accepted.as_ref().map(|accepted| accepted.request_token.as_str())
    }

    /// The identifier of the resource. While a create is in progress, it often isn't known yet.
    #[must_use]
    pub fn identifier(&self) -> Option<T::Identifier> {
        let event = self.accepted.as_ref().and_then(|accepted| accepted.event.as_ref());
        let reported = event.and_then(ProgressEvent::identifier);
        match reported {
            Some(identifier) if !self.is_foreign() => Some(identifier.to_owned().into()),
            _ => self.identifier.clone(),
        }
    }

    /// Polls the status of the request, once.
    ///
    /// A request that failed isn't an error here: see [`Progress::status`].
    ///
    /// # Errors
    ///
    /// Returns an error if AWS doesn't report the status.
    pub async fn status(&mut self) -> Result<Progress, Error> {
        if let Some(accepted) = &self.accepted {
            let event = Box::pin(self.call.status(&accepted.request_token)).await;
            let event = event.map_err(|error| self.describe(error))?;
            self.update(event);
        }
        Ok(self.progress())
    }

    /// Asks AWS to cancel the request.
    ///
    /// The work that is done by then isn't undone, and the request may still succeed: wait for it to find
    /// out. Waiting doesn't make a cancelled request again. If there was nothing to do, there is nothing to
    /// cancel.
    ///
    /// # Errors
    ///
    /// Returns an error if AWS refuses, for example because the request has ended already.
    pub async fn cancel(&mut self) -> Result<Progress, Error> {
        if let Some(accepted) = &mut self.accepted {
            accepted.retry_plan = None;
            let event = Box::pin(self.call.cancel(&accepted.request_token)).await;
            let event = event.map_err(|error| self.describe(error))?;
            self.update(event);
        }
        Ok(self.progress())
    }

    /// Follows the request until it ends, as a stream of its progress: [`events_with`](Self::events_with) the
    /// defaults of [`Wait`].
    pub fn events(&mut self) -> Events<'_>
    where
        Output: 'static,
    {
        self.events_with(Wait::new())
    }

    /// Follows the request until it ends, as a stream of its progress. Waiting for it afterwards takes no
    /// more polls.
    ///
    /// The last item is the progress of success, or the error that [`wait`](Request::wait) would return.
    pub fn events_with(&mut self, wait: Wait) -> Events<'_>
    where
        Output: 'static,
    {
        Events::new(self, wait)
    }

    /// Waits until the request succeeds, without reading the resource, and returns its identifier:
    /// [`wait_for_completion_with`](Self::wait_for_completion_with) the defaults of [`Wait`].
    ///
    /// # Errors
    ///
    /// Returns the same errors as [`wait`](Request::wait).
    pub async fn wait_for_completion(&mut self) -> Result<Option<T::Identifier>, Error> {
        self.wait_for_completion_with(Wait::new()).await
    }

    /// Waits until the request succeeds, without reading the resource, and returns its identifier.
    ///
    /// Use it for types that can't be read, and if the identifier is enough: it takes one call less than
    /// [`wait`](Request::wait), and not the permissions of the read.
    ///
    /// # Errors
    ///
    /// Returns the same errors as [`wait`](Request::wait).
    pub async fn wait_for_completion_with(&mut self, wait: Wait) -> Result<Option<T::Identifier>, Error> {
        self.poll_until_done(&mut RequestPoller::start(wait)).await?;
        Ok(self.identifier())
    }

    /// The request in a form that can be stored, for another process to wait for it.
    #[must_use]
    pub fn handle(&self) -> RequestHandle<T, Output>
    where
        Output: RequestOutput,
    {
        RequestHandle::of(self)
    }
}

impl<T: ReadModel> Request<T> {
    /// Waits until the resource is created or updated, and reads it: [`wait_with`](Self::wait_with) the
    /// defaults of [`Wait`], which times out after half an hour.
    ///
    /// # Errors
    ///
    /// Returns an error if the request fails or is cancelled, if the wait times out, or if AWS doesn't report
    /// the status. Every error has the request token.
    pub async fn wait(&mut self) -> Result<Resource<T>, Error> {
        self.wait_with(Wait::new()).await
    }

    /// Waits until the resource is created or updated, and reads it.
    ///
    /// Lost connections and throttling don't end the wait, and a request that failed for a transient reason
    /// is made again: see [`Retries`](crate::Retries). Dropping the future loses nothing: wait again.
    ///
    /// # Errors
    ///
    /// Returns an error if the request fails or is cancelled, if the wait times out or is stopped, or if AWS
    /// doesn't report the status. Every error has the request token.
    pub async fn wait_with(&mut self, wait: Wait) -> Result<Resource<T>, Error> {
        let mut poller = RequestPoller::start(wait);
        self.poll_until_done(&mut poller).await?;
        self.read_back(&mut poller).await
    }
}

impl<T: Model> Request<T, Deletion> {
    /// Waits until the resource is deleted: [`wait_with`](Self::wait_with) the defaults of [`Wait`], which
    /// times out after half an hour.
    ///
    /// # Errors
    ///
    /// Returns an error if the request fails or is cancelled, if the wait times out, or if AWS doesn't report
    /// the status. Every error has the request token.
    pub async fn wait(&mut self) -> Result<Deletion, Error> {
        self.wait_with(Wait::new()).await
    }

    /// Waits until the resource is deleted. If it was gone already, that isn't an error, but
    /// [`Deletion::AlreadyGone`].
    ///
    /// Lost connections and throttling don't end the wait, and a request that failed for a transient reason
    /// is made again: see [`Retries`](crate::Retries). Dropping the future loses nothing: wait again.
    ///
    /// # Errors
    ///
    /// Returns an error if the request fails or is cancelled, if the wait times out or is stopped, or if AWS
    /// doesn't report the status. Every error has the request token.
    pub async fn wait_with(&mut self, wait: Wait) -> Result<Deletion, Error> {
        match self.poll_until_done(&mut RequestPoller::start(wait)).await {
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

/// The token of a request that AWS reports as accepted.
fn request_token(call: &Call, handler: Handler, event: &ProgressEvent) -> Result<String, Error> {
    event.request_token.clone().ok_or_else(|| {
        let message =
            "the reply has no request token, so the request can't be followed; it may be in progress";
        call.error(ErrorKind::Unreadable, handler, message).with_identifier(event.identifier())
    })
}

impl<T: Model, Output> fmt::Debug for Request<T, Output> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Request")
            .field("type_name", &self.call.type_name())
            .field("identifier", &self.identifier())
            .field("request_token", &self.request_token())
            .finish_non_exhaustive()
    }
}
