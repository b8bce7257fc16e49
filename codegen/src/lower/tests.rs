//! What pages mean: one behaviour a test, on pages of a few rows.

use specs::{Access, DataType, OnCreate, Standing};

use super::*;
use crate::TextFile;
use crate::page::{Reading, read};

/// A page: an id, its fields as `name:datatype:description`, its methods, and whatever follows them.
fn page(id: &str, fields: &[&str], methods: &[&str], rest: &str) -> TextFile {
    let cells = |cells: &[&str]| {
        let cells = cells.iter().map(|cell| format!("<td>{cell}</td>"));
        format!("<tr>{}</tr>\n", cells.collect::<String>())
    };
    let fields = fields.iter().map(|field| {
        let mut parts = field.splitn(3, ':');
        cells(&std::array::from_fn::<_, 3, _>(|_| parts.next().unwrap_or_default()))
    });
    let methods = methods.iter().map(|method| {
        let (name, parameters) = method.split_once(' ').unwrap_or((method, "region"));
        let verb = match name {
            "create_resource" => "INSERT",
            "update_resource" => "UPDATE",
            "delete_resource" => "DELETE",
            _ => "SELECT",
        };
        cells(&[name, verb, parameters])
    });
    let name = id.rsplit('.').next().unwrap_or_default();
    let text = format!(
        "## Overview\n<table>{}{}{}</table>\n\n## Fields\n<table>{}{}</table>\n\n## Methods\n<table>{}{}</table>\n\n{rest}",
        cells(&["Name", name]),
        cells(&["Type", "Resource"]),
        cells(&["Id", id]),
        cells(&["Name", "Datatype", "Description"]),
        fields.collect::<String>(),
        cells(&["Name", "Accessible by", "Required Params"]),
        methods.collect::<String>(),
    );
    let path = format!("{name}.md");
    TextFile { path, text }
}

fn permissions(of: &[(&str, &str)]) -> String {
    let lists = of.iter().map(|(handler, actions)| format!("### {handler}\n```json\n{actions}\n```\n\n"));
    format!("## Permissions\n\n{}", lists.collect::<String>())
}

const READ: (&str, &str) = ("Read", "ivs:GetRoom");
const CREATE: (&str, &str) = ("Create", "ivs:CreateRoom");
const UPDATE: (&str, &str) = ("Update", "ivs:UpdateRoom");

fn select(columns: &str, identifier: &str) -> String {
    format!(
        "## `SELECT` Example\n```sql\nSELECT {columns} FROM aws.ivs.room WHERE data__Identifier = '{identifier}';\n```\n\n"
    )
}

struct Meant {
    lowered: Lowered,
    diagnostics: Vec<Diagnostic>,
}

impl Meant {
    fn spec(&self) -> &ResourceSpec {
        assert_eq!(self.lowered.specs.len(), 1, "{}", self.messages());
        &self.lowered.specs[0]
    }

    fn messages(&self) -> String {
        let lines = self.diagnostics.iter().map(|found| format!("{found}\n"));
        lines.collect()
    }

    fn has_error(&self) -> bool {
        let mut diagnostics = self.diagnostics.iter();
        diagnostics.any(|found| found.severity == Severity::Error)
    }

    fn reason(&self) -> Reason {
        assert_eq!(self.lowered.left_out.len(), 1, "{}", self.messages());
        self.lowered.left_out[0].reason
    }

    fn access(&self) -> Vec<(&str, Access)> {
        let fields = self.spec().fields.iter();
        fields.filter_map(|field| Some((field.name.as_str(), field.access?))).collect()
    }
}

