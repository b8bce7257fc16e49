//! The emitter: what to emit policies for, and how to limit them.

use std::collections::BTreeSet;

use cloud_control::Handler;
use iam_policy::action_conditions::ConditionKind;
use iam_policy::{Attachment, Patterns, Reference, Statement};

use super::caller::{self, RequestAccess};
use super::emission::{Emission, RolePolicies};
use super::error::EmitError;
use super::handlers::HandlerLimits;
use super::need::Need;
use super::notes::Notes;
use super::oidc::OidcSubject;
use super::shorten;
use super::split;
use super::statement::merged;
use super::target::{Target, check_role};
use super::trust::TrustTemplate;
use super::warning::{IdUnusedReason, Warning};

/// Emits policies for the caller of operations, and for the role of the handlers if the caller passes one.
///
/// ```
/// use cloud_control::{Handler, Operation, ScopedActions};
/// use least_privilege::{Emitter, Need, Target};
///
/// const STAGE: &str = "arn:${Partition}:ivs:${Region}:${Account}:stage/${ResourceId}";
/// const LIST: Operation = Operation::new("AWS::IVS::Stage", Handler::List)
///     .requires(&[ScopedActions::new(&["ivs:ListStages"]).own(&[STAGE])]);
///
/// let target = Target::any().partition("aws").region("eu-west-1");
/// let emission = Emitter::new().target(target).emit(&[Need::from(&LIST)])?;
/// assert_eq!(
///     emission.caller[0].policy().to_json(),
///     r#"{
///   "Version": "2012-10-17",
///   "Statement": [
///     {
///       "Sid": "CloudControl",
///       "Effect": "Allow",
///       "Action": "cloudformation:ListResources",
///       "Resource": "*",
///       "Condition": {
///         "StringEquals": {
///           "aws:RequestedRegion": "eu-west-1"
///         }
///       }
///     },
///     {
///       "Sid": "IvsStage",
///       "Effect": "Allow",
///       "Action": "ivs:ListStages",
///       "Resource": "arn:aws:ivs:eu-west-1:*:stage/*"
///     }
///   ]
/// }"#
/// );
/// assert!(emission.warnings.is_empty());
/// # Ok::<(), least_privilege::EmitError>(())
/// ```
#[derive(Clone, Debug, Default)]
#[must_use]
pub struct Emitter<'r> {
    requests: BTreeSet<RequestAccess>,
    role: Option<String>,
    attachment: Attachment,
    assumed_by: Vec<OidcSubject>,
    limits: HandlerLimits<'r>,
}

impl<'r> Emitter<'r> {
    /// Emits policies for a caller whose credentials the handlers use, on any resource of the types.
    pub fn new() -> Self {
        Self::default()
    }

    /// Limits the policies to these resources.
    pub fn target(mut self, target: Target) -> Self {
        self.limits.target = target;
        self
    }

    /// Sets the ARN of a role that the handlers use, and allows the caller to pass the role. Its partition
    /// and account may be `${Partition}` and `${Account}`.
    pub fn role(mut self, arn: impl Into<String>) -> Self {
        self.role = Some(arn.into());
        self
    }

    /// Sets how the caller's policies take effect. Managed policies are split if they are too large. Any other
    /// attachment takes one document, which is shortened if it is too large: patterns such as `ivs:Get*` replace
    /// actions, if [the reference](Self::reference) says that they match no action of another access level. Each is
    /// a warning. The policies of the handlers' role stay managed policies.
    pub fn attachment(mut self, attachment: Attachment) -> Self {
        self.attachment = attachment;
        self
    }

    /// Adds jobs of a CI that assume the caller's role. The emission has the trust policy of that role.
    pub fn assumed_by(mut self, jobs: OidcSubject) -> Self {
        self.assumed_by.push(jobs);
        self
    }

    /// Allows cancelling requests of any operation.
    pub fn cancels(mut self) -> Self {
        self.requests.insert(RequestAccess::Cancel);
        self
    }

    /// Allows waiting for requests of any operation. Otherwise only needs that wait allow it.
    pub fn waits(mut self) -> Self {
        self.requests.insert(RequestAccess::Wait);
        self
    }

    /// Allows actions on existing resources only if the resource has this tag. The condition is left out,
    /// with a warning, unless [the reference](Self::reference) says that the action supports it.
    pub fn resource_tag(mut self, key: impl Into<String>, value: impl Into<String>) -> Self {
        self.limits.tags.resource.insert(key.into(), value.into());
        self
    }

