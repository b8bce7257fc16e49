//! What policies are attached to: a managed policy per document, the roles that are assumed, and the attachments.

use iam_policy::Attachment;

use super::literal;
use crate::emit::emission::{Emission, RolePolicies};
use crate::render::document::{Document, documents, path_and_name, role_documents};
use crate::render::lines::Lines;

pub(super) fn write(lines: &mut Lines, emission: &Emission) {
    let caller: Vec<Document<'_>> = documents("caller", &emission.caller).collect();
    policies(lines, &caller);
    if emission.trust.is_some() {
        caller_role(lines, emission.attachment, &caller);
    }
    if let Some(role) = &emission.role {
        let documents: Vec<Document<'_>> = role_documents("role", emission).collect();
        policies(lines, &documents);
        handlers_role(lines, role);
        attachments(lines, "role", &documents);
    }
}

fn policies(lines: &mut Lines, documents: &[Document<'_>]) {
    for document in documents {
        let name = document.name("_", "");
        let json = format!("data.aws_iam_policy_document.{name}.json");
        resource(lines, "aws_iam_policy", &name, &[("policy", json)]);
    }
}

/// Terraform makes up the name of the role.
fn caller_role(lines: &mut Lines, attachment: Attachment, documents: &[Document<'_>]) {
    let mut attributes = vec![("assume_role_policy", trust("caller"))];
    let is_boundary = attachment == Attachment::Boundary;
    let boundary = documents.first().filter(|_| is_boundary);
    attributes.extend(boundary.map(|document| ("permissions_boundary", policy_arn(document))));
    resource(lines, "aws_iam_role", "caller", &attributes);
    if !is_boundary {
        attachments(lines, "caller", documents);
    }
}

fn handlers_role(lines: &mut Lines, role: &RolePolicies) {
    let (path, name) = path_and_name(&role.arn);
    let attributes =
        [("name", literal(name)), ("path", literal(&path)), ("assume_role_policy", trust("role"))];
    resource(lines, "aws_iam_role", "role", &attributes);
}

fn attachments(lines: &mut Lines, role: &str, documents: &[Document<'_>]) {
    for document in documents {
        let attributes =
            [("role", format!("aws_iam_role.{role}.name")), ("policy_arn", policy_arn(document))];
        resource(lines, "aws_iam_role_policy_attachment", &document.name("_", ""), &attributes);
    }
}

fn trust(owner: &str) -> String {
    format!("data.aws_iam_policy_document.{owner}_trust.json")
}

fn policy_arn(document: &Document<'_>) -> String {
    format!("aws_iam_policy.{}.arn", document.name("_", ""))
}

/// A resource with aligned attributes.
fn resource(lines: &mut Lines, resource_type: &str, name: &str, attributes: &[(&str, String)]) {
    let width = attributes.iter().map(|(attribute, _)| attribute.len()).max().unwrap_or_default();
    lines.section();
    lines.block(format!("resource \"{resource_type}\" \"{name}\" {{"), "}", |lines| {
        for (attribute, value) in attributes {
            lines.line(format!("{attribute:width$} = {value}"));
        }
    });
}
