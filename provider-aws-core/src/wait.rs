//! How long to wait for a request, and how often to ask for it.

use core::time::Duration;
use std::time::SystemTime;

use aws_sdk_cloudcontrol::primitives::DateTime;
use tokio::time::{Instant, sleep_until, timeout_at};
use tokio_util::sync::CancellationToken;

use crate::retry::Backoff;

/// How long to wait for a request, and how often to ask how it goes.
///
/// AWS says when to ask next, and is listened to within bounds. Where it does not say, the pauses grow from the
/// shortest to the longest, with some randomness, so that many waits do not ask in step.
#[derive(Clone, Debug)]
#[must_use]
pub struct Wait {
    deadline: Duration,
    shortest: Duration,
    longest: Duration,
    stop: Option<CancellationToken>,
}

impl Wait {
    /// Waits for half an hour, and asks every 200 milliseconds to 60 seconds.
    pub const fn new() -> Self {
        Self {
            deadline: Duration::from_secs(30 * 60),
            shortest: Duration::from_millis(200),
            longest: Duration::from_secs(60),
            stop: None,
        }
    }

    /// Waits no longer than this.
    pub const fn deadline(mut self, deadline: Duration) -> Self {
        self.deadline = deadline;
        self
    }

    /// Asks no sooner than the shortest time after the last time, and no later than the longest. If they are the
    /// wrong way round, the shortest holds.
    pub const fn poll(mut self, shortest: Duration, longest: Duration) -> Self {
        self.shortest = shortest;
        self.longest = longest;
        self
    }

    /// Stops waiting when the token is cancelled. The request goes on at AWS:
    /// [`Request::cancel`](crate::Request::cancel) ends that.
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

/// Why a wait is over before its request is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Over {
    /// The deadline has passed.
    Deadline,
    /// The token was cancelled.
    Stopped,
}

/// The clock of one wait.
#[derive(Debug)]
pub(crate) struct Pace {
    wait: Wait,
    until: Instant,
    backoff: Backoff,
}

impl Pace {
    pub(crate) fn start(wait: Wait) -> Self {
        Self {
            until: Instant::now() + wait.deadline.min(Backoff::FOREVER),
            backoff: Backoff::new(wait.shortest, wait.longest),
            wait,
        }
    }

    pub(crate) fn deadline(&self) -> Duration {
        self.wait.deadline
    }

    /// Sleeps until it is time to ask again, which must be before the deadline.
    pub(crate) async fn pause(&mut self, retry_after: Option<&DateTime>) -> Result<(), Over> {
        let due = Instant::now() + self.next(retry_after, SystemTime::now().into());
        // Even where the pause ends at the deadline: there would be no time left to ask.
        self.within(sleep_until(due.min(self.until))).await?;
        if due >= self.until {
            return Err(Over::Deadline);
        }
        Ok(())
    }

    /// Lets something happen until the wait is over.
    pub(crate) async fn within<F: Future>(&self, future: F) -> Result<F::Output, Over> {
        let timed = timeout_at(self.until, future);
        let output = match &self.wait.stop {
            Some(token) => token.run_until_cancelled(timed).await.ok_or(Over::Stopped)?,
            None => timed.await,
        };
        output.map_err(|_| Over::Deadline)
    }

    /// How long to pause. A hint in the past is none: clocks differ, and to follow it would be to ask without pause.
    fn next(&mut self, retry_after: Option<&DateTime>, now: DateTime) -> Duration {
        let hint =
            retry_after.map(|at| at.as_secs_f64() - now.as_secs_f64()).filter(|seconds| *seconds > 0.0);
        match hint {
            Some(seconds) => self.backoff.clamp(seconds),
            None => self.backoff.next(),
        }
    }
}
#[cfg(test)]
mod tests {
    use core::time::Duration;

    use aws_sdk_cloudcontrol::primitives::DateTime;

    use super::{Backoff, CancellationToken, Over, Pace, Wait};

    const NOW: i64 = 1_700_000_000;

    fn pause(pace: &mut Pace, retry_after: Option<i64>) -> Duration {
        let retry_after = retry_after.map(DateTime::from_secs);
        pace.next(retry_after.as_ref(), DateTime::from_secs(NOW))
    }

    #[tokio::test]
    async fn a_hint_is_followed_within_bounds() {
        let mut pace = Pace::start(Wait::default());
        assert_eq!(pause(&mut pace, Some(NOW + 7)), Duration::from_secs(7));
        for absurd in [NOW + 61, NOW * 2, i64::MAX] {
            assert_eq!(pause(&mut pace, Some(absurd)), Duration::from_secs(60));
        }
    }

    #[tokio::test]
    async fn without_a_hint_or_with_a_past_one_pauses_grow_to_the_longest() {
        for hint in [None, Some(NOW), Some(NOW - 1), Some(i64::MIN)] {
            let mut pace = Pace::start(Wait::default());
            let first = pause(&mut pace, hint);
            assert_eq!(first, Duration::from_millis(200));
            for _ in 0..100 {
                pause(&mut pace, hint);
            }
            let late = pause(&mut pace, hint);
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
            let wait = Wait::new().deadline(Duration::MAX).poll(shortest, longest);
            let mut pace = Pace::start(wait);
            for hint in [None, Some(i64::MAX), Some(NOW + 5)] {
                let pause = pause(&mut pace, hint);
                assert!(pause >= shortest.min(Backoff::FOREVER));
            }
        }
    }

    #[tokio::test(start_paused = true)]
    async fn a_pause_past_the_deadline_ends_at_the_deadline() {
        let start = tokio::time::Instant::now();
        let mut pace = Pace::start(Wait::new().deadline(Duration::from_millis(300)));
        assert_eq!(pace.pause(None).await, Ok(()));
        assert_eq!(pace.pause(None).await, Err(Over::Deadline));
        assert_eq!(start.elapsed(), Duration::from_millis(300));
        assert_eq!(pace.within(core::future::pending::<()>()).await, Err(Over::Deadline));
    }

    #[tokio::test(start_paused = true)]
    async fn a_cancelled_token_ends_pauses_and_what_is_under_way() {
        let token = CancellationToken::new();
        let wait = Wait::new().until_cancelled(token.clone());
        let mut pace = Pace::start(wait);
        let start = tokio::time::Instant::now();
        tokio::spawn(async move {
            tokio::time::sleep(Duration::from_millis(50)).await;
            token.cancel();
        });
        assert_eq!(pace.pause(None).await, Err(Over::Stopped));
        assert_eq!(start.elapsed(), Duration::from_millis(50));
        let never = core::future::pending::<()>();
        assert_eq!(pace.within(never).await, Err(Over::Stopped));
    }
}
