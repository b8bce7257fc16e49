//! From what Cloud Control operations require to the least IAM policies that allow it.
//!
//! A [`Need`] says what one operation requires; it is made from a generated constant, a resource spec, or the records
//! of a linked program. An [`Emitter`] turns needs into the policies that allow them and nothing else, on both layers:
//! Cloud Control's own actions, and those of the handlers. It says which operation requires which action, and warns of
//! whatever is broader than it should be. An [`Emission`] renders as JSON, Terraform, CloudFormation, SAM or CDK.
//!
//! ```
//! use cloud_control::Handler;
//! use least_privilege::{Emitter, Format, Need, NeededAction, Target};
//!
//! let delete = Need::new("AWS::IVS::Stage", Handler::Delete).action(
//!     NeededAction::new("ivs:DeleteStage")
//!         .own("arn:${Partition}:ivs:${Region}:${Account}:stage/${ResourceId}"),
//! );
//! let target = Target::any().region("eu-west-1").id("abcdEFGH1234");
//! let emission = Emitter::new().target(target).emit(&[delete])?;
//! for file in emission.render(Format::Hcl) {
//!     println!("{}:\n{}", file.name, file.text);
//! }
//! # Ok::<(), least_privilege::EmitError>(())
//! ```
//!
//! [`Fit`] compares policies with what was emitted: what is missing, what is unused, and what is broader than needed.
//! With the feature `binary`, `Evidence` reads what a linked program requires from the program itself. With the
//! feature `specs`, `needs` reads it from a resource spec.

#[cfg(feature = "binary")]
mod binary;
mod emit;
mod fit;
#[cfg(feature = "specs")]
mod needs;
mod render;

#[cfg(feature = "binary")]
pub use binary::{Evidence, EvidenceError, ProgramError};
pub use emit::{
    Emission, EmitError, Emitter, Layer, Need, NeededAction, PolicyTemplate, Reason, RolePolicies, Target,
    Warning,
};
pub use fit::{Broader, Fit, Missing, Place, Unused};
#[cfg(feature = "specs")]
pub use needs::{needs, own_resource};
pub use render::{Format, RenderedFile};
