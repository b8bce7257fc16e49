//! `inventory`.

use std::collections::BTreeSet;

use provider_aws_ivs::Stage;
use provider_aws_ivs::stage::StageDesiredState;
use provider_aws_local::Settings;
use serde_json::Value;

use crate::program::{Aws, run};

#[test]
fn the_table_has_every_type_in_every_region_in_aligned_columns() {
    let shown = run("inventory", &["--regions", "eu-west-1,us-east-1"]);
    assert_eq!(shown.code, 0, "{shown}");
    let lines: Vec<&str> = shown.out.lines().collect();
    let (header, rows) = lines.split_first().expect("a header");
    let arn = header.find("ARN").expect("a column");
    assert!(rows.iter().all(|row| row[arn..].starts_with("arn:aws:ivs:")), "{shown}");
    let types: BTreeSet<&str> = rows.iter().filter_map(|row| row.split_whitespace().next()).collect();
    assert_eq!(types.len(), 11, "{shown}");
    // Two channels with a key each, and one resource of each other type.
    assert_eq!(rows.len(), 2 * 13, "{shown}");
    assert!(rows.iter().any(|row| row.ends_with("show=talks,team=live")), "{shown}");
    // Where nobody sees it, there is no progress.
    assert_eq!(shown.err.lines().count(), 1, "{shown}");
}

#[test]
fn lines_of_json_say_the_same() {
    let shown = run("inventory", &["--json", "--regions", "eu-west-1"]);
    let rows: Vec<Value> =
        shown.out.lines().map(|line| serde_json::from_str(line).expect("an object")).collect();
    assert_eq!(rows.len(), 13, "{shown}");
    let stage = rows.iter().find(|row| row["type"] == "AWS::IVS::Stage").expect("a stage");
    assert_eq!((&stage["name"], &stage["region"]), (&"lobby".into(), &"eu-west-1".into()));
    assert_eq!(stage["tags"]["team"], "live");
}

#[tokio::test]
async fn a_region_that_cannot_be_read_is_reported_and_the_others_are_shown() {
    let policy = r#"{"Version": "2012-10-17", "Statement": [
        {"Effect": "Allow", "Action": "*", "Resource": "*"},
        {"Effect": "Deny", "Action": "cloudformation:*", "Resource": "*",
         "Condition": {"StringEquals": {"aws:RequestedRegion": "eu-central-1"}}}
    ]}"#;
    let aws = Aws::start(Settings::embedded().policies([policy.parse().expect("a policy")])).await;
    let state = StageDesiredState::new().name("foyer");
    let stage = Stage::create(&aws.client, state).await.expect("accepted").wait().await.expect("a stage");
    let shown = aws.run("inventory", &["--aws", "--regions", "eu-central-1,us-east-1"]).await;
    assert_eq!(shown.code, 1, "{shown}");
    assert!(shown.out.contains(stage.identifier().as_str()), "{shown}");
    assert!(
        shown.err.starts_with("eu-central-1: 11 of 11 types can't be listed: list_resource of"),
        "{shown}"
    );
    assert!(!shown.err.contains("us-east-1: "), "{shown}");
}

#[test]
fn a_region_that_cannot_be_one_is_an_error_that_names_it() {
    let shown = run("inventory", &["--regions", "eu_west"]);
    assert_eq!(shown.code, 1, "{shown}");
    assert!(
        shown
            .err
            .ends_with("`eu_west` can't be a region: expected letters, digits and `-`, as in `eu-west-1`\n"),
        "{shown}"
    );
}
