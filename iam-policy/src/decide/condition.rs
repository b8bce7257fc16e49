//! Whether a condition holds: an operator, a condition key of the request, and the values in the statement.

use super::context::Context;
use super::doubt::Doubt;
use super::operator::{Comparison, Operator, Quantifier};
use super::truth::Truth;
use super::value::{Decimal, Instant, address, boolean, bytes, network};
use super::variable::{Pattern, Wildcards, expand};
use crate::arn;
use crate::document::Version;
use crate::pattern::Case;

/// Whether the condition of one key holds.
pub(super) fn holds(
    operator: &str,
    key: &str,
    stated: &[String],
    version: Version,
    context: &Context,
) -> Truth {
    let Some(values) = context.get(key) else {
        return Truth::Unknown(Doubt::Key(key.to_owned()));
    };
    let condition = Condition { operator, key, stated, version, context };
    let absent = values.is_empty();
    if operator == "Null" {
        return condition.is_null(absent);
    }
    let undefined = || Truth::Unknown(Doubt::Operator(operator.to_owned()));
    let Some(operator) = Operator::parse(operator) else {
        return undefined();
    };
    let holds_of = |value: &String| condition.holds_of(value, &operator);
    // Quantifiers ignore empty strings.
    let no_values = values.iter().all(String::is_empty);
    match operator.quantifier {
        // `ForAnyValue` requires a value, and `IfExists` excuses an absent key.
        Some(Quantifier::Any) if absent && operator.if_exists => undefined(),
        Some(Quantifier::Any) if no_values => Truth::No,
        Some(Quantifier::Any) => Truth::any(values.iter().map(holds_of)),
        Some(Quantifier::All) if no_values => Truth::Yes,
        Some(Quantifier::All) => Truth::all(values.iter().map(holds_of)),
        None if absent => Truth::from(operator.if_exists || operator.negated),
        None => match values {
            [value] => holds_of(value),
            _ => Truth::Unknown(Doubt::SeveralValues(key.to_owned())),
        },
    }
}

/// The condition of one key.
#[derive(Clone, Copy)]
struct Condition<'a> {
    operator: &'a str,
    key: &'a str,
    /// The values in the statement.
    stated: &'a [String],
    version: Version,
    context: &'a Context,
}

impl Condition<'_> {
    /// Whether one value of the request satisfies the operator: it matches a stated value, or none if negated.
    fn holds_of(&self, value: &str, operator: &Operator) -> Truth {
        let any =
            Truth::any(self.stated.iter().map(|stated| self.matches(value, stated, &operator.comparison)));
        if operator.negated { !any } else { any }
    }

    fn matches(&self, value: &str, stated: &str, comparison: &Comparison) -> Truth {
        match comparison {
            Comparison::Text => self.expand(stated, Wildcards::Literal).matches(value, Case::Sensitive),
            Comparison::TextInAnyCase => {
                let mut pattern = self.expand(stated, Wildcards::Literal);
                pattern.text = pattern.text.to_lowercase();
                pattern.matches(&value.to_lowercase(), Case::Sensitive)
            }
            Comparison::Like => self.expand(stated, Wildcards::Active).matches(value, Case::Sensitive),
            Comparison::Number(relation) => {
                self.compare(Decimal::parse(value), Decimal::parse(stated), |value, stated| {
                    relation(value.cmp(&stated))
                })
            }
            Comparison::Date(relation) => {
                self.compare(Instant::parse(value), Instant::parse(stated), |value, stated| {
                    relation(value.cmp(&stated))
                })
            }
            Comparison::Bool => {
                self.compare(boolean(value), boolean(stated), |value, stated| value == stated)
            }
            Comparison::Binary => self.compare(bytes(value), bytes(stated), |value, stated| value == stated),
            Comparison::Address => {
                self.compare(address(value), network(stated), |address, network| network.contains(&address))
            }
            Comparison::Arn => {
                let Pattern { text, doubt } = self.expand(stated, Wildcards::Active);
                let matches = self.compare(arn::parts(value), arn::parts(&text), |value, stated| {
                    arn::each_matches(stated, value)
                });
                match doubt {
                    Some(doubt) if matches != Truth::No => Truth::Unknown(doubt),
                    _ => matches,
                }
            }
        }
    }

    /// `Null`: whether the key is absent, or present, as one of the stated values requires.
    fn is_null(&self, absent: bool) -> Truth {
        Truth::any(
            self.stated
                .iter()
                .map(|stated| self.compare(Some(absent), boolean(stated), |absent, stated| absent == stated)),
        )
    }

    fn expand(&self, stated: &str, wildcards: Wildcards) -> Pattern {
        expand(stated, wildcards, self.version, self.context)
    }

    /// Compares two values that were parsed.
    fn compare<V, S>(&self, value: Option<V>, stated: Option<S>, matches: impl Fn(V, S) -> bool) -> Truth {
        let (operator, key) = (self.operator.to_owned(), self.key.to_owned());
        match (value, stated) {
            (Some(value), Some(stated)) => Truth::from(matches(value, stated)),
            (_, None) => Truth::Unknown(Doubt::StatementValue { operator, key }),
            (None, _) => Truth::Unknown(Doubt::ContextValue { operator, key }),
        }
    }
}
