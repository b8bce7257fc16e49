//! The CloudFormation type names, in `aws/types.txt`: one per line.

use std::collections::BTreeMap;

use cloud_control::{TypeName, letters};

use crate::singulars::singulars;

/// The CloudFormation type names, to be found by the letters of service and resource.
#[derive(Clone, Debug, Default)]
pub struct TypeNames {
    by_letters: BTreeMap<(String, String), String>,
}

impl TypeNames {
    /// Reads one name per line. A line that isn't of the form `AWS::Service::Resource` is skipped.
    pub fn parse(text: &str) -> Self {
        let by_letters = text
            .lines()
            .filter_map(|line| {
                let name = line.trim();
                let parts = TypeName::parse(name).filter(|parts| parts.vendor() == "AWS")?;
                Some(((letters(parts.service()), letters(parts.resource())), name.to_owned()))
            })
            .collect();
        Self { by_letters }
    }

    /// The type that a page such as `aws.acmpca.certificate_authorities` describes: its service has the
    /// letters of `service`, and its resource has the letters of `resource` or of a singular form. `resource`
    /// may begin with the name of the service (`kinesis_stream` of `kinesis`).
    pub fn find(&self, service: &str, resource: &str) -> Option<&str> {
        let service = letters(service);
        let resource = letters(resource);
        let without_service = resource.strip_prefix(&service).unwrap_or_default();
        [resource.as_str(), without_service]
            .into_iter()
            .flat_map(singulars)
            .find_map(|form| self.by_letters.get(&(service.clone(), form)))
            .map(String::as_str)
    }

    /// Whether there is a type of this name.
    pub fn contains(&self, type_name: &str) -> bool {
        let parts = TypeName::parse(type_name);
        let letters = parts.map(|parts| (letters(parts.service()), letters(parts.resource())));
        letters.and_then(|letters| self.by_letters.get(&letters)).is_some_and(|listed| listed == type_name)
    }

    /// Whether a page with these names may describe `type_name`, which needn't be among the type names.
    pub fn fits(type_name: &str, service: &str, resource: &str) -> bool {
        Self::parse(type_name).find(service, resource).is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_type_is_found_by_letters_plural_and_repeated_service() {
        let types =
            TypeNames::parse("AWS::ACMPCA::Certificate\nAWS::Kinesis::Stream\nAWS::EC2::VPC\nnonsense\n");
        assert_eq!(types.find("acmpca", "certificates"), Some("AWS::ACMPCA::Certificate"));
        assert_eq!(types.find("kinesis", "kinesis_stream"), Some("AWS::Kinesis::Stream"));
        assert_eq!(types.find("ec2", "vpcs"), Some("AWS::EC2::VPC"));
        assert_eq!(types.find("ec2", "vpn"), None);
        assert_eq!(types.find("", ""), None);
        assert!(types.contains("AWS::EC2::VPC"));
        assert!(
            !types.contains("AWS::EC2::Vpc") && !types.contains("AWS::EC2::VPN") && !types.contains("VPC")
        );
    }
}
