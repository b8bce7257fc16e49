//! References between the resources of a crate: the types that properties take which refer to another resource.
//!
//! A property that refers to one resource takes the type of that reference: the identifier, or a newtype of the property
//! that has the value. One that refers to several takes a type of its own module, which is made from each of them. A
//! referent outside of the crate is text.

use std::collections::{BTreeMap, BTreeSet};

use heck::ToUpperCamelCase;
use proc_macro2::Ident;

use super::names::Taken;
use super::value::ValueType;
use super::{Property, Resource};

/// A type by which properties refer to a resource, in the module of the resource.
#[derive(Debug)]
pub(in crate::rust) struct Referent {
    /// Its name in the module.
    pub name: Ident,
    /// The property whose value it has, by index, and the method of the model that returns it; none for the identifier.
    pub property: Option<(usize, Ident)>,
    /// Its name in the module that is compiled whichever resources are on; none if only the resource itself refers to it.
    pub shared: Option<Ident>,
    /// The features of the resources that refer to it, and of the resource.
    pub features: BTreeSet<String>,
}

/// A type of another resource's module that setters take.
#[derive(Debug)]
pub(in crate::rust) struct Import {
    /// Its name in the module of the setters.
    pub name: Ident,
    /// Its name in the module that is compiled whichever resources are on.
    pub shared: Ident,
    /// The feature of the resource that it is of.
    pub feature: String,
}

/// A type for properties that refer to one of several.
#[derive(Debug)]
pub(in crate::rust) struct Choice {
    pub name: Ident,
    /// The references that it is made from, by their names in the module.
    pub of: Vec<Ident>,
}

/// A resource that refers to another one.
#[derive(Debug)]
pub(in crate::rust) struct Referrer {
    pub name: Ident,
    pub module: Ident,
    pub feature: String,
}

/// What the setters of a resource take, and what those of others take that refer to it.
#[derive(Debug, Default)]
pub(in crate::rust) struct References {
    /// What refers to the resource.
    pub referents: Vec<Referent>,
    /// Which other resources do.
    pub referrers: Vec<Referrer>,
    /// What the resource refers to, of others.
    pub imports: Vec<Import>,
    pub choices: Vec<Choice>,
}

/// A resource, by its index, and which of its references: its identifier, or a property of the model, by its index.
type Target = (usize, Option<usize>);

/// A property that refers to resources of the crate.
struct Reference {
    /// The struct, by its index; none for the model.
    object: Option<usize>,
    property: usize,
    targets: Vec<Target>,
}

/// Methods that a model, or the runtime's `Resource` around it, has beside those of references.
const METHODS: [&str; 20] = [
    "as_ref",
    "clone",
    "create",
    "delete",
    "edit",
    "edit_guarded",
    "eq",
    "fmt",
    "get",
    "get_opt",
    "identifier",
    "into_model",
    "list",
    "minimal",
    "minimal_guarded",
    "misfits",
    "policy",
    "raw",
    "region",
    "update",
];

