//! The local endpoint behaves as the service does: requests that take their time, tokens, validation, patches, lists,
//! faults. Over HTTP, by the SDK's own client, on a clock that stands still until a test lets time pass.

use core::time::Duration;

use aws_sdk_cloudcontrol::Client as Sdk;
use aws_sdk_cloudcontrol::error::ProvideErrorMetadata;
use aws_sdk_cloudcontrol::types::{OperationStatus, ProgressEvent};
use provider_aws_local::{Clock, Faults, Local, Settings};
use provider_tests::loopback;
use serde_json::{Value, json};
use specs::ResourceSpec;

const STAGE: &str = "AWS::IVS::Stage";
const PART: &str = "AWS::Test::Part";

const SECOND: Duration = Duration::from_secs(1);
const HOUR: Duration = Duration::from_secs(60 * 60);

/// An endpoint, a client of it, and its clock. A request is pending for a second, and in progress for two.
struct Endpoint {
    local: Local,
    sdk: Sdk,
    clock: Clock,
}

fn settings() -> Settings {
    let specs = [include_str!("../../specs/aws/ivs/stage.json"), include_str!("../data/local/part.json")];
    let reference = include_str!("../../specs/iam/ivs.json");
    Settings::new(specs.map(|spec| ResourceSpec::from_json(spec).expect("a spec")))
        .references([serde_json::from_str(reference).expect("a reference")])
        .delay(SECOND, 2 * SECOND)
        .cancelling(SECOND)
}

impl Endpoint {
    async fn start() -> Self {
        Self::with(settings()).await
    }

    async fn with(settings: Settings) -> Self {
        let clock = Clock::manual();
        let local = Local::start_with(settings.clock(clock.clone())).await;
        let local = local.expect("the loopback interface can be listened on");
        Self { sdk: loopback::client(&local.url()), local, clock }
    }

    async fn create(&self, type_name: &str, state: Value) -> Result<ProgressEvent, String> {
        let create = self.sdk.create_resource().type_name(type_name);
        let reply = create.desired_state(state.to_string()).send().await;
        reply.map(|reply| reply.progress_event.expect("an event")).map_err(told)
    }

    async fn update(&self, type_name: &str, id: &str, patch: Value) -> Result<ProgressEvent, String> {
        let update = self.sdk.update_resource().type_name(type_name).identifier(id);
        let reply = update.patch_document(patch.to_string()).send().await;
        reply.map(|reply| reply.progress_event.expect("an event")).map_err(told)
    }

    async fn delete(&self, id: &str) -> Result<ProgressEvent, String> {
        let delete = self.sdk.delete_resource().type_name(STAGE).identifier(id);
        let reply = delete.send().await;
        reply.map(|reply| reply.progress_event.expect("an event")).map_err(told)
    }

    async fn get(&self, type_name: &str, id: &str) -> Result<Value, String> {
        let get = self.sdk.get_resource().type_name(type_name).identifier(id);
        let reply = get.send().await.map_err(told)?;
        let description = reply.resource_description.expect("a resource");
        let properties = description.properties.expect("properties");
        Ok(serde_json::from_str(&properties).expect("JSON"))
    }

    async fn status(&self, token: &str) -> Result<ProgressEvent, String> {
        let status = self.sdk.get_resource_request_status().request_token(token);
        let reply = status.send().await;
        reply.map(|reply| reply.progress_event.expect("an event")).map_err(told)
    }

    async fn cancel(&self, token: &str) -> Result<ProgressEvent, String> {
        let cancel = self.sdk.cancel_resource_request().request_token(token);
        let reply = cancel.send().await;
        reply.map(|reply| reply.progress_event.expect("an event")).map_err(told)
    }

    /// Lets a request end, and gives its last event.
    async fn ended(&self, event: &ProgressEvent) -> ProgressEvent {
        self.clock.advance(3 * SECOND);
        self.status(token(event)).await.expect("a status")
    }

    /// Makes a stage, and gives its identifier.
    async fn stage(&self, name: &str) -> String {
        let event = self.create(STAGE, json!({ "Name": name })).await;
        let ended = self.ended(&event.expect("accepted")).await;
        ended.identifier.expect("an identifier")
    }

