//! The vocabulary of AWS Cloud Control: handlers, operations, and the IAM actions that they require.
//!
//! A generated provider crate declares each operation as a constant, and checks it in another constant. An
//! operation without permissions, or with an action that IAM doesn't know, then fails the build:
//!
//! ```
//! use cloud_control::{Handler, Operation, ScopedActions, ServiceActions};
//!
//! const KNOWN: &[ServiceActions] =
//!     &[ServiceActions { prefix: "ivs", actions: &["GetStage", "ListTagsForResource"] }];
//! const _: () = KNOWN[0].check();
//!
//! pub const GET: Operation = Operation::new("AWS::IVS::Stage", Handler::Get)
//!     .requires(&[ScopedActions::new(&["ivs:GetStage", "ivs:ListTagsForResource"])]);
//! const _: () = GET.check(KNOWN);
//!
//! assert_eq!(GET.name(), "get_resource");
//! assert_eq!(GET.actions(), ["ivs:GetStage", "ivs:ListTagsForResource"]);
//! ```
//!
//! The crate has no dependencies. All but the reading of [records](linked) works in constant evaluation.

mod action;
mod check;
mod handler;
mod letters;
pub mod linked;
mod message;
mod operation;
pub mod pattern;
pub mod permission_table;
mod service;
mod text;
mod type_name;

pub use action::{Action, PASS_ROLE};
pub use handler::{
    CALLED_RESOURCE, CANCEL_REQUEST, GET_REQUEST_STATUS, Handler, LIST_REQUESTS, SERVICE_PRINCIPAL, is_call,
};
pub use letters::letters;
pub use operation::{Operation, ScopedActions};
pub use service::ServiceActions;
pub use type_name::TypeName;
