//! Conditions, compared so that a yes is certain: whether some follow from others, or exclude them.

use iam_policy::glob::{self, pattern};
use iam_policy::{Conditions, Version};

/// The conditions of a statement.
#[derive(Clone, Copy, Debug)]
pub(super) struct Block<'p> {
    pub(super) conditions: &'p Conditions,
    pub(super) version: Version,
}

/// The condition of one key.
#[derive(Clone, Copy)]
struct Condition<'p> {
    operator: &'p str,
    key: &'p str,
    values: &'p [String],
    version: Version,
}

impl<'p> Block<'p> {
    /// Each operator, with its key and values.
    pub(super) fn operators(self) -> impl Iterator<Item = (&'p str, &'p str, &'p [String])> {
        self.each().map(|condition| (condition.operator, condition.key, condition.values))
    }

    fn each(self) -> impl Iterator<Item = Condition<'p>> {
        self.conditions.iter().flat_map(move |(operator, keys)| {
            keys.iter().map(move |(key, values)| Condition { operator, key, values, version: self.version })
        })
    }

    /// Whether all of these conditions hold whenever all of the others do.
    pub(super) fn follows_from(self, others: &[Self]) -> bool {
        let mut each = self.each();
        each.all(|condition| {
            others.iter().flat_map(|block| block.each()).any(|other| condition.follows_from(other))
        })
    }

    /// Whether these conditions never hold together with the others.
    pub(super) fn excludes(self, other: Self) -> bool {
        self.each().any(|one| other.each().any(|other| one.excludes(other) || other.excludes(one)))
    }
}

impl Condition<'_> {
    fn follows_from(self, other: Self) -> bool {
        if !self.is_comparable(other) {
            return false;
        }
        let is_within = |one: Self, other: Self, is_wider| is_subset(one.values, other.values, is_wider);
        if self.operator == other.operator
            && is_within(self, other, is_equal)
            && is_within(other, self, is_equal)
        {
            // Whatever the operator means.
            return true;
        }
        let (Some(broad), Some(narrow)) = (Operator::parse(self.operator), Operator::parse(other.operator))
        else {
            return false;
        };
        let excuses_absence = match (narrow.if_exists, broad.if_exists) {
            (true, false) => false,
            // IAM doesn't define `ForAnyValue:…IfExists` for an absent key.
            (false, true) => broad.quantifier != Some("ForAnyValue"),
            _ => true,
        };
        let is_wider = if broad.positive == "StringLike" { is_like } else { is_equal };
        let is_same_kind = broad.positive == narrow.positive
            || (broad.positive, narrow.positive) == ("StringLike", "StringEquals") && !broad.is_negated;
        excuses_absence
            && is_same_kind
            && broad.quantifier == narrow.quantifier
            && broad.is_negated == narrow.is_negated
            // More values make a positive operator weaker, and a negated one stronger.
            && if broad.is_negated { is_within(self, other, is_wider) } else { is_within(other, self, is_wider) }
    }

    /// Whether a value that this one requires is one that the other rules out. This one is positive.
    fn excludes(self, other: Self) -> bool {
        let (Some(one), Some(two)) = (Operator::parse(self.operator), Operator::parse(other.operator)) else {
            return false;
        };
        let is_single = one.quantifier.is_none() && two.quantifier.is_none();
        if !is_single
            || one.is_negated
            || one.if_exists
            || one.positive != two.positive
            || !self.is_comparable(other)
        {
            return false;
        }
        if two.is_negated {
            let is_wider = if one.positive == "StringLike" { is_like } else { is_equal };
            return is_subset(self.values, other.values, is_wider);
        }
        let is_literal = |value: &String| match one.positive {
            "StringEquals" => !value.contains('$'),
            "Bool" => matches!(value.as_str(), "true" | "false"),
            _ => false,
        };
        self.values.iter().chain(other.values).all(is_literal)
            && !self.values.iter().any(|value| other.values.contains(value))
    }

    /// Whether both are about the same key, and their values mean the same.
    fn is_comparable(self, other: Self) -> bool {
        let has_variables = |values: &[String]| values.iter().any(|value| value.contains("${"));
        self.key.eq_ignore_ascii_case(other.key)
            && (self.version == other.version || !has_variables(self.values) && !has_variables(other.values))
    }
}

