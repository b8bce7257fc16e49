//! Changes: what differs in meaning between two editions of a provider, and what that means for the users of its crates.
//!
//! ```text
//! specs, old and new ──resource──▶ changes of each resource ─┐
//! surfaces of crates ──api───────▶ changes of the API ───────┼──▶ Changes, with a verdict
//! pages, old and new ──page──────▶ changes of each page ─────┘
//! ```
//!
//! Another dialect of pages is no change: what is compared is what they say.

mod api;
mod change;
mod likeness;
mod page;
mod provider;
mod references;
mod resource;
mod texts;
mod types;
mod words;

pub use api::{ApiChange, ApiChangeKind, Verdict};
pub use change::{Change, ChangeKind};
pub use page::{PageChange, PageChangeKind, PageEdition};
pub use provider::{Changes, Edition, ResourceChanges, ServiceChanges};
pub use references::{of_iam, spec_of_schema};
