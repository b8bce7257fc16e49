//! A single permission, before it is part of a statement.

use iam_policy::Conditions;

use super::belonging::and;
use super::layer::Layer;

/// An action that is allowed on a resource, under conditions.
#[derive(Debug)]
pub(super) struct Grant {
    pub(super) section: Section,
    pub(super) action: String,
    /// The ARN template, or `*`.
    pub(super) resource: String,
    pub(super) conditions: Conditions,
}

/// A section of a policy. Only statements of the same section are merged.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Section {
    CloudControl,
    PassRole,
    Handlers,
}

impl Grant {
    /// Allows an action without conditions.
    pub(super) fn new(layer: Layer, action: &str, resource: &str) -> Self {
        Self {
            section: match layer {
                Layer::CloudControl | Layer::Waiting | Layer::ReadingBack | Layer::Cancelling => {
                    Section::CloudControl
                }
                Layer::PassingRole => Section::PassRole,
                Layer::Handler(_) => Section::Handlers,
            },
            action: action.to_owned(),
            resource: resource.to_owned(),
            conditions: Conditions::new(),
        }
    }

    /// Adds conditions, all of which have to hold.
    pub(super) fn under(mut self, conditions: Conditions) -> Self {
        and(&mut self.conditions, conditions);
        self
    }
}
