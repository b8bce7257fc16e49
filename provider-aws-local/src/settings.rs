//! The settings of an endpoint.

use std::path::PathBuf;
use std::time::Duration;

use iam_policy::{Policy, Reference, ServiceReference};
use specs::ResourceSpec;

use crate::clock::{Clock, milliseconds};
use crate::faults::Faults;

/// The settings of an endpoint: what it serves, and how it behaves.
#[derive(Debug)]
#[must_use]
pub struct Settings {
    pub(crate) specs: Vec<ResourceSpec>,
    pub(crate) reference: Reference,
    pub(crate) port: u16,
    pub(crate) data: Option<PathBuf>,
    pub(crate) faults: Faults,
    pub(crate) clock: Clock,
    pub(crate) timing: Timing,
    pub(crate) visibility: Visibility,
    pub(crate) policies: Option<Vec<Policy>>,
}

/// How long the stages of a request take, in milliseconds.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Timing {
    pub(crate) pending: u64,
    pub(crate) in_progress: u64,
    pub(crate) cancelling: u64,
}

/// How much of a resource calls show.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Visibility {
    /// Whether events show the identifier of a resource before it is created.
    pub(crate) early_identifiers: bool,
    /// Whether lists show only the properties of the identifier.
    pub(crate) identifiers_only: bool,
}

impl Settings {
    /// An endpoint for the types of these specs, on a free port, in memory. A request takes 200 ms.
    pub fn new(specs: impl IntoIterator<Item = ResourceSpec>) -> Self {
        Self {
            specs: specs.into_iter().collect(),
            reference: Reference::default(),
            port: 0,
            data: None,
            faults: Faults::default(),
            clock: Clock::system(),
            timing: Timing { pending: 50, in_progress: 150, cancelling: 100 },
            visibility: Visibility::default(),
            policies: None,
        }
    }

    /// Asks policies about the resources that these services of IAM's reference list, as far as
    /// [`specs::REQUIRED_RESOURCES`] says that they are required.
    pub fn references(self, references: impl IntoIterator<Item = ServiceReference>) -> Self {
        let mut reference: Reference = references.into_iter().collect();
        let required = reference.add_required(specs::REQUIRED_RESOURCES);
        debug_assert!(required.is_ok(), "the table of the crate `specs` is in the format");
        self.reference(reference)
    }

    /// Asks policies about the resources that this reference of IAM lists.
    pub fn reference(mut self, reference: Reference) -> Self {
        self.reference = reference;
        self
    }

    /// Listens on this port of the loopback interface; 0 is any free port.
    pub fn port(mut self, port: u16) -> Self {
        self.port = port;
        self
    }

    /// Keeps all data in this file, which is created if it doesn't exist. An acknowledged call is on disk, even if the
    /// process is killed.
    pub fn data(mut self, file: impl Into<PathBuf>) -> Self {
        self.data = Some(file.into());
        self
    }

    /// Fails on purpose.
    pub fn faults(mut self, faults: Faults) -> Self {
        self.faults = faults;
        self
    }

    /// Allows callers what these policies allow together, and nothing else. Without policies, callers may do anything.
    pub fn policies(mut self, policies: impl IntoIterator<Item = Policy>) -> Self {
        self.policies = Some(policies.into_iter().collect());
        self
    }

    /// Uses this clock.
    pub fn clock(mut self, clock: Clock) -> Self {
        self.clock = clock;
        self
    }

    /// Sets how long a request is pending, and then in progress.
    pub fn delay(mut self, pending: Duration, in_progress: Duration) -> Self {
        self.timing.pending = milliseconds(pending);
        self.timing.in_progress = milliseconds(in_progress);
        self
    }

    /// Sets how long cancelling a request takes.
    pub fn cancelling(mut self, time: Duration) -> Self {
        self.timing.cancelling = milliseconds(time);
        self
    }

    /// Shows the identifier of a resource in events before the resource is created.
    pub fn tells_identifiers_early(mut self) -> Self {
        self.visibility.early_identifiers = true;
        self
    }

    /// Lists only the properties of identifiers, as some services do.
    pub fn lists_identifiers_only(mut self) -> Self {
        self.visibility.identifiers_only = true;
        self
    }
}
