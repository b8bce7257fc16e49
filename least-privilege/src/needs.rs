//! What the operations of a resource spec require: the source of constants, permission traits and policies.

mod document;
mod occasion;
mod own;
mod record;

use cloud_control::Handler;
use iam_policy::Reference;
use specs::{OperationSpec, ResourceSpec, Source};

pub use document::{Document, DocumentValue, needs_for};
pub use own::own_types;
pub use record::records;

use crate::emit::need::{Need, NeededAction};
use occasion::Occasions;

/// The needs of all operations of a resource, in the spec's order. Those of create and update include the
/// read. `source` returns the place that states an action of a handler, if it is known.
pub fn needs(
    spec: &ResourceSpec,
    reference: &Reference,
    source: impl Fn(Handler, &str) -> Option<String>,
) -> Vec<Need> {
    let occasions = Occasions::of(spec);
    let need = |operation: &OperationSpec| {
        let need = Need::new(&spec.type_name, operation.handler)
            .identifier(spec.identifier.properties.iter().map(ToString::to_string));
        let need = spec.passes_roles_to.iter().fold(need, Need::passes_roles_to);
        let need = operation.permissions.iter().fold(need, |need, permission| {
            if !permission.standing.is_known() {
                return need.unverified(&permission.action);
            }
            let written = permission.written.as_ref().unwrap_or(&permission.action);
            let mut action = NeededAction::new(&permission.action);
            action.only_for = occasions.only_for(operation.handler, &permission.action);
            let of_schema = || (permission.source == Source::Schema).then(|| SCHEMA.to_owned());
            action.source = source(operation.handler, written).or_else(of_schema);
            need.action(action)
        });
        need.narrowed_with(reference, &own_types(spec, operation.handler), |resource| {
            occasions.uses(resource.kind)
        })
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

/// The source of an action that no page states.
const SCHEMA: &str = "stated by the type's schema, by none of its pages";
