//! No secret is in any `Debug` or `Display` output, nor in a trace, whatever fails.

use std::io;
use std::sync::{Arc, Mutex, PoisonError};

use provider_aws_core::{
    CalledOperation, Change, Client, Create, DesiredState, Error, Get, Handler, LinkedOperation, Patch,
    PatchDocument, Property, Readable, Request, Resource, ResourceModel, Retries, Schema, Secret, Updatable,
    Update,
};
use provider_tests::loopback::{self, Reply};
use serde_json::{Value, json};

/// A value that must not be shown: one that is read, and one that can only be written.
const READ: &str = "sk_read_me_not";
const WRITTEN: &str = "-----BEGIN KEY-----";

/// A type with a secret that AWS tells, and one that it is told.
#[derive(Clone, Debug, Default)]
struct Key {
    name: Option<String>,
    value: Option<Secret<String>>,
}

provider_aws_core::impl_properties!(Key { name: "Name", value: "Value" });

impl ResourceModel for Key {
    const TYPE_NAME: &'static str = "AWS::Test::Key";
    const SCHEMA: Schema =
        Schema::new(&[Property::new("Value").read_only().secret(), Property::new("Material").write_only()]);
    type Identifier = String;
}

impl Readable for Key {
    fn read_operation() -> CalledOperation {
        LINKED_GET.called()
    }
}

impl Updatable for Key {
    type Patch = KeyPatch;
}

#[derive(Clone, Debug, Default)]
struct KeyPatch(PatchDocument);

impl KeyPatch {
    fn material(self, material: &str) -> Self {
        Self(self.0.change("Material", Change::Set(material)))
    }
}

impl Patch for KeyPatch {
    fn from_document(document: PatchDocument) -> Self {
        Self(document)
    }

