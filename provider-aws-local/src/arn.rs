//! ARNs, in the shapes that IAM's reference gives for the type of a resource.

use cloud_control::letters;
use iam_policy::{Reference, TypeResource};
use serde_json::{Map, Value};

use crate::types::ResourceType;

/// Where a resource is.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Place<'p> {
    pub(crate) account: &'p str,
    pub(crate) region: &'p str,
}

/// What IAM's reference calls a type of resource, if it knows it.
pub(crate) fn type_resource<'r>(kind: &ResourceType, reference: &'r Reference) -> Option<TypeResource<'r>> {
    let operations = kind.spec.operations.iter();
    let permissions = operations.flat_map(|operation| &operation.permissions);
    let actions = permissions.map(|permission| permission.action.as_str());
    reference.type_resource(&kind.spec.type_name, actions)
}

/// The ARN of a resource with these properties; `id` stands for what they do not tell.
pub(crate) fn arn(
    kind: &ResourceType,
    reference: &Reference,
    place: Place<'_>,
    properties: &Map<String, Value>,
    id: &str,
) -> String {
    let named = type_resource(kind, reference).and_then(|it| it.arn_formats().next());
    let format = named.map(str::to_owned).unwrap_or_else(|| {
        format!(
            "arn:${{Partition}}:{}:${{Region}}:${{Account}}:{}/${{ResourceId}}",
            kind.spec.service,
            kind.spec.name.replace('_', "-")
        )
    });
    filled(&format, place, |variable| property(variable, properties).unwrap_or(id))
}

/// An ARN of a format, with what stands for its variables but those of its place.
pub(crate) fn filled<'v>(format: &str, place: Place<'v>, value: impl Fn(&str) -> &'v str) -> String {
    let mut arn = String::new();
    let mut rest = format;
    while let Some((before, after)) = rest.split_once("${") {
        let Some((variable, after)) = after.split_once('}') else {
            break;
        };
        arn.push_str(before);
        arn.push_str(match variable {
            "Partition" => partition(place.region),
            "Region" => place.region,
            "Account" | "AccountId" => place.account,
            _ => value(variable),
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
