//! Facts of specs as texts, to compare and to show.

use cloud_control::Handler;
use serde_json::Value;
use specs::{Choice, Definition, Object, OperationSpec, Range, Referent, ResourceArn, Text, Type};

/// A type in words: `array of string`.
pub(super) fn datatype(datatype: &Type, definition: &impl Fn(&str) -> Option<&'static str>) -> String {
    match datatype {
        Type::Boolean => "boolean".to_owned(),
        Type::Integer(_) => "integer".to_owned(),
        Type::Number(_) => "number".to_owned(),
        Type::String(_) => "string".to_owned(),
        Type::Json(kinds) if kinds.is_empty() => "JSON".to_owned(),
        Type::Json(kinds) => {
            let kinds: Vec<String> = kinds.iter().map(|kind| format!("{kind:?}").to_lowercase()).collect();
            format!("JSON ({})", kinds.join(" or "))
        }
        Type::Array(array) => format!("array of {}", self::datatype(&array.items, definition)),
        Type::Map(map) => format!("map of {}", self::datatype(&map.values, definition)),
        Type::Definition(name) => format!("{} {name}", definition(name).unwrap_or("type")),
    }
}

/// What a definition is.
pub(super) fn kind(definition: &Definition) -> &'static str {
    match definition {
        Definition::Object(_) => "object",
        Definition::Enum(_) => "enum",
        Definition::Union(_) => "union",
    }
}

/// The bounds of a type itself, not of what is within it.
pub(super) fn bounds(datatype: &Type) -> String {
    match datatype {
        Type::Integer(range) | Type::Number(range) => of_range(range),
        Type::String(text) => of_text(text),
        Type::Array(array) => {
            let flags = [(array.unique, "no two equal"), (array.unordered, "no order")];
            joined([
                interval(array.min_items, array.max_items, "items"),
                flags
                    .iter()
                    .filter(|(holds, _)| *holds)
                    .map(|(_, words)| *words)
                    .collect::<Vec<_>>()
                    .join(", "),
            ])
        }
        Type::Map(map) => joined([
            interval(map.min_entries, map.max_entries, "entries"),
            map.keys.as_ref().map(|keys| format!("keys `{keys}`")).unwrap_or_default(),
            if map.closed { "no other keys".to_owned() } else { String::new() },
        ]),
        Type::Boolean | Type::Json(_) | Type::Definition(_) => String::new(),
    }
}

/// What an object requires beyond its required properties.
pub(super) fn of_object(object: &Object) -> String {
    let choices = object.choices.iter().map(choice);
    let dependencies =
        object.dependencies.iter().map(|(name, needed)| format!("`{name}` needs {}", needed.join(", ")));
    let closed = if object.closed { "no other properties" } else { "" };
    let mut parts: Vec<String> = choices.chain(dependencies).collect();
    parts.push(interval(object.min_properties, object.max_properties, "properties"));
    parts.push(closed.to_owned());
    joined(parts)
}

/// What an operation takes: its parameters, and the scope of a list. Those of a create are its required properties, of
/// which changes are told by property. They are sorted: their order says nothing.
pub(super) fn parameters(operation: &OperationSpec) -> String {
    if operation.handler == Handler::Create {
        return String::new();
    }
    let scope = operation.scope.iter();
    let properties = scope.clone().flat_map(|scope| &scope.properties).map(|property| {
        let optional = if property.required { "" } else { " (optional)" };
        format!("{}{optional}", property.wire_name)
    });
    let choices = scope.flat_map(|scope| &scope.choices).map(choice);
    let mut parts = operation.required_parameters.clone();
    for part in properties.chain(choices) {
        if !parts.contains(&part) {
            parts.push(part);
        }
    }
    parts.sort_unstable();
    joined(parts)
}

pub(super) fn references(referents: &[Referent]) -> String {
    let names = referents.iter().map(|referent| format!("{} {}", referent.type_name, referent.property));
    joined(names)
}

pub(super) fn arn(arn: &ResourceArn) -> String {
    serde_json::to_string(arn).unwrap_or_default()
}

pub(super) fn json(value: &Value) -> String {
    value.to_string()
}

/// The words of a description. Two descriptions say the same if their words are the same: dialects differ in white space,
/// punctuation and marks.
pub(super) fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty())
}

/// Whether two descriptions say the same.
pub(super) fn says_the_same(one: &str, other: &str) -> bool {
    words(one).eq(words(other))
}

fn choice(choice: &Choice) -> String {
    let sets: Vec<String> = choice.of.iter().map(|set| set.join(" with ")).collect();
    format!("{} of {}", if choice.exactly_one { "exactly one" } else { "at least one" }, sets.join(" or "))
}

fn of_range(range: &Range) -> String {
    let values: Vec<String> = range.values.iter().map(ToString::to_string).collect();
    let only = if values.is_empty() { String::new() } else { format!("only {}", values.join(", ")) };
    joined([interval(range.minimum.as_ref(), range.maximum.as_ref(), ""), only])
}

fn of_text(text: &Text) -> String {
    joined([
        interval(text.min_length, text.max_length, "characters"),
        text.pattern.as_ref().map(|pattern| format!("pattern `{pattern}`")).unwrap_or_default(),
        text.format.as_ref().map(|format| format!("format {format}")).unwrap_or_default(),
    ])
}

fn interval(least: Option<impl ToString>, most: Option<impl ToString>, what: &str) -> String {
    let text = match (least.map(|it| it.to_string()), most.map(|it| it.to_string())) {
        (None, None) => return String::new(),
        (Some(least), Some(most)) => format!("{least} to {most} {what}"),
        (Some(least), None) => format!("at least {least} {what}"),
        (None, Some(most)) => format!("at most {most} {what}"),
    };
    text.trim_end().to_owned()
}

fn joined(parts: impl IntoIterator<Item = String>) -> String {
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    parts.join(", ")
}
