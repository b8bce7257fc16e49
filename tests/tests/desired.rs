//! Files that say which resources should be: their plans, and what applying them makes, on the local endpoint.

use core::time::Duration;

use iam_policy::Reference;
use provider_aws_core::{Client, DesiredState, Wait};
use provider_aws_desired::{
    Action, ApplyError, Approval, DesiredFile, Failure, Journal, JournalError, Outcome, Plan, PlanError,
    Planner, Syntax, TAG, check,
};
use provider_aws_dynamic::Types;
use provider_aws_local::{Faults, Local, Settings};
use serde_json::{Map, Value, json};
use specs::ResourceSpec;
use tempfile::TempDir;

const LIVE: &str = "\
name: live
resources:
  key:
    type: AWS::IVS::StreamKey
    properties: {ChannelArn: '${channel.Arn}'}
  channel:
    type: AWS::IVS::Channel
    properties: {Name: main, RecordingConfigurationArn: '${recording}'}
  recording:
    type: AWS::IVS::RecordingConfiguration
    properties: {DestinationConfiguration: {S3: {BucketName: recordings}}}
  stage:
    type: AWS::IVS::Stage
    properties: {Name: 'stage-of-${recording.DestinationConfiguration.S3.BucketName}'}
";

struct World {
    types: Types,
    client: Client,
    _local: Local,
    folder: TempDir,
}

impl World {
    async fn new() -> Self {
        Self::with(|settings| settings).await
    }

    async fn with(change: impl FnOnce(Settings) -> Settings) -> Self {
        let texts = specs::embedded::SPECS.iter().map(|(_, text)| ResourceSpec::from_json(text));
        let specs: Vec<ResourceSpec> = texts.collect::<Result<_, _>>().expect("specs");
        let settings = Settings::new(specs.clone()).delay(Duration::ZERO, Duration::ZERO);
        let local =
            Local::start_with(change(settings)).await.expect("the loopback interface can be listened on");
        let client = Client::local(local.url());
        let folder = tempfile::tempdir().expect("a folder");
        Self { types: Types::new(specs, Reference::default()), client, _local: local, folder }
    }

    fn file(&self, text: &str) -> DesiredFile {
        let file =
            DesiredFile::read(text, Syntax::Yaml, "live").unwrap_or_else(|problems| panic!("{problems:?}"));
        assert_eq!(check(&file, self.types.specs()), Vec::new());
        file
    }

    async fn plan(&self, text: &str) -> Plan {
        Planner::new(&self.types, &self.client).plan(&self.file(text)).await.expect("a plan")
    }

    fn journal(&self) -> Journal {
        Journal::open(&self.folder.path().join("live.redb")).expect("a journal")
    }

    async fn apply(&self, text: &str, approval: &Approval) -> Result<Outcome, ApplyError> {
        let (file, journal) = (self.file(text), self.journal());
        let planner = Planner::new(&self.types, &self.client).concurrency(4);
        planner.resume(&journal, &wait(), &|_| {}).await.expect("the journal can be read");
        let survey = planner.survey(&file).await.expect("a plan");
        planner.apply(&file, survey, approval, &journal, &wait(), &|_| {}).await
    }

    /// The resources of a type, as AWS lists them.
    async fn count(&self, type_name: &str) -> usize {
        let list = self.types.get(type_name).expect("a type").list(&self.client).expect("a list");
        list.await.expect("a list").len()
    }

    async fn create(&self, type_name: &str, properties: Value) -> String {
        let state: DesiredState = serde_json::from_value(properties).expect("an object");
        let create =
            self.types.get(type_name).expect("a type").create(&self.client, state).expect("a create");
        create.await.expect("a request").wait_with(wait()).await.expect("a resource").identifier().clone()
    }

