//! Conditions on tags, where an action supports them, and actions that are broad.

use std::collections::BTreeMap;

use cloud_control::pattern::{Case, matches};
use cloud_control::{Action, Handler, PASS_ROLE};
use iam_policy::Conditions;
use iam_policy::action::is_read;

use super::error::EmitError;
use super::warning::UnconditionedReason;

/// The tags that conditions require.
#[derive(Clone, Debug, Default)]
pub(super) struct Tags {
    /// The tags of the resource.
    pub(super) resource: BTreeMap<String, String>,
    /// The tags that the request sets.
    pub(super) request: BTreeMap<String, String>,
}

impl Tags {
    pub(super) fn check(&self) -> Result<(), EmitError> {
        // `&{` would become a policy variable on its way through Terraform.
        let is_valid = |text: &str| {
            !text.contains("&{")
                && text.chars().all(|c| matches!(c, '\u{20}'..='\u{7e}' | '\u{a0}'..='\u{ff}'))
        };
        for (key, value) in self.resource.iter().chain(&self.request) {
            if key.is_empty() || !is_valid(key) || !is_valid(value) {
                return Err(EmitError::Tag { key: key.clone(), value: value.clone() });
            }
        }
        Ok(())
    }

    /// The conditions on an action of a handler. `supports` says whether requests for the action have a
    /// condition key; `left_out` is called with each key that has no condition, and the reason.
    pub(super) fn conditions(
        &self,
        handler: Handler,
        action: &str,
        supports: impl Fn(&str) -> bool,
        mut left_out: impl FnMut(String, UnconditionedReason),
    ) -> Conditions {
        let mut keys = BTreeMap::new();
        let mut require =
            |prefix: &str, tags: &BTreeMap<String, String>, obstacle: Option<UnconditionedReason>| {
                let is_supported = supports(&format!("{prefix}/${{TagKey}}"));
                let obstacle =
                    obstacle.or_else(|| (!is_supported).then_some(UnconditionedReason::UnsupportedKey));
                for (key, value) in tags {
                    let key = format!("{prefix}/{key}");
                    match obstacle {
                        None => drop(keys.insert(key, vec![value.clone()])),
                        Some(reason) => left_out(key, reason),
                    }
                }
            };
        let exists = !matches!(handler, Handler::Create | Handler::List);
        let no_resource = (!exists).then_some(UnconditionedReason::NoExistingResource);
        require("aws:ResourceTag", &self.resource, no_resource);
        let sets = matches!(handler, Handler::Create | Handler::Update) && !reads(action);
        if sets {
            require("aws:RequestTag", &self.request, None);
        }
        if keys.is_empty() {
            return Conditions::new();
        }
        Conditions::from([("StringEquals".to_owned(), keys)])
    }
}

/// Whether an action with wildcards covers a whole service, or `iam:PassRole`.
pub(super) fn is_broad(action: &str) -> bool {
    let is_whole =
        Action::split(action).is_none_or(|action| action.name().bytes().all(|b| matches!(b, b'*' | b'?')));
    is_whole || passes_role(action)
}

/// Whether an action is `iam:PassRole`, or has wildcards that match it.
pub(super) fn passes_role(action: &str) -> bool {
    matches(action, PASS_ROLE, Case::Insensitive)
}

/// Whether an action sets nothing. The reference lists the key of requested tags for some of these as well.
fn reads(action: &str) -> bool {
    is_read(Action::split(action).map_or(action, |action| action.name()))
}
