//! Changes to a resource, as RFC 6902 patches: what is asked for, and what of that differs from what is there.

mod change;
mod difference;
mod document;
#[cfg(test)]
mod laws;
mod same;

pub use change::Change;
pub use document::PatchDocument;

/// The changes that one type of resource takes: what generated patches are.
pub trait Patch: Default {
    /// Wraps a document.
    fn from_document(document: PatchDocument) -> Self;

    /// The document within.
    fn into_document(self) -> PatchDocument;
}
