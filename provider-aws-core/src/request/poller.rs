//! Polling a request until it ends, and making it again after a transient failure.

use aws_sdk_cloudcontrol::types::{HandlerErrorCode, ProgressEvent};
use cloud_control::Handler;

use super::progress::{Progress, Status};
use super::{AcceptedRequest, Request, request_token};
use crate::api_operation::ApiOperation;
use crate::error::{Error, ErrorKind, one_line};
use crate::identifier::Identifier;
use crate::model::{Model, ReadModel};
use crate::resource::Resource;
use crate::retry::{is_transient_poll_failure, is_transient_request_failure};
use crate::wait::{PollSchedule, Wait, WaitEnd};

/// How often a resource may be missing right after it was created or updated: reads may lag behind.
const MISSES: u32 = 5;

/// The longest client token that AWS takes, in characters.
const TOKEN_LENGTH: usize = 128;

/// The state of one wait: its clock, and the polls that failed lately.
#[derive(Debug)]
pub(super) struct RequestPoller {
    schedule: PollSchedule,
    /// The error of the last poll, if it failed.
    last_failure: Option<Error>,
    /// How many polls failed in a row.
    failures: u32,
}

impl RequestPoller {
    pub(super) fn start(wait: Wait) -> Self {
        Self { schedule: PollSchedule::start(wait), last_failure: None, failures: 0 }
    }

    /// Whether the last poll failed.
    pub(super) fn has_failed(&self) -> bool {
        self.last_failure.is_some()
    }
}

impl<T: Model, Output> Request<T, Output> {
    /// Waits until the request succeeds.
    pub(super) async fn poll_until_done(&mut self, poller: &mut RequestPoller) -> Result<(), Error> {
        while !self.is_done()? {
            // The SDK's futures are large and deep. Boxed, they don't make those of this crate's callers so.
            Box::pin(self.advance(poller)).await?;
        }
        Ok(())
    }

    /// Whether the request has succeeded. Returns an error if it has failed for good or was cancelled.
    pub(super) fn is_done(&self) -> Result<bool, Error> {
        let Some(accepted) = &self.accepted else {
            return Ok(true);
        };
        let Some(event) = &accepted.event else {
            return Ok(false);
        };
        match Status::of(event) {
            Status::Succeeded => Ok(true),
            Status::Failed if self.next_token().is_some() => Ok(false),
            Status::Failed => Err(self.failed(accepted, event)),
            Status::Cancelled => Err(self.cancelled(accepted)),
            // A status that this crate doesn't know isn't known to be final.
            _ => Ok(false),
        }
    }

    /// Whether AWS has reported a status, or there is none to report.
    pub(super) fn is_known(&self) -> bool {
        self.accepted.as_ref().is_none_or(|accepted| accepted.event.is_some())
    }

    /// Polls the request or makes it again, when that is due.
    pub(super) async fn advance(&mut self, poller: &mut RequestPoller) -> Result<(), Error> {
        let Some(accepted) = &self.accepted else {
            return Ok(());
        };
        if let Some(event) = &accepted.event {
            // `RetryAfter` is about the first poll after the event.
            let retry_after = event.retry_after().filter(|_| poller.failures == 0);
            let paused = poller.schedule.pause(retry_after).await;
            paused.map_err(|end| self.wait_ended(poller, end))?;
        }
        match self.next_token() {
            Some(client_token) => self.make_again(poller, client_token).await,
            None => self.poll(poller).await,
        }
    }

    async fn poll(&mut self, poller: &mut RequestPoller) -> Result<(), Error> {
        let Some(accepted) = &self.accepted else {
            return Ok(());
        };
        let status = self.call.status(&accepted.request_token);
        let reply = poller.schedule.within(status).await;
        match reply.map_err(|end| self.wait_ended(poller, end))? {
            Ok(event) => {
                poller.last_failure = None;
                poller.failures = 0;
                self.update(event);
                Ok(())
            }
            Err(error) => self.poll_failed(poller, error),
        }
    }

