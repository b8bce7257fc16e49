//! The documents that reading accepts, and what it says of values that don't fit.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::Misfit;
use crate::tag::Tag;
use crate::value::read;

#[derive(Debug, Default, PartialEq)]
struct Database {
    db_name: Option<String>,
    port: Option<i64>,
    load: Option<f64>,
    public: Option<bool>,
    tags: Option<Vec<Tag>>,
    endpoint: Option<Box<Endpoint>>,
    labels: Option<BTreeMap<String, i64>>,
    rules: Option<Value>,
    replicas: Option<Vec<Endpoint>>,
}

crate::impl_properties!(Database {
    db_name: "DbName",
    port: "Port",
    load: "Load",
    public: "Public",
    tags: "Tags",
    endpoint: "Endpoint",
    labels: "Labels",
    rules: "Rules",
    replicas: "Replicas",
});

#[derive(Debug, Default, PartialEq)]
struct Endpoint {
    hosted_zone_id: Option<String>,
    ports: Option<Vec<i64>>,
}

crate::impl_properties!(Endpoint { hosted_zone_id: "HostedZoneId", ports: "Ports" });

/// What is read of properties that fit.
fn database(properties: Value) -> Database {
    let (database, misfits) = read(&properties);
    assert_eq!(misfits, []);
    database.expect("an object")
}

/// What is read of properties that don't fit, and the misfits.
fn misfits(properties: Value) -> (Database, Vec<String>) {
    let (database, misfits) = read(&properties);
    (database.expect("an object"), misfits.iter().map(Misfit::to_string).collect())
}

/// The only misfit of properties of which nothing else is read.
fn misfit(properties: Value) -> String {
    let (database, misfits) = misfits(properties);
    assert_eq!(database, Database::default());
    assert_eq!(misfits.len(), 1, "{misfits:?}");
    misfits.concat()
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
        let text = misfit(json!({"Port": port}));
        assert!(text.starts_with("`Port`: expected an integer, found"), "{text}");
    }
}

#[test]
fn fractions_are_read_from_integers_and_text() {
    for load in [json!(2), json!(2.0), json!("2")] {
        assert_eq!(database(json!({"Load": load})).load, Some(2.0), "{load}");
    }
    assert_eq!(misfit(json!({"Load": "NaN"})), "`Load`: expected a number, found text");
}

#[test]
fn booleans_are_read_from_text() {
    assert_eq!(database(json!({"Public": "true"})).public, Some(true));
    assert_eq!(database(json!({"Public": false})).public, Some(false));
    assert_eq!(misfit(json!({"Public": "yes"})), "`Public`: expected a boolean, found text");
}

#[test]
fn a_value_that_does_not_fit_costs_its_property_and_is_named_by_place_and_kind() {
    let (database, misfits) = misfits(json!({
        "DbName": 5,
        "Port": u64::MAX,
        "Public": true,
        "Endpoint": {"hostedZoneId": ["hush"], "Ports": [1]},
        "Tags": "hush",
    }));
    let endpoint = Endpoint { hosted_zone_id: None, ports: Some(vec![1]) };
    let expected = Database { public: Some(true), endpoint: Some(Box::new(endpoint)), ..Database::default() };
    assert_eq!(database, expected);
    assert_eq!(
        misfits,
        [
            "`DbName`: expected text, found an integer",
            "`Port`: expected an integer, found an integer of more than 63 bits",
            "`Tags`: expected an array, found text",
            "`Endpoint/HostedZoneId`: expected text, found an array",
        ]
    );
}

#[test]
fn an_item_or_entry_that_does_not_fit_costs_its_array_or_map() {
    let (database, misfits) = misfits(json!({
        "Endpoint": {"Ports": [1, "hush", 3, null]},
        "Labels": {"a/b": "hush", "c": 1},
        "Replicas": [{"Ports": [true], "HostedZoneId": "Z1"}],
        "Tags": [{"Key": "team", "Value": 5}],
    }));
    assert_eq!(
        misfits,
        [
            "`Tags/0/Value`: expected text, found an integer",
            "`Endpoint/Ports/1`: expected an integer, found text",
            "`Endpoint/Ports/3`: expected an integer, found null",
            "`Labels/a~1b`: expected an integer, found text",
            "`Replicas/0/Ports/0`: expected an integer, found a boolean",
        ]
    );
    let replica = Endpoint { hosted_zone_id: Some("Z1".to_owned()), ports: None };
    let expected =
        Database { endpoint: Some(Box::default()), replicas: Some(vec![replica]), ..Database::default() };
    assert_eq!(database, expected);
}

#[test]
fn what_is_no_object_is_no_model() {
    let (database, misfits) = read::<Database>(&json!("hush"));
    assert_eq!(database, None);
    let misfits: Vec<String> = misfits.iter().map(Misfit::to_string).collect();
    assert_eq!(misfits, ["expected an object, found text"]);
}
