//! ARNs, in the formats of IAM's reference.

use cloud_control::letters;
use iam_policy::Reference;
use iam_policy::arn::{ArnFormat, ArnPiece};
use least_privilege::own_resource;
use serde_json::{Map, Value};

use crate::request::Location;
use crate::types::ResourceType;

/// The ARN of a resource. Each variable of its format is the property of the same name, or else `id`.
pub(crate) fn arn(
    kind: &ResourceType,
    reference: &Reference,
    location: Location<'_>,
    properties: &Map<String, Value>,
    id: &str,
) -> String {
    let resource = own_resource(&kind.spec, reference);
    let mut formats = resource.iter().flat_map(|resource| resource.arn_formats());
    match formats.find_map(|format| ArnFormat::parse(format).ok()) {
        Some(format) => filled(format, location, |variable| property(variable, properties).unwrap_or(id)),
        None => {
            let Location { account, region } = location;
            let (service, name) = (&kind.spec.service, kind.spec.name.replace('_', "-"));
            format!("arn:{}:{service}:{region}:{account}:{name}/{id}", partition(region))
        }
    }
}

/// An ARN of a format, with a value for each variable of its resource part.
pub(crate) fn filled<'v>(
    format: ArnFormat<'_>,
    location: Location<'v>,
    value: impl Fn(&str) -> &'v str,
) -> String {
    let pieces = format.place().chain(format.resource());
    pieces.fold(String::new(), |arn, piece| {
        arn + match piece {
            ArnPiece::Text(text) => text,
            ArnPiece::Partition => partition(location.region),
            ArnPiece::Region => location.region,
            ArnPiece::Account => location.account,
            ArnPiece::Variable(name) => value(name),
        }
    })
}

/// The text of the property with the letters of a name.
pub(crate) fn property<'p>(name: &str, properties: &'p Map<String, Value>) -> Option<&'p str> {
    let mut properties = properties.iter();
    let (_, value) = properties.find(|(known, _)| letters(known) == letters(name))?;
    value.as_str()
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
