//! Types of properties, and what setters take.

use super::*;

fn of(properties: &Value, definitions: &Value) -> String {
    text(spec("thing", properties, definitions, &json!({})))
}

#[test]
fn each_type_of_a_spec_has_a_rust_type_and_arrays_and_maps_are_set_from_many() {
    let text = of(
        &json!({
            "Flag": {"type": "boolean"},
            "Count": {"type": "integer"},
            "Share": {"type": "number"},
            "Names": {"type": "array", "items": {"type": "string"}},
            "Labels": {"additionalProperties": {"type": "string"}},
            "Policy": {"type": ["object", "string"]},
            "Matrix": {"type": "array", "items": {"type": "array", "items": {"type": "integer"}}},
            "Tags": {"type": "array", "items": {"properties": {"Key": {"type": "string"}, "Value": {"type": "string"}}}},
        }),
        &json!({}),
    );
    for (field, value, argument) in [
        ("flag", "bool", "bool"),
        ("count", "i64", "i64"),
        ("share", "f64", "f64"),
        ("names", "Vec<String>", "Items<String>"),
        ("labels", "std::collections::BTreeMap<String, String>", "Entries<String>"),
        ("policy", "Value", "Value"),
        ("matrix", "Vec<Vec<i64>>", "Items<Vec<i64>>"),
        ("tags", "Vec<Tag>", "Tags"),
    ] {
        assert_has(
            &text,
            &[
                &format!("pub {field}: Option<{value}>"),
                &format!("pub fn {field}(self, value: impl Into<{argument}>) -> Self"),
                &format!("pub fn {field}(self, change: impl Into<Change<{argument}>>) -> Self"),
            ],
        );
    }
    assert!(!text.contains("pub struct Tag"), "the runtime has one");
}

#[test]
fn what_a_definition_requires_is_in_its_constructor() {
    let rule = json!({
        "properties": {"Name": {"type": "string"}, "Ports": {"type": "array", "items": {"type": "integer"}}},
        "required": ["Name"],
    });
    let text = of(&json!({"P": {"$ref": "#/definitions/Rule"}}), &json!({"Rule": rule}));
    assert_has(
        &text,
        &[
            "#[derive(Clone, Debug, PartialEq)] #[non_exhaustive] pub struct Rule {",
            r#"impl_object!( Rule, required { name : ("Name", String) }, optional { ports : ("Ports", Items:: < i64 >) } );"#,
        ],
    );
}

#[test]
fn only_what_contains_itself_without_an_array_is_boxed() {
    let reference = |name: &str| json!({"$ref": format!("#/definitions/{name}")});
    let text = of(
        &json!({"P": reference("Statement")}),
        &json!({
            "Statement": {"properties": {
                "Not": reference("Negation"),
                "And": {"type": "array", "items": reference("Statement")},
                "By": {"additionalProperties": reference("Statement")},
                "Leaf": reference("Leaf"),
            }},
            "Negation": {"properties": {"Of": reference("Union"), "Leaf": reference("Leaf")}},
            "Union": {"oneOf": [reference("Statement"), {"type": "string"}]},
            "Leaf": {"properties": {"A": {"type": "string"}}},
        }),
    );
    assert_has(
        &text,
        &[
            "pub p: Option<Statement>",
            "pub not: Option<Box<Negation>>",
            "pub and: Option<Vec<Statement>>",
            "pub leaf: Option<Leaf>",
            "pub of: Option<Box<Union>>",
            "Statement(Box<Statement>)",
            r#"not : ("Not", Negation)"#,
        ],
    );
}

#[test]
fn a_union_has_a_variant_for_each_typed_form_and_conversions_where_they_are_clear() {
    let only = |name: &str, of: Value| json!({"properties": {name: of}, "required": [name]});
    let text = of(
        &json!({
            "Target": {"oneOf": [
                only("Queue", json!({"type": "integer"})),
                only("Topic", json!({"type": "boolean"})),
                only("Other", json!({"type": "boolean"})),
                {"type": "string"},
                {"type": "array", "items": {"type": "string"}},
                {"type": "object"},
            ]},
            "Keys": {"oneOf": [{"type": "array", "items": {"type": "integer"}}, {"type": "object"}]},
        }),
        &json!({}),
    );
    assert_has(
        &text,
        &[
            "pub enum Target { /// An object whose only member is `Queue`. Queue(i64),",
            "/// A value of a form that AWS's schema doesn't list. Unknown(Value), }",
            r#"Queue : ("Queue", i64, from), Topic : ("Topic", bool), Other : ("Other", bool),"#,
            "String : (String, text), Array : (Vec:: < String >, from, array)",
            "pub enum Keys { /// An array. Array(Vec<i64>), /// A value of a form that AWS's schema doesn't list. Unknown(Value), }",
        ],
    );
    assert!(!text.contains("pub struct TargetQueue"), "the variant has the value itself");
}

