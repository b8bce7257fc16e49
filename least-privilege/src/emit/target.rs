//! Which resources a policy is for: partition, region, account and id, each any unless told.

use std::collections::BTreeMap;
use std::fmt;

use cloud_control::Handler;
use iam_policy::arn::{ArnFormat, ArnFormatError, ArnPiece, parts};

/// Which resources operations are allowed on. What is not told is any.
///
/// ```
/// use least_privilege::Target;
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
    /// By type, the id of its resource, which comes before that of any type.
    ids: BTreeMap<String, String>,
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
    /// A need has an ARN format that isn't one.
    ArnFormat(ArnFormatError),
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
            Self::ArnFormat(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for EmitError {}

impl From<ArnFormatError> for EmitError {
    fn from(error: ArnFormatError) -> Self {
        Self::ArnFormat(error)
    }
}

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

    /// The resource of this type with this ARN or id, as for [`id`](Self::id). Other types keep theirs.
    pub fn id_of(mut self, type_name: impl Into<String>, id: impl Into<String>) -> Self {
        self.ids.insert(type_name.into(), id.into());
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
        check("id", &self.id, is_id)?;
        if self.ids.values().all(|id| is_id(id)) { Ok(()) } else { Err(EmitError::Target("id")) }
    }

    /// The resources of a format, whatever their id.
    pub(super) fn any_of(&self, format: &str) -> Result<String, EmitError> {
        Ok(self.filled(&ArnFormat::parse(format)?, &[]))
    }

    /// The resources of an operation's own type, whose ARNs have these formats.
    pub(super) fn own(
        &self,
        type_name: &str,
        formats: &[String],
        handler: Handler,
    ) -> Result<Own, EmitError> {
        let any = || {
            let all = formats.iter().map(|format| self.any_of(format));
            all.collect::<Result<Vec<_>, _>>()
        };
        let exists = !matches!(handler, Handler::Create | Handler::List);
        let id = self.ids.get(type_name).or(self.id.as_ref());
        let id = id.map(String::as_str).filter(|_| exists && !formats.is_empty());
        let Some(id) = id else {
            return Ok(Own { arns: any()?, uses_id: true });
        };
        let ids: Vec<&str> = id.split('|').collect();
        let (mut arns, mut uses_id) = (Vec::new(), false);
        for format in formats {
            let format = ArnFormat::parse(format)?;
            let variables = format.variables().count();
            if variables == 0 {
                // A collection, which has no id of its own.
                arns.push(self.filled(&format, &[]));
            } else if id.starts_with("arn:") {
                // Of the target's partition, region and account, if it names them.
                let is_here = ArnFormat::parse(&self.filled(&format, &[]))?.matches(id);
                if is_here {
                    arns.push(id.to_owned());
                    uses_id = true;
                }
            } else if variables == ids.len() {
                arns.push(self.filled(&format, &ids));
                uses_id = true;
            }
        }
        if !uses_id {
            arns = any()?;
        }
        Ok(Own { arns, uses_id })
    }

    /// The ARN of a format. Ids take the place of the variables of the resource part. What isn't known stays open in
    /// the parts before it, and is `*` in the resource part.
    fn filled(&self, format: &ArnFormat<'_>, ids: &[&str]) -> String {
        let mut arn = String::new();
        for piece in format.place() {
            let (known, open) = match piece {
                ArnPiece::Text(text) => (None, text),
                ArnPiece::Partition => (self.partition.as_deref(), "${Partition}"),
                ArnPiece::Region => (self.region.as_deref(), "${Region}"),
                ArnPiece::Account => (self.account.as_deref(), "${Account}"),
                ArnPiece::Variable(_) => (None, "*"),
            };
            arn.push_str(known.unwrap_or(open));
        }
        let mut ids = ids.iter();
        for piece in format.resource() {
            match (piece, &arn) {
                (ArnPiece::Text(text), _) => arn.push_str(text),
                (_, so_far) => match ids.next() {
                    Some(id) => arn.push_str(id),
                    None if so_far.ends_with('*') => {}
                    None => arn.push('*'),
                },
            }
        }
        arn
    }
}

/// The resources of an operation's own type.
pub(super) struct Own {
    pub(super) arns: Vec<String>,
    /// Whether they are narrowed to the id, if there is one.
    pub(super) uses_id: bool,
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
