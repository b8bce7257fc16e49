//! A small schema, a spec that is as the schema is, and one change to the spec for each way to deviate.

use std::collections::BTreeMap;

use serde_json::{Value, json};
use specs::ResourceSpec;

use super::{Report, Row, Verification, verify};

fn schemas() -> BTreeMap<String, Value> {
    let thing = json!({
        "typeName": "AWS::Test::Thing",
        "additionalProperties": false,
        "properties": {
            "Id": { "type": "string" },
            "Name": { "type": "string" },
            "Mode": { "enum": ["on", "off"], "type": "string" },
            "Ports": { "type": "array", "items": { "type": "integer" } },
            "Labels": { "type": "object", "patternProperties": { "^[a-z]+$": { "type": "string" } } },
            "Rules": { "type": "array", "items": { "$ref": "#/definitions/Rule" } },
            "Password": { "type": "string" },
            "Document": { "type": ["object", "string"] }
        },
        "definitions": {
            "Rule": {
                "type": "object",
                "properties": {
                    "Target": { "type": "string" },
                    "SSECount": { "type": "integer" },
                    "Origin": { "type": "string" },
                    "Next": { "$ref": "#/definitions/Rule" }
                },
                "required": ["Target"]
            }
        },
        "required": ["Name"],
        "primaryIdentifier": ["/properties/Id"],
        "readOnlyProperties": ["/properties/Id"],
        "createOnlyProperties": ["/properties/Name", "/properties/Rules/*/Origin"],
        "writeOnlyProperties": ["/properties/Password"],
        "handlers": {
            "create": { "permissions": ["test:CreateThing"] },
            "read": { "permissions": ["test:GetThing"] },
            "update": { "permissions": ["test:UpdateThing"] },
            "list": { "permissions": ["test:ListThings"], "handlerSchema": { "required": ["Name"] } }
        }
    });
    let rule = json!({
        "typeName": "AWS::Test::Rule",
        "properties": {
            "RuleId": { "type": "string" },
            "Priority": { "type": "integer" },
            "Target": { "type": "string" }
        }
    });
    [("AWS::Test::Thing", thing), ("AWS::Test::Rule", rule)]
        .map(|(name, json)| (name.to_owned(), json))
        .into()
}

fn property(name: &str, datatype: Value) -> Value {
    let sources = json!({ "wire_name": "page", "type": "schema" });
    json!({ "name": name.to_lowercase(), "wire_name": name, "type": datatype, "sources": sources })
}

fn with(mut property: Value, mark: &str) -> Value {
    property[mark] = true.into();
    property
}

fn operation(handler: &str, action: &str) -> Value {
    let permission = json!({ "action": action, "standing": "exact", "source": "page" });
    json!({ "handler": handler, "source": "page", "permissions": [permission] })
}

/// A spec that is as the schema is.
fn spec() -> Value {
    let mut list = operation("list", "test:ListThings");
    let scope = json!({ "wire_name": "Name", "type": "string", "required": true });
    list["scope"] = json!({ "source": "schema", "properties": [scope] });
    json!({
        "format": specs::FORMAT,
        "type_name": "AWS::Test::Thing",
        "service": "test",
        "name": "thing",
        "pages": [],
        "identifier": { "source": "page", "properties": ["Id"] },
        "model": {
            "properties": [
                property("Id", "string".into()),
                with(property("Name", "string".into()), "required"),
                property("Mode", json!({ "definition": "Mode" })),
                property("Ports", json!({ "array": { "items": "integer" } })),
                property("Labels", json!({ "map": { "values": "string" } })),
                property("Rules", json!({ "array": { "items": { "definition": "Rule" } } })),
                with(property("Password", "string".into()), "secret"),
                property("Document", json!({ "json": ["object", "string"] })),
            ]
        },
        "definitions": {
            "Mode": { "enum": { "values": ["off", "on"] } },
            "Rule": {
                "object": {
                    "properties": [
                        with(property("Target", "string".into()), "required"),
                        property("SSECount", "integer".into()),
                        property("Origin", "string".into()),
                        property("Next", json!({ "definition": "Rule" })),
                    ]
                }
            }
        },
        "access": {
            "source": "schema",
            "read_only": ["Id"],
            "create_only": ["Name", "Rules/*/Origin"],
            "write_only": ["Password"]
        },
        "operations": [
            operation("create", "test:CreateThing"),
            operation("get", "test:GetThing"),
            operation("update", "test:updateThing"),
            list,
        ]
    })
}

