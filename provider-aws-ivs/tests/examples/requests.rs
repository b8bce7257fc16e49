//! `request` and `delete`.

use std::time::Duration;

use provider_aws_ivs::Stage;
use provider_aws_ivs::stage::StageDesiredState;
use provider_aws_local::Settings;
use tempfile::TempDir;

use crate::program::{Aws, run_in};

#[test]
fn another_process_waits_for_a_request_or_cancels_it() {
    let folder = TempDir::new().expect("a folder");
    let request = |arguments: &[&str]| {
        let shown = run_in(folder.path(), "request", &[&["--data", "stages.redb"], arguments].concat());
        assert_eq!(shown.code, 0, "{shown}");
        shown
    };
    let created = request(&["create", "foyer"]);
    let again = request(&["create", "foyer"]);
    assert_eq!(created.out, again.out, "the name is the client token");
    let resumed = request(&["resume", created.out.trim()]);
    assert!(resumed.out.starts_with("arn:aws:ivs:us-east-1:123456789012:stage/"), "{resumed}");
    assert!(resumed.err.trim_end().ends_with(": done"), "{resumed}");

    let created = request(&["create", "lobby"]);
    let cancelled = request(&["cancel", created.out.trim()]);
    assert_eq!(cancelled.out, "cancelled\n");
}

#[tokio::test]
async fn a_stage_is_deleted() {
    let aws = Aws::start(Settings::embedded().delay(Duration::ZERO, Duration::ZERO)).await;
    let created = Stage::create(&aws.client, StageDesiredState::new()).await.expect("accepted").wait().await;
    let arn = created.expect("a stage").identifier().to_string();
    assert_eq!(aws.run("delete", &[&arn]).await.out, "deleted\n");
    assert_eq!(aws.run("delete", &[&arn]).await.out, "already gone\n");
    let usage = aws.run("delete", &[]).await;
    assert_eq!((usage.code, usage.err.as_str()), (1, "Error: \"usage: delete ARN\"\n"));
}
