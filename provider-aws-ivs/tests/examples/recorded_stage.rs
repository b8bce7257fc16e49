//! `recorded_stage`.

use crate::program::run;

#[test]
fn the_patch_has_what_differs_and_the_rest_stays() {
    let shown = run("recorded_stage", &["--delete"]);
    assert_eq!(shown.code, 0, "{shown}");
    let (_, after) = shown.out.split_once("the patch is ").expect("a patch");
    let (patch, after) = after.split_once("recorded is ").expect("the stage after the change");
    let patch: serde_json::Value = serde_json::from_str(patch).expect("JSON");
    let paths: Vec<&str> =
        patch.as_array().expect("operations").iter().filter_map(|it| it["path"].as_str()).collect();
    let recording = "/AutoParticipantRecordingConfiguration";
    let thumbnails = "ThumbnailConfiguration/ParticipantThumbnailConfiguration";
    assert_eq!(
        paths,
        [
            format!("{recording}/RecordingReconnectWindowSeconds"),
            format!("{recording}/{thumbnails}/TargetIntervalSeconds")
        ]
    );
    assert!(
        after.contains(r#""RecordingMode": "INTERVAL""#) && after.contains(r#""TargetIntervalSeconds": 10"#)
    );
    assert!(after.ends_with("deleted\ndeleted\n"), "{shown}");
}
