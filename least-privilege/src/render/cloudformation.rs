//! CloudFormation and SAM: templates in YAML.

use iam_policy::Statement;

use super::{documents, path_and_name, quoted, role_documents};
use crate::emit::{Emission, OpenPart, Piece, TRUSTED_SERVICE, pieces};

/// A node of YAML, as far as templates need it.
enum Yaml {
    /// A string; in quotes unless it is plain.
    Text(String),
    /// A string with `${AWS::…}` in it.
    Sub(String),
    /// What another resource is known by.
    Ref(String),
    List(Vec<Yaml>),
    Map(Vec<(String, Yaml)>),
}

pub(super) fn template(emission: &Emission) -> String {
    let version = ("AWSTemplateFormatVersion", text("2010-09-09"));
    let resources = ("Resources", map(resources(emission)));
    written(&map([version, resources]))
}

/// With a function that has the caller's policies. What it runs is for its owner to say.
pub(super) fn sam_template(emission: &Emission) -> String {
    let policies = documents("Caller", &emission.caller);
    let policies = policies.map(|it| Yaml::Ref(it.name("Policy", "Policy")));
    let function = map([
        ("Type", text("AWS::Serverless::Function")),
        (
            "Properties",
            map([
                ("Runtime", text("provided.al2023")),
                ("Handler", text("bootstrap")),
                ("CodeUri", text(".")),
                ("Policies", Yaml::List(policies.collect())),
            ]),
        ),
    ]);
    let mut resources = resources(emission);
    resources.push(("Function".to_owned(), function));
    written(&map([
        ("AWSTemplateFormatVersion", text("2010-09-09")),
        ("Transform", text("AWS::Serverless-2016-10-31")),
        ("Resources", map(resources)),
    ]))
}

fn resources(emission: &Emission) -> Vec<(String, Yaml)> {
    let documents = documents("Caller", &emission.caller).chain(role_documents("Role", emission));
    let mut resources: Vec<(String, Yaml)> = documents
        .map(|document| {
            let statements = document.template.statements().iter().map(statement);
            let policy =
                map([("Version", text("2012-10-17")), ("Statement", Yaml::List(statements.collect()))]);
            let resource = map([
                ("Type", text("AWS::IAM::ManagedPolicy")),
                ("Properties", map([("PolicyDocument", policy)])),
            ]);
            (document.name("Policy", "Policy"), resource)
        })
        .collect();
    if let Some(role) = &emission.role {
        let (path, name) = path_and_name(&role.arn);
        let trust = map([
            ("Effect", text("Allow")),
            ("Principal", map([("Service", text(TRUSTED_SERVICE))])),
            ("Action", text("sts:AssumeRole")),
        ]);
        let trust = map([("Version", text("2012-10-17")), ("Statement", Yaml::List(vec![trust]))]);
        let policies = role_documents("Role", emission);
        let policies = policies.map(|it| Yaml::Ref(it.name("Policy", "Policy")));
        let properties = map([
            ("RoleName", text(name)),
            ("Path", text(&path)),
            ("AssumeRolePolicyDocument", trust),
            ("ManagedPolicyArns", Yaml::List(policies.collect())),
        ]);
        let role = map([("Type", text("AWS::IAM::Role")), ("Properties", properties)]);
        resources.push(("Role".to_owned(), role));
    }
    resources
}

fn statement(statement: &Statement) -> Yaml {
    let mut members = Vec::new();
    if let Some(sid) = &statement.sid {
        members.push(("Sid".to_owned(), text(sid)));
    }
    let mut add = |name: &str, value| members.push((name.to_owned(), value));
    add("Effect", text(statement.effect.as_str()));
    add("Action", one_or_many(statement.actions.listed(), text));
    add("Resource", one_or_many(statement.resources.listed(), arn));
    if !statement.conditions.is_empty() {
        let operators = statement.conditions.iter().map(|(operator, keys)| {
            let keys = keys.iter().map(|(key, values)| (key.clone(), one_or_many(values, text)));
            (operator.clone(), map(keys))
        });
        add("Condition", map(operators));
    }
    Yaml::Map(members)
}

