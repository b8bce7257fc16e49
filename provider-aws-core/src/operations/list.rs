//! Listing the resources of a type.

use core::marker::PhantomData;
use std::collections::HashSet;

use iam_policy::Operation;
use serde_json::{Map, Value};

use super::{Outcome, settings};
use crate::action::Action;
use crate::call::{Call, Options};
use crate::{Client, Error, ErrorKind, Resource, ResourceModel};

/// Lists all resources of a type. Await it.
///
/// AWS may leave out properties in a list that reading the resource returns.
#[derive(Clone, Debug)]
#[must_use = "it lists nothing until it is awaited"]
pub struct List<'a, T> {
    client: &'a Client,
    operation: &'static Operation,
    options: Options,
    scope: Map<String, Value>,
    model: PhantomData<fn() -> T>,
}

settings!(List);

impl<'a, T: ResourceModel> List<'a, T> {
    /// Lists the resources of the type in the region.
    pub fn new(client: &'a Client, operation: &'static Operation) -> Self {
        Self {
            client,
            operation,
            options: Options::default(),
            scope: Map::new(),
            model: PhantomData,
        }
    }

    /// Lists only what has this value of this property, by its name on the wire. Some types can be listed within
    /// such a scope alone: the stream keys of one channel.
    pub fn scope(mut self, name: &str, value: impl Into<Value>) -> Self {
        self.scope.insert(name.to_owned(), value.into());
        self
    }
}

impl<'a, T: ResourceModel> IntoFuture for List<'a, T> {
    type Output = Result<Vec<Resource<T>>, Error>;
    type IntoFuture = Outcome<'a, Vec<Resource<T>>>;

    fn into_future(self) -> Self::IntoFuture {
        let call = Call::new(self.client, self.operation, self.options);
        Box::pin(async move { all_pages(&call, &self.scope).await })
    }
}

async fn all_pages<T: ResourceModel>(
    call: &Call,
    scope: &Map<String, Value>,
) -> Result<Vec<Resource<T>>, Error> {
    let mut resources = Vec::new();
    let mut seen = HashSet::new();
    let mut page = None;
    loop {
        let reply = call.list(scope, page).await?;
        for description in reply.resource_descriptions.unwrap_or_default() {
            resources.push(Resource::new(
                call,
                Action::ListResources,
                description,
                None,
            )?);
        }
        let Some(next) = reply.next_token.filter(|token| !token.is_empty()) else {
            return Ok(resources);
        };
        // A page that leads back to an earlier one would be listed for ever.
        if !seen.insert(next.clone()) {
            let message = "the list leads back to a page that was read already";
            return Err(call.error(ErrorKind::Unreadable, Action::ListResources, message));
        }
        page = Some(next);
    }
}