    fn into_document(self) -> PatchDocument {
        self.0
    }
    fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

static LINKED_GET: LinkedOperation<63> = LinkedOperation::new(
    Handler::Get,
    *b"\x01cloud-control 3\x02operation\x02AWS::Test::Key\x02get\x02actions\x03test:Key\x04",
);
static LINKED_CREATE: LinkedOperation<66> = LinkedOperation::new(
    Handler::Create,
    *b"\x01cloud-control 3\x02operation\x02AWS::Test::Key\x02create\x02actions\x03test:Key\x04",
);
static LINKED_UPDATE: LinkedOperation<66> = LinkedOperation::new(
    Handler::Update,
    *b"\x01cloud-control 3\x02operation\x02AWS::Test::Key\x02update\x02actions\x03test:Key\x04",
);

/// All that is traced, of all crates, at every level.
#[derive(Clone, Default)]
struct Traces(Arc<Mutex<Vec<u8>>>);

impl Traces {
    fn text(&self) -> String {
        let bytes = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        String::from_utf8_lossy(&bytes).into_owned()
    }
}

impl io::Write for Traces {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        all.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// What is shown of a failure: the error, all its sources, each in both ways.
fn shown(error: &Error) -> String {
    let mut shown = format!("{error} {error:?}");
    let mut cause = std::error::Error::source(error);
    while let Some(error) = cause {
        shown.push_str(&format!(" {error} {error:?}"));
        cause = error.source();
    }
    shown
}

async fn create(client: &Client) -> Result<Request<Key>, Error> {
    let state = DesiredState::new().set("Material", WRITTEN);
    let create = Create::<Key>::new(client, LINKED_CREATE.called(), state);
    assert!(!format!("{create:?}").contains(WRITTEN));
    create.await
}

/// A client of a service that always gives this reply. It is over HTTP, as the SDK traces what is in memory.
async fn replying(status: u16, body: Value) -> Client {
    let reply = Reply { status, body };
    let url = loopback::serve(move |_| core::future::ready(Some(reply.clone())));
    let url = url.await.expect("the loopback interface can be listened on");
    Client::from(loopback::client(&url)).with_retries(Retries::none())
}

/// A request that failed with a message which repeats what was sent, as those of real services do.
fn telltale() -> Value {
    json!({
        "ProgressEvent": {
            "RequestToken": "t-1",
            "OperationStatus": "FAILED",
            "ErrorCode": "InvalidRequest",
            "StatusMessage": format!("#/Material: [{WRITTEN}] is not one. Not {WRITTEN}?"),
        },
    })
}

/// A resource, as a read replies.
fn resource(properties: &str) -> Value {
    json!({ "ResourceDescription": { "Identifier": "k-1", "Properties": properties } })
}

async fn get(client: &Client) -> Result<Resource<Key>, Error> {
    Get::<Key>::new(client, LINKED_GET.called(), "k-1".to_owned()).await
}

#[tokio::test]
async fn no_failure_and_no_trace_shows_a_secret() {
    let traces = Traces::default();
    let writer = traces.clone();
    let subscriber = tracing_subscriber::fmt()
        .with_max_level(tracing::Level::TRACE)
        .with_writer(move || writer.clone())
        .finish();
    let _guard = tracing::subscriber::set_default(subscriber);
    let mut everything = String::new();

    // A call that is refused with a message that repeats what was sent.
    let refusal = json!({ "__type": "ValidationException", "Message": format!("Bad: {WRITTEN}") });
    let error = create(&replying(400, refusal).await).await;
    everything += &shown(&error.expect_err("refused"));

    // A denial that repeats it, whose statement is then another.
    let arn = format!("arn:aws:test:us-east-1:123456789012:{WRITTEN}");
    let denial = format!("User is not authorized to perform: test:Key on resource: {arn}");
    let denial = json!({ "__type": "AccessDeniedException", "Message": denial });
    let error = create(&replying(400, denial).await).await.expect_err("denied");
    everything += &format!("{} {:?}", shown(&error), error.denial());
    let statements = error.denial().expect("a denial").statements();
    assert_eq!(statements, [r#"{"Effect": "Allow", "Action": "test:Key", "Resource": "*"}"#]);

    // A request that fails so, its progress, and its handle.
    let client = replying(200, telltale()).await;
    let mut request = create(&client).await.expect("accepted");
    let progress = request.status().await.expect("a status");
    everything += &format!("{progress} {progress:?} {request:?} {}", request.handle());
    let error = request.wait().await.expect_err("failed");
    everything += &shown(&error);
    assert!(error.message().contains("[(secret)] is not one"), "{error}");

    // A patch, and its failure.
    let patch = KeyPatch::default().material(WRITTEN).into_document();
    let update = Update::<Key>::new(&client, LINKED_UPDATE.called(), "k-1".to_owned(), patch);
    everything += &format!("{update:?}");
    let mut request = update.await.expect("accepted");
    everything += &shown(&request.wait().await.expect_err("failed"));

    // A resource with a secret.
    let properties = json!({ "Name": "door", "Value": READ }).to_string();
    let key = get(&replying(200, resource(&properties)).await).await;
    let key = key.expect("a key");
    everything += &format!("{key:?} {:?} {:?}", *key, key.raw());
    everything += &format!("{:?}", key.edit(|patch| patch.material(WRITTEN)));
    let value = key.value.as_ref().map(Secret::expose);
    assert_eq!(value.map(String::as_str), Some(READ));
    assert_eq!(key.raw()["Value"], READ);
    assert_eq!(key.name.as_deref(), Some("door"));

    // Values of another form.
    for properties in [json!({ "Name": { "Value": READ } }), json!({ "Value": [READ] })] {
        let key = get(&replying(200, resource(&properties.to_string())).await).await.expect("a key");
        everything += &format!("{key:?} {:?} {:?}", *key, key.misfits());
    }

    // Replies that cannot be read: properties that are no JSON; a reply of another form.
    for reply in [resource(&format!("{{{READ}")), json!({ "ResourceDescription": READ }), json!(READ)] {
        let error = get(&replying(200, reply).await).await;
        everything += &shown(&error.expect_err("unreadable"));
    }

    for secret in [READ, WRITTEN] {
        assert!(!everything.contains(secret), "{everything}");
    }
    let traces = traces.text();
    for crates in ["provider_aws_core", "aws_smithy", "hyper"] {
        assert!(traces.contains(crates), "{crates} is traced");
    }
    for secret in [READ, WRITTEN] {
        let line = traces.lines().find(|line| line.contains(secret));
        assert_eq!(line, None);
    }
}
