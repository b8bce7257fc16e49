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
//! Without features the crate has no dependencies, so that the runtime of every provider can afford it.
//!
//! # Policy documents
//!
//! With the feature `document`, which brings in `serde` and `serde_json`, it reads and writes the documents of
//! identity policies (`Policy`), and decides what they allow (`decide`) as IAM does: a statement that denies outweighs
//! those that allow, and what none allows is denied. Where a document and what is known of a request do not settle it,
//! the decision is neither, and says why:
//!
//! ```
//! # #[cfg(feature = "document")]
//! # fn main() -> Result<(), iam_policy::DocumentError> {
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
//!     "undecided by Statement[1] `Office`: the context is partial, and says nothing of `aws:SourceIp`"
//! );
//! # Ok(())
//! # }
//! # #[cfg(not(feature = "document"))]
//! # fn main() {}
//! ```
//!
//! # From operations to policies
//!
//! With the feature `reference` it reads IAM's service authorization reference (`Reference`), and finds what an action
//! can be narrowed to. With `emit`, an `Emitter` makes of what operations need (`Need`) the policies that allow it, and
//! nothing else, on both layers: Cloud Control's own actions, and those of the handlers. It says which operation needs
//! which action, and warns of what is broader than it should be. With `render`, these are JSON, Terraform,
//! CloudFormation, SAM or CDK.
//!
//! `Fit` holds policies against what was emitted: what is missing, what nothing needs, and what is broader than it has to
//! be. With `binary`, `Evidence` reads what a linked program needs from the program itself.
//!
//! ```
//! # #[cfg(feature = "render")]
//! # fn main() -> Result<(), iam_policy::EmitError> {
//! use iam_policy::{Emitter, Format, Handler, Need, NeededAction, Target};
//!
//! let delete = Need::new("AWS::IVS::Stage", "delete_resource", Handler::Delete).action(
//!     NeededAction::new("ivs:DeleteStage")
//!         .own("arn:${Partition}:ivs:${Region}:${Account}:stage/${ResourceId}"),
//! );
//! let target = Target::any().region("eu-west-1").id("abcdEFGH1234");
//! let emission = Emitter::new().target(target).emit(&[delete])?;
//! for file in emission.render(Format::Hcl) {
//!     println!("{}:\n{}", file.name, file.text);
//! }
//! # Ok(())
//! # }
//! # #[cfg(not(feature = "render"))]
//! # fn main() {}
//! ```

mod action;
#[cfg(feature = "binary")]
mod binary;
mod check;
#[cfg(feature = "document")]
mod decide;
#[cfg(feature = "document")]
mod document;
#[cfg(feature = "emit")]
mod emit;
#[cfg(feature = "emit")]
mod fit;
#[cfg(feature = "document")]
mod glob;
mod letters;
mod link;
mod operation;
pub mod pattern;
#[cfg(feature = "reference")]
mod reference;
#[cfg(feature = "render")]
mod render;
#[cfg(feature = "document")]
pub mod sample;
mod service;
mod text;

#[cfg(feature = "binary")]
pub use binary::{Evidence, EvidenceError, ProgramError};
#[cfg(feature = "document")]
pub use decide::{Context, Decision, Doubt, Request, StatementRef, decide};
#[cfg(feature = "document")]
pub use document::{Attachment, Conditions, DocumentError, Effect, Patterns, Policy, Statement, Version};
#[cfg(feature = "emit")]
pub use emit::{
    Emission, EmitError, Emitter, Layer, Need, NeededAction, PolicyTemplate, Reason, RolePolicies, Target,
    Warning,
};
#[cfg(feature = "emit")]
pub use fit::{Broader, Fit, Missing, Place, Unused};
pub use letters::letters;
pub use link::{CalledOperation, LinkedCall, LinkedOperation};
pub use operation::{CANCEL_REQUEST, Handler, Operation, PASS_ROLE, REQUEST_STATUS, ScopedActions, Verb};
#[cfg(feature = "reference")]
pub use reference::{
    ActionReference, Reference, ResourceScope, ResourceTypeReference, ServiceReference, TypeResource,
};
#[cfg(feature = "render")]
pub use render::{Format, RenderedFile};
pub use service::ServiceActions;
