//! What the operations of a resource spec require: the source of constants, permission traits and policies.

use cloud_control::Handler;
use iam_policy::{Reference, TypeResource};
use specs::{OperationSpec, ResourceSpec};

use crate::emit::need::{Need, NeededAction};

/// The needs of all operations of a resource, in the spec's order. Those of create and update include the
/// read. `source` returns the place that states an action of a handler, if it is known.
pub fn needs(
    spec: &ResourceSpec,
    reference: &Reference,
    source: impl Fn(Handler, &str) -> Option<String>,
) -> Vec<Need> {
    let own = own_resource(spec, reference);
    let need = |operation: &OperationSpec| {
        let need = Need::new(&spec.type_name, operation.handler);
        let need = spec.passes_roles_to.iter().fold(need, Need::passes_roles_to);
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
    let read = spec.operation(Handler::Get).map(need);
    spec.operations
        .iter()
        .map(|operation| match &read {
            Some(read) if operation.handler.is_read_back() => need(operation).reads_back(read),
            _ => need(operation),
        })
        .collect()
}

/// The resources of a spec's type in IAM's reference, if it lists them.
pub fn own_resource<'r>(spec: &ResourceSpec, reference: &'r Reference) -> Option<TypeResource<'r>> {
    let permissions = spec.operations.iter().flat_map(|operation| &operation.permissions);
    reference.type_resource(&spec.type_name, permissions.map(|permission| permission.action.as_str()))
}
