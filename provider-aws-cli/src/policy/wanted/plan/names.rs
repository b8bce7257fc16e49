//! From the names of Terraform's attributes to those of Cloud Control's documents.

use cloud_control::letters;
use least_privilege::{Document, DocumentValue};
use specs::{Definition, Property, ResourceSpec, Type};

/// The attribute that has the identifier of each resource.
const IDENTIFIER: &str = "id";

/// The document of a resource with these attributes. If others may be set, each property without an attribute is
/// unknown.
pub(super) fn wire_document(spec: &ResourceSpec, attributes: &Document, are_others_set: bool) -> Document {
    let names = Names { spec, are_others_set };
    let settable = spec.settable();
    let set = spec.model.properties.iter().filter(|property| settable.by_create(property));
    let all: Vec<&Property> = spec.model.properties.iter().collect();
    // A property of the name `Id` is the attribute `ip_set_id` of an `awscc_wafv2_ip_set`, since each resource has an `id`.
    let own_id = letters(spec.type_name.rsplit("::").next().unwrap_or_default()) + IDENTIFIER;
    let has_own = all.iter().any(|property| letters(&property.wire_name) == own_id);
    let own = attributes.iter().filter(|(name, _)| *name != IDENTIFIER);
    let own = own.map(|(name, value)| match letters(name) == own_id && !has_own {
        true => (IDENTIFIER, value),
        false => (name, value),
    });
    let document = names.object(own, &all, set);
    with_identifier(spec, document, attributes.get(IDENTIFIER))
}

/// Adds the parts of an identifier, where the properties themselves aren't known.
fn with_identifier(spec: &ResourceSpec, mut document: Document, id: Option<&DocumentValue>) -> Document {
    let parts: Vec<&str> =
        id.and_then(DocumentValue::as_text).into_iter().flat_map(|id| id.split('|')).collect();
    let properties: Vec<&str> = spec.identifier.properties.iter().filter_map(|path| path.as_top()).collect();
    if parts.len() == spec.identifier.properties.len() && parts.len() == properties.len() {
        for (property, part) in properties.into_iter().zip(parts) {
            if document.get(property).and_then(DocumentValue::as_text).is_none() {
                document = document.with(property, DocumentValue::Scalar(part.to_owned()));
            }
        }
    }
    document
}

struct Names<'s> {
    spec: &'s ResourceSpec,
    are_others_set: bool,
}

impl<'s> Names<'s> {
    fn object<'d>(
        &self,
        attributes: impl Iterator<Item = (&'d str, &'d DocumentValue)>,
        properties: &[&'s Property],
        settable: impl Iterator<Item = &'s Property>,
    ) -> Document {
        let mut document = Document::default();
        for (name, value) in attributes {
            document = match property(properties, name) {
                Some(property) => document.with(&property.wire_name, self.value(value, &property.datatype)),
                None => document.with(name, value.clone()),
            };
        }
        if self.are_others_set {
            for property in settable {
                if document.get(&property.wire_name).is_none() {
                    document = document.with(&property.wire_name, DocumentValue::Unknown);
                }
            }
        }
        document
    }

    fn value(&self, value: &DocumentValue, datatype: &'s Type) -> DocumentValue {
        match (value, datatype) {
            (DocumentValue::Array(items), Type::Array(array)) => {
                DocumentValue::Array(items.iter().map(|item| self.value(item, &array.items)).collect())
            }
            (DocumentValue::Object(members), Type::Map(map)) => DocumentValue::Object(
                members.iter().map(|(key, value)| (key.to_owned(), self.value(value, &map.values))).collect(),
            ),
            (DocumentValue::Object(members), _) => {
                let properties = self.properties(datatype);
                let settable = properties.clone().into_iter();
                DocumentValue::Object(self.object(members.iter(), &properties, settable))
            }
            (value, _) => value.clone(),
        }
    }

