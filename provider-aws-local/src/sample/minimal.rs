//! The smallest values of types: required properties only, and of each union the form that needs the least.

use std::collections::BTreeMap;

use serde_json::{Map, Value};
use specs::json_schema::Members;
use specs::{Array, Choice, Definition, Object, Property, ResourceSpec, Text, Type, Union};

use super::{Sampler, scalar};

/// How many properties are added within one another to tell values apart.
const MOST_ADDED: usize = 2;

/// How deep the smallest value of each definition is. One that isn't here has no finite value.
#[derive(Debug)]
pub(super) struct Ranks<'s>(BTreeMap<&'s str, usize>);

impl<'s> Ranks<'s> {
    pub(super) fn of(spec: &'s ResourceSpec, computed: &Members<'s>) -> Self {
        let mut ranks = Self(BTreeMap::new());
        // A definition is as deep as the round in which all that it needs is known.
        for round in 0..=spec.definitions.len() {
            let unknown = spec.definitions.iter().filter(|(name, _)| !ranks.0.contains_key(name.as_str()));
            let found: Vec<&str> = unknown
                .filter(|(name, definition)| ranks.knows_parts(definition, name, computed))
                .map(|(name, _)| name.as_str())
                .collect();
            if found.is_empty() {
                break;
            }
            ranks.0.extend(found.into_iter().map(|name| (name, round)));
        }
        ranks
    }

    fn knows_parts(&self, definition: &Definition, name: &str, computed: &Members<'_>) -> bool {
        match definition {
            Definition::Enum(_) => true,
            Definition::Union(union) => union.forms.iter().any(|form| self.rank(&form.datatype).is_some()),
            Definition::Object(object) => {
                let is_known = |property: &String| {
                    let property = object.property(property);
                    property.is_none_or(|property| self.rank(&property.datatype).is_some())
                };
                let required = object.properties.iter().filter(|property| property.required);
                let mut required = required
                    .filter(|property| !computed.contains(&(Some(name), property.wire_name.as_str())));
                let known =
                    object.properties.iter().filter(|property| self.rank(&property.datatype).is_some());
                let has_enough =
                    u64::try_from(known.count()).is_ok_and(|known| Some(known) >= object.min_properties);
                has_enough
                    && required.all(|property| self.rank(&property.datatype).is_some())
                    && object
                        .choices
                        .iter()
                        .all(|choice| choice.of.iter().any(|set| set.iter().all(is_known)))
            }
        }
    }

    /// How deep the smallest value of a type is, if there is one.
    pub(super) fn rank(&self, datatype: &Type) -> Option<usize> {
        match datatype {
            Type::Array(array) if array.min_items.is_some() => self.rank(&array.items),
            Type::Map(map) if map.min_entries.is_some() => self.rank(&map.values),
            Type::Definition(name) => self.0.get(name.as_str()).map(|rank| rank + 1),
            _ => Some(0),
        }
    }

    /// The sets of a choice that have finite values, the least deep first.
    pub(super) fn sets<'c>(&self, choice: &'c Choice, object: &Object) -> Vec<&'c Vec<String>> {
        let rank = |name: &String| object.property(name).map_or(Some(0), |it| self.rank(&it.datatype));
        let ranked = choice.of.iter().filter_map(|set| {
            let ranks: Option<Vec<usize>> = set.iter().map(rank).collect();
            Some((ranks?.into_iter().max().unwrap_or_default(), set))
        });
        let mut ranked: Vec<_> = ranked.collect();
        ranked.sort_by_key(|(rank, set)| (*rank, set.len()));
        ranked.into_iter().map(|(_, set)| set).collect()
    }
}

