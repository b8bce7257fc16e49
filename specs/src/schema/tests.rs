use serde_json::{Value, json};

use super::ResourceSchema;
use crate::datatype::{Definition, JsonKind, Object, Type};
use crate::property::PropertyPath;
use cloud_control::Handler;

use crate::property::Source;

/// The schema of a type with these properties and definitions.
fn schema(properties: &Value, definitions: &Value) -> ResourceSchema {
    let schema = json!({"typeName": "AWS::Test::Type", "properties": properties, "definitions": definitions});
    ResourceSchema::parse(&schema.to_string()).expect("a schema")
}

/// The type of the property `P`.
fn type_of(schema: &ResourceSchema) -> &Type {
    &schema.model.property("P").expect("the property").datatype
}

fn object<'s>(schema: &'s ResourceSchema, name: &str) -> &'s Object {
    match schema.definitions.get(name) {
        Some(Definition::Object(object)) => object,
        other => panic!("expected an object, found {other:?}"),
    }
}

fn definition(name: &str) -> Type {
    Type::Definition(name.to_owned())
}

#[test]
fn scalars_arrays_maps_and_free_form_json_are_told_apart() {
    for (stated, expected) in [
        (json!({"type": "string"}), Type::STRING),
        (json!({"type": "integer"}), Type::INTEGER),
        (json!({"type": ["boolean", "null"]}), Type::Boolean),
        (json!({"type": ["integer", "number"]}), Type::NUMBER),
        (json!({"pattern": ""}), Type::STRING),
        (json!({"type": "array", "items": {"type": "string"}}), Type::array(Type::STRING)),
        (json!({"type": "array"}), Type::array(Type::ANY)),
        (json!({"type": "object"}), Type::Json(vec![JsonKind::Object])),
        (json!({"type": ["object", "string"]}), Type::Json(vec![JsonKind::String, JsonKind::Object])),
        (json!({"additionalProperties": {"type": "integer"}}), Type::map(Type::INTEGER)),
        (json!({}), Type::ANY),
        (json!(true), Type::ANY),
        (json!({"$ref": "#/definitions/Nowhere"}), Type::ANY),
    ] {
        assert_eq!(type_of(&schema(&json!({"P": stated}), &json!({}))), &expected, "{stated}");
    }
}

#[test]
fn bounds_are_kept() {
    let stated = json!({
        "type": "array", "items": {"type": "string", "maxLength": 9, "pattern": "^a"},
        "maxItems": 3, "uniqueItems": true, "insertionOrder": false,
    });
    let schema = schema(&json!({"P": stated}), &json!({}));
    let Type::Array(array) = type_of(&schema) else { panic!("an array") };
    assert!(array.unique && array.unordered && array.max_items == Some(3));
    let Type::String(text) = &array.items else { panic!("a text") };
    assert_eq!((text.max_length, text.pattern.as_deref()), (Some(9), Some("^a")));
}

#[test]
fn an_object_without_a_name_is_named_after_its_place_and_avoids_the_names_of_the_schema() {
    let inline = json!({"type": "object", "properties": {"Mode": {"enum": ["A", "B"]}}});
    let schema = schema(&json!({"P": inline, "Q": {"$ref": "#/definitions/P"}}), &json!({"P": inline}));
    assert_eq!(type_of(&schema), &definition("TypeP"));
    assert_eq!(schema.model.property("Q").expect("Q").datatype, definition("P"));
    assert_eq!(object(&schema, "P").properties[0].datatype, definition("PMode"));
    assert!(matches!(&schema.definitions["PMode"], Definition::Enum(it) if it.values == ["A", "B"]));
}

#[test]
fn what_is_in_an_array_of_a_definition_has_its_name_and_is_the_same_wherever_it_is_used() {
    let keys = json!({"type": "array", "items": {"properties": {"Name": {"type": "string"}}}});
    let properties =
        json!({"P": {"$ref": "#/definitions/Keys"}, "Q": {"$ref": "#/definitions/Keys", "maxItems": 2}});
    let schema = schema(&properties, &json!({"Keys": keys}));
    let Type::Array(bounded) = &schema.model.property("Q").expect("Q").datatype else { panic!("an array") };
    assert_eq!(type_of(&schema), &Type::array(definition("Keys")));
    assert_eq!(bounded.items, definition("Keys"));
    assert_eq!(schema.definitions.len(), 1);
}

#[test]
fn definitions_may_refer_to_themselves_and_only_those_that_are_reached_are_kept() {
    let statement =
        json!({"properties": {"And": {"type": "array", "items": {"$ref": "#/definitions/Statement"}}}});
    let definitions = json!({"Statement": statement, "Unused": {"properties": {"A": {"type": "string"}}}});
    let schema = schema(&json!({"P": {"$ref": "#/definitions/Statement"}}), &definitions);
    assert_eq!(object(&schema, "Statement").properties[0].datatype, Type::array(definition("Statement")));
    assert_eq!(schema.definitions.len(), 1);
}

