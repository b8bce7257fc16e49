//! ARNs, in the shapes that IAM's reference gives for the type of a resource.

use serde_json::{Map, Value};
use specs::{Handler, ResourceTypeReference, ServiceReference, letters};

use crate::types::ResourceType;

/// Where a resource is.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Place<'p> {
    pub(crate) account: &'p str,
    pub(crate) region: &'p str,
}

/// What IAM's reference calls a type of resource, if it knows it: found by its letters, among the services whose
/// actions its handlers need.
pub(crate) fn resource_type<'r>(
    kind: &ResourceType,
    references: &'r [ServiceReference],
) -> Option<&'r ResourceTypeReference> {
    let prefixes: Vec<&str> = Handler::ALL
        .into_iter()
        .filter_map(|handler| kind.spec.operation(handler))
        .flat_map(|operation| &operation.permissions)
        .filter_map(|permission| Some(permission.action.split_once(':')?.0))
        .collect();
    references
        .iter()
        .filter(|reference| prefixes.contains(&reference.name.as_str()))
        .flat_map(|reference| &reference.resources)
        .find(|resource| letters(&resource.name) == letters(&kind.spec.name))
}

/// The ARN of a resource with these properties; `id` stands for what they do not tell.
pub(crate) fn arn(
    kind: &ResourceType,
    references: &[ServiceReference],
    place: Place<'_>,
    properties: &Map<String, Value>,
    id: &str,
) -> String {
    let named = resource_type(kind, references).and_then(|it| it.arn_formats.first());
    let format = named.cloned().unwrap_or_else(|| {
        format!(
            "arn:${{Partition}}:{}:${{Region}}:${{Account}}:{}/${{ResourceId}}",
            kind.spec.service,
            kind.spec.name.replace('_', "-")
        )
    });
    let mut arn = String::new();
    let mut rest = format.as_str();
    while let Some((before, after)) = rest.split_once("${") {
        let Some((variable, after)) = after.split_once('}') else {
            break;
        };
        arn.push_str(before);
        arn.push_str(match variable {
            "Partition" => partition(place.region),
            "Region" => place.region,
            "Account" => place.account,
            _ => property(variable, properties).unwrap_or(id),
        });
        rest = after;
    }
    arn.push_str(rest);
    arn
}

/// The text of the property whose letters are those of a name.
pub(crate) fn property<'p>(name: &str, properties: &'p Map<String, Value>) -> Option<&'p str> {
    let mut properties = properties.iter();
    let (_, value) = properties.find(|(known, _)| letters(known) == letters(name))?;
    value.as_str()
}

/// The partition that a region is in.
fn partition(region: &str) -> &'static str {
    match region.split('-').next() {
        Some("cn") => "aws-cn",
        Some("eusc") => "aws-eusc",
        _ if region.starts_with("us-gov-") => "aws-us-gov",
        _ => "aws",
    }
}
