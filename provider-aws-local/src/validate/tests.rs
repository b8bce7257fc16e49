use serde_json::{Value, json};
use specs::Source;

use super::*;
use crate::testing::{kind, spec};

/// The message that a create is refused with; empty if it is accepted.
fn refused(kind: &ResourceType, state: &Value) -> String {
    desired_state(kind, &state.to_string()).err().map(|exception| exception.message).unwrap_or_default()
}

fn patched_by(kind: &ResourceType, before: &Value, patch: &Value) -> Result<Value, String> {
    let before = before.as_object().expect("an object");
    let after = patched(kind, before, &patch.to_string());
    after.map(Value::Object).map_err(|exception| format!("{}: {}", exception.kind, exception.message))
}

fn thing() -> ResourceType {
    kind(json!({
        "properties": {
            "Name": {"type": "string", "minLength": 2, "maxLength": 4, "pattern": "^[a-z]+$"},
            "Mode": {"type": "string", "enum": ["A", "B"]},
            "Count": {"type": "integer", "minimum": 1, "maximum": 3},
            "Rules": {"type": "array", "items": {"$ref": "#/definitions/Rule"}, "minItems": 1, "maxItems": 2, "uniqueItems": true},
            "Labels": {"type": "object", "patternProperties": {"^[a-z]+$": {"type": "string"}}, "additionalProperties": false},
            "Empty": {"type": "object", "additionalProperties": false},
            "Target": {"oneOf": [
                {"type": "object", "properties": {"S3": {"type": "string"}}, "required": ["S3"]},
                {"type": "object", "properties": {"Sns": {"type": "string"}}, "required": ["Sns"]},
            ]},
            "Free": {"type": ["object", "string"]},
        },
        "definitions": {"Rule": {
            "type": "object",
            "properties": {"Name": {"type": "string"}, "A": {"type": "string"}, "B": {"type": "string"}},
            "required": ["Name"],
            "oneOf": [{"required": ["A"]}, {"required": ["B"]}],
            "dependencies": {"B": ["Name"]},
            "additionalProperties": false,
        }},
        "required": ["Name"],
        "additionalProperties": false,
    }))
}

#[test]
fn each_violation_is_in_the_words_of_the_service() {
    let kind = thing();
    let with = |name: &str, value: Value| {
        let mut state = json!({"Name": "abc"});
        state[name] = value;
        refused(&kind, &state)
    };
    for (name, value, told) in [
        ("Name", json!(1), "#/Name: expected type: String, found: Integer"),
        ("Name", json!("a"), "#/Name: expected minLength: 2, actual: 1"),
        ("Name", json!("abcde"), "#/Name: expected maxLength: 4, actual: 5"),
        ("Name", json!("AB"), "#/Name: failed validation constraint for keyword [pattern]"),
        ("Mode", json!("C"), "#/Mode: failed validation constraint for keyword [enum]"),
        ("Count", json!(0), "#/Count: failed validation constraint for keyword [minimum]"),
        ("Count", json!(4), "#/Count: failed validation constraint for keyword [maximum]"),
        ("Count", json!(1.5), "#/Count: expected type: Integer, found: Number"),
        ("Rules", json!("x"), "#/Rules: expected type: JSONArray, found: String"),
        ("Rules", json!([]), "#/Rules: expected minimum item count: 1, found: 0"),
        ("Rules", json!([{"A": ""}]), "#/Rules/0: required key [Name] not found"),
        ("Rules", json!([{"A": "", "Name": "", "X": 1}]), "#/Rules/0: extraneous key [X] is not permitted"),
        ("Labels", json!({"A": ""}), "#/Labels: extraneous key [A] is not permitted"),
        ("Labels", json!(null), "#/Labels: expected type: JSONObject, found: Null"),
        ("Empty", json!({"X": 1}), "#/Empty: extraneous key [X] is not permitted"),
        ("Free", json!(1), "#/Free: #: no subschema matched out of the total 2 subschemas"),
        ("Other", json!(1), "#: extraneous key [Other] is not permitted"),
    ] {
        assert_eq!(with(name, value), format!("Model validation failed ({told})"));
    }
    let rule = |name: &str| json!({"Name": name, "A": ""});
    let told = with("Rules", json!([rule("a"), rule("a"), rule("a")]));
    let expected = "#/Rules: array items are not unique\n#/Rules: expected maximum item count: 2, found: 3";
    assert_eq!(told, format!("Model validation failed ({expected})"));
}

