//! What pages mean: one behaviour per test, on pages of a few rows.

use std::collections::BTreeMap;

use cloud_control::Handler;
use iam_policy::Reference;
use serde_json::{Value, json};
use specs::{
    CorrectedFact, Corrections, JsonKind, Object, PropertyPath, Referent, ResourceSchema, ResourceSpec,
    Schemas, Source, Standing, Type, TypeNames,
};

use super::{
    CorrectionsInput, Difference, Knowledge, LoweredService, PageInput, Reason, Spellings, Strictness, lower,
    wire_names,
};
use crate::diagnostic::{self, Diagnostic, LineIndex, Severity};
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

    /// The names of the resource's own properties.
    fn names(&self) -> Vec<&str> {
        self.spec().model.properties.iter().map(|property| property.name.as_str()).collect()
    }

    /// The wire names of the resource's own properties.
    fn wire_names(&self) -> Vec<&str> {
        self.spec().model.properties.iter().map(|property| property.wire_name.as_str()).collect()
    }

    /// The object in a property of the resource.
    fn object(&self, name: &str) -> &Object {
        let mut properties = self.spec().model.properties.iter();
        let property = properties.find(|property| property.name == name).expect("a property");
        let definition = property.datatype.definition().expect("an object");
        self.spec().object(&Type::Definition(definition.to_owned())).expect("a definition")
    }
}

fn paths<const N: usize>(paths: [&str; N]) -> [PropertyPath; N] {
    paths.map(PropertyPath::from)
}

/// What pages mean, with the corrections of `ivs.toml`.
fn corrected(files: &[TextFile], corrections: &str, strictness: Strictness) -> Meaning {
    corrected_by(&Schemas::default(), files, corrections, strictness)
}

fn corrected_by(schemas: &Schemas, files: &[TextFile], corrections: &str, strictness: Strictness) -> Meaning {
    let parsed = Corrections::parse(corrections).expect("they are well-formed");
    let source = diagnostic::Source { path: "ivs.toml", text: corrections };
    meaning(files, Some(CorrectionsInput { corrections: &parsed, source }), schemas, strictness)
}

/// What pages mean without a file of corrections, with doubts as warnings.
fn meant(files: &[TextFile]) -> Meaning {
    meaning(files, None, &Schemas::default(), Strictness::Lenient)
}

/// What pages mean beside the schema of `AWS::IVS::Room`.
fn by_schema(files: &[TextFile], schema: &Value, strictness: Strictness) -> Meaning {
    meaning(files, None, &Schemas::from_iter([schema_of_room(schema)]), strictness)
}

fn schema_of_room(schema: &Value) -> ResourceSchema {
    let mut schema = schema.clone();
    schema["typeName"] = json!("AWS::IVS::Room");
    ResourceSchema::parse(&schema.to_string()).expect("a schema")
}

