//! The special properties of a type, such as those that only AWS sets or that are secret.

mod secrets;
mod sendable;

pub(crate) use secrets::{redacted, secrets_at};
pub(crate) use sendable::{sendable_on_create, sendable_on_update};

use cloud_control::letters;
use json_patch::jsonptr::Pointer;

/// The special properties of a type, or of an object in it. A property that isn't listed can be updated, is
/// read as it was written, and isn't secret.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Schema {
    properties: &'static [Property],
}

/// A property that is special, or that contains special properties.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[must_use]
pub struct Property {
    name: &'static str,
    /// Whether only AWS sets the property.
    pub(crate) is_read_only: bool,
    /// Whether the property can only be set when the resource is created.
    pub(crate) is_create_only: bool,
    /// Whether the property can be set, but not read.
    pub(crate) is_write_only: bool,
    /// Whether the property is an array whose items have no order.
    pub(crate) is_unordered: bool,
    /// Whether the value must not be shown.
    pub(crate) is_secret: bool,
    /// Whether this isn't a property, but an item of an array on the way to one.
    pub(crate) is_item: bool,
    /// The special properties of the object in the property, or of the objects in its array.
    pub(crate) within: Schema,
}

impl Schema {
    /// A schema without special properties.
    pub const EMPTY: Self = Self::new(&[]);

    /// A schema with these special properties.
    #[must_use]
    pub const fn new(properties: &'static [Property]) -> Self {
        Self { properties }
    }

    /// The property with this name, in any case: the case may differ from that in the schema.
    pub(crate) fn property(self, name: &str) -> Property {
        self.special(name).unwrap_or(Property::new(""))
    }

    fn special(self, name: &str) -> Option<Property> {
        let exact = self.properties.iter().find(|property| property.name == name);
        let found = exact.or_else(|| {
            let wanted = letters(name);
            self.properties.iter().find(|property| letters(property.name) == wanted)
        });
        found.copied()
    }

    /// The properties on the way to a place, and the property at the place.
    pub(crate) fn along(self, path: &Pointer) -> impl Iterator<Item = Property> {
        path.tokens().scan(self, |schema, name| {
            let name = name.decoded();
            let property = match schema.special(&name) {
                Some(property) => property,
                // The schema of an array is that of its items.
                None if is_index(&name) => Property { is_item: true, within: *schema, ..Property::new("") },
                None => Property::new(""),
            };
            *schema = property.within;
            Some(property)
        })
    }

    /// The schema of the object at a place.
    pub(crate) fn at(self, path: &Pointer) -> Self {
        self.along(path).last().map_or(self, |property| property.within)
    }

    /// Whether a patch can't change the place: only AWS sets it, or it is set on creation. Within an item of
    /// an array, a patch can set the properties that are set on creation, as the item may be a new one.
    pub(crate) fn forbids_update(self, path: &Pointer) -> bool {
        let mut is_within_item = false;
        self.along(path).any(|property| {
            is_within_item |= property.is_item;
            property.is_read_only || (property.is_create_only && !is_within_item)
        })
    }
}

impl Property {
    /// A property that isn't special itself, by its name in AWS's schema.
    pub const fn new(name: &'static str) -> Self {
        Self {
            name,
            is_read_only: false,
            is_create_only: false,
            is_write_only: false,
            is_unordered: false,
            is_secret: false,
            is_item: false,
            within: Schema::EMPTY,
        }
    }

    /// Marks a property that only AWS sets. It is never sent.
    pub const fn read_only(mut self) -> Self {
        self.is_read_only = true;
        self
    }

    /// Marks a property that is set when the resource is created. No patch contains it.
    pub const fn create_only(mut self) -> Self {
        self.is_create_only = true;
        self
    }

    /// Marks a property that can't be read. A patch that names it always sends it.
    pub const fn write_only(mut self) -> Self {
        self.is_write_only = true;
        self
    }

    /// Marks an array whose items have no order. The same items in another order aren't a change.
    pub const fn unordered(mut self) -> Self {
        self.is_unordered = true;
        self
    }

    /// Marks a property whose value is never shown.
    pub const fn secret(mut self) -> Self {
        self.is_secret = true;
        self
    }

    /// Sets the special properties of the object in the property, or of the objects in its array.
    pub const fn within(mut self, properties: &'static [Property]) -> Self {
        self.within = Schema::new(properties);
        self
    }

    /// Whether no patch may contain the property.
    pub(crate) fn is_fixed(&self) -> bool {
        self.is_read_only || self.is_create_only
    }

    /// Whether the value must not be shown. A property that AWS doesn't return may well be secret.
    pub(crate) fn is_hidden(&self) -> bool {
        self.is_secret || self.is_write_only
    }
}

/// Whether a name in a path is the index of an item, or `-` for a new one.
fn is_index(name: &str) -> bool {
    name == "-" || (!name.is_empty() && name.bytes().all(|byte| byte.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use json_patch::jsonptr::Pointer;

    use super::{Property, Schema};

    const SCHEMA: Schema = Schema::new(&[
        Property::new("Arn").read_only(),
        Property::new("Kind").create_only(),
        Property::new("Users").within(&[
            Property::new("Id").read_only(),
            Property::new("Kind").create_only(),
            Property::new("Password").secret(),
        ]),
        Property::new("Zones").create_only(),
    ]);

    #[test]
    fn a_property_is_special_in_any_case() {
        assert!(SCHEMA.property("arn").is_read_only);
        assert!(!SCHEMA.property("Name").is_read_only);
    }

    #[test]
    fn a_property_of_an_item_is_as_special_as_the_array_says() {
        let password = Pointer::from_static("/Users/0/Password");
        assert!(SCHEMA.along(password).any(|property| property.is_hidden()));
        assert_eq!(SCHEMA.at(Pointer::from_static("/Users/-")), SCHEMA.property("Users").within);
    }

    #[test]
    fn a_patch_changes_items_but_neither_what_only_aws_sets_nor_what_is_set_on_creation() {
        for (path, is_forbidden) in [
            ("/Arn", true),
            ("/Kind", true),
            ("/Zones/0", true),
            ("/Users/0", false),
            ("/Users/0/Id", true),
            ("/Users/0/Kind", false),
            ("/Name", false),
        ] {
            assert_eq!(SCHEMA.forbids_update(Pointer::from_static(path)), is_forbidden, "{path}");
        }
    }
}
