//! CDK in TypeScript and Python: functions that return the managed policies and, if one is passed, the role.

use iam_policy::{Attachment, Conditions, Statement};

use super::document::{Document, documents, open_parts, path_and_name, role_documents};
use super::lines::Lines;
use crate::emit::emission::{Emission, RolePolicies};
use crate::emit::template::{OpenPart, Piece, pieces};
use crate::emit::trust::{Principal, TrustStatement, TrustTemplate};

pub(super) fn type_script(emission: &Emission) -> String {
    let mut lines = Lines::new(2);
    let uses_parts = !open_parts(emission).is_empty();
    let aws = if uses_parts { "Aws, " } else { "" };
    lines.line(format!("import {{ {aws}aws_iam as iam }} from \"aws-cdk-lib\";"));
    lines.line("import { Construct } from \"constructs\";");
    lines.line("");
    lines.line("/** The policies to attach to the caller. */");
    let opening = "export function callerPolicies(scope: Construct): iam.ManagedPolicy[] {";
    lines.block(opening, "}", |lines| {
        lines.block("return [", "];", |lines| {
            for document in documents("Caller", &emission.caller) {
                TYPE_SCRIPT.policy(lines, &document);
            }
        });
    });
    if let Some(trust) = &emission.trust {
        lines.line("");
        lines.line("/** The role of the caller. */");
        let opening = "export function callerRole(scope: Construct): iam.Role {";
        lines.block(opening, "}", |lines| {
            lines.block("return new iam.Role(scope, \"CallerRole\", {", "});", |lines| {
                lines.line(format!("assumedBy: {},", TYPE_SCRIPT.principal(trust)));
                lines.line(match emission.attachment {
                    Attachment::Boundary => "permissionsBoundary: callerPolicies(scope)[0],",
                    _ => "managedPolicies: callerPolicies(scope),",
                });
            });
        });
    }
    if let Some(role) = &emission.role {
        lines.line("");
        lines.line("/** The role that Cloud Control uses. */");
        let opening = "export function role(scope: Construct): iam.Role {";
        lines.block(opening, "}", |lines| {
            lines.block("return new iam.Role(scope, \"Role\", {", "});", |lines| {
                TYPE_SCRIPT.role(lines, ["roleName", "path", "assumedBy", "managedPolicies"], role, emission);
            });
        });
    }
    lines.finish()
}

pub(super) fn python(emission: &Emission) -> String {
    let mut lines = Lines::new(4);
    let uses_parts = !open_parts(emission).is_empty();
    let aws = if uses_parts { "Aws, " } else { "" };
    lines.line(format!("from aws_cdk import {aws}aws_iam as iam"));
    lines.line("from constructs import Construct");
    lines.line("");
    lines.line("");
    lines.line("def caller_policies(scope: Construct) -> list[iam.ManagedPolicy]:");
    lines.within(|lines| {
        lines.line("\"\"\"The policies to attach to the caller.\"\"\"");
        lines.block("return [", "]", |lines| {
            for document in documents("Caller", &emission.caller) {
                PYTHON.policy(lines, &document);
            }
        });
    });
    if let Some(trust) = &emission.trust {
        lines.line("");
        lines.line("");
        lines.line("def caller_role(scope: Construct) -> iam.Role:");
        lines.within(|lines| {
            lines.line("\"\"\"The role of the caller.\"\"\"");
            lines.block("return iam.Role(", ")", |lines| {
                lines.line("scope,");
                lines.line("\"CallerRole\",");
                lines.line(format!("assumed_by={},", PYTHON.principal(trust)));
                lines.line(match emission.attachment {
                    Attachment::Boundary => "permissions_boundary=caller_policies(scope)[0],",
                    _ => "managed_policies=caller_policies(scope),",
                });
            });
        });
    }
    if let Some(role) = &emission.role {
        lines.line("");
        lines.line("");
        lines.line("def role(scope: Construct) -> iam.Role:");
        lines.within(|lines| {
            lines.line("\"\"\"The role that Cloud Control uses.\"\"\"");
            lines.block("return iam.Role(", ")", |lines| {
                lines.line("scope,");
                lines.line("\"Role\",");
                PYTHON.role(lines, ["role_name", "path", "assumed_by", "managed_policies"], role, emission);
            });
        });
    }
    lines.finish()
}

/// The syntax of a language.
struct Dialect {
    /// The lines that open and close a policy with a name.
    policy: fn(&str) -> [String; 2],
    /// The lines that open and close a statement.
    statement: [&'static str; 2],
    /// Separates the name of an argument from its value.
    separator: &'static str,
    /// A string with open parts.
    string: fn(&str) -> String,
    /// What makes an object of a class of `iam`.
    new: &'static str,
    /// The conditions as an argument of a service principal.
    service_conditions: fn(&str) -> String,
    /// The conditions as an argument of a web identity principal.
    identity_conditions: fn(&str) -> String,
}

const TYPE_SCRIPT: Dialect = Dialect {
    policy: |name| {
        let opening = format!("new iam.ManagedPolicy(scope, {}, {{", quoted(name));
        [opening, "}),".to_owned()]
    },
    statement: ["new iam.PolicyStatement({", "}),"],
    separator: ": ",
    string: |text| {
        // These have a meaning within backquotes.
        let escaped = |text: &str| {
            let mut text = text.replace('\\', "\\\\");
            text = text.replace('`', "\\`");
            text.replace("${", "\\${")
        };
        format!("`{}`", filled(text, "$", escaped))
    },
    new: "new ",
    service_conditions: |conditions| format!("{{ conditions: {conditions} }}"),
    identity_conditions: str::to_owned,
};

const PYTHON: Dialect = Dialect {
    policy: |name| {
        let opening = format!("iam.ManagedPolicy(scope, {},", quoted(name));
        [opening, "),".to_owned()]
    },
    statement: ["iam.PolicyStatement(", "),"],
    separator: "=",
    string: |text| {
        let escaped = |text: &str| {
            let text = quoted(text).replace('{', "{{").replace('}', "}}");
            text[1..text.len() - 1].to_owned()
        };
        format!("f\"{}\"", filled(text, "", escaped))
    },
    new: "",
    service_conditions: |conditions| format!("conditions={conditions}"),
    identity_conditions: |conditions| format!("conditions={conditions}"),
};

impl Dialect {
    fn policy(&self, lines: &mut Lines, document: &Document<'_>) {
        let [opening, closing] = (self.policy)(&document.pascal_name());
        let separator = self.separator;
        lines.block(opening, closing, |lines| {
            lines.block(format!("statements{separator}["), "],", |lines| {
                for statement in document.template.statements() {
                    let [opening, closing] = self.statement;
                    lines.block(opening, closing, |lines| self.statement(lines, statement));
                }
            });
        });
    }