#[test]
fn a_union_or_a_choice_that_does_not_match_says_why_for_each_form() {
    let kind = thing();
    let state = json!({"Name": "abc", "Target": {}, "Rules": [{"Name": "a"}]});
    let expected = [
        "#/Rules/0: #: 0 subschemas matched instead of one",
        "#/Rules/0: required key [A] not found",
        "#/Rules/0: required key [B] not found",
        "#/Target: #: 0 subschemas matched instead of one",
        "#/Target: required key [S3] not found",
        "#/Target: required key [Sns] not found",
    ];
    assert_eq!(refused(&kind, &state), format!("Model validation failed ({})", expected.join("\n")));
    let both = json!({"Name": "abc", "Target": {"S3": "", "Sns": ""}});
    let told = "#/Target: #: 2 subschemas matched instead of one";
    assert_eq!(refused(&kind, &both), format!("Model validation failed ({told})"));
}

#[test]
fn a_pattern_that_cannot_be_compiled_is_no_rule() {
    let kind = kind(json!({"properties": {
        "Name": {"type": "string", "pattern": "^[a-z"},
        "Mode": {"type": "string", "pattern": "^[a-z]$"},
    }}));
    assert_eq!(refused(&kind, &json!({"Name": "A", "Mode": "a"})), "");
    assert!(refused(&kind, &json!({"Name": "A", "Mode": "A"})).contains("#/Mode"));
}

#[test]
fn a_read_only_property_cannot_be_set_at_any_depth_and_is_not_required() {
    let kind = kind(json!({
        "properties": {
            "Name": {"type": "string"}, "Arn": {"type": "string"},
            "Users": {"type": "array", "items": {"$ref": "#/definitions/User"}},
        },
        "definitions": {"User": {
            "type": "object",
            "properties": {"Id": {"type": "string"}, "Email": {"type": "string"}},
            "required": ["Id", "Email"],
        }},
        "required": ["Arn", "Users"],
        "readOnlyProperties": ["/properties/Arn", "/properties/Users/*/Id"],
    }));
    assert_eq!(refused(&kind, &json!({"Users": [{"Email": "e"}]})), "");
    let told = refused(&kind, &json!({"Arn": "a", "Users": [{"Email": "e"}, {"Id": "i"}]}));
    let paths = "/properties/Arn, /properties/Users/*/Id";
    assert_eq!(told, format!("Invalid request: readOnlyProperties [{paths}] cannot be set"));
}

#[test]
fn an_open_object_drops_what_it_does_not_know() {
    let kind = kind(json!({"properties": {
        "Name": {"type": "string"},
        "Rule": {"type": "object", "properties": {"A": {"type": "string"}}},
        "Free": {"type": "object"},
        "Labels": {"type": "object", "additionalProperties": {"type": "string"}},
    }}));
    let state = json!({"Rule": {"A": "a", "B": 1}, "Free": {"B": 1}, "Labels": {"B": "b"}, "C": 1});
    let stored = desired_state(&kind, &state.to_string()).expect("accepted");
    let expected = json!({"Rule": {"A": "a"}, "Free": {"B": 1}, "Labels": {"B": "b"}});
    assert_eq!(Value::Object(stored), expected);
}

#[test]
fn a_guessed_name_is_taken_in_any_case_and_a_stated_one_is_exact() {
    let mut spec = spec(json!({
        "properties": {"Name": {"type": "string"}, "SseAlgorithm": {"type": "string"}},
        "required": ["SseAlgorithm"],
    }));
    spec.access = specs::Access::default();
    for property in &mut spec.model.properties {
        let is_guess = property.wire_name == "SseAlgorithm";
        property.sources.wire_name = if is_guess { Source::Guess } else { Source::Page };
    }
    let lenient = ResourceType::new(spec.clone());
    let state = json!({"SSEAlgorithm": "aes"});
    let stored = desired_state(&lenient, &state.to_string()).expect("accepted");
    assert_eq!(Value::Object(stored), state);
    assert!(refused(&lenient, &json!({"SSEAlgorithm": 1})).contains("expected type: String"));
    // Since one name is a guess, others may be, too.
    assert_eq!(refused(&lenient, &json!({"SSEAlgorithm": "aes", "Other": 1})), "");
    for property in &mut spec.model.properties {
        property.sources.wire_name = Source::Page;
    }
    let told = refused(&ResourceType::new(spec), &state);
    let expected =
        "#: extraneous key [SSEAlgorithm] is not permitted\n#: required key [SseAlgorithm] not found";
    assert_eq!(told, format!("Model validation failed ({expected})"));
}

