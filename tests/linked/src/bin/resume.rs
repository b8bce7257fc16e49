//! Calls no operation, but waits for one that another process began, and reads back what came of it.

use linked_programs::run;
use provider_aws_ivs::{RequestHandle, Stage};

fn main() {
    run(|client, handle| async move {
        match handle.parse::<RequestHandle<Stage>>() {
            Ok(handle) => {
                let stage = handle.resume(&client).wait().await?;
                println!("{:?}", stage.name);
            }
            Err(error) => println!("{error}"),
        }
        Ok(())
    });
}
