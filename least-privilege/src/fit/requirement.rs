//! What an emission requires, one action on one resource at a time.

use std::collections::BTreeSet;

use cloud_control::{CALLED_RESOURCE, is_call};
use iam_policy::action_conditions::{ConditionKind, is_regional};
use iam_policy::glob::ANY;
use iam_policy::{Conditions, Context, arn};

use super::place::Place;
use crate::emit::emission::Emission;
use crate::emit::template::{OpenPart, Piece, pieces};

/// A character that no policy may contain.
pub(super) const UNNAMED: char = '\u{1}';
/// The operator whose values are patterns.
pub(super) const LIKE: &str = "StringLike";
/// The parts of an ARN that say where a resource is.
const REGION: usize = 3;
const ACCOUNT: usize = 4;

/// An action that the caller needs on a resource.
pub(super) struct Requirement<'e> {
    pub(super) action: &'e str,
    /// The ARN, with open parts.
    template: &'e str,
    /// The conditions under which the action is enough.
    pub(super) conditions: &'e Conditions,
    pub(super) operations: Vec<String>,
}

impl Requirement<'_> {
    /// The resource in a place, as a pattern.
    pub(super) fn resource(&self, place: &Place) -> String {
        let pieces = pieces(self.template).map(|piece| match piece {
            Piece::Text(text) => text,
            Piece::Open(part) => place.part(part).unwrap_or("*"),
        });
        let resource: String = pieces.collect();
        // What may belong to another account may also be limited to one account.
        match (arn::parts(&resource), place.account.as_deref()) {
            (Some(mut parts), Some(account)) if parts[ACCOUNT] == "*" => {
                parts[ACCOUNT] = account;
                parts.join(":")
            }
            _ => resource,
        }
    }

    /// What IAM is asked about in a place, as a pattern: for Cloud Control's own actions, which policies allow on `*`, an
    /// ARN that a statement may deny.
    pub(super) fn asked_on(&self, place: &Place) -> String {
        if self.is_call() {
            let called = Requirement { template: CALLED_RESOURCE, operations: Vec::new(), ..*self };
            return called.resource(place);
        }
        self.resource(place)
    }

    fn is_call(&self) -> bool {
        self.template == "*" && is_call(self.action)
    }

    /// The resource in any place, as a pattern.
    pub(super) fn resource_anywhere(&self) -> String {
        self.resource(&Place::default())
    }

    /// The open parts of the ARN, and those that it doesn't have.
    pub(super) fn open_parts(&self) -> impl Iterator<Item = OpenPart> {
        let open = pieces(self.template).filter_map(|piece| match piece {
            Piece::Open(part) => Some(part),
            Piece::Text(_) => None,
        });
        let called = self.is_call().then_some([OpenPart::Partition, OpenPart::Account]).into_iter().flatten();
        let parts = arn::parts(self.template);
        let has_no_account = parts.is_some_and(|parts| matches!(parts[ACCOUNT], "" | "*"));
        let account =
            (has_no_account && !self.has(ConditionKind::ResourceAccount)).then_some(OpenPart::Account);
        let region =
            (parts.is_none() && is_regional(self.action) && !self.has(ConditionKind::RequestedRegion))
                .then_some(OpenPart::Region);
        open.chain(account).chain(region).chain(called)
    }

    /// The contexts of requests for a resource of the requirement in a place: each key of the conditions has one of its
    /// values, and the region and the account are those of the resource, or of the place. All other keys are unknown.
    pub(super) fn contexts(&self, resource: &str, place: &Place) -> Vec<Context> {
        let parts = arn::parts(resource);
        let region = parts.and_then(|parts| known(parts[REGION])).or(place.region.as_deref());
        let account = parts.and_then(|parts| known(parts[ACCOUNT]).or(place.account.as_deref()));
        let mut context = Context::new().partial();
        if let Some(region) = region.filter(|_| is_regional(self.action)) {
            context = context.with(ConditionKind::RequestedRegion.key(), any_text(region));
        }
        if let Some(account) = account {
            context = context.with(ConditionKind::ResourceAccount.key(), any_text(account));
        }
        let keys =
            self.conditions.iter().flat_map(|(operator, keys)| keys.iter().map(move |key| (operator, key)));
        keys.fold(vec![context], |contexts, (operator, (key, values))| {
            let of_resource =
                |value: &&String| key != ConditionKind::AwsServiceName.key() || is_linked_to(resource, value);
            let with = |context: &Context| {
                let each = values.iter().filter(of_resource);
                let each = each.map(|value| if operator == LIKE { any_text(value) } else { value.clone() });
                each.map(|value| context.clone().with(key, value)).collect::<Vec<_>>()
            };
            contexts.iter().flat_map(with).collect()
        })
    }

    fn has(&self, kind: ConditionKind) -> bool {
        self.conditions.values().any(|keys| keys.contains_key(kind.key()))
    }
}

/// A part of an ARN, unless it is empty or represents others.
fn known(part: &str) -> Option<&str> {
    (!part.is_empty() && !part.contains(UNNAMED) && !part.contains(ANY)).then_some(part)
}

/// A text that represents those that a pattern matches.
fn any_text(pattern: &str) -> String {
    pattern.replace(['*', '?'], &UNNAMED.to_string())
}

/// Whether a resource may be a service-linked role of a service: the ARN of one names its service.
fn is_linked_to(resource: &str, service: &str) -> bool {
    match resource.split_once(":role/aws-service-role/").and_then(|(_, rest)| rest.split_once('/')) {
        Some((named, _)) => named == service,
        None => true,
    }
}

/// Everything that the caller needs.
pub(super) fn requirements(emission: &Emission) -> Vec<Requirement<'_>> {
    let operations = |action: &str| {
        let reasons = emission.reasons.iter().filter(|reason| reason.action == action);
        let names: BTreeSet<String> = reasons.map(|reason| reason.required_by.to_string()).collect();
        names.into_iter().collect()
    };
    let mut all = Vec::new();
    for statement in emission.caller.iter().flat_map(|policy| policy.statements()) {
        for action in statement.actions.listed() {
            for template in statement.resources.listed() {
                all.push(Requirement {
                    action,
                    template,
                    conditions: &statement.conditions,
                    operations: operations(action),
                });
            }
        }
    }
    all
}
