// @generated from the specs of `goldens`. Do not edit.

//! The types by which resources refer to each other, each compiled with the feature of either.

/// The `ApiId` of a composite, to refer to it: `Composite::api_id` returns it.
#[cfg(any(feature = "composite", feature = "wire"))]
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct CompositeApiId(String);

#[cfg(any(feature = "composite", feature = "wire"))]
provider_aws_core::impl_reference!(CompositeApiId);

/// The identifier of a gateway: its `Id`.
#[cfg(any(feature = "gateway", feature = "wire"))]
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct GatewayIdentifier(String);

#[cfg(any(feature = "gateway", feature = "wire"))]
impl GatewayIdentifier {
    /// Builds the identifier from its component properties.
    #[must_use]
    pub fn new(id: impl AsRef<str>) -> Self {
        Self(provider_aws_core::identifier(&[("Id", id.as_ref())]))
    }
}

#[cfg(any(feature = "gateway", feature = "wire"))]
provider_aws_core::impl_identifier!(GatewayIdentifier);

/// The `Arn` of a gateway, to refer to it: `Gateway::arn` returns it.
#[cfg(any(feature = "gateway", feature = "wire"))]
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct GatewayArn(String);

#[cfg(any(feature = "gateway", feature = "wire"))]
provider_aws_core::impl_reference!(GatewayArn);

/// The `Region` of a gateway, to refer to it: `Gateway::gateway_region` returns it.
#[cfg(any(feature = "gateway", feature = "wire"))]
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct GatewayRegion(String);

#[cfg(any(feature = "gateway", feature = "wire"))]
provider_aws_core::impl_reference!(GatewayRegion);
