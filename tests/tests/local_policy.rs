//! The local endpoint enforces IAM policies on both layers: the caller's actions of Cloud Control at once, and what the
//! handlers of the type need as their failure.

use core::time::Duration;

use provider_aws_core::{DenialReason, PolicyKind};
use provider_aws_ivs::stage::{StageDesiredState, StagePatch};
use provider_aws_ivs::{Client, Deletion, Error, ErrorKind, Retries, Stage, Tag, Wait, stage};
use provider_aws_local::{Local, Settings};
use provider_tests::loopback;
use serde_json::{Value, json};
use specs::ResourceSpec;

const STAGES: &str = "arn:aws:ivs:us-east-1:123456789012:stage/*";

/// An endpoint whose callers have this policy, and a client of it that tries nothing again.
async fn endpoint(policy: &Value) -> (Local, Client) {
    start(settings(policy)).await
}

fn settings(policy: &Value) -> Settings {
    let spec = ResourceSpec::from_json(include_str!("../../specs/aws/ivs/stage.json"));
    let reference = serde_json::from_str(include_str!("../../specs/iam/ivs.json"));
    let moment = Duration::from_millis(1);
    Settings::new([spec.expect("a spec")])
        .references([reference.expect("a reference")])
        .delay(moment, moment)
        .policies([policy.to_string().parse().expect("a policy")])
}

async fn start(settings: Settings) -> (Local, Client) {
    let local = Local::start_with(settings).await;
    let local = local.expect("the loopback interface can be listened on");
    let client = Client::from(loopback::client(&local.url())).with_retries(Retries::none());
    (local, client)
}

fn policy(statements: &[Value]) -> Value {
    json!({ "Version": "2012-10-17", "Statement": statements })
}

fn allow(actions: &[&str], resource: &str) -> Value {
    json!({ "Effect": "Allow", "Action": actions, "Resource": resource })
}

/// Everything of Cloud Control, and these actions on stages.
fn with_actions(actions: &[&str]) -> Value {
    policy(&[allow(&["cloudformation:*"], "*"), allow(actions, STAGES)])
}

fn wait() -> Wait {
    Wait::new().poll(Duration::from_millis(2), Duration::from_millis(20))
}

async fn create(client: &Client, tag: (&str, &str)) -> Result<String, Error> {
    let state = StageDesiredState::new().name("foyer").tags([Tag::from(tag)]);
    let created = Stage::create(client, state).await?.wait_for_completion_with(wait()).await?;
    Ok(created.expect("an identifier").to_string())
}

/// A caller who adds to its policy what each denial says, and tries again.
struct Cured {
    data: tempfile::TempDir,
    statements: Vec<String>,
}

impl Cured {
    fn policy(&self) -> Value {
        let statements = self.statements.iter().map(|statement| statement.parse().expect("JSON"));
        policy(&statements.collect::<Vec<Value>>())
    }

    /// Tries until it works. Each denial has to add something, and so there is an end.
    async fn until_it_works<T>(&mut self, operation: impl AsyncFn(&Client) -> Result<T, Error>) -> T {
        loop {
            let settings = settings(&self.policy()).data(self.data.path().join("local.redb"));
            let (local, client) = start(settings).await;
            let result = operation(&client).await;
            local.stop().await;
            let error = match result {
                Ok(output) => return output,
                Err(error) => error,
            };
            let missing = error.denial().expect("a denial").statements();
            assert_eq!(missing.len(), 1, "the endpoint says what it denied: {error}");
            assert!(error.to_string().contains(&format!("; allow {}", missing[0])), "{error}");
            assert!(!self.statements.contains(&missing[0]), "it was added, and cured nothing: {error}");
            self.statements.extend(missing);
        }
    }
}

/// Does everything that there is to do with a stage.
async fn do_everything(client: &Client) -> Result<(), Error> {
    let id = create(client, ("team", "live")).await?;
    let stage = Stage::get(client, &id).await?;
    let patch = stage.edit(|changes| changes.name("lobby"))?;
    Stage::update(client, &id, patch).await?.wait_with(wait()).await?;
    assert_eq!(Stage::list(client).await?.len(), 1);
    let deletion = Stage::delete(client, &id).await?.wait_with(wait()).await?;
    assert_eq!(deletion, Deletion::Deleted);
    Ok(())
}

