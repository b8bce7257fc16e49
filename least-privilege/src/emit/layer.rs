//! The layers of permissions: those for Cloud Control, which take no resources, and those of the handlers.

use std::fmt;

use cloud_control::Handler;

/// The step for which an action is required.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Layer {
    /// The caller calls Cloud Control.
    CloudControl,
    /// The caller waits until the request completes.
    Waiting,
    /// The caller reads back what was created or updated.
    ReadingBack,
    /// The caller cancels the request.
    Cancelling,
    /// The caller passes a role to Cloud Control.
    PassingRole,
    /// The handler calls the service.
    Handler(Handler),
}

impl fmt::Display for Layer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::CloudControl => f.write_str("to call Cloud Control"),
            Self::Waiting => f.write_str("to wait until the request completes"),
            Self::ReadingBack => f.write_str("to read back the result"),
            Self::Cancelling => f.write_str("to cancel the request"),
            Self::PassingRole => f.write_str("to pass the role that the handler uses"),
            Self::Handler(handler) => write!(f, "for the {} handler", handler.name()),
        }
    }
}
