//! Without a policy, all operations compile, and `Client` is as simple as ever.

use std::sync::Arc;

use provider_aws_ivs::{Client, Error, Stage};

async fn run(client: &Client, arn: &str) -> Result<(), Error> {
    Stage::get(client, arn).await?;
    Stage::delete(client, arn).await?;
    Ok(())
}

async fn share(client: &Arc<Client>, arn: &str) -> Result<(), Error> {
    Stage::delete(client, arn).await?;
    Ok(())
}

fn main() {
    let _ = async {
        let client = Client::from_env().await;
        run(&client, "arn").await?;
        share(&Arc::new(client), "arn").await
    };
}
