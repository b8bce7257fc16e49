//! A made-up type with a name, a path, a role, a key and tags: `AWS::Demo::Job`.

use iam_policy::Reference;
use serde_json::{Value, json};
use specs::{FORMAT, ResourceSpec};

fn property(name: &str, datatype: Value) -> Value {
    let sources = json!({ "wire_name": "schema", "type": "schema" });
    json!({ "name": name.to_lowercase(), "wire_name": name, "type": datatype, "sources": sources })
}

fn operation(handler: &str, actions: &[&str]) -> Value {
    let permissions = actions.iter().map(|action| json!({ "action": action, "standing": "exact" }));
    json!({
        "handler": handler,
        "source": "schema",
        "required_parameters": [],
        "permissions": permissions.collect::<Value>(),
    })
}

pub fn spec() -> ResourceSpec {
    let tags = json!({ "array": { "items": { "definition": "Tag" } } });
    let options = json!({ "definition": "Options" });
    let spec = json!({
        "format": FORMAT,
        "type_name": "AWS::Demo::Job",
        "service": "demo",
        "name": "job",
        "pages": [],
        "identifier": { "source": "schema", "properties": ["JobName"] },
        "tag_property": "Tags",
        "arn": {
            "resource_types": {
                "demo:job": ["arn:${Partition}:demo:${Region}:${Account}:job/${Path}${JobName}"],
            },
        },
        "model": { "properties": [
            property("JobName", json!("string")),
            property("Path", json!("string")),
            property("RoleArn", json!("string")),
            property("Options", options),
            property("Password", json!("string")),
            property("Tags", tags),
        ] },
        "definitions": {
            "Tag": { "object": { "properties": [
                property("Key", json!("string")),
                property("Value", json!("string")),
            ] } },
            "Options": { "object": { "properties": [
                property("KmsKeyId", json!("string")),
                property("Colour", json!("string")),
            ] } },
        },
        "access": { "source": "schema" },
        "operations": [
            operation("create", &["demo:CreateJob", "demo:TagJob", "iam:PassRole", "kms:CreateGrant"]),
            operation("get", &["demo:GetJob"]),
            operation("delete", &["demo:DeleteJob"]),
        ],
    });
    ResourceSpec::from_json(&spec.to_string()).expect("a spec")
}

pub fn reference() -> Reference {
    let action = |name: &str, resource: &str| json!({ "Name": name, "Resources": [{ "Name": resource }] });
    let resource = |name: &str, arn: &str| json!({ "Name": name, "ARNFormats": [arn] });
    let job = "arn:${Partition}:demo:${Region}:${Account}:job/${JobNameWithPath}";
    let actions = ["CreateJob", "DeleteJob", "GetJob", "TagJob"].map(|name| action(name, "job"));
    let services = [
        json!({
            "Name": "demo",
            "Actions": actions,
            "Resources": [resource("job", job)],
        }),
        json!({
            "Name": "iam",
            "Actions": [action("PassRole", "role")],
            "Resources": [resource("role", "arn:${Partition}:iam::${Account}:role/${RoleNameWithPath}")],
        }),
        json!({
            "Name": "kms",
            "Actions": [action("CreateGrant", "key")],
            "Resources": [resource("key", "arn:${Partition}:kms:${Region}:${Account}:key/${KeyId}")],
        }),
    ];
    let mut reference = Reference::default();
    for service in services {
        reference.add(&service.to_string()).expect("AWS's format");
    }
    reference
}
