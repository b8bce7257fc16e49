//! AWS's tables as they are published, read here on their own: what these tests hold to be true doesn't come from the code
//! that they test.
//!
//! Of each action, the table of IAM's reference says which resource types it takes, and the table of required resource
//! types on which of these a request is always asked. An action that the second table doesn't list requires all of its
//! types. Schemas say what an operation needs.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use serde_json::Value;

use crate::support::{files, root};

/// IAM's tables of actions.
pub struct Tables {
    /// By prefix.
    services: BTreeMap<String, Service>,
}

struct Service {
    /// By name in lower case.
    actions: BTreeMap<String, Action>,
    /// The ARN formats of each resource type.
    types: BTreeMap<String, Vec<String>>,
}

struct Action {
    name: String,
    takes: Vec<String>,
    requires: Vec<String>,
}

impl Tables {
    pub fn read() -> Self {
        let required = root().join("../shared/data/iam-required-resources.json");
        let required: Value =
            serde_json::from_str(&fs::read_to_string(required).expect("the required types")).expect("JSON");
        let services = files("data/iam-reference").into_iter().filter(|file| file.path.ends_with(".json"));
        let services = services.map(|file| {
            let service: Value = serde_json::from_str(&file.text).expect("JSON");
            let prefix = service["Name"].as_str().expect("a prefix").to_lowercase();
            let required = &required[&prefix];
            (prefix, Service::new(&service, required))
        });
        Self { services: services.collect() }
    }

    /// The actions that a permission means, `ec2:Describe*` several: `ivs:GetStage`. Names have any case.
    pub fn expand(&self, permission: &str) -> Vec<String> {
        let (prefix, name) = permission.split_once(':').unwrap_or_default();
        let (prefix, name) = (prefix.to_lowercase(), name.to_lowercase());
        let Some(service) = self.services.get(&prefix) else {
            return Vec::new();
        };
        if !name.contains(['*', '?']) {
            let action = service.actions.get(&name).into_iter();
            return action.map(|action| format!("{prefix}:{}", action.name)).collect();
        }
        let actions = service.actions.iter().filter(|(known, _)| is_match(&name, known));
        actions.map(|(_, action)| format!("{prefix}:{}", action.name)).collect()
    }

    /// The resource types that an action takes.
    pub fn takes(&self, action: &str) -> &[String] {
        self.action(action).map(|(_, action)| action.takes.as_slice()).unwrap_or_default()
    }

    /// The resource types on which each request of an action is asked.
    pub fn requires(&self, action: &str) -> &[String] {
        self.action(action).map(|(_, action)| action.requires.as_slice()).unwrap_or_default()
    }

    /// The resource types on which a request of an action is asked, in an operation on a type that `own` stand for: the
    /// required ones, or else the type's own, or else those that the action is named after: of `s3:GetObject`, an object.
    /// Without any, it is asked on `*`. `None` if the tables don't tell.
    pub fn asked(&self, action: &str, own: &BTreeSet<String>) -> Option<Vec<&str>> {
        let prefix = action.split_once(':').unwrap_or_default().0;
        let is_own = |kind: &&String| own.contains(&format!("{prefix}:{kind}"));
        let takes = self.takes(action);
        let own_ones: Vec<&str> = takes.iter().filter(is_own).map(String::as_str).collect();
        let required: Vec<&str> = self.requires(action).iter().map(String::as_str).collect();
        let is_of_one = is_about_one_resource(action) && takes.len() > 1;
        if !is_of_one && !required.is_empty() {
            return Some(required);
        }
        if !own_ones.is_empty() {
            return Some(own_ones);
        }
        let name = letters(action);
        let named = takes.iter().filter(|kind| name.ends_with(&letters(kind))).map(String::as_str);
        let is_unknown = !takes.is_empty() && (is_of_one || own.is_empty());
        Some(named.collect::<Vec<_>>()).filter(|named| !named.is_empty() || !is_unknown)
    }

    /// The ARN formats of a resource type of an action's service.
    pub fn formats(&self, action: &str, kind: &str) -> &[String] {
        let formats = self.action(action).and_then(|(service, _)| service.types.get(kind));
        formats.map(Vec::as_slice).unwrap_or_default()
    }

    /// The resource types of an action's service, with their ARN formats.
    pub fn types(&self, action: &str) -> impl Iterator<Item = (&String, &Vec<String>)> {
        self.action(action).into_iter().flat_map(|(service, _)| &service.types)
    }

    /// The actions of a service.
    pub fn actions(&self, prefix: &str) -> Vec<String> {
        self.expand(&format!("{prefix}:*"))
    }

    /// The resource types that stand for a CloudFormation type, as `prefix:name`, if that is plain to see: those that have
    /// its name, or its plural for what it is created in, or else those that the deletion of what has its name requires.
    pub fn own(&self, type_name: &str, needed: &BTreeSet<String>) -> BTreeSet<String> {
        let name = letters(type_name.rsplit("::").next().unwrap_or_default());
        let mut own = BTreeSet::new();
        for action in needed {
            let prefix = action.split_once(':').expect("an action").0;
            let types = self.services.get(prefix).into_iter().flat_map(|service| service.types.keys());
            let is_named = |kind: &&String| [&name, &format!("{name}s")].contains(&&letters(kind));
            let named = types.filter(is_named);
            own.extend(named.map(|kind| format!("{prefix}:{kind}")));
        }
        if own.is_empty() {
            for action in needed {
                let (prefix, deletes) = action.split_once(':').expect("an action");
                let deleted = deletes.strip_prefix("Delete").map(letters);
                if deleted.is_some_and(|deleted| deleted == name || deleted == format!("{name}s")) {
                    own.extend(self.requires(action).iter().map(|kind| format!("{prefix}:{kind}")));
                }
            }
        }
        own
    }

