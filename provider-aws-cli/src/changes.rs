//! What changed between two editions of a provider: reading the editions (`edition`), and printing the changes in each
//! format. What a change is, and what it means, is in [`codegen::changes`].

mod edition;
mod html;
mod iam;
mod markdown;
mod policies;
mod record;
mod revision;
mod text;

pub use edition::{Edition, EditionError, EditionKind, page_editions};
pub use html::{Html, HtmlError};
pub use iam::{IamServices, iam_changes};
pub use markdown::markdown;
pub use policies::{PolicyChange, PolicyChanges};
pub use record::Record;
pub use revision::RevisionError;
pub use text::text;
