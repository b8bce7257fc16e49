//! Requests: how they go, cancelling them, and listing them.

use serde_json::{Value, json};

use super::read::{opened, sealed};
use super::{Call, Service, required};
use crate::request::Status;
use crate::wire::{Exception, event};

/// How many requests a page has unless told.
const PAGE: usize = 20;

impl Service {
    pub(super) fn status(&self, call: &Call, now: u64) -> Result<Value, Exception> {
        let token = required(&call.input.request_token, "RequestToken")?;
        let request = self.store.request(token, now)?;
        let request = request.filter(|request| call.is_at(&request.key)).ok_or_else(|| not_found(token))?;
        Ok(json!({ "ProgressEvent": event(&request, now) }))
    }

    /// Cancels a request, as long as it goes on.
    pub(super) fn cancel(&self, call: &Call) -> Result<Value, Exception> {
        let token = required(&call.input.request_token, "RequestToken")?;
        let mut change = self.store.change()?;
        // Changes wait for one another: only now nothing else can end the request.
        let now = self.clock.now();
        change.settle(now)?;
        let request = change.request(token, now)?;
        let mut request =
            request.filter(|request| call.is_at(&request.key)).ok_or_else(|| not_found(token))?;
        match request.status(now) {
            Status::Pending | Status::InProgress => {
                let complete = now.saturating_add(self.timing.cancelling);
                change.cancel(&mut request, now, complete)?;
                change.settle(now)?;
                change.commit()?;
                self.expect_at(request.due());
            }
            Status::CancelInProgress => {}
            status => {
                let message = format!(
                    "The request with token {token} cannot be canceled: it is in state {}.",
                    status.name()
                );
                return Err(Exception::validation(message));
            }
        }
        Ok(json!({ "ProgressEvent": event(&request, now) }))
    }

    pub(super) fn list_requests(&self, call: &Call, now: u64) -> Result<Value, Exception> {
        let input = &call.input;
        let most = input.max_results.unwrap_or(PAGE);
        let after = input.next_token.as_deref().map(opened).transpose()?;
        let mut is_after = after.is_none();
        let mut page = Vec::new();
        let mut last = None;
        let mut has_more = false;
        self.store.requests(now, |request| {
            if !is_after {
                is_after = after.as_deref() == Some(&request.token);
                return true;
            }
            let fits = |list: &[String], name: &str| list.is_empty() || list.iter().any(|it| it == name);
            let is_listed = call.is_at(&request.key)
                && fits(&input.operations, request.kind.name())
                && fits(&input.statuses, request.status(now).name());
            if is_listed {
                has_more = page.len() == most;
                if !has_more {
                    page.push(event(&request, now));
                    last = Some(request.token);
                }
            }
            !has_more
        })?;
        let mut reply = json!({ "ResourceRequestStatusSummaries": page });
        if let Some(last) = last.filter(|_| has_more) {
            reply["NextToken"] = sealed(&last).into();
        }
        Ok(reply)
    }
}

fn not_found(token: &str) -> Exception {
    let message = format!("Request with token {token} was not found.");
    Exception::new("RequestTokenNotFoundException", message)
}
