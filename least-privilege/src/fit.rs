//! Compares policies with what is required: what is missing, unused, or broader than required.

mod excess;
mod finding;
mod missing;
mod place;
mod requirement;

use iam_policy::{Layer, Layers, Policy};
use serde::Serialize;

pub use finding::{BroaderGrant, MissingPermission, UnusedAction};
pub use place::Place;

use crate::emit::emission::Emission;
use excess::Excess;
use missing::missing_permissions;
use requirement::requirements;

/// The comparison of a caller's policies, all together, with what the caller needs.
///
/// ```
/// use cloud_control::Handler;
/// use iam_policy::Policy;
/// use least_privilege::{Emitter, Fit, Need, NeededAction};
///
/// let policy: Policy = r#"{
///     "Version": "2012-10-17",
///     "Statement": [
///         {"Effect": "Allow", "Action": "cloudformation:GetResource", "Resource": "*"},
///         {"Effect": "Allow", "Action": ["ivs:GetStage", "s3:GetObject"], "Resource": "arn:aws:ivs:*:*:stage/*"}
///     ]
/// }"#
/// .parse()?;
/// let need = Need::new("AWS::IVS::Stage", Handler::Get).action(
///     NeededAction::new("ivs:GetStage")
///         .own("arn:${Partition}:ivs:${Region}:${Account}:stage/${ResourceId}"),
/// );
/// let fit = Fit::of(&[policy], &Emitter::new().emit(&[need])?);
/// assert!(fit.missing.is_empty() && fit.broader.is_empty());
/// assert_eq!(fit.unused[0].action, "s3:GetObject");
/// assert_eq!(fit.narrowed[0].to_string(), "partition `aws`");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Fit {
    /// The permissions that are required and not allowed with certainty; sorted, as are all findings.
    pub missing: Vec<MissingPermission>,
    /// The actions that are allowed and not required.
    pub unused: Vec<UnusedAction>,
    /// What is allowed more broadly than required.
    pub broader: Vec<BroaderGrant>,
    /// The partitions, regions and accounts in which the policies fit, if they don't fit everywhere and the
    /// target of the emission doesn't set these.
    pub narrowed: Vec<Place>,
}

impl Fit {
    /// Compares policies with what a caller was emitted: [`Emission::caller`], which fits exactly.
    ///
    /// An action is missing unless it is allowed on each required resource. A condition on a key that isn't
    /// known counts as not met. If the target of the emission leaves open the partition, region or account, the
    /// policies fit if they allow everything in one partition, region and account that they name.
    ///
    /// An action that is required on `*` is decided for the literal resource `*`, as IAM does for actions without
    /// resource types. A statement that denies the action on certain ARNs makes no difference.
    #[must_use]
    pub fn of(policies: &[Policy], emission: &Emission) -> Self {
        Self::of_layers(&Layers::new(policies.iter().cloned()), emission)
    }

    /// Compares all layers of policies with what a caller was emitted, as [`of`](Self::of) does.
    ///
    /// An action is missing unless each layer allows it. What is unused or broader is about the identity policies
    /// alone, since no other layer grants anything.
    #[must_use]
    pub fn of_layers(layers: &Layers, emission: &Emission) -> Self {
        let required = requirements(emission);
        let (missing, narrowed) = missing_permissions(layers, &required);
        let Excess { unused, broader } = Excess::of(layers.policies(Layer::Identity), &required);
        Self {
            missing,
            unused: unused.into_iter().collect(),
            broader: broader.into_iter().collect(),
            narrowed,
        }
    }
}