    /// Creates the resources of LIVE as a plan does.
    async fn live(&self) -> [String; 4] {
        let tags = |name: &str| json!([{"Key": TAG, "Value": format!("live/{name}")}]);
        let bucket = json!({"S3": {"BucketName": "recordings"}});
        let recording = json!({"DestinationConfiguration": bucket, "Tags": tags("recording")});
        let recording = self.create("AWS::IVS::RecordingConfiguration", recording).await;
        let channel =
            json!({"Name": "main", "RecordingConfigurationArn": recording, "Tags": tags("channel")});
        let channel = self.create("AWS::IVS::Channel", channel).await;
        let key = json!({"ChannelArn": channel, "Tags": tags("key")});
        let key = self.create("AWS::IVS::StreamKey", key).await;
        let stage = json!({"Name": "stage-of-recordings", "Tags": tags("stage")});
        let stage = self.create("AWS::IVS::Stage", stage).await;
        [recording, channel, key, stage]
    }
}

fn wait() -> Wait {
    Wait::new().timeout(Duration::from_secs(20)).poll(Duration::from_millis(1), Duration::from_millis(5))
}

/// What a plan does, by the names of resources.
fn actions(plan: &Plan) -> Vec<String> {
    let told = |action: &Action| match action {
        Action::Keep => "keep".to_owned(),
        Action::Create { properties, later } => {
            format!("create {} later {later:?}", properties.keys().cloned().collect::<Vec<_>>().join(" "))
        }
        Action::Update { patch, later } => {
            format!("update {} later {later:?}", serde_json::to_value(patch).expect("JSON"))
        }
        Action::Replace { places } => format!("replace {places:?}"),
    };
    plan.resources.iter().map(|resource| format!("{}: {}", resource.name, told(&resource.action))).collect()
}

#[tokio::test]
async fn what_does_not_exist_is_created_and_what_is_known_is_known() {
    let world = World::new().await;
    let plan = world.plan(LIVE).await;
    assert_eq!(
        actions(&plan),
        [
            r#"key: create Tags later ["ChannelArn"]"#,
            r#"channel: create Name Tags later ["RecordingConfigurationArn"]"#,
            "recording: create DestinationConfiguration Tags later []",
            "stage: create Name Tags later []",
        ]
    );
    let Action::Create { properties, .. } = &plan.resources[3].action else { panic!("a create") };
    let expected = json!({"Name": "stage-of-recordings", "Tags": [{"Key": TAG, "Value": "live/stage"}]});
    assert_eq!(properties, expected.as_object().expect("an object"));
}

#[tokio::test]
async fn what_exists_is_found_by_its_tag_and_what_is_as_it_should_be_is_kept() {
    let world = World::new().await;
    // Of nobody, and of another file.
    world.create("AWS::IVS::Stage", json!({"Name": "stage-of-recordings"})).await;
    world.create("AWS::IVS::Stage", json!({"Tags": [{"Key": TAG, "Value": "other/stage"}]})).await;
    let [recording, channel, key, stage] = world.live().await;
    let plan = world.plan(LIVE).await;
    assert!(plan.is_empty(), "{plan:?}");
    let identifiers = plan.resources.iter().map(|resource| resource.identifier.clone().expect("it exists"));
    assert_eq!(Vec::from_iter(identifiers), [key, channel, recording, stage]);
}

