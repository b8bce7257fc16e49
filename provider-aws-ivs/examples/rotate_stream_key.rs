//! Replaces the stream key of a channel. However often it is stopped on the way, running it again finishes the job.
//!
//! ```sh
//! cargo run -p provider-aws-ivs --example rotate_stream_key
//! cargo run -p provider-aws-ivs --example rotate_stream_key -- --aws arn:aws:ivs:eu-west-1:123456789012:channel/abc
//! ```
//!
//! A channel has one stream key at a time, and AWS refuses a second. So the old key is deleted first, and nobody can
//! start to broadcast until the new one is created. What keeps that time short and the job safe:
//!
//! - Each request is made with a client token, so that asking for it twice makes one change.
//! - The handle of a request is on disk before it is waited for, so that another process can wait for it.
//! - After a failure, the program says whether the channel has a key, and what to do.
//!
//! The new key is written to a file that only its owner can read, and never printed.

mod support;

use std::fs;
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use anyhow::{Context, ensure};
use clap::Parser;
use provider_aws_ivs::channel::{ChannelDesiredState, ChannelIdentifier};
use provider_aws_ivs::stream_key::{StreamKeyDesiredState, StreamKeyIdentifier};
use provider_aws_ivs::{Channel, Client, Deletion, Error, RequestHandle, Resource, StreamKey, Wait};
use serde::{Deserialize, Serialize};
use support::Place;
use tempfile::NamedTempFile;

/// Replaces the stream key of a channel.
#[derive(Parser)]
struct Arguments {
    /// The ARN of the channel. On a local endpoint, a channel is created unless there is one.
    #[arg(required_if_eq("aws", "true"))]
    channel: Option<ChannelIdentifier>,
    #[command(flatten)]
    place: Place,
    /// The file for the new stream key.
    #[arg(long, value_name = "FILE", default_value = "stream-key.txt")]
    key_file: PathBuf,
    /// The file that says how far the rotation is, until it is done.
    #[arg(long, value_name = "FILE", default_value = "rotation.json")]
    state: PathBuf,
    /// How many seconds to wait for each request.
    #[arg(long, value_name = "SECONDS", default_value_t = 300.0)]
    timeout: f64,
}

/// How far the rotation is. It holds no key.
#[derive(Serialize, Deserialize)]
struct Rotation {
    channel: ChannelIdentifier,
    /// The key that the channel had at the beginning, if it had one.
    old: Option<StreamKeyIdentifier>,
    is_old_deleted: bool,
    client_token: String,
    deletion: Option<RequestHandle<StreamKey, Deletion>>,
    creation: Option<RequestHandle<StreamKey>>,
}

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    let arguments = Arguments::parse();
    let wait = Wait::new().timeout(Duration::try_from_secs_f64(arguments.timeout)?);
    let (client, _endpoint) = arguments.place.connect(support::settings()).await?;
    let mut rotation = match Rotation::load(&arguments.state)? {
        Some(rotation) => rotation,
        None => Rotation::begin(&client, arguments.channel.clone()).await?,
    };
    let is_meant = arguments.channel.is_none_or(|channel| channel == rotation.channel);
    ensure!(is_meant, "{} is about {}: finish that first", arguments.state.display(), rotation.channel);

    let key = rotation.run(&client, &arguments.state, wait).await.with_context(|| {
        let channel = &rotation.channel;
        let state = match rotation.old {
            Some(_) if !rotation.is_old_deleted => "it may still have the old one",
            _ => "it may have none, so that nobody can broadcast",
        };
        format!("the stream key of {channel} isn't replaced yet, and {state}; run the same command again")
    })?;
    let value = key.value.as_ref().context("the new stream key has no value")?;
    write_secret(&arguments.key_file, value.expose())?;
    fs::remove_file(&arguments.state)?;
    println!("{} is the stream key now; its value is in {}", key.identifier(), arguments.key_file.display());
    Ok(())
}

impl Rotation {
    /// The rotation that a file is about, if there is one.
    fn load(file: &Path) -> anyhow::Result<Option<Self>> {
        let text = match fs::read_to_string(file) {
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
            text => text.with_context(|| format!("cannot read {}", file.display()))?,
        };
        serde_json::from_str(&text).with_context(|| format!("{} isn't a rotation", file.display()))
    }

