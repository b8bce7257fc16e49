//! Many operations through the provider against the local endpoint, which fails in a tenth of all calls and is killed
//! three times on the way. At the end the state is that of a model kept here: nothing is lost, and nothing is there twice.
//!
//! By default there are 3,000 operations. `SOAK=50000 cargo test -p provider-tests --test soak -- --ignored --nocapture`
//! does more, and prints how long it took.

use std::collections::BTreeMap;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use aws_sdk_cloudcontrol::config::retry::RetryConfig;
use aws_sdk_cloudcontrol::config::{BehaviorVersion, Builder, Credentials, Region};
use provider_aws_ivs::stage::StageDesiredState;
use provider_aws_ivs::{Client, Deletion, Error, ErrorKind, Retries, Stage, Tag, Wait};
use tokio::task::{LocalSet, spawn_local};

/// How many tasks do operations at a time.
const TASKS: usize = 16;

/// How many stages a task has at the most.
const MOST: usize = 20;

/// Each of these strikes one or two calls in a hundred.
const FAULTS: &str = r#"
[[fault]]
exception = "ThrottlingException"
rate = 0.02
[[fault]]
exception = "ServiceInternalErrorException"
rate = 0.01
[[fault]]
operation = "UpdateResource"
exception = "ConcurrentOperationException"
rate = 0.02
[[fault]]
drop = true
rate = 0.02
[[fault]]
slow = 20
rate = 0.01
[[fault]]
fail = "Throttling"
rate = 0.02
[[fault]]
fail = "ServiceInternalError"
identifier = true
rate = 0.01
[[fault]]
fail = "NotStabilized"
rate = 0.01
[[fault]]
missing = true
rate = 0.02
[[fault]]
reorder = true
rate = 0.02
"#;

/// A stage as it must be: its name, and the value of each of its two tags.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Known {
    name: String,
    tag: String,
}

/// What one task has made.
type Model = BTreeMap<String, Known>;

/// The endpoint, in a process of its own.
struct Server {
    port: u16,
    folder: PathBuf,
    child: Child,
    /// The most memory that any of its processes had, in kB; 0 where that cannot be told.
    peak: u64,
}

impl Server {
    fn start(folder: &Path) -> Self {
        let free = TcpListener::bind(("127.0.0.1", 0)).expect("a free port");
        let port = free.local_addr().expect("an address").port();
        drop(free);
        std::fs::write(folder.join("faults.toml"), FAULTS).expect("a file");
        Self { port, folder: folder.to_owned(), child: spawn(port, folder), peak: 0 }
    }

    /// Kills it without notice, and starts it again.
    fn kill_and_restart(&mut self) {
        self.kill();
        self.child = spawn(self.port, &self.folder);
    }

