//! Facts about the values of a property, in words.

use proc_macro2::Ident;
use specs::{Array, JsonKind, Property, Range, Source, Text, Type};

/// The longest pattern or default that docs show.
const MAX_LETTERS: usize = 80;

/// The bounds of a value: `1 to 5 items of 1 to 128 characters`.
pub(super) fn bounds(property: &Property) -> String {
    match &property.datatype {
        Type::Json(kinds) if property.sources.datatype == Source::Schema => kind(kinds).to_owned(),
        Type::Json(_) => "the docs don't say what it contains".to_owned(),
        datatype => of_type(datatype).join(", "),
    }
}

fn kind(kinds: &[JsonKind]) -> &'static str {
    match kinds {
        [JsonKind::Object] => "a free-form object",
        [JsonKind::Array] => "a free-form array",
        _ => "free-form JSON",
    }
}

fn of_type(datatype: &Type) -> Vec<String> {
    match datatype {
        Type::Integer(range) | Type::Number(range) => of_number(range),
        Type::String(text) => of_text(text),
        Type::Array(array) => of_array(array),
        Type::Map(map) => {
            let entries = amount(map.min_entries, map.max_entries, "entry", "entries");
            let keys =
                map.keys.as_deref().and_then(|keys| shown(keys).map(|keys| format!("keys match {keys}")));
            let values = of_type(&map.values).join(", ");
            let values = (!values.is_empty()).then(|| format!("values of {values}"));
            [entries, keys, values].into_iter().flatten().collect()
        }
        _ => Vec::new(),
    }
}

fn of_number(range: &Range) -> Vec<String> {
    if !range.values.is_empty() {
        let values: Vec<String> = range.values.iter().map(|value| format!("`{value}`")).collect();
        return vec![format!("one of {}", values.join(", "))];
    }
    match (&range.minimum, &range.maximum) {
        (Some(least), Some(most)) => vec![format!("{least} to {most}")],
        (Some(least), None) => vec![format!("at least {least}")],
        (None, Some(most)) => vec![format!("at most {most}")],
        (None, None) => Vec::new(),
    }
}

fn of_text(text: &Text) -> Vec<String> {
    let length = amount(text.min_length, text.max_length, "character", "characters");
    let pattern = text.pattern.as_deref().and_then(shown).map(|pattern| format!("matches {pattern}"));
    let format = text.format.as_deref().and_then(shown).map(|format| format!("in the format {format}"));
    [length, pattern, format].into_iter().flatten().collect()
}

fn of_array(array: &Array) -> Vec<String> {
    let number = amount(array.min_items, array.max_items, "item", "items");
    let unique = array.unique.then(|| "no two items are equal".to_owned());
    let items = of_type(&array.items).join(", ");
    let items = (!items.is_empty()).then(|| format!("items of {items}"));
    [number, unique, items].into_iter().flatten().collect()
}

fn amount(least: Option<u64>, most: Option<u64>, one: &str, several: &str) -> Option<String> {
    let noun = |number: u64| if number == 1 { one } else { several };
    match (least.filter(|least| *least > 0), most) {
        (Some(least), Some(most)) if least == most => Some(format!("{most} {}", noun(most))),
        (Some(least), Some(most)) => Some(format!("{least} to {most} {}", noun(most))),
        (Some(least), None) => Some(format!("at least {least} {}", noun(least))),
        (None, Some(most)) => Some(format!("at most {most} {}", noun(most))),
        (None, None) => None,
    }
}

/// The value that AWS takes if none is set.
pub(super) fn default(property: &Property) -> String {
    let default = property.default.as_ref().filter(|_| !property.secret).map(ToString::to_string);
    default
        .and_then(|default| shown(&default))
        .map_or_else(String::new, |default| format!("Default: {default}."))
}

/// The properties of other resources whose values a property takes, and the type of such references.
pub(super) fn referents(property: &Property, reference: Option<&Ident>) -> String {
    let referents = property.refers_to.iter();
    let referents: Vec<String> = referents
        .map(|referent| format!("{} of {}", code(referent.property.as_str()), code(&referent.type_name)))
        .collect();
    let link = reference.map(|reference| format!(" ([`{reference}`])")).unwrap_or_default();
    if referents.is_empty() { String::new() } else { format!("Refers to {}{link}.", referents.join(" or ")) }
}

/// Text as code, unless it is too long to be read.
fn shown(text: &str) -> Option<String> {
    (!text.is_empty() && text.chars().count() <= MAX_LETTERS).then(|| code(text))
}

/// Text as code in Markdown: whatever it holds, it is inert there.
pub(in crate::rust) fn code(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    for c in text.chars() {
        if c == ' ' || c.is_ascii_graphic() || c.is_alphanumeric() {
            shown.push(c);
        } else {
            shown.extend(c.escape_unicode());
        }
    }
    let longest = shown.split(|c| c != '`').map(str::len).max().unwrap_or_default();
    let fence = "`".repeat(longest + 1);
    let needs_space = shown.starts_with(['`', ' ']) || shown.ends_with(['`', ' ']) || shown.is_empty();
    let space = if needs_space { " " } else { "" };
    format!("{fence}{space}{shown}{space}{fence}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(json: &str) -> String {
        let datatype: Type = serde_json::from_str(json).expect("a type");
        bounds(&Property::new("a", "A", datatype, Source::Schema))
    }

    #[test]
    fn bounds_are_said_in_words() {
        for (json, words) in [
            (r#""string""#, ""),
            (
                r#"{"string": {"min_length": 1, "max_length": 128, "pattern": "^[a-z]+$"}}"#,
                "1 to 128 characters, matches `^[a-z]+$`",
            ),
            (r#"{"string": {"max_length": 1}}"#, "at most 1 character"),
            (r#"{"string": {"format": "date-time"}}"#, "in the format `date-time`"),
            (r#"{"integer": {"minimum": 0, "maximum": 300}}"#, "0 to 300"),
            (r#"{"number": {"maximum": 0.5}}"#, "at most 0.5"),
            (r#"{"integer": {"values": [1, 5]}}"#, "one of `1`, `5`"),
            (
                r#"{"array": {"items": {"string": {"min_length": 2}}, "max_items": 5, "unique": true}}"#,
                "at most 5 items, no two items are equal, items of at least 2 characters",
            ),
            (
                r#"{"map": {"values": {"integer": {"minimum": 1}}, "keys": "^a", "min_entries": 1}}"#,
                "at least 1 entry, keys match `^a`, values of at least 1",
            ),
            (r#"{"json": ["object"]}"#, "a free-form object"),
            (r#""json""#, "free-form JSON"),
        ] {
            assert_eq!(of(json), words, "{json}");
        }
        let long = format!(r#"{{"string": {{"pattern": "{}"}}}}"#, "a".repeat(200));
        assert_eq!(of(&long), "", "nobody reads such a pattern");
    }

    #[test]
    fn code_is_inert() {
        for (text, shown) in [
            ("a", "`a`"),
            ("", "`  `"),
            ("`", "`` ` ``"),
            ("a``b", "```a``b```"),
            ("a\n\u{202e}b", "`a\\u{a}\\u{202e}b`"),
        ] {
            assert_eq!(code(text), shown);
        }
    }
}
