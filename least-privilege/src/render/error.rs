//! Why an emission can't be rendered in a language.

use iam_policy::Attachment;
use thiserror::Error;

use super::Format;
use crate::emit::error::TargetPart;

/// Why an emission can't be rendered in a language.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum RenderError {
    /// JSON names the OIDC provider by its ARN, which can't have open parts.
    #[error(
        "the {part} is open, and the ARN of an OIDC provider in JSON has one: expected the {part}, or a language that \
         refers to it, such as Terraform"
    )]
    OpenProvider {
        /// The part of the ARN.
        part: TargetPart,
    },
    /// The language has no policies of this attachment.
    #[error("{format} has no place for {} {attachment}: expected {expected}", article(*attachment))]
    Attachment {
        /// The language.
        format: Format,
        /// How the policy takes effect.
        attachment: Attachment,
        /// The languages that have.
        expected: &'static str,
    },
    /// JSON documents can't be attached to anything.
    #[error("a JSON policy can't say what it is attached to: expected Terraform, CloudFormation, SAM or CDK")]
    Unattached,
    /// There is nothing to attach the caller's policies to.
    #[error("the caller's policies have no role to be attached to in {format}: expected who assumes it")]
    NoRole {
        /// The language.
        format: Format,
    },
}

const fn article(attachment: Attachment) -> &'static str {
    match attachment {
        Attachment::Managed | Attachment::Boundary | Attachment::Session => "a",
        Attachment::InlineUser | Attachment::InlineGroup | Attachment::InlineRole => "an",
    }
}
