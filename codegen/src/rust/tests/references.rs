//! Properties that refer to resources of the crate, and what their setters take.

use heck::ToUpperCamelCase;

use super::*;

/// A schema that refers to properties of types.
fn to(referents: &[(&str, &str)]) -> Value {
    let forms = referents.iter().map(|(type_name, property)| {
        json!({"relationshipRef": {"typeName": type_name, "propertyPath": format!("/properties/{property}")}})
    });
    json!({"type": "string", "anyOf": forms.collect::<Vec<_>>()})
}

/// A spec of a type of this name, which its first property identifies.
fn of_type(name: &str, properties: &Value, definitions: &Value, identifier: &[&str]) -> ResourceSpec {
    let identifier: Vec<String> = identifier.iter().map(|name| format!("/properties/{name}")).collect();
    let type_name = format!("AWS::Goldens::{}", name.to_upper_camel_case());
    spec(name, properties, definitions, &json!({"typeName": type_name, "primaryIdentifier": identifier}))
}

const CHANNEL: &str = "AWS::Goldens::Channel";
const THING: &str = "AWS::Goldens::Thing";
const KEY: &str = "AWS::KMS::Key";

fn channel() -> ResourceSpec {
    let text = json!({"type": "string"});
    let properties = json!({"Arn": text, "Id": text, "ChannelId": text, "Size": {"type": "integer"}});
    of_type("channel", &properties, &json!({}), &["Arn"])
}

/// The files of a channel and of a type with a property that refers to something, with single spaces.
fn with(property: Value) -> BTreeMap<String, String> {
    let user = of_type("thing", &json!({"Name": {"type": "string"}, "P": property}), &json!({}), &["Name"]);
    let files = files(&[channel(), user]);
    let words = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    files.into_iter().map(|file| (file.path, words(&file.text))).collect()
}

/// What the setter of a property that refers to something takes.
fn taken(property: Value) -> String {
    let files = with(property);
    let text = &files["thing.rs"];
    let (_, rest) = text.split_once("pub fn p(self, value: impl Into<").expect("a setter");
    let (taken, _) = rest.split_once(">) -> Self").expect("its end");
    assert!(text.contains(&format!("pub fn p(self, change: impl Into<Change<{taken}>>) -> Self")), "{text}");
    taken.to_owned()
}

#[test]
fn a_property_takes_what_it_refers_to_and_is_text_in_the_model() {
    for (property, expected, field) in [
        (to(&[(CHANNEL, "Arn")]), "ChannelIdentifier", "String"),
        (to(&[(CHANNEL, "Id")]), "ChannelId", "String"),
        (to(&[(CHANNEL, "ChannelId")]), "ChannelId", "String"),
        (to(&[(CHANNEL, "Arn"), (KEY, "Arn")]), "ChannelIdentifier", "String"),
        (to(&[(CHANNEL, "Arn"), (CHANNEL, "Id")]), "ChannelReference", "String"),
        (to(&[(CHANNEL, "Id"), (THING, "Name")]), "ChannelOrThingReference", "String"),
        (to(&[(THING, "Name")]), "ThingIdentifier", "String"),
        (
            json!({"type": "array", "items": to(&[(CHANNEL, "Arn")])}),
            "Items<ChannelIdentifier>",
            "Vec<String>",
        ),
        (to(&[(KEY, "Arn")]), "String", "String"),
        (to(&[(CHANNEL, "Size")]), "String", "String"),
        (to(&[(CHANNEL, "Nothing")]), "String", "String"),
        (to(&[(CHANNEL, "Arn/Within")]), "String", "String"),
        (json!({"type": "integer", "anyOf": to(&[(CHANNEL, "Arn")])["anyOf"]}), "i64", "i64"),
    ] {
        assert_eq!(taken(property.clone()), expected, "{property}");
        assert_has(&with(property)["thing.rs"], &[&format!("pub p: Option<{field}>")]);
    }
}

#[test]
fn a_property_that_others_refer_to_has_a_newtype_and_a_method_of_the_model() {
    let files = with(to(&[(CHANNEL, "Id"), (CHANNEL, "ChannelId")]));
    assert_has(
        &files["channel.rs"],
        &[
            "pub use super::identifiers::ChannelId; pub use super::identifiers::ChannelId2;",
            "pub struct ChannelIdentifier(String);",
            "pub fn id(&self) -> Option<ChannelId2> { self.id.as_deref().map(Into::into) }",
            "pub fn channel_id(&self) -> Option<ChannelId> { self.channel_id.as_deref().map(Into::into) }",
        ],
    );
    let condition = r#"#[cfg(any(feature = "channel", feature = "thing"))]"#;
    assert_has(
        &files["identifiers.rs"],
        &[
            &format!(
                "{condition} #[derive(Clone, Debug, PartialEq, Eq, Hash)] pub struct ChannelId(String);"
            ),
            &format!("{condition} provider_aws_core::impl_reference!(ChannelId);"),
        ],
    );
    let choice = "provider_aws_core::impl_reference!(ChannelReference of ChannelId2, ChannelId);";
    assert_has(&files["thing.rs"], &[choice]);
}

#[test]
fn what_only_the_resource_itself_refers_to_stays_in_its_module() {
    let files = with(to(&[(THING, "Name")]));
    assert!(!files.contains_key("identifiers.rs"));
    assert!(!files["thing.rs"].contains("identifiers") && !files["mod.rs"].contains("identifiers"));
    assert!(!files["thing.rs"].contains("Referred to by"));
    assert_has(&files["thing.rs"], &["pub struct ThingIdentifier(String);"]);
}

#[test]
fn a_name_that_the_module_has_is_not_that_of_a_reference() {
    let object = json!({"properties": {"A": {"type": "string"}}});
    let properties =
        json!({"Arn": to(&[(CHANNEL, "Arn")]), "P": {"$ref": "#/definitions/ChannelIdentifier"}});
    let user = of_type("thing", &properties, &json!({"ChannelIdentifier": object}), &["Arn"]);
    let files = files(&[channel(), user]);
    let file = files.iter().find(|file| file.path == "thing.rs").expect("the module");
    assert_has(
        &file.text,
        &[
            "pub use super::identifiers::ChannelIdentifier as ChannelIdentifier2;",
            "pub fn arn(self, value: impl Into<ChannelIdentifier2>) -> Self",
            "pub struct ChannelIdentifier {",
        ],
    );
}

#[test]
fn docs_link_to_references_and_name_what_refers_to_a_resource() {
    let files = with(to(&[(CHANNEL, "Arn")]));
    let refers = "/// Refers to `Arn` of `AWS::Goldens::Channel` ([`ChannelIdentifier`]).";
    assert_eq!(files["thing.rs"].matches(refers).count(), 3, "a field and two setters");
    assert_has(&files["thing.rs"], &[r#"#[cfg_attr(feature = "channel", doc(hidden))] pub use"#]);
    assert_has(
        &files["channel.rs"],
        &[
            "/// Referred to by",
            r#"#[cfg_attr(feature = "thing", doc = "[`Thing`](super::Thing).")]"#,
            r#"#[cfg_attr(not(feature = "thing"), doc = "`Thing`.")]"#,
        ],
    );
}
