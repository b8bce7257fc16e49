//! The resource types of IAM's reference that stand for a CloudFormation type.
//!
//! The rules, of which the first that finds something decides:
//! 1. The table names them, with a reason.
//! 2. A resource type of the type's service has the letters of the type's name, or their plural.
//! 3. The actions that are named after the type (`CreateFlowLogs`) require one resource type, or all actions of the type's
//!    handlers in its service require the same: the type itself, or what contains it (`s3:PutBucketPolicy`: the bucket).
//! 4. Most of the handlers' actions in its service require a resource type.
//! 5. No action takes one, and the identifier has the id of a resource type that contains it (`DomainId`).

mod rules;
mod table;

use std::collections::BTreeSet;

use cloud_control::letters;

use super::{Reference, ResourceTypeReference, Service};
use crate::action::{Action, is_about_tags};
use crate::arn::ArnFormat;
use rules::{
    Takes, common, is_contained_in, is_same, most_taken, named, noun, relation_by_name, required_by_namesakes,
};

pub(super) use table::OwnTable;

/// A resource type of IAM's reference that stands for a CloudFormation type.
#[derive(Clone, Copy, Debug)]
pub struct OwnType<'r> {
    /// The prefix of its service: `ivs`.
    pub prefix: &'r str,
    /// The resource type.
    pub kind: &'r ResourceTypeReference,
    /// How it stands for the type.
    pub relation: Relation,
}

/// How a resource type of IAM's reference stands for a CloudFormation type.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Relation {
    /// It is the type, so that its ARNs are those of the type's resources.
    Is,
    /// It contains the type, as a bucket contains its policy: actions on the type are authorized on it.
    Contains,
}

impl OwnType<'_> {
    /// The name with the prefix: `ivs:Stage`.
    #[must_use]
    pub fn name(&self) -> String {
        format!("{}:{}", self.prefix, self.kind.name)
    }
}

impl Reference {
    /// Adds a table of what no rule finds, as JSON: resource types by CloudFormation type, and properties by variable.
    ///
    /// # Errors
    ///
    /// Returns an error if `json` isn't of this form.
    pub fn add_own(&mut self, json: &str) -> Result<(), serde_json::Error> {
        self.own.merge(serde_json::from_str(json)?);
        Ok(())
    }

