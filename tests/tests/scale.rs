//! Ten thousand of everything: nothing is lost or out of order, no more goes on at a time than was asked for, and
//! memory does not grow with the number of resources.
//!
//! `cargo bench -p provider-tests --bench scale` does it with a hundred thousand, and tells how fast.

use core::time::Duration;
use std::sync::{Mutex, PoisonError};

use futures_util::{StreamExt, stream};
use peak_alloc::PeakAlloc;
use provider_aws_ivs::{Client, Stage};
use provider_tests::synthetic::{Endpoint, identifier};

const MANY: usize = 10_000;

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

/// Memory is counted for the whole process, so one test uses it at a time.
static ALONE: Mutex<()> = Mutex::new(());

/// What comes of a run against an endpoint that has so many stages, the endpoint, and how many bytes it needed at
/// most: those of the endpoint, which keeps no stages, and of the client.
fn run<F: Future>(stages: usize, work: impl FnOnce(Client) -> F) -> (F::Output, Endpoint, usize) {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    MEMORY.reset_peak_usage();
    let before = MEMORY.current_usage();
    let (output, endpoint) = runtime.block_on(async {
        let endpoint = Endpoint::start(stages, Duration::from_millis(1))
            .await
            .expect("the loopback interface can be listened on");
        (work(endpoint.client()).await, endpoint)
    });
    (output, endpoint, MEMORY.peak_usage() - before)
}

/// How many stages a list has when each is read in full, 32 at a time; they come in the order of the list.
async fn hydrate(client: Client) -> usize {
    let mut stages = Stage::list(&client).hydrate(32);
    let mut place = 0;
    while let Some(stage) = stages.next().await {
        let stage = stage.expect("a stage");
        assert_eq!(stage.identifier().as_ref(), identifier(place));
        assert_eq!(stage.name, Some(format!("stage {place}")));
        place += 1;
    }
    place
}

#[test]
#[ignore = "slow: reads ten thousand resources"]
fn ten_thousand_gets_64_at_a_time_are_all_answered() {
    let _alone = ALONE.lock().unwrap_or_else(PoisonError::into_inner);
    let (found, endpoint, _) = run(MANY, async |client| {
        let get = |place| Stage::get(&client, identifier(place)).into_future();
        let mut stages = stream::iter(0..MANY).map(get).buffered(64).enumerate();
        let mut found = 0;
        while let Some((place, stage)) = stages.next().await {
            let name = stage.expect("a stage").into_model().name;
            assert_eq!(name, Some(format!("stage {place}")));
            found += 1;
        }
        found
    });
    assert_eq!(found, MANY);
    assert_eq!(endpoint.reads(), MANY);
    assert!(endpoint.most_reads_at_a_time() <= 64);
}

#[test]
#[ignore = "slow: reads ten thousand resources"]
fn a_list_of_ten_thousand_is_read_in_order_and_needs_no_more_memory_than_a_shorter_one() {
    let _alone = ALONE.lock().unwrap_or_else(PoisonError::into_inner);
    // What is made once a process is made before.
    run(100, hydrate);
    let (few, _, memory_of_few) = run(MANY / 5, hydrate);
    assert_eq!(few, MANY / 5);

    let (many, endpoint, memory_of_many) = run(MANY, hydrate);
    assert_eq!(many, MANY);
    assert_eq!(endpoint.reads(), MANY);
    assert_eq!(endpoint.lists(), MANY / 100);
    assert!(endpoint.most_reads_at_a_time() <= 32);
    // Not even the identifiers of the others fit into this.
    let more = 50 * (MANY - MANY / 5);
    assert!(
        memory_of_many < memory_of_few + more,
        "{memory_of_few} bytes for {few} stages, {memory_of_many} for {many}"
    );
}
