//! An endpoint that has any number of stages and keeps none of them: for tests and benchmarks of scale.

use core::sync::atomic::{AtomicUsize, Ordering};
use core::time::Duration;
use std::io;
use std::sync::{Arc, mpsc};
use std::thread;

use provider_aws_core::Client;
use serde_json::{Value, json};

use crate::call::Call;
use crate::loopback::{self, Reply};

const TYPE_NAME: &str = "AWS::IVS::Stage";

const ARN: &str = "arn:aws:ivs:us-east-1:123456789012:stage/";

/// The identifier of the stage at a place of the list.
#[must_use]
pub fn identifier(place: usize) -> String {
    format!("{ARN}{place}")
}

/// The place in the list of the stage that a call reads.
#[must_use]
pub fn place(call: &Call) -> Option<usize> {
    let identifier = call.body["Identifier"].as_str()?;
    identifier.strip_prefix(ARN)?.parse().ok()
}

/// The reply of an account that has so many stages. A page holds a hundred unless the call asks for fewer.
#[must_use]
pub fn answer(stages: usize, call: &Call) -> Reply {
    match call.action() {
        "GetResource" => match place(call) {
            Some(place) if place < stages => Reply::success(json!({
                "TypeName": TYPE_NAME,
                "ResourceDescription": described(place, &json!({
                    "Arn": identifier(place),
                    "Name": format!("stage {place}"),
                    "ActiveSessionId": format!("st-{place}"),
                    "AutoParticipantRecordingConfiguration": {
                        "StorageConfigurationArn": "",
                        "MediaTypes": ["AUDIO_VIDEO"],
                    },
                    "Tags": [{"Key": "team", "Value": "live"}, {"Key": "cost", "Value": "shared"}],
                })),
            })),
            _ => Reply::failure("ResourceNotFoundException"),
        },
        "ListResources" => {
            let first = call.body["NextToken"].as_str();
            let first = first.and_then(|token| token.parse().ok()).unwrap_or(0);
            let size = call.body["MaxResults"].as_u64();
            let size = size.and_then(|size| size.try_into().ok()).unwrap_or(100);
            let next = stages.min(first + size);
            let listed = (first..next).map(|place| described(place, &json!({"Arn": identifier(place)})));
            let listed: Vec<Value> = listed.collect();
            Reply::success(json!({
                "TypeName": TYPE_NAME,
                "ResourceDescriptions": listed,
                "NextToken": (next < stages).then(|| next.to_string()),
            }))
        }
        _ => Reply::failure("UnsupportedActionException"),
    }
}

fn described(place: usize, properties: &Value) -> Value {
    json!({"Identifier": identifier(place), "Properties": properties.to_string()})
}

/// The endpoint. It answers as long as the runtime runs that started it.
#[derive(Debug)]
pub struct Endpoint {
    url: String,
    counts: Arc<Counts>,
}

#[derive(Debug, Default)]
struct Counts {
    reads: AtomicUsize,
    lists: AtomicUsize,
    reading: AtomicUsize,
    most_reading: AtomicUsize,
}

impl Endpoint {
    /// An endpoint that has so many stages, and takes so long to read one.
    ///
    /// # Errors
    ///
    /// If it cannot listen.
    pub async fn start(stages: usize, latency: Duration) -> io::Result<Self> {
        let counts = Arc::new(Counts::default());
        let counting = Arc::clone(&counts);
        let answer = move |call: Call| {
            let counts = Arc::clone(&counting);
            async move {
                if call.action() == "GetResource" {
                    counts.read(latency).await;
                } else {
                    counts.lists.fetch_add(1, Ordering::Relaxed);
                }
                Some(answer(stages, &call))
            }
        };
        let url = loopback::serve(answer).await?;
        Ok(Self { url, counts })
    }

    /// The same, on a thread of its own, for as long as the process runs.
    ///
    /// # Errors
    ///
    /// If it cannot listen.
    pub fn start_thread(stages: usize, latency: Duration) -> io::Result<Self> {
        let (started, endpoint) = mpsc::channel();
        thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
            match runtime {
                Ok(runtime) => runtime.block_on(async {
                    if started.send(Self::start(stages, latency).await).is_ok() {
                        core::future::pending::<()>().await;
                    }
                }),
                // Who started it may have gone; then nobody is to be told.
                Err(error) => drop(started.send(Err(error))),
            }
        });
        endpoint.recv().map_err(io::Error::other)?
    }

    /// Where it listens.
    #[must_use]
    pub fn url(&self) -> &str {
        &self.url
    }

    /// A client of the endpoint. It sends every call once.
    #[must_use]
    pub fn client(&self) -> Client {
        loopback::client(&self.url).into()
    }

    /// How many reads it was asked for.
    #[must_use]
    pub fn reads(&self) -> usize {
        self.counts.reads.load(Ordering::Relaxed)
    }

    /// How many pages it was asked for.
    #[must_use]
    pub fn lists(&self) -> usize {
        self.counts.lists.load(Ordering::Relaxed)
    }

    /// The most reads that it was at, at a time.
    #[must_use]
    pub fn most_reads_at_a_time(&self) -> usize {
        self.counts.most_reading.load(Ordering::Relaxed)
    }
}

impl Counts {
    async fn read(&self, latency: Duration) {
        self.reads.fetch_add(1, Ordering::Relaxed);
        let reading = 1 + self.reading.fetch_add(1, Ordering::Relaxed);
        self.most_reading.fetch_max(reading, Ordering::Relaxed);
        if !latency.is_zero() {
            tokio::time::sleep(latency).await;
        }
        self.reading.fetch_sub(1, Ordering::Relaxed);
    }
}
