//! Names that collide with Rust's own, and text that would be code: what is generated stays Rust.

use cloud_control::Handler;
use proc_macro2::TokenStream;
use specs::{Access, DataType, FORMAT, FieldSpec, OnCreate, OperationSpec, Permission, Standing};

use super::*;

fn field(name: &str, datatype: DataType, fields: Vec<FieldSpec>) -> FieldSpec {
    FieldSpec {
        access: Some(Access::OPEN),
        fields,
        ..FieldSpec::new(name.to_owned(), name.to_owned(), datatype)
    }
}

fn spec(name: &str, fields: Vec<FieldSpec>) -> ResourceSpec {
    let operation = |handler| OperationSpec {
        handler,
        required_parameters: Vec::new(),
        scope: Vec::new(),
        permissions: Vec::new(),
    };
    ResourceSpec {
        format: FORMAT,
        type_name: "AWS::Goldens::Thing".to_owned(),
        service: "goldens".to_owned(),
        name: name.to_owned(),
        description: String::new(),
        pages: Vec::new(),
        identifier: Vec::new(),
        access_stated: true,
        fields,
        passes_roles_to: Vec::new(),
        operations: vec![operation(Handler::Create), operation(Handler::Update)],
    }
}

fn files(specs: &[ResourceSpec]) -> Vec<RustFile> {
    generated("goldens", specs, &Reference::default()).expect("it is Rust")
}

/// The text of the one resource's file.
fn text(spec: ResourceSpec) -> String {
    let mut files = files(&[spec]);
    files.retain(|file| !matches!(file.path.as_str(), "iam.rs" | "include_policy.rs" | "mod.rs"));
    assert_eq!(files.len(), 1);
    files.remove(0).text
}

#[test]
fn every_module_is_a_file_that_rust_finds() {
    let names = ["box", "crate", "iam", "include_policy", "mod", "self", "std", "super", "type"];
    let specs = names.map(|name| spec(name, Vec::new()));
    let files = files(&specs);
    let module = files.iter().find(|file| file.path == "mod.rs");
    let module = &module.expect("there is one").text;
    for file in files.iter().filter(|file| file.path != "mod.rs") {
        let stem = file.path.trim_end_matches(".rs");
        let declared = [format!("mod {stem};"), format!("mod r#{stem};")];
        assert!(declared.iter().any(|line| module.contains(line)), "{}", file.path);
    }
    assert_eq!(files.len(), names.len() + 3);
}

#[test]
fn fields_have_names_that_rust_takes() {
    let names = ["type", "self", "crate", "super", "new", "3d", "kms_key", "KmsKey"];
    let fields = names.map(|name| field(name, DataType::String, Vec::new()));
    let text = text(spec("thing", fields.to_vec()));
    for name in ["r#type", "self_", "crate_", "super_", "new", "_3d", "kms_key", "kms_key_2"] {
        assert!(text.contains(&format!("pub {name}: ")), "{name}");
    }
    assert!(text.contains("pub fn new_("), "`new` is the constructor");
}

#[test]
fn objects_are_named_after_their_place_and_never_twice() {
    let leaf = || vec![field("x", DataType::String, Vec::new())];
    let of = |name: &str, within| field(name, DataType::Object, within);
    let fields = vec![
        of("a", vec![of("b", leaf())]),
        of("a_b", leaf()),
        of("thing", leaf()),
        of("option", leaf()),
        of("3d", leaf()),
    ];
    let text = text(spec("thing", fields));
    for name in ["A", "AB", "AB2", "Thing", "Thing2", "Option", "_3d"] {
        assert!(text.contains(&format!("pub struct {name} {{")), "{name}");
    }
    assert!(text.contains("::core::option::Option<A>"));
}

#[test]
fn text_of_pages_is_in_docs_and_nowhere_else() {
    let mut plain = spec("thing", Vec::new());
    plain.description = "plain".to_owned();
    let mut hostile = plain.clone();
    hostile.description = "\"# */ pub fn evil() {} \u{202e}#![evil]".to_owned();
    let code = |spec| {
        let text = text(spec);
        let lines = text.lines().filter(|line| !line.trim().starts_with("///"));
        lines.collect::<Vec<_>>().join("\n")
    };
    assert_eq!(code(plain), code(hostile));
}

