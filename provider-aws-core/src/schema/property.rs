//! A special property, and the marks that say what is special.

use std::fmt;

use cloud_control::letters;
use serde_json::{Map, Value};

use super::bounds::Bounds;
use super::table::Table;
use super::{Names, Schema};

/// A property that is special, or that contains special properties.
///
/// The marks of an array also hold for its items, except `unordered` and `items`.
#[derive(Clone, Copy)]
#[must_use]
pub struct Property {
    pub(crate) name: &'static str,
    /// Whether only AWS sets the property.
    pub(crate) is_read_only: bool,
    /// Whether the property can only be set when the resource is created.
    pub(crate) is_create_only: bool,
    /// Whether the property can be set, but not read.
    pub(crate) is_write_only: bool,
    /// Whether each object has the property.
    pub(crate) is_required: bool,
    /// Whether the name is guessed, so that AWS may spell it in another case.
    pub(crate) is_guessed: bool,
    /// Whether the property is an array whose items have no order.
    pub(crate) is_unordered: bool,
    /// Whether the value has one of several forms.
    pub(crate) is_union: bool,
    /// Whether the value must not be shown.
    pub(crate) is_secret: bool,
    /// Whether this isn't a property, but an item of an array or an entry of a map on the way to one.
    pub(crate) is_item: bool,
    /// The special properties of the object in the property, or of the objects in its array or map.
    pub(crate) within: Schema,
    /// The length of the text, in characters.
    pub(crate) length: Bounds<u32>,
    /// The number of items.
    pub(crate) items: Bounds<u32>,
    /// The range of the number.
    pub(crate) range: Bounds<i64>,
}

impl Property {
    /// A property that isn't special itself, by its name in AWS's schema.
    pub const fn new(name: &'static str) -> Self {
        Self {
            name,
            is_read_only: false,
            is_create_only: false,
            is_write_only: false,
            is_required: false,
            is_guessed: false,
            is_unordered: false,
            is_union: false,
            is_secret: false,
            is_item: false,
            within: Schema::EMPTY,
            length: Bounds::<u32>::NONE,
            items: Bounds::<u32>::NONE,
            range: Bounds::<i64>::NONE,
        }
    }

    /// Marks a property that only AWS sets. It is never sent.
    pub const fn read_only(mut self) -> Self {
        self.is_read_only = true;
        self
    }

    /// Marks a property that is set when the resource is created. An edit that changes it is an error.
    pub const fn create_only(mut self) -> Self {
        self.is_create_only = true;
        self
    }

    /// Marks a property that can't be read. A patch that names it always sends it.
    pub const fn write_only(mut self) -> Self {
        self.is_write_only = true;
        self
    }

    /// Marks a property without which AWS refuses the object that has it. Where an object can have one of
    /// several forms, only what all forms require is marked.
    pub const fn required(mut self) -> Self {
        self.is_required = true;
        self
    }

    /// Marks a property whose name is guessed: AWS may spell it in another case. Patches take the spelling of
    /// the resource that was read.
    pub const fn guessed(mut self) -> Self {
        self.is_guessed = true;
        self
    }

    /// Marks an array whose items have no order. The same items in another order aren't a change.
    pub const fn unordered(mut self) -> Self {
        self.is_unordered = true;
        self
    }

    /// Marks a value that has one of several forms: a patch replaces it as a whole. What is `within` is special in
    /// any of the forms.
    pub const fn union(mut self) -> Self {
        self.is_union = true;
        self
    }

    /// Marks a property whose value is never shown.
    pub const fn secret(mut self) -> Self {
        self.is_secret = true;
        self
    }

    /// Marks a map: the names in the object are data, and a patch replaces the map as a whole. What is
    /// `within` is special of its values.
    pub const fn map(mut self) -> Self {
        self.within.names = Names::Keys;
        self
    }

    /// Marks a free-form document, such as a policy: it is compared and replaced as a whole. A text that holds
    /// JSON is the same as the JSON in it.
    pub const fn document(mut self) -> Self {
        self.within.names = Names::Free;
        self
    }

    /// Sets the special properties of the object in the property, or of the objects in its array or map.
    pub const fn within(mut self, properties: &'static [Property]) -> Self {
        self.within.table = Table::Constant(properties);
        self
    }

    /// Bounds the length of the text, in characters; `u32::MAX` is no bound.
    pub const fn length(mut self, least: u32, greatest: u32) -> Self {
        self.length = Bounds { least, greatest };
        self
    }

    /// Bounds the number of items of the array; `u32::MAX` is no bound.
    pub const fn items(mut self, least: u32, greatest: u32) -> Self {
        self.items = Bounds { least, greatest };
        self
    }

    /// Bounds the number; `i64::MIN` and `i64::MAX` are no bounds. A bound with a fraction is rounded away from
    /// the range.
    pub const fn range(mut self, least: i64, greatest: i64) -> Self {
        self.range = Bounds { least, greatest };
        self
    }

    /// Whether the value must not be shown. A property that AWS doesn't return may well be secret.
    pub(crate) fn is_hidden(&self) -> bool {
        self.is_secret || self.is_write_only
    }

    /// Whether an object has the property.
    pub(crate) fn is_in(&self, object: &Map<String, Value>) -> bool {
        let is_spelling = |name: &String| self.is_guessed && letters(name) == letters(self.name);
        object.contains_key(self.name) || object.keys().any(is_spelling)
    }

    /// An item of the array in the property.
    pub(crate) fn item(self) -> Self {
        Self { is_unordered: false, items: Bounds::<u32>::NONE, ..self }
    }
}

/// A property that isn't special.
impl Default for Property {
    fn default() -> Self {
        Self::new("")
    }
}

/// Shows the name: a property may contain itself.
impl fmt::Debug for Property {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Property").field(&self.name).finish()
    }
}
