//! IAM: whether the caller's policies allow a call, on both layers. The first is the action of Cloud Control itself,
//! which is refused at once; the second is what the type's handler needs, which it does with the caller's credentials.

use cloud_control::{Handler, PASS_ROLE, letters};
use iam_policy::{Context, Decision, Policy, Reference, Request, ResourceScope, decide};
use serde_json::{Map, Value};
use specs::DataType;

use crate::arn::{Place, filled, type_resource};
use crate::service::Call;
use crate::types::ResourceType;
use crate::wire::Exception;

/// The policies of whoever calls.
#[derive(Debug)]
pub(crate) struct Access {
    policies: Vec<Policy>,
}

/// What a handler is to work on.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Target<'t> {
    /// Its ARN; for one that has no id yet, `…/*`.
    pub(crate) arn: &'t str,
    /// Where it is.
    pub(crate) place: Place<'t>,
    /// Its properties as they are, and as they are asked to be.
    pub(crate) current: Option<&'t Map<String, Value>>,
    pub(crate) wanted: Option<&'t Map<String, Value>>,
}

impl Access {
    pub(crate) fn new(policies: Vec<Policy>) -> Self {
        Self { policies }
    }

    /// Whether the caller may make the call at all, and pass the role if it names one.
    pub(crate) fn check_call(&self, call: &Call) -> Result<(), Exception> {
        let action = format!("cloudformation:{}", call.operation.name());
        self.check(call, &action, "*", context(call))
            .and_then(|()| match &call.input.role_arn {
                None => Ok(()),
                Some(role) => {
                    let passed = "cloudformation.amazonaws.com";
                    let context = context(call).with("iam:PassedToService", passed);
                    self.check(call, PASS_ROLE, role, context)
                }
            })
            .map_err(|denial| Exception::new("AccessDeniedException", denial))
    }

    /// Whether the handlers of a type can do their work on a target; else the message of whatever denies it. With a
    /// role, they act as that, whose policies are not known here.
    pub(crate) fn check_handlers(
        &self,
        call: &Call,
        kind: &ResourceType,
        handlers: &[Handler],
        reference: &Reference,
        target: Target<'_>,
    ) -> Result<(), String> {
        if call.input.role_arn.is_some() {
            return Ok(());
        }
        let context = target_context(call, kind, target);
        let own = type_resource(kind, reference);
        let operations = handlers.iter().filter_map(|it| kind.spec.operation(*it));
        for permission in operations.flat_map(|operation| &operation.permissions) {
            // What IAM does not know, it cannot ask for.
            if !permission.standing.is_known() {
                continue;
            }
            let scope = reference.scope(&permission.action, own.as_ref());
            let resources = resources(&scope, target);
            let check = |arn: &String| self.check(call, &permission.action, arn, context.clone());
            // Which of other resources a handler works on is not known: one that it may is enough.
            let mut checks = resources.iter().map(check);
            let first = checks.next().unwrap_or(Ok(()));
            first.or_else(|denial| checks.find(Result::is_ok).unwrap_or(Err(denial)))?;
        }
        Ok(())
    }

    fn check(&self, call: &Call, action: &str, resource: &str, context: Context) -> Result<(), String> {
        let request = Request { action, resource, context: &context };
        let decision = decide(&self.policies, &request);
        if decision.is_allowed() {
            return Ok(());
        }
        let because = match &decision {
            Decision::Denied { by: None } => {
                format!("because no identity-based policy allows the {action} action")
            }
            Decision::Denied { by: Some(_) } => {
                "with an explicit deny in an identity-based policy".to_owned()
            }
            undecided => format!("because it cannot be decided here: {undecided}"),
        };
        Err(format!(
            "User: {} is not authorized to perform: {action} on resource: {resource} {because}",
            user(call)
        ))
    }
}

/// What an action may be asked for on: the target if it takes its type, else any of what it takes.
fn resources(scope: &ResourceScope<'_>, target: Target<'_>) -> Vec<String> {
    if !scope.own.is_empty() {
        return vec![target.arn.to_owned()];
    }
    if scope.related.is_empty() {
        return vec!["*".to_owned()];
    }
    let related = scope.related.iter();
    related.map(|format| filled(format, target.place, |_| "*")).collect()
}

fn user(call: &Call) -> String {
    format!("arn:aws:iam::{}:user/local", call.account)
}

/// What is known of any call.
fn context(call: &Call) -> Context {
    Context::new()
        .with("aws:PrincipalAccount", call.account.as_str())
        .with("aws:PrincipalArn", user(call))
        .with("aws:PrincipalType", "User")
        .with("aws:username", "local")
        .with("aws:RequestedRegion", call.region.as_str())
        .with("aws:SecureTransport", "false")
        .with("aws:SourceIp", "127.0.0.1")
        .with("aws:ViaAWSService", "false")
}

/// What is known of the call of a handler.
fn target_context(call: &Call, kind: &ResourceType, target: Target<'_>) -> Context {
    let mut context = context(call)
        .with("aws:ViaAWSService", "true")
        .with("aws:CalledViaFirst", "cloudformation.amazonaws.com")
        .with("aws:CalledViaLast", "cloudformation.amazonaws.com")
        .with_all("aws:CalledVia", ["cloudformation.amazonaws.com"])
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
    let is_tags = |name: &str| {
        kind.field(name).is_some_and(|field| field.datatype == DataType::Tags) || letters(name) == "tags"
    };
    let properties = properties.into_iter().flatten();
    properties
        .filter(|(name, _)| is_tags(name))
        .filter_map(|(_, value)| value.as_array())
        .flatten()
        .filter_map(|tag| Some((tag.get("Key")?.as_str()?, tag.get("Value")?.as_str()?)))
        .collect()
}
