//! The resources that an action is authorized on, for operations on one type of resource.

use std::collections::BTreeMap;

use cloud_control::letters;

use super::format::ActionReference;
use super::{Reference, Service};
use crate::action::sets_tags;
use crate::arn::ArnFormat;

/// The resource types of IAM's reference that stand for a CloudFormation type, by name (`ivs:Stage`), each with the
/// formats of its ARNs. Variables may be named otherwise than in the reference: the caller fills them.
pub type OwnTypes = BTreeMap<String, Vec<String>>;

/// A resource that an action is authorized on: any one of a resource type of IAM's reference.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct ScopedResource<'r> {
    /// The prefix of its service: `ivs`.
    pub prefix: &'r str,
    /// The resource type: `Stage`.
    pub kind: &'r str,
    /// The formats of its ARNs, of which it has one: `arn:${Partition}:ivs:${Region}:${Account}:stage/${ResourceId}`.
    pub formats: Vec<&'r str>,
    /// Whether it stands for the operation's own type.
    pub is_own: bool,
    /// Whether every call of the action is authorized on one.
    pub is_required: bool,
}

impl ScopedResource<'_> {
    /// Whether the action is asked for it only if the call uses one.
    #[must_use]
    pub fn is_optional(&self) -> bool {
        !self.is_required && !self.is_own
    }
}

impl Reference {
    /// The resources that an action is authorized on, in an operation on a type of which `own` are the resources. Without
    /// any, that is `*`.
    ///
    /// - An action is authorized on each resource type that it requires.
    /// - An action that takes the operation's own type is authorized on it, even if that type is optional: the call is
    ///   about it.
    /// - An action that requires none of its types and doesn't take the operation's own is authorized on the one that it is
    ///   named after (`s3:GetObject`), or on any of them if it sets tags, which are always some resource's; otherwise on `*`.
    /// - Other optional types are only asked for if the call uses them.
    /// - An action with wildcards is authorized on the resources of all actions that it matches.
    #[must_use]
    pub fn scope<'r>(&'r self, action: &str, own: &'r OwnTypes) -> Vec<ScopedResource<'r>> {
        let mut whole: Vec<ScopedResource<'r>> = Vec::new();
        for (prefix, service, known) in self.matches(action) {
            let scope = self.scope_of(prefix, service, known, own);
            if scope.iter().all(ScopedResource::is_optional) {
                return Vec::new();
            }
            whole.extend(scope);
        }
        whole.sort_unstable();
        whole.dedup_by(|later, first| {
            let is_same = (later.prefix, later.kind) == (first.prefix, first.kind);
            // What one of several actions requires isn't optional.
            first.is_required |= is_same && later.is_required;
            is_same
        });
        whole
    }

    /// The scope of one action. None, or optional resources only, if the action is authorized on `*`.
    fn scope_of<'r>(
        &'r self,
        prefix: &'r str,
        service: &'r Service,
        action: &'r ActionReference,
        own: &'r OwnTypes,
    ) -> Vec<ScopedResource<'r>> {
        let mut scope = Vec::new();
        for name in &action.resources {
            let own = own.get(&format!("{prefix}:{name}"));
            let kind = service.resources.iter().find(|kind| kind.name == *name);
            let formats = own.or(kind.map(|kind| &kind.arn_formats)).into_iter().flatten();
            let formats: Vec<&str> = formats.map(String::as_str).collect();
            // IAM has no wildcards in the service of an ARN.
            if formats.is_empty() || formats.iter().any(|format| ArnFormat::parse(format).is_err()) {
                return Vec::new();
            }
            let is_required = self.required.requires(prefix, &action.name, name);
            scope.push(ScopedResource { prefix, kind: name, formats, is_own: own.is_some(), is_required });
        }
        if scope.iter().all(ScopedResource::is_optional) {
            for resource in &mut scope {
                resource.is_required = sets_tags(&action.name) || is_named_after(&action.name, resource.kind);
            }
        }
        scope
    }

    /// Whether all requests of an action have a condition key, such as `aws:ResourceTag/${TagKey}`: because the action
    /// has it, or because all resources of these formats have it. How variables are named makes no difference.
    #[must_use]
    pub fn supports<'f>(
        &self,
        action: &str,
        formats: impl IntoIterator<Item = &'f str> + Clone,
        key: &str,
    ) -> bool {
        let has = |keys: &[String]| keys.iter().any(|known| known.eq_ignore_ascii_case(key));
        let has_formats = formats.clone().into_iter().next().is_some();
        let resource_has = |service: &Service, format: &str| {
            let mut types = service.resources.iter().filter(|kind| has(&kind.condition_keys));
            types.any(|kind| kind.arn_formats.iter().any(|known| is_same(known, format)))
        };
        let actions = self.matches(action);
        !actions.is_empty()
            && actions.iter().all(|(_, service, known)| {
                has(&known.condition_keys)
                    || has_formats && formats.clone().into_iter().all(|format| resource_has(service, format))
            })
    }
}

/// Whether two formats differ in the names of their variables only.
fn is_same(one: &str, other: &str) -> bool {
    match (ArnFormat::parse(one), ArnFormat::parse(other)) {
        (Ok(one), Ok(other)) => one.any() == other.any(),
        _ => one == other,
    }
}

/// Whether an action does something with one resource of a type, by its name: `GetObject`, of the type `object`.
fn is_named_after(action: &str, kind: &str) -> bool {
    let noun = action.find(|c: char| c.is_ascii_uppercase()).and_then(|verb| {
        let behind = verb + 1;
        action[behind..].find(|c: char| c.is_ascii_uppercase()).map(|at| &action[behind + at..])
    });
    noun.is_some_and(|noun| letters(noun) == letters(kind))
}
