//! What the programs share: what they call operations about, which no compiler can know.

use aws_config::SdkConfig;
use provider_aws_ivs::{Client, Error};

/// Runs a program on what its argument names.
pub fn run<F: Future<Output = Result<(), Error>>>(program: impl FnOnce(Client, String) -> F) {
    let client = Client::new(&SdkConfig::builder().build());
    let argument = std::env::args().nth(1).unwrap_or_default();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    // Without a runtime there is nothing to run.
    let runtime = runtime.expect("a runtime");
    if let Err(error) = runtime.block_on(program(client, argument)) {
        eprintln!("{error}");
        std::process::exit(1);
    }
}