    async fn part(&self, machine: &str, name: &str) -> String {
        let state = json!({ "Machine": machine, "Name": name, "Size": 1, "Labels": ["a", "b"] });
        let event = self.create(PART, state).await.expect("accepted");
        self.ended(&event).await.identifier.expect("an identifier")
    }
}

/// The code and the message of a failure.
fn told<E: ProvideErrorMetadata>(error: E) -> String {
    let (code, message) = (error.code(), error.message());
    format!("{}: {}", code.unwrap_or("none"), message.unwrap_or("none"))
}

fn token(event: &ProgressEvent) -> &str {
    event.request_token().expect("a token")
}

fn status(event: &ProgressEvent) -> OperationStatus {
    event.operation_status().expect("a status").clone()
}

mod requests {
    use super::*;

    #[tokio::test]
    async fn a_request_is_pending_then_in_progress_then_done() {
        let endpoint = Endpoint::start().await;
        let event = endpoint.create(STAGE, json!({ "Name": "foyer" })).await;
        let event = event.expect("accepted");
        assert_eq!(status(&event), OperationStatus::Pending);
        assert!(event.retry_after().expect("a hint") > event.event_time().expect("a time"));
        assert_eq!(event.identifier(), None);

        endpoint.clock.advance(SECOND);
        let event = endpoint.status(token(&event)).await.expect("a status");
        assert_eq!(status(&event), OperationStatus::InProgress);
        assert_eq!(event.identifier(), None);

        endpoint.clock.advance(2 * SECOND);
        let event = endpoint.status(token(&event)).await.expect("a status");
        assert_eq!(status(&event), OperationStatus::Success);
        assert_eq!(event.retry_after(), None);
        let identifier = event.identifier().expect("an identifier");
        let stage = endpoint.get(STAGE, identifier).await.expect("a stage");
        assert_eq!(stage["Name"], "foyer");
    }

    #[tokio::test]
    async fn a_resource_is_there_when_its_request_is_done_and_not_before() {
        let endpoint = Endpoint::with(settings().tells_identifiers_early()).await;
        let event = endpoint.create(STAGE, json!({})).await.expect("accepted");
        let identifier = event.identifier().expect("it is told early");
        let error = endpoint.get(STAGE, identifier).await.expect_err("not yet");
        assert!(error.starts_with("ResourceNotFoundException: "), "{error}");
        endpoint.clock.advance(3 * SECOND);
        endpoint.get(STAGE, identifier).await.expect("a stage");
    }

    #[tokio::test]
    async fn one_operation_at_a_time_goes_on_on_a_resource() {
        let endpoint = Endpoint::start().await;
        let id = endpoint.stage("foyer").await;
        let rename = || json!([{ "op": "replace", "path": "/Name", "value": "lobby" }]);
        let first = endpoint.update(STAGE, &id, rename()).await.expect("accepted");
        for second in [endpoint.update(STAGE, &id, rename()).await, endpoint.delete(&id).await] {
            let error = second.expect_err("busy");
            assert!(error.starts_with("ConcurrentOperationException: "), "{error}");
        }
        endpoint.ended(&first).await;
        endpoint.delete(&id).await.expect("accepted");
    }

    #[tokio::test]
    async fn a_client_token_finds_the_request_that_was_made_with_it() {
        let endpoint = Endpoint::start().await;
        let create = |name: &str| {
            let state = json!({ "Name": name }).to_string();
            let create = endpoint.sdk.create_resource().type_name(STAGE);
            create.desired_state(state).client_token("mine").send()
        };
        let first = create("foyer").await.expect("accepted").progress_event;
        endpoint.clock.advance(3 * SECOND);
        let again = create("foyer").await.expect("found").progress_event;
        let (first, again) = (first.expect("an event"), again.expect("an event"));
        assert_eq!(token(&first), token(&again));
        assert_eq!(status(&again), OperationStatus::Success);

        let error = told(create("lobby").await.expect_err("another request"));
        assert!(error.starts_with("ClientTokenConflictException: "), "{error}");

        endpoint.clock.advance(36 * HOUR);
        let later = create("lobby").await.expect("forgotten").progress_event;
        assert_ne!(token(&first), token(&later.expect("an event")));
    }

