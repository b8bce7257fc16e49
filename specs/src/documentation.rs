//! Where AWS documents a resource type.

use cloud_control::TypeName;

/// The address of AWS's page about a type; `None` for types of others.
///
/// ```
/// let stage = "https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ivs-stage.html";
/// assert_eq!(specs::documentation("AWS::IVS::Stage").as_deref(), Some(stage));
/// assert_eq!(specs::documentation("Acme::IVS::Stage"), None);
/// ```
pub fn documentation(type_name: &str) -> Option<String> {
    let parts = TypeName::parse(type_name).filter(|parts| parts.vendor() == "AWS")?;
    let [service, resource] = [parts.service(), parts.resource()].map(str::to_ascii_lowercase);
    let reference = "https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference";
    Some(format!("{reference}/aws-resource-{service}-{resource}.html"))
}
