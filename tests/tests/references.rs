//! References to resources of the same service, in the crates of all real pages: each is typed.

mod support;

#[allow(dead_code, reason = "the judge isn't asked here")]
#[path = "support/schemas.rs"]
mod schemas;

#[path = "support/resources.rs"]
mod resources;

use std::collections::{BTreeMap, BTreeSet};

use codegen::rust;
use heck::ToSnakeCase;
use iam_policy::Reference;
use serde_json::Value;
use specs::{FORMAT, Identifier, OperationSpec, ResourceSchema, ResourceSpec, Source};

use resources::{Resources, of_awscc_2026};
use schemas::raw_schemas;
use support::files;

/// What a schema refers to: the types and properties of each `relationshipRef` in it, by a reading of its own.
fn referents(schema: &Value, found: &mut BTreeSet<(String, String)>) {
    if let Some(reference) = schema.get("relationshipRef") {
        let part = |key: &str| reference[key].as_str().map(str::to_owned);
        let property = part("propertyPath").map(|path| path.trim_start_matches("/properties/").to_owned());
        found.extend(part("typeName").zip(property));
    }
    match schema {
        Value::Object(members) => members.values().for_each(|value| referents(value, found)),
        Value::Array(items) => items.iter().for_each(|value| referents(value, found)),
        _ => {}
    }
}

/// The sentences of docs that say what a property refers to.
fn sentences(code: &str) -> Vec<String> {
    let lines = code.lines().map(|line| line.trim().trim_start_matches("///").trim());
    let text = lines.collect::<Vec<_>>().join(" ");
    let starts = text.split("Refers to ").skip(1);
    starts.map(|rest| rest.split(". ").next().unwrap_or_default().to_owned()).collect()
}

/// Counts the references to resources of the same crate, each of which is typed, and those to others.
fn count_typed(services: BTreeMap<String, Vec<ResourceSpec>>, reference: &Reference) -> (usize, usize) {
    let schemas = raw_schemas();
    let (mut typed, mut others) = (0, 0);
    for (service, specs) in services {
        let mut expected: Vec<(&str, String)> = Vec::new();
        for spec in &specs {
            let mut found = BTreeSet::new();
            referents(schemas.get(&spec.type_name).unwrap_or(&Value::Null), &mut found);
            for (type_name, property) in found {
                let mut of = specs.iter().filter(|of| of.type_name == type_name);
                if of.any(|of| of.model.property(&property).is_some()) {
                    expected.push((&spec.name, format!("`{property}` of `{type_name}`")));
                } else {
                    others += 1;
                }
            }
        }
        if expected.is_empty() {
            continue;
        }
        let files = rust::generated(&service, &specs, reference, rust::Home::Workspace).expect("Rust");
        typed += expected.len();
        for (name, referent) in expected {
            let file = files.iter().find(|file| file.path.trim_end_matches(".rs") == name);
            assert_typed(&file.expect("the module of the resource").text, &referent);
        }
    }
    (typed, others)
}

/// Asserts that each property of a module which refers to something says so, with a link to a type that a setter takes.
fn assert_typed(code: &str, referent: &str) {
    let words = code.split_whitespace().collect::<String>();
    let mut said = 0;
    for sentence in sentences(code).iter().filter(|sentence| sentence.contains(referent)) {
        said += 1;
        let (_, link) = sentence.split_once("([`").unwrap_or_else(|| panic!("no link: {sentence}"));
        let taken = link.split('`').next().unwrap_or_default();
        let forms = ["Into<{}>", "Into<Items<{}>>", "Into<Entries<{}>>", "\",{})", "\",Items::<{}>)"];
        assert!(forms.iter().any(|form| words.contains(&form.replace("{}", taken))), "{taken} in {sentence}");
    }
    assert!(said > 0, "a property that refers to {referent}");
}

/// A spec of a schema alone.
fn of_schema(schema: ResourceSchema) -> ResourceSpec {
    let [_, service, resource] =
        <[&str; 3]>::try_from(schema.type_name.split("::").collect::<Vec<_>>()).expect("a type name");
    let operations = schema.handlers.into_iter().map(|(handler, stated)| OperationSpec {
        handler,
        source: Source::Schema,
        required_parameters: Vec::new(),
        scope: stated.scope,
        permissions: Vec::new(),
    });
    ResourceSpec {
        format: FORMAT,
        service: service.to_ascii_lowercase(),
        name: resource.to_snake_case(),
        pages: Vec::new(),
        identifier: Identifier { source: Source::Schema, properties: schema.identifier },
        tag_property: schema.tag_property,
        arn: None,
        passes_roles_to: Vec::new(),
        corrected: BTreeMap::new(),
        model: schema.model,
        definitions: schema.definitions,
        access: schema.access,
        operations: operations.collect(),
        type_name: schema.type_name.clone(),
    }
}

fn by_service(specs: impl IntoIterator<Item = ResourceSpec>) -> BTreeMap<String, Vec<ResourceSpec>> {
    let mut services: BTreeMap<String, Vec<ResourceSpec>> = BTreeMap::new();
    for spec in specs {
        services.entry(spec.service.clone()).or_default().push(spec);
    }
    services
}

mod needs_corpus {
    use super::*;

    #[test]
    #[ignore = "needs ../shared/corpus"]
    fn every_reference_of_awscc_to_a_resource_of_its_crate_is_typed() {
        let Resources { specs, reference } = of_awscc_2026();
        let (typed, others) = count_typed(by_service(specs), &reference);
        println!("{typed} references are typed, {others} are to other crates");
        assert!(typed >= 10, "{typed}");
    }

    /// Not each type of the schemas has a page.
    #[test]
    #[ignore = "needs ../shared/corpus"]
    fn every_reference_of_the_schemas_to_a_type_of_their_service_is_typed() {
        let schemas = files("data/cfn-schemas");
        let schemas = schemas.iter().map(|file| ResourceSchema::parse(&file.text).expect("a schema"));
        let (typed, others) = count_typed(by_service(schemas.map(of_schema)), &Reference::default());
        println!("{typed} references are typed, {others} are to other services");
        assert!(typed >= 31, "{typed}");
    }
}
