//! What an emission requires, one action on one resource at a time.

use std::collections::BTreeSet;

use iam_policy::Conditions;

use super::place::Place;
use crate::emit::emission::Emission;
use crate::emit::template::{OpenPart, Piece, pieces};

/// An action that the caller needs on a resource.
pub(super) struct Requirement<'e> {
    pub(super) action: &'e str,
    /// The ARN, with open parts.
    template: &'e str,
    /// The conditions under which the action is enough.
    pub(super) conditions: &'e Conditions,
    pub(super) operations: Vec<String>,
}

impl Requirement<'_> {
    /// The resource in a place, as a pattern.
    pub(super) fn resource(&self, place: &Place) -> String {
        let pieces = pieces(self.template).map(|piece| match piece {
            Piece::Text(text) => text,
            Piece::Open(part) => place.part(part).unwrap_or("*"),
        });
        pieces.collect()
    }

    /// The resource in any place, as a pattern.
    pub(super) fn resource_anywhere(&self) -> String {
        self.resource(&Place::default())
    }

    /// The open parts of the ARN.
    pub(super) fn open_parts(&self) -> impl Iterator<Item = OpenPart> {
        pieces(self.template).filter_map(|piece| match piece {
            Piece::Open(part) => Some(part),
            Piece::Text(_) => None,
        })
    }
}

/// Everything that the caller needs.
pub(super) fn requirements(emission: &Emission) -> Vec<Requirement<'_>> {
    let operations = |action: &str| {
        let reasons = emission.reasons.iter().filter(|reason| reason.action == action);
        let names: BTreeSet<String> = reasons.map(|reason| reason.required_by.to_string()).collect();
        names.into_iter().collect()
    };
    let mut all = Vec::new();
    for statement in emission.caller.iter().flat_map(|policy| policy.statements()) {
        for action in statement.actions.listed() {
            for template in statement.resources.listed() {
                all.push(Requirement {
                    action,
                    template,
                    conditions: &statement.conditions,
                    operations: operations(action),
                });
            }
        }
    }
    all
}
