//! The JSON Schema of a spec, compiled once, and what is said of violations.

mod rules;
mod words;

pub(crate) use rules::Rules;
pub(crate) use words::found_type;
