//! What the command `iam-policy` and `cargo xtask policy` share: options, specs, files, and how findings are shown.
//!
//! | file | what it knows |
//! | --- | --- |
//! | `options.rs` | from arguments to an emitter |
//! | `output.rs` | how emitted policies are printed or written |
//! | `catalog.rs` | the specs and the reference, embedded or from folders |
//! | `operations.rs` | `ivs.stage.get`, and what it needs |
//! | `check.rs` | how policies fit, as text, as JSON, as an exit code |
//! | `files.rs` | reading and writing files |

mod catalog;
mod check;
mod files;
mod operations;
mod options;
mod output;

pub use catalog::Catalog;
pub use check::{Check, ReportFormat};
pub use files::{listed, read, read_program, write_whole};
pub use operations::{Operation, Resource, Wanted};
pub use options::EmitterOptions;
pub use output::{Output, shown};
