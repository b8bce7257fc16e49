//! The names of condition operators, parsed. `Null` isn't among them: it is about the key, and not about values.

use std::cmp::Ordering;

/// The parts of `ForAnyValue:StringNotLikeIfExists`.
pub(super) struct Operator {
    pub(super) quantifier: Option<Quantifier>,
    pub(super) comparison: Comparison,
    /// Whether the values must differ.
    pub(super) negated: bool,
    /// Whether the condition holds for an absent key.
    pub(super) if_exists: bool,
}

/// How many of a key's values must satisfy the operator.
pub(super) enum Quantifier {
    All,
    Any,
}

/// The type of the values, and how they are compared.
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

/// Whether the order of the request's value and the statement's value satisfies the operator.
pub(super) type Relation = fn(Ordering) -> bool;

impl Operator {
    pub(super) fn parse(text: &str) -> Option<Self> {
        let (quantifier, text) = match text.split_once(':') {
            Some(("ForAllValues", text)) => (Some(Quantifier::All), text),
            Some(("ForAnyValue", text)) => (Some(Quantifier::Any), text),
            Some(_) => return None,
            None => (None, text),
        };
        let (text, if_exists) = match text.strip_suffix("IfExists") {
            Some(text) => (text, true),
            None => (text, false),
        };
        let (comparison, negated) = comparison(text)?;
        Some(Self { quantifier, comparison, negated, if_exists })
    }
}

/// The comparison of an operator, and whether it is negated.
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
