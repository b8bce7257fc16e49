//! A page with slots for text, and the checks of everything that is made from it.

mod inert;

use std::collections::BTreeMap;

use codegen::lower::{Knowledge, Strictness};
use codegen::rust::{self, RustFile};
use codegen::{LineIndex, Provider, Severity, TextFile, read_provider};
use iam_policy::Reference;
use inert::{check_file, is_invisible, is_plain};
use proc_macro2::{TokenStream, TokenTree};
use specs::{ResourceSchema, ResourceSpec, Schemas, TypeNames};

/// Where text can be put on a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Slot {
    Id,
    Name,
    Kind,
    Description,
    Field,
    Datatype,
    FieldDescription,
    Method,
    Verb,
    Parameter,
    Action,
    Heading,
    Column,
    Identifier,
    Inserted,
    Changed,
    Property,
}

impl Slot {
    pub const ALL: [Self; 17] = [
        Self::Id,
        Self::Name,
        Self::Kind,
        Self::Description,
        Self::Field,
        Self::Datatype,
        Self::FieldDescription,
        Self::Method,
        Self::Verb,
        Self::Parameter,
        Self::Action,
        Self::Heading,
        Self::Column,
        Self::Identifier,
        Self::Inserted,
        Self::Changed,
        Self::Property,
    ];

    /// The text of a harmless page.
    fn plain(self) -> &'static str {
        match self {
            Self::Id => "aws.ivs.stage",
            Self::Name => "stage",
            Self::Kind => "Resource",
            Self::Description => "A room.",
            Self::Field => "label",
            Self::Datatype => "string",
            Self::FieldDescription => "What it is called.",
            Self::Method => "list_resources",
            Self::Verb => "SELECT",
            Self::Parameter => "Label",
            Self::Action => "ivs:GetStage",
            Self::Heading => "Read",
            Self::Column => "label",
            Self::Identifier => "Arn",
            Self::Inserted | Self::Changed | Self::Property => "Label",
        }
    }
}

/// How a page writes its fields.
#[derive(Clone, Copy, Debug)]
pub enum Dialect {
    Html,
    Markdown,
    Schema,
}

impl Dialect {
    pub const ALL: [Self; 3] = [Self::Html, Self::Markdown, Self::Schema];
}

/// A page, and the texts in its slots.
#[derive(Clone)]
pub struct Page {
    dialect: Dialect,
    slots: BTreeMap<Slot, String>,
}

impl Page {
    pub fn html() -> Self {
        Self::of(Dialect::Html)
    }

    pub fn of(dialect: Dialect) -> Self {
        let slots = BTreeMap::new();
        Self { dialect, slots }
    }

    pub fn with(mut self, slot: Slot, text: &str) -> Self {
        self.slots.insert(slot, text.to_owned());
        self
    }

    /// A page whose schema table is this.
    pub fn schema(json: &str) -> String {
        let text = Self::html().text();
        let (before, rest) = text.split_once("<!-- table -->").expect("it begins");
        let (_, after) = rest.split_once("<!-- end -->").expect("it ends");
        format!("{before}\n<SchemaTable fields={{{json}}} />\n{after}")
    }

    /// The page with another SELECT example.
    pub fn sql(&self, sql: &str) -> String {
        self.replaced("```sql\n", "\n```", sql)
    }

    /// The page with another manifest.
    pub fn manifest(&self, yaml: &str) -> String {
        self.replaced("{`", "`}", yaml)
    }

    fn replaced(&self, begin: &str, end: &str, by: &str) -> String {
        let text = self.text();
        let (before, rest) = text.split_once(begin).expect("it begins");
        let (_, after) = rest.split_once(end).expect("it ends");
        format!("{before}{begin}{by}{end}{after}")
    }

