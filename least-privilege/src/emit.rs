//! From what operations need to the policies that allow it, and nothing else.

mod condition;
mod layer;
mod need;
mod reason;
mod split;
mod statement;
mod target;
mod template;
mod warning;

use std::collections::BTreeSet;

pub use layer::Layer;
pub use need::{Need, NeededAction};
pub use reason::Reason;
pub use target::{EmitError, Target};
pub use template::PolicyTemplate;
pub(crate) use template::{OpenPart, Piece, pieces};
pub use warning::Warning;

use cloud_control::{Action, CANCEL_REQUEST, GET_REQUEST_STATUS, Handler, PASS_ROLE};
use iam_policy::{Conditions, Reference, ResourceScope};

use condition::Tags;
use statement::Entry;

/// The service that acts with a role that is passed to Cloud Control.
pub(crate) const TRUSTED_SERVICE: &str = cloud_control::SERVICE_PRINCIPAL;

/// Emits policies: for the caller of operations alone, or with a role that their handlers act with.
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
///       "Resource": "*"
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
    target: Target,
    role: Option<String>,
    waits: bool,
    cancels: bool,
    tags: Tags,
    broad: BTreeSet<String>,
    reference: Option<&'r Reference>,
}

/// Policies, and what is to be said of them.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Emission {
    /// What to attach to the caller: one policy, or several managed ones where one would be too large.
    pub caller: Vec<PolicyTemplate>,
    /// The role that the handlers act with, if the caller is to pass one.
    pub role: Option<RolePolicies>,
    /// What whoever attaches them should know; each once, sorted.
    pub warnings: Vec<Warning>,
    /// Which operation needs which action, and why.
    pub reasons: Vec<Reason>,
}

/// What a role needs whom Cloud Control acts with.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct RolePolicies {
    /// The ARN of the role.
    pub arn: String,
    /// What to attach to it.
    pub policies: Vec<PolicyTemplate>,
    /// Its trust policy, as JSON: it lets CloudFormation act with the role.
    pub trust: &'static str,
}

const TRUST: &str = r#"{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Principal": {
        "Service": "cloudformation.amazonaws.com"
      },
      "Action": "sts:AssumeRole"
    }
  ]
}"#;

impl<'r> Emitter<'r> {
    /// Emits policies for a caller whose credentials the handlers act with, on any resource of the types.
    pub fn new() -> Self {
        Self::default()
    }

    /// Allows the operations on these resources alone.
    pub fn target(mut self, target: Target) -> Self {
        self.target = target;
        self
    }

    /// Has the handlers act with the role of this ARN, whose partition and account may be `${Partition}` and
    /// `${Account}`. The caller is allowed to pass it.
    pub fn role(mut self, arn: impl Into<String>) -> Self {
        self.role = Some(arn.into());
        self
    }

    /// Allows to cancel what operations began, here or elsewhere.
    pub fn cancels(mut self) -> Self {
        self.cancels = true;
        self
    }

    /// Allows to wait for what operations began elsewhere. Those that are emitted allow it for what they begin.
    pub fn waits(mut self) -> Self {
        self.waits = true;
        self
    }

    /// Allows what is done to an existing resource only if it has this tag, where [the reference](Self::reference)
    /// says that the action can be told.
    pub fn resource_tag(mut self, key: impl Into<String>, value: impl Into<String>) -> Self {
        self.tags.resource.insert(key.into(), value.into());
        self
    }

    /// Allows what sets tags only if it sets this one, where [the reference](Self::reference) says that the action can
    /// be told.
    pub fn request_tag(mut self, key: impl Into<String>, value: impl Into<String>) -> Self {
        self.tags.request.insert(key.into(), value.into());
        self
    }

    /// Allows an action among the needs that is a whole service (`ivs:*`) or holds `iam:PassRole` (`iam:Pass*`). Any
    /// that is not named here is left out.
    pub fn allow_broad(mut self, action: impl Into<String>) -> Self {
        self.broad.insert(action.into());
        self
    }

    /// Leaves out actions that this reference does not know, and lets conditions be.
    pub fn reference(mut self, reference: &'r Reference) -> Self {
        self.reference = Some(reference);
        self
    }

    /// The policies for operations that need this.
    ///
    /// # Errors
    ///
    /// If there are no needs, if a part of the target, the role's ARN or a tag cannot stand in a policy, or if a need
    /// has an ARN format that is none.
    pub fn emit(&self, needs: &[Need]) -> Result<Emission, EmitError> {
        self.target.check()?;
        self.tags.check()?;
        if needs.is_empty() && !self.waits && !self.cancels {
            return Err(EmitError::NoNeeds);
        }
        let (mut notes, mut caller, mut handlers) = (Notes::default(), Vec::new(), Vec::new());
        self.requests(&mut caller, &mut notes);
        for need in needs {
            self.cloud_control(need, &mut caller, &mut notes);
            self.handlers(need, &mut handlers, &mut notes)?;
            if need.handler == Handler::Update && !need.is_read_stated(needs) {
                notes.warn(Warning::ReadUnknown(need.type_name.clone()));
            }
        }
        let role = match &self.role {
            None => {
                caller.append(&mut handlers);
                None
            }
            Some(arn) => {
                target::check_role(arn)?;
                let policies = split::policies(statement::merged(handlers), &mut notes);
                Some(RolePolicies { arn: arn.clone(), policies, trust: TRUST })
            }
        };
        let caller = split::policies(statement::merged(caller), &mut notes);
        Ok(Emission { caller, role, warnings: notes.warnings.into_iter().collect(), reasons: notes.reasons })
    }

