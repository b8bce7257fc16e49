//! Code that is generated from `docs/` and `schemas/`: pages and schemas of a made-up service whose names and types are
//! hard on a generator.
//!
//! `tests/tests/goldens.rs` compares it with what is generated now; that it compiles, without a warning, is a test of
//! its own.
//!
//! What the pages don't have doesn't compile. A resource without a list has none:
//!
//! ```compile_fail,E0599
//! # fn example(client: &provider_aws_goldens::provider_aws_core::Client) {
//! let all = provider_aws_goldens::Lone::list(client);
//! # }
//! ```
//!
//! A property that an update can't change isn't in the patch; one that it can is:
//!
//! ```compile_fail,E0599
//! let patch = provider_aws_goldens::nested::NestedPatch::new().name("x");
//! ```
//!
//! ```
//! let patch = provider_aws_goldens::nested::NestedPatch::new().tags([("team", "video")]);
//! ```
//!
//! A create without what it requires:
//!
//! ```compile_fail,E0061
//! let state = provider_aws_goldens::nested::NestedDesiredState::new();
//! ```
//!
//! ```
//! use provider_aws_goldens::nested::{NestedDesiredState, Option};
//! let state = NestedDesiredState::new("x").option(Option::default());
//! ```
//!
//! A patch without what each update requires, and a struct without what it requires:
//!
//! ```compile_fail,E0061
//! let patch = provider_aws_goldens::rich::RichPatch::new();
//! ```
//!
//! ```compile_fail,E0061
//! let place = provider_aws_goldens::rich::Place::new("main");
//! ```
//!
//! ```
//! use provider_aws_goldens::rich::{Place, RichPatch};
//! let patch = RichPatch::new("hush").work(Place::new("ON", "main"));
//! ```
//!
//! A reference to a resource that isn't one of those which the property refers to:
//!
//! ```compile_fail,E0277
//! # fn example(other: &provider_aws_goldens::nested::NestedIdentifier) {
//! let state = provider_aws_goldens::wire::WireDesiredState::new(other, "hush");
//! # }
//! ```
//!
//! ```compile_fail,E0277
//! # fn example(arn: provider_aws_goldens::gateway::GatewayArn) {
//! let state = provider_aws_goldens::wire::WireDesiredState::new(arn, "hush");
//! # }
//! ```
//!
//! ```compile_fail,E0277
//! # fn example(other: &provider_aws_goldens::nested::NestedIdentifier) {
//! let patch = provider_aws_goldens::wire::WirePatch::new("hush").gateways([other]);
//! # }
//! ```
//!
//! ```
//! # fn example(id: &provider_aws_goldens::gateway::GatewayIdentifier) {
//! use provider_aws_goldens::wire::{WireDesiredState, WirePatch};
//! let state = WireDesiredState::new(id, "hush");
//! let patch = WirePatch::new("hush").gateways([id]);
//! # }
//! ```
//!
//! A list without its scope:
//!
//! ```compile_fail,E0061
//! # fn example(client: &provider_aws_goldens::provider_aws_core::Client) {
//! let all = provider_aws_goldens::Special::list(client);
//! # }
//! ```
//!
//! ```
//! # fn example(client: &provider_aws_goldens::provider_aws_core::Client) {
//! let of_channel = provider_aws_goldens::Special::list(client, "arn:aws:ivs:eu-west-1:1:channel/a", 5);
//! # }
//! ```
#![deny(warnings)]

#[rustfmt::skip]
mod generated;

pub use generated::*;
/// The runtime: resources of this service have the names of some of its types.
pub use provider_aws_core;
