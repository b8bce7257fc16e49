//! The policies of types of a real corpus, on the local endpoint: each is enough for its operations, and not an action too
//! many. A policy that is about names decides over what a create names.

mod support;

#[path = "support/resources.rs"]
mod resources;

use std::collections::BTreeSet;
use std::time::Duration;

use aws_sdk_cloudcontrol::error::DisplayErrorContext;
use aws_sdk_cloudcontrol::types::ProgressEvent;
use cloud_control::Handler;
use iam_policy::arn::{ArnFormat, ArnPiece};
use iam_policy::{Patterns, Policy, Reference};
use least_privilege::{Document, Emitter, Target, needs_for};
use provider_aws_local::sample::Sampler;
use provider_aws_local::{Local, Settings};
use provider_tests::loopback;
use serde_json::{Map, Value, json};
use specs::ResourceSpec;

const REGION: &str = "us-east-1";
const ACCOUNT: &str = "123456789012";

/// A policy that allows what a document's operations need, and nothing else.
fn policies(spec: &ResourceSpec, reference: &Reference, document: &Map<String, Value>) -> Vec<Policy> {
    let needs = needs_for(spec, reference, &Document::from(document), |_, _| None);
    let target = Target::any().partition("aws").region(REGION).account(ACCOUNT);
    let emission = Emitter::new().reference(reference).target(target).emit(&needs).expect("a policy");
    emission.caller.iter().map(|template| template.policy()).collect()
}

/// An endpoint for one type, whose callers have these policies.
async fn endpoint(spec: &ResourceSpec, reference: &Reference, policies: Vec<Policy>) -> Local {
    let settings = Settings::new([spec.clone()])
        .reference(reference.clone())
        .delay(Duration::ZERO, Duration::ZERO)
        .policies(policies);
    Local::start_with(settings).await.expect("an endpoint")
}

/// A caller of the operations of one type.
struct Caller<'s> {
    spec: &'s ResourceSpec,
    sdk: aws_sdk_cloudcontrol::Client,
}

impl<'s> Caller<'s> {
    fn of(spec: &'s ResourceSpec, local: &Local) -> Self {
        Self { spec, sdk: loopback::client(&local.url()) }
    }

    /// The identifier of the new resource.
    async fn create(&self, document: &Map<String, Value>) -> Result<String, String> {
        let create = self.sdk.create_resource().type_name(&self.spec.type_name);
        let reply = create.desired_state(Value::from(document.clone()).to_string()).send().await;
        let event = self.ended(reply.map_err(told)?.progress_event).await?;
        event.identifier.ok_or_else(|| "no identifier".to_owned())
    }

    /// Everything that the type can do, once: the first failure.
    async fn run(&self, document: &Map<String, Value>) -> Result<(), String> {
        let type_name = &self.spec.type_name;
        let id = self.create(document).await?;
        self.sdk.get_resource().type_name(type_name).identifier(&id).send().await.map_err(told)?;
        if let Some((name, value)) = unchanged(self.spec, document) {
            let patch = json!([{"op": "add", "path": format!("/{name}"), "value": value}]);
            let update = self.sdk.update_resource().type_name(type_name).identifier(&id);
            let reply = update.patch_document(patch.to_string()).send().await.map_err(told)?;
            self.ended(reply.progress_event).await?;
        }
        if self.spec.has(Handler::List) {
            let list = self.sdk.list_resources().type_name(type_name);
            list.resource_model(Value::from(document.clone()).to_string()).send().await.map_err(told)?;
        }
        let reply = self.sdk.delete_resource().type_name(type_name).identifier(&id).send().await;
        self.ended(reply.map_err(told)?.progress_event).await?;
        Ok(())
    }

    async fn ended(&self, event: Option<ProgressEvent>) -> Result<ProgressEvent, String> {
        let token = event.and_then(|event| event.request_token).ok_or("no token")?;
        let status = self.sdk.get_resource_request_status().request_token(token).send().await;
        let event = status.map_err(told)?.progress_event.ok_or("no event")?;
        match event.operation_status.as_ref().map(|status| status.as_str()) {
            Some("SUCCESS") => Ok(event),
            _ => Err(event.status_message.unwrap_or_default()),
        }
    }
}

/// A property that an update can set to what it is.
fn unchanged<'d>(spec: &ResourceSpec, document: &'d Map<String, Value>) -> Option<(&'d String, &'d Value)> {
    let settable = spec.settable();
    document.iter().find(|(name, _)| {
        let property = spec.model.property(name);
        property.is_some_and(|property| settable.by_update(property) && !spec.access.is_write_only(name))
    })
}

fn told(error: impl std::error::Error) -> String {
    DisplayErrorContext(error).to_string()
}

/// The policies without one of the actions, in all statements.
fn without(policies: &[Policy], action: &str) -> Vec<Policy> {
    let mut less = policies.to_vec();
    for policy in &mut less {
        for statement in &mut policy.statements {
            if let Patterns::Only(actions) = &mut statement.actions {
                actions.retain(|stated| stated != action);
            }
        }
        policy.statements.retain(|statement| !statement.actions.listed().is_empty());
    }
    less
}

/// All actions of policies.
fn actions(policies: &[Policy]) -> BTreeSet<String> {
    let statements = policies.iter().flat_map(|policy| &policy.statements);
    statements.flat_map(|statement| statement.actions.listed().to_vec()).collect()
}

/// A document of a spec that sets as much as one document can.
fn document(spec: &ResourceSpec) -> Option<Map<String, Value>> {
    let samples = Sampler::new(spec).complete();
    let documents = samples.documents.into_iter().filter_map(|sample| match sample.document {
        Value::Object(members) => Some(members),
        _ => None,
    });
    documents.max_by_key(Map::len)
}