#[tokio::test]
async fn a_difference_is_an_update_and_a_create_only_one_a_replacement_with_what_depends_on_it() {
    let world = World::new().await;
    world.live().await;
    let changed = LIVE.replace("Name: main", "Name: side, Tags: [{Key: team, Value: live}]");
    let plan = world.plan(&changed).await;
    let [key, channel, recording, stage] = &actions(&plan)[..] else { panic!("four: {plan:?}") };
    assert_eq!(
        (key.as_str(), recording.as_str(), stage.as_str()),
        ("key: keep", "recording: keep", "stage: keep")
    );
    assert!(
        channel.starts_with("channel: update")
            && channel.contains("/Name")
            && channel.contains("live/channel"),
        "{channel}"
    );
    assert!(channel.contains(r#""op":"test""#), "it is guarded: {channel}");

    let changed = LIVE.replace("BucketName: recordings", "BucketName: other");
    let plan = world.plan(&changed).await;
    let [key, channel, recording, stage] = &actions(&plan)[..] else { panic!("four: {plan:?}") };
    assert!(recording.starts_with(r#"recording: replace ["DestinationConfiguration"#), "{recording}");
    assert_eq!(key, "key: keep");
    assert_eq!(channel, r#"channel: update [] later ["RecordingConfigurationArn"]"#);
    assert!(stage.contains("stage-of-other"), "{stage}");
}

#[tokio::test]
async fn what_the_file_has_no_more_is_told_and_tags_of_others_stay() {
    let world = World::new().await;
    let [_, _, _, stage] = world.live().await;
    let renamed = LIVE.replace("  stage:", "  other:");
    let plan = world.plan(&renamed).await;
    let [gone] = &plan.gone[..] else { panic!("one: {plan:?}") };
    assert_eq!((gone.name.as_str(), &gone.identifier), ("stage", &stage));
    assert!(actions(&plan)[3].starts_with("other: create"), "{plan:?}");
}

#[tokio::test]
async fn a_resource_is_found_by_the_identifier_of_the_file_or_there_is_no_plan() {
    let world = World::new().await;
    let stage =
        world.create("AWS::IVS::Stage", json!({"Name": "foyer", "Tags": [{"Key": "a", "Value": "b"}]})).await;
    let text = format!(
        "resources: {{stage: {{type: AWS::IVS::Stage, identifier: '{stage}', properties: {{Name: lobby}}}}}}"
    );
    let text = text.replace("AWS::IVS::Stage", "'AWS::IVS::Stage'");
    let plan = world.plan(&text).await;
    let action = &actions(&plan)[0];
    assert!(action.contains("/Name") && !action.contains("Tags"), "{action}");
    let file = world.file(&text.replace(&stage, "arn:aws:ivs:us-east-1:123456789012:stage/nothing"));
    let error = Planner::new(&world.types, &world.client).plan(&file).await.expect_err("no such stage");
    assert!(matches!(error, PlanError::Missing { .. }), "{error}");
}

#[tokio::test]
async fn two_resources_with_the_tag_of_one_are_told() {
    let world = World::new().await;
    let tagged: Map<String, Value> =
        [("Tags".to_owned(), json!([{"Key": TAG, "Value": "live/stage"}]))].into_iter().collect();
    for _ in 0..2 {
        world.create("AWS::IVS::Stage", Value::Object(tagged.clone())).await;
    }
    let error =
        Planner::new(&world.types, &world.client).plan(&world.file(LIVE)).await.expect_err("two of one");
    assert!(error.to_string().contains("remove the tag of one"), "{error}");
}

mod apply {
    use super::*;

    #[tokio::test]
    async fn what_was_applied_is_as_the_file_says_and_applying_it_again_does_nothing() {
        let world = World::new().await;
        let outcome = world.apply(LIVE, &Approval::default()).await.expect("it is approved");
        assert!(outcome.is_success(), "{outcome:?}");
        assert_eq!(outcome.done.len(), 4);
        assert!(world.plan(LIVE).await.is_empty(), "{:?}", world.plan(LIVE).await);
        let again = world.apply(LIVE, &Approval::default()).await.expect("nothing to approve");
        assert!(again.is_success() && again.done.is_empty(), "{again:?}");

        let changed = LIVE.replace("Name: main", "Name: side, Tags: [{Key: team, Value: live}]");
        let outcome = world.apply(&changed, &Approval::default()).await.expect("it is approved");
        assert_eq!(outcome.done, ["channel"]);
        assert!(world.plan(&changed).await.is_empty());
        assert_eq!(world.count("AWS::IVS::Channel").await, 1);
    }

    #[tokio::test]
    async fn a_resource_is_replaced_only_if_it_is_approved_and_not_prevented() {
        let world = World::new().await;
        world.apply(LIVE, &Approval::default()).await.expect("it is approved");
        let changed = LIVE.replace("BucketName: recordings", "BucketName: other");
        let error = world.apply(&changed, &Approval::default()).await.expect_err("it is not approved");
        assert!(error.to_string().contains("--replace recording"), "{error}");
        let approval = Approval { replace: ["recording".to_owned()].into(), ..Approval::default() };
        let prevented = changed.replace("  recording:\n", "  recording:\n    prevent_destroy: true\n");
        let error = world.apply(&prevented, &approval).await.expect_err("it is prevented");
        assert!(matches!(error, ApplyError::Prevented { .. }), "{error}");
        let outcome = world.apply(&changed, &approval).await.expect("it is approved");
        assert!(outcome.is_success(), "{outcome:?}");
        assert!(world.plan(&changed).await.is_empty(), "{:?}", world.plan(&changed).await);
        assert_eq!(world.count("AWS::IVS::RecordingConfiguration").await, 1);
    }

    #[tokio::test]
    async fn what_the_file_has_no_more_is_deleted_if_that_is_approved() {
        let world = World::new().await;
        world.apply(LIVE, &Approval::default()).await.expect("it is approved");
        let foreign = world.create("AWS::IVS::Stage", json!({"Name": "foreign"})).await;
        let renamed = LIVE.replace("  stage:", "  other:");
        let outcome = world.apply(&renamed, &Approval::default()).await.expect("it is approved");
        assert_eq!(outcome.done, ["other"]);
        let approval = Approval { delete: true, ..Approval::default() };
        let outcome = world.apply(&renamed, &approval).await.expect("it is approved");
        assert_eq!(outcome.done, ["stage"]);
        assert_eq!(world.count("AWS::IVS::Stage").await, 2, "the other one, and {foreign}");
    }

    #[tokio::test]
    async fn what_fails_stops_what_refers_to_it_and_nothing_else() {
        let fault = "[[fault]]\noperation = \"CreateResource\"\ntype_name = \"AWS::IVS::Channel\"\nfail = \"NotStabilized\"\ntimes = 1\n";
        let world = World::with(|settings| settings.faults(Faults::parse(fault).expect("faults"))).await;
        let outcome = world.apply(LIVE, &Approval::default()).await.expect("it is approved");
        assert!(matches!(outcome.failed["channel"], Failure::Call(_)), "{outcome:?}");
        assert!(
            matches!(&outcome.failed["key"], Failure::Referent(name) if name == "channel"),
            "{outcome:?}"
        );
        let mut done = outcome.done;
        done.sort();
        assert_eq!(done, ["recording", "stage"]);
        let outcome = world.apply(LIVE, &Approval::default()).await.expect("it is approved");
        assert!(outcome.is_success(), "{outcome:?}");
        assert!(world.plan(LIVE).await.is_empty());
    }

    #[tokio::test]
    async fn one_run_at_a_time_applies_a_file() {
        let world = World::new().await;
        let journal = world.journal();
        let second = Journal::open(&world.folder.path().join("live.redb"));
        assert!(matches!(second, Err(JournalError::InUse(_))), "{second:?}");
        drop(journal);
        world.journal();
    }

    /// Stops a run wherever it is, again and again: what it began is ended by the next one, and nothing is made twice.
    #[tokio::test]
    async fn a_run_that_is_stopped_is_ended_by_the_next_one() {
        let delay = Duration::from_millis(40);
        let world = World::with(|settings| settings.delay(delay, delay)).await;
        let mut stops = 0;
        for pause in (0..).map(|run| Duration::from_millis(20 + 7 * run)) {
            match tokio::time::timeout(pause, world.apply(LIVE, &Approval::default())).await {
                Err(_) => stops += 1,
                Ok(outcome) => {
                    let outcome = outcome.expect("it is approved");
                    assert!(outcome.is_success(), "{outcome:?}");
                    break;
                }
            }
        }
        assert!(stops > 3, "{stops} stops");
        assert!(world.plan(LIVE).await.is_empty());
        for type_name in ["AWS::IVS::Channel", "AWS::IVS::RecordingConfiguration", "AWS::IVS::Stage"] {
            assert_eq!(world.count(type_name).await, 1, "{type_name}");
        }
    }
}
