//! All policies that limit one caller together: each layer has to allow a request, and none may deny it.

use std::fmt;

use serde::Serialize;

use super::decision::Decision;
use super::request::Request;
use crate::document::Policy;

/// The policies of a caller, by layer. A request is allowed only if each layer that is there allows it.
///
/// Only identity policies grant permissions. The other layers limit them.
///
/// ```
/// use iam_policy::{Context, Layer, Layers, Policy, Request};
///
/// let allow = |actions: &str| -> Result<Policy, iam_policy::DocumentError> {
///     format!(r#"{{"Version": "2012-10-17", "Statement": {{"Effect": "Allow", "Action": "{actions}", "Resource": "*"}}}}"#)
///         .parse()
/// };
/// let layers = Layers::new([allow("ivs:*")?]).boundary(allow("ivs:Get*")?).service_control([allow("*")?]);
/// let context = Context::new();
/// let decide = |action| layers.decide(&Request { action, resource: "*", context: &context });
/// assert!(decide("ivs:GetStage").is_allowed());
/// assert_eq!(decide("ivs:DeleteStage").layer, Layer::Boundary);
/// assert_eq!(
///     decide("ivs:DeleteStage").to_string(),
///     "denied: no statement of the permissions boundary allows it"
/// );
/// # Ok::<(), iam_policy::DocumentError>(())
/// ```
///
/// Policies of resources aren't considered: they may allow what a layer here doesn't, and deny what all of them allow.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Layers {
    identity: Vec<Policy>,
    boundary: Option<Policy>,
    service_control: Vec<Vec<Policy>>,
    session: Vec<Policy>,
}

/// A layer of policies.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(tag = "layer", rename_all = "snake_case")]
#[non_exhaustive]
pub enum Layer {
    /// The identity policies: those of the user, its groups, or the role.
    #[default]
    Identity,
    /// The permissions boundary of the user or the role.
    Boundary,
    /// The service control policies of one level of the organization.
    ServiceControl {
        /// The level, in the order in which levels were added, from 0.
        level: usize,
    },
    /// The session policies.
    Session,
}

/// The decision of all layers, and the layer that makes it. Its `Display` is one line with the reason.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[non_exhaustive]
pub struct LayeredDecision {
    /// The layer that denies the request or leaves it undecided; of an allowed request, the layer that grants it.
    #[serde(flatten)]
    pub layer: Layer,
    /// The decision. Its statement is in [`Layers::policies`] of this layer.
    #[serde(flatten)]
    pub decision: Decision,
}

impl Layers {
    /// Identity policies alone.
    #[must_use]
    pub fn new(identity: impl IntoIterator<Item = Policy>) -> Self {
        Self { identity: identity.into_iter().collect(), ..Self::default() }
    }

    /// The caller has this permissions boundary.
    #[must_use]
    pub fn boundary(mut self, boundary: Policy) -> Self {
        self.boundary = Some(boundary);
        self
    }

    /// Adds a level of the organization: the root, an organizational unit, or the account. Its service control policies
    /// count together, and one of them has to allow the request. A level without policies allows nothing.
    #[must_use]
    pub fn service_control(mut self, level: impl IntoIterator<Item = Policy>) -> Self {
        self.service_control.push(level.into_iter().collect());
        self
    }

    /// The caller acts in a session with these policies, which count together. Without any, they limit nothing.
    #[must_use]
    pub fn session(mut self, policies: impl IntoIterator<Item = Policy>) -> Self {
        self.session.extend(policies);
        self
    }

    /// The layers that are there: the identity policies first.
    pub fn layers(&self) -> impl Iterator<Item = Layer> {
        let levels = (0..self.service_control.len()).map(|level| Layer::ServiceControl { level });
        let boundary = self.boundary.iter().map(|_| Layer::Boundary);
        let session = (!self.session.is_empty()).then_some(Layer::Session);
        std::iter::once(Layer::Identity).chain(boundary).chain(levels).chain(session)
    }

    /// The policies of a layer; none if the layer isn't there.
    #[must_use]
    pub fn policies(&self, layer: Layer) -> &[Policy] {
        match layer {
            Layer::Identity => &self.identity,
            Layer::Boundary => self.boundary.as_slice(),
            Layer::ServiceControl { level } => self.service_control.get(level).map_or(&[], Vec::as_slice),
            Layer::Session => &self.session,
        }
    }

    /// The policies of a layer, to be changed. A layer that isn't there stays so.
    pub fn policies_mut(&mut self, layer: Layer) -> &mut [Policy] {
        match layer {
            Layer::Identity => &mut self.identity,
            Layer::Boundary => self.boundary.as_mut_slice(),
            Layer::ServiceControl { level } => {
                self.service_control.get_mut(level).map_or(&mut [], Vec::as_mut_slice)
            }
            Layer::Session => &mut self.session,
        }
    }

    /// Decides a request by all layers.
    ///
    /// A layer that denies the request decides, first one that has a statement for it. If none does, a layer in doubt
    /// leaves the request undecided.
    #[must_use]
    pub fn decide(&self, request: &Request<'_>) -> LayeredDecision {
        let decisions = self
            .layers()
            .map(|layer| LayeredDecision { layer, decision: super::decide(self.policies(layer), request) });
        // Of layers that decide alike, the first.
        let decision = decisions.min_by_key(|layered| match layered.decision {
            Decision::Denied { by: Some(_) } => 0,
            Decision::Denied { by: None } => 1,
            Decision::Undecided { .. } => 2,
            Decision::Allowed { .. } => 3,
        });
        let nobody = LayeredDecision { layer: Layer::Identity, decision: Decision::Denied { by: None } };
        decision.unwrap_or(nobody)
    }
}

impl LayeredDecision {
    /// Whether the request is certainly allowed.
    #[must_use]
    pub const fn is_allowed(&self) -> bool {
        self.decision.is_allowed()
    }
}

impl fmt::Display for Layer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Identity => f.write_str("identity policies"),
            Self::Boundary => f.write_str("permissions boundary"),
            Self::ServiceControl { level } => write!(f, "service control policies of level {level}"),
            Self::Session => f.write_str("session policies"),
        }
    }
}

impl fmt::Display for LayeredDecision {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { layer, decision } = self;
        match decision {
            _ if *layer == Layer::Identity => decision.fmt(f),
            Decision::Denied { by: None } => write!(f, "denied: no statement of the {layer} allows it"),
            _ => write!(f, "{decision}, in the {layer}"),
        }
    }
}
