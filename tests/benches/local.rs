//! `cargo bench -p provider-tests --bench local`: how many reads and creates a second the local endpoint answers, and in
//! how much memory.
//!
//! The endpoint is a process of its own on two threads; the caller is this one, on one thread, and speaks HTTP by hand,
//! so that it takes little of the machine's time. Each line is of one endpoint, whose memory is the most that it ever
//! held.

use core::time::Duration;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, Command, Stdio};
use std::time::Instant;

use provider_aws_local::{Local, Settings};
use serde_json::json;
use specs::ResourceSpec;

/// How many connections there are, each with one call at a time.
const CONNECTIONS: usize = 16;

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    match &arguments[..] {
        [_, serve] if serve == "serve" => return serve_until_killed(None),
        [_, serve, file] if serve == "serve" => return serve_until_killed(Some(file)),
        _ => {}
    }
    for reads in [10_000, 100_000] {
        let mut server = Server::start(None);
        let identifiers = server.create(1_000);
        server.measure("reads", reads, |number| {
            let identifier = &identifiers[number % identifiers.len()];
            let body = json!({ "TypeName": "AWS::IVS::Stage", "Identifier": identifier });
            ("GetResource", body.to_string())
        });
    }
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("local.redb");
    let mut server = Server::start(Some(&file.to_string_lossy()));
    server.measure("creates on disk", 2_000, create);
}

/// The call that creates a stage.
fn create(number: usize) -> (&'static str, String) {
    let state = json!({ "Name": format!("stage {number}") }).to_string();
    let body = json!({ "TypeName": "AWS::IVS::Stage", "DesiredState": state });
    ("CreateResource", body.to_string())
}

fn serve_until_killed(file: Option<&String>) {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()
        .expect("a runtime");
    runtime.block_on(async {
        let spec = ResourceSpec::from_json(include_str!("../../specs/aws/ivs/stage.json"));
        let mut settings = Settings::new([spec.expect("a spec")]).delay(Duration::ZERO, Duration::ZERO);
        if let Some(file) = file {
            settings = settings.data(file);
        }
        let local = Local::start_with(settings).await.expect("an endpoint");
        println!("{}", local.port());
        core::future::pending::<()>().await;
    });
}

struct Server {
    process: Child,
    connections: Vec<BufReader<TcpStream>>,
}

impl Server {
    fn start(file: Option<&str>) -> Self {
        let this = std::env::current_exe().expect("this program");
        let mut process = Command::new(this)
            .arg("serve")
            .args(file)
            .stdout(Stdio::piped())
            .spawn()
            .expect("this program can be run again");
        let mut port = String::new();
        let output = process.stdout.take().expect("its output");
        BufReader::new(output).read_line(&mut port).expect("a port");
        let port: u16 = port.trim().parse().expect("a port");
        let connect = |_| {
            let connection = TcpStream::connect(("127.0.0.1", port)).expect("a connection");
            connection.set_nodelay(true).expect("a setting");
            BufReader::new(connection)
        };
        Self { process, connections: (0..CONNECTIONS).map(connect).collect() }
    }

    /// Makes so many stages, and gives their identifiers.
    fn create(&mut self, count: usize) -> Vec<String> {
        let mut identifiers = Vec::new();
        self.call_all(count, create, |reply| {
            let reply: serde_json::Value = serde_json::from_slice(reply).expect("JSON");
            let identifier = reply["ProgressEvent"]["Identifier"].as_str();
            identifiers.push(identifier.expect("it is done at once").to_owned());
        });
        identifiers
    }

    fn measure(&mut self, what: &str, count: usize, call: impl Fn(usize) -> (&'static str, String)) {
        let start = Instant::now();
        self.call_all(count, call, |_| {});
        let rate = count as f64 / start.elapsed().as_secs_f64();
        let memory = peak_memory(self.process.id())
            .map_or("not known on this system".to_owned(), |kilobytes| {
                format!("{:.1} MB", kilobytes as f64 / 1e3)
            });
        println!("{count:>7} {what}, {rate:.0} a second, peak memory {memory}");
    }

    /// Makes calls on all connections in turn: each has one under way.
    fn call_all(
        &mut self,
        count: usize,
        call: impl Fn(usize) -> (&'static str, String),
        mut take: impl FnMut(&[u8]),
    ) {
        let ahead = count.min(self.connections.len());
        for number in 0..count + ahead {
            let at = number % ahead;
            let connection = &mut self.connections[at];
            if number >= ahead {
                take(&reply(connection));
            }
            if number < count {
                let (operation, body) = call(number);
                send(connection.get_mut(), operation, &body);
            }
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

fn send(connection: &mut TcpStream, operation: &str, body: &str) {
    let call = format!(
        "POST / HTTP/1.1\r\nhost: localhost\r\nx-amz-target: CloudApiService.{operation}\r\n\
         authorization: AWS4-HMAC-SHA256 Credential=id/20260101/eu-west-1/cloudcontrolapi/aws4_request\r\n\
         content-length: {}\r\n\r\n{body}",
        body.len()
    );
    connection.write_all(call.as_bytes()).expect("a call is sent");
}

/// The body of the next reply, which must be a success.
fn reply(connection: &mut BufReader<TcpStream>) -> Vec<u8> {
    let mut line = String::new();
    connection.read_line(&mut line).expect("a reply");
    assert!(line.starts_with("HTTP/1.1 200 "), "{line}");
    let mut length = 0;
    loop {
        line.clear();
        connection.read_line(&mut line).expect("a header");
        let header = line.trim_end().to_ascii_lowercase();
        if header.is_empty() {
            break;
        }
        if let Some(value) = header.strip_prefix("content-length: ") {
            length = value.parse().expect("a length");
        }
    }
    let mut body = vec![0; length];
    connection.read_exact(&mut body).expect("a body");
    body
}

/// The most memory that a process held at a time, in kilobytes, where Linux tells.
fn peak_memory(process: u32) -> Option<u64> {
    let status = std::fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.split_whitespace().next()?.parse().ok()
}
