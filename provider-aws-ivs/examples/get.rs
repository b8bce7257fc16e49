//! Shows a stage: `cargo run -p provider-aws-ivs --example get -- ARN`.

use std::process::ExitCode;

use provider_aws_ivs::{Client, Stage};

#[tokio::main]
async fn main() -> Result<ExitCode, Box<dyn std::error::Error>> {
    let arn = std::env::args().nth(1).ok_or("usage: get ARN")?;
    let client = Client::from_env().await;
    let Some(stage) = Stage::get_opt(&client, arn).await? else {
        eprintln!("there is no such stage");
        return Ok(ExitCode::FAILURE);
    };
    println!("name: {}", stage.name.as_deref().unwrap_or("(none)"));
    for tag in stage.tags.iter().flatten() {
        println!("tag: {}={}", tag.key, tag.value);
    }
    Ok(ExitCode::SUCCESS)
}
