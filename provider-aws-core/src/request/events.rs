//! The progress of a request as a stream.

use std::fmt;
use std::pin::Pin;
use std::task::{Context, Poll};

use futures_core::Stream;
use futures_core::stream::BoxStream;
use futures_util::StreamExt as _;
use futures_util::stream;

use super::Request;
use super::poller::RequestPoller;
use super::progress::Progress;
use crate::error::Error;
use crate::exclusive::Exclusive;
use crate::model::Model;
use crate::wait::Wait;

/// The progress of a request until it ends, from [`Request::events`]. AWS is polled only while the stream is.
#[must_use = "streams do nothing unless polled"]
pub struct Events<'a>(Exclusive<BoxStream<'a, Result<Progress, Error>>>);

/// The state of the stream.
enum State<'a, T: Model, Output> {
    Start(&'a mut Request<T, Output>, RequestPoller),
    Polling(&'a mut Request<T, Output>, RequestPoller),
    Ended,
}

impl<'a> Events<'a> {
    pub(super) fn new<T: Model, Output: 'static>(request: &'a mut Request<T, Output>, wait: Wait) -> Self {
        let start = State::Start(request, RequestPoller::start(wait));
        Self(Exclusive::new(stream::unfold(start, next).boxed()))
    }

    /// The next progress; `None` after the end.
    pub async fn next(&mut self) -> Option<Result<Progress, Error>> {
        self.0.get_mut().next().await
    }
}

/// The first item is what is known already, and takes a poll if that is nothing. Each further one takes a poll.
async fn next<T: Model, Output>(
    state: State<'_, T, Output>,
) -> Option<(Result<Progress, Error>, State<'_, T, Output>)> {
    let (request, poller) = match state {
        State::Ended => return None,
        State::Start(request, poller) if request.is_known() => (request, poller),
        State::Start(request, mut poller) | State::Polling(request, mut poller) => {
            // A poll that failed has no progress; the next one may.
            loop {
                if let Err(error) = request.advance(&mut poller).await {
                    return Some((Err(error), State::Ended));
                }
                if !poller.has_failed() {
                    break;
                }
            }
            (request, poller)
        }
    };
    match request.is_done() {
        Err(error) => Some((Err(error), State::Ended)),
        Ok(true) => Some((Ok(request.progress()), State::Ended)),
        Ok(false) => Some((Ok(request.progress()), State::Polling(request, poller))),
    }
}

impl Stream for Events<'_> {
    type Item = Result<Progress, Error>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.0.get_mut().as_mut().poll_next(context)
    }
}

impl fmt::Debug for Events<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Events").finish_non_exhaustive()
    }
}