    fn statement(&self, lines: &mut Lines, statement: &Statement) {
        let separator = self.separator;
        if let Some(sid) = &statement.sid {
            lines.line(format!("sid{separator}{},", quoted(sid)));
        }
        let effect = statement.effect.as_str().to_ascii_uppercase();
        lines.line(format!("effect{separator}iam.Effect.{effect},"));
        let actions = statement.actions.listed().iter().map(|action| quoted(action));
        lines.list(format!("actions{separator}["), "],", actions);
        let resources = statement.resources.listed().iter().map(|resource| self.arn(resource));
        lines.list(format!("resources{separator}["), "],", resources);
        if !statement.conditions.is_empty() {
            let conditions = object(&statement.conditions, quoted);
            lines.line(format!("conditions{separator}{conditions},"));
        }
    }

    /// The properties of the handlers' role, by their names in the language.
    fn role(&self, lines: &mut Lines, properties: [&str; 4], role: &RolePolicies, emission: &Emission) {
        let (path, name) = path_and_name(&role.arn);
        let separator = self.separator;
        let [role_name, role_path, assumed_by, managed_policies] = properties;
        lines.line(format!("{role_name}{separator}{},", quoted(name)));
        lines.line(format!("{role_path}{separator}{},", quoted(&path)));
        lines.line(format!("{assumed_by}{separator}{},", self.principal(&role.trust)));
        lines.block(format!("{managed_policies}{separator}["), "],", |lines| {
            for document in role_documents("Role", emission) {
                self.policy(lines, &document);
            }
        });
    }

    /// Who may assume a role.
    fn principal(&self, trust: &TrustTemplate) -> String {
        let new = self.new;
        let principals = trust.statements().iter().map(|TrustStatement { principal, conditions }| {
            let conditions = object(conditions, |text| self.arn(text));
            let (class, conditions) = match principal {
                Principal::Service(_) => ("ServicePrincipal", (self.service_conditions)(&conditions)),
                Principal::Oidc(_) => ("WebIdentityPrincipal", (self.identity_conditions)(&conditions)),
            };
            format!("{new}iam.{class}({}, {conditions})", self.arn(principal.id()))
        });
        let principals: Vec<String> = principals.collect();
        match &principals[..] {
            [one] => one.clone(),
            several => format!("{new}iam.CompositePrincipal({})", several.join(", ")),
        }
    }

    fn arn(&self, text: &str) -> String {
        let is_open = pieces(text).any(|piece| matches!(piece, Piece::Open(_)));
        if is_open { (self.string)(text) } else { quoted(text) }
    }
}

/// An ARN in which references in braces, after a mark, replace the open parts.
fn filled(text: &str, mark: &str, escaped: impl Fn(&str) -> String) -> String {
    let pieces = pieces(text).map(|piece| match piece {
        Piece::Text(text) => escaped(text),
        Piece::Open(OpenPart::Partition) => format!("{mark}{{Aws.PARTITION}}"),
        Piece::Open(OpenPart::Region) => format!("{mark}{{Aws.REGION}}"),
        Piece::Open(OpenPart::Account) => format!("{mark}{{Aws.ACCOUNT_ID}}"),
    });
    pieces.collect()
}

/// A condition block, which both languages write as JSON does.
fn object(conditions: &Conditions, value: impl Fn(&str) -> String) -> String {
    let operators = conditions.iter().map(|(operator, keys)| {
        let keys = keys.iter().map(|(key, values)| {
            let values: Vec<String> = values.iter().map(|text| value(text)).collect();
            format!("{}: [{}]", quoted(key), values.join(", "))
        });
        let keys: Vec<String> = keys.collect();
        format!("{}: {{{}}}", quoted(operator), keys.join(", "))
    });
    let operators: Vec<String> = operators.collect();
    format!("{{{}}}", operators.join(", "))
}

/// A string in double quotes, which both languages write as JSON does.
fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

#[cfg(test)]
mod tests {
    use super::{PYTHON, TYPE_SCRIPT};

    #[test]
    fn characters_with_a_meaning_beside_an_open_part_are_escaped() {
        let text = "`${x}\\{\"${Region}";
        assert_eq!(TYPE_SCRIPT.arn(text), r#"`\`\${x}\\{"${Aws.REGION}`"#);
        assert_eq!(PYTHON.arn(text), r#"f"`${{x}}\\{{\"{Aws.REGION}""#);
    }
}
