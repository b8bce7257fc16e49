//! The docs of a resource's module: what the resource is, its identifier, and tables of its operations and properties.

use cloud_control::Handler;
use heck::ToUpperCamelCase;
use specs::{OperationSpec, PropertyPath, ResourceSpec};
use syn::ext::IdentExt;

use super::about::{
    actions, code, core_link, field_link, in_words, inert_description, own_link, role, standing,
};
use super::metadata::constant_name;
use super::plan::{Resource, ValueType};

/// The most actions in a cell of a table.
const MAX_ACTIONS: usize = 4;

/// The docs of the module, in paragraphs of Markdown.
pub(super) fn paragraphs(resource: &Resource<'_>) -> Vec<String> {
    let spec = resource.spec;
    let mut paragraphs = vec![inert_description(spec), origin(spec)];
    paragraphs.extend(["# Identifier".to_owned(), identifier(resource)]);
    if !spec.operations.is_empty() {
        paragraphs.extend(["# Operations".to_owned(), operations(resource), missing(resource)]);
    }
    if !resource.properties.is_empty() {
        paragraphs.extend(["# Properties".to_owned(), properties(resource)]);
    }
    paragraphs
}

/// The resource type, and where the module is from.
fn origin(spec: &ResourceSpec) -> String {
    let pages: Vec<String> = spec.pages.iter().map(|page| code(&page.id)).collect();
    let noun = if pages.len() == 1 { "page" } else { "pages" };
    let origin =
        if pages.is_empty() { "its schema".to_owned() } else { format!("the {noun} {}", in_words(pages)) };
    format!("The resource type {}, generated from {origin}.", type_link(&spec.type_name))
}

/// A link to AWS's page of a type.
pub(super) fn type_link(type_name: &str) -> String {
    match specs::documentation(type_name) {
        Some(address) => format!("[`{type_name}`]({address})"),
        None => code(type_name),
    }
}

fn identifier(resource: &Resource<'_>) -> String {
    let spec = resource.spec;
    let parts: Vec<String> = spec.identifier.properties.iter().map(|path| part(resource, path)).collect();
    let parts = match parts.as_slice() {
        [] => "text, of which the docs don't say what it is made of".to_owned(),
        [one] => format!("the property {one}"),
        _ => format!("the properties {}, joined with `|`", in_words(parts)),
    };
    let names = spec.arn.iter().flat_map(|arn| arn.templates()).map(code).collect();
    let arns = in_words(names);
    let arns = if arns.is_empty() { arns } else { format!(" IAM knows the resource as {arns}.") };
    format!("[`{}`] is {parts}.{arns}", resource.identifier)
}

/// A part of the identifier: a link to the property, if it is one of the model.
fn part(resource: &Resource<'_>, path: &PropertyPath) -> String {
    let property =
        resource.properties.iter().find(|property| path.as_top() == Some(&property.spec.wire_name));
    property.map_or_else(|| code(path.as_str()), |property| field_link(resource, property))
}

fn operations(resource: &Resource<'_>) -> String {
    let rows = resource.spec.operations.iter().map(|operation| {
        let (takes, returns) = exchange(resource, operation);
        let function = |name: &str| format!("[`{name}`]({}::{name})", resource.name);
        let functions = match operation.handler {
            Handler::Get => format!("{}, {}", function("get"), function("get_opt")),
            handler => function(handler.name()),
        };
        let actions = actions(resource.spec, operation, MAX_ACTIONS);
        let constant = format!("[`{}`]", constant_name(operation.handler));
        let permissions = if actions.is_empty() { constant } else { format!("{constant}: {actions}") };
        row([functions, takes, returns, permissions])
    });
    table(["operation", "takes", "returns", "IAM permissions"], rows)
}

/// What an operation takes and what it returns.
fn exchange(resource: &Resource<'_>, operation: &OperationSpec) -> (String, String) {
    let Resource { words, identifier, desired_state, patch, .. } = resource;
    let request = core_link(resource, "Request");
    let is_read = resource.operation(Handler::Get).is_some();
    let read = if is_read { format!("the {words}") } else { "the identifier".to_owned() };
    let identifier = format!("[`{identifier}`]");
    match operation.handler {
        Handler::Create => (format!("[`{desired_state}`]"), format!("{request}, which ends with {read}")),
        Handler::Get => (identifier, format!("the {words}; `get_opt`: `None` if it doesn't exist")),
        Handler::Update => {
            (format!("{identifier}, [`{patch}`]"), format!("{request}, which ends with {read}"))
        }
        Handler::Delete => {
            (identifier, format!("{request}, which ends with {}", core_link(resource, "Deletion")))
        }
        Handler::List => {
            let scope = operation.required_scope().map(code).collect();
            (in_words(scope), format!("each {words} in a region"))
        }
    }
}

/// The operations that the type doesn't have.
fn missing(resource: &Resource<'_>) -> String {
    let lacks = |handler: &&Handler| resource.operation(**handler).is_none();
    let verbs = Handler::ALL.iter().filter(lacks).map(|handler| {
        let verb = match handler {
            Handler::Create => "created",
            Handler::Get => "read",
            Handler::Update => "updated",
            Handler::Delete => "deleted",
            Handler::List => "listed",
        };
        verb.to_owned()
    });
    let verbs = in_words(verbs.collect()).replace(" and ", " or ");
    if verbs.is_empty() { verbs } else { format!("It can't be {verbs}.") }
}

fn properties(resource: &Resource<'_>) -> String {
    let rows = resource.properties.iter().map(|property| {
        let link = field_link(resource, property);
        let wire_name = property.spec.wire_name.as_str();
        // As it is for most, the name says it.
        let is_plain = property.name.unraw().to_string().to_upper_camel_case() == wire_name;
        let name = if is_plain { link } else { format!("{link}, {}", code(wire_name)) };
        let role = role(resource, property).to_owned();
        let standing = standing(resource, property).into_iter().chain((!role.is_empty()).then_some(role));
        let reference = property.reference.as_ref().map(|reference| format!(" ([`{reference}`])"));
        let datatype = type_words(&property.value) + &reference.unwrap_or_default();
        row([name, standing.collect::<Vec<_>>().join(", "), datatype])
    });
    table(["property", "access", "type"], rows)
}

/// A type in words, with a link to what the module has.
fn type_words(value: &ValueType) -> String {
    match value {
        ValueType::Boolean => "boolean".to_owned(),
        ValueType::Integer => "integer".to_owned(),
        ValueType::Number => "number".to_owned(),
        ValueType::String => "text".to_owned(),
        ValueType::Json => "JSON".to_owned(),
        ValueType::Tag => "tags".to_owned(),
        ValueType::Array(items) if **items == ValueType::Tag => "tags".to_owned(),
        ValueType::Array(items) => format!("list of {}", type_words(items)),
        ValueType::Map(values) => format!("map of {}", type_words(values)),
        ValueType::Generated(name) | ValueType::Boxed(name) => own_link(name),
        ValueType::Secret(value) => type_words(value),
    }
}

/// A table, a line for each row.
pub(super) fn table<const N: usize>(heads: [&str; N], rows: impl Iterator<Item = String>) -> String {
    let lines = [row(heads.map(str::to_owned)), row([(); N].map(|()| "---".to_owned()))];
    lines.into_iter().chain(rows).collect::<Vec<_>>().join("\n")
}

/// A row of a table. A `|` in a cell is text.
pub(super) fn row<const N: usize>(cells: [String; N]) -> String {
    format!("| {} |", cells.map(|cell| cell.replace('|', "\\|")).join(" | "))
}
