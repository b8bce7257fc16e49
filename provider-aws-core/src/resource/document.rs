//! The properties of a resource as AWS sent them.

use core::fmt;
use core::ops::Deref;

use serde_json::Value;

use crate::schema::{Schema, redacted};

/// The properties of a resource as AWS sent them, those that its model does not know included.
///
/// It derefs to their JSON value. `Debug` shows that with `"(secret)"` in place of what the type's docs mark as secret
/// or as write-only; the value itself shows all.
#[derive(Clone, Copy)]
pub struct Document<'a> {
    value: &'a Value,
    schema: Schema,
}

impl<'a> Document<'a> {
    pub(super) const fn new(value: &'a Value, schema: Schema) -> Self {
        Self { value, schema }
    }

    /// The value, for as long as the resource is there.
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
