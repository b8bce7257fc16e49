//! The first layer: the actions of Cloud Control that the caller needs.

use cloud_control::{CANCEL_REQUEST, GET_REQUEST_STATUS, PASS_ROLE};
use iam_policy::action_conditions::{ActionCondition, ConditionKind};

use super::grant::Grant;
use super::layer::Layer;
use super::need::Need;
use super::notes::Notes;
use super::trust::TRUSTED_SERVICE;

/// What the caller may do with requests that were made elsewhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum RequestAccess {
    Wait,
    Cancel,
}

/// Allows following requests of any operation.
pub(super) fn request(access: RequestAccess, notes: &mut Notes) -> Grant {
    let (action, layer) = match access {
        RequestAccess::Wait => (GET_REQUEST_STATUS, Layer::Waiting),
        RequestAccess::Cancel => (CANCEL_REQUEST, Layer::Cancelling),
    };
    notes.request(action, layer);
    Grant::new(layer, action, "*")
}

/// Allows calling an operation, and passing the role, if there is one.
pub(super) fn operation(need: &Need, role: Option<&str>, notes: &mut Notes) -> Vec<Grant> {
    let mut grants = Vec::new();
    for (action, layer) in need.cloud_control() {
        notes.operation(need, action, layer, "*");
        grants.push(Grant::new(layer, action, "*"));
    }
    if let Some(role) = role {
        notes.operation(need, PASS_ROLE, Layer::PassingRole, role);
        let grant = Grant::new(Layer::PassingRole, PASS_ROLE, role);
        let service = ActionCondition::new(ConditionKind::PassedToService, [TRUSTED_SERVICE]);
        grants.push(grant.under(service.conditions()));
    }
    grants
}
