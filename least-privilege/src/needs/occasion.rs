//! Which actions only some properties need, as far as a spec can tell: those that set tags, pass roles, and use keys; and
//! which properties use a resource that an action may be authorized on.

use std::collections::BTreeSet;

use cloud_control::{Action, Handler, PASS_ROLE, letters};
use iam_policy::action::sets_tags;
use specs::{Definition, Property, ResourceSpec, Type};

/// From so many letters on, the name of a resource type in the name of a property is no chance: it is in
/// `ComputeEnvironmentOrder`, which isn't text.
const LONG: usize = 8;

/// The properties that handlers need permissions for.
pub(super) struct Occasions<'s> {
    /// All properties that can be set, at any depth.
    settable: Vec<&'s Property>,
    /// Those that each resource has.
    required: Vec<&'s Property>,
    tags: Vec<String>,
}

impl<'s> Occasions<'s> {
    pub(super) fn of(spec: &'s ResourceSpec) -> Self {
        let top: Vec<&Property> = creatable(spec).collect();
        let tags = top.iter().filter(|property| {
            spec.tag_property.as_ref() == Some(&property.wire_name)
                || spec.tag_property.is_none() && spec.is_tags(&property.datatype)
        });
        let tags = tags.filter(|property| !property.required).map(|property| property.wire_name.clone());
        Self {
            tags: tags.collect(),
            required: reached(spec, top.iter().copied().filter(|property| property.required), true),
            settable: settable(spec),
        }
    }

    /// The properties for which alone a handler requires an action; none if each call may require it.
    pub(super) fn only_for(&self, handler: Handler, action: &str) -> Vec<String> {
        let Some(action) = Action::split(action) else {
            return Vec::new();
        };
        let changes = matches!(handler, Handler::Create | Handler::Update);
        if PASS_ROLE.eq_ignore_ascii_case(&format!("{}:{}", action.prefix(), action.name())) {
            self.only(names_role).unwrap_or_default()
        } else if changes && sets_tags(action.name()) {
            self.tags.clone()
        } else if action.prefix().eq_ignore_ascii_case("kms") {
            self.only(names_key).unwrap_or_default()
        } else {
            Vec::new()
        }
    }

    /// The properties that use a resource of a resource type; none if each resource has one. `None` if no property is
    /// known to use one.
    pub(super) fn uses(&self, kind: &str) -> Option<Vec<String>> {
        let kind = letters(kind);
        self.only(|property| {
            let is_named = letters(&property.wire_name).contains(&kind);
            refers_to(property, &kind) || is_named && (is_text(property) || kind.len() >= LONG)
        })
    }

    /// The names of some properties; none if each resource has one of them, `None` if there are no such properties.
    fn only(&self, is_meant: impl Fn(&Property) -> bool) -> Option<Vec<String>> {
        let meant = self.settable.iter().filter(|property| is_meant(property));
        let names: BTreeSet<&str> = meant.map(|property| property.wire_name.as_str()).collect();
        if names.is_empty() {
            None
        } else if self.required.iter().any(|property| is_meant(property)) {
            Some(Vec::new())
        } else {
            Some(names.into_iter().map(str::to_owned).collect())
        }
    }
}

/// The properties that a create can set, at any depth.
pub(super) fn settable(spec: &ResourceSpec) -> Vec<&Property> {
    reached(spec, creatable(spec), false)
}

/// Some properties, and those within them.
pub(super) fn within<'s>(
    spec: &'s ResourceSpec,
    properties: impl Iterator<Item = &'s Property>,
) -> Vec<&'s Property> {
    reached(spec, properties, false)
}

fn creatable(spec: &ResourceSpec) -> impl Iterator<Item = &Property> {
    let settable = spec.settable();
    spec.model.properties.iter().filter(move |property| settable.by_create(property))
}

/// Whether a property names a role, or an instance profile with one.
pub(super) fn names_role(property: &Property) -> bool {
    let is_named = || is_text(property) && letters(&property.wire_name).contains("role");
    refers_to(property, "role") || refers_to(property, "instanceprofile") || is_named()
}

/// Whether a property names an encryption key.
pub(super) fn names_key(property: &Property) -> bool {
    let name = letters(&property.wire_name);
    let is_named = ["kms", "encryptionkey", "cmk"].iter().any(|word| name.contains(word));
    refers_to(property, "key") || is_text(property) && is_named
}

/// Whether a property takes a value of a resource type with these letters.
fn refers_to(property: &Property, kind: &str) -> bool {
    let mut types = property.refers_to.iter().map(|referent| referent.type_name.as_str());
    types.any(|type_name| letters(type_name.rsplit("::").next().unwrap_or_default()) == kind)
}

/// Whether the value of a property is text, or several texts.
fn is_text(property: &Property) -> bool {
    match &property.datatype {
        Type::String(_) => true,
        Type::Array(array) => matches!(array.items, Type::String(_)),
        _ => false,
    }
}

/// Some properties, and those within them; if `must`, those that all of these have.
fn reached<'s>(
    spec: &'s ResourceSpec,
    properties: impl Iterator<Item = &'s Property>,
    must: bool,
) -> Vec<&'s Property> {
    let mut reached: Vec<&Property> = properties.collect();
    let (mut next, mut visited) = (0, BTreeSet::new());
    while let Some(property) = reached.get(next) {
        next += 1;
        let mut definitions = Vec::new();
        definitions_of(&property.datatype, must, &mut definitions);
        while let Some(name) = definitions.pop() {
            if !visited.insert(name) {
                continue;
            }
            match spec.definition(name) {
                Some(Definition::Object(object)) => {
                    reached.extend(object.properties.iter().filter(|within| !must || within.required));
                }
                Some(Definition::Union(union)) if !must => {
                    for form in &union.forms {
                        definitions_of(&form.datatype, must, &mut definitions);
                    }
                }
                Some(Definition::Enum(_) | Definition::Union(_)) | None => {}
            }
        }
    }
    reached
}

/// The definitions that a type names; if `must`, not those of items, of which there may be none.
fn definitions_of<'s>(datatype: &'s Type, must: bool, names: &mut Vec<&'s str>) {
    match datatype {
        Type::Definition(name) => names.push(name),
        Type::Array(array) if !must => definitions_of(&array.items, must, names),
        Type::Map(map) if !must => definitions_of(&map.values, must, names),
        _ => {}
    }
}
