//! Provider pages to resource specs to Rust: text in, text out.
//!
//! ```text
//! pages ──page──▶ Page ──lower──▶ ResourceSpec ──rust──▶ files
//!  text        what it says      what it means        plan, tokens, text
//! ```
//!
//! Each stage is a function that can be called alone, and none touches a file: `xtask` reads and writes.
//!
//! ```
//! use codegen::{Source, page::{self, Reading}};
//!
//! let text = "## Overview\n<table><tr><td><b>Name</b></td><td><code>stage</code></td></tr></table>\n";
//! let mut diagnostics = Vec::new();
//! let reading = page::read(Source { path: "stage.md", text }, &mut diagnostics);
//! assert!(matches!(reading, Reading::Unreadable));
//! assert_eq!(
//!     diagnostics[0].to_string(),
//!     "stage.md:1:1: error: found an Overview without Id, expected a row `Id`"
//! );
//! ```

mod diagnostic;
pub mod lower;
pub mod page;
mod provider;
pub mod rust;

pub use diagnostic::{Diagnostic, Severity, Source};
pub use lower::did_you_mean;
pub use provider::{CorrectionFiles, Provider, TextFile, read_provider};
