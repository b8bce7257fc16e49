//! Creating, updating and deleting resources: each call accepts a request.

use cloud_control::Handler;
use serde_json::{Map, Value, json};

use super::Service;
use crate::access::Denial;
use crate::behavior::Quota;
use crate::call::Call;
use crate::faults::Effect;
use crate::generated;
use crate::request::{End, HandlerErrorCode, Key, Request};
use crate::special::{self, WRITE_ONLY};
use crate::store::Transaction;
use crate::token;
use crate::types::ResourceType;
use crate::validate;
use crate::wire::{CreateInput, DeleteInput, Exception, ExceptionKind, UpdateInput, event};

impl Service {
    pub(super) fn create(
        &self,
        call: &Call,
        input: &CreateInput,
        effect: Option<&Effect>,
    ) -> Result<Value, Exception> {
        let kind = self.types.get(&input.type_name)?;
        kind.operation(Handler::Create)?;
        let properties = validate::desired_state(kind, &input.desired_state)?;
        self.submit(call, Handler::Create, |transaction| {
            let access =
                self.check_handlers(call, kind, &[Handler::Create], &Map::new(), None, Some(&properties));
            let number = transaction.next_number()?;
            let location = call.location();
            let mut properties = generated::complete(kind, location, number, properties);
            let id = generated::id(kind, location, number);
            self.behaviors.complete(kind.type_name(), location, &id, &mut properties);
            let identifier = if kind.spec.identifier.properties.is_empty() {
                // The spec doesn't say which properties identify a resource of the type.
                id
            } else {
                kind.identifier_of(&properties)?
            };
            let key = call.key(kind.type_name(), identifier);
            check_busy(transaction, &key)?;
            let end = match transaction.resource(&key)? {
                Some(_) => already_exists(&key),
                None => match self.exceeded(transaction, &key, &properties)? {
                    Some(quota) => limit_exceeded(quota, &key),
                    None => End::Stored(readable(kind, properties)),
                },
            };
            Ok((key, outcome(effect, access, end)))
        })
    }

    /// The quota that a new resource with these properties exceeds.
    fn exceeded(
        &self,
        transaction: &Transaction,
        key: &Key,
        properties: &Map<String, Value>,
    ) -> Result<Option<&Quota>, Exception> {
        for quota in self.behaviors.quotas(&key.type_name) {
            let counts = |other: &Map<String, Value>| quota.counts(properties, other);
            if quota.is_used_up_by(transaction.count(key.location(), &key.type_name, counts)?) {
                return Ok(Some(quota));
            }
        }
        Ok(None)
    }

    pub(super) fn update(
        &self,
        call: &Call,
        input: &UpdateInput,
        effect: Option<&Effect>,
    ) -> Result<Value, Exception> {
        let kind = self.types.get(&input.type_name)?;
        kind.operation(Handler::Update)?;
        let key = call.key(kind.type_name(), kind.identifier(&input.identifier)?);
        self.submit(call, Handler::Update, |transaction| {
            check_busy(transaction, &key)?;
            let properties = transaction.resource(&key)?;
            let properties = properties.ok_or_else(|| kind.not_found(&key.identifier))?;
            let patched = validate::patched(kind, &properties, &input.patch_document)?;
            // An update begins with a read.
            let handlers = [Handler::Get, Handler::Update];
            let access =
                self.check_handlers(call, kind, &handlers, &Map::new(), Some(&properties), Some(&patched));
            let end = End::Stored(readable(kind, patched));
            Ok((key, outcome(effect, access, end)))
        })
    }

    pub(super) fn delete(
        &self,
        call: &Call,
        input: &DeleteInput,
        effect: Option<&Effect>,
    ) -> Result<Value, Exception> {
        let kind = self.types.get(&input.type_name)?;
        kind.operation(Handler::Delete)?;
        let key = call.key(kind.type_name(), kind.identifier(&input.identifier)?);
        self.submit(call, Handler::Delete, |transaction| {
            check_busy(transaction, &key)?;
            let current = transaction.resource(&key)?;
            let named = kind.named_by(&key.identifier);
            let access = self.check_handlers(call, kind, &[Handler::Delete], &named, current.as_ref(), None);
            let end = match current {
                Some(_) => End::Removed,
                None => End::Failed {
                    code: HandlerErrorCode::NotFound,
                    message: kind.not_found(&key.identifier).message,
                    shows_identifier: true,
                },
            };
            Ok((key, outcome(effect, access, end)))
        })
    }

