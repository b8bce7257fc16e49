//! Applying corrections, and finding those that change nothing.

use std::collections::BTreeSet;

use cloud_control::PASS_ROLE;
use specs::{
    CorrectedFact, Corrections, FieldCorrection, OperationSpec, PermissionCorrection, PropertyPath, Referent,
    ResourceSpec, Scope, ScopeProperty, Source, Type, TypeNames,
};

use super::model::CorrectionsInput;
use super::properties::{Found, Properties, is_same_name, named};
use crate::diagnostic::{Diagnostic, quoted};

/// The corrections of a service, and a log of those that changed something.
pub(super) struct CorrectionLog<'s> {
    input: Option<CorrectionsInput<'s>>,
    /// The corrections that changed something, by the places of their reasons in the file.
    applied: BTreeSet<usize>,
}

impl<'s> CorrectionLog<'s> {
    pub fn new(input: Option<CorrectionsInput<'s>>) -> Self {
        Self { input, applied: BTreeSet::new() }
    }

    /// The path of the file, if there is a file.
    pub fn path(&self) -> Option<&'s str> {
        self.input.map(|input| input.source.path)
    }

    /// The type that a page describes. A correction to the type that was found anyway changes nothing.
    pub fn type_name(&mut self, resource: &str, found: Option<&str>) -> Option<&'s str> {
        let correction =
            self.corrections()?.type_name.iter().find(|correction| correction.resource == resource)?;
        if found != Some(correction.is.as_str()) {
            self.applied.insert(correction.reason.span().start);
        }
        Some(&correction.is)
    }

    /// Corrects the properties of a type; `resources` are the names of its pages.
    pub fn properties(&mut self, resources: &[&str], properties: &mut Properties) {
        let corrections = self.corrections().into_iter().flat_map(|all| &all.field);
        for correction in corrections.filter(|correction| resources.contains(&correction.resource.as_str())) {
            if correct(properties, correction) {
                self.applied.insert(correction.reason.span().start);
            }
        }
    }

    /// Whether a correction says something of a property, by its name on the page or a path of names.
    pub fn is_corrected(&self, resources: &[&str], name: &str) -> bool {
        let mut corrections = self.corrections().into_iter().flat_map(|all| &all.field);
        corrections.any(|correction| {
            is_same_name(&correction.name, name) && resources.contains(&correction.resource.as_str())
        })
    }

    /// Whether a correction says that a page is wrong where it says of a property what the schema doesn't.
    pub fn schema_decides(&mut self, resources: &[&str], name: &str) -> bool {
        let mut corrections = self.corrections().into_iter().flat_map(|all| &all.field);
        let correction = corrections.find(|correction| {
            let is_of = resources.contains(&correction.resource.as_str());
            correction.schema_decides && is_of && is_same_name(&correction.name, name)
        });
        self.applied.extend(correction.map(|correction| correction.reason.span().start));
        correction.is_some()
    }

    /// The properties that the list of a type is about. A scope with a property that the type doesn't have isn't
    /// applied, and so changes nothing.
    pub fn scope(&mut self, resources: &[&str], properties: &Properties) -> Option<Scope> {
        let mut corrections = self.corrections()?.scope.iter();
        let correction = corrections.find(|correction| resources.contains(&correction.resource.as_str()))?;
        let stated = correction.properties.iter().map(|name| {
            let properties = &properties.model.properties;
            let property = &properties[named(properties, name)?];
            Some(ScopeProperty {
                wire_name: property.wire_name.clone(),
                datatype: property.datatype.clone(),
                required: true,
            })
        });
        let stated: Vec<ScopeProperty> = stated.collect::<Option<_>>()?;
        if stated.is_empty() {
            return None;
        }
        self.applied.insert(correction.reason.span().start);
        Some(Scope { source: Source::Correction, properties: stated, choices: Vec::new() })
    }

    /// The services that the handlers of a type pass roles to. For a type whose handlers pass no roles, a
    /// correction changes nothing.
    pub fn passes_roles_to(&mut self, resources: &[&str], operations: &[OperationSpec]) -> Vec<String> {
        let mut permissions = operations.iter().flat_map(|operation| &operation.permissions);
        if !permissions.any(|permission| permission.action == PASS_ROLE) {
            return Vec::new();
        }
        let mut corrections = self.corrections().into_iter().flat_map(|all| &all.passes_role);
        let correction = corrections.find(|correction| resources.contains(&correction.resource.as_str()));
        let Some(correction) = correction.filter(|correction| !correction.to.is_empty()) else {
            return Vec::new();
        };
        self.applied.insert(correction.reason.span().start);
        correction.to.clone()
    }

    /// The correction of an action that is in doubt.
    pub fn permission(&mut self, resource: &str, action: &str) -> Option<&'s PermissionCorrection> {
        let mut corrections = self.corrections()?.permission.iter();
        let correction =
            corrections.find(|correction| correction.resource == resource && correction.action == action)?;
        self.applied.insert(correction.reason.span().start);
        Some(correction)
    }

    /// An error for each correction that changed nothing.
    pub fn stale(&self) -> impl Iterator<Item = Diagnostic> {
        let all = self.input.into_iter().flat_map(|CorrectionsInput { corrections, source }| {
            corrections.reasons().map(move |(resource, reason)| (source, resource, reason))
        });
        let stale = all.filter(|(_, _, reason)| !self.applied.contains(&reason.span().start));
        stale.map(|(source, resource, reason)| {
            let resource = quoted(resource);
            let message = format!(
                "found a correction of {resource} that changes nothing, expected one that changes something"
            );
            let help = "remove the correction: the page already says so, or has nothing of that name";
            source.error(reason.span(), message).help(help)
        })
    }

    /// An error for each referent of a correction that isn't there: a type that isn't listed, or a property that its
    /// type lacks.
    pub fn unknown_referents(&self, specs: &[ResourceSpec], types: &TypeNames) -> Vec<Diagnostic> {
        let Some(CorrectionsInput { corrections, source }) = self.input else {
            return Vec::new();
        };
        let is_known = |referent: &Referent| {
            let lacks = |spec: &ResourceSpec| {
                referent.property.as_top().is_some_and(|name| spec.model.property(name).is_none())
            };
            match specs.iter().find(|spec| spec.type_name == referent.type_name) {
                Some(spec) => !lacks(spec),
                None => !referent.type_name.starts_with("AWS::") || types.contains(&referent.type_name),
            }
        };
        let unknown = corrections.field.iter().flat_map(|correction| {
            let referents = correction.refers_to.iter().flatten().filter(|referent| !is_known(referent));
            referents.map(|Referent { type_name, property }| {
                let message = format!(
                    "found a correction that refers to `{property}` of `{type_name}`, expected a property of a \
                     CloudFormation type, by its name in AWS's schema"
                );
                source.error(correction.reason.span(), message)
            })
        });
        unknown.collect()
    }

    fn corrections(&self) -> Option<&'s Corrections> {
        self.input.map(|input| input.corrections)
    }
}

