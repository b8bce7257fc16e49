//! Terraform: a data source of the type `aws_iam_policy_document` for each policy.
//!
//! Written by hand: hcl-rs doesn't align `=`, so `terraform fmt -check` rejects its output, and it adds 11
//! crates and 8 CPU seconds to a build.

use iam_policy::Statement;

use super::document::{Document, documents, open_parts, role_documents};
use super::lines::Lines;
use crate::emit::emission::{Emission, TRUSTED_SERVICE};
use crate::emit::template::{OpenPart, Piece, pieces};

pub(super) fn file(emission: &Emission) -> String {
    let mut lines = Lines::new(2);
    let mut is_first = true;
    let mut section = |lines: &mut Lines| {
        if !std::mem::take(&mut is_first) {
            lines.line("");
        }
    };
    for part in open_parts(emission) {
        section(&mut lines);
        lines.line(format!("data \"{}\" \"current\" {{}}", DataSource::of(part).data_type));
    }
    for document in documents("caller", &emission.caller).chain(role_documents("role", emission)) {
        section(&mut lines);
        write(&mut lines, &document);
    }
    if emission.role.is_some() {
        section(&mut lines);
        trust(&mut lines);
    }
    lines.finish()
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
    for (operator, keys) in &statement.conditions {
        for (key, values) in keys {
            lines.block("condition {", "}", |lines| {
                lines.line(format!("test     = {}", literal(operator)));
                lines.line(format!("variable = {}", literal(key)));
                lines.list("values = [", "]", values.iter().map(|value| literal(value)));
            });
        }
    }
}

fn trust(lines: &mut Lines) {
    let opening = "data \"aws_iam_policy_document\" \"role_trust\" {";
    lines.block(opening, "}", |lines| {
        lines.line("version = \"2012-10-17\"");
        lines.line("");
        lines.block("statement {", "}", |lines| {
            lines.line("effect  = \"Allow\"");
            lines.line("actions = [\"sts:AssumeRole\"]");
            lines.block("principals {", "}", |lines| {
                lines.line("type        = \"Service\"");
                lines.line(format!("identifiers = [{}]", literal(TRUSTED_SERVICE)));
            });
        });
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

fn arn(text: &str) -> String {
    let pieces = pieces(text).map(|piece| match piece {
        Piece::Text(text) => escaped(text),
        Piece::Open(part) => {
            let DataSource { data_type, attribute } = DataSource::of(part);
            format!("${{data.{data_type}.current.{attribute}}}")
        }
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
