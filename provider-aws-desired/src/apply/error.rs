//! Why a plan isn't applied, or a part of it.

use thiserror::Error;

use super::journal::JournalError;
use crate::file::DeclaredResource;
use crate::plan::PlanError;

/// A plan isn't applied.
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum ApplyError {
    /// The journal can't be read or written.
    #[error(transparent)]
    Journal(#[from] JournalError),
    /// A resource has to be replaced, which wasn't approved.
    #[error(
        "`{resource}` has to be replaced, since {places} can't be changed: allow it by `--replace {resource}`"
    )]
    Replacement {
        /// The resource's name in the file.
        resource: String,
        /// What can't be changed.
        places: String,
    },
    /// A resource has to be replaced, which the file forbids.
    #[error(
        "`{resource}` has to be replaced, since {places} can't be changed, and the file says `prevent_destroy`"
    )]
    Prevented {
        /// The resource's name in the file.
        resource: String,
        /// What can't be changed.
        places: String,
    },
}

/// Why a resource isn't as the file says.
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum Failure {
    /// AWS refused, or couldn't be asked.
    #[error(transparent)]
    Call(#[from] provider_aws_core::Error),
    /// What is to be done isn't known.
    #[error(transparent)]
    Plan(PlanError),
    /// The journal can't be written, so nothing was sent.
    #[error(transparent)]
    Journal(#[from] JournalError),
    /// A resource failed that this one refers to.
    #[error("`{0}` failed, which it refers to")]
    Referent(String),
    /// A resource wasn't deleted that refers to this one.
    #[error("`{0}` wasn't deleted, which refers to it")]
    Referrer(String),
    /// More is to be done than was planned: something has changed since.
    #[error("what is to be done isn't what was planned: plan again")]
    NotPlanned,
    /// The request is older than AWS remembers.
    #[error(
        "the request is older than 36 hours, so whether it was carried out can't be asked: look at the plan"
    )]
    Expired,
}

impl Failure {
    pub(super) fn no_spec(declared: &DeclaredResource) -> Self {
        Self::Plan(PlanError::no_spec(declared))
    }
}
