//! What an edit of a resource sends: the least that makes the change, and nothing where there is none. The laws of
//! patches are tests of `provider-aws-core`.

use provider_aws_ivs::stage::StagePatch;
use provider_aws_ivs::{Change, Client, Resource, Stage, Tag};
use provider_tests::fake::{Fake, Reply};
use serde_json::{Value, json};

const ARN: &str = "arn:aws:ivs:us-east-1:123456789012:stage/abc";

/// A service with one stage, which has these properties besides its ARN; it accepts whatever it is asked.
fn service(mut properties: Value) -> Fake {
    properties["Arn"] = ARN.into();
    Fake::new(move |call| match call.action() {
        "GetResource" => Reply::resource(ARN, &properties),
        _ => Reply::event(json!({ "RequestToken": "t-1", "OperationStatus": "PENDING" })),
    })
}

async fn read(client: &Client) -> Resource<Stage> {
    Stage::get(client, ARN).await.expect("a stage")
}

/// The patch document that an edit sends; `None` if it sends none.
async fn sent(properties: Value, edit: impl FnOnce(StagePatch) -> StagePatch) -> Option<Value> {
    let service = service(properties);
    let client = service.client();
    let patch = read(&client).await.edit(edit).expect("JSON");
    let _request = Stage::update(&client, ARN, patch).await.expect("accepted");
    document(&service)
}

fn document(service: &Fake) -> Option<Value> {
    let calls = service.calls_of("UpdateResource");
    let text = calls.first()?.body["PatchDocument"].as_str()?;
    Some(serde_json::from_str(text).expect("JSON"))
}

fn tags() -> Value {
    json!([{"Key": "team", "Value": "live"}, {"Key": "cost", "Value": "shared"}])
}

#[tokio::test]
async fn tags_in_another_order_are_no_call() {
    let edit = |stage: StagePatch| stage.tags([Tag::new("cost", "shared"), Tag::new("team", "live")]);
    assert_eq!(sent(json!({ "Tags": tags() }), edit).await, None);
}

#[tokio::test]
async fn one_changed_tag_replaces_the_whole_array() {
    let edit = |stage: StagePatch| stage.tags([Tag::new("team", "live"), Tag::new("cost", "own")]);
    let changed = json!([{"Key": "team", "Value": "live"}, {"Key": "cost", "Value": "own"}]);
    assert_eq!(
        sent(json!({ "Tags": tags() }), edit).await,
        Some(json!([{ "op": "add", "path": "/Tags", "value": changed }]))
    );
}

#[tokio::test]
async fn absent_is_neither_cleared_nor_empty() {
    let with_tags = || json!({ "Name": "foyer", "Tags": tags() });
    assert_eq!(
        sent(with_tags(), |stage| stage.name("lobby")).await,
        Some(json!([{ "op": "add", "path": "/Name", "value": "lobby" }]))
    );
    assert_eq!(
        sent(with_tags(), |stage| stage.tags(Change::Clear)).await,
        Some(json!([{ "op": "remove", "path": "/Tags" }]))
    );
    assert_eq!(
        sent(with_tags(), |stage| stage.tags([("", ""); 0])).await,
        Some(json!([{ "op": "add", "path": "/Tags", "value": [] }]))
    );
    let without_tags = json!({ "Name": "foyer" });
    assert_eq!(sent(without_tags.clone(), |stage| stage.tags(Change::Clear)).await, None);
    assert!(sent(without_tags, |stage| stage.tags([("", ""); 0])).await.is_some());
}

#[tokio::test]
async fn what_the_model_does_not_know_is_left_alone() {
    let properties = json!({ "Name": "foyer", "AutoParticipantRecording": { "MediaTypes": [] } });
    assert_eq!(
        sent(properties, |stage| stage.name("lobby")).await,
        Some(json!([{ "op": "add", "path": "/Name", "value": "lobby" }]))
    );
}

#[tokio::test]
async fn a_property_whose_name_is_stated_is_sent_under_that_name() {
    assert_eq!(
        sent(json!({ "name": "foyer" }), |stage| stage.name("lobby")).await,
        Some(json!([{ "op": "add", "path": "/Name", "value": "lobby" }]))
    );
}

#[tokio::test]
async fn a_guarded_edit_tests_what_it_overwrites_before_anything_is_changed() {
    let service = service(json!({ "Name": "foyer" }));
    let client = service.client();
    let edit = |stage: StagePatch| stage.name("lobby").tags([Tag::new("team", "live")]);
    let patch = read(&client).await.edit_guarded(edit).expect("JSON");
    let _request = Stage::update(&client, ARN, patch).await.expect("accepted");
    assert_eq!(
        document(&service),
        Some(json!([
            { "op": "test", "path": "/Name", "value": "foyer" },
            { "op": "add", "path": "/Name", "value": "lobby" },
            { "op": "add", "path": "/Tags", "value": [{ "Key": "team", "Value": "live" }] },
        ]))
    );
}
