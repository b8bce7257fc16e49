//! `## Permissions`: for each handler a fence with a list of actions, under a heading or in a tab; or a sentence.

use std::collections::BTreeMap;

use cloud_control::Handler;

use super::{Located, PieceKind, Reader, Section, quoted};

impl Reader<'_, '_> {
    pub(super) fn permissions(&mut self, section: &Section<'_>) -> BTreeMap<Handler, Vec<Located<String>>> {
        let mut permissions = BTreeMap::new();
        for piece in &section.pieces {
            let PieceKind::Code { text, at, .. } = piece.kind else {
                continue;
            };
            let label = piece.tab.or(piece.subheading.as_deref()).unwrap_or_default();
            let Some(handler) =
                Handler::ALL.into_iter().find(|handler| handler.schema_name().eq_ignore_ascii_case(label))
            else {
                let message = format!(
                    "found permissions for {}, expected Create, Read, Update, Delete or List",
                    quoted(label)
                );
                self.error(piece.span.clone(), message);
                continue;
            };
            if permissions.insert(handler, self.actions(text, at)).is_some() {
                let message =
                    format!("found permissions for {} again, expected them once", handler.schema_name());
                self.error(piece.span.clone(), message);
            }
        }
        permissions
    }

    /// A list of actions with commas between them.
    fn actions(&mut self, text: &str, mut at: usize) -> Vec<Located<String>> {
        // Each that IAM does not know is compared with all that it knows.
        const MOST: usize = 1_000;
        let mut actions = Vec::new();
        let stated = text.split(',').count();
        if stated > MOST {
            let message = format!("found {stated} actions, expected no more than {MOST}");
            self.error(at..at + text.len(), message);
            return actions;
        }
        for item in text.split(',') {
            let action = item.trim();
            let start = at + (item.len() - item.trim_start().len());
            let span = start..start + action.len();
            at += item.len() + 1;
            if action.contains(char::is_whitespace) {
                self.error(span, format!("found {}, expected one action between two commas", quoted(action)));
            } else if !action.is_empty() {
                actions.push(Located { value: action.to_owned(), span });
            }
        }
        actions
    }
}