/// Corrects a property. Returns whether this changes something.
fn correct(properties: &mut Properties, correction: &FieldCorrection) -> bool {
    let Some(mut found) = properties.find(&correction.name) else {
        return false;
    };
    let named = correct_names(properties, &mut found, correction);
    let mut facts = BTreeSet::new();
    let access = &mut properties.access;
    for (fact, list, stated) in [
        (CorrectedFact::ReadOnly, &mut access.read_only, correction.read_only),
        (CorrectedFact::CreateOnly, &mut access.create_only, correction.create_only),
        (CorrectedFact::WriteOnly, &mut access.write_only, correction.write_only),
    ] {
        if stated.is_some_and(|stated| set_listed(list, &found.path, stated)) {
            facts.insert(fact);
        }
    }
    if let Some(property) = properties.found_mut(&found) {
        if let (Some(unordered), Type::Array(array)) = (correction.unordered, &mut property.datatype) {
            set(&mut array.unordered, unordered, CorrectedFact::Unordered, &mut facts);
        }
        if let Some(refers_to) = &correction.refers_to {
            set(&mut property.refers_to, refers_to.clone(), CorrectedFact::RefersTo, &mut facts);
        }
        let required = correction.required.unwrap_or(property.required);
        set(&mut property.required, required, CorrectedFact::Required, &mut facts);
        // A text that can't be read back is likely to be secret.
        let is_hidden = correction.write_only == Some(true) && matches!(property.datatype, Type::String(_));
        let secret = correction.secret.unwrap_or(property.secret || is_hidden);
        set(&mut property.secret, secret, CorrectedFact::Secret, &mut facts);
    }
    let changes = named || !facts.is_empty();
    if !facts.is_empty() {
        let known = properties.corrected.entry(found.path).or_default();
        facts.extend(known.iter().copied());
        *known = facts.into_iter().collect();
    }
    changes
}

/// Corrects the wire name and the type of a property, whose sources then say so. Returns whether this changes something.
fn correct_names(properties: &mut Properties, found: &mut Found, correction: &FieldCorrection) -> bool {
    let Some(property) = properties.found_mut(found) else {
        return false;
    };
    let mut changes = false;
    if let Some(datatype) = correction.datatype.as_ref().filter(|datatype| **datatype != property.datatype) {
        property.datatype = datatype.clone();
        property.sources.datatype = Source::Correction;
        changes = true;
    }
    if let Some(wire_name) = correction.wire_name.as_ref().filter(|name| **name != property.wire_name) {
        property.wire_name.clone_from(wire_name);
        property.sources.wire_name = Source::Correction;
        properties.rename(found, wire_name);
        changes = true;
    }
    changes
}

/// Sets a value, and notes the fact if this changes it.
fn set<V: PartialEq>(value: &mut V, stated: V, fact: CorrectedFact, facts: &mut BTreeSet<CorrectedFact>) {
    if *value != stated {
        *value = stated;
        facts.insert(fact);
    }
}

/// Adds a path to a list, or removes it. Returns whether this changes the list.
fn set_listed(list: &mut Vec<PropertyPath>, path: &PropertyPath, listed: bool) -> bool {
    match (list.binary_search(path), listed) {
        (Err(at), true) => list.insert(at, path.clone()),
        (Ok(at), false) => _ = list.remove(at),
        _ => return false,
    }
    true
}
