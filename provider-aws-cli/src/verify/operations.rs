//! Handlers, their permissions, and what lists demand.

use std::collections::BTreeSet;

use cloud_control::Handler;
use serde_json::Value;
use specs::{Choice, OperationSpec};

use super::compared::Compared;
use super::row::{Fault, Row, Tally};

/// Compares the handlers.
pub fn compare(compared: &Compared<'_>, tally: &mut Tally) {
    let mut faults = Vec::new();
    let mut lacking = Vec::new();
    let mut common = 0;
    for handler in Handler::ALL {
        let (stated, operation) = (compared.handler(handler.schema_name()), compared.spec.operation(handler));
        match (stated, operation) {
            (Some(stated), Some(operation)) => {
                common += 1;
                lacking.extend(permissions(stated, operation, tally));
                if handler == Handler::List {
                    scope(stated, operation, tally);
                }
            }
            (Some(_), None) => faults.push(Fault::new(handler.name(), "lacks", "found none, expected it")),
            (None, Some(_)) => {
                let message = "found one that the schema doesn't have";
                faults.push(Fault::new(handler.name(), "more", message));
            }
            (None, None) => {}
        }
    }
    tally.judge(Row::Handlers, faults);
    if common > 0 {
        tally.judge(Row::Actions, lacking);
    }
}

/// Compares the actions of a handler, in any case. Returns those that the spec lacks.
fn permissions(stated: &Value, operation: &OperationSpec, tally: &mut Tally) -> Vec<Fault> {
    let expected: BTreeSet<String> = texts(stated.get("permissions")).map(str::to_ascii_lowercase).collect();
    let found = operation.permissions.iter();
    let found = found.map(|permission| permission.written.as_ref().unwrap_or(&permission.action));
    let found: BTreeSet<String> = found.map(|action| action.to_ascii_lowercase()).collect();
    let path = operation.handler.name();
    let fault = |kind, action: &String| Fault::new(path, kind, action.as_str());
    let lacking: Vec<Fault> = expected.difference(&found).map(|action| fault("lacks", action)).collect();
    let more = found.difference(&expected).map(|action| fault("more", action));
    tally.judge(Row::Permissions, lacking.iter().cloned().chain(more).collect());
    lacking
}

/// Compares what a list demands, if it demands something.
fn scope(stated: &Value, operation: &OperationSpec, tally: &mut Tally) {
    let handler_schema = stated.get("handlerSchema");
    let expected: BTreeSet<&str> = texts(handler_schema.and_then(|it| it.get("required"))).collect();
    let choices = handler_schema.map(choices).unwrap_or_default();
    let scope = operation.scope.as_ref();
    let found: BTreeSet<&str> = operation.required_scope().collect();
    let found_choices: BTreeSet<_> = scope.into_iter().flat_map(|it| it.choices.iter().map(sets)).collect();
    if expected.is_empty() && choices.is_empty() && found.is_empty() {
        return;
    }
    let kind = if expected.is_empty() { "not in the schema" } else { "other properties" };
    let message = || format!("found {}, expected {}", joined(&found), joined(&expected));
    let is_right = found == expected && found_choices == choices;
    tally.judge(Row::Scope, Fault::unless(is_right, "list", kind, message));
}

/// The sets of properties of which a list demands one.
fn choices(handler_schema: &Value) -> BTreeSet<BTreeSet<BTreeSet<&str>>> {
    let forms = ["oneOf", "anyOf"].into_iter().filter_map(|key| handler_schema.get(key)?.as_array());
    forms.map(|forms| forms.iter().map(|form| texts(form.get("required")).collect()).collect()).collect()
}

fn sets(choice: &Choice) -> BTreeSet<BTreeSet<&str>> {
    choice.of.iter().map(|names| names.iter().map(String::as_str).collect()).collect()
}

fn joined(names: &BTreeSet<&str>) -> String {
    if names.is_empty() {
        return "nothing".to_owned();
    }
    names.iter().copied().collect::<Vec<_>>().join(", ")
}

fn texts(array: Option<&Value>) -> impl Iterator<Item = &str> {
    array.and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str)
}
