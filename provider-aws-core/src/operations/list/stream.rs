//! Lists as streams: of resources as they are listed, or each read in full.

use std::fmt;
use std::future::{poll_fn, ready};
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};

use aws_sdk_cloudcontrol::types::ResourceDescription;
use cloud_control::Handler;
use cloud_control::linked::CalledOperation;
use futures_core::Stream;
use futures_core::stream::BoxStream;
use futures_util::StreamExt;
use futures_util::stream::once;

use super::pages::Pages;
use crate::call::Call;
use crate::error::{Error, ErrorKind};
use crate::exclusive::Exclusive;
use crate::model::{Model, ReadModel};
use crate::resource::Resource;

/// The resources of a type, in the order of the list. It is a [`Stream`]; [`next`](Self::next) needs no
/// import.
///
/// It reads what it is polled for, and a bounded number of resources ahead. It ends after an error. Dropping
/// it stops it.
#[must_use = "streams do nothing unless polled"]
pub struct ListStream<T: Model> {
    type_name: &'static str,
    /// `None` after the end, so that no reads are left running.
    resources: Option<Exclusive<Resources<T>>>,
}

type Resources<T> = BoxStream<'static, Result<Resource<T>, Error>>;

impl<T: Model> ListStream<T> {
    /// The resources as they are listed, up to a limit.
    pub(super) fn listed(pages: Pages, limit: usize) -> Self {
        let (call, type_name) = (pages.call(), pages.call().type_name());
        let resource = move |listed: Result<ResourceDescription, Error>| {
            Resource::from_reply(&call, Handler::List, listed?, None)
        };
        Self::new(type_name, pages.descriptions().map(resource).take(limit))
    }

    fn new(
        type_name: &'static str,
        resources: impl Stream<Item = Result<Resource<T>, Error>> + Send + 'static,
    ) -> Self {
        Self { type_name, resources: Some(Exclusive::new(resources.boxed())) }
    }

    /// A list that can't be read.
    pub(super) fn failed(call: &Call, error: Error) -> Self {
        Self::new(call.type_name(), once(ready(Err(error))))
    }

    /// The next resource; `None` after the last one, and after an error.
    pub async fn next(&mut self) -> Option<Result<Resource<T>, Error>> {
        poll_fn(|context| Pin::new(&mut *self).poll_next(context)).await
    }
}

impl<T: ReadModel> ListStream<T> {
    /// The resources, each read in full, up to a limit. At most `concurrency` reads run at the same time.
    pub(super) fn hydrated(
        pages: Pages,
        read: Call,
        operation: CalledOperation,
        concurrency: usize,
        limit: usize,
    ) -> Self {
        let (list, type_name) = (pages.call(), read.type_name());
        let read = Arc::new(read);
        let resource = move |listed| {
            let (list, read) = (Arc::clone(&list), Arc::clone(&read));
            async move { read_in_full(&list, &read, operation, listed?).await }
        };
        let resources = pages
            .descriptions()
            .map(resource)
            .buffered(concurrency.min(limit).max(1))
            .filter_map(|found| ready(found.transpose()))
            .take(limit);
        Self::new(type_name, resources)
    }
}

/// Reads a listed resource; `None` if it was deleted meanwhile.
async fn read_in_full<T: ReadModel>(
    list: &Call,
    read: &Call,
    operation: CalledOperation,
    listed: ResourceDescription,
) -> Result<Option<Resource<T>>, Error> {
    let Some(identifier) = listed.identifier else {
        let message = "the list has a resource without an identifier";
        return Err(list.error(ErrorKind::Unreadable, Handler::List, message));
    };
    match Resource::get(read, operation, &identifier).await {
        Err(error) if error.kind() == ErrorKind::NotFound => {
            tracing::debug!(
                type_name = read.type_name(),
                identifier,
                "a listed resource doesn't exist any more"
            );
            Ok(None)
        }
        resource => resource.map(Some),
    }
}

impl<T: Model> Stream for ListStream<T> {
    type Item = Result<Resource<T>, Error>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let Some(resources) = &mut self.resources else {
            return Poll::Ready(None);
        };
        let polled = resources.get_mut().as_mut().poll_next(context);
        if let Poll::Ready(None | Some(Err(_))) = polled {
            self.resources = None;
        }
        polled
    }
}

impl<T: Model> fmt::Debug for ListStream<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ListStream")
            .field("type_name", &self.type_name)
            .field("ended", &self.resources.is_none())
            .finish_non_exhaustive()
    }
}