/// Whether for each of these values, one of the others is as wide or wider.
fn is_subset(values: &[String], others: &[String], is_wider: fn(&str, &str) -> bool) -> bool {
    values.iter().all(|value| others.iter().any(|other| is_wider(other, value)))
}

fn is_equal(broad: &str, narrow: &str) -> bool {
    broad == narrow
}

fn is_like(broad: &str, narrow: &str) -> bool {
    let has_variables = broad.contains("${") || narrow.contains("${");
    broad == narrow || !has_variables && glob::covers(&pattern(broad), &pattern(narrow))
}

/// An operator: `ForAnyValue:StringNotLikeIfExists`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Operator<'o> {
    pub(super) quantifier: Option<&'o str>,
    /// The operator without its negation: `StringLike`.
    pub(super) positive: &'static str,
    pub(super) is_negated: bool,
    pub(super) if_exists: bool,
}

/// Operators, and their negations.
const OPERATORS: [(&str, Option<&str>); 18] = [
    ("ArnEquals", Some("ArnNotEquals")),
    ("ArnLike", Some("ArnNotLike")),
    ("BinaryEquals", None),
    ("Bool", None),
    ("DateEquals", Some("DateNotEquals")),
    ("DateGreaterThan", None),
    ("DateGreaterThanEquals", None),
    ("DateLessThan", None),
    ("DateLessThanEquals", None),
    ("IpAddress", Some("NotIpAddress")),
    ("NumericEquals", Some("NumericNotEquals")),
    ("NumericGreaterThan", None),
    ("NumericGreaterThanEquals", None),
    ("NumericLessThan", None),
    ("NumericLessThanEquals", None),
    ("StringEquals", Some("StringNotEquals")),
    ("StringEqualsIgnoreCase", Some("StringNotEqualsIgnoreCase")),
    ("StringLike", Some("StringNotLike")),
];

impl<'o> Operator<'o> {
    /// The parts of an operator that compares values; `Null` doesn't.
    pub(super) fn parse(text: &'o str) -> Option<Self> {
        let (quantifier, name) = match text.split_once(':') {
            Some((quantifier @ ("ForAllValues" | "ForAnyValue"), name)) => (Some(quantifier), name),
            Some(_) => return None,
            None => (None, text),
        };
        let (name, if_exists) = match name.strip_suffix("IfExists") {
            Some(name) => (name, true),
            None => (name, false),
        };
        let mut operators = OPERATORS.iter();
        let (positive, _) =
            operators.find(|(positive, negated)| name == *positive || Some(name) == *negated)?;
        Some(Self { quantifier, positive, is_negated: name != *positive, if_exists })
    }
}

#[cfg(test)]
mod tests {
    use iam_policy::{Conditions, Policy, Version};

    use super::Block;

    fn conditions(json: &str) -> Conditions {
        let text = format!(
            r#"{{"Statement": {{"Effect": "Allow", "Action": "*", "Resource": "*", "Condition": {json}}}}}"#
        );
        text.parse::<Policy>().expect("a policy").statements.remove(0).conditions
    }

