//! Waits for a request that another process made, with the line that the example `create` prints first:
//! `cargo run -p provider-aws-ivs --example resume -- LINE`.

use provider_aws_ivs::{Client, RequestHandle, Stage};

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let line = std::env::args().nth(1).ok_or("usage: resume LINE")?;
    let handle: RequestHandle<Stage> = line.parse()?;
    let client = Client::from_env().await;
    let stage = handle.resume(&client).wait().await?;
    println!("{}", stage.identifier());
    Ok(())
}
