//! A program that calls what its policy allows; each function says what it takes.

use provider_aws_ivs::stage::{CanGet, CanList};
use provider_aws_ivs::{Client, Error, RequestHandle, Stage};

provider_aws_ivs::include_policy!("read.json" => pub struct ReadPolicy);

async fn run<P: CanGet + CanList>(client: &Client<P>, arn: &str) -> Result<(), Error> {
    Stage::get(client, arn).region("eu-west-1").await?;
    Stage::get_opt(client, arn).await?;
    Stage::list(client).await?;
    let _ = |handle: RequestHandle<Stage>| handle.resume(client);
    Ok(())
}

fn main() {
    let _ = async {
        let client = Client::from_env().await.with_policy::<ReadPolicy>();
        run(&client.clone(), "arn").await
    };
}
