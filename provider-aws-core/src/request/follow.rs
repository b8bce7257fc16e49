//! Following a request to its end: asking how it goes, and making it again if it failed for a reason that may pass.

use aws_sdk_cloudcontrol::types::{HandlerErrorCode, ProgressEvent};

use super::progress::Status;
use super::{Accepted, Progress, Request, request_token};
use crate::action::Action;
use crate::error::one_line;
use crate::retry::{poll_may_pass, request_may_pass};
use crate::wait::{Over, Pace};
use crate::{Error, ErrorKind, Identifier, Readable, Resource, ResourceModel, Wait};

/// How often a resource may be missing right after it was created or changed: reading may lag behind.
const MISSES: u32 = 5;

/// The longest client token that AWS takes, in characters.
const TOKEN_LENGTH: usize = 128;

/// One wait: its clock, and what went wrong with its polls lately.
#[derive(Debug)]
pub(super) struct Following {
    pace: Pace,
    /// The last poll that failed, if none succeeded since.
    lost: Option<Error>,
    /// How many polls failed in a row.
    losses: u32,
}

impl Following {
    pub(super) fn start(wait: Wait) -> Self {
        Self { pace: Pace::start(wait), lost: None, losses: 0 }
    }

    /// Whether the last poll failed.
    pub(super) fn is_lost(&self) -> bool {
        self.lost.is_some()
    }
}

impl<T: ResourceModel, Outcome> Request<T, Outcome> {
    /// Waits for the request to succeed.
    pub(super) async fn follow(&mut self, following: &mut Following) -> Result<(), Error> {
        while !self.is_done()? {
            // Boxed, as all that leads to a call of the SDK: its futures are large and deep, and those of the callers of
            // this crate should not be.
            Box::pin(self.advance(following)).await?;
        }
        Ok(())
    }