fn meaning(
    files: &[TextFile],
    corrections: Option<CorrectionsInput<'_>>,
    schemas: &Schemas,
    strictness: Strictness,
) -> Meaning {
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
    let types = TypeNames::parse("AWS::IVS::Channel\nAWS::IVS::Room\n");
    let mut reference = Reference::default();
    let actions = ["CreateRoom", "GetRoom", "ListRooms", "UntagRoom", "UpdateRoom"];
    let actions = actions.map(|name| format!(r#"{{"Name":"{name}"}}"#));
    let json = format!(r#"{{"Name":"ivs","Actions":[{}]}}"#, actions.join(","));
    reference.add(&json).expect("it is well-formed");
    let folder = (strictness == Strictness::Strict).then_some("specs/aws");
    let knowledge =
        Knowledge { types: &types, reference: &reference, schemas, strictness, corrections: folder };
    let names: Vec<_> = pages.iter().map(|(_, page)| wire_names(page)).collect();
    let mut spellings = Spellings::default();
    names.iter().for_each(|names| spellings.add("ivs", names));
    let service = lower("ivs", &inputs, corrections, knowledge, &spellings);
    diagnostics.extend(service.diagnostics.iter().cloned());
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
    assert_eq!(meant.names(), ["arn", "name"], "the region that was asked isn't a property");
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
    let access = &meant.spec().access;
    assert_eq!(access.source, Some(Source::Page));
    assert_eq!(access.read_only, paths(["Arn", "State"]));
    assert_eq!(access.create_only, paths(["KMSKey"]));
    let required = meant.spec().model.properties.iter().filter(|property| property.required);
    assert_eq!(required.map(|property| property.name.as_str()).collect::<Vec<_>>(), ["kms_key"]);
    assert_eq!(meant.wire_names(), ["Arn", "KMSKey", "Label", "State"]);
    let sources = meant.spec().model.properties.iter().map(|property| property.sources.wire_name);
    assert_eq!(sources.collect::<Vec<_>>(), [Source::Page, Source::Page, Source::Page, Source::Guess]);
}

#[test]
fn an_identifier_may_have_parts() {
    for identifier in ["<RoomId>|<Name>", "{{ room_id }}|{{ name }}"] {
        let rest = select("room_id, name", identifier) + &permissions(&[READ]);
        let meant = meant(&[room(&["room_id:string:", "name:string:"], &["get_resource"], &rest)]);
        assert_eq!(meant.spec().identifier.properties, paths(["RoomId", "Name"]));
    }
}

#[test]
fn two_pages_may_spell_an_identifier_in_two_ways() {
    let page = |id: &str, method: &str, identifier: &str| {
        let rest = select("room_id", identifier) + &permissions(&[READ, CREATE]);
        page(id, &["room_id:string:"], &[method], &rest)
    };
    let both = |plural: &str| {
        meant(&[
            page("aws.ivs.room", "get_resource", "<RoomId>"),
            page("aws.ivs.rooms", "create_resource", plural),
        ])
    };
    let same = both("{{ room_id }}");
    assert_eq!(same.spec().identifier.properties, paths(["RoomId"]));
    assert!(!same.messages().contains("found the identifier"), "{}", same.messages());
    let other = both("{{ arn }}");
    assert!(other.messages().contains("found the identifier `arn`"), "{}", other.messages());
}

#[test]
fn a_placeholder_of_an_identifier_may_leave_out_what_it_is() {
    for (field, placeholder, expected, source) in [
        ("room_name", "<Room>", "RoomName", Source::Guess),
        ("room_name", "<RoomName>", "RoomName", Source::Page),
        ("other", "<Room>", "Room", Source::Guess),
    ] {
        let rest = select(field, placeholder) + &permissions(&[READ]);
        let meant = meant(&[room(&[&format!("{field}:string:")], &["get_resource"], &rest)]);
        let identifier = &meant.spec().identifier;
        assert_eq!((&identifier.properties[..], identifier.source), (&paths([expected])[..], source));
    }
}

#[test]
fn datatypes_are_those_of_the_page() {
    let typed = [
        ("string", Type::STRING),
        ("integer", Type::INTEGER),
        ("number", Type::NUMBER),
        ("boolean", Type::Boolean),
        ("object", Type::Json(vec![JsonKind::Object])),
        ("array", Type::array(Type::ANY)),
        ("undefined", Type::ANY),
    ];
    for (written, datatype) in typed {
        let field = format!("a:{written}:");
        let meant =
            meant(&[room(&[&field], &["list_resources"], &permissions(&[("List", "ivs:ListRooms")]))]);
        assert_eq!(meant.spec().model.properties[0].datatype, datatype);
        assert_eq!(meant.messages(), "");
    }
    let tags = ["tags:array:Key-value pairs."];
    let list = permissions(&[("List", "ivs:ListRooms")]);
    let tags = meant(&[room(&tags, &["list_resources"], &list)]);
    assert!(tags.spec().is_tags(&tags.spec().model.properties[0].datatype));
    let odd = meant(&[room(&["a:map:"], &["list_resources"], &list)]);
    assert_eq!(odd.spec().model.properties[0].datatype, Type::ANY);
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
    assert_eq!(
        helps(meaning(&[file()], None, &Schemas::default(), Strictness::Strict)),
        [&did_you_mean, own, own]
    );
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
    assert_eq!(meant.names().len() + 3 + 1, fields.len());
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

/// A page with objects: `ingest` with a `playback_url` and `hosts`, which have a `label` and a `name`.
fn nested_room() -> TextFile {
    let table = r#"<SchemaTable fields={[
        {"name": "arn", "type": "string"},
        {"name": "ingest", "type": "object", "children": [
            {"name": "playback_url", "type": "string"},
            {"name": "hosts", "type": "array", "children": [
                {"name": "label", "type": "string"},
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
    let spec = |name: &str, says: &str| {
        let meant = corrected(&[nested_room()], &nested_correction(name, says), Strictness::Strict);
        assert!(!meant.has_error(), "{}", meant.messages());
        meant.spec().clone()
    };
    let property = |spec: &ResourceSpec, object: &str, wire_name: &str| {
        let object = spec.object(&Type::Definition(object.to_owned())).expect("an object");
        object.property(wire_name).expect("a property").clone()
    };
    assert!(spec("ingest", "secret = true").model.property("Ingest").expect("a property").secret);
    let renamed = spec("ingest.hosts.label", "wire_name = \"LABEL\"\nsecret = true");
    assert_eq!(renamed.corrected, [("Ingest/Hosts/*/LABEL".into(), vec![CorrectedFact::Secret])].into());
    let marked = spec("ingest.playback_url", "secret = true\nrequired = true");
    let facts = vec![CorrectedFact::Required, CorrectedFact::Secret];
    assert_eq!(marked.corrected, [("Ingest/PlaybackUrl".into(), facts)].into());
    let url = property(&marked, "Ingest", "PlaybackUrl");
    assert!(url.secret && url.required);
    let unordered = spec("ingest.hosts", "unordered = true");
    assert!(unordered.is_unordered(&property(&unordered, "Ingest", "Hosts").datatype));
    let integer = spec("ingest.hosts.label", "datatype = \"integer\"");
    let label = property(&integer, "IngestHosts", "Label");
    assert_eq!((label.datatype, label.sources.datatype), (Type::INTEGER, Source::Correction));
    let typed = spec("ingest.hosts.label", "datatype = { array = { items = \"string\" } }");
    assert_eq!(property(&typed, "IngestHosts", "Label").datatype, Type::array(Type::STRING));
    let access = spec("ingest.hosts.label", "read_only = true\nwrite_only = true\ncreate_only = true").access;
    let path = paths(["Ingest/Hosts/*/Label"]);
    assert_eq!(
        [access.read_only, access.write_only, access.create_only],
        [path.clone(), path.clone(), path].map(Vec::from)
    );
    let refers_to = "refers_to = [{ type_name = \"AWS::IVS::Channel\", property = \"Arn\" }]";
    let channel = [Referent { type_name: "AWS::IVS::Channel".to_owned(), property: "Arn".into() }];
    let referring = spec("ingest.hosts.label", refers_to);
    assert_eq!(property(&referring, "IngestHosts", "Label").refers_to, channel);
    assert_eq!(referring.corrected, [("Ingest/Hosts/*/Label".into(), vec![CorrectedFact::RefersTo])].into());
    assert_eq!(property(&spec("ingest.hosts", refers_to), "Ingest", "Hosts").refers_to, channel);
    let renamed = spec("ingest", "wire_name = \"INGEST\"\nwrite_only = true");
    assert_eq!(renamed.access.write_only, paths(["INGEST"]));
}

#[test]
fn a_correction_that_is_redundant_or_matches_no_field_is_stale() {
    for (name, says) in [
        ("ingest.playback_urls", "secret = true"),
        ("playback_url", "secret = true"),
        ("ingest.", "secret = true"),
        ("ingest.playback_url.x", "secret = true"),
        ("ingest.playback_url", "secret = false"),
        ("ingest.playback_url", "read_only = false\nrequired = false"),
        ("ingest.playback_url", "refers_to = []"),
        ("tags", "datatype = { array = { items = { definition = \"Tag\" } } }"),
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
    let twice = nested_correction("ingest.playback_url", "secret = true")
        + &nested_correction("ingest.playback_url", "secret = true");
    let meant = corrected(&[nested_room()], &twice, Strictness::Strict);
    assert_eq!(meant.messages().matches("changes nothing").count(), 2);
}

#[test]
fn a_correction_refers_to_types_and_properties_that_there_are() {
    let messages = |type_name: &str, property: &str| {
        let refers_to = format!("refers_to = [{{ type_name = \"{type_name}\", property = \"{property}\" }}]");
        let correction = nested_correction("ingest.playback_url", &refers_to);
        corrected(&[nested_room()], &correction, Strictness::Strict).messages()
    };
    for (type_name, property) in
        [("AWS::IVS::Room", "Arn"), ("AWS::IVS::Channel", "Arn"), ("Vendor::Any::Type", "Arn")]
    {
        assert_eq!(messages(type_name, property), "");
    }
    for (type_name, property) in [("AWS::IVS::Room", "Urn"), ("AWS::IVS::Chanel", "Arn")] {
        let found = messages(type_name, property);
        let place = "error: ivs.toml:11:";
        assert!(
            found.starts_with(place) && found.contains(&format!("`{property}` of `{type_name}`")),
            "{found}"
        );
    }
}

#[test]
fn wire_names_are_distinct_within_objects_too() {
    let meant = meant(&[nested_room()]);
    let messages = meant.messages();
    assert!(messages.contains("wire name `Name` twice"), "{messages}");
    let hosts = meant.object("ingest").property("Hosts").expect("a property");
    let host = hosts.datatype.definition().map(|name| Type::Definition(name.to_owned()));
    let host = meant.spec().object(&host.expect("an object")).expect("a definition");
    assert_eq!(host.properties.len(), 2, "the first is kept");
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
    assert_eq!(list.required_scope().collect::<Vec<_>>(), ["ChannelARN"]);
    let read = meant.spec().operation(Handler::Get).expect("it reads");
    assert_eq!(read.scope, None);
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

/// A page of a room with a setting, and everything that a schema may contradict.
fn described_room() -> TextFile {
    let table = r#"<SchemaTable fields={[
        {"name": "arn", "type": "string", "description": "Its ARN."},
        {"name": "kms_key", "type": "string", "description": "Its key."},
        {"name": "gone", "type": "string"},
        {"name": "size", "type": "object"},
        {"name": "rules", "type": "array", "children": [
            {"name": "sse_algorithm", "type": "string", "description": "How it encrypts."},
            {"name": "old", "type": "string"}
        ]},
        {"name": "volumes", "type": "array", "children": [
            {"name": "id", "type": "string", "description": "Of another type."},
            {"name": "zone", "type": "string"},
            {"name": "iops", "type": "integer"}
        ]}
    ]} />"#;
    let insert =
        "## INSERT example\n```sql\nINSERT INTO x (KmsKey, Rules, region) SELECT 'a', 'b', 'c';\n```\n\n";
    let columns = "arn, kms_key, gone, size, rules, volumes";
    let rest =
        select(columns, "<Name>") + insert + &permissions(&[READ, CREATE, ("Delete", "ivs:DeleteRoom")]);
    let methods = ["create_resource KmsKey, region", "get_resource", "delete_resource"];
    let mut file = room(&[], &methods, &rest);
    let (before, rest) = file.text.split_once("## Fields\n").expect("it begins");
    let (_, after) = rest.split_once("\n\n").expect("it ends");
    file.text = format!("{before}## Fields\n{table}\n\n{after}");
    file
}

/// The schema of a room.
fn room_schema() -> Value {
    json!({
        "properties": {
            "Arn": {"type": "string"},
            "KMSKey": {"type": "string"},
            "Mode": {"type": "string", "enum": ["A", "B"]},
            "Rules": {"type": "array", "items": {"$ref": "#/definitions/Rule"}},
            "Size": {"type": "integer"},
            "Volumes": {"type": "array", "items": {"$ref": "#/definitions/Volume"}},
        },
        "definitions": {
            "Rule": {"properties": {"SSEAlgorithm": {"type": "string"}, "Password": {"type": "string"}}},
            "Volume": {"properties": {"Id": {"type": "string"}, "Device": {"type": "string"}}},
        },
        "required": ["KMSKey", "Rules"],
        "readOnlyProperties": ["/properties/Arn"],
        "createOnlyProperties": ["/properties/Rules/*/SSEAlgorithm"],
        "primaryIdentifier": ["/properties/Arn"],
        "tagging": {"taggable": false},
        "handlers": {
            "create": {"permissions": ["ivs:CreateRoom", "ivs:UpdateRoom"]},
            "read": {"permissions": ["ivs:GetRoom"]},
            "list": {"permissions": [], "handlerSchema": {"properties": {"Mode": {"type": "string"}}, "required": ["Mode"]}},
        },
    })
}

#[test]
fn a_schema_decides_on_names_types_access_the_identifier_and_handlers() {
    let meant = by_schema(&[described_room()], &room_schema(), Strictness::Lenient);
    let spec = meant.spec();
    assert_eq!(meant.wire_names(), ["Arn", "KMSKey", "Mode", "Rules", "Size", "Volumes"], "by name");
    assert_eq!(spec.model.property("Size").expect("a property").datatype, Type::INTEGER);
    assert_eq!(spec.model.property("KMSKey").expect("a property").description, "Its key.");
    let rule = meant.object("rules");
    let algorithm = rule.property("SSEAlgorithm").expect("a property");
    assert_eq!(
        (algorithm.name.as_str(), algorithm.description.as_str()),
        ("sse_algorithm", "How it encrypts.")
    );
    assert!(algorithm.on_page && algorithm.sources.wire_name == Source::Schema);
    let password = rule.property("Password").expect("a property");
    assert!(password.secret && !password.on_page);
    let volume = meant.object("volumes");
    assert!(volume.properties.iter().all(|property| property.description.is_empty()), "of another type");
    assert_eq!(spec.access.read_only, paths(["Arn"]));
    assert_eq!(spec.access.create_only, paths(["Rules/*/SSEAlgorithm"]));
    assert_eq!(spec.identifier.properties, paths(["Arn"]));
    let handlers: Vec<_> =
        spec.operations.iter().map(|operation| (operation.handler, operation.source)).collect();
    let expected =
        [(Handler::Create, Source::Page), (Handler::Get, Source::Page), (Handler::List, Source::Schema)];
    assert_eq!(handlers, expected);
    let list = spec.operation(Handler::List).expect("a list");
    assert!(list.permissions.is_empty() && list.required_scope().eq(["Mode"]));
    let create = &spec.operation(Handler::Create).expect("a create").permissions;
    let create: Vec<_> = create.iter().map(|it| (it.action.as_str(), it.source)).collect();
    assert_eq!(create, [("ivs:CreateRoom", Source::Page), ("ivs:UpdateRoom", Source::Schema)]);
}

/// Pages write `kms_key` in ways of their own, such as `km_skey`, and so may corrections.
#[test]
fn a_field_is_named_after_the_wire_name_of_the_schema_however_a_page_spells_it() {
    let mut page = described_room();
    page.text = page.text.replace("kms_key", "km_skey").replace("sse_algorithm", "ss_ealgorithm");
    let meant = by_schema(&[page.clone()], &room_schema(), Strictness::Lenient);
    assert_eq!(meant.names(), ["arn", "kms_key", "mode", "rules", "size", "volumes"]);
    assert_eq!(meant.object("rules").properties[1].name, "sse_algorithm");
    assert_eq!(meant.object("rules").properties[1].description, "How it encrypts.");
    for name in ["rules.ss_ealgorithm", "rules.sse_algorithm"] {
        let corrections = format!(
            "[[field]]\nresource = \"room\"\nname = \"{name}\"\nsecret = true\nreason = \"It is.\"\n"
        );
        let parsed = Corrections::parse(&corrections).expect("they are well-formed");
        let source = diagnostic::Source { path: "ivs.toml", text: &corrections };
        let corrections = Some(CorrectionsInput { corrections: &parsed, source });
        let schemas = Schemas::from_iter([schema_of_room(&room_schema())]);
        let meant = meaning(&[page.clone()], corrections, &schemas, Strictness::Lenient);
        assert!(meant.object("rules").properties[1].secret, "{name}: {}", meant.messages());
        assert!(!meant.has_error(), "{}", meant.messages());
    }
}

#[test]
fn without_a_schema_a_field_is_named_as_on_the_page_unless_a_correction_states_its_wire_name() {
    let rest = select("km_skey, ht_tpport", "<km_skey>") + &permissions(&[READ]);
    let page = room(&["km_skey:string:", "ht_tpport:string:"], &["get_resource"], &rest);
    assert_eq!(meant(std::slice::from_ref(&page)).names(), ["ht_tpport", "km_skey"]);
    let correction =
        "[[field]]\nresource = \"room\"\nname = \"km_skey\"\nwire_name = \"KMSKey\"\nreason = \"Seen.\"\n";
    let meant = corrected(&[page], correction, Strictness::Strict);
    assert_eq!(meant.names(), ["ht_tpport", "kms_key"]);
    assert_eq!(meant.spec().identifier.properties, paths(["KMSKey"]));
}

#[test]
fn each_difference_has_a_kind_and_is_counted() {
    let meant = by_schema(&[described_room()], &room_schema(), Strictness::Lenient);
    let reported = |difference| {
        let found = meant.diagnostics.iter().filter(|found| found.difference == Some(difference));
        found.map(|found| found.message.as_str()).collect::<Vec<_>>()
    };
    assert_eq!(
        reported(Difference::NotInSchema),
        [
            "found the field `gone`, expected a property of the schema",
            "found the field `rules.old`, expected a property of the schema",
        ]
    );
    assert_eq!(
        reported(Difference::Type),
        ["found the field `size` as `object`, expected integer as in the schema"]
    );
    assert_eq!(reported(Difference::AnotherStruct).len(), 1);
    assert_eq!(reported(Difference::Identifier).len(), 1);
    assert_eq!(reported(Difference::Handler), ["found `delete_resource`, expected a handler of the schema"]);
    assert_eq!(reported(Difference::Required).len(), 1);
    assert!(reported(Difference::Casing)[0].contains("spell kms_key as `KmsKey`, expected `KMSKey`"));
    let count = |difference| meant.service.differences.get(&difference).copied().unwrap_or_default();
    assert_eq!(count(Difference::Casing), 2, "one that is stated, and one that would have been guessed");
    assert_eq!(count(Difference::NotOnPage), 4, "Mode, Password, and the two of another type");
    assert_eq!(count(Difference::Handler), 2);
    assert_eq!(count(Difference::Permission), 1);
    assert!(!meant.has_error(), "{}", meant.messages());
}

#[test]
fn on_pages_that_can_be_corrected_a_wrong_field_is_an_error() {
    let strict = by_schema(&[described_room()], &room_schema(), Strictness::Strict);
    let errors = strict.diagnostics.iter().filter(|found| found.severity == Severity::Error);
    let kinds: Vec<_> = errors.filter_map(|found| found.difference).collect();
    assert_eq!(kinds.len(), 4, "two fields, a type and an object: {}", strict.messages());
}

#[test]
fn a_correction_says_that_a_page_is_wrong_and_the_schema_right() {
    let correction = |name: &str| {
        format!(
            "[[field]]\nresource = \"room\"\nname = \"{name}\"\nschema_decides = true\nreason = \"Seen.\"\n"
        )
    };
    let strict = by_schema(&[described_room()], &room_schema(), Strictness::Strict);
    let errors = strict.diagnostics.iter().filter(|found| found.severity == Severity::Error);
    assert!(
        errors.clone().all(|found| found.help.as_ref().is_some_and(|help| help.contains("schema_decides")))
    );
    let names: Vec<&str> = errors.filter_map(|found| found.message.split('`').nth(1)).collect();
    let corrections: String = names.iter().map(|name| correction(name)).collect();
    let by_schema = |corrections: &str| {
        let schemas = Schemas::from_iter([schema_of_room(&room_schema())]);
        corrected_by(&schemas, &[described_room()], corrections, Strictness::Strict)
    };
    let corrected = by_schema(&corrections);
    assert!(!corrected.has_error(), "{}", corrected.messages());
    // One that is about a field on which the two agree changes nothing.
    let stale = by_schema(&(corrections + &correction("name")));
    assert!(stale.messages().contains("changes nothing"), "{}", stale.messages());
}

#[test]
fn a_name_that_no_field_can_have_is_left_out_of_a_schema() {
    let mut schema = room_schema();
    schema["properties"]["a\"; b"] = json!({"type": "string"});
    let meant = by_schema(&[described_room()], &schema, Strictness::Lenient);
    assert!(meant.messages().contains("in the schema, expected a name"));
    assert!(!meant.wire_names().iter().any(|name| name.contains('"')));
}

#[test]
fn the_manifests_of_a_tree_spell_what_a_page_does_not() {
    let manifest = "## INSERT example\n```yaml\nresources:\n  - name: x\n    props:\n      - name: Config\n        \
                    value:\n          HostURL: '{{ x }}'\n```\n\n";
    let list = ("List", "ivs:ListRooms");
    let rooms = page(
        "aws.ivs.rooms",
        &["arn:string:"],
        &["list_resources"],
        &(manifest.to_owned() + &permissions(&[list])),
    );
    let table = r#"<SchemaTable fields={[{"name": "ingest", "type": "object", "children": [
        {"name": "host_url", "type": "string"}, {"name": "ip_addr", "type": "string"}]}]} />"#;
    let mut file = room(&[], &["get_resource"], &(select("ingest", "<Arn>") + &permissions(&[READ])));
    let (before, rest) = file.text.split_once("## Fields\n").expect("it begins");
    let (_, after) = rest.split_once("\n\n").expect("it ends");
    file.text = format!("{before}## Fields\n{table}\n\n{after}");
    let meant = meant(&[file, rooms]);
    let ingest = meant.object("ingest").properties.iter();
    let names: Vec<_> = ingest.map(|it| (it.wire_name.as_str(), it.sources.wire_name)).collect();
    assert_eq!(names, [("HostURL", Source::Manifest), ("IpAddr", Source::Guess)]);
}

#[test]
fn a_manifest_names_the_properties_of_an_object_that_no_table_lists() {
    let manifest = "## INSERT example\n```yaml\nresources:\n  - name: x\n    props:\n      - name: Ingest\n        value:\n          \
                    HostURLs:\n            - Zone: '{{ z }}'\n          Names:\n            - '{{ n }}'\n          secure: null\n```\n\n";
    let rest = manifest.to_owned() + &permissions(&[("List", "ivs:ListRooms")]);
    let meant = meant(&[room(&["ingest:object:"], &["list_resources"], &rest)]);
    let ingest = meant.object("ingest");
    let names: Vec<_> =
        ingest.properties.iter().map(|it| (it.wire_name.as_str(), it.sources.wire_name)).collect();
    assert_eq!(names, ["HostURLs", "Names", "secure"].map(|name| (name, Source::Manifest)));
    assert_eq!(ingest.properties[0].datatype.definition(), Some("IngestHostUrLs"));
    assert_eq!(ingest.properties[1].datatype, Type::array(Type::ANY));
}
