//! Deleting a resource.

use std::marker::PhantomData;

use cloud_control::linked::CalledOperation;

use super::{OperationFuture, client_token, settings};
use crate::call::{Call, Options, Submission};
use crate::client::{Client, Connection};
use crate::error::{Error, ErrorKind};
use crate::identifier::Identifier;
use crate::model::{Model, ResourceModel};
use crate::request::{Deletion, Request};
use crate::resource_type::ResourceType;

/// Deletes a resource. Await it for the [`Request`], then wait for the request.
///
/// If the resource doesn't exist, that isn't an error: waiting returns [`Deletion::AlreadyGone`].
#[derive(Clone, Debug)]
#[must_use = "operations do nothing unless awaited"]
pub struct Delete<'a, T> {
    client: &'a Connection,
    resource_type: ResourceType,
    operation: CalledOperation,
    options: Options,
    identifier: String,
    model: PhantomData<fn() -> T>,
}

settings!(Delete);
client_token!(Delete);

impl<'a, T: ResourceModel> Delete<'a, T> {
    /// Deletes the resource with this identifier.
    pub fn new<Policy>(
        client: &'a Client<Policy>,
        operation: CalledOperation,
        identifier: T::Identifier,
    ) -> Self {
        let identifier = identifier.as_str().to_owned();
        Self::of_type(client.connection(), ResourceType::of::<T>(), operation, identifier)
    }
}

impl<'a, T: Model> Delete<'a, T> {
    pub(crate) fn of_type(
        client: &'a Connection,
        resource_type: ResourceType,
        operation: CalledOperation,
        identifier: String,
    ) -> Self {
        let options = Options::default();
        Self { client, resource_type, operation, options, identifier, model: PhantomData }
    }
}

impl<'a, T: Model> IntoFuture for Delete<'a, T> {
    type Output = Result<Request<T, Deletion>, Error>;
    type IntoFuture = OperationFuture<'a, Request<T, Deletion>>;

    fn into_future(self) -> Self::IntoFuture {
        let call = Call::new(self.client, self.resource_type, self.operation, self.options);
        Box::pin(async move {
            let identifier = self.identifier;
            let submission = Submission::Delete { identifier: identifier.clone() };
            match Request::submit(call.clone(), submission).await {
                Err(error) if error.kind() == ErrorKind::NotFound => {
                    Ok(Request::not_needed(call, identifier))
                }
                reply => reply,
            }
        })
    }
}
