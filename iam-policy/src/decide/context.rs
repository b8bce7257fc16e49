//! The context of a request: its condition keys and their values.

use std::collections::BTreeMap;
use std::fmt;

/// The condition keys of a request and their values. The names of keys are case-insensitive.
///
/// A key that isn't in the context is absent from the request. If not all keys of the request are known, make the
/// context [partial](Self::partial).
///
/// ```
/// use iam_policy::Context;
///
/// let context = Context::new()
///     .with("aws:username", "alice")
///     .with("aws:SecureTransport", "true")
///     .with_all("aws:TagKeys", ["team", "stage"]);
/// ```
///
/// `Debug` shows keys, never values.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Context {
    /// By lower-case key.
    values: BTreeMap<String, Vec<String>>,
    partial: bool,
}

impl Context {
    /// A request without condition keys.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a key with one value. Booleans, numbers, dates and addresses are written as in a policy.
    #[must_use]
    pub fn with(self, key: &str, value: impl Into<String>) -> Self {
        self.with_all(key, [value])
    }

    /// Adds a key with its values; without values, the key is known to be absent.
    #[must_use]
    pub fn with_all(mut self, key: &str, values: impl IntoIterator<Item = impl Into<String>>) -> Self {
        let values = values.into_iter().map(Into::into).collect();
        self.values.insert(key.to_ascii_lowercase(), values);
        self
    }

    /// The request may have other keys, with any values. A decision that depends on them is undecided.
    #[must_use]
    pub fn partial(mut self) -> Self {
        self.partial = true;
        self
    }

    /// The values of a key: none if the key is absent, `None` if it is unknown.
    pub(super) fn get(&self, key: &str) -> Option<&[String]> {
        match self.values.get(&key.to_ascii_lowercase()) {
            Some(values) => Some(values),
            None if self.partial => None,
            None => Some(&[]),
        }
    }
}

impl fmt::Debug for Context {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Context").field("keys", &self.values.keys()).field("partial", &self.partial).finish()
    }
}
