//! The crates of `provider-aws generate` as their user meets them: which services are generated, what manifests and
//! READMEs say, and what is never touched.

mod support;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use support::docs::{Tree, page};
use support::{Run, root, run};

/// Generates from a tree.
fn generate(tree: &Tree, arguments: &[&str]) -> Run {
    let mut command = support::command();
    command.arg("generate").arg("--docs").arg(tree.docs()).arg("--out").arg(tree.out()).args(arguments);
    run(&mut command)
}

/// Generates from a tree, and expects success.
fn generated(tree: &Tree, arguments: &[&str]) -> BTreeMap<PathBuf, String> {
    let run = generate(tree, arguments);
    assert_eq!(run.code, Some(0), "{}", run.said);
    tree.generated()
}

/// The crates, by name.
fn crates(tree: &Tree) -> Vec<String> {
    let files = tree.generated().into_keys();
    let manifests = files.filter(|path| path.file_name().is_some_and(|name| name == "Cargo.toml"));
    manifests
        .filter_map(|path| Some(path.parent()?.to_str()?.to_owned()))
        .filter(|name| !name.is_empty())
        .collect()
}

/// Three services: `alpha`, `beta` and `kinesisgamma`.
fn three_services() -> Tree {
    let tree = Tree::with_two_services();
    tree.write("kinesisgamma/stream/index.md", page("kinesisgamma", "stream", 3));
    tree
}

#[test]
fn services_are_named_one_by_one_or_in_a_list() {
    for arguments in
        [&["--service", "alpha,kinesisgamma"][..], &["--service", "alpha", "--service", "kinesisgamma"]]
    {
        let tree = three_services();
        generated(&tree, arguments);
        assert_eq!(crates(&tree), ["provider-aws-alpha", "provider-aws-kinesisgamma"]);
    }
}

#[test]
fn what_was_generated_from_other_services_stays_as_it_is() {
    let tree = three_services();
    let before = generated(&tree, &["--service", "alpha,beta", "--core", "0.1.0"]);
    // Its pages change, and so does where it takes the runtime from.
    tree.write("alpha/thing/index.md", page("alpha", "thing", 9));
    tree.remove("alpha/item/index.md");
    let after = generated(&tree, &["--service", "beta,kinesisgamma", "--core", "0.1.1"]);
    let of = |service: &str, files: &BTreeMap<PathBuf, String>| -> BTreeMap<PathBuf, String> {
        let mut files = files.clone();
        files.retain(|path, _| path.to_str().is_some_and(|path| path.contains(service)));
        files
    };
    assert!(!of("alpha", &before).is_empty() && of("alpha", &before) == of("alpha", &after));
    assert!(of("beta", &before) != of("beta", &after));
    assert_eq!(crates(&tree), ["provider-aws-alpha", "provider-aws-beta", "provider-aws-kinesisgamma"]);
}

#[test]
fn a_service_without_pages_is_an_error_that_suggests_one() {
    let tree = three_services();
    for (written, said) in [
        ("alpa", "found no page of the service `alpa`; did you mean `alpha`?"),
        ("gamma", "found no page of the service `gamma`; did you mean `kinesisgamma`?"),
        ("alpha,Beta", "found no page of the service `Beta`; did you mean `beta`?"),
        (
            "zebra",
            "found no page of the service `zebra`, expected one of 3 services: alpha, beta, kinesisgamma",
        ),
    ] {
        let run = generate(&tree, &["--service", written]);
        assert_eq!(run.code, Some(2));
        assert!(run.said.contains(&format!("error: {said}\n")), "{}", run.said);
        assert!(tree.generated().is_empty(), "nothing is written");
    }
}

#[test]
fn a_page_that_cannot_be_read_concerns_those_who_ask_for_its_service() {
    let tree = three_services();
    generated(&tree, &["--service", "kinesisgamma"]);
    for page in ["alpha/item/index.md", "kinesisgamma/stream/index.md"] {
        tree.write(page, "Nothing.\n");
    }
    tree.write("alpha/more/index.md", b"\xff");
    let others = generate(&tree, &["--service", "beta"]);
    assert_eq!((others.code, others.said.contains("error")), (Some(0), false), "{}", others.said);
    let own = generate(&tree, &["--service", "alpha"]);
    assert_eq!(own.code, Some(1));
    assert!(own.said.contains("alpha/item/index.md:1:1: found neither"), "{}", own.said);
    assert!(own.said.contains("alpha/more/index.md:1:1: "), "{}", own.said);
    // A service of which no page can be read isn't unknown, and stays as it was.
    let before = tree.generated();
    let only = generate(&tree, &["--service", "kinesisgamma"]);
    assert_eq!(only.code, Some(1));
    assert!(only.said.contains("kinesisgamma/stream/index.md:1:1: found neither"), "{}", only.said);
    assert!(!only.said.contains("alpha"), "{}", only.said);
    assert!(before == tree.generated());
}

/// The manifest of a crate.
fn manifest(files: &BTreeMap<PathBuf, String>) -> toml::Table {
    files[Path::new("provider-aws-alpha/Cargo.toml")].parse().expect("TOML")
}

#[test]
fn a_manifest_names_the_runtime_by_a_version_requirement() {
    let tree = Tree::with_two_services();
    for (arguments, version) in
        [(&[][..], "0.1"), (&["--core", "=0.1.3"], "=0.1.3"), (&["--core", ">=0.1, <0.3"], ">=0.1, <0.3")]
    {
        let manifest = manifest(&generated(&tree, arguments));
        for name in ["provider-aws-core", "provider-aws-macros"] {
            let dependency = &manifest["dependencies"][name];
            assert_eq!(dependency["version"].as_str(), Some(version));
            assert!(dependency.get("path").is_none());
        }
    }
}

