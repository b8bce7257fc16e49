//! What the tests of this crate share.

pub mod replay;

/// README's examples, compiled.
#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
pub struct Readme;