/// The schema of a resource; none is none.
fn schema(spec: &ResourceSpec) -> String {
    let resource = Resource::plan(spec, &mut Modules::default());
    schema::tokens(&resource).map_or_else(String::new, |tokens| tokens.to_string())
}

#[test]
fn a_property_is_special_by_what_create_and_update_take() {
    const BOTH: &[Handler] = &[Handler::Create, Handler::Update];
    let marked = |create, update, handlers: &[Handler]| {
        let mut spec = spec("thing", vec![field("a", DataType::String, Vec::new())]);
        spec.fields[0].access = Some(Access { create, update });
        spec.operations.retain(|operation| handlers.contains(&operation.handler));
        schema(&spec)
    };
    let of = |mark: TokenStream| {
        quote!(const SCHEMA: Schema = Schema::new(&[Property::new("a") #mark]);).to_string()
    };
    for create in [OnCreate::Required, OnCreate::Optional] {
        assert_eq!(marked(create, true, BOTH), "");
        assert_eq!(marked(create, false, BOTH), of(quote!(.create_only())));
        let without_patch = marked(create, false, &[Handler::Create]);
        assert_eq!(without_patch, "", "there is none that it could be in");
    }
    assert_eq!(marked(OnCreate::Never, true, BOTH), "");
    for handlers in [BOTH, &[Handler::Create], &[Handler::Update]] {
        let fixed = marked(OnCreate::Never, false, handlers);
        assert_eq!(fixed, of(quote!(.read_only())));
    }
    let never_sent = marked(OnCreate::Never, false, &[]);
    assert_eq!(never_sent, "", "nothing of the type is");
}

#[test]
fn a_schema_lists_what_is_special_or_has_it_within() {
    let of = |name: &str, within| field(name, DataType::Object, within);
    let plain = || field("plain", DataType::String, Vec::new());
    assert_eq!(schema(&spec("thing", vec![plain()])), "");
    let secret =
        FieldSpec { secret: true, write_only: true, ..field("secret", DataType::Integer, Vec::new()) };
    let spec = spec(
        "thing",
        vec![
            plain(),
            of("a", vec![of("b", vec![plain(), secret]), of("c", vec![plain()])]),
            field("tags", DataType::Tags, Vec::new()),
        ],
    );
    let expected = quote! {
        const SCHEMA: Schema = Schema::new(&[
            Property::new("a").within(&[
                Property::new("b").within(&[Property::new("secret").write_only().secret()])
            ]),
            Property::new("tags").unordered()
        ]);
    };
    assert_eq!(schema(&spec), expected.to_string());
    assert!(text(spec).contains("pub secret: Option<Secret<i64>>"));
}

#[test]
fn what_a_list_demands_is_an_argument_of_the_propertys_type() {
    let fields = [
        ("text", DataType::String),
        ("whole", DataType::Integer),
        ("real", DataType::Number),
        ("flag", DataType::Boolean),
        ("client", DataType::Object),
    ];
    let names = fields.map(|(name, _)| name.to_owned()).to_vec();
    let fields = fields.map(|(name, datatype)| field(name, datatype, Vec::new()));
    let mut spec = spec("thing", fields.to_vec());
    spec.operations = vec![OperationSpec {
        handler: Handler::List,
        required_parameters: vec!["region".to_owned()],
        scope: names,
        permissions: Vec::new(),
    }];
    let text = text(spec);
    for (argument, wire_name, of) in [
        ("text", "text", "String"),
        ("whole", "whole", "i64"),
        ("real", "real", "f64"),
        ("flag", "flag", "bool"),
        ("client_2", "client", "Value"),
    ] {
        for code in [
            format!("        {argument}: impl Into<{of}>,\n"),
            format!("            .scope(\"{wire_name}\", Into::<{of}>::into({argument}))\n"),
        ] {
            assert!(text.contains(&code), "{code}{text}");
        }
    }
}

/// What the macro for policies is told of a resource that only reads, and needs this.
fn told(permissions: &[(&str, Standing)], reference: &Reference) -> (String, String) {
    let permission = |(action, standing): &(&str, Standing)| Permission {
        action: (*action).to_owned(),
        written: None,
        standing: *standing,
    };
    let mut spec = spec("thing", Vec::new());
    spec.operations = vec![OperationSpec {
        handler: Handler::Get,
        required_parameters: Vec::new(),
        scope: Vec::new(),
        permissions: permissions.iter().map(permission).collect(),
    }];
    let resource = Resource::plan(&spec, &mut Modules::default());
    let needs = needs(&spec, reference, |_, _| None);
    let table = PermissionTable { operations: gate::table(&resource, &needs, reference) };
    (table.encode(), gate::traits(&resource, &needs).to_string())
}

#[test]
fn a_policy_is_asked_for_each_action_that_a_wildcard_stands_for() {
    let mut reference = Reference::default();
    let json = r#"{"Name": "gold", "Actions": [{"Name": "GetA"}, {"Name": "GetB"}, {"Name": "PutA"}]}"#;
    reference.add(json).expect("AWS's format");
    let (table, _) = told(&[("gold:Get*", Standing::Wildcard)], &reference);
    let expected = "\
permission-table 1
Thing::get thing::CanGet goldens.thing get
 * cloudformation:GetResource
 * gold:GetA gold:GetB
";
    assert_eq!(table, expected);
}

#[test]
fn whom_a_handler_passes_roles_to_is_in_its_constant_and_asked_of_a_policy() {
    let mut reference = Reference::default();
    let json = r#"{"Name": "iam", "Actions": [{"Name": "PassRole"}]}"#;
    reference.add(json).expect("AWS's format");
    let mut spec = spec("thing", Vec::new());
    spec.passes_roles_to = vec!["a.amazonaws.com".to_owned(), "b.amazonaws.com".to_owned()];
    spec.operations = vec![OperationSpec {
        handler: Handler::Delete,
        required_parameters: Vec::new(),
        scope: Vec::new(),
        permissions: vec![Permission {
            action: "iam:PassRole".to_owned(),
            written: None,
            standing: Standing::Exact,
        }],
    }];
    let needs = needs(&spec, &reference, |_, _| None);
    let resource = Resource::plan(&spec, &mut Modules::default());
    let table = PermissionTable { operations: gate::table(&resource, &needs, &reference) }.encode();
    assert!(table.ends_with(" * iam:PassRole>a.amazonaws.com>b.amazonaws.com\n"), "{table}");
    let constants = metadata::tokens(&resource, &needs).to_string();
    let expected = r#". passes_roles_to (& ["a.amazonaws.com" , "b.amazonaws.com"])"#;
    assert!(constants.contains(expected), "{constants}");
}

#[test]
fn what_iam_does_not_know_is_not_asked_of_a_policy_and_docs_say_so() {
    let mut reference = Reference::default();
    let json = r#"{"Name": "gold", "Actions": [{"Name": "GetA"}]}"#;
    reference.add(json).expect("AWS's format");
    let permissions = [("gold:GetA", Standing::Exact), ("gold:Gett", Standing::UnknownAction)];
    let (table, traits) = told(&permissions, &reference);
    assert!(table.contains("gold:GetA") && !table.contains("gold:Gett"), "{table}");
    assert!(traits.contains("It may lack `gold:Gett`, which IAM doesn't know."));
}

#[test]
fn an_operation_of_whose_permissions_iam_knows_none_is_allowed_by_no_policy() {
    let permissions = [("tin:Get", Standing::UnknownService)];
    let (table, traits) = told(&permissions, &Reference::default());
    assert_eq!(table, "permission-table 1\n");
    assert!(traits.contains("requires permissions that IAM doesn't know"), "{traits}");
}
