//! Lists as streams: of resources as they are listed, or each read in full.

use std::fmt;
use std::future::{poll_fn, ready};
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};

use aws_sdk_cloudcontrol::types::ResourceDescription;
use cloud_control::Handler;
use futures_core::Stream;
use futures_core::stream::BoxStream;
use futures_util::StreamExt;

use super::pages::Pages;
use crate::call::Call;
use crate::error::{Error, ErrorKind};
use crate::exclusive::Exclusive;
use crate::model::{Readable, ResourceModel};
use crate::resource::Resource;

/// The resources of a type, in the order of the list. It is a [`Stream`]; [`next`](Self::next) needs no
/// import.
///
/// It reads what it is polled for, and a bounded number of resources ahead. It ends after an error. Dropping
/// it stops it.
#[must_use = "streams do nothing unless polled"]
pub struct ListStream<T: ResourceModel> {
    /// `None` after the end, so that no reads are left running.
    resources: Option<Exclusive<Resources<T>>>,
}

type Resources<T> = BoxStream<'static, Result<Resource<T>, Error>>;

impl<T: ResourceModel> ListStream<T> {
    /// The resources as they are listed, up to a limit.
    pub(super) fn listed(pages: Pages, limit: usize) -> Self {
        let call = pages.call();
        let resource = move |listed: Result<ResourceDescription, Error>| {
            Resource::from_reply(&call, Handler::List, listed?, None)
        };
        Self::new(pages.descriptions().map(resource).take(limit))
    }

    fn new(resources: impl Stream<Item = Result<Resource<T>, Error>> + Send + 'static) -> Self {
        Self { resources: Some(Exclusive::new(resources.boxed())) }
    }

    /// The next resource; `None` after the last one, and after an error.
    pub async fn next(&mut self) -> Option<Result<Resource<T>, Error>> {
        poll_fn(|context| Pin::new(&mut *self).poll_next(context)).await
    }
}

impl<T: Readable> ListStream<T> {
    /// The resources, each read in full, up to a limit. At most `concurrency` reads run at the same time.
    pub(super) fn hydrated(pages: Pages, read: Call, concurrency: usize, limit: usize) -> Self {
        let list = pages.call();
        let read = Arc::new(read);
        let resource = move |listed| {
            let (list, read) = (Arc::clone(&list), Arc::clone(&read));
            async move { read_in_full(&list, &read, listed?).await }
        };
        let resources = pages
            .descriptions()
            .map(resource)
            .buffered(concurrency.min(limit).max(1))
            .filter_map(|found| ready(found.transpose()))
            .take(limit);
        Self::new(resources)
    }
}

/// Reads a listed resource; `None` if it was deleted meanwhile.
async fn read_in_full<T: Readable>(
    list: &Call,
    read: &Call,
    listed: ResourceDescription,
) -> Result<Option<Resource<T>>, Error> {
    let Some(identifier) = listed.identifier else {
        let message = "the list has a resource without an identifier";
        return Err(list.error(ErrorKind::Unreadable, Handler::List, message));
    };
    match Resource::get(read, T::read_operation(), &identifier).await {
        Err(error) if error.kind() == ErrorKind::NotFound => {
            tracing::debug!(type_name = T::TYPE_NAME, identifier, "a listed resource doesn't exist any more");
            Ok(None)
        }
        resource => resource.map(Some),
    }
}

impl<T: ResourceModel> Stream for ListStream<T> {
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

impl<T: ResourceModel> fmt::Debug for ListStream<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ListStream")
            .field("type_name", &T::TYPE_NAME)
            .field("ended", &self.resources.is_none())
            .finish_non_exhaustive()
    }
}