    async fn begin(client: &Client, channel: Option<ChannelIdentifier>) -> Result<Self, Error> {
        let channel = match channel {
            Some(channel) => channel,
            None => channel_with_key(client).await?,
        };
        let keys = StreamKey::list(client, &channel).await?;
        let old = keys.first().map(|key| key.identifier().clone());
        let client_token = new_token();
        Ok(Self { channel, old, is_old_deleted: false, client_token, deletion: None, creation: None })
    }

    async fn run(&mut self, client: &Client, file: &Path, wait: Wait) -> anyhow::Result<Resource<StreamKey>> {
        self.save(file)?;
        if let Some(old) = self.old.clone().filter(|_| !self.is_old_deleted) {
            self.delete(client, &old, file, wait.clone()).await?;
        }
        self.create(client, file, wait).await
    }

    async fn delete(
        &mut self,
        client: &Client,
        old: &StreamKeyIdentifier,
        file: &Path,
        wait: Wait,
    ) -> anyhow::Result<()> {
        let mut request = match self.deletion.take() {
            Some(handle) => handle.resume(client),
            None => {
                StreamKey::delete(client, old).client_token(format!("{}-delete", self.client_token)).await?
            }
        };
        self.deletion = Some(request.handle());
        self.save(file)?;
        let deletion = request.wait_with(wait).await;
        self.note(deletion.as_ref().err());
        self.is_old_deleted = deletion.is_ok();
        self.save(file)?;
        eprintln!("{old}: {}", deletion?);
        Ok(())
    }

    async fn create(
        &mut self,
        client: &Client,
        file: &Path,
        wait: Wait,
    ) -> anyhow::Result<Resource<StreamKey>> {
        let mut request = match self.creation.take() {
            Some(handle) => handle.resume(client),
            None => {
                // An earlier run may have created it, and not have had the answer.
                let keys = StreamKey::list(client, &self.channel).await?;
                if let Some(key) = keys.iter().find(|key| Some(key.identifier()) != self.old.as_ref()) {
                    return Ok(StreamKey::get(client, key.identifier()).await?);
                }
                let state = StreamKeyDesiredState::new(&self.channel);
                StreamKey::create(client, state).client_token(format!("{}-create", self.client_token)).await?
            }
        };
        self.creation = Some(request.handle());
        self.save(file)?;
        let key = request.wait_with(wait).await;
        self.note(key.as_ref().err());
        self.save(file)?;
        Ok(key?)
    }

    /// Forgets requests that are over without success: the next run makes others. A request that is still in progress,
    /// since only the wait has ended, is waited for again.
    fn note(&mut self, failure: Option<&Error>) {
        use provider_aws_ivs::ErrorKind::{RequestCancelled, RequestFailed, UnknownRequest};
        if failure.is_some_and(|it| matches!(it.kind(), RequestFailed | RequestCancelled | UnknownRequest)) {
            (self.deletion, self.creation) = (None, None);
            self.client_token = new_token();
        }
    }

    fn save(&self, file: &Path) -> anyhow::Result<()> {
        write_secret(file, &serde_json::to_string_pretty(self)?)
    }
}

/// Another token each time, of the letters that AWS takes.
fn new_token() -> String {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    format!("rotation-{}", now.as_nanos())
}

/// Replaces a file by one that only its owner can read. The file is complete at any time.
fn write_secret(file: &Path, text: &str) -> anyhow::Result<()> {
    let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let write = || {
        let mut temporary = NamedTempFile::new_in(folder)?;
        writeln!(temporary, "{text}")?;
        temporary.as_file().sync_all()?;
        temporary.persist(file)?;
        Ok::<_, std::io::Error>(())
    };
    write().with_context(|| format!("cannot write {}", file.display()))
}

/// A new channel with a stream key, for a local endpoint.
async fn channel_with_key(client: &Client) -> Result<ChannelIdentifier, Error> {
    let channel = Channel::create(client, ChannelDesiredState::new().name("live")).await?.wait().await?;
    let state = StreamKeyDesiredState::new(channel.identifier());
    StreamKey::create(client, state).await?.wait().await?;
    Ok(channel.identifier().clone())
}
