//! From needs to the policies that allow them, and nothing else.

mod belonging;
mod caller;
mod condition;
pub(crate) mod emission;
pub(crate) mod emitter;
pub(crate) mod error;
mod explanation;
mod grant;
mod handlers;
mod layer;
pub(crate) mod need;
mod notes;
mod oidc;
mod reason;
mod shorten;
mod sid;
mod split;
mod statement;
mod target;
pub(crate) mod template;
pub(crate) mod trust;
mod warning;

pub use emission::{Emission, RolePolicies};
pub use emitter::Emitter;
pub use error::{EmitError, TargetPart};
pub use explanation::Explanation;
pub use layer::Layer;
pub use need::{Need, NeededAction};
pub use oidc::{OidcSubject, OidcSubjectError};
pub use reason::{Reason, RequiredBy};
pub use target::Target;
pub use template::PolicyTemplate;
pub use trust::TrustTemplate;
pub use warning::{AllResourcesReason, IdUnusedReason, UnconditionedReason, Warning};
