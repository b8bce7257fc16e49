//! Policies that fit: what is too large for one managed policy becomes several.

use super::statement::number;
use super::{Notes, PolicyTemplate, Warning};
use crate::document::{Attachment, Patterns, Statement};

/// The policies that hold these statements, as few as their order lets be.
pub(super) fn policies(statements: Vec<Statement>, notes: &mut Notes) -> Vec<PolicyTemplate> {
    let mut policies = Vec::new();
    let mut open: Vec<Statement> = Vec::new();
    for statement in statements.into_iter().flat_map(|it| fitting(it, notes)) {
        open.push(statement);
        if !fits(&open) && open.len() > 1 {
            let last = open.split_off(open.len() - 1);
            policies.push(template(core::mem::replace(&mut open, last)));
        }
    }
    if !open.is_empty() {
        policies.push(template(open));
    }
    if policies.len() > 1 {
        notes.warn(Warning::Split(policies.len()));
    }
    policies
}

fn template(mut statements: Vec<Statement>) -> PolicyTemplate {
    number(&mut statements);
    PolicyTemplate::new(statements)
}

/// Numbers come behind names when a policy is full, so they count before.
fn fits(statements: &[Statement]) -> bool {
    template(statements.to_vec()).fits(Attachment::Managed)
}

/// A statement that fits into a policy, or the parts of one that does not: half of its actions, or of its resources,
/// each.
fn fitting(statement: Statement, notes: &mut Notes) -> Vec<Statement> {
    if fits(core::slice::from_ref(&statement)) {
        return vec![statement];
    }
    let mut rest = statement.clone();
    let (mut half, length) = (statement.clone(), |patterns: &Patterns| match patterns {
        Patterns::Only(listed) | Patterns::AllBut(listed) => {
            (listed.len() > 1).then(|| listed.iter().map(String::len).sum::<usize>())
        }
    });
    let (actions, resources) = (length(&half.actions), length(&half.resources));
    let (of_half, of_rest) = if actions.is_none() && resources.is_none() {
        let size = PolicyTemplate::new(vec![statement.clone()]).size();
        notes.warn(Warning::TooLarge(size));
        return vec![statement];
    } else if actions >= resources {
        (&mut half.actions, &mut rest.actions)
    } else {
        (&mut half.resources, &mut rest.resources)
    };
    if let (Patterns::Only(of_half), Patterns::Only(of_rest)) = (of_half, of_rest) {
        *of_rest = of_half.split_off(of_half.len() / 2);
    }
    let halves = [half, rest].into_iter();
    halves.flat_map(|half| fitting(half, notes)).collect()
}
