//! The changelog of a provider crate, in the form of [Keep a Changelog](https://keepachangelog.com): what `generate` adds to
//! it, and the version that the unreleased changes ask for.

mod entry;
mod file;

pub use entry::{Entry, Section, Told, entries, first_entries};
pub use file::Changelog;

/// The file of a crate.
pub const FILE: &str = "CHANGELOG.md";
