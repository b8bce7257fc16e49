//! Shows a stage: `cargo run -p provider-aws-ivs --example get -- ARN`.

use provider_aws_ivs::{Client, Stage};

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let arn = std::env::args().nth(1).ok_or("usage: get ARN")?;
    let client = Client::from_env().await;
    let Some(stage) = Stage::get_opt(&client, arn).await? else {
        return Err("the stage doesn't exist".into());
    };
    println!("name: {}", stage.name.as_deref().unwrap_or("(none)"));
    for tag in stage.tags.iter().flatten() {
        println!("tag: {}={}", tag.key, tag.value);
    }
    Ok(())
}
