//! Listing the resources of a type: all at once, or as a stream.

mod circle;
mod pages;
mod stream;

pub use stream::ListStream;

use core::fmt;
use core::marker::PhantomData;

use cloud_control::linked::CalledOperation;
use serde_json::{Map, Value};

use super::{Outcome, settings};
use crate::call::{Call, Options};
use crate::client::Connection;
use crate::{Client, Error, Readable, Resource, ResourceModel};
use pages::Pages;

/// Lists the resources of a type. Await it for all of them, or take them one at a time from its [`stream`].
///
/// AWS may leave out properties in a list that reading the resource returns: [`hydrate`] reads each.
///
/// [`stream`]: List::stream
/// [`hydrate`]: List::hydrate
#[derive(Clone)]
#[must_use = "it lists nothing until it is awaited, or made a stream"]
pub struct List<'a, T> {
    client: &'a Connection,
    operation: CalledOperation,
    options: Options,
    scope: Map<String, Value>,
    page_size: Option<u8>,
    model: PhantomData<fn() -> T>,
}

settings!(List);

impl<'a, T: ResourceModel> List<'a, T> {
    /// Lists the resources of the type in the region.
    pub fn new<Policy>(client: &'a Client<Policy>, operation: CalledOperation) -> Self {
        Self {
            client: client.connection(),
            operation,
            options: Options::default(),
            scope: Map::new(),
            page_size: None,
            model: PhantomData,
        }
    }

    /// Lists only what has this value of this property, by its name on the wire. Some types can be listed within
    /// such a scope alone: the stream keys of one channel.
    pub fn scope(mut self, name: &str, value: impl Into<Value>) -> Self {
        self.scope.insert(name.to_owned(), value.into());
        self
    }

    /// Asks for at most so many resources a page, from 1 to 100; AWS rejects any other number. How many there are in
    /// all stays the same.
    pub fn page_size(mut self, most: u8) -> Self {
        self.page_size = Some(most);
        self
    }

    /// The resources one after another, as they are listed. A page is read when the one before it is used up.
    pub fn stream(self) -> ListStream<T> {
        ListStream::listed(self.into_pages())
    }

    fn into_pages(self) -> Pages {
        let call = Call::new(self.client, self.operation, self.options);
        Pages::new(call, self.scope, self.page_size)
    }
}

impl<T: Readable> List<'_, T> {
    /// The resources one after another, in the order of the list, each read in full: so many reads go on at a time,
    /// and at least one. What is gone by the time it is read is left out.
    ///
    /// Settings such as the region are those of the reads, too.
    pub fn hydrate(self, at_a_time: usize) -> ListStream<T> {
        let read = Call::new(self.client, T::read_operation(), self.options.clone());
        ListStream::hydrated(self.into_pages(), read, at_a_time)
    }
}

impl<'a, T: ResourceModel> IntoFuture for List<'a, T> {
    type Output = Result<Vec<Resource<T>>, Error>;
    type IntoFuture = Outcome<'a, Vec<Resource<T>>>;

    fn into_future(self) -> Self::IntoFuture {
        let mut stream = self.stream();
        Box::pin(async move {
            let mut resources = Vec::new();
            while let Some(resource) = stream.next().await {
                resources.push(resource?);
            }
            Ok(resources)
        })
    }
}

/// Names the properties of the scope, whose values may be secrets.
impl<T> fmt::Debug for List<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("List")
            .field("client", &self.client)
            .field("operation", &self.operation)
            .field("options", &self.options)
            .field("scope", &self.scope.keys())
            .field("page_size", &self.page_size)
            .finish()
    }
}
