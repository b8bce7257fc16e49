//! An endpoint on the loopback interface that replays recorded replies, and records what it was asked.
//!
//! A reply is a file of JSON: the HTTP `status` and the `body`. Replies are given in the order of the calls,
//! whichever connections these come by.

use std::collections::VecDeque;
use std::error::Error;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use provider_aws_core::{Client, Retries};
use serde_json::json;
use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};

use crate::call::{Call, config, signed_region};

/// In place of the name of a reply: the connection is closed without one.
pub const HANG_UP: &str = "(hang up)";

/// The endpoint. It answers as long as the runtime runs that started it.
#[derive(Debug)]
pub struct Endpoint {
    url: String,
    script: Arc<Mutex<Script>>,
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

    /// A client of the endpoint. It sends every call once, polls aside.
    #[must_use]
    pub fn client(&self) -> Client {
        let config = config().endpoint_url(&self.url).build();
        let client = Client::from(aws_sdk_cloudcontrol::Client::from_conf(config));
        client.with_retries(Retries::new().calls(0))
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
        calls.iter().map(|call| call.action().to_owned()).collect()
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
            ("authorization", value) => region = signed_region(value),
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
