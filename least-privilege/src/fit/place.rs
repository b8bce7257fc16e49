//! A place that policies are limited to: a partition, a region and an account.

use std::collections::BTreeSet;
use std::fmt;

use iam_policy::{Policy, arn};
use serde::Serialize;

use crate::emit::template::OpenPart;

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

    /// The places that policies name in the ARNs of resources, as far as these parts are open.
    pub(super) fn named_by<'p>(
        policies: impl Iterator<Item = &'p Policy>,
        open: &BTreeSet<OpenPart>,
    ) -> BTreeSet<Self> {
        let statements = policies.flat_map(|policy| &policy.statements);
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
