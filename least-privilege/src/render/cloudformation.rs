//! CloudFormation and SAM: templates in YAML.

use iam_policy::{Attachment, Conditions, Statement};
use serde::{Serialize, Serializer};
use serde_saphyr::{DoubleQuoted, Tagged, ser_options, to_string_with_options};

use super::document::{Document, documents, path_and_name, role_documents};
use crate::emit::emission::Emission;
use crate::emit::template::{OpenPart, Piece, pieces};
use crate::emit::trust::{TrustStatement, TrustTemplate};

/// A node of a template.
enum Node {
    Text(String),
    /// `!Sub`: a string with pseudo parameters, such as `${AWS::Region}`.
    Substitution(String),
    /// `!Ref`: the name of another resource.
    Reference(String),
    List(Vec<Node>),
    Map(Vec<(String, Node)>),
}

impl Serialize for Node {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Text(text) => text.serialize(serializer),
            Self::Substitution(text) => {
                Tagged(DoubleQuoted(text), Some("!Sub".to_owned())).serialize(serializer)
            }
            Self::Reference(name) => Tagged(name, Some("!Ref".to_owned())).serialize(serializer),
            Self::List(items) => serializer.collect_seq(items),
            Self::Map(members) => serializer.collect_map(members.iter().map(|(key, value)| (key, value))),
        }
    }
}

pub(super) fn template(emission: &Emission) -> String {
    let version = ("AWSTemplateFormatVersion", text("2010-09-09"));
    let resources = ("Resources", map(resources(emission)));
    yaml(&map([version, resources]))
}

/// The template with a function that has the caller's policies. The function's code is a placeholder.
pub(super) fn sam_template(emission: &Emission) -> String {
    let policies = references(documents("Caller", &emission.caller));
    let attached = match emission.attachment {
        Attachment::Boundary => policies.into_iter().next().map(|policy| ("PermissionsBoundary", policy)),
        _ => Some(("Policies", Node::List(policies))),
    };
    let properties =
        [("Runtime", text("provided.al2023")), ("Handler", text("bootstrap")), ("CodeUri", text("."))];
    let function = map([
        ("Type", text("AWS::Serverless::Function")),
        ("Properties", map(properties.into_iter().chain(attached))),
    ]);
    let mut resources = resources(emission);
    resources.push(("Function".to_owned(), function));
    yaml(&map([
        ("AWSTemplateFormatVersion", text("2010-09-09")),
        ("Transform", text("AWS::Serverless-2016-10-31")),
        ("Resources", map(resources)),
    ]))
}

fn resources(emission: &Emission) -> Vec<(String, Node)> {
    let policies = documents("Caller", &emission.caller).chain(role_documents("Role", emission));
    let mut resources: Vec<(String, Node)> = policies
        .map(|document| {
            let statements = document.template.statements().iter().map(statement);
            let policy =
                map([("Version", text("2012-10-17")), ("Statement", Node::List(statements.collect()))]);
            let resource = map([
                ("Type", text("AWS::IAM::ManagedPolicy")),
                ("Properties", map([("PolicyDocument", policy)])),
            ]);
            (document.pascal_name(), resource)
        })
        .collect();
    if let Some(trust) = &emission.trust {
        let references = references(documents("Caller", &emission.caller));
        let attached = match emission.attachment {
            Attachment::Boundary => {
                references.into_iter().next().map(|policy| ("PermissionsBoundary", policy))
            }
            _ => Some(("ManagedPolicyArns", Node::List(references))),
        };
        let properties = [("AssumeRolePolicyDocument", trust_policy(trust))].into_iter().chain(attached);
        resources.push(("CallerRole".to_owned(), role(map(properties))));
    }
    if let Some(handlers) = &emission.role {
        let (path, name) = path_and_name(&handlers.arn);
        let properties = map([
            ("RoleName", text(name)),
            ("Path", text(&path)),
            ("AssumeRolePolicyDocument", trust_policy(&handlers.trust)),
            ("ManagedPolicyArns", Node::List(references(role_documents("Role", emission)))),
        ]);
        resources.push(("Role".to_owned(), role(properties)));
    }
    resources
}

