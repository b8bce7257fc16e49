//! Desired states: Cloud Control's, or the resources of a CloudFormation template.

use std::path::Path;

use cloud_control::Handler;
use least_privilege::{Document, DocumentValue, Need};
use specs::ResourceSpec;

use super::error::WantedError;
use super::file::TextFile;
use crate::catalog::Catalog;
use crate::console::Console;

const EXPECTED: &str = "desired states such as `{\"TypeName\": \"AWS::S3::Bucket\", \"DesiredState\": \
     {\"BucketName\": \"logs\"}}`, or a CloudFormation template with `Resources`";
const EXPECTED_RESOURCE: &str =
    "a resource such as `{\"Type\": \"AWS::S3::Bucket\", \"Properties\": {\"BucketName\": \"logs\"}}`";
const EXPECTED_STATE: &str = "properties, or their JSON as text, such as `{\"BucketName\": \"logs\"}`";

/// A resource of a desired state.
pub(super) struct StatedResource {
    /// Its name in the file; if the file gives it none, its type.
    pub(super) name: Option<String>,
    pub(super) type_name: String,
    /// Its properties; `None` if nothing is known of them.
    document: Option<Document>,
}

/// The resources of a file.
pub(super) fn read(path: &Path) -> Result<Vec<StatedResource>, WantedError> {
    let file = TextFile::read(path)?;
    let mut resources = Vec::new();
    for document in file.documents()? {
        match document {
            DocumentValue::Array(items) => {
                for (index, item) in items.into_iter().enumerate() {
                    add(item, &format!("item {index}"), &file, &mut resources)?;
                }
            }
            one => add(one, "the document", &file, &mut resources)?,
        }
    }
    if resources.is_empty() {
        return Err(file.form("found no resources", EXPECTED));
    }
    Ok(resources)
}

/// Adds the resource, or the resources of the template, that a value is.
fn add(
    value: DocumentValue,
    place: &str,
    file: &TextFile,
    resources: &mut Vec<StatedResource>,
) -> Result<(), WantedError> {
    let DocumentValue::Object(members) = value else {
        return Err(file.form(format!("{place} isn't an object"), EXPECTED));
    };
    if let Some(DocumentValue::Object(of_template)) = members.get("Resources") {
        for (name, resource) in of_template.iter() {
            resources.push(of_template_resource(Some(name), resource, file)?);
        }
        return Ok(());
    }
    let text = |name: &str| members.get(name).and_then(DocumentValue::as_text);
    if let Some(type_name) = text("TypeName") {
        let state = members.get("DesiredState").unwrap_or(&DocumentValue::Null);
        let document = properties(state, &format!("`DesiredState` of {place}"), file)?;
        resources.push(StatedResource { name: None, type_name: type_name.to_owned(), document });
        return Ok(());
    }
    if text("Type").is_some() {
        resources.push(of_template_resource(None, &DocumentValue::Object(members), file)?);
        return Ok(());
    }
    let names: Vec<String> = members.iter().map(|(name, _)| format!("`{name}`")).take(5).collect();
    Err(file.form(format!("found {} in {place}", names.join(", ")), EXPECTED))
}

/// A resource of a template.
fn of_template_resource(
    name: Option<&str>,
    resource: &DocumentValue,
    file: &TextFile,
) -> Result<StatedResource, WantedError> {
    let place = name.map_or_else(|| "a resource".to_owned(), |name| format!("`Resources.{name}`"));
    let members = match resource {
        DocumentValue::Object(members) => members,
        // A function makes it, such as a loop: what it is can't be told, and it is named in a warning.
        _ if name.is_some_and(|name| name.starts_with("Fn::")) => {
            return Ok(StatedResource {
                name: None,
                type_name: name.unwrap_or_default().to_owned(),
                document: None,
            });
        }
        _ => return Err(file.form(format!("{place} isn't an object"), EXPECTED_RESOURCE)),
    };
    let Some(type_name) = members.get("Type").and_then(DocumentValue::as_text) else {
        return Err(file.form(format!("{place} has no `Type`"), EXPECTED_RESOURCE));
    };
    let document = match members.get("Properties").unwrap_or(&DocumentValue::Null) {
        DocumentValue::Scalar(_) => {
            return Err(file.form(format!("`Properties` of {place} is text"), EXPECTED_RESOURCE));
        }
        value => properties(value, &place, file)?,
    };
    Ok(StatedResource { name: name.map(str::to_owned), type_name: type_name.to_owned(), document })
}

/// Properties; `None` if nothing is known of them.
fn properties(value: &DocumentValue, place: &str, file: &TextFile) -> Result<Option<Document>, WantedError> {
    match value {
        DocumentValue::Object(members) => Ok(Some(members.clone())),
        DocumentValue::Null => Ok(Some(Document::default())),
        DocumentValue::Unknown => Ok(None),
        DocumentValue::Scalar(text) => match serde_json::from_str(text) {
            Ok(serde_json::Value::Object(members)) => Ok(Some(Document::from(&members))),
            _ => Err(file.form(format!("{place} isn't the JSON of an object"), EXPECTED_STATE)),
        },
        DocumentValue::Array(_) => Err(file.form(format!("{place} is an array"), EXPECTED_STATE)),
    }
}

impl StatedResource {
    /// What operations on the resource need; without any, all but list.
    pub(super) fn needs(
        &self,
        spec: &ResourceSpec,
        catalog: &Catalog,
        operations: &[Handler],
        console: &Console,
    ) -> Vec<Need> {
        for handler in operations.iter().filter(|handler| !spec.has(**handler)) {
            console.note(&format!("{} has no operation `{}`", spec.type_name, handler.name()));
        }
        let is_chosen = |need: &Need| match operations {
            [] => need.handler != Handler::List,
            chosen => chosen.contains(&need.handler),
        };
        let needs = catalog.needs_of(spec, self.document.as_ref()).into_iter().filter(is_chosen);
        match &self.name {
            Some(name) => needs.map(|need| need.of_resource(name)).collect(),
            None => needs.collect(),
        }
    }
}
