//! Which resources a policy is for: partition, region, account and id, each any unless told.

use core::fmt;

use crate::decide::arn::{each_matches, parts};
use crate::operation::Handler;

/// Which resources operations are allowed on. What is not told is any.
///
/// ```
/// use iam_policy::Target;
///
/// let target = Target::any().partition("aws").account("123456789012").id("abcdEFGH1234");
/// # let _ = target;
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[must_use]
pub struct Target {
    partition: Option<String>,
    region: Option<String>,
    account: Option<String>,
    id: Option<String>,
}

/// Why no policy can be emitted.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum EmitError {
    /// There are no needs, and a policy without statements is none.
    NoNeeds,
    /// A part of the target, by its name, cannot stand in an ARN.
    Target(&'static str),
    /// The ARN of the role is not that of one role.
    Role,
    /// A tag has a key or a value that cannot stand in a policy.
    Tag,
    /// This is not the format of an ARN.
    ArnFormat(String),
}

impl fmt::Display for EmitError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoNeeds => f.write_str("expected at least one operation"),
            Self::Target(part) => write!(
                f,
                "the {part} cannot stand in an ARN: expected {}",
                match *part {
                    "partition" => "one such as `aws`",
                    "region" => "one such as `eu-west-1`",
                    "account" => "twelve digits",
                    _ => "no wildcards, and no `$`, white space or control characters",
                }
            ),
            Self::Role => {
                f.write_str("expected the ARN of a role, such as `arn:aws:iam::123456789012:role/deploy`")
            }
            Self::Tag => {
                f.write_str("a tag cannot stand in a policy: expected a key, and no characters beyond U+00FF")
            }
            Self::ArnFormat(format) => write!(f, "`{format}` is not the format of an ARN"),
        }
    }
}

impl core::error::Error for EmitError {}

impl Target {
    /// Any resource of the types of the operations.
    pub fn any() -> Self {
        Self::default()
    }

    /// In this partition: `aws`, `aws-cn`, `aws-us-gov`, `aws-eusc`.
    pub fn partition(mut self, partition: impl Into<String>) -> Self {
        self.partition = Some(partition.into());
        self
    }

    /// In this region.
    pub fn region(mut self, region: impl Into<String>) -> Self {
        self.region = Some(region.into());
        self
    }

    /// In this account.
    pub fn account(mut self, account: impl Into<String>) -> Self {
        self.account = Some(account.into());
        self
    }

    /// The resource with this ARN, or with this id in its ARN; of several ids, with `|` between. A create and a list
    /// are allowed on any: they come before there is an id. It is for needs of one type; where it does not fit, or is
    /// of another partition, region or account than the target, any resource is allowed, and a warning says so.
    pub fn id(mut self, id: impl Into<String>) -> Self {
        self.id = Some(id.into());
        self
    }

    pub(super) fn check(&self) -> Result<(), EmitError> {
        let is_word = |text: &str| {
            !text.is_empty()
                && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
        };
        let is_account = |text: &str| text.len() == 12 && text.bytes().all(|b| b.is_ascii_digit());
        let is_id = |text: &str| {
            let is_taken = |c: char| matches!(c, '\u{21}'..='\u{7e}' | '\u{a1}'..='\u{ff}');
            !text.is_empty() && text.chars().all(|c| is_taken(c) && !"*?$".contains(c))
        };
        let check = |part, value: &Option<String>, is_good: fn(&str) -> bool| match value {
            Some(value) if !is_good(value) => Err(EmitError::Target(part)),
            _ => Ok(()),
        };
        check("partition", &self.partition, is_word)?;
        check("region", &self.region, is_word)?;
        check("account", &self.account, is_account)?;
        check("id", &self.id, is_id)
    }

    /// The resources of a format, whatever their id.
    pub(super) fn any_of(&self, format: &str) -> Result<String, EmitError> {
        self.filled(format, &[])
    }

    /// The resources of an operation's own type, of which these are the formats.
    pub(super) fn own(&self, formats: &[String], handler: Handler) -> Result<Own, EmitError> {
        let any = || {
            let all = formats.iter().map(|format| self.any_of(format));
            all.collect::<Result<Vec<_>, _>>()
        };
        let exists = !matches!(handler, Handler::Create | Handler::List);
        let id = self.id.as_deref().filter(|_| exists && !formats.is_empty());
        let Some(id) = id else {
            return Ok(Own { arns: any()?, uses_id: true });
        };
        let ids: Vec<&str> = id.split('|').collect();
        let (mut arns, mut uses_id) = (Vec::new(), false);
        for format in formats {
            let variables = variables(format)?;
            if variables == 0 {
                // A collection, which has no id of its own.
                arns.push(self.any_of(format)?);
            } else if id.starts_with("arn:") {
                if is_of_format(id, &self.any_of(format)?) {
                    arns.push(id.to_owned());
                    uses_id = true;
                }
            } else if variables == ids.len() {
                arns.push(self.filled(format, &ids)?);
                uses_id = true;
            }
        }
        if !uses_id {
            arns = any()?;
        }
        Ok(Own { arns, uses_id })
    }

