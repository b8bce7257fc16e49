//! What is said of changes: one edit of a spec or a page at a time, and what follows from it.

use std::collections::BTreeMap;
use std::path::Path;

use cloud_control::Handler;
use codegen::Source as File;
use codegen::changes::{Changes, Edition, PageChangeKind, PageEdition, Verdict};
use codegen::page::{self, Dialect, Reading};
use proptest::prelude::*;
use specs::{Definition, Property, ResourceSpec, Source, TextEnum, Type};

fn read(path: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../specs").join(path);
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn spec(resource: &str) -> ResourceSpec {
    ResourceSpec::from_json(&read(&format!("aws/ivs/{resource}.json"))).expect("a spec")
}

fn edition(specs: &[ResourceSpec]) -> Edition {
    let specs = BTreeMap::from([("ivs".to_owned(), specs.to_vec())]);
    Edition { specs, ..Edition::default() }
}

fn between(old: &[ResourceSpec], new: &[ResourceSpec]) -> Changes {
    Changes::between(&edition(old), &edition(new))
}

/// The changes of resources in words.
fn told(changes: &Changes) -> Vec<String> {
    let resources = changes.services.iter().flat_map(|service| &service.resources);
    resources.flat_map(|resource| &resource.changes).map(|change| change.words()).collect()
}

/// The changes of the API in words, those that break programs.
fn breaking(changes: &Changes) -> Vec<String> {
    let api = changes.services.iter().flat_map(|service| &service.api);
    api.filter(|change| change.verdict == Verdict::Major).map(|change| change.words()).collect()
}

/// What an edit of a resource's spec comes to.
fn edited(resource: &str, edit: impl FnOnce(&mut ResourceSpec)) -> Changes {
    let old = spec(resource);
    let mut new = old.clone();
    edit(&mut new);
    between(&[old], &[new])
}

fn property<'s>(spec: &'s mut ResourceSpec, wire_name: &str) -> &'s mut Property {
    let found = spec.model.properties.iter_mut().find(|property| property.wire_name == wire_name);
    found.expect("a property")
}

#[test]
fn nothing_differs_between_an_edition_and_itself() {
    assert!(edited("stage", |_| {}).is_empty());
}

#[test]
fn where_facts_are_from_is_no_change() {
    let changes = edited("stage", |spec| {
        spec.pages.clear();
        property(spec, "Name").sources.datatype = Source::Page;
        property(spec, "Name").on_page = false;
    });
    assert!(changes.services.iter().all(|service| service.resources.is_empty()));
    assert_eq!(changes.verdict, Verdict::None);
}

#[test]
fn the_order_of_required_parameters_is_no_change() {
    let changes = edited("stream_key", |spec| {
        for operation in &mut spec.operations {
            operation.required_parameters.reverse();
        }
    });
    assert!(changes.services.iter().all(|service| service.resources.is_empty()), "{:?}", told(&changes));
    let changes = edited("stream_key", |spec| {
        let list = spec.operations.iter_mut().find(|operation| operation.handler == Handler::List);
        list.expect("a list").required_parameters.push("Extra".to_owned());
    });
    assert!(told(&changes).iter().any(|words| words.contains("what it takes")), "{:?}", told(&changes));
}

#[test]
fn other_words_are_a_patch_and_other_marks_are_nothing() {
    let changes =
        edited("stage", |spec| property(spec, "Name").description = "Quite other words.".to_owned());
    assert_eq!(
        (told(&changes), changes.verdict),
        (vec!["`Name`: the description differs".to_owned()], Verdict::Patch)
    );
    let changes = edited("stage", |spec| {
        let name = property(spec, "Name");
        name.description = name.description.replace(' ', "  ").replace('.', "**.**");
    });
    assert!(changes.is_empty(), "{changes:?}");
}

#[test]
fn what_is_new_is_minor() {
    let changes = edited("stage", |spec| {
        spec.model.properties.push(Property::new("mood", "Mood", Type::STRING, Source::Page));
    });
    assert_eq!(
        (told(&changes), changes.verdict),
        (vec!["`Mood`: is new, string".to_owned()], Verdict::Minor)
    );
    let changes = between(&[spec("stage")], &[spec("channel"), spec("stage")]);
    assert_eq!((told(&changes), changes.verdict), (vec!["the resource is new".to_owned()], Verdict::Minor));
    assert_eq!(changes.services[0].api.len(), 2, "a module and a feature, without what is in them");
}

