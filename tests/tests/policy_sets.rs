//! The policy that is emitted for each set of operations on a stage is enough for a program that does these, and with any
//! action less it is denied: on the local endpoint, which enforces it.

use core::time::Duration;
use std::fs;
use std::path::Path;

use cloud_control::Handler;
use iam_policy::{Patterns, Policy, Reference};
use least_privilege::{Emitter, needs};
use provider_aws_ivs::stage::{StageDesiredState, StagePatch};
use provider_aws_ivs::{Client, Error, ErrorKind, Retries, Stage, Wait};
use provider_aws_local::{Local, Settings};
use provider_tests::loopback;
use specs::ResourceSpec;

const REFERENCE: &str = include_str!("../../specs/iam/ivs.json");

fn spec() -> ResourceSpec {
    ResourceSpec::from_json(include_str!("../../specs/aws/ivs/stage.json")).expect("a spec")
}

/// The policy for these operations, as `provider-aws policy` emits it.
fn policy(handlers: &[Handler]) -> Policy {
    let mut reference = Reference::default();
    reference.add(REFERENCE).expect("AWS's format");
    reference.add_required(specs::REQUIRED_RESOURCES).expect("a table");
    let spec = spec();
    let needs = spec.operations.iter().zip(needs(&spec, &reference, |_, _| None));
    let needs: Vec<_> =
        needs.filter(|(operation, _)| handlers.contains(&operation.handler)).map(|(_, need)| need).collect();
    let emission = Emitter::new().reference(&reference).emit(&needs).expect("a policy");
    let [template] = &emission.caller[..] else {
        panic!("one policy is enough for a stage");
    };
    template.policy()
}

/// The policy without one of its actions, for each of them, and which that is.
fn each_less(policy: &Policy) -> Vec<(String, Policy)> {
    let mut each = Vec::new();
    for (at, statement) in policy.statements.iter().enumerate() {
        let Patterns::Only(actions) = &statement.actions else {
            panic!("it lists what it allows");
        };
        for action in actions {
            let mut less = policy.clone();
            let others = actions.iter().filter(|other| *other != action);
            less.statements[at].actions = Patterns::Only(others.cloned().collect());
            if actions.len() == 1 {
                less.statements.remove(at);
            }
            each.push((action.clone(), less));
        }
    }
    each
}

/// An endpoint on the data in a file, for callers with this policy, if any.
async fn endpoint(data: &Path, policy: Option<Policy>) -> (Local, Client) {
    let reference = serde_json::from_str(REFERENCE).expect("a reference");
    let moment = Duration::from_millis(1);
    let mut settings = Settings::new([spec()]).references([reference]).delay(moment, moment).data(data);
    if let Some(policy) = policy {
        settings = settings.policies([policy]);
    }
    let local = Local::start_with(settings).await.expect("an endpoint");
    let client = Client::from(loopback::client(&local.url())).with_retries(Retries::none());
    (local, client)
}

fn wait() -> Wait {
    Wait::new().poll(Duration::from_millis(2), Duration::from_millis(20))
}

/// A program that does these operations, on a stage that is there.
async fn run(client: &Client, id: &str, handlers: &[Handler]) -> Result<(), Error> {
    for handler in handlers {
        match handler {
            Handler::Create => {
                // Only what sets tags needs to be allowed to.
                let state = StageDesiredState::new().tags([("team", "live")]);
                let request = Stage::create(client, state).await;
                request?.wait_with(wait()).await?;
            }
            Handler::Get => {
                Stage::get(client, id).await?;
            }
            Handler::Update => {
                let request = Stage::update(client, id, StagePatch::new().tags([("team", "lobby")])).await;
                request?.wait_with(wait()).await?;
            }
            Handler::Delete => {
                Stage::delete(client, id).await?.wait_with(wait()).await?;
            }
            Handler::List => {
                Stage::list(client).await?;
            }
        }
    }
    Ok(())
}

#[tokio::test]
async fn the_policy_of_each_set_of_operations_is_enough_and_not_an_action_too_many() {
    let folder = tempfile::tempdir().expect("a folder");
    let prepared = folder.path().join("prepared.redb");
    let (local, client) = endpoint(&prepared, None).await;
    let created = Stage::create(&client, StageDesiredState::new().name("foyer")).await;
    let created = created.expect("accepted").wait_for_completion_with(wait()).await.expect("done");
    let id = created.expect("an identifier").to_string();
    local.stop().await;

    let data = folder.path().join("local.redb");
    let mut denied = 0;
    for set in 1_u32..32 {
        let handlers: Vec<Handler> = (0..5)
            .filter(|bit| set & (1 << bit) != 0)
            // A program deletes last.
            .map(|bit| [Handler::Create, Handler::Get, Handler::Update, Handler::List, Handler::Delete][bit])
            .collect();
        let enough = policy(&handlers);
        fs::copy(&prepared, &data).expect("a copy");
        let (local, client) = endpoint(&data, Some(enough.clone())).await;
        let outcome = run(&client, &id, &handlers).await;
        outcome.unwrap_or_else(|error| panic!("{handlers:?}: {error}"));
        local.stop().await;

        for (action, less) in each_less(&enough) {
            fs::copy(&prepared, &data).expect("a copy");
            let (local, client) = endpoint(&data, Some(less)).await;
            let outcome = run(&client, &id, &handlers).await;
            let error = outcome.expect_err(&format!("{handlers:?} without {action}"));
            let is_denial = error.kind() == ErrorKind::AccessDenied || error.code() == Some("AccessDenied");
            assert!(is_denial && error.message().contains(&action), "{handlers:?}, {action}: {error}");
            denied += 1;
            local.stop().await;
        }
    }
    assert!(denied > 200, "{denied} actions were removed");
}