    /// Notes that a poll failed, to poll again; or returns its error.
    fn poll_failed(&self, poller: &mut RequestPoller, error: Error) -> Result<(), Error> {
        let error = self.describe(error);
        if !is_transient_poll_failure(error.kind()) || poller.failures >= self.call.retries().polls {
            return Err(error);
        }
        tracing::warn!(
            operation = error.operation(),
            type_name = error.type_name(),
            request_token = self.request_token(),
            request_id = error.request_id(),
            code = error.code(),
            kind = ?error.kind(),
            "a poll failed and is sent again"
        );
        poller.failures += 1;
        poller.last_failure = Some(error);
        Ok(())
    }

    /// The client token for making the request again, if it failed and is to be made again.
    fn next_token(&self) -> Option<String> {
        let accepted = self.accepted.as_ref()?;
        let (plan, event) = (accepted.retry_plan.as_ref()?, accepted.event.as_ref()?);
        // A partly created resource would be created twice.
        let is_begun = accepted.handler == Handler::Create && event.identifier().is_some();
        let is_transient = Status::of(event) == Status::Failed
            && event.error_code().is_some_and(is_transient_request_failure);
        let is_retried = is_transient && !is_begun && accepted.retries < self.call.retries().requests;
        let token = format!("{}-{}", plan.client_token, accepted.retries + 1);
        (is_retried && token.chars().count() <= TOKEN_LENGTH).then_some(token)
    }

    /// Makes the request again. The client token doesn't depend on this wait: if it is dropped or ends
    /// meanwhile, the next wait makes the same request.
    async fn make_again(&mut self, poller: &mut RequestPoller, client_token: String) -> Result<(), Error> {
        let Some(AcceptedRequest { handler, retry_plan: Some(plan), .. }) = &self.accepted else {
            return Ok(());
        };
        let handler = *handler;
        tracing::warn!(
            operation = self.call.operation_name(),
            type_name = self.call.type_name(),
            request_token = self.request_token(),
            "a request failed for a transient reason and is made again"
        );
        let submitted = self.call.submit(&plan.submission, &client_token);
        let reply = poller.schedule.within(submitted).await;
        match reply.map_err(|end| self.wait_ended(poller, end))? {
            Ok(event) => {
                let token = request_token(&self.call, handler, &event)?;
                if let Some(accepted) = &mut self.accepted {
                    accepted.request_token = token;
                    accepted.retries += 1;
                }
                self.update(event);
                Ok(())
            }
            // The first attempt was accepted, so the resource existed then.
            Err(error) if handler == Handler::Delete && error.kind() == ErrorKind::NotFound => {
                self.accepted = None;
                Ok(())
            }
            Err(error) => Err(self.describe(error)),
        }
    }

    /// Takes in a progress event.
    pub(super) fn update(&mut self, event: ProgressEvent) {
        if let Some(accepted) = &mut self.accepted {
            accepted.event = Some(event);
        }
        let progress = self.progress();
        tracing::debug!(
            operation = progress.operation,
            type_name = progress.type_name,
            identifier = progress.identifier,
            request_token = progress.request_token,
            status = %progress.status,
            code = progress.code,
            "the status of a request"
        );
    }

    /// The progress of the request, as AWS reported it last.
    pub(super) fn progress(&self) -> Progress {
        let identifier = self.identifier().map(|identifier| identifier.as_str().to_owned());
        let accepted = self.accepted.as_ref();
        let retries = accepted.map_or(0, |accepted| accepted.retries);
        let event = accepted.and_then(|accepted| accepted.event.clone());
        let mut event = event.unwrap_or_else(|| ProgressEvent::builder().build());
        event.request_token = self.request_token().map(str::to_owned);
        let mut progress = Progress::new(&self.call, identifier, &event, retries);
        if accepted.is_none() {
            progress.status = Status::Succeeded;
        }
        progress
    }

