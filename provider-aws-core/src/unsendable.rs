//! Inputs that can't be sent, or that AWS is certain to refuse.

use thiserror::Error;

use crate::schema::Problems;

/// A property whose value can't be written as JSON, such as a map whose keys aren't strings. It never shows
/// the value.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("the value of property `{0}` can't be written as JSON")]
pub(crate) struct UnwritableProperty(pub(crate) String);

/// The reason why nothing is sent.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub(crate) enum Unsendable {
    #[error(transparent)]
    Unwritable(#[from] UnwritableProperty),
    #[error(transparent)]
    Refused(#[from] Problems),
}
