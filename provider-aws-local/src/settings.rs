//! How an endpoint is set up.

use core::time::Duration;
use std::path::PathBuf;

use iam_policy::{Policy, Reference, ServiceReference};
use specs::ResourceSpec;

use crate::clock::{Clock, milliseconds};
use crate::faults::Faults;

/// What an endpoint serves, and how it behaves.
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
    pub(crate) policies: Option<Vec<Policy>>,
}

/// How long things take, in milliseconds, and what is told on the way.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Timing {
    pub(crate) pending: u64,
    pub(crate) in_progress: u64,
    pub(crate) cancelling: u64,
    pub(crate) tells_identifier_early: bool,
    pub(crate) lists_identifiers_only: bool,
}

impl Settings {
    /// An endpoint for the types of these specs, on a free port, in memory. A request takes a fifth of a second.
    pub fn new(specs: impl IntoIterator<Item = ResourceSpec>) -> Self {
        Self {
            specs: specs.into_iter().collect(),
            reference: Reference::default(),
            port: 0,
            data: None,
            faults: Faults::default(),
            clock: Clock::system(),
            timing: Timing {
                pending: 50,
                in_progress: 150,
                cancelling: 100,
                tells_identifier_early: false,
                lists_identifiers_only: false,
            },
            policies: None,
        }
    }

    /// Makes up ARNs in the shapes that IAM's references give.
    pub fn references(mut self, references: impl IntoIterator<Item = ServiceReference>) -> Self {
        self.reference = references.into_iter().collect();
        self
    }

    /// Listens on this port of the loopback interface; 0 is any that is free.
    pub fn port(mut self, port: u16) -> Self {
        self.port = port;
        self
    }

    /// Keeps everything in this file, which is made if it is not there. What was acknowledged is in it, whatever
    /// becomes of the process.
    pub fn data(mut self, file: impl Into<PathBuf>) -> Self {
        self.data = Some(file.into());
        self
    }

    /// Goes wrong in these ways.
    pub fn faults(mut self, faults: Faults) -> Self {
        self.faults = faults;
        self
    }

    /// Lets callers do what these policies allow, all together, and nothing else. Without, they may do anything.
    pub fn policies(mut self, policies: impl IntoIterator<Item = Policy>) -> Self {
        self.policies = Some(policies.into_iter().collect());
        self
    }

    /// Goes by this clock.
    pub fn clock(mut self, clock: Clock) -> Self {
        self.clock = clock;
        self
    }

    /// How long a request is pending, and then in progress.
    pub fn delay(mut self, pending: Duration, in_progress: Duration) -> Self {
        self.timing.pending = milliseconds(pending);
        self.timing.in_progress = milliseconds(in_progress);
        self
    }

    /// How long it takes to cancel a request.
    pub fn cancelling(mut self, time: Duration) -> Self {
        self.timing.cancelling = milliseconds(time);
        self
    }

    /// Tells the identifier of a resource to create before it is created.
    pub fn tells_identifiers_early(mut self) -> Self {
        self.timing.tells_identifier_early = true;
        self
    }

    /// Lists what identifies a resource, and none of its other properties, as some services do.
    pub fn lists_identifiers_only(mut self) -> Self {
        self.timing.lists_identifiers_only = true;
        self
    }
}