/// What all operations on stages need.
fn needed() -> Vec<String> {
    let operations = [stage::CREATE, stage::GET, stage::UPDATE, stage::DELETE, stage::LIST];
    let mut needed: Vec<String> =
        operations.iter().flat_map(|operation| operation.actions()).map(|action| action.to_owned()).collect();
    for action in [
        "CreateResource",
        "GetResource",
        "UpdateResource",
        "DeleteResource",
        "ListResources",
        "GetResourceRequestStatus",
    ] {
        needed.push(format!("cloudformation:{action}"));
    }
    needed.sort();
    needed.dedup();
    needed
}

/// A policy of just these actions.
fn exactly<'a>(actions: impl Iterator<Item = &'a String>) -> Value {
    let (caller, handler): (Vec<&str>, Vec<&str>) =
        actions.map(String::as_str).partition(|action| action.starts_with("cloudformation:"));
    policy(&[allow(&caller, "*"), allow(&handler, STAGES)])
}

#[tokio::test]
async fn a_program_works_with_what_it_needs_and_with_no_action_less() {
    let needed = needed();
    let (_local, client) = endpoint(&exactly(needed.iter())).await;
    do_everything(&client).await.expect("all is allowed");

    for without in &needed {
        let policy = exactly(needed.iter().filter(|action| *action != without));
        let (_local, client) = endpoint(&policy).await;
        let error = do_everything(&client).await.expect_err("an action is missing");
        assert!(error.message().contains(without.as_str()), "{without}: {error}");
        let needs = error.required_actions();
        assert!(!needs.is_empty(), "{without}: {error}");
    }
}

#[tokio::test]
async fn what_denials_print_makes_a_policy_with_which_all_works() {
    let mut cured = Cured { data: tempfile::tempdir().expect("a folder"), statements: Vec::new() };
    let id = cured.until_it_works(async |client| create(client, ("team", "live")).await).await;
    let name = |stage: &Stage| stage.name.clone();
    let found = cured.until_it_works(async |client| Ok(name(&*Stage::get(client, &id).await?))).await;
    assert_eq!(found.as_deref(), Some("foyer"));
    let patch = StagePatch::new().name("lobby");
    let update = async |client: &Client| {
        Ok(name(&*Stage::update(client, &id, patch.clone()).await?.wait_with(wait()).await?))
    };
    assert_eq!(cured.until_it_works(update).await.as_deref(), Some("lobby"));
    assert_eq!(cured.until_it_works(async |client| Ok(Stage::list(client).await?.len())).await, 1);
    let delete = async |client: &Client| Stage::delete(client, &id).await?.wait_with(wait()).await;
    assert_eq!(cured.until_it_works(delete).await, Deletion::Deleted);

    // What works on the stage is narrowed to it; what is asked before it has an id, or for all, isn't.
    let statement = |action: &str| {
        let statements = cured.statements.iter().map(|text| text.parse::<Value>().expect("JSON"));
        statements.filter(|statement| statement["Action"] == action).collect::<Vec<Value>>()
    };
    let allow = |action: &str, resource: &str| {
        vec![json!({ "Effect": "Allow", "Action": action, "Resource": resource })]
    };
    assert_eq!(statement("ivs:DeleteStage"), allow("ivs:DeleteStage", &id));
    assert_eq!(statement("ivs:CreateStage"), allow("ivs:CreateStage", STAGES));
    assert_eq!(statement("cloudformation:DeleteResource"), allow("cloudformation:DeleteResource", "*"));

    // Nothing is allowed that wasn't asked for.
    let needed = needed();
    assert!(cured.statements.len() <= needed.len(), "{:?}", cured.statements);
    let asked = cured.policy()["Statement"].as_array().expect("statements").clone();
    assert!(
        asked.iter().all(|statement| needed.contains(&statement["Action"].as_str().expect("one").to_owned()))
    );
}

#[tokio::test]
async fn a_deny_is_not_cured_by_a_statement() {
    let deny = json!({ "Effect": "Deny", "Action": "ivs:CreateStage", "Resource": "*" });
    let (_local, client) = endpoint(&policy(&[allow(&["*"], "*"), deny])).await;
    let error = create(&client, ("team", "live")).await.expect_err("denied");
    let denial = error.denial().expect("a denial");
    assert_eq!(denial.reason, DenialReason::ExplicitDeny(Some(PolicyKind::IdentityBased)));
    assert!(denial.statements().is_empty());
    assert!(error.to_string().contains("change the identity-based policy that denies it"), "{error}");
}

