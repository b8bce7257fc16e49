//! What is said of a file that is wrong by the specs of its types.

use provider_aws_desired::{DesiredFile, Problem, Syntax, check, order};
use specs::ResourceSpec;

fn specs() -> Vec<ResourceSpec> {
    let texts = specs::embedded::SPECS.iter().map(|(_, text)| ResourceSpec::from_json(text));
    texts.collect::<Result<_, _>>().expect("specs")
}

fn file(text: &str) -> DesiredFile {
    DesiredFile::read(text, Syntax::Yaml, "live").unwrap_or_else(|problems| panic!("{problems:?}"))
}

/// The problems of a file: the text at each, and what is said.
fn problems(text: &str) -> Vec<String> {
    let told = |Problem { place, message, help }: Problem| {
        format!("{}: {message}; {}", &text[place], help.unwrap_or_default())
    };
    check(&file(text), &specs()).into_iter().map(told).collect()
}

const LIVE: &str = "\
resources:
  key:
    type: AWS::IVS::StreamKey
    properties: {ChannelArn: '${channel.Arn}', Tags: [{Key: of, Value: 'key of ${channel}'}]}
  channel:
    type: AWS::IVS::Channel
    properties: {Name: main, Type: STANDARD, RecordingConfigurationArn: '${recording.Arn}'}
  recording:
    type: AWS::IVS::RecordingConfiguration
    properties:
      DestinationConfiguration: {S3: {BucketName: recordings}}
  stage:
    type: AWS::IVS::Stage
    properties:
      AutoParticipantRecordingConfiguration: {StorageConfigurationArn: '${storage.Arn}'}
  storage:
    type: AWS::IVS::StorageConfiguration
    properties: {S3: {BucketName: '${recording.DestinationConfiguration.S3.BucketName}'}}
";

#[test]
fn a_file_that_is_right_has_an_order() {
    assert_eq!(problems(LIVE), Vec::<String>::new());
    let file = file(LIVE);
    let steps = order(&file).expect("no circle");
    let names =
        steps.iter().map(|step| step.iter().map(|index| file.resources[*index].name.as_str()).collect());
    let names: Vec<Vec<&str>> = names.collect();
    assert_eq!(names, [vec!["recording"], vec!["channel", "storage"], vec!["key", "stage"]]);
}

#[test]
fn what_is_wrong_is_told_at_its_place_with_what_may_be_meant() {
    for (from, to, expected) in [
        (
            "AWS::IVS::Stage\n",
            "AWS::IVS::Stagee\n",
            "AWS::IVS::Stagee: found `AWS::IVS::Stagee`, expected a type that there is a spec of; did you mean `AWS::IVS::Stage`?",
        ),
        (
            "Name: main",
            "Nmae: main",
            "Nmae: found `Nmae`, expected a property of AWS::IVS::Channel; did you mean `Name`?",
        ),
        ("Name: main", "Arn: main", "Arn: found `Arn`, which only AWS sets; remove it"),
        (
            "Type: STANDARD",
            "Type: FAST",
            "FAST: found another text, expected one of `STANDARD`, `BASIC`, `ADVANCED_SD`, `ADVANCED_HD`; ",
        ),
        ("Type: STANDARD", "Type: 1", "1: found a number, but it is not of type \"string\"; "),
        (
            "{S3: {BucketName: recordings}}",
            "{S3: {Bucket: recordings}}",
            "Bucket: found `Bucket`, expected a property of AWS::IVS::RecordingConfiguration; did you mean `BucketName`?",
        ),
        (
            "{S3: {BucketName: recordings}}",
            "{S3: {}}",
            "{: found an object, but \"BucketName\" is a required property",
        ),
        (
            "ChannelArn: '${channel.Arn}', ",
            "",
            "key: found an object, but \"ChannelArn\" is a required property",
        ),
        (
            "'${channel.Arn}'",
            "'${chanel.Arn}'",
            "'${chanel.Arn}': found `${chanel.Arn}`, expected a resource of this file; did you mean `channel`?",
        ),
        (
            "'${channel.Arn}'",
            "'${channel.Ann}'",
            "'${channel.Ann}': found `${channel.Ann}`, expected a property of AWS::IVS::Channel; did you mean `Arn`?",
        ),
        (
            "S3.BucketName}",
            "S3.BucketName.More}",
            "'${recording.DestinationConfiguration.S3.BucketName.More}': found ",
        ),
        (
            "BucketName: recordings",
            "BucketName: '${storage.S3.BucketName}'",
            "recording: found references in a circle: `recording` → `storage` → `recording`; remove one of these references",
        ),
        ("Name: main", "RecordingConfigurationArn: '${channel.Arn}', Name: main", ""),
    ] {
        let text = LIVE.replacen(from, to, 1);
        assert_ne!(text, LIVE, "{from}");
        let Ok(file) = DesiredFile::read(&text, Syntax::Yaml, "live") else {
            // A property that is named twice.
            assert!(expected.is_empty(), "{to}");
            continue;
        };
        let found = problems(&text);
        assert_eq!(found.len(), 1, "{to}: {found:?} {}", file.resources.len());
        assert!(found[0].starts_with(expected), "{to}: {}", found[0]);
    }
}

#[test]
fn a_resource_may_not_refer_to_itself() {
    let text = "resources: {a: {type: 'AWS::IVS::Stage', properties: {Name: '${a.Name}'}}}";
    assert!(problems(text)[0].contains("`a` → `a`"), "{:?}", problems(text));
}

#[test]
fn a_value_is_not_shown_and_one_that_a_reference_is_in_may_be_anything() {
    let long = "x".repeat(300);
    let text = LIVE.replace("Name: main", &format!("Name: {long}"));
    let found = problems(&text);
    assert!(
        found.len() == 1 && !found[0].split_once(": ").expect("a message").1.contains("xxx"),
        "{found:?}"
    );
    let text = LIVE.replace("Name: main", &format!("Name: '{long}${{recording.Name}}'"));
    assert_eq!(problems(&text), Vec::<String>::new());
}

#[test]
fn ten_thousand_resources_are_checked_and_a_chain_of_them_is_ordered() {
    let mut text = "resources:\n".to_owned();
    for index in 0..10_000 {
        let name =
            if index == 0 { "first".to_owned() } else { format!("after ${{stage-{}.Arn}}", index - 1) };
        text.push_str(&format!(
            "  stage-{index}:\n    type: AWS::IVS::Stage\n    properties: {{Name: '{name}'}}\n"
        ));
    }
    let file = file(&text);
    assert_eq!(check(&file, &specs()), Vec::new());
    assert_eq!(order(&file).expect("no circle").len(), 10_000);
}
