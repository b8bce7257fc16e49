//! Renames a stage, unless somebody else renames it at the same time:
//! `cargo run -p provider-aws-ivs --example update -- ARN NAME`.

use provider_aws_ivs::{Client, Stage};

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args().skip(1);
    let (Some(arn), Some(name)) = (arguments.next(), arguments.next()) else {
        return Err("usage: update ARN NAME".into());
    };
    let client = Client::from_env().await;
    let stage = Stage::get(&client, arn).await?;
    let patch = stage.edit_guarded(|changes| changes.name(name))?;
    let stage = Stage::update(&client, stage.identifier(), patch).await?.wait().await?;
    println!("{} is named {:?}", stage.identifier(), stage.name);
    Ok(())
}
