//! The clock of the endpoint: the system's, or one that a test drives.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// A clock. Clones show the same time, which never goes back, even if the system's clock is set back.
#[derive(Clone, Debug, Default)]
pub struct Clock {
    is_manual: bool,
    /// The time that was shown last, in milliseconds since 1970.
    shown: Arc<AtomicU64>,
}

impl Clock {
    /// The system's clock.
    #[must_use]
    pub fn system() -> Self {
        Self::default()
    }

    /// A clock that stands still until it is [advanced](Self::advance). It starts at the system's time.
    #[must_use]
    pub fn manual() -> Self {
        let system = Self::system();
        system.now();
        Self { is_manual: true, ..system }
    }

    /// Advances a manual clock. The system's clock ignores this.
    pub fn advance(&self, time: Duration) {
        if self.is_manual {
            self.shown.fetch_add(milliseconds(time), Ordering::SeqCst);
        }
    }

    /// Milliseconds since 1970.
    pub(crate) fn now(&self) -> u64 {
        if self.is_manual {
            return self.shown.load(Ordering::SeqCst);
        }
        let system = SystemTime::now().duration_since(UNIX_EPOCH);
        let system = system.map_or(0, milliseconds);
        self.shown.fetch_max(system, Ordering::SeqCst).max(system)
    }
}

pub(crate) fn milliseconds(time: Duration) -> u64 {
    time.as_millis().try_into().unwrap_or(u64::MAX)
}
