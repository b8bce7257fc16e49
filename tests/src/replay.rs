//! An endpoint on the loopback interface that replays recorded replies, and records what it was asked.
//!
//! A reply is a file of JSON: the HTTP `status` and the `body`. Replies are given in the order of the calls,
//! whichever connections these come by.

use core::future::ready;
use std::collections::VecDeque;
use std::io;
use std::path::Path;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use provider_aws_core::{Client, Retries};
use serde_json::Value;

use crate::call::Call;
use crate::loopback::{self, Reply};

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
    /// `None` hangs up.
    replies: VecDeque<Option<Reply>>,
    calls: Vec<Call>,
}

impl Endpoint {
    /// An endpoint that gives the replies `NAME.json` of a folder of this crate's `data`.
    ///
    /// # Errors
    ///
    /// If it cannot listen, or a reply cannot be read.
    pub async fn start(folder: &str, replies: &[&str]) -> io::Result<Self> {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("data").join(folder);
        let replies = replies.iter().map(|&name| match name {
            HANG_UP => Ok(None),
            name => recorded(&folder.join(name).with_extension("json")).map(Some),
        });
        let script =
            Arc::new(Mutex::new(Script { replies: replies.collect::<io::Result<_>>()?, calls: Vec::new() }));
        let answering = Arc::clone(&script);
        let answer = move |call| {
            let mut script = lock(&answering);
            script.calls.push(call);
            let reply = script.replies.pop_front();
            ready(reply.unwrap_or_else(|| Some(Reply::failure("NoReplyLeft"))))
        };
        let url = loopback::serve(answer).await?;
        Ok(Self { url, script })
    }

    /// A client of the endpoint. It sends every call once, polls aside.
    #[must_use]
    pub fn client(&self) -> Client {
        Client::from(loopback::client(&self.url)).with_retries(Retries::new().calls(0))
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

fn recorded(path: &Path) -> io::Result<Reply> {
    let mut recorded: Value = serde_json::from_str(&std::fs::read_to_string(path)?)?;
    let status = recorded["status"].as_u64().map(u16::try_from);
    let Some(Ok(status)) = status else {
        let message = format!("{} has no HTTP status", path.display());
        return Err(io::Error::new(io::ErrorKind::InvalidData, message));
    };
    let body = recorded["body"].take();
    Ok(Reply { status, body })
}

/// A test that failed while it held the lock leaves nothing half done.
fn lock(script: &Mutex<Script>) -> MutexGuard<'_, Script> {
    script.lock().unwrap_or_else(PoisonError::into_inner)
}
