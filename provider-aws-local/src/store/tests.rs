//! What is kept and what is forgotten, through the calls that do it.

use core::time::Duration;
use std::sync::Barrier;
use std::thread;

use redb::{ReadableDatabase, ReadableTableMetadata};
use serde_json::{Value, json};
use specs::ResourceSpec;

use super::{ACCEPTED, BUSY, CLIENT_TOKENS, DUE, REQUESTS, RESOURCES, Store};
use crate::clock::Clock;
use crate::faults::Faults;
use crate::service::{Call, Service};
use crate::settings::Settings;
use crate::types::Types;
use crate::wire::{Exception, Input, Operation};

const DAY: Duration = Duration::from_secs(24 * 60 * 60);

/// How many rows each table has.
#[derive(Debug, PartialEq, Eq)]
struct Rows {
    resources: u64,
    requests: u64,
    accepted: u64,
    client_tokens: u64,
    due: u64,
    busy: u64,
}

impl Rows {
    /// Resources, and nothing else.
    fn of_resources(resources: u64) -> Self {
        Self { resources, requests: 0, accepted: 0, client_tokens: 0, due: 0, busy: 0 }
    }

    /// What there is when all that was asked for has ended.
    fn at_rest(resources: u64, requests: u64) -> Self {
        Self { requests, accepted: requests, client_tokens: requests, ..Self::of_resources(resources) }
    }
}

impl Store {
    fn rows(&self) -> Rows {
        let read = self.0.begin_read().expect("a snapshot");
        Rows {
            resources: read.open_table(RESOURCES).and_then(|it| Ok(it.len()?)).expect("a table"),
            requests: read.open_table(REQUESTS).and_then(|it| Ok(it.len()?)).expect("a table"),
            accepted: read.open_table(ACCEPTED).and_then(|it| Ok(it.len()?)).expect("a table"),
            client_tokens: read.open_table(CLIENT_TOKENS).and_then(|it| Ok(it.len()?)).expect("a table"),
            due: read.open_table(DUE).and_then(|it| Ok(it.len()?)).expect("a table"),
            busy: read.open_table(BUSY).and_then(|it| Ok(it.len()?)).expect("a table"),
        }
    }
}

/// A service of stages, in memory.
fn service(clock: &Clock, faults: &str) -> Service {
    let stage = include_str!("../../../specs/aws/ivs/stage.json");
    let settings = Settings::new([ResourceSpec::from_json(stage).expect("a spec")]);
    Service::new(
        Types::new(settings.specs),
        settings.reference,
        Store::open(None).expect("a database"),
        clock.clone(),
        settings.timing,
        Faults::parse(faults).expect("faults"),
        None,
    )
    .expect("a service")
}

fn ask(service: &Service, operation: Operation, body: &Value) -> Result<Value, Exception> {
    let call = Call {
        operation,
        input: Input::parse(body.to_string().as_bytes())?,
        account: "123456789012".to_owned(),
        region: "us-east-1".to_owned(),
    };
    service.answer(&call).body
}

fn create(service: &Service, name: &str, client_token: &str) -> Value {
    let body = json!({
        "TypeName": "AWS::IVS::Stage",
        "DesiredState": json!({ "Name": name }).to_string(),
        "ClientToken": client_token,
    });
    let reply = ask(service, Operation::CreateResource, &body).expect("a reply");
    reply["ProgressEvent"].clone()
}

fn status(service: &Service, event: &Value) -> Result<Value, Exception> {
    let body = json!({ "RequestToken": event["RequestToken"] });
    let reply = ask(service, Operation::GetResourceRequestStatus, &body)?;
    Ok(reply["ProgressEvent"].clone())
}

fn of_stage(service: &Service, operation: Operation, identifier: &Value) -> Value {
    let body = json!({ "TypeName": "AWS::IVS::Stage", "Identifier": identifier });
    ask(service, operation, &body).expect("a reply")
}

/// A stage that is there, by its identifier.
fn created(service: &Service, clock: &Clock) -> Value {
    let event = create(service, "lobby", "created");
    clock.advance(Duration::from_secs(1));
    status(service, &event).expect("a reply")["Identifier"].clone()
}

#[test]
fn a_request_and_its_client_token_are_forgotten_after_seven_days() {
    let clock = Clock::manual();
    let service = service(&clock, "");
    let event = create(&service, "lobby", "first");
    clock.advance(DAY * 7 - Duration::from_millis(1));
    assert_eq!(status(&service, &event).expect("a reply")["OperationStatus"], "SUCCESS");
    assert_eq!(service.store.rows(), Rows::at_rest(1, 1));

    clock.advance(Duration::from_millis(1));
    service.store.settle(clock.now()).expect("settled");
    assert_eq!(service.store.rows(), Rows::of_resources(1));
    let unknown = status(&service, &event).expect_err("forgotten");
    assert_eq!(unknown.name, "RequestTokenNotFoundException");
}

