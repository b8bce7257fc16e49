//! Policy variables: `${aws:username}`, `${aws:username, 'nobody'}`, and `${*}`, `${?}`, `${$}` for the characters.

use super::truth::Truth;
use super::{Context, Doubt};
use crate::document::Version;
use crate::pattern::{Case, ESCAPE, matches};

/// A pattern for the matcher, its variables replaced.
pub(super) struct Expanded {
    pub(super) text: String,
    /// A variable without a value. It stands as `*` in the text, so that what cannot match with any value does not.
    pub(super) doubt: Option<Doubt>,
}

impl Expanded {
    pub(super) fn matches(self, text: &str, case: Case) -> Truth {
        if matches(&self.text, text, case) { Truth::unless(self.doubt) } else { Truth::No }
    }
}

/// Replaces the variables of a text of a policy. Its own `*` and `?` are wildcards only if `wildcards`; those in values
/// never are, and their colons separate no parts of an ARN.
pub(super) fn expand(written: &str, wildcards: bool, version: Version, context: &Context) -> Expanded {
    let special: &[char] = if wildcards { &[] } else { &['*', '?'] };
    let mut text = String::with_capacity(written.len());
    let mut doubt = None;
    let mut rest = written;
    while version == Version::V2012
        && let Some((before, variable)) = rest.split_once("${")
    {
        push(&mut text, before, special);
        let (variable, after) = Variable::read(variable);
        rest = after;
        match variable.value(context) {
            Some(value) => push(&mut text, value, &['*', '?', ':']),
            None => {
                doubt.get_or_insert_with(|| Doubt::Variable(variable.key.to_owned()));
                text.push('*');
            }
        }
    }
    push(&mut text, rest, special);
    Expanded { text, doubt }
}

/// What stands between the braces.
struct Variable<'a> {
    key: &'a str,
    default: Option<&'a str>,
    malformed: bool,
}

impl<'a> Variable<'a> {
    /// Reads what follows `${`, up to and without the brace that ends it. Where that cannot be told, nothing is left.
    fn read(text: &'a str) -> (Self, &'a str) {
        let (inside, after, closed) = match text.split_once('}') {
            Some((inside, after)) => (inside, after, true),
            None => (text, "", false),
        };
        let (key, default) = match inside.split_once(',') {
            Some((key, default)) => (key, Some(unquoted(default))),
            None => (inside, None),
        };
        let malformed = !closed || default == Some(None);
        let variable = Self { key: key.trim(), default: default.flatten(), malformed };
        (variable, if malformed { "" } else { after })
    }

    fn value(&self, context: &'a Context) -> Option<&'a str> {
        if self.malformed {
            return None;
        }
        if matches!(self.key, "*" | "?" | "$") {
            return Some(self.key);
        }
        match context.get(self.key)? {
            [] => self.default,
            [value] => Some(value),
            _ => None,
        }
    }
}

/// What stands in single quotes.
fn unquoted(text: &str) -> Option<&str> {
    text.trim().strip_prefix('\'')?.strip_suffix('\'')
}

/// Appends text in which the special characters are literal.
fn push(pattern: &mut String, text: &str, special: &[char]) {
    let escape = char::from(ESCAPE);
    for character in text.chars() {
        if character == escape || special.contains(&character) {
            pattern.push(escape);
        }
        pattern.push(character);
    }
}
