//! Types that are known only while the program runs do what generated types do: what goes over the wire, on the local
//! endpoint, and what stays hidden.

use core::time::Duration;

use iam_policy::Reference;
use provider_aws_core::dynamic::{DynamicType, SpecialProperty};
use provider_aws_core::generic::{
    CreateResource, DeleteResource, GetResource, ListResources, UpdateResource,
};
use provider_aws_core::{
    Client, Creatable, Deletion, DesiredState, Document, ErrorKind, Handler, OperationRecord, Patch,
    PatchDocument, Permissions, Property, ResourceModel, Unchecked, Updatable, Value, Wait,
};
use provider_aws_dynamic::Types;
use provider_aws_ivs::{Channel, EncoderConfiguration, RecordingConfiguration, Stage};
use provider_aws_local::Local;
use provider_tests::fake::{Fake, Reply};
use serde_json::json;
use specs::ResourceSpec;

/// The types of the specs of this repository.
fn types() -> Types {
    Types::new(specs(), Reference::default())
}

fn specs() -> Vec<ResourceSpec> {
    let texts = specs::embedded::SPECS.iter().map(|(_, text)| ResourceSpec::from_json(text));
    texts.collect::<Result<_, _>>().expect("specs")
}

fn get(types: &Types, name: &str) -> DynamicType {
    types.get(name).unwrap_or_else(|| panic!("no type {name}"))
}

/// A wait that a test has time for.
fn wait() -> Wait {
    Wait::new().timeout(Duration::from_secs(20)).poll(Duration::from_millis(1), Duration::from_millis(5))
}

fn desired(properties: &Value) -> DesiredState {
    serde_json::from_value(properties.clone()).expect("an object")
}

/// What is done with a resource: how it is, how it is created, and how it is to be.
struct Life {
    current: Value,
    created: Value,
    wanted: Value,
}

impl Life {
    /// A service that has the resource.
    fn service(&self) -> Fake {
        let properties = self.current.to_string();
        Fake::new(move |call| {
            let description = json!({"Identifier": "one", "Properties": properties});
            Reply::Ok(match call.action() {
                "GetResource" => json!({"ResourceDescription": description}),
                "ListResources" => json!({"ResourceDescriptions": [description]}),
                _ => json!({"ProgressEvent": {
                    "RequestToken": "token", "Identifier": "one", "OperationStatus": "SUCCESS",
                }}),
            })
        })
    }

    async fn typed<T>(&self) -> Vec<String>
    where
        T: CreateResource<Unchecked>
            + GetResource<Unchecked>
            + UpdateResource<Unchecked>
            + DeleteResource<Unchecked>
            + ListResources<Unchecked>,
        T: ResourceModel + Creatable + Updatable,
    {
        let service = self.service();
        let client = service.client();
        let state = T::DesiredState::from(desired(&self.created));
        let created = T::create(&client, state).client_token("token").await.expect("a request").wait().await;
        let created = created.expect("it is created");
        let identifier = created.identifier().clone();
        let read = T::get(&client, identifier.clone()).region("eu-west-1").await.expect("a resource");
        let state = T::DesiredState::from(desired(&self.wanted));
        let patch = read.edit_to(state.clone()).expect("a patch");
        drop(
            T::update(&client, identifier.clone(), patch).client_token("token").await.expect("it is updated"),
        );
        let change: DesiredState = state.into();
        let patch = serde_json::to_value(change).expect("JSON");
        let patch =
            patch.as_object().into_iter().flatten().fold(PatchDocument::new(), |patch, (name, value)| {
                patch.change(name, provider_aws_core::Change::Set(value))
            });
        let guarded = read.minimal_guarded(T::Patch::from_document(patch)).expect("a patch");
        drop(
            T::update(&client, identifier.clone(), guarded)
                .client_token("token")
                .await
                .expect("it is updated"),
        );
        let mut listed = T::list(&client).hydrate(2);
        while let Some(resource) = listed.next().await {
            resource.expect("a resource");
        }
        drop(T::delete(&client, identifier).client_token("token").await.expect("it is deleted"));
        calls(&service)
    }

    async fn dynamic(&self, resource_type: DynamicType) -> Vec<String> {
        let service = self.service();
        let client = service.client();
        let create = resource_type.create(&client, desired(&self.created)).expect("it can be created");
        let created = create.client_token("token").await.expect("a request").wait().await;
        let created = created.expect("it is created");
        let identifier = created.identifier();
        let get = resource_type.get(&client, identifier).expect("it can be read");
        let read = get.region("eu-west-1").await.expect("a resource");
        for patch in [read.edit_to(desired(&self.wanted)), read.edit_to_guarded(desired(&self.wanted))] {
            let patch = patch.expect("a patch");
            let update = resource_type.update(&client, identifier, patch).expect("it can be updated");
            drop(update.client_token("token").await.expect("it is updated"));
        }
        let mut listed = resource_type.list(&client).expect("it can be listed").hydrate(2);
        while let Some(resource) = listed.next().await {
            resource.expect("a resource");
        }
        let delete = resource_type.delete(&client, identifier).expect("it can be deleted");
        drop(delete.client_token("token").await.expect("it is deleted"));
        calls(&service)
    }
}

