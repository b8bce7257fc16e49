//! The special properties of a type, such as those that only AWS sets or that are secret.

mod bounds;
mod check;
mod property;
mod secrets;
mod sendable;
mod table;

pub(crate) use check::{Problem, Problems, missing_from_patch, problems};
pub use property::Property;
pub(crate) use secrets::{redacted, redacted_at, secrets_at};
pub(crate) use sendable::{sendable_on_create, sendable_on_update};
use table::Table;

use std::fmt;

use cloud_control::letters;
use json_patch::jsonptr::Pointer;

/// The special properties of a type, or of an object in it. A property that isn't listed can be updated, is
/// read as it was written, and isn't secret.
///
/// Where objects contain objects of their own type, a table is a static that refers to itself. Each table on the way
/// to it is a static, too:
///
/// ```
/// use provider_aws_core::{Property, Schema};
///
/// static STATEMENT: [Property; 2] =
///     [Property::new("Not").within(&STATEMENT), Property::new("Key").secret()];
///
/// static POLICY: [Property; 1] = [Property::new("Statement").within(&STATEMENT)];
///
/// const SCHEMA: Schema = Schema::new(&POLICY);
/// ```
#[derive(Clone, Copy)]
pub struct Schema {
    table: Table,
    names: Names,
}

/// The meaning of the names in an object.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Names {
    /// The type names its members.
    Members,
    /// The names are keys of a map: data.
    Keys,
    /// The object is part of a free-form document.
    Free,
}

impl Schema {
    /// A schema without special properties.
    pub const EMPTY: Self = Self::new(&[]);

    /// A schema with these special properties.
    #[must_use]
    pub const fn new(properties: &'static [Property]) -> Self {
        Self { table: Table::Constant(properties), names: Names::Members }
    }

    /// The special properties of an object.
    fn properties(self) -> &'static [Property] {
        self.table.properties()
    }

    /// The property with this name. Only names that are guessed match in another case.
    pub(crate) fn property(self, name: &str) -> Property {
        self.special(name).unwrap_or_default()
    }

    /// The property with this name in any case: to hide a value, it is enough that the name may be meant.
    fn property_in_any_case(self, name: &str) -> Property {
        self.special(name).or_else(|| self.folded(name, |_| true)).unwrap_or_default()
    }

    fn special(self, name: &str) -> Option<Property> {
        match self.names {
            Names::Members => {
                let exact = self.properties().iter().find(|property| property.name == name);
                exact.copied().or_else(|| self.folded(name, |property| property.is_guessed))
            }
            Names::Keys => Some(Property {
                is_item: true,
                within: Self { names: Names::Members, ..self },
                ..Property::default()
            }),
            Names::Free => Some(Property { within: self, ..Property::default() }),
        }
    }

    /// The property of the same letters, among some.
    fn folded(self, name: &str, is_among: impl Fn(&Property) -> bool) -> Option<Property> {
        let wanted = letters(name);
        let mut among = self.properties().iter().filter(|property| is_among(property));
        among.find(|property| letters(property.name) == wanted).copied()
    }

    /// The properties that each object has.
    pub(crate) fn required(self) -> impl Iterator<Item = &'static Property> {
        let properties = if self.is_of_members() { self.properties() } else { &[] };
        properties.iter().filter(|property| property.is_required && !property.is_read_only)
    }

    /// Whether the type names the members of the object: it is neither a map nor free-form.
    pub(crate) fn is_of_members(self) -> bool {
        self.names == Names::Members
    }

    /// Whether the value is free-form.
    pub(crate) fn is_free(self) -> bool {
        self.names == Names::Free
    }

    /// The properties on the way to a place, and the property at the place.
    pub(crate) fn along(self, path: &Pointer) -> impl Iterator<Item = Property> {
        self.along_by(path, Self::special)
    }

    fn along_by(
        self,
        path: &Pointer,
        find: impl Fn(Self, &str) -> Option<Property>,
    ) -> impl Iterator<Item = Property> {
        path.tokens().scan(self, move |schema, name| {
            let name = name.decoded();
            let property = match find(*schema, &name) {
                Some(property) => property,
                // The schema of an array is that of its items.
                None if is_index(&name) => Property { is_item: true, within: *schema, ..Property::default() },
                None => Property::default(),
            };
            *schema = property.within;
            Some(property)
        })
    }

    /// Whether the value at a place must not be shown, and the schema of the object at the place.
    fn hidden_at(self, path: &Pointer) -> (bool, Self) {
        let find = |schema: Self, name: &str| schema.special(name).or_else(|| schema.folded(name, |_| true));
        let along = self.along_by(path, find);
        along.fold((false, self), |(is_hidden, _), property| {
            (is_hidden || property.is_hidden(), property.within)
        })
    }

    /// The property at a place.
    pub(crate) fn at(self, path: &Pointer) -> Property {
        let root = Property { within: self, ..Property::default() };
        self.along(path).last().unwrap_or(root)
    }

    /// Whether only AWS sets the place.
    pub(crate) fn forbids_update(self, path: &Pointer) -> bool {
        self.along(path).any(|property| property.is_read_only)
    }
}

/// Shows the names: objects may contain objects of their own type without end.
impl fmt::Debug for Schema {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Schema ")?;
        f.debug_set().entries(self.properties().iter().map(|property| property.name)).finish()
    }
}

/// Whether a name in a path is the index of an item, or `-` for a new one.
fn is_index(name: &str) -> bool {
    name == "-" || (!name.is_empty() && name.bytes().all(|byte| byte.is_ascii_digit()))
}

#[cfg(test)]
mod tests;
