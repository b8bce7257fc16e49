//! What an emission says about its policies, collected while they are made.

use std::collections::{BTreeMap, BTreeSet};

use super::layer::Layer;
use super::need::Need;
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

    /// Adds why an operation requires an action. `source` is where its need states the action.
    pub(super) fn operation(&mut self, need: &Need, action: &str, layer: Layer, source: Option<&str>) {
        let required_by = RequiredBy::Operation { type_name: need.type_name.clone(), handler: need.handler };
        let source = source.map(str::to_owned);
        self.reasons.push(Reason { required_by, action: action.to_owned(), layer, source });
    }

    /// Adds why following a request requires an action.
    pub(super) fn request(&mut self, action: &str, layer: Layer) {
        let required_by = RequiredBy::Request;
        self.reasons.push(Reason { required_by, action: action.to_owned(), layer, source: None });
    }
}
