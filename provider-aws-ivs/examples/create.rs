//! Creates a stage and shows the progress: `cargo run -p provider-aws-ivs --example create -- NAME`.
//!
//! The name is also the client token: running the example again within 36 hours finds the same request, and
//! creates no second stage. The first line of the output is the handle of the request, for the examples
//! `resume` and `cancel`.

use provider_aws_ivs::stage::StageDesiredState;
use provider_aws_ivs::{Client, Stage};

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let name = std::env::args().nth(1).ok_or("usage: create NAME")?;
    let client = Client::from_env().await;
    let state = StageDesiredState::new().name(&name);
    let mut request = Stage::create(&client, state).client_token(name).await?;
    println!("{}", request.handle());

    let mut events = request.events();
    while let Some(progress) = events.next().await {
        eprintln!("{}", progress?);
    }
    drop(events);
    let stage = request.wait().await?;
    println!("{}", stage.identifier());
    Ok(())
}
