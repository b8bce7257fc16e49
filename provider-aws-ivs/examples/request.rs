//! Creates a stage in one process, and waits for it or cancels it in another.
//!
//! ```sh
//! cargo run -p provider-aws-ivs --example request -- --data stages.redb create foyer > request.json
//! cargo run -p provider-aws-ivs --example request -- --data stages.redb resume "$(cat request.json)"
//! ```
//!
//! AWS carries on with a request that nobody waits for. The handle of a request is one line of JSON, without any property
//! of the resource.

mod support;

use std::time::Duration;

use clap::{Parser, Subcommand};
use provider_aws_ivs::stage::StageDesiredState;
use provider_aws_ivs::{Client, ErrorKind, RequestHandle, Stage};
use support::Place;

/// Creates a stage in one process, and waits for it or cancels it in another.
#[derive(Parser)]
struct Arguments {
    #[command(flatten)]
    place: Place,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Request a stage, without waiting, and print the handle of the request.
    ///
    /// The name is also the client token: within 36 hours, the same name is the same request, and creates no second
    /// stage.
    Create { name: String },
    /// Wait for a request, and print its progress and the stage.
    Resume { handle: RequestHandle<Stage> },
    /// Cancel a request.
    Cancel { handle: RequestHandle<Stage> },
}

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    let arguments = Arguments::parse();
    // Slow enough for another process to come in between.
    let settings = support::settings().delay(Duration::from_secs(1), Duration::from_secs(2));
    let (client, _endpoint) = arguments.place.connect(settings).await?;
    match arguments.command {
        Command::Create { name } => create(&client, &name).await,
        Command::Resume { handle } => resume(&client, handle).await,
        Command::Cancel { handle } => cancel(&client, handle).await,
    }
}

async fn create(client: &Client, name: &str) -> anyhow::Result<()> {
    let request = Stage::create(client, StageDesiredState::new().name(name)).client_token(name).await?;
    println!("{}", request.handle());
    Ok(())
}

async fn resume(client: &Client, handle: RequestHandle<Stage>) -> anyhow::Result<()> {
    let mut request = handle.resume(client);
    let mut events = request.events();
    while let Some(progress) = events.next().await {
        eprintln!("{}", progress?);
    }
    drop(events);
    println!("{}", request.wait().await?.identifier());
    Ok(())
}

async fn cancel(client: &Client, handle: RequestHandle<Stage>) -> anyhow::Result<()> {
    let mut request = handle.resume(client);
    eprintln!("{}", request.cancel().await?);
    match request.wait_for_completion().await {
        Ok(_) => println!("the request succeeded before it was cancelled"),
        Err(error) if error.kind() == ErrorKind::RequestCancelled => println!("cancelled"),
        Err(error) => return Err(error.into()),
    }
    Ok(())
}