fn lowered(files: &[TextFile], corrections: &str, strict: bool) -> Meant {
    let mut diagnostics = Vec::new();
    let pages: Vec<(&TextFile, Page)> = files
        .iter()
        .map(|file| {
            let source = Source { path: &file.path, text: &file.text };
            match read(source, &mut diagnostics) {
                Reading::Page(page) => (file, *page),
                _ => panic!("{diagnostics:?}"),
            }
        })
        .collect();
    let inputs: Vec<Input<'_>> = pages
        .iter()
        .map(|(file, page)| Input { page, source: Source { path: &file.path, text: &file.text } })
        .collect();
    let types = TypeNames::parse("AWS::IVS::Room\n");
    let mut reference = Reference::default();
    let actions = ["CreateRoom", "GetRoom", "ListRooms", "UntagRoom", "UpdateRoom"];
    let actions = actions.map(|name| format!(r#"{{"Name":"{name}"}}"#));
    let json = format!(r#"{{"Name":"ivs","Actions":[{}]}}"#, actions.join(","));
    reference.add(&json).expect("it is well-formed");
    let parsed = Corrections::parse(corrections).expect("they are well-formed");
    let corrections =
        CorrectionsInput { corrections: &parsed, source: Source { path: "ivs.toml", text: corrections } };
    let knowledge = Knowledge { types: &types, reference: &reference, strict };
    let lowered = lower("ivs", &inputs, Some(corrections), knowledge, &mut diagnostics);
    Meant { lowered, diagnostics }
}

fn meant(files: &[TextFile]) -> Meant {
    lowered(files, "", false)
}

fn room(fields: &[&str], methods: &[&str], rest: &str) -> TextFile {
    page("aws.ivs.room", fields, methods, rest)
}

#[test]
fn a_singular_and_a_plural_page_are_one_resource() {
    let one = room(
        &["arn:string:Its ARN.", "region:string:AWS region."],
        &["get_resource"],
        &(select("region, arn", "<Arn>") + &permissions(&[READ])),
    );
    let many = page(
        "aws.ivs.rooms",
        &["arn:string:Its ARN.", "name:string:"],
        &["list_resources"],
        &permissions(&[("List", "ivs:ListRooms")]),
    );
    let meant = meant(&[many, one]);
    let spec = meant.spec();
    assert_eq!(spec.name, "room");
    assert_eq!(spec.type_name, "AWS::IVS::Room");
    let ids: Vec<&str> = spec.pages.iter().map(|page| page.id.as_str()).collect();
    assert_eq!(ids, ["aws.ivs.room", "aws.ivs.rooms"]);
    let handlers: Vec<Handler> = spec.operations.iter().map(|o| o.handler).collect();
    assert_eq!(handlers, [Handler::Get, Handler::List]);
    let fields: Vec<&str> = spec.fields.iter().map(|f| f.name.as_str()).collect();
    assert_eq!(fields, ["arn", "name"], "the region asked is no property");
}

#[test]
fn examples_state_access_and_wire_names() {
    let examples = "## INSERT example\n\n<TabItem value=\"required\">\n\n```sql\nINSERT INTO x (KMSKey, region) SELECT 'a', 'b';\n```\n\n\
                    </TabItem>\n\n## UPDATE example\n```sql\nUPDATE x SET PatchDocument = '{ \"Label\": a }' WHERE Identifier = 'x';\n```\n\n";
    let rest =
        select("arn, kms_key, label, state", "<Arn>") + examples + &permissions(&[READ, CREATE, UPDATE]);
    let meant = meant(&[room(
        &["arn:string:", "kms_key:string:", "label:string:", "state:string:"],
        &["create_resource KmsKey, region", "get_resource", "update_resource"],
        &rest,
    )]);
    let access = |create, update| Access { create, update };
    assert_eq!(
        meant.access(),
        [
            ("arn", access(OnCreate::Never, false)),
            ("kms_key", access(OnCreate::Required, false)),
            ("label", access(OnCreate::Never, true)),
            ("state", access(OnCreate::Never, false)),
        ]
    );
    let wire: Vec<&str> = (meant.spec().fields.iter()).map(|field| field.wire_name.as_str()).collect();
    assert_eq!(wire, ["Arn", "KMSKey", "Label", "State"]);
    assert!(meant.spec().access_stated);
}

#[test]
fn an_identifier_may_have_parts() {
    for identifier in ["<RoomId>|<Name>", "{{ room_id }}|{{ name }}"] {
        let rest = select("room_id, name", identifier) + &permissions(&[READ]);
        let meant = meant(&[room(&["room_id:string:", "name:string:"], &["get_resource"], &rest)]);
        assert_eq!(meant.spec().identifier, ["RoomId", "Name"]);
    }
}

#[test]
fn datatypes_are_those_of_the_page() {
    let typed = [
        ("string", DataType::String),
        ("integer", DataType::Integer),
        ("number", DataType::Number),
        ("boolean", DataType::Boolean),
        ("object", DataType::Object),
        ("array", DataType::Array),
        ("undefined", DataType::Undefined),
    ];
    for (written, datatype) in typed {
        let field = format!("a:{written}:");
        let meant =
            meant(&[room(&[&field], &["list_resources"], &permissions(&[("List", "ivs:ListRooms")]))]);
        assert_eq!(meant.spec().fields[0].datatype, datatype);
        assert_eq!(meant.messages(), "");
    }
    let tags = ["tags:array:Key-value pairs."];
    let list = permissions(&[("List", "ivs:ListRooms")]);
    let tags = meant(&[room(&tags, &["list_resources"], &list)]);
    assert_eq!(tags.spec().fields[0].datatype, DataType::Tags);
    let odd = meant(&[room(&["a:map:"], &["list_resources"], &list)]);
    assert_eq!(odd.spec().fields[0].datatype, DataType::Undefined);
    assert!(odd.messages().contains("found the datatype `map`"));
}

#[test]
fn what_is_left_out_has_a_reason() {
    let reason = |id: &str, fields: &[&str], methods: &[&str], rest: &str| {
        meant(&[page(id, fields, methods, rest)]).reason()
    };
    let read = permissions(&[READ]);
    assert_eq!(reason("aws.ivs.room", &[], &["describe"], ""), Reason::NotServed);
    assert_eq!(reason("aws.ivs.room", &[], &["view"], ""), Reason::View);
    assert_eq!(reason("aws.ivs.room_tags", &["tag_key:string:"], &["list_resources"], ""), Reason::TagsView);
    assert_eq!(reason("aws.ivs.rooms_list_only", &[], &["list_resources"], ""), Reason::ListOnly);
    assert_eq!(reason("aws.ivs.hall", &[], &["get_resource"], &read), Reason::NoType);
    assert_eq!(reason("aws.ivs.room", &[], &["get_resource"], ""), Reason::NoPermissions);
}

#[test]
fn permissions_stand_to_the_reference() {
    let actions = "ivs:GetRoom,\nIVS:UnTagRoom,\nivs:Get*,\nivs:GetRom,\nabc:GetRoom,\n*";
    let rest = select("arn", "<Arn>") + &permissions(&[("Read", actions)]);
    let file = || room(&["arn:string:"], &["get_resource"], &rest);
    let lenient = meant(&[file()]);
    let permissions = &lenient.spec().operations[0].permissions;
    let standing = |action: &str| {
        let mut permissions = permissions.iter();
        let found = permissions.find(|permission| permission.action == action);
        found.map(|found| (found.standing, found.written.as_deref()))
    };
    assert_eq!(permissions.len(), 6);
    assert_eq!(standing("ivs:GetRoom"), Some((Standing::Exact, None)));
    assert_eq!(standing("ivs:UntagRoom"), Some((Standing::OtherSpelling, Some("IVS:UnTagRoom"))));
    assert_eq!(standing("ivs:Get*"), Some((Standing::Wildcard, None)));
    assert_eq!(standing("ivs:GetRom"), Some((Standing::UnknownAction, None)));
    assert_eq!(standing("abc:GetRoom"), Some((Standing::UnknownService, None)));
    assert_eq!(standing("*"), Some((Standing::Malformed, None)));
    assert!(lenient.messages().contains("did you mean `ivs:GetRoom`?"));
    assert!(!lenient.has_error());
    assert!(lowered(&[file()], "", true).has_error(), "strictly, doubts are errors");
}

#[test]
fn a_correction_says_whom_handlers_pass_roles_to_and_is_stale_where_they_pass_none() {
    let correction =
        "[[passes_role]]\nresource = \"room\"\nto = [\"ivs.amazonaws.com\"]\nreason = \"Seen.\"\n";
    let of = |actions| {
        let rest = select("arn", "<Arn>") + &permissions(&[("Read", actions)]);
        lowered(&[room(&["arn:string:"], &["get_resource"], &rest)], correction, false)
    };
    let passing = of("ivs:GetRoom,\niam:PassRole");
    assert!(!passing.has_error(), "{}", passing.messages());
    assert_eq!(passing.spec().passes_roles_to, ["ivs.amazonaws.com"]);
    let other = of("ivs:GetRoom");
    assert!(other.messages().contains("changes nothing"));
    assert!(other.spec().passes_roles_to.is_empty());
}

#[test]
fn permissions_of_a_method_that_is_not_there_are_reported() {
    let rest = select("arn", "<Arn>") + &permissions(&[READ, CREATE]);
    let meant = meant(&[room(&["arn:string:"], &["get_resource"], &rest)]);
    let messages = meant.messages();
    assert!(messages.contains("found permissions for create"), "{messages}");
}

#[test]
fn columns_and_fields_are_held_against_each_other() {
    let rest = select("arn, state", "<Arn>") + &permissions(&[READ]);
    let meant = meant(&[room(&["arn:string:", "name:string:"], &["get_resource"], &rest)]);
    let messages = meant.messages();
    assert!(messages.contains("`state`"), "{messages}");
    assert!(messages.contains("found the field `name`"), "{messages}");
}

#[test]
fn a_method_says_what_its_name_says() {
    let mut file = room(&["arn:string:"], &["get_resource"], &permissions(&[READ]));
    file.text = file.text.replace("SELECT", "DELETE");
    let messages = meant(&[file]).messages();
    assert!(messages.contains("accessible by `DELETE`, expected SELECT"), "{messages}");
}

#[test]
fn each_row_is_in_the_spec_or_in_a_diagnostic() {
    let fields = ["arn:string:", "arn:string:", "a b:string:", "_:string:", "region:string:AWS region."];
    let rest = select("arn, region", "<Arn>") + &permissions(&[READ]);
    let meant = meant(&[room(&fields, &["get_resource", "frobnicate"], &rest)]);
    let messages = meant.messages();
    for word in ["the field `arn` again", "name `a b`", "name `_`", "method `frobnicate`"] {
        assert!(messages.contains(word), "{word}: {messages}");
    }
    assert_eq!(meant.spec().fields.len() + 3 + 1, fields.len());
}

#[test]
fn fields_of_one_wire_name_are_an_error() {
    let fields = ["kms_key:string:", "KmsKey:string:"];
    let rest = select("kms_key, KmsKey", "<KmsKey>") + &permissions(&[READ]);
    let file = || room(&fields, &["get_resource"], &rest);
    assert!(meant(&[file()]).messages().contains("wire name `KmsKey` twice"));
    let correction =
        "[[field]]\nresource = \"room\"\nname = \"KmsKey\"\nwire_name = \"KMSKey\"\nreason = \"So it is.\"\n";
    assert!(!lowered(&[file()], correction, true).has_error());
}

/// A page with objects: `ingest` with a `stream_key` and an array of `hosts`, which have a `token` and a `name`.
fn nested_room() -> TextFile {
    let table = r#"<SchemaTable fields={[
        {"name": "arn", "type": "string"},
        {"name": "ingest", "type": "object", "children": [
            {"name": "stream_key", "type": "string"},
            {"name": "hosts", "type": "array", "children": [
                {"name": "token", "type": "string"},
                {"name": "name", "type": "string"},
                {"name": "Name", "type": "string"}
            ]}
        ]},
        {"name": "tags", "type": "array", "description": "Key-value pairs."}
    ]} />"#;
    let rest = select("arn, ingest, tags", "<Arn>") + &permissions(&[READ, ("List", "ivs:ListRooms")]);
    let mut file = room(&[], &["get_resource", "list_resources"], &rest);
    let (before, rest) = file.text.split_once("## Fields\n").expect("it begins");
    let (_, after) = rest.split_once("\n\n").expect("it ends");
    file.text = format!("{before}## Fields\n{table}\n\n{after}");
    file
}

/// A correction of the field, and the one that the page has need of.
fn nested_correction(name: &str, says: &str) -> String {
    let correction = |name: &str, says: &str| {
        format!("[[field]]\nresource = \"room\"\nname = \"{name}\"\n{says}\nreason = \"Seen.\"\n\n")
    };
    correction("ingest.hosts.Name", "wire_name = \"NAME\"") + &correction(name, says)
}

#[test]
fn a_field_within_objects_is_corrected_by_its_path() {
    let field = |name: &str, says: &str| {
        let meant = lowered(&[nested_room()], &nested_correction(name, says), true);
        assert!(!meant.has_error(), "{}", meant.messages());
        let ingest = &meant.spec().fields[1];
        match name {
            "ingest" => ingest.clone(),
            "ingest.stream_key" => ingest.fields[0].clone(),
            "ingest.hosts" => ingest.fields[1].clone(),
            _ => ingest.fields[1].fields[0].clone(),
        }
    };
    assert!(field("ingest", "secret = true").secret);
    assert!(field("ingest.stream_key", "secret = true").secret);
    assert!(field("ingest.stream_key", "write_only = true").write_only);
    assert!(field("ingest.hosts", "unordered = true").unordered);
    let token = field("ingest.hosts.token", "secret = true");
    assert!(token.secret && !token.write_only && !token.unordered);
    assert_eq!(token.access, None, "a mark says nothing of access");
    let integer = field("ingest.hosts.token", "datatype = \"integer\"");
    assert_eq!(integer.datatype, DataType::Integer);
}

#[test]
fn within_objects_a_correction_may_state_access() {
    for (says, create, update) in [
        ("update = false", OnCreate::Optional, false),
        ("create = \"never\"\nupdate = false", OnCreate::Never, false),
        ("create = \"required\"", OnCreate::Required, true),
    ] {
        let correction = nested_correction("ingest.stream_key", says);
        let meant = lowered(&[nested_room()], &correction, true);
        let access = meant.spec().fields[1].fields[0].access;
        assert_eq!(access, Some(Access { create, update }), "{says}");
    }
}

#[test]
fn a_mark_that_is_there_or_that_marks_nothing_is_stale() {
    for (name, says) in [
        ("ingest.stream_keys", "secret = true"),
        ("stream_key", "secret = true"),
        ("ingest.", "secret = true"),
        ("ingest.stream_key.x", "secret = true"),
        ("ingest.stream_key", "secret = false"),
        ("ingest.stream_key", "create = \"optional\"\nupdate = true"),
        ("tags", "unordered = true"),
    ] {
        let correction = nested_correction(name, says);
        let meant = lowered(&[nested_room()], &correction, true);
        let found = meant.messages();
        let line = correction.lines().count() - 1;
        assert!(
            found.starts_with(&format!("ivs.toml:{line}:")) && found.contains("changes nothing"),
            "{name}: {found}"
        );
    }
    let twice = nested_correction("ingest.stream_key", "secret = true")
        + &nested_correction("ingest.stream_key", "secret = true");
    let meant = lowered(&[nested_room()], &twice, true);
    assert_eq!(meant.messages().matches("changes nothing").count(), 2);
}

#[test]
fn wire_names_are_told_apart_within_objects_too() {
    let meant = meant(&[nested_room()]);
    let messages = meant.messages();
    assert!(messages.contains("wire name `Name` twice"), "{messages}");
    let hosts = &meant.spec().fields[1].fields[1];
    assert_eq!(hosts.fields.len(), 2, "the first is taken");
}

#[test]
fn a_list_demands_what_a_correction_says() {
    let scope = |resource: &str, properties: &str| {
        let scope =
            format!("[[scope]]\nresource = \"{resource}\"\nproperties = {properties}\nreason = \"Seen.\"\n");
        let renamed = "[[field]]\nresource = \"room\"\nname = \"channel_arn\"\nwire_name = \"ChannelARN\"\nreason = \"Seen.\"\n";
        let fields = ["arn:string:", "channel_arn:string:"];
        let rest = select("arn, channel_arn", "<Arn>") + &permissions(&[READ, ("List", "ivs:ListRooms")]);
        let file = room(&fields, &["get_resource", "list_resources"], &rest);
        lowered(&[file], &(scope + renamed), true)
    };
    let meant = scope("room", r#"["channel_arn"]"#);
    assert!(!meant.has_error(), "{}", meant.messages());
    let list = meant.spec().operation(Handler::List).expect("it lists");
    assert_eq!(list.scope, ["ChannelARN"]);
    let read = meant.spec().operation(Handler::Get).expect("it reads");
    assert!(read.scope.is_empty());
    for (resource, properties) in [
        ("room", r#"["channel"]"#),
        ("room", r#"["channel_arn", "channel"]"#),
        ("room", "[]"),
        ("hall", r#"["channel_arn"]"#),
    ] {
        let messages = scope(resource, properties).messages();
        assert!(messages.starts_with("ivs.toml:4:"), "{messages}");
    }
}

#[test]
fn a_scope_without_a_list_is_stale() {
    let correction = "[[scope]]\nresource = \"room\"\nproperties = [\"arn\"]\nreason = \"Seen.\"\n";
    let rest = select("arn", "<Arn>") + &permissions(&[READ]);
    let unlisted = room(&["arn:string:"], &["get_resource"], &rest);
    let forbidden = room(&["arn:string:"], &["get_resource", "list_resources"], &rest);
    for file in [unlisted, forbidden] {
        assert!(lowered(&[file], correction, true).has_error());
    }
}

#[test]
fn a_correction_applies_or_is_stale() {
    let rest = select("arn, n", "<Arn>") + &permissions(&[("Read", "ivs:Fetch")]);
    let file = || room(&["arn:string:", "n:string:"], &["get_resource"], &rest);
    for (correction, stale) in [
        ("[[field]]\nresource = \"room\"\nname = \"n\"\ndatatype = \"integer\"\n", false),
        ("[[field]]\nresource = \"room\"\nname = \"n\"\ndatatype = \"string\"\n", true),
        ("[[field]]\nresource = \"room\"\nname = \"m\"\ndatatype = \"string\"\n", true),
        ("[[type_name]]\nresource = \"room\"\nis = \"AWS::IVS::Hall\"\n", false),
        ("[[type_name]]\nresource = \"room\"\nis = \"AWS::IVS::Room\"\n", true),
        ("[[permission]]\nresource = \"room\"\naction = \"ivs:Fetch\"\nis = \"ivs:GetRoom\"\n", false),
        ("[[permission]]\nresource = \"room\"\naction = \"ivs:Fetch\"\nallow = true\n", false),
        ("[[permission]]\nresource = \"room\"\naction = \"ivs:GetRoom\"\nallow = true\n", true),
    ] {
        let correction = format!("{correction}reason = \"Seen.\"\n");
        let meant = lowered(&[file()], &correction, false);
        assert_eq!(meant.has_error(), stale, "{correction}{}", meant.messages());
        if stale {
            assert!(meant.messages().contains("changes nothing"), "{correction}");
        }
    }
    let is = "[[permission]]\nresource = \"room\"\naction = \"ivs:Fetch\"\nis = \"ivs:GetRoom\"\nreason = \"Seen.\"\n";
    let corrected = lowered(&[file()], is, true);
    let permission = &corrected.spec().operations[0].permissions[0];
    assert_eq!(permission.standing, Standing::Corrected);
    assert_eq!(permission.written.as_deref(), Some("ivs:Fetch"));
}
