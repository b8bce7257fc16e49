//! What the tests of this crate share.

pub mod call;
pub mod fake;
pub mod loopback;
pub mod replay;
pub mod synthetic;

/// README's examples, compiled.
#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
pub struct Readme;
