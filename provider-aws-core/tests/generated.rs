//! What the generator emits for a resource type, by hand: the shared parts of identifiers, desired states and
//! patches, the traits for generic code, and lists.

#![cfg(feature = "default-https-client")]

mod support;

use provider_aws_core::generic::{
    CreateResource, DeleteResource, GetResource, ListResources, UpdateResource,
};
use provider_aws_core::{
    CalledOperation, Client, Create, Delete, Deletion, DesiredState, Error, Get, Handler, LinkedOperation,
    List, PatchDocument, Property, Readable, Resource, ResourceModel, Schema, Tag, Tags, Update,
};
use serde_json::{Value, json};
use support::{Received, Server};

#[derive(Clone, Debug, Default, PartialEq)]
struct Stage {
    arn: Option<String>,
    name: Option<String>,
    tags: Option<Vec<Tag>>,
}

provider_aws_core::impl_properties!(Stage { arn: "Arn", name: "Name", tags: "Tags" });

impl ResourceModel for Stage {
    const TYPE_NAME: &'static str = "AWS::IVS::Stage";
    const SCHEMA: Schema =
        Schema::new(&[Property::new("Arn").read_only(), Property::new("Tags").unordered()]);
    type Identifier = StageIdentifier;
}

impl Readable for Stage {
    fn read_operation() -> CalledOperation {
        GET.called()
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct StageIdentifier(String);

provider_aws_core::impl_identifier!(StageIdentifier);

#[derive(Clone, Debug, Default, PartialEq)]
struct StageDesiredState(DesiredState);

impl StageDesiredState {
    fn new() -> Self {
        Self(DesiredState::new())
    }

    fn name(self, value: impl Into<String>) -> Self {
        Self(self.0.set("Name", value.into()))
    }

    fn tags(self, value: impl Into<Tags>) -> Self {
        Self(self.0.set("Tags", value.into()))
    }
}

provider_aws_core::impl_desired_state!(StageDesiredState of Stage);

#[derive(Clone, Debug, Default, PartialEq)]
struct StagePatch(PatchDocument);

impl StagePatch {
    fn new() -> Self {
        Self(PatchDocument::new())
    }

    fn name(self, change: impl Into<provider_aws_core::Change<String>>) -> Self {
        Self(self.0.change("Name", change.into()))
    }

    fn tags(self, change: impl Into<provider_aws_core::Change<Tags>>) -> Self {
        Self(self.0.change("Tags", change.into()))
    }
}

provider_aws_core::impl_patch!(StagePatch of Stage);

static GET: LinkedOperation<68> = LinkedOperation::new(
    Handler::Get,
    *b"\x01cloud-control 3\x02operation\x02AWS::IVS::Stage\x02get\x02actions\x03ivs:GetStage\x04",
);
static CREATE: LinkedOperation<74> = LinkedOperation::new(
    Handler::Create,
    *b"\x01cloud-control 3\x02operation\x02AWS::IVS::Stage\x02create\x02actions\x03ivs:CreateStage\x04",
);
static UPDATE: LinkedOperation<74> = LinkedOperation::new(
    Handler::Update,
    *b"\x01cloud-control 3\x02operation\x02AWS::IVS::Stage\x02update\x02actions\x03ivs:UpdateStage\x04",
);
static DELETE: LinkedOperation<74> = LinkedOperation::new(
    Handler::Delete,
    *b"\x01cloud-control 3\x02operation\x02AWS::IVS::Stage\x02delete\x02actions\x03ivs:DeleteStage\x04",
);
static LIST: LinkedOperation<71> = LinkedOperation::new(
    Handler::List,
    *b"\x01cloud-control 3\x02operation\x02AWS::IVS::Stage\x02list\x02actions\x03ivs:ListStages\x04",
);

/// The trait of the policies that allow all operations; generated code has one for each operation.
trait Allows {}

impl Allows for provider_aws_core::Unchecked {}

impl<P: Allows> CreateResource<P> for Stage {
    fn create(client: &Client<P>, desired_state: StageDesiredState) -> Create<'_, Self> {
        Create::new(client, CREATE.called(), desired_state.0)
    }
}

impl<P: Allows> GetResource<P> for Stage {
    fn get(client: &Client<P>, identifier: StageIdentifier) -> Get<'_, Self> {
        Get::new(client, GET.called(), identifier)
    }
}

impl<P: Allows> UpdateResource<P> for Stage {
    fn update(client: &Client<P>, identifier: StageIdentifier, patch: StagePatch) -> Update<'_, Self> {
        Update::new(client, UPDATE.called(), identifier, patch.0)
    }
}

impl<P: Allows> DeleteResource<P> for Stage {
    fn delete(client: &Client<P>, identifier: StageIdentifier) -> Delete<'_, Self> {
        Delete::new(client, DELETE.called(), identifier)
    }
}

