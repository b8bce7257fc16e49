//! The second layer: the actions that the handlers require, of the caller or of a role.

use std::collections::BTreeSet;

use cloud_control::{Action, PASS_ROLE};
use iam_policy::action_conditions::{
    ConditionKind, linked_roles, may_be_another_accounts, service_linked_roles,
};
use iam_policy::{Conditions, Reference};

use super::belonging::{SwitchedOff, related_format};
use super::condition::{Tags, is_broad, passes_role};
use super::error::EmitError;
use super::grant::Grant;
use super::layer::Layer;
use super::need::{Need, NeededAction};
use super::notes::Notes;
use super::target::Target;
use super::warning::{AllResourcesReason, Warning};

/// What limits the actions of handlers.
#[derive(Clone, Debug, Default)]
pub(super) struct HandlerLimits<'r> {
    pub(super) target: Target,
    pub(super) tags: Tags,
    /// The broad actions that are allowed by name.
    pub(super) broad: BTreeSet<String>,
    pub(super) reference: Option<&'r Reference>,
    /// The kinds of conditions that belong to actions and are left out.
    pub(super) switched_off: SwitchedOff,
}

/// A resource that an action is allowed on.
enum AllowedResource {
    /// An ARN template of the operation's own type.
    Own(String),
    /// An ARN template of another type.
    Related(String),
    /// Every resource: the need doesn't narrow the action.
    All,
}

impl HandlerLimits<'_> {
    /// Allows the actions of an operation's handlers.
    pub(super) fn grants(&self, need: &Need, notes: &mut Notes) -> Result<Vec<Grant>, EmitError> {
        for stated in &need.unverified {
            notes.warn(Warning::Unverified(stated.clone()));
        }
        let mut grants = Vec::new();
        for needed in &need.actions {
            let Some(action) = self.allowed_action(&needed.action, notes) else {
                continue;
            };
            let layer = Layer::Handler(needed.handler);
            let belonging = self.switched_off.of_action(need, &action, notes);
            // A pattern such as `iam:Pass*` also matches actions to which the condition doesn't apply.
            if passes_role(&action) && !action.eq_ignore_ascii_case(PASS_ROLE) {
                notes.warn(Warning::PassesRolesToAny(need.type_name.clone()));
            }
            let resources = self.resources(need, needed, &action, notes)?;
            notes.handler(need, needed, &action, resources.iter().map(AllowedResource::pattern));
            for resource in resources {
                let mut grant = Grant::new(layer, &action, resource.pattern()).only_for(&needed.only_for);
                grant = grant.under(self.tag_conditions(needed, &action, &resource, notes));
                if let Some(belonging) = &belonging {
                    grant = grant.under(belonging.conditions());
                }
                grants.push(match resource {
                    AllowedResource::Related(arn) if may_be_another_accounts(&action, &arn).is_some() => {
                        grant
                    }
                    _ => self.in_place(grant),
                });
            }
        }
        Ok(grants)
    }

    /// Limits a grant to the region and the account of the target, if its resource doesn't.
    pub(super) fn in_place(&self, grant: Grant) -> Grant {
        let place = self.switched_off.of_place(&self.target, &grant.action, &grant.resource);
        grant.under(place)
    }

    /// The action in IAM's spelling; `None` if it must not be in a policy.
    fn allowed_action(&self, stated: &str, notes: &mut Notes) -> Option<String> {
        let known = match (Action::parse(stated), self.reference) {
            (None, _) => None,
            (Some(_), None) => Some(stated.to_owned()),
            (Some(action), Some(reference)) => {
                if action.is_pattern() {
                    reference.knows(stated).then(|| stated.to_owned())
                } else {
                    let name = reference.action(action.prefix(), action.name());
                    name.map(|name| format!("{}:{name}", action.prefix()))
                }
            }
        };
        let Some(action) = known else {
            notes.warn(Warning::Unverified(stated.to_owned()));
            return None;
        };
        if action.contains(['*', '?']) {
            if is_broad(&action) && !self.broad.contains(&action) {
                notes.warn(Warning::Broad(action));
                return None;
            }
            notes.warn(Warning::Wildcard(action.clone()));
        }
        Some(action)
    }

    fn resources(
        &self,
        need: &Need,
        needed: &NeededAction,
        action: &str,
        notes: &mut Notes,
    ) -> Result<Vec<AllowedResource>, EmitError> {
        if let Some(named) = linked_roles(action, &need.type_name) {
            // Without the condition that names the services, any service is meant.
            let is_any = self.switched_off.has(ConditionKind::AwsServiceName);
            let roles = if is_any { vec![service_linked_roles(None)] } else { named };
            let roles = roles.iter().map(|format| self.target.any_of(format));
            return roles.map(|role| role.map(AllowedResource::Related)).collect();
        }
        let own = self.target.own(need, &needed.own)?;
        let is_narrowed = !own.narrowed.is_empty();
        if is_narrowed {
            notes.narrowed.entry(need.type_name.clone()).or_default().extend(own.narrowed);
        }
        if is_narrowed || need.properties.is_some() {
            for property in own.open {
                notes.warn(need.property_unknown(property));
            }
        }
        let mut resources: Vec<AllowedResource> = own.arns.into_iter().map(AllowedResource::Own).collect();
        for format in &needed.related {
            let format = related_format(action, format, &self.target, notes);
            resources.push(AllowedResource::Related(self.target.any_of(&format)?));
        }
        if resources.is_empty() {
            let has_none = self.reference.is_some_and(|reference| reference.takes_no_resources(action));
            let reason = if has_none {
                AllResourcesReason::NoResourceTypes
            } else {
                AllResourcesReason::UnknownResources
            };
            notes.warn(Warning::AllResources { action: action.to_owned(), reason });
            resources.push(AllowedResource::All);
        }
        Ok(resources)
    }

    fn tag_conditions(
        &self,
        needed: &NeededAction,
        action: &str,
        resource: &AllowedResource,
        notes: &mut Notes,
    ) -> Conditions {
        let own = || needed.own.iter().map(String::as_str);
        let supports = |key: &str| match resource {
            AllowedResource::Own(_) | AllowedResource::All => {
                self.reference.is_some_and(|reference| reference.supports(action, own(), key))
            }
            AllowedResource::Related(_) => false,
        };
        self.tags.conditions(needed.handler, action, supports, |key, reason| {
            notes.warn(Warning::Unconditioned { action: action.to_owned(), key, reason });
        })
    }
}

impl AllowedResource {
    fn pattern(&self) -> &str {
        match self {
            Self::Own(arn) | Self::Related(arn) => arn,
            Self::All => "*",
        }
    }
}