    /// The resource types that stand for a CloudFormation type: those that are the type first. `actions` are those that
    /// its handlers require, `identifier` the properties that name its resources.
    #[must_use]
    pub fn own_types(&self, type_name: &str, actions: &[&str], identifier: &[&str]) -> Vec<OwnType<'_>> {
        if let Some(entry) = self.own.entry(type_name) {
            let listed = |names: &[String], relation| {
                let known = names.iter().filter_map(|name| self.resource_type(name));
                known.map(|(prefix, kind)| OwnType { prefix, kind, relation }).collect::<Vec<_>>()
            };
            return [listed(&entry.is, Relation::Is), listed(&entry.within, Relation::Contains)].concat();
        }
        let mut words = type_name.rsplit("::");
        let name = letters(words.next().unwrap_or_default());
        let service = letters(words.next().unwrap_or_default());
        let actions: Vec<Action<'_>> = actions.iter().copied().filter_map(Action::split).collect();
        let Some((prefix, home)) = self.home(&service, &name, &actions) else {
            return Vec::new();
        };
        let rest = service.strip_prefix(letters(prefix).as_str()).unwrap_or_default();
        let found = named(&home.resources, &name, rest);
        if !found.is_empty() {
            return own(prefix, found, |_| Relation::Is);
        }
        let takes = self.takes(prefix, home, &actions);
        let kinds =
            required_by_namesakes(&name, &takes).or_else(|| common(&takes)).or_else(|| most_taken(&takes));
        if let Some(kinds) = kinds {
            let found = home.resources.iter().filter(|kind| kinds.contains(kind.name.as_str()));
            return own(prefix, found, |kind| relation_by_name(kind, &name));
        }
        let found =
            home.resources.iter().filter(|kind| takes.is_empty() && is_contained_in(kind, identifier));
        own(prefix, found, |_| Relation::Contains)
    }

    /// The types that IAM has no resource type for, as far as the table lists them, each with the reason.
    pub fn types_without_own(&self) -> impl Iterator<Item = (&str, &str)> {
        self.own.without()
    }

    /// The properties that a variable in the ARNs of a resource type (`rds:db`) stands for, if the table lists the
    /// variable: the type has one of them. If none is listed, no property gives the variable's value.
    #[must_use]
    pub fn own_properties(&self, kind: &str, variable: &str) -> Option<&[String]> {
        self.own.properties(kind, variable)
    }

    /// The resource type of a name with its prefix: `ivs:Stage`.
    fn resource_type(&self, name: &str) -> Option<(&str, &ResourceTypeReference)> {
        let (prefix, name) = name.split_once(':')?;
        let (prefix, service) = self.services.get_key_value(prefix)?;
        Some((prefix, service.resources.iter().find(|kind| kind.name == name)?))
    }

    /// The service of a type: among the services of the actions that its handlers require, the one of the type's own
    /// service name, or with actions that are named after the type, or with a name that begins like that of the type's
    /// service, or else the one with the most actions.
    fn home(&self, service: &str, name: &str, actions: &[Action<'_>]) -> Option<(&str, &Service)> {
        let mut candidates: Vec<(&str, &Service, [usize; 4])> = Vec::new();
        for action in actions {
            let Some((prefix, known)) = self.services.get_key_value(&action.prefix().to_ascii_lowercase())
            else {
                continue;
            };
            let at = candidates.iter().position(|(other, ..)| other == prefix).unwrap_or_else(|| {
                let letters = letters(prefix);
                let fits = [letters == service, service.starts_with(&letters)].map(usize::from);
                candidates.push((prefix, known, [fits[0], 0, fits[1], 0]));
                candidates.len() - 1
            });
            let (_, _, [_, namesakes, _, all]) = &mut candidates[at];
            let is_helper = HELPERS.contains(&prefix.as_str());
            *namesakes += usize::from(!is_helper && is_same(&letters(noun(action.name())), name));
            *all += usize::from(!is_helper);
        }
        candidates.retain(|(.., fits)| fits.iter().any(|fit| *fit > 0));
        // Of several that fit equally well, the first counts.
        let best = candidates.into_iter().rev().max_by_key(|(.., fits)| *fits);
        best.map(|(prefix, known, _)| (prefix, known))
    }

    /// The actions of a service that aren't about tags, with the resource types that they require, or else take.
    fn takes<'r>(&'r self, prefix: &str, home: &'r Service, actions: &[Action<'_>]) -> Vec<Takes<'r>> {
        let mut takes: Vec<Takes<'r>> = Vec::new();
        for action in actions.iter().filter(|action| action.prefix().eq_ignore_ascii_case(prefix)) {
            let Some(known) = home.actions.get(&action.name().to_ascii_lowercase()) else {
                continue;
            };
            // The verbs of HTTP are about everything.
            if !known.name.contains(|c: char| c.is_ascii_lowercase())
                || is_about_tags(&known.name)
                || takes.iter().any(|it| it.action == known.name)
            {
                continue;
            }
            let kinds = known.resources.iter().map(String::as_str);
            let required = kinds.clone().filter(|kind| self.required.requires(prefix, &known.name, kind));
            let required: BTreeSet<&str> = required.collect();
            let kinds = if required.is_empty() { kinds.collect() } else { required };
            if !kinds.is_empty() {
                takes.push(Takes { action: &known.name, kinds });
            }
        }
        takes
    }
}

/// Resource types of one service, those first that are the type itself.
fn own<'r>(
    prefix: &'r str,
    kinds: impl IntoIterator<Item = &'r ResourceTypeReference>,
    relation: impl Fn(&str) -> Relation,
) -> Vec<OwnType<'r>> {
    let own =
        |kind: &'r ResourceTypeReference| OwnType { prefix, kind, relation: relation(&letters(&kind.name)) };
    let mut own: Vec<OwnType<'r>> = kinds.into_iter().map(own).collect();
    own.sort_by_key(|own| own.relation);
    own
}

/// Services whose resources the handlers of other services' types use.
const HELPERS: [&str; 10] = [
    "cloudformation",
    "cloudwatch",
    "ec2",
    "events",
    "iam",
    "kms",
    "logs",
    "organizations",
    "s3",
    "secretsmanager",
];

/// The variables of a resource type's formats that parse.
fn variables(kind: &ResourceTypeReference) -> impl Iterator<Item = Vec<&str>> {
    let formats = kind.arn_formats.iter().filter_map(|format| ArnFormat::parse(format).ok());
    formats.map(|format| format.variables().collect())
}