/// Whether a type can do everything that [`Caller::run`] does.
fn is_whole(spec: &ResourceSpec) -> bool {
    [Handler::Create, Handler::Get, Handler::Update, Handler::Delete].iter().all(|handler| spec.has(*handler))
}

/// A policy that allows everything but creating what has one of these ARNs.
fn denied(arns: &[String]) -> Policy {
    let all = json!({"Effect": "Allow", "Action": "*", "Resource": "*"});
    let deny = json!({"Effect": "Deny", "NotAction": Handler::Create.caller_actions(), "Resource": arns});
    let policy = json!({"Version": "2012-10-17", "Statement": [all, deny]});
    policy.to_string().parse().expect("a policy")
}

/// The patterns of the ARNs that a create is asked for, with the start of one property that names the resource, and with
/// another start.
fn prefixes(
    spec: &ResourceSpec,
    reference: &Reference,
    document: &Map<String, Value>,
) -> Option<(Vec<String>, Vec<String>)> {
    let needs = needs_for(spec, reference, &Document::from(document), |_, _| None);
    let create = needs.into_iter().find(|need| need.handler == Handler::Create)?;
    let actions = create.actions.iter().filter(|action| action.handler == Handler::Create);
    let formats: BTreeSet<&String> = actions.flat_map(|action| &action.own).collect();
    let formats: Vec<ArnFormat<'_>> =
        formats.into_iter().filter_map(|text| ArnFormat::parse(text).ok()).collect();
    let is_name = |value: &Value| {
        let is_plain = |text: &str| text.chars().all(|c| c.is_ascii_alphanumeric() || "-_./".contains(c));
        value.as_str().is_some_and(|text| !text.is_empty() && is_plain(text))
    };
    let mut names = formats.iter().flat_map(ArnFormat::variables);
    let name = names.find(|name| document.get(*name).is_some_and(is_name))?;
    let value = document[name].as_str()?.trim_start_matches('/');
    let start: String = value.chars().take(value.chars().count().div_ceil(2)).collect();
    // A resource of several formats has one of them: all are denied.
    let named = formats.iter().map(|format| pattern(*format, name, &start));
    let others = formats.iter().filter(|format| format.variables().any(|variable| variable == name));
    let others = others.map(|format| pattern(*format, name, "~"));
    Some((named.collect(), others.collect()))
}

/// The ARNs of a format in which a variable has a certain start.
fn pattern(format: ArnFormat<'_>, name: &str, start: &str) -> String {
    let pieces = format.resource().map(|piece| match (piece, piece.name()) {
        (ArnPiece::Text(text), _) => text.to_owned(),
        (_, Some(variable)) if variable == name => format!("{start}*"),
        _ => "*".to_owned(),
    });
    format!("arn:*:{}:*:*:{}", format.service(), pieces.collect::<String>())
}

mod needs_corpus {
    use super::*;

    #[tokio::test(flavor = "multi_thread")]
    #[ignore = "needs ../shared/corpus"]
    async fn the_policy_of_a_type_is_enough_for_its_operations_and_not_an_action_too_many() {
        let resources::Resources { specs, reference } = resources::of_awscc_2026();
        // Types of many services: the first one that can do everything.
        let mut services = BTreeSet::new();
        let (mut types, mut removed, mut wrong) = (0, 0, Vec::new());
        for spec in specs.iter().filter(|spec| is_whole(spec)) {
            let Some(document) = document(spec).filter(|_| !services.contains(&spec.service)) else {
                continue;
            };
            if unchanged(spec, &document).is_none() {
                continue;
            }
            let enough = policies(spec, &reference, &document);
            let local = endpoint(spec, &reference, enough.clone()).await;
            let ran = Caller::of(spec, &local).run(&document).await;
            local.stop().await;
            if let Err(message) = ran {
                // What the endpoint refuses for another reason is no question of policies.
                if message.contains("not authorized") {
                    wrong.push(format!("{}: {message}", spec.type_name));
                }
                continue;
            }
            services.insert(&spec.service);
            types += 1;
            for action in actions(&enough) {
                let local = endpoint(spec, &reference, without(&enough, &action)).await;
                let ran = Caller::of(spec, &local).run(&document).await;
                local.stop().await;
                removed += 1;
                if !ran.is_err_and(|message| message.contains("not authorized")) {
                    wrong.push(format!("{}: allowed without {action}", spec.type_name));
                }
            }
            if types == 80 {
                break;
            }
        }
        println!("{types} types, {removed} actions removed");
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
        assert!(types >= 60, "{types} types");
    }

    #[tokio::test(flavor = "multi_thread")]
    #[ignore = "needs ../shared/corpus"]
    async fn the_name_of_a_new_resource_decides_for_each_type_whose_arn_has_one() {
        let resources::Resources { specs, reference } = resources::of_awscc_2026();
        let (mut types, mut wrong) = (0, Vec::new());
        for spec in specs.iter().filter(|spec| spec.has(Handler::Create)) {
            let Some(document) = document(spec) else { continue };
            let Some((named, other)) = prefixes(spec, &reference, &document) else { continue };
            let create = async |arns: &[String]| {
                let local = endpoint(spec, &reference, vec![denied(arns)]).await;
                let created = Caller::of(spec, &local).create(&document).await;
                local.stop().await;
                created
            };
            let is_denied = |created: Result<String, String>| {
                created.is_err_and(|message| message.contains("not authorized"))
            };
            types += 1;
            if !is_denied(create(&named).await) {
                wrong.push(format!("{}: created in spite of a Deny on {named:?}", spec.type_name));
            }
            if is_denied(create(&other).await) {
                wrong.push(format!("{}: not created because of a Deny on {other:?}", spec.type_name));
            }
        }
        println!("{types} types");
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
        assert!(types > 300, "{types} types");
    }
}
