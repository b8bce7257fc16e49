//! Requests that prove a change: some policies allow them, and others deny them.

use std::cell::Cell;
use std::collections::{BTreeMap, BTreeSet};

use iam_policy::glob::{ANY, Symbol};
use iam_policy::{Context, Decision, Policy, Request, decide};

use super::condition::{Block, Operator};
use super::pattern::Pattern;
use super::set::Set;
use super::statement::Prepared;
use crate::resource_pattern::common_resource;

/// How many patterns requests are compared with. After that, no change is certain.
const MOST_COMPARISONS: usize = 2_000_000;
/// How many requests are decided for one change.
const MOST_REQUESTS: usize = 200;

/// How many other statements requests are made from, and how many patterns or values of each.
const MOST_STATEMENTS: usize = 6;
const MOST_VALUES: usize = 4;

/// The values of condition keys, by the key in lower case.
type Values = BTreeMap<String, String>;

pub(super) struct Witnesses<'p> {
    these: &'p [Policy],
    others: &'p [Policy],
    /// How many patterns a request is compared with.
    patterns: usize,
    left: Cell<usize>,
}

impl<'p> Witnesses<'p> {
    pub(super) fn new(these: &'p [Policy], others: &'p [Policy]) -> Self {
        let statements = these.iter().chain(others).flat_map(|policy| &policy.statements);
        let patterns =
            statements.map(|statement| statement.actions.listed().len() + statement.resources.listed().len());
        Self { these, others, patterns: patterns.sum(), left: Cell::new(MOST_COMPARISONS) }
    }

    /// Whether a request is found for some of these actions on some of these resources that these policies allow and
    /// the others deny. `because` are statements that such a request may depend on.
    pub(super) fn any<'c>(
        &self,
        statement: &Prepared<'p>,
        actions: &Set<'p>,
        resources: &Set<'p>,
        because: impl Iterator<Item = &'c Prepared<'p>>,
    ) -> bool
    where
        'p: 'c,
    {
        if self.left.get() < self.patterns {
            return false;
        }
        let because: Vec<_> = because.take(MOST_STATEMENTS).collect();
        let named = |side: fn(&'c Prepared<'p>) -> &'c Set<'p>| -> Vec<&Pattern<'p>> {
            because.iter().flat_map(|other| side(other).listed().iter().take(MOST_VALUES)).collect()
        };
        let actions = texts(actions, &named(|other| &other.actions), &["any0service:any0action"]);
        let anything = ["*", "arn:aws:any0service:::any0resource"];
        let resources = texts(resources, &named(|other| &other.resources), &anything);
        let contexts = contexts(statement.conditions, because.iter().map(|other| other.conditions));
        let mut requests = actions.iter().flat_map(|action| {
            let of_action = resources.iter().flat_map(|resource| {
                contexts.iter().map(move |context| Request { action: action.as_str(), resource, context })
            });
            of_action.collect::<Vec<_>>()
        });
        requests.by_ref().take(MOST_REQUESTS).any(|request| self.is_proof(&request))
    }

    fn is_proof(&self, request: &Request<'_>) -> bool {
        let Some(left) = self.left.get().checked_sub(self.patterns) else {
            return false;
        };
        self.left.set(left);
        decide(self.these, request).is_allowed()
            && matches!(decide(self.others, request), Decision::Denied { .. })
    }
}

/// Texts that may be in a set: some that no policy names, and some that patterns of the other policies match as well.
fn texts(set: &Set<'_>, named: &[&Pattern<'_>], anything: &[&str]) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    match set {
        Set::Only(listed) => {
            for pattern in listed {
                if pattern.is_everything() {
                    found.extend(anything.iter().map(|text| (*text).to_owned()));
                } else {
                    found.extend(samples(pattern));
                }
                found.extend(
                    named.iter().filter_map(|named| common_resource(pattern.symbols(), named.symbols())),
                );
            }
        }
        Set::AllBut(_) => {
            found.extend(anything.iter().map(|text| (*text).to_owned()));
            found.extend(named.iter().flat_map(|named| samples(named)));
        }
    }
    found
}

/// Texts that a pattern matches.
fn samples(pattern: &Pattern<'_>) -> impl Iterator<Item = String> {
    [ANY, "x", ""].into_iter().map(|many| {
        let text = pattern.symbols().iter().map(|symbol| match symbol {
            Symbol::Literal(c) => c.to_string(),
            Symbol::One => "x".to_owned(),
            Symbol::Many => many.to_owned(),
        });
        text.collect()
    })
}

/// Contexts that may meet conditions; and of them, those that may or may not meet others, too.
fn contexts<'p>(conditions: Block<'p>, others: impl Iterator<Item = Block<'p>>) -> Vec<Context> {
    let mut own = Values::new();
    set(conditions, Meets::Yes, 0, &mut own);
    let mut all = BTreeSet::from([own.clone()]);
    for other in others {
        for at in 0..MOST_VALUES {
            for meets in [Meets::Yes, Meets::No] {
                let mut values = Values::new();
                set(other, meets, at, &mut values);
                values.extend(own.clone());
                all.insert(values);
            }
        }
    }
    let context = |values: Values| {
        values.into_iter().fold(Context::new(), |context, (key, value)| context.with(&key, value))
    };
    all.into_iter().map(context).collect()
}

/// Whether the values of a context should meet conditions.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Meets {
    Yes,
    No,
}

/// Sets values that may meet all conditions, or none: of each list, the value at this index.
fn set(conditions: Block<'_>, meets: Meets, at: usize, context: &mut Values) {
    for (operator, key, values) in conditions.operators() {
        let Some(stated) = values.get(at).or(values.last()) else {
            continue;
        };
        let value = match Operator::parse(operator) {
            Some(operator) if operator.is_negated == (meets == Meets::No) => {
                let plain = match operator.positive {
                    "ArnEquals" | "ArnLike" | "StringLike" => stated.replace(['*', '?'], "x"),
                    "IpAddress" => stated.split('/').next().unwrap_or_default().to_owned(),
                    _ => stated.clone(),
                };
                Some(plain)
            }
            // An absent key meets what is negated. Another value meets nothing that isn't.
            Some(_) if meets == Meets::Yes => None,
            Some(_) => Some(ANY.to_owned()),
            None if operator == "Null" => {
                ((stated == "false") == (meets == Meets::Yes)).then(|| ANY.to_owned())
            }
            None => None,
        };
        if let Some(value) = value {
            context.insert(key.to_ascii_lowercase(), value);
        }
    }
}
