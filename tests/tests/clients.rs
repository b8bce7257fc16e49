//! Clients that nobody here wrote agree with the local endpoint: boto3 and the AWS CLI, by `clients/check.py`. They are
//! installed from PyPI into a virtual environment in the target folder.

#[path = "support/python.rs"]
mod python;

use core::time::Duration;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use provider_aws_local::{Local, Settings};
use specs::ResourceSpec;

/// The specs of all types that there are, and of one that has what they have not.
fn specs() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut specs = Vec::new();
    for service in fs::read_dir(root.join("../specs/aws")).expect("the folder of specs") {
        let service = service.expect("an entry").path();
        if service.is_dir() {
            let files = fs::read_dir(&service).expect("a folder");
            specs.extend(files.map(|file| file.expect("an entry").path()));
        }
    }
    specs.sort();
    specs.push(root.join("data/local/part.json"));
    specs
}

mod needs_network {
    use super::*;

    #[tokio::test]
    #[ignore = "needs network: installs from PyPI"]
    async fn boto3_and_the_aws_cli_agree_on_every_type() {
        let environment = python::environment("clients");
        let paths = specs();
        let specs = paths.iter().map(|path| {
            let text = fs::read_to_string(path).expect("a spec");
            ResourceSpec::from_json(&text).expect("a spec")
        });
        let settings = Settings::new(specs)
            .delay(Duration::from_millis(100), Duration::from_millis(200))
            .cancelling(Duration::from_millis(100));
        let local = Local::start_with(settings).await.expect("an endpoint");

        let mut check = Command::new(environment.join("bin/python"));
        check
            .arg(Path::new(env!("CARGO_MANIFEST_DIR")).join("clients/check.py"))
            .arg(environment.join("bin/aws"))
            .args(&paths)
            .env("AWS_ENDPOINT_URL_CLOUDCONTROL", local.url())
            .env("AWS_ACCESS_KEY_ID", "local")
            .env("AWS_SECRET_ACCESS_KEY", "local")
            .env("AWS_DEFAULT_REGION", "eu-west-1")
            .env("AWS_EC2_METADATA_DISABLED", "true")
            .env("AWS_CONFIG_FILE", "none")
            .env("AWS_SHARED_CREDENTIALS_FILE", "none");
        let checked = tokio::task::spawn_blocking(move || check.output()).await;
        let output = checked.expect("it does not panic").expect("it runs");
        assert!(
            output.status.success(),
            "{}{}",
            String::from_utf8_lossy(&output.stdout),
            String::from_utf8_lossy(&output.stderr)
        );
    }
}
