//! A trust policy, which is no policy of a caller.

use provider_aws_ivs::{Client, Error, Stage};

provider_aws_ivs::include_policy!("trust.json" => struct DeployPolicy);

async fn run(client: &Client<DeployPolicy>, arn: &str) -> Result<(), Error> {
    Stage::delete(client, arn).await?;
    Ok(())
}

fn main() {
    let _ = run;
}
