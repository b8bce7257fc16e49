//! Reading one resource.

use core::marker::PhantomData;

use iam_policy::Operation;

use super::{Outcome, settings};
use crate::call::{Call, Options};
use crate::{Client, Error, Identifier, Resource, ResourceModel};

/// Reads one resource. Await it.
#[derive(Clone, Debug)]
#[must_use = "it reads nothing until it is awaited"]
pub struct Get<'a, T> {
    client: &'a Client,
    operation: &'static Operation,
    options: Options,
    identifier: String,
    model: PhantomData<fn() -> T>,
}

settings!(Get);

impl<'a, T: ResourceModel> Get<'a, T> {
    /// Reads the resource of this identifier.
    pub fn new(
        client: &'a Client,
        operation: &'static Operation,
        identifier: T::Identifier,
    ) -> Self {
        Self {
            client,
            operation,
            options: Options::default(),
            identifier: identifier.as_str().to_owned(),
            model: PhantomData,
        }
    }
}

impl<'a, T: ResourceModel> IntoFuture for Get<'a, T> {
    type Output = Result<Resource<T>, Error>;
    type IntoFuture = Outcome<'a, Resource<T>>;

    fn into_future(self) -> Self::IntoFuture {
        let call = Call::new(self.client, self.operation, self.options);
        Box::pin(async move { Resource::get(&call, &self.identifier).await })
    }
}
