//! From arguments to an emitter: what policies are narrowed to, and whose they are.

use std::collections::BTreeSet;
use std::str::FromStr;

use clap::{Args, ValueEnum};
use iam_policy::Reference;
use iam_policy::action_conditions::ConditionKind;
use least_privilege::{Emission, EmitError, Emitter, Need, Target};
use thiserror::Error;

use crate::console::Console;
use crate::policy::id::{IdError, ResourceId, TypeIds, unused};

/// What policies are narrowed to, and whose they are.
#[derive(Args, Clone, Debug)]
pub struct EmitterArguments {
    /// Whose credentials the handlers act with: the caller's, or those of a role that the caller passes.
    #[arg(long, value_enum, default_value_t = Mode::Caller, help_heading = "Policy")]
    mode: Mode,
    /// The role of `--mode role`.
    #[arg(
        long,
        value_name = "ARN",
        default_value = "arn:${Partition}:iam::${Account}:role/cloud-control",
        help_heading = "Policy"
    )]
    role: String,
    /// Allow only what is in this partition: `aws`, `aws-cn`, `aws-us-gov`, `aws-eusc`.
    #[arg(long, value_name = "PARTITION", help_heading = "Policy")]
    partition: Option<String>,
    /// Allow only what is in this region.
    #[arg(long, value_name = "REGION", help_heading = "Policy")]
    region: Option<String>,
    /// Allow only what is in this account.
    #[arg(long, value_name = "ACCOUNT", help_heading = "Policy")]
    account: Option<String>,
    /// Allow only the resource with this id or ARN; create and list are allowed on all, since they come before there is
    /// an id. With operations of several types, TYPE says which one the id is of: `--id s3.bucket=my-logs`. May be
    /// repeated, once per type.
    #[arg(long, value_name = "[TYPE=]ID", help_heading = "Policy")]
    id: Vec<ResourceId>,
    /// Allow only resources with this tag, for the actions that support it. May be repeated.
    #[arg(long, value_name = "KEY=VALUE", help_heading = "Policy")]
    resource_tag: Vec<Tag>,
    /// Allow only requests that set this tag, for the actions that support it. May be repeated.
    #[arg(long, value_name = "KEY=VALUE", help_heading = "Policy")]
    request_tag: Vec<Tag>,
    /// Allow this action of the operations even though it has wildcards that stand for a whole service, or for
    /// `iam:PassRole`: `ivs:*`. May be repeated.
    #[arg(long, value_name = "ACTION", help_heading = "Policy")]
    allow: Vec<String>,
    /// Leave out a kind of conditions that belong to actions: `passed-to-service`, `aws-service-name`,
    /// `grant-is-for-aws-resource`, `resource-account` or `requested-region`. May be repeated.
    #[arg(long, value_name = "KIND", help_heading = "Policy")]
    without_condition: Vec<ConditionKind>,
    /// Allow cancelling requests as well.
    #[arg(long, help_heading = "Policy")]
    cancel: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Mode {
    /// The caller's credentials.
    Caller,
    /// A role that the caller passes.
    Role,
}

/// A tag: `team=live`.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Tag {
    key: String,
    value: String,
}

/// A text isn't a tag.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("expected KEY=VALUE")]
struct TagError;

impl FromStr for Tag {
    type Err = TagError;

    fn from_str(text: &str) -> Result<Self, TagError> {
        let (key, value) = text.split_once('=').ok_or(TagError)?;
        Ok(Self { key: key.to_owned(), value: value.to_owned() })
    }
}

impl EmitterArguments {
    /// Whether the handlers act with a role.
    #[must_use]
    pub fn is_role(&self) -> bool {
        self.mode == Mode::Role
    }

    /// Whether the policies have conditions on tags: only the IAM reference says which actions support them.
    #[must_use]
    pub fn has_tags(&self) -> bool {
        !self.resource_tag.is_empty() || !self.request_tag.is_empty()
    }

    /// Emits policies for these needs by `emit`, which is given an emitter that is set up as the arguments say.
    ///
    /// # Errors
    ///
    /// Returns an error if no policy can be emitted, or one would allow more than was asked for.
    pub fn emit<'r>(
        &self,
        needs: &[Need],
        reference: Option<&'r Reference>,
        console: &Console,
        emit: impl Fn(Emitter<'r>) -> Result<Emission, EmitError>,
    ) -> Result<Emission, IdError> {
        let types: BTreeSet<&str> = needs.iter().map(|need| need.type_name.as_str()).collect();
        let types: Vec<&str> = types.into_iter().collect();
        let emit = |ids: &TypeIds| emit(self.emitter(ids, reference));
        let ids = TypeIds::resolve(&self.id, &types, emit)?;
        let emission = emit(&ids)?;
        if let Some((type_name, reason)) = emission.warnings.iter().find_map(unused) {
            return Err(ids.unused(type_name, reason));
        }
        for type_name in &ids.guessed {
            let others: Vec<&str> = types.iter().copied().filter(|other| other != type_name).collect();
            console.note(&format!("the id narrows {type_name}; it isn't one of {}", others.join(", ")));
        }
        Ok(emission)
    }

    fn emitter<'r>(&self, ids: &TypeIds, reference: Option<&'r Reference>) -> Emitter<'r> {
        let mut target = Target::any();
        if let Some(partition) = &self.partition {
            target = target.partition(partition);
        }
        if let Some(region) = &self.region {
            target = target.region(region);
        }
        if let Some(account) = &self.account {
            target = target.account(account);
        }
        let mut emitter = Emitter::new().target(ids.narrow(target));
        if let Some(reference) = reference {
            emitter = emitter.reference(reference);
        }
        if self.is_role() {
            emitter = emitter.role(&self.role);
        }
        if self.cancel {
            emitter = emitter.cancels();
        }
        for Tag { key, value } in &self.resource_tag {
            emitter = emitter.resource_tag(key, value);
        }
        for Tag { key, value } in &self.request_tag {
            emitter = emitter.request_tag(key, value);
        }
        for action in &self.allow {
            emitter = emitter.allow_broad(action);
        }
        for kind in &self.without_condition {
            emitter = emitter.without_condition(*kind);
        }
        emitter
    }
}
