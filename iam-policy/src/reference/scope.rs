//! The resources that an action can be narrowed to, for operations on one type of resource.

use std::collections::BTreeSet;

use cloud_control::letters;

use super::format::{ActionReference, ResourceTypeReference};
use super::{Reference, Service};
use crate::action::{Action, is_read};
use crate::arn::ArnFormat;

/// The resource type of IAM's reference that stands for a CloudFormation type.
#[derive(Clone, Debug)]
pub struct TypeResource<'r> {
    prefix: &'r str,
    types: Vec<&'r ResourceTypeReference>,
}

impl<'r> TypeResource<'r> {
    /// The formats of its ARNs. If the collection is a resource type of its own, the collection's formats come last.
    pub fn arn_formats(&self) -> impl Iterator<Item = &'r str> {
        self.types.iter().flat_map(|kind| &kind.arn_formats).map(String::as_str)
    }
}

/// The ARN formats of the resources that an action has to be allowed on. Without any, that is `*`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ResourceScope<'r> {
    /// The formats of the type itself.
    pub own: Vec<&'r str>,
    /// The formats of other types: `arn:${Partition}:iam::${Account}:role/${RoleNameWithPath}`.
    pub related: Vec<&'r str>,
}

impl Reference {
    /// The resource type that stands for a CloudFormation type, if there is one: it is found by the letters of the
    /// type's name, among the services of the actions that the type's handlers require, the type's own service first.
    #[must_use]
    pub fn type_resource<'r, 'a>(
        &'r self,
        type_name: &str,
        actions: impl IntoIterator<Item = &'a str>,
    ) -> Option<TypeResource<'r>> {
        let mut words = type_name.rsplit("::");
        let name = letters(words.next()?);
        let service = letters(words.next().unwrap_or_default());
        let mut prefixes: Vec<String> = actions
            .into_iter()
            .filter_map(|action| Some(Action::split(action)?.prefix().to_ascii_lowercase()))
            .collect();
        prefixes.sort_by_cached_key(|prefix| (letters(prefix) != service, prefix.clone()));
        prefixes.dedup();
        prefixes.iter().find_map(|prefix| {
            let (prefix, service) = self.services.get_key_value(prefix)?;
            let with_letters = |name: &str| {
                service.resources.iter().filter(|kind| letters(&kind.name) == name).collect::<Vec<_>>()
            };
            let mut types = with_letters(&name);
            if types.is_empty() {
                return None;
            }
            // Some services authorize a create or a list on the collection.
            types.extend(with_letters(&format!("{name}s")));
            Some(TypeResource { prefix, types })
        })
    }

    /// The resources that an action has to be allowed on, in an operation on this type of resource.
    ///
    /// The reference doesn't say which of an action's resource types a call needs, so the action's name decides:
    ///
    /// - A name that contains a resource type needs all of the action's types. `ec2:AttachVolume` needs the volume and
    ///   the instance.
    /// - Any other action needs the type's own resources. `ivs:TagResource`, in an operation on a stage, needs the stage.
    /// - An action that reads parts of the resource also needs the resource that contains it. `eks:ListUpdates`, of a
    ///   node group, also needs the cluster.
    /// - An action that doesn't take the type needs its other types.
    /// - An action with wildcards needs the resources of all actions that it matches.
    #[must_use]
    pub fn scope<'r>(&'r self, action: &str, own: Option<&TypeResource<'r>>) -> ResourceScope<'r> {
        let own = own.filter(|own| {
            Action::split(action).is_some_and(|action| action.prefix().eq_ignore_ascii_case(own.prefix))
        });
        let mut whole = ResourceScope::default();
        for (service, known) in self.matches(action) {
            let Some(scope) = scope_of(service, known, own) else {
                return ResourceScope::default();
            };
            whole.own.extend(scope.own);
            whole.related.extend(scope.related);
        }
        for formats in [&mut whole.own, &mut whole.related] {
            formats.sort_unstable();
            formats.dedup();
        }
        whole
    }

    /// Whether all requests of an action have a condition key, such as `aws:ResourceTag/${TagKey}`: because the action
    /// has it, or because all resources in its scope have it.
    #[must_use]
    pub fn supports(&self, action: &str, scope: &ResourceScope<'_>, key: &str) -> bool {
        let has = |keys: &[String]| keys.iter().any(|known| known.eq_ignore_ascii_case(key));
        let formats: Vec<&str> = scope.own.iter().chain(&scope.related).copied().collect();
        let resource_has = |service: &Service, format: &str| {
            let mut types = service.resources.iter();
            types
                .any(|kind| has(&kind.condition_keys) && kind.arn_formats.iter().any(|known| known == format))
        };
        let actions = self.matches(action);
        !actions.is_empty()
            && actions.iter().all(|(service, known)| {
                has(&known.condition_keys)
                    || !formats.is_empty() && formats.iter().all(|format| resource_has(service, format))
            })
    }
}

/// The scope of one action; `None` if the action takes no resources, or one without an ARN format.
fn scope_of<'r>(
    service: &'r Service,
    action: &'r ActionReference,
    own: Option<&TypeResource<'r>>,
) -> Option<ResourceScope<'r>> {
    let is_own = |kind: &ResourceTypeReference| {
        own.is_some_and(|own| own.types.iter().any(|known| known.name == kind.name))
    };
    let (mut scope, mut names_a_type) = (ResourceScope::default(), false);
    for name in &action.resources {
        let kind = service.resources.iter().find(|kind| kind.name == *name)?;
        names_a_type |= contains_name(&action.name, name);
        let formats = if is_own(kind) { &mut scope.own } else { &mut scope.related };
        for format in &kind.arn_formats {
            // IAM has no wildcards in the service of an ARN.
            ArnFormat::parse(format).ok()?;
            formats.push(format);
        }
    }
    if !scope.own.is_empty() && !names_a_type {
        let ResourceScope { own, related } = &mut scope;
        let reads_parts = reads_parts(&action.name);
        related.retain(|format| reads_parts && own.iter().any(|own| contains(format, own)));
    }
    (scope != ResourceScope::default()).then_some(scope)
}

/// Whether an action reads parts of a resource. Tags aren't parts: they belong to the resource alone.
fn reads_parts(action: &str) -> bool {
    is_read(action) && !action.contains("Tag")
}

/// Whether resources of one ARN format contain resources of another: a `cluster/${ClusterName}` contains each
/// `nodegroup/${ClusterName}/${NodegroupName}`.
fn contains(whole: &str, part: &str) -> bool {
    let variables = |format| {
        let format = ArnFormat::parse(format).ok();
        format.into_iter().flat_map(|format| format.variables()).collect::<BTreeSet<&str>>()
    };
    let (whole, part) = (variables(whole), variables(part));
    !whole.is_empty() && whole.len() < part.len() && whole.is_subset(&part)
}

/// Whether some words of an action's name are the name of a resource type, or its plural.
fn contains_name(action: &str, resource_type: &str) -> bool {
    let name = letters(resource_type);
    let is_boundary = |at: usize| {
        let bytes = action.as_bytes();
        at == bytes.len() || bytes[at].is_ascii_uppercase()
    };
    let mut starts = (0..action.len()).filter(|&at| is_boundary(at));
    starts.any(|start| {
        let rest = letters(&action[start..]);
        ["", "s"].iter().any(|plural| {
            let end = start + name.len() + plural.len();
            rest.starts_with(&format!("{name}{plural}")) && end <= action.len() && is_boundary(end)
        })
    })
}
