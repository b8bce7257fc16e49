// @generated from the specs of `ivs`. Do not edit.

//! The resources of `ivs`.

#![allow(clippy::too_many_arguments, reason = "each required property is an argument")]

mod iam;
#[cfg(feature = "policy")]
mod include_policy;

#[cfg(feature = "policy")]
pub use provider_aws_core::least_privilege;
pub use provider_aws_core::prelude::*;
#[cfg(feature = "policy")]
#[doc(hidden)]
pub use provider_aws_macros;

#[cfg(feature = "stage")]
pub mod stage;

#[cfg(feature = "stage")]
pub use stage::Stage;
