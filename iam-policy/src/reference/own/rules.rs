//! The rules that find a type's resource types by its name, its actions and its identifier.

use std::collections::{BTreeMap, BTreeSet};

use cloud_control::letters;

use super::{Relation, variables};
use crate::reference::ResourceTypeReference;

/// An action, and the resource types that it takes.
pub(super) struct Takes<'r> {
    pub(super) action: &'r str,
    pub(super) kinds: BTreeSet<&'r str>,
}

/// How many resource types may stand for one type without being named after it.
const FEW: usize = 3;

/// The resource types with the letters of a name, and those of collections: some services authorize a create or a list on
/// the collection. `rest` is what the name of the type's service has more than the prefix: `objectlambda`.
pub(super) fn named<'r>(
    kinds: &'r [ResourceTypeReference],
    name: &str,
    rest: &str,
) -> Vec<&'r ResourceTypeReference> {
    let qualified = format!("{rest}{name}");
    for name in [qualified.as_str(), name] {
        let with = |is: &dyn Fn(&str) -> bool| {
            kinds.iter().filter(|kind| is(&letters(&kind.name))).collect::<Vec<_>>()
        };
        let mut found = with(&|kind| kind == name);
        if !found.is_empty() {
            found.extend(with(&|kind| kind != name && kind.strip_suffix('s') == Some(name)));
            return found;
        }
        let found = with(&|kind| is_same(kind, name) || kind.strip_suffix("resource") == Some(name));
        if !found.is_empty() {
            return found;
        }
    }
    Vec::new()
}

/// The resource type that all actions require that are named after the type.
pub(super) fn required_by_namesakes<'r>(name: &str, takes: &[Takes<'r>]) -> Option<BTreeSet<&'r str>> {
    let namesakes = takes.iter().filter(|it| is_same(&letters(noun(it.action)), name));
    intersection(namesakes).filter(|kinds| kinds.len() == 1)
}

/// The few resource types that all actions require.
pub(super) fn common<'r>(takes: &[Takes<'r>]) -> Option<BTreeSet<&'r str>> {
    intersection(takes.iter()).filter(|kinds| (1..=FEW).contains(&kinds.len()))
}

/// The resource type that most actions take, or the few of which no one is taken by more.
pub(super) fn most_taken<'r>(takes: &[Takes<'r>]) -> Option<BTreeSet<&'r str>> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for kind in takes.iter().flat_map(|it| &it.kinds) {
        *counts.entry(kind).or_default() += 1;
    }
    let most = counts.values().copied().max().filter(|most| 2 * most > takes.len())?;
    let kinds: BTreeSet<&str> =
        counts.into_iter().filter(|(_, count)| *count == most).map(|(kind, _)| kind).collect();
    (kinds.len() <= FEW).then_some(kinds)
}

fn intersection<'t, 'r: 't>(mut takes: impl Iterator<Item = &'t Takes<'r>>) -> Option<BTreeSet<&'r str>> {
    let first = takes.next()?.kinds.clone();
    Some(takes.fold(first, |common, it| common.intersection(&it.kinds).copied().collect()))
}

/// Whether a resource type's id is one of the properties that name a resource: `DomainId` of a `domain`.
pub(super) fn is_contained_in(kind: &ResourceTypeReference, identifier: &[&str]) -> bool {
    let name = letters(&kind.name);
    variables(kind).any(|variables| match &variables[..] {
        [variable] => {
            let variable = letters(variable);
            let id = variable.strip_prefix(&name).filter(|rest| !rest.is_empty());
            id.is_some_and(|id| {
                let mut names = identifier.iter().map(|property| letters(property));
                names.any(|property| {
                    property.strip_prefix(&name).is_some_and(|rest| plain_id(rest) == plain_id(id))
                })
            })
        }
        _ => false,
    })
}

/// A resource type that wasn't found by its name is the type itself if one name ends with the other: `dedicated-host`.
pub(super) fn relation_by_name(kind: &str, name: &str) -> Relation {
    let ends = kind.ends_with(name) || singulars(kind).any(|kind| name.ends_with(&kind));
    if ends { Relation::Is } else { Relation::Contains }
}

/// What an action's name has after its verb: `FlowLogs` of `CreateFlowLogs`.
pub(super) fn noun(action: &str) -> &str {
    let action = action.strip_prefix("Batch").unwrap_or(action);
    let lower = action.bytes().skip(1).take_while(u8::is_ascii_lowercase).count();
    if lower == 0 { "" } else { action.get(1 + lower..).unwrap_or_default() }
}

/// Whether two names, by their letters, differ at most in number.
pub(super) fn is_same(one: &str, other: &str) -> bool {
    !one.is_empty() && singulars(one).any(|one| singulars(other).any(|other| one == other))
}

/// A name and the singulars that it may have.
fn singulars(name: &str) -> impl Iterator<Item = String> {
    const ENDINGS: [(&str, &str); 6] =
        [("ies", "y"), ("sses", "ss"), ("xes", "x"), ("ches", "ch"), ("shes", "sh"), ("s", "")];
    let forms = ENDINGS.into_iter().filter_map(|(plural, singular)| {
        let stem = name.strip_suffix(plural)?;
        (!stem.is_empty() && !stem.ends_with('s')).then(|| format!("{stem}{singular}"))
    });
    std::iter::once(name.to_owned()).chain(forms.collect::<Vec<_>>())
}

fn plain_id(word: &str) -> &str {
    if word == "identifier" { "id" } else { word }
}

#[cfg(test)]
mod tests {
    use super::{Relation, is_same, noun, relation_by_name};

    #[test]
    fn a_noun_follows_the_verb() {
        assert_eq!(noun("CreateFlowLogs"), "FlowLogs");
        assert_eq!(noun("BatchGetProjects"), "Projects");
        assert_eq!(noun("PublishVersion"), "Version");
        for none in ["GET", "Select", ""] {
            assert_eq!(noun(none), "", "{none}");
        }
    }

    #[test]
    fn names_are_the_same_in_every_number() {
        for (one, other) in
            [("flowlogs", "flowlog"), ("policies", "policy"), ("branches", "branch"), ("mesh", "mesh")]
        {
            assert!(is_same(one, other) && is_same(other, one), "{one} {other}");
        }
        assert!(!is_same("address", "addres") && !is_same("", ""));
    }

    #[test]
    fn a_container_is_told_from_the_type_by_the_end_of_its_name() {
        assert_eq!(relation_by_name("dedicatedhost", "host"), Relation::Is);
        assert_eq!(relation_by_name("attachment", "vpcattachment"), Relation::Is);
        assert_eq!(relation_by_name("bucket", "bucketpolicy"), Relation::Contains);
    }
}
