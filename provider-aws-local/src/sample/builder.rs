//! Building a document that sets what is wanted.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value};
use specs::{AccessTree, Definition, Object, PropertyPath, Type, Union};

use super::Sampler;
use super::items::{Item, distances, is_read_only, member, repeated};
use super::scalar;

/// The parts after which a document sets only what is wanted, and after which it sets only what is required.
const MANY_PARTS: usize = 400;
const MOST_PARTS: usize = 1500;

/// A document that is being built.
pub(super) struct Builder<'b, 's> {
    sampler: &'b Sampler<'s>,
    wanted: &'b BTreeSet<Item<'s>>,
    /// How far the definitions are from something wanted.
    distances: BTreeMap<&'s str, usize>,
    /// Whether to set what isn't wanted, too.
    fills: bool,
    number: u64,
    parts: usize,
    /// The definitions around the place.
    around: Vec<&'s str>,
    /// What is set, in order, and how often.
    set: Vec<(Item<'s>, PropertyPath)>,
    times: BTreeMap<Item<'s>, usize>,
    missing: usize,
}

impl<'b, 's> Builder<'b, 's> {
    pub(super) fn new(
        sampler: &'b Sampler<'s>,
        wanted: &'b BTreeSet<Item<'s>>,
        fills: bool,
        number: u64,
    ) -> Self {
        Self {
            sampler,
            wanted,
            distances: distances(sampler.spec, wanted),
            fills,
            number,
            parts: 0,
            around: Vec::new(),
            set: Vec::new(),
            times: BTreeMap::new(),
            missing: wanted.len(),
        }
    }

    /// The document, what it sets, and the paths of that.
    pub(super) fn build(mut self) -> Option<(Value, BTreeSet<Item<'s>>, Vec<PropertyPath>)> {
        let spec = self.sampler.spec;
        let sampler = self.sampler;
        let members = self.object(&spec.model, None, Some(&sampler.access), &[])?;
        let items = self.set.iter().map(|(item, _)| *item).collect();
        let mut paths: Vec<PropertyPath> = self.set.into_iter().map(|(_, path)| path).collect();
        paths.sort();
        paths.dedup();
        Some((Value::Object(members), items, paths))
    }

    fn is_wanted(&self, item: Item<'s>) -> bool {
        self.wanted.contains(&item) && !self.times.contains_key(&item)
    }

    /// How far a property is from something wanted, if it leads there.
    fn distance(&self, item: Item<'s>, datatype: &Type) -> Option<usize> {
        if self.is_wanted(item) {
            return Some(0);
        }
        let name = datatype.definition().filter(|name| self.missing > 0 && !self.around.contains(name))?;
        self.distances.get(name).map(|distance| distance + 1)
    }

    fn object(
        &mut self,
        object: &'s Object,
        definition: Option<&'s str>,
        access: Option<&AccessTree>,
        path: &[&str],
    ) -> Option<Map<String, Value>> {
        let item = |name: &'s str| Item { definition, member: name };
        let is_settable = |name: &str| !is_read_only(member(access, name));
        let distance = |name: &str| {
            let property = object.property(name)?;
            self.distance(item(&property.wire_name), &property.datatype)
        };
        let mut picks = self.sampler.picks(object, &is_settable, &distance)?;
        let must: BTreeSet<&str> = picks.set.clone();
        for property in &object.properties {
            let name = property.wire_name.as_str();
            let goes_round = property.datatype.definition().is_some_and(|name| self.around.contains(&name));
            let leads = distance(name).is_some();
            let is_taken =
                (leads && self.parts < MOST_PARTS) || (self.fills && self.parts < MANY_PARTS && !goes_round);
            if is_taken && is_settable(name) && !picks.excluded.contains(name) {
                let needs = object.dependencies.get(name).into_iter().flatten();
                let mut needs = needs.map(String::as_str);
                if needs.all(|name| is_settable(name) && !picks.excluded.contains(name)) {
                    picks.set.insert(name);
                }
            }
        }
        picks.add_dependencies(object, &is_settable);
        let least = object.min_properties.unwrap_or_default();
        let more = object.properties.iter().map(|property| property.wire_name.as_str());
        for name in more.filter(|name| is_settable(name) && !picks.excluded.contains(name)) {
            if u64::try_from(picks.set.len()).is_ok_and(|count| count < least) {
                picks.set.insert(name);
            }
        }
        let mut names: Vec<&'s str> =
            object.properties.iter().map(|property| property.wire_name.as_str()).collect();
        names.retain(|name| picks.set.contains(name));
        if let Some(most) = object.max_properties.and_then(|most| usize::try_from(most).ok()) {
            names.sort_by_key(|name| (!must.contains(name), distance(name).unwrap_or(usize::MAX)));
            names.truncate(most);
        }
        self.members(object, definition, access, path, &names, &must)
    }

