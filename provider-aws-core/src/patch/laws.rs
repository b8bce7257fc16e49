//! Laws that hold for all patches, whatever the change, the properties and the schema.

mod cases;
mod oracle;

use json_patch::PatchOperation;
use json_patch::jsonptr::Pointer;
use proptest::prelude::*;
use serde_json::{Map, Value, json};

use self::cases::{
    Case, NAMES, blended, cases, choices, objects, patch, readable, recased, root, schemas, shuffled,
};
use self::oracle::{
    changes_create_only, is_write_only, lacks_required, make, normal, replace, settled, touches_read_only,
};
use crate::patch::{Change, PatchDocument};
use crate::schema::{Schema, redacted, secrets_at, sendable_on_update};

fn is_guard(operation: &PatchOperation) -> bool {
    matches!(operation, PatchOperation::Test(_))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn a_patch_makes_of_the_properties_what_the_change_says_or_is_refused(case in cases()) {
        let mut wanted = case.current.as_object().expect("an object").clone();
        make(&mut wanted, &case.change, case.schema);
        let wanted = Value::Object(wanted);
        let changes_create_only = changes_create_only(&case.current, &wanted, case.schema);
        let lacks_required = lacks_required(&wanted, case.schema);
        let Some(patch) = case.patch() else {
            prop_assert!(changes_create_only || lacks_required);
            return Ok(());
        };
        prop_assert!(!changes_create_only && (patch.is_empty() || !lacks_required));
        let patched = case.applied(patch.operations());
        let patched = patched.expect("a patch of what is there applies to it");
        let root = root(case.schema);
        prop_assert_eq!(normal(patched, root), normal(wanted, root));
    }

    #[test]
    fn the_difference_of_two_resources_makes_one_of_the_other(
        schema in schemas(false),
        current in objects(false),
        other in objects(false),
        mut choices in choices(),
    ) {
        let other = Value::Object(blended(&current, &other, &mut choices));
        let other = sendable_on_update(other, Schema::EMPTY).expect("nothing is special");
        let current = recased(readable(Value::Object(current), schema), schema, &mut choices);
        let mut document = PatchDocument::new();
        for name in current.as_object().expect("an object").keys() {
            document = document.change(name, Change::<Value>::Clear);
        }
        let mut wanted = current.as_object().expect("an object").clone();
        let other = other.as_object().expect("an object").clone();
        replace(&mut wanted, &other, schema);
        let document = other.iter().fold(document, |document, (name, value)| {
            // A name in another case is the same property, which isn't to be cleared.
            let spelling = current.as_object().into_iter().flatten().map(|(name, _)| name);
            let mut spelling = spelling.filter(|spelling| schema.property(spelling).name == *name);
            let spelling = spelling.next().filter(|_| schema.property(name).is_guessed);
            document.change(spelling.unwrap_or(name), Change::Replace(value))
        });
        let Ok(patch) = document.compared_with(&current, schema) else {
            prop_assert!(lacks_required(&Value::Object(wanted), schema));
            return Ok(());
        };
        let case = Case { schema, current, change: Map::new() };
        let patched = case.applied(patch.operations()).expect("it applies");
        let root = root(schema);
        prop_assert_eq!(
            normal(settled(patched, schema), root),
            normal(settled(Value::Object(other), schema), root)
        );
    }

    #[test]
    fn where_nothing_is_special_a_patch_does_what_a_merge_does(
        current in objects(false),
        other in objects(true),
        mut choices in choices(),
    ) {
        let case = Case {
            schema: Schema::EMPTY,
            change: blended(&current, &other, &mut choices),
            current: Value::Object(current),
        };
        let patched = case.applied(case.patch().expect("nothing is refused").operations());
        let mut merged = case.current.clone();
        json_patch::merge(&mut merged, &Value::Object(case.change));
        prop_assert_eq!(patched.expect("it applies"), merged);
    }

    #[test]
    fn no_patch_touches_what_only_aws_sets(case in cases()) {
        let blind = patch(&case.change).for_type(case.schema);
        for patch in case.patch().into_iter().chain(case.guarded()).chain([blind]) {
            for operation in patch.operations() {
                prop_assert!(!touches_read_only(operation, case.schema), "{operation}");
            }
        }
    }

    #[test]
    fn a_compared_patch_is_sent_as_it_is(case in cases()) {
        if let Some(patch) = case.guarded() {
            prop_assert_eq!(patch.clone().for_type(case.schema), patch);
        }
    }

    #[test]
    fn what_is_there_already_is_no_change(mut case in cases()) {
        case.change = case.current.as_object().expect("an object").clone();
        prop_assert_eq!(case.patch(), Some(PatchDocument::new()));
    }

    #[test]
    fn items_without_an_order_are_the_same_in_any(mut case in cases(), mut choices in choices()) {
        let shuffled = shuffled(case.current.clone(), root(case.schema), &mut choices);
        case.change = shuffled.as_object().expect("an object").clone();
        prop_assert_eq!(case.patch(), Some(PatchDocument::new()));
    }

    #[test]
    fn what_cannot_be_read_back_is_sent_unguarded_whenever_it_is_named(mut case in cases()) {
        let names = NAMES.iter().filter(|name| {
            let property = case.schema.property(name);
            property.is_write_only && !property.is_read_only
        });
        let names: Vec<&str> = names.copied().collect();
        for name in &names {
            case.current[name] = json!({"to be": ["hush"]});
        }
        case.change = case.current.as_object().expect("an object").clone();
        let Some(guarded) = case.guarded() else { return Ok(()) };
        prop_assert_eq!(guarded.operations().len(), names.len());
        prop_assert!(!guarded.operations().iter().any(is_guard));
    }

    #[test]
    fn guards_come_first_and_let_a_patch_through(case in cases()) {
        let Some(guarded) = case.guarded() else { return Ok(()) };
        let operations = guarded.operations();
        prop_assert!(operations.is_sorted_by_key(|operation| !is_guard(operation)));
        let unguarded = case.patch().expect("it isn't refused");
        prop_assert_eq!(
            case.applied(operations).expect("nothing has changed"),
            case.applied(unguarded.operations()).expect("it applies")
        );
    }

    #[test]
    fn all_that_is_there_and_readable_is_guarded(case in cases()) {
        let Some(guarded) = case.guarded() else { return Ok(()) };
        let (guards, operations): (Vec<_>, Vec<_>) = guarded
            .operations()
            .iter()
            .partition(|operation| is_guard(operation));
        let guarded: Vec<_> = guards.iter().map(|guard| guard.path()).collect();
        let there: Vec<_> = operations
            .iter()
            .map(|operation| operation.path())
            .filter(|path| case.current.pointer(path.as_str()).is_some())
            .filter(|path| !is_write_only(path, case.schema))
            .collect();
        prop_assert_eq!(guarded, there);
    }

    #[test]
    fn a_guarded_patch_fails_where_something_has_changed_meanwhile(case in cases()) {
        let Some(guarded) = case.guarded() else { return Ok(()) };
        let guards = guarded.operations().iter().filter(|operation| is_guard(operation));
        for guard in guards {
            let mut case = case.clone();
            let there = case.current.pointer_mut(guard.path().as_str()).expect("it is there");
            *there = Value::from("somebody else's");
            prop_assert!(case.applied(guarded.operations()).is_err(), "{guard}");
        }
    }

    #[test]
    fn nothing_secret_is_shown(schema in schemas(true), properties in objects(false)) {
        let shown = redacted(&Value::Object(properties), schema);
        let found = secrets_at(Pointer::root(), &shown, schema);
        prop_assert!(found.iter().all(|text| text == "(secret)"));
    }
}
