//! An endpoint on the loopback interface that replays recorded replies, and records what it was asked.
//!
//! A reply is a file of JSON: the HTTP `status` and the `body`. Replies are given in the order of the calls,
//! whichever connections these come by.

use std::collections::VecDeque;
use std::error::Error;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use aws_sdk_cloudcontrol::config::retry::RetryConfig;
use aws_sdk_cloudcontrol::config::{BehaviorVersion, Builder, Credentials, Region};
use provider_aws_core::Client;
use serde_json::{Value, json};
use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};

/// In place of the name of a reply: the connection is closed without one.
pub const HANG_UP: &str = "(hang up)";

/// The endpoint. It answers as long as the runtime runs that started it.
#[derive(Debug)]
pub struct Endpoint {
    url: String,
    script: Arc<Mutex<Script>>,
}

/// A call that the endpoint was sent.
#[derive(Clone, Debug, PartialEq)]
pub struct Call {
    /// The header that names the action: `CloudApiService.GetResource`.
    pub target: String,
    /// The region that the call is signed for.
    pub region: String,
    /// The body.
    pub body: Value,
}

#[derive(Debug)]
struct Script {
    folder: PathBuf,
    replies: VecDeque<&'static str>,
    calls: Vec<Call>,
}

impl Endpoint {
    /// An endpoint that gives the replies `NAME.json` of a folder of this crate's `data`.
    ///
    /// # Errors
    ///
    /// If it cannot listen.
    pub async fn start(folder: &str, replies: &[&'static str]) -> std::io::Result<Self> {
        let listener = TcpListener::bind(("127.0.0.1", 0)).await?;
        let url = format!("http://{}", listener.local_addr()?);
        let script = Arc::new(Mutex::new(Script {
            folder: Path::new(env!("CARGO_MANIFEST_DIR"))
                .join("data")
                .join(folder),
            replies: replies.iter().copied().collect(),
            calls: Vec::new(),
        }));
        tokio::spawn(serve(listener, Arc::clone(&script)));
        Ok(Self { url, script })
    }

    /// A client of the endpoint. It sends every call once.
    #[must_use]
    pub fn client(&self) -> Client {
        let config = Builder::new()
            .behavior_version(BehaviorVersion::latest())
            .region(Region::new("us-east-1"))
            .credentials_provider(Credentials::new("id", "secret", None, None, "test"))
            .retry_config(RetryConfig::disabled())
            .endpoint_url(&self.url)
            .build();
        aws_sdk_cloudcontrol::Client::from_conf(config).into()
    }

    /// The calls so far.
    #[must_use]
    pub fn calls(&self) -> Vec<Call> {
        lock(&self.script).calls.clone()
    }

    /// The actions of the calls so far: `GetResource`.
    #[must_use]
    pub fn actions(&self) -> Vec<String> {
        let calls = self.calls();
        let action = |call: &Call| call.target.replace("CloudApiService.", "");
        calls.iter().map(action).collect()
    }
}

async fn serve(listener: TcpListener, script: Arc<Mutex<Script>>) {
    while let Ok((connection, _)) = listener.accept().await {
        let script = Arc::clone(&script);
        tokio::spawn(async move {
            if let Err(error) = answer(connection, &script).await {
                eprintln!("the endpoint gave up on a connection: {error}");
            }
        });
    }
}

/// Answers one call, and closes the connection.
async fn answer(
    connection: TcpStream,
    script: &Mutex<Script>,
) -> Result<(), Box<dyn Error + Send + Sync>> {
    let mut connection = BufReader::new(connection);
    let Some(call) = read_call(&mut connection).await? else {
        return Ok(());
    };
    let name = {
        let mut script = lock(script);
        script.calls.push(call);
        script.replies.pop_front()
    };
    let reply = match name {
        Some(HANG_UP) => return Ok(()),
        Some(name) => {
            let path = lock(script).folder.join(name).with_extension("json");
            serde_json::from_str(&std::fs::read_to_string(path)?)?
        }
        None => json!({"status": 400, "body": {"__type": "NoReplyLeft"}}),
    };
    let (status, body) = (&reply["status"], reply["body"].to_string());
    let text = format!(
        "HTTP/1.1 {status} .\r\nconnection: close\r\ncontent-type: application/x-amz-json-1.0\r\n\
         x-amzn-requestid: r-1\r\ncontent-length: {}\r\n\r\n{body}",
        body.len()
    );
    connection.write_all(text.as_bytes()).await?;
    connection.shutdown().await?;
    Ok(())
}

/// Reads a call; `None` if the connection was closed without one.
async fn read_call(
    connection: &mut BufReader<TcpStream>,
) -> Result<Option<Call>, Box<dyn Error + Send + Sync>> {
    let (mut target, mut region, mut length) = (String::new(), String::new(), 0);
    let mut line = String::new();
    loop {
        line.clear();
        if connection.read_line(&mut line).await? == 0 {
            return Ok(None);
        }
        if line.trim().is_empty() {
            break;
        }
        let (name, value) = line.split_once(':').unwrap_or((&line, ""));
        match (name.to_ascii_lowercase().as_str(), value.trim()) {
            ("x-amz-target", value) => target = value.to_owned(),
            ("content-length", value) => length = value.parse()?,
            // Credential=ID/DATE/REGION/SERVICE/aws4_request
            ("authorization", value) => {
                region = value.split('/').nth(2).unwrap_or_default().to_owned();
            }
            _ => {}
        }
    }
    let mut body = vec![0; length];
    connection.read_exact(&mut body).await?;
    Ok(Some(Call {
        target,
        region,
        body: serde_json::from_slice(&body)?,
    }))
}

/// A test that failed while it held the lock leaves nothing half done.
fn lock(script: &Mutex<Script>) -> MutexGuard<'_, Script> {
    script.lock().unwrap_or_else(PoisonError::into_inner)
}
