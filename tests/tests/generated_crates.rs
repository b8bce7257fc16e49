//! The crates of eight services as a stranger has them: generated from real pages, schemas and references, of a tree with
//! many more services. `tests/generated` is a program over them, which runs on the local endpoint with the policies that
//! are emitted for it. The commands that the READMEs name work, their examples compile, and the crates can be packaged.

mod support;
#[allow(dead_code, reason = "others build packages")]
#[path = "support/workspace.rs"]
mod workspace;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use codegen::rust::crate_name;
use iam_policy::Policy;
use provider_aws_cli::inputs::load_reference;
use provider_aws_local::{Local, Settings};
use specs::ResourceSpec;

use support::{corpus, root};
use workspace::run;

const SERVICES: [&str; 8] = ["dynamodb", "ecs", "kinesisfirehose", "lambda", "rds", "s3", "sns", "sqs"];

/// What the program prints.
const PRINTED: &str = include_str!("../generated/printed.txt");

/// The paths of a folder's entries.
fn entries(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("a folder");
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.expect("an entry").path()).collect();
    paths.sort();
    paths
}

/// A workspace of generated crates.
struct Workspace {
    folder: PathBuf,
}

impl Workspace {
    /// Generates the crates, as one who will package them does.
    fn generate() -> Self {
        let services = SERVICES.join(",");
        let options =
            ["--service", services.as_str(), "--license", "MIT", "--repository", "https://example.com/shop"];
        let folder = workspace::generate("generated-crates", corpus("awscc-2026"), &options);
        fs::copy(root().join("Cargo.lock"), folder.join("Cargo.lock")).expect("a file");
        Self { folder }
    }

    fn iam(&self) -> PathBuf {
        self.folder.join("../sources/iam").canonicalize().expect("the IAM reference")
    }

    fn specs(&self) -> impl Iterator<Item = ResourceSpec> {
        let files = entries(&self.folder.join("specs")).into_iter().flat_map(|folder| entries(&folder));
        files.map(|file| ResourceSpec::from_json(&fs::read_to_string(file).expect("a file")).expect("a spec"))
    }

    fn cargo(&self, arguments: &[&str]) -> Command {
        let mut cargo = Command::new(env!("CARGO"));
        cargo.current_dir(&self.folder).args(arguments);
        cargo
    }

    /// The command `provider-aws`, in the folder of the workspace.
    fn provider_aws(&self, arguments: &[&str]) -> Command {
        let mut cargo = Command::new(env!("CARGO"));
        let manifest = root().join("Cargo.toml");
        cargo.current_dir(&self.folder).args(["run", "--package", "provider-aws-cli", "--quiet", "--locked"]);
        cargo.arg("--manifest-path").arg(manifest).arg("--").args(arguments);
        cargo
    }

    /// Builds the program beside the workspace, and returns its path.
    fn build(&self) -> PathBuf {
        let package = self.folder.join("../shop");
        fs::create_dir_all(package.join("src")).expect("a folder");
        let sources = entries(&root().join("tests/generated")).into_iter();
        for source in sources.filter(|path| path.extension().is_some_and(|extension| extension == "rs")) {
            let name = source.file_name().expect("a name");
            fs::copy(&source, package.join("src").join(name)).expect("a file");
        }
        let dependencies =
            SERVICES.map(crate_name).map(|name| format!("{name} = {{ path = \"../workspace/{name}\" }}\n"));
        let manifest = format!(
            "[package]\nname = \"shop\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[workspace]\n\n[dependencies]\n{}\
             tokio = {{ version = \"1\", features = [\"macros\", \"rt-multi-thread\"] }}\n",
            dependencies.concat()
        );
        fs::write(package.join("Cargo.toml"), manifest).expect("a file");
        fs::copy(root().join("Cargo.lock"), package.join("Cargo.lock")).expect("a file");
        let target = self.folder.join("target");
        run(self.cargo(&["build", "--quiet"]).current_dir(&package).env("CARGO_TARGET_DIR", &target));
        target.join("debug/shop")
    }

    /// The policies that the program needs.
    fn policies(&self, program: &Path) -> Vec<Policy> {
        let out = self.folder.join("../policies");
        let _ = fs::remove_dir_all(&out);
        let mut emit = self.provider_aws(&["policy", "from-binary", "--quiet"]);
        run(emit.arg(program).arg("--iam").arg(self.iam()).arg("--out").arg(&out));
        let parse = |file: &PathBuf| fs::read_to_string(file).expect("a file").parse().expect("a policy");
        entries(&out).iter().map(parse).collect()
    }
}

