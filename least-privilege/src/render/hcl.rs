//! Terraform: a data source of the type `aws_iam_policy_document` for each policy, and what they are attached to.
//!
//! Written by hand: hcl-rs doesn't align `=`, so `terraform fmt -check` rejects its output, and it adds 11
//! crates and 8 CPU seconds to a build.

mod attached;

use iam_policy::{Conditions, Statement};

use super::document::{Document, documents, open_parts, role_documents, trusts};
use super::lines::Lines;
use crate::emit::emission::Emission;
use crate::emit::template::{OpenPart, Piece, pieces};
use crate::emit::trust::{TrustStatement, TrustTemplate};

/// The data sources.
pub(super) fn file(emission: &Emission) -> String {
    let mut lines = Lines::new(2);
    write_data(&mut lines, emission);
    lines.finish()
}

/// The data sources, and the resources that attach them.
pub(super) fn attached_file(emission: &Emission) -> String {
    let mut lines = Lines::new(2);
    write_data(&mut lines, emission);
    attached::write(&mut lines, emission);
    lines.finish()
}

fn write_data(lines: &mut Lines, emission: &Emission) {
    for part in open_parts(emission) {
        lines.section();
        lines.line(format!("data \"{}\" \"current\" {{}}", DataSource::of(part).data_type));
    }
    for document in documents("caller", &emission.caller).chain(role_documents("role", emission)) {
        lines.section();
        write(lines, &document);
    }
    for (owner, trust) in trusts(emission) {
        lines.section();
        write_trust(lines, owner, trust);
    }
}

fn write(lines: &mut Lines, document: &Document<'_>) {
    let name = document.name("_", "");
    let opening = format!("data \"aws_iam_policy_document\" \"{name}\" {{");
    lines.block(opening, "}", |lines| {
        lines.line("version = \"2012-10-17\"");
        for statement in document.template.statements() {
            lines.line("");
            lines.block("statement {", "}", |lines| write_statement(lines, statement));
        }
    });
}

fn write_statement(lines: &mut Lines, statement: &Statement) {
    if let Some(sid) = &statement.sid {
        lines.line(format!("sid    = {}", literal(sid)));
    }
    lines.line(format!("effect = {}", literal(statement.effect.as_str())));
    let actions = statement.actions.listed().iter().map(|action| literal(action));
    lines.list("actions = [", "]", actions);
    let resources = statement.resources.listed().iter().map(|resource| arn(resource));
    lines.list("resources = [", "]", resources);
    write_conditions(lines, &statement.conditions, literal);
}

fn write_conditions(lines: &mut Lines, conditions: &Conditions, value: fn(&str) -> String) {
    for (operator, keys) in conditions {
        for (key, values) in keys {
            lines.block("condition {", "}", |lines| {
                lines.line(format!("test     = {}", literal(operator)));
                lines.line(format!("variable = {}", literal(key)));
                lines.list("values = [", "]", values.iter().map(|text| value(text)));
            });
        }
    }
}

fn write_trust(lines: &mut Lines, owner: &str, trust: &TrustTemplate) {
    let opening = format!("data \"aws_iam_policy_document\" \"{owner}_trust\" {{");
    lines.block(opening, "}", |lines| {
        lines.line("version = \"2012-10-17\"");
        for TrustStatement { principal, conditions } in trust.statements() {
            lines.line("");
            lines.block("statement {", "}", |lines| {
                lines.line("effect  = \"Allow\"");
                lines.line(format!("actions = [{}]", literal(principal.action())));
                lines.block("principals {", "}", |lines| {
                    lines.line(format!("type        = {}", literal(principal.kind())));
                    lines.line(format!("identifiers = [{}]", arn(principal.id())));
                });
                write_conditions(lines, conditions, arn);
            });
        }
    });
}

/// The data source and the attribute that give an open part.
struct DataSource {
    data_type: &'static str,
    attribute: &'static str,
}

impl DataSource {
    const fn of(part: OpenPart) -> Self {
        match part {
            OpenPart::Partition => Self { data_type: "aws_partition", attribute: "partition" },
            // `id` is the region in all versions of Terraform's provider.
            OpenPart::Region => Self { data_type: "aws_region", attribute: "id" },
            OpenPart::Account => Self { data_type: "aws_caller_identity", attribute: "account_id" },
        }
    }
}

/// A text with open parts. Terraform's style has no quotes around a single reference.
fn arn(text: &str) -> String {
    let reference = |part| {
        let DataSource { data_type, attribute } = DataSource::of(part);
        format!("data.{data_type}.current.{attribute}")
    };
    let pieces: Vec<Piece<'_>> = pieces(text).collect();
    if let [Piece::Open(part)] = pieces[..] {
        return reference(part);
    }
    let pieces = pieces.into_iter().map(|piece| match piece {
        Piece::Text(text) => escaped(text),
        Piece::Open(part) => format!("${{{}}}", reference(part)),
    });
    format!("\"{}\"", pieces.collect::<String>())
}

fn literal(text: &str) -> String {
    format!("\"{}\"", escaped(text))
}

/// Escapes a text. A policy variable becomes `&{name}`: Terraform reads `${` and `%{` as its own templates.
fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    for character in text.chars() {
        match character {
            '\\' => escaped.push_str("\\\\"),
            '"' => escaped.push_str("\\\""),
            '\n' => escaped.push_str("\\n"),
            '\r' => escaped.push_str("\\r"),
            '\t' => escaped.push_str("\\t"),
            other => escaped.push(other),
        }
    }
    escaped.replace("${", "&{").replace("%{", "%%{")
}
