//! What policies decide about a request: allowed, denied, or what cannot be decided from them.

mod condition;
mod context;
mod decision;
mod doubt;
mod matching;
mod operator;
mod resource;
mod truth;
mod value;
mod variable;

pub use context::Context;
pub use decision::{Decision, StatementRef};
pub use doubt::Doubt;

use crate::document::{Effect, Policy};
use truth::Truth;

/// A request: one action on one resource.
#[derive(Clone, Copy, Debug)]
pub struct Request<'a> {
    /// The action, in any casing: `ivs:GetStage`. One action: with wildcards in it, hardly a policy can decide.
    pub action: &'a str,
    /// The ARN of the resource as the service states it to IAM; `*` for an action that knows no resources. Wildcards
    /// have no meaning in it: a create is often authorised on `…:stage/*`, literally.
    pub resource: &'a str,
    /// What else is known of the request.
    pub context: &'a Context,
}

impl Policy {
    /// What the policy alone decides about a request. See [`decide`].
    #[must_use]
    pub fn decide(&self, request: &Request<'_>) -> Decision {
        decide(core::slice::from_ref(self), request)
    }
}

/// What the identity policies of a caller decide about a request, all together.
///
/// A statement that denies outweighs those that allow, and what no statement allows is denied. A statement of which
/// it cannot be decided whether it applies is in neither way passed over: one that allows does not allow, and one that
/// denies leaves open what others allow.
///
/// Policies of the organization, of the resource, of the session, and boundaries are not looked at.
#[must_use]
pub fn decide(policies: &[Policy], request: &Request<'_>) -> Decision {
    let mut allowed = None;
    let mut perhaps_allowed = None;
    let mut perhaps_denied = None;
    for (policy_index, policy) in policies.iter().enumerate() {
        for (index, statement) in policy.statements.iter().enumerate() {
            let by = || StatementRef { policy: policy_index, index, sid: statement.sid.clone() };
            let applies = matching::applies(statement, policy.version, request);
            match (statement.effect, applies) {
                (_, Truth::No) => {}
                (Effect::Deny, Truth::Yes) => return Decision::Denied { by: Some(by()) },
                (Effect::Deny, Truth::Unknown(why)) => {
                    perhaps_denied.get_or_insert_with(|| (by(), why));
                }
                (Effect::Allow, Truth::Yes) => {
                    allowed.get_or_insert_with(by);
                }
                (Effect::Allow, Truth::Unknown(why)) => {
                    perhaps_allowed.get_or_insert_with(|| (by(), why));
                }
            }
        }
    }
    match (allowed, perhaps_denied, perhaps_allowed) {
        // Whether it is denied explicitly makes no difference then.
        (None, _, None) => Decision::Denied { by: None },
        (Some(by), None, _) => Decision::Allowed { by },
        (_, Some((statement, why)), _) | (None, None, Some((statement, why))) => {
            Decision::Undecided { statement, why }
        }
    }
}