    #[tokio::test]
    async fn a_request_is_known_for_seven_days() {
        let endpoint = Endpoint::start().await;
        let event = endpoint.create(STAGE, json!({})).await.expect("accepted");
        endpoint.clock.advance(7 * 24 * HOUR - SECOND);
        endpoint.status(token(&event)).await.expect("known");
        endpoint.clock.advance(SECOND);
        let error = endpoint.status(token(&event)).await.expect_err("forgotten");
        assert!(error.starts_with("RequestTokenNotFoundException: "), "{error}");
    }

    #[tokio::test]
    async fn a_request_that_goes_on_can_be_cancelled_and_changes_nothing() {
        let endpoint = Endpoint::start().await;
        let id = endpoint.stage("foyer").await;
        let rename = json!([{ "op": "replace", "path": "/Name", "value": "lobby" }]);
        let event = endpoint.update(STAGE, &id, rename).await.expect("accepted");
        endpoint.clock.advance(2 * SECOND);
        let event = endpoint.cancel(token(&event)).await.expect("cancelling");
        assert_eq!(status(&event), OperationStatus::CancelInProgress);
        endpoint.clock.advance(SECOND);
        let event = endpoint.status(token(&event)).await.expect("a status");
        assert_eq!(status(&event), OperationStatus::CancelComplete);
        endpoint.clock.advance(HOUR);
        assert_eq!(endpoint.get(STAGE, &id).await.expect("a stage")["Name"], "foyer");
        endpoint.delete(&id).await.expect("no longer busy");
    }

    #[tokio::test]
    async fn a_request_that_is_done_cannot_be_cancelled() {
        let endpoint = Endpoint::start().await;
        let event = endpoint.create(STAGE, json!({})).await.expect("accepted");
        let event = endpoint.ended(&event).await;
        let error = endpoint.cancel(token(&event)).await.expect_err("done");
        assert!(error.contains("SUCCESS"), "{error}");
        let error = endpoint.cancel("no-such-token").await.expect_err("unknown");
        assert!(error.starts_with("RequestTokenNotFoundException: "), "{error}");
    }

    #[tokio::test]
    async fn what_exists_already_fails_and_says_which_it_is() {
        let endpoint = Endpoint::start().await;
        let id = endpoint.part("press", "lid").await;
        let state = json!({ "Machine": "press", "Name": "lid" });
        let event = endpoint.create(PART, state).await.expect("accepted");
        let event = endpoint.ended(&event).await;
        assert_eq!(status(&event), OperationStatus::Failed);
        assert_eq!(event.error_code().expect("a code").as_str(), "AlreadyExists");
        assert_eq!(event.identifier(), Some(id.as_str()));
        let message = event.status_message().expect("a message");
        assert!(message.ends_with("already exists."), "{message}");
    }

    #[tokio::test]
    async fn a_quota_counts_what_exists_and_what_is_being_created() {
        let endpoint = Endpoint::with(settings().quota(PART, &["Machine"], 2)).await;
        let part = |machine, name| json!({ "Machine": machine, "Name": name });
        let lid = endpoint.part("press", "lid").await;
        let event = endpoint.create(PART, part("press", "bed")).await.expect("accepted");
        let refused = endpoint.create(PART, part("press", "arm")).await.expect("accepted");
        let other = endpoint.create(PART, part("saw", "arm")).await.expect("accepted");
        assert_eq!(status(&endpoint.ended(&event).await), OperationStatus::Success);
        assert_eq!(
            status(&endpoint.status(token(&other)).await.expect("a status")),
            OperationStatus::Success
        );
        let refused = endpoint.status(token(&refused)).await.expect("a status");
        assert_eq!(refused.error_code().expect("a code").as_str(), "ServiceLimitExceeded");
        let message = refused.status_message().expect("a message");
        assert!(message.ends_with("Reason: at most 2 per Machine can exist."), "{message}");

        // An update of what exists takes nothing of the quota.
        let patch = json!([{"op": "replace", "path": "/Size", "value": 2}]);
        let event = endpoint.update(PART, &lid, patch).await.expect("accepted");
        assert_eq!(status(&endpoint.ended(&event).await), OperationStatus::Success);
    }

