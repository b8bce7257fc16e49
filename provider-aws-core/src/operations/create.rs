//! Creating a resource.

use std::marker::PhantomData;

use cloud_control::linked::CalledOperation;

use super::{OperationFuture, client_token, settings};
use crate::call::{Call, Options, Submission};
use crate::client::{Client, Connection};
use crate::desired::DesiredState;
use crate::error::Error;
use crate::model::{Model, ResourceModel};
use crate::request::Request;
use crate::resource_type::ResourceType;

/// Creates a resource. Await it for the [`Request`], then wait for the request.
#[derive(Clone, Debug)]
#[must_use = "operations do nothing unless awaited"]
pub struct Create<'a, T> {
    client: &'a Connection,
    resource_type: ResourceType,
    operation: CalledOperation,
    options: Options,
    desired_state: DesiredState,
    model: PhantomData<fn() -> T>,
}

settings!(Create);
client_token!(Create);

impl<'a, T: ResourceModel> Create<'a, T> {
    /// Creates a resource with these properties.
    pub fn new<Policy>(
        client: &'a Client<Policy>,
        operation: CalledOperation,
        desired_state: DesiredState,
    ) -> Self {
        Self::of_type(client.connection(), ResourceType::of::<T>(), operation, desired_state)
    }
}

impl<'a, T: Model> Create<'a, T> {
    pub(crate) fn of_type(
        client: &'a Connection,
        resource_type: ResourceType,
        operation: CalledOperation,
        desired_state: DesiredState,
    ) -> Self {
        let options = Options::default();
        Self { client, resource_type, operation, options, desired_state, model: PhantomData }
    }
}

impl<'a, T: Model> IntoFuture for Create<'a, T> {
    type Output = Result<Request<T>, Error>;
    type IntoFuture = OperationFuture<'a, Request<T>>;

    fn into_future(self) -> Self::IntoFuture {
        let schema = self.resource_type.schema;
        let secrets = self.desired_state.secrets(schema);
        let call =
            Call::new(self.client, self.resource_type, self.operation, self.options).with_secrets(secrets);
        Box::pin(async move {
            let desired_state = self.desired_state.into_json(schema);
            let desired_state = desired_state.map_err(|input| call.unsendable(&input))?;
            Request::submit(call, Submission::Create { desired_state }).await
        })
    }
}
