//! Updating a resource.

use std::marker::PhantomData;

use cloud_control::linked::CalledOperation;

use super::{OperationFuture, client_token, settings};
use crate::call::{Call, Options, Submission};
use crate::client::{Client, Connection};
use crate::error::Error;
use crate::identifier::Identifier;
use crate::model::{Model, ResourceModel};
use crate::patch::PatchDocument;
use crate::request::Request;
use crate::resource_type::ResourceType;

/// Updates a resource. Await it for the [`Request`], then wait for the request.
///
/// An empty patch makes no call: there is nothing to do.
#[derive(Clone, Debug)]
#[must_use = "operations do nothing unless awaited"]
pub struct Update<'a, T> {
    client: &'a Connection,
    resource_type: ResourceType,
    operation: CalledOperation,
    options: Options,
    identifier: String,
    patch: PatchDocument,
    model: PhantomData<fn() -> T>,
}

settings!(Update);
client_token!(Update);

impl<'a, T: ResourceModel> Update<'a, T> {
    /// Applies a patch to the resource with this identifier.
    pub fn new<Policy>(
        client: &'a Client<Policy>,
        operation: CalledOperation,
        identifier: T::Identifier,
        patch: PatchDocument,
    ) -> Self {
        let identifier = identifier.as_str().to_owned();
        Self::of_type(client.connection(), ResourceType::of::<T>(), operation, identifier, patch)
    }
}

impl<'a, T: Model> Update<'a, T> {
    pub(crate) fn of_type(
        client: &'a Connection,
        resource_type: ResourceType,
        operation: CalledOperation,
        identifier: String,
        patch: PatchDocument,
    ) -> Self {
        let options = Options::default();
        Self { client, resource_type, operation, options, identifier, patch, model: PhantomData }
    }
}

impl<'a, T: Model> IntoFuture for Update<'a, T> {
    type Output = Result<Request<T>, Error>;
    type IntoFuture = OperationFuture<'a, Request<T>>;

    fn into_future(self) -> Self::IntoFuture {
        let schema = self.resource_type.schema;
        let patch = self.patch.for_type(schema);
        let secrets = patch.secrets(schema);
        let call =
            Call::new(self.client, self.resource_type, self.operation, self.options).with_secrets(secrets);
        Box::pin(async move {
            let identifier = self.identifier;
            if patch.is_empty() {
                return Ok(Request::not_needed(call, identifier));
            }
            let patch_document = patch
                .into_json(schema)
                .map_err(|input| call.unsendable(&input).with_identifier(Some(&identifier)))?;
            let submission = Submission::Update { identifier, patch_document };
            Request::submit(call, submission).await
        })
    }
}
