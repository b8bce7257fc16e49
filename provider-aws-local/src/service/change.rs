//! Creating, updating and deleting: each accepts a request, and says so.

use cloud_control::Handler;
use serde_json::{Map, Value, json};
use sha2::{Digest, Sha256};

use super::{Call, Service, required};
use crate::arn::Place;
use crate::faults::Trouble;
use crate::mint;
use crate::request::{End, Key, Kind, Request};
use crate::store::Change;
use crate::token;
use crate::types::ResourceType;
use crate::validate;
use crate::wire::{Exception, event};

impl Service {
    pub(super) fn create(&self, call: &Call, trouble: Option<&Trouble>) -> Result<Value, Exception> {
        let kind = self.type_of(call)?;
        kind.operation(Handler::Create)?;
        let text = required(&call.input.desired_state, "DesiredState")?;
        let properties = validate::desired_state(kind, text)?;
        self.submit(call, Kind::Create, |change| {
            let place = Place { account: &call.account, region: &call.region };
            let wanted = Some(&properties);
            let allowed = self.check_handlers(call, kind, &[Handler::Create], None, wanted);
            let number = change.next_number()?;
            let properties = mint::complete(kind, &self.reference, place, number, properties);
            let identifier = if kind.spec.identifier.is_empty() {
                // Of such a type it is not known what identifies its resources; something does.
                mint::id(kind, place, number)
            } else {
                kind.identifier_of(&properties)?
            };
            let key = call.key(kind, identifier);
            Self::check_busy(change, &key)?;
            let end = match change.resource(&key)? {
                Some(_) => already_exists(kind, &key),
                None => End::Stored(readable(kind, properties)),
            };
            Ok((key, failing(trouble, allowed, end)))
        })
    }

    pub(super) fn update(&self, call: &Call, trouble: Option<&Trouble>) -> Result<Value, Exception> {
        let kind = self.type_of(call)?;
        kind.operation(Handler::Update)?;
        let key = self.key_of(call, kind)?;
        let text = required(&call.input.patch_document, "PatchDocument")?;
        self.submit(call, Kind::Update, |change| {
            Self::check_busy(change, &key)?;
            let properties = change.resource(&key)?;
            let properties = properties.ok_or_else(|| kind.not_found(&key.identifier))?;
            let patched = validate::patched(kind, &properties, text)?;
            // Updating reads first.
            let handlers = [Handler::Get, Handler::Update];
            let (current, wanted) = (Some(&properties), Some(&patched));
            let allowed = self.check_handlers(call, kind, &handlers, current, wanted);
            let end = End::Stored(readable(kind, patched));
            Ok((key, failing(trouble, allowed, end)))
        })
    }

    pub(super) fn delete(&self, call: &Call, trouble: Option<&Trouble>) -> Result<Value, Exception> {
        let kind = self.type_of(call)?;
        kind.operation(Handler::Delete)?;
        let key = self.key_of(call, kind)?;
        self.submit(call, Kind::Delete, |change| {
            Self::check_busy(change, &key)?;
            let current = change.resource(&key)?;
            let handlers = [Handler::Delete];
            let allowed = self.check_handlers(call, kind, &handlers, current.as_ref(), None);
            let end = match current {
                Some(_) => End::Removed,
                None => End::Failed {
                    code: "NotFound".to_owned(),
                    message: kind.not_found(&key.identifier).message,
                    tells_identifier: true,
                },
            };
            Ok((key, failing(trouble, allowed, end)))
        })
    }

    /// Accepts a request that ends as `plan` says, or finds the one that was made with the same client token.
    fn submit(
        &self,
        call: &Call,
        kind: Kind,
        plan: impl FnOnce(&mut Change) -> Result<(Key, End), Exception>,
    ) -> Result<Value, Exception> {
        let client_token = match &call.input.client_token {
            Some(token) => token.clone(),
            None => token::random(),
        };
        let fingerprint = fingerprint(call);
        let mut change = self.store.change()?;
        // Changes wait for one another, and something may have become due meanwhile: it comes first.
        let now = self.clock.now();
        change.settle(now)?;
        let place = Key {
            account: call.account.clone(),
            region: call.region.clone(),
            type_name: String::new(),
            identifier: String::new(),
        };
        if let Some(earlier) = change.of_client_token(&place, &client_token, now)? {
            if earlier.fingerprint != fingerprint {
                let message = "The client token was used before, for another request.";
                return Err(Exception::new("ClientTokenConflictException", message));
            }
            return Ok(json!({ "ProgressEvent": event(&earlier, now) }));
        }
        let (key, end) = plan(&mut change)?;
        let begins = now.saturating_add(self.timing.pending);
        let request = Request {
            token: token::random(),
            kind,
            key,
            client_token,
            fingerprint,
            accepted: now,
            begins,
            ends: begins.saturating_add(self.timing.in_progress),
            cancelled: None,
            end,
            tells_identifier_early: self.timing.tells_identifier_early,
        };
        change.accept(&request)?;
        // What ends at once is done at once.
        change.settle(now)?;
        change.commit()?;
        self.expect_at(request.due());
        Ok(json!({ "ProgressEvent": event(&request, now) }))
    }

    /// One operation at a time on a resource.
    fn check_busy(change: &Change, key: &Key) -> Result<(), Exception> {
        match change.busy(key)? {
            None => Ok(()),
            Some(_) => Err(Exception::new(
                "ConcurrentOperationException",
                format!(
                    "Concurrent operation: another operation is in progress on resource of type '{}' \
                     with identifier '{}'.",
                    key.type_name, key.identifier
                ),
            )),
        }
    }
}

/// How a request ends if nothing prevents it: no fault, and no policy.
fn failing(trouble: Option<&Trouble>, allowed: Result<(), String>, end: End) -> End {
    match (trouble, allowed) {
        (Some(Trouble::Fail { code, identifier }), _) => End::Failed {
            code: code.clone(),
            message: format!("The handler failed with {code}, as a fault of the endpoint has it."),
            tells_identifier: *identifier,
        },
        (_, Err(denial)) => {
            End::Failed { code: "AccessDenied".to_owned(), message: denial, tells_identifier: false }
        }
        (_, Ok(())) => end,
    }
}

fn already_exists(kind: &ResourceType, key: &Key) -> End {
    End::Failed {
        code: "AlreadyExists".to_owned(),
        message: format!(
            "Resource of type '{}' with identifier '{}' already exists.",
            kind.type_name(),
            key.identifier
        ),
        tells_identifier: true,
    }
}

/// What can be read back of properties.
fn readable(kind: &ResourceType, mut properties: Map<String, Value>) -> Map<String, Value> {
    validate::drop_write_only(&kind.spec.fields, &mut properties);
    properties
}

/// Of all that a call asks for: the same call has the same.
fn fingerprint(call: &Call) -> String {
    let input = &call.input;
    let parts = [
        Some(call.operation.name()),
        input.type_name.as_deref(),
        input.identifier.as_deref(),
        input.desired_state.as_deref(),
        input.patch_document.as_deref(),
        input.role_arn.as_deref(),
    ];
    // As JSON, so that where one part ends and the next begins is told.
    let text = json!(parts).to_string();
    let digest = Sha256::digest(text);
    digest.iter().map(|byte| format!("{byte:02x}")).collect()
}
