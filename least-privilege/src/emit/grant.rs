//! A single permission, before it is part of a statement.

use std::collections::BTreeSet;

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
    /// The properties for which alone the action is required. Without any, each call requires it.
    pub(super) only_for: BTreeSet<String>,
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
            only_for: BTreeSet::new(),
        }
    }

    /// Sets the properties for which alone the action is required.
    pub(super) fn only_for(mut self, properties: &[String]) -> Self {
        self.only_for = properties.iter().cloned().collect();
        self
    }

    /// Adds conditions, all of which have to hold.
    pub(super) fn under(mut self, conditions: Conditions) -> Self {
        and(&mut self.conditions, conditions);
        self
    }
}