    /// The properties that an object of a type can have: those of each form of a union.
    fn properties(&self, datatype: &'s Type) -> Vec<&'s Property> {
        let mut properties = Vec::new();
        let (mut open, mut visited) = (vec![datatype], Vec::new());
        while let Some(datatype) = open.pop() {
            let Type::Definition(name) = datatype else { continue };
            if visited.contains(&name) {
                continue;
            }
            visited.push(name);
            match self.spec.definition(name) {
                Some(Definition::Object(object)) => properties.extend(&object.properties),
                Some(Definition::Union(union)) => open.extend(union.forms.iter().map(|form| &form.datatype)),
                Some(Definition::Enum(_)) | None => {}
            }
        }
        properties
    }
}

/// The property of an attribute: by the name on its page, or by its letters.
fn property<'s>(properties: &[&'s Property], attribute: &str) -> Option<&'s Property> {
    let attribute_letters = letters(attribute);
    let by_name = properties.iter().find(|property| property.name == attribute);
    let by_letters = || properties.iter().find(|property| letters(&property.wire_name) == attribute_letters);
    by_name.or_else(by_letters).copied()
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;

    fn document(value: Value) -> Document {
        Document::from(value.as_object().expect("an object"))
    }

    /// The spec of the built-in stage, as that of another type, with more properties.
    fn spec(type_name: &str, identifier: &[&str], more: Value) -> ResourceSpec {
        let (_, text) =
            specs::embedded::SPECS.iter().find(|(name, _)| *name == "ivs.stage").expect("a stage");
        let mut spec: Value = serde_json::from_str(text).expect("a spec");
        spec["type_name"] = json!(type_name);
        spec["identifier"]["properties"] = json!(identifier);
        let sources = json!({ "wire_name": "schema", "type": "schema" });
        for (wire_name, datatype) in more.as_object().expect("an object") {
            let property = json!({ "name": letters(wire_name), "wire_name": wire_name, "type": datatype, "sources": sources });
            spec["model"]["properties"].as_array_mut().expect("properties").push(property);
        }
        ResourceSpec::from_json(&spec.to_string()).expect("a spec")
    }

    #[test]
    fn names_are_those_of_the_spec_at_every_depth() {
        let spec = spec(
            "AWS::IVS::Stage",
            &["Arn"],
            json!({ "KMSKeyIds": { "map": { "values": { "definition": "Tag" } } } }),
        );
        let attributes = json!({
            "name": "live",
            "tags": [{ "key": "a_b", "value": "c" }],
            "kms_key_ids": { "some_key": { "key": "x" } },
            "auto_participant_recording_configuration": { "storage_configuration_arn": "arn" },
            "of_a_later_version": 1,
        });
        let expected = json!({
            "Name": "live",
            "Tags": [{ "Key": "a_b", "Value": "c" }],
            "KMSKeyIds": { "some_key": { "Key": "x" } },
            "AutoParticipantRecordingConfiguration": { "StorageConfigurationArn": "arn" },
            "of_a_later_version": 1,
        });
        assert_eq!(wire_document(&spec, &document(attributes), false), document(expected));
    }

    #[test]
    fn the_attribute_id_is_the_identifier() {
        let composite =
            spec("AWS::X::Route", &["ApiId", "RouteId"], json!({ "ApiId": "string", "RouteId": "string" }));
        let of = |spec: &ResourceSpec, attributes| wire_document(spec, &document(attributes), false);
        assert_eq!(of(&composite, json!({ "id": "a|b" })), document(json!({ "ApiId": "a", "RouteId": "b" })));
        assert_eq!(
            of(&composite, json!({ "id": "a|b", "api_id": "c" })),
            document(json!({ "ApiId": "c", "RouteId": "b" }))
        );
        let set = spec("AWS::X::IPSet", &["Id", "Scope"], json!({ "Id": "string", "Scope": "string" }));
        assert_eq!(
            of(&set, json!({ "id": "1|REGIONAL", "ip_set_id": "1" })),
            document(json!({ "Id": "1", "Scope": "REGIONAL" }))
        );
    }

    #[test]
    fn what_may_be_set_as_well_is_not_known() {
        let spec = spec("AWS::IVS::Stage", &["Arn"], json!({}));
        let known = wire_document(&spec, &document(json!({ "name": "live", "tags": null })), true);
        assert_eq!(known.get("Tags"), Some(&DocumentValue::Null));
        assert_eq!(known.get("AutoParticipantRecordingConfiguration"), Some(&DocumentValue::Unknown));
        assert_eq!(known.get("Arn"), None, "it is read-only");
    }
}
