//! Files of all syntaxes, and what is said of what is wrong in them.

use provider_aws_desired::{DesiredFile, Part, Problem, Syntax};
use serde_json::json;

const YAML: &str = "\
name: live
region: eu-west-1
account: '012345678901'
resources:
  channel:
    type: AWS::IVS::Channel
    prevent_destroy: true
    properties:
      Name: main
      Tags: [{Key: team, Value: live}]
  key:
    type: AWS::IVS::StreamKey
    region: us-east-1
    identifier: arn:aws:ivs:us-east-1:012345678901:stream-key/abc
    properties: {ChannelArn: '${channel.Arn}'}
";

const TOML: &str = r#"
name = "live"
region = "eu-west-1"
account = "012345678901"

[resources.channel]
type = "AWS::IVS::Channel"
prevent_destroy = true
properties = { Name = "main", Tags = [{ Key = "team", Value = "live" }] }

[resources.key]
type = "AWS::IVS::StreamKey"
region = "us-east-1"
identifier = "arn:aws:ivs:us-east-1:012345678901:stream-key/abc"

[resources.key.properties]
ChannelArn = "${channel.Arn}"
"#;

/// With tabs, as JSON may have.
const JSON: &str = "{
\t\"name\": \"live\", \"region\": \"eu-west-1\", \"account\": \"012345678901\",
\t\"resources\": {
\t\t\"channel\": {
\t\t\t\"type\": \"AWS::IVS::Channel\", \"prevent_destroy\": true,
\t\t\t\"properties\": {\"Name\": \"main\", \"Tags\": [{\"Key\": \"team\", \"Value\": \"live\"}]}
\t\t},
\t\t\"key\": {
\t\t\t\"type\": \"AWS::IVS::StreamKey\", \"region\": \"us-east-1\",
\t\t\t\"identifier\": \"arn:aws:ivs:us-east-1:012345678901:stream-key/abc\",
\t\t\t\"properties\": {\"ChannelArn\": \"${channel.Arn}\"}
\t\t}
\t}
}";

fn read(text: &str, syntax: Syntax) -> DesiredFile {
    DesiredFile::read(text, syntax, "other").unwrap_or_else(|problems| panic!("{problems:?}"))
}

#[test]
fn each_syntax_says_the_same_and_places_are_those_of_the_text() {
    for (text, syntax) in [(YAML, Syntax::Yaml), (JSON, Syntax::Yaml), (TOML, Syntax::Toml)] {
        let file = read(text, syntax);
        assert_eq!((file.name.as_str(), file.region.as_deref()), ("live", Some("eu-west-1")));
        assert_eq!(file.account.as_deref(), Some("012345678901"));
        let [channel, key] = &file.resources[..] else { panic!("two resources: {file:?}") };
        assert_eq!((channel.name.as_str(), channel.type_name.as_str()), ("channel", "AWS::IVS::Channel"));
        assert!(channel.prevent_destroy && !key.prevent_destroy);
        assert_eq!(
            channel.properties.to_json(),
            json!({"Name": "main", "Tags": [{"Key": "team", "Value": "live"}]})
        );
        assert_eq!(text[channel.place.clone()].trim_matches('"'), "channel");
        assert_eq!(text[channel.type_place.clone()].trim_matches('"'), "AWS::IVS::Channel");
        assert_eq!(key.region.as_deref(), Some("us-east-1"));
        assert_eq!(key.identifier.as_deref(), Some("arn:aws:ivs:us-east-1:012345678901:stream-key/abc"));
        let [(place, expression)] = &key.expressions[..] else { panic!("one expression: {key:?}") };
        assert_eq!(text[place.clone()].trim_matches(['"', '\'']), "${channel.Arn}");
        let [Part::Reference(reference)] = &expression.parts[..] else {
            panic!("a reference: {expression:?}")
        };
        assert_eq!((reference.resource.as_str(), &reference.path[..]), ("channel", &["Arn".to_owned()][..]));
    }
}

#[test]
fn a_file_without_a_name_is_called_as_its_reader_says() {
    assert_eq!(read("resources: {}", Syntax::Yaml).name, "other");
}

/// The problems of a file: the text at each, and what is said.
fn problems(text: &str) -> Vec<(String, String)> {
    let problems = DesiredFile::read(text, Syntax::Yaml, "live").expect_err("something is wrong");
    let told = |Problem { place, message, help }: Problem| {
        (text[place].to_owned(), format!("{message}; {}", help.unwrap_or_default()))
    };
    problems.into_iter().map(told).collect()
}

