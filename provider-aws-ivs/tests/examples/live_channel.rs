//! `live_channel`.

use provider_aws_ivs::{Channel, RecordingConfiguration};
use provider_aws_local::Settings;

use crate::program::{Aws, run};

/// An endpoint on which a recording configuration is in a state.
fn settings(state: &'static str) -> Settings {
    Settings::embedded()
        .service_sets("AWS::IVS::RecordingConfiguration", [("State", state)])
        .service_sets("AWS::IVS::Channel", [("IngestEndpoint", "ingest.test")])
        .service_sets("AWS::IVS::StreamKey", [("Value", "sk_test")])
}

#[test]
fn the_stream_key_is_shown_on_request_only() {
    let shown = run("live_channel", &[]);
    assert_eq!(shown.code, 0, "{shown}");
    assert!(shown.out.contains("server       rtmps://"), "{shown}");
    assert!(!shown.out.contains("sk_") && !shown.err.contains("sk_"), "{shown}");
    let shown = run("live_channel", &["--show-key"]);
    assert!(shown.out.contains("stream key   sk_us-east-1_"), "{shown}");
}

#[tokio::test]
async fn what_is_created_refers_to_each_other_and_stays_unless_it_is_deleted() {
    let aws = Aws::start(settings("ACTIVE")).await;
    let shown = aws.run("live_channel", &["--aws", "--bucket", "my-recordings", "--name", "show"]).await;
    assert_eq!(shown.code, 0, "{shown}");
    let recordings = RecordingConfiguration::list(&aws.client).await.expect("a list");
    let channels = Channel::list(&aws.client).await.expect("a list");
    assert_eq!(channels[0].name.as_deref(), Some("show"));
    assert_eq!(channels[0].recording_configuration_arn.as_deref(), Some(recordings[0].identifier().as_str()));
}

#[tokio::test]
async fn nothing_is_left_behind_even_after_a_failure() {
    let aws = Aws::start(settings("ACTIVE").quota("AWS::IVS::StreamKey", &[], 0)).await;
    let shown = aws.run("live_channel", &["--aws", "--bucket", "my-recordings", "--delete"]).await;
    assert_eq!(shown.code, 1, "{shown}");
    assert!(shown.err.contains("Error: create_resource of AWS::IVS::StreamKey: Limit exceeded"), "{shown}");
    assert_eq!(Channel::list(&aws.client).await.expect("a list").len(), 0);
    assert_eq!(RecordingConfiguration::list(&aws.client).await.expect("a list").len(), 0);
}

#[tokio::test]
async fn a_recording_configuration_that_does_not_become_active_is_an_error() {
    let aws = Aws::start(settings("CREATE_FAILED")).await;
    let shown = aws.run("live_channel", &["--aws", "--bucket", "my-recordings"]).await;
    assert_eq!(shown.code, 1, "{shown}");
    assert!(shown.err.contains("is in the state CREATE_FAILED, expected ACTIVE"), "{shown}");
}
