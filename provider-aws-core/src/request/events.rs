//! A request as a stream of what AWS says of it.

use core::fmt;
use core::pin::Pin;
use core::task::{Context, Poll};

use futures_core::Stream;
use futures_util::StreamExt as _;
use futures_util::stream;

use super::follow::Following;
use super::{Progress, Request};
use crate::{Error, ResourceModel, Wait};

/// How a request goes, until its end: what [`Request::events`] gives. It polls AWS only while it is polled.
#[must_use = "it asks for nothing until it is polled"]
pub struct Events<'a>(Pin<Box<dyn Stream<Item = Result<Progress, Error>> + Send + 'a>>);

/// Where the stream is.
enum At<'a, T: ResourceModel, Outcome> {
    Start(&'a mut Request<T, Outcome>, Following),
    Underway(&'a mut Request<T, Outcome>, Following),
    End,
}

impl<'a> Events<'a> {
    pub(super) fn new<T: ResourceModel, Outcome: 'static>(
        request: &'a mut Request<T, Outcome>,
        wait: Wait,
    ) -> Self {
        let start = At::Start(request, Following::start(wait));
        Self(Box::pin(stream::unfold(start, next)))
    }

    /// What AWS says next; `None` after the end.
    pub async fn next(&mut self) -> Option<Result<Progress, Error>> {
        self.0.next().await
    }
}

/// What is known is told at once; then whatever comes.
async fn next<T: ResourceModel, Outcome>(
    at: At<'_, T, Outcome>,
) -> Option<(Result<Progress, Error>, At<'_, T, Outcome>)> {
    let (request, following) = match at {
        At::End => return None,
        At::Start(request, following) => (request, following),
        At::Underway(request, mut following) => {
            // A poll that failed tells nothing; the one after it may.
            loop {
                if let Err(error) = request.advance(&mut following).await {
                    return Some((Err(error), At::End));
                }
                if !following.is_lost() {
                    break;
                }
            }
            (request, following)
        }
    };
    match request.is_done() {
        Err(error) => Some((Err(error), At::End)),
        Ok(true) => Some((Ok(request.progress()), At::End)),
        Ok(false) => Some((Ok(request.progress()), At::Underway(request, following))),
    }
}

impl Stream for Events<'_> {
    type Item = Result<Progress, Error>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.0.as_mut().poll_next(context)
    }
}

impl fmt::Debug for Events<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Events").finish_non_exhaustive()
    }
}
