//! How resources of a type are named to IAM: the resource types of IAM's reference, and which properties are in their
//! ARNs.

mod names;
mod property;
mod template;

use std::collections::BTreeMap;

use cloud_control::letters;
use iam_policy::{OwnType, Reference, Relation};
use specs::{Access, Identifier, Object, OperationSpec, ResourceArn, Type};

use names::TypeNames;
use property::Candidate;

/// What is known of a type.
pub(super) struct TypeFacts<'a> {
    pub(super) type_name: &'a str,
    pub(super) identifier: &'a Identifier,
    pub(super) model: &'a Object,
    pub(super) access: &'a Access,
    pub(super) operations: &'a [OperationSpec],
}

/// How resources of a type are named to IAM, if IAM's reference has a resource type for them.
pub(super) fn arn(facts: &TypeFacts<'_>, reference: &Reference) -> Option<ResourceArn> {
    let permissions = facts.operations.iter().flat_map(|operation| &operation.permissions);
    let actions: Vec<&str> = permissions.map(|permission| permission.action.as_str()).collect();
    let identifier: Vec<&str> = facts.identifier.properties.iter().filter_map(|part| part.as_top()).collect();
    let own = reference.own_types(facts.type_name, &actions, &identifier);
    let namer = Namer {
        names: TypeNames::new(facts.type_name),
        candidates: property::candidates(facts),
        has_path: facts.model.property(template::PATH).is_some(),
        reference,
    };
    let property = namer.arn_property(facts, &own);
    let resource_types: BTreeMap<String, Vec<String>> =
        own.iter().map(|own| (own.name(), namer.templates(own))).collect();
    (!resource_types.is_empty()).then_some(ResourceArn { resource_types, property })
}

/// Finds the properties in the ARNs of a type.
struct Namer<'a> {
    names: TypeNames,
    candidates: Vec<Candidate<'a>>,
    /// Whether resources have a path before their name.
    has_path: bool,
    reference: &'a Reference,
}

impl Namer<'_> {
    /// The property that is such an ARN itself: of the name of the resource type, `ClusterArn`, or, if only AWS sets it and
    /// the resource type is the type, `Arn` or one with the end of the type's name before it, `RuleArn`.
    fn arn_property(&self, facts: &TypeFacts<'_>, own: &[OwnType<'_>]) -> Option<String> {
        let texts =
            facts.model.properties.iter().filter(|property| matches!(property.datatype, Type::String(_)));
        let named: BTreeMap<String, &str> =
            texts.map(|property| (letters(&property.wire_name), property.wire_name.as_str())).collect();
        let is_identifier =
            |name: &str| facts.identifier.properties.iter().any(|part| part.as_top() == Some(name));
        let by_type = |own: &OwnType<'_>| {
            let is_type = own.relation == Relation::Is;
            let ends = is_type.then(|| self.names.ends().chain([""])).into_iter().flatten();
            let mut names = ends.filter_map(|end| named.get(&format!("{end}arn")).copied());
            names.find(|name| facts.access.is_read_only(name) || is_identifier(name))
        };
        let by_kind = |own: &OwnType<'_>| {
            let name = letters(&own.kind.name);
            named.get(&format!("{name}arn")).copied()
        };
        // Of several that contain the type, an ARN is that of one only.
        let is_one = own.iter().filter(|own| own.relation == Relation::Contains).count() == 1;
        let mut certain = own.iter().filter(|own| is_one || own.relation == Relation::Is);
        certain.find_map(|own| by_kind(own).or_else(|| by_type(own))).map(str::to_owned)
    }
}

#[cfg(test)]
mod tests;
