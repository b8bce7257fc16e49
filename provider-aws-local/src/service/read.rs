//! Reading and listing resources.

use cloud_control::Handler;
use serde_json::{Map, Value, json};

use super::Service;
use super::page::{Page, position};
use crate::call::Call;
use crate::faults::Effect;
use crate::types::ResourceType;
use crate::validate;
use crate::wire::{Exception, GetInput, ListInput};

impl Service {
    pub(super) fn get(
        &self,
        call: &Call,
        input: &GetInput,
        effect: Option<&Effect>,
    ) -> Result<Value, Exception> {
        let kind = self.types.get(&input.type_name)?;
        kind.operation(Handler::Get)?;
        let key = call.key(kind.type_name(), kind.identifier(&input.identifier)?);
        let properties = match effect {
            Some(Effect::Missing) => None,
            _ => self.store.resource(&key)?,
        };
        let named = kind.named_by(&key.identifier);
        self.check_handlers(call, kind, &[Handler::Get], &named, properties.as_ref(), None)?;
        let properties = properties.ok_or_else(|| kind.not_found(&key.identifier))?;
        Ok(json!({
            "TypeName": kind.type_name(),
            "ResourceDescription": description(&key.identifier, properties, effect),
        }))
    }

    pub(super) fn list(
        &self,
        call: &Call,
        input: &ListInput,
        effect: Option<&Effect>,
    ) -> Result<Value, Exception> {
        let kind = self.types.get(&input.type_name)?;
        kind.operation(Handler::List)?;
        let scope = validate::scope(kind, input.resource_model.as_deref())?;
        self.check_handlers(call, kind, &[Handler::List], &scope, None, None)?;
        let after = input.next_token.as_deref().map(position).transpose()?;
        let mut page = Page::new(input.max_results);
        self.store.resources(
            call.location(),
            kind.type_name(),
            after.as_deref(),
            |identifier, properties| {
                // A scope may have what is no property of the resource.
                let is_property = |name: &str| kind.spec.model.property(name).is_some();
                let mut stated = scope.iter().filter(|(name, _)| is_property(name));
                let is_in_scope = stated.all(|(name, value)| properties.get(name) == Some(value));
                !is_in_scope || page.push(identifier.clone(), (identifier, properties))
            },
        )?;
        let next_token = page.next_token();
        let descriptions = page.items.into_iter().map(|(identifier, properties)| {
            let properties = self.listed(kind, properties);
            description(&identifier, properties, effect)
        });
        let mut reply = json!({
            "TypeName": kind.type_name(),
            "ResourceDescriptions": descriptions.collect::<Vec<Value>>(),
        });
        if let Some(token) = next_token {
            reply["NextToken"] = token.into();
        }
        Ok(reply)
    }

    /// The properties that a list shows: all, or those of the identifier.
    fn listed(&self, kind: &ResourceType, properties: Map<String, Value>) -> Map<String, Value> {
        if !self.visibility.identifiers_only {
            return properties;
        }
        let identifier = &kind.spec.identifier.properties;
        let identifies = |name: &str| identifier.iter().any(|path| path.steps().next() == Some(name));
        properties.into_iter().filter(|(name, _)| identifies(name)).collect()
    }
}

fn description(identifier: &str, properties: Map<String, Value>, effect: Option<&Effect>) -> Value {
    let mut properties = Value::Object(properties);
    if matches!(effect, Some(Effect::Reorder)) {
        reverse_arrays(&mut properties);
    }
    json!({ "Identifier": identifier, "Properties": properties.to_string() })
}

fn reverse_arrays(value: &mut Value) {
    match value {
        Value::Array(items) => {
            items.reverse();
            items.iter_mut().for_each(reverse_arrays);
        }
        Value::Object(members) => members.values_mut().for_each(reverse_arrays),
        _ => {}
    }
}