    /// Whether the identifier that AWS reports is that of a resource which existed before, so that a create
    /// failed.
    pub(super) fn is_foreign(&self) -> bool {
        let Some(accepted) = &self.accepted else {
            return false;
        };
        let code = accepted.event.as_ref().and_then(ProgressEvent::error_code);
        accepted.handler == Handler::Create && code == Some(&HandlerErrorCode::AlreadyExists)
    }

    fn failed(&self, accepted: &AcceptedRequest, event: &ProgressEvent) -> Error {
        let mut message = match event.status_message().map(one_line) {
            Some(message) if !message.is_empty() => self.call.redact(message),
            _ => "the request failed, and AWS gave no reason".to_owned(),
        };
        let identifier = self.identifier();
        if accepted.handler == Handler::Create && identifier.is_some() {
            message.push_str("; what was made so far may still exist");
        }
        match accepted.retries {
            0 => {}
            1 => message.push_str("; the request was made again once"),
            retries => message.push_str(&format!("; the request was made again {retries} times")),
        }
        let code = event.error_code();
        self.call
            .error(ErrorKind::RequestFailed, accepted.handler, message)
            .with_identifier(identifier.as_ref().map(Identifier::as_str))
            .with_code(code.map(HandlerErrorCode::as_str))
            .with_request_token(&accepted.request_token)
    }

    fn cancelled(&self, accepted: &AcceptedRequest) -> Error {
        let message = "the request was cancelled; the work it had done by then isn't undone";
        let kind = ErrorKind::RequestCancelled;
        self.describe(self.call.error(kind, accepted.handler, message))
    }

    /// The error of a wait that ended before its request did.
    fn wait_ended(&self, poller: &mut RequestPoller, end: WaitEnd) -> Error {
        let (kind, message) = match end {
            WaitEnd::TimedOut => {
                (ErrorKind::WaitTimedOut, format!("the wait timed out after {:?}", poller.schedule.timeout()))
            }
            WaitEnd::Stopped => (ErrorKind::WaitStopped, "the wait was stopped".to_owned()),
        };
        let message = format!("{message}; the request is still in progress, and can be waited for again");
        let error = self.describe(self.call.error(kind, ApiOperation::GetRequestStatus, message));
        match poller.last_failure.take() {
            Some(failure) => error.with_source(failure),
            None => error,
        }
    }

    /// Adds the identifier and the token of the request to an error.
    pub(super) fn describe(&self, error: Error) -> Error {
        let error = error.or_identifier(self.identifier().as_ref().map(Identifier::as_str));
        match self.request_token() {
            Some(token) => error.with_request_token(token),
            None => error,
        }
    }
}

impl<T: ReadModel> Request<T> {
    /// Reads the resource after the request succeeded.
    pub(super) async fn read_back(&mut self, poller: &mut RequestPoller) -> Result<Resource<T>, Error> {
        let Some(identifier) = self.identifier() else {
            let message = "the request succeeded, but the reply has no identifier of the resource";
            let error = self.call.error(ErrorKind::Unreadable, ApiOperation::GetRequestStatus, message);
            return Err(self.describe(error));
        };
        let Some(read) = T::read_operation_of(self.call.resource_type()) else {
            let message = "the request succeeded, but resources of the type can't be read";
            let error = self.call.error(ErrorKind::InvalidInput, Handler::Get, message);
            return Err(self.describe(error));
        };
        let mut misses = 0;
        loop {
            let reading = Box::pin(Resource::get(&self.call, read, identifier.as_str()));
            let reply = poller.schedule.within(reading).await;
            let error = match reply.map_err(|end| self.wait_ended(poller, end))? {
                Ok(resource) => return Ok(resource),
                Err(error) => self.describe(error),
            };
            // After a request that wasn't needed, a missing resource isn't late: it doesn't exist.
            misses += 1;
            let is_late = self.accepted.is_some() && misses < MISSES;
            if error.kind() != ErrorKind::NotFound || !is_late {
                return Err(error);
            }
            poller.last_failure = Some(error);
            let paused = poller.schedule.pause(None).await;
            paused.map_err(|end| self.wait_ended(poller, end))?;
        }
    }
}
