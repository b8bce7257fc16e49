//! What the operations of a resource need of IAM, for whoever makes policies of it.

use iam_policy::{Handler, Need, NeededAction, Reference};
use specs::{OperationSpec, ResourceSpec};

/// The needs of all operations of a resource, in the spec's order; an update's include those of the read that comes
/// first. `source` tells where it is written that a handler needs an action, if that is known.
pub fn needs(
    spec: &ResourceSpec,
    reference: &Reference,
    source: impl Fn(specs::Handler, &str) -> Option<String>,
) -> Vec<Need> {
    let permissions = spec.operations.iter().flat_map(|it| &it.permissions);
    let actions = permissions.map(|permission| permission.action.as_str());
    let own = reference.type_resource(&spec.type_name, actions);
    let need = |operation: &OperationSpec| {
        let handler = handler(operation.handler);
        let need = Need::new(&spec.type_name, &operation.name, handler);
        let need = operation.permissions.iter().fold(need, |need, permission| {
            if !permission.standing.is_known() {
                return need.unverified(&permission.action);
            }
            let written = permission.written.as_ref().unwrap_or(&permission.action);
            let action = NeededAction::new(&permission.action);
            need.action(match source(operation.handler, written) {
                Some(place) => action.source(place),
                None => action,
            })
        });
        need.narrowed(reference, own.as_ref())
    };
    let read = spec.operation(specs::Handler::Read).map(need);
    let operations = spec.operations.iter();
    operations
        .map(|operation| match (operation.handler, &read) {
            (specs::Handler::Update, Some(read)) => need(operation).reads_first(read),
            _ => need(operation),
        })
        .collect()
}

fn handler(handler: specs::Handler) -> Handler {
    match handler {
        specs::Handler::Create => Handler::Create,
        specs::Handler::Read => Handler::Read,
        specs::Handler::Update => Handler::Update,
        specs::Handler::Delete => Handler::Delete,
        specs::Handler::List => Handler::List,
    }
}