    fn with(json: &str, check: impl Fn(Block<'_>) -> bool) -> bool {
        check(Block { conditions: &conditions(json), version: Version::V2012 })
    }

    fn follows(broad: &str, narrow: &str) -> bool {
        with(broad, |broad| with(narrow, |narrow| broad.follows_from(&[narrow])))
    }

    #[test]
    fn a_condition_follows_from_one_that_is_as_strong() {
        for (broad, narrow) in [
            ("{}", r#"{"Bool": {"a:b": "true"}}"#),
            (r#"{"Other": {"a:b": ["1", "2"]}}"#, r#"{"Other": {"A:B": ["2", "1"]}}"#),
            (r#"{"StringEquals": {"a:b": ["1", "2"]}}"#, r#"{"StringEquals": {"a:b": "1", "a:c": "1"}}"#),
            (r#"{"StringEqualsIfExists": {"a:b": "1"}}"#, r#"{"StringEquals": {"a:b": "1"}}"#),
            (r#"{"StringLike": {"a:b": "x*"}}"#, r#"{"StringEquals": {"a:b": ["xy", "x"]}}"#),
            (r#"{"StringLike": {"a:b": "x*"}}"#, r#"{"StringLike": {"a:b": "xy*"}}"#),
            (r#"{"StringNotEquals": {"a:b": "1"}}"#, r#"{"StringNotEquals": {"a:b": ["1", "2"]}}"#),
            (r#"{"StringNotLike": {"a:b": "xy*"}}"#, r#"{"StringNotLike": {"a:b": "x*"}}"#),
            (
                r#"{"ForAllValues:StringLike": {"a:b": "x*"}}"#,
                r#"{"ForAllValues:StringLike": {"a:b": "xy"}}"#,
            ),
            (r#"{"StringEquals": {"a:b": "${aws:x}"}}"#, r#"{"StringEquals": {"a:b": "${aws:x}"}}"#),
        ] {
            assert!(follows(broad, narrow), "{broad} {narrow}");
        }
        for (broad, narrow) in [
            (r#"{"Bool": {"a:b": "true"}}"#, "{}"),
            (r#"{"Other": {"a:b": ["1", "2"]}}"#, r#"{"Other": {"a:b": "1"}}"#),
            (r#"{"StringEquals": {"a:b": "1"}}"#, r#"{"StringEquals": {"a:b": ["1", "2"]}}"#),
            (r#"{"StringEquals": {"a:b": "1"}}"#, r#"{"StringEqualsIfExists": {"a:b": "1"}}"#),
            (r#"{"StringEquals": {"a:b": "1"}}"#, r#"{"ForAllValues:StringEquals": {"a:b": "1"}}"#),
            (r#"{"StringNotEquals": {"a:b": ["1", "2"]}}"#, r#"{"StringNotEquals": {"a:b": "1"}}"#),
            (r#"{"StringEquals": {"a:b": "x*"}}"#, r#"{"StringLike": {"a:b": "x*"}}"#),
            (r#"{"StringLike": {"a:b": "*"}}"#, r#"{"StringEquals": {"a:b": "${aws:x}"}}"#),
            (r#"{"StringEquals": {"a:b": "1", "a:c": "1"}}"#, r#"{"StringEquals": {"a:b": "1"}}"#),
        ] {
            assert!(!follows(broad, narrow), "{broad} {narrow}");
        }
    }

    #[test]
    fn conditions_exclude_each_other_if_no_value_meets_both() {
        let excludes = |one: &str, other: &str| with(one, |one| with(other, |other| one.excludes(other)));
        let region = r#"{"StringEquals": {"aws:RequestedRegion": "eu-west-1"}}"#;
        for other in [
            r#"{"StringNotEquals": {"aws:RequestedRegion": ["eu-west-1", "eu-west-2"]}}"#,
            r#"{"StringNotEqualsIfExists": {"AWS:requestedregion": "eu-west-1"}}"#,
            r#"{"StringEqualsIfExists": {"aws:RequestedRegion": "us-east-1"}}"#,
        ] {
            assert!(excludes(region, other) && excludes(other, region), "{other}");
        }
        for other in [
            "{}",
            r#"{"StringNotEquals": {"aws:RequestedRegion": "us-east-1"}}"#,
            r#"{"StringNotEquals": {"aws:Other": "eu-west-1"}}"#,
            r#"{"StringEquals": {"aws:RequestedRegion": ["eu-west-1", "us-east-1"]}}"#,
            r#"{"ForAllValues:StringNotEquals": {"aws:RequestedRegion": "eu-west-1"}}"#,
            r#"{"StringEquals": {"aws:RequestedRegion": "${aws:x}"}}"#,
        ] {
            assert!(!excludes(region, other) && !excludes(other, region), "{other}");
        }
    }
}
