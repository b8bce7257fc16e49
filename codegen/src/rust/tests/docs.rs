//! Docs: the page of a resource's module, examples, and the names that the search finds.

use cloud_control::Handler;
use specs::{PageSource, Permission, Standing};

use super::*;

/// A type with all operations, of which the update requires an action of IAM's.
fn full(properties: &Value, definitions: &Value, more: &Value) -> ResourceSpec {
    let mut full = spec("thing", properties, definitions, more);
    full.operations = Handler::ALL.map(operation).into();
    let action = |action: &str| Permission {
        action: action.to_owned(),
        written: None,
        standing: Standing::Exact,
        source: Source::Page,
    };
    full.operations[2].permissions = vec![action("goldens:GetOther"), action("goldens:UpdateThings")];
    full.pages = vec![PageSource { path: "thing.md".to_owned(), id: "aws.goldens.thing".to_owned() }];
    full
}

/// The examples of the one resource's file, without what readers don't see.
fn examples(spec: ResourceSpec) -> Vec<String> {
    let files = files(&[spec]);
    let module = files.iter().find(|file| file.path == "thing.rs").expect("the module");
    let docs: Vec<&str> = module.text.lines().filter_map(|line| line.trim().strip_prefix("///")).collect();
    let docs = docs.join("\n");
    let fences = docs.split("```").skip(1).step_by(2);
    let visible = |fence: &str| {
        let lines = fence.lines().skip(1).map(str::trim).filter(|line| !line.starts_with("# "));
        lines.collect::<Vec<_>>().join(" ").trim().to_owned()
    };
    fences.map(visible).collect()
}

#[test]
fn the_page_of_a_module_has_the_type_its_operations_and_its_properties() {
    let properties =
        json!({"Arn": {"type": "string"}, "Name": {"type": "string"}, "KMSKeyId": {"type": "string"}});
    let more = json!({
        "primaryIdentifier": ["/properties/Arn"],
        "readOnlyProperties": ["/properties/Arn"],
        "createOnlyProperties": ["/properties/Name"],
        "required": ["Name"],
    });
    let text = text(full(&properties, &json!({}), &more));
    assert_has(
        &text,
        &[
            "//! generated from the page `aws.goldens.thing`.",
            "//! [`ThingIdentifier`] is the property [`arn`](Thing::arn).",
            "//! | [`get`](Thing::get), [`get_opt`](Thing::get_opt) | [`ThingIdentifier`] | the thing;",
            "//! | [`update`](Thing::update) | [`ThingIdentifier`], [`ThingPatch`] | [`Request`], which ends with the thing \
             | [`UPDATE`]: `goldens:UpdateThings` and `goldens:GetOther` |",
            "//! | [`arn`](Thing::arn) | read-only, the identifier | text |",
            "//! | [`name`](Thing::name) | required, create-only | text |",
            "//! | [`kms_key_id`](Thing::kms_key_id), `KMSKeyId` | updatable | text |",
            "/// [`ThingDesiredState::new`] takes what is required: [`name`](Thing::name).",
        ],
    );
}

#[test]
fn a_description_that_says_nothing_is_left_out_and_none_is_there_twice() {
    let mut thing = full(&json!({}), &json!({}), &json!({}));
    thing.model.description = "Resource Type definition for AWS::Goldens::Thing".to_owned();
    let trivial = text(thing.clone());
    assert!(!trivial.contains("definition for"), "{trivial}");
    assert_has(&trivial, &["/// A thing. ///"]);
    thing.model.description = "A place to meet. The type is AWS::Goldens::Thing.".to_owned();
    let said = text(thing);
    assert_has(
        &said,
        &["//! A place to meet. //! //! The resource type", "/// A place to meet. /// /// [`AWS::"],
    );
}