#[tokio::test]
async fn the_caller_is_denied_at_once_and_the_handler_as_its_failure() {
    let (_local, client) = endpoint(&policy(&[allow(&["ivs:*"], "*")])).await;
    let state = StageDesiredState::new();
    let error = Stage::create(&client, state.clone()).await.expect_err("denied");
    assert_eq!(error.kind(), ErrorKind::AccessDenied);
    assert!(error.message().contains("cloudformation:CreateResource"), "{error}");

    let (_local, client) = endpoint(&with_actions(&["ivs:GetStage"])).await;
    let mut request = Stage::create(&client, state).await.expect("accepted");
    let error = request.wait_with(wait()).await.expect_err("denied");
    assert_eq!(error.kind(), ErrorKind::RequestFailed);
    assert_eq!(error.code(), Some("AccessDenied"));
    assert!(error.message().contains("ivs:CreateStage"), "{error}");
    assert!(error.required_actions().contains(&"ivs:CreateStage"));

    let error = Stage::list(&client).await.expect_err("denied");
    assert_eq!(error.kind(), ErrorKind::AccessDenied);
    assert!(error.message().contains("ivs:ListStages"), "{error}");
}

#[tokio::test]
async fn a_deny_outweighs_what_is_allowed() {
    let deny = json!({ "Effect": "Deny", "Action": "ivs:Delete*", "Resource": "*" });
    let (_local, client) = endpoint(&policy(&[allow(&["*"], "*"), deny])).await;
    let id = create(&client, ("team", "live")).await.expect("allowed");
    let mut request = Stage::delete(&client, &id).await.expect("accepted");
    let error = request.wait_with(wait()).await.expect_err("denied");
    assert!(error.message().contains("with an explicit deny"), "{error}");
    Stage::get(&client, &id).await.expect("it is still there");
}

#[tokio::test]
async fn resources_and_regions_narrow_what_is_allowed() {
    let elsewhere = "arn:aws:ivs:eu-west-1:123456789012:stage/*";
    let statements = [allow(&["cloudformation:*"], "*"), allow(&["ivs:*"], elsewhere)];
    let (_local, client) = endpoint(&policy(&statements)).await;
    let error = create(&client, ("team", "live")).await.expect_err("denied");
    assert!(error.message().contains(STAGES), "{error}");
    let state = StageDesiredState::new();
    let mut request = Stage::create(&client, state).region("eu-west-1").await.expect("accepted");
    request.wait_with(wait()).await.expect("allowed there");
}

#[tokio::test]
async fn conditions_on_tags_hold_for_what_is_asked_and_for_what_is_there() {
    let mut make = allow(&["ivs:CreateStage", "ivs:TagResource"], STAGES);
    make["Condition"] = json!({ "StringEquals": { "aws:RequestTag/team": "live" } });
    let mut change = allow(&["ivs:UpdateStage", "ivs:DeleteStage", "ivs:UntagResource"], STAGES);
    change["Condition"] = json!({ "StringEquals": { "aws:ResourceTag/team": "live" } });
    let read = allow(&["ivs:GetStage", "ivs:ListTagsForResource"], STAGES);
    let all = [allow(&["cloudformation:*"], "*"), make, change, read];
    let (_local, client) = endpoint(&policy(&all)).await;

    let error = create(&client, ("team", "test")).await.expect_err("denied");
    assert!(error.message().contains("ivs:CreateStage"), "{error}");
    let id = create(&client, ("team", "live")).await.expect("allowed");

    // The handler tags what it changes only with what is asked for.
    let patch = StagePatch::new().name("lobby").tags([Tag::new("team", "live")]);
    let mut request = Stage::update(&client, &id, patch).await.expect("accepted");
    request.wait_with(wait()).await.expect("allowed");
    let mut request = Stage::delete(&client, &id).await.expect("accepted");
    request.wait_with(wait()).await.expect("allowed");
}

#[tokio::test]
async fn a_role_does_the_handlers_work_if_it_may_be_passed() {
    let role = "arn:aws:iam::123456789012:role/deploy";
    let mut pass = allow(&["iam:PassRole"], role);
    pass["Condition"] = json!({
        "StringEquals": { "iam:PassedToService": "cloudformation.amazonaws.com" },
    });
    let cloud_control = allow(&["cloudformation:*"], "*");
    let (_local, client) = endpoint(&policy(&[cloud_control.clone(), pass])).await;
    let state = StageDesiredState::new();
    let mut request = Stage::create(&client, state.clone()).role_arn(role).await.expect("accepted");
    request.wait_for_completion_with(wait()).await.expect("the role may do it");

    let (_local, client) = endpoint(&policy(&[cloud_control])).await;
    let error = Stage::create(&client, state).role_arn(role).await.expect_err("denied");
    assert!(error.message().contains("iam:PassRole"), "{error}");
}
