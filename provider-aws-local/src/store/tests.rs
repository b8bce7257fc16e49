//! What the store keeps and forgets, by calls of the service.

use std::sync::Barrier;
use std::thread;
use std::time::Duration;

use cloud_control::Handler;
use redb::{ReadableDatabase, ReadableTableMetadata};
use serde_json::{Value, json};

use super::{ACCEPTED, BUSY, CLIENT_TOKENS, DUE, REQUESTS, RESOURCES, Store};
use crate::call::Call;
use crate::clock::Clock;
use crate::faults::Faults;
use crate::service::Service;
use crate::settings::Settings;
use crate::testing::stage;
use crate::wire::{ApiOperation, Exception, ExceptionKind, Input};

const DAY: Duration = Duration::from_secs(24 * 60 * 60);

/// The number of rows of each table.
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
    /// Only resources.
    fn of_resources(resources: u64) -> Self {
        Self { resources, requests: 0, accepted: 0, client_tokens: 0, due: 0, busy: 0 }
    }

    /// Resources and complete requests.
    fn at_rest(resources: u64, requests: u64) -> Self {
        Self { requests, accepted: requests, client_tokens: requests, ..Self::of_resources(resources) }
    }
}

impl Store {
    fn rows(&self) -> Rows {
        let read = self.0.begin_read().expect("a snapshot");
        Rows {
            resources: read.open_table(RESOURCES).and_then(|table| Ok(table.len()?)).expect("a table"),
            requests: read.open_table(REQUESTS).and_then(|table| Ok(table.len()?)).expect("a table"),
            accepted: read.open_table(ACCEPTED).and_then(|table| Ok(table.len()?)).expect("a table"),
            client_tokens: read
                .open_table(CLIENT_TOKENS)
                .and_then(|table| Ok(table.len()?))
                .expect("a table"),
            due: read.open_table(DUE).and_then(|table| Ok(table.len()?)).expect("a table"),
            busy: read.open_table(BUSY).and_then(|table| Ok(table.len()?)).expect("a table"),
        }
    }
}

/// A service of stages, in memory.
fn service(clock: &Clock, faults: &str) -> Service {
    let settings =
        Settings::new([stage()]).clock(clock.clone()).faults(Faults::parse(faults).expect("faults"));
    Service::new(settings, Store::open(None).expect("a database")).expect("a service")
}

fn call(service: &Service, operation: ApiOperation, body: &Value) -> Result<Value, Exception> {
    let call = Call {
        input: Input::parse(operation, body.to_string().as_bytes())?,
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
    let reply = call(service, ApiOperation::Resource(Handler::Create), &body).expect("a reply");
    reply["ProgressEvent"].clone()
}

fn status(service: &Service, event: &Value) -> Result<Value, Exception> {
    let body = json!({ "RequestToken": event["RequestToken"] });
    let reply = call(service, ApiOperation::GetResourceRequestStatus, &body)?;
    Ok(reply["ProgressEvent"].clone())
}

fn of_stage(service: &Service, operation: ApiOperation, identifier: &Value) -> Value {
    let body = json!({ "TypeName": "AWS::IVS::Stage", "Identifier": identifier });
    call(service, operation, &body).expect("a reply")
}

/// The identifier of a stage that exists.
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
    assert_eq!(unknown.kind, ExceptionKind::RequestTokenNotFoundException);
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
        call(&service, ApiOperation::Resource(Handler::Update), &body).expect("a reply");
        clock.advance(DAY);
    }
    service.store.settle(clock.now()).expect("settled");
    // Those of the last seven days, without the one of exactly seven days ago.
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
    // The first request is forgotten. The token leads to the second until that is forgotten as well.
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
    of_stage(&service, ApiOperation::Resource(Handler::Delete), &identifier);
    assert_eq!(service.store.rows().busy, 1);
    clock.advance(Duration::from_secs(1));
    service.store.settle(clock.now()).expect("settled");
    assert_eq!(service.store.rows(), Rows::at_rest(1, 2));
}

#[test]
fn deleting_a_resource_that_never_existed_leaves_nothing_busy() {
    let clock = Clock::manual();
    let service = service(&clock, "");
    of_stage(&service, ApiOperation::Resource(Handler::Delete), &json!("arn:nowhere"));
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
    call(&service, ApiOperation::CancelResourceRequest, &body).expect("a reply");
    assert_eq!(service.store.rows().busy, 1);
    clock.advance(Duration::from_secs(1));
    service.store.settle(clock.now()).expect("settled");
    assert_eq!(service.store.rows(), Rows::at_rest(0, 1));
}

#[test]
fn an_accepted_request_is_completed_even_if_nobody_asks_before_it_is_forgotten() {
    let clock = Clock::manual();
    let service = service(&clock, "");
    create(&service, "lobby", "a");
    clock.advance(DAY * 8);
    service.store.settle(clock.now()).expect("settled");
    assert_eq!(service.store.rows(), Rows::of_resources(1));
}

#[test]
fn a_resource_exists_as_soon_as_its_request_says_so_with_concurrent_calls() {
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
                    // One thread accepts a request before, while or after the other completes due requests.
                    thread::sleep(Duration::from_micros(fastrand::u64(..2000)));
                    let mut event = create(service, "lobby", &format!("{caller}-{round}"));
                    while event["OperationStatus"] != "SUCCESS" {
                        event = status(service, &event).expect("a reply");
                    }
                    of_stage(service, ApiOperation::Resource(Handler::Get), &event["Identifier"]);
                }
            });
        }
    });
    assert_eq!(service.store.rows(), Rows::at_rest(2 * ROUNDS, 2 * ROUNDS));
}
