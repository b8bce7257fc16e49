//! What a step of an operation requires, by its record: for denials whose message doesn't say what was denied.

use std::collections::{BTreeMap, BTreeSet};

use cloud_control::linked::{OperationRecord, Permissions, RecordedScope};
use cloud_control::pattern::{Case, matches};
use cloud_control::{CANCEL_REQUEST, GET_REQUEST_STATUS, Handler, LIST_REQUESTS, PASS_ROLE};

use super::MissingPermission;
use super::wording::{arn, is_part};
use crate::error::Step;

/// The permissions that a step requires on one resource.
pub(super) struct Required<'e> {
    step: Step,
    record: Option<OperationRecord<'static>>,
    identifier: Option<&'e str>,
}

impl<'e> Required<'e> {
    pub(super) fn of(step: Step, identifier: Option<&'e str>) -> Self {
        let record = step.operation.and_then(|operation| operation.record());
        Self { step, record, identifier }
    }

    /// All permissions, one for each list of resources: those of the handler, and that of the call unless it was
    /// accepted.
    pub(super) fn permissions(&self, is_accepted: bool) -> Vec<MissingPermission> {
        let mut actions: BTreeMap<(Vec<String>, Vec<String>), BTreeSet<String>> = BTreeMap::new();
        let mut require = |resources: Vec<String>, passed_to: Vec<String>, action: &str| {
            actions.entry((resources, passed_to)).or_default().insert(action.to_owned());
        };
        if !is_accepted || self.step.operation.is_none() {
            require(vec!["*".to_owned()], Vec::new(), self.step.api_operation.iam_action());
        }
        for scope in self.scopes() {
            for &action in &scope.actions {
                let passed_to = if action == PASS_ROLE { self.passes_roles_to() } else { Vec::new() };
                require(self.resources_of(scope), passed_to, action);
            }
        }
        let permissions = actions.into_iter().map(|((resources, passed_to), actions)| MissingPermission {
            actions: actions.into_iter().collect(),
            resources,
            passed_to,
        });
        permissions.collect()
    }

    /// The resources of one action; `*` if it isn't known to take any.
    pub(super) fn resources(&self, action: &str) -> Vec<String> {
        let has_action = |scope: &&RecordedScope<'_>| {
            scope.actions.iter().any(|pattern| matches(pattern, action, Case::Insensitive))
        };
        let resources: BTreeSet<String> =
            self.scopes().filter(has_action).flat_map(|scope| self.resources_of(scope)).collect();
        if resources.is_empty() || resources.contains("*") {
            return vec!["*".to_owned()];
        }
        resources.into_iter().collect()
    }

    /// The only services that the handler passes roles to, if they are known.
    pub(super) fn passes_roles_to(&self) -> Vec<String> {
        let services: BTreeSet<&str> =
            self.required().flat_map(|required| required.passes_roles_to.iter().copied()).collect();
        services.into_iter().map(str::to_owned).collect()
    }

    fn required(&self) -> impl Iterator<Item = &Permissions<'static>> {
        self.record.iter().flat_map(|record| std::iter::once(&record.permissions).chain(&record.read))
    }

    fn scopes(&self) -> impl Iterator<Item = &RecordedScope<'static>> {
        self.required().flat_map(|required| &required.scopes)
    }

    /// The identifier, if it is an ARN of the scope's own type, or else the formats of the scope, with the properties of
    /// the identifier in them.
    fn resources_of(&self, scope: &RecordedScope<'_>) -> Vec<String> {
        let any = |format: &String| filled(format, |_| None);
        let identifier = self.existing();
        let arn = identifier.filter(|identifier| {
            arn(identifier).is_some_and(|arn| !arn.contains('*'))
                && scope.own.iter().any(|format| matches(&any(format), identifier, Case::Sensitive))
        });
        let mut resources = BTreeSet::new();
        match arn {
            Some(arn) => {
                resources.insert(arn.to_owned());
            }
            None => {
                resources.extend(scope.own.iter().map(|format| filled(format, |name| self.property(name))))
            }
        }
        resources.extend(scope.related.iter().map(any));
        if resources.is_empty() { vec!["*".to_owned()] } else { resources.into_iter().collect() }
    }

    /// The identifier of a resource that was there before. A create and a list are asked for on any resource.
    fn existing(&self) -> Option<&'e str> {
        let handler = self.step.api_operation.handler();
        self.identifier.filter(|_| !matches!(handler, Some(Handler::Create | Handler::List)))
    }

    /// The value of a property of the identifier, if it can be a part of an ARN.
    fn property(&self, name: &str) -> Option<&'e str> {
        let names = &self.record.as_ref()?.identifier;
        let values: Vec<&str> = self.existing()?.split('|').collect();
        let at = names.iter().position(|known| *known == name).filter(|_| names.len() == values.len())?;
        let value = values.get(at).copied()?;
        // What is an ARN or a URL itself is no part of another ARN.
        let is_address = value.starts_with("arn:") || value.contains("://");
        (!is_address && !value.contains('*') && is_part(value)).then_some(value)
    }
}

/// Whether an action is one of Cloud Control's own, which take no resources.
pub(super) fn is_of_cloud_control(action: &str) -> bool {
    let others = [GET_REQUEST_STATUS, CANCEL_REQUEST, LIST_REQUESTS];
    let handlers = Handler::ALL.iter().flat_map(|handler| handler.caller_actions());
    handlers.chain(&others).any(|own| own.eq_ignore_ascii_case(action))
}

/// An ARN format with the values of its variables; any value where there is none.
fn filled<'v>(format: &str, value: impl Fn(&str) -> Option<&'v str>) -> String {
    let mut pieces = format.split("${");
    let mut arn = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let (name, text) = piece.split_once('}').unwrap_or_default();
        // Behind a variable that may have any value, a value would be the end of others, too.
        if !arn.ends_with('*') {
            let value = value(name).unwrap_or("*");
            arn.push_str(if arn.ends_with('/') { value.trim_start_matches('/') } else { value });
        }
        arn.push_str(text);
    }
    arn
}