impl<P: Allows> ListResources<P> for Stage {
    fn list(client: &Client<P>) -> List<'_, Self> {
        List::new(client, LIST.called())
    }
}

/// The number of resources that the service lists.
const RESOURCES: usize = 7;

/// A service of seven resources, `0` to `6`, that does what it is asked at once.
fn service() -> (Server, Client) {
    let server = Server::start(|request| (200, answer(request).to_string()));
    let client = Client::local(&server.url);
    (server, client)
}

fn answer(request: &Received) -> Value {
    let input: Value = serde_json::from_str(&request.body).expect("JSON");
    let described = |name: &str| {
        let properties = json!({"Arn": name, "Name": name});
        json!({"Identifier": name, "Properties": properties.to_string()})
    };
    match operation(request) {
        "ListResources" => {
            let start: usize =
                input["NextToken"].as_str().map_or(0, |token| token.parse().expect("a number"));
            let size = input["MaxResults"].as_u64().map_or(3, |size| usize::try_from(size).expect("small"));
            let end = (start + size).min(RESOURCES);
            let page: Vec<Value> = (start..end).map(|index| described(&index.to_string())).collect();
            json!({"ResourceDescriptions": page, "NextToken": (end < RESOURCES).then(|| end.to_string())})
        }
        "GetResource" => {
            json!({"ResourceDescription": described(input["Identifier"].as_str().expect("text"))})
        }
        _ => json!({"ProgressEvent": {
            "RequestToken": "t-1", "OperationStatus": "SUCCESS",
            "Identifier": input["Identifier"].as_str().unwrap_or("new"),
        }}),
    }
}

fn operation(request: &Received) -> &str {
    request.header("x-amz-target").strip_prefix("CloudApiService.").unwrap_or_default()
}

fn operations(server: &Server) -> Vec<String> {
    server.received().iter().map(|request| operation(request).to_owned()).collect()
}

/// The bodies of the calls to list.
fn listed(server: &Server) -> Vec<Value> {
    let received = server.received().into_iter().filter(|request| operation(request) == "ListResources");
    received.map(|request| serde_json::from_str(&request.body).expect("JSON")).collect()
}

fn identifiers(stages: &[Resource<Stage>]) -> Vec<&str> {
    stages.iter().map(|stage| stage.identifier().as_str()).collect()
}

mod inputs {
    use super::*;

    #[test]
    fn a_desired_state_is_read_from_a_file_and_takes_properties_that_it_has_no_method_for() {
        let file = json!({"Name": "lobby", "AutoRecording": {"Mode": "on"}});
        let read: StageDesiredState = serde_json::from_value(file.clone()).expect("an object");
        let built =
            StageDesiredState::new().name("lobby").set_property("AutoRecording", json!({"Mode": "on"}));
        assert_eq!(read, built);
        assert_eq!(serde_json::to_value(built).expect("JSON"), file);
    }

    #[test]
    fn a_model_becomes_a_desired_state() {
        let stage = Stage { arn: Some("arn:x".to_owned()), name: Some("lobby".to_owned()), tags: None };
        assert_eq!(StageDesiredState::from(&stage), StageDesiredState::new().name("lobby"));
    }

    #[test]
    fn an_optional_value_is_set_only_if_there_is_one() {
        let state = StageDesiredState::new().if_some(Some("lobby"), StageDesiredState::name);
        assert_eq!(state, StageDesiredState::new().name("lobby"));
        let state = StageDesiredState::new().if_some(None::<String>, StageDesiredState::name);
        assert_eq!(state, StageDesiredState::new());
        let patch = StagePatch::new().if_some(None::<&str>, StagePatch::name);
        assert!(patch.is_empty());
    }

    #[test]
    fn tags_are_set_from_pairs() {
        let state = StageDesiredState::new().tags([("team", "live")]);
        assert_eq!(state, StageDesiredState::new().tags(vec![Tag::new("team", "live")]));
        let patch = StagePatch::new().tags([("team", "live")]);
        assert_eq!(patch, StagePatch::new().tags([Tag::new("team", "live")]));
    }

    #[test]
    fn a_patch_is_read_from_a_document_and_takes_properties_that_it_has_no_method_for() {
        let patch = StagePatch::new().set_property("AutoRecording", true).clear_property("Name");
        let document = json!([
            {"op": "add", "path": "/AutoRecording", "value": true},
            {"op": "remove", "path": "/Name"},
        ]);
        assert_eq!(serde_json::to_value(&patch).expect("JSON"), document);
        assert_eq!(serde_json::from_value::<StagePatch>(document).expect("a document"), patch);
    }
}

mod generic_code {
    use super::*;

