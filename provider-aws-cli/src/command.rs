//! The commands of `provider-aws`, one file each.

pub mod diff;
pub mod generate;
pub mod graph;
#[cfg(feature = "local")]
pub mod local;
pub mod page;
pub mod policy;
#[cfg(feature = "shell")]
pub mod shell;
pub mod spec;
pub mod verify;
