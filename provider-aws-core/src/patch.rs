//! Changes to a resource as JSON patches (RFC 6902), and the minimal patch for a resource that was read.

mod change;
mod difference;
mod document;
#[cfg(test)]
mod laws;
mod same;
mod spelling;

use std::fmt;

pub use change::Change;
pub use document::PatchDocument;

/// The changes to a resource of one type: the trait of generated patches.
pub trait Patch: Clone + fmt::Debug {
    /// A patch of this document.
    fn from_document(document: PatchDocument) -> Self;

    /// The document of the patch.
    fn into_document(self) -> PatchDocument;

    /// Whether the patch changes nothing.
    fn is_empty(&self) -> bool;
}

/// The parts that each generated patch shares, besides its constructor and setters.
#[doc(hidden)]
#[macro_export]
macro_rules! impl_patch {
    ($name:ident of $model:ident) => {
        impl $name {
            /// Sets a property by its name in AWS's schema, for properties that have no method here, or whose types
            /// lack a member: pass the whole value as JSON. As other setters do, it merges objects when the patch
            /// is compared with a resource.
            #[must_use]
            pub fn set_property(self, name: &str, value: impl $crate::serde::Serialize) -> Self {
                Self(self.0.change(name, $crate::Change::Set(value)))
            }

            /// Removes a property by its name in AWS's schema, for properties that have no method here.
            #[must_use]
            pub fn clear_property(self, name: &str) -> Self {
                Self(self.0.change(name, $crate::Change::<$crate::Value>::Clear))
            }

            /// Whether the patch changes nothing.
            #[must_use]
            pub fn is_empty(&self) -> bool {
                self.0.is_empty()
            }
        }

        $crate::impl_if_some!($name);

        impl $crate::Patch for $name {
            fn from_document(document: $crate::PatchDocument) -> Self {
                Self(document)
            }

            fn into_document(self) -> $crate::PatchDocument {
                self.0
            }

            fn is_empty(&self) -> bool {
                self.0.is_empty()
            }
        }

        impl $crate::Updatable for $model {
            type Patch = $name;
        }

        $crate::impl_serde_transparent!($name($crate::PatchDocument));
    };
}
