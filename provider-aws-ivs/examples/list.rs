//! Lists the stages in a region, each read in full, 16 at the same time:
//! `cargo run -p provider-aws-ivs --example list`.

use provider_aws_ivs::{Client, Error, Stage};

#[tokio::main]
async fn main() -> Result<(), Error> {
    let client = Client::from_env().await;
    let mut stages = Stage::list(&client).hydrate(16);
    while let Some(stage) = stages.next().await {
        let stage = stage?;
        let name = stage.name.as_deref().unwrap_or_default();
        println!("{}\t{name}", stage.identifier());
    }
    Ok(())
}
