//! A file that is no JSON.

use provider_aws_ivs::{Client, Error, Stage};

provider_aws_ivs::include_policy!("broken.json" => struct DeployPolicy);

async fn run(client: &Client<DeployPolicy>, arn: &str) -> Result<(), Error> {
    Stage::delete(client, arn).await?;
    Ok(())
}

fn main() {
    let _ = run;
}