    #[tokio::test]
    async fn a_deletion_or_a_cancelled_create_leaves_room_in_a_quota() {
        let endpoint = Endpoint::with(settings().quota(STAGE, &[], 1)).await;
        let state = json!({ "Name": "foyer" });
        let event = endpoint.create(STAGE, state.clone()).await.expect("accepted");
        endpoint.cancel(token(&event)).await.expect("cancelled");
        let id = endpoint.stage("foyer").await;
        let refused = endpoint.create(STAGE, state.clone()).await.expect("accepted");
        assert_eq!(status(&endpoint.ended(&refused).await), OperationStatus::Failed);
        let event = endpoint.delete(&id).await.expect("accepted");
        endpoint.ended(&event).await;
        endpoint.stage("foyer").await;
    }

    #[tokio::test]
    async fn deleting_what_is_gone_fails_as_not_found() {
        let endpoint = Endpoint::start().await;
        let id = endpoint.stage("foyer").await;
        let event = endpoint.delete(&id).await.expect("accepted");
        assert_eq!(status(&endpoint.ended(&event).await), OperationStatus::Success);
        let error = endpoint.get(STAGE, &id).await.expect_err("gone");
        assert!(error.contains("was not found"), "{error}");

        let event = endpoint.delete(&id).await.expect("accepted");
        let event = endpoint.ended(&event).await;
        assert_eq!(event.error_code().expect("a code").as_str(), "NotFound");
    }

    #[tokio::test]
    async fn requests_are_listed_by_what_they_are_and_how_they_stand() {
        use aws_sdk_cloudcontrol::types::{Operation, ResourceRequestStatusFilter};
        let endpoint = Endpoint::start().await;
        let id = endpoint.stage("foyer").await;
        for _ in 0..24 {
            endpoint.create(STAGE, json!({})).await.expect("accepted");
        }
        endpoint.delete(&id).await.expect("accepted");

        let list = || endpoint.sdk.list_resource_requests();
        let first = list().send().await.expect("a page");
        assert_eq!(first.resource_request_status_summaries().len(), 20);
        let rest = list().set_next_token(first.next_token.clone()).send().await;
        assert_eq!(rest.expect("a page").resource_request_status_summaries().len(), 6);

        let filter = ResourceRequestStatusFilter::builder()
            .operations(Operation::Create)
            .operation_statuses(OperationStatus::Success)
            .build();
        let done = list().resource_request_status_filter(filter).send().await;
        let done = done.expect("a page").resource_request_status_summaries.unwrap_or_default();
        assert_eq!(done.len(), 1);
        assert_eq!(done[0].identifier(), Some(id.as_str()));
    }
}

mod properties {
    use super::*;

    async fn refused(type_name: &str, state: Value) -> String {
        let endpoint = Endpoint::start().await;
        endpoint.create(type_name, state).await.expect_err("invalid")
    }

