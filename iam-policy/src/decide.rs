//! Deciding requests: allowed, denied, or undecided.

mod condition;
mod context;
mod decision;
mod doubt;
mod layers;
mod matching;
mod operator;
mod request;
mod resource;
mod truth;
mod value;
pub(crate) mod variable;

pub use context::Context;
pub use decision::{Decision, StatementRef};
pub use doubt::Doubt;
pub use layers::{Layer, LayeredDecision, Layers};
pub use request::Request;

use crate::document::{Effect, Policy};
use truth::Truth;

impl Policy {
    /// Decides a request by this policy alone. See [`decide`].
    #[must_use]
    pub fn decide(&self, request: &Request<'_>) -> Decision {
        decide(std::slice::from_ref(self), request)
    }
}

/// Decides a request by all identity policies of a caller together.
///
/// A statement that denies outweighs statements that allow, and a request that no statement allows is denied. A
/// statement that may or may not apply isn't ignored: if it allows, it doesn't count as allowing; if it denies, the
/// decision is undecided even if other statements allow the request.
///
/// Policies of the organization and the session, and permissions boundaries, are considered by [`Layers`]. Those of the
/// resource aren't.
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
        // Whether another statement denies the request makes no difference then.
        (None, _, None) => Decision::Denied { by: None },
        (Some(by), None, _) => Decision::Allowed { by },
        (_, Some((statement, why)), _) | (None, None, Some((statement, why))) => {
            Decision::Undecided { statement, why }
        }
    }
}