    fn kill(&mut self) {
        self.peak = self.peak.max(peak_memory(self.child.id()));
        self.child.kill().expect("it runs");
        self.child.wait().expect("it ran");
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn spawn(port: u16, folder: &Path) -> Child {
    Command::new(env!("CARGO_BIN_EXE_endpoint"))
        .arg(port.to_string())
        .arg(folder.join("local.redb"))
        .arg(folder.join("faults.toml"))
        .spawn()
        .expect("the endpoint starts")
}

fn peak_memory(process: u32) -> u64 {
    let status = std::fs::read_to_string(format!("/proc/{process}/status")).unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let size = line.and_then(|line| line.split_whitespace().next());
    size.and_then(|size| size.parse().ok()).unwrap_or(0)
}

fn client(port: u16) -> Client {
    let config = Builder::new()
        .behavior_version(BehaviorVersion::latest())
        .region(Region::new("us-east-1"))
        .credentials_provider(Credentials::new("id", "secret", None, None, "soak"))
        .retry_config(RetryConfig::disabled())
        .endpoint_url(format!("http://127.0.0.1:{port}"))
        .build();
    let retries = Retries::new().calls(8).polls(50).requests(3);
    let retries = retries.pauses(Duration::from_millis(5), Duration::from_millis(200));
    Client::from(aws_sdk_cloudcontrol::Client::from_conf(config)).with_retries(retries)
}

/// One of those that do operations.
struct Worker {
    number: usize,
    client: Client,
    random: fastrand::Rng,
    model: Model,
    /// How many operations it asked for, each with client tokens of its own.
    asked: usize,
    /// How often an outcome was in doubt, and was found out by asking again.
    doubts: usize,
    /// How many requests failed for good, and changed nothing.
    failed: usize,
}

fn wait() -> Wait {
    Wait::new().poll(Duration::from_millis(2), Duration::from_millis(50))
}

impl Worker {
    /// What a call comes to, however often it must be asked for. `None` if its request failed for good.
    async fn surely<T>(&mut self, call: impl AsyncFn() -> Result<T, Error>) -> Option<T> {
        for _ in 0..100 {
            match call().await {
                Ok(outcome) => return Some(outcome),
                Err(error) if error.kind() == ErrorKind::RequestFailed => {
                    self.failed += 1;
                    return None;
                }
                Err(error) => {
                    let may_pass = matches!(
                        error.kind(),
                        ErrorKind::Throttled
                            | ErrorKind::Service
                            | ErrorKind::Transport
                            | ErrorKind::Conflict
                            | ErrorKind::NotFound
                    );
                    assert!(may_pass, "worker {}: {error}", self.number);
                    self.doubts += 1;
                    tokio::time::sleep(Duration::from_millis(20)).await;
                }
            }
        }
        panic!("worker {}: a call never came through", self.number);
    }

    fn token(&mut self) -> String {
        self.asked += 1;
        format!("worker-{}-{}", self.number, self.asked)
    }

    fn any(&mut self) -> Option<(String, Known)> {
        let at = self.random.usize(..self.model.len().max(1));
        let (id, known) = self.model.iter().nth(at)?;
        Some((id.clone(), known.clone()))
    }

    async fn do_one(&mut self) {
        // As many are made as are deleted, once there are some: a list takes time for each.
        match self.random.u8(..20) {
            0..6 if self.model.len() < MOST => self.create().await,
            0..6 => self.delete().await,
            6..13 => self.update().await,
            13..19 => self.get().await,
            _ => self.list().await,
        }
    }

    async fn create(&mut self) {
        let (client, token) = (self.client.clone(), self.token());
        let known = Known { name: token.clone(), tag: "new".to_owned() };
        let state = StageDesiredState::new().name(&token).tags(tags("new"));
        let made = self.surely(async || {
            let create = Stage::create(&client, state.clone()).client_token(&token);
            create.await?.settle(wait()).await
        });
        if let Some(identifier) = made.await {
            let identifier = identifier.expect("it is told").to_string();
            assert_eq!(self.model.insert(identifier, known), None, "made twice");
        }
    }

    async fn update(&mut self) {
        let Some((id, before)) = self.any() else {
            return;
        };
        let (client, token) = (self.client.clone(), self.token());
        let stage = self.surely(async || Stage::get(&client, &id).await).await;
        let stage = stage.expect("reading makes no request");
        // Half of the changes are of the name, the rest of the tags.
        let mut after = before;
        if self.random.bool() {
            after.name = token.clone();
        } else {
            after.tag = token.clone();
        }
        let edit = stage.edit(|it| it.name(&after.name).tags(tags(&after.tag)));
        let patch = edit.expect("JSON");
        let changed = self.surely(async || {
            let update = Stage::update(&client, &id, patch.clone()).client_token(&token);
            update.await?.settle(wait()).await
        });
        if changed.await.is_some() {
            self.model.insert(id, after);
        }
    }

    async fn get(&mut self) {
        let Some((id, known)) = self.any() else {
            return;
        };
        let client = self.client.clone();
        let stage = self.surely(async || Stage::get(&client, &id).await).await;
        assert_eq!(seen(&stage.expect("reading makes no request")), known, "{id}");
    }

    async fn delete(&mut self) {
        let Some((id, _)) = self.any() else { return };
        let (client, token) = (self.client.clone(), self.token());
        let deleted = self.surely(async || {
            let delete = Stage::delete(&client, &id).client_token(&token);
            delete.await?.wait(wait()).await
        });
        if let Some(deletion) = deleted.await {
            assert_eq!(deletion, Deletion::Deleted, "{id}");
            self.model.remove(&id);
        }
    }

    async fn list(&mut self) {
        let client = self.client.clone();
        let stages = self.surely(async || Stage::list(&client).page_size(100).await).await;
        let listed = all(&stages.expect("listing makes no request"));
        for (id, known) in &self.model {
            assert_eq!(listed.get(id), Some(known), "{id}");
        }
    }
}

fn tags(value: &str) -> [Tag; 2] {
    [Tag::new("first", value), Tag::new("second", value)]
}

fn seen(stage: &Stage) -> Known {
    let tags = stage.tags.as_deref().unwrap_or_default();
    let [first, second] = tags else { panic!("two tags: {tags:?}") };
    assert_eq!(first.value, second.value);
    Known { name: stage.name.clone().expect("a name"), tag: first.value.clone() }
}

fn all(stages: &[provider_aws_ivs::Resource<Stage>]) -> Model {
    let known = stages.iter().map(|stage| (stage.identifier().to_string(), seen(stage)));
    let all: Model = known.collect();
    assert_eq!(all.len(), stages.len(), "an identifier is listed twice");
    all
}

#[tokio::test]
#[ignore = "slow: does thousands of operations"]
async fn nothing_is_lost_and_nothing_is_there_twice() {
    // The tasks take turns on one thread; the endpoint is at work on the others.
    LocalSet::new().run_until(soak()).await;
}

async fn soak() {
    let operations: usize = match std::env::var("SOAK") {
        Ok(number) => number.parse().expect("a number of operations"),
        Err(_) => 3_000,
    };
    let seed = fastrand::u64(..);
    println!("seed {seed}");
    let folder = tempfile::tempdir().expect("a folder");
    let mut server = Server::start(folder.path());
    let start = Instant::now();

    let done = Arc::new(AtomicUsize::new(0));
    let workers = (0..TASKS).map(|number| {
        let mut worker = Worker {
            number,
            client: client(server.port),
            random: fastrand::Rng::with_seed(seed.wrapping_add(number as u64)),
            model: Model::new(),
            asked: 0,
            doubts: 0,
            failed: 0,
        };
        let done = Arc::clone(&done);
        spawn_local(async move {
            while done.fetch_add(1, Ordering::SeqCst) < operations {
                worker.do_one().await;
            }
            worker
        })
    });
    let workers: Vec<_> = workers.collect();
    for quarter in 1..4 {
        while done.load(Ordering::SeqCst) < operations * quarter / 4 {
            tokio::time::sleep(Duration::from_millis(5)).await;
            assert!(!workers.iter().any(|worker| worker.is_finished()), "seed {seed}");
        }
        server.kill_and_restart();
    }

    let mut model = Model::new();
    let (mut doubts, mut failed) = (0, 0);
    for worker in workers {
        let worker = worker.await.unwrap_or_else(|error| panic!("seed {seed}: {error}"));
        doubts += worker.doubts;
        failed += worker.failed;
        model.extend(worker.model);
    }
    let took = start.elapsed();

    // Once more killed, for what was acknowledged last.
    server.kill_and_restart();
    let mut last = Worker {
        number: TASKS,
        client: client(server.port),
        random: fastrand::Rng::with_seed(seed),
        model: Model::new(),
        asked: 0,
        doubts: 0,
        failed: 0,
    };
    let reader = last.client.clone();
    let stages = last.surely(async || Stage::list(&reader).await).await;
    assert_eq!(all(&stages.expect("listing makes no request")), model, "seed {seed}");
    assert!(failed > 0, "faults strike");
    server.kill();
    println!(
        "{operations} operations in {took:.1?}: {} stages are left; {failed} requests failed for good, {doubts} outcomes \
         were asked for again; the endpoint took up to {} MB",
        model.len(),
        server.peak / 1024
    );
}
