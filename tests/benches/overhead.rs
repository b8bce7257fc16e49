//! `cargo bench -p provider-tests --bench overhead`: what reading a resource costs over the bare SDK, as instructions.
//!
//! The bare call reads the same resource with the same SDK client, and parses its properties. Each is run in a process
//! of its own under valgrind, on one thread, once for a single read and once for several; their difference leaves out
//! what is done once. The endpoint is in this process, so that it does not count.

use core::time::Duration;
use std::hint::black_box;
use std::process::Command;

use provider_aws_ivs::{Client, Stage};
use provider_tests::loopback;
use provider_tests::synthetic::{Endpoint, identifier};
use serde_json::Value;

/// How many reads the difference is of.
const READS: u64 = 100;

/// Of how many runs the median counts: where replies arrive in pieces, there is more to poll.
const RUNS: usize = 5;

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    if let [_, how, reads, url] = &arguments[..] {
        let reads = reads.parse().expect("a number of reads");
        return read(how, reads, url);
    }
    if Command::new("valgrind").arg("--version").output().is_err() {
        println!("skipped: instructions are counted by valgrind, which is not installed");
        return;
    }
    let endpoint =
        Endpoint::start_thread(1, Duration::ZERO).expect("the loopback interface can be listened on");
    let instructions = |how| {
        let mut runs: Vec<u64> = (0..RUNS)
            .map(|_| {
                let several = counted(&arguments[0], how, READS + 1, endpoint.url());
                let one = counted(&arguments[0], how, 1, endpoint.url());
                several.saturating_sub(one) / READS
            })
            .collect();
        runs.sort_unstable();
        println!("{how:<9} {:>7} instructions a read {runs:?}", runs[RUNS / 2]);
        runs[RUNS / 2]
    };
    let bare = instructions("bare");
    let provider = instructions("provider");
    println!("ratio     {:.3}", provider as f64 / bare as f64);
}

/// The instructions of a process that reads so many times.
fn counted(program: &str, how: &str, reads: u64, url: &str) -> u64 {
    let output = Command::new("valgrind")
        .args(["--tool=callgrind", "--callgrind-out-file=/dev/null"])
        .args([program, how, &reads.to_string(), url])
        .output()
        .expect("valgrind can be run");
    let told = String::from_utf8_lossy(&output.stderr);
    let collected = told
        .lines()
        .find_map(|line| line.split_once("Collected :"))
        .and_then(|(_, count)| count.trim().parse().ok());
    match collected {
        Some(count) if output.status.success() => count,
        _ => panic!("valgrind counted nothing:\n{told}"),
    }
}

/// Reads a stage so many times.
fn read(how: &str, reads: u64, url: &str) {
    let sdk = loopback::client(url);
    let client = Client::from(sdk.clone());
    let identifier = identifier(0);
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    runtime.block_on(async {
        for _ in 0..reads {
            match how {
                "bare" => drop(black_box(bare(&sdk, &identifier).await)),
                "provider" => {
                    let stage = Stage::get(&client, &identifier).await;
                    drop(black_box(stage.expect("a stage")));
                }
                _ => panic!("there is no way of reading called `{how}`"),
            }
        }
    });
}

/// Reads a stage with the SDK alone.
async fn bare(sdk: &aws_sdk_cloudcontrol::Client, identifier: &str) -> Value {
    let reply =
        sdk.get_resource().type_name("AWS::IVS::Stage").identifier(identifier).send().await.expect("a reply");
    let description = reply.resource_description().expect("a stage");
    let properties = description.properties().expect("properties");
    serde_json::from_str(properties).expect("JSON")
}