#[test]
fn what_is_gone_is_major() {
    let changes =
        edited("stage", |spec| spec.model.properties.retain(|property| property.wire_name != "Name"));
    assert_eq!(
        (told(&changes), changes.verdict),
        (vec!["`Name`: is gone, string".to_owned()], Verdict::Major)
    );
    assert!(breaking(&changes).contains(&"`stage::Stage::name` is gone".to_owned()), "{changes:?}");
    let changes =
        edited("stage", |spec| spec.operations.retain(|operation| operation.handler != Handler::Update));
    assert_eq!((told(&changes), changes.verdict), (vec!["`update` is gone".to_owned()], Verdict::Major));
    assert!(breaking(&changes).contains(&"`stage::StagePatch` is gone".to_owned()), "{changes:?}");
}

#[test]
fn another_type_is_major() {
    let changes = edited("stage", |spec| property(spec, "Name").datatype = Type::Boolean);
    assert_eq!(told(&changes), ["`Name`: the type was `string`, is `boolean`"]);
    assert!(
        breaking(&changes)
            .contains(&"`stage::Stage::name` was `Option<String>`, is `Option<bool>`".to_owned())
    );
}

#[test]
fn a_property_with_another_name_is_known_by_its_likeness_and_said_to_be_a_guess() {
    let changes = edited("stage", |spec| {
        let recording = property(spec, "AutoParticipantRecordingConfiguration");
        (recording.name, recording.wire_name) = ("recording".to_owned(), "Recording".to_owned());
    });
    assert_eq!(told(&changes), ["`Recording`: was `AutoParticipantRecordingConfiguration`, by its likeness"]);
    assert!(changes.services[0].resources[0].changes[0].is_guess);
    assert_eq!(changes.verdict, Verdict::Major);
}

#[test]
fn access_requirements_and_order_change_what_programs_call() {
    let changes = edited("stage", |spec| spec.access.create_only.push("Name".into()));
    assert_eq!(told(&changes), ["`Name`: is create-only now"]);
    assert_eq!(breaking(&changes), ["`stage::StagePatch::name()` is gone"]);
    let changes = edited("stage", |spec| property(spec, "Name").required = true);
    assert_eq!(told(&changes), ["`Name`: is required now"]);
    assert_eq!(changes.verdict, Verdict::Major);
    let both = |spec: &mut ResourceSpec| ["Name", "Tags"].map(|name| property(spec, name).required = true);
    let mut old = spec("stage");
    both(&mut old);
    let mut new = old.clone();
    new.model.properties.reverse();
    let changes = between(&[old], &[new]);
    assert_eq!(told(&changes), [""; 0]);
    assert_eq!(
        (breaking(&changes).len(), changes.verdict),
        (1, Verdict::Major),
        "parameters swap: {changes:?}"
    );
}

#[test]
fn values_of_an_enum_are_variants() {
    let with = |values: &[&str]| {
        let mut spec = spec("stage");
        let values = values.iter().map(|value| (*value).to_owned()).collect();
        spec.definitions.insert("Mood".to_owned(), Definition::Enum(TextEnum { values }));
        let mood = Type::Definition("Mood".to_owned());
        spec.model.properties.push(Property::new("mood", "Mood", mood, Source::Page));
        spec
    };
    let changes = between(&[with(&["glad"])], &[with(&["glad", "sad"])]);
    assert_eq!((told(&changes), changes.verdict), (vec!["`Mood`: `sad` is new".to_owned()], Verdict::Minor));
    let changes = between(&[with(&["glad", "sad"])], &[with(&["sad"])]);
    assert_eq!(
        (told(&changes), changes.verdict),
        (vec!["`Mood`: `glad` is gone".to_owned()], Verdict::Major)
    );
}

#[test]
fn a_permission_is_a_patch_of_the_crate() {
    let changes = edited("stage", |spec| {
        spec.operations[0].permissions[0].action = "ivs:InventStage".to_owned();
    });
    let expected = ["`create` no longer requires `ivs:CreateStage`", "`create` requires `ivs:InventStage`"];
    assert_eq!((told(&changes), changes.verdict), (expected.map(str::to_owned).to_vec(), Verdict::Patch));
}

