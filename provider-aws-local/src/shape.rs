//! What a document may have at a place, by the types of its spec.

use std::collections::BTreeSet;

use cloud_control::letters;
use serde_json::{Map, Value};
use specs::{Definition, Object, Property, ResourceSpec, Source, Type};

/// The forms that a value may have at a place: several if its type is a union.
#[derive(Debug)]
pub(crate) struct Shape<'s> {
    spec: &'s ResourceSpec,
    objects: Vec<&'s Object>,
    /// The types of the values of maps.
    values: Vec<&'s Type>,
    /// The types of the items of arrays.
    items: Vec<&'s Type>,
    /// Whether the value may be free-form JSON.
    is_free: bool,
}

impl<'s> Shape<'s> {
    /// A resource.
    pub(crate) fn resource(spec: &'s ResourceSpec) -> Self {
        let mut shape = Self::of(spec, []);
        shape.objects.push(&spec.model);
        shape
    }

    fn of(spec: &'s ResourceSpec, types: impl IntoIterator<Item = &'s Type>) -> Self {
        let mut shape = Self { spec, objects: vec![], values: vec![], items: vec![], is_free: false };
        let mut seen: BTreeSet<&str> = BTreeSet::new();
        let mut next: Vec<&Type> = types.into_iter().collect();
        while let Some(datatype) = next.pop() {
            match datatype {
                Type::Array(array) => shape.items.push(&array.items),
                Type::Map(map) => shape.values.push(&map.values),
                Type::Json(_) => shape.is_free = true,
                Type::Definition(name) if seen.insert(name) => match spec.definition(name) {
                    Some(Definition::Object(object)) => shape.objects.push(object),
                    Some(Definition::Union(union)) => {
                        next.extend(union.forms.iter().map(|form| &form.datatype));
                    }
                    Some(Definition::Enum(_)) | None => {}
                },
                _ => {}
            }
        }
        shape
    }

    /// The property that a key of a document means: the one of this name, or one whose name is a guess with these letters.
    fn property(&self, key: &str) -> Option<&'s Property> {
        let properties = || self.objects.iter().flat_map(|object| &object.properties);
        let is_meant = |property: &&Property| {
            property.sources.wire_name == Source::Guess && letters(&property.wire_name) == letters(key)
        };
        properties().find(|property| property.wire_name == key).or_else(|| properties().find(is_meant))
    }

    /// Whether a key of an object means something: it names a property, or is data.
    fn knows(&self, key: &str) -> bool {
        let names_nothing = self.objects.is_empty();
        self.is_free || !self.values.is_empty() || names_nothing || self.property(key).is_some()
    }

    fn member(&self, key: &str) -> Self {
        let named = self.objects.iter().flat_map(|object| &object.properties);
        let meant = self.property(key).map(|property| property.wire_name.as_str());
        let named = named.filter(|property| Some(property.wire_name.as_str()) == meant);
        let named = named.map(|property| &property.datatype);
        Self::of(self.spec, named.chain(self.values.iter().copied()))
    }

    fn item(&self) -> Self {
        Self::of(self.spec, self.items.iter().copied())
    }

    /// A value whose guessed names are spelt as the spec spells them.
    pub(crate) fn spelt(&self, value: &Value) -> Value {
        match value {
            Value::Object(members) => {
                let mut spelt = Map::new();
                for (key, value) in members {
                    let name = self.property(key).map_or(key, |property| &property.wire_name);
                    let name = if members.contains_key(name) { key } else { name };
                    spelt.insert(name.clone(), self.member(key).spelt(value));
                }
                Value::Object(spelt)
            }
            Value::Array(items) => {
                let item = self.item();
                items.iter().map(|value| item.spelt(value)).collect()
            }
            scalar => scalar.clone(),
        }
    }

    /// Removes the properties that the spec doesn't know. The service drops them without a word.
    pub(crate) fn drop_unknown(&self, value: &mut Value) {
        match value {
            Value::Object(members) => self.drop_unknown_members(members, |_| false),
            Value::Array(items) => {
                let item = self.item();
                items.iter_mut().for_each(|value| item.drop_unknown(value));
            }
            _ => {}
        }
    }

    /// Removes the properties that the spec doesn't know, but for those that `is_kept` knows.
    pub(crate) fn drop_unknown_members(
        &self,
        members: &mut Map<String, Value>,
        is_kept: impl Fn(&str) -> bool,
    ) {
        members.retain(|key, _| self.knows(key) || is_kept(key));
        members.iter_mut().for_each(|(key, value)| self.member(key).drop_unknown(value));
    }
}
