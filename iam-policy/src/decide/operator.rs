//! The names of condition operators, taken apart. `Null` is none of them: it asks for the key, not for values.

use std::cmp::Ordering;

/// `ForAnyValue:StringNotLikeIfExists` taken apart.
pub(super) struct Operator {
    pub(super) set: Option<Set>,
    pub(super) comparison: Comparison,
    /// Whether the values are to differ.
    pub(super) negated: bool,
    /// Whether it holds for a key that is absent.
    pub(super) if_exists: bool,
}

/// Which of a key's values must hold.
pub(super) enum Set {
    All,
    Any,
}

/// What is compared, and how.
pub(super) enum Comparison {
    Text,
    TextInAnyCase,
    Like,
    Number(Relation),
    Date(Relation),
    Bool,
    Binary,
    Address,
    Arn,
}

/// How the value of the request is to stand to that of the statement.
pub(super) type Relation = fn(Ordering) -> bool;

impl Operator {
    pub(super) fn parse(text: &str) -> Option<Self> {
        let (set, text) = match text.split_once(':') {
            Some(("ForAllValues", text)) => (Some(Set::All), text),
            Some(("ForAnyValue", text)) => (Some(Set::Any), text),
            Some(_) => return None,
            None => (None, text),
        };
        let (text, if_exists) = match text.strip_suffix("IfExists") {
            Some(text) => (text, true),
            None => (text, false),
        };
        let (comparison, negated) = comparison(text)?;
        Some(Self { set, comparison, negated, if_exists })
    }
}

/// What an operator compares, and whether it is to differ.
fn comparison(operator: &str) -> Option<(Comparison, bool)> {
    if let Some(name) = operator.strip_prefix("Numeric") {
        return relation(name).map(|(relation, negated)| (Comparison::Number(relation), negated));
    }
    if let Some(name) = operator.strip_prefix("Date") {
        return relation(name).map(|(relation, negated)| (Comparison::Date(relation), negated));
    }
    Some(match operator {
        "StringEquals" => (Comparison::Text, false),
        "StringNotEquals" => (Comparison::Text, true),
        "StringEqualsIgnoreCase" => (Comparison::TextInAnyCase, false),
        "StringNotEqualsIgnoreCase" => (Comparison::TextInAnyCase, true),
        "StringLike" => (Comparison::Like, false),
        "StringNotLike" => (Comparison::Like, true),
        "Bool" => (Comparison::Bool, false),
        "BinaryEquals" => (Comparison::Binary, false),
        "IpAddress" => (Comparison::Address, false),
        "NotIpAddress" => (Comparison::Address, true),
        // Both take wildcards.
        "ArnEquals" | "ArnLike" => (Comparison::Arn, false),
        "ArnNotEquals" | "ArnNotLike" => (Comparison::Arn, true),
        _ => return None,
    })
}

fn relation(name: &str) -> Option<(Relation, bool)> {
    Some(match name {
        "Equals" => (Ordering::is_eq, false),
        "NotEquals" => (Ordering::is_eq, true),
        "LessThan" => (Ordering::is_lt, false),
        "LessThanEquals" => (Ordering::is_le, false),
        "GreaterThan" => (Ordering::is_gt, false),
        "GreaterThanEquals" => (Ordering::is_ge, false),
        _ => return None,
    })
}