#[test]
fn the_database_does_not_grow_with_requests_that_are_too_old() {
    let clock = Clock::manual();
    let service = service(&clock, "");
    let identifier = created(&service, &clock);
    for day in 0..40 {
        let patch = json!([{ "op": "add", "path": "/Name", "value": format!("on day {day}") }]);
        let body = json!({
            "TypeName": "AWS::IVS::Stage",
            "Identifier": identifier,
            "PatchDocument": patch.to_string(),
        });
        ask(&service, Operation::UpdateResource, &body).expect("a reply");
        clock.advance(DAY);
    }
    service.store.settle(clock.now()).expect("settled");
    // Those of the last seven days, but for that of seven days ago to the millisecond.
    assert_eq!(service.store.rows(), Rows::at_rest(1, 6));
}

#[test]
fn a_client_token_that_is_used_again_after_36_hours_outlives_the_first_request() {
    let clock = Clock::manual();
    let service = service(&clock, "");
    let first = create(&service, "lobby", "same");
    clock.advance(Duration::from_secs(36 * 60 * 60) - Duration::from_millis(1));
    let again = create(&service, "lobby", "same");
    assert_eq!(first["RequestToken"], again["RequestToken"]);

    clock.advance(Duration::from_millis(1));
    let second = create(&service, "lobby", "same");
    assert_ne!(first["RequestToken"], second["RequestToken"]);
    // The first is forgotten; the token leads to the second as long as that is known.
    clock.advance(DAY * 7 - Duration::from_secs(36 * 60 * 60));
    service.store.settle(clock.now()).expect("settled");
    assert_eq!(service.store.rows(), Rows::at_rest(2, 1));
}

#[test]
fn a_resource_is_busy_until_its_request_succeeds() {
    let clock = Clock::manual();
    let service = service(&clock, "");
    create(&service, "lobby", "a");
    assert_eq!(service.store.rows().busy, 1);
    clock.advance(Duration::from_secs(1));
    service.store.settle(clock.now()).expect("settled");
    assert_eq!(service.store.rows(), Rows::at_rest(1, 1));
}

#[test]
fn a_resource_is_busy_until_its_request_fails() {
    let clock = Clock::manual();
    let faults = "[[fault]]\nfail = \"NotStabilized\"\noperation = \"DeleteResource\"";
    let service = service(&clock, faults);
    let identifier = created(&service, &clock);
    of_stage(&service, Operation::DeleteResource, &identifier);
    assert_eq!(service.store.rows().busy, 1);
    clock.advance(Duration::from_secs(1));
    service.store.settle(clock.now()).expect("settled");
    assert_eq!(service.store.rows(), Rows::at_rest(1, 2));
}

#[test]
fn deleting_what_was_never_there_leaves_nothing_busy() {
    let clock = Clock::manual();
    let service = service(&clock, "");
    of_stage(&service, Operation::DeleteResource, &json!("arn:nowhere"));
    clock.advance(Duration::from_secs(1));
    service.store.settle(clock.now()).expect("settled");
    assert_eq!(service.store.rows(), Rows::at_rest(0, 1));
}

#[test]
fn a_resource_is_busy_until_its_request_is_cancelled() {
    let clock = Clock::manual();
    let service = service(&clock, "");
    let event = create(&service, "lobby", "a");
    let body = json!({ "RequestToken": event["RequestToken"] });
    ask(&service, Operation::CancelResourceRequest, &body).expect("a reply");
    assert_eq!(service.store.rows().busy, 1);
    clock.advance(Duration::from_secs(1));
    service.store.settle(clock.now()).expect("settled");
    assert_eq!(service.store.rows(), Rows::at_rest(0, 1));
}

#[test]
fn what_was_accepted_is_done_even_if_nobody_asked_for_it_until_it_was_forgotten() {
    let clock = Clock::manual();
    let service = service(&clock, "");
    create(&service, "lobby", "a");
    clock.advance(DAY * 8);
    service.store.settle(clock.now()).expect("settled");
    assert_eq!(service.store.rows(), Rows::of_resources(1));
}

#[test]
fn a_resource_is_there_as_soon_as_its_request_says_so_whoever_else_is_calling() {
    const ROUNDS: u64 = 200;
    let clock = Clock::system();
    let mut service = service(&clock, "");
    (service.timing.pending, service.timing.in_progress) = (0, 5);
    let round_begins = Barrier::new(2);
    thread::scope(|scope| {
        for caller in ["first", "second"] {
            let (service, round_begins) = (&service, &round_begins);
            scope.spawn(move || {
                for round in 0..ROUNDS {
                    round_begins.wait();
                    // So that one accepts while the other does what is due, or a little before or after.
                    thread::sleep(Duration::from_micros(fastrand::u64(..2000)));
                    let mut event = create(service, "lobby", &format!("{caller}-{round}"));
                    while event["OperationStatus"] != "SUCCESS" {
                        event = status(service, &event).expect("a reply");
                    }
                    of_stage(service, Operation::GetResource, &event["Identifier"]);
                }
            });
        }
    });
    assert_eq!(service.store.rows(), Rows::at_rest(2 * ROUNDS, 2 * ROUNDS));
}
