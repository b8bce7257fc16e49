//! Whether a condition holds: an operator, a key of the request, and the values that the statement names.

use std::net::IpAddr;

use super::operator::{Comparison, Operator, Set};
use super::truth::Truth;
use super::value::{Decimal, Instant, Network, canonical_base64};
use super::variable::{Expanded, expand};
use super::{Context, Doubt};
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
    // For the operators of sets, empty strings are no values.
    let no_values = values.iter().all(String::is_empty);
    match operator.set {
        // Of an absent key, the one demands a value, and the other excuses it.
        Some(Set::Any) if absent && operator.if_exists => undefined(),
        Some(Set::Any) if no_values => Truth::No,
        Some(Set::Any) => Truth::any(values.iter().map(holds_of)),
        Some(Set::All) if no_values => Truth::Yes,
        Some(Set::All) => Truth::all(values.iter().map(holds_of)),
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
    /// The values that the statement names.
    stated: &'a [String],
    version: Version,
    context: &'a Context,
}

impl Condition<'_> {
    /// Whether one value of the request is as the operator demands: like one stated value, or like none.
    fn holds_of(&self, value: &str, operator: &Operator) -> Truth {
        let any =
            Truth::any(self.stated.iter().map(|stated| self.matches(value, stated, &operator.comparison)));
        if operator.negated { !any } else { any }
    }

    fn matches(&self, value: &str, stated: &str, comparison: &Comparison) -> Truth {
        match comparison {
            Comparison::Text => self.expand(stated, false).matches(value, Case::Sensitive),
            Comparison::TextInAnyCase => {
                let mut pattern = self.expand(stated, false);
                pattern.text = pattern.text.to_lowercase();
                pattern.matches(&value.to_lowercase(), Case::Sensitive)
            }
            Comparison::Like => self.expand(stated, true).matches(value, Case::Sensitive),
            Comparison::Number(relation) => {
                self.compare(Decimal::read(value), Decimal::read(stated), |value, stated| {
                    relation(value.cmp(&stated))
                })
            }
            Comparison::Date(relation) => {
                self.compare(Instant::read(value), Instant::read(stated), |value, stated| {
                    relation(value.cmp(&stated))
                })
            }
            Comparison::Bool => {
                self.compare(boolean(value), boolean(stated), |value, stated| value == stated)
            }
            Comparison::Binary => {
                self.compare(canonical_base64(value), canonical_base64(stated), |value, stated| {
                    value == stated
                })
            }
            Comparison::Address => {
                self.compare(value.parse::<IpAddr>().ok(), Network::read(stated), |address, network| {
                    network.contains(&address)
                })
            }
            Comparison::Arn => {
                let Expanded { text, doubt } = self.expand(stated, true);
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

    /// `Null`: whether the key is absent, as one of the stated values says.
    fn is_null(&self, absent: bool) -> Truth {
        Truth::any(
            self.stated
                .iter()
                .map(|stated| self.compare(Some(absent), boolean(stated), |absent, stated| absent == stated)),
        )
    }

    fn expand(&self, stated: &str, wildcards: bool) -> Expanded {
        expand(stated, wildcards, self.version, self.context)
    }

    /// Compares what could be read of both values.
    fn compare<V, S>(&self, value: Option<V>, stated: Option<S>, matches: impl Fn(V, S) -> bool) -> Truth {
        let (operator, key) = (self.operator.to_owned(), self.key.to_owned());
        match (value, stated) {
            (Some(value), Some(stated)) => Truth::from(matches(value, stated)),
            (_, None) => Truth::Unknown(Doubt::StatementValue { operator, key }),
            (None, _) => Truth::Unknown(Doubt::ContextValue { operator, key }),
        }
    }
}

fn boolean(text: &str) -> Option<bool> {
    text.parse().ok()
}