    async fn read_and_update<T, P>(
        client: &Client<P>,
        identifier: T::Identifier,
    ) -> Result<Resource<T>, Error>
    where
        T: GetResource<P> + UpdateResource<P, Patch: Default>,
    {
        let resource = T::get(client, identifier).await?;
        let patch = resource.edit(|patch| patch)?;
        T::update(client, resource.identifier().clone(), patch).await?.wait().await
    }

    async fn copy<T, P>(client: &Client<P>, identifier: T::Identifier) -> Result<Resource<T>, Error>
    where
        T: GetResource<P> + CreateResource<P>,
    {
        let resource = T::get(client, identifier).await?;
        T::create(client, resource.to_desired_state()).await?.wait().await
    }

    async fn delete_all<T, P>(client: &Client<P>) -> Result<usize, Error>
    where
        T: ListResources<P> + DeleteResource<P>,
    {
        let mut count = 0;
        for resource in T::list(client).await? {
            let deletion = T::delete(client, resource.identifier().clone()).await?.wait().await?;
            assert_eq!(deletion, Deletion::Deleted);
            count += 1;
        }
        Ok(count)
    }

    #[tokio::test]
    async fn a_function_over_any_type_reads_and_updates() {
        let (server, client) = service();
        let stage = read_and_update::<Stage, _>(&client, "0".into()).await.expect("a stage");
        assert_eq!(stage.identifier(), &StageIdentifier::from("0"));
        // The patch is empty, so nothing is updated.
        assert_eq!(operations(&server), ["GetResource", "GetResource"]);
    }

    #[tokio::test]
    async fn a_function_over_any_type_copies() {
        let (server, client) = service();
        let stage = copy::<Stage, _>(&client, "0".into()).await.expect("a stage");
        assert_eq!(*stage.identifier(), "new");
        assert_eq!(operations(&server), ["GetResource", "CreateResource", "GetResource"]);
        let create: Value = serde_json::from_str(&server.received()[1].body).expect("JSON");
        assert_eq!(create["DesiredState"], r#"{"Name":"0"}"#);
    }

    #[tokio::test]
    async fn a_function_over_any_type_lists_and_deletes() {
        let (_server, client) = service();
        assert_eq!(delete_all::<Stage, _>(&client).await.expect("deleted"), RESOURCES);
    }
}

mod lists {
    use super::*;

    #[tokio::test]
    async fn a_limit_ends_the_list_and_asks_for_no_more() {
        let (server, client) = service();
        let stages = Stage::list(&client).limit(2).await.expect("a list");
        assert_eq!(identifiers(&stages), ["0", "1"]);
        let calls = listed(&server);
        assert_eq!((calls.len(), &calls[0]["MaxResults"]), (1, &json!(2)));
    }

    #[tokio::test]
    async fn a_limit_leaves_the_size_of_pages_to_the_caller() {
        let (server, client) = service();
        let stages = Stage::list(&client).page_size(3).limit(4).await.expect("a list");
        assert_eq!(identifiers(&stages), ["0", "1", "2", "3"]);
        assert_eq!(listed(&server).len(), 2);
    }

    #[tokio::test]
    async fn a_limit_of_nothing_makes_no_call() {
        let (server, client) = service();
        assert!(Stage::list(&client).limit(0).await.expect("a list").is_empty());
        assert!(listed(&server).is_empty());
    }

    #[tokio::test]
    async fn a_limit_bounds_the_reads_in_full() {
        let (server, client) = service();
        let mut stages = Stage::list(&client).limit(2).hydrate(16);
        let mut count = 0;
        while let Some(stage) = stages.next().await {
            stage.expect("a stage");
            count += 1;
        }
        assert_eq!(count, 2);
        assert_eq!(operations(&server).iter().filter(|name| *name == "GetResource").count(), 2);
    }

    #[tokio::test]
    async fn pages_are_read_one_at_a_time_by_their_token() {
        let (server, client) = service();
        let first = Stage::list(&client).page_size(5).page().await.expect("a page");
        assert_eq!(identifiers(&first.resources), ["0", "1", "2", "3", "4"]);
        let token = first.next_token.expect("another page");
        let last = Stage::list(&client).page_size(5).next_token(token).page().await.expect("a page");
        assert_eq!(identifiers(&last.resources), ["5", "6"]);
        assert_eq!(last.next_token, None);
        assert_eq!(listed(&server).len(), 2);
    }

    #[tokio::test]
    async fn a_list_begins_at_a_token() {
        let (_server, client) = service();
        let stages = Stage::list(&client).next_token("5").await.expect("a list");
        assert_eq!(identifiers(&stages), ["5", "6"]);
    }

    #[test]
    fn streams_can_be_shared_between_threads() {
        fn is_shared<T: Send + Sync>() {}
        is_shared::<provider_aws_core::ListStream<Stage>>();
        is_shared::<provider_aws_core::Events<'_>>();
    }
}
