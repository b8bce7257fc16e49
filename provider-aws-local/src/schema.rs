//! JSON Schema: the types of a spec as one schema of draft 7, compiled once.

mod rules;
mod words;
mod writer;

pub(crate) use rules::Rules;
pub(crate) use words::found_type;
pub(crate) use writer::{Members, computed};