    #[tokio::test]
    async fn a_desired_state_is_held_against_the_spec() {
        let part = |more: Value| {
            let mut part = json!({ "Machine": "press", "Name": "lid" });
            part.as_object_mut().expect("an object").extend(more.as_object().expect("an object").clone());
            part
        };
        for (type_name, state, message) in [
            (
                STAGE,
                json!({ "Nmae": "x" }),
                "Model validation failed (#: extraneous key [Nmae] is not permitted)",
            ),
            (
                STAGE,
                json!({ "Name": 5 }),
                "Model validation failed (#/Name: expected type: String, found: Integer)",
            ),
            (
                STAGE,
                json!(["Name"]),
                "Model validation failed (#: expected type: JSONObject, found: JSONArray)",
            ),
            (
                STAGE,
                json!({ "Arn": "arn:x" }),
                "Invalid request: readOnlyProperties [/properties/Arn] cannot be set",
            ),
            (
                STAGE,
                json!({ "Tags": [{ "Key": "a" }] }),
                "Model validation failed (#/Tags/0: required key [Value] not found)",
            ),
            (PART, json!({ "Name": "lid" }), "Model validation failed (#: required key [Machine] not found)"),
            (
                PART,
                part(json!({ "Size": 1.5 })),
                "Model validation failed (#/Size: expected type: Integer, found: Number)",
            ),
            (
                PART,
                part(json!({ "Frame": { "Width": "1" } })),
                "Model validation failed (#/Frame/Width: expected type: Number, found: String)",
            ),
            (
                PART,
                part(json!({ "Frame": { "Depth": 1 } })),
                "Model validation failed (#/Frame: extraneous key [Depth] is not permitted)",
            ),
        ] {
            let error = refused(type_name, state).await;
            assert_eq!(error, format!("ValidationException: {message}"));
        }
    }

    #[tokio::test]
    async fn a_type_or_an_operation_that_is_not_there_is_told() {
        let endpoint = Endpoint::start().await;
        let error = endpoint.create("AWS::IVS::Nope", json!({})).await.expect_err("none");
        assert!(error.starts_with("TypeNotFoundException: "), "{error}");
        let id = endpoint.part("press", "lid").await;
        let delete = endpoint.sdk.delete_resource().type_name(PART).identifier(id);
        let error = told(delete.send().await.expect_err("no such handler"));
        let expected =
            "UnsupportedActionException: Resource type AWS::Test::Part does not support DELETE action";
        assert_eq!(error, expected);
    }

    #[tokio::test]
    async fn what_the_service_sets_is_made_up_in_its_shape_and_the_same_each_time() {
        let made = async || {
            let endpoint = Endpoint::start().await;
            let first = endpoint.stage("foyer").await;
            (first, endpoint.stage("foyer").await)
        };
        let (first, second) = made().await;
        assert_eq!(made().await, (first.clone(), second.clone()));
        assert_ne!(first, second);
        let id = first.strip_prefix("arn:aws:ivs:us-east-1:123456789012:stage/");
        assert_eq!(id.expect("an ARN of a stage").len(), 12);

        let endpoint = Endpoint::start().await;
        let id = endpoint.part("press", "lid").await;
        assert_eq!(id, "press|lid");
        let part = endpoint.get(PART, &id).await.expect("a part");
        assert!(part["SerialId"].is_string(), "{part}");
    }

    #[tokio::test]
    async fn what_else_the_service_sets_is_as_the_settings_say() {
        let session = json!(["session/${Region}/${Account}/${Id}", "${Partition}"]);
        let settings = settings().service_sets(STAGE, [("ActiveSessionId", session)]);
        let endpoint = Endpoint::with(settings).await;
        let arn = endpoint.stage("foyer").await;
        let id = arn.strip_prefix("arn:aws:ivs:us-east-1:123456789012:stage/").expect("an ARN of a stage");
        let stage = endpoint.get(STAGE, &arn).await.expect("a stage");
        let expected = json!([format!("session/us-east-1/123456789012/{id}"), "aws"]);
        assert_eq!(stage["ActiveSessionId"], expected);
    }

    #[tokio::test]
    async fn an_identifier_is_text_or_json() {
        let endpoint = Endpoint::start().await;
        let id = endpoint.part("a|b", "lid").await;
        assert_eq!(id, r#"{"Machine":"a|b","Name":"lid"}"#);
        endpoint.get(PART, &id).await.expect("a part");
        endpoint.part("press", "lid").await;
        for id in ["press|lid", r#"{"Name":"lid","Machine":"press"}"#] {
            endpoint.get(PART, id).await.expect("a part");
        }
        let error = endpoint.get(PART, "press").await.expect_err("half an identifier");
        assert!(error.starts_with("ValidationException: "), "{error}");
    }

    #[tokio::test]
    async fn what_is_write_only_is_not_read_back() {
        let endpoint = Endpoint::start().await;
        let state = json!({ "Machine": "press", "Name": "lid", "Key": "hush" });
        let event = endpoint.create(PART, state).await.expect("accepted");
        let event = endpoint.ended(&event).await;
        assert!(!event.resource_model().expect("a model").contains("hush"));
        let part = endpoint.get(PART, "press|lid").await.expect("a part");
        assert_eq!(part.get("Key"), None);
        let patch = json!([{ "op": "add", "path": "/Key", "value": "hush" }]);
        let event = endpoint.update(PART, "press|lid", patch).await.expect("accepted");
        endpoint.ended(&event).await;
        assert_eq!(endpoint.get(PART, "press|lid").await.expect("a part").get("Key"), None);
    }
}

mod patches {
    use super::*;