#[test]
fn an_object_of_which_nothing_is_known_is_json_and_one_that_is_empty_is_not() {
    let mut open = spec(
        "thing",
        &json!({"P": {"$ref": "#/definitions/Empty"}}),
        &json!({
            "Empty": {"type": "object", "additionalProperties": false}
        }),
        &json!({}),
    );
    let closed = text(open.clone());
    assert_has(&closed, &["pub p: Option<Empty>", "pub struct Empty {}", "impl_object!(Empty);"]);
    for definition in open.definitions.values_mut() {
        *definition = specs::Definition::Object(specs::Object::default());
    }
    assert_has(&text(open), &["pub p: Option<Value>"]);
}

#[test]
fn what_each_update_requires_and_nobody_can_read_is_in_the_constructor_of_the_patch() {
    let properties = json!({"Name": {"type": "string"}, "Size": {"type": "integer"}});
    let more = json!({"required": ["Name", "Size"], "writeOnlyProperties": ["/properties/Name"]});
    let demanding = text(spec("thing", &properties, &json!({}), &more));
    assert_has(
        &demanding,
        &[
            "#[derive(Clone, Debug, PartialEq)] pub struct ThingPatch",
            "pub fn new(name: impl Into<String>) -> Self { Self(PatchDocument::new().change(\"Name\", Change::Set(name.into())))",
            "pub fn name(self, change: impl Into<Change<String>>)",
        ],
    );
    let plain = text(spec("thing", &properties, &json!({}), &json!({"required": ["Name"]})));
    assert_has(&plain, &["#[derive(Clone, Debug, Default, PartialEq)] pub struct ThingPatch"]);
}

#[test]
fn docs_say_how_a_property_may_be_set_and_what_a_change_does() {
    let place = json!({"properties": {"Id": {"type": "string"}, "City": {"type": "string", "maxLength": 9}}});
    let reference = json!({"$ref": "#/definitions/Place"});
    let properties = json!({
        "Home": reference, "Work": reference, "Arn": {"type": "string"}, "Old": {"type": "boolean", "default": true},
    });
    let more = json!({
        "primaryIdentifier": ["/properties/Arn"],
        "readOnlyProperties": ["/properties/Arn", "/properties/Home/Id"],
        "conditionalCreateOnlyProperties": ["/properties/Home"],
        "deprecatedProperties": ["/properties/Old"],
        "required": ["Home"],
    });
    let text = text(spec("thing", &properties, &json!({"Place": place}), &more));
    assert_has(
        &text,
        &[
            "/// Read-only, the identifier. pub arn",
            "/// Required, may be create-only. pub home",
            "/// Deprecated. Default: `true`. pub old",
            "/// Read-only in some places. pub id",
            "/// At most 9 characters. pub city",
            "/// Merges into the object that is there; `Change::Replace` replaces it. #[must_use] pub fn work(self, change",
        ],
    );
}

#[test]
fn what_a_list_requires_is_an_argument_of_its_type_and_docs_name_the_rest() {
    let properties = json!({"Mode": {"enum": ["A"]}, "Real": {"type": "number"}});
    let of = |name: &str| json!({"$ref": format!("resource-schema.json#/properties/{name}")});
    let scope = json!({
        "properties": {"Mode": of("Mode"), "Real": of("Real"), "client": {"type": "string"}, "Optional": {"type": "string"}},
        "required": ["Mode", "Real", "client"],
    });
    let more = json!({"handlers": {"list": {"permissions": [], "handlerSchema": scope}}});
    let text = text(spec("thing", &properties, &json!({}), &more));
    assert_has(
        &text,
        &[
            "mode: impl Into<Mode>, real: impl Into<f64>, client_2: impl Into<String>,",
            r#".scope( "Mode", provider_aws_core::PropertyValue::to_json(&Into::<Mode>::into(mode)), )"#,
            r#".scope("Real", Into::<f64>::into(real))"#,
            "/// `scope` narrows the list by `Optional`.",
        ],
    );
    assert!(!text.contains("generic::ListResources"), "code that is generic has no arguments");
}
