//! What the command `provider-aws` is made of, and what this repository's `cargo xtask` shares with it.
//!
//! | module | what it knows |
//! | --- | --- |
//! | [`arguments`] | arguments that several commands share |
//! | [`cache`] | what was made before, by what it was made from |
//! | [`catalog`] | the resources that commands know: built in, from specs, or from pages |
//! | [`changelog`] | the changelogs of provider crates |
//! | [`changes`] | what changed between two editions of a provider, in each format |
//! | [`console`] | stdout, stderr, colors, progress |
//! | [`diagnostics`] | how findings in pages are shown |
//! | [`digest`] | what stands for a content |
//! | [`disk`] | writing and removing files: nothing else here does |
//! | [`exit`] | the exit codes |
//! | [`generate`] | from inputs to files on disk, or to what differs from them |
//! | [`graph`] | pictures of which resources refer to which |
//! | [`inputs`] | pages, corrections, type names, schemas, the IAM reference |
//! | [`policy`] | emitting, printing and checking policies |
//! | [`read`] | reading files |
//! | [`schemas`] | reading CloudFormation schemas |
//! | [`selection`] | which resources arguments name |
//! | [`verify`] | comparing specs with schemas |
//! | [`wording`] | plurals, causes, escapes |
//!
//! The commands themselves are in `src/command`, a file each.

pub mod arguments;
pub mod cache;
pub mod catalog;
pub mod changelog;
pub mod changes;
pub mod console;
pub mod diagnostics;
pub mod digest;
pub mod disk;
pub mod exit;
pub mod generate;
pub mod graph;
pub mod inputs;
pub mod policy;
pub mod read;
pub mod rustfmt;
pub mod schemas;
pub mod selection;
mod suggestions;
pub mod verify;
pub mod wording;
