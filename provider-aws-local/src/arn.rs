//! The ARNs that the endpoint gives to resources, by the templates of their spec.

use iam_policy::arn::{ArnFormat, ArnPiece};
use serde_json::{Map, Value};

use crate::request::Location;
use crate::types::ResourceType;

/// The ARN of a resource. Its properties are in it where the template of its type has them, and otherwise `id`.
pub(crate) fn arn(
    kind: &ResourceType,
    location: Location<'_>,
    properties: &Map<String, Value>,
    id: &str,
) -> String {
    let Location { account, region } = location;
    let mut templates = kind.spec.arn.iter().flat_map(|arn| arn.templates());
    let Some(format) = templates.find_map(|template| ArnFormat::parse(template).ok()) else {
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
            other => match other.name().and_then(|name| properties.get(name)?.as_str()) {
                // A path ends where the next one begins.
                Some(text) if arn.ends_with('/') => text.trim_start_matches('/'),
                Some(text) => text,
                None if other.name() == Some("Path") => "",
                None => id,
            },
        };
        arn.push_str(text);
    }
    arn
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
