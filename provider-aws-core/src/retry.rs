//! When to try again. All rules of retrying are here; the pauses are, too.

use core::time::Duration;

use aws_sdk_cloudcontrol::types::HandlerErrorCode;

use crate::{Error, ErrorKind};

/// How often to try again what failed for a reason that may pass.
///
/// There are three layers, over the retries of the AWS SDK itself, and each is bounded:
///
/// - **A call** that was not accepted, as the connection was lost, there were too many calls, the service failed, or
///   the resource is busy with another operation. It is sent again as it was, with the same client token, so that
///   it is done once even if only its reply was lost.
/// - **A poll** of a wait. It is sent again after anything but a denial, a reply that cannot be understood, and a
///   request that AWS does not know. The deadline of the wait bounds it, too.
/// - **A request** that was accepted and then failed, in a wait, as the handler was throttled or hit a conflict, the
///   network or the service failed. It is made again with a client token of its own, but for a create that says the
///   identifier of what it began to make: that would be made twice.
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
    /// Tries a call again 6 times, a poll 30 times in a row, and a request 3 times; pauses between calls take from
    /// half a second to 20 seconds.
    pub const fn new() -> Self {
        Self {
            calls: 6,
            polls: 30,
            requests: 3,
            shortest: Duration::from_millis(500),
            longest: Duration::from_secs(20),
        }
    }

    /// Tries nothing again.
    pub const fn none() -> Self {
        Self::new().calls(0).polls(0).requests(0)
    }

    /// How often a call is sent again.
    pub const fn calls(mut self, times: u32) -> Self {
        self.calls = times;
        self
    }

    /// How many polls in a row may fail before a wait ends.
    pub const fn polls(mut self, times: u32) -> Self {
        self.polls = times;
        self
    }

    /// How often a request that failed is made again.
    pub const fn requests(mut self, times: u32) -> Self {
        self.requests = times;
        self
    }

    /// The pauses between calls: they double from the shortest to the longest. Polls follow their wait.
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

    /// Pauses before the call is sent again; gives back the error if it is not to be.
    pub(crate) async fn pause(&mut self, error: Error) -> Result<(), Error> {
        if self.left == 0 || !call_may_pass(&error) {
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

/// Whether a call may do better if it is sent again as it was.
fn call_may_pass(error: &Error) -> bool {
    match error.kind() {
        ErrorKind::Throttled | ErrorKind::Conflict | ErrorKind::Transport => true,
        // A handler that failed reports so with a client error; it would again.
        ErrorKind::Service | ErrorKind::Unknown => error.is_server_fault(),
        _ => false,
    }
}

/// Whether a poll may do better if it is sent again.
pub(crate) fn poll_may_pass(kind: ErrorKind) -> bool {
    !matches!(
        kind,
        ErrorKind::AccessDenied
            | ErrorKind::Credentials
            | ErrorKind::InvalidInput
            | ErrorKind::UnknownRequest
            | ErrorKind::Unreadable
    )
}

/// Whether a request that failed may do better if it is made again.
pub(crate) fn request_may_pass(code: &HandlerErrorCode) -> bool {
    matches!(
        code,
        HandlerErrorCode::Throttling
            | HandlerErrorCode::NetworkFailure
            | HandlerErrorCode::ServiceInternalError
            | HandlerErrorCode::ResourceConflict
    )
}

/// Pauses that double from the shortest to the longest, with some randomness, so that many clients do not try again
/// in step.
#[derive(Clone, Debug)]
pub(crate) struct Backoff {
    shortest: Duration,
    longest: Duration,
    count: i32,
}

impl Backoff {
    /// A pause longer than this cannot be told from one without end, and could not be added to a clock.
    pub(crate) const FOREVER: Duration = Duration::from_secs(365 * 24 * 60 * 60);

    /// If the two are the wrong way round, the shortest holds.
    pub(crate) fn new(shortest: Duration, longest: Duration) -> Self {
        Self { shortest, longest, count: 0 }
    }

    pub(crate) fn next(&mut self) -> Duration {
        let grown = self.shortest.as_secs_f64() * 2_f64.powi(self.count.min(32));
        self.count = self.count.saturating_add(1);
        let longest = self.longest.min(Self::FOREVER).as_secs_f64();
        self.clamp(grown.min(longest) * (1.0 + fastrand::f64()) / 2.0)
    }

    /// This many seconds, brought within the bounds.
    pub(crate) fn clamp(&self, seconds: f64) -> Duration {
        let longest = self.longest.min(Self::FOREVER).as_secs_f64();
        let seconds = seconds.min(longest).max(self.shortest.as_secs_f64());
        Duration::try_from_secs_f64(seconds).unwrap_or(Self::FOREVER).min(Self::FOREVER)
    }
}
