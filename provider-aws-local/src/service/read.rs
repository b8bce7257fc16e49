//! Reading and listing resources.

use cloud_control::Handler;
use serde_json::{Map, Value, json};

use super::{Call, Service, required};
use crate::faults::Trouble;
use crate::request::Key;
use crate::types::ResourceType;
use crate::validate;
use crate::wire::Exception;

/// How many resources a page has unless told.
const PAGE: usize = 20;

impl Service {
    pub(super) fn get(&self, call: &Call, trouble: Option<&Trouble>) -> Result<Value, Exception> {
        let kind = self.type_of(call)?;
        kind.operation(Handler::Get)?;
        let key = self.key_of(call, kind)?;
        let found = match trouble {
            Some(Trouble::Missing) => None,
            _ => self.store.resource(&key)?,
        };
        let handlers = [Handler::Get];
        self.check_handlers(call, kind, &handlers, found.as_ref(), None)
            .map_err(|denial| Exception::new("AccessDeniedException", denial))?;
        let properties = found.ok_or_else(|| kind.not_found(&key.identifier))?;
        Ok(json!({
            "TypeName": kind.type_name(),
            "ResourceDescription": description(&key.identifier, properties, trouble),
        }))
    }

    pub(super) fn list(&self, call: &Call, trouble: Option<&Trouble>) -> Result<Value, Exception> {
        let kind = self.type_of(call)?;
        kind.operation(Handler::List)?;
        self.check_handlers(call, kind, &[Handler::List], None, None)
            .map_err(|denial| Exception::new("AccessDeniedException", denial))?;
        let scope = validate::scope(kind, call.input.resource_model.as_deref())?;
        let after = call.input.next_token.as_deref().map(opened).transpose()?;
        let most = call.input.max_results.unwrap_or(PAGE);
        let mut page: Vec<(String, Map<String, Value>)> = Vec::new();
        let mut has_more = false;
        let of = call.key(kind, String::new());
        self.store.resources(&of, after.as_deref(), |identifier, properties| {
            let is_in_scope = scope.iter().all(|(name, value)| properties.get(name) == Some(value));
            if is_in_scope {
                has_more = page.len() == most;
                if !has_more {
                    page.push((identifier, properties));
                }
            }
            !has_more
        })?;
        let next = page.last().filter(|_| has_more);
        let next = next.map(|(identifier, _)| sealed(identifier));
        let descriptions: Vec<Value> = page
            .into_iter()
            .map(|(identifier, properties)| {
                let properties = self.listed(kind, properties);
                description(&identifier, properties, trouble)
            })
            .collect();
        let mut reply = json!({
            "TypeName": kind.type_name(),
            "ResourceDescriptions": descriptions,
        });
        if let Some(next) = next {
            reply["NextToken"] = next.into();
        }
        Ok(reply)
    }

    /// What a list tells of a resource: all of it, or what identifies it.
    fn listed(&self, kind: &ResourceType, properties: Map<String, Value>) -> Map<String, Value> {
        if !self.timing.lists_identifiers_only {
            return properties;
        }
        let identifier = &kind.spec.identifier;
        properties.into_iter().filter(|(name, _)| identifier.contains(name)).collect()
    }

    /// The resource that a call is about.
    pub(super) fn key_of(&self, call: &Call, kind: &ResourceType) -> Result<Key, Exception> {
        let given = required(&call.input.identifier, "Identifier")?;
        Ok(call.key(kind, kind.identifier(given)?))
    }
}

fn description(identifier: &str, properties: Map<String, Value>, trouble: Option<&Trouble>) -> Value {
    let mut properties = Value::Object(properties);
    if matches!(trouble, Some(Trouble::Reorder)) {
        reorder(&mut properties);
    }
    json!({ "Identifier": identifier, "Properties": properties.to_string() })
}

/// Turns all arrays around.
fn reorder(value: &mut Value) {
    match value {
        Value::Array(items) => {
            items.reverse();
            items.iter_mut().for_each(reorder);
        }
        Value::Object(members) => members.values_mut().for_each(reorder),
        _ => {}
    }
}

/// A token that says where a page begins, and that nobody should read.
pub(super) fn sealed(text: &str) -> String {
    text.bytes().map(|byte| format!("{:02x}", byte ^ 0x5a)).collect()
}

/// What a token says.
pub(super) fn opened(token: &str) -> Result<String, Exception> {
    let invalid = || Exception::new("InvalidRequestException", "The NextToken is not valid.");
    let digits = token.as_bytes();
    if !digits.len().is_multiple_of(2) {
        return Err(invalid());
    }
    let bytes: Option<Vec<u8>> = digits
        .chunks(2)
        .map(|pair| {
            let pair = core::str::from_utf8(pair).ok()?;
            Some(u8::from_str_radix(pair, 16).ok()? ^ 0x5a)
        })
        .collect();
    bytes.and_then(|bytes| String::from_utf8(bytes).ok()).ok_or_else(invalid)
}
