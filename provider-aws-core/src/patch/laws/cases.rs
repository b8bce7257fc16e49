//! The schemas, properties and changes that the laws are tested with.

use json_patch::PatchOperation;
use proptest::collection::{btree_map, vec};
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Map, Value};

use crate::patch::{Change, PatchDocument};
use crate::schema::{Property, Schema};

/// Names of properties and keys of maps. No two are the same in lower case.
pub(super) const NAMES: &[&str] =
    &["Arn", "DbName", "KmsKey", "Tags", "a/b", "m~n", "~1", "log_level", "Größe"];

/// The properties as they were read, and a change to them.
#[derive(Clone, Debug)]
pub(super) struct Case {
    pub(super) schema: Schema,
    pub(super) current: Value,
    pub(super) change: Map<String, Value>,
}

impl Case {
    /// The minimal patch, unless the change is refused.
    pub(super) fn patch(&self) -> Option<PatchDocument> {
        patch(&self.change).compared_with(&self.current, self.schema).ok()
    }

    pub(super) fn guarded(&self) -> Option<PatchDocument> {
        Some(self.patch()?.guarded_by(&self.current, self.schema))
    }

    /// Applies the operations as Cloud Control would.
    pub(super) fn applied(&self, operations: &[PatchOperation]) -> Result<Value, json_patch::PatchError> {
        let mut properties = self.current.clone();
        json_patch::patch(&mut properties, operations).map(|()| properties)
    }
}

pub(super) fn patch(change: &Map<String, Value>) -> PatchDocument {
    let start = PatchDocument::new();
    change.iter().fold(start, |patch, (name, value)| patch.change(name, Change::Set(value)))
}

/// Schemas with all marks, or without create-only properties.
pub(super) fn schemas(with_create_only: bool) -> impl Strategy<Value = Schema> {
    let nothing: &'static [Property] = &[];
    let tables = Just(nothing).prop_recursive(3, 256, 4, move |within| {
        let rarely = || prop::bool::weighted(0.15);
        let access = (rarely(), rarely(), rarely(), rarely(), rarely());
        let others = (any::<bool>(), any::<bool>(), rarely(), 0..8_u8);
        let property = (select(NAMES), access, others, within);
        let property = property.prop_map(move |(name, access, others, within)| {
            let (is_read_only, is_create_only, is_write_only, is_secret, is_required) = access;
            let (is_unordered, is_guessed, is_union, names) = others;
            let is_create_only = is_create_only && with_create_only;
            let property = Property {
                is_read_only,
                is_create_only,
                is_write_only,
                is_secret,
                is_required,
                is_unordered,
                is_guessed,
                is_union,
                ..Property::new(name).within(within)
            };
            match names {
                0 => property.map(),
                1 => property.document(),
                _ => property,
            }
        });
        vec(property, 0..6).prop_map(|mut properties| -> &'static [Property] {
            properties.sort_by_key(|property| property.name);
            properties.dedup_by_key(|property| property.name);
            properties.leak()
        })
    });
    tables.prop_map(Schema::new)
}

/// Objects, with nulls at any depth or without.
pub(super) fn objects(with_nulls: bool) -> impl Strategy<Value = Map<String, Value>> {
    let null = u32::from(with_nulls);
    let leaf = prop_oneof![
        null => Just(Value::Null),
        2 => (0..3).prop_map(Value::from),
        2 => select(&["hush", "lobby"][..]).prop_map(Value::from),
        1 => any::<bool>().prop_map(Value::from),
    ];
    let members =
        |value| btree_map(select(NAMES).prop_map(str::to_owned), value, 0..6).prop_map(Map::from_iter);
    let value = leaf.prop_recursive(4, 96, 4, move |value| {
        prop_oneof![
            2 => members(value.clone()).prop_map(Value::Object),
            1 => vec(value.clone(), 0..5).prop_map(Value::Array),
            1 => vec(members(value).prop_map(Value::Object), 0..4).prop_map(Value::Array),
        ]
    });
    members(value.boxed())
}

/// Random choices for each place of a value; they start over at the end.
pub(super) fn choices() -> impl Strategy<Value = Choices> {
    vec(any::<usize>(), 1..40).prop_map(|choices| Choices { choices, at: 0 })
}