/// What a service was asked.
fn calls(service: &Fake) -> Vec<String> {
    let calls = service.calls();
    calls.iter().map(|call| format!("{} in {}: {}", call.action(), call.region, call.body)).collect()
}

async fn assert_same<T>(types: &Types, life: Life)
where
    T: CreateResource<Unchecked>
        + GetResource<Unchecked>
        + UpdateResource<Unchecked>
        + DeleteResource<Unchecked>
        + ListResources<Unchecked>,
{
    let dynamic = life.dynamic(get(types, T::TYPE_NAME)).await;
    assert_eq!(dynamic, life.typed::<T>().await, "{}", T::TYPE_NAME);
    assert!(dynamic.iter().any(|call| call.starts_with("UpdateResource")), "{dynamic:?}");
}

#[tokio::test]
async fn what_goes_over_the_wire_is_what_a_generated_type_sends() {
    let types = types();
    let stage = Life {
        created: json!({"Arn": "only AWS sets it", "Name": "foyer", "Tags": [{"Key": "a", "Value": "1"}]}),
        current: json!({
            "Arn": "one", "Name": "foyer", "Unknown": 1,
            "Tags": [{"Key": "a", "Value": "1"}, {"Key": "b", "Value": "2"}],
        }),
        // The same tags in another order, which is no change.
        wanted: json!({"Name": "lobby", "Tags": [{"Key": "b", "Value": "2"}, {"Key": "a", "Value": "1"}]}),
    };
    assert_same::<Stage>(&types, stage).await;
    let channel = Life {
        created: json!({"Name": "main", "Type": "BASIC", "PlaybackUrl": "read-only"}),
        current: json!({"Arn": "one", "Name": "main", "Type": "BASIC", "InsecureIngest": false}),
        wanted: json!({"Type": "STANDARD", "InsecureIngest": true, "PlaybackUrl": "read-only"}),
    };
    assert_same::<Channel>(&types, channel).await;
    let bucket = json!({"S3": {"BucketName": "recordings"}});
    let recording = Life {
        created: json!({"DestinationConfiguration": bucket, "State": "read-only"}),
        current: json!({
            "Arn": "one", "DestinationConfiguration": bucket,
            "Tags": [{"Key": "a", "Value": "1"}],
        }),
        wanted: json!({"Tags": []}),
    };
    assert_same::<RecordingConfiguration>(&types, recording).await;
    let encoder = Life {
        created: json!({"Video": {"Height": 720, "Width": 1280}}),
        current: json!({"Arn": "one", "Video": {"Height": 720, "Width": 1280, "Bitrate": 2_500_000}}),
        wanted: json!({"Tags": [{"Key": "a", "Value": "1"}]}),
    };
    assert_same::<EncoderConfiguration>(&types, encoder).await;
}

#[tokio::test]
async fn what_generated_types_refuse_is_refused() {
    let types = types();
    let fake = Fake::replies(vec![Reply::Lost]);
    let client = fake.client();
    // A create-only property, a required one, and a bound.
    let service = Fake::replies(vec![Reply::Ok(json!({"ResourceDescription": {
        "Identifier": "one", "Properties": json!({"Arn": "one", "ChannelArn": "arn:a", "Value": "s3cret"}).to_string(),
    }}))]);
    let client_of_one = service.client();
    let keys = get(&types, "AWS::IVS::StreamKey");
    let key = keys.get(&client_of_one, "one").expect("it can be read").await.expect("a key");
    let error = key.edit_to(desired(&json!({"ChannelArn": "arn:b"}))).expect_err("it is create-only");
    assert_eq!(error.kind(), ErrorKind::InvalidInput);
    assert!(error.to_string().contains("ChannelArn"), "{error}");
    let error = keys.create(&client, DesiredState::new()).expect("it can be created").await;
    let error = error.expect_err("the channel is missing").to_string();
    assert!(error.contains("ChannelArn"), "{error}");
    let long = desired(&json!({"Name": "x".repeat(200)}));
    let error = get(&types, "AWS::IVS::Stage").create(&client, long).expect("it can be created").await;
    let error = error.expect_err("the name is too long").to_string();
    assert!(error.contains("Name") && error.contains("128"), "{error}");
    assert!(fake.calls().is_empty(), "{:?}", fake.calls());
}

