//! A function for any policy says which operations it takes.

use provider_aws_ivs::stage::CanGet;
use provider_aws_ivs::{Client, Error, Stage};

async fn run<P: CanGet>(client: &Client<P>, arn: &str) -> Result<(), Error> {
    Stage::get(client, arn).await?;
    Stage::delete(client, arn).await?;
    Ok(())
}

fn main() {
    let _ = async { run(&Client::from_env().await, "arn").await };
}
