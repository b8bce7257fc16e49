//! Splits policies that are too large for one managed policy.

use iam_policy::{Attachment, Patterns, Statement};

use super::notes::Notes;
use super::sid::number;
use super::template::PolicyTemplate;
use super::warning::Warning;

/// The policies of these statements, as few as their order allows.
pub(super) fn policies(statements: Vec<Statement>, notes: &mut Notes) -> Vec<PolicyTemplate> {
    let mut policies = Vec::new();
    let mut open: Vec<Statement> = Vec::new();
    for statement in statements.into_iter().flat_map(|statement| fitting(statement, notes)) {
        open.push(statement);
        if !fits(&open) && open.len() > 1 {
            let last = open.split_off(open.len() - 1);
            policies.push(template(std::mem::replace(&mut open, last)));
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

/// Whether statements fit into one policy, with the numbers that their names get in it.
fn fits(statements: &[Statement]) -> bool {
    template(statements.to_vec()).fits(Attachment::Managed)
}

/// The statement if it fits into a policy, otherwise parts of it that do.
fn fitting(statement: Statement, notes: &mut Notes) -> Vec<Statement> {
    if fits(std::slice::from_ref(&statement)) {
        return vec![statement];
    }
    match halves(&statement) {
        Some(halves) => {
            let halves = halves.into_iter();
            halves.flat_map(|half| fitting(half, notes)).collect()
        }
        None => {
            let size = PolicyTemplate::new(vec![statement.clone()]).size();
            notes.warn(Warning::TooLarge(size));
            vec![statement]
        }
    }
}

/// Two statements with half of the actions each, or half of the resources, whichever list is longer.
fn halves(statement: &Statement) -> Option<[Statement; 2]> {
    let length = |patterns: &Patterns| match patterns.listed() {
        [_] => 0,
        several => several.iter().map(String::len).sum(),
    };
    let (actions, resources): (usize, usize) = (length(&statement.actions), length(&statement.resources));
    if actions.max(resources) == 0 {
        return None;
    }
    let whole = if actions >= resources { statement.actions.listed() } else { statement.resources.listed() };
    let with = |part: &[String]| {
        let part = Patterns::Only(part.to_vec());
        let mut half = statement.clone();
        if actions >= resources {
            half.actions = part;
        } else {
            half.resources = part;
        }
        half
    };
    let (one, other) = whole.split_at(whole.len() / 2);
    Some([with(one), with(other)])
}
