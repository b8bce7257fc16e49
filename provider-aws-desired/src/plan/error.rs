//! Why there is no plan.

use thiserror::Error;

use crate::file::DeclaredResource;
use crate::problem::Problem;

/// There is no plan.
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum PlanError {
    /// References are in a circle.
    #[error("{}", .0.message)]
    Order(Problem),
    /// There is no spec of a type.
    #[error("`{resource}`: there is no spec of {type_name}")]
    NoSpec {
        /// The resource's name in the file.
        resource: String,
        /// Its type.
        type_name: String,
    },
    /// AWS can't be asked.
    #[error("`{resource}`")]
    Call {
        /// The resource's name in the file.
        resource: String,
        /// Why.
        source: provider_aws_core::Error,
    },
    /// The resource doesn't exist that the file identifies.
    #[error(
        "`{resource}`: found no {type_name} `{identifier}`, expected the resource that the file identifies: remove \
         `identifier` to create one"
    )]
    Missing {
        /// The resource's name in the file.
        resource: String,
        /// Its type.
        type_name: String,
        /// Its identifier in the file.
        identifier: String,
    },
    /// Resources of a type can't be told from others.
    #[error(
        "`{resource}`: resources of {type_name} have no tags by which they are known as this file's: give the \
         `identifier` of one that exists"
    )]
    NoTags {
        /// The resource's name in the file.
        resource: String,
        /// Its type.
        type_name: String,
    },
    /// Several resources are the same one of the file.
    #[error(
        "`{resource}`: found {first} and {second}, whose tags both say that they are it: remove the tag of one"
    )]
    Several {
        /// The resource's name in the file.
        resource: String,
        /// The identifier of one.
        first: String,
        /// The identifier of another.
        second: String,
    },
    /// A resource has no value that another refers to.
    #[error("`{resource}`: found no value of `{reference}`, since AWS returned none")]
    NoValue {
        /// The resource's name in the file.
        resource: String,
        /// The reference.
        reference: String,
    },
}

impl PlanError {
    pub(crate) fn no_spec(declared: &DeclaredResource) -> Self {
        Self::NoSpec { resource: declared.name.clone(), type_name: declared.type_name.clone() }
    }

    pub(crate) fn call(declared: &DeclaredResource, source: provider_aws_core::Error) -> Self {
        Self::Call { resource: declared.name.clone(), source }
    }
}
