//! Reading a resource.

use std::marker::PhantomData;

use cloud_control::linked::CalledOperation;

use super::{OperationFuture, settings};
use crate::call::{Call, Options};
use crate::client::{Client, Connection};
use crate::error::{Error, ErrorKind};
use crate::identifier::Identifier;
use crate::model::{Model, ResourceModel};
use crate::resource::Resource;
use crate::resource_type::ResourceType;

/// Reads a resource. Await it.
///
/// `Output` is what it returns: the [`Resource`], or an `Option` of it.
#[derive(Clone, Debug)]
#[must_use = "operations do nothing unless awaited"]
pub struct Get<'a, T, Output = Resource<T>> {
    client: &'a Connection,
    resource_type: ResourceType,
    operation: CalledOperation,
    options: Options,
    identifier: String,
    output: PhantomData<fn() -> (T, Output)>,
}

settings!(Get<Output>);

impl<'a, T: ResourceModel> Get<'a, T> {
    /// Reads the resource with this identifier.
    pub fn new<Policy>(
        client: &'a Client<Policy>,
        operation: CalledOperation,
        identifier: T::Identifier,
    ) -> Self {
        let identifier = identifier.as_str().to_owned();
        Self::of_type(client.connection(), ResourceType::of::<T>(), operation, identifier)
    }
}

impl<'a, T: Model> Get<'a, T> {
    pub(crate) fn of_type(
        client: &'a Connection,
        resource_type: ResourceType,
        operation: CalledOperation,
        identifier: String,
    ) -> Self {
        let options = Options::default();
        Self { client, resource_type, operation, options, identifier, output: PhantomData }
    }

    /// Returns `None` if the resource doesn't exist, in place of an error.
    pub fn optional(self) -> Get<'a, T, Option<Resource<T>>> {
        Get {
            client: self.client,
            resource_type: self.resource_type,
            operation: self.operation,
            options: self.options,
            identifier: self.identifier,
            output: PhantomData,
        }
    }
}

impl<'a, T: Model> IntoFuture for Get<'a, T> {
    type Output = Result<Resource<T>, Error>;
    type IntoFuture = OperationFuture<'a, Resource<T>>;

    fn into_future(self) -> Self::IntoFuture {
        let call = Call::new(self.client, self.resource_type, self.operation, self.options);
        Box::pin(async move { Resource::get(&call, self.operation, &self.identifier).await })
    }
}

impl<'a, T: Model> IntoFuture for Get<'a, T, Option<Resource<T>>> {
    type Output = Result<Option<Resource<T>>, Error>;
    type IntoFuture = OperationFuture<'a, Option<Resource<T>>>;

    fn into_future(self) -> Self::IntoFuture {
        let call = Call::new(self.client, self.resource_type, self.operation, self.options);
        Box::pin(async move {
            match Resource::get(&call, self.operation, &self.identifier).await {
                Ok(resource) => Ok(Some(resource)),
                Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
                Err(error) => Err(error),
            }
        })
    }
}
