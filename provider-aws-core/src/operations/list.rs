//! Listing the resources of a type: all at once, one at a time, or page by page.

mod cycle;
mod pages;
mod stream;

pub use stream::ListStream;

use std::fmt;
use std::marker::PhantomData;

use cloud_control::Handler;
use cloud_control::linked::CalledOperation;
use serde_json::{Map, Value};

use super::{OperationFuture, settings};
use crate::call::{Call, Options};
use crate::client::{Client, Connection};
use crate::error::{Error, ErrorKind};
use crate::model::{Model, ReadModel, ResourceModel};
use crate::resource::Resource;
use crate::resource_type::ResourceType;
use pages::Pages;

/// Lists the resources of a type. Await it for all of them, or take them one at a time from its [`stream`].
///
/// AWS may leave out properties in a list. [`hydrate`] reads each resource in full.
///
/// [`stream`]: List::stream
/// [`hydrate`]: List::hydrate
#[derive(Clone)]
#[must_use = "operations do nothing unless awaited"]
pub struct List<'a, T> {
    client: &'a Connection,
    resource_type: ResourceType,
    operation: CalledOperation,
    options: Options,
    scope: Map<String, Value>,
    page_size: Option<u8>,
    limit: usize,
    next_token: Option<String>,
    model: PhantomData<fn() -> T>,
}

/// One page of a list, from [`List::page`].
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct ListPage<T: Model> {
    /// The resources on the page. A page may be empty although others follow.
    pub resources: Vec<Resource<T>>,
    /// The token of the next page, for [`List::next_token`]; `None` on the last page.
    pub next_token: Option<String>,
}

settings!(List);

/// The largest page that AWS returns.
const LARGEST_PAGE: u8 = 100;

impl<'a, T: ResourceModel> List<'a, T> {
    /// Lists the resources of the type in a region.
    pub fn new<Policy>(client: &'a Client<Policy>, operation: CalledOperation) -> Self {
        Self::of_type(client.connection(), ResourceType::of::<T>(), operation)
    }
}

impl<'a, T: Model> List<'a, T> {
    pub(crate) fn of_type(
        client: &'a Connection,
        resource_type: ResourceType,
        operation: CalledOperation,
    ) -> Self {
        Self {
            client,
            resource_type,
            operation,
            options: Options::default(),
            scope: Map::new(),
            page_size: None,
            limit: usize::MAX,
            next_token: None,
            model: PhantomData,
        }
    }

    /// Lists only the resources with this value of a property, by the property's name in AWS's schema. Some
    /// types can only be listed with a scope: stream keys by their channel.
    pub fn scope(mut self, name: &str, value: impl Into<Value>) -> Self {
        self.scope.insert(name.to_owned(), value.into());
        self
    }

    /// Sets the number of resources per page, from 1 to 100; AWS rejects other numbers. It doesn't change the
    /// number of resources in all: see [`limit`](Self::limit).
    pub fn page_size(mut self, size: u8) -> Self {
        self.page_size = Some(size);
        self
    }

    /// Lists at most this many resources. It doesn't apply to a single [`page`](Self::page).
    pub fn limit(mut self, limit: usize) -> Self {
        self.limit = limit;
        self
    }

    /// Begins with the page that has this token: see [`page`](Self::page).
    pub fn next_token(mut self, token: impl Into<String>) -> Self {
        self.next_token = Some(token.into());
        self
    }

    /// The resources, one after another, as they are listed. A page is read when the one before it is used
    /// up.
    pub fn stream(self) -> ListStream<T> {
        let limit = self.limit;
        ListStream::listed(self.into_pages(), limit)
    }

    /// Reads a single page, and returns it with the token of the next one: for programs that show a list page
    /// by page.
    ///
    /// # Errors
    ///
    /// Returns an error if the page can't be read.
    pub async fn page(self) -> Result<ListPage<T>, Error> {
        let pages = self.limit(usize::MAX).into_pages();
        let call = pages.call();
        let (descriptions, next_token) = Box::pin(pages.single()).await?;
        let resources = descriptions.into_iter();
        let resources = resources.map(|listed| Resource::from_reply(&call, Handler::List, listed, None));
        Ok(ListPage { resources: resources.collect::<Result<_, _>>()?, next_token })
    }

    fn into_pages(self) -> Pages {
        let call = Call::new(self.client, self.resource_type, self.operation, self.options);
        let page_size = self.page_size.or_else(|| page_size(self.limit));
        Pages::new(call, self.scope, page_size, self.next_token)
    }
}

impl<T: ReadModel> List<'_, T> {
    /// The resources, one after another, in the order of the list, each read in full. At most `concurrency`
    /// reads run at the same time, and at least one. A resource that was deleted meanwhile is left out.
    ///
    /// Settings such as the region apply to the reads as well.
    pub fn hydrate(self, concurrency: usize) -> ListStream<T> {
        let Some(operation) = T::read_operation_of(self.resource_type) else {
            let call = Call::new(self.client, self.resource_type, self.operation, self.options);
            let message = "resources of the type can't be read";
            return ListStream::failed(&call, call.error(ErrorKind::InvalidInput, Handler::Get, message));
        };
        let read = Call::new(self.client, self.resource_type, operation, self.options.clone());
        let limit = self.limit;
        ListStream::hydrated(self.into_pages(), read, operation, concurrency, limit)
    }
}

/// The size of pages for a limit: a page holds no more than the limit. `None` leaves the size to AWS.
fn page_size(limit: usize) -> Option<u8> {
    u8::try_from(limit).ok().filter(|limit| (1..LARGEST_PAGE).contains(limit))
}

impl<'a, T: Model> IntoFuture for List<'a, T> {
    type Output = Result<Vec<Resource<T>>, Error>;
    type IntoFuture = OperationFuture<'a, Vec<Resource<T>>>;

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

/// Shows the names of the scope's properties, whose values may be secret.
impl<T> fmt::Debug for List<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("List")
            .field("client", &self.client)
            .field("operation", &self.operation)
            .field("options", &self.options)
            .field("scope", &self.scope.keys())
            .field("page_size", &self.page_size)
            .finish_non_exhaustive()
    }
}
