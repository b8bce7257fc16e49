//! What is generated from `docs/`: pages of a made-up service whose names are hard on a generator.
//!
//! `codegen/tests/goldens.rs` compares it with what is generated now; that it compiles, without a warning, is a test of
//! its own.
//!
//! What the pages do not have does not compile. A resource without a list has none:
//!
//! ```compile_fail,E0599
//! # fn example(client: &provider_goldens::runtime::Client) {
//! let all = provider_goldens::Lone::list(client);
//! # }
//! ```
//!
//! A property that an update cannot change is not in the patch; one that it can is:
//!
//! ```compile_fail,E0599
//! let patch = provider_goldens::nested::NestedPatch::new().name("x");
//! ```
//!
//! ```
//! let patch = provider_goldens::nested::NestedPatch::new().tags([("team", "video")]);
//! ```
//!
//! A create that is not given what it demands:
//!
//! ```compile_fail,E0061
//! let state = provider_goldens::nested::NestedDesiredState::new();
//! ```
//!
//! ```
//! use provider_goldens::nested::{NestedDesiredState, Option};
//! let state = NestedDesiredState::new("x").option(Option::default());
//! ```
//!
//! A list that is not told of what:
//!
//! ```compile_fail,E0061
//! # fn example(client: &provider_goldens::runtime::Client) {
//! let all = provider_goldens::Special::list(client);
//! # }
//! ```
//!
//! ```
//! # fn example(client: &provider_goldens::runtime::Client) {
//! let of_channel = provider_goldens::Special::list(client, "arn:aws:ivs:eu-west-1:1:channel/a", 5);
//! # }
//! ```
#![deny(warnings)]

#[rustfmt::skip]
mod generated;

pub use generated::*;
/// The runtime: resources of this service have the names of some of its types.
pub use provider_aws_core as runtime;
