//! The reasons of a policy, by statement.

use cloud_control::pattern::{Case, matches};
use iam_policy::Statement;

use super::emission::Emission;
use super::layer::Layer;
use super::reason::Reason;
use super::template::symbols;
use crate::resource_pattern::covers_resource;

/// Why a statement is in a policy.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Explanation<'e> {
    /// The policy's place among those of the caller and, after them, those of the role.
    pub policy: usize,
    /// The name of the statement.
    pub sid: &'e str,
    /// Why: the operations that require its actions.
    pub reasons: Vec<&'e Reason>,
}

impl Emission {
    /// The reasons for each statement, in the order of the policies: first those of the caller, then those of the role.
    #[must_use]
    pub fn explain(&self) -> Vec<Explanation<'_>> {
        let role = self.role.iter().flat_map(|role| &role.policies);
        let mut explanations = Vec::new();
        for (policy, template) in self.caller.iter().chain(role).enumerate() {
            let is_of_role = policy >= self.caller.len();
            // The actions of the handlers are allowed to the role, if there is one.
            let reasons = self.reasons.iter().filter(|reason| {
                self.role.is_none() || matches!(reason.layer, Layer::Handler(_)) == is_of_role
            });
            explanations.extend(template.statements().iter().map(|statement| Explanation {
                policy,
                sid: statement.sid.as_deref().unwrap_or_default(),
                reasons: reasons.clone().filter(|reason| is_for(statement, reason)).collect(),
            }));
        }
        explanations
    }
}

/// Whether a statement allows what a reason requires.
fn is_for(statement: &Statement, reason: &Reason) -> bool {
    let mut actions = statement.actions.listed().iter();
    let resources: Vec<_> = statement.resources.listed().iter().map(|resource| symbols(resource)).collect();
    actions.any(|action| matches(action, &reason.action, Case::Insensitive))
        && reason.resources.iter().any(|required| {
            let required = symbols(required);
            resources.iter().any(|allowed| covers_resource(allowed, &required))
        })
}
