//! Policy variables: `${aws:username}`, `${aws:username, 'nobody'}`, and `${*}`, `${?}`, `${$}` for the characters.

use super::context::Context;
use super::doubt::Doubt;
use super::truth::Truth;
use crate::document::Version;
use crate::pattern::{Case, ESCAPE, matches};

/// A pattern for the matcher, with the values of policy variables in their places.
pub(super) struct Pattern {
    pub(super) text: String,
    /// Set if a variable has no value. The text then has `*` in its place: if that doesn't match, no value would.
    pub(super) doubt: Option<Doubt>,
}

/// Whether `*` and `?` in the text of a policy are wildcards.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Wildcards {
    /// They are wildcards.
    Active,
    /// They are characters as any other.
    Literal,
}

impl Pattern {
    pub(super) fn matches(self, text: &str, case: Case) -> Truth {
        if matches(&self.text, text, case) { Truth::unless(self.doubt) } else { Truth::No }
    }
}

/// Replaces the variables in a text of a policy. In their values, `*` and `?` are never wildcards, and colons don't
/// separate the parts of an ARN.
pub(super) fn expand(written: &str, wildcards: Wildcards, version: Version, context: &Context) -> Pattern {
    let literal: &[char] = match wildcards {
        Wildcards::Active => &[],
        Wildcards::Literal => &['*', '?'],
    };
    let mut text = String::with_capacity(written.len());
    let mut doubt = None;
    let mut rest = written;
    while version == Version::V2012
        && let Some((before, variable)) = rest.split_once("${")
    {
        push(&mut text, before, literal);
        let (variable, after) = Variable::parse(variable);
        rest = after;
        match variable.value(context) {
            Some(value) => push(&mut text, value, &['*', '?', ':']),
            None => {
                doubt.get_or_insert_with(|| Doubt::Variable(variable.key.to_owned()));
                text.push('*');
            }
        }
    }
    push(&mut text, rest, literal);
    Pattern { text, doubt }
}

/// The rest of a policy's text behind a variable, whose `${` comes before `text`. It is empty if the variable is malformed.
pub(crate) fn behind(text: &str) -> &str {
    Variable::parse(text).1
}

/// The text between the braces of a variable.
struct Variable<'a> {
    key: &'a str,
    default: Option<&'a str>,
    malformed: bool,
}

impl<'a> Variable<'a> {
    /// Parses the text behind `${`, and returns the rest of it behind the closing brace. A malformed variable takes all
    /// of the text.
    fn parse(text: &'a str) -> (Self, &'a str) {
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

/// The text between single quotes.
fn unquoted(text: &str) -> Option<&str> {
    text.trim().strip_prefix('\'')?.strip_suffix('\'')
}

/// Appends text in which these characters are literal.
fn push(pattern: &mut String, text: &str, literal: &[char]) {
    let escape = char::from(ESCAPE);
    for character in text.chars() {
        if character == escape || literal.contains(&character) {
            pattern.push(escape);
        }
        pattern.push(character);
    }
}
