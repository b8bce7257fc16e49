//! What changed in the properties of a resource, at any depth. A definition that several properties have is compared once,
//! where the first of them is.

use std::collections::{BTreeMap, BTreeSet};

use specs::{Definition, Object, Property, ResourceSpec, TextEnum, Type, Union};

use super::change::{Change, ChangeKind, changed};
use super::likeness::renamed;
use super::texts;

/// Compares two specs of a type, property by property.
pub(super) struct Comparison<'s> {
    old: &'s ResourceSpec,
    new: &'s ResourceSpec,
    /// The definitions that are compared already, old with new.
    compared: BTreeSet<(&'s str, &'s str)>,
    changes: Vec<Change>,
    /// The paths of the properties that are gone or new: what is within them isn't a change of its own.
    whole: BTreeSet<String>,
    /// New paths of properties, by their old ones, if these differ.
    moved: BTreeMap<String, String>,
}

/// What changed in properties.
pub(super) struct PropertyChanges {
    pub changes: Vec<Change>,
    /// The paths of the properties that are gone or new.
    pub whole: BTreeSet<String>,
    /// New paths of properties, by their old ones.
    pub moved: BTreeMap<String, String>,
}

impl<'s> Comparison<'s> {
    pub fn properties(old: &'s ResourceSpec, new: &'s ResourceSpec) -> PropertyChanges {
        let mut comparison = Self {
            old,
            new,
            compared: BTreeSet::new(),
            changes: Vec::new(),
            whole: BTreeSet::new(),
            moved: BTreeMap::new(),
        };
        comparison.objects("", &old.model, &new.model);
        let Self { changes, whole, moved, .. } = comparison;
        PropertyChanges { changes, whole, moved }
    }

    fn objects(&mut self, path: &str, old: &'s Object, new: &'s Object) {
        self.push(
            changed(ChangeKind::Bounds, path, (old, new), |object| Some(texts::of_object(object)))
                .filter(|change| change.from != change.to),
        );
        if !path.is_empty() && !texts::says_the_same(&old.description, &new.description) {
            let change =
                Change::new(ChangeKind::PropertyDescription, path, &old.description, &new.description);
            self.changes.push(change);
        }
        let Pairs { pairs, gone, added } = Pairs::of(&old.properties, &new.properties);
        for (old, new, is_guess) in pairs {
            self.property(path, old, new, is_guess);
        }
        for property in gone {
            let path = join(path, &property.wire_name);
            let change =
                Change::removed(ChangeKind::Property, &path, self.datatype(self.old, &property.datatype));
            self.changes.push(change);
            self.whole.insert(path);
        }
        for property in added {
            let path = join(path, &property.wire_name);
            let required = if property.required { ", required" } else { "" };
            let datatype = self.datatype(self.new, &property.datatype);
            self.changes.push(Change::added(ChangeKind::Property, &path, format!("{datatype}{required}")));
            self.whole.insert(path);
        }
    }

    fn property(&mut self, within: &str, old: &'s Property, new: &'s Property, is_guess: bool) {
        let path = &join(within, &new.wire_name);
        if old.wire_name != new.wire_name {
            let kind = if is_guess { ChangeKind::Property } else { ChangeKind::Spelling };
            let change = Change::new(kind, path, &old.wire_name, &new.wire_name);
            self.changes.push(if is_guess { change.guess() } else { change });
            self.moved.insert(join(within, &old.wire_name), path.clone());
        }
        if old.name != new.name && !is_guess {
            self.changes.push(Change::new(ChangeKind::Spelling, path, &old.name, &new.name));
        }
        self.push(changed(ChangeKind::Required, path, (&old.required, &new.required), yes_or_no));
        self.push(changed(ChangeKind::Secret, path, (&old.secret, &new.secret), yes_or_no));
        self.push(changed(ChangeKind::Default, path, (&old.default, &new.default), |value| {
            value.as_ref().map(texts::json)
        }));
        self.push(changed(ChangeKind::References, path, (&old.refers_to, &new.refers_to), |referents| {
            Some(texts::references(referents)).filter(|text| !text.is_empty())
        }));
        if !texts::says_the_same(&old.description, &new.description) {
            self.changes.push(Change {
                kind: ChangeKind::PropertyDescription,
                subject: path.clone(),
                from: Some(old.description.clone()).filter(|text| !text.is_empty()),
                to: Some(new.description.clone()).filter(|text| !text.is_empty()),
                is_guess: false,
            });
        }
        self.types(path, &old.datatype, &new.datatype);
    }

    fn types(&mut self, path: &str, old: &'s Type, new: &'s Type) {
        let bounds = [old, new].map(texts::bounds);
        match (old, new) {
            (Type::Array(old), Type::Array(new)) => self.types(&join(path, "*"), &old.items, &new.items),
            (Type::Map(old), Type::Map(new)) => self.types(&join(path, "*"), &old.values, &new.values),
            (Type::Definition(old), Type::Definition(new)) => self.definitions(path, old, new),
            (Type::Json(old_kinds), Type::Json(new_kinds)) if old_kinds == new_kinds => {}
            _ if std::mem::discriminant(old) == std::mem::discriminant(new)
                && !matches!(old, Type::Json(_)) => {}
            _ => {
                self.type_changed(path, old, new);
                return;
            }
        }
        let [old, new] = &bounds;
        self.push(changed(ChangeKind::Bounds, path, (old, new), |text| {
            Some(text.clone()).filter(|text| !text.is_empty())
        }));
    }

    fn type_changed(&mut self, path: &str, old: &Type, new: &Type) {
        let (from, to) = (self.datatype(self.old, old), self.datatype(self.new, new));
        self.changes.push(Change::new(ChangeKind::Type, path.trim_end_matches("/*"), from, to));
    }

