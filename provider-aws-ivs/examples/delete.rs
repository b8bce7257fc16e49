//! Deletes a stage: `cargo run -p provider-aws-ivs --example delete -- ARN`.
//!
//! Ctrl-C stops the wait; the deletion goes on, and its handle is printed, for a process like the example `resume`.

use provider_aws_ivs::{CancellationToken, Client, Deletion, ErrorKind, Stage, Wait};

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
    let wait = Wait::default().until_cancelled(token);
    match request.wait(wait).await {
        Ok(Deletion::Deleted) => println!("deleted"),
        Ok(Deletion::AlreadyGone) => println!("there was no such stage"),
        Err(error) if error.kind() == ErrorKind::WaitStopped => println!("{}", request.handle()),
        Err(error) => return Err(error.into()),
    }
    Ok(())
}
