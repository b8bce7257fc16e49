//! What an emission says about its policies, collected while they are made.

use std::collections::{BTreeMap, BTreeSet};

use super::layer::Layer;
use super::need::{Need, NeededAction};
use super::reason::{Reason, RequiredBy};
use super::warning::Warning;

/// Warnings and reasons.
#[derive(Debug, Default)]
pub(super) struct Notes {
    pub(super) warnings: BTreeSet<Warning>,
    pub(super) reasons: Vec<Reason>,
    /// By type, the ARNs of fewer than all of its resources that actions are allowed on.
    pub(super) narrowed: BTreeMap<String, BTreeSet<String>>,
}

impl Notes {
    pub(super) fn warn(&mut self, warning: Warning) {
        self.warnings.insert(warning);
    }

    /// Adds why the caller of an operation requires an action on a resource.
    pub(super) fn operation(&mut self, need: &Need, action: &str, layer: Layer, resource: &str) {
        self.reasons.push(Reason {
            required_by: RequiredBy::operation(need),
            action: action.to_owned(),
            layer,
            resources: vec![resource.to_owned()],
            only_for: Vec::new(),
            source: None,
        });
    }

    /// Adds why the handlers of an operation require an action, in IAM's spelling, on resources.
    pub(super) fn handler<'a>(
        &mut self,
        need: &Need,
        needed: &NeededAction,
        action: &str,
        resources: impl Iterator<Item = &'a str>,
    ) {
        self.reasons.push(Reason {
            required_by: RequiredBy::operation(need),
            action: action.to_owned(),
            layer: Layer::Handler(needed.handler),
            resources: resources.map(str::to_owned).collect(),
            only_for: needed.only_for.clone(),
            source: needed.source.clone(),
        });
    }

    /// Adds why following a request requires an action.
    pub(super) fn request(&mut self, action: &str, layer: Layer) {
        self.reasons.push(Reason {
            required_by: RequiredBy::Request,
            action: action.to_owned(),
            layer,
            resources: vec!["*".to_owned()],
            only_for: Vec::new(),
            source: None,
        });
    }
}
