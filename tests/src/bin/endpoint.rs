//! The local endpoint in a process of its own, for tests that kill it: `endpoint PORT DATA FAULTS`, the last two of which
//! are files. It serves stages until it is killed.

use std::future::pending;
use std::time::Duration;

use provider_aws_local::{Faults, Local, Settings};
use specs::ResourceSpec;

#[tokio::main]
async fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [port, data, faults] = &arguments[..] else {
        panic!("expected PORT DATA FAULTS, found {arguments:?}")
    };
    let stage = ResourceSpec::from_json(include_str!("../../../specs/aws/ivs/stage.json")).expect("a spec");
    let faults = std::fs::read_to_string(faults).expect("a file of faults");
    let settings = Settings::new([stage])
        .port(port.parse().expect("a port"))
        .delay(Duration::from_millis(1), Duration::from_millis(3))
        .data(data)
        .faults(Faults::parse(&faults).expect("faults"));
    let _local = Local::start_with(settings).await.expect("the port and the file can be used");
    pending().await
}
