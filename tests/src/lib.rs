//! What the tests of this crate share.

pub mod loopback;
pub mod replay;
pub mod stage;
pub mod synthetic;

/// README's examples, compiled.
#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
pub struct Readme;
