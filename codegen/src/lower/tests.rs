//! What pages mean: one behaviour per test, on pages of a few rows.

use std::collections::BTreeMap;

use cloud_control::Handler;
use iam_policy::Reference;
use specs::{Access, Corrections, DataType, OnCreate, ResourceSpec, Standing, TypeNames};

use super::{CorrectionsInput, Knowledge, LoweredService, PageInput, Reason, Strictness, lower};
use crate::diagnostic::{Diagnostic, LineIndex, Severity, Source};
use crate::page::{Page, Reading, read};
use crate::provider::TextFile;

/// A page: an id, its fields as `name:datatype:description`, its methods, and the text after them.
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

/// What pages mean, and what is wrong with them.
struct Meaning {
    service: LoweredService,
    diagnostics: Vec<Diagnostic>,
    files: BTreeMap<String, String>,
}

impl Meaning {
    fn spec(&self) -> &ResourceSpec {
        assert_eq!(self.service.specs.len(), 1, "{}", self.messages());
        &self.service.specs[0]
    }

    fn messages(&self) -> String {
        let describe = |found: &Diagnostic| found.describe(&LineIndex::new(&self.files[&found.path]));
        self.diagnostics.iter().map(|found| describe(found) + "\n").collect()
    }

    fn has_error(&self) -> bool {
        self.diagnostics.iter().any(|found| found.severity == Severity::Error)
    }

    fn reason(&self) -> Reason {
        assert_eq!(self.service.left_out.len(), 1, "{}", self.messages());
        self.service.left_out[0].reason
    }

    fn access(&self) -> Vec<(&str, Access)> {
        let fields = self.spec().fields.iter();
        fields.filter_map(|field| Some((field.name.as_str(), field.access?))).collect()
    }
}

/// What pages mean, with the corrections of `ivs.toml`.
fn corrected(files: &[TextFile], corrections: &str, strictness: Strictness) -> Meaning {
    let parsed = Corrections::parse(corrections).expect("they are well-formed");
    let source = Source { path: "ivs.toml", text: corrections };
    meaning(files, Some(CorrectionsInput { corrections: &parsed, source }), strictness)
}

/// What pages mean without a file of corrections, with doubts as warnings.
fn meant(files: &[TextFile]) -> Meaning {
    meaning(files, None, Strictness::Lenient)
}