#[test]
fn examples_have_what_is_required() {
    let properties = json!({
        "Arn": {"type": "string"},
        "Name": {"type": "string"},
        "RoleArn": {"type": "string"},
        "Mode": {"enum": ["ON", "OFF"]},
        "Place": {"$ref": "#/definitions/Place"},
        "Ports": {"type": "array", "items": {"type": "integer", "minimum": 1024}},
    });
    let place = json!({
        "properties": {
            "City": {"type": "string"},
            "Choice": {"type": "boolean"},
            "Other": {"type": "boolean"},
        },
        "required": ["City"],
        "oneOf": [{"required": ["Choice"]}, {"required": ["Other"]}],
    });
    let more = json!({
        "primaryIdentifier": ["/properties/Arn"],
        "readOnlyProperties": ["/properties/Arn"],
        "required": ["RoleArn", "Mode", "Place", "Ports"],
    });
    let examples = examples(full(&properties, &json!({"Place": place}), &more));
    let [create, get, get_opt, update, delete, list] = examples.as_slice() else { panic!("{examples:?}") };
    assert_has(
        create,
        &[
            "use provider_aws_goldens::thing::{Mode, Place, Thing, ThingDesiredState};",
            r#"let role_arn = "arn:aws:iam::123456789012:role/example";"#,
            "let mode = Mode::On;",
            r#"let place = Place::new("my-city").choice(true);"#,
            "let ports = [1024];",
            "ThingDesiredState::new(mode, place, ports, role_arn)",
            r#".name("my-thing");"#,
            "let thing = Thing::create(client, state).await?.wait().await?;",
        ],
    );
    assert_has(get, &["let thing = Thing::get(client, identifier).await?;", "thing.name"]);
    assert_has(get_opt, &["Thing::get_opt(client, identifier).await? {"]);
    assert_has(update, &[r#"let patch = thing.edit(|changes| changes.name("my-new-thing"))?;"#]);
    assert_has(delete, &["Thing::delete(client, identifier).await?.wait().await?;"]);
    assert_has(list, &["for thing in Thing::list(client).await? {"]);
}

#[test]
fn an_example_that_would_never_end_is_left_out() {
    let reference = json!({"$ref": "#/definitions/Endless"});
    let endless = json!({"properties": {"Of": reference}, "required": ["Of"]});
    let more = json!({"required": ["P"]});
    let examples = examples(full(&json!({"P": reference}), &json!({"Endless": endless}), &more));
    assert!(!examples.iter().any(|example| example.contains("Thing::create")), "{examples:?}");
    assert!(examples.iter().any(|example| example.contains("Thing::delete")), "{examples:?}");
}

#[test]
fn types_are_named_by_their_paths_if_their_names_mean_something_else() {
    let properties = json!({"P": {"$ref": "#/definitions/Client"}, "Q": {"type": ["object", "string"]}});
    let client = json!({"properties": {"Error": {"type": "string"}}, "required": ["Error"]});
    let more = json!({"required": ["P", "Q"]});
    let examples = examples(full(&properties, &json!({"Client": client}), &more));
    assert_has(
        &examples[0],
        &[
            "use provider_aws_goldens::thing::{Thing, ThingDesiredState};",
            "use provider_aws_goldens::provider_aws_core::Value;",
            r#"provider_aws_goldens::thing::Client::new("my-error")"#,
            r#"Value::from_iter([("key", "value")])"#,
        ],
    );
}

#[test]
fn the_search_finds_what_aws_and_the_pages_call_it() {
    let text =
        text(full(&json!({"$": {"type": "string"}, "Name": {"type": "string"}}), &json!({}), &json!({})));
    assert_has(
        &text,
        &[
            r#"#[doc(alias("AWS::Goldens::Thing", "aws.goldens.thing"))]"#,
            r#"#[doc(alias = "UpdateThings")] pub fn update"#,
        ],
    );
    assert!(!text.contains(r#"alias = "$""#) && !text.contains("GetOther\")"), "{text}");
}

#[test]
fn a_type_is_described_by_the_fields_that_have_it() {
    let place = json!({"properties": {"City": {"type": "string"}}});
    let reference = json!({"$ref": "#/definitions/Place"});
    let list = json!({"type": "array", "items": reference});
    let mode = json!({"enum": ["ON"]});
    let mut thing = full(
        &json!({"Home": reference, "Old": list, "Work": reference, "Mode": {"$ref": "#/definitions/Mode"}}),
        &json!({"Place": place, "Mode": mode}),
        &json!({}),
    );
    for property in &mut thing.model.properties {
        property.description = format!("What {} is.", property.name);
    }
    assert_has(
        &text(thing),
        &[
            "/// The value of [`Thing::home`], [`Thing::old`] and [`Thing::work`]. #[derive",
            "/// What mode is. /// /// The value of [`Thing::mode`]. #[derive",
        ],
    );
}
