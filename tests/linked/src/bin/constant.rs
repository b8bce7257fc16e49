//! Reaches one operation, and has code behind a constant that is false. In a function that isn't async, such code isn't
//! in the program. In an async one, the code from the first `await` on is: the compiler keeps each place at which the
//! future may be resumed.

use linked_programs::run;
use provider_aws_ivs::{Client, Error, Stage};

/// A setting of the build.
const IS_CLEANING: bool = false;

fn main() {
    run(|client, arn| async move {
        let stage = Stage::get(&client, &arn).await?;
        println!("{:?}", stage.name);
        count(&client);
        if IS_CLEANING {
            delete(&client, &arn).await?;
        }
        Ok(())
    });
}

fn count(client: &Client) {
    if IS_CLEANING {
        drop(list(client));
    }
}

async fn list(client: &Client) -> Result<(), Error> {
    println!("{}", Stage::list(client).await?.len());
    Ok(())
}

async fn delete(client: &Client, arn: &str) -> Result<(), Error> {
    let _accepted = Stage::delete(client, arn).await?;
    Ok(())
}
