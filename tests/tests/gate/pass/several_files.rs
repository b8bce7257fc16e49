//! Two files are one caller's policies, and allow together what neither does alone. The type may be the program's own.

use provider_aws_ivs::stage::StageDesiredState;
use provider_aws_ivs::{Client, Error, Stage, Wait};

/// What the deployment may do.
struct DeployPolicy;

provider_aws_ivs::include_policy!("read.json", "write.json" => DeployPolicy);

async fn run(client: &Client<DeployPolicy>) -> Result<(), Error> {
    let mut request = Stage::create(client, StageDesiredState::new()).await?;
    let stage = request.wait().await?;
    Stage::get(client, stage.identifier().clone()).await?;
    Ok(())
}

fn main() {
    let _ = (run, DeployPolicy);
}
