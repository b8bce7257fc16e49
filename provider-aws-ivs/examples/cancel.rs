//! Cancels a request that another process began, by the line that the example `create` prints first:
//! `cargo run -p provider-aws-ivs --example cancel -- LINE`.

use provider_aws_ivs::{Client, ErrorKind, RequestHandle, Stage, Wait};

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let line = std::env::args().nth(1).ok_or("usage: cancel LINE")?;
    let handle: RequestHandle<Stage> = line.parse()?;
    let client = Client::from_env().await;
    let mut request = handle.resume(&client);
    println!("{}", request.cancel().await?);
    match request.settle(Wait::default()).await {
        Ok(_) => println!("it was done before it was cancelled"),
        Err(error) if error.kind() == ErrorKind::RequestCancelled => println!("{error}"),
        Err(error) => return Err(error.into()),
    }
    Ok(())
}