    fn definitions(&mut self, path: &str, old_name: &'s str, new_name: &'s str) {
        if !self.compared.insert((old_name, new_name)) {
            return;
        }
        match (self.old.definition(old_name), self.new.definition(new_name)) {
            (Some(Definition::Object(old)), Some(Definition::Object(new))) => self.objects(path, old, new),
            (Some(Definition::Enum(old)), Some(Definition::Enum(new))) => self.enums(path, old, new),
            (Some(Definition::Union(old)), Some(Definition::Union(new))) => self.unions(path, old, new),
            (old, new) => {
                let of = |definition: Option<&Definition>, name: &str| {
                    format!("{} {name}", definition.map_or("type", texts::kind))
                };
                let change = Change::new(ChangeKind::Type, path, of(old, old_name), of(new, new_name));
                self.changes.push(change);
                return;
            }
        }
        if old_name != new_name {
            self.changes.push(Change::new(ChangeKind::TypeName, path, old_name, new_name));
        }
    }

    fn enums(&mut self, path: &str, old: &TextEnum, new: &TextEnum) {
        let gone = old.values.iter().filter(|value| !new.values.contains(value));
        let added = new.values.iter().filter(|value| !old.values.contains(value));
        let gone = gone.map(|value| Change::removed(ChangeKind::Variant, path, value));
        let added = added.map(|value| Change::added(ChangeKind::Variant, path, value));
        self.changes.extend(gone.chain(added));
    }

    fn unions(&mut self, path: &str, old: &'s Union, new: &'s Union) {
        for form in &old.forms {
            match new.forms.iter().find(|other| other.name == form.name) {
                Some(other) => self.types(path, &form.datatype, &other.datatype),
                None => self.changes.push(Change::removed(ChangeKind::Variant, path, &form.name)),
            }
        }
        let added = new.forms.iter().filter(|form| old.forms.iter().all(|other| other.name != form.name));
        self.changes.extend(added.map(|form| Change::added(ChangeKind::Variant, path, &form.name)));
        self.push(changed(ChangeKind::Bounds, path, (&old.exactly_one, &new.exactly_one), |exactly_one| {
            Some(if *exactly_one { "exactly one form" } else { "any form" }.to_owned())
        }));
    }

    fn datatype(&self, of: &ResourceSpec, datatype: &Type) -> String {
        texts::datatype(datatype, &|name| of.definition(name).map(texts::kind))
    }

    fn push(&mut self, change: Option<Change>) {
        self.changes.extend(change);
    }
}

/// The properties of two objects that are the same ones, and those that only one of them has.
struct Pairs<'s> {
    /// Old, new, and whether this is a guess.
    pairs: Vec<(&'s Property, &'s Property, bool)>,
    gone: Vec<&'s Property>,
    added: Vec<&'s Property>,
}

impl<'s> Pairs<'s> {
    /// Pairs properties by their names on the wire, then by the letters of these, then by their names on pages, then by
    /// likeness.
    fn of(old: &'s [Property], new: &'s [Property]) -> Self {
        let by_name: BTreeMap<&str, &Property> =
            new.iter().map(|property| (property.wire_name.as_str(), property)).collect();
        let (mut pairs, mut gone) = (Vec::new(), Vec::new());
        for property in old {
            match by_name.get(property.wire_name.as_str()) {
                Some(other) => pairs.push((property, *other, false)),
                None => gone.push(property),
            }
        }
        let known: BTreeSet<&str> = old.iter().map(|property| property.wire_name.as_str()).collect();
        let mut added: Vec<&Property> =
            new.iter().filter(|property| !known.contains(property.wire_name.as_str())).collect();
        for key in
            [|property: &Property| letters(&property.wire_name), |property: &Property| property.name.clone()]
        {
            let respelled = of_same_key(&gone, &added, key);
            pair_up(&mut pairs, &mut gone, &mut added, &respelled, false);
        }
        let alike = renamed(&gone, &added);
        pair_up(&mut pairs, &mut gone, &mut added, &alike, true);
        Self { pairs, gone, added }
    }
}

/// The pairs of properties of which both have a key, by their indices.
fn of_same_key(
    gone: &[&Property],
    added: &[&Property],
    key: impl Fn(&Property) -> String,
) -> Vec<(usize, usize)> {
    let mut by_key: BTreeMap<String, usize> = BTreeMap::new();
    for (index, property) in added.iter().enumerate() {
        by_key.entry(key(property)).or_insert(index);
    }
    let pairs =
        gone.iter().enumerate().filter_map(|(index, property)| Some((index, by_key.remove(&key(property))?)));
    pairs.collect()
}

fn pair_up<'s>(
    pairs: &mut Vec<(&'s Property, &'s Property, bool)>,
    gone: &mut Vec<&'s Property>,
    added: &mut Vec<&'s Property>,
    indices: &[(usize, usize)],
    is_guess: bool,
) {
    pairs.extend(indices.iter().map(|(old, new)| (gone[*old], added[*new], is_guess)));
    let mut index = 0;
    gone.retain(|_| {
        index += 1;
        indices.iter().all(|(old, _)| *old + 1 != index)
    });
    index = 0;
    added.retain(|_| {
        index += 1;
        indices.iter().all(|(_, new)| *new + 1 != index)
    });
}

/// A name without what spellings differ in.
fn letters(name: &str) -> String {
    name.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_lowercase()).collect()
}

fn join(path: &str, step: &str) -> String {
    if path.is_empty() { step.to_owned() } else { format!("{path}/{step}") }
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "one of several functions of references")]
fn yes_or_no(holds: &bool) -> Option<String> {
    Some(if *holds { "yes" } else { "no" }.to_owned())
}
