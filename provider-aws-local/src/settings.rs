//! The settings of an endpoint.

use std::path::PathBuf;
use std::time::Duration;

use iam_policy::{Policy, Reference, ServiceReference};
use serde_json::Value;
use specs::ResourceSpec;

use crate::behavior::Behaviors;
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
    pub(crate) behaviors: Behaviors,
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
            behaviors: Behaviors::default(),
        }
    }

    /// An endpoint for all types of which the crate `specs` embeds the spec, with IAM's reference of their services.
    #[cfg(feature = "embedded")]
    pub fn embedded() -> Self {
        let specs = specs::embedded::SPECS.iter().filter_map(|(_, spec)| ResourceSpec::from_json(spec).ok());
        let references = specs::embedded::REFERENCES.iter();
        let references = references.filter_map(|(_, reference)| serde_json::from_str(reference).ok());
        Self::new(specs).references(references.collect::<Vec<ServiceReference>>())
    }

    /// Asks policies about the resources that these services of IAM's reference list, as far as
    /// [`specs::REQUIRED_RESOURCES`] says that they are required, and [`specs::OWN_RESOURCES`] which are a type's own.
    pub fn references(self, references: impl IntoIterator<Item = ServiceReference>) -> Self {
        let mut reference: Reference = references.into_iter().collect();
        let required = reference.add_required(specs::REQUIRED_RESOURCES);
        let own = reference.add_own(specs::OWN_RESOURCES);
        debug_assert!(required.is_ok() && own.is_ok(), "the tables of the crate `specs` are in the format");
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

    /// Sets these properties of each new resource of a type, as the service does. Specs don't say which read-only
    /// properties a resource has from the start, nor with which values. In texts, `${Id}` is the id in the ARN of the
    /// resource; `${Partition}`, `${Region}` and `${Account}` are where it is.
    ///
    /// ```
    /// # fn settings(settings: provider_aws_local::Settings) -> provider_aws_local::Settings {
    /// settings.service_sets("AWS::IVS::StreamKey", [("Value", "sk_${Region}_${Id}")])
    /// # }
    /// ```
    pub fn service_sets(
        mut self,
        type_name: &str,
        properties: impl IntoIterator<Item = (&'static str, impl Into<Value>)>,
    ) -> Self {
        for (name, value) in properties {
            self.behaviors.set(type_name, name, value.into());
        }
        self
    }

    /// Limits how many resources of a type there are in a region, or how many that have the same values of some
    /// properties. A create beyond it is accepted, and fails with `ServiceLimitExceeded`.
    ///
    /// ```
    /// # fn settings(settings: provider_aws_local::Settings) -> provider_aws_local::Settings {
    /// settings.quota("AWS::IVS::Channel", &[], 20).quota("AWS::IVS::StreamKey", &["ChannelArn"], 1)
    /// # }
    /// ```
    pub fn quota(mut self, type_name: &str, per: &[&str], most: usize) -> Self {
        self.behaviors.limit(type_name, per, most);
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

#[cfg(all(test, feature = "embedded"))]
mod tests {
    use super::Settings;

    #[test]
    fn everything_that_is_embedded_is_read() {
        let settings = Settings::embedded();
        assert_eq!(settings.specs.len(), specs::embedded::SPECS.len());
        let mut prefixes = specs::embedded::REFERENCES.iter().map(|(prefix, _)| prefix);
        assert!(prefixes.all(|prefix| settings.reference.has_service(prefix)));
    }
}
