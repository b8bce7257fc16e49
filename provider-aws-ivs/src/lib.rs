//! Amazon IVS, Interactive Video Service, over [AWS Cloud Control]: live channels and real-time stages as
//! typed resources, with the IAM permissions of each operation.
//!
//! [AWS Cloud Control]: https://docs.aws.amazon.com/cloudcontrolapi/
//!
// The guide links to all resources, and its examples use several.
#![cfg_attr(all(feature = "default-https-client", feature = "resources"), doc = include_str!("guide.md"))]
// docs.rs says beside each item which feature it needs.
#![cfg_attr(docsrs, feature(doc_cfg))]

#[rustfmt::skip]
mod generated;

pub use generated::*;
pub use provider_aws_core;

/// Compiles the examples of the README.
#[cfg(all(doctest, feature = "default-https-client", feature = "resources"))]
#[doc = include_str!("../README.md")]
struct Readme;
