//! Whatever is sent to the local endpoint, it answers with a clean error, and goes on: bytes that are no HTTP, calls that
//! are none, bodies that are too long or too deep, odd texts in every member. Never a panic.

use core::time::Duration;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Once, OnceLock};

use proptest::prelude::*;
use provider_aws_local::{Local, Settings};
use serde_json::{Value, json};
use specs::ResourceSpec;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::runtime::Runtime;

const AUTHORIZATION: &str = "AWS4-HMAC-SHA256 Credential=id/20260101/eu-west-1/cloudcontrolapi/aws4_request";

const OPERATIONS: [&str; 8] = [
    "CreateResource",
    "GetResource",
    "UpdateResource",
    "DeleteResource",
    "ListResources",
    "GetResourceRequestStatus",
    "CancelResourceRequest",
    "ListResourceRequests",
];

/// How many panics there were in this process.
static PANICS: AtomicUsize = AtomicUsize::new(0);

fn count_panics() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let before = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |panic| {
            PANICS.fetch_add(1, Ordering::SeqCst);
            before(panic);
        }));
    });
}

async fn start() -> Local {
    count_panics();
    let specs = [include_str!("../../specs/aws/ivs/stage.json"), include_str!("../data/local/part.json")];
    let specs = specs.map(|spec| ResourceSpec::from_json(spec).expect("a spec"));
    let at_once = Duration::ZERO;
    let local = Local::start_with(Settings::new(specs).delay(at_once, at_once)).await;
    local.expect("the loopback interface can be listened on")
}

/// Sends bytes and no more, and reads until the endpoint closes the connection.
async fn send(local: &Local, bytes: &[u8]) -> String {
    let mut connection = connected(local).await;
    // It may hang up before all is sent, which is an answer, too.
    let _ = connection.write_all(bytes).await;
    let _ = connection.shutdown().await;
    read(connection).await
}

async fn connected(local: &Local) -> TcpStream {
    let connection = TcpStream::connect(("127.0.0.1", local.port())).await;
    connection.expect("it listens")
}

async fn read(mut connection: TcpStream) -> String {
    let mut reply = Vec::new();
    let _ = connection.read_to_end(&mut reply).await;
    String::from_utf8_lossy(&reply).into_owned()
}

/// Sends a call with these headers.
async fn call(local: &Local, headers: &[(&str, &str)], body: &[u8]) -> String {
    let mut request = format!(
        "POST / HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\ncontent-length: {}\r\n",
        body.len()
    );
    for (name, value) in headers {
        request.push_str(&format!("{name}: {value}\r\n"));
    }
    request.push_str("\r\n");
    let mut connection = connected(local).await;
    for bytes in [request.as_bytes(), body] {
        let _ = connection.write_all(bytes).await;
    }
    read(connection).await
}

async fn operation(local: &Local, name: &str, body: &[u8]) -> String {
    let target = format!("CloudApiService.{name}");
    let headers = [("x-amz-target", target.as_str()), ("authorization", AUTHORIZATION)];
    call(local, &headers, body).await
}

/// Asserts that a reply is an error in the form of the service, and gives its name.
fn exception(reply: &str) -> String {
    let (head, body) = reply.split_once("\r\n\r\n").expect("a reply");
    assert!(head.contains("x-amzn-requestid: "), "{head}");
    assert!(!head.starts_with("HTTP/1.1 200"), "{head}");
    let body: Value = serde_json::from_str(body).expect("JSON");
    assert!(body["Message"].is_string(), "{body}");
    let name = body["__type"].as_str().expect("a type");
    let name = name.strip_prefix("com.amazonaws.cloudapiservice#");
    name.expect("in the service's namespace").to_owned()
}

