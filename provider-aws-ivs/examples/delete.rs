//! Deletes a stage: `cargo run -p provider-aws-ivs --example delete -- ARN`, on AWS.
//!
//! Ctrl-C stops the wait, and not the deletion. The example then prints the handle of the request, with which
//! another process can wait for it.

use provider_aws_ivs::{CancellationToken, Client, ErrorKind, Stage, Wait};

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let arn = std::env::args().nth(1).ok_or("usage: delete ARN")?;
    let client = Client::from_env().await;
    let mut request = Stage::delete(&client, arn).await?;

    let token = CancellationToken::new();
    let stop = token.clone();
    tokio::spawn(async move {
        if tokio::signal::ctrl_c().await.is_ok() {
            stop.cancel();
        }
    });
    match request.wait_with(Wait::new().until_cancelled(token)).await {
        Ok(deletion) => println!("{deletion}"),
        Err(error) if error.kind() == ErrorKind::WaitStopped => println!("{}", request.handle()),
        Err(error) => return Err(error.into()),
    }
    Ok(())
}