    #[tokio::test]
    async fn all_six_operations_are_applied_in_order() {
        let endpoint = Endpoint::start().await;
        let id = endpoint.part("press", "lid").await;
        let patch = json!([
            { "op": "test", "path": "/Size", "value": 1 },
            { "op": "add", "path": "/Frame", "value": { "Width": 2 } },
            { "op": "replace", "path": "/Size", "value": 3 },
            { "op": "copy", "from": "/Labels/0", "path": "/Labels/-" },
            { "op": "move", "from": "/Labels/1", "path": "/Labels/0" },
            { "op": "remove", "path": "/Frame/Width" },
            { "op": "add", "path": "/Frame/IsRound", "value": true },
        ]);
        let event = endpoint.update(PART, &id, patch).await.expect("accepted");
        assert_eq!(status(&endpoint.ended(&event).await), OperationStatus::Success);
        let part = endpoint.get(PART, &id).await.expect("a part");
        assert_eq!(part["Labels"], json!(["b", "a", "a"]));
        assert_eq!(part["Frame"], json!({ "IsRound": true }));
        assert_eq!(part["Size"], 3);
    }

    #[tokio::test]
    async fn what_cannot_be_changed_is_refused() {
        let endpoint = Endpoint::start().await;
        let id = endpoint.part("press", "lid").await;
        for (patch, told) in [
            (
                json!([{ "op": "add", "path": "/SerialId", "value": "x" }]),
                "ValidationException: Invalid patch update: readOnlyProperties [/properties/SerialId] cannot be updated",
            ),
            (
                json!([{ "op": "replace", "path": "/Name", "value": "x" }]),
                "NotUpdatableException: Invalid patch update: createOnlyProperties [/properties/Name] cannot be updated",
            ),
            (
                json!([{ "op": "replace", "path": "", "value": { "Machine": "press" } }]),
                "readOnlyProperties [/properties/SerialId] cannot be updated",
            ),
            (
                json!([{ "op": "add", "path": "/Size", "value": "big" }]),
                "#/Size: expected type: Integer, found: String",
            ),
            (json!([{ "op": "remove", "path": "/Frame" }]), "operation 0 failed"),
            (json!([{ "op": "paint", "path": "/Size" }]), "not valid"),
            (json!({ "op": "remove" }), "not valid"),
        ] {
            let error = endpoint.update(PART, &id, patch).await.expect_err("refused");
            assert!(error.contains(told), "{error}");
        }
    }

    #[tokio::test]
    async fn a_test_that_fails_changes_nothing() {
        let endpoint = Endpoint::start().await;
        let id = endpoint.stage("foyer").await;
        let patch = json!([
            { "op": "replace", "path": "/Name", "value": "lobby" },
            { "op": "test", "path": "/Name", "value": "hall" },
        ]);
        let error = endpoint.update(STAGE, &id, patch).await.expect_err("refused");
        assert!(error.contains("operation 1 failed"), "{error}");
        endpoint.clock.advance(HOUR);
        assert_eq!(endpoint.get(STAGE, &id).await.expect("a stage")["Name"], "foyer");
    }
}

mod lists {
    use super::*;

