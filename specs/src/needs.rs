//! What the operations of a resource need of IAM: of which its constants, its gate and its policies are made.

use crate::{Handler, OperationSpec, ResourceSpec};
use iam_policy::{Need, NeededAction, Reference, TypeResource};

/// The needs of all operations of a resource, in the spec's order; those of an update and a create include the read.
/// `source` tells where it is written that a handler needs an action, if that is known.
pub fn needs(
    spec: &ResourceSpec,
    reference: &Reference,
    source: impl Fn(Handler, &str) -> Option<String>,
) -> Vec<Need> {
    let own = own_resource(spec, reference);
    let need = |operation: &OperationSpec| {
        let need = Need::new(&spec.type_name, &operation.name, operation.handler);
        let services = spec.passes_roles_to.iter();
        let need = services.fold(need, Need::passes_roles_to);
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
    let read = spec.operation(Handler::Read).map(need);
    let operations = spec.operations.iter();
    operations
        .map(|operation| match &read {
            Some(read) if operation.handler.is_read_back() => need(operation).reads_back(read),
            _ => need(operation),
        })
        .collect()
}

/// What IAM's reference calls the resources of a spec's type.
pub fn own_resource<'r>(spec: &ResourceSpec, reference: &'r Reference) -> Option<TypeResource<'r>> {
    let permissions = spec.operations.iter().flat_map(|it| &it.permissions);
    let actions = permissions.map(|permission| permission.action.as_str());
    reference.type_resource(&spec.type_name, actions)
}
