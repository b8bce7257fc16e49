//! Parsing policies from JSON. Each error has its path in the document.

use std::collections::BTreeMap;
use std::str::FromStr;

use serde::de::{Deserialize, Deserializer, Error};

use super::json::Json;
use super::{Conditions, DocumentError, Effect, Patterns, Policy, Statement, Version};
use crate::action::is_action_pattern;

impl FromStr for Policy {
    type Err = DocumentError;

    fn from_str(text: &str) -> Result<Self, DocumentError> {
        let json = serde_json::from_str(text)
            .map_err(|error| DocumentError::new("", format!("expected JSON: {error}")))?;
        policy(Node::root(json))
    }
}

impl<'de> Deserialize<'de> for Policy {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        policy(Node::root(Json::deserialize(deserializer)?)).map_err(D::Error::custom)
    }
}

fn policy(document: Node) -> Result<Policy, DocumentError> {
    let mut members = document.object()?;
    let policy = Policy {
        version: match members.take("Version") {
            Some(node) => version(&node)?,
            None => Version::V2008,
        },
        id: members.take("Id").map(Node::text).transpose()?,
        statements: members
            .require("Statement", "a statement or a list of them")?
            .one_or_many()
            .map(statement)
            .collect::<Result<_, _>>()?,
    };
    members.finish("`Version`, `Id` or `Statement`")?;
    Ok(policy)
}

