//! The layers of permissions: Cloud Control's own actions, which know no resources, and those of the handlers.

use std::fmt;

use cloud_control::Handler;

/// Where an action is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Layer {
    /// By Cloud Control, when the operation is called.
    CloudControl,
    /// By Cloud Control, when the caller waits for the operation to end.
    Waiting,
    /// By Cloud Control, when the caller reads back what was created or changed.
    ReadingBack,
    /// By Cloud Control, when the caller cancels the operation.
    Cancelling,
    /// By Cloud Control, when the caller passes it a role.
    PassingRole,
    /// By the service, when a handler calls it.
    Handler(Handler),
}

impl fmt::Display for Layer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::CloudControl => "to call Cloud Control",
            Self::Waiting => "to wait until the request ends",
            Self::ReadingBack => "to read back what came of it",
            Self::Cancelling => "to cancel the request",
            Self::PassingRole => "to pass the role that the handler acts with",
            Self::Handler(Handler::Create) => "for the create handler",
            Self::Handler(Handler::Get) => "for the read handler",
            Self::Handler(Handler::Update) => "for the update handler",
            Self::Handler(Handler::Delete) => "for the delete handler",
            Self::Handler(Handler::List) => "for the list handler",
        })
    }
}
