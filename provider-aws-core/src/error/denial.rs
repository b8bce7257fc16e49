//! From a denied access to its cure: what was denied, by which kind of policy, and the statements that allow it.
//!
//! AWS's own message comes first: it names the action and the resource that were asked for. If it doesn't, the
//! record of the operation says what its handler requires.

mod required;
mod statement;
mod wording;

use std::fmt;

use cloud_control::{Handler, PASS_ROLE, SERVICE_PRINCIPAL};

use super::{Error, ErrorKind, Step, kind_of_code};
pub use statement::MissingPermission;

/// A denied access: what was denied, why, and the IAM statements that allow it. It is from [`Error::denial`].
///
/// It displays as the advice that the message of the error ends with.
///
/// ```no_run
/// # use provider_aws_core::Error;
/// # fn show(error: &Error) {
/// if let Some(denial) = error.denial() {
///     for statement in denial.statements() {
///         // {"Effect": "Allow", "Action": "ivs:DeleteStage", "Resource": "arn:aws:ivs:…:stage/abc"}
///         println!("{statement}");
///     }
/// }
/// # }
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Denial {
    /// Why it was denied.
    pub reason: DenialReason,
    /// The permissions that are missing: the one that AWS's message names, or else all that the operation requires.
    ///
    /// If the operation passes a role for its handlers, the role lacks those that a handler was denied.
    pub permissions: Vec<MissingPermission>,
    /// The handler whose permissions may be missing as well, but aren't known: AWS's message names none, and another
    /// process began the operation.
    pub unknown_handler: Option<Handler>,
}

/// Why an access was denied, as AWS states it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum DenialReason {
    /// No policy of this kind allows it.
    NotAllowed(PolicyKind),
    /// A policy denies it explicitly; of which kind, if AWS says so. No other statement outweighs that.
    ExplicitDeny(Option<PolicyKind>),
    /// AWS gives no reason.
    Unstated,
}

/// A kind of IAM policy. It displays as AWS names it: `service control policy`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PolicyKind {
    /// A policy of the user or the role, or of a group.
    IdentityBased,
    /// A policy of the resource, such as that of a bucket or a key.
    ResourceBased,
    /// A permissions boundary of the user or the role.
    PermissionsBoundary,
    /// A policy of the session, given when the role was assumed.
    Session,
    /// A service control policy of the organization.
    ServiceControl,
    /// A resource control policy of the organization.
    ResourceControl,
    /// A policy of the VPC endpoint that the call goes through.
    VpcEndpoint,
    /// A trust policy of the role to assume.
    RoleTrust,
}

impl PolicyKind {
    const ALL: [Self; 8] = [
        Self::IdentityBased,
        Self::ResourceBased,
        Self::PermissionsBoundary,
        Self::Session,
        Self::ServiceControl,
        Self::ResourceControl,
        Self::VpcEndpoint,
        Self::RoleTrust,
    ];

    /// The name in AWS's messages.
    const fn name(self) -> &'static str {
        match self {
            Self::IdentityBased => "identity-based policy",
            Self::ResourceBased => "resource-based policy",
            Self::PermissionsBoundary => "permissions boundary",
            Self::Session => "session policy",
            Self::ServiceControl => "service control policy",
            Self::ResourceControl => "resource control policy",
            Self::VpcEndpoint => "VPC endpoint policy",
            Self::RoleTrust => "role trust policy",
        }
    }

    /// Whether statements of such a policy name their principals, which only its owner can decide on.
    const fn names_principals(self) -> bool {
        matches!(self, Self::ResourceBased | Self::ResourceControl | Self::VpcEndpoint | Self::RoleTrust)
    }
}

impl fmt::Display for PolicyKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl Error {
    /// Whether access was denied: to the call, or to the handler of a request that was accepted. Some handlers report
    /// denials of a service under other codes, so the message counts as well.
    pub(super) fn is_denied(&self) -> bool {
        let denied = Some(ErrorKind::AccessDenied);
        let is_coded = Some(self.kind()) == denied || self.code().and_then(kind_of_code) == denied;
        is_coded || self.code().is_some() && wording::permission(self.message()).is_some()
    }

    /// The denial, if access was denied: to the call, or to the handler of a request that was accepted.
    ///
    /// It is made of AWS's message, if that names what was denied, or else of what the operation requires.
    #[must_use]
    pub fn denial(&self) -> Option<Denial> {
        let step = self.0.subject.step?;
        self.is_denied().then(|| Denial::new(self, step))
    }
}

impl Denial {
    fn new(error: &Error, step: Step) -> Self {
        let required = required::Required::of(step, error.identifier());
        let reason = wording::reason(error.message());
        let Some(stated) = wording::permission(error.message()) else {
            // What accepted the request allowed the call.
            let is_accepted = error.kind() == ErrorKind::RequestFailed;
            let permissions = required.permissions(is_accepted);
            let unknown_handler = step.api_operation.handler().filter(|_| step.operation.is_none());
            return Self { reason, permissions, unknown_handler };
        };
        let passed_to = match stated.action.as_str() {
            PASS_ROLE if step.passes_role && error.kind() == ErrorKind::AccessDenied => {
                vec![SERVICE_PRINCIPAL.to_owned()]
            }
            PASS_ROLE => required.passes_roles_to(),
            _ => Vec::new(),
        };
        let resources = match stated.resource {
            _ if required::is_of_cloud_control(&stated.action) => vec!["*".to_owned()],
            Some(resource) => vec![resource],
            None => required.resources(&stated.action),
        };
        let permission = MissingPermission { actions: vec![stated.action], resources, passed_to };
        Self { reason, permissions: vec![permission], unknown_handler: None }
    }

    /// The statements to add to the policy that lacks them, as JSON. There are none if that cures nothing: a policy
    /// denies the access explicitly, or the policy that lacks the permission names the principals that it is for.
    #[must_use]
    pub fn statements(&self) -> Vec<String> {
        match self.reason {
            DenialReason::ExplicitDeny(_) => Vec::new(),
            DenialReason::NotAllowed(policy) if policy.names_principals() => Vec::new(),
            _ => self.permissions.iter().map(MissingPermission::statement).collect(),
        }
    }
}

/// Advice of one line: `allow {"Effect": "Allow", …}`.
impl fmt::Display for Denial {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.reason {
            DenialReason::ExplicitDeny(policy) => {
                let policy = policy.map_or("policy", PolicyKind::name);
                return write!(f, "change the {policy} that denies it: no other statement outweighs a Deny");
            }
            DenialReason::NotAllowed(policy) if policy.names_principals() => {
                write!(f, "allow in the {policy}, for this caller: ")?;
                let permissions = self.permissions.iter().map(|permission| {
                    format!("{} on {}", permission.actions.join(", "), permission.resources.join(", "))
                });
                f.write_str(&permissions.collect::<Vec<_>>().join("; "))?;
            }
            DenialReason::NotAllowed(policy) if policy != PolicyKind::IdentityBased => {
                write!(f, "allow in the {policy}: {}", self.statements().join(", "))?;
            }
            _ => write!(f, "allow {}", self.statements().join(", "))?,
        }
        match self.unknown_handler {
            Some(handler) => write!(f, " and what the type's {} handler requires", handler.name()),
            None => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests;
