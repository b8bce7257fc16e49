//! Creates, updates, lists and deletes a stage on a local endpoint within this process, without an AWS
//! account: `cargo run -p provider-aws-ivs --example quickstart`.

use std::error::Error;

use provider_aws_ivs::stage::StageDesiredState;
use provider_aws_ivs::{Client, Stage, Tag};
use provider_aws_local::{Local, Settings};

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let local = Local::start_with(Settings::embedded()).await?;
    println!("the local endpoint is {}", local.url());
    let client = Client::local(local.url());

    let state = StageDesiredState::new().name("foyer");
    let mut request = Stage::create(&client, state).await?;
    let mut events = request.events();
    while let Some(progress) = events.next().await {
        println!("{}", progress?);
    }
    drop(events);
    let stage = request.wait().await?;
    println!("created {}", stage.identifier());

    let patch = stage.edit(|changes| changes.name("lobby").tags([Tag::new("team", "live")]))?;
    println!("the patch is {patch:?}");
    let stage = Stage::update(&client, stage.identifier(), patch).await?.wait().await?;
    println!("renamed to {:?}, tagged {:?}", stage.name, stage.tags);

    for stage in Stage::list(&client).await? {
        println!("listed {} {:?}", stage.identifier(), stage.name);
    }

    let deletion = Stage::delete(&client, stage.identifier()).await?.wait().await?;
    println!("{deletion}");
    let gone = Stage::get_opt(&client, stage.identifier()).await?;
    println!("read again: {gone:?}");
    Ok(())
}