fn meaning(files: &[TextFile], corrections: Option<CorrectionsInput<'_>>, strictness: Strictness) -> Meaning {
    let mut diagnostics = Vec::new();
    let pages: Vec<(&TextFile, Page)> = files
        .iter()
        .map(|file| match read(file.source(), &mut diagnostics) {
            Reading::Page(page) => (file, *page),
            _ => panic!("{diagnostics:?}"),
        })
        .collect();
    let inputs: Vec<PageInput<'_>> =
        pages.iter().map(|(file, page)| PageInput { page, source: file.source() }).collect();
    let types = TypeNames::parse("AWS::IVS::Room\n");
    let mut reference = Reference::default();
    let actions = ["CreateRoom", "GetRoom", "ListRooms", "UntagRoom", "UpdateRoom"];
    let actions = actions.map(|name| format!(r#"{{"Name":"{name}"}}"#));
    let json = format!(r#"{{"Name":"ivs","Actions":[{}]}}"#, actions.join(","));
    reference.add(&json).expect("it is well-formed");
    let knowledge = Knowledge { types: &types, reference: &reference, strictness };
    let service = lower("ivs", &inputs, corrections, knowledge, &mut diagnostics);
    let sources = files.iter().map(TextFile::source).chain(corrections.map(|input| input.source));
    let files = sources.map(|source| (source.path.to_owned(), source.text.to_owned())).collect();
    Meaning { service, diagnostics, files }
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
    assert_eq!(fields, ["arn", "name"], "the region that was asked isn't a property");
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
fn each_action_has_its_standing_in_the_reference() {
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
    assert!(corrected(&[file()], "", Strictness::Strict).has_error(), "doubts are errors");
}

#[test]
fn help_names_a_file_only_if_the_reader_has_one() {
    let rest = select("arn", "<Arn>") + &permissions(&[("Read", "ivs:GetRom,\nivs:Fetch,\nivs:Get*")]);
    let file = || room(&["arn:string:"], &["get_resource"], &rest);
    let helps = |meaning: Meaning| {
        let helps = meaning.diagnostics.into_iter().filter_map(|found| found.help);
        helps.collect::<Vec<_>>()
    };
    assert_eq!(
        helps(meant(&[file()])),
        [
            "policies leave it out; did you mean `ivs:GetRoom`?",
            "policies leave it out",
            "policies allow the actions that it matches",
        ]
    );
    let own = "correct or allow it in `specs/aws/ivs.toml`, with a reason";
    let did_you_mean = format!("{own}; did you mean `ivs:GetRoom`?");
    assert_eq!(helps(meaning(&[file()], None, Strictness::Strict)), [&did_you_mean, own, own]);
    let given = "correct or allow it in `ivs.toml`, with a reason";
    assert_eq!(helps(corrected(&[file()], "", Strictness::Lenient))[1..], [given, given]);

    let hall = page("aws.ivs.hall", &[], &["get_resource"], &permissions(&[READ]));
    let same = room(&["a_b:string:", "aB:string:"], &["get_resource"], &rest);
    for file in [hall, same, nested_room()] {
        let lenient = meant(&[file]);
        assert!(!lenient.messages().contains("correct"), "{}", lenient.messages());
    }
}

#[test]
fn a_correction_says_which_services_get_roles_and_is_stale_if_no_role_is_passed() {
    let correction =
        "[[passes_role]]\nresource = \"room\"\nto = [\"ivs.amazonaws.com\"]\nreason = \"Seen.\"\n";
    let of = |actions| {
        let rest = select("arn", "<Arn>") + &permissions(&[("Read", actions)]);
        corrected(&[room(&["arn:string:"], &["get_resource"], &rest)], correction, Strictness::Lenient)
    };
    let passing = of("ivs:GetRoom,\niam:PassRole");
    assert!(!passing.has_error(), "{}", passing.messages());
    assert_eq!(passing.spec().passes_roles_to, ["ivs.amazonaws.com"]);
    let other = of("ivs:GetRoom");
    assert!(other.messages().contains("changes nothing"));
    assert!(other.spec().passes_roles_to.is_empty());
}

#[test]
fn permissions_without_a_method_are_reported() {
    let rest = select("arn", "<Arn>") + &permissions(&[READ, CREATE]);
    let meant = meant(&[room(&["arn:string:"], &["get_resource"], &rest)]);
    let messages = meant.messages();
    assert!(messages.contains("found permissions for create"), "{messages}");
}

#[test]
fn columns_and_fields_are_compared() {
    let rest = select("arn, state", "<Arn>") + &permissions(&[READ]);
    let meant = meant(&[room(&["arn:string:", "name:string:"], &["get_resource"], &rest)]);
    let messages = meant.messages();
    assert!(messages.contains("`state`"), "{messages}");
    assert!(messages.contains("found the field `name`"), "{messages}");
}

#[test]
fn the_verb_of_a_method_fits_its_name() {
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
    assert!(!corrected(&[file()], correction, Strictness::Strict).has_error());
}

/// A page with objects: `ingest` with a `stream_key` and `hosts`, which have a `token` and a `name`.
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

/// A correction of a field, after the one without which the page has an error.
fn nested_correction(name: &str, says: &str) -> String {
    let correction = |name: &str, says: &str| {
        format!("[[field]]\nresource = \"room\"\nname = \"{name}\"\n{says}\nreason = \"Seen.\"\n\n")
    };
    correction("ingest.hosts.Name", "wire_name = \"NAME\"") + &correction(name, says)
}

#[test]
fn a_field_within_objects_is_corrected_by_its_path() {
    let field = |name: &str, says: &str| {
        let meant = corrected(&[nested_room()], &nested_correction(name, says), Strictness::Strict);
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
    assert_eq!(token.access, None, "a mark doesn't change the access");
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
        let meant = corrected(&[nested_room()], &correction, Strictness::Strict);
        let access = meant.spec().fields[1].fields[0].access;
        assert_eq!(access, Some(Access { create, update }), "{says}");
    }
}

#[test]
fn a_correction_that_is_redundant_or_matches_no_field_is_stale() {
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
        let meant = corrected(&[nested_room()], &correction, Strictness::Strict);
        let found = meant.messages();
        let line = correction.lines().count() - 1;
        assert!(
            found.starts_with(&format!("error: ivs.toml:{line}:")) && found.contains("changes nothing"),
            "{name}: {found}"
        );
    }
    let twice = nested_correction("ingest.stream_key", "secret = true")
        + &nested_correction("ingest.stream_key", "secret = true");
    let meant = corrected(&[nested_room()], &twice, Strictness::Strict);
    assert_eq!(meant.messages().matches("changes nothing").count(), 2);
}

#[test]
fn wire_names_are_distinct_within_objects_too() {
    let meant = meant(&[nested_room()]);
    let messages = meant.messages();
    assert!(messages.contains("wire name `Name` twice"), "{messages}");
    let hosts = &meant.spec().fields[1].fields[1];
    assert_eq!(hosts.fields.len(), 2, "the first is kept");
}

#[test]
fn a_list_requires_the_scope_of_a_correction() {
    let scope = |resource: &str, properties: &str| {
        let scope =
            format!("[[scope]]\nresource = \"{resource}\"\nproperties = {properties}\nreason = \"Seen.\"\n");
        let renamed = "[[field]]\nresource = \"room\"\nname = \"channel_arn\"\nwire_name = \"ChannelARN\"\nreason = \"Seen.\"\n";
        let fields = ["arn:string:", "channel_arn:string:"];
        let rest = select("arn, channel_arn", "<Arn>") + &permissions(&[READ, ("List", "ivs:ListRooms")]);
        let file = room(&fields, &["get_resource", "list_resources"], &rest);
        corrected(&[file], &(scope + renamed), Strictness::Strict)
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
        assert!(messages.starts_with("error: ivs.toml:4:"), "{messages}");
    }
}

#[test]
fn a_scope_without_a_list_is_stale() {
    let correction = "[[scope]]\nresource = \"room\"\nproperties = [\"arn\"]\nreason = \"Seen.\"\n";
    let rest = select("arn", "<Arn>") + &permissions(&[READ]);
    let unlisted = room(&["arn:string:"], &["get_resource"], &rest);
    let forbidden = room(&["arn:string:"], &["get_resource", "list_resources"], &rest);
    for file in [unlisted, forbidden] {
        assert!(corrected(&[file], correction, Strictness::Strict).has_error());
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
        let meant = corrected(&[file()], &correction, Strictness::Lenient);
        assert_eq!(meant.has_error(), stale, "{correction}{}", meant.messages());
        if stale {
            assert!(meant.messages().contains("changes nothing"), "{correction}");
        }
    }
    let is = "[[permission]]\nresource = \"room\"\naction = \"ivs:Fetch\"\nis = \"ivs:GetRoom\"\nreason = \"Seen.\"\n";
    let corrected = corrected(&[file()], is, Strictness::Strict);
    let permission = &corrected.spec().operations[0].permissions[0];
    assert_eq!(permission.standing, Standing::Corrected);
    assert_eq!(permission.written.as_deref(), Some("ivs:Fetch"));
}