    pub fn text(&self) -> String {
        let at = |slot: Slot| self.slots.get(&slot).map_or(slot.plain(), String::as_str);
        let (field, datatype, description) =
            (at(Slot::Field), at(Slot::Datatype), at(Slot::FieldDescription));
        let table = match self.dialect {
            Dialect::Html => format!(
                "<table><tbody>\n<tr><th>Name</th><th>Datatype</th><th>Description</th></tr>\n\
                 <tr><td><code>arn</code></td><td><code>string</code></td><td>Its ARN.</td></tr>\n\
                 <tr><td><code>region</code></td><td><code>string</code></td><td>AWS region.</td></tr>\n\
                 <tr><td><code>{field}</code></td><td><code>{datatype}</code></td><td>{description}</td></tr>\n\
                 <!-- fields -->\n\
                 </tbody></table>"
            ),
            Dialect::Markdown => format!(
                "| Name | Datatype | Description |\n|:-----|:---------|:------------|\n\
                 | `arn` | `string` | Its ARN. |\n| `region` | `string` | AWS region. |\n| <CopyableCode code=\"{field}\" /> | `{datatype}` | {description} |"
            ),
            Dialect::Schema => {
                let [field, datatype, description] = [field, datatype, description].map(json);
                format!(
                    "<SchemaTable fields={{[\n  {{\"name\": \"arn\", \"type\": \"string\"}},\n  {{\"name\": \"region\", \"type\": \"string\", \"description\": \"AWS region.\"}},\n  \
                     {{\"name\": {field}, \"type\": {datatype}, \"description\": {description}}}\n]}} />"
                )
            }
        };
        format!(
            "---\ntitle: stage\n---\n\nimport Tabs from '@theme/Tabs';\n\nA stage.\n\n## Overview\n<table><tbody>\n\
             <tr><td><b>Name</b></td><td><code>{name}</code></td></tr>\n\
             <tr><td><b>Type</b></td><td>{kind}</td></tr>\n\
             <tr><td><b>Description</b></td><td>{about}</td></tr>\n\
             <tr><td><b>Id</b></td><td><code>{id}</code></td></tr>\n<!-- overview -->\n</tbody></table>\n\n\
             ## Fields\n<!-- table -->\n{table}\n<!-- end -->\n\n\
             ## Methods\n<table><tbody>\n<tr><th>Name</th><th>Accessible by</th><th>Required Params</th></tr>\n\
             <tr><td><code>create_resource</code></td><td><code>INSERT</code></td><td><code>{parameter}, region</code></td></tr>\n\
             <tr><td><code>get_resource</code></td><td><code>SELECT</code></td><td><code>data__Identifier, region</code></td></tr>\n\
             <tr><td><code>update_resource</code></td><td><code>UPDATE</code></td><td><code>Identifier, PatchDocument, region</code></td></tr>\n\
             <tr><td><code>{method}</code></td><td><code>{verb}</code></td><td><code>region</code></td></tr>\n</tbody></table>\n\n\
             ## `SELECT` Example\n```sql\nSELECT\nregion,\narn,\n{column}\nFROM aws.ivs.stage\nWHERE data__Identifier = '<{identifier}>';\n```\n\n\
             ## `INSERT` examples\n~~~sql\nINSERT INTO aws.ivs.stage (\n {inserted},\n region\n)\nSELECT '{{{{ Label }}}}', '{{{{ region }}}}';\n~~~\n\n\
             <CodeBlock language=\"yaml\">{{`version: 1\nresources:\n  - name: stage\n    props:\n      - name: \"{property}\"\n        value: x\n`}}</CodeBlock>\n\n\
             ## `UPDATE` example\n~~~sql\nUPDATE aws.ivs.stage\nSET PatchDocument = string('{{{{ {{ \"{changed}\": label }} }}}}')\nWHERE Identifier = '<Arn>';\n~~~\n\n\
             ## Permissions\n\n### {heading}\n```json\n{action}\n```\n\n### Create\n```json\nivs:CreateStage\n```\n\n\
             ### Update\n```json\nivs:UpdateStage\n```\n",
            name = at(Slot::Name),
            kind = at(Slot::Kind),
            about = at(Slot::Description),
            id = at(Slot::Id),
            parameter = at(Slot::Parameter),
            method = at(Slot::Method),
            verb = at(Slot::Verb),
            column = at(Slot::Column),
            identifier = at(Slot::Identifier),
            inserted = at(Slot::Inserted),
            property = at(Slot::Property),
            changed = at(Slot::Changed),
            heading = at(Slot::Heading),
            action = at(Slot::Action),
        )
    }
}

fn json(text: &str) -> String {
    serde_json::to_string(text).expect("a string is JSON")
}

/// What pages mean, and what is wrong with them.
pub struct Outcome {
    provider: Provider,
    files: Vec<TextFile>,
}

impl Outcome {
    pub fn has_error(&self) -> bool {
        let mut diagnostics = self.provider.diagnostics.iter();
        diagnostics.any(|diagnostic| diagnostic.severity == Severity::Error)
    }

    pub fn messages(&self) -> String {
        let lines: BTreeMap<&str, LineIndex<'_>> =
            self.files.iter().map(|file| (file.path.as_str(), LineIndex::new(&file.text))).collect();
        let diagnostics = self.provider.diagnostics.iter();
        diagnostics.map(|found| found.describe(&lines[found.path.as_str()]) + "\n").collect()
    }

    pub fn specs(&self) -> impl Iterator<Item = &ResourceSpec> {
        self.provider.services.values().flat_map(|service| &service.specs)
    }

    pub fn fields(&self) -> Vec<String> {
        let properties = self.specs().flat_map(|spec| &spec.model.properties);
        properties.map(|property| property.name.clone()).collect()
    }
}

/// Reads a page, and checks the outcome.
pub fn read(text: &str) -> Outcome {
    read_all(&[text.to_owned()])
}

/// Reads several pages, and checks the outcome.
pub fn read_all(texts: &[String]) -> Outcome {
    on_a_small_stack(|reference| checked(texts, &Schemas::default(), reference))
}

