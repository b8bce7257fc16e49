//! Values that can't be sent.

use thiserror::Error;

/// A property whose value can't be written as JSON, such as a map whose keys aren't strings. It never shows
/// the value.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("the value of property `{0}` can't be written as JSON")]
pub(crate) struct UnwritableProperty(pub(crate) String);