fn arn(resource: &str) -> Yaml {
    let mut is_open = false;
    let mut sub = String::new();
    for piece in pieces(resource) {
        match piece {
            // What is not to be replaced has an exclamation mark.
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
    if is_open { Yaml::Sub(sub) } else { text(resource) }
}

fn text(text: &str) -> Yaml {
    Yaml::Text(text.to_owned())
}

fn map<K: Into<String>>(members: impl IntoIterator<Item = (K, Yaml)>) -> Yaml {
    let members = members.into_iter();
    Yaml::Map(members.map(|(key, value)| (key.into(), value)).collect())
}

fn one_or_many(texts: &[String], node: impl Fn(&str) -> Yaml) -> Yaml {
    match texts {
        [single] => node(single),
        several => Yaml::List(several.iter().map(|text| node(text)).collect()),
    }
}

fn written(yaml: &Yaml) -> String {
    let mut text = String::new();
    write(&mut text, yaml, 0);
    text
}

/// Writes a node whose lines stand at this depth. Where it begins, the indentation is there already.
fn write(out: &mut String, yaml: &Yaml, depth: usize) {
    let indent = |out: &mut String, at: usize| {
        if at > 0 {
            out.push_str(&" ".repeat(depth));
        }
    };
    match yaml {
        Yaml::Text(text) => out.push_str(&format!("{}\n", scalar(text))),
        Yaml::Sub(text) => out.push_str(&format!("!Sub {}\n", quoted(text))),
        Yaml::Ref(name) => out.push_str(&format!("!Ref {name}\n")),
        Yaml::List(items) if items.is_empty() => out.push_str("[]\n"),
        Yaml::List(items) => {
            for (at, item) in items.iter().enumerate() {
                indent(out, at);
                out.push_str("- ");
                write(out, item, depth + 2);
            }
        }
        Yaml::Map(members) => {
            for (at, (key, value)) in members.iter().enumerate() {
                indent(out, at);
                out.push_str(&format!("{}:", scalar(key)));
                let is_block = match value {
                    Yaml::List(items) => !items.is_empty(),
                    Yaml::Map(_) => true,
                    Yaml::Text(_) | Yaml::Sub(_) | Yaml::Ref(_) => false,
                };
                if is_block {
                    out.push_str(&format!("\n{}", " ".repeat(depth + 2)));
                    write(out, value, depth + 2);
                } else {
                    out.push(' ');
                    write(out, value, depth);
                }
            }
        }
    }
}

/// As it is, if YAML can take it for nothing but this string; else in quotes.
fn scalar(text: &str) -> String {
    let is_word = |c: char| c.is_ascii_alphanumeric() || c == '-';
    let words = || text.split("::");
    let is_plain = text.starts_with(|c: char| c.is_ascii_uppercase())
        && words().all(|word| word.starts_with(|c: char| c.is_ascii_alphabetic()))
        && words().all(|word| word.chars().all(is_word))
        && !["yes", "no", "on", "off", "true", "false", "null", "y", "n"]
            .contains(&text.to_ascii_lowercase().as_str());
    if is_plain { text.to_owned() } else { quoted(text) }
}

#[cfg(test)]
mod tests {
    use super::{arn, scalar, written};

    #[test]
    fn what_is_no_pseudo_parameter_is_not_replaced() {
        let written = |text| written(&arn(text));
        assert_eq!(written("arn:${Region}:${x}"), "!Sub \"arn:${AWS::Region}:${!x}\"\n");
        assert_eq!(written("arn:${x}"), "\"arn:${x}\"\n");
    }

    #[test]
    fn only_what_can_be_nothing_else_stands_without_quotes() {
        for plain in ["Allow", "AWS::IAM::Role", "PolicyDocument"] {
            assert_eq!(scalar(plain), plain);
        }
        for other in ["", "True", "No", "2012-10-17", "a: b", "A b", "*", "A:", "aws:x", "A::"] {
            assert_eq!(scalar(other), format!("\"{other}\""));
        }
    }
}