    #[tokio::test]
    async fn a_list_has_pages_whose_tokens_tell_nothing() {
        let endpoint = Endpoint::start().await;
        let mut made = Vec::new();
        for number in 0..5 {
            made.push(endpoint.stage(&format!("stage-{number}")).await);
        }
        made.sort();
        let (mut listed, mut page) = (Vec::new(), None);
        loop {
            let list = endpoint.sdk.list_resources().type_name(STAGE).max_results(2);
            let reply = list.set_next_token(page).send().await.expect("a page");
            assert!(reply.resource_descriptions().len() <= 2);
            let found = reply.resource_descriptions.unwrap_or_default();
            listed.extend(found.into_iter().filter_map(|found| found.identifier));
            page = reply.next_token;
            let Some(token) = &page else { break };
            assert!(!token.contains("stage"), "{token}");
        }
        assert_eq!(listed, made);

        let list = endpoint.sdk.list_resources().type_name(STAGE);
        let error = told(list.next_token("page-2").send().await.expect_err("no token"));
        assert!(error.starts_with("InvalidRequestException: "), "{error}");
    }

    #[tokio::test]
    async fn a_scope_is_demanded_where_the_spec_demands_it() {
        let endpoint = Endpoint::start().await;
        endpoint.part("press", "lid").await;
        endpoint.part("lathe", "chuck").await;
        let list = || endpoint.sdk.list_resources().type_name(PART);
        let error = told(list().send().await.expect_err("no scope"));
        assert!(error.ends_with("Required property: [Machine]"), "{error}");
        let scoped = list().resource_model(r#"{"Machine":"lathe"}"#).send().await;
        let scoped = scoped.expect("a page").resource_descriptions.unwrap_or_default();
        let identifiers: Vec<_> = scoped.iter().filter_map(|it| it.identifier()).collect();
        assert_eq!(identifiers, ["lathe|chuck"]);
    }

    #[tokio::test]
    async fn a_list_can_be_of_identifiers_alone() {
        let endpoint = Endpoint::with(settings().lists_identifiers_only()).await;
        let id = endpoint.stage("foyer").await;
        let list = endpoint.sdk.list_resources().type_name(STAGE).send().await;
        let listed = list.expect("a page").resource_descriptions.unwrap_or_default();
        let properties: Value = serde_json::from_str(listed[0].properties().expect("some")).expect("JSON");
        assert_eq!(properties, json!({ "Arn": id }));
    }

    #[tokio::test]
    async fn regions_have_resources_of_their_own() {
        use aws_sdk_cloudcontrol::config::{Builder, Region};
        let endpoint = Endpoint::start().await;
        endpoint.stage("foyer").await;
        let elsewhere = Builder::new().region(Region::new("eu-west-1"));
        let list = endpoint.sdk.list_resources().type_name(STAGE).customize();
        let list = list.config_override(elsewhere).send().await;
        assert_eq!(list.expect("a page").resource_descriptions().len(), 0);
    }
}

mod faults {
    use super::*;

    async fn endpoint(faults: &str) -> Endpoint {
        Endpoint::with(settings().faults(Faults::parse(faults).expect("faults"))).await
    }

    #[tokio::test]
    async fn an_exception_strikes_so_many_calls_of_an_operation_and_type() {
        let endpoint = endpoint(
            "[[fault]]\noperation = \"CreateResource\"\ntype_name = \"AWS::IVS::Stage\"\n\
             exception = \"ThrottlingException\"\ntimes = 2\n",
        )
        .await;
        endpoint.part("press", "lid").await;
        for _ in 0..2 {
            let error = endpoint.create(STAGE, json!({})).await.expect_err("struck");
            assert!(error.starts_with("ThrottlingException: "), "{error}");
        }
        endpoint.stage("foyer").await;
    }

    #[tokio::test]
    async fn a_request_fails_in_its_event() {
        let endpoint = endpoint("[[fault]]\nfail = \"NotStabilized\"\nidentifier = true\n").await;
        let event = endpoint.create(STAGE, json!({})).await.expect("accepted");
        let event = endpoint.ended(&event).await;
        assert_eq!(event.error_code().expect("a code").as_str(), "NotStabilized");
        let id = event.identifier().expect("it is told");
        endpoint.get(STAGE, id).await.expect_err("nothing was made");
    }

