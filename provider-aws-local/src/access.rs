//! IAM: whether the caller's policies allow a call, on both layers. The first layer is the action of Cloud Control
//! itself, which is refused at once. The second layer is the actions of the type's handler, which acts with the caller's
//! credentials.

use cloud_control::{CALLED_RESOURCE, Handler, PASS_ROLE, SERVICE_PRINCIPAL, letters};
use iam_policy::action_conditions::{context_keys, is_regional};
use iam_policy::{Context, Decision, Policy, Reference, Request, decide};
use least_privilege::{Document, Need, NeededAction, Target, needs_for};
use serde_json::{Map, Value};
use thiserror::Error;

use crate::arn::{in_iam, partition};
use crate::call::Call;
use crate::request::Location;
use crate::types::ResourceType;
use crate::wire::{Exception, ExceptionKind};

/// The policies of the caller.
#[derive(Debug)]
pub(crate) struct Access {
    policies: Vec<Policy>,
}

/// A denied action, as IAM states it.
#[derive(Debug, Error)]
#[error("User: {user} is not authorized to perform: {action} on resource: {resource} {reason}")]
pub(crate) struct Denial {
    user: String,
    action: String,
    resource: String,
    reason: String,
}

/// The resource that a handler is to work on.
#[derive(Clone, Copy)]
pub(crate) struct HandlerTarget<'t> {
    pub(crate) location: Location<'t>,
    /// What names it to the handler: the properties of its identifier, or of a list's scope.
    pub(crate) named: &'t Map<String, Value>,
    /// Its properties before and after.
    pub(crate) current: Option<&'t Map<String, Value>>,
    pub(crate) wanted: Option<&'t Map<String, Value>>,
}

impl Access {
    pub(crate) fn new(policies: Vec<Policy>) -> Self {
        Self { policies }
    }

    /// Whether the caller may make the call, and pass its role if it has one.
    pub(crate) fn check_call(&self, call: &Call) -> Result<(), Denial> {
        let action = call.input.operation().iam_action();
        let location = call.location();
        let called = Target::any().region(location.region).account(location.account);
        let called = called.partition(partition(location.region)).arn(CALLED_RESOURCE);
        self.check(call, action, called.as_deref().unwrap_or("*"), context(call))?;
        if let Some(role) = call.input.role_arn() {
            let context = context(call).with("iam:PassedToService", SERVICE_PRINCIPAL);
            self.check(call, PASS_ROLE, role, context)?;
        }
        Ok(())
    }

    /// Whether the handlers of a type may work on a target. With a role, they act as the role, whose policies aren't
    /// known here.
    pub(crate) fn check_handlers(
        &self,
        call: &Call,
        kind: &ResourceType,
        handlers: &[Handler],
        reference: &Reference,
        target: HandlerTarget<'_>,
    ) -> Result<(), Denial> {
        if call.input.role_arn().is_some() {
            return Ok(());
        }
        let place = target.place(kind);
        let document = Document::from(&target.properties());
        let needs = needs_for(&kind.spec, reference, &document, |_, _| None).into_iter();
        for need in needs.filter(|need| handlers.contains(&need.handler)) {
            // Reading is asked for as a handler of its own.
            for needed in need.actions.iter().filter(|needed| needed.handler == need.handler) {
                let mut resources = place.arns(&need, needed).unwrap_or_default();
                if resources.is_empty() {
                    resources.push("*".to_owned());
                }
                let contexts = contexts(call, kind, &need, needed, target);
                let contexts = || contexts.iter();
                let actions = actions(&needed.action, reference);
                for (action, context) in
                    actions.iter().flat_map(|action| contexts().map(move |context| (action, context)))
                {
                    let check = |arn: &String| self.check(call, action, arn, context.clone());
                    // A resource has one of its type's ARN formats.
                    let mut checks = resources.iter().map(check);
                    let first = checks.next().unwrap_or(Ok(()));
                    first.or_else(|denial| checks.find(Result::is_ok).unwrap_or(Err(denial)))?;
                }
            }
        }
        Ok(())
    }

    fn check(&self, call: &Call, action: &str, resource: &str, context: Context) -> Result<(), Denial> {
        let request = Request { action, resource, context: &context };
        let reason = match decide(&self.policies, &request) {
            Decision::Allowed { .. } => return Ok(()),
            Decision::Denied { by: None } => {
                format!("because no identity-based policy allows the {action} action")
            }
            Decision::Denied { by: Some(_) } => {
                "with an explicit deny in an identity-based policy".to_owned()
            }
            undecided @ Decision::Undecided { .. } => {
                format!("because it can't be decided here: {undecided}")
            }
        };
        let (action, resource) = (action.to_owned(), resource.to_owned());
        Err(Denial { user: call.user_arn(), action, resource, reason })
    }
}

impl From<Denial> for Exception {
    fn from(denial: Denial) -> Self {
        Self::new(ExceptionKind::AccessDeniedException, denial.to_string())
    }
}

