//! Traits for code that is generic over resource types.
//!
//! A generated type has a function for each of its operations, `Stage::delete` for example, and implements
//! the trait of that operation. `Policy` is the policy of the client, [`Unchecked`](crate::Unchecked) by
//! default: a type implements a trait for the policies that allow the operation.
//!
//! ```
//! use provider_aws_core::generic::{DeleteResource, ListResources};
//! use provider_aws_core::{Client, Error};
//!
//! async fn delete_all<T, Policy>(client: &Client<Policy>) -> Result<(), Error>
//! where
//!     T: ListResources<Policy> + DeleteResource<Policy>,
//! {
//!     for resource in T::list(client).await? {
//!         T::delete(client, resource.identifier().clone()).await?.wait().await?;
//!     }
//!     Ok(())
//! }
//! ```
//!
//! Code that is given a resource, or the request for one, needs no client: [`Readable`] and [`Updatable`] are
//! enough.

use crate::client::Client;
use crate::desired::Creatable;
use crate::model::{Readable, ResourceModel, Updatable};
use crate::operations::{Create, Delete, Get, List, Update};

/// A resource type that can be created by clients with this policy.
pub trait CreateResource<Policy>: Creatable {
    /// Creates a resource.
    fn create(client: &Client<Policy>, desired_state: Self::DesiredState) -> Create<'_, Self>;
}

/// A resource type that can be read by clients with this policy.
pub trait GetResource<Policy>: Readable {
    /// Reads a resource.
    fn get(client: &Client<Policy>, identifier: Self::Identifier) -> Get<'_, Self>;
}

/// A resource type that can be updated by clients with this policy.
pub trait UpdateResource<Policy>: Updatable {
    /// Updates a resource.
    fn update(client: &Client<Policy>, identifier: Self::Identifier, patch: Self::Patch) -> Update<'_, Self>;
}

/// A resource type that can be deleted by clients with this policy.
pub trait DeleteResource<Policy>: ResourceModel {
    /// Deletes a resource.
    fn delete(client: &Client<Policy>, identifier: Self::Identifier) -> Delete<'_, Self>;
}

/// A resource type that can be listed by clients with this policy. Types that are listed with required
/// parameters, such as a parent, don't implement it.
pub trait ListResources<Policy>: ResourceModel {
    /// Lists the resources in a region.
    fn list(client: &Client<Policy>) -> List<'_, Self>;
}
