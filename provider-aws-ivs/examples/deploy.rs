//! Deploys channels and stages from a file, bound to the IAM policy that it runs with: what the policy doesn't allow
//! doesn't compile.
//!
//! ```sh
//! cargo run -p provider-aws-ivs --features policy --example deploy
//! cargo run -p provider-aws-ivs --features policy --example deploy -- --aws my-state.json
//! ```
//!
//! It can run again at any time: it creates what is missing, changes what differs, and leaves the rest alone. The local
//! endpoint enforces the policy, `deploy.json`. This command made it:
//!
//! ```sh
//! provider-aws policy ivs.channel ivs.stage --ops create,get,list,update --region eu-west-1
//! ```
//!
//! `provider-aws policy check deploy.json --binary target/debug/examples/deploy --region eu-west-1` says whether the policy
//! still is what the program needs. Try `Stage::delete` in `deploy`: the compiler names the missing actions.

mod support;

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use anyhow::{Context, bail};
use clap::Parser;
use provider_aws_ivs::provider_aws_core::generic::{
    CreateResource, GetResource, ListResources, UpdateResource,
};
use provider_aws_ivs::provider_aws_core::{Creatable, DesiredState, Patch};
use provider_aws_ivs::{Channel, Client, Resource, Stage, channel, stage};
use serde::Deserialize;
use support::Place;

provider_aws_ivs::include_policy!("examples/deploy.json" => struct DeployPolicy);

/// Deploys channels and stages from a file.
#[derive(Parser)]
struct Arguments {
    /// The file that says what is to exist [default: the one beside this example].
    state: Option<PathBuf>,
    #[command(flatten)]
    place: Place,
}

/// What is to exist: properties by the name of the resource, as CloudFormation names them.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Wanted {
    region: String,
    #[serde(default)]
    channels: BTreeMap<String, DesiredState>,
    #[serde(default)]
    stages: BTreeMap<String, DesiredState>,
}

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    let arguments = Arguments::parse();
    let text = match &arguments.state {
        Some(file) => fs::read_to_string(file).with_context(|| format!("cannot read {}", file.display()))?,
        None => include_str!("deploy-state.json").to_owned(),
    };
    let wanted: Wanted = serde_json::from_str(&text).context("the file isn't a state to deploy")?;

    let settings = support::settings().policies([include_str!("deploy.json").parse()?]);
    let (client, endpoint) = arguments.place.connect(settings).await?;
    let client = client.with_policy::<DeployPolicy>().with_region(&wanted.region);
    deploy(&client, &wanted).await?;

    if endpoint.is_some() {
        // The compiler knows the operation and its type. The policy also says where: that is for IAM to decide.
        println!("\nIn another region, the policy denies what it allows here:");
        match Stage::list(&client).region("us-east-1").await {
            Ok(_) => bail!("the policy should deny the call"),
            Err(error) => println!("{error}"),
        }
    }
    Ok(())
}

/// Makes everything as it is wanted. Policies that allow less don't compile.
async fn deploy<Policy>(client: &Client<Policy>, wanted: &Wanted) -> anyhow::Result<()>
where
    Policy: channel::CanCreate + channel::CanGet + channel::CanList + channel::CanUpdate,
    Policy: stage::CanCreate + stage::CanGet + stage::CanList + stage::CanUpdate,
{
    for (name, state) in &wanted.channels {
        apply::<Channel, Policy>(client, name, state.clone()).await?;
    }
    for (name, state) in &wanted.stages {
        apply::<Stage, Policy>(client, name, state.clone()).await?;
    }
    Ok(())
}

/// Creates a resource of this name, or changes what differs from its desired state.
async fn apply<T, Policy>(client: &Client<Policy>, name: &str, state: DesiredState) -> anyhow::Result<()>
where
    T: ListResources<Policy> + GetResource<Policy> + CreateResource<Policy> + UpdateResource<Policy>,
{
    let state = <T as Creatable>::DesiredState::from(state.set("Name", name));
    let place = format!("{} `{name}`", T::TYPE_NAME);
    match named::<T, Policy>(client, name).await?.as_slice() {
        [] => {
            let resource = T::create(client, state).await?.wait().await?;
            println!("{place}: created {}", resource.identifier());
        }
        [resource] => {
            let patch =
                resource.edit_to(state).with_context(|| format!("{place} can't become what is wanted"))?;
            if patch.is_empty() {
                println!("{place}: up to date");
                return Ok(());
            }
            println!("{place}: changed, {patch:?}");
            T::update(client, resource.identifier().clone(), patch).await?.wait().await?;
        }
        several => bail!("{place}: found {} of this name, expected one; delete the others", several.len()),
    }
    Ok(())
}

/// The resources of a name. Names needn't be unique in Amazon IVS.
async fn named<T, Policy>(client: &Client<Policy>, name: &str) -> anyhow::Result<Vec<Resource<T>>>
where
    T: ListResources<Policy> + GetResource<Policy>,
{
    let mut found = Vec::new();
    let mut listed = T::list(client).hydrate(8);
    while let Some(resource) = listed.next().await {
        found.extend(Some(resource?).filter(|resource| resource.raw()["Name"] == name));
    }
    Ok(found)
}
