//! Amazon IVS through AWS Cloud Control: typed resources, their operations, and what each operation needs from IAM.
//!
//! ```no_run
//! use provider_aws_ivs::{Client, Error, Stage, Wait};
//!
//! # async fn example(arn: &str) -> Result<(), Error> {
//! let client = Client::from_env().await; // region, credentials and endpoint: as any AWS SDK client
//! let stage = Stage::get(&client, arn).await?; // derefs to the model: `stage.name`
//! let patch = stage.edit(|changes| changes.name("lobby"))?; // only what differs
//! let request = Stage::update(&client, arn, patch).await?; // accepted, not yet done
//! let stage = request.wait(Wait::default()).await?;
//! println!("{} is now {:?}", stage.identifier(), stage.name);
//!
//! Stage::delete(&client, arn).region("eu-west-1").await?.wait(Wait::default()).await?;
//! # Ok(())
//! # }
//! ```
//!
//! Each type of resource has a module, named after it, that also holds the metadata of its operations as constants:
//! [`stage::GET`] names the IAM actions that [`Stage::get`] needs, checked against IAM's own list when this crate
//! was compiled.

#[rustfmt::skip]
#[allow(clippy::all)]
mod generated;

pub use generated::*;
