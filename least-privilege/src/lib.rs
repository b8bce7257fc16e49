//! Derives least-privilege IAM policies from what Cloud Control operations require.
//!
//! A [`Need`] is what one operation requires. It comes from a generated constant, a resource spec, or the
//! records of a linked program. An [`Emitter`] makes policies that allow some needs and nothing else, on both
//! layers: Cloud Control's own actions, and those of the handlers. The [`Emission`] gives a reason for each
//! action, and a warning for each permission that is broader than it should be. With the feature `render`, it
//! renders as JSON, Terraform, CloudFormation, SAM or CDK:
//!
//! ```
//! # #[cfg(feature = "render")] {
//! use cloud_control::Handler;
//! use least_privilege::{Emitter, Format, Need, NeededAction, Target};
//!
//! let delete = Need::new("AWS::IVS::Stage", Handler::Delete).action(
//!     NeededAction::new("ivs:DeleteStage")
//!         .own("arn:${Partition}:ivs:${Region}:${Account}:stage/${ResourceId}"),
//! );
//! let target = Target::any().region("eu-west-1").id("abcdEFGH1234");
//! let emission = Emitter::new().target(target).emit(&[delete])?;
//! for file in emission.render(Format::Hcl)? {
//!     println!("{}:\n{}", file.name, file.text);
//! }
//! # }
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! [`Fit`] compares existing policies with an emission: what is missing, what is unused, and what is broader
//! than required. [`Difference`] compares policies with policies. With the feature `binary`, `Evidence` reads what a linked program requires from its file.
//! With the feature `specs`, `needs` reads it from a resource spec.

#[cfg(feature = "binary")]
mod binary;
mod difference;
mod emit;
mod fit;
#[cfg(feature = "specs")]
mod needs;
#[cfg(feature = "render")]
mod render;
mod resource_pattern;

#[cfg(feature = "binary")]
pub use binary::{Evidence, EvidenceError, ProgramError};
pub use difference::{Cause, Change, Difference};
pub use emit::{
    AllResourcesReason, Emission, EmitError, Emitter, Explanation, IdUnusedReason, Layer, Need, NeededAction,
    OidcSubject, OidcSubjectError, PolicyTemplate, Reason, RequiredBy, RolePolicies, Target, TargetPart,
    TrustTemplate, UnconditionedReason, Warning,
};
pub use fit::{BroaderGrant, Fit, MissingPermission, Place, UnusedAction};
#[cfg(feature = "specs")]
pub use needs::{Document, DocumentValue, needs, needs_for, own_types, records};
#[cfg(feature = "render")]
pub use render::{Format, RenderError, RenderedFile};
