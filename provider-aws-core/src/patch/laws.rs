//! Laws that hold for all patches, whatever the change, the properties and the schema.

mod cases;
mod oracle;

use json_patch::PatchOperation;
use json_patch::jsonptr::Pointer;
use proptest::prelude::*;
use serde_json::{Value, json};

use self::cases::{Case, NAMES, blended, cases, choices, objects, patch, root, schemas, shuffled};
use self::oracle::{is_write_only, make, normal, touches_fixed};
use crate::schema::{Schema, redacted, secrets_at};

fn is_guard(operation: &PatchOperation) -> bool {
    matches!(operation, PatchOperation::Test(_))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn a_patch_makes_of_the_properties_what_the_change_says(case in cases()) {
        let patched = case.applied(case.patch().operations());
        let patched = patched.expect("a patch of what is there applies to it");

        let mut wanted = case.current.as_object().expect("an object").clone();
        make(&mut wanted, &case.change, case.schema);
        let root = root(case.schema);
        prop_assert_eq!(normal(patched, root), normal(Value::Object(wanted), root));
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
        let patched = case.applied(case.patch().operations());
        let mut merged = case.current.clone();
        json_patch::merge(&mut merged, &Value::Object(case.change));
        prop_assert_eq!(patched.expect("it applies"), merged);
    }

    #[test]
    fn no_patch_touches_what_only_aws_sets_or_is_set_once(case in cases()) {
        let blind = patch(&case.change).for_type(case.schema);
        for patch in [case.patch(), case.guarded(), blind] {
            for operation in patch.operations() {
                prop_assert!(!touches_fixed(operation, case.schema), "{operation}");
            }
        }
    }

    #[test]
    fn a_compared_patch_is_sent_as_it_is(case in cases()) {
        let patch = case.guarded();
        prop_assert_eq!(patch.clone().for_type(case.schema), patch);
    }

    #[test]
    fn what_is_there_already_is_no_change(mut case in cases()) {
        case.change = case.current.as_object().expect("an object").clone();
        prop_assert!(case.patch().is_empty(), "{:?}", case.patch());
    }

    #[test]
    fn items_without_an_order_are_the_same_in_any(mut case in cases(), mut choices in choices()) {
        let shuffled = shuffled(case.current.clone(), root(case.schema), &mut choices);
        case.change = shuffled.as_object().expect("an object").clone();
        prop_assert!(case.patch().is_empty(), "{:?}", case.patch());
    }

    #[test]
    fn what_cannot_be_read_back_is_sent_unguarded_whenever_it_is_named(mut case in cases()) {
        let names = NAMES.iter().filter(|name| {
            let property = case.schema.property(name);
            property.is_write_only && !property.is_read_only && !property.is_create_only
        });
        let names: Vec<&str> = names.copied().collect();
        for name in &names {
            case.current[name] = json!({"to be": "hush"});
        }
        case.change = case.current.as_object().expect("an object").clone();
        let guarded = case.guarded();
        prop_assert_eq!(guarded.operations().len(), names.len());
        prop_assert!(!guarded.operations().iter().any(is_guard));
    }

    #[test]
    fn guards_come_first_and_let_a_patch_through(case in cases()) {
        let guarded = case.guarded();
        let operations = guarded.operations();
        prop_assert!(operations.is_sorted_by_key(|operation| !is_guard(operation)));
        let unguarded = case.patch();
        prop_assert_eq!(
            case.applied(operations).expect("nothing has changed"),
            case.applied(unguarded.operations()).expect("it applies")
        );
    }

    #[test]
    fn all_that_is_there_and_readable_is_guarded(case in cases()) {
        let guarded = case.guarded();
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
        let guarded = case.guarded();
        let guards = guarded.operations().iter().filter(|operation| is_guard(operation));
        for guard in guards {
            let mut case = case.clone();
            let there = case.current.pointer_mut(guard.path().as_str()).expect("it is there");
            *there = Value::from("somebody else's");
            prop_assert!(case.applied(guarded.operations()).is_err(), "{guard}");
        }
    }

    #[test]
    fn nothing_secret_is_shown(schema in schemas(), properties in objects(false)) {
        let shown = redacted(&Value::Object(properties), schema);
        let found = secrets_at(Pointer::root(), &shown, schema);
        prop_assert!(found.iter().all(|text| text == "(secret)"));
    }
}
