//! README's example of a file that says what should be, on the local endpoint: planned, applied, edited, changed by somebody
//! else, and destroyed.

#![cfg(all(feature = "desired", feature = "local"))]

mod support;

use std::fs;
use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

use serde_json::Value;
use support::{Run, root};
use tempfile::TempDir;

/// A folder with the file, and an endpoint that is killed when the test ends.
struct World {
    folder: TempDir,
    endpoint: Child,
    url: String,
}

impl Drop for World {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.endpoint.kill();
        let _ = self.endpoint.wait();
    }
}

impl World {
    fn new() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let endpoint = support::command()
            .args(["local", "--delay", "20"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn();
        let mut endpoint = endpoint.expect("it starts");
        let mut line = String::new();
        BufReader::new(endpoint.stdout.take().expect("its output")).read_line(&mut line).expect("a line");
        let (_, url) = line.trim_end().split_once('=').expect("the line to copy");
        let world = Self { folder, url: url.to_owned(), endpoint };
        world.write(&example());
        world
    }

    fn write(&self, text: &str) {
        fs::write(self.folder.path().join("live.yaml"), text).expect("a file");
    }

    fn command(&self) -> Command {
        let mut command = support::command();
        command
            .current_dir(self.folder.path())
            .env("AWS_ENDPOINT_URL_CLOUDCONTROL", &self.url)
            .env("AWS_ACCESS_KEY_ID", "any")
            .env("AWS_SECRET_ACCESS_KEY", "any")
            .env("AWS_REGION", "eu-west-1");
        command
    }

    /// Runs a command that ends with this code, and returns what it prints.
    fn run(&self, code: i32, arguments: &[&str]) -> Run {
        let run = support::run(self.command().args(arguments));
        assert_eq!(run.code, Some(code), "{arguments:?}: {}{}", run.out, run.said);
        run
    }

    fn plan(&self, code: i32) -> Value {
        serde_json::from_str(&self.run(code, &["plan", "live.yaml", "--json"]).out).expect("JSON")
    }

    fn apply(&self) -> Run {
        let plan = self.plan(2);
        self.run(0, &["apply", "live.yaml", "--plan", plan["hash"].as_str().expect("a hash")])
    }
}

/// The file that README shows.
fn example() -> String {
    let readme = fs::read_to_string(root().join("README.md")).expect("README");
    let (_, section) = readme.split_once("### Saying what should be").expect("the section");
    let (_, example) = section.split_once("```yaml\n").expect("the example");
    example.split_once("```").expect("its end").0.to_owned()
}

#[test]
fn readmes_example_is_applied_edited_changed_by_others_and_destroyed() {
    let world = World::new();
    let printed = world.run(2, &["plan", "live.yaml"]).out;
    assert!(printed.starts_with("live: 5 to create\n"), "{printed}");
    assert!(printed.contains("    RecordingConfigurationArn: known when it is there\n"), "{printed}");
    let applied = world.apply();
    assert!(applied.out.ends_with("5 resources changed\n"), "{}", applied.out);
    assert!(
        applied.said.contains("channel: create …") && applied.said.contains("key: done, arn:"),
        "{}",
        applied.said
    );
    assert_eq!(world.run(0, &["plan", "live.yaml"]).out, "live: 5 as it should be\n");

    let edited = example().replace("Name: main", "Name: side");
    world.write(&edited);
    let printed = world.run(2, &["plan", "live.yaml"]).out;
    assert!(printed.contains("    Name: \"main\" → \"side\"\n"), "{printed}");
    // Another plan than the one that was approved.
    let run = world.run(2, &["apply", "live.yaml", "--plan", "0000000000000000"]);
    assert!(run.said.contains("nothing is done"), "{}", run.said);
    assert!(world.apply().out.ends_with("1 resource changed\n"));

    // Somebody else changes it: the same file by other means.
    world.write(
        &example().replace("Name: main", "Name: other, \n      LatencyMode: LOW").replace(", \n", "\n"),
    );
    world.apply();
    world.write(&edited);
    let drift = world.run(2, &["drift", "live.yaml"]).out;
    assert!(drift.contains("    Name: \"other\" → \"side\"\n"), "{drift}");
    assert!(drift.contains("LatencyMode: \"LOW\", of which the file doesn't speak"), "{drift}");
    assert!(drift.contains("key: as the file says\n"), "{drift}");
    world.apply();
    world.run(0, &["drift", "live.yaml"]);

    let run = world.run(2, &["destroy", "live.yaml"]);
    assert_eq!(run.out.lines().count(), 5, "{}", run.out);
    assert!(world.run(0, &["destroy", "live.yaml", "--yes"]).out.ends_with("5 resources deleted\n"));
    assert!(world.run(2, &["plan", "live.yaml"]).out.starts_with("live: 5 to create\n"));
}

#[test]
fn errors_have_their_places_and_nothing_is_called() {
    let mut world = World::new();
    world.endpoint.kill().expect("it runs");
    world.write(&example().replace("Name: main", "Nmae: main").replace("${channel.Arn}", "${chanel.Arn}"));
    let said = world.run(1, &["plan", "live.yaml"]).said;
    assert!(said.contains("live.yaml:9:7: found `Nmae`, expected a property of AWS::IVS::Channel"), "{said}");
    assert!(said.contains("did you mean `channel`?") && said.contains("the file has 2 errors"), "{said}");
    world.write("resources: [");
    assert!(world.run(1, &["apply", "live.yaml"]).said.contains("found no YAML"));
    // A failure isn't that there is something to do.
    world.write(&example());
    assert_eq!(world.run(1, &["plan", "missing.yaml"]).out, "");
    assert!(world.run(1, &["plan", "live.txt"]).said.contains(".yaml, .yml, .json or .toml"));
}

#[test]
fn a_plan_needs_approval_where_nobody_can_be_asked() {
    let world = World::new();
    let said = world.run(1, &["apply", "live.yaml"]).said;
    assert!(said.contains("approve the plan by `--plan HASH`"), "{said}");
    assert!(world.run(2, &["plan", "live.yaml"]).out.starts_with("live: 5 to create\n"));
}
