//! A place that policies are limited to: a partition, a region and an account.

use std::collections::BTreeSet;
use std::fmt;

use iam_policy::action_conditions::ConditionKind;
use iam_policy::{Policy, arn};
use serde::Serialize;

use crate::emit::template::OpenPart;

/// More places than this aren't combined with the values of conditions: each is decided on its own.
const MANY: usize = 1_000;

/// A partition, a region and an account that policies name, perhaps with wildcards. Other parts are any.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[non_exhaustive]
pub struct Place {
    /// The partition: `aws`.
    pub partition: Option<String>,
    /// The region: `eu-west-1`.
    pub region: Option<String>,
    /// The account: `123456789012`.
    pub account: Option<String>,
}

impl Place {
    pub(super) fn part(&self, part: OpenPart) -> Option<&str> {
        match part {
            OpenPart::Partition => self.partition.as_deref(),
            OpenPart::Region => self.region.as_deref(),
            OpenPart::Account => self.account.as_deref(),
        }
    }

    /// The places that policies name, as far as these parts are open: in the ARNs of resources, and in conditions on
    /// the region and the account.
    pub(super) fn named_by(policies: &[&Policy], open: &BTreeSet<OpenPart>) -> BTreeSet<Self> {
        let mut places = Self::of_arns(policies, open);
        places.insert(Self::default());
        for (part, kind) in [
            (OpenPart::Region, ConditionKind::RequestedRegion),
            (OpenPart::Account, ConditionKind::ResourceAccount),
        ] {
            let values = values_of(policies, kind.key());
            if !open.contains(&part) || places.len().saturating_mul(values.len()) > MANY {
                continue;
            }
            let lacking: Vec<Self> =
                places.iter().filter(|place| place.part(part).is_none()).cloned().collect();
            for (place, value) in
                lacking.iter().flat_map(|place| values.iter().map(move |value| (place, value)))
            {
                let mut place = place.clone();
                match part {
                    OpenPart::Partition => place.partition = Some((*value).to_owned()),
                    OpenPart::Region => place.region = Some((*value).to_owned()),
                    OpenPart::Account => place.account = Some((*value).to_owned()),
                }
                places.insert(place);
            }
        }
        places.remove(&Self::default());
        places
    }

    fn of_arns(policies: &[&Policy], open: &BTreeSet<OpenPart>) -> BTreeSet<Self> {
        let statements = policies.iter().flat_map(|policy| &policy.statements);
        let resources = statements.flat_map(|statement| statement.resources.listed());
        let resources: Vec<_> = resources.map(|resource| arn::completed(resource)).collect();
        let parts = resources.iter().filter_map(|resource| arn::parts(resource));
        let places = parts.map(|[_, partition, _, region, account, _]| {
            let named = |part, text: &str| {
                // The value of a policy variable isn't known.
                let is_named = open.contains(&part) && !matches!(text, "" | "*");
                (is_named && !text.contains("${")).then(|| text.to_owned())
            };
            Self {
                partition: named(OpenPart::Partition, partition),
                region: named(OpenPart::Region, region),
                account: named(OpenPart::Account, account),
            }
        });
        places.collect()
    }

    /// Whether another place is within this one.
    pub(super) fn contains(&self, other: &Self) -> bool {
        let is_within = |part| match self.part(part) {
            None => true,
            named => named == other.part(part),
        };
        self != other && OpenPart::ALL.into_iter().all(is_within)
    }
}

/// The values that conditions on a key name, without policy variables.
fn values_of<'p>(policies: &[&'p Policy], key: &str) -> BTreeSet<&'p str> {
    let statements = policies.iter().flat_map(|policy| &policy.statements);
    let conditions = statements.flat_map(|statement| statement.conditions.values().flatten());
    let values =
        conditions.filter(|(named, _)| named.eq_ignore_ascii_case(key)).flat_map(|(_, values)| values);
    values.map(String::as_str).filter(|value| !value.contains("${") && !matches!(*value, "" | "*")).collect()
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let parts = [("partition", &self.partition), ("region", &self.region), ("account", &self.account)];
        let named = parts.into_iter().filter_map(|(name, part)| {
            let part = part.as_ref()?;
            Some(format!("{name} `{}`", part.escape_debug()))
        });
        let named: Vec<String> = named.collect();
        if named.is_empty() { f.write_str("anywhere") } else { f.write_str(&named.join(", ")) }
    }
}
