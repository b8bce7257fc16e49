//! What is needed, an action on a resource at a time, as it was emitted.

use std::collections::BTreeSet;

use iam_policy::Conditions;

use super::place::Place;
use crate::emit::{Emission, OpenPart, Piece, pieces};

/// An action that is needed on a resource.
pub(super) struct Needed<'e> {
    pub(super) action: &'e str,
    /// Its ARN, with open parts.
    template: &'e str,
    /// Under which alone it is needed.
    pub(super) conditions: &'e Conditions,
    pub(super) operations: Vec<String>,
}

impl Needed<'_> {
    /// The resource in a place, as a pattern.
    pub(super) fn resource(&self, place: &Place) -> String {
        let pieces = pieces(self.template).map(|piece| match piece {
            Piece::Text(text) => text,
            Piece::Open(part) => place.part(part).unwrap_or("*"),
        });
        pieces.collect()
    }

    /// What the ARN leaves open.
    pub(super) fn open_parts(&self) -> impl Iterator<Item = OpenPart> {
        pieces(self.template).filter_map(|piece| match piece {
            Piece::Open(part) => Some(part),
            Piece::Text(_) => None,
        })
    }
}

/// All that the caller needs.
pub(super) fn all(emission: &Emission) -> Vec<Needed<'_>> {
    let operations = |action: &str| {
        let reasons = emission.reasons.iter().filter(|it| it.action == action);
        let named = reasons.map(|it| format!("{} of {}", it.operation, it.type_name));
        let named: BTreeSet<String> = named.collect();
        named.into_iter().collect()
    };
    let mut all = Vec::new();
    for statement in emission.caller.iter().flat_map(|it| it.statements()) {
        for action in statement.actions.listed() {
            for template in statement.resources.listed() {
                all.push(Needed {
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