#[test]
fn a_manifest_names_a_checkout_of_the_runtime_by_its_path_from_the_crate_and_its_version() {
    let tree = Tree::with_two_services();
    for checkout in [root(), root().join("provider-aws-core")] {
        let manifest = manifest(&generated(&tree, &["--core", &checkout.display().to_string()]));
        for name in ["provider-aws-core", "provider-aws-macros"] {
            let dependency = &manifest["dependencies"][name];
            let path = dependency["path"].as_str().expect("a path");
            assert!(path.starts_with("../../"), "{path}");
            let seen = tree.out().join("provider-aws-alpha").join(path).canonicalize().expect("a folder");
            assert_eq!(seen, root().join(name));
            assert_eq!(dependency["version"].as_str(), Some(env!("CARGO_PKG_VERSION")));
        }
    }
    // Cargo understands the workspace.
    let cargo = Command::new(env!("CARGO"))
        .args(["metadata", "--no-deps", "--offline", "--format-version", "1"])
        .current_dir(tree.out())
        .output()
        .expect("cargo runs");
    assert!(cargo.status.success(), "{}", String::from_utf8_lossy(&cargo.stderr));
}

#[test]
fn a_core_that_is_not_there_is_an_error() {
    let run = generate(&Tree::with_two_services(), &["--core", "specs"]);
    assert_eq!(run.code, Some(2));
    let expected = "expected a version requirement such as `0.1`, or the folder of `provider-aws-core`";
    assert!(run.said.contains(expected), "{}", run.said);
}

#[test]
fn a_manifest_states_what_the_user_states_and_is_not_published_by_accident() {
    let tree = Tree::with_two_services();
    let plain = manifest(&generated(&tree, &[]));
    assert!(plain["package"].get("license").is_none(), "the pages belong to others");
    assert!(plain["package"].get("repository").is_none());
    let stated = ["--license", "MIT OR Apache-2.0", "--repository", "https://example.com/crates"];
    let stated = manifest(&generated(&tree, &stated));
    assert_eq!(stated["package"]["license"].as_str(), Some("MIT OR Apache-2.0"));
    assert_eq!(stated["package"]["repository"].as_str(), Some("https://example.com/crates"));
    for manifest in [plain, stated] {
        let package = &manifest["package"];
        assert_eq!(package["publish"].as_bool(), Some(false));
        assert!(
            package["description"].as_str().is_some_and(|text| text.contains("AWS::Alpha")),
            "{package:?}"
        );
        assert_eq!(package["metadata"]["docs"]["rs"]["all-features"].as_bool(), Some(true));
        let features = manifest["features"].as_table().expect("features");
        assert!(features.contains_key("thing") && features.contains_key("item"), "{features:?}");
    }
}

#[test]
fn a_readme_says_what_the_crate_has_and_how_it_was_generated() {
    let tree = Tree::with_two_services();
    let core = root().join("provider-aws-core");
    let core = core.to_str().expect("text");
    let files = generated(&tree, &["--service", "alpha", "--core", core, "--license", "MIT OR Apache-2.0"]);
    let readme = &files[Path::new("provider-aws-alpha/README.md")];
    assert!(readme.starts_with(
        "<!-- @generated by `provider-aws generate`. Do not edit. -->\n\n# provider-aws-alpha\n"
    ));
    for part in [
        "\nprovider-aws-alpha = { path = \"../crates/provider-aws-alpha\" }",
        "Item::get(&client, ",
        "| `Thing` | `thing` | [`AWS::Alpha::Thing`](",
        "\nprovider-aws policy alpha.item --ops get --specs specs --iam DIR\n",
        "\nprovider-aws local --specs specs ",
    ] {
        assert!(readme.contains(part), "{part} in {readme}");
    }
    // The command that it names generates the same again.
    let command = readme.lines().find(|line| line.starts_with("provider-aws generate")).expect("a command");
    let (_, options) = command.split_once("--iam DIR").expect("the references");
    let (_, options) = options.split_once("--out .").expect("the folder");
    let script = format!("\"$0\" generate --docs \"$1\" --out . --check {options}");
    let again = run(Command::new("bash")
        .args(["-c", &script, env!("CARGO_BIN_EXE_provider-aws")])
        .arg(tree.docs())
        .current_dir(tree.out()));
    assert_eq!(again.code, Some(0), "{script}: {}{}", again.out, again.said);
}

#[test]
fn a_file_of_the_user_is_left_alone() {
    let tree = Tree::with_two_services();
    generated(&tree, &[]);
    for (path, text) in [
        ("Cargo.toml", "[package]\nname = \"mine\"\n"),
        ("README.md", "# Mine\n"),
        ("src/lib.rs", "//! Mine.\n"),
        ("LICENSE", "Mine.\n"),
    ] {
        fs::write(tree.out().join("provider-aws-alpha").join(path), text).expect("a file");
    }
    let files = generated(&tree, &[]);
    let of_alpha = |path: &str| files[&Path::new("provider-aws-alpha").join(path)].as_str();
    assert_eq!(of_alpha("Cargo.toml"), "[package]\nname = \"mine\"\n");
    assert_eq!(of_alpha("README.md"), "# Mine\n");
    assert_eq!(of_alpha("src/lib.rs"), "//! Mine.\n");
    assert_eq!(of_alpha("LICENSE"), "Mine.\n");
}
