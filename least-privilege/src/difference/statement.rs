//! Statements, prepared for comparing.

use iam_policy::{Effect, Policy, Statement, StatementRef};

use super::condition::Block;
use super::set::Set;

/// A statement of some policies.
pub(super) struct Prepared<'p> {
    pub(super) reference: StatementRef,
    pub(super) statement: &'p Statement,
    pub(super) actions: Set<'p>,
    pub(super) resources: Set<'p>,
    pub(super) conditions: Block<'p>,
}

impl<'p> Prepared<'p> {
    /// All statements of policies.
    pub(super) fn all(policies: &'p [Policy]) -> Vec<Self> {
        let mut all = Vec::new();
        for (at, policy) in policies.iter().enumerate() {
            for (index, statement) in policy.statements.iter().enumerate() {
                let Statement { sid, actions, resources, conditions, .. } = statement;
                all.push(Self {
                    reference: StatementRef { policy: at, index, sid: sid.clone() },
                    statement,
                    actions: Set::actions(actions, policy.version),
                    resources: Set::resources(resources, policy.version),
                    conditions: Block { conditions, version: policy.version },
                });
            }
        }
        all
    }

    pub(super) fn allows(&self) -> bool {
        self.statement.effect == Effect::Allow
    }
}
