//! Values that aren't printed.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::value::Textual;

/// A value that must not be shown: `Debug` prints `Secret(..)`, and there is no `Display`.
///
/// It serializes as the value itself, because that is how it is sent to AWS. Don't log a model that you
/// serialize.
///
/// ```
/// use provider_aws_core::Secret;
///
/// let key: Secret<String> = "sk_eu-west-1_abc".into();
/// assert_eq!(format!("{key:?}"), "Secret(..)");
/// assert_eq!(key.expose(), "sk_eu-west-1_abc");
/// ```
#[derive(Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Secret<T>(T);

impl<T> Secret<T> {
    /// A secret with this value.
    pub const fn new(value: T) -> Self {
        Self(value)
    }

    /// The value. Take care not to show it.
    pub const fn expose(&self) -> &T {
        &self.0
    }

    /// The value, without the secret around it. Take care not to show it.
    #[must_use]
    pub fn into_exposed(self) -> T {
        self.0
    }
}

impl<T> fmt::Debug for Secret<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(..)")
    }
}

impl<T> From<T> for Secret<T> {
    fn from(value: T) -> Self {
        Self(value)
    }
}

impl From<&str> for Secret<String> {
    fn from(value: &str) -> Self {
        Self(value.to_owned())
    }
}

impl Textual for Secret<String> {}

impl From<&String> for Secret<String> {
    fn from(value: &String) -> Self {
        Self(value.clone())
    }
}