#[derive(Clone, Debug)]
pub(super) struct Choices {
    choices: Vec<usize>,
    at: usize,
}

impl Choices {
    /// An index below the count.
    fn among(&mut self, count: usize) -> usize {
        self.at += 1;
        self.choices[self.at % self.choices.len()] % count
    }
}

/// Cases whose change has much in common with the properties.
pub(super) fn cases() -> impl Strategy<Value = Case> {
    let values = (objects(false), objects(true), choices());
    (schemas(true), values).prop_map(|(schema, (current, other, mut choices))| {
        let change = blended(&current, &other, &mut choices);
        let current = readable(Value::Object(current), schema);
        Case { schema, current: recased(current, schema, &mut choices), change }
    })
}

/// Some members of both objects.
pub(super) fn blended(
    current: &Map<String, Value>,
    other: &Map<String, Value>,
    choices: &mut Choices,
) -> Map<String, Value> {
    let mut blend = Map::new();
    for &name in NAMES {
        let value = match (choices.among(8), current.get(name), other.get(name)) {
            (0, _, _) => None,
            (1, Some(_), _) => Some(Value::Null),
            (2 | 3, Some(current), _) => Some(current.clone()),
            (_, Some(Value::Object(current)), _) => Some(Value::Object(blended(current, other, choices))),
            (4..=6, Some(Value::Array(items)), _) => Some(Value::Array(rearranged(items.clone(), choices))),
            (_, _, other) => other.cloned(),
        };
        blend.extend(value.map(|value| (name.to_owned(), value)));
    }
    blend
}

/// Much the same items.
fn rearranged(mut items: Vec<Value>, choices: &mut Choices) -> Vec<Value> {
    items.reverse();
    if let [first, .., last] = &mut items[..] {
        match choices.among(3) {
            0 => *last = first.clone(),
            1 => {
                if let Value::Object(members) = first {
                    members.retain(|_, _| choices.among(2) == 0);
                }
            }
            _ => {}
        }
    }
    items
}

/// Rebuilds each object from its members, those in arrays included.
pub(super) fn each_member(
    value: Value,
    schema: Schema,
    member: &mut impl FnMut(String, Property) -> Option<String>,
) -> Value {
    match value {
        Value::Array(items) => {
            let items = items.into_iter().map(|item| each_member(item, schema, member));
            items.collect()
        }
        Value::Object(members) => {
            let members = members.into_iter().filter_map(|(name, value)| {
                let property = schema.property(&name);
                let name = member(name, property)?;
                Some((name, each_member(value, property.within, member)))
            });
            members.collect()
        }
        _ => value,
    }
}

/// What AWS gives back of properties.
pub(super) fn readable(value: Value, schema: Schema) -> Value {
    each_member(value, schema, &mut |name, property| (!property.is_write_only).then_some(name))
}

/// The same properties with some guessed names in another case.
pub(super) fn recased(value: Value, schema: Schema, choices: &mut Choices) -> Value {
    each_member(value, schema, &mut |name, property| match choices.among(2) {
        0 => Some(folded(&name, property)),
        _ => Some(name),
    })
}

/// A name that is the same for all cases in which it may be spelt.
pub(super) fn folded(name: &str, property: Property) -> String {
    if property.is_guessed { lower(name) } else { name.to_owned() }
}

/// Names of letters alone are guessed in another case.
fn lower(name: &str) -> String {
    if name.chars().all(|letter| letter.is_ascii_alphanumeric()) {
        name.to_ascii_lowercase()
    } else {
        name.to_owned()
    }
}

/// The same items in another order, wherever they have none.
pub(super) fn shuffled(value: Value, property: Property, choices: &mut Choices) -> Value {
    match value {
        Value::Array(mut items) => {
            if property.is_unordered {
                for at in 1..items.len() {
                    items.swap(at, choices.among(at + 1));
                }
            }
            let items = items.into_iter().map(|item| shuffled(item, property.item(), choices));
            items.collect()
        }
        Value::Object(members) => {
            let members = members.into_iter().map(|(name, value)| {
                let value = shuffled(value, property.within.property(&name), choices);
                (name, value)
            });
            members.collect()
        }
        _ => value,
    }
}

pub(super) fn root(schema: Schema) -> Property {
    let mut root = Property::new("");
    root.within = schema;
    root
}
