//! How AWS words a denial. The services have several wordings, and handlers wrap them in their own.
//!
//! The text is untrusted: an action and a resource count only if they are well-formed, and mean nothing else in a
//! policy. Wildcards of actions and policy variables are refused.

use cloud_control::Action;

use super::{DenialReason, PolicyKind};

/// What a message says was denied.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Stated {
    pub(super) action: String,
    pub(super) resource: Option<String>,
}

/// `User: … is not authorized to perform: ivs:GetStage on resource: …`
const PERFORM: &str = "not authorized to perform";
/// `API: ec2:DescribeVpcs You are not authorized to perform this operation.`
const API: &str = "API: ";
const ON_RESOURCE: &str = "on resource:";
const NOT_ALLOWED: &str = "because no ";
const EXPLICIT_DENY: &str = "explicit deny";

/// What may follow a resource that isn't quoted. A resource may itself contain spaces.
const AFTER_RESOURCE: [&str; 7] = [" because ", " with an ", " (", ". ", "; ", ", ", "\""];

/// The permission that a message names.
pub(super) fn permission(message: &str) -> Option<Stated> {
    let performed = message.match_indices(PERFORM).map(|(at, phrase)| &message[at + phrase.len()..]);
    let called = message.match_indices(API).map(|(at, phrase)| &message[at + phrase.len()..]);
    performed.chain(called).find_map(stated)
}

/// The reason that a message gives.
pub(super) fn reason(message: &str) -> DenialReason {
    if let Some((_, policy)) = message.split_once(EXPLICIT_DENY) {
        let policy = policy.trim_start().strip_prefix("in ").unwrap_or_default();
        let policy = ["a ", "an ", "the "].iter().find_map(|article| policy.strip_prefix(article));
        return DenialReason::ExplicitDeny(policy.and_then(policy_kind));
    }
    let policy = message.split_once(NOT_ALLOWED).and_then(|(_, policy)| policy_kind(policy));
    policy.map_or(DenialReason::Unstated, DenialReason::NotAllowed)
}

/// The kind of policy that a text begins with.
fn policy_kind(text: &str) -> Option<PolicyKind> {
    let is_named = |kind: &PolicyKind| {
        text.get(..kind.name().len()).is_some_and(|name| name.eq_ignore_ascii_case(kind.name()))
    };
    PolicyKind::ALL.into_iter().find(is_named)
}

/// Reads `: ivs:GetStage on resource: arn:…`.
fn stated(text: &str) -> Option<Stated> {
    let text = text.trim_start_matches(':').trim_start();
    let (word, rest) = text.split_once(' ').unwrap_or((text, ""));
    let action = action(word.trim_matches(['[', ']', '"', '\'', '`', '.', ',', ';', ')']))?;
    let resource = rest.trim_start().strip_prefix(ON_RESOURCE).and_then(resource);
    Some(Stated { action, resource })
}

/// An action. Some services spell the prefix in capitals: `SNS:CreateTopic`.
fn action(text: &str) -> Option<String> {
    let action = Action::split(text)?;
    let action = format!("{}:{}", action.prefix().to_ascii_lowercase(), action.name());
    let is_one = Action::parse(&action).is_some_and(|action| !action.is_pattern());
    is_one.then_some(action)
}

/// A resource behind `on resource:`, an ARN or `*`. Some services name it in words: `role deploy`.
fn resource(text: &str) -> Option<String> {
    let text = text.trim_start();
    let text = match text.strip_prefix('"') {
        Some(quoted) => quoted.split_once('"')?.0,
        None => {
            let ends = AFTER_RESOURCE.iter().filter_map(|after| text.find(after));
            let text = &text[..ends.min().unwrap_or(text.len())];
            text.strip_suffix('.').unwrap_or(text)
        }
    };
    if text == "*" { Some(text.to_owned()) } else { arn(text).map(str::to_owned) }
}

/// The text, if it is an ARN. Only its last part, the resource, may contain `*`.
pub(super) fn arn(text: &str) -> Option<&str> {
    let mut parts = text.splitn(6, ':');
    let mut next = |is_valid: fn(u8) -> bool, may_be_empty: bool| {
        let part = parts.next()?;
        ((may_be_empty || !part.is_empty()) && part.bytes().all(is_valid)).then_some(part)
    };
    let is_name = |byte: u8| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-');
    if next(is_name, false)? != "arn" {
        return None;
    }
    next(is_name, false).filter(|partition| partition.starts_with("aws"))?;
    // The service, the region and the account; that of AWS itself is `aws`.
    next(is_name, false)?;
    next(is_name, true)?;
    next(is_name, true)?;
    parts.next().filter(|resource| is_part(resource)).map(|_| text)
}

/// Whether a text can be a part of an ARN. `$` would begin a policy variable, and `?` is a wildcard.
pub(super) fn is_part(text: &str) -> bool {
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-_./:+=,@*#~!%&".contains(&byte);
    !text.is_empty() && text.bytes().all(is_plain)
}
