//! Whether a statement applies to a request: its actions, its resources and its conditions.

use super::doubt::Doubt;
use super::request::Request;
use super::truth::Truth;
use super::variable::{Wildcards, expand};
use super::{condition, resource};
use crate::action::{Action, is_action_pattern};
use crate::document::{Patterns, Statement, Version};
use crate::pattern::{Case, matches};

pub(super) fn applies(statement: &Statement, version: Version, request: &Request<'_>) -> Truth {
    // Each is evaluated only if those before it don't decide.
    let actions = std::iter::once_with(|| {
        select(&statement.actions, |pattern| action_matches(pattern, request.action))
    });
    let resources = std::iter::once_with(|| {
        select(&statement.resources, |pattern| {
            let pattern = expand(pattern, Wildcards::Active, version, request.context);
            resource::resource_matches(pattern, request.resource)
        })
    });
    let conditions = statement.conditions.iter().flat_map(|(operator, keys)| {
        keys.iter()
            .map(move |(key, values)| condition::holds(operator, key, values, version, request.context))
    });
    Truth::all(actions.chain(resources).chain(conditions))
}

fn select(patterns: &Patterns, matches: impl Fn(&String) -> Truth) -> Truth {
    match patterns {
        Patterns::Only(patterns) => Truth::any(patterns.iter().map(matches)),
        Patterns::AllBut(patterns) => !Truth::any(patterns.iter().map(matches)),
    }
}

/// Actions match case-insensitively. The service has no wildcards, except in `*` and `*:*`.
fn action_matches(pattern: &str, requested: &str) -> Truth {
    if !is_action_pattern(pattern) {
        return Truth::Unknown(Doubt::StatementAction);
    }
    if matches!(pattern, "*" | "*:*") {
        return Truth::Yes;
    }
    let requested = requested.to_ascii_lowercase();
    let (Some(pattern), Some(requested)) = (Action::split(pattern), Action::parse(&requested)) else {
        return Truth::Unknown(Doubt::RequestAction);
    };
    if !pattern.prefix().eq_ignore_ascii_case(requested.prefix()) {
        Truth::No
    } else if pattern.name() == "*" {
        Truth::Yes
    } else if !requested.is_pattern() {
        Truth::from(matches(pattern.name(), requested.name(), Case::Insensitive))
    } else {
        // The requested action may stand for actions that the pattern matches, and for others.
        Truth::Unknown(Doubt::RequestAction)
    }
}
