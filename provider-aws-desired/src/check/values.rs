//! Whether the values of a document are those that its type allows.

use std::ops::Range;

use jsonschema::error::ValidationErrorKind;
use jsonschema::{Draft, PatternOptions, ValidationError, ValidationOptions, Validator};
use serde_json::{Value, json};
use specs::ResourceSpec;
use specs::json_schema::resource_schema;

use crate::file::DeclaredResource;
use crate::node::{Node, NodeValue};
use crate::problem::Problem;

/// How often a regular expression may step back in a text before the text counts as not matching.
const BACKTRACK_LIMIT: usize = 100_000;

/// The rules of a type; none if its schema can't be compiled.
pub(super) struct Rules(Option<Validator>);

impl Rules {
    /// The rules of a spec. A regular expression that can't be compiled isn't a rule.
    pub fn of(spec: &ResourceSpec) -> Self {
        let whole = options().build(&resource_schema(spec, &|_| true));
        Self(whole.or_else(|_| options().build(&resource_schema(spec, &can_compile))).ok())
    }

    /// Finds the values that the type doesn't allow. What a reference stands for isn't known, and may be any value.
    pub fn check(&self, resource: &DeclaredResource, problems: &mut Vec<Problem>) {
        let Some(validator) = &self.0 else { return };
        let document = resource.properties.to_json();
        let errors: Vec<ValidationError<'_>> = validator.iter_errors(&document).collect();
        for error in errors.iter().filter(|error| !is_of_names(error) && !is_of_other_type(error, &errors)) {
            let Some(node) = resource.properties.at(error.instance_path().as_str()) else { continue };
            let is_within = |node: &Node| resource.expressions.iter().any(|(place, _)| node.contains(place));
            // Something is missing whatever the references stand for.
            let is_missing = matches!(error.kind(), ValidationErrorKind::Required { .. });
            if is_missing || !is_within(node) {
                let is_whole = node.place == resource.properties.place;
                let place = if is_whole { &resource.place } else { &node.place };
                problems.push(problem(error, node, place));
            }
        }
    }
}

/// What is wrong with a value. The value isn't shown: it may be secret.
fn problem(error: &ValidationError<'_>, node: &Node, place: &Range<usize>) -> Problem {
    let (ValidationErrorKind::Enum { options }, NodeValue::Text(text)) = (error.kind(), &node.value) else {
        return Problem::new(place, format!("found {}, but {}", node.kind(), error.masked_with("it")));
    };
    let options: Vec<&str> = options.as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    let message = format!("found another text, expected one of `{}`", options.join("`, `"));
    Problem::unknown(place, message, text, options)
}

/// Whether a value is told to be of another type: then what else is said of it says nothing more.
fn is_of_other_type(error: &ValidationError<'_>, errors: &[ValidationError<'_>]) -> bool {
    let is_of_type = |error: &ValidationError<'_>| matches!(error.kind(), ValidationErrorKind::Type { .. });
    let at = |other: &ValidationError<'_>| other.instance_path() == error.instance_path();
    !is_of_type(error) && errors.iter().any(|other| is_of_type(other) && at(other))
}

/// What is said of names is told elsewhere, with the name that may be meant.
fn is_of_names(error: &ValidationError<'_>) -> bool {
    matches!(error.kind(), ValidationErrorKind::AdditionalProperties { .. })
}

fn options() -> ValidationOptions<'static> {
    let patterns = PatternOptions::fancy_regex().backtrack_limit(BACKTRACK_LIMIT);
    jsonschema::options().with_draft(Draft::Draft7).with_pattern_options(patterns)
}

fn can_compile(pattern: &str) -> bool {
    options().build(&json!({ "pattern": pattern })).is_ok()
}

impl Node {
    /// The value at a JSON pointer.
    fn at(&self, pointer: &str) -> Option<&Self> {
        pointer.split('/').skip(1).try_fold(self, |node, step| {
            let name = step.replace("~1", "/").replace("~0", "~");
            match &node.value {
                NodeValue::List(items) => items.get(name.parse::<usize>().ok()?),
                NodeValue::Map(members) => {
                    members.iter().find(|(key, _)| key.name == name).map(|(_, node)| node)
                }
                _ => None,
            }
        })
    }

    /// Whether a place is that of the value, or of one within it.
    fn contains(&self, place: &Range<usize>) -> bool {
        let of_values = |node: &Self| node.contains(place);
        match &self.value {
            NodeValue::List(items) => items.iter().any(of_values),
            NodeValue::Map(members) => members.iter().any(|(_, node)| of_values(node)),
            _ => self.place == *place,
        }
    }
}
