//! The calls of Cloud Control. The only place that talks to the SDK.

use aws_sdk_cloudcontrol::config::{Builder, Region};
use aws_sdk_cloudcontrol::operation::list_resources::ListResourcesOutput;
use aws_sdk_cloudcontrol::types::{ProgressEvent, ResourceDescription};
use cloud_control::linked::CalledOperation;
use serde_json::{Map, Value};
use tracing::instrument::WithSubscriber as _;
use tracing::subscriber::NoSubscriber;

use crate::action::Action;
use crate::client::Connection;
use crate::error::{Step, Subject, from_sdk};
use crate::retry::CallRetries;
use crate::{Error, ErrorKind, Retries, link};

/// What the builders of operations collect besides what the operation is about.
#[derive(Clone, Debug, Default)]
pub(crate) struct Options {
    pub(crate) region: Option<String>,
    pub(crate) role_arn: Option<String>,
    pub(crate) type_version_id: Option<String>,
    pub(crate) client_token: Option<String>,
}

/// An operation under way: where its calls go, and what its errors name.
#[derive(Clone)]
pub(crate) struct Call {
    client: Connection,
    operation: &'static str,
    type_name: &'static str,
    /// What is known of the operation, unless another process began it.
    metadata: Option<CalledOperation>,
    options: Options,
    /// Values that AWS was sent and may repeat in its messages, which must not be shown.
    secrets: Vec<String>,
}

/// A change that AWS is asked for.
#[derive(Clone)]
pub(crate) enum Submission {
    Create { desired_state: String },
    Update { identifier: String, patch_document: String },
    Delete { identifier: String },
}

impl Submission {
    pub(crate) fn action(&self) -> Action {
        match self {
            Self::Create { .. } => Action::CreateResource,
            Self::Update { .. } => Action::UpdateResource,
            Self::Delete { .. } => Action::DeleteResource,
        }
    }

    pub(crate) fn identifier(&self) -> Option<&str> {
        match self {
            Self::Create { .. } => None,
            Self::Update { identifier, .. } | Self::Delete { identifier } => Some(identifier),
        }
    }
}

/// Sends a call with the operation's settings, to its region, and again while its failure may pass. Gives the reply,
/// or returns the SDK's error told as ours.
macro_rules! send {
    ($self:ident, $step:expr, $retries:expr, $method:ident $(. $set:ident($value:expr))*) => {{
        let step = $step;
        if $self.region().is_none() {
            return Err($self.no_region(step));
        }
        let mut retries = CallRetries::new($retries);
        loop {
            let call = $self.client.sdk().$method()$(.$set($value))*;
            let reply = match $self.overrides() {
                None => call.send().await,
                Some(config) => {
                    let call = call.customize().config_override(config);
                    $self.quietly(call.send()).await
                }
            };
            match reply {
                Ok(reply) => break reply,
                Err(error) => {
                    let error = from_sdk(error, $self.subject(Some(step)));
                    retries.pause(error.map_message(|message| $self.conceal(message))).await?;
                }
            }
        }
    }};
}

impl Call {
    pub(crate) fn new(client: &Connection, operation: CalledOperation, options: Options) -> Self {
        Self {
            client: client.clone(),
            operation: operation.name(),
            type_name: operation.type_name(),
            metadata: Some(operation),
            options,
            secrets: Vec::new(),
        }
    }

    /// The call of an operation that another process began.
    pub(crate) fn resumed(
        client: &Connection,
        operation: &'static str,
        type_name: &'static str,
        options: Options,
    ) -> Self {
        Self { client: client.clone(), operation, type_name, metadata: None, options, secrets: Vec::new() }
    }

    /// Blots these values out of the messages of AWS.
    pub(crate) fn with_secrets(mut self, mut secrets: Vec<String>) -> Self {
        // One may hold another.
        secrets.sort_unstable_by_key(|secret| core::cmp::Reverse(secret.len()));
        secrets.dedup();
        self.secrets = secrets;
        self
    }

    /// The region that it goes to.
    pub(crate) fn region(&self) -> Option<&str> {
        self.options.region.as_deref().or(self.client.region())
    }

    pub(crate) fn options(&self) -> &Options {
        &self.options
    }

