//! The documents that reading accepts, and its errors.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::{Value, json};

use super::read;
use crate::tag::Tag;

#[derive(Debug, Default, PartialEq, Deserialize)]
#[serde(default)]
struct Database {
    #[serde(rename = "DbName")]
    db_name: Option<String>,
    #[serde(rename = "Port")]
    port: Option<i64>,
    #[serde(rename = "Load")]
    load: Option<f64>,
    #[serde(rename = "Public")]
    public: Option<bool>,
    #[serde(rename = "Tags")]
    tags: Option<Vec<Tag>>,
    #[serde(rename = "Endpoint")]
    endpoint: Option<Box<Endpoint>>,
    #[serde(rename = "Labels")]
    labels: Option<BTreeMap<String, i64>>,
    #[serde(rename = "Rules")]
    rules: Option<Value>,
}

#[derive(Debug, Default, PartialEq, Deserialize)]
#[serde(default)]
struct Endpoint {
    #[serde(rename = "HostedZoneId")]
    hosted_zone_id: Option<String>,
    #[serde(rename = "Ports")]
    ports: Option<Vec<i64>>,
}

fn database(properties: Value) -> Database {
    read(&properties).expect("readable")
}

fn error(properties: Value) -> String {
    read::<Database>(&properties).expect_err("not readable").to_string()
}

#[test]
fn names_are_read_in_any_casing_of_their_letters() {
    for name in ["DbName", "DBName", "db_name", "dbName", "db-name"] {
        let read = database(json!({name: "main"}));
        assert_eq!(read.db_name.as_deref(), Some("main"), "{name}");
    }
}

#[test]
fn an_exact_name_wins_over_a_folded_one() {
    let read = database(json!({"DBName": "folded", "DbName": "exact", "db_name": "folded"}));
    assert_eq!(read.db_name.as_deref(), Some("exact"));
}

#[test]
fn casing_is_lenient_within_structs_and_arrays_too() {
    let read = database(json!({
        "endpoint": {"hostedZoneID": "Z1"},
        "tags": [{"key": "a", "value": "b"}, {"Key": "c", "Value": null}, {"Key": "d"}],
    }));
    let endpoint = read.endpoint.expect("an endpoint");
    assert_eq!(endpoint.hosted_zone_id.as_deref(), Some("Z1"));
    assert_eq!(read.tags, Some(vec![("a", "b").into(), ("c", "").into(), ("d", "").into()]));
}

#[test]
fn keys_of_maps_and_of_values_are_data() {
    let rules = json!({"DBName": [1, -1, 0.5, null, true, {"db_name": "x"}]});
    let read = database(json!({"Labels": {"a_b": 1, "AB": "2"}, "Rules": rules}));
    assert_eq!(read.labels, Some(BTreeMap::from([("a_b".to_owned(), 1), ("AB".to_owned(), 2)])));
    assert_eq!(read.rules, Some(rules));
}

#[test]
fn null_and_absent_are_none_and_unknown_properties_are_ignored() {
    let read = database(json!({"DbName": null, "Rules": null, "Shiny": {"new": 1}}));
    assert_eq!(read, Database::default());
}

#[test]
fn integers_are_read_from_text_and_from_whole_fractions() {
    for port in [json!(5), json!(5.0), json!("5")] {
        assert_eq!(database(json!({"Port": port})).port, Some(5), "{port}");
    }
    assert_eq!(database(json!({"Port": i64::MIN})).port, Some(i64::MIN));
    for port in [json!(5.5), json!("5.5"), json!(""), json!(1e300), json!(u64::MAX), json!(true)] {
        let text = error(json!({"Port": port}));
        assert!(text.starts_with("property `Port`: expected i64"), "{text}");
    }
}

#[test]
fn fractions_are_read_from_integers_and_text() {
    for load in [json!(2), json!(2.0), json!("2")] {
        assert_eq!(database(json!({"Load": load})).load, Some(2.0), "{load}");
    }
    assert!(error(json!({"Load": "NaN"})).contains("expected f64"));
}

#[test]
fn booleans_are_read_from_text() {
    assert_eq!(database(json!({"Public": "true"})).public, Some(true));
    assert_eq!(database(json!({"Public": false})).public, Some(false));
    assert!(error(json!({"Public": "yes"})).contains("expected a boolean"));
}

#[test]
fn an_error_names_the_path_and_never_the_value() {
    assert_eq!(
        error(json!({"Endpoint": {"ports": [1, "hush"]}})),
        "property `Endpoint.Ports[1]`: expected i64, found a string"
    );
    assert_eq!(error(json!({"DbName": ["hush"]})), "property `DbName`: expected a string, found an array");
    assert_eq!(error(json!("hush")), "the properties: expected struct Database, found a string");
}