impl HandlerTarget<'_> {
    /// All that is known of the resource: before, after, and what names it.
    fn properties(&self) -> Map<String, Value> {
        let known = [Some(self.named), self.current, self.wanted].into_iter().flatten().flatten();
        known.map(|(name, value)| (name.clone(), value.clone())).collect()
    }

    /// The place of the resource, and its ARN if it has one.
    fn place(&self, kind: &ResourceType) -> Target {
        let Location { account, region } = self.location;
        let place = Target::any().partition(partition(region)).region(region).account(account);
        let property = kind.spec.arn.as_ref().and_then(|arn| arn.property.as_deref());
        let properties = self.current.into_iter().chain([self.named]);
        let arn = property.and_then(|name| properties.filter_map(|it| it.get(name)?.as_str()).next());
        match arn {
            Some(arn) => place.id(in_iam(kind, arn)),
            None => place,
        }
    }
}

/// The actions that a handler asks for: all that a pattern matches, as it isn't known which of them it calls.
fn actions(action: &str, reference: &Reference) -> Vec<String> {
    if action.contains(['*', '?']) { reference.matching_actions(action) } else { vec![action.to_owned()] }
}

/// The contexts in which a handler asks for an action: one for each value of the condition that belongs to the action, such
/// as the services that it passes a role to.
fn contexts(
    call: &Call,
    kind: &ResourceType,
    need: &Need,
    needed: &NeededAction,
    target: HandlerTarget<'_>,
) -> Vec<Context> {
    let mut context = target_context(call, kind, target);
    if is_regional(&needed.action) {
        context = context.with("aws:RequestedRegion", call.region.as_str());
    }
    let keys = context_keys(&needed.action, &need.type_name, &need.passes_roles_to);
    let with_each = keys.iter().flat_map(|(key, values)| {
        let context = &context;
        values.iter().map(move |value| context.clone().with(key, value))
    });
    let contexts: Vec<Context> = with_each.collect();
    if contexts.is_empty() { vec![context] } else { contexts }
}

/// Keys that no request of a user with long-term credentials has.
const ABSENT: &[&str] = &[
    "aws:ChatbotSourceArn",
    "aws:EC2Instance*",
    "aws:Ec2Instance*",
    "aws:FederatedProvider",
    "aws:MultiFactorAuth*",
    "aws:PrincipalServiceName*",
    "aws:PrincipalTag/*",
    "aws:SourceAccount",
    "aws:SourceArn",
    "aws:SourceIdentity",
    "aws:SourceOrg*",
    "aws:SourceVpc*",
    "aws:TokenIssueTime",
    "aws:VpcSourceIp",
];

/// The condition keys of any call. What isn't among them isn't known, such as the organization of the caller.
fn any_context(call: &Call) -> Context {
    let context = ABSENT.iter().fold(Context::new().partial(), |context, keys| context.without(keys));
    context
        .with("aws:PrincipalAccount", call.account.as_str())
        .with("aws:PrincipalArn", call.user_arn())
        .with("aws:PrincipalIsAWSService", "false")
        .with("aws:PrincipalType", "User")
        .with("aws:username", "local")
        .with("aws:SecureTransport", "false")
        .with("aws:SourceIp", "127.0.0.1")
}

/// The condition keys of a call of Cloud Control.
fn context(call: &Call) -> Context {
    any_context(call)
        .with("aws:RequestedRegion", call.region.as_str())
        .with("aws:ViaAWSService", "false")
        .without("aws:CalledVia*")
}

/// The condition keys of the calls that a handler makes.
fn target_context(call: &Call, kind: &ResourceType, target: HandlerTarget<'_>) -> Context {
    let mut context = any_context(call)
        .without("aws:ResourceTag/*")
        .without("aws:RequestTag/*")
        .without("aws:TagKeys")
        .with("aws:ViaAWSService", "true")
        .with("aws:CalledViaFirst", SERVICE_PRINCIPAL)
        .with("aws:CalledViaLast", SERVICE_PRINCIPAL)
        .with_all("aws:CalledVia", [SERVICE_PRINCIPAL])
        .with("aws:ResourceAccount", call.account.as_str());
    for (key, value) in tags(kind, target.current) {
        context = context.with(&format!("aws:ResourceTag/{key}"), value);
    }
    let requested = tags(kind, target.wanted);
    if !requested.is_empty() {
        context = context.with_all("aws:TagKeys", requested.iter().map(|(key, _)| *key));
    }
    for (key, value) in requested {
        context = context.with(&format!("aws:RequestTag/{key}"), value);
    }
    context
}

/// The tags among properties.
fn tags<'p>(kind: &ResourceType, properties: Option<&'p Map<String, Value>>) -> Vec<(&'p str, &'p str)> {
    let has_type_of_tags = |name: &str| {
        kind.spec.model.property(name).is_some_and(|property| kind.spec.is_tags(&property.datatype))
    };
    let is_tags = |name: &str| {
        kind.spec.tag_property.as_deref() == Some(name) || has_type_of_tags(name) || letters(name) == "tags"
    };
    let properties = properties.into_iter().flatten();
    properties
        .filter(|(name, _)| is_tags(name))
        .filter_map(|(_, value)| value.as_array())
        .flatten()
        .filter_map(|tag| Some((tag.get("Key")?.as_str()?, tag.get("Value")?.as_str()?)))
        .collect()
}