fn compute() -> ResourceType {
    kind(json!({
        "properties": {
            "Name": {"type": "string"},
            "Arn": {"type": "string"},
            "Compute": {"$ref": "#/definitions/Compute"},
            "Size": {"type": "integer"},
            "Password": {"type": "string"},
        },
        "definitions": {"Compute": {"type": "object", "properties": {
            "Type": {"type": "string"}, "Max": {"type": "integer"}, "Address": {"type": "string"},
        }}},
        "required": ["Password"],
        "additionalProperties": false,
        "readOnlyProperties": ["/properties/Arn", "/properties/Compute/Address"],
        "createOnlyProperties": ["/properties/Compute/Type"],
        "conditionalCreateOnlyProperties": ["/properties/Size"],
        "writeOnlyProperties": ["/properties/Password"],
    }))
}

#[test]
fn an_update_changes_the_siblings_of_what_it_may_not_change() {
    let kind = compute();
    let before =
        json!({"Name": "n", "Arn": "a", "Compute": {"Type": "t", "Max": 1, "Address": "x"}, "Size": 1});
    let password = json!({"op": "add", "path": "/Password", "value": "hush"});
    let patch = |operation: Value| patched_by(&kind, &before, &json!([password, operation]));
    let replace = |path: &str, value: Value| patch(json!({"op": "add", "path": path, "value": value}));
    assert_eq!(replace("/Compute/Max", json!(2)).expect("accepted")["Compute"]["Max"], 2);
    assert_eq!(replace("/Size", json!(2)).expect("accepted")["Size"], 2);
    let whole = replace("/Compute", json!({"Type": "t", "Max": 2})).expect("accepted");
    assert_eq!(whole["Compute"], json!({"Type": "t", "Max": 2, "Address": "x"}));
    for (path, value, told) in [
        (
            "/Arn",
            json!("b"),
            "ValidationException: Invalid patch update: readOnlyProperties [/properties/Arn]",
        ),
        ("/Compute/Address", json!("y"), "readOnlyProperties [/properties/Compute/Address]"),
        (
            "/Compute",
            json!({"Type": "t", "Address": "y"}),
            "readOnlyProperties [/properties/Compute/Address]",
        ),
        (
            "/Compute/Type",
            json!("u"),
            "NotUpdatableException: Invalid patch update: createOnlyProperties [/properties/Compute/Type]",
        ),
        ("/Compute", json!({"Max": 1}), "createOnlyProperties [/properties/Compute/Type]"),
        ("/Name", json!("m"), "createOnlyProperties [/properties/Name]"),
    ] {
        let error = replace(path, value).expect_err("refused");
        assert!(error.contains(told), "{error}");
    }
}

#[test]
fn the_patched_whole_is_validated_so_a_required_write_only_property_is_sent_again() {
    let kind = compute();
    let before = json!({"Name": "n", "Arn": "a"});
    let size = json!({"op": "add", "path": "/Size", "value": 1});
    let error = patched_by(&kind, &before, &json!([size])).expect_err("refused");
    assert_eq!(error, "ValidationException: Model validation failed (#: required key [Password] not found)");
}

#[test]
fn a_scope_has_what_the_list_requires_and_one_set_of_each_choice() {
    let scope = json!({
        "properties": {"A": {"type": "string"}, "B": {"type": "string"}, "C": {"type": "string"}},
        "required": ["A"],
        "oneOf": [{"required": ["B"]}, {"required": ["C"]}],
    });
    let kind = kind(json!({"handlers": {"list": {"permissions": [], "handlerSchema": scope}}}));
    let refused = |text: Option<&str>| super::scope(&kind, text).expect_err("refused").message;
    assert!(refused(None).ends_with("Required property: [A, exactly one of B, C]"), "{}", refused(None));
    assert!(refused(Some(r#"{"A": "a", "B": "b", "C": "c"}"#)).ends_with("[exactly one of B, C]"));
    assert_eq!(super::scope(&kind, Some(r#"{"A": "a", "C": "c"}"#)).expect("a scope").len(), 2);
}