#[test]
fn circles_and_doublings_end() {
    let mut definitions = serde_json::Map::new();
    for at in 0..200 {
        let next = json!({"$ref": format!("#/definitions/D{}", (at + 1) % 200)});
        let both = json!({"type": ["array", "object"], "items": next, "additionalProperties": next});
        definitions.insert(format!("D{at}"), both);
    }
    definitions.insert("A".to_owned(), json!({"oneOf": [{"$ref": "#/definitions/A"}]}));
    let properties = json!({"P": {"$ref": "#/definitions/D0"}, "Q": {"$ref": "#/definitions/A"}});
    let schema = schema(&properties, &Value::Object(definitions));
    assert_eq!(schema.model.property("Q").expect("Q").datatype, Type::ANY);
}

#[test]
fn references_that_double_themselves_double_no_definitions() {
    for group in ["properties", "definitions"] {
        let mut all = serde_json::Map::new();
        for at in 0..12 {
            let next = json!({"$ref": format!("#/{group}/P{}", at + 1)});
            let both = json!({"oneOf": [
                {"type": "array", "items": next},
                {"type": "object", "additionalProperties": next},
            ]});
            all.insert(format!("P{at}"), json!({"type": "array", "items": both}));
        }
        all.insert(
            "P12".to_owned(),
            json!({"type": "array", "items": {"properties": {"A": {"type": "string"}}}}),
        );
        let read = match group {
            "properties" => schema(&Value::Object(all), &json!({})),
            _ => schema(&json!({"P": {"$ref": "#/definitions/P0"}}), &Value::Object(all)),
        };
        assert_eq!(read.definitions.len(), 13, "{group}");
    }
}

#[test]
fn no_reference_multiplies_what_is_long() {
    let numbers: Vec<usize> = (0..1_000).collect();
    let texts: Vec<String> = (0..100_000).map(|number| format!("t{number}")).collect();
    let definitions = json!({
        "Long": {"type": "string", "pattern": "x".repeat(100_000)},
        "Numbers": {"enum": numbers},
        "Texts": {"type": "array", "items": {"enum": texts}},
    });
    let mut properties = serde_json::Map::new();
    for at in 0..1_000 {
        for name in ["Long", "Numbers", "Texts"] {
            properties.insert(format!("{name}{at}"), json!({"$ref": format!("#/definitions/{name}")}));
        }
    }
    let schema = schema(&Value::Object(properties), &definitions);
    assert_eq!(schema.definitions.len(), 1);
    let named = |name: &str| schema.model.property(name).expect("a property").datatype.clone();
    assert_eq!(named("Long7"), Type::STRING);
    assert_eq!(named("Numbers7"), Type::INTEGER);
    assert_eq!(named("Texts7"), named("Texts8"));
}

#[test]
fn a_union_of_very_many_forms_is_free_form() {
    let forms: Vec<Value> = (0..50_000).map(|most| json!({"type": "string", "maxLength": most})).collect();
    let schema = schema(&json!({"P": {"oneOf": forms}}), &json!({}));
    assert_eq!(type_of(&schema), &Type::ANY);
}

#[test]
fn a_union_has_a_form_for_each_type_and_names_them() {
    let forms = json!({"oneOf": [
        {"type": "object", "properties": {"S3": {"type": "string"}}, "required": ["S3"]},
        {"$ref": "#/definitions/Inline"},
        {"type": "array", "items": {"type": "string"}},
    ]});
    let inline = json!({"properties": {"A": {"type": "string"}, "B": {"type": "string"}}});
    let schema = schema(&json!({"P": forms}), &json!({"Inline": inline}));
    assert_eq!(type_of(&schema), &definition("P"));
    let Definition::Union(union) = &schema.definitions["P"] else { panic!("a union") };
    assert!(union.exactly_one);
    let forms: Vec<_> = union.forms.iter().map(|form| (form.name.as_str(), form.datatype.clone())).collect();
    let expected =
        [("S3", definition("PS3")), ("Inline", definition("Inline")), ("Array", Type::array(Type::STRING))];
    assert_eq!(forms, expected);
}

#[test]
fn forms_that_only_require_properties_are_choices() {
    let stated = json!({
        "type": "object",
        "properties": {"A": {"type": "string"}, "B": {"type": "string"}, "C": {"type": "string"}},
        "oneOf": [{"required": ["A"]}, {"allOf": [{"required": ["B"]}, {"required": ["C"]}]}],
        "additionalProperties": false,
    });
    let schema = schema(&json!({"P": stated}), &json!({}));
    let found = object(&schema, "P");
    assert!(found.closed && found.choices[0].exactly_one);
    assert_eq!(found.choices[0].of, [vec!["A"], vec!["B", "C"]]);
}

