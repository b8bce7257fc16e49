//! The settings of a wait, and its clock.

use std::time::{Duration, SystemTime};

use aws_sdk_cloudcontrol::primitives::DateTime;
use tokio::time::{Instant, sleep_until, timeout_at};
use tokio_util::sync::CancellationToken;

use crate::retry::Backoff;

/// How long to wait for a request, and how often to poll its status.
///
/// AWS says when to poll next; its `RetryAfter` is honoured between the shortest and the longest pause.
/// Otherwise the pauses grow from the shortest to the longest. They are partly random, so that many waits
/// don't poll at the same time.
#[derive(Clone, Debug)]
#[must_use]
pub struct Wait {
    timeout: Duration,
    shortest: Duration,
    longest: Duration,
    stop: Option<CancellationToken>,
}

impl Wait {
    /// Waits for up to half an hour, with pauses of 200 milliseconds to 60 seconds.
    pub const fn new() -> Self {
        Self {
            timeout: Duration::from_secs(30 * 60),
            shortest: Duration::from_millis(200),
            longest: Duration::from_secs(60),
            stop: None,
        }
    }

    /// Sets how long to wait. Then the wait fails with
    /// [`ErrorKind::WaitTimedOut`](crate::ErrorKind::WaitTimedOut); the request is still in progress, and can
    /// be waited for again.
    pub const fn timeout(mut self, timeout: Duration) -> Self {
        self.timeout = timeout;
        self
    }

    /// Sets the shortest and the longest pause between polls. If the shortest is longer than the longest,
    /// every pause is the shortest.
    pub const fn poll(mut self, shortest: Duration, longest: Duration) -> Self {
        self.shortest = shortest;
        self.longest = longest;
        self
    }

    /// Stops waiting when the token is cancelled. The request is still in progress at AWS; only
    /// [`Request::cancel`](crate::Request::cancel) cancels it.
    pub fn until_cancelled(mut self, token: CancellationToken) -> Self {
        self.stop = Some(token);
        self
    }
}

impl Default for Wait {
    fn default() -> Self {
        Self::new()
    }
}

/// Why a wait ended before its request did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum WaitEnd {
    TimedOut,
    /// The cancellation token was cancelled.
    Stopped,
}

/// The clock of one wait.
#[derive(Debug)]
pub(crate) struct PollSchedule {
    wait: Wait,
    deadline: Instant,
    backoff: Backoff,
}

impl PollSchedule {
    pub(crate) fn start(wait: Wait) -> Self {
        Self {
            deadline: Instant::now() + wait.timeout.min(Backoff::LONGEST),
            backoff: Backoff::new(wait.shortest, wait.longest),
            wait,
        }
    }

    pub(crate) fn timeout(&self) -> Duration {
        self.wait.timeout
    }

    /// Sleeps until the next poll is due, which must be before the deadline.
    pub(crate) async fn pause(&mut self, retry_after: Option<&DateTime>) -> Result<(), WaitEnd> {
        let due = Instant::now() + self.next(retry_after, SystemTime::now().into());
        // A pause that ends at the deadline leaves no time to poll.
        self.within(sleep_until(due.min(self.deadline))).await?;
        if due >= self.deadline {
            return Err(WaitEnd::TimedOut);
        }
        Ok(())
    }

    /// Runs a future until the wait ends.
    pub(crate) async fn within<F: Future>(&self, future: F) -> Result<F::Output, WaitEnd> {
        let timed = timeout_at(self.deadline, future);
        let output = match &self.wait.stop {
            Some(token) => token.run_until_cancelled(timed).await.ok_or(WaitEnd::Stopped)?,
            None => timed.await,
        };
        output.map_err(|_| WaitEnd::TimedOut)
    }

    /// The next pause. A `RetryAfter` in the past is ignored: clocks differ, and it would mean polling
    /// without a pause.
    fn next(&mut self, retry_after: Option<&DateTime>, now: DateTime) -> Duration {
        let until = retry_after.map(|at| at.as_secs_f64() - now.as_secs_f64());
        match until.filter(|seconds| *seconds > 0.0) {
            Some(seconds) => self.backoff.clamp(seconds),
            None => self.backoff.next(),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use aws_sdk_cloudcontrol::primitives::DateTime;

    use super::{Backoff, CancellationToken, PollSchedule, Wait, WaitEnd};

    const NOW: i64 = 1_700_000_000;

    fn pause(schedule: &mut PollSchedule, retry_after: Option<i64>) -> Duration {
        let retry_after = retry_after.map(DateTime::from_secs);
        schedule.next(retry_after.as_ref(), DateTime::from_secs(NOW))
    }

    #[tokio::test]
    async fn a_hint_is_followed_within_bounds() {
        let mut schedule = PollSchedule::start(Wait::default());
        assert_eq!(pause(&mut schedule, Some(NOW + 7)), Duration::from_secs(7));
        for absurd in [NOW + 61, NOW * 2, i64::MAX] {
            assert_eq!(pause(&mut schedule, Some(absurd)), Duration::from_secs(60));
        }
    }

    #[tokio::test]
    async fn without_a_hint_or_with_a_past_one_pauses_grow_to_the_longest() {
        for hint in [None, Some(NOW), Some(NOW - 1), Some(i64::MIN)] {
            let mut schedule = PollSchedule::start(Wait::default());
            let first = pause(&mut schedule, hint);
            assert_eq!(first, Duration::from_millis(200));
            for _ in 0..100 {
                pause(&mut schedule, hint);
            }
            let late = pause(&mut schedule, hint);
            assert!(late >= Duration::from_secs(30) && late <= Duration::from_secs(60));
        }
    }

    #[tokio::test]
    async fn no_setting_panics() {
        for (shortest, longest) in [
            (Duration::MAX, Duration::MAX),
            (Duration::ZERO, Duration::ZERO),
            (Duration::MAX, Duration::ZERO),
            (Duration::ZERO, Duration::MAX),
        ] {
            let wait = Wait::new().timeout(Duration::MAX).poll(shortest, longest);
            let mut schedule = PollSchedule::start(wait);
            for hint in [None, Some(i64::MAX), Some(NOW + 5)] {
                let pause = pause(&mut schedule, hint);
                assert!(pause >= shortest.min(Backoff::LONGEST));
            }
        }
    }

    #[tokio::test(start_paused = true)]
    async fn a_pause_past_the_deadline_ends_at_the_deadline() {
        let start = tokio::time::Instant::now();
        let mut schedule = PollSchedule::start(Wait::new().timeout(Duration::from_millis(300)));
        assert_eq!(schedule.pause(None).await, Ok(()));
        assert_eq!(schedule.pause(None).await, Err(WaitEnd::TimedOut));
        assert_eq!(start.elapsed(), Duration::from_millis(300));
        assert_eq!(schedule.within(std::future::pending::<()>()).await, Err(WaitEnd::TimedOut));
    }

    #[tokio::test(start_paused = true)]
    async fn a_cancelled_token_ends_pauses_and_what_is_under_way() {
        let token = CancellationToken::new();
        let wait = Wait::new().until_cancelled(token.clone());
        let mut schedule = PollSchedule::start(wait);
        let start = tokio::time::Instant::now();
        tokio::spawn(async move {
            tokio::time::sleep(Duration::from_millis(50)).await;
            token.cancel();
        });
        assert_eq!(schedule.pause(None).await, Err(WaitEnd::Stopped));
        assert_eq!(start.elapsed(), Duration::from_millis(50));
        let never = std::future::pending::<()>();
        assert_eq!(schedule.within(never).await, Err(WaitEnd::Stopped));
    }
}