/// Finds which properties refer to resources of the crate, and decides the types that they take.
pub(in crate::rust) fn link(resources: &mut [Resource<'_>]) {
    let by_type: BTreeMap<&str, usize> =
        resources.iter().enumerate().rev().map(|(index, one)| (one.spec.type_name.as_str(), index)).collect();
    let references: Vec<Vec<Reference>> =
        resources.iter().map(|resource| references_of(resource, resources, &by_type)).collect();
    let mut users: BTreeMap<Target, BTreeSet<usize>> = BTreeMap::new();
    for (user, references) in references.iter().enumerate() {
        for target in references.iter().flat_map(|reference| &reference.targets) {
            users.entry(*target).or_default().insert(user);
        }
    }
    let places = name_referents(resources, &users);
    for (user, references) in references.into_iter().enumerate() {
        let mut imported: BTreeMap<Target, Ident> = BTreeMap::new();
        for Reference { object, property, targets } in references {
            let names = targets.iter().map(|target| {
                let known = imported.get(target).cloned();
                known.unwrap_or_else(|| {
                    let name = import(resources, user, *target, places[target]);
                    imported.insert(*target, name.clone());
                    name
                })
            });
            let names: Vec<Ident> = names.collect();
            let owners: BTreeSet<usize> = targets.iter().map(|(owner, _)| *owner).collect();
            let name = match <[Ident; 1]>::try_from(names) {
                Ok([name]) => name,
                Err(names) => choice(resources, user, &owners, names),
            };
            let resource = &mut resources[user];
            let properties = match object {
                Some(object) => &mut resource.types.structs[object].properties,
                None => &mut resource.properties,
            };
            properties[property].reference = Some(name);
        }
    }
}

/// The properties of a resource, at any depth, that refer to resources of the crate.
fn references_of(
    resource: &Resource<'_>,
    resources: &[Resource<'_>],
    by_type: &BTreeMap<&str, usize>,
) -> Vec<Reference> {
    let objects = resource.types.structs.iter().enumerate();
    let objects = objects.map(|(index, object)| (Some(index), &object.properties));
    let all = std::iter::once((None, &resource.properties)).chain(objects);
    let all = all.flat_map(|(object, properties)| {
        properties.iter().enumerate().map(move |(index, property)| (object, index, property))
    });
    let references = all.map(|(object, index, property)| Reference {
        object,
        property: index,
        targets: targets(property, resources, by_type),
    });
    references.filter(|reference| !reference.targets.is_empty()).collect()
}

/// What a property refers to in the crate.
fn targets(
    property: &Property<'_>,
    resources: &[Resource<'_>],
    by_type: &BTreeMap<&str, usize>,
) -> Vec<Target> {
    if !property.value.has_text() {
        return Vec::new();
    }
    let mut targets: Vec<Target> = Vec::new();
    for referent in &property.spec.refers_to {
        let Some(owner) = by_type.get(referent.type_name.as_str()).copied() else { continue };
        let resource = &resources[owner];
        let is_identifier = resource.spec.identifier.properties == [referent.property.clone()];
        let of_name = |one: &Property<'_>| {
            one.value == ValueType::String && referent.property.as_top() == Some(&one.spec.wire_name)
        };
        let index = resource.properties.iter().position(of_name);
        let target =
            if is_identifier { Some((owner, None)) } else { index.map(|index| (owner, Some(index))) };
        targets.extend(target.filter(|target| !targets.contains(target)));
    }
    targets
}

/// Names the types by which properties refer to resources. Returns where each is in its resource.
fn name_referents(
    resources: &mut [Resource<'_>],
    users: &BTreeMap<Target, BTreeSet<usize>>,
) -> BTreeMap<Target, usize> {
    // What the code of the shared module has from the standard library.
    let mut shared_names = Taken::default();
    for name in ["AsRef", "Self", "String"] {
        shared_names.take(name.to_owned(), "");
    }
    let mut places = BTreeMap::new();
    for (target, of) in users {
        let (owner, property) = *target;
        let features: BTreeSet<String> =
            of.iter().chain([&owner]).map(|user| resources[*user].feature.clone()).collect();
        let others = of.iter().filter(|user| **user != owner);
        let referrers: Vec<Referrer> = others.map(|user| referrer(&resources[*user])).collect();
        let resource = &mut resources[owner];
        let property = property.map(|index| (index, type_of_property(resource, index)));
        let name = property.as_ref().map_or_else(|| resource.identifier.clone(), |(_, name)| name.clone());
        let shared = (!referrers.is_empty()).then(|| shared_names.take_type(&name.to_string()));
        let property = property.map(|(index, name)| (index, method(resource, index, &name)));
        places.insert(*target, resource.references.referents.len());
        resource.references.referents.push(Referent { name, property, shared, features });
        for referrer in referrers {
            let known = &mut resource.references.referrers;
            if known.iter().all(|other| other.module != referrer.module) {
                known.push(referrer);
            }
        }
    }
    places
}

fn referrer(resource: &Resource<'_>) -> Referrer {
    let Resource { name, module, feature, .. } = resource;
    Referrer { name: name.clone(), module: module.clone(), feature: feature.clone() }
}

/// The type for a property that others refer to: `StreamArn`, or `LagId` of a lag.
fn type_of_property(resource: &mut Resource<'_>, index: usize) -> Ident {
    let of = resource.name.to_string();
    let property = super::case::camel_case(&resource.properties[index].spec.wire_name.to_upper_camel_case());
    let repeats = property.len() > of.len() && property.starts_with(&of);
    let name = if repeats { property } else { of + &property };
    resource.names.take_type(&name)
}

/// The method of the model that returns a property that others refer to: it is named as the field, or as its type.
fn method(resource: &Resource<'_>, index: usize, type_name: &Ident) -> Ident {
    let field = &resource.properties[index].name;
    if METHODS.contains(&field.to_string().as_str()) {
        let name = super::snake_case(&type_name.to_string());
        return super::ident(&if METHODS.contains(&name.as_str()) { format!("{name}_") } else { name });
    }
    field.clone()
}

/// The name by which a resource refers to another one: its own, or the other's.
fn import(resources: &mut [Resource<'_>], user: usize, target: Target, place: usize) -> Ident {
    let (owner, _) = target;
    let referent = &resources[owner].references.referents[place];
    let Some(shared) = referent.shared.clone().filter(|_| owner != user) else {
        return referent.name.clone();
    };
    let (name, feature) = (referent.name.to_string(), resources[owner].feature.clone());
    let resource = &mut resources[user];
    let name = resource.names.take_type(&name);
    resource.references.imports.push(Import { name: name.clone(), shared, feature });
    name
}

/// The type for a property that refers to one of several: `ConnectionOrLagReference`.
fn choice(resources: &mut [Resource<'_>], user: usize, owners: &BTreeSet<usize>, of: Vec<Ident>) -> Ident {
    let mut choices = resources[user].references.choices.iter();
    if let Some(known) = choices.find(|choice| choice.of == of) {
        return known.name.clone();
    }
    let owners: Vec<String> = owners.iter().map(|owner| resources[*owner].name.to_string()).collect();
    let resource = &mut resources[user];
    let name = resource.names.take_type(&format!("{}Reference", owners.join("Or")));
    resource.references.choices.push(Choice { name: name.clone(), of });
    name
}
