//! From arguments to an emitter: what policies are narrowed to, and whose they are.

use clap::{Args, ValueEnum};
use iam_policy::Reference;
use least_privilege::{Emission, EmitError, Emitter, Target, Warning};

/// What policies are narrowed to, and whose they are.
#[derive(Args, Clone, Debug)]
pub struct EmitterOptions {
    /// Whose credentials the handlers act with: the caller's, or those of a role that the caller passes.
    #[arg(long, value_enum, default_value_t = Mode::Caller)]
    mode: Mode,
    /// The role of `--mode role`.
    #[arg(long, value_name = "ARN", default_value = "arn:${Partition}:iam::${Account}:role/cloud-control")]
    role: String,
    /// Only in this partition: `aws`, `aws-cn`, `aws-us-gov`, `aws-eusc`.
    #[arg(long, value_name = "P")]
    partition: Option<String>,
    /// Only in this region.
    #[arg(long, value_name = "R")]
    region: Option<String>,
    /// Only in this account.
    #[arg(long, value_name = "A")]
    account: Option<String>,
    /// Only the resource of this ARN or id; a create and a list come before there is one.
    #[arg(long, value_name = "ID")]
    id: Option<String>,
    /// Only resources with this tag, where IAM can tell. May be repeated.
    #[arg(long, value_name = "KEY=VALUE", value_parser = tag)]
    resource_tag: Vec<(String, String)>,
    /// Only what sets this tag, where IAM can tell. May be repeated.
    #[arg(long, value_name = "KEY=VALUE", value_parser = tag)]
    request_tag: Vec<(String, String)>,
    /// Allow this action although it is a whole service, or passes roles. May be repeated.
    #[arg(long, value_name = "ACTION")]
    allow: Vec<String>,
    /// Allow to cancel what the operations began, too.
    #[arg(long)]
    cancel: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Mode {
    Caller,
    Role,
}

fn tag(text: &str) -> Result<(String, String), String> {
    let (key, value) = text.split_once('=').ok_or("expected KEY=VALUE")?;
    Ok((key.to_owned(), value.to_owned()))
}

impl EmitterOptions {
    /// Whether the handlers act with a role.
    pub fn is_role(&self) -> bool {
        self.mode == Mode::Role
    }

    /// Whether there are conditions on tags, of which only a reference knows where they can be.
    pub fn has_tags(&self) -> bool {
        !self.resource_tag.is_empty() || !self.request_tag.is_empty()
    }

    /// What an emitter makes that is as these say.
    ///
    /// # Errors
    /// When it makes nothing, or allows more than was asked for.
    pub fn emit<'r>(
        &self,
        reference: Option<&'r Reference>,
        make: impl FnOnce(Emitter<'r>) -> Result<Emission, EmitError>,
    ) -> Result<Emission, String> {
        let emission = make(self.emitter(reference)).map_err(|error| error.to_string())?;
        for warning in &emission.warnings {
            if let Warning::IdUnused(type_name) = warning {
                return Err(format!("the id does not fit the ARNs of {type_name}"));
            }
        }
        Ok(emission)
    }

    fn emitter<'r>(&self, reference: Option<&'r Reference>) -> Emitter<'r> {
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
        if let Some(id) = &self.id {
            target = target.id(id);
        }
        let mut emitter = Emitter::new().target(target);
        if let Some(reference) = reference {
            emitter = emitter.reference(reference);
        }
        if self.is_role() {
            emitter = emitter.role(&self.role);
        }
        if self.cancel {
            emitter = emitter.cancels();
        }
        for (key, value) in &self.resource_tag {
            emitter = emitter.resource_tag(key, value);
        }
        for (key, value) in &self.request_tag {
            emitter = emitter.request_tag(key, value);
        }
        for action in &self.allow {
            emitter = emitter.allow_broad(action);
        }
        emitter
    }
}