fn verified(spec: &Value) -> Verification {
    let spec = ResourceSpec::from_json(&spec.to_string()).expect("a spec");
    verify(&[spec], &schemas())
}

/// The rows that deviate if the spec has another value at a place, each with the kinds of its deviations.
fn deviations(place: &str, value: Value) -> Vec<String> {
    let mut spec = spec();
    *spec.pointer_mut(place).expect("a place of the spec") = value;
    let verification = verified(&spec);
    let mut found = Vec::new();
    for row in Row::all() {
        let kinds = verification.tally.count(*row).kinds();
        found.extend(kinds.keys().map(|kind| format!("{}: {kind}", row.name())));
    }
    found
}

const RULE: &str = "/definitions/Rule/object/properties";

#[test]
fn a_spec_that_is_as_the_schema_is_deviates_in_no_row() {
    let verification = verified(&spec());
    for row in Row::all() {
        let count = verification.tally.count(*row);
        assert_eq!(count.deviations, [], "{row:?}");
        assert!(count.checked > 0, "{row:?} is compared");
    }
    assert!(Report::new(&verification, []).is_right());
}

#[test]
fn a_name_deviates_in_case_or_is_not_in_the_schema_and_neither_is_what_is_below() {
    assert_eq!(
        deviations("/model/properties/2/wire_name", "mode".into()),
        ["top-names: casing", "settable: casing", "updatable: can't be changed"]
    );
    assert_eq!(
        deviations(&format!("{RULE}/1/wire_name"), "SseCount".into()),
        ["nested-names: casing", "settable: casing"]
    );
    assert_eq!(
        deviations("/model/properties/5/wire_name", "Regulations".into()),
        [
            "top-names: not in the schema",
            "nested-names: below such",
            "settable: missing",
            "updatable: can't be changed"
        ]
    );
}

#[test]
fn a_list_of_properties_deviates_by_what_it_lacks_and_by_what_it_has_more() {
    assert_eq!(deviations("/identifier/properties", json!(["Name"])), ["identifier: other properties"]);
    assert_eq!(deviations("/model/properties/1/required", false.into()), ["required: lacks"]);
    let required = property("Mode", json!({ "definition": "Mode" }));
    assert_eq!(deviations("/model/properties/2", with(required, "required")), ["required: more"]);
    assert_eq!(deviations(&format!("{RULE}/0/required"), false.into()), ["required-within: not marked"]);
    assert_eq!(
        deviations("/access/read_only", json!(["Id", "Mode"])),
        ["read-only: more", "settable: read-only", "updatable: can't be changed"]
    );
}

#[test]
fn what_a_correction_states_is_counted_apart() {
    let mut spec = spec();
    let required = property("Mode", json!({ "definition": "Mode" }));
    spec["model"]["properties"][2] = with(required, "required");
    spec["corrected"] = json!({ "Mode": ["required"], "Name": ["secret"] });
    let verification = verified(&spec);
    assert!(Report::new(&verification, []).is_right());
    assert_eq!(verification.tally.count(Row::Required).corrected, 1);
    // A correction of another fact, or of another property, explains nothing.
    spec["model"]["properties"][1]["required"] = false.into();
    let count = verified(&spec).tally.count(Row::Required);
    assert_eq!((count.corrected, count.wrong), (1, 1));
    assert_eq!(count.deviations[0].path, "Name");
}

#[test]
fn a_patch_is_wrong_if_it_offers_too_little_too_much_or_loses_a_value() {
    assert_eq!(
        deviations("/access/create_only", json!(["Name", "Mode", "Rules/*/Origin"])),
        ["create-only: more", "updatable: can't be changed"]
    );
    assert_eq!(
        deviations("/access/create_only", json!(["Rules/*/Origin"])),
        ["create-only: lacks", "updatable: is offered"]
    );
    assert_eq!(
        deviations("/access/create_only", json!(["Name"])),
        ["access-within: not marked", "updatable: create-only"]
    );
    assert_eq!(
        deviations("/access/write_only", json!([])),
        ["write-only: not marked", "updatable: write-only"]
    );
}

