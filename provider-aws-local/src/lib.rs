//! A local endpoint that speaks the API of AWS Cloud Control, for every type that there is a spec for: to try a
//! provider, and to test a program that uses one, without an AWS account.
//!
//! It is asynchronous as the service is: a request is pending, then in progress, then done. It validates what it is
//! given by the spec, makes up what the service would, keeps what it acknowledged, and fails on purpose where it is
//! told to ([`Faults`]).
//!
//! ```
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> Result<(), Box<dyn std::error::Error>> {
//! use provider_aws_local::Local;
//! use specs::ResourceSpec;
//!
//! let stage = ResourceSpec::from_json(include_str!("../../specs/aws/ivs/stage.json"))?;
//! let local = Local::start([stage]).await?; // on a free port; gone when it is dropped
//! println!("export AWS_ENDPOINT_URL_CLOUDCONTROL={}", local.url());
//! # Ok(())
//! # }
//! ```

mod access;
mod arn;
mod clock;
mod faults;
mod local;
mod mint;
mod patch;
mod request;
mod server;
mod service;
mod settings;
mod store;
mod token;
mod types;
mod validate;
mod wire;

pub use clock::Clock;
pub use faults::Faults;
pub use local::{Local, StartError};
pub use settings::Settings;
