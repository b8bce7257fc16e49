//! Provider pages to resource specs to Rust: text in, text out.
//!
//! ```text
//! pages ──page──▶ Page ──lower──▶ ResourceSpec ──rust──▶ files
//!  text        what it says      what it means        plan, tokens, text
//! ```
//!
//! Each stage is a function that can be called alone. No stage reads or writes a file: the commands do.
//!
//! ```
//! use codegen::page::{self, Reading};
//! use codegen::{LineIndex, Source};
//!
//! let text = "## Overview\n<table><tr><td><b>Name</b></td><td><code>stage</code></td></tr></table>\n";
//! let mut diagnostics = Vec::new();
//! let reading = page::read(Source { path: "stage.md", text }, &mut diagnostics);
//! assert!(matches!(reading, Reading::Unreadable));
//! assert_eq!(
//!     diagnostics[0].describe(&LineIndex::new(text)),
//!     "error: stage.md:1:1: found an Overview without Id, expected a row `Id`"
//! );
//! ```

pub mod changes;
mod diagnostic;
pub mod lower;
mod markdown;
pub mod page;
mod provider;
pub mod rust;

pub use diagnostic::{Diagnostic, LineIndex, Position, Severity, Source};
pub use lower::{Difference, did_you_mean};
pub use provider::{
    CorrectionFiles, FileKind, FileReading, Neighbours, Outline, Provider, TextFile, Tree, is_wanted,
    read_provider,
};
