//! What an endpoint of ours is asked, and a client of it.

use aws_sdk_cloudcontrol::config::retry::RetryConfig;
use aws_sdk_cloudcontrol::config::{BehaviorVersion, Builder, Credentials, Region};
use serde_json::Value;

/// A call of Cloud Control.
#[derive(Clone, Debug, PartialEq)]
pub struct Call {
    /// The header that names the action: `CloudApiService.GetResource`.
    pub target: String,
    /// The region that the call is signed for.
    pub region: String,
    /// The body.
    pub body: Value,
}

impl Call {
    /// The action: `GetResource`.
    #[must_use]
    pub fn action(&self) -> &str {
        self.target.trim_start_matches("CloudApiService.")
    }
}

/// The region that a call is signed for, by its header: `Credential=ID/DATE/REGION/SERVICE/aws4_request`.
pub(crate) fn signed_region(authorization: &str) -> String {
    authorization.split('/').nth(2).unwrap_or_default().to_owned()
}

/// The settings of a client that has made-up credentials and no retries of the SDK.
pub(crate) fn config() -> Builder {
    Builder::new()
        .behavior_version(BehaviorVersion::latest())
        .region(Region::new("us-east-1"))
        .credentials_provider(Credentials::new("id", "secret", None, None, "test"))
        .retry_config(RetryConfig::disabled())
}
