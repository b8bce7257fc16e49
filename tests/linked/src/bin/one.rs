//! Reaches one operation, and two that it does not call.

use linked_programs::run;
use provider_aws_ivs::{Client, Error, Stage};

fn main() {
    run(|client, arn| async move {
        let stage = Stage::get(&client, arn).await?;
        println!("{:?}", stage.name);
        Ok(())
    });
}

#[allow(dead_code, reason = "that is the point")]
async fn delete(client: &Client, arn: &str) -> Result<(), Error> {
    let _accepted = Stage::delete(client, arn).await?;
    for stage in Stage::list(client).await? {
        println!("{:?}", stage.name);
    }
    Ok(())
}