#[test]
fn everything_that_is_wrong_is_told_at_its_place() {
    let text = "\
name: a b
acount: 1
account: 123456789012
resources:
  one two:
    type: AWS::IVS::Stage
  bare:
    properties: [1]
    prevent_destroy: yes
    identifer: x
  text: stage
  refers:
    type: AWS::IVS::StreamKey
    properties:
      ChannelArn: ${channel
";
    let expected = [
        ("a b", "found `a b`, expected a name for the file, as in `name: live`; a name has letters"),
        (
            "acount",
            "found `acount`, expected one of `account`, `name`, `region`, `resources`; did you mean `account`?",
        ),
        ("123456789012", "found a number, expected the 12 digits of an account, in quotes"),
        ("one two", "found `one two`, expected a name for a resource"),
        ("bare", "found no `type` of `bare`, expected one, as in `AWS::IVS::Channel`"),
        ("[", "found a list, expected properties by their names"),
        ("yes", "found a text, expected `true` or `false`"),
        ("identifer", "found `identifer`, expected one of"),
        ("stage", "found a text, expected an object with"),
        ("${channel", "found `${` without `}`"),
    ];
    let found = problems(text);
    assert_eq!(found.len(), expected.len(), "{found:#?}");
    for ((place, message), (expected_place, expected)) in found.iter().zip(expected) {
        assert!(place.trim_end().starts_with(expected_place.trim_end()), "{place:?}: {message}");
        assert!(message.starts_with(expected), "{message}");
    }
}

#[test]
fn what_is_named_twice_is_told_once_more() {
    for text in [
        "resources: {a: {type: x}, a: {type: x}}",
        "resources: {a: {type: x, type: y}}",
        "resources: {a: {type: x, properties: {A: 1, B: {C: 1, C: 2}}}}",
        "name: a\nname: b",
    ] {
        let found = problems(text);
        assert_eq!(found.len(), 1, "{found:?}");
    }
}

#[test]
fn what_is_no_file_is_an_error_and_never_a_panic() {
    for text in [
        "",
        "[",
        "- a",
        "a: *b",
        "1",
        "\u{0}",
        "a: &a [*a]",
        "? [a]\n: b",
        "resources: 1",
        "a: b: c",
        "<<: {a: 1}",
        "name: .inf",
        "resources: {a: {type: x, properties: {N: .nan}}}",
    ] {
        let found = DesiredFile::read(text, Syntax::Yaml, "live");
        assert!(found.is_err() || text.is_empty(), "{text}: {found:?}");
    }
    for text in ["a", "a = ", "[a", "resources = 1", "name = nan", "[resources.a]\ntype = inf"] {
        assert!(DesiredFile::read(text, Syntax::Toml, "live").is_err(), "{text}");
    }
}

#[test]
fn files_that_grow_without_bound_are_refused() {
    let deep = format!("resources: {}1{}", "[".repeat(4000), "]".repeat(4000));
    assert!(DesiredFile::read(&deep, Syntax::Yaml, "live").is_err());
    let deep = format!("resources = {}1{}", "[".repeat(4000), "]".repeat(4000));
    assert!(DesiredFile::read(&deep, Syntax::Toml, "live").is_err());
    let mut laughs = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n".to_owned();
    for level in 1..9 {
        let last = level - 1;
        laughs.push_str(&format!("a{level}: &a{level} [{}]\n", vec![format!("*a{last}"); 10].join(", ")));
    }
    assert!(DesiredFile::read(&laughs, Syntax::Yaml, "live").is_err());
}

#[test]
fn words_are_texts() {
    let text =
        "resources: {a: {type: x, properties: {A: [no, yes, on, null, ~, true, 12, 1e3, '1', 2026-11-27]}}}";
    let file = read(text, Syntax::Yaml);
    let expected = json!({"A": ["no", "yes", "on", null, null, true, 12, 1000.0, "1", "2026-11-27"]});
    assert_eq!(file.resources[0].properties.to_json(), expected);
}

#[test]
fn ten_thousand_resources_are_read() {
    let mut text = "resources:\n".to_owned();
    for index in 0..10_000 {
        text.push_str(&format!(
            "  stage-{index}:\n    type: AWS::IVS::Stage\n    properties: {{Name: 'stage {index}', Tags: [{{Key: n, Value: '{index}'}}]}}\n"
        ));
    }
    assert_eq!(read(&text, Syntax::Yaml).resources.len(), 10_000);
}
