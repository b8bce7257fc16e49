//! The client: an AWS SDK client for Cloud Control, shared by all operations.

use std::fmt;
use std::marker::PhantomData;

use aws_config::{BehaviorVersion, SdkConfig};
use aws_sdk_cloudcontrol::config::retry::RetryPartition;
use aws_sdk_cloudcontrol::config::{Builder, Config};
#[cfg(feature = "default-https-client")]
use aws_sdk_cloudcontrol::config::{Credentials, Region};

use crate::retry::Retries;

/// A client for all resource types: where calls go, and with which credentials. It is cheap to clone, and
/// clones share connections and credentials.
///
/// `Policy` is the IAM policy of the credentials: an operation that the policy doesn't allow doesn't compile
/// with the client. [`Unchecked`] allows all operations; [`with_policy`](Self::with_policy) sets another
/// policy.
pub struct Client<Policy = Unchecked> {
    connection: Connection,
    policy: PhantomData<fn() -> Policy>,
}

/// No policy: the compiler allows all operations, and IAM decides when they are called.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unchecked {}

/// The part of a client that operations keep: all but its policy.
#[derive(Clone)]
pub(crate) struct Connection {
    sdk: aws_sdk_cloudcontrol::Client,
    retries: Retries,
    /// The region in place of that of the SDK client.
    region: Option<String>,
}

impl Client {
    /// A client that takes region, credentials and endpoint from the environment, as other AWS SDK clients
    /// do.
    ///
    /// Credentials come from the first of these that has any: environment variables; the profile, with access
    /// keys, a role to assume, `sso_session`, `credential_process` or `login_session`; a web identity token;
    /// the container; the instance. `AWS_ENDPOINT_URL_CLOUDCONTROL` sets the endpoint.
    ///
    /// Credentials are loaded by the first call. If there are none, that call fails with
    /// [`ErrorKind::Credentials`](crate::ErrorKind::Credentials).
    #[cfg(feature = "default-https-client")]
    pub async fn from_env() -> Self {
        Self::new(&aws_config::load_defaults(BehaviorVersion::latest()).await)
    }

    /// A client with the configuration of other AWS SDK clients: region, credentials, endpoint, retries, HTTP
    /// client.
    ///
    /// It has a retry quota of its own, so that many waits don't use up the quota of other clients.
    #[must_use]
    pub fn new(config: &SdkConfig) -> Self {
        // The SDK panics on a configuration without a behavior version, which one made by hand may lack.
        let behavior = config.behavior_version().unwrap_or_else(BehaviorVersion::latest);
        let config = Builder::from(config)
            .behavior_version(behavior)
            .retry_partition(RetryPartition::custom("provider-aws").build())
            .build();
        Self::from_conf(config)
    }

    /// A client with a configuration of Cloud Control, which can hold more than an [`SdkConfig`], such as
    /// interceptors.
    ///
    /// # Panics
    ///
    /// Panics if [`aws_sdk_cloudcontrol::Client::from_conf`] does: if the configuration lacks a behavior
    /// version.
    #[must_use]
    pub fn from_conf(config: Config) -> Self {
        Self::from(aws_sdk_cloudcontrol::Client::from_conf(config))
    }

    /// A client of a local endpoint, such as `http://127.0.0.1:4599`, with fixed credentials: for tests, and
    /// to try things out. Calls go to the region `us-east-1`, unless an operation sets another.
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
        Self::from_conf(config)
    }
}

impl<Policy> Client<Policy> {
    /// The same client with other retries. They come on top of those of the SDK.
    #[must_use]
    pub fn with_retries(mut self, retries: Retries) -> Self {
        self.connection.retries = retries;
        self
    }

    /// The same client for another region: calls go there, unless an operation sets one. It shares connections and
    /// credentials with this one.
    #[must_use]
    pub fn with_region(mut self, region: impl Into<String>) -> Self {
        self.connection.region = Some(region.into());
        self
    }

    /// The same client with another policy: only the operations that it allows compile.
    ///
    /// A provider crate with the feature `policy` makes the type from a policy file, with its macro
    /// `include_policy!`. Nothing checks that the credentials have this policy.
    #[must_use]
    pub fn with_policy<Other>(self) -> Client<Other> {
        Client { connection: self.connection, policy: PhantomData }
    }

    /// The region that calls go to, unless an operation sets another.
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
        self.other_region().or(self.sdk.config().region().map(AsRef::as_ref))
    }

    /// The region, if it isn't that of the SDK client.
    pub(crate) fn other_region(&self) -> Option<&str> {
        self.region.as_deref()
    }

    pub(crate) fn sdk(&self) -> &aws_sdk_cloudcontrol::Client {
        &self.sdk
    }

    pub(crate) fn retries(&self) -> Retries {
        self.retries
    }
}

/// A client over an existing SDK client.
impl From<aws_sdk_cloudcontrol::Client> for Client {
    fn from(sdk: aws_sdk_cloudcontrol::Client) -> Self {
        Self { connection: Connection { sdk, retries: Retries::new(), region: None }, policy: PhantomData }
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

/// Shows only the region: other settings of the SDK may be secret.
impl fmt::Debug for Connection {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Client").field("region", &self.region()).finish_non_exhaustive()
    }
}

#[cfg(all(test, feature = "default-https-client"))]
mod tests {
    use super::{Client, Unchecked};

    /// A policy that allows nothing.
    struct Policy;

    #[test]
    fn a_client_for_another_region_leaves_the_first_as_it_is() {
        let client: Client = Client::local("http://127.0.0.1:1");
        let other = client.clone().with_region("eu-west-1").with_policy::<Policy>();
        assert_eq!((client.region(), other.region()), (Some("us-east-1"), Some("eu-west-1")));
    }

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
