//! What an emitter returns: policies, and why they are as they are.

use iam_policy::Attachment;

use super::reason::Reason;
use super::template::PolicyTemplate;
use super::trust::TrustTemplate;
use super::warning::Warning;

/// The policies of a caller and, if the caller passes a role, of that role.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Emission {
    /// The caller's policies: one, or several managed policies if one would be too large.
    pub caller: Vec<PolicyTemplate>,
    /// How the caller's policies take effect.
    pub attachment: Attachment,
    /// The trust policy of the caller's role, if it is known who assumes the role.
    pub trust: Option<TrustTemplate>,
    /// The role that the handlers use, if the caller passes one.
    pub role: Option<RolePolicies>,
    /// What to know before attaching the policies; sorted, without duplicates.
    pub warnings: Vec<Warning>,
    /// Which operation requires which action, and why.
    pub reasons: Vec<Reason>,
}

/// The policies of a role that the caller passes to Cloud Control.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct RolePolicies {
    /// The ARN of the role.
    pub arn: String,
    /// The managed policies to attach to the role.
    pub policies: Vec<PolicyTemplate>,
    /// The trust policy of the role: it lets CloudFormation assume the role for calls of the role's account.
    pub trust: TrustTemplate,
}
