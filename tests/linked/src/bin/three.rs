//! Reaches three operations, each in another way, and reads nothing back.

use std::pin::Pin;

use linked_programs::run;
use provider_aws_ivs::{Client, Error, Stage, stage::StagePatch};

/// What a table of commands holds.
type Command = fn(Client, String) -> Pin<Box<dyn Future<Output = Result<(), Error>>>>;

fn main() {
    let commands: [Command; 2] = [
        |client, arn| Box::pin(async move { rename(&client, &arn).await }),
        |client, arn| Box::pin(async move { delete(&client, arn).await }),
    ];
    run(|client, arn| async move {
        for command in commands {
            command(client.clone(), arn.clone()).await?;
        }
        if Stage::get_opt(&client, arn).await?.is_some() {
            println!("it is still there");
        }
        Ok(())
    });
}

async fn rename(client: &Client, arn: &str) -> Result<(), Error> {
    let patch = StagePatch::new().name("lobby");
    let mut request = Stage::update(client, arn, patch).await?;
    request.wait_for_completion().await?;
    Ok(())
}

async fn delete(
    client: &Client,
    arn: impl Into<provider_aws_ivs::stage::StageIdentifier>,
) -> Result<(), Error> {
    let _accepted = Stage::delete(client, arn).await?;
    Ok(())
}
