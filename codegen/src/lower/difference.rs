//! Differences between the pages of a type and its schema.

use std::fmt;

use serde::{Deserialize, Serialize};

/// A kind of difference between the pages of a type and its schema. The schema decides, unless a correction does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Difference {
    /// A name is spelled in another case.
    Casing,
    /// A property has another type.
    Type,
    /// An object has the properties of another type's object of the same name.
    AnotherStruct,
    /// The schema doesn't have a property.
    NotInSchema,
    /// No page has a property.
    NotOnPage,
    /// A create requires other properties.
    Required,
    /// Other operations take a property.
    Access,
    /// The identifier is made of other properties.
    Identifier,
    /// The type has other handlers.
    Handler,
    /// A handler requires other permissions.
    Permission,
}

impl Difference {
    /// The kind in words, as messages and summaries name it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Casing => "casing",
            Self::Type => "type",
            Self::AnotherStruct => "another type's object",
            Self::NotInSchema => "not in the schema",
            Self::NotOnPage => "not on a page",
            Self::Required => "required",
            Self::Access => "access",
            Self::Identifier => "identifier",
            Self::Handler => "handler",
            Self::Permission => "permission",
        }
    }
}

impl fmt::Display for Difference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}
