//! A program as a user would write it, over eight services and without JSON by hand: it makes the resources of a shop
//! that handles uploads, changes each, lists them, and deletes them.
//!
//! It runs with any credentials and endpoint that an AWS SDK client takes.

mod compute;
mod databases;
mod life;
mod messages;
mod storage;

use provider_aws_s3::Client;

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let client = Client::from_env().await;
    let messages = messages::Messages::create(&client).await?;
    let storage = storage::Storage::create(&client, messages.jobs()).await?;
    let databases = databases::Databases::create(&client).await?;
    let compute = compute::Compute::create(&client, messages.jobs(), &databases).await?;

    messages.update(&client).await?;
    storage.update(&client).await?;
    databases.update(&client).await?;
    compute.update(&client).await?;

    // What others refer to is deleted last.
    compute.delete(&client).await?;
    databases.delete(&client).await?;
    storage.delete(&client).await?;
    messages.delete(&client).await?;
    Ok(())
}
