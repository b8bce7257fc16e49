//! The resources that a policy is for: partition, region, account and id.

use std::collections::{BTreeMap, BTreeSet};

use cloud_control::{Handler, letters};
use iam_policy::action_conditions::linked_roles;
use iam_policy::arn::{ArnFormat, ArnPiece, parts};

use super::error::{EmitError, TargetPart};
use super::need::{Need, NeededAction};

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

    /// The partition, if it is set.
    pub(super) fn known_partition(&self) -> Option<&str> {
        self.partition.as_deref()
    }

    /// The account, if it is set.
    pub(super) fn known_account(&self) -> Option<&str> {
        self.account.as_deref()
    }

    pub(super) fn check(&self) -> Result<(), EmitError> {
        let is_word = |text: &str| {
            !text.is_empty()
                && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
        };
        let is_account = |text: &str| text.len() == 12 && text.bytes().all(|b| b.is_ascii_digit());
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

    /// The region, if it is set.
    pub(super) fn in_region(&self) -> Option<&str> {
        self.region.as_deref()
    }

    /// The account, if it is set.
    pub(super) fn in_account(&self) -> Option<&str> {
        self.account.as_deref()
    }

    /// The ARN template of all resources of a format.
    pub(super) fn any_of(&self, format: &str) -> Result<String, EmitError> {
        let none = KnownProperties::default();
        Ok(self.filled(&ArnFormat::parse(format)?, &none).swap_remove(0))
    }

    /// The ARN template of all resources of a format, with the partition, region and account of the target; `None` if it
    /// isn't the format of an ARN.
    #[must_use]
    pub fn arn(&self, format: &str) -> Option<String> {
        self.any_of(format).ok()
    }

    /// The ARNs of the resources that an action of a need is asked about, one of which is allowed on if the action is. Without
    /// any, that is `*`. An open part is `${Partition}`, `${Region}` or `${Account}`.
    ///
    /// # Errors
    ///
    /// Returns an error if the action has an ARN format that isn't valid.
    pub fn arns(&self, need: &Need, action: &NeededAction) -> Result<Vec<String>, EmitError> {
        if let Some(roles) = linked_roles(&action.action, &need.type_name) {
            return roles.iter().map(|format| self.any_of(format)).collect();
        }
        let mut arns = self.own(need, &action.own)?.arns;
        for format in &action.related {
            arns.push(self.any_of(format)?);
        }
        Ok(arns)
    }

    /// The id of the resource of a type, if there is one.
    pub(super) fn id_for(&self, type_name: &str) -> Option<&str> {
        self.ids.get(type_name).or(self.id.as_ref()).map(String::as_str)
    }

    /// The resources of an operation's own type that an action is allowed on.
    pub(super) fn own(&self, need: &Need, formats: &[String]) -> Result<OwnResources, EmitError> {
        let id = self.id_for(&need.type_name);
        let known = KnownProperties::of(need, id);
        // A part of an identifier may be the ARN of what contains the resource.
        let existing = id.filter(|_| need.acts_on_existing());
        let parts: Vec<&str> = existing.into_iter().flat_map(|id| id.split('|')).collect();
        let mut own = OwnResources::default();
        for text in formats {
            let format = ArnFormat::parse(text)?;
            let any = self.any_of(text)?;
            // An ARN must have the partition, the region and the account that the target names.
            let place = ArnFormat::parse(&any)?;
            // Of several, the one of what contains the others is shorter: `*` matches what they add, too.
            let arns = parts.iter().filter(|part| is_arn(part) && place.matches(part));
            if let Some(arn) = arns.min_by_key(|arn| arn.len()) {
                own.narrowed.push((*arn).to_owned());
                own.arns.push((*arn).to_owned());
                continue;
            }
            if matches!(&parts[..], [arn] if is_arn(arn)) {
                if format.variables().next().is_none() {
                    // A collection, which has no id of its own.
                    own.arns.push(any);
                }
                continue;
            }
            let known = known.in_format(&format);
            let arns = self.filled(&format, &known);
            if !arns.contains(&any) {
                own.narrowed.extend(arns.iter().cloned());
            }
            own.open.extend(known.lacking(&format));
            own.arns.extend(arns);
        }
        if own.narrowed.is_empty() {
            own.arns = formats.iter().map(|format| self.any_of(format)).collect::<Result<_, _>>()?;
        }
        Ok(own)
    }

    /// The ARN templates of a format with the values of properties in it. A part that isn't known stays open before the
    /// resource part, and is `*` in it.
    fn filled(&self, format: &ArnFormat<'_>, known: &KnownProperties<'_>) -> Vec<String> {
        let mut place = String::new();
        for piece in format.place() {
            let (known, open) = match piece {
                ArnPiece::Text(text) => (None, text),
                ArnPiece::Partition => (self.partition.as_deref(), "${Partition}"),
                ArnPiece::Region => (self.region.as_deref(), "${Region}"),
                ArnPiece::Account => (self.account.as_deref(), "${Account}"),
                ArnPiece::Variable(_) => (None, "*"),
            };
            place.push_str(known.unwrap_or(open));
        }
        let mut arns = vec![place];
        for piece in format.resource() {
            match (piece, piece.name()) {
                (ArnPiece::Text(text), _) => arns.iter_mut().for_each(|arn| arn.push_str(text)),
                (_, name) => match known.value(name.unwrap_or_default()) {
                    Value::Text(text) => {
                        for arn in &mut arns {
                            // A path ends where the next one begins.
                            let text = if arn.ends_with('/') { text.trim_start_matches('/') } else { text };
                            arn.push_str(text);
                        }
                    }
                    Value::PerhapsPath => {
                        let with = arns.iter().map(|arn| format!("{arn}*/")).collect::<Vec<_>>();
                        arns.extend(with);
                    }
                    Value::Unknown => {
                        for arn in arns.iter_mut().filter(|arn| !arn.ends_with('*')) {
                            arn.push('*');
                        }
                    }
                },
            }
        }
        arns
    }
}

