//! The pages of a crate: what its README and its front page show, and the commands that they name.

use super::*;

/// A spec of a type with texts of these names and these handlers.
fn resource(name: &str, texts: &[&str], handlers: &[&str]) -> ResourceSpec {
    let text = |name: &&str| ((*name).to_owned(), json!({"type": "string"}));
    let properties: serde_json::Map<String, Value> = texts.iter().map(text).collect();
    let stated: serde_json::Map<String, Value> =
        handlers.iter().map(|name| ((*name).to_owned(), json!({"permissions": []}))).collect();
    let more = json!({"handlers": stated, "primaryIdentifier": [format!("/properties/{}", texts[0])]});
    let mut spec = spec(name, &Value::Object(properties), &json!({}), &more);
    if handlers.is_empty() {
        spec.operations.clear();
    }
    spec.type_name = format!("AWS::Goldens::{}", name.replace('_', ""));
    spec
}

const LIFE: [&str; 5] = ["create", "read", "update", "delete", "list"];

fn package(home: Home) -> Package {
    let runtime = Runtime { version: "0.1.0".to_owned(), folder: None };
    Package { runtime, license: None, repository: None, home, command: "generate --out .".to_owned() }
}

/// The README and the front page.
fn pages(specs: &[ResourceSpec]) -> [String; 2] {
    let [_, readme, front_page] = new_crate("goldens", specs, &package(Home::Workspace));
    [readme.text, front_page.text]
}

/// The first code of a language on a page.
fn code<'p>(page: &'p str, language: &str) -> &'p str {
    let (_, code) = page.split_once(&format!("```{language}\n")).expect("it begins");
    code.split_once("```").expect("it ends").0
}

#[test]
fn a_program_takes_the_main_resource_through_its_life() {
    let specs = [
        resource("access", &["Access", "BucketName"], &LIFE),
        resource("bucket", &["BucketName", "Description"], &LIFE),
        resource("bucket_policy", &["Bucket"], &LIFE),
    ];
    let [readme, front_page] = pages(&specs);
    let program = code(&readme, "rust,no_run");
    syn::parse_file(program).expect("Rust");
    let mut rest = program;
    for step in [
        "use provider_aws_goldens::bucket::{Bucket, BucketDesiredState};",
        "use provider_aws_goldens::{Client, Error};",
        "let client = Client::from_env().await;",
        "Bucket::create(&client, state).await?.wait().await?",
        "bucket.edit(|changes| changes.description(",
        "Bucket::update(&client, bucket.identifier(), patch).await?.wait().await?",
        "Bucket::get(&client, bucket.identifier()).await?",
        "Bucket::delete(&client, bucket.identifier()).await?.wait().await?",
    ] {
        (_, rest) = rest.split_once(step).unwrap_or_else(|| panic!("{step} in {program}"));
    }
    let docs: Vec<&str> = front_page.lines().filter_map(|line| line.strip_prefix("//!")).collect();
    let docs: Vec<&str> = docs.iter().map(|line| line.strip_prefix(' ').unwrap_or(line)).collect();
    assert_eq!(code(&docs.join("\n"), "rust,no_run"), program, "one program on both pages");
    syn::parse_file(&front_page).expect("Rust");
}

#[test]
fn a_program_shows_what_its_resource_can_do() {
    for (handlers, shown) in [
        (&["read", "list"][..], "for thing in Thing::list(&client).await?"),
        (&["read"], "Thing::get(&client, \"my-thing\").await?"),
        (&["create", "read", "delete"], "let deletion = Thing::delete(&client, thing.identifier())"),
        (&["create"], "Thing::create(&client, state).await?.wait_for_completion().await?"),
    ] {
        let [readme, _] = pages(&[resource("thing", &["ThingName"], handlers)]);
        let program = code(&readme, "rust,no_run");
        assert!(program.contains(shown), "{shown} in {program}");
        assert!(!program.contains("edit"), "{program}");
    }
    let [readme, front_page] = pages(&[resource("thing", &["ThingName"], &[])]);
    assert!(!readme.contains("```rust") && !front_page.contains("# Permissions"), "{readme}");
}

#[test]
fn a_page_lists_each_resource_with_its_type_operations_and_feature() {
    let [readme, front_page] =
        pages(&[resource("stream_key", &["Arn"], &["read", "list"]), resource("type", &["Arn"], &[])]);
    let row = "[`AWS::Goldens::streamkey`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/\
               aws-resource-goldens-streamkey.html) | get, list | `stream-key` |";
    assert!(readme.contains(&format!("\n| `StreamKey` | `stream_key` | {row}\n")), "{readme}");
    assert!(
        front_page.contains(&format!("\n//! | [`StreamKey`] | [`stream_key`] | {row}\n")),
        "{front_page}"
    );
    assert!(front_page.contains("| [`Type`] | [`type`] |"), "{front_page}");
}

#[test]
fn a_resource_may_have_the_name_of_one_of_the_runtimes_types() {
    let [readme, front_page] =
        pages(&[resource("client", &["ClientName"], &LIFE), resource("error", &["Name"], &[])]);
    let program = code(&readme, "rust,no_run");
    assert!(program.contains("use provider_aws_goldens::provider_aws_core::{Client, Error};"), "{program}");
    assert!(program.contains("provider_aws_goldens::client::Client::create(&client, state)"), "{program}");
    assert!(front_page.contains("An [`Error`](provider_aws_core::Error) names"), "{front_page}");
}

#[test]
fn a_readme_shows_all_lines_of_its_code() {
    let [readme, _] = pages(&[resource("thing", &["ThingName", "Description"], &LIFE)]);
    let mut is_code = false;
    for line in readme.lines() {
        is_code ^= line.starts_with("```");
        assert!(!is_code || !line.trim_start().starts_with("# "), "rustdoc alone hides {line}");
    }
}

#[test]
fn commands_are_those_that_the_reader_has() {
    let specs = [resource("thing", &["ThingName"], &LIFE)];
    for (home, options) in [(Home::Repository, ""), (Home::Workspace, " --specs specs --iam DIR")] {
        let [_, readme, _] = new_crate("goldens", &specs, &package(home));
        let command = format!("provider-aws policy goldens.thing --ops create{options}");
        assert!(readme.text.contains(&format!("\n{command}\n")), "{}", readme.text);
        assert!(readme.text.contains("\ngenerate --out . --service goldens\n"), "{}", readme.text);
        let files = generated("goldens", &specs, &Reference::default(), home).expect("Rust");
        let thing = files.iter().find(|file| file.path == "thing.rs").expect("a module");
        let note = format!("`{command}` prints a policy that allows it\"");
        assert!(thing.text.contains(&note), "{}", thing.text);
        let table = files.iter().find(|file| file.path == "include_policy.rs").expect("a table");
        let word = options.trim().replace(' ', "%20");
        assert!(table.text.contains(format!("permission-table 2 {word}").trim_end()), "{}", table.text);
    }
}
