//! The ARNs that the endpoint gives to resources, by the templates of their spec.

use iam_policy::arn::{ArnFormat, ArnPiece};
use serde_json::{Map, Value};
use specs::ResourceSpec;

use crate::request::Location;
use crate::types::ResourceType;

/// The types whose documentation has an ARN that ends in another way than the format that IAM has for it.
const ENDINGS: [(&str, &str); 1] = [
    // `Fn::GetAtt` of a log group stands for all that is in it.
    ("AWS::Logs::LogGroup", ":*"),
];

/// The ARN of a resource. Its properties are in it where the template of its type has them, and otherwise `id`.
pub(crate) fn arn(
    kind: &ResourceType,
    location: Location<'_>,
    properties: &Map<String, Value>,
    id: &str,
) -> String {
    let Location { account, region } = location;
    let Some(format) = format(&kind.spec) else {
        let (service, name) = (&kind.spec.service, kind.spec.name.replace('_', "-"));
        return format!("arn:{}:{service}:{region}:{account}:{name}/{id}", partition(region));
    };
    let place = format.place().map(|piece| match piece {
        ArnPiece::Text(text) => text,
        ArnPiece::Partition => partition(region),
        ArnPiece::Region => region,
        ArnPiece::Account => account,
        ArnPiece::Variable(_) => id,
    });
    let mut arn: String = place.collect();
    for piece in format.resource() {
        let text = match piece {
            ArnPiece::Text(text) => text,
            other => match other.name().and_then(|name| properties.get(name)?.as_str().map(bare)) {
                // A path ends where the next one begins.
                Some(text) if arn.ends_with('/') => text.trim_start_matches('/'),
                Some(text) => text,
                None if other.name() == Some("Path") => "",
                None => id,
            },
        };
        arn.push_str(text);
    }
    arn + ending(kind)
}

/// An ARN of a type's resource, as a property has it, in the format of IAM.
pub(crate) fn in_iam<'a>(kind: &ResourceType, arn: &'a str) -> &'a str {
    arn.strip_suffix(ending(kind)).unwrap_or(arn)
}

fn ending(kind: &ResourceType) -> &'static str {
    let known = ENDINGS.iter().find(|(type_name, _)| *type_name == kind.type_name());
    known.map_or("", |(_, ending)| ending)
}

/// The names of the properties that the ARNs of a type contain.
pub(crate) fn variables(spec: &ResourceSpec) -> Vec<&str> {
    format(spec).map(|format| format.variables().collect()).unwrap_or_default()
}

/// The format of a type's ARNs.
fn format(spec: &ResourceSpec) -> Option<ArnFormat<'_>> {
    let mut templates = spec.arn.iter().flat_map(|arn| arn.templates());
    templates.find_map(|template| ArnFormat::parse(template).ok())
}

/// The last part of an ARN, and any other text as it is: an ARN contains the names of resources.
fn bare(text: &str) -> &str {
    match text.strip_prefix("arn:") {
        Some(arn) => arn.rsplit(['/', ':']).next().unwrap_or(arn),
        None => text,
    }
}

/// The partition of a region.
pub(crate) fn partition(region: &str) -> &'static str {
    match region.split('-').next() {
        Some("cn") => "aws-cn",
        Some("eusc") => "aws-eusc",
        _ if region.starts_with("us-gov-") => "aws-us-gov",
        _ => "aws",
    }
}
