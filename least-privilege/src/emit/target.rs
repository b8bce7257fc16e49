//! The resources that a policy is for: partition, region, account and id.

use std::collections::BTreeMap;

use cloud_control::Handler;
use iam_policy::arn::{ArnFormat, ArnPiece, parts};

use super::error::{EmitError, TargetPart};

/// The resources that operations are allowed on. A part that isn't set is any.
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

impl Target {
    /// Any resource of the operations' types.
    pub fn any() -> Self {
        Self::default()
    }

    /// Sets the partition: `aws`, `aws-cn`, `aws-us-gov`, `aws-eusc`.
    pub fn partition(mut self, partition: impl Into<String>) -> Self {
        self.partition = Some(partition.into());
        self
    }

    /// Sets the region.
    pub fn region(mut self, region: impl Into<String>) -> Self {
        self.region = Some(region.into());
        self
    }

    /// Sets the account.
    pub fn account(mut self, account: impl Into<String>) -> Self {
        self.account = Some(account.into());
        self
    }

    /// Sets the resource: its ARN, or the id in its ARN. Several ids of one ARN are separated by `|`.
    ///
    /// A create and a list are allowed on any resource, since no id exists yet. Set the id only for needs of
    /// one type. If it doesn't match the ARN formats of a type, or is an ARN in another partition, region or
    /// account than the target, all resources of that type are allowed, with a warning.
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
            let is_valid = |c: char| matches!(c, '\u{21}'..='\u{7e}' | '\u{a1}'..='\u{ff}');
            !text.is_empty() && text.chars().all(|c| is_valid(c) && !"*?$".contains(c))
        };
        let check = |part, value: &Option<String>, is_valid: fn(&str) -> bool| match value {
            Some(value) if !is_valid(value) => Err(EmitError::Target { part, found: value.clone() }),
            _ => Ok(()),
        };
        check(TargetPart::Partition, &self.partition, is_word)?;
        check(TargetPart::Region, &self.region, is_word)?;
        check(TargetPart::Account, &self.account, is_account)?;
        check(TargetPart::Id, &self.id, is_id)?;
        match self.ids.values().find(|id| !is_id(id)) {
            Some(id) => Err(EmitError::Target { part: TargetPart::Id, found: id.clone() }),
            None => Ok(()),
        }
    }

    /// The ARN template of all resources of a format.
    pub(super) fn any_of(&self, format: &str) -> Result<String, EmitError> {
        Ok(self.filled(&ArnFormat::parse(format)?, &[]))
    }

    /// The resources of an operation's own type, whose ARNs have these formats.
    pub(super) fn own(
        &self,
        type_name: &str,
        formats: &[String],
        handler: Handler,
    ) -> Result<OwnResources, EmitError> {
        let any = || formats.iter().map(|format| self.any_of(format)).collect::<Result<Vec<_>, _>>();
        let exists = !matches!(handler, Handler::Create | Handler::List);
        let id = self.ids.get(type_name).or(self.id.as_ref());
        let Some(id) = id.map(String::as_str).filter(|_| exists && !formats.is_empty()) else {
            return Ok(OwnResources::Requested(any()?));
        };
        let ids: Vec<&str> = id.split('|').collect();
        let (mut arns, mut is_id_used) = (Vec::new(), false);
        for format in formats {
            let format = ArnFormat::parse(format)?;
            let variables = format.variables().count();
            if variables == 0 {
                // A collection, which has no id of its own.
                arns.push(self.filled(&format, &[]));
            } else if id.starts_with("arn:") {
                // The ARN must have the partition, the region and the account that the target names.
                let is_in_target = ArnFormat::parse(&self.filled(&format, &[]))?.matches(id);
                if is_in_target {
                    arns.push(id.to_owned());
                    is_id_used = true;
                }
            } else if variables == ids.len() {
                arns.push(self.filled(&format, &ids));
                is_id_used = true;
            }
        }
        if is_id_used { Ok(OwnResources::Requested(arns)) } else { Ok(OwnResources::IdUnused(any()?)) }
    }

    /// The ARN template of a format. Ids take the place of the variables of the resource part. A part that
    /// isn't known stays open before the resource part, and is `*` in it.
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

/// The ARN templates of resources of an operation's own type.
pub(super) enum OwnResources {
    /// Those that the target asks for.
    Requested(Vec<String>),
    /// All of the type, since the target's id doesn't match any of its ARN formats.
    IdUnused(Vec<String>),
}

/// Checks that an ARN is that of exactly one role. Its partition and account may be left open.
pub(super) fn check_role(arn: &str) -> Result<(), EmitError> {
    let is_plain = |text: &str| {
        let is_valid = |b: u8| b.is_ascii_alphanumeric() || b"+=,.@_/-".contains(&b);
        !text.is_empty() && text.bytes().all(is_valid)
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
        _ => Err(EmitError::Role { found: arn.to_owned() }),
    }
}
