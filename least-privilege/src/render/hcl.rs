//! Terraform: a data source of the type `aws_iam_policy_document` for each policy.

use iam_policy::Statement;

use super::lines::Lines;
use super::{Document, documents, open_parts, role_documents};
use crate::emit::{Emission, OpenPart, Piece, TRUSTED_SERVICE, pieces};

pub(super) fn file(emission: &Emission) -> String {
    let mut lines = Lines::new(2);
    let mut is_first = true;
    let mut section = |lines: &mut Lines| {
        if !core::mem::take(&mut is_first) {
            lines.line("");
        }
    };
    for part in open_parts(emission) {
        section(&mut lines);
        lines.line(format!("data \"{}\" \"current\" {{}}", source(part).0));
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
    let actions = statement.actions.listed().iter().map(|it| literal(it));
    lines.list("actions = [", "]", actions);
    let resources = statement.resources.listed().iter().map(|it| arn(it));
    lines.list("resources = [", "]", resources);
    for (operator, keys) in &statement.conditions {
        for (key, values) in keys {
            lines.block("condition {", "}", |lines| {
                lines.line(format!("test     = {}", literal(operator)));
                lines.line(format!("variable = {}", literal(key)));
                lines.list("values = [", "]", values.iter().map(|it| literal(it)));
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

/// The data source of a part, and its attribute. `id` is the region in all versions of Terraform's provider.
const fn source(part: OpenPart) -> (&'static str, &'static str) {
    match part {
        OpenPart::Partition => ("aws_partition", "partition"),
        OpenPart::Region => ("aws_region", "id"),
        OpenPart::Account => ("aws_caller_identity", "account_id"),
    }
}

fn arn(text: &str) -> String {
    let pieces = pieces(text).map(|piece| match piece {
        Piece::Text(text) => escaped(text),
        Piece::Open(part) => {
            let (source, attribute) = source(part);
            format!("${{data.{source}.current.{attribute}}}")
        }
    });
    format!("\"{}\"", pieces.collect::<String>())
}

fn literal(text: &str) -> String {
    format!("\"{}\"", escaped(text))
}

/// A policy variable is `&{name}` here, for `${` is Terraform's own, as `%{` is.
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
