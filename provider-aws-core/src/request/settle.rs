//! Following a request to its end.

use aws_sdk_cloudcontrol::types::{HandlerErrorCode, OperationStatus, ProgressEvent};

use super::{Accepted, Request};
use crate::action::Action;
use crate::error::one_line;
use crate::wait::{Elapsed, Pace};
use crate::{Error, ErrorKind, Identifier, Resource, ResourceModel};

/// How often a resource may be missing right after it was created or changed: reading may lag behind.
const MISSES: u32 = 5;

impl<T: ResourceModel, Outcome> Request<T, Outcome> {
    /// Waits for the request to succeed, and tells the identifier of its resource.
    pub(super) async fn settle(&self, pace: &mut Pace) -> Result<Option<T::Identifier>, Error> {
        let Some(accepted) = &self.accepted else {
            return Ok(self.identifier.clone());
        };
        let mut event = accepted.event.clone();
        let mut lost = None;
        loop {
            match event.operation_status() {
                Some(OperationStatus::Success) => {
                    let identifier = event.identifier.map(Into::into);
                    return Ok(identifier.or_else(|| self.identifier.clone()));
                }
                Some(OperationStatus::Failed) => return Err(self.failed(accepted, &event)),
                Some(OperationStatus::CancelComplete) => {
                    return Err(self.cancelled(accepted, &event));
                }
                // A status that is not known yet is none that is known to be final.
                _ => {}
            }
            pace.pause(event.retry_after())
                .await
                .map_err(|Elapsed| self.deadline(pace, lost.take()))?;
            match pace.within(self.call.status(&accepted.token)).await {
                Ok(Ok(next)) => event = next,
                Ok(Err(error)) if error.kind().may_pass() => {
                    lost = Some(error);
                    // The hint was about this poll, not about the next.
                    event.retry_after = None;
                }
                Ok(Err(error)) => return Err(self.about(error)),
                Err(Elapsed) => return Err(self.deadline(pace, lost)),
            }
        }
    }

    /// Reads the resource after the request succeeded.
    pub(super) async fn read_back(
        &self,
        pace: &mut Pace,
        identifier: Option<T::Identifier>,
    ) -> Result<Resource<T>, Error> {
        let Some(identifier) = identifier else {
            let message = "the request succeeded without telling the identifier of the resource";
            let action = Action::GetResourceRequestStatus;
            return Err(self.about(self.call.error(ErrorKind::Unreadable, action, message)));
        };
        let mut misses = 0;
        loop {
            let error = match pace
                .within(Resource::get(&self.call, identifier.as_str()))
                .await
            {
                Ok(Ok(resource)) => return Ok(resource),
                Ok(Err(error)) => error,
                Err(Elapsed) => return Err(self.deadline(pace, None)),
            };
            if error.kind() == ErrorKind::NotFound {
                misses += 1;
            }
            let is_late = self.accepted.is_some() && misses < MISSES;
            let may_pass = match error.kind() {
                ErrorKind::NotFound => is_late,
                kind => kind.may_pass(),
            };
            if !may_pass {
                return Err(self.about(error));
            }
            if pace.pause(None).await.is_err() {
                return Err(self.deadline(pace, Some(error)));
            }
        }
    }

    fn failed(&self, accepted: &Accepted, event: &ProgressEvent) -> Error {
        let code = event.error_code();
        let mut message = match event.status_message().map(one_line) {
            Some(message) if !message.is_empty() => message,
            _ => "the request failed, and AWS gave no reason".to_owned(),
        };
        // On a create that finds its resource there already, the identifier is that of somebody else's resource.
        let is_create = accepted.action == Action::CreateResource;
        let is_foreign = is_create && code == Some(&HandlerErrorCode::AlreadyExists);
        let identifier = match event.identifier() {
            _ if is_foreign => None,
            Some(found) => Some(found),
            None => self.identifier.as_ref().map(Identifier::as_str),
        };
        if is_create && identifier.is_some() {
            message.push_str("; what was made so far may still exist");
        }
        self.call
            .error(ErrorKind::RequestFailed, accepted.action, message)
            .with_identifier(identifier)
            .with_code(code.map(HandlerErrorCode::as_str))
            .with_request_token(&accepted.token)
    }

    fn cancelled(&self, accepted: &Accepted, event: &ProgressEvent) -> Error {
        let message = "the request was cancelled; what it had done by then is not undone";
        let error = self
            .call
            .error(ErrorKind::RequestCancelled, accepted.action, message);
        self.about(error).or_identifier(event.identifier())
    }

    fn deadline(&self, pace: &Pace, lost: Option<Error>) -> Error {
        let message = format!(
            "not done within {:?}; it goes on at AWS, and can be waited for again",
            pace.deadline()
        );
        let action = Action::GetResourceRequestStatus;
        let error = self.call.error(ErrorKind::WaitDeadline, action, message);
        let error = match lost {
            Some(lost) => error.with_source(lost),
            None => error,
        };
        self.about(error)
    }

    /// Adds what is known of the request to an error of it.
    fn about(&self, error: Error) -> Error {
        let error = error.or_identifier(self.identifier.as_ref().map(Identifier::as_str));
        match self.request_token() {
            Some(token) => error.with_request_token(token),
            None => error,
        }
    }
}
