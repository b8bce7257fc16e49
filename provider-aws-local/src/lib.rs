//! A local endpoint that speaks the API of AWS Cloud Control, for every type that has a spec: to try a provider, and to
//! test a program that uses one, without an AWS account.
//!
//! Like the service, the endpoint is asynchronous: a request is pending, then in progress, then complete. The endpoint
//! validates properties by the spec, generates identifiers and ARNs, keeps what it acknowledged, and fails on purpose
//! if [`Faults`] say so.
//!
//! ```
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> Result<(), Box<dyn std::error::Error>> {
//! use provider_aws_local::Local;
//! use specs::ResourceSpec;
//!
//! let stage = ResourceSpec::from_json(include_str!("../../specs/aws/ivs/stage.json"))?;
//! let local = Local::start([stage]).await?; // on a free port; stops when it is dropped
//! println!("export AWS_ENDPOINT_URL_CLOUDCONTROL={}", local.url());
//! assert_eq!(local.type_names().collect::<Vec<_>>(), ["AWS::IVS::Stage"]);
//! # Ok(())
//! # }
//! ```
//!
//! Each answered call is a [`tracing`] event at the level INFO with the target `provider_aws_local::calls` and the fields
//! `operation`, `type_name`, `identifier`, `request_token`, `outcome` and `error_code`, as far as they apply. No event
//! has a value of a property.

mod access;
mod arn;
mod behavior;
mod call;
mod clock;
mod faults;
mod generated;
mod local;
mod log;
mod patch;
mod request;
pub mod sample;
mod schema;
mod server;
mod service;
mod settings;
mod shape;
mod special;
mod store;
#[cfg(test)]
mod testing;
mod token;
mod types;
mod validate;
mod wire;

pub use clock::Clock;
pub use faults::{Faults, FaultsError};
pub use local::{Local, StartError};
pub use settings::Settings;
