//! The examples do what they say, as somebody runs them: what they print, their exit codes, and what they leave behind.
//!
//! `cargo test` builds the examples before their tests.

#[cfg(feature = "policy")]
mod deploy;
mod inventory;
mod live_channel;
mod program;
mod recorded_stage;
mod requests;
mod rotate_stream_key;

use program::run;

/// The examples that run on a local endpoint, or on AWS.
const EXAMPLES: [&str; 5] = ["inventory", "live_channel", "recorded_stage", "request", "rotate_stream_key"];

#[test]
fn each_example_says_how_it_is_used() {
    for example in EXAMPLES {
        let help = run(example, &["--help"]);
        assert_eq!(help.code, 0, "{help}");
        assert!(help.out.contains("Usage: ") && help.out.contains("--aws"), "{help}");
    }
}

#[test]
fn the_quick_start_creates_renames_and_deletes_a_stage() {
    let shown = run("quickstart", &[]);
    assert_eq!(shown.code, 0, "{shown}");
    let lines: Vec<&str> = shown.out.lines().collect();
    assert!(lines.iter().any(|line| line.contains(r#"renamed to Some("lobby")"#)), "{shown}");
    assert!(lines.ends_with(&["deleted", "read again: None"]), "{shown}");
}

#[test]
fn permissions_are_known_without_a_call() {
    let shown = run("permissions", &[]);
    assert!(shown.out.contains("get_resource of AWS::IVS::Stage\n  ivs:GetStage\n"), "{shown}");
}