#[test]
fn forms_of_one_text_are_a_text_or_an_enum() {
    for (stated, expected) in [
        (json!({"type": "string", "anyOf": [{"format": "A"}, {"pattern": "b"}]}), Type::STRING),
        (json!({"anyOf": [{"type": "string", "enum": ["A"]}, {"type": "string"}]}), Type::STRING),
        (json!({"oneOf": [{"enum": ["A"]}, {"enum": ["B", "A"]}]}), definition("P")),
        (json!({"allOf": [{"$ref": "#/definitions/Mode"}, {"default": "A"}]}), definition("Mode")),
        (json!({"oneOf": [{"$ref": "#/definitions/Mode"}]}), definition("Mode")),
    ] {
        let schema = schema(&json!({"P": stated}), &json!({"Mode": {"type": "string", "enum": ["A", "B"]}}));
        assert_eq!(type_of(&schema), &expected, "{stated}");
    }
}

#[test]
fn a_default_of_null_is_none() {
    for (stated, expected) in
        [(json!(null), None), (json!(false), Some(json!(false))), (json!(0), Some(json!(0)))]
    {
        let schema = schema(&json!({"P": {"type": "integer", "default": stated}}), &json!({}));
        assert_eq!(schema.model.properties[0].default, expected);
    }
}

#[test]
fn several_scalar_types_are_a_union() {
    let schema = schema(&json!({"P": {"type": ["integer", "string"]}}), &json!({}));
    let Definition::Union(union) = &schema.definitions["P"] else { panic!("a union") };
    let forms: Vec<_> = union.forms.iter().map(|form| form.name.as_str()).collect();
    assert_eq!(forms, ["Integer", "String"]);
}

#[test]
fn access_the_identifier_and_handlers_are_read() {
    let schema = json!({
        "typeName": "AWS::Test::Type",
        "properties": {"Arn": {"type": "string"}, "Users": {"type": "array"}, "Labels": {"type": "array"}},
        "required": ["Users"],
        "readOnlyProperties": ["/properties/Arn", "/properties/Users/items/properties/Id"],
        "writeOnlyProperties": ["/properties/Users/*/Password", "nonsense"],
        "primaryIdentifier": ["/properties/Schedule/Id", "/properties/Arn"],
        "tagging": {"taggable": true, "tagProperty": "/properties/Labels"},
        "handlers": {
            "read": {"permissions": ["test:Get"]},
            "delete": {"permissions": []},
            "list": {"permissions": ["test:List"], "handlerSchema": {
                "properties": {"Arn": {"$ref": "resource-schema.json#/properties/Arn"}, "Kind": {"type": "integer"}},
                "required": ["Arn"],
            }},
        },
    });
    let schema = ResourceSchema::parse(&schema.to_string()).expect("a schema");
    assert_eq!(schema.access.source, Some(Source::Schema));
    assert_eq!(schema.access.read_only, ["Arn", "Users/*/Id"].map(PropertyPath::from));
    assert_eq!(schema.access.write_only, ["Users/*/Password"].map(PropertyPath::from));
    assert_eq!(schema.identifier, ["Schedule/Id", "Arn"].map(PropertyPath::from));
    assert_eq!(schema.tag_property.as_deref(), Some("Labels"));
    assert!(schema.model.property("Users").is_some_and(|users| users.required));
    assert_eq!(schema.handlers[&Handler::Get].permissions, ["test:Get"]);
    assert!(schema.handlers[&Handler::Delete].permissions.is_empty());
    let scope = schema.handlers[&Handler::List].scope.as_ref().expect("a scope");
    assert_eq!(scope.required().collect::<Vec<_>>(), ["Arn"]);
    assert_eq!(scope.properties[1].datatype, Type::INTEGER);
    assert!(schema.is_served());
}

