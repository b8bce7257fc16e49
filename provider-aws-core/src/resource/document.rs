//! The properties of a resource as AWS sent them.

use std::fmt;
use std::ops::Deref;

use serde_json::Value;

use crate::schema::{Schema, redacted};

/// The properties of a resource as AWS sent them, including those that its model doesn't know.
///
/// It derefs to the JSON value. `Debug` shows `"(secret)"` in place of properties that are secret or
/// write-only; the value itself shows everything.
#[derive(Clone, Copy)]
pub struct Document<'a> {
    value: &'a Value,
    schema: Schema,
}

impl<'a> Document<'a> {
    pub(super) const fn new(value: &'a Value, schema: Schema) -> Self {
        Self { value, schema }
    }

    /// The value, with the lifetime of the resource.
    #[must_use]
    pub const fn as_value(self) -> &'a Value {
        self.value
    }
}

impl Deref for Document<'_> {
    type Target = Value;

    fn deref(&self) -> &Value {
        self.value
    }
}

impl PartialEq<Value> for Document<'_> {
    fn eq(&self, other: &Value) -> bool {
        self.value == other
    }
}

impl fmt::Debug for Document<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Document ")?;
        fmt::Display::fmt(&redacted(self.value, self.schema), f)
    }
}
