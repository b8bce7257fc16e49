//! Creating a resource.

use std::marker::PhantomData;

use cloud_control::linked::CalledOperation;

use super::{OperationFuture, client_token, settings};
use crate::call::{Call, Options, Submission};
use crate::client::{Client, Connection};
use crate::desired::DesiredState;
use crate::error::Error;
use crate::model::ResourceModel;
use crate::request::Request;

/// Creates a resource. Await it for the [`Request`], then wait for the request.
#[derive(Clone, Debug)]
#[must_use = "operations do nothing unless awaited"]
pub struct Create<'a, T> {
    client: &'a Connection,
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
        Self {
            client: client.connection(),
            operation,
            options: Options::default(),
            desired_state,
            model: PhantomData,
        }
    }
}

impl<'a, T: ResourceModel> IntoFuture for Create<'a, T> {
    type Output = Result<Request<T>, Error>;
    type IntoFuture = OperationFuture<'a, Request<T>>;

    fn into_future(self) -> Self::IntoFuture {
        let secrets = self.desired_state.secrets(T::SCHEMA);
        let call = Call::new(self.client, self.operation, self.options).with_secrets(secrets);
        Box::pin(async move {
            let desired_state = self.desired_state.into_json(T::SCHEMA);
            let desired_state = desired_state.map_err(|input| call.unsendable(&input))?;
            Request::submit(call, Submission::Create { desired_state }).await
        })
    }
}
