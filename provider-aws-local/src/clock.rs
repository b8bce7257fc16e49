//! The time that the endpoint goes by: the system's, or a test's.

use core::time::Duration;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{SystemTime, UNIX_EPOCH};

/// A clock. Clones of one that is driven by hand show the same time.
#[derive(Clone, Debug, Default)]
pub struct Clock {
    /// Milliseconds since 1970, if the clock is driven by hand.
    hand: Option<Arc<AtomicU64>>,
}

impl Clock {
    /// The system's clock.
    #[must_use]
    pub fn system() -> Self {
        Self::default()
    }

    /// A clock that stands still until it is told to go on. It starts at the system's time.
    #[must_use]
    pub fn manual() -> Self {
        let now = Self::system().now();
        Self {
            hand: Some(Arc::new(AtomicU64::new(now))),
        }
    }

    /// Lets time pass on a clock that is driven by hand; the system's clock goes its own way.
    pub fn advance(&self, time: Duration) {
        if let Some(hand) = &self.hand {
            hand.fetch_add(milliseconds(time), Ordering::SeqCst);
        }
    }

    /// Milliseconds since 1970.
    pub(crate) fn now(&self) -> u64 {
        match &self.hand {
            Some(hand) => hand.load(Ordering::SeqCst),
            None => SystemTime::now()
                .duration_since(UNIX_EPOCH)
                .map_or(0, milliseconds),
        }
    }
}

pub(crate) fn milliseconds(time: Duration) -> u64 {
    time.as_millis().try_into().unwrap_or(u64::MAX)
}
