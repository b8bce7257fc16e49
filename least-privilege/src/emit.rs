//! From needs to the policies that allow them, and nothing else.

mod caller;
mod condition;
mod emission;
mod emitter;
mod error;
mod grant;
mod handlers;
mod layer;
mod need;
mod notes;
mod reason;
mod sid;
mod split;
mod statement;
mod target;
mod template;
mod warning;

pub(crate) use emission::TRUSTED_SERVICE;
pub use emission::{Emission, RolePolicies};
pub use emitter::Emitter;
pub use error::{EmitError, TargetPart};
pub use layer::Layer;
pub use need::{Need, NeededAction};
pub use reason::{Reason, RequiredBy};
pub use target::Target;
pub use template::PolicyTemplate;
pub(crate) use template::{OpenPart, Piece, pieces};
pub use warning::{AllResourcesReason, UnconditionedReason, Warning};
