//! The constraints of the API model on the texts of a call: their lengths and patterns.

use thiserror::Error;

/// The most characters that `Identifier` holds.
pub(crate) const IDENTIFIER_LENGTH: usize = 1024;

/// The most characters that `Properties` and `PatchDocument` hold.
pub(crate) const PROPERTIES_LENGTH: usize = 262_144;

pub(super) const TYPE_NAME: Constraint = Constraint::length(10, 196)
    .pattern("[A-Za-z0-9]{2,64}::[A-Za-z0-9]{2,64}::[A-Za-z0-9]{2,64}", is_type_name);
pub(super) const TYPE_VERSION_ID: Constraint = Constraint::length(1, 128)
    .pattern("[A-Za-z0-9-]+", |text| text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-'));
/// Of request tokens and of client tokens.
pub(super) const TOKEN: Constraint = Constraint::length(1, 128).pattern("[-A-Za-z0-9+/=]+", |text| {
    text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-+/=".contains(&byte))
});
pub(super) const ROLE_ARN: Constraint =
    Constraint::length(20, 2048).pattern("arn:.+:iam::[0-9]{12}:role/.+", is_role_arn);
pub(super) const IDENTIFIER: Constraint = Constraint::length(1, IDENTIFIER_LENGTH);
pub(super) const PROPERTIES: Constraint = Constraint::length(1, PROPERTIES_LENGTH);
/// The tokens of this endpoint have two digits for each byte of an identifier. That can be longer than the API model
/// allows, which would end the list of a type with the longest identifiers.
pub(super) const NEXT_TOKEN: Constraint = Constraint::length(1, IDENTIFIER_LENGTH * 4 * 2);

/// A constraint on a text.
pub(super) struct Constraint {
    least: usize,
    most: usize,
    pattern: Option<Pattern>,
}

struct Pattern {
    /// The regular expression, as messages show it.
    text: &'static str,
    matches: fn(&str) -> bool,
}

/// The constraint that a text breaks, as the service states it.
#[derive(Debug, Error)]
pub(super) enum Violation {
    #[error("Member must have length greater than or equal to {0}")]
    TooShort(usize),
    #[error("Member must have length less than or equal to {0}")]
    TooLong(usize),
    #[error("Member must satisfy regular expression pattern: {0}")]
    Pattern(&'static str),
}

impl Constraint {
    const fn length(least: usize, most: usize) -> Self {
        Self { least, most, pattern: None }
    }

    const fn pattern(mut self, text: &'static str, matches: fn(&str) -> bool) -> Self {
        self.pattern = Some(Pattern { text, matches });
        self
    }

    pub(super) fn check(&self, text: &str) -> Result<(), Violation> {
        let length = text.chars().count();
        if length < self.least {
            return Err(Violation::TooShort(self.least));
        }
        if length > self.most {
            return Err(Violation::TooLong(self.most));
        }
        match &self.pattern {
            Some(pattern) if !(pattern.matches)(text) => Err(Violation::Pattern(pattern.text)),
            _ => Ok(()),
        }
    }
}

fn is_type_name(text: &str) -> bool {
    let is_part =
        |part: &str| (2..=64).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric());
    text.split("::").count() == 3 && text.split("::").all(is_part)
}

fn is_role_arn(text: &str) -> bool {
    let role = text
        .strip_prefix("arn:")
        .and_then(|rest| rest.split_once(":iam::"))
        .and_then(|(partition, rest)| Some((partition, rest.split_once(":role/")?)));
    role.is_some_and(|(partition, (account, name))| {
        let is_account = account.len() == 12 && account.bytes().all(|byte| byte.is_ascii_digit());
        is_account && !partition.is_empty() && !name.is_empty()
    })
}