    /// Allows actions that set tags only if the request sets this tag. The condition is left out, with a
    /// warning, unless [the reference](Self::reference) says that the action supports it.
    pub fn request_tag(mut self, key: impl Into<String>, value: impl Into<String>) -> Self {
        self.limits.tags.request.insert(key.into(), value.into());
        self
    }

    /// Allows an action of the needs that covers a whole service (`ivs:*`) or `iam:PassRole` (`iam:Pass*`).
    /// Such actions are left out unless they are named here.
    pub fn allow_broad(mut self, action: impl Into<String>) -> Self {
        self.limits.broad.insert(action.into());
        self
    }

    /// Leaves out the conditions of a kind, which belong to actions. A warning says which actions allow more for it,
    /// except for the conditions of the target's region and account.
    pub fn without_condition(mut self, kind: ConditionKind) -> Self {
        self.limits.switched_off.add(kind);
        self
    }

    /// Sets IAM's reference. Actions that the reference doesn't know are left out, and conditions on tags
    /// become possible.
    pub fn reference(mut self, reference: &'r Reference) -> Self {
        self.limits.reference = Some(reference);
        self
    }

    /// Emits the policies for operations with these needs.
    ///
    /// # Errors
    ///
    /// Returns an error if there are no needs, if a part of the target, the role's ARN or a tag isn't valid
    /// in a policy, if a need has an ARN format that isn't valid, or if the policy has to be one document and is too
    /// large.
    pub fn emit(&self, needs: &[Need]) -> Result<Emission, EmitError> {
        self.limits.target.check()?;
        self.limits.tags.check()?;
        if needs.is_empty() && self.requests.is_empty() {
            return Err(EmitError::NoNeeds);
        }
        if let Some(arn) = &self.role {
            check_role(arn)?;
        }
        let mut notes = Notes::default();
        let mut caller: Vec<_> =
            self.requests.iter().map(|access| caller::request(*access, &mut notes)).collect();
        let mut handlers = Vec::new();
        for need in needs {
            caller.extend(caller::operation(need, self.role.as_deref(), &mut notes));
            handlers.extend(self.limits.grants(need, &mut notes)?);
            if need.handler == Handler::Update && !need.knows_read(needs) {
                notes.warn(Warning::ReadUnknown(need.type_name.clone()));
            }
        }
        let mut caller: Vec<_> = caller.into_iter().map(|grant| self.limits.in_place(grant)).collect();
        let role = match &self.role {
            None => {
                caller.append(&mut handlers);
                None
            }
            Some(arn) => {
                let handlers = merged(handlers);
                self.warn_of_unused_ids(needs, &handlers, &mut notes);
                let policies = split::policies(handlers, &mut notes);
                let trust = TrustTemplate::of_handlers(arn, &self.limits.target);
                Some(RolePolicies { arn: arn.clone(), policies, trust })
            }
        };
        let caller = merged(caller);
        if role.is_none() {
            self.warn_of_unused_ids(needs, &caller, &mut notes);
        }
        let caller = match self.attachment {
            Attachment::Managed => split::policies(caller, &mut notes),
            attachment => {
                vec![shorten::within(attachment, caller, self.limits.reference, &mut notes)?]
            }
        };
        Ok(Emission {
            caller,
            attachment: self.attachment,
            trust: TrustTemplate::of_jobs(&self.assumed_by, &self.limits.target),
            role,
            warnings: notes.warnings.into_iter().collect(),
            reasons: notes.reasons,
        })
    }

    /// Warns of types of which there is an id, although the statements of their handlers allow nothing on fewer than all
    /// resources.
    fn warn_of_unused_ids(&self, needs: &[Need], statements: &[Statement], notes: &mut Notes) {
        for need in needs.iter().filter(|need| need.acts_on_existing()) {
            let Some(id) = self.limits.target.id_for(&need.type_name) else {
                continue;
            };
            let reason = match notes.narrowed.get(&need.type_name) {
                None => need.unused_id(id),
                Some(arns) if statements.iter().any(|it| is_allowed_on(it, arns)) => continue,
                Some(_) => IdUnusedReason::Covered,
            };
            notes.warn(Warning::IdUnused { type_name: need.type_name.clone(), reason });
        }
    }
}

/// Whether a statement names one of these ARNs.
fn is_allowed_on(statement: &Statement, arns: &BTreeSet<String>) -> bool {
    match &statement.resources {
        Patterns::Only(resources) => resources.iter().any(|resource| arns.contains(resource)),
        _ => false,
    }
}
