//! What the tests of this crate share.

use cloud_control::Handler;
use serde_json::{Value, json};
use specs::{FORMAT, Identifier, OperationSpec, ResourceArn, ResourceSchema, ResourceSpec, Source};

use crate::types::ResourceType;

/// The spec of `AWS::Test::Thing`, from its schema. Other keys than these are added to the schema.
pub(crate) fn spec(schema: Value) -> ResourceSpec {
    let mut stated = json!({
        "typeName": "AWS::Test::Thing",
        "properties": {},
        "primaryIdentifier": ["/properties/Name"],
        "handlers": {"create": {}, "read": {}, "update": {}, "delete": {}, "list": {}},
    });
    if let (Value::Object(stated), Value::Object(schema)) = (&mut stated, schema) {
        stated.extend(schema);
    }
    let schema = ResourceSchema::parse(&stated.to_string()).expect("a schema");
    let operation = |handler: Handler| {
        let stated = schema.handlers.get(&handler)?;
        Some(OperationSpec {
            handler,
            source: Source::Schema,
            required_parameters: Vec::new(),
            scope: stated.scope.clone(),
            permissions: Vec::new(),
        })
    };
    ResourceSpec {
        format: FORMAT,
        type_name: schema.type_name.clone(),
        service: "test".to_owned(),
        name: "thing".to_owned(),
        pages: Vec::new(),
        identifier: Identifier { source: Source::Schema, properties: schema.identifier.clone() },
        tag_property: schema.tag_property.clone(),
        arn: None,
        passes_roles_to: Vec::new(),
        operations: Handler::ALL.into_iter().filter_map(operation).collect(),
        model: schema.model,
        definitions: schema.definitions,
        access: schema.access,
        corrected: std::collections::BTreeMap::new(),
    }
}

/// The ARNs of a type, by their template.
pub(crate) fn arn_of(resource_type: &str, template: &str) -> Option<ResourceArn> {
    let resource_types = [(resource_type.to_owned(), vec![template.to_owned()])].into();
    Some(ResourceArn { resource_types, property: None })
}

pub(crate) fn kind(schema: Value) -> ResourceType {
    ResourceType::new(spec(schema))
}

/// The spec of a type whose resources have a name, tags, and an ARN that identifies them.
pub(crate) fn stage() -> ResourceSpec {
    let stage = spec(json!({
        "typeName": "AWS::IVS::Stage",
        "properties": {
            "Arn": {"type": "string", "pattern": "^arn:aws[-a-z]*:ivs:[a-z0-9-]+:[0-9]+:stage/[a-zA-Z0-9-]+$"},
            "Name": {"type": "string", "maxLength": 128},
            "ActiveSessionId": {"type": "string"},
            "Tags": {"type": "array", "items": {
                "type": "object",
                "properties": {"Key": {"type": "string"}, "Value": {"type": "string"}},
                "required": ["Key", "Value"],
            }},
        },
        "additionalProperties": false,
        "primaryIdentifier": ["/properties/Arn"],
        "readOnlyProperties": ["/properties/Arn", "/properties/ActiveSessionId"],
    }));
    ResourceSpec { service: "ivs".to_owned(), name: "stage".to_owned(), ..stage }
}
