//! Lists all Amazon IVS resources of an account in several regions, as a table or as lines of JSON.
//!
//! ```sh
//! cargo run -p provider-aws-ivs --example inventory
//! cargo run -p provider-aws-ivs --example inventory -- --aws --regions eu-west-1,us-east-1 --json
//! ```
//!
//! A region that can't be read is reported, the others are listed, and the exit code is 1.

mod fill;
#[path = "../support/mod.rs"]
mod support;
mod table;

use std::collections::BTreeMap;
use std::future::Future;
use std::pin::Pin;
use std::process::ExitCode;
use std::time::Duration;

use clap::Parser;
use futures_util::{StreamExt, stream};
use indicatif::ProgressBar;
use provider_aws_ivs::provider_aws_core::generic::ListResources;
use provider_aws_ivs::provider_aws_core::{ListStream, Readable, Unchecked};
use provider_aws_ivs::{
    AdConfiguration, Channel, Client, EncoderConfiguration, Error, IngestConfiguration, PlaybackKeyPair,
    PlaybackRestrictionPolicy, PublicKey, RecordingConfiguration, Retries, Stage, StorageConfiguration,
    StreamKey,
};
use support::Place;
use table::Row;

/// Lists all Amazon IVS resources of an account in several regions.
#[derive(Parser)]
struct Arguments {
    #[command(flatten)]
    place: Place,
    /// The regions, with commas between them.
    #[arg(long, value_delimiter = ',', default_value = "eu-west-1,us-east-1,us-west-2")]
    regions: Vec<String>,
    /// Print one JSON object per resource, each on its line, instead of a table.
    #[arg(long)]
    json: bool,
    /// How many lists are read at the same time. Each reads up to 4 resources at the same time.
    #[arg(long, value_name = "LISTS", default_value_t = 8, value_parser = clap::value_parser!(u8).range(1..))]
    concurrency: u8,
}

/// How many resources of a list are read at the same time.
const READS: usize = 4;

/// The list of a type, with the client of its region.
type Listing<'a> = Pin<Box<dyn Future<Output = (&'a Client, Result<Vec<Row>, Error>)> + 'a>>;

#[tokio::main]
async fn main() -> anyhow::Result<ExitCode> {
    let arguments = Arguments::parse();
    let settings = support::settings().delay(Duration::ZERO, Duration::ZERO);
    let (client, endpoint) = arguments.place.connect(settings).await?;
    if endpoint.is_some() {
        fill::fill(&client, &arguments.regions).await?;
    }
    // A region that doesn't answer is given up sooner than by default.
    let client = client.with_retries(Retries::new().calls(2));

    let clients: Vec<Client> =
        arguments.regions.iter().map(|region| client.clone().with_region(region)).collect();
    let listings: Vec<Listing> = clients.iter().flat_map(listings).collect();
    let progress = ProgressBar::new(listings.len() as u64); // on stderr, and only if that is a terminal
    let mut finished = stream::iter(listings).buffer_unordered(arguments.concurrency.into());
    let (mut rows, mut failures) = (Vec::new(), BTreeMap::<&str, Vec<Error>>::new());
    while let Some((client, listed)) = finished.next().await {
        progress.inc(1);
        match listed {
            Ok(listed) => rows.extend(listed),
            Err(error) => failures.entry(client.region().unwrap_or_default()).or_default().push(error),
        }
    }
    progress.finish_and_clear();

    rows.sort();
    if arguments.json {
        table::print_json(&rows)?
    } else {
        table::print(&rows)?
    }
    for (region, errors) in &failures {
        eprintln!("{region}: {} of 11 types can't be listed: {}", errors.len(), errors[0]);
    }
    Ok(if failures.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// One listing per type.
fn listings(client: &Client) -> [Listing<'_>; 11] {
    [
        listing(client, all::<AdConfiguration>(client)),
        listing(client, all::<Channel>(client)),
        listing(client, all::<EncoderConfiguration>(client)),
        listing(client, all::<IngestConfiguration>(client)),
        listing(client, all::<PlaybackKeyPair>(client)),
        listing(client, all::<PlaybackRestrictionPolicy>(client)),
        listing(client, all::<PublicKey>(client)),
        listing(client, all::<RecordingConfiguration>(client)),
        listing(client, all::<Stage>(client)),
        listing(client, all::<StorageConfiguration>(client)),
        listing(client, stream_keys(client)),
    ]
}

fn listing<'a>(client: &'a Client, rows: impl Future<Output = Result<Vec<Row>, Error>> + 'a) -> Listing<'a> {
    Box::pin(async move { (client, rows.await) })
}

/// All resources of a type. A list may leave out properties, so each resource is read.
async fn all<T: ListResources<Unchecked> + Readable>(client: &Client) -> Result<Vec<Row>, Error> {
    rows(T::list(client).hydrate(READS)).await
}

/// Stream keys are listed by their channel. They aren't read, since that would read the keys themselves.
async fn stream_keys(client: &Client) -> Result<Vec<Row>, Error> {
    let mut found = Vec::new();
    let mut channels = Channel::list(client).stream();
    while let Some(channel) = channels.next().await {
        let keys = StreamKey::list(client, channel?.identifier());
        found.extend(rows(keys.stream()).await?);
    }
    Ok(found)
}

async fn rows<T: Readable>(mut resources: ListStream<T>) -> Result<Vec<Row>, Error> {
    let mut rows = Vec::new();
    while let Some(resource) = resources.next().await {
        rows.push(Row::of(&resource?));
    }
    Ok(rows)
}
