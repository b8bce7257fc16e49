//! Policies: what operations require.

use specs::{Permission, Standing};

use super::*;

/// What the macro for policies is told of a resource that only reads, and needs this.
fn told(permissions: &[(&str, Standing)], reference: &Reference) -> (String, String) {
    let permission = |(action, standing): &(&str, Standing)| Permission {
        action: (*action).to_owned(),
        written: None,
        standing: *standing,
        source: Source::Page,
    };
    let mut spec = texts("thing", &[]);
    let permissions = permissions.iter().map(permission).collect();
    spec.operations = vec![OperationSpec { permissions, ..operation(Handler::Get) }];
    let resource = Resource::plan(&spec, &mut Modules::default());
    let needs = needs(&spec, reference, |_, _| None);
    let table = PermissionTable {
        operations: gate::table(&resource, &needs, reference),
        ..PermissionTable::default()
    };
    (table.encode(), gate::traits(&resource, &needs, Home::Repository).to_string())
}

#[test]
fn a_policy_is_asked_for_each_action_that_a_wildcard_stands_for() {
    let mut reference = Reference::default();
    let json = r#"{"Name": "gold", "Actions": [{"Name": "GetA"}, {"Name": "GetB"}, {"Name": "PutA"}]}"#;
    reference.add(json).expect("AWS's format");
    let (table, _) = told(&[("gold:Get*", Standing::Wildcard)], &reference);
    let expected = "\
permission-table 2
Thing::get thing::CanGet goldens.thing AWS::Goldens::Thing get
 * cloudformation:GetResource
 * gold:GetA gold:GetB
";
    assert_eq!(table, expected);
}

#[test]
fn whom_a_handler_passes_roles_to_is_in_its_constant_and_asked_of_a_policy() {
    let mut reference = Reference::default();
    let json = r#"{"Name": "iam", "Actions": [{"Name": "PassRole"}]}"#;
    reference.add(json).expect("AWS's format");
    let mut spec = texts("thing", &[]);
    spec.passes_roles_to = vec!["a.amazonaws.com".to_owned(), "b.amazonaws.com".to_owned()];
    let pass_role = Permission {
        action: "iam:PassRole".to_owned(),
        written: None,
        standing: Standing::Exact,
        source: Source::Page,
    };
    spec.operations = vec![OperationSpec { permissions: vec![pass_role], ..operation(Handler::Delete) }];
    let needs = needs(&spec, &reference, |_, _| None);
    let resource = Resource::plan(&spec, &mut Modules::default());
    let table = PermissionTable {
        operations: gate::table(&resource, &needs, &reference),
        ..PermissionTable::default()
    };
    let table = table.encode();
    assert!(table.ends_with(" * iam:PassRole>a.amazonaws.com>b.amazonaws.com\n"), "{table}");
    let constants = metadata::tokens(&resource, &needs).to_string();
    let expected = r#". passes_roles_to (& ["a.amazonaws.com" , "b.amazonaws.com"])"#;
    assert!(constants.contains(expected), "{constants}");
}

#[test]
fn what_iam_does_not_know_is_not_asked_of_a_policy_and_docs_say_so() {
    let mut reference = Reference::default();
    let json = r#"{"Name": "gold", "Actions": [{"Name": "GetA"}]}"#;
    reference.add(json).expect("AWS's format");
    let permissions = [("gold:GetA", Standing::Exact), ("gold:Gett", Standing::UnknownAction)];
    let (table, traits) = told(&permissions, &reference);
    assert!(table.contains("gold:GetA") && !table.contains("gold:Gett"), "{table}");
    assert!(traits.contains("It may lack `gold:Gett`, which IAM doesn't know."));
}

#[test]
fn an_operation_of_whose_permissions_iam_knows_none_is_allowed_by_no_policy() {
    let permissions = [("tin:Get", Standing::UnknownService)];
    let (table, traits) = told(&permissions, &Reference::default());
    assert_eq!(table, "permission-table 2\n");
    assert!(traits.contains("requires permissions that IAM doesn't know"), "{traits}");
}

#[test]
fn a_handler_that_requires_nothing_is_allowed_to_whoever_may_call_it() {
    let (table, traits) = told(&[], &Reference::default());
    assert_eq!(
        table,
        "permission-table 2\nThing::get thing::CanGet goldens.thing AWS::Goldens::Thing get\n * cloudformation:GetResource\n"
    );
    assert!(traits.contains("It allows `cloudformation:GetResource`."), "{traits}");
    let spec = texts("thing", &["A"]);
    let text = text(spec);
    assert_has(&text, &["/// The handler requires no permissions. pub const CREATE"]);
}