/// Reads a page, generates its crate, and checks both.
pub fn generate(text: &str) -> Outcome {
    generate_with(text, &Schemas::default(), |file| {
        check_file(file);
        check_tokens(file.text.parse().expect("it is tokens"));
    })
}

/// Reads a page and a schema, generates the crate, and checks all. Names of a schema may be names in code.
#[allow(dead_code, reason = "not each test has schemas")]
pub fn generate_with_schema(text: &str, schema: &str) -> Outcome {
    let schemas: Schemas = ResourceSchema::parse(schema).into_iter().collect();
    generate_with(text, &schemas, check_file)
}

fn generate_with(text: &str, schemas: &Schemas, check: impl Fn(&RustFile) + Sync) -> Outcome {
    on_a_small_stack(|reference| {
        let outcome = checked(&[text.to_owned()], schemas, reference);
        for (service, lowered) in &outcome.provider.services {
            let files = rust::generated(service, &lowered.specs, reference, rust::Home::Workspace)
                .expect("it is always Rust");
            files.iter().for_each(&check);
        }
        outcome
    })
}

/// Half of the stack of a thread; a debug build of the YAML reader takes most of it for the deepest manifest.
const STACK: usize = 1024 * 1024;

/// Works on a small stack, so that a recursion without a bound fails here and not in a user's thread.
fn on_a_small_stack<T: Send>(work: impl FnOnce(&Reference) -> T + Send) -> T {
    let mut reference = Reference::default();
    let actions =
        ["CreateStage", "GetStage", "ListStages", "ListTagsForResource", "UntagResource", "UpdateStage"];
    let actions: Vec<String> = actions.iter().map(|name| format!(r#"{{"Name":"{name}"}}"#)).collect();
    let json = format!(r#"{{"Name":"ivs","Actions":[{}]}}"#, actions.join(","));
    reference.add(&json).expect("it is well-formed");
    let pool = rayon::ThreadPoolBuilder::new()
        .num_threads(1)
        .stack_size(STACK)
        .build()
        .expect("a thread can be had");
    let start = std::time::Instant::now();
    let result = pool.install(|| work(&reference));
    let seconds = start.elapsed().as_secs_f32();
    if seconds > 2.0 {
        eprintln!("took {seconds:.1} s");
    }
    result
}

fn checked(texts: &[String], schemas: &Schemas, reference: &Reference) -> Outcome {
    let types = TypeNames::parse("AWS::IVS::Stage\nAWS::IVS::Channel\n");
    let files: Vec<TextFile> = texts
        .iter()
        .enumerate()
        .map(|(number, text)| TextFile { path: format!("page_{number}.md"), text: text.clone() })
        .collect();
    let knowledge =
        Knowledge { types: &types, reference, schemas, strictness: Strictness::Lenient, corrections: None };
    let provider = read_provider(&files, &[], &BTreeMap::new(), knowledge, &|| ());
    assert_eq!(provider.pages + provider.index_pages, files.len());
    let lines: BTreeMap<&str, LineIndex<'_>> =
        files.iter().map(|file| (file.path.as_str(), LineIndex::new(&file.text))).collect();
    for diagnostic in &provider.diagnostics {
        let shown = diagnostic.describe(&lines[diagnostic.path.as_str()]);
        assert!(!shown.chars().any(is_invisible), "{shown:?}");
        assert!(shown.len() < 1_000, "{} bytes", shown.len());
    }
    // Counting lines for each would take longer than everything else.
    for diagnostic in provider.diagnostics.iter().take(50) {
        let text = &files.iter().find(|file| file.path == diagnostic.path).expect("a page").text;
        assert!(text.is_char_boundary(diagnostic.span.start));
        let line = text[..diagnostic.span.start].matches('\n').count() + 1;
        assert_eq!(lines[diagnostic.path.as_str()].position(diagnostic.span.start).line, line);
    }
    for spec in provider.services.values().flat_map(|service| &service.specs) {
        assert!(is_plain(&spec.name), "{}", spec.name);
        assert!(is_plain(&spec.service), "{}", spec.service);
    }
    drop(lines);
    let outcome = Outcome { provider, files };
    let used: usize = outcome.specs().map(|spec| spec.pages.len()).sum();
    let left_out: usize = outcome.provider.services.values().map(|service| service.left_out.len()).sum();
    let unread = outcome.provider.unreadable.len() + outcome.provider.index_pages;
    assert!(
        used + left_out + unread >= outcome.files.len() || outcome.has_error(),
        "a page is lost: {}",
        outcome.messages()
    );
    outcome
}

/// Checks that the text of a page is only in literals, which docs are too.
fn check_tokens(tokens: TokenStream) {
    for token in tokens {
        match token {
            TokenTree::Group(group) => check_tokens(group.stream()),
            TokenTree::Ident(ident) => {
                let name = ident.to_string().to_lowercase();
                assert!(!name.contains("evil") && !name.contains("live"), "{name}");
                assert!(name.is_ascii(), "{name}");
            }
            TokenTree::Punct(_) | TokenTree::Literal(_) => {}
        }
    }
}
