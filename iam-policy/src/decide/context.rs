//! The context of a request: its condition keys and their values.

use std::collections::BTreeMap;
use std::fmt;

use crate::pattern::{Case, matches};

/// The condition keys of a request and their values. The names of keys are case-insensitive.
///
/// A key that isn't in the context is absent from the request. If not all keys of the request are known, make the
/// context [partial](Self::partial): such a key is then unknown, unless it is stated to be
/// [absent](Self::without).
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
    /// Patterns of keys that are absent, unless they have values.
    without: Vec<String>,
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

    /// Keys that match this pattern are certainly absent from the request, even if the context is
    /// [partial](Self::partial). Keys that are added [with](Self::with) values keep them, before and after this.
    ///
    /// A context that isn't partial has no other keys anyway.
    ///
    /// ```
    /// use iam_policy::Context;
    ///
    /// // All tags of the resource are known, and the organization isn't.
    /// let context = Context::new().partial().without("aws:ResourceTag/*").with("aws:ResourceTag/team", "live");
    /// ```
    #[must_use]
    pub fn without(mut self, keys: &str) -> Self {
        self.without.push(keys.to_owned());
        self
    }

    /// The values of a key: none if the key is absent, `None` if it is unknown.
    pub(super) fn get(&self, key: &str) -> Option<&[String]> {
        match self.values.get(&key.to_ascii_lowercase()) {
            Some(values) => Some(values),
            None if self.partial && !self.is_without(key) => None,
            None => Some(&[]),
        }
    }

    fn is_without(&self, key: &str) -> bool {
        self.without.iter().any(|pattern| matches(pattern, key, Case::Insensitive))
    }
}

impl fmt::Debug for Context {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Context")
            .field("keys", &self.values.keys())
            .field("partial", &self.partial)
            .field("without", &self.without)
            .finish()
    }
}