    /// What Cloud Control asks of whoever follows requests, whichever operation began them.
    fn requests(&self, entries: &mut Vec<Entry>, notes: &mut Notes) {
        let waiting = (GET_REQUEST_STATUS, Layer::Waiting);
        let cancelling = (CANCEL_REQUEST, Layer::Cancelling);
        for (is_asked, (action, layer)) in [(self.waits, waiting), (self.cancels, cancelling)] {
            if is_asked {
                notes.reasons.push(Reason {
                    type_name: "any type".to_owned(),
                    operation: "a request".to_owned(),
                    action: action.to_owned(),
                    layer,
                    source: None,
                });
                entries.push(Entry::new(layer, action, "*"));
            }
        }
    }

    /// The first layer: what Cloud Control asks of the caller.
    fn cloud_control(&self, need: &Need, entries: &mut Vec<Entry>, notes: &mut Notes) {
        for (action, layer) in need.cloud_control() {
            notes.reason(need, action, layer, None);
            entries.push(Entry::new(layer, action, "*"));
        }
        if let Some(role) = &self.role {
            notes.reason(need, PASS_ROLE, Layer::PassingRole, None);
            let mut entry = Entry::new(Layer::PassingRole, PASS_ROLE, role);
            entry.conditions = condition::passed_to([TRUSTED_SERVICE]);
            entries.push(entry);
        }
    }

    /// The second layer: what the handlers ask of the caller, or of the role.
    fn handlers(&self, need: &Need, entries: &mut Vec<Entry>, notes: &mut Notes) -> Result<(), EmitError> {
        for stated in &need.unverified {
            notes.warn(Warning::Unverified(stated.clone()));
        }
        for needed in &need.actions {
            let Some(action) = self.admitted(&needed.action, notes) else {
                continue;
            };
            let layer = Layer::Handler(needed.handler);
            notes.reason(need, &action, layer, needed.source.as_deref());
            // With wildcards it is other actions, too, which no service is passed to.
            let is_told = !need.passes_roles_to.is_empty() && action.eq_ignore_ascii_case(PASS_ROLE);
            if !is_told && condition::passes_role(&action) {
                notes.warn(Warning::PassesRolesToAny(need.type_name.clone()));
            }
            for (resource, is_own) in self.resources(need, needed, &action, notes)? {
                let mut entry = Entry::new(layer, &action, &resource);
                entry.conditions = if is_told {
                    condition::passed_to(need.passes_roles_to.iter().map(String::as_str))
                } else {
                    self.tag_conditions(needed, &action, is_own, notes)
                };
                entries.push(entry);
            }
        }
        Ok(())
    }

    /// The action as a policy is to state it; `None` for one that it must not.
    fn admitted(&self, stated: &str, notes: &mut Notes) -> Option<String> {
        let known = match (Action::parse(stated), self.reference) {
            (None, _) => None,
            (Some(_), None) => Some(stated.to_owned()),
            (Some(action), Some(reference)) => {
                if action.is_pattern() {
                    reference.knows(stated).then(|| stated.to_owned())
                } else {
                    let name = reference.action(action.prefix(), action.name());
                    name.map(|name| format!("{}:{name}", action.prefix()))
                }
            }
        };
        let Some(action) = known else {
            notes.warn(Warning::Unverified(stated.to_owned()));
            return None;
        };
        if action.contains(['*', '?']) {
            if condition::is_broad(&action) && !self.broad.contains(&action) {
                notes.warn(Warning::Broad(action));
                return None;
            }
            notes.warn(Warning::Wildcard(action.clone()));
        }
        Some(action)
    }

    /// The resources that an action is allowed on, and whether they are of the need's own type.
    fn resources(
        &self,
        need: &Need,
        needed: &NeededAction,
        action: &str,
        notes: &mut Notes,
    ) -> Result<Vec<(String, bool)>, EmitError> {
        // What was just created has an id that nobody knew.
        let handler = match need.handler {
            Handler::Create => Handler::Create,
            _ => needed.handler,
        };
        let own = self.target.own(&need.type_name, &needed.own, handler)?;
        if !own.uses_id {
            notes.warn(Warning::IdUnused(need.type_name.clone()));
        }
        let mut resources: Vec<(String, bool)> = own.arns.into_iter().map(|arn| (arn, true)).collect();
        for format in &needed.related {
            resources.push((self.target.any_of(format)?, false));
        }
        if resources.is_empty() {
            let is_certain = self.reference.is_some_and(|it| it.takes_no_resources(action));
            notes.warn(Warning::AllResources { action: action.to_owned(), is_certain });
            resources.push(("*".to_owned(), false));
        }
        Ok(resources)
    }

    fn tag_conditions(
        &self,
        needed: &NeededAction,
        action: &str,
        is_own: bool,
        notes: &mut Notes,
    ) -> Conditions {
        let scope =
            ResourceScope { own: needed.own.iter().map(String::as_str).collect(), related: Vec::new() };
        let supports = |key: &str| {
            let is_unscoped = needed.own.is_empty() && needed.related.is_empty();
            (is_own || is_unscoped)
                && self.reference.is_some_and(|reference| reference.supports(action, &scope, key))
        };
        self.tags.conditions(needed.handler, action, supports, |key, why| {
            notes.warn(Warning::Unconditioned { action: action.to_owned(), key, why });
        })
    }
}

/// What is said on the way.
#[derive(Default)]
struct Notes {
    warnings: BTreeSet<Warning>,
    reasons: Vec<Reason>,
}

impl Notes {
    fn warn(&mut self, warning: Warning) {
        self.warnings.insert(warning);
    }

    fn reason(&mut self, need: &Need, action: &str, layer: Layer, source: Option<&str>) {
        self.reasons.push(Reason {
            type_name: need.type_name.clone(),
            operation: need.handler.method_name().to_owned(),
            action: action.to_owned(),
            layer,
            source: source.map(str::to_owned),
        });
    }
}
