//! Runs examples as programs.

use std::fmt;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::SystemTime;

use provider_aws_ivs::Client;
use provider_aws_local::{Local, Settings};
use tempfile::TempDir;

/// How a program ended.
#[derive(Debug)]
pub struct Ended {
    pub code: i32,
    pub out: String,
    pub err: String,
}

impl fmt::Display for Ended {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "exit code {}\n{}\n{}", self.code, self.out, self.err)
    }
}

/// Runs an example in a folder of its own.
pub fn run(example: &str, arguments: &[&str]) -> Ended {
    let folder = TempDir::new().expect("a folder");
    run_in(folder.path(), example, arguments)
}

/// Runs an example in a folder.
pub fn run_in(folder: &Path, example: &str, arguments: &[&str]) -> Ended {
    ended(command(folder, example).args(arguments))
}

fn command(folder: &Path, example: &str) -> Command {
    let mut command = Command::new(program(example));
    command.current_dir(folder).env("AWS_EC2_METADATA_DISABLED", "true").env_remove("RUST_BACKTRACE");
    command
}

fn ended(command: &mut Command) -> Ended {
    let output = command.output().expect("the program runs");
    let text = |bytes| String::from_utf8(bytes).expect("text");
    Ended { code: output.status.code().unwrap_or(-1), out: text(output.stdout), err: text(output.stderr) }
}

/// An endpoint that examples take for AWS.
pub struct Aws {
    local: Local,
    pub client: Client,
    pub folder: TempDir,
}

impl Aws {
    pub async fn start(settings: Settings) -> Self {
        let local = Local::start_with(settings).await.expect("the loopback interface can be listened on");
        let client = Client::local(local.url());
        Self { local, client, folder: TempDir::new().expect("a folder") }
    }

    /// Runs an example with `--aws`, while the endpoint answers.
    pub async fn run(&self, example: &str, arguments: &[&str]) -> Ended {
        let mut command = command(self.folder.path(), example);
        command
            .args(arguments)
            .env("AWS_ENDPOINT_URL_CLOUDCONTROL", self.local.url())
            .env("AWS_REGION", "us-east-1")
            .env("AWS_ACCESS_KEY_ID", "local")
            .env("AWS_SECRET_ACCESS_KEY", "local")
            .env_remove("AWS_PROFILE");
        tokio::task::spawn_blocking(move || ended(&mut command)).await.expect("the program runs")
    }

    pub fn file(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }
}

/// The program of an example, which Cargo puts beside the folder of this test.
pub fn program(example: &str) -> PathBuf {
    let test = std::env::current_exe().expect("this program has a path");
    let target = test.parent().and_then(Path::parent).expect("it is in the target folder");
    let program = target.join("examples").join(format!("{example}{}", std::env::consts::EXE_SUFFIX));
    let built = program.metadata().and_then(|metadata| metadata.modified());
    let is_fresh = built.is_ok_and(|built| sources(example).iter().all(|changed| *changed <= built));
    assert!(
        is_fresh,
        "found no up-to-date {}: run `cargo test` without `--test`, which builds the examples first",
        program.display()
    );
    program
}

/// When the sources of an example were changed.
fn sources(example: &str) -> Vec<SystemTime> {
    let examples = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples");
    let own = examples.join(example);
    let of_folder = own.read_dir().into_iter().flatten().filter_map(Result::ok).map(|entry| entry.path());
    let files = [own.with_extension("rs"), examples.join("support/mod.rs")].into_iter().chain(of_folder);
    files.filter_map(|file| file.metadata().ok()?.modified().ok()).collect()
}
