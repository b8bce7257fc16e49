//! Requests: their status, cancelling them, and listing them.

use serde_json::{Value, json};

use super::Service;
use super::page::{Page, position};
use crate::call::Call;
use crate::request::{Cancellation, Request, Status};
use crate::wire::{Exception, ExceptionKind, ListRequestsInput, RequestInput, event};

impl Service {
    pub(super) fn request_status(
        &self,
        call: &Call,
        input: &RequestInput,
        now: u64,
    ) -> Result<Value, Exception> {
        let request = self.store.request(&input.request_token, now)?;
        let request = known(request, call, input)?;
        Ok(json!({ "ProgressEvent": event(&request, now) }))
    }

    /// Cancels a request that isn't complete.
    pub(super) fn cancel_request(&self, call: &Call, input: &RequestInput) -> Result<Value, Exception> {
        let mut transaction = self.store.begin()?;
        // Transactions wait for each other: from here on, nothing else can complete the request.
        let now = self.clock.now();
        transaction.settle(now)?;
        let mut request = known(transaction.request(&input.request_token, now)?, call, input)?;
        match request.status(now) {
            Status::Pending | Status::InProgress => {
                let complete = now.saturating_add(self.timing.cancelling);
                transaction.cancel(&mut request, Cancellation { requested: now, complete })?;
                transaction.settle(now)?;
                transaction.commit()?;
                self.expect_at(request.due());
            }
            Status::CancelInProgress => {}
            status => {
                let (token, status) = (&input.request_token, status.name());
                let message =
                    format!("The request with token {token} cannot be canceled: it is in state {status}.");
                return Err(Exception::validation(message));
            }
        }
        Ok(json!({ "ProgressEvent": event(&request, now) }))
    }

    pub(super) fn list_requests(
        &self,
        call: &Call,
        input: &ListRequestsInput,
        now: u64,
    ) -> Result<Value, Exception> {
        let after = input.next_token.as_deref().map(position).transpose()?;
        let mut is_after = after.is_none();
        let mut page = Page::new(input.max_results);
        self.store.requests(now, |request| {
            if !is_after {
                is_after = after.as_deref() == Some(&request.token);
                return true;
            }
            let selects =
                |list: &[String], name: &str| list.is_empty() || list.iter().any(|item| item == name);
            let is_listed = request.key.location() == call.location()
                && selects(&input.operations, &request.operation())
                && selects(&input.statuses, request.status(now).name());
            !is_listed || page.push(request.token.clone(), event(&request, now))
        })?;
        let mut reply = json!({ "ResourceRequestStatusSummaries": page.items });
        if let Some(token) = page.next_token() {
            reply["NextToken"] = token.into();
        }
        Ok(reply)
    }
}

/// A request, if it is one of the account and the region of the call.
fn known(request: Option<Request>, call: &Call, input: &RequestInput) -> Result<Request, Exception> {
    request.filter(|request| request.key.location() == call.location()).ok_or_else(|| {
        let message = format!("Request with token {} was not found.", input.request_token);
        Exception::new(ExceptionKind::RequestTokenNotFoundException, message)
    })
}
