//! `cargo bench -p provider-tests --bench scale`: a list is read in full, 32 resources at a time: how fast, and in how
//! much memory, at two sizes.
//!
//! The endpoint is in this process, and answers at once; each list is read by a process of its own, on one thread, so
//! that the memory is that of the client alone.

use core::time::Duration;
use std::fs;
use std::process::{Command, Stdio};
use std::time::Instant;

use provider_aws_ivs::Stage;
use provider_tests::loopback;
use provider_tests::synthetic::{Endpoint, identifier};

const AT_A_TIME: usize = 32;

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    if let [_, url] = &arguments[..]
        && url.starts_with("http:")
    {
        return read(url);
    }
    for stages in [10_000, 100_000] {
        let endpoint = Endpoint::start_thread(stages, Duration::ZERO)
            .expect("the loopback interface can be listened on");
        let reader = Command::new(&arguments[0])
            .arg(endpoint.url())
            .stderr(Stdio::inherit())
            .output()
            .expect("this program can be run again");
        assert!(reader.status.success(), "reading {stages} stages failed");
        print!("{}", String::from_utf8_lossy(&reader.stdout));
        assert_eq!(endpoint.reads(), stages);
        assert!(endpoint.most_reads_at_a_time() <= AT_A_TIME);
    }
}

/// Reads all stages of an endpoint, and prints what it took.
fn read(url: &str) {
    let client = loopback::client(url).into();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    let start = Instant::now();
    let found = runtime.block_on(async {
        let mut stages = Stage::list(&client).hydrate(AT_A_TIME);
        let mut place = 0;
        while let Some(stage) = stages.next().await {
            assert_eq!(stage.expect("a stage").identifier().as_ref(), identifier(place));
            place += 1;
        }
        place
    });
    let rate = found as f64 / start.elapsed().as_secs_f64();
    let memory = peak_memory().map_or("not known on this system".to_owned(), |kilobytes| {
        format!("{:.1} MB", kilobytes as f64 / 1e3)
    });
    println!("{found:>7} stages, {rate:.0} a second, peak memory {memory}");
}

/// The most memory that this process held at a time, in kilobytes, where Linux tells.
fn peak_memory() -> Option<u64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.trim().strip_suffix(" kB")?.trim().parse().ok()
}
