//! Cancels a request that another process made, with the line that the example `create` prints first:
//! `cargo run -p provider-aws-ivs --example cancel -- LINE`.

use provider_aws_ivs::{Client, ErrorKind, RequestHandle, Stage};

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let line = std::env::args().nth(1).ok_or("usage: cancel LINE")?;
    let handle: RequestHandle<Stage> = line.parse()?;
    let client = Client::from_env().await;
    let mut request = handle.resume(&client);
    println!("{}", request.cancel().await?);
    match request.wait_for_completion().await {
        Ok(_) => println!("the request succeeded before it was cancelled"),
        Err(error) if error.kind() == ErrorKind::RequestCancelled => println!("{error}"),
        Err(error) => return Err(error.into()),
    }
    Ok(())
}