    #[tokio::test]
    async fn a_connection_is_dropped_after_the_call_was_carried_out() {
        let endpoint = endpoint("[[fault]]\noperation = \"CreateResource\"\ndrop = true\ntimes = 1\n").await;
        let create = || {
            let create = endpoint.sdk.create_resource().type_name(STAGE);
            create.desired_state("{}").client_token("mine").send()
        };
        let lost = create().await.expect_err("dropped");
        assert!(lost.as_service_error().is_none(), "{lost:?}");
        endpoint.clock.advance(3 * SECOND);
        let found = create().await.expect("found").progress_event.expect("an event");
        assert_eq!(status(&found), OperationStatus::Success);
    }

    #[tokio::test]
    async fn reads_miss_what_is_there_and_tell_arrays_in_another_order() {
        let endpoint =
            endpoint("[[fault]]\nmissing = true\ntimes = 1\n[[fault]]\nreorder = true\ntimes = 1\n").await;
        let id = endpoint.part("press", "lid").await;
        let error = endpoint.get(PART, &id).await.expect_err("missing");
        assert!(error.starts_with("ResourceNotFoundException: "), "{error}");
        let labels = async || endpoint.get(PART, &id).await.expect("a part")["Labels"].clone();
        assert_eq!(labels().await, json!(["b", "a"]));
        assert_eq!(labels().await, json!(["a", "b"]));
    }

    #[test]
    fn a_file_of_faults_says_what_is_wrong_with_it() {
        for (file, told) in [
            ("[[fault]]\n", "fault 1: expected one of"),
            ("[[fault]]\ndrop = true\nmissing = true\n", "fault 1: expected one of"),
            (
                "[[fault]]\ndrop = true\n[[fault]]\noperation = \"Get\"\ndrop = true\n",
                "found `Get`, expected an operation",
            ),
            ("[[fault]]\ndrop = true\nrate = 2.0\n", "expected a rate"),
            ("[[fault]]\nexplode = true\n", "explode"),
        ] {
            let error = Faults::parse(file).expect_err("no faults").to_string();
            assert!(error.contains(told), "{error}");
        }
    }
}

mod data {
    use super::*;

    #[tokio::test]
    async fn what_was_acknowledged_is_there_after_a_restart() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("local.redb");
        let endpoint = Endpoint::with(settings().data(&file)).await;
        let id = endpoint.stage("foyer").await;
        let event = endpoint.create(STAGE, json!({ "Name": "lobby" })).await.expect("accepted");
        let token = token(&event).to_owned();
        endpoint.local.stop().await;

        let local = Local::start_with(settings().data(&file)).await;
        let local = local.expect("the file is free");
        let sdk = loopback::client(&local.url());
        let get = sdk.get_resource().type_name(STAGE).identifier(id);
        get.send().await.expect("the stage is there");
        let status = sdk.get_resource_request_status().request_token(token);
        status.send().await.expect("the request is known");
    }

    #[tokio::test]
    async fn a_file_that_is_no_data_is_told() {
        let file = tempfile::NamedTempFile::new().expect("a file");
        std::fs::write(file.path(), "This is no database.").expect("a write");
        let error = Local::start_with(settings().data(file.path())).await;
        let error = error.expect_err("no data");
        assert!(error.to_string().contains("cannot be opened"), "{error}");
    }
}

#[tokio::test]
async fn resources_of_a_type_whose_identifier_is_not_known_have_one_each() {
    let mut spec = ResourceSpec::from_json(include_str!("../data/local/part.json")).expect("a spec");
    spec.identifier.properties.clear();
    let settings = Settings::new([spec]).delay(SECOND, 2 * SECOND);
    let endpoint = Endpoint::with(settings).await;
    let (one, other) = (endpoint.part("press", "bolt").await, endpoint.part("press", "nut").await);
    assert_ne!(one, other);
    for (id, name) in [(one, "bolt"), (other, "nut")] {
        let found = endpoint.get(PART, &id).await.expect("it is there");
        assert_eq!(found["Name"], name);
    }
}
