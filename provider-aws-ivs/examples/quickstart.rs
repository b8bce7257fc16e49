//! Creates, reads, updates, lists and deletes a stage, on an endpoint within this process: no AWS account is needed.
//! `cargo run -p provider-aws-ivs --example quickstart`

use std::error::Error;

use provider_aws_ivs::stage::StageDesiredState;
use provider_aws_ivs::{Client, Stage, Tag, Wait};
use provider_aws_local::{Local, Settings};
use specs::ResourceSpec;

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let spec = ResourceSpec::from_json(include_str!("../../specs/aws/ivs/stage.json"))?;
    let reference = serde_json::from_str(include_str!("../../specs/iam/ivs.json"))?;
    let local = Local::start_with(Settings::new([spec]).references([reference])).await?;
    println!("an endpoint listens on {}", local.url());
    let client = Client::local(local.url());

    let state = StageDesiredState::new().name("foyer");
    let mut request = Stage::create(&client, state).await?;
    let mut events = request.events(Wait::default());
    while let Some(progress) = events.next().await {
        println!("{}", progress?);
    }
    drop(events);
    let stage = request.wait(Wait::default()).await?;
    println!("created {}", stage.identifier());

    let patch = stage.edit(|changes| changes.name("lobby").tags([Tag::new("team", "live")]))?;
    println!("to change: {patch:?}");
    let mut request = Stage::update(&client, stage.identifier(), patch).await?;
    let stage = request.wait(Wait::default()).await?;
    println!("renamed to {:?}, tagged {:?}", stage.name, stage.tags);

    for stage in Stage::list(&client).await? {
        println!("listed {} {:?}", stage.identifier(), stage.name);
    }

    let mut request = Stage::delete(&client, stage.identifier()).await?;
    println!("{:?}", request.wait(Wait::default()).await?);
    let gone = Stage::get_opt(&client, stage.identifier()).await?;
    println!("read again: {gone:?}");
    Ok(())
}
