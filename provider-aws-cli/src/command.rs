//! The commands of `provider-aws`, one file each.

#[cfg(feature = "desired")]
pub mod apply;
#[cfg(feature = "desired")]
mod desired;
#[cfg(feature = "desired")]
pub mod destroy;
pub mod diff;
#[cfg(feature = "desired")]
pub mod drift;
pub mod generate;
pub mod graph;
#[cfg(feature = "local")]
pub mod local;
pub mod page;
#[cfg(feature = "desired")]
pub mod plan;
pub mod policy;
#[cfg(feature = "shell")]
pub mod shell;
pub mod spec;
pub mod verify;
