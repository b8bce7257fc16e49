//! The narrowest resources that an action can be narrowed to, for operations on one type of resource.

use std::collections::BTreeSet;

use super::{ActionReference, Reference, ResourceTypeReference, Service};
use cloud_control::letters;

use crate::action::Action;
use crate::arn::ArnFormat;

/// What IAM's reference calls the resources of a CloudFormation type.
#[derive(Clone, Debug)]
pub struct TypeResource<'r> {
    prefix: &'r str,
    types: Vec<&'r ResourceTypeReference>,
}

impl<'r> TypeResource<'r> {
    /// The shapes of its ARN; where there is a resource type for the collection, those behind the others.
    pub fn arn_formats(&self) -> impl Iterator<Item = &'r str> {
        let types = self.types.iter();
        types.flat_map(|it| it.arn_formats.iter().map(String::as_str))
    }
}

/// The ARN formats of the resources that an action needs to be allowed on. Without any, that is `*`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ResourceScope<'r> {
    /// Those of the type itself.
    pub own: Vec<&'r str>,
    /// Those of other types: `arn:${Partition}:iam::${Account}:role/${RoleNameWithPath}`.
    pub related: Vec<&'r str>,
}

impl Reference {
    /// What IAM calls the resources of a type, if it knows them: found by the letters of the type's name, among the
    /// services of the actions that its handlers need; its own service first.
    #[must_use]
    pub fn type_resource<'r, 'a>(
        &'r self,
        type_name: &str,
        actions: impl IntoIterator<Item = &'a str>,
    ) -> Option<TypeResource<'r>> {
        let mut words = type_name.rsplit("::");
        let name = letters(words.next()?);
        let of = letters(words.next().unwrap_or_default());
        let mut prefixes: Vec<String> = actions
            .into_iter()
            .filter_map(|action| Some(Action::split(action)?.prefix().to_ascii_lowercase()))
            .collect();
        prefixes.sort_by_cached_key(|prefix| (letters(prefix) != of, prefix.clone()));
        prefixes.dedup();
        prefixes.iter().find_map(|prefix| {
            let (prefix, service) = self.services.get_key_value(prefix)?;
            let called = |name: &str| {
                let all = service.resources.iter();
                all.filter(|it| letters(&it.name) == name).collect::<Vec<_>>()
            };
            let mut types = called(&name);
            if types.is_empty() {
                return None;
            }
            // Some services authorise a create, or a list, on the collection.
            types.extend(called(&format!("{name}s")));
            Some(TypeResource { prefix, types })
        })
    }

    /// What an action needs to be allowed on, in an operation on this type of resource.
    ///
    /// An action that the reference gives several resource types is about all of them if its name speaks of one
    /// (`ec2:AttachVolume`: a volume and an instance), and else about whichever it is called for
    /// (`ivs:TagResource`): then the type's own are enough, with those that hold them where it reads what belongs to
    /// them (`eks:ListUpdates`: a nodegroup and its cluster). An action that does not take the type at all is about
    /// its other types. One with wildcards needs what each action needs that it matches.
    #[must_use]
    pub fn scope<'r>(&'r self, action: &str, own: Option<&TypeResource<'r>>) -> ResourceScope<'r> {
        let own = own.filter(|own| {
            Action::split(action).is_some_and(|action| action.prefix().eq_ignore_ascii_case(own.prefix))
        });
        let mut whole = ResourceScope::default();
        for (service, known) in self.meant(action) {
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

    /// Whether each request of an action has a condition key, such as `aws:ResourceTag/${TagKey}`: because of the
    /// action, or because each of the resources that are in its scope has it.
    #[must_use]
    pub fn supports(&self, action: &str, scope: &ResourceScope<'_>, key: &str) -> bool {
        let has = |keys: &[String]| keys.iter().any(|known| known.eq_ignore_ascii_case(key));
        let meant = self.meant(action);
        let narrowed = || scope.own.iter().chain(&scope.related);
        !meant.is_empty()
            && meant.iter().all(|(service, known)| {
                let mut formats = narrowed().peekable();
                has(&known.condition_keys)
                    || formats.peek().is_some()
                        && formats.all(|format| {
                            let mut types = service.resources.iter();
                            types.any(|it| {
                                has(&it.condition_keys) && it.arn_formats.iter().any(|known| known == format)
                            })
                        })
            })
    }
}

/// `None` where an action takes no resources, or some that have no ARN of their own.
fn scope_of<'r>(
    service: &'r Service,
    action: &'r ActionReference,
    own: Option<&TypeResource<'r>>,
) -> Option<ResourceScope<'r>> {
    let is_own =
        |it: &ResourceTypeReference| own.is_some_and(|own| own.types.iter().any(|t| t.name == it.name));
    let (mut scope, mut is_about_types) = (ResourceScope::default(), false);
    for name in &action.resources {
        let kind = service.resources.iter().find(|it| it.name == *name)?;
        is_about_types |= speaks_of(&action.name, name);
        let formats = if is_own(kind) { &mut scope.own } else { &mut scope.related };
        for format in &kind.arn_formats {
            // IAM knows no wildcards where the service stands.
            ArnFormat::parse(format).ok()?;
            formats.push(format);
        }
    }
    if !scope.own.is_empty() && !is_about_types {
        let ResourceScope { own, related } = &mut scope;
        related.retain(|it| reads_parts(&action.name) && own.iter().any(|own| holds(it, own)));
    }
    (scope != ResourceScope::default()).then_some(scope)
}

/// Whether an action reads what belongs to a resource, but for its tags, which are the resource's alone.
fn reads_parts(action: &str) -> bool {
    let reads = ["Describe", "Get", "List"].iter().any(|verb| action.starts_with(verb));
    reads && !action.contains("Tag")
}

/// Whether resources of one ARN format hold those of another: `cluster/${ClusterName}` does those of
/// `nodegroup/${ClusterName}/${NodegroupName}`.
fn holds(whole: &str, part: &str) -> bool {
    let ids = |format| {
        let format = ArnFormat::parse(format).ok();
        format.into_iter().flat_map(|format| format.variables()).collect::<BTreeSet<&str>>()
    };
    let (whole, part) = (ids(whole), ids(part));
    !whole.is_empty() && whole.len() < part.len() && whole.is_subset(&part)
}

/// Whether some words of an action's name are the name of a resource type, or its plural.
fn speaks_of(action: &str, resource_type: &str) -> bool {
    let wanted = letters(resource_type);
    let starts = |at: usize| {
        let bytes = action.as_bytes();
        at == bytes.len() || bytes[at].is_ascii_uppercase()
    };
    let words = (0..action.len()).filter(|&at| starts(at));
    words.into_iter().any(|start| {
        let rest = letters(&action[start..]);
        ["", "s"].iter().any(|plural| {
            let end = start + wanted.len() + plural.len();
            rest.starts_with(&format!("{wanted}{plural}")) && end <= action.len() && starts(end)
        })
    })
}