/// The endpoint still does its work, and nothing in it panicked.
async fn assert_well(local: &Local) {
    let reply = operation(local, "ListResources", br#"{"TypeName":"AWS::IVS::Stage"}"#).await;
    assert!(reply.starts_with("HTTP/1.1 200 "), "{reply}");
    assert_eq!(PANICS.load(Ordering::SeqCst), 0);
}

#[tokio::test]
async fn what_is_no_call_is_refused_in_the_services_form() {
    let local = start().await;
    let list = "CloudApiService.ListResources";
    let signed = ("authorization", AUTHORIZATION);
    for (headers, expected) in [
        (vec![signed], "UnknownOperationException"),
        (vec![("x-amz-target", "CloudApiService.Paint"), signed], "UnknownOperationException"),
        (vec![("x-amz-target", "DynamoDB.ListTables"), signed], "UnknownOperationException"),
        (vec![("x-amz-target", list)], "MissingAuthenticationTokenException"),
        (vec![("x-amz-target", list), ("authorization", "Basic x")], "IncompleteSignatureException"),
        (vec![("x-amz-target", list), ("authorization", "Credential=")], "IncompleteSignatureException"),
        (vec![("x-amz-target", list), ("authorization", "Credential=a/b")], "IncompleteSignatureException"),
    ] {
        let reply = call(&local, &headers, b"{}").await;
        assert_eq!(exception(&reply), expected, "{headers:?}");
    }
    for body in ["", "{", "[]", "null", "\"x\"", "{\"TypeName\":5}", "{}{}", "\u{0}"] {
        let reply = operation(&local, "CreateResource", body.as_bytes()).await;
        assert_eq!(exception(&reply), "SerializationException", "{body:?}");
    }
    for name in OPERATIONS.iter().filter(|name| **name != "ListResourceRequests") {
        let reply = operation(&local, name, b"{}").await;
        assert_eq!(exception(&reply), "ValidationException", "{name}");
    }
    assert_well(&local).await;
}

#[tokio::test]
async fn bytes_that_are_no_http_close_the_connection() {
    let local = start().await;
    for bytes in [
        &b"\x00\xff\xfe garbage"[..],
        b"POST / HTTP/1.1\r\ncontent-length: -1\r\n\r\n",
        b"POST / HTTP/1.1\r\ncontent-length: 100\r\n\r\nshort",
        b"GET / HTTP/1.1\r\nconnection: close\r\n\r\n",
        b"POST /elsewhere HTTP/1.1\r\nconnection: close\r\ncontent-length: 0\r\n\r\n",
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03",
        b"",
    ] {
        let reply = send(&local, bytes).await;
        assert!(!reply.starts_with("HTTP/1.1 200"), "{reply}");
    }
    assert_well(&local).await;
}

#[tokio::test]
async fn what_is_too_long_or_too_deep_is_refused() {
    let local = start().await;
    let long = vec![b' '; 10 * 1024 * 1024];
    let reply = operation(&local, "CreateResource", &long).await;
    if !reply.is_empty() {
        assert_eq!(exception(&reply), "RequestEntityTooLargeException");
    }
    let deep = "[".repeat(100_000);
    let reply = operation(&local, "CreateResource", deep.as_bytes()).await;
    assert_eq!(exception(&reply), "SerializationException");
    for body in [
        json!({ "TypeName": "AWS::IVS::Stage", "DesiredState": deep }),
        json!({ "TypeName": "AWS::IVS::Stage", "DesiredState": format!("{{\"Name\":{deep}") }),
    ] {
        let reply = operation(&local, "CreateResource", body.to_string().as_bytes()).await;
        assert_eq!(exception(&reply), "ValidationException");
    }
    let body = json!({ "TypeName": "AWS::IVS::Stage", "Identifier": "x".repeat(1025) });
    let reply = operation(&local, "GetResource", body.to_string().as_bytes()).await;
    assert_eq!(exception(&reply), "ValidationException");
    let body = json!({ "TypeName": "AWS::IVS::Stage", "MaxResults": 101 });
    let reply = operation(&local, "ListResources", body.to_string().as_bytes()).await;
    assert_eq!(exception(&reply), "ValidationException");
    assert_well(&local).await;
}

#[tokio::test]
async fn patches_that_grow_without_end_or_turn_all_around_are_refused() {
    let local = start().await;
    let state = json!({ "Machine": "m", "Name": "n", "Labels": ["x"], "Frame": { "Width": 1 } });
    let body = json!({ "TypeName": "AWS::Test::Part", "DesiredState": state.to_string() });
    let reply = operation(&local, "CreateResource", body.to_string().as_bytes()).await;
    assert!(reply.contains("SUCCESS"), "{reply}");

    let copy = json!({ "op": "copy", "from": "/Labels", "path": "/Labels/-" });
    let deep = format!("{}1{}", "[".repeat(120), "]".repeat(120));
    let deep: Value = serde_json::from_str(&deep).expect("JSON");
    for patch in [
        json!(vec![copy; 64]),
        json!([
            { "op": "move", "from": "/Frame", "path": "" },
            { "op": "test", "path": "/Width", "value": 2 },
        ]),
        json!([{ "op": "add", "path": "", "value": null }, { "op": "remove", "path": "/Name" }]),
        json!([{ "op": "add", "path": "/Labels", "value": deep }]),
        json!([{ "op": "add", "path": "/Labels/99999999999999999999", "value": 1 }]),
    ] {
        let body = json!({
            "TypeName": "AWS::Test::Part",
            "Identifier": "m|n",
            "PatchDocument": patch.to_string(),
        });
        let reply = operation(&local, "UpdateResource", body.to_string().as_bytes()).await;
        let name = exception(&reply);
        let is_refusal = ["ValidationException", "NotUpdatableException"].contains(&name.as_str());
        assert!(is_refusal, "{name}: {patch}");
    }
    assert_well(&local).await;
}

/// Texts that somebody may send: names that are known, JSON, what merely looks like it, and anything else.
fn texts() -> impl Strategy<Value = String> {
    let known = prop::sample::select(vec![
        "AWS::IVS::Stage",
        "AWS::Test::Part",
        "{}",
        "{\"Name\":\"x\"}",
        "{\"Machine\":\"m\",\"Name\":\"n\"}",
        "{\"Machine\":{\"a\":[1e400]}}",
        "[{\"op\":\"move\",\"from\":\"/Name\",\"path\":\"/Name/x\"}]",
        "[{\"op\":\"add\",\"path\":\"/Labels/-\",\"value\":1}]",
        "[{\"op\":\"remove\",\"path\":\"\"}]",
        "m|n",
        "|",
        "\u{0}",
        "{\"Name\":\"\\u0000\"}",
    ]);
    prop_oneof![known.prop_map(str::to_owned), any::<String>(), "[0-9a-f]{2,20}"]
}

fn bodies() -> impl Strategy<Value = Value> {
    const MEMBERS: [&str; 10] = [
        "TypeName",
        "Identifier",
        "DesiredState",
        "PatchDocument",
        "ClientToken",
        "RequestToken",
        "ResourceModel",
        "NextToken",
        "RoleArn",
        "TypeVersionId",
    ];
    let member = prop::option::weighted(0.6, texts());
    let odd = prop_oneof![
        Just(Value::Null),
        any::<i64>().prop_map(Value::from),
        Just(json!([])),
        Just(json!({ "Operations": ["CREATE"], "OperationStatuses": [1] })),
    ];
    (prop::collection::vec(member, MEMBERS.len()), odd, 0..MEMBERS.len() + 6).prop_map(|(texts, odd, at)| {
        let mut body = serde_json::Map::new();
        for (name, text) in MEMBERS.iter().zip(texts) {
            if let Some(text) = text {
                body.insert((*name).to_owned(), text.into());
            }
        }
        match MEMBERS.get(at) {
            Some(name) => body.insert((*name).to_owned(), odd),
            None => body.insert("MaxResults".to_owned(), odd),
        };
        Value::Object(body)
    })
}

/// One endpoint for all cases, so that what one of them leaves behind meets the next.
fn endpoint() -> &'static (Runtime, Local) {
    static ENDPOINT: OnceLock<(Runtime, Local)> = OnceLock::new();
    ENDPOINT.get_or_init(|| {
        let runtime = Runtime::new().expect("a runtime");
        let local = runtime.block_on(start());
        (runtime, local)
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    #[test]
    fn any_input_of_any_operation_is_answered(
        operation_name in prop::sample::select(OPERATIONS.to_vec()),
        body in bodies(),
    ) {
        let (runtime, local) = endpoint();
        runtime.block_on(async {
            let reply = operation(local, operation_name, body.to_string().as_bytes()).await;
            if !reply.starts_with("HTTP/1.1 200 ") {
                let name = exception(&reply);
                assert_ne!(name, "ServiceInternalErrorException", "{body}");
            }
            assert_well(local).await;
        });
    }

    #[test]
    fn any_bytes_are_borne(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let (runtime, local) = endpoint();
        runtime.block_on(async {
            let reply = operation(local, "CreateResource", &bytes).await;
            prop_assert_eq!(exception(&reply), "SerializationException");
            send(local, &bytes).await;
            assert_well(local).await;
            Ok(())
        })?;
    }
}
