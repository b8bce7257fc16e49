//! Conditions: tags, where an action can be told by them, and the service that a role is passed to.

use std::collections::BTreeMap;

use cloud_control::pattern::{Case, matches};
use cloud_control::{Action, Handler, PASS_ROLE};
use iam_policy::Conditions;
use iam_policy::action::is_read;

use super::target::EmitError;

/// The tags that were asked for.
#[derive(Clone, Debug, Default)]
pub(super) struct Tags {
    /// Those that a resource must have.
    pub(super) resource: BTreeMap<String, String>,
    /// Those that a request must set.
    pub(super) request: BTreeMap<String, String>,
}

impl Tags {
    pub(super) fn check(&self) -> Result<(), EmitError> {
        // `&{` would become a policy variable on its way through Terraform.
        let is_taken = |text: &str| {
            !text.is_empty()
                && !text.contains("&{")
                && text.chars().all(|c| matches!(c, '\u{20}'..='\u{7e}' | '\u{a0}'..='\u{ff}'))
        };
        let mut tags = self.resource.iter().chain(&self.request);
        if tags.all(|(key, value)| is_taken(key) && (value.is_empty() || is_taken(value))) {
            Ok(())
        } else {
            Err(EmitError::Tag)
        }
    }

    /// The conditions on an action of a handler. `supports` is asked whether requests for it have a key; `missing` is
    /// told each key that is left out, and why.
    pub(super) fn conditions(
        &self,
        handler: Handler,
        action: &str,
        supports: impl Fn(&str) -> bool,
        mut missing: impl FnMut(String, &'static str),
    ) -> Conditions {
        let mut keys = BTreeMap::new();
        let mut ask = |kind: &str, tags: &BTreeMap<String, String>, obstacle: Option<&'static str>| {
            let unsupported = "IAM's reference knows no such key of it and all of its resources";
            let obstacle =
                obstacle.or_else(|| (!supports(&format!("{kind}/${{TagKey}}"))).then_some(unsupported));
            for (key, value) in tags {
                let key = format!("{kind}/{key}");
                match obstacle {
                    None => drop(keys.insert(key, vec![value.clone()])),
                    Some(why) => missing(key, why),
                }
            }
        };
        let exists = !matches!(handler, Handler::Create | Handler::List);
        let unborn = (!exists).then_some("a create and a list are not about an existing resource");
        ask("aws:ResourceTag", &self.resource, unborn);
        let sets = matches!(handler, Handler::Create | Handler::Update) && !reads(action);
        if sets {
            ask("aws:RequestTag", &self.request, None);
        }
        if keys.is_empty() {
            return Conditions::new();
        }
        Conditions::from([("StringEquals".to_owned(), keys)])
    }
}

/// Lets a role be passed to these services alone.
pub(super) fn passed_to<'s>(services: impl IntoIterator<Item = &'s str>) -> Conditions {
    let mut services: Vec<String> = services.into_iter().map(str::to_owned).collect();
    services.sort();
    services.dedup();
    let keys = BTreeMap::from([("iam:PassedToService".to_owned(), services)]);
    Conditions::from([("StringEquals".to_owned(), keys)])
}

/// Whether an action with wildcards is a whole service, or holds the one that hands on rights.
pub(super) fn is_broad(action: &str) -> bool {
    let is_whole =
        Action::split(action).is_none_or(|action| action.name().bytes().all(|b| matches!(b, b'*' | b'?')));
    is_whole || passes_role(action)
}

/// Whether an action is the one that hands on rights, or has wildcards that match it.
pub(super) fn passes_role(action: &str) -> bool {
    matches(action, PASS_ROLE, Case::Insensitive)
}

/// Whether an action sets nothing. The reference lists the key of requested tags for some of these as well.
fn reads(action: &str) -> bool {
    is_read(Action::split(action).map_or(action, |action| action.name()))
}
