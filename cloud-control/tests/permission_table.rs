//! Laws of the permission table's text: each table can be read back, and no text breaks the reader.

use cloud_control::Handler;
use cloud_control::permission_table::{
    ActionsOnResource, OperationPermissions, PermissionTable, RequiredAction,
};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

/// Texts with the characters that have a meaning in the table.
fn text() -> impl Strategy<Value = String> {
    prop_oneof!["[a-zA-Z:*$/{}-]{0,12}", "[ *|>%\"#\\n\\ré]{0,4}", any::<String>()]
}

fn action() -> impl Strategy<Value = RequiredAction> {
    (text(), vec(text(), 0..3)).prop_map(|(name, passes_roles_to)| RequiredAction { name, passes_roles_to })
}

fn actions_on_resource() -> impl Strategy<Value = ActionsOnResource> {
    (vec(text(), 0..3), vec(action(), 1..4))
        .prop_map(|(arn_formats, actions)| ActionsOnResource { arn_formats, actions })
}

fn operation() -> impl Strategy<Value = OperationPermissions> {
    let words = (text(), text(), text(), text(), select(&Handler::ALL));
    (words, vec(text(), 1..3), vec(actions_on_resource(), 1..3)).prop_map(
        |((call, permission_trait, resource, type_name, handler), caller_actions, requires)| {
            OperationPermissions {
                call,
                permission_trait,
                resource,
                type_name,
                handler,
                caller_actions,
                requires,
            }
        },
    )
}

proptest! {
    #[test]
    fn a_table_that_is_written_is_read_back(options in text(), operations in vec(operation(), 0..4)) {
        let table = PermissionTable { options, operations };
        let text = table.encode();
        prop_assert!(text.bytes().all(|byte| byte.is_ascii_graphic() || matches!(byte, b' ' | b'\n')), "{text}");
        prop_assert!(!text.contains('"'), "it would end a raw string: {text}");
        prop_assert_eq!(PermissionTable::parse(&text), Ok(table));
    }

    #[test]
    fn any_text_is_read_or_refused(lines in vec(prop_oneof![text(), Just(" * a:B".to_owned())], 0..5)) {
        let text = format!("permission-table 2\nStage::get stage::CanGet ivs.stage AWS::IVS::Stage get\n{}", lines.join("\n"));
        if let Ok(table) = PermissionTable::parse(&text) {
            prop_assert_eq!(PermissionTable::parse(&table.encode()), Ok(table));
        }
    }
}
