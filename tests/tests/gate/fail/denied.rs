//! An operation that a statement denies, whatever others allow: the README's program.

use provider_aws_ivs::{Client, Error, Stage};

provider_aws_ivs::include_policy!("deploy.json" => pub struct DeployPolicy);

async fn tidy(client: &Client<DeployPolicy>, arn: &str) -> Result<(), Error> {
    let stage = Stage::get(client, arn).await?;
    Stage::delete(client, stage.identifier()).await?.wait().await?;
    Ok(())
}

fn main() {
    let _ = tidy;
}
