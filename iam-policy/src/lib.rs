//! IAM as a library: policy documents, the decisions that they make, and the service authorization reference.
//!
//! # Policy documents
//!
//! A [`Policy`] is the document of an identity policy. [`decide`] decides a request as IAM does: a statement that denies
//! outweighs statements that allow, and a request that no statement allows is denied. If the policies and the known
//! part of a request don't settle the decision, it is [undecided](Decision::Undecided), with the reason:
//!
//! ```
//! use iam_policy::{Context, Policy, Request};
//!
//! let policy: Policy = r#"{
//!     "Version": "2012-10-17",
//!     "Statement": [
//!         {"Effect": "Allow", "Action": "ivs:*", "Resource": "arn:aws:ivs:*:*:stage/*"},
//!         {"Sid": "Office", "Effect": "Deny", "Action": "ivs:Delete*", "Resource": "*",
//!          "Condition": {"NotIpAddress": {"aws:SourceIp": "203.0.113.0/24"}}}
//!     ]
//! }"#
//! .parse()?;
//!
//! let delete = |context: &Context| {
//!     let resource = "arn:aws:ivs:eu-west-1:123456789012:stage/abc";
//!     policy.decide(&Request { action: "ivs:DeleteStage", resource, context }).to_string()
//! };
//! let office = Context::new().with("aws:SourceIp", "203.0.113.9");
//! assert_eq!(delete(&office), "allowed by Statement[0]");
//! let elsewhere = Context::new().with("aws:SourceIp", "198.51.100.1");
//! assert_eq!(delete(&elsewhere), "denied by Statement[1] `Office`");
//! assert_eq!(
//!     delete(&Context::new().partial()),
//!     "undecided by Statement[1] `Office`: the context is partial and lacks `aws:SourceIp`"
//! );
//! # Ok::<(), iam_policy::DocumentError>(())
//! ```
//!
//! # The service authorization reference
//!
//! A [`Reference`] holds the actions of services, as AWS publishes them, and finds the resources that an action can be
//! narrowed to.
//!
//! # Conditions that belong to actions
//!
//! [`action_conditions`] says which condition `iam:PassRole` and its like need so that they allow no more than they are
//! needed for.

pub mod action;
pub mod action_conditions;
pub mod arn;
mod decide;
mod document;
pub mod glob;
mod reference;
pub mod sample;

pub use action::Action;
pub use cloud_control::{PASS_ROLE, pattern};
pub use decide::{Context, Decision, Doubt, Layer, LayeredDecision, Layers, Request, StatementRef, decide};
pub use document::{Attachment, Conditions, DocumentError, Effect, Patterns, Policy, Statement, Version};
pub use reference::{
    AccessLevel, ActionReference, OwnType, OwnTypes, Reference, Relation, ResourceTypeReference,
    ScopedResource, ServiceReference,
};