    /// Whether it has succeeded; an error if it has ended otherwise, for good.
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
            // A status that is not known yet is none that is known to be final.
            _ => Ok(false),
        }
    }

    /// Asks how the request goes, or makes it again, when it is time to.
    pub(super) async fn advance(&mut self, following: &mut Following) -> Result<(), Error> {
        let Some(accepted) = &self.accepted else {
            return Ok(());
        };
        if let Some(event) = &accepted.event {
            // The hint was about the first poll after it.
            let hint = event.retry_after().filter(|_| following.losses == 0);
            let paused = following.pace.pause(hint).await;
            paused.map_err(|over| self.over(following, over))?;
        }
        match self.next_token() {
            Some(client_token) => self.make_again(following, client_token).await,
            None => self.poll(following).await,
        }
    }

    async fn poll(&mut self, following: &mut Following) -> Result<(), Error> {
        let Some(accepted) = &self.accepted else {
            return Ok(());
        };
        let status = self.call.status(&accepted.request_token);
        let reply = following.pace.within(status).await;
        match reply.map_err(|over| self.over(following, over))? {
            Ok(event) => {
                following.lost = None;
                following.losses = 0;
                self.learn(event);
                Ok(())
            }
            Err(error) => self.lose(following, error),
        }
    }

    /// Bears with a poll that failed, or gives its error.
    fn lose(&self, following: &mut Following, error: Error) -> Result<(), Error> {
        let error = self.about(error);
        if !poll_may_pass(error.kind()) || following.losses >= self.call.retries().polls {
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
        following.losses += 1;
        following.lost = Some(error);
        Ok(())
    }

    /// The client token to make the request again with, if it failed and is to be made again.
    fn next_token(&self) -> Option<String> {
        let accepted = self.accepted.as_ref()?;
        let (again, event) = (accepted.again.as_ref()?, accepted.event.as_ref()?);
        // What a create has begun to make would be made twice.
        let is_begun = accepted.action == Action::CreateResource && event.identifier().is_some();
        let may_pass = Status::of(event) == Status::Failed
            && event.error_code().is_some_and(request_may_pass)
            && !is_begun
            && accepted.times < self.call.retries().requests;
        let token = format!("{}-{}", again.client_token, accepted.times + 1);
        (may_pass && token.chars().count() <= TOKEN_LENGTH).then_some(token)
    }

    /// Makes the request again. What it is made with is settled before, so that a wait which is dropped or over on
    /// the way can be followed by another that makes the same request.
    async fn make_again(&mut self, following: &mut Following, client_token: String) -> Result<(), Error> {
        let Some(Accepted { action, again: Some(again), .. }) = &self.accepted else {
            return Ok(());
        };
        let action = *action;
        tracing::warn!(
            operation = self.call.operation(),
            type_name = self.call.type_name(),
            request_token = self.request_token(),
            "a request failed for a reason that may pass, and is made again"
        );
        let submitted = self.call.submit(&again.submission, &client_token);
        let reply = following.pace.within(submitted).await;
        match reply.map_err(|over| self.over(following, over))? {
            Ok(event) => {
                let token = request_token(&self.call, action, &event)?;
                if let Some(accepted) = &mut self.accepted {
                    accepted.request_token = token;
                    accepted.times += 1;
                }
                self.learn(event);
                Ok(())
            }
            // It was there when the request was made first.
            Err(error) if action == Action::DeleteResource && error.kind() == ErrorKind::NotFound => {
                self.accepted = None;
                Ok(())
            }
            Err(error) => Err(self.about(error)),
        }
    }

    /// Takes in what AWS says of the request.
    pub(super) fn learn(&mut self, event: ProgressEvent) {
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
            "a request goes on"
        );
    }

    /// How the request goes.
    pub(super) fn progress(&self) -> Progress {
        let identifier = self.identifier().map(|it| it.as_str().to_owned());
        let accepted = self.accepted.as_ref();
        let times = accepted.map_or(0, |accepted| accepted.times);
        let event = accepted.and_then(|it| it.event.clone());
        let mut event = event.unwrap_or_else(|| ProgressEvent::builder().build());
        event.request_token = self.request_token().map(str::to_owned);
        let mut progress = Progress::new(&self.call, identifier, &event, times);
        if accepted.is_none() {
            progress.status = Status::Succeeded;
        }
        progress
    }

    /// Whether the identifier that AWS reports is that of somebody else's resource, which a create found there.
    pub(super) fn is_foreign(&self) -> bool {
        let Some(accepted) = &self.accepted else {
            return false;
        };
        let code = accepted.event.as_ref().and_then(ProgressEvent::error_code);
        accepted.action == Action::CreateResource && code == Some(&HandlerErrorCode::AlreadyExists)
    }

    fn failed(&self, accepted: &Accepted, event: &ProgressEvent) -> Error {
        let mut message = match event.status_message().map(one_line) {
            Some(message) if !message.is_empty() => self.call.conceal(message),
            _ => "the request failed, and AWS gave no reason".to_owned(),
        };
        let identifier = self.identifier();
        if accepted.action == Action::CreateResource && identifier.is_some() {
            message.push_str("; what was made so far may still exist");
        }
        if accepted.times > 0 {
            let times = accepted.times;
            message.push_str(&format!("; it was made again {times} times"));
        }
        let code = event.error_code();
        self.call
            .error(ErrorKind::RequestFailed, accepted.action, message)
            .with_identifier(identifier.as_ref().map(Identifier::as_str))
            .with_code(code.map(HandlerErrorCode::as_str))
            .with_request_token(&accepted.request_token)
    }

    fn cancelled(&self, accepted: &Accepted) -> Error {
        let message = "the request was cancelled; what it had done by then is not undone";
        let kind = ErrorKind::RequestCancelled;
        self.about(self.call.error(kind, accepted.action, message))
    }

    /// The error of a wait that is over before its request is.
    fn over(&self, following: &mut Following, over: Over) -> Error {
        let (kind, message) = match over {
            Over::Deadline => {
                (ErrorKind::WaitDeadline, format!("not done within {:?}", following.pace.deadline()))
            }
            Over::Stopped => (ErrorKind::WaitStopped, "the wait was stopped before it was done".to_owned()),
        };
        let message = format!("{message}; it goes on at AWS, and can be waited for again");
        let action = Action::GetResourceRequestStatus;
        let error = self.about(self.call.error(kind, action, message));
        match following.lost.take() {
            Some(lost) => error.with_source(lost),
            None => error,
        }
    }

    /// Adds what is known of the request to an error of it.
    pub(super) fn about(&self, error: Error) -> Error {
        let error = error.or_identifier(self.identifier().as_ref().map(Identifier::as_str));
        match self.request_token() {
            Some(token) => error.with_request_token(token),
            None => error,
        }
    }
}

impl<T: Readable> Request<T> {
    /// Reads the resource after the request succeeded.
    pub(super) async fn read_back(&mut self, following: &mut Following) -> Result<Resource<T>, Error> {
        let Some(identifier) = self.identifier() else {
            let message = "the request succeeded without telling the identifier of the resource";
            let action = Action::GetResourceRequestStatus;
            return Err(self.about(self.call.error(ErrorKind::Unreadable, action, message)));
        };
        let mut misses = 0;
        loop {
            let reading = Box::pin(Resource::get(&self.call, T::read_operation(), identifier.as_str()));
            let reply = following.pace.within(reading).await;
            let error = match reply.map_err(|over| self.over(following, over))? {
                Ok(resource) => return Ok(resource),
                Err(error) => self.about(error),
            };
            // What is asked for in vain after a request that was not needed never was there.
            misses += 1;
            let is_late = self.accepted.is_some() && misses < MISSES;
            if error.kind() != ErrorKind::NotFound || !is_late {
                return Err(error);
            }
            following.lost = Some(error);
            let paused = following.pace.pause(None).await;
            paused.map_err(|over| self.over(following, over))?;
        }
    }
}