    /// The ARN of a format. Ids take the place of the variables behind the account, and what is not told stays open:
    /// in front as it is, behind as `*`.
    fn filled(&self, format: &str, ids: &[&str]) -> Result<String, EmitError> {
        let mut ids = ids.iter();
        let place = place(format)?;
        let mut arn = String::new();
        for (text, is_variable) in tokens(&format[..place]) {
            let known = match text {
                "Partition" => &self.partition,
                "Region" => &self.region,
                "Account" | "AccountId" => &self.account,
                _ => &None,
            };
            match (is_variable, known) {
                (false, _) => arn.push_str(text),
                (true, Some(known)) => arn.push_str(known),
                (true, None) if text == "AccountId" => arn.push_str("${Account}"),
                (true, None) if matches!(text, "Partition" | "Region" | "Account") => {
                    arn.push_str(&format!("${{{text}}}"));
                }
                (true, None) => arn.push('*'),
            }
        }
        for (text, is_variable) in tokens(&format[place..]) {
            match is_variable.then(|| ids.next()) {
                None => arn.push_str(text),
                Some(Some(id)) => arn.push_str(id),
                Some(None) if arn.ends_with('*') => {}
                Some(None) => arn.push('*'),
            }
        }
        Ok(arn)
    }
}

/// The resources of an operation's own type.
pub(super) struct Own {
    pub(super) arns: Vec<String>,
    /// Whether they are narrowed to the id, if there is one.
    pub(super) uses_id: bool,
}

/// Where the last part of an ARN's format starts.
fn place(format: &str) -> Result<usize, EmitError> {
    let malformed = || EmitError::ArnFormat(format.to_owned());
    let [arn, _, service, _, _, resource] = parts(format).ok_or_else(malformed)?;
    if arn != "arn" || service.is_empty() || service.contains(['$', '{', '*', '?']) || resource.is_empty() {
        return Err(malformed());
    }
    Ok(format.len() - resource.len())
}

/// How many variables the last part has.
fn variables(format: &str) -> Result<usize, EmitError> {
    let resource = &format[place(format)?..];
    Ok(tokens(resource).filter(|(_, is_variable)| *is_variable).count())
}

/// Whether an ARN is one of a format.
fn is_of_format(arn: &str, format: &str) -> bool {
    let any: String =
        tokens(format).map(|(text, is_variable)| if is_variable { "*" } else { text }).collect();
    match (parts(&any), parts(arn)) {
        (Some(any), Some(arn)) => each_matches(any, arn),
        _ => false,
    }
}

/// The texts of a format, and the names of its variables: `${Name}`; in some formats `{Name}`, or `*` without a name.
fn tokens(format: &str) -> impl Iterator<Item = (&str, bool)> {
    let mut rest = format;
    core::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let starts_variable = |at: usize| {
            let from = &rest[at..];
            from.starts_with(['{', '*']) || from.starts_with("${")
        };
        let start = (0..rest.len()).find(|&at| rest.is_char_boundary(at) && starts_variable(at));
        match start {
            Some(0) => {
                let (name, after) = match rest.strip_prefix('*') {
                    Some(after) => ("", after),
                    None => {
                        let inner = rest.trim_start_matches('$').strip_prefix('{')?;
                        inner.split_once('}').unwrap_or((inner, ""))
                    }
                };
                rest = after;
                Some((name, true))
            }
            start => {
                let (text, after) = rest.split_at(start.unwrap_or(rest.len()));
                rest = after;
                Some((text, false))
            }
        }
    })
}

/// Refuses what is not the ARN of one role; its partition and account may be left open.
pub(super) fn check_role(arn: &str) -> Result<(), EmitError> {
    let is_plain = |text: &str| {
        let is_taken = |b: u8| b.is_ascii_alphanumeric() || b"+=,.@_/-".contains(&b);
        !text.is_empty() && text.bytes().all(is_taken)
    };
    match parts(arn) {
        Some(["arn", partition, "iam", "", account, resource])
            if (partition == "${Partition}" || is_plain(partition))
                && (account == "${Account}" || is_plain(account))
                && resource
                    .strip_prefix("role/")
                    .is_some_and(|name| is_plain(name) && !name.ends_with('/')) =>
        {
            Ok(())
        }
        _ => Err(EmitError::Role),
    }
}
