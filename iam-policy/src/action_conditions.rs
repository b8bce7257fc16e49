//! Conditions that belong to actions: without them, an action allows more than the operation that it is needed for.
//!
//! The tables say which condition belongs to which action, and each line of them says why. They know CloudFormation
//! types by name, since the same action means another thing in the operations of another type: `iam:PassRole` passes a
//! role to Lambda for a function, and to ECS for a task.

mod kind;
mod line;
mod linked_to;
mod passed_to;
mod place;
mod role_policies;

pub use kind::{ConditionKind, ConditionKindError};
pub use line::Line;
pub use place::{called_in_other_regions, has_resource_account, is_regional, may_be_another_accounts};
pub use role_policies::ROLE_POLICY_ACTIONS;

use std::collections::BTreeMap;

use cloud_control::PASS_ROLE;

use crate::document::Conditions;

/// The action that makes a service-linked role.
pub const CREATE_SERVICE_LINKED_ROLE: &str = "iam:CreateServiceLinkedRole";
/// The action that lets a service use a key.
pub const CREATE_GRANT: &str = "kms:CreateGrant";

/// The condition of one key: that its value is one of some.
///
/// ```
/// use iam_policy::action_conditions::{ActionCondition, BelongingCondition, belonging_to};
///
/// let BelongingCondition::Known(condition) = belonging_to("iam:PassRole", "AWS::Lambda::Function", &[]) else {
///     panic!("Lambda has a line in the table");
/// };
/// assert_eq!(condition.kind.key(), "iam:PassedToService");
/// assert_eq!(condition.values, ["lambda.amazonaws.com"]);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ActionCondition {
    /// The kind, which says the key.
    pub kind: ConditionKind,
    /// The values, sorted. Those of service principals may have wildcards.
    pub values: Vec<String>,
}

/// What is known of the condition that belongs to an action.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BelongingCondition {
    /// No condition belongs to the action.
    None,
    /// The condition.
    Known(ActionCondition),
    /// A condition belongs to the action, and can't be stated.
    Unstated {
        /// Its kind.
        kind: ConditionKind,
        /// Why it can't be stated: a sentence.
        reason: &'static str,
    },
    /// A condition belongs to the action, and no table has its values.
    Unknown(ConditionKind),
}

impl ActionCondition {
    /// A condition on the key of a kind.
    pub fn new(kind: ConditionKind, values: impl IntoIterator<Item = impl Into<String>>) -> Self {
        let mut values: Vec<String> = values.into_iter().map(Into::into).collect();
        values.sort_unstable();
        values.dedup();
        Self { kind, values }
    }

    /// The operator that compares the key with the values.
    #[must_use]
    pub fn operator(&self) -> &'static str {
        match self.kind {
            ConditionKind::GrantIsForAwsResource => "Bool",
            _ if self.values.iter().any(|value| value.contains(['*', '?'])) => "StringLike",
            _ => "StringEquals",
        }
    }

    /// The condition as a statement has it.
    #[must_use]
    pub fn conditions(&self) -> Conditions {
        let key = BTreeMap::from([(self.kind.key().to_owned(), self.values.clone())]);
        Conditions::from([(self.operator().to_owned(), key)])
    }
}

/// The condition that belongs to an action in operations on a type. `passes_roles_to` are the only services that the
/// handlers of the type pass roles to, if that is known better than by the table.
///
/// A pattern of actions has no condition, since other actions that it matches lack the key.
#[must_use]
pub fn belonging_to(action: &str, type_name: &str, passes_roles_to: &[String]) -> BelongingCondition {
    let is = |known: &str| action.eq_ignore_ascii_case(known);
    if is(PASS_ROLE) {
        if !passes_roles_to.is_empty() {
            let condition = ActionCondition::new(ConditionKind::PassedToService, passes_roles_to);
            return BelongingCondition::Known(condition);
        }
        of_line(ConditionKind::PassedToService, Line::of(passed_to::PASSED_TO, type_name))
    } else if is(CREATE_SERVICE_LINKED_ROLE) {
        of_line(ConditionKind::AwsServiceName, Line::of(linked_to::LINKED_TO, type_name))
    } else if is(CREATE_GRANT) {
        BelongingCondition::Known(ActionCondition::new(ConditionKind::GrantIsForAwsResource, ["true"]))
    } else {
        BelongingCondition::None
    }
}

fn of_line(kind: ConditionKind, line: Option<&Line>) -> BelongingCondition {
    match line {
        None => BelongingCondition::Unknown(kind),
        Some(Line { principals: [], reason, .. }) => BelongingCondition::Unstated { kind, reason },
        Some(line) => BelongingCondition::Known(ActionCondition::new(kind, line.principals.iter().copied())),
    }
}

/// The condition keys that a request for an action has in operations on a type, each with its possible values: those of
/// the condition that belongs to the action. A principal with wildcards stands for those that it matches.
#[must_use]
pub fn context_keys(
    action: &str,
    type_name: &str,
    passes_roles_to: &[String],
) -> BTreeMap<&'static str, Vec<String>> {
    match belonging_to(action, type_name, passes_roles_to) {
        BelongingCondition::Known(condition) => BTreeMap::from([(condition.kind.key(), condition.values)]),
        _ => BTreeMap::new(),
    }
}

/// The types whose handlers change the policies of service-linked roles, and why.
#[must_use]
pub fn role_policy_lines() -> &'static [Line] {
    role_policies::ROLE_POLICIES
}

/// The lines of the table of a kind: for which types or services, and why.
#[must_use]
pub fn lines(kind: ConditionKind) -> &'static [Line] {
    match kind {
        ConditionKind::PassedToService => passed_to::PASSED_TO,
        ConditionKind::AwsServiceName => linked_to::LINKED_TO,
        _ => &[],
    }
}

/// The ARN templates of the service-linked roles that an action is about in operations on a type. None if it is about
/// other resources.
#[must_use]
pub fn linked_roles(action: &str, type_name: &str) -> Option<Vec<String>> {
    let line = if action.eq_ignore_ascii_case(CREATE_SERVICE_LINKED_ROLE) {
        Line::of(linked_to::LINKED_TO, type_name)
    } else if ROLE_POLICY_ACTIONS.iter().any(|known| action.eq_ignore_ascii_case(known)) {
        Some(Line::of(role_policies::ROLE_POLICIES, type_name)?)
    } else {
        return None;
    };
    let principals = line.map(|line| line.principals).unwrap_or_default();
    Some(match principals {
        [] => vec![service_linked_roles(None)],
        _ => principals.iter().map(|principal| service_linked_roles(Some(principal))).collect(),
    })
}

/// The ARN template of the service-linked roles of a principal, or of any service.
#[must_use]
pub fn service_linked_roles(principal: Option<&str>) -> String {
    format!(
        "arn:${{Partition}}:iam::${{Account}}:role/aws-service-role/{}",
        match principal {
            Some(principal) => format!("{principal}/*"),
            None => "*".to_owned(),
        }
    )
}
