//! What a request ends with.

use cloud_control::Handler;

use crate::{Resource, ResourceModel};

/// What a request can end with: a [`Resource`] or its [`Deletion`].
pub trait Outcome: sealed::Outcome {}

impl<T: ResourceModel> Outcome for Resource<T> {}
impl Outcome for Deletion {}

/// How the deletion of a resource ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Deletion {
    /// It was there, and is deleted.
    Deleted,
    /// There was no such resource.
    AlreadyGone,
}

pub(super) mod sealed {
    use super::{Deletion, Handler, Resource, ResourceModel};

    /// What ends so.
    pub trait Outcome {
        /// The handlers of the requests that do.
        const HANDLERS: &'static [Handler];
    }

    impl<T: ResourceModel> Outcome for Resource<T> {
        const HANDLERS: &'static [Handler] = &[Handler::Create, Handler::Update];
    }

    impl Outcome for Deletion {
        const HANDLERS: &'static [Handler] = &[Handler::Delete];
    }
}
