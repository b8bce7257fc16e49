//! Changing a resource.

use core::marker::PhantomData;

use cloud_control::linked::CalledOperation;

use super::{Outcome, client_token, settings};
use crate::action::Action;
use crate::call::{Call, Options, Submission};
use crate::client::Connection;
use crate::{Client, Error, Identifier, PatchDocument, Request, ResourceModel};

/// Changes a resource. Await it for the [`Request`], and wait for that.
///
/// An empty patch asks AWS for nothing: the request is done already.
#[derive(Clone, Debug)]
#[must_use = "it changes nothing until it is awaited"]
pub struct Update<'a, T> {
    client: &'a Connection,
    operation: CalledOperation,
    options: Options,
    identifier: String,
    patch: PatchDocument,
    model: PhantomData<fn() -> T>,
}

settings!(Update);
client_token!(Update);

impl<'a, T: ResourceModel> Update<'a, T> {
    /// Applies a patch to the resource of this identifier.
    pub fn new<Policy>(
        client: &'a Client<Policy>,
        operation: CalledOperation,
        identifier: T::Identifier,
        patch: PatchDocument,
    ) -> Self {
        Self {
            client: client.connection(),
            operation,
            options: Options::default(),
            identifier: identifier.as_str().to_owned(),
            patch,
            model: PhantomData,
        }
    }
}

impl<'a, T: ResourceModel> IntoFuture for Update<'a, T> {
    type Output = Result<Request<T>, Error>;
    type IntoFuture = Outcome<'a, Request<T>>;

    fn into_future(self) -> Self::IntoFuture {
        let patch = self.patch.for_type(T::SCHEMA);
        let secrets = patch.secrets(T::SCHEMA);
        let call = Call::new(self.client, self.operation, self.options).with_secrets(secrets);
        Box::pin(async move {
            let identifier = self.identifier;
            if patch.is_empty() {
                return Ok(Request::not_needed(call, identifier));
            }
            let patch_document = patch.into_json().map_err(|property| {
                call.unwritable(Action::UpdateResource, &property).with_identifier(Some(&identifier))
            })?;
            let submission = Submission::Update { identifier, patch_document };
            Request::submit(call, submission).await
        })
    }
}