    fn members(
        &mut self,
        object: &'s Object,
        definition: Option<&'s str>,
        access: Option<&AccessTree>,
        path: &[&str],
        names: &[&'s str],
        must: &BTreeSet<&str>,
    ) -> Option<Map<String, Value>> {
        let mut members = Map::new();
        for name in names {
            let Some(property) = object.property(name) else {
                // A choice names a property that the object doesn't have.
                continue;
            };
            let before = self.set.len();
            let within = [path, &[*name]].concat();
            self.note(Item { definition, member: name }, &within);
            match self.value(&property.datatype, member(access, name), &within) {
                Some(value) => _ = members.insert(property.wire_name.clone(), value),
                None if must.contains(name) => return None,
                None => self.forget(before),
            }
        }
        Some(members)
    }

    fn value(&mut self, datatype: &'s Type, access: Option<&AccessTree>, path: &[&str]) -> Option<Value> {
        self.parts += 1;
        match datatype {
            Type::Array(array) if array.max_items != Some(0) => {
                let item = self.value(&array.items, repeated(access), &[path, &["*"]].concat())?;
                // Two items say more than one.
                let most = array.max_items.unwrap_or(2).min(2);
                let least = array.min_items.unwrap_or_default();
                let filled = |least| self.sampler.filled(array, vec![item.clone()], least, self.number);
                filled(least.max(most)).or_else(|| filled(least))
            }
            Type::Map(map) if map.max_entries != Some(0) => {
                let key = self.sampler.key(map, self.number)?;
                let value = self.value(&map.values, repeated(access), &[path, &["*"]].concat())?;
                let entries = Map::from_iter([(key, value)]);
                let least = map.min_entries.unwrap_or_default();
                self.sampler.entries(map, entries, least, self.number).map(Value::Object)
            }
            Type::Definition(name) if !self.around.contains(&name.as_str()) => {
                self.around.push(name);
                let value = match self.sampler.spec.definition(name) {
                    Some(Definition::Object(object)) => {
                        self.object(object, Some(name), access, path).map(Value::Object)
                    }
                    Some(Definition::Union(union)) => self.union(union, name, access, path),
                    Some(Definition::Enum(texts)) => scalar::one_of(&texts.values, self.number),
                    None => None,
                };
                self.around.pop();
                value
            }
            _ => self.sampler.smallest(datatype, self.number),
        }
    }

    /// A value of one form: of the one that is nearest to something wanted, or else the smallest.
    fn union(
        &mut self,
        union: &'s Union,
        name: &'s str,
        access: Option<&AccessTree>,
        path: &[&str],
    ) -> Option<Value> {
        let mut forms: Vec<_> = union.forms.iter().collect();
        forms.sort_by_key(|form| {
            let distance = self.distance(Item { definition: Some(name), member: &form.name }, &form.datatype);
            (distance.unwrap_or(usize::MAX), self.sampler.ranks.rank(&form.datatype).unwrap_or(usize::MAX))
        });
        for form in forms {
            let before = self.set.len();
            self.note(Item { definition: Some(name), member: &form.name }, path);
            let value = self.value(&form.datatype, access, path);
            let is_one = |value: &Value| !union.exactly_one || self.sampler.is_one(name, value);
            match value.filter(is_one) {
                Some(value) => return Some(value),
                None => self.forget(before),
            }
        }
        self.sampler.smallest_form(union, name, self.number)
    }

    /// Notes that something is set.
    fn note(&mut self, item: Item<'s>, path: &[&str]) {
        let times = self.times.entry(item).or_default();
        *times += 1;
        if *times == 1 && self.wanted.contains(&item) {
            self.missing -= 1;
        }
        self.set.push((item, PropertyPath::from_steps(path.iter().copied())));
    }

    /// Forgets what was noted after a number of others.
    fn forget(&mut self, before: usize) {
        for (item, _) in self.set.drain(before..) {
            if let Some(times) = self.times.get_mut(&item) {
                *times -= 1;
                if *times == 0 {
                    self.times.remove(&item);
                    self.missing += usize::from(self.wanted.contains(&item));
                }
            }
        }
    }
}
