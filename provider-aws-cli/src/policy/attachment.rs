//! How emitted policies take effect: as which kind of policy, attached to what, and who assumes the role that has them.

use clap::{Args, ValueEnum};
use iam_policy::Attachment;
use least_privilege::{Emitter, OidcSubject};

/// How the caller's policies take effect.
#[derive(Args, Clone, Debug, Default)]
pub struct AttachmentArguments {
    /// How the caller's policy takes effect. Managed policies are split if they are too large; all others are one
    /// document, which is shortened by wildcards or refused.
    #[arg(long, value_enum, default_value_t, value_name = "KIND", help_heading = "Output")]
    attach_as: AttachAs,
    /// Also write what the policies are attached to: policies, roles and attachments for Terraform. CloudFormation and
    /// CDK always have the roles whose trust is known.
    #[arg(long, help_heading = "Output")]
    pub(super) attach: bool,
    /// Let jobs of a CI assume the caller's role by OIDC, of one repository and branch, tag or environment:
    /// `github:ORG/REPO:main`, `github:ORG/REPO:refs/tags/v*`, `github:ORG/REPO:environment:prod`,
    /// `gitlab:GROUP/PROJECT:main`. May be repeated.
    #[arg(long, value_name = "CI:REPO:REF", help_heading = "Output")]
    trust: Vec<OidcSubject>,
}

#[derive(Clone, Copy, Debug, Default, ValueEnum)]
enum AttachAs {
    /// Managed policies: each up to 6,144 characters.
    #[default]
    Managed,
    /// The permissions boundary of a role or user: one managed policy.
    Boundary,
    /// A session policy: 2,048 characters with white space.
    Session,
    /// An inline policy of a user: 2,048 characters.
    InlineUser,
    /// An inline policy of a group: 5,120 characters.
    InlineGroup,
    /// An inline policy of a role: 10,240 characters.
    InlineRole,
}

impl AttachmentArguments {
    /// The emitter, with these arguments.
    pub fn emitter<'r>(&self, emitter: Emitter<'r>) -> Emitter<'r> {
        let attachment = match self.attach_as {
            AttachAs::Managed => Attachment::Managed,
            AttachAs::Boundary => Attachment::Boundary,
            AttachAs::Session => Attachment::Session,
            AttachAs::InlineUser => Attachment::InlineUser,
            AttachAs::InlineGroup => Attachment::InlineGroup,
            AttachAs::InlineRole => Attachment::InlineRole,
        };
        self.trust.iter().cloned().fold(emitter.attachment(attachment), Emitter::assumed_by)
    }
}
