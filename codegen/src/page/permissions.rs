//! `## Permissions`: a fence with the actions of each handler, under a heading or in a tab; or a sentence.

use std::collections::BTreeMap;

use cloud_control::Handler;

use super::model::Located;
use super::piece::{PieceKind, Section};
use crate::diagnostic::{Findings, quoted};

/// Reads the section: for each handler, its actions as written.
pub(super) fn read(
    section: &Section<'_>,
    findings: &mut Findings<'_>,
) -> BTreeMap<Handler, Vec<Located<String>>> {
    let mut permissions = BTreeMap::new();
    for piece in &section.pieces {
        let PieceKind::Code { text, at, .. } = piece.kind else {
            continue;
        };
        let label = piece.tab.or(piece.subheading.as_deref()).unwrap_or_default();
        let is_labelled = |handler: &Handler| handler.schema_name().eq_ignore_ascii_case(label);
        let Some(handler) = Handler::ALL.into_iter().find(is_labelled) else {
            let label = quoted(label);
            let message =
                format!("found permissions for {label}, expected Create, Read, Update, Delete or List");
            findings.error(piece.span.clone(), message);
            continue;
        };
        if permissions.insert(handler, actions(text, at, findings)).is_some() {
            let message =
                format!("found permissions for {} again, expected them once", handler.schema_name());
            findings.error(piece.span.clone(), message);
        }
    }
    permissions
}

/// The actions of a list with commas, which begins at `at`.
fn actions(text: &str, mut at: usize, findings: &mut Findings<'_>) -> Vec<Located<String>> {
    // Each unknown action is compared with all known actions.
    const MAX_ACTIONS: usize = 1_000;
    let count = text.split(',').count();
    if count > MAX_ACTIONS {
        let message = format!("found {count} actions, expected no more than {MAX_ACTIONS}");
        findings.error(at..at + text.len(), message);
        return Vec::new();
    }
    let mut actions = Vec::new();
    for item in text.split(',') {
        let action = item.trim();
        let start = at + (item.len() - item.trim_start().len());
        let span = start..start + action.len();
        at += item.len() + 1;
        if action.contains(char::is_whitespace) {
            findings.error(span, format!("found {}, expected one action between two commas", quoted(action)));
        } else if !action.is_empty() {
            actions.push(Located { value: action.to_owned(), span });
        }
    }
    actions
}
