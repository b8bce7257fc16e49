//! The operations of a generated resource, over HTTP, against recorded replies: what goes over the wire, and what
//! its user gets.

use core::time::Duration;

use provider_aws_ivs::stage::{StageDesiredState, StagePatch};
use provider_aws_ivs::{Deletion, ErrorKind, Stage, Tag, Wait};
use provider_tests::replay::{Endpoint, HANG_UP};
use serde_json::{Value, json};

const ARN: &str = "arn:aws:ivs:us-east-1:123456789012:stage/abc";

async fn endpoint(replies: &[&'static str]) -> Endpoint {
    Endpoint::start("stage", replies).await.expect("the loopback interface can be listened on")
}

/// A wait that a test has time for.
fn wait() -> Wait {
    Wait::new().timeout(Duration::from_secs(20)).poll(Duration::from_millis(1), Duration::from_millis(5))
}

/// The JSON in a text in a body.
fn json_in(value: &Value) -> Value {
    let text = value.as_str().expect("a text");
    serde_json::from_str(text).expect("JSON in the text")
}

mod get {
    use super::*;

    #[tokio::test]
    async fn a_resource_is_asked_for_by_identifier_and_read_into_its_model() {
        let endpoint = endpoint(&["get"]).await;
        let stage = Stage::get(&endpoint.client(), ARN).await.expect("a stage");

        let [call] = &endpoint.calls()[..] else {
            panic!("one call: {:?}", endpoint.calls());
        };
        assert_eq!(call.target, "CloudApiService.GetResource");
        assert_eq!(call.region, "us-east-1");
        assert_eq!(call.body, json!({"TypeName": "AWS::IVS::Stage", "Identifier": ARN}));
        assert_eq!(stage.identifier().to_string(), ARN);
        assert_eq!(stage.region(), Some("us-east-1"));
        assert_eq!(stage.arn.as_deref(), Some(ARN));
        assert_eq!(stage.name.as_deref(), Some("foyer"));
        assert_eq!(stage.tags, Some(vec![Tag::new("team", "live")]));
        assert_eq!(stage.active_session_id.as_deref(), Some("st-1"));
    }

    #[tokio::test]
    async fn settings_go_along_and_a_region_is_where_the_call_goes() {
        let endpoint = endpoint(&["get"]).await;
        let stage = Stage::get(&endpoint.client(), ARN)
            .region("eu-west-1")
            .role_arn("arn:aws:iam::123456789012:role/deploy")
            .type_version_id("00000002")
            .await
            .expect("a stage");

        let call = &endpoint.calls()[0];
        assert_eq!(call.region, "eu-west-1");
        assert_eq!(call.body["RoleArn"], "arn:aws:iam::123456789012:role/deploy");
        assert_eq!(call.body["TypeVersionId"], "00000002");
        assert_eq!(stage.region(), Some("eu-west-1"));
    }

    #[tokio::test]
    async fn names_are_read_in_any_casing_and_unknown_properties_stay_in_raw() {
        let endpoint = endpoint(&["get-other-casing"]).await;
        let stage = Stage::get(&endpoint.client(), ARN).await.expect("a stage");

        assert_eq!(stage.arn.as_deref(), Some(ARN));
        assert_eq!(stage.active_session_id.as_deref(), Some("st-1"));
        assert_eq!(stage.tags, Some(vec![Tag::new("team", "live")]));
        assert_eq!(stage.raw()["AutoParticipantRecording"], json!({"MediaTypes": ["AUDIO"]}));
    }

    #[tokio::test]
    async fn a_value_that_does_not_fit_is_named_and_costs_its_property_only() {
        let endpoint = endpoint(&["get-unreadable"]).await;
        let stage = Stage::get(&endpoint.client(), ARN).await.expect("a stage");
        assert_eq!(stage.tags, None);
        let misfits: Vec<String> = stage.misfits().iter().map(ToString::to_string).collect();
        assert_eq!(misfits, ["`Tags/0/Value`: expected text, found an array"]);
    }

    #[tokio::test]
    async fn properties_that_cannot_be_read_are_an_error_without_their_values() {
        let endpoint = endpoint(&["get-not-json"]).await;
        let error = Stage::get(&endpoint.client(), ARN).await.expect_err("unreadable");

        assert_eq!(error.kind(), ErrorKind::Unreadable);
        assert_eq!(error.message(), "the properties are not JSON, at 1:10");
        assert!(!format!("{error} {error:?}").contains("hush"));
    }

    #[tokio::test]
    async fn a_denial_has_the_statements_to_add() {
        let endpoint = endpoint(&["denied"]).await;
        let error = Stage::get(&endpoint.client(), ARN).await.expect_err("denied");

        assert_eq!(error.kind(), ErrorKind::AccessDenied);
        assert_eq!(
            error.to_string(),
            format!(
                "get_resource of AWS::IVS::Stage `{ARN}`: User is not authorized.; allow \
                 {{\"Effect\": \"Allow\", \"Action\": \"cloudformation:GetResource\", \"Resource\": \"*\"}}, \
                 {{\"Effect\": \"Allow\", \"Action\": [\"ivs:GetStage\", \"ivs:ListTagsForResource\"], \
                 \"Resource\": \"{ARN}\"}} (code AccessDeniedException, request id r-1)"
            )
        );
    }

    #[tokio::test]
    async fn what_is_not_there_is_an_error_of_its_own() {
        let endpoint = endpoint(&["not-found"]).await;
        let error = Stage::get(&endpoint.client(), ARN).await.expect_err("gone");
        assert_eq!(error.kind(), ErrorKind::NotFound);
    }

    #[tokio::test]
    async fn a_lost_connection_is_told_with_its_cause() {
        let endpoint = endpoint(&[HANG_UP]).await;
        let error = Stage::get(&endpoint.client(), ARN).await.expect_err("lost");
        assert_eq!(error.kind(), ErrorKind::Transport);
        assert!(std::error::Error::source(&error).is_some());
    }
}

mod list {
    use super::*;

    #[tokio::test]
    async fn all_pages_are_read() {
        let endpoint = endpoint(&["list-first", "list-last"]).await;
        let stages = Stage::list(&endpoint.client()).await.expect("stages");

        let identifiers: Vec<&str> = stages.iter().map(|s| s.identifier().as_ref()).collect();
        assert_eq!(identifiers, [ARN.to_owned(), format!("{ARN}2"), format!("{ARN}3")]);
        assert_eq!(stages[0].name.as_deref(), Some("foyer"));
        assert_eq!(stages[1].name, None);
        let calls = endpoint.calls();
        assert_eq!(calls[0].body, json!({"TypeName": "AWS::IVS::Stage"}));
        assert_eq!(calls[1].body["NextToken"], "page-2");
    }

    #[tokio::test]
    async fn a_list_that_leads_back_to_itself_ends() {
        let endpoint = endpoint(&["list-first", "list-empty-again"]).await;
        let error = Stage::list(&endpoint.client()).await.expect_err("a circle");
        assert_eq!(error.kind(), ErrorKind::Unreadable);
        assert_eq!(endpoint.calls().len(), 2);
    }
}

mod create {
    use super::*;

    fn lobby() -> StageDesiredState {
        StageDesiredState::new().name("lobby").tags([Tag::new("team", "live")])
    }

    #[tokio::test]
    async fn the_wait_survives_throttling_and_lost_connections_and_reads_the_resource() {
        let endpoint = endpoint(&[
            "create-accepted",
            "in-progress",
            "throttled",
            HANG_UP,
            "new-status",
            "success",
            "not-found",
            "get",
        ])
        .await;
        let mut request = Stage::create(&endpoint.client(), lobby()).await.expect("accepted");
        assert_eq!(request.request_token(), Some("t-1"));
        assert_eq!(request.identifier(), None);
        let stage = request.wait_with(wait()).await.expect("a stage");

        assert_eq!(stage.identifier().to_string(), ARN);
        let calls = endpoint.calls();
        assert_eq!(calls[0].target, "CloudApiService.CreateResource");
        assert_eq!(calls[0].body["TypeName"], "AWS::IVS::Stage");
        assert_eq!(
            json_in(&calls[0].body["DesiredState"]),
            json!({"Name": "lobby", "Tags": [{"Key": "team", "Value": "live"}]})
        );
        assert!(calls[0].body["ClientToken"].is_string());
        for call in &calls[1..6] {
            assert_eq!(call.target, "CloudApiService.GetResourceRequestStatus");
            assert_eq!(call.body, json!({"RequestToken": "t-1"}));
        }
        for call in &calls[6..] {
            assert_eq!(call.target, "CloudApiService.GetResource");
            assert_eq!(call.body["Identifier"], ARN);
        }
        assert_eq!(calls.len(), 8);
    }

    #[tokio::test]
    async fn a_client_token_is_sent_as_given() {
        let endpoint = endpoint(&["create-accepted"]).await;
        let _request =
            Stage::create(&endpoint.client(), lobby()).client_token("mine").await.expect("accepted");
        assert_eq!(endpoint.calls()[0].body["ClientToken"], "mine");
    }

    #[tokio::test]
    async fn a_failure_tells_why_and_what_may_be_left_behind() {
        let endpoint = endpoint(&["create-accepted", "failed"]).await;
        let mut request = Stage::create(&endpoint.client(), lobby()).await.expect("accepted");
        let error = request.wait_with(wait()).await.expect_err("failed");

        assert_eq!(error.kind(), ErrorKind::RequestFailed);
        assert_eq!(error.code(), Some("NotStabilized"));
        assert_eq!(
            error.to_string(),
            format!(
                "create_resource of AWS::IVS::Stage `{ARN}`: It never settled.; what was made so \
                 far may still exist (code NotStabilized, request token t-1)"
            )
        );
    }

    #[tokio::test]
    async fn a_denied_handler_has_the_statement_to_add() {
        let endpoint = endpoint(&["create-accepted", "failed-denied"]).await;
        let mut request = Stage::create(&endpoint.client(), lobby()).await.expect("accepted");
        let error = request.wait_with(wait()).await.expect_err("denied").to_string();
        let statement = concat!(
            r#"allow {"Effect": "Allow", "Action": ["ivs:CreateStage", "ivs:GetStage", "#,
            r#""ivs:ListTagsForResource", "ivs:TagResource"], "Resource": "arn:*:ivs:*:*:stage/*"} (code"#
        );
        assert!(error.contains(statement), "{error}");
    }

    #[tokio::test]
    async fn what_exists_already_is_somebody_elses() {
        let endpoint = endpoint(&["create-accepted", "failed-exists"]).await;
        let mut request = Stage::create(&endpoint.client(), lobby()).await.expect("accepted");
        let error = request.wait_with(wait()).await.expect_err("there already");

        assert_eq!(error.code(), Some("AlreadyExists"));
        assert_eq!(error.identifier(), None);
        assert_eq!(endpoint.calls().len(), 2);
    }
}

mod update {
    use super::*;

    #[tokio::test]
    async fn what_differs_is_sent_as_a_patch_and_waited_for() {
        let endpoint = endpoint(&["get", "update-accepted", "success", "get-renamed"]).await;
        let client = endpoint.client();
        let stage = Stage::get(&client, ARN).await.expect("a stage");
        let patch = stage.edit(|s| s.name("lobby").tags([Tag::new("team", "live")])).expect("a patch");
        let mut request = Stage::update(&client, stage.identifier(), patch).await.expect("accepted");
        let stage = request.wait_with(wait()).await.expect("a stage");

        assert_eq!(stage.name.as_deref(), Some("lobby"));
        let call = &endpoint.calls()[1];
        assert_eq!(call.target, "CloudApiService.UpdateResource");
        assert_eq!(call.body["Identifier"], ARN);
        assert_eq!(
            json_in(&call.body["PatchDocument"]),
            json!([{"op": "add", "path": "/Name", "value": "lobby"}])
        );
        assert!(call.body["ClientToken"].is_string());
    }

    #[tokio::test]
    async fn nothing_to_change_is_no_request() {
        let endpoint = endpoint(&["get"]).await;
        let mut request =
            Stage::update(&endpoint.client(), ARN, StagePatch::new()).await.expect("nothing to do");
        assert_eq!(request.request_token(), None);
        assert_eq!(endpoint.calls(), []);

        let stage = request.wait_with(wait()).await.expect("a stage");
        assert_eq!(stage.name.as_deref(), Some("foyer"));
        assert_eq!(endpoint.actions(), ["GetResource"]);
    }

    #[tokio::test]
    async fn what_is_done_at_once_is_not_polled() {
        let endpoint = endpoint(&["done-at-once", "get-renamed"]).await;
        let mut request =
            Stage::update(&endpoint.client(), ARN, StagePatch::new().name("lobby")).await.expect("accepted");
        request.wait_with(wait()).await.expect("a stage");
        assert_eq!(endpoint.actions(), ["UpdateResource", "GetResource"]);
    }

    #[tokio::test]
    async fn a_cancelled_request_is_neither_done_nor_failed() {
        let endpoint = endpoint(&["update-accepted", "cancelling", "cancelled"]).await;
        let mut request =
            Stage::update(&endpoint.client(), ARN, StagePatch::new().name("lobby")).await.expect("accepted");
        let error = request.wait_with(wait()).await.expect_err("cancelled");

        assert_eq!(error.kind(), ErrorKind::RequestCancelled);
        assert_eq!(error.request_token(), Some("t-1"));
        assert_eq!(error.identifier(), Some(ARN));
    }

    #[tokio::test]
    async fn after_a_deadline_the_request_can_be_waited_for_again() {
        let endpoint = endpoint(&["update-accepted", "throttled", "success", "get"]).await;
        let mut request =
            Stage::update(&endpoint.client(), ARN, StagePatch::new().name("foyer")).await.expect("accepted");
        let once = Wait::new()
            .timeout(Duration::from_millis(1500))
            .poll(Duration::from_secs(1), Duration::from_secs(1));
        let error = request.wait_with(once).await.expect_err("too short");
        assert_eq!(error.kind(), ErrorKind::WaitTimedOut);
        assert_eq!(error.request_token(), Some("t-1"));
        let lost = std::error::Error::source(&error).expect("the last lost poll");
        assert!(lost.to_string().contains("Rate exceeded"), "{lost}");

        request.wait_with(wait()).await.expect("a stage");
    }

    #[tokio::test]
    async fn a_request_that_aws_does_not_know_ends_the_wait() {
        let endpoint = endpoint(&["update-accepted", "unknown-request"]).await;
        let mut request =
            Stage::update(&endpoint.client(), ARN, StagePatch::new().name("lobby")).await.expect("accepted");
        let error = request.wait_with(wait()).await.expect_err("unknown");
        assert_eq!(error.kind(), ErrorKind::UnknownRequest);
        assert_eq!(error.request_token(), Some("t-1"));
    }
}

mod delete {
    use super::*;

    async fn delete(replies: &[&'static str]) -> (Deletion, Endpoint) {
        let endpoint = endpoint(replies).await;
        let mut request = Stage::delete(&endpoint.client(), ARN).await.expect("accepted");
        let deletion = request.wait_with(wait()).await.expect("gone");
        (deletion, endpoint)
    }

    #[tokio::test]
    async fn a_resource_is_deleted() {
        let (deletion, endpoint) = delete(&["delete-accepted", "in-progress", "deleted"]).await;
        assert_eq!(deletion, Deletion::Deleted);
        let call = &endpoint.calls()[0];
        assert_eq!(call.target, "CloudApiService.DeleteResource");
        assert_eq!(call.body["Identifier"], ARN);
        assert!(call.body["ClientToken"].is_string());
    }

    #[tokio::test]
    async fn what_is_gone_already_is_an_outcome() {
        let (deletion, endpoint) = delete(&["not-found"]).await;
        assert_eq!(deletion, Deletion::AlreadyGone);
        assert_eq!(endpoint.actions(), ["DeleteResource"]);

        let (deletion, _) = delete(&["delete-accepted", "failed-not-found"]).await;
        assert_eq!(deletion, Deletion::AlreadyGone);
    }
}

/// Operations and waits can be spawned.
#[test]
fn futures_are_send() {
    fn spawnable<F: Future + Send>(_: impl Fn(provider_aws_ivs::Client) -> F) {}
    spawnable(|client| async move {
        let stage = Stage::get(&client, ARN).await?;
        let patch = stage.edit(|s| s.name("lobby"))?;
        let mut request = Stage::update(&client, ARN, patch).await?;
        request.wait().await?;
        let mut request = Stage::delete(&client, ARN).await?;
        request.wait().await
    });
}
