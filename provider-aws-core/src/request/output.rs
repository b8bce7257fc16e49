//! The results of requests.

use std::fmt;

use cloud_control::Handler;

use crate::model::Model;
use crate::resource::Resource;

/// What waiting for a request returns: the [`Resource`], or its [`Deletion`]. It can't be implemented for
/// other types.
pub trait RequestOutput: sealed::Sealed {
    /// The handlers whose requests return it.
    #[doc(hidden)]
    const HANDLERS: &'static [Handler];
}

impl<T: Model> RequestOutput for Resource<T> {
    const HANDLERS: &'static [Handler] = &[Handler::Create, Handler::Update];
}

impl RequestOutput for Deletion {
    const HANDLERS: &'static [Handler] = &[Handler::Delete];
}

/// How the deletion of a resource ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Deletion {
    /// The resource was deleted.
    Deleted,
    /// There was no such resource.
    AlreadyGone,
}

impl fmt::Display for Deletion {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Deleted => "deleted",
            Self::AlreadyGone => "already gone",
        })
    }
}

mod sealed {
    use super::{Deletion, Model, Resource};

    pub trait Sealed {}

    impl<T: Model> Sealed for Resource<T> {}
    impl Sealed for Deletion {}
}

#[cfg(test)]
mod tests {
    use super::Deletion;

    #[test]
    fn a_deletion_displays_as_what_happened() {
        assert_eq!(Deletion::Deleted.to_string(), "deleted");
        assert_eq!(Deletion::AlreadyGone.to_string(), "already gone");
    }
}
