//! The compiled schema of a type: which rules a document breaks.

use std::fmt;

use jsonschema::{Draft, PatternOptions, ValidationOptions, Validator};
use serde_json::{Value, json};
use specs::json_schema::{Patterns, definitions_schema, resource_schema, text_schema};
use specs::{ResourceSpec, Text};

use super::words;

/// How often a regular expression may step back in a text before the text counts as not matching.
const BACKTRACK_LIMIT: usize = 100_000;

/// The rules that documents of a type keep.
pub(crate) struct Rules(Option<Validator>);

impl Rules {
    /// The rules of a spec. A regular expression that can't be compiled isn't a rule.
    pub(crate) fn of(spec: &ResourceSpec) -> Self {
        Self::compile(|patterns| resource_schema(spec, patterns))
    }

    /// The rules of objects that have values of the definitions of a spec, by the number of the definition.
    pub(crate) fn of_definitions(spec: &ResourceSpec) -> Self {
        Self::compile(|patterns| definitions_schema(spec, patterns))
    }

    /// The rules of a text.
    pub(crate) fn of_text(text: &Text) -> Self {
        Self::compile(|patterns| text_schema(text, patterns))
    }

    fn compile(schema: impl Fn(Patterns<'_>) -> Value) -> Self {
        let whole = options().build(&schema(&|_| true));
        Self(whole.or_else(|_| options().build(&schema(&can_compile))).ok())
    }

    /// The violations of a document, in the service's words and in a stable order.
    pub(crate) fn violations(&self, document: &Value) -> Vec<String> {
        self.0.as_ref().map_or_else(Vec::new, |validator| words::of(validator.iter_errors(document)))
    }

    pub(crate) fn allow(&self, document: &Value) -> bool {
        self.0.as_ref().is_none_or(|validator| validator.is_valid(document))
    }
}

impl fmt::Debug for Rules {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Rules").finish_non_exhaustive()
    }
}

fn options() -> ValidationOptions<'static> {
    let patterns = PatternOptions::fancy_regex().backtrack_limit(BACKTRACK_LIMIT);
    jsonschema::options().with_draft(Draft::Draft7).with_pattern_options(patterns)
}

fn can_compile(pattern: &str) -> bool {
    options().build(&json!({ "pattern": pattern })).is_ok()
}