#[test]
fn hostile_names_in_specs_are_compared_without_a_panic() {
    for name in ["", "; fn", "²", "a`b", "\u{202e}x", "self", "3"] {
        edited("stage", |spec| spec.name = name.to_owned());
        edited("stage", |spec| {
            let property = property(spec, "Name");
            (property.name, property.wire_name) = (name.to_owned(), name.to_owned());
        });
        edited("recording_configuration", |spec| {
            let definition = spec.definitions.values().next().expect("a definition").clone();
            spec.definitions.insert(name.to_owned(), definition);
            property(spec, "Name").datatype = Type::Definition(name.to_owned());
        });
    }
}

fn page_edition(text: &str) -> PageEdition {
    let source = File { path: "stage.md", text };
    let Reading::Page(page) = page::read(source, &mut Vec::new()) else { panic!("no page") };
    let type_name = Some("AWS::IVS::Stage".to_owned());
    PageEdition {
        id: "ivs.stage".to_owned(),
        path: "stage.md".to_owned(),
        type_name,
        facts: Some((Dialect::of(text), *page)),
    }
}

fn of_pages(old: &str, new: &str) -> Changes {
    let edition = |text: &str| {
        let pages = BTreeMap::from([("ivs".to_owned(), vec![page_edition(text)])]);
        Edition { pages, ..Edition::default() }
    };
    Changes::between(&edition(old), &edition(new))
}

#[test]
fn another_dialect_alone_is_no_change() {
    let html = read("docs/aws/ivs/stage.md");
    // Names as an element of MDX, parameters without their prefix.
    let mut copyable = String::new();
    let mut rest = html.as_str();
    while let Some((before, after)) = rest.split_once("<tr><td><code>") {
        let (name, after) = after.split_once("</code>").expect("its end");
        copyable += &format!("{before}<tr><td><CopyableCode code=\"{name}\" />");
        rest = after;
    }
    copyable += rest;
    let copyable = copyable.replace("data__", "");
    let changes = of_pages(&html, &copyable);
    let page = &changes.services[0].pages[0];
    assert_eq!((page.kind, &page.changes[..]), (PageChangeKind::Dialect, &[][..]));
    assert_eq!((page.from_dialect, page.to_dialect), (Some(Dialect::Html), Some(Dialect::CopyableCode)));
    assert_eq!(changes.verdict, Verdict::None);
}

#[test]
fn what_a_page_says_else_is_told() {
    let old = read("docs/aws/ivs/stage.md");
    let changes = of_pages(&old, &old.replace("ivs:GetStage", "ivs:SeeStage"));
    let page = &changes.services[0].pages[0];
    assert_eq!(page.kind, PageChangeKind::Changed);
    let told: Vec<String> = page.changes.iter().map(|change| change.words()).collect();
    assert!(told.contains(&"`get` requires `ivs:SeeStage`".to_owned()), "{told:?}");
    assert!(told.contains(&"`get` no longer requires `ivs:GetStage`".to_owned()), "{told:?}");
}

/// The resources of IVS whose specs are edited.
const RESOURCES: [&str; 4] = ["channel", "recording_configuration", "stage", "stream_key"];

/// Some properties gone, some required, some read-only, by the bits of three numbers.
fn shuffled(resource: &str, [gone, required, read_only]: [u16; 3]) -> ResourceSpec {
    let mut spec = spec(resource);
    let is_set = |bits: u16, index: usize| bits >> (index % 16) & 1 == 1;
    let names: Vec<String> =
        spec.model.properties.iter().map(|property| property.wire_name.clone()).collect();
    for (index, name) in names.iter().enumerate() {
        property(&mut spec, name).required = is_set(required, index);
        if is_set(read_only, index) {
            spec.access.read_only.push(name.as_str().into());
        }
    }
    let mut index = 0;
    spec.model.properties.retain(|_| {
        index += 1;
        !is_set(gone, index - 1)
    });
    spec
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// What is new one way is gone the other way, and the other way round.
    #[test]
    fn changes_have_opposites(index in 0..RESOURCES.len(), old in any::<[u16; 3]>(), new in any::<[u16; 3]>()) {
        let [old, new] = [old, new].map(|bits| shuffled(RESOURCES[index], bits));
        let (there, back) = (between(std::slice::from_ref(&old), std::slice::from_ref(&new)), between(&[new], &[old]));
        let items = |changes: &Changes| -> Vec<_> {
            changes.services.iter().flat_map(|service| service.api.clone()).collect()
        };
        let mut expected: Vec<_> = items(&there).iter().map(|change| change.opposite()).collect();
        let mut found = items(&back);
        expected.sort();
        found.sort();
        prop_assert_eq!(found, expected);
        prop_assert_eq!(there.is_empty(), back.is_empty());
    }
}
