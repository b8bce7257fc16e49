//! A generated type as rich as AWS's schemas, by hand: nested and recursive structs, maps, enums of texts, unions,
//! free-form documents, and a write-only property that each update requires.

#![cfg(feature = "default-https-client")]

mod support;

use std::collections::BTreeMap;

use provider_aws_core::{
    CalledOperation, Change, Client, Create, DesiredState, Entries, ErrorKind, Get, Handler, Items,
    LinkedOperation, PatchDocument, Property, Readable, Resource, ResourceModel, Schema, Secret, Update,
    Value,
};
use serde_json::json;
use support::Server;

#[derive(Clone, Debug, Default, PartialEq)]
struct Table {
    name: Option<String>,
    class: Option<Class>,
    rule: Option<Rule>,
    stages: Option<BTreeMap<String, Rule>>,
    key: Option<Key>,
    subnet_ids: Option<Vec<String>>,
    policy: Option<Value>,
    password: Option<Secret<String>>,
}

provider_aws_core::impl_properties!(Table {
    name: "Name",
    class: "Class",
    rule: "Rule",
    stages: "Stages",
    key: "Key",
    subnet_ids: "SubnetIds",
    policy: "Policy",
    password: "Password",
});

static RULE: [Property; 3] = [
    Property::new("Priority").required().range(1, 10),
    Property::new("Origin").create_only(),
    Property::new("Not").within(&RULE),
];

static TABLE: [Property; 7] = [
    Property::new("Name").create_only().required().length(1, 5),
    Property::new("Rule").within(&RULE),
    Property::new("Stages").map().within(&RULE),
    Property::new("Key").union(),
    Property::new("SubnetIds").unordered().items(0, 2),
    Property::new("Policy").document(),
    Property::new("Password").write_only().required().secret(),
];

impl ResourceModel for Table {
    const TYPE_NAME: &'static str = "AWS::Test::Table";
    const SCHEMA: Schema = Schema::new(&TABLE);
    type Identifier = String;
}

