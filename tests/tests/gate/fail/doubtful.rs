//! An operation that the policy leaves open: a Deny with a condition on what only the request tells.

use provider_aws_ivs::{Client, Error, Stage};

provider_aws_ivs::include_policy!("doubtful.json" => struct DoubtfulPolicy);

async fn run(client: &Client<DoubtfulPolicy>, arn: &str) -> Result<(), Error> {
    Stage::get(client, arn).await?;
    Stage::delete(client, arn).await?;
    Ok(())
}

fn main() {
    let _ = run;
}
