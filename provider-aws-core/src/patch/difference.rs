//! The minimal operations that turn the current properties into the wanted ones.

use json_patch::jsonptr::{Pointer, PointerBuf};
use json_patch::{AddOperation, PatchOperation, RemoveOperation};
use serde_json::{Map, Value};

use super::same::same;
use super::spelling::respelled;
use crate::read::paired;
use crate::schema::{Problem, Problems, Property, Schema, sendable_on_update};

/// `add` sets a property whether or not it exists; `replace` fails if it doesn't.
pub(super) fn add(path: PointerBuf, value: Value) -> PatchOperation {
    PatchOperation::Add(AddOperation { path, value })
}

pub(super) fn remove(path: PointerBuf) -> PatchOperation {
    PatchOperation::Remove(RemoveOperation { path })
}

/// The properties that a patch asks for.
pub(super) struct Wanted {
    /// The properties, as one object. A property that is to be removed is null.
    pub(super) properties: Map<String, Value>,
    /// The places whose objects are replaced as a whole: members that aren't mentioned go.
    pub(super) replaced: Vec<PointerBuf>,
}

/// The operations that turn the current properties into the wanted ones, and the create-only properties that
/// can't become the wanted ones. A property that isn't mentioned stays as it is.
pub(super) fn difference(
    wanted: &Wanted,
    current: &Map<String, Value>,
    schema: Schema,
) -> (Vec<PatchOperation>, Problems) {
    let mut comparison =
        Comparison { replaced: &wanted.replaced, operations: Vec::new(), problems: Problems::default() };
    let root = Place {
        wanted: PointerBuf::new(),
        path: PointerBuf::new(),
        schema,
        is_replaced: false,
        is_fixed: false,
    };
    comparison.compare(&root, &wanted.properties, current);
    (comparison.operations, comparison.problems)
}

/// An object that is compared.
struct Place {
    /// Its path, as the patch spells it.
    wanted: PointerBuf,
    /// Its path, as the resource spells it.
    path: PointerBuf,
    schema: Schema,
    /// Whether members that aren't mentioned go.
    is_replaced: bool,
    /// Whether it is create-only.
    is_fixed: bool,
}

struct Comparison<'w> {
    replaced: &'w [PointerBuf],
    operations: Vec<PatchOperation>,
    problems: Problems,
}

impl Comparison<'_> {
    /// Compares objects member by member. Other values are compared as a whole: an array isn't changed by
    /// index, which would change the wrong item if another was added meanwhile.
    fn compare(&mut self, place: &Place, wanted: &Map<String, Value>, current: &Map<String, Value>) {
        let pairs = paired(wanted, current, |name| place.schema.property(name).is_guessed);
        let kept: Vec<&str> = pairs.iter().filter_map(|(_, found)| Some(found.as_ref()?.0)).collect();
        if place.is_replaced {
            self.remove_all_but(&kept, place, current);
        }
        for ((name, wanted), found) in pairs {
            let property = place.schema.property(name);
            if !property.is_read_only {
                let spelling = found.map_or(name, |(spelling, _)| spelling);
                let member = place.member(name, spelling, property, self.replaced);
                let current = found.map(|(_, value)| value).filter(|value| !value.is_null());
                self.compare_member(&member, wanted, current, property);
            }
        }
    }

    fn compare_member(
        &mut self,
        member: &Place,
        wanted: &Value,
        current: Option<&Value>,
        property: Property,
    ) {
        match (wanted, current) {
            (Value::Null, None) => {}
            (Value::Null, Some(current)) => self.remove(member, current),
            // A write-only property is always sent: the value that was read in its place may be another, and
            // whether a create-only one has changed is for AWS to say.
            (wanted, _) if property.is_write_only => {
                let value = sendable_on_update(wanted.clone(), property.within);
                self.operations.extend(value.map(|value| add(member.path.clone(), value)));
            }
            (Value::Object(wanted), Some(Value::Object(current))) if property.within.is_of_members() => {
                self.compare(member, wanted, current);
            }
            (wanted, Some(current)) if same(wanted, current, property) => {}
            (wanted, current) => {
                let wanted = respelled(wanted.clone(), current, property.within);
                if let Some(value) = sendable_on_update(wanted, property.within) {
                    self.refuse_fixed(&member.path, &value, property.within);
                    if let Some(current) = current {
                        self.refuse_fixed(&member.path, current, property.within);
                    }
                    self.change(member, add(member.path.clone(), value));
                }
            }
        }
    }

    /// Removes the members of an object that a replacement leaves out: those that can be read and changed.
    fn remove_all_but(&mut self, kept: &[&str], place: &Place, current: &Map<String, Value>) {
        for (name, value) in current {
            let property = place.schema.property(name);
            let is_left_alone = property.is_read_only || property.is_create_only || property.is_write_only;
            if !kept.contains(&name.as_str()) && !is_left_alone && !value.is_null() {
                self.remove(&place.member(name, name, property, self.replaced), value);
            }
        }
    }

    fn remove(&mut self, member: &Place, current: &Value) {
        self.refuse_fixed(&member.path, current, member.schema);
        self.change(member, remove(member.path.clone()));
    }

    fn change(&mut self, place: &Place, operation: PatchOperation) {
        if place.is_fixed {
            self.problems.add(operation.path().to_buf(), Problem::CreateOnly);
        } else {
            self.operations.push(operation);
        }
    }

    /// Notes the create-only members of an object that is added or removed. Within the items of an array and the
    /// values of a map they can be set, as an item may be a new one.
    fn refuse_fixed(&mut self, path: &Pointer, value: &Value, schema: Schema) {
        let Value::Object(members) = value else { return };
        if !schema.is_of_members() {
            return;
        }
        for (name, value) in members {
            let (path, property) = (path.with_trailing_token(name), schema.property(name));
            if property.is_read_only || value.is_null() {
                continue;
            }
            if property.is_create_only && !property.is_write_only {
                self.problems.add(path, Problem::CreateOnly);
            } else {
                self.refuse_fixed(&path, value, property.within);
            }
        }
    }
}

impl Place {
    fn member(&self, name: &str, spelling: &str, property: Property, replaced: &[PointerBuf]) -> Self {
        let wanted = self.wanted.with_trailing_token(name);
        let is_replaced = self.is_replaced || property.is_union || replaced.contains(&wanted);
        Self {
            wanted,
            path: self.path.with_trailing_token(spelling),
            schema: property.within,
            is_replaced,
            is_fixed: self.is_fixed || property.is_create_only,
        }
    }
}
