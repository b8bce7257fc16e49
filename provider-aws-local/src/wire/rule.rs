//! What the texts of a call may be: their lengths and patterns, as the service's API model has them.

/// The most characters that `Identifier` holds.
pub(crate) const IDENTIFIER_LENGTH: usize = 1024;

/// The most characters that `Properties` and `PatchDocument` hold.
pub(crate) const PROPERTIES_LENGTH: usize = 262_144;

pub(super) const TYPE_NAME: Rule =
    Rule::of(10, 196).like("[A-Za-z0-9]{2,64}::[A-Za-z0-9]{2,64}::[A-Za-z0-9]{2,64}", is_type_name);
pub(super) const TYPE_VERSION_ID: Rule = Rule::of(1, 128)
    .like("[A-Za-z0-9-]+", |text| text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-'));
/// Of requests, and of clients.
pub(super) const TOKEN: Rule = Rule::of(1, 128).like("[-A-Za-z0-9+/=]+", |text| {
    text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-+/=".contains(&byte))
});
pub(super) const ROLE_ARN: Rule = Rule::of(20, 2048).like("arn:.+:iam::[0-9]{12}:role/.+", is_role_arn);
pub(super) const IDENTIFIER: Rule = Rule::of(1, IDENTIFIER_LENGTH);
pub(super) const PROPERTIES: Rule = Rule::of(1, PROPERTIES_LENGTH);
/// The tokens of this endpoint: two digits a byte of an identifier. The model has it that they are shorter; then the
/// list of the longest identifiers could not go on.
pub(super) const NEXT_TOKEN: Rule = Rule::of(1, IDENTIFIER_LENGTH * 4 * 2);

/// What a text may be.
pub(super) struct Rule {
    least: usize,
    most: usize,
    pattern: Option<Pattern>,
}

struct Pattern {
    /// As messages name it.
    text: &'static str,
    is_like: fn(&str) -> bool,
}

impl Rule {
    const fn of(least: usize, most: usize) -> Self {
        Self { least, most, pattern: None }
    }

    const fn like(mut self, text: &'static str, is_like: fn(&str) -> bool) -> Self {
        self.pattern = Some(Pattern { text, is_like });
        self
    }

    /// Checks a text; else says what it must be, as the service does.
    pub(super) fn check(&self, text: &str) -> Result<(), String> {
        let length = text.chars().count();
        if length < self.least {
            return Err(format!("Member must have length greater than or equal to {}", self.least));
        }
        if length > self.most {
            return Err(format!("Member must have length less than or equal to {}", self.most));
        }
        match &self.pattern {
            Some(pattern) if !(pattern.is_like)(text) => {
                Err(format!("Member must satisfy regular expression pattern: {}", pattern.text))
            }
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
        let is_account = account.len() == 12 && account.bytes().all(|it| it.is_ascii_digit());
        is_account && !partition.is_empty() && !name.is_empty()
    })
}
