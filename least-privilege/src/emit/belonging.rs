//! Conditions that belong to actions, as far as they aren't switched off.

use std::collections::{BTreeMap, BTreeSet};

use iam_policy::Conditions;
use iam_policy::action_conditions::{
    ActionCondition, BelongingCondition, ConditionKind, belonging_to, has_resource_account, is_regional,
    may_be_another_accounts,
};

use super::need::Need;
use super::notes::Notes;
use super::target::Target;
use super::warning::{UnconditionedReason, Warning};

/// The kinds of conditions that are switched off.
#[derive(Clone, Debug, Default)]
pub(super) struct SwitchedOff(BTreeSet<ConditionKind>);

impl SwitchedOff {
    pub(super) fn add(&mut self, kind: ConditionKind) {
        self.0.insert(kind);
    }

    pub(super) fn has(&self, kind: ConditionKind) -> bool {
        self.0.contains(&kind)
    }

    /// The condition that belongs to an action of a need; warns if there should be one.
    pub(super) fn of_action(&self, need: &Need, action: &str, notes: &mut Notes) -> Option<ActionCondition> {
        let (kind, reason) = match belonging_to(action, &need.type_name, &need.passes_roles_to) {
            BelongingCondition::None => return None,
            BelongingCondition::Known(condition) if !self.has(condition.kind) => return Some(condition),
            BelongingCondition::Known(ActionCondition { kind, .. }) => {
                (kind, UnconditionedReason::SwitchedOff)
            }
            BelongingCondition::Unstated { kind, reason } => (kind, UnconditionedReason::Unstated(reason)),
            BelongingCondition::Unknown(ConditionKind::PassedToService) => {
                notes.warn(Warning::PassesRolesToAny(need.type_name.clone()));
                return None;
            }
            BelongingCondition::Unknown(kind) => (kind, UnconditionedReason::UnknownValues),
        };
        let (action, key) = (action.to_owned(), kind.key().to_owned());
        notes.warn(Warning::Unconditioned { action, key, reason });
        None
    }

    /// The conditions of the place in which an action is allowed on a resource: the target's region for an action on all
    /// resources, and the target's account for an ARN without one.
    pub(super) fn of_place(&self, target: &Target, action: &str, resource: &str) -> Conditions {
        let mut conditions = Conditions::new();
        let mut require = |kind, value: Option<&str>| {
            if let Some(value) = value.filter(|_| !self.has(kind)) {
                and(&mut conditions, ActionCondition::new(kind, [value]).conditions());
            }
        };
        if resource == "*" && is_regional(action) {
            require(ConditionKind::RequestedRegion, target.in_region());
        }
        if has_resource_account(action, resource) {
            require(ConditionKind::ResourceAccount, target.in_account());
        }
        conditions
    }
}

/// The ARN format of a resource of another type: of any account if it may belong to another one.
pub(super) fn related_format(action: &str, format: &str, target: &Target, notes: &mut Notes) -> String {
    let Some(reason) = may_be_another_accounts(action, format) else {
        return format.to_owned();
    };
    let open = ["${Account}", "${AccountId}"]
        .iter()
        .fold(format.to_owned(), |format, account| format.replacen(&format!(":{account}:"), ":*:", 1));
    if target.in_account().is_some() && open != format {
        notes.warn(Warning::AnyAccount { resource: format.to_owned(), reason });
    }
    open
}

/// Adds conditions, all of which have to hold.
pub(super) fn and(conditions: &mut Conditions, more: Conditions) {
    for (operator, keys) in more {
        let all: &mut BTreeMap<String, Vec<String>> = conditions.entry(operator).or_default();
        all.extend(keys);
    }
}
