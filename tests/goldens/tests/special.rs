//! What corrections say of properties, as the user of a generated crate meets it.

use provider_aws_goldens::provider_aws_core::{CalledOperation, Handler, Readable, Secret};
use provider_aws_goldens::special::{Hosts, Ingest, SpecialDesiredState, SpecialPatch};
use provider_aws_goldens::{Nested, Special};
use serde_json::{Value, json};

const HUSH: &str = "hush";

fn properties() -> Value {
    json!({
        "Arn": "arn:1",
        "Value": HUSH,
        "Passphrase": HUSH,
        "Ingest": {"StreamKey": HUSH, "Limit": 5},
        "Hosts": [{"Name": "a", "Token": HUSH}],
        "Codes": [HUSH]
    })
}

fn model() -> Special {
    serde_json::from_value(properties()).expect("the model reads it")
}

#[test]
fn a_model_shows_no_secret_at_any_depth() {
    let shown = format!("{:?}", model());
    assert!(!shown.contains(HUSH), "{shown}");
    assert_eq!(shown.matches("Secret(..)").count(), 5);
    for plain in ["arn:1", "limit: Some(5)", r#"name: Some("a")"#] {
        assert!(shown.contains(plain), "{plain}: {shown}");
    }
}

#[test]
fn what_a_secret_holds_is_there_for_who_asks() {
    let model = model();
    let value = model.value.as_ref().map(Secret::expose);
    assert_eq!(value.map(String::as_str), Some(HUSH));
    let written = serde_json::to_value(&model).expect("it is JSON");
    assert_eq!(written, properties(), "it is sent as it was read");
}

#[test]
fn what_is_sent_shows_no_secret() {
    let mut ingest = Ingest::new();
    ingest.stream_key = Some(HUSH.into());
    let host = Hosts::new().token(HUSH);
    let state = SpecialDesiredState::new("arn:2", 5)
        .passphrase(HUSH)
        .codes(vec![HUSH.into()])
        .ingest(ingest.clone())
        .hosts(vec![host.clone()]);
    let patch = SpecialPatch::new()
        .passphrase(HUSH)
        .codes(Secret::new(vec![HUSH.into()]))
        .ingest(ingest)
        .hosts([host]);
    for (shown, names) in [
        (format!("{state:?}"), ["Passphrase", "Codes", "Ingest", "Hosts"]),
        (format!("{patch:?}"), ["/Passphrase", "/Codes", "/Ingest", "/Hosts"]),
    ] {
        assert!(!shown.contains(HUSH), "{shown}");
        assert!(names.iter().all(|name| shown.contains(name)), "{shown}");
    }
}

#[test]
fn a_type_that_can_be_read_says_how() {
    fn reading<T: Readable>() -> CalledOperation {
        T::read_operation()
    }
    for read in [reading::<Special>(), reading::<Nested>()] {
        assert_eq!(read.handler(), Handler::Get);
    }
}
