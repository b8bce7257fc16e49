//! A second opinion on the local endpoint: the same program over generated crates, run on it and on servers of others.
//!
//! `tests/second-opinion/program` is the program. What other servers answered to it is recorded beside it, and compared
//! with what our endpoint answers. Each difference is in a table, with who answers as AWS does, and the reason.
//!
//! The other servers are processes of their own: nothing of them is linked, and no CI runs them. To record their answers
//! anew, name each server by a variable, either by its URL or by the path of its program:
//!
//! - `FAKECLOUD`: `cargo install fakecloud` (AGPL-3.0), which takes most of an hour. It has code of its own for queues,
//!   topics and log groups.
//! - `WINTERBAUME`: `cargo build` in `tests/second-opinion/winterbaume` (Apache-2.0), which takes a few minutes. For these
//!   types it keeps what it is sent.
//!
//! ```sh
//! UPDATE_GOLDENS=1 FAKECLOUD=~/.cargo/bin/fakecloud cargo test -p provider-tests --test second_opinion -- --ignored fakecloud
//! ```

#[path = "second_opinion/answers.rs"]
mod answers;
#[path = "second_opinion/fakecloud.rs"]
mod fakecloud;
#[path = "second_opinion/server.rs"]
mod server;
mod support;
#[path = "second_opinion/winterbaume.rs"]
mod winterbaume;
#[path = "support/workspace.rs"]
mod workspace;

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;
use std::process::Command;

use codegen::TextFile;
use provider_aws_local::Local;
use specs::ResourceSpec;

use answers::{Difference, Facts, assert_explained, facts};
use support::{corpus, root};
use workspace::run;

/// The manifest of the program.
const MANIFEST: &str = r#"[package]
name = "second-opinion"
version = "0.0.0"
edition = "2024"

[dependencies]
provider-aws-core = { path = "CORE" }
provider-aws-logs = { path = "../provider-aws-logs", default-features = false, features = ["log-group", "log-stream"] }
provider-aws-sns = { path = "../provider-aws-sns", default-features = false, features = ["topic"] }
provider-aws-sqs = { path = "../provider-aws-sqs", default-features = false, features = ["queue"] }
serde_json = "1"
tokio = { version = "1", features = ["macros", "rt-multi-thread", "time"] }
"#;

fn folder() -> PathBuf {
    root().join("tests/second-opinion")
}

/// The program, and the specs of what it uses.
struct Program {
    path: PathBuf,
    specs: Vec<ResourceSpec>,
}

impl Program {
    fn build() -> Self {
        let services = ["logs", "sns", "sqs"];
        let is_wanted =
            |page: &TextFile| services.iter().any(|service| page.path.starts_with(&format!("{service}/")));
        // The corpus has no page about log groups.
        let text = fs::read_to_string(folder().join("log_groups.md")).expect("a page");
        let own = TextFile { path: "logs/log_groups/index.md".to_owned(), text };
        let pages = corpus("awscc-2026").into_iter().filter(is_wanted).chain([own]);
        let workspace = workspace::generate("second-opinion", pages, &[]);
        let package = workspace.join("provider-aws-second-opinion");
        fs::create_dir_all(package.join("src")).expect("a folder");
        let core = root().join("provider-aws-core").canonicalize().expect("the runtime");
        fs::write(package.join("Cargo.toml"), MANIFEST.replace("CORE", &core.display().to_string()))
            .expect("a file");
        for file in fs::read_dir(folder().join("program")).expect("the program") {
            let file = file.expect("an entry");
            fs::copy(file.path(), package.join("src").join(file.file_name())).expect("a file");
        }
        workspace::build(&workspace, "second-opinion");
        let mut specs = Vec::new();
        for service in services {
            for file in fs::read_dir(workspace.join("specs").join(service)).expect("the specs of a service") {
                let text = fs::read_to_string(file.expect("an entry").path()).expect("a file");
                specs.push(ResourceSpec::from_json(&text).expect("a spec"));
            }
        }
        Self { path: workspace.join("target/debug/second-opinion"), specs }
    }

    /// What an endpoint answers.
    fn facts(&self, url: &str) -> Facts {
        let run_name = format!("{:08x}", fastrand::u32(..));
        facts(&run(Command::new(&self.path).args([url, &run_name])), &run_name, url)
    }
}

/// The answers of a server, as they were recorded.
fn recorded(server: &str) -> Facts {
    let file = folder().join(server).with_extension("json");
    let text = fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    let steps: BTreeMap<String, BTreeMap<String, String>> = serde_json::from_str(&text).expect("JSON");
    let facts = steps
        .into_iter()
        .flat_map(|(step, facts)| facts.into_iter().map(move |(name, text)| ((step.clone(), name), text)));
    facts.collect()
}

/// Records the answers of a server, or compares them with those that are recorded.
fn record(server: &str, facts: &Facts) {
    if std::env::var_os("UPDATE_GOLDENS").is_none() {
        return assert_explained(facts, &recorded(server), &[]);
    }
    let mut steps: BTreeMap<&str, BTreeMap<&str, &str>> = BTreeMap::new();
    for ((step, name), text) in facts {
        steps.entry(step).or_default().insert(name, text);
    }
    let text = serde_json::to_string_pretty(&steps).expect("JSON") + "\n";
    fs::write(folder().join(server).with_extension("json"), text).expect("a file");
}

mod needs_corpus {
    use super::*;

    #[tokio::test(flavor = "multi_thread")]
    #[ignore = "slow: compiles a program over three crates that are generated from ../shared"]
    async fn what_differs_from_what_others_answer_is_explained() {
        let program = Program::build();
        let local = Local::start(program.specs.clone()).await.expect("an endpoint");
        let url = local.url().to_owned();
        let ours = tokio::task::spawn_blocking(move || program.facts(&url)).await.expect("it ends");
        let tables: [(&str, &[Difference]); 2] =
            [("winterbaume", winterbaume::DIFFERENCES), ("fakecloud", fakecloud::DIFFERENCES)];
        for (server, differences) in tables {
            println!("{server}:");
            assert_explained(&ours, &recorded(server), differences);
        }
    }
}

mod needs_another_endpoint {
    use super::*;
    use server::Server;

    #[test]
    #[ignore = "slow: needs the server of fakecloud, named by FAKECLOUD, and ../shared"]
    fn fakecloud_answers_as_recorded() {
        let server = Server::named_by("FAKECLOUD", Server::at_an_address);
        record("fakecloud", &Program::build().facts(&server.url));
    }

    #[test]
    #[ignore = "slow: needs the server of winterbaume, named by WINTERBAUME, and ../shared"]
    fn winterbaume_answers_as_recorded() {
        let server = Server::named_by("WINTERBAUME", Server::that_prints_its_url);
        record("winterbaume", &Program::build().facts(&server.url));
    }
}
