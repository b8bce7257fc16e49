//! What the operations of a provider need from IAM, as constants that are checked while they compile.
//!
//! A generated crate declares each operation as a constant and has it checked in another one. An operation
//! without permissions, or with an action that IAM does not know, is then an error of the build:
//!
//! ```
//! use iam_policy::{Handler, Operation, ServiceActions, Verb};
//!
//! const KNOWN: &[ServiceActions] = &[ServiceActions {
//!     prefix: "ivs",
//!     actions: &["GetStage", "ListTagsForResource"],
//! }];
//! const _: () = KNOWN[0].check();
//!
//! pub const GET: Operation = Operation::new("AWS::IVS::Stage", "get_resource", Handler::Read, Verb::Select)
//!     .permissions(&["ivs:GetStage", "ivs:ListTagsForResource"]);
//! const _: () = GET.check(KNOWN);
//! ```
//!
//! The crate has no dependencies, so that the runtime of every provider can afford it.

mod action;
mod check;
mod operation;
pub mod pattern;
mod service;
mod text;

pub use operation::{Handler, Operation, Verb};
pub use service::ServiceActions;
