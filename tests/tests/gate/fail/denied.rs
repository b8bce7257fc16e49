//! An operation that a statement denies, whatever others allow.

use provider_aws_ivs::{Client, Error, Stage};

provider_aws_ivs::include_policy!("denied.json" => struct DeniedPolicy);

async fn run(client: &Client<DeniedPolicy>, arn: &str) -> Result<(), Error> {
    Stage::get(client, arn).await?;
    Stage::delete(client, arn).await?;
    Ok(())
}

fn main() {
    let _ = run;
}
