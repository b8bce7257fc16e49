//! Values that are only ever reached through `&mut`, and so may be shared between threads.

use std::sync::{Mutex, PoisonError};

/// Makes a value [`Sync`] that is only [`Send`]: a shared reference gives no access to it. Nothing ever locks
/// the mutex.
pub(crate) struct Exclusive<T>(Mutex<T>);

impl<T> Exclusive<T> {
    pub(crate) const fn new(value: T) -> Self {
        Self(Mutex::new(value))
    }

    pub(crate) fn get_mut(&mut self) -> &mut T {
        self.0.get_mut().unwrap_or_else(PoisonError::into_inner)
    }
}