#[tokio::test]
async fn an_operation_that_the_type_lacks_is_an_error_that_names_it() {
    let fake = Fake::replies(vec![Reply::Lost]);
    let client = fake.client();
    let only_created =
        DynamicType::new("AWS::Test::One", Vec::new(), &[record("AWS::Test::One", Handler::Create)]);
    assert!(only_created.has(Handler::Create) && !only_created.has(Handler::Get));
    for error in [
        only_created.get(&client, "a").map(drop),
        only_created.update(&client, "a", PatchDocument::new()).map(drop),
        only_created.delete(&client, "a").map(drop),
        only_created.list(&client).map(drop),
    ] {
        let error = error.expect_err("there is no such operation");
        assert_eq!(error.kind(), ErrorKind::InvalidInput);
        assert!(error.to_string().contains("AWS::Test::One: the type has no such operation"), "{error}");
    }
    // What it creates can't be read back, and a list that can't be read in full says so.
    let event =
        json!({"ProgressEvent": {"RequestToken": "t", "Identifier": "one", "OperationStatus": "SUCCESS"}});
    let fake = Fake::replies(vec![Reply::Ok(event)]);
    let client = fake.client();
    let mut request =
        only_created.create(&client, DesiredState::new()).expect("a create").await.expect("a request");
    let error = request.wait().await.expect_err("it can't be read");
    assert!(error.to_string().contains("can't be read"), "{error}");
    assert_eq!(request.wait_for_completion().await.expect("it is created").as_deref(), Some("one"));
    let records = [record("AWS::Test::Two", Handler::List)];
    let only_listed = DynamicType::new("AWS::Test::Two", Vec::new(), &records);
    let error = only_listed.list(&client).expect("it can be listed").hydrate(4).next().await;
    let error = error.expect("an error").expect_err("it can't be read");
    assert!(error.to_string().contains("can't be read"), "{error}");
}

fn record(type_name: &str, handler: Handler) -> OperationRecord<'_> {
    let (identifier, permissions) = (vec!["Id"], Permissions::default());
    OperationRecord { type_name, handler, identifier, permissions, read: None }
}

#[tokio::test]
async fn secrets_stay_hidden_also_in_objects_that_contain_themselves() {
    let name = "AWS::Test::Tree";
    let tables = vec![
        vec![SpecialProperty::new("Statement", Property::new("")).within(1)],
        vec![
            SpecialProperty::new("Not", Property::new("")).within(1),
            SpecialProperty::new("Key", Property::new("").secret()),
        ],
    ];
    let trees = DynamicType::new(name, tables, &[record(name, Handler::Get)]);
    let properties = json!({"Id": "one", "Statement": {"Not": {"Not": {"Key": "s3cret"}}, "Key": "s3cret"}});
    let service = Fake::replies(vec![Reply::Ok(json!({"ResourceDescription": {
        "Identifier": "one", "Properties": properties.to_string(),
    }}))]);
    let tree = trees.get(&service.client(), "one").expect("it can be read").await.expect("a tree");
    let shown = format!("{:?} {tree:?}", tree.raw());
    assert!(shown.contains("(secret)") && !shown.contains("s3cret"), "{shown}");
    let raw: Document<'_> = tree.raw();
    assert_eq!(raw["Statement"]["Key"], "s3cret");
    assert_eq!(serde_json::to_value(&tree).expect("JSON"), properties);
}

#[tokio::test]
async fn a_resource_lives_on_the_endpoint_and_a_request_survives_its_process() {
    let local = Local::start(specs()).await.expect("the loopback interface can be listened on");
    let client = Client::local(local.url());
    let types = types();
    let channels = get(&types, "AWS::IVS::Channel");
    let request = channels.create(&client, desired(&json!({"Name": "main"}))).expect("a create").await;
    let line = request.expect("a request").handle().to_string();
    let channel =
        channels.resume(&client, &line).expect("its handle").wait_with(wait()).await.expect("a channel");
    assert_eq!(channel.raw()["Name"], "main");

    let keys = get(&types, "AWS::IVS::StreamKey");
    let state = desired(&json!({"ChannelArn": channel.identifier()}));
    let mut request = keys.create(&client, state).expect("a create").await.expect("a request");
    let key = request.wait_with(wait()).await.expect("a key");
    let mut listed =
        keys.list(&client).expect("a list").scope("ChannelArn", channel.identifier().as_str()).stream();
    assert_eq!(listed.next().await.expect("a key").expect("a key").identifier(), key.identifier());

    let patch = channel.edit_to_guarded(desired(&json!({"Name": "side"}))).expect("a patch");
    let mut update =
        channels.update(&client, channel.identifier(), patch).expect("an update").await.expect("a request");
    assert_eq!(update.wait_with(wait()).await.expect("a channel").raw()["Name"], "side");
    // Somebody else was faster.
    let patch = channel.edit_to_guarded(desired(&json!({"Name": "late"}))).expect("a patch");
    let update = channels.update(&client, channel.identifier(), patch).expect("an update").await;
    let error = match update {
        Ok(mut request) => request.wait_with(wait()).await.expect_err("it was changed"),
        Err(error) => error,
    };
    assert!(!error.to_string().contains("late"), "{error}");
    for (resource_type, identifier) in [(keys, key.identifier()), (channels, channel.identifier())] {
        let request = resource_type.delete(&client, identifier).expect("a delete").await.expect("a request");
        let line = request.handle().to_string();
        let resumed =
            resource_type.resume_deletion(&client, &line).expect("its handle").wait_with(wait()).await;
        assert_eq!(resumed.expect("it is deleted"), Deletion::Deleted);
        assert!(resource_type.resume(&client, &line).is_err(), "it is the handle of a deletion");
    }
    assert!(keys.resume(&client, &line).is_err(), "it is the handle of a channel");
}
