//! The rules of retrying, and the pauses between attempts.

use std::time::Duration;

use aws_sdk_cloudcontrol::types::HandlerErrorCode;

use crate::error::{Error, ErrorKind};

/// How often transient failures are retried.
///
/// There are three layers of retries, on top of those of the AWS SDK. Each is bounded:
///
/// - **A call** that AWS didn't accept: the connection was lost, there were too many calls, the service
///   failed, or another operation on the resource is in progress. It is sent again with the same client
///   token, so that AWS makes the change once even if only the reply was lost.
/// - **A poll** of a wait. It is sent again after any failure other than a denial, a reply that can't be
///   understood, and a request that AWS doesn't know. The timeout of the wait applies as well.
/// - **A request** that AWS accepted and that failed later, while it is waited for: the handler was throttled
///   or met a conflict, or the network or the service failed. It is made again with a new client token. A
///   create that reports the identifier of a partly created resource isn't made again: there would be two
///   resources.
///
/// ```
/// use provider_aws_core::Retries;
///
/// let patient = Retries::new().calls(10).requests(5);
/// let never = Retries::none();
/// # let _ = (patient, never);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[must_use]
pub struct Retries {
    pub(crate) calls: u32,
    pub(crate) polls: u32,
    pub(crate) requests: u32,
    shortest: Duration,
    longest: Duration,
}

impl Retries {
    /// Retries a call 6 times, a poll 30 times in a row, and a request 3 times, with pauses of half a second
    /// to 20 seconds between calls.
    pub const fn new() -> Self {
        Self {
            calls: 6,
            polls: 30,
            requests: 3,
            shortest: Duration::from_millis(500),
            longest: Duration::from_secs(20),
        }
    }

    /// Retries nothing.
    pub const fn none() -> Self {
        Self::new().calls(0).polls(0).requests(0)
    }

    /// Sets how often a call is sent again.
    pub const fn calls(mut self, times: u32) -> Self {
        self.calls = times;
        self
    }

    /// Sets how many polls in a row may fail before a wait ends.
    pub const fn polls(mut self, times: u32) -> Self {
        self.polls = times;
        self
    }

    /// Sets how often a failed request is made again.
    pub const fn requests(mut self, times: u32) -> Self {
        self.requests = times;
        self
    }

    /// Sets the pauses between calls, which double from the shortest to the longest.
    /// [`Wait::poll`](crate::Wait::poll) sets those between polls.
    pub const fn pauses(mut self, shortest: Duration, longest: Duration) -> Self {
        self.shortest = shortest;
        self.longest = longest;
        self
    }
}

impl Default for Retries {
    fn default() -> Self {
        Self::new()
    }
}

/// The retries of one call.
#[derive(Debug)]
pub(crate) struct CallRetries {
    left: u32,
    backoff: Backoff,
}

impl CallRetries {
    pub(crate) fn new(retries: Retries) -> Self {
        Self { left: retries.calls, backoff: Backoff::new(retries.shortest, retries.longest) }
    }

    /// Pauses before the call is sent again. Returns the error if the call isn't to be retried.
    pub(crate) async fn pause(&mut self, error: Error) -> Result<(), Error> {
        if self.left == 0 || !is_transient(&error) {
            return Err(error);
        }
        self.left -= 1;
        let pause = self.backoff.next();
        tracing::warn!(
            operation = error.operation(),
            type_name = error.type_name(),
            request_id = error.request_id(),
            code = error.code(),
            kind = ?error.kind(),
            ?pause,
            "a call failed and is sent again"
        );
        tokio::time::sleep(pause).await;
        Ok(())
    }
}

/// Whether the same call may succeed if it is sent again.
fn is_transient(error: &Error) -> bool {
    match error.kind() {
        ErrorKind::Throttled | ErrorKind::Conflict | ErrorKind::Transport => true,
        // A handler that failed is reported as a client error, and would fail again.
        ErrorKind::Service | ErrorKind::Unknown => error.is_server_fault(),
        _ => false,
    }
}

/// Whether a poll may succeed if it is sent again.
pub(crate) fn is_transient_poll_failure(kind: ErrorKind) -> bool {
    !matches!(
        kind,
        ErrorKind::AccessDenied
            | ErrorKind::Credentials
            | ErrorKind::InvalidInput
            | ErrorKind::UnknownRequest
            | ErrorKind::Unreadable
    )
}

/// Whether a request that failed may succeed if it is made again.
pub(crate) fn is_transient_request_failure(code: &HandlerErrorCode) -> bool {
    matches!(
        code,
        HandlerErrorCode::Throttling
            | HandlerErrorCode::NetworkFailure
            | HandlerErrorCode::ServiceInternalError
            | HandlerErrorCode::ResourceConflict
    )
}

/// Pauses that double from the shortest to the longest. They are partly random, so that many clients don't
/// retry at the same time.
#[derive(Clone, Debug)]
pub(crate) struct Backoff {
    shortest: Duration,
    longest: Duration,
    count: i32,
}

impl Backoff {
    /// The longest pause of all. A longer one might overflow the clock.
    pub(crate) const LONGEST: Duration = Duration::from_secs(365 * 24 * 60 * 60);

    /// If the shortest pause is longer than the longest, every pause is the shortest.
    pub(crate) fn new(shortest: Duration, longest: Duration) -> Self {
        Self { shortest, longest, count: 0 }
    }

    pub(crate) fn next(&mut self) -> Duration {
        let grown = self.shortest.as_secs_f64() * 2_f64.powi(self.count.min(32));
        self.count = self.count.saturating_add(1);
        let longest = self.longest.min(Self::LONGEST).as_secs_f64();
        self.clamp(grown.min(longest) * (1.0 + fastrand::f64()) / 2.0)
    }

    /// This many seconds, within the bounds.
    pub(crate) fn clamp(&self, seconds: f64) -> Duration {
        let longest = self.longest.min(Self::LONGEST).as_secs_f64();
        let seconds = seconds.min(longest).max(self.shortest.as_secs_f64());
        Duration::try_from_secs_f64(seconds).unwrap_or(Self::LONGEST).min(Self::LONGEST)
    }
}