/// The program does what it says, with the policies that are emitted for it and no other permissions.
async fn the_program_runs(workspace: &Workspace, program: &Path) {
    let policies = workspace.policies(program);
    assert!(!policies.is_empty());
    let reference = load_reference(Some(&workspace.iam())).expect("the IAM reference");
    let settings = Settings::new(workspace.specs()).reference(reference).policies(policies);
    let local = Local::start_with(settings).await.expect("an endpoint");
    let mut program = Command::new(program);
    program.env("AWS_ENDPOINT_URL_CLOUDCONTROL", local.url()).envs([
        ("AWS_ACCESS_KEY_ID", "any"),
        ("AWS_SECRET_ACCESS_KEY", "any"),
        ("AWS_REGION", "eu-west-1"),
    ]);
    let said = tokio::task::spawn_blocking(move || run(&mut program)).await.expect("it ends");
    assert_eq!(said, PRINTED);
}

/// The commands that a README names work where it says: in the folder above its own.
fn commands_work(workspace: &Workspace, service: &str) {
    let readme = workspace.folder.join(crate_name(service)).join("README.md");
    let readme = fs::read_to_string(readme).expect("a README");
    let iam = workspace.iam();
    let commands = readme.lines().filter_map(|line| line.strip_prefix("provider-aws policy "));
    let of_names: Vec<&str> = commands.filter(|command| !command.starts_with("from-binary")).collect();
    assert_eq!(of_names.len(), 1, "{readme}");
    let words: Vec<&str> = of_names[0].split(' ').collect();
    let words: Vec<&str> =
        words.iter().map(|word| if *word == "DIR" { iam.to_str().expect("text") } else { word }).collect();
    let policy = run(workspace.provider_aws(&["policy", "--quiet"]).args(&words));
    policy.parse::<Policy>().expect("a policy");
    // What was generated is what the command of the README generates.
    let generate = readme.lines().find(|line| line.starts_with("provider-aws generate "));
    let (_, options) = generate.expect("a command").split_once("--out . ").expect("where to");
    let sources = workspace.folder.join("../sources");
    let mut again = workspace.provider_aws(&["generate", "--check", "--quiet", "--out", "."]);
    for name in ["docs", "schemas", "iam"] {
        again.arg(format!("--{name}")).arg(sources.join(name));
    }
    run(again.args(options.split(' ')));
}

/// Each crate can be packaged, without a warning.
fn crates_can_be_packaged(workspace: &Workspace) {
    for service in SERVICES {
        let name = crate_name(service);
        let files = run(&mut workspace.cargo(&["package", "--list", "--allow-dirty", "--package", &name]));
        let files: BTreeSet<&str> = files.lines().collect();
        for file in ["Cargo.toml", "README.md", "src/lib.rs", "src/generated/mod.rs"] {
            assert!(files.contains(file), "{name}: {files:?}");
        }
    }
    // The runtime isn't in the registry, so its versions can't be locked, and nothing can be compiled with it.
    let package =
        ["package", "--workspace", "--no-verify", "--exclude-lockfile", "--allow-dirty", "--offline"];
    let output = workspace.cargo(&package).output().expect("cargo runs");
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success() && !said.contains("warning"), "{said}");
}

mod needs_corpus {
    use super::*;

    #[tokio::test(flavor = "multi_thread")]
    #[ignore = "needs ../shared, and compiles eight crates in two ways"]
    async fn eight_services_are_what_a_stranger_can_use() {
        let workspace = Workspace::generate();
        let crates: BTreeSet<String> = entries(&workspace.folder)
            .iter()
            .filter_map(|path| Some(path.file_name()?.to_str()?.to_owned()))
            .filter(|name| name.starts_with("provider-aws-"))
            .collect();
        assert_eq!(crates, SERVICES.map(crate_name).into());
        let program = workspace.build();
        the_program_runs(&workspace, &program).await;
        commands_work(&workspace, "s3");
        crates_can_be_packaged(&workspace);
        let said = run(&mut workspace.cargo(&["test", "--workspace", "--doc", "--features", "policy"]));
        for service in SERVICES {
            let name = crate_name(service);
            let is_readme =
                |line: &str| line.contains(&format!("{name}/src/lib.rs - Readme")) && line.ends_with(" ok");
            assert!(said.lines().any(is_readme), "{said}");
        }
    }
}