/// The ARN templates of resources of an operation's own type.
#[derive(Debug, Default)]
pub(super) struct OwnResources {
    pub(super) arns: Vec<String>,
    /// Those that are fewer than all of a format.
    pub(super) narrowed: Vec<String>,
    /// The properties in their ARNs that aren't known.
    pub(super) open: BTreeSet<String>,
}

/// The values of a resource's properties, as far as they are known.
#[derive(Clone, Default)]
struct KnownProperties<'n> {
    values: BTreeMap<&'n str, &'n str>,
    /// An id of the service's own, where the identifier is an ARN or a URL: the value of what no property gives.
    nameless: Option<&'n str>,
    /// Whether it isn't known which properties identify a resource, so that the id is the value of any one variable.
    is_nameless: bool,
    /// Whether a path without a value is certainly not set.
    is_whole: bool,
    /// Whether the resource isn't there yet, so that AWS has yet to set some properties.
    is_new: bool,
    /// If the resource isn't there yet, the properties in the ARNs that creating it is authorized on.
    nameable: BTreeSet<&'n str>,
}

/// The value of a variable in an ARN.
enum Value<'v> {
    Text(&'v str),
    /// There may be a path before the name.
    PerhapsPath,
    Unknown,
}

impl<'n> KnownProperties<'n> {
    fn of(need: &'n Need, id: Option<&'n str>) -> Self {
        let mut known = Self { is_whole: need.properties.is_some(), ..Self::default() };
        for (name, value) in need.properties.iter().flatten() {
            match value.as_deref().filter(|value| is_id(value)) {
                Some(value) => drop(known.values.insert(name, value)),
                None if name == PATH => known.is_whole = false,
                None => {}
            }
        }
        // A list is about all resources, whatever the id of one is.
        let id = id.filter(|_| need.handler != Handler::List);
        let parts: Vec<&str> = id.into_iter().flat_map(|id| id.split('|')).collect();
        match (&need.identifier[..], &parts[..]) {
            ([], [id]) => (known.nameless, known.is_nameless) = (Some(*id), true),
            ([property], [id]) if is_address(property) => known.nameless = Some(*id),
            (properties, parts) if properties.len() == parts.len() => {
                known.values.extend(properties.iter().map(String::as_str).zip(parts.iter().copied()));
            }
            _ => {}
        }
        // What is an ARN or a URL itself is no part of another ARN.
        known.values.retain(|_, value| !is_arn(value) && !value.contains("://"));
        known.nameless = known.nameless.filter(|id| !is_arn(id) && !id.contains("://"));
        if need.handler == Handler::Create {
            known.is_new = true;
            let own = need.actions.iter().filter(|action| action.handler == Handler::Create);
            let formats = own.flat_map(|action| &action.own).filter_map(|text| ArnFormat::parse(text).ok());
            known.nameable = formats.flat_map(|format| format.variables()).collect();
        }
        known
    }

    /// What is known of the variables of a format: an id without a name can only be that of its one variable.
    fn in_format(&self, format: &ArnFormat<'_>) -> Self {
        let is_one = format.variables().count() == 1;
        Self { nameless: self.nameless.filter(|_| is_one), ..self.clone() }
    }

    fn value(&self, name: &str) -> Value<'n> {
        if self.is_new && !self.nameable.contains(name) {
            return Value::Unknown;
        }
        match self.values.get(name) {
            Some(value) => Value::Text(value),
            None if name == PATH && self.is_whole => Value::Text(""),
            None if name == PATH && !self.values.is_empty() => Value::PerhapsPath,
            None if (name.is_empty() || self.is_nameless) && !self.is_new => {
                self.nameless.map_or(Value::Unknown, Value::Text)
            }
            None => Value::Unknown,
        }
    }

    /// The properties of a format that aren't known.
    fn lacking(&self, format: &ArnFormat<'_>) -> impl Iterator<Item = String> {
        let names = format.variables().filter(|name| matches!(self.value(name), Value::Unknown));
        names.map(str::to_owned).collect::<Vec<_>>().into_iter()
    }
}

/// The property that stands before a name in some ARNs: `role/${Path}${RoleName}`.
const PATH: &str = "Path";

/// Whether a text is an ARN, and no id.
fn is_arn(text: &str) -> bool {
    text.starts_with("arn:")
}

/// Whether a property is an ARN or a URL, by its name.
fn is_address(property: &str) -> bool {
    let name = letters(property);
    name.ends_with("arn") || name.ends_with("url") || name.ends_with("uri")
}

/// Whether a text can be a part of an ARN.
fn is_id(text: &str) -> bool {
    let is_valid = |c: char| matches!(c, '\u{21}'..='\u{7e}' | '\u{a1}'..='\u{ff}');
    !text.is_empty() && text.chars().all(|c| is_valid(c) && !"*?$".contains(c))
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