#[test]
fn a_handler_deviates_by_itself_by_its_actions_and_by_its_scope() {
    assert_eq!(deviations("/operations/1/handler", "delete".into()), ["handlers: lacks", "handlers: more"]);
    assert_eq!(
        deviations("/operations/0/handler", "delete".into()),
        ["handlers: lacks", "handlers: more", "creatable: not offered"]
    );
    assert_eq!(deviations("/operations/1/permissions", json!([])), ["permissions: lacks", "actions: lacks"]);
    let written =
        json!([{ "action": "test:ReadThing", "written": "test:getthing", "standing": "corrected" }]);
    assert_eq!(
        deviations("/operations/1/permissions", written),
        [""; 0],
        "the action as the page has it counts"
    );
    assert_eq!(deviations("/operations/3/scope", Value::Null), ["scope: other properties"]);
}

#[test]
fn a_type_deviates_if_it_is_another_one_or_leaves_open_what_the_schema_states() {
    assert_eq!(deviations("/model/properties/2/type", "string".into()), ["enums: text"]);
    assert_eq!(deviations("/definitions/Mode/enum/values", json!(["on"])), ["enums: other values"]);
    assert_eq!(
        deviations("/model/properties/3/type", json!({ "array": { "items": "json" } })),
        ["settable: free-form", "scalar-arrays: free-form"]
    );
    assert_eq!(
        deviations("/model/properties/4/type", "json".into()),
        ["settable: free-form", "maps: free-form"]
    );
    assert_eq!(
        deviations(&format!("{RULE}/3/type"), json!({ "json": ["object"] })),
        ["settable: free-form", "objects: free-form"]
    );
    assert_eq!(
        deviations("/model/properties/1/type", "integer".into()),
        ["settable: other type", "creatable: other type"]
    );
    assert_eq!(
        deviations("/model/properties/7/type", json!({ "map": { "values": "json" } })),
        ["settable: other type"]
    );
}

#[test]
fn a_create_needs_a_value_and_not_all_values() {
    let schema = json!({ "type": ["object", "string"] });
    let mut schemas = schemas();
    schemas.get_mut("AWS::Test::Thing").expect("the schema")["properties"]["Name"] = schema;
    let mut spec = spec();
    for (datatype, expected) in [(json!({ "json": ["object"] }), 0), (json!("integer"), 1)] {
        spec["model"]["properties"][1]["type"] = datatype;
        let spec = ResourceSpec::from_json(&spec.to_string()).expect("a spec");
        let tally = verify(&[spec], &schemas).tally;
        assert_eq!((tally.count(Row::Settable).wrong, tally.count(Row::Creatable).wrong), (1, expected));
    }
}

#[test]
fn a_secret_deviates_if_it_may_be_shown() {
    assert_eq!(deviations("/model/properties/6/secret", false.into()), ["secrets: not marked"]);
}

#[test]
fn the_struct_of_another_type_is_named() {
    let other = json!([
        property("RuleId", "string".into()),
        property("Priority", "integer".into()),
        with(property("Target", "string".into()), "required"),
    ]);
    let mut spec = spec();
    spec["definitions"]["Rule"]["object"]["properties"] = other;
    let structs = verified(&spec).tally.count(Row::Structs);
    let [deviation] = structs.deviations.as_slice() else { panic!("one struct: {structs:?}") };
    assert_eq!((deviation.path.as_str(), deviation.kind), ("Rules/*", "another type's struct"));
    assert!(deviation.message.starts_with("found AWS::Test::Rule, expected "), "{}", deviation.message);
}

#[test]
fn a_report_counts_lists_and_says_where_facts_are_from() {
    let mut spec = spec();
    spec["model"]["properties"][2]["type"] = "string".into();
    let verification = verified(&spec);
    let report = Report::new(&verification, [Row::Enums]);
    let text = report.to_string();
    assert!(text.starts_with(
        "enums: AWS::Test::Thing Mode: text: found text, expected an enum of 2 texts\n\n\
         1 spec compared, 0 without a schema\n\n"
    ));
    assert!(text.contains("enums                     1        0     0.0 %          0  1 text\n"), "{text}");
    assert!(text.contains("wire names                  12           0           0"), "{text}");
    let json = serde_json::to_value(report.record()).expect("plain data");
    assert_eq!(json["sources"]["types"], json!({ "schema": 12 }));
    let rows = json["rows"].as_array().expect("rows");
    let enums = rows.iter().find(|row| row["row"] == "enums").expect("a row");
    assert_eq!((&enums["deviations"], &enums["list"][0]["path"]), (&json!({ "text": 1 }), &"Mode".into()));
    assert_eq!(rows[0]["list"], Value::Null, "the row isn't listed");
}
