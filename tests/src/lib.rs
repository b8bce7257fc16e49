//! What the tests of this crate share.

pub mod call;
pub mod fake;
pub mod replay;

/// README's examples, compiled.
#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
pub struct Readme;