    /// Accepts a request that ends as `plan` says, or returns the earlier request with the same client token.
    fn submit(
        &self,
        call: &Call,
        handler: Handler,
        plan: impl FnOnce(&mut Transaction) -> Result<(Key, End), Exception>,
    ) -> Result<Value, Exception> {
        let client_token = call.input.client_token().map_or_else(token::random, str::to_owned);
        let fingerprint = call.input.fingerprint();
        let mut transaction = self.store.begin()?;
        // Transactions wait for each other. What has become due meanwhile comes first.
        let now = self.clock.now();
        transaction.settle(now)?;
        if let Some(earlier) = transaction.request_of_client_token(call.location(), &client_token, now)? {
            if earlier.fingerprint != fingerprint {
                let message = "The client token was used before, for another request.";
                return Err(Exception::new(ExceptionKind::ClientTokenConflictException, message));
            }
            return Ok(json!({ "ProgressEvent": event(&earlier, now) }));
        }
        let (key, end) = plan(&mut transaction)?;
        let begins = now.saturating_add(self.timing.pending);
        let request = Request {
            token: token::random(),
            handler,
            key,
            client_token,
            fingerprint,
            accepted: now,
            begins,
            ends: begins.saturating_add(self.timing.in_progress),
            cancellation: None,
            end,
            shows_identifier_early: self.visibility.early_identifiers,
        };
        transaction.accept(&request)?;
        // A request that takes no time ends now.
        transaction.settle(now)?;
        transaction.commit()?;
        self.expect_at(request.due());
        Ok(json!({ "ProgressEvent": event(&request, now) }))
    }
}

/// Only one request at a time may be in progress on a resource.
fn check_busy(transaction: &Transaction, key: &Key) -> Result<(), Exception> {
    match transaction.busy(key)? {
        None => Ok(()),
        Some(_) => Err(Exception::new(
            ExceptionKind::ConcurrentOperationException,
            format!(
                "Concurrent operation: another operation is in progress on resource of type '{}' with \
                 identifier '{}'.",
                key.type_name, key.identifier
            ),
        )),
    }
}

/// The end of a request: `end`, unless a fault or the caller's policies prevent it.
fn outcome(effect: Option<&Effect>, access: Result<(), Denial>, end: End) -> End {
    match (effect, access) {
        (Some(Effect::Fail { code, shows_identifier }), _) => End::Failed {
            code: *code,
            message: "Injected fault.".to_owned(),
            shows_identifier: *shows_identifier,
        },
        (_, Err(denial)) => End::Failed {
            code: HandlerErrorCode::AccessDenied,
            message: denial.to_string(),
            shows_identifier: false,
        },
        (_, Ok(())) => end,
    }
}

fn already_exists(key: &Key) -> End {
    let Key { type_name, identifier, .. } = key;
    End::Failed {
        code: HandlerErrorCode::AlreadyExists,
        message: format!("Resource of type '{type_name}' with identifier '{identifier}' already exists."),
        shows_identifier: true,
    }
}

fn limit_exceeded(quota: &Quota, key: &Key) -> End {
    End::Failed {
        code: HandlerErrorCode::ServiceLimitExceeded,
        message: quota.message(&key.type_name),
        shows_identifier: false,
    }
}

/// The properties without those that can't be read back.
fn readable(kind: &ResourceType, mut properties: Map<String, Value>) -> Map<String, Value> {
    special::remove(&kind.access, WRITE_ONLY, &mut properties);
    properties
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::kind;

    #[test]
    fn an_object_of_which_nothing_can_be_read_is_not_there_and_each_update_has_to_send_it() {
        let kind = kind(json!({
            "properties": {
                "Name": {"type": "string"},
                "Code": {"type": "object", "properties": {"ZipFile": {"type": "string"}}},
                "Timeout": {"type": "integer"},
            },
            "required": ["Code"],
            "writeOnlyProperties": ["/properties/Code/ZipFile"],
        }));
        let code = json!({"ZipFile": "print()"});
        let desired = validate::desired_state(&kind, &json!({"Name": "n", "Code": code}).to_string());
        let stored = readable(&kind, desired.expect("a desired state"));
        assert_eq!(Value::Object(stored.clone()), json!({"Name": "n"}));
        let timeout = json!({"op": "add", "path": "/Timeout", "value": 3});
        let patched = |patch: Value| validate::patched(&kind, &stored, &patch.to_string());
        let refused = patched(json!([timeout])).expect_err("refused").message;
        assert_eq!(refused, "Model validation failed (#: required key [Code] not found)");
        let code = json!({"op": "add", "path": "/Code", "value": code});
        assert!(patched(json!([timeout, code])).is_ok());
    }
}
