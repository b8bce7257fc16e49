//! `rotate_stream_key`.

use std::fs;
use std::time::Duration;

use provider_aws_ivs::channel::{ChannelDesiredState, ChannelIdentifier};
use provider_aws_ivs::stream_key::{StreamKeyDesiredState, StreamKeyIdentifier};
use provider_aws_ivs::{Channel, StreamKey};
use provider_aws_local::{Faults, Settings};
use tempfile::TempDir;

use crate::program::{Aws, run_in};

fn settings() -> Settings {
    Settings::embedded().service_sets("AWS::IVS::StreamKey", [("Value", "sk_${Id}")]).quota(
        "AWS::IVS::StreamKey",
        &["ChannelArn"],
        1,
    )
}

/// A channel, and its stream key.
async fn channel(aws: &Aws) -> (ChannelIdentifier, StreamKeyIdentifier) {
    let channel =
        Channel::create(&aws.client, ChannelDesiredState::new()).await.expect("accepted").wait().await;
    let channel = channel.expect("a channel").identifier().clone();
    let state = StreamKeyDesiredState::new(&channel);
    let key = StreamKey::create(&aws.client, state).await.expect("accepted").wait().await;
    (channel, key.expect("a key").identifier().clone())
}

/// The stream keys of a channel.
async fn keys(aws: &Aws, channel: &ChannelIdentifier) -> Vec<StreamKeyIdentifier> {
    let keys = StreamKey::list(&aws.client, channel).await.expect("a list");
    keys.iter().map(|key| key.identifier().clone()).collect()
}

#[test]
fn the_new_key_is_in_a_file_of_its_owner_and_nowhere_else() {
    let folder = TempDir::new().expect("a folder");
    let file = folder.path().join("key.txt");
    fs::write(&file, "readable by all").expect("a file");
    let shown = run_in(folder.path(), "rotate_stream_key", &["--key-file", "key.txt"]);
    assert_eq!(shown.code, 0, "{shown}");
    assert!(shown.out.starts_with("arn:aws:ivs:us-east-1:123456789012:stream-key/"), "{shown}");
    assert!(!shown.out.contains("sk_") && !shown.err.contains("sk_"), "{shown}");
    assert!(fs::read_to_string(&file).expect("the key").starts_with("sk_us-east-1_"));
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        assert_eq!(file.metadata().expect("a file").permissions().mode() & 0o777, 0o600);
    }
    // What it had to remember is gone.
    assert_eq!(folder.path().read_dir().expect("a folder").count(), 1);
}

#[tokio::test]
async fn a_rotation_that_stops_while_it_waits_is_continued() {
    let aws = Aws::start(settings().delay(Duration::ZERO, Duration::from_millis(400))).await;
    let (channel, old) = channel(&aws).await;
    let rotate = ["--aws", channel.as_str(), "--timeout"];
    let mut runs = 0;
    let shown = loop {
        let shown = aws.run("rotate_stream_key", &[rotate.as_slice(), &["0.1"]].concat()).await;
        runs += 1;
        if shown.code == 0 || runs == 20 {
            break shown;
        }
        assert!(shown.err.contains("run the same command again"), "{shown}");
        assert!(shown.err.contains("the wait timed out after 100ms"), "{shown}");
    };
    assert_eq!(shown.code, 0, "{shown}");
    assert!(runs > 2, "it stopped before the deletion and before the creation: {runs} runs");
    let keys = keys(&aws, &channel).await;
    assert_eq!(keys.len(), 1);
    assert_ne!(keys[0], old);
    assert!(shown.out.starts_with(keys[0].as_str()), "{shown}");
}

#[tokio::test]
async fn a_channel_that_may_have_no_key_is_said_to_be_without_and_gets_one_by_the_next_run() {
    let fault = r#"
        [[fault]]
        operation = "CreateResource"
        type_name = "AWS::IVS::StreamKey"
        fail = "GeneralServiceException"
        times = 1
    "#;
    let settings = settings().delay(Duration::ZERO, Duration::ZERO);
    let aws = Aws::start(settings.faults(Faults::parse(fault).expect("faults"))).await;
    let channel =
        Channel::create(&aws.client, ChannelDesiredState::new()).await.expect("accepted").wait().await;
    let channel = channel.expect("a channel").identifier().clone();

    let rotate = ["--aws", channel.as_str()];
    let shown = aws.run("rotate_stream_key", &rotate).await;
    assert_eq!(shown.code, 1, "{shown}");
    assert!(shown.err.contains("it may have none, so that nobody can broadcast"), "{shown}");
    assert!(shown.err.contains("Injected fault"), "{shown}");
    assert!(!aws.file("stream-key.txt").exists());
    let shown = aws.run("rotate_stream_key", &rotate).await;
    assert_eq!(shown.code, 0, "{shown}");
    assert_eq!(keys(&aws, &channel).await.len(), 1);
}
