//! Reaches no operation, however much is written of them.

use linked_programs::run;
use provider_aws_ivs::{Client, Error, Stage, stage};

fn main() {
    run(|client, arn| async move {
        // The constants of operations are no calls of them.
        println!("{client:?} {arn} {}", stage::LIST.name());
        if false {
            let _accepted = Stage::delete(&client, arn.as_str()).await?;
        }
        // No one polls these.
        drop(update(&client, &arn));
        drop(Box::pin(update(&client, &arn)));
        Ok(())
    });
}

async fn update(client: &Client, arn: &str) -> Result<(), Error> {
    let _accepted = Stage::update(client, arn, stage::StagePatch::new()).await?;
    Ok(())
}

#[allow(dead_code, reason = "that is the point")]
async fn get(client: &Client, arn: &str) -> Result<(), Error> {
    Stage::get(client, arn).await?;
    Ok(())
}

#[allow(dead_code, reason = "that is the point")]
fn list(client: &Client) {
    let _ = Stage::list(client);
}
