//! The client: an AWS SDK client for Cloud Control, and the one way to it.

use core::fmt;
use core::marker::PhantomData;

use aws_config::{BehaviorVersion, SdkConfig};
use aws_sdk_cloudcontrol::Client as SdkClient;
use aws_sdk_cloudcontrol::config::Builder;
use aws_sdk_cloudcontrol::config::retry::RetryPartition;
#[cfg(feature = "default-https-client")]
use aws_sdk_cloudcontrol::config::{Credentials, Region};

use crate::Retries;

/// Where operations go, and with whose credentials. Cheap to clone; clones share connections and credentials.
///
/// `Policy` stands for the IAM policy that its credentials have: an operation that this does not allow does not compile
/// with the client. [`Unchecked`] allows all; [`with_policy`](Self::with_policy) names another.
pub struct Client<Policy = Unchecked> {
    connection: Connection,
    policy: PhantomData<fn() -> Policy>,
}

/// No policy: the compiler lets all operations pass, and IAM decides when they are called.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unchecked {}

/// What a client is, whatever its policy: all that operations keep of it.
#[derive(Clone)]
pub(crate) struct Connection {
    sdk: SdkClient,
    retries: Retries,
}

impl Client {
    /// A client that takes region, credentials and endpoint from the environment, as any AWS SDK client does:
    /// variables, profiles, and the services of the machine it runs on. `AWS_ENDPOINT_URL_CLOUDCONTROL` redirects it.
    ///
    /// It needs the feature `default-https-client`, which is on by default: loading credentials takes connections, too.
    #[cfg(feature = "default-https-client")]
    pub async fn from_env() -> Self {
        Self::from_conf(&aws_config::load_defaults(BehaviorVersion::latest()).await)
    }

    /// A client that shares a configuration with other AWS SDK clients: region, credentials, endpoint, retries, HTTP
    /// client. It does not share their quota of retries, so that many waits do not use that up.
    ///
    /// To set what an `SdkConfig` cannot hold, make the Cloud Control client and use [`Client::from`].
    #[must_use]
    pub fn from_conf(config: &SdkConfig) -> Self {
        // The SDK panics on a configuration without a behavior version, which a hand-made one may lack.
        let behavior = config.behavior_version().unwrap_or_else(BehaviorVersion::latest);
        let config = Builder::from(config)
            .behavior_version(behavior)
            .retry_partition(RetryPartition::custom("provider-aws").build())
            .build();
        Self::from(SdkClient::from_conf(config))
    }

    /// A client of a local endpoint, such as `http://127.0.0.1:4599`, with made-up credentials: for tests, and to try
    /// things. Operations go to the region `us-east-1` unless they name another.
    #[cfg(feature = "default-https-client")]
    #[must_use]
    pub fn local(url: impl Into<String>) -> Self {
        let credentials = Credentials::new("local", "local", None, None, "local");
        let config = Builder::new()
            .behavior_version(BehaviorVersion::latest())
            .region(Region::new("us-east-1"))
            .credentials_provider(credentials)
            .endpoint_url(url)
            .build();
        Self::from(SdkClient::from_conf(config))
    }
}

impl<Policy> Client<Policy> {
    /// The same client with other retries, over those of the SDK.
    #[must_use]
    pub fn with_retries(mut self, retries: Retries) -> Self {
        self.connection.retries = retries;
        self
    }

    /// The same client, for the operations alone that this policy allows. A provider crate with the feature `policy`
    /// makes the type from a policy file, by its `include_policy!`.
    ///
    /// It is up to you that the policy is the one that the credentials have.
    #[must_use]
    pub fn with_policy<Other>(self) -> Client<Other> {
        Client { connection: self.connection, policy: PhantomData }
    }

    /// The region that operations go to, unless they name another.
    #[must_use]
    pub fn region(&self) -> Option<&str> {
        self.connection.region()
    }

    pub(crate) fn connection(&self) -> &Connection {
        &self.connection
    }
}

impl Connection {
    pub(crate) fn region(&self) -> Option<&str> {
        self.sdk.config().region().map(AsRef::as_ref)
    }

    pub(crate) fn sdk(&self) -> &SdkClient {
        &self.sdk
    }

    pub(crate) fn retries(&self) -> Retries {
        self.retries
    }
}

/// A client of the SDK, made elsewhere.
impl From<SdkClient> for Client {
    fn from(sdk: SdkClient) -> Self {
        Self { connection: Connection { sdk, retries: Retries::new() }, policy: PhantomData }
    }
}

impl<Policy> Clone for Client<Policy> {
    fn clone(&self) -> Self {
        Self { connection: self.connection.clone(), policy: PhantomData }
    }
}

impl<Policy> fmt::Debug for Client<Policy> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.connection.fmt(f)
    }
}

/// Shows the region alone: what else the SDK's configuration prints is none of a log's business.
impl fmt::Debug for Connection {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Client").field("region", &self.region()).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::{Client, Unchecked};

    /// A policy that can nothing of what a client can.
    struct Policy;

    #[test]
    fn a_client_is_shared_and_shown_whatever_its_policy() {
        fn is_shared<T: Clone + Send + Sync + 'static>(_: &T) {}
        let unchecked: Client<Unchecked> = Client::local("http://127.0.0.1:1");
        let checked = unchecked.clone().with_policy::<Policy>();
        is_shared(&unchecked);
        is_shared(&checked);
        assert_eq!(checked.region(), Some("us-east-1"));
        assert_eq!(format!("{checked:?}"), format!("{unchecked:?}"));
    }
}