fn version(node: &Node) -> Result<Version, DocumentError> {
    match &node.json {
        Json::Text(text) if text == Version::V2008.as_str() => Ok(Version::V2008),
        Json::Text(text) if text == Version::V2012.as_str() => Ok(Version::V2012),
        _ => Err(node.expected_text(r#""2012-10-17" or "2008-10-17""#)),
    }
}

fn statement(node: Node) -> Result<Statement, DocumentError> {
    let mut members = node.object()?;
    for name in ["Principal", "NotPrincipal"] {
        if let Some(node) = members.take(name) {
            return Err(node.expected("no principal in an identity policy"));
        }
    }
    let statement = Statement {
        sid: members.take("Sid").map(Node::text).transpose()?,
        effect: effect(&members.require("Effect", EFFECTS)?)?,
        actions: patterns(&mut members, "Action", "NotAction", action)?,
        resources: patterns(&mut members, "Resource", "NotResource", Node::text)?,
        conditions: match members.take("Condition") {
            Some(node) => conditions(node)?,
            None => Conditions::new(),
        },
    };
    members.finish("`Sid`, `Effect`, `Action`, `NotAction`, `Resource`, `NotResource` or `Condition`")?;
    Ok(statement)
}

const EFFECTS: &str = r#""Allow" or "Deny""#;

fn effect(node: &Node) -> Result<Effect, DocumentError> {
    match &node.json {
        Json::Text(text) if text == Effect::Allow.as_str() => Ok(Effect::Allow),
        Json::Text(text) if text == Effect::Deny.as_str() => Ok(Effect::Deny),
        _ => Err(node.expected_text(EFFECTS)),
    }
}

/// Either a member or its opposite.
fn patterns(
    members: &mut Members,
    only: &str,
    all_but: &str,
    read: fn(Node) -> Result<String, DocumentError>,
) -> Result<Patterns, DocumentError> {
    match (members.take(only), members.take(all_but)) {
        (Some(node), None) => Ok(Patterns::Only(strings(node, read)?)),
        (None, Some(node)) => Ok(Patterns::AllBut(strings(node, read)?)),
        (first, _) => {
            let found = if first.is_some() { "both" } else { "neither" };
            let problem = format!("expected `{only}` or `{all_but}`, found {found}");
            Err(DocumentError::new(&members.path, problem))
        }
    }
}

fn action(node: Node) -> Result<String, DocumentError> {
    match node.json {
        Json::Text(text) if is_action_pattern(&text) => Ok(text),
        _ => Err(node.expected_text("`*` or `service:Action`")),
    }
}

fn conditions(node: Node) -> Result<Conditions, DocumentError> {
    let mut conditions = Conditions::new();
    for (operator, node) in node.object()?.into_nodes() {
        let mut keys = BTreeMap::new();
        for (key, node) in node.object()?.into_nodes() {
            keys.insert(key, strings(node, Node::value)?);
        }
        // An operator without keys has no meaning.
        if !keys.is_empty() {
            conditions.insert(operator, keys);
        }
    }
    Ok(conditions)
}

/// A string or a list of strings, at least one.
fn strings(
    node: Node,
    read: fn(Node) -> Result<String, DocumentError>,
) -> Result<Vec<String>, DocumentError> {
    if matches!(&node.json, Json::List(items) if items.is_empty()) {
        let problem = "expected at least one string, found an empty list".to_owned();
        return Err(DocumentError::new(&node.path, problem));
    }
    node.one_or_many().map(read).collect()
}

/// A value and its place in the document.
struct Node {
    path: String,
    json: Json,
}

impl Node {
    const fn root(json: Json) -> Self {
        Self { path: String::new(), json }
    }

    fn expected(&self, what: &str) -> DocumentError {
        self.expected_but_found(what, self.json.kind())
    }

    /// As [`expected`](Self::expected), where only some strings are valid.
    fn expected_text(&self, what: &str) -> DocumentError {
        match self.json {
            Json::Text(_) => self.expected_but_found(what, "another string"),
            _ => self.expected(what),
        }
    }

    fn expected_but_found(&self, what: &str, found: &str) -> DocumentError {
        DocumentError::new(&self.path, format!("expected {what}, found {found}"))
    }

    fn object(self) -> Result<Members, DocumentError> {
        match self.json {
            Json::Object(members) => Ok(Members { path: self.path, members }),
            _ => Err(self.expected("an object")),
        }
    }

    fn text(self) -> Result<String, DocumentError> {
        match self.json {
            Json::Text(text) => Ok(text),
            _ => Err(self.expected("a string")),
        }
    }

    /// The value of a condition, which may be without quotes.
    fn value(self) -> Result<String, DocumentError> {
        match self.json {
            Json::Text(text) | Json::Number(text) => Ok(text),
            Json::Bool(value) => Ok(value.to_string()),
            _ => Err(self.expected("a string, a number or a boolean")),
        }
    }

    /// The items of a list; for any other value, the value itself.
    fn one_or_many(self) -> impl Iterator<Item = Self> {
        let Self { path, json } = self;
        let (listed, single) = match json {
            Json::List(items) => (items, None),
            json => (Vec::new(), Some(json)),
        };
        let single = single.map(|json| Self { path: path.clone(), json });
        let items = listed
            .into_iter()
            .enumerate()
            .map(move |(at, json)| Self { path: format!("{path}[{at}]"), json });
        single.into_iter().chain(items)
    }
}

/// The members of an object that have not been read yet.
struct Members {
    path: String,
    members: BTreeMap<String, Json>,
}

impl Members {
    fn take(&mut self, name: &str) -> Option<Node> {
        let json = self.members.remove(name)?;
        Some(Node { path: member(&self.path, name), json })
    }

    fn require(&mut self, name: &str, expected: &str) -> Result<Node, DocumentError> {
        self.take(name).ok_or_else(|| {
            let problem = format!("expected {expected}, found nothing");
            DocumentError::new(&member(&self.path, name), problem)
        })
    }

    fn into_nodes(self) -> impl Iterator<Item = (String, Node)> {
        let Self { path, members } = self;
        members.into_iter().map(move |(name, json)| {
            let path = member(&path, &name);
            (name, Node { path, json })
        })
    }

    /// Refuses members that weren't read.
    fn finish(self, known: &str) -> Result<(), DocumentError> {
        match self.members.keys().next() {
            None => Ok(()),
            Some(name) => {
                let problem = format!("expected {known}, found an unknown member");
                Err(DocumentError::new(&member(&self.path, name), problem))
            }
        }
    }
}

/// The path of a member. The name is escaped, so that an error stays on one line.
fn member(path: &str, name: &str) -> String {
    let name = name.escape_debug();
    if path.is_empty() { name.to_string() } else { format!("{path}.{name}") }
}