#[test]
fn a_file_that_is_not_a_schema_is_refused() {
    let refused = |text: &str| ResourceSchema::parse(text).expect_err("no schema").to_string();
    assert!(refused("{").starts_with("found a file that isn't JSON"));
    assert!(refused("{}").starts_with("found no `typeName`"));
    assert!(refused(r#"{"typeName": "AWS::A::B"}"#).starts_with("found no `properties`"));
}

#[test]
fn what_each_form_or_all_parts_require_is_required() {
    let stated = json!({
        "type": "object",
        "properties": {"A": {"type": "string"}, "B": {"type": "string"}, "C": {"type": "string"}},
        "allOf": [{"required": ["B"]}],
        "oneOf": [{"required": ["A", "C"]}, {"required": ["A"]}],
    });
    let schema = schema(&json!({"P": stated}), &json!({}));
    let required = object(&schema, "P").properties.iter().filter(|property| property.required);
    assert_eq!(required.map(|property| property.name.as_str()).collect::<Vec<_>>(), ["a", "b"]);
}

#[test]
fn keys_of_several_patterns_are_a_map_of_one_type() {
    let text = |length: u64| json!({"type": "string", "maxLength": length});
    let stated = json!({"type": "object", "patternProperties": {"^a": text(1), "^b": text(2)}});
    assert_eq!(type_of(&schema(&json!({"P": stated}), &json!({}))), &Type::map(Type::STRING));
    let stated = json!({"patternProperties": {"^a": text(1), "^b": {"type": "integer"}}});
    assert_eq!(type_of(&schema(&json!({"P": stated}), &json!({}))), &Type::map(Type::ANY));
}

#[test]
fn patterns_of_several_forms_are_one_pattern() {
    let stated = json!({"type": "string", "maxLength": 9, "anyOf": [{"pattern": "^a"}, {"pattern": "b$"}]});
    let schema = schema(&json!({"P": stated}), &json!({}));
    let Type::String(text) = type_of(&schema) else { panic!("a text") };
    assert_eq!((text.max_length, text.pattern.as_deref()), (Some(9), Some("(?:^a)|(?:b$)")));
}

#[test]
fn a_form_that_requires_nothing_excludes_the_others() {
    let both = json!({
        "properties": {"A": {"type": "string"}, "B": {"type": "string"}},
        "oneOf": [{}, {"required": ["A", "B"]}],
    });
    let schema = schema(&json!({"P": both}), &json!({}));
    assert_eq!(object(&schema, "P").choices[0].of, [vec![], vec!["A", "B"]]);
}

#[test]
fn an_array_leaves_its_name_to_its_items() {
    let keys = json!({
        "type": "array",
        "items": {"type": "object", "properties": {"Name": {"type": "string"}}},
        "properties": {"Name": {"maxLength": 9}},
    });
    let schema = schema(&json!({"P": {"$ref": "#/definitions/Key", "maxItems": 2}}), &json!({"Key": keys}));
    let Type::Array(array) = type_of(&schema) else { panic!("an array") };
    assert_eq!((&array.items, array.max_items), (&definition("Key"), Some(2)));
}

#[test]
fn what_a_property_refers_to_may_be_stated_of_its_items_its_forms_and_its_definition() {
    let refers =
        |pointer: &str| json!({"relationshipRef": {"typeName": "AWS::Test::Key", "propertyPath": pointer}});
    let [arn, id] = ["/properties/Arn", "/properties/Id"].map(refers);
    let forms = json!({"type": "string", "anyOf": [arn, id, arn]});
    let definitions =
        json!({"Keys": {"type": "array", "items": {"$ref": "#/definitions/Key"}}, "Key": forms});
    let found = |property: &Value| {
        let schema = schema(&json!({"P": property}), &definitions);
        let referents = &schema.model.property("P").expect("the property").refers_to;
        referents.iter().map(|one| format!("{} {}", one.type_name, one.property)).collect::<Vec<_>>()
    };
    let both = ["AWS::Test::Key Arn", "AWS::Test::Key Id"];
    for property in [
        forms.clone(),
        json!({"type": "array", "items": forms}),
        json!({"$ref": "#/definitions/Key"}),
        json!({"$ref": "#/definitions/Keys"}),
    ] {
        assert_eq!(found(&property), both, "{property}");
    }
    assert_eq!(found(&arn), both[..1]);
}

#[test]
fn a_malformed_referent_is_ignored_and_circles_of_referents_end() {
    let referents = |property: &Value| {
        let definitions =
            json!({"Loop": {"anyOf": [{"$ref": "#/definitions/Loop"}, {"$ref": "#/definitions/Loop"}]}});
        let schema = schema(&json!({"P": property}), &definitions);
        schema.model.property("P").expect("the property").refers_to.len()
    };
    for (type_name, pointer) in [
        (json!("AWS::Test"), json!("/properties/Arn")),
        (json!("AWS::Test::../../Key"), json!("/properties/Arn")),
        (json!("AWS::Test::Key; evil()"), json!("/properties/Arn")),
        (json!("AWS::Test::Key"), json!("Arn")),
        (json!("AWS::Test::Key"), json!("/properties/`]")),
        (json!(["AWS::Test::Key"]), json!("/properties/Arn")),
    ] {
        let stated = json!({"relationshipRef": {"typeName": type_name, "propertyPath": pointer}});
        assert_eq!(referents(&stated), 0, "{stated}");
    }
    assert_eq!(referents(&json!({"$ref": "#/definitions/Loop"})), 0);
    assert_eq!(referents(&json!({"relationshipRef": "AWS::Test::Key"})), 0);
}
