//! CloudFormation type names: `AWS::IVS::Stage`.

use std::fmt;

/// A CloudFormation type name in its three parts.
///
/// ```
/// use cloud_control::TypeName;
///
/// let stage = TypeName::parse("AWS::IVS::Stage").expect("three parts");
/// assert_eq!((stage.service(), stage.resource()), ("IVS", "Stage"));
/// assert_eq!(TypeName::parse("AWS::IVS"), None);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct TypeName<'a> {
    vendor: &'a str,
    service: &'a str,
    resource: &'a str,
}

impl<'a> TypeName<'a> {
    /// Splits a name into its parts; `None` unless it has exactly three, each of ASCII letters and digits.
    #[must_use]
    pub fn parse(text: &'a str) -> Option<Self> {
        let mut parts = text.split("::");
        let (vendor, service, resource) = (parts.next()?, parts.next()?, parts.next()?);
        let is_part = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_alphanumeric());
        let is_whole = parts.next().is_none() && [vendor, service, resource].into_iter().all(is_part);
        is_whole.then_some(Self { vendor, service, resource })
    }

    /// Whose type it is: `AWS`.
    #[must_use]
    pub const fn vendor(&self) -> &'a str {
        self.vendor
    }

    /// The service: `IVS`.
    #[must_use]
    pub const fn service(&self) -> &'a str {
        self.service
    }

    /// The resource: `Stage`.
    #[must_use]
    pub const fn resource(&self) -> &'a str {
        self.resource
    }
}

impl fmt::Display for TypeName<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}::{}::{}", self.vendor, self.service, self.resource)
    }
}

#[cfg(test)]
mod tests {
    use super::TypeName;

    #[test]
    fn a_name_has_three_parts_of_letters_and_digits() {
        let bucket = TypeName::parse("AWS::S3::Bucket").expect("a type name");
        assert_eq!([bucket.vendor(), bucket.service(), bucket.resource()], ["AWS", "S3", "Bucket"]);
        assert_eq!(bucket.to_string(), "AWS::S3::Bucket");
        for text in ["", "AWS", "AWS::IVS", "AWS::IVS::", "::IVS::Stage", "A::B::C::D", "AWS::I VS::Stage"] {
            assert_eq!(TypeName::parse(text), None, "{text:?}");
        }
    }
}