    pub(crate) fn operation(&self) -> &'static str {
        self.operation
    }

    pub(crate) fn type_name(&self) -> &'static str {
        self.type_name
    }

    pub(crate) fn retries(&self) -> Retries {
        self.client.retries()
    }

    /// A message of AWS without the secrets that it was sent.
    pub(crate) fn conceal(&self, message: String) -> String {
        self.secrets.iter().fold(message, |message, secret| message.replace(secret.as_str(), "(secret)"))
    }

    /// Lets the SDK do something without tracing it, if secrets are sent: it traces the messages of AWS as they come.
    async fn quietly<F: Future>(&self, future: F) -> F::Output {
        if self.secrets.is_empty() { future.await } else { future.with_subscriber(NoSubscriber::new()).await }
    }

    /// An error at an action of Cloud Control.
    pub(crate) fn error(&self, kind: ErrorKind, action: Action, message: impl Into<String>) -> Error {
        Error::new(kind, self.subject(Some(self.step(action))), message)
    }

    /// The error of sending a property that is not JSON.
    pub(crate) fn unwritable(&self, action: Action, property: &str) -> Error {
        let message = format!("the value of property `{property}` cannot be written as JSON");
        self.error(ErrorKind::InvalidInput, action, message)
    }

    /// Reads a resource; `reading` is what is known of its type's read handler.
    pub(crate) async fn read(
        &self,
        reading: CalledOperation,
        identifier: &str,
    ) -> Result<ResourceDescription, Error> {
        let reply = self.send_read(reading, identifier).await;
        reply.map_err(|error| error.with_identifier(Some(identifier)))
    }

    async fn send_read(
        &self,
        reading: CalledOperation,
        identifier: &str,
    ) -> Result<ResourceDescription, Error> {
        let step = Step { action: Action::GetResource, handler: Some(reading) };
        let reply = send!(
            self,
            step,
            self.retries(),
            get_resource
                .type_name(self.type_name)
                .identifier(identifier)
                .set_role_arn(self.options.role_arn.clone())
                .set_type_version_id(self.options.type_version_id.clone())
        );
        reply.resource_description.ok_or_else(|| {
            let message = "the reply holds no resource";
            self.error(ErrorKind::Unreadable, Action::GetResource, message)
        })
    }

    pub(crate) async fn list(
        &self,
        scope: &Map<String, Value>,
        page: Option<String>,
        page_size: Option<i32>,
    ) -> Result<ListResourcesOutput, Error> {
        let scope = (!scope.is_empty()).then(|| Value::Object(scope.clone()).to_string());
        let reply = send!(
            self,
            self.step(Action::ListResources),
            self.retries(),
            list_resources
                .type_name(self.type_name)
                .set_resource_model(scope.clone())
                .set_next_token(page.clone())
                .set_max_results(page_size)
                .set_role_arn(self.options.role_arn.clone())
                .set_type_version_id(self.options.type_version_id.clone())
        );
        Ok(reply)
    }

    /// Asks for a change. The client token makes sending it again the same request.
    pub(crate) async fn submit(
        &self,
        submission: &Submission,
        client_token: &str,
    ) -> Result<ProgressEvent, Error> {
        let event = self.send_submission(submission, client_token).await;
        event.map_err(|error| error.with_identifier(submission.identifier()))
    }

    async fn send_submission(
        &self,
        submission: &Submission,
        client_token: &str,
    ) -> Result<ProgressEvent, Error> {
        let (action, retries) = (submission.action(), self.retries());
        let step = self.step(action);
        let event = match submission {
            Submission::Create { desired_state } => {
                send!(
                    self,
                    step,
                    retries,
                    create_resource
                        .type_name(self.type_name)
                        .desired_state(desired_state)
                        .set_role_arn(self.options.role_arn.clone())
                        .set_type_version_id(self.options.type_version_id.clone())
                        .client_token(client_token)
                )
                .progress_event
            }
            Submission::Update { identifier, patch_document } => {
                send!(
                    self,
                    step,
                    retries,
                    update_resource
                        .type_name(self.type_name)
                        .identifier(identifier)
                        .patch_document(patch_document)
                        .set_role_arn(self.options.role_arn.clone())
                        .set_type_version_id(self.options.type_version_id.clone())
                        .client_token(client_token)
                )
                .progress_event
            }
            Submission::Delete { identifier } => {
                send!(
                    self,
                    step,
                    retries,
                    delete_resource
                        .type_name(self.type_name)
                        .identifier(identifier)
                        .set_role_arn(self.options.role_arn.clone())
                        .set_type_version_id(self.options.type_version_id.clone())
                        .client_token(client_token)
                )
                .progress_event
            }
        };
        self.event(action, event)
    }

    /// Asks once how a request goes: how often to ask again is up to the wait.
    pub(crate) async fn status(&self, request_token: &str) -> Result<ProgressEvent, Error> {
        link::STATUS.called();
        let action = Action::GetResourceRequestStatus;
        let reply = send!(
            self,
            self.step(action),
            Retries::none(),
            get_resource_request_status.request_token(request_token)
        );
        self.event(action, reply.progress_event)
    }

    pub(crate) async fn cancel(&self, request_token: &str) -> Result<ProgressEvent, Error> {
        link::CANCEL.called();
        let action = Action::CancelResourceRequest;
        let reply = send!(
            self,
            self.step(action),
            self.retries(),
            cancel_resource_request.request_token(request_token)
        );
        self.event(action, reply.progress_event)
    }

    /// The SDK would tell a missing region as a failed connection.
    fn no_region(&self, step: Step) -> Error {
        let message = "no region is set: set `AWS_REGION`, or give the operation one with `region`";
        Error::new(ErrorKind::InvalidInput, self.subject(Some(step)), message)
    }

    fn event(&self, action: Action, event: Option<ProgressEvent>) -> Result<ProgressEvent, Error> {
        event.ok_or_else(|| self.error(ErrorKind::Unreadable, action, "the reply holds no progress event"))
    }

    /// A step of the operation, with what is known of the handler that it runs.
    fn step(&self, action: Action) -> Step {
        let is_own = |operation: &CalledOperation| action.handler() == Some(operation.handler());
        Step { action, handler: self.metadata.filter(is_own) }
    }

    fn subject(&self, step: Option<Step>) -> Subject {
        Subject { operation: self.operation, type_name: self.type_name, step }
    }

    /// The settings that differ from those of the client. `None` is the plain way, which most calls go: it takes less
    /// time than to override nothing, and is for what may be traced.
    fn overrides(&self) -> Option<Builder> {
        let region = self.options.region.clone().map(Region::new);
        let is_plain = region.is_none() && self.secrets.is_empty();
        (!is_plain).then(|| Builder::new().region(region))
    }
}

/// Called by nobody. It stands beside what every operation calls, so that it is in a program only where the linker keeps
/// what cannot be reached: see [`link::UNREACHABLE`].
#[doc(hidden)]
#[inline(never)]
pub fn unreachable_code() {
    link::UNREACHABLE.called();
}
