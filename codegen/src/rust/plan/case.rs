//! Names of any text, in ASCII.

use heck::{ToSnakeCase, ToUpperCamelCase};

/// The name of a text, in ASCII: its words, or, if it has none, its symbols. Numbers stay apart: `1.2` is `1_2`.
pub(in crate::rust) fn camel_case(text: &str) -> String {
    let words = text.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    let mut name = sign(text).to_owned();
    for word in words {
        let is_digit = |c: char| c.is_ascii_digit();
        if name.ends_with(is_digit) && word.starts_with(is_digit) {
            name.push('_');
        }
        name.push_str(&word.to_upper_camel_case());
    }
    if name.is_empty() {
        name = text.chars().map(symbol).collect();
    }
    if name.is_empty() { "Empty".to_owned() } else { name }
}

/// The sign of a number.
fn sign(text: &str) -> &'static str {
    let is_number = text.get(1..).is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
    match text.chars().next() {
        Some('-') if is_number => "Minus",
        Some('+') if is_number => "Plus",
        _ => "",
    }
}

fn symbol(symbol: char) -> &'static str {
    match symbol {
        '*' => "Asterisk",
        '+' => "Plus",
        '-' => "Minus",
        '/' => "Slash",
        '.' => "Dot",
        ',' => "Comma",
        ':' => "Colon",
        '<' => "Less",
        '>' => "Greater",
        '=' => "Equal",
        '!' => "Not",
        '%' => "Percent",
        '&' => "And",
        '|' => "Or",
        '_' => "Underscore",
        ' ' => "Space",
        _ => "Other",
    }
}

/// The name of a property as that of a field.
pub(super) fn snake_case(name: &str) -> String {
    let ascii: String = name.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '_' }).collect();
    let name = ascii.to_snake_case();
    if name.is_empty() { "property".to_owned() } else { name }
}