impl Readable for Table {
    fn read_operation() -> CalledOperation {
        GET.called()
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
enum Class {
    Hot,
    Unknown(String),
}

provider_aws_core::impl_text_enum!(Class { Hot: "HOT" });

#[derive(Clone, Debug, Default, PartialEq)]
struct Rule {
    priority: Option<i64>,
    origin: Option<String>,
    not: Option<Box<Rule>>,
}

provider_aws_core::impl_properties!(Rule { priority: "Priority" required, origin: "Origin", not: "Not" });
provider_aws_core::impl_if_some!(Rule);

impl Rule {
    fn new(priority: impl Into<i64>) -> Self {
        Self { priority: Some(priority.into()), ..Self::default() }
    }

    fn origin(mut self, value: impl Into<String>) -> Self {
        self.origin = Some(value.into());
        self
    }

    fn not(mut self, value: impl Into<Rule>) -> Self {
        self.not = Some(Box::new(value.into()));
        self
    }
}

#[derive(Clone, PartialEq)]
enum Key {
    Names(Vec<String>),
    Rule(Rule),
    Alias(String),
    Unknown(Value),
}

provider_aws_core::impl_union!(Key { Names: (Vec<String>), Rule: ("ByRule", Rule, from), Alias: (String, text) });

#[derive(Clone, Debug, PartialEq)]
struct TableDesiredState(DesiredState);

impl TableDesiredState {
    fn new(name: impl Into<String>, password: impl Into<Secret<String>>) -> Self {
        Self(DesiredState::new().set("Name", name.into()).set("Password", password.into()))
    }

    fn class(self, value: impl Into<Class>) -> Self {
        Self(self.0.set("Class", value.into()))
    }

    fn rule(self, value: impl Into<Rule>) -> Self {
        Self(self.0.set("Rule", value.into()))
    }

    fn stages(self, value: impl Into<Entries<Rule>>) -> Self {
        Self(self.0.set("Stages", value.into()))
    }

    fn key(self, value: impl Into<Key>) -> Self {
        Self(self.0.set("Key", value.into()))
    }

    fn subnet_ids(self, value: impl Into<Items<String>>) -> Self {
        Self(self.0.set("SubnetIds", value.into()))
    }
}

provider_aws_core::impl_desired_state!(TableDesiredState of Table);

#[derive(Clone, Debug, PartialEq)]
struct TablePatch(PatchDocument);

impl TablePatch {
    fn new(password: impl Into<Secret<String>>) -> Self {
        Self(PatchDocument::new().change("Password", Change::Set(password.into())))
    }

    fn class(self, change: impl Into<Change<Class>>) -> Self {
        Self(self.0.change("Class", change.into()))
    }

    fn rule(self, change: impl Into<Change<Rule>>) -> Self {
        Self(self.0.change("Rule", change.into()))
    }

    fn stages(self, change: impl Into<Change<Entries<Rule>>>) -> Self {
        Self(self.0.change("Stages", change.into()))
    }

    fn key(self, change: impl Into<Change<Key>>) -> Self {
        Self(self.0.change("Key", change.into()))
    }

    fn subnet_ids(self, change: impl Into<Change<Items<String>>>) -> Self {
        Self(self.0.change("SubnetIds", change.into()))
    }

    fn policy(self, change: impl Into<Change<Value>>) -> Self {
        Self(self.0.change("Policy", change.into()))
    }
}

provider_aws_core::impl_patch!(TablePatch of Table);

static GET: LinkedOperation<65> = LinkedOperation::new(
    Handler::Get,
    *b"\x01cloud-control 3\x02operation\x02AWS::Test::Table\x02get\x02actions\x03test:Get\x04",
);
static CREATE: LinkedOperation<71> = LinkedOperation::new(
    Handler::Create,
    *b"\x01cloud-control 3\x02operation\x02AWS::Test::Table\x02create\x02actions\x03test:Create\x04",
);
static UPDATE: LinkedOperation<71> = LinkedOperation::new(
    Handler::Update,
    *b"\x01cloud-control 3\x02operation\x02AWS::Test::Table\x02update\x02actions\x03test:Update\x04",
);

/// A service that has one table with these properties, and accepts what it is asked.
fn service(properties: &Value) -> (Server, Client) {
    let get = json!({"ResourceDescription": {"Identifier": "t", "Properties": properties.to_string()}});
    let accepted = json!({"ProgressEvent": {"RequestToken": "t-1", "OperationStatus": "PENDING"}});
    let server = Server::start(move |request| {
        let is_get = request.header("x-amz-target").ends_with("GetResource");
        (200, if is_get { get.to_string() } else { accepted.to_string() })
    });
    let client = Client::local(&server.url);
    (server, client)
}

async fn table(properties: &Value) -> Resource<Table> {
    let (_server, client) = service(properties);
    Get::<Table>::new(&client, GET.called(), "t".to_owned()).await.expect("a table")
}

fn properties() -> Value {
    json!({
        "Name": "main", "Class": "HOT", "Rule": {"Priority": 1, "Origin": "o", "Not": {"Priority": 2}},
        "Stages": {"dev": {"Priority": 3}, "0": {"Priority": 4}}, "Key": {"ByRule": {"Priority": 5}},
        "SubnetIds": ["a", "b"], "Policy": {"Version": 1, "Statement": []},
    })
}

fn operations(patch: &TablePatch) -> Value {
    serde_json::to_value(patch).expect("JSON")
}

#[tokio::test]
async fn what_is_read_is_typed_to_the_bottom() {
    let table = table(&properties()).await;
    assert!(table.misfits().is_empty());
    assert_eq!(table.class, Some(Class::Hot));
    let rule = table.rule.as_ref().expect("a rule");
    assert_eq!(rule.not, Some(Box::new(Rule::new(2))));
    assert_eq!(table.stages.as_ref().and_then(|stages| stages.get("0")), Some(&Rule::new(4)));
    assert_eq!(table.key, Some(Key::from(Rule::new(5))));
    assert_eq!(serde_json::to_value(&table).expect("JSON"), properties());
}

#[tokio::test]
async fn what_does_not_fit_is_absent_and_named() {
    let table = table(&json!({"Name": 5, "Class": "NEW", "Stages": {"dev": {"Priority": "hush"}}})).await;
    let misfits: Vec<String> = table.misfits().iter().map(ToString::to_string).collect();
    assert_eq!(
        misfits,
        ["`Name`: expected text, found an integer", "`Stages/dev/Priority`: expected an integer, found text"]
    );
    assert_eq!((&table.name, &table.class), (&None, &Some(Class::from("NEW"))));
}

#[tokio::test]
async fn a_patch_that_asks_for_what_is_there_sends_only_what_nobody_can_read() {
    let patch = TablePatch::new("hush")
        .class("HOT")
        .rule(Rule::new(1).origin("o"))
        .stages([("dev", Rule::new(3)), ("0", Rule::new(4))])
        .key(Key::from(Rule::new(5)))
        .subnet_ids(["b", "a"])
        .policy(r#"{"Statement": [], "Version": 1}"#);
    let minimal = table(&properties()).await.minimal(patch).expect("a valid change");
    assert_eq!(operations(&minimal), json!([{"op": "add", "path": "/Password", "value": "hush"}]));
}

#[tokio::test]
async fn a_patch_merges_objects_and_replaces_maps_unions_and_what_is_to_be_replaced() {
    let patch = TablePatch::new("hush").rule(Rule::new(7)).stages([("dev", Rule::new(3))]).key("alias");
    let minimal = table(&properties()).await.minimal(patch).expect("a valid change");
    assert_eq!(
        operations(&minimal),
        json!([
            {"op": "add", "path": "/Key", "value": "alias"},
            {"op": "add", "path": "/Password", "value": "hush"},
            {"op": "add", "path": "/Rule/Priority", "value": 7},
            {"op": "add", "path": "/Stages", "value": {"dev": {"Priority": 3}}},
        ])
    );
    let patch = TablePatch::new("hush").rule(Change::Replace(Rule::new(1)));
    let minimal = table(&properties()).await.minimal(patch).expect("a valid change");
    assert_eq!(operations(&minimal)[1], json!({"op": "remove", "path": "/Rule/Not"}));
}

#[tokio::test]
async fn a_patch_that_cannot_succeed_is_an_error_that_lists_the_places() {
    let table = table(&properties()).await;
    let patch = TablePatch::from_without_password().rule(Rule::new(1).origin("hush"));
    let error = table.minimal(patch).expect_err("create-only, and no password");
    assert_eq!(error.kind(), ErrorKind::InvalidInput);
    assert_eq!(error.message(), "property `Rule/Origin`: create-only, so it can't be changed");

    let patch = TablePatch::from_without_password().class("NEW");
    let error = table.minimal_guarded(patch).expect_err("no password");
    assert!(error.message().starts_with("property `Password`: required in each update"), "{error}");
}

impl TablePatch {
    /// A patch that isn't made by its constructor.
    fn from_without_password() -> Self {
        Self(PatchDocument::new())
    }
}

#[tokio::test]
async fn what_aws_is_certain_to_refuse_is_not_sent() {
    let (server, client) = service(&json!({}));
    let state = TableDesiredState::new("too long", "hush")
        .class("NEW")
        .rule(Rule::new(11).not(Rule::default()).if_some(Some("o"), Rule::origin))
        .stages([("dev", Rule::new(0))])
        .key("alias")
        .subnet_ids(["a", "b", "c"]);
    let create = Create::<Table>::new(&client, CREATE.called(), state.clone().0);
    let error = create.await.expect_err("wrong in many places");
    assert_eq!(error.kind(), ErrorKind::InvalidInput);
    assert_eq!(
        error.message(),
        "property `Name`: expected a length of 1 to 5 characters; \
         property `Rule/Not/Priority`: required, but missing; \
         property `Rule/Priority`: expected a number of 1 to 10; \
         property `Stages/dev/Priority`: expected a number of 1 to 10; \
         property `SubnetIds`: expected a number of items of at most 2"
    );
    let patch = TablePatch::new("hush").rule(Rule::new(11)).set_property("SubnetIds", ["a", "b", "c"]);
    let update = Update::<Table>::new(&client, UPDATE.called(), "t".to_owned(), patch.0);
    let error = update.await.expect_err("wrong in two places");
    assert_eq!(
        error.message(),
        "property `Rule/Priority`: expected a number of 1 to 10; \
         property `SubnetIds`: expected a number of items of at most 2"
    );
    assert!(server.received().is_empty());

    let valid = TableDesiredState::new("short", "hush").set_property("Unknown", json!({"Any": [1]}));
    let _request = Create::<Table>::new(&client, CREATE.called(), valid.0).await.expect("accepted");
    assert_eq!(server.received().len(), 1);
}
