//! Plausible ARNs for examples.

use cloud_control::TypeName;
use heck::{ToKebabCase, ToLowerCamelCase};
use specs::{Property, ResourceSpec};

/// ARNs of what many properties refer to: the end of such a property's name without `_arn`, the type, and the ARN.
const KNOWN: [(&str, &str, &str); 14] = [
    ("bucket", "AWS::S3::Bucket", "arn:aws:s3:::amzn-s3-demo-bucket"),
    (
        "certificate",
        "AWS::CertificateManager::Certificate",
        "arn:aws:acm:us-east-1:123456789012:certificate/01234567-89ab-cdef-0123-456789abcdef",
    ),
    ("cluster", "AWS::ECS::Cluster", "arn:aws:ecs:us-east-1:123456789012:cluster/example"),
    ("function", "AWS::Lambda::Function", "arn:aws:lambda:us-east-1:123456789012:function:example"),
    ("key", "AWS::KMS::Key", "arn:aws:kms:us-east-1:123456789012:key/01234567-89ab-cdef-0123-456789abcdef"),
    ("lambda", "AWS::Lambda::Version", "arn:aws:lambda:us-east-1:123456789012:function:example:1"),
    ("log_group", "AWS::Logs::LogGroup", "arn:aws:logs:us-east-1:123456789012:log-group:example"),
    ("policy", "AWS::IAM::ManagedPolicy", "arn:aws:iam::123456789012:policy/example"),
    ("queue", "AWS::SQS::Queue", "arn:aws:sqs:us-east-1:123456789012:example"),
    ("role", "AWS::IAM::Role", "arn:aws:iam::123456789012:role/example"),
    (
        "secret",
        "AWS::SecretsManager::Secret",
        "arn:aws:secretsmanager:us-east-1:123456789012:secret:example-a1b2c3",
    ),
    ("stream", "AWS::Kinesis::Stream", "arn:aws:kinesis:us-east-1:123456789012:stream/example"),
    ("topic", "AWS::SNS::Topic", "arn:aws:sns:us-east-1:123456789012:example"),
    ("user", "AWS::IAM::User", "arn:aws:iam::123456789012:user/example"),
];

/// ARNs that a property may have, by its name in snake case and in the singular, and its pattern; the likeliest one first.
pub(super) fn arns(
    spec: &ResourceSpec,
    property: &Property,
    name: &str,
    pattern: Option<&str>,
) -> Vec<String> {
    let is_own = spec.arn.as_ref().is_some_and(|arn| arn.property.as_ref() == Some(&property.wire_name));
    let referents = property.refers_to.iter();
    let referents =
        referents.filter(|referent| referent.property.as_str().to_ascii_lowercase().ends_with("arn"));
    let referred = referents.filter_map(|referent| of_type(&referent.type_name));
    let mut arns: Vec<String> = referred.collect();
    let Some(stem) = name.strip_suffix("arn").map(|stem| stem.trim_end_matches('_')) else {
        return arns;
    };
    if is_own || matches!(stem, "" | "resource") {
        arns.extend(spec.arn.iter().flat_map(|arn| arn.templates()).map(filled));
        arns.extend(of_type(&spec.type_name));
    }
    let is_of = |end: &str| stem.strip_suffix(end).is_some_and(|rest| rest.is_empty() || rest.ends_with('_'));
    arns.extend(KNOWN.iter().filter(|(end, ..)| is_of(end)).map(|(.., arn)| (*arn).to_owned()));
    let stem = if stem.is_empty() { spec.name.as_str() } else { stem };
    let of_pattern =
        pattern.and_then(|pattern| pattern.split_once("arn:")).and_then(|(_, arn)| arn.split(':').nth(1));
    let of_pattern = of_pattern.filter(|service| service.bytes().all(|byte| byte.is_ascii_lowercase()));
    let own = spec.arn.iter().flat_map(|arn| arn.resource_types.keys()).next();
    let own = own.and_then(|kind| kind.split(':').next());
    let service = of_pattern.or(own).unwrap_or(&spec.service);
    let usual = |kind: String| format!("arn:aws:{service}:us-east-1:123456789012:{kind}/example");
    arns.extend([usual(stem.to_kebab_case()), usual(stem.to_lower_camel_case())]);
    arns
}

/// The ARN that resources of a type are likely to have.
fn of_type(type_name: &str) -> Option<String> {
    let name = TypeName::parse(type_name)?;
    let (service, resource) = (name.service().to_ascii_lowercase(), name.resource().to_kebab_case());
    let known = KNOWN.iter().find(|(_, known, _)| *known == type_name).map(|(.., arn)| *arn);
    let usual = || format!("arn:aws:{service}:us-east-1:123456789012:{resource}/example");
    Some(known.map_or_else(usual, str::to_owned))
}

/// An ARN of a template, `arn:${Partition}:ivs:${Region}:${Account}:stage/*`.
fn filled(template: &str) -> String {
    let known = [
        ("${Partition}", "aws"),
        ("${Region}", "us-east-1"),
        ("${Account}", "123456789012"),
        ("*", "example"),
    ];
    let template =
        known.iter().fold(template.to_owned(), |text, (variable, value)| text.replace(variable, value));
    let mut arn = String::new();
    let mut rest = template.as_str();
    while let Some((before, after)) = rest.split_once("${") {
        arn.push_str(before);
        arn.push_str("example");
        rest = after.split_once('}').map_or("", |(_, after)| after);
    }
    arn + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn variables_of_templates_are_filled() {
        for (template, arn) in [
            (
                "arn:${Partition}:ivs:${Region}:${Account}:stage/*",
                "arn:aws:ivs:us-east-1:123456789012:stage/example",
            ),
            ("arn:${Partition}:s3:::${BucketName}", "arn:aws:s3:::example"),
            ("arn:${", "arn:example"),
        ] {
            assert_eq!(filled(template), arn);
        }
    }

    #[test]
    fn types_have_the_arns_of_their_kind() {
        for (type_name, arn) in [
            ("AWS::IAM::Role", "arn:aws:iam::123456789012:role/example"),
            ("AWS::S3::Bucket", "arn:aws:s3:::amzn-s3-demo-bucket"),
            ("AWS::SNS::Topic", "arn:aws:sns:us-east-1:123456789012:example"),
            (
                "AWS::IVS::StorageConfiguration",
                "arn:aws:ivs:us-east-1:123456789012:storage-configuration/example",
            ),
        ] {
            assert_eq!(of_type(type_name).as_deref(), Some(arn));
        }
    }
}
