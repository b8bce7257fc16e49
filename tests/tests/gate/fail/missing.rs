//! Two operations that the policy does not speak of, or only in part: an error each, and none for those it allows.

use provider_aws_ivs::stage::StageDesiredState;
use provider_aws_ivs::{Client, Error, Stage};

provider_aws_ivs::include_policy!("read.json" => pub struct ReadPolicy);

async fn run(client: &Client<ReadPolicy>, arn: &str) -> Result<(), Error> {
    Stage::get(client, arn).await?;
    Stage::delete(client, arn).await?;
    Stage::create(client, StageDesiredState::new()).await?;
    Stage::list(client).await?;
    Ok(())
}

fn main() {
    let _ = run;
}
