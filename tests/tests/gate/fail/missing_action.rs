//! An operation that lacks one of its actions: the error names that, and not the others.

use provider_aws_ivs::{Client, Error, Stage};

provider_aws_ivs::include_policy!("untagged.json" => struct UntaggedPolicy);

async fn run(client: &Client<UntaggedPolicy>, arn: &str) -> Result<(), Error> {
    Stage::get_opt(client, arn).await?;
    Ok(())
}

fn main() {
    let _ = run;
}