impl Sampler<'_> {
    /// The smallest value of a type; another one for another number, if there are several.
    pub(super) fn smallest(&self, datatype: &Type, number: u64) -> Option<Value> {
        match datatype {
            Type::Boolean => Some(Value::Bool(number.is_multiple_of(2))),
            Type::Integer(range) => scalar::number(range, true, number),
            Type::Number(range) => scalar::number(range, false, number),
            Type::String(bounds) => self.scalars.text(bounds, number),
            Type::Json(kinds) => Some(scalar::free_form(kinds, number)),
            Type::Array(array) => self.filled(array, Vec::new(), array.min_items.unwrap_or_default(), number),
            Type::Map(map) => {
                self.entries(map, Map::new(), map.min_entries.unwrap_or_default(), number).map(Value::Object)
            }
            Type::Definition(name) => {
                self.ranks.rank(datatype)?;
                match self.spec.definition(name)? {
                    Definition::Enum(texts) => scalar::one_of(&texts.values, number),
                    Definition::Object(object) => self.smallest_object(object, name, None, number),
                    Definition::Union(union) => self.smallest_form(union, name, number),
                }
            }
        }
    }

    pub(super) fn smallest_form(&self, union: &Union, name: &str, number: u64) -> Option<Value> {
        let rank = self.ranks.0.get(name);
        let mut forms: Vec<&Type> = union.forms.iter().map(|form| &form.datatype).collect();
        forms.retain(|form| self.ranks.rank(form).as_ref() <= rank);
        forms.sort_by_key(|form| self.ranks.rank(form));
        let is_one = |value: &Value| !union.exactly_one || self.is_one(name, value);
        let smallest = forms.iter().filter_map(|form| self.smallest(form, number)).find(is_one);
        // A property more may tell one form from the others.
        smallest.or_else(|| forms.iter().flat_map(|form| self.with_one_more(form, number)).find(is_one))
    }

    /// The smallest objects of a type that have one property more.
    fn with_one_more(&self, datatype: &Type, number: u64) -> Vec<Value> {
        let (Type::Definition(name), Some(object)) = (datatype, self.spec.object(datatype)) else {
            return Vec::new();
        };
        // What is added may itself need one more, and so on.
        if self.added.get() == MOST_ADDED {
            return Vec::new();
        }
        self.added.set(self.added.get() + 1);
        let properties = object.properties.iter().filter(|it| self.ranks.rank(&it.datatype).is_some());
        let larger =
            properties.filter_map(|more| self.smallest_object(object, name, Some(&more.wire_name), number));
        let larger = larger.collect();
        self.added.set(self.added.get() - 1);
        larger
    }

    fn smallest_object(&self, object: &Object, name: &str, more: Option<&str>, number: u64) -> Option<Value> {
        let is_computed = |property: &str| self.computed.contains(&(Some(name), property));
        let mut picks = self.picks(object, &|property| !is_computed(property), &|_| None)?;
        picks
            .set
            .extend(object.properties.iter().map(|it| it.wire_name.as_str()).filter(|it| Some(*it) == more));
        let mut members = Map::new();
        for property in
            object.properties.iter().filter(|property| picks.set.contains(property.wire_name.as_str()))
        {
            members.insert(property.wire_name.clone(), self.smallest(&property.datatype, number)?);
        }
        let least = object.min_properties.unwrap_or_default();
        let mut others: Vec<&Property> = object.properties.iter().collect();
        others.retain(|other| self.ranks.rank(&other.datatype).as_ref() <= self.ranks.0.get(name));
        others.sort_by_key(|other| self.ranks.rank(&other.datatype));
        for other in others {
            let is_missing = u64::try_from(members.len()).is_ok_and(|count| count < least);
            let name = other.wire_name.as_str();
            let is_free = !members.contains_key(name) && !picks.excluded.contains(name) && !is_computed(name);
            if is_missing && is_free {
                members.insert(name.to_owned(), self.smallest(&other.datatype, number)?);
            }
        }
        Some(Value::Object(members))
    }

    /// An array of at least `least` items, which begins with these.
    pub(super) fn filled(
        &self,
        array: &Array,
        mut items: Vec<Value>,
        least: u64,
        number: u64,
    ) -> Option<Value> {
        const TRIES: u64 = 50;
        let is_short = |items: &Vec<Value>| u64::try_from(items.len()).is_ok_and(|count| count < least);
        for next in number..=number.saturating_add(least).saturating_add(TRIES) {
            if !is_short(&items) {
                break;
            }
            let item = self.smallest(&array.items, next)?;
            if !array.unique || !items.contains(&item) {
                items.push(item);
            }
        }
        // Objects without required properties differ only if they have others.
        if is_short(&items) {
            for item in self.with_one_more(&array.items, number) {
                if is_short(&items) && !items.contains(&item) {
                    items.push(item);
                }
            }
        }
        (!is_short(&items)).then_some(Value::Array(items))
    }

    /// The entries of a map, at least `least`, with these among them.
    pub(super) fn entries(
        &self,
        map: &specs::Map,
        mut entries: Map<String, Value>,
        least: u64,
        number: u64,
    ) -> Option<Map<String, Value>> {
        const TRIES: u64 = 50;
        let mut next = number;
        while u64::try_from(entries.len()).is_ok_and(|count| count < least) {
            let key = self.key(map, next)?;
            if !entries.contains_key(&key) {
                entries.insert(key, self.smallest(&map.values, next)?);
            }
            next += 1;
            if next > number + least + TRIES {
                return None;
            }
        }
        Some(entries)
    }

    /// A key of a map.
    pub(super) fn key(&self, map: &specs::Map, number: u64) -> Option<String> {
        let bounds = Text { pattern: map.keys.clone(), ..Text::default() };
        let key = self.scalars.text(&bounds, number)?;
        key.as_str().map(str::to_owned)
    }
}
