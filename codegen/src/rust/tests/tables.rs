//! The tables of special properties.

use super::schema::Tables;
use super::*;

/// The tables of a resource, with single spaces.
fn tables(properties: &Value, definitions: &Value, more: &Value) -> String {
    let spec = spec("thing", properties, definitions, more);
    let resource = Resource::plan(&spec, &mut Modules::default());
    let tables = Tables::of(&spec);
    let (constant, statics) = (schema::constant(&resource, &tables), schema::statics(&resource, &tables));
    quote!(#constant #statics).to_string().replace(' ', "")
}

/// Asserts that a static has these rows.
fn assert_static(tables: &str, name: &str, rows: &[&str]) {
    let rows: Vec<String> = rows.iter().map(|row| format!("Property::new({row}")).collect();
    let expected = format!("static{name}:[Property;{}]=[{}];", rows.len(), rows.join(","));
    assert!(tables.contains(&expected), "{expected}\n{tables}");
}

#[test]
fn only_what_is_special_is_in_a_table() {
    let plain = json!({"Plain": {"type": "string"}, "Within": {"properties": {"A": {"type": "string"}}}});
    assert_eq!(tables(&plain, &json!({}), &json!({})), "");
    let properties = json!({
        "Plain": {"type": "string"},
        "Text": {"type": "string", "minLength": 1, "maxLength": 9},
        "Items": {"type": "array", "items": {"type": "string", "maxLength": 5}, "insertionOrder": false, "minItems": 2},
        "Number": {"type": "number", "minimum": 0.5},
        "Map": {"additionalProperties": {"type": "string"}},
        "Maps": {"additionalProperties": {"additionalProperties": {"type": "string"}}},
        "Policy": {"type": ["object", "string"]},
        "Form": {"oneOf": [{"type": "string"}, {"type": "integer"}]},
    });
    let tables = tables(&properties, &json!({}), &json!({"required": ["Plain"]}));
    assert!(tables.starts_with("constSCHEMA:Schema=Schema::new(&THING_SCHEMA);"), "{tables}");
    assert_static(
        &tables,
        "THING_SCHEMA",
        &[
            r#""Form").union()"#,
            r#""Items").unordered().items(2,u32::MAX).length(0,5)"#,
            r#""Map").map()"#,
            r#""Maps").document()"#,
            r#""Number").range(0,i64::MAX)"#,
            r#""Plain").required()"#,
            r#""Policy").document()"#,
            r#""Text").length(1,9)"#,
        ],
    );
}

#[test]
fn access_is_said_of_the_path_and_not_of_the_definition() {
    let reference = json!({"$ref": "#/definitions/Place"});
    let properties =
        json!({"Home": reference, "Work": {"type": "array", "items": reference}, "Else": reference});
    let more = json!({
        "readOnlyProperties": ["/properties/Home/Id", "/properties/Work/*/Id"],
        "writeOnlyProperties": ["/properties/Work/*/Key"],
    });
    let place = json!({"properties": {"Id": {"type": "string"}, "Key": {"type": "string"}}});
    let tables = tables(&properties, &json!({"Place": place}), &more);
    assert_static(
        &tables,
        "THING_SCHEMA",
        &[r#""Home").within(&PLACE_SCHEMA)"#, r#""Work").within(&PLACE_SCHEMA_2)"#],
    );
    assert_static(&tables, "PLACE_SCHEMA", &[r#""Id").read_only()"#]);
    assert_static(&tables, "PLACE_SCHEMA_2", &[r#""Id").read_only()"#, r#""Key").write_only()"#]);
}

#[test]
fn a_table_may_contain_itself() {
    let statement = json!({"properties": {
        "Not": {"$ref": "#/definitions/Statement"},
        "Name": {"type": "string", "maxLength": 5},
    }});
    let properties = json!({"P": {"$ref": "#/definitions/Statement"}});
    let tables = tables(&properties, &json!({"Statement": statement}), &json!({}));
    assert_static(&tables, "THING_SCHEMA", &[r#""P").within(&STATEMENT_SCHEMA)"#]);
    assert_static(
        &tables,
        "STATEMENT_SCHEMA",
        &[r#""Name").length(0,5)"#, r#""Not").within(&STATEMENT_SCHEMA)"#],
    );
}

#[test]
fn of_a_union_only_what_all_forms_require_is_required() {
    let form = |required: Value| json!({"properties": {"A": {"type": "string"}, "B": {"type": "string"}}, "required": required});
    let (a, b) = (form(json!(["A", "B"])), form(json!(["A"])));
    let properties = json!({"P": {"oneOf": [a, b]}, "Q": {"oneOf": [a, b, {"type": "object"}]}});
    let tables = tables(&properties, &json!({}), &json!({}));
    assert_static(&tables, "THING_SCHEMA", &[r#""P").union().within(&P_OBJECT_SCHEMA)"#, r#""Q").union()"#]);
    assert_static(&tables, "P_OBJECT_SCHEMA", &[r#""A").required()"#]);
}

#[test]
fn what_no_update_may_change_is_create_only_if_there_are_updates() {
    let properties = json!({"Name": {"type": "string"}, "Id": {"type": "string"}});
    let fixed =
        json!({"createOnlyProperties": ["/properties/Name"], "primaryIdentifier": ["/properties/Id"]});
    let both = tables(&properties, &json!({}), &fixed);
    assert_static(&both, "THING_SCHEMA", &[r#""Id").create_only()"#, r#""Name").create_only()"#]);
    let mut create = fixed;
    create["handlers"] = json!({"create": {"permissions": []}});
    assert_eq!(tables(&properties, &json!({}), &create), "");
}
