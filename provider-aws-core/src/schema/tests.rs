//! Which property a name or a path is about.

use json_patch::jsonptr::Pointer;

use super::{Property, Schema};

const SCHEMA: Schema = Schema::new(&[
    Property::new("Arn").read_only(),
    Property::new("DbName").guessed().read_only(),
    Property::new("Kind").create_only(),
    Property::new("Users").within(&[
        Property::new("Id").read_only(),
        Property::new("Kind").create_only(),
        Property::new("Password").secret(),
    ]),
    Property::new("Roles").map().within(&[Property::new("Id").read_only(), Property::new("Key").secret()]),
    Property::new("Policy").document(),
    Property::new("Zones").read_only(),
]);

#[test]
fn only_a_guessed_name_is_matched_in_any_case() {
    assert!(SCHEMA.property("Arn").is_read_only);
    assert!(!SCHEMA.property("arn").is_read_only);
    assert!(SCHEMA.property("DBName").is_read_only);
    assert!(!SCHEMA.property("Name").is_read_only);
}

#[test]
fn a_property_of_an_item_or_entry_is_as_special_as_the_array_or_map_says() {
    for (path, is_secret) in [
        ("/Users/0/Password", true),
        ("/Users/-/Password", true),
        ("/Roles/admin/Key", true),
        ("/Roles/0/Key", true),
        ("/Roles/Key", false),
        ("/Roles/0/0/Key", true),
        ("/Policy/Users/0/Password", false),
    ] {
        let path = Pointer::from_static(path);
        assert_eq!(SCHEMA.along(path).any(|property| property.is_hidden()), is_secret, "{path}");
    }
}

#[test]
fn a_patch_changes_all_but_what_only_aws_sets() {
    for (path, is_forbidden) in [
        ("/Arn", true),
        ("/Kind", false),
        ("/Zones/0", true),
        ("/Users/0", false),
        ("/Users/0/Id", true),
        ("/Roles/Id", false),
        ("/Roles/Id/Id", true),
        ("/Policy/Arn", false),
        ("/Name", false),
    ] {
        assert_eq!(SCHEMA.forbids_update(Pointer::from_static(path)), is_forbidden, "{path}");
    }
}

#[test]
fn a_property_takes_few_bytes() {
    // Each type has a table of them, which is in each program that uses the type.
    assert!(size_of::<Property>() <= 96, "{}", size_of::<Property>());
}

#[test]
fn a_table_that_refers_to_itself_is_shown_by_its_names() {
    static STATEMENT: [Property; 2] =
        [Property::new("Not").within(&STATEMENT), Property::new("Key").read_only()];
    static POLICY: [Property; 1] = [Property::new("Statement").within(&STATEMENT)];
    const SCHEMA: Schema = Schema::new(&POLICY);
    assert_eq!(format!("{SCHEMA:?}"), r#"Schema {"Statement"}"#);
    assert!(SCHEMA.forbids_update(Pointer::from_static("/Statement/Not/Not/Not/Key")));
}