    fn action(&self, action: &str) -> Option<(&Service, &Action)> {
        let (prefix, name) = action.split_once(':')?;
        let service = self.services.get(&prefix.to_lowercase())?;
        Some((service, service.actions.get(&name.to_lowercase())?))
    }
}

impl Service {
    fn new(service: &Value, required: &Value) -> Self {
        let list = |value: &Value| value.as_array().cloned().unwrap_or_default();
        let text = |value: &Value| value.as_str().expect("a text").to_owned();
        let actions = list(&service["Actions"]).into_iter().map(|action| {
            let name = text(&action["Name"]);
            let takes: Vec<String> = list(&action["Resources"]).iter().map(|it| text(&it["Name"])).collect();
            let requires = required[&name].as_array();
            let requires = requires.map_or_else(|| takes.clone(), |types| types.iter().map(text).collect());
            (name.to_lowercase(), Action { name, takes, requires })
        });
        let types = list(&service["Resources"]).into_iter().map(|kind| {
            // Some items of AWS's lists hold several formats.
            let formats = list(&kind["ARNFormats"]);
            let formats = formats.iter().flat_map(|item| {
                let formats = item.as_str().expect("a format").split(',');
                formats.map(|format| format.trim().to_owned()).collect::<Vec<_>>()
            });
            (text(&kind["Name"]), formats.collect())
        });
        Self { actions: actions.collect(), types: types.collect() }
    }
}

/// Whether an action is about the one resource that its request names, whose tags or policy it reads or writes. Of the
/// resource types that the table requires for it, a request has one.
pub fn is_about_one_resource(action: &str) -> bool {
    let name = action.split_once(':').map_or(action, |(_, name)| name);
    ["ResourcePolicy", "Tag", "Untag"].iter().any(|word| name.contains(word))
}

/// The permissions that a schema states for an operation, as it states them: those of its handler and, if the operation
/// reads, those of the read handler.
pub fn stated(schema: &Value, handler: &str) -> BTreeSet<String> {
    let reads = if matches!(handler, "create" | "update") { "read" } else { handler };
    let permissions = |handler: &str| schema["handlers"][handler]["permissions"].as_array();
    let permissions = [handler, reads].into_iter().filter_map(permissions).flatten();
    permissions.map(|permission| permission.as_str().expect("an action").to_owned()).collect()
}

/// An ARN of a format, in one region and account. Some formats have names of their own for the account's variable.
pub fn concrete(format: &str, region: &str, account: &str) -> String {
    let parts = format.splitn(6, ':').enumerate().map(|(at, part)| match at {
        1 => filled(part, "aws"),
        3 => filled(part, region),
        4 => filled(part, account),
        _ => filled(part, "x1"),
    });
    parts.collect::<Vec<_>>().join(":")
}

/// A part of an ARN format, with a value for its variables and wildcards.
fn filled(part: &str, value: &str) -> String {
    let mut pieces = part.split("${");
    let mut text = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        text.push_str(value);
        text.push_str(piece.split_once('}').map_or(piece, |(_, rest)| rest));
    }
    text.replace('*', value)
}

/// The actions that may be about the roles of a service, which have a path that IAM prescribes.
pub const ON_SERVICE_LINKED_ROLES: [&str; 5] = [
    "iam:AttachRolePolicy",
    "iam:CreateServiceLinkedRole",
    "iam:DeleteRolePolicy",
    "iam:DetachRolePolicy",
    "iam:PutRolePolicy",
];

/// A service whose roles an action is allowed on, by the patterns that a policy allows it on.
pub fn linked_service<'p>(action: &str, patterns: impl IntoIterator<Item = &'p str>) -> Option<&'p str> {
    let mut patterns = ON_SERVICE_LINKED_ROLES.contains(&action).then_some(patterns)?.into_iter();
    let (_, path) = patterns.find_map(|pattern| pattern.split_once(":role/aws-service-role/"))?;
    path.split('/').next().map(|service| if service == "*" { "x1.amazonaws.com" } else { service })
}

/// The ARN of the role of a service.
pub fn service_linked_role(account: &str, service: &str) -> String {
    format!("arn:aws:iam::{account}:role/aws-service-role/{service}/x1")
}

/// Whether a pattern, `*` any characters and `?` any one, matches all of a text.
pub fn is_match(pattern: &str, text: &str) -> bool {
    if !pattern.contains(['*', '?']) {
        return pattern == text;
    }
    let pattern: Vec<char> = pattern.chars().collect();
    // Of each length of the text that has been looked at: whether the pattern so far matches it.
    let mut reached = vec![false; text.chars().count() + 1];
    reached[0] = true;
    for symbol in pattern {
        let mut next = vec![false; reached.len()];
        if symbol == '*' {
            let first = reached.iter().position(|is_reached| *is_reached);
            next.iter_mut().skip(first.unwrap_or(usize::MAX)).for_each(|is_reached| *is_reached = true);
        } else {
            for (at, letter) in text.chars().enumerate() {
                next[at + 1] = reached[at] && (symbol == '?' || symbol == letter);
            }
        }
        reached = next;
    }
    reached.last() == Some(&true)
}

fn letters(text: &str) -> String {
    text.chars().filter(char::is_ascii_alphanumeric).map(|letter| letter.to_ascii_lowercase()).collect()
}
