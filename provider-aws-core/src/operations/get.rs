//! Reading one resource.

use core::marker::PhantomData;

use cloud_control::linked::CalledOperation;

use super::{Outcome, settings};
use crate::call::{Call, Options};
use crate::client::Connection;
use crate::{Client, Error, ErrorKind, Identifier, Resource, ResourceModel};

/// Reads one resource. Await it.
///
/// `Found` is what it resolves with: the [`Resource`], or an `Option` of it.
#[derive(Clone, Debug)]
#[must_use = "it reads nothing until it is awaited"]
pub struct Get<'a, T, Found = Resource<T>> {
    client: &'a Connection,
    operation: CalledOperation,
    options: Options,
    identifier: String,
    found: PhantomData<fn() -> (T, Found)>,
}

settings!(Get<Found>);

impl<'a, T: ResourceModel> Get<'a, T> {
    /// Reads the resource of this identifier.
    pub fn new<Policy>(
        client: &'a Client<Policy>,
        operation: CalledOperation,
        identifier: T::Identifier,
    ) -> Self {
        Self {
            client: client.connection(),
            operation,
            options: Options::default(),
            identifier: identifier.as_str().to_owned(),
            found: PhantomData,
        }
    }

    /// Resolves with `None` if there is no such resource.
    pub fn optional(self) -> Get<'a, T, Option<Resource<T>>> {
        Get {
            client: self.client,
            operation: self.operation,
            options: self.options,
            identifier: self.identifier,
            found: PhantomData,
        }
    }
}

impl<'a, T: ResourceModel> IntoFuture for Get<'a, T> {
    type Output = Result<Resource<T>, Error>;
    type IntoFuture = Outcome<'a, Resource<T>>;

    fn into_future(self) -> Self::IntoFuture {
        let call = Call::new(self.client, self.operation, self.options);
        Box::pin(async move { Resource::get(&call, self.operation, &self.identifier).await })
    }
}

impl<'a, T: ResourceModel> IntoFuture for Get<'a, T, Option<Resource<T>>> {
    type Output = Result<Option<Resource<T>>, Error>;
    type IntoFuture = Outcome<'a, Option<Resource<T>>>;

    fn into_future(self) -> Self::IntoFuture {
        let call = Call::new(self.client, self.operation, self.options);
        Box::pin(async move {
            match Resource::get(&call, self.operation, &self.identifier).await {
                Ok(resource) => Ok(Some(resource)),
                Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
                Err(error) => Err(error),
            }
        })
    }
}
