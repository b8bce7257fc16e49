//! Lists as streams: of resources as they are listed, or each read in full.

use core::fmt;
use core::future::{poll_fn, ready};
use core::pin::Pin;
use core::task::{Context, Poll};
use std::sync::Arc;

use aws_sdk_cloudcontrol::types::ResourceDescription;
use futures_core::Stream;
use futures_core::stream::BoxStream;
use futures_util::StreamExt;

use super::pages::Pages;
use crate::action::Action;
use crate::call::Call;
use crate::{Error, ErrorKind, Readable, Resource, ResourceModel};

/// The resources of a type, one after another, in the order of the list. Take them with [`next`](Self::next), or use
/// it as the [`Stream`] that it is.
///
/// It reads what it is asked for and a bounded number of resources ahead, and nothing while it is not polled. After an
/// error it ends. Dropping it stops it.
#[must_use = "it lists nothing until it is polled"]
pub struct ListStream<T: ResourceModel> {
    /// `None` once it has ended, so that nothing goes on that nobody will ask for.
    resources: Option<BoxStream<'static, Result<Resource<T>, Error>>>,
}

impl<T: ResourceModel> ListStream<T> {
    /// The resources as they are listed.
    pub(super) fn listed(pages: Pages) -> Self {
        let call = pages.call();
        let resource = move |listed: Result<ResourceDescription, Error>| {
            Resource::new(&call, Action::ListResources, listed?, None)
        };
        Self::new(pages.descriptions().map(resource))
    }

    fn new(resources: impl Stream<Item = Result<Resource<T>, Error>> + Send + 'static) -> Self {
        Self { resources: Some(resources.boxed()) }
    }

    /// The next resource; `None` after the last one, and after an error.
    pub async fn next(&mut self) -> Option<Result<Resource<T>, Error>> {
        poll_fn(|context| Pin::new(&mut *self).poll_next(context)).await
    }
}

impl<T: Readable> ListStream<T> {
    /// The resources as they are read, so many at a time.
    pub(super) fn hydrated(pages: Pages, read: Call, at_a_time: usize) -> Self {
        let list = pages.call();
        let read = Arc::new(read);
        let resource = move |listed| {
            let (list, read) = (Arc::clone(&list), Arc::clone(&read));
            async move { read_in_full(&list, &read, listed?).await }
        };
        let resources = pages
            .descriptions()
            .map(resource)
            .buffered(at_a_time.max(1))
            .filter_map(|found| ready(found.transpose()));
        Self::new(resources)
    }
}

/// Reads a resource that was listed; `None` if it was deleted meanwhile.
async fn read_in_full<T: Readable>(
    list: &Call,
    read: &Call,
    listed: ResourceDescription,
) -> Result<Option<Resource<T>>, Error> {
    let Some(identifier) = listed.identifier else {
        let message = "the list holds a resource without an identifier";
        return Err(list.error(ErrorKind::Unreadable, Action::ListResources, message));
    };
    match Resource::get(read, T::read_operation(), &identifier).await {
        Err(error) if error.kind() == ErrorKind::NotFound => {
            tracing::debug!(type_name = T::TYPE_NAME, identifier, "left out of the list: it is gone");
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
        let polled = resources.as_mut().poll_next(context);
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