fn references<'e>(documents: impl Iterator<Item = Document<'e>>) -> Vec<Node> {
    documents.map(|document| Node::Reference(document.pascal_name())).collect()
}

fn role(properties: Node) -> Node {
    map([("Type", text("AWS::IAM::Role")), ("Properties", properties)])
}

fn trust_policy(trust: &TrustTemplate) -> Node {
    let statements = trust.statements().iter().map(|TrustStatement { principal, conditions }| {
        let principal_of_kind = map([(principal.kind(), arn(principal.id()))]);
        let condition = (!conditions.is_empty()).then(|| ("Condition", condition(conditions, arn)));
        let members = [
            ("Effect", text("Allow")),
            ("Principal", principal_of_kind),
            ("Action", text(principal.action())),
        ];
        map(members.into_iter().chain(condition))
    });
    map([("Version", text("2012-10-17")), ("Statement", Node::List(statements.collect()))])
}

fn statement(statement: &Statement) -> Node {
    let mut members = Vec::new();
    if let Some(sid) = &statement.sid {
        members.push(("Sid".to_owned(), text(sid)));
    }
    let mut add = |name: &str, value| members.push((name.to_owned(), value));
    add("Effect", text(statement.effect.as_str()));
    add("Action", one_or_many(statement.actions.listed(), text));
    add("Resource", one_or_many(statement.resources.listed(), arn));
    if !statement.conditions.is_empty() {
        add("Condition", condition(&statement.conditions, text));
    }
    Node::Map(members)
}

fn condition(conditions: &Conditions, value: fn(&str) -> Node) -> Node {
    map(conditions.iter().map(|(operator, keys)| {
        let keys = keys.iter().map(|(key, values)| (key.clone(), one_or_many(values, value)));
        (operator.clone(), map(keys))
    }))
}

fn arn(resource: &str) -> Node {
    let mut is_open = false;
    let mut sub = String::new();
    for piece in pieces(resource) {
        match piece {
            // `${!x}` is the literal text `${x}`.
            Piece::Text(text) => sub.push_str(&text.replace("${", "${!")),
            Piece::Open(part) => {
                is_open = true;
                sub.push_str(match part {
                    OpenPart::Partition => "${AWS::Partition}",
                    OpenPart::Region => "${AWS::Region}",
                    OpenPart::Account => "${AWS::AccountId}",
                });
            }
        }
    }
    if is_open { Node::Substitution(sub) } else { text(resource) }
}

fn text(text: &str) -> Node {
    Node::Text(text.to_owned())
}

fn map<K: Into<String>>(members: impl IntoIterator<Item = (K, Node)>) -> Node {
    let members = members.into_iter();
    Node::Map(members.map(|(key, value)| (key.into(), value)).collect())
}

fn one_or_many(texts: &[String], node: impl Fn(&str) -> Node) -> Node {
    match texts {
        [single] => node(single),
        several => Node::List(several.iter().map(|text| node(text)).collect()),
    }
}

fn yaml(node: &Node) -> String {
    let options = ser_options! { compact_list_indent: false, prefer_block_scalars: false };
    to_string_with_options(node, options).expect("texts, lists and maps can be YAML")
}

#[cfg(test)]
mod tests {
    use super::{arn, yaml};

    #[test]
    fn only_open_parts_are_substituted() {
        let yaml = |text| yaml(&arn(text));
        assert_eq!(yaml("arn:${Region}:${x}"), "!Sub \"arn:${AWS::Region}:${!x}\"\n");
        assert_eq!(yaml("arn:${x}"), "arn:${x}\n");
    }

    #[test]
    fn texts_that_yaml_reads_as_something_else_are_quoted() {
        let yaml = |text: &str| yaml(&super::text(text));
        for plain in ["Allow", "AWS::IAM::Role", "ivs:GetStage", "/teams/"] {
            assert_eq!(yaml(plain), format!("{plain}\n"));
        }
        for other in ["", "True", "No", "y", "null", "2012-10-17", "123456789012", "a: b", "*", "A:"] {
            assert_eq!(yaml(other), format!("\"{other}\"\n"));
        }
    }
}
