//! What a type's spec knows of its properties beyond their names: what patches and messages must respect.

mod secrets;
mod sendable;

pub(crate) use secrets::{redacted, secrets_at};
pub(crate) use sendable::{sendable_on_create, sendable_on_update};

use json_patch::jsonptr::Pointer;

use crate::read::same_letters;

/// The properties of a type, or of an object in it, that are special in some way. A property that is not listed can
/// be changed, is read as it is written, and is no secret.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Schema {
    properties: &'static [Property],
}

/// A property that is special, or that has special ones within.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[must_use]
pub struct Property {
    name: &'static str,
    /// Whether only AWS sets it.
    pub(crate) is_read_only: bool,
    /// Whether it can be set when the resource is created, and never again.
    pub(crate) is_create_only: bool,
    /// Whether it can be set but not read back.
    pub(crate) is_write_only: bool,
    /// Whether its items have no order.
    pub(crate) is_unordered: bool,
    /// Whether its value must not be shown.
    pub(crate) is_secret: bool,
    /// The properties of the object that it holds, or of the objects in its array.
    pub(crate) within: Schema,
}

impl Schema {
    /// No property is special.
    pub const EMPTY: Self = Self::new(&[]);

    /// The properties that are special, by their names on the wire.
    #[must_use]
    pub const fn new(properties: &'static [Property]) -> Self {
        Self { properties }
    }

    /// What is known of the property of this name, in any casing: what is special stays so however it is spelt.
    pub(crate) fn property(self, name: &str) -> Property {
        let mut known = self.properties.iter();
        let exactly = known.clone().find(|known| known.name == name);
        let known = exactly.or_else(|| known.find(|known| same_letters(known.name, name)));
        known.copied().unwrap_or(Property::new(""))
    }

    /// What is known of the properties on the way to a place, and of the one there.
    pub(crate) fn along(self, path: &Pointer) -> impl Iterator<Item = Property> {
        path.tokens().scan(self, |schema, name| {
            let property = schema.property(&name.decoded());
            *schema = property.within;
            Some(property)
        })
    }

    /// What is known of the properties of the object at a place.
    pub(crate) fn at(self, path: &Pointer) -> Self {
        self.along(path).last().map_or(self, |property| property.within)
    }
}

impl Property {
    /// A property that is not special itself, by its name on the wire.
    pub const fn new(name: &'static str) -> Self {
        Self {
            name,
            is_read_only: false,
            is_create_only: false,
            is_write_only: false,
            is_unordered: false,
            is_secret: false,
            within: Schema::EMPTY,
        }
    }

    /// Only AWS sets it: it is never sent.
    pub const fn read_only(mut self) -> Self {
        self.is_read_only = true;
        self
    }

    /// It is set when the resource is created: no patch has it.
    pub const fn create_only(mut self) -> Self {
        self.is_create_only = true;
        self
    }

    /// It cannot be read back: a patch that is to keep it sends it again.
    pub const fn write_only(mut self) -> Self {
        self.is_write_only = true;
        self
    }

    /// The items of its array have no order: the same ones in another order are no change.
    pub const fn unordered(mut self) -> Self {
        self.is_unordered = true;
        self
    }

    /// Its value is shown nowhere.
    pub const fn secret(mut self) -> Self {
        self.is_secret = true;
        self
    }

    /// The special properties of the object that it holds, or of the objects in its array.
    pub const fn within(mut self, properties: &'static [Property]) -> Self {
        self.within = Schema::new(properties);
        self
    }

    /// Whether no patch may have it.
    pub(crate) fn is_fixed(&self) -> bool {
        self.is_read_only || self.is_create_only
    }

    /// Whether its value must not be shown: what AWS does not give back is as good as secret.
    pub(crate) fn is_hidden(&self) -> bool {
        self.is_secret || self.is_write_only
    }
}
