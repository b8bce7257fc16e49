//! The calls of the Cloud Control API. This is the only file that sends anything through the SDK.

use std::cmp::Reverse;

use aws_sdk_cloudcontrol::config::{Builder, Region};
use aws_sdk_cloudcontrol::operation::list_resources::ListResourcesOutput;
use aws_sdk_cloudcontrol::types::{ProgressEvent, ResourceDescription};
use cloud_control::Handler;
use cloud_control::linked::CalledOperation;
use serde_json::{Map, Value};
use tracing::instrument::WithSubscriber as _;
use tracing::subscriber::NoSubscriber;

use crate::api_operation::ApiOperation;
use crate::client::Connection;
use crate::error::{Error, ErrorKind, Step, Subject, from_sdk, one_line};
use crate::link;
use crate::resource_type::ResourceType;
use crate::retry::{CallRetries, Retries};
use crate::unsendable::Unsendable;

/// The settings that the builders of operations collect.
#[derive(Clone, Debug, Default)]
pub(crate) struct Options {
    pub(crate) region: Option<String>,
    pub(crate) role_arn: Option<String>,
    pub(crate) type_version_id: Option<String>,
    pub(crate) client_token: Option<String>,
}

/// The calls of one operation: where they go, and what their errors name.
#[derive(Clone)]
pub(crate) struct Call {
    client: Connection,
    handler: Handler,
    resource_type: ResourceType,
    /// The operation and its permissions; `None` if another process began it.
    operation: Option<CalledOperation>,
    options: Options,
    /// Values that AWS was sent and may repeat in its messages. They are redacted.
    secrets: Vec<String>,
}

/// A change that AWS is asked to make.
#[derive(Clone)]
pub(crate) enum Submission {
    Create { desired_state: String },
    Update { identifier: String, patch_document: String },
    Delete { identifier: String },
}

impl Submission {
    pub(crate) fn handler(&self) -> Handler {
        match self {
            Self::Create { .. } => Handler::Create,
            Self::Update { .. } => Handler::Update,
            Self::Delete { .. } => Handler::Delete,
        }
    }

    pub(crate) fn identifier(&self) -> Option<&str> {
        match self {
            Self::Create { .. } => None,
            Self::Update { identifier, .. } | Self::Delete { identifier } => Some(identifier),
        }
    }
}

/// Sends a call with the operation's settings to its region, and retries it after transient failures.
/// Evaluates to the reply, or returns the SDK's error as an [`Error`].
macro_rules! send {
    ($self:ident, $step:expr, $retries:expr, $method:ident $(. $set:ident($value:expr))*) => {{
        let step = $step;
        $self.check_region(step)?;
        let mut retries = CallRetries::new($retries);
        loop {
            let call = $self.client.sdk().$method()$(.$set($value))*;
            let reply = match $self.overrides() {
                None => call.send().await,
                Some(config) => {
                    let call = call.customize().config_override(config);
                    $self.untraced(call.send()).await
                }
            };
            match reply {
                Ok(reply) => break reply,
                Err(error) => {
                    let error = from_sdk(error, $self.subject(Some(step)));
                    retries.pause(error.map_message(|message| $self.redact(message))).await?;
                }
            }
        }
    }};
}

impl Call {
    pub(crate) fn new(
        client: &Connection,
        resource_type: ResourceType,
        operation: CalledOperation,
        options: Options,
    ) -> Self {
        Self {
            client: client.clone(),
            handler: operation.handler(),
            resource_type,
            operation: Some(operation),
            options,
            secrets: Vec::new(),
        }
    }

    /// The calls of an operation that another process began.
    pub(crate) fn resumed(
        client: &Connection,
        resource_type: ResourceType,
        handler: Handler,
        options: Options,
    ) -> Self {
        Self { client: client.clone(), handler, resource_type, operation: None, options, secrets: Vec::new() }
    }

    /// Redacts these values in the messages of AWS.
    pub(crate) fn with_secrets(mut self, mut secrets: Vec<String>) -> Self {
        // The longest first: one secret may contain another.
        secrets.sort_unstable_by_key(|secret| Reverse(secret.len()));
        secrets.dedup();
        self.secrets = secrets;
        self
    }

    /// The region that the calls go to.
    pub(crate) fn region(&self) -> Option<&str> {
        self.options.region.as_deref().or(self.client.region())
    }

    pub(crate) fn options(&self) -> &Options {
        &self.options
    }

    /// The name of the operation: `get_resource`.
    pub(crate) fn operation_name(&self) -> &'static str {
        self.handler.method_name()
    }

    pub(crate) fn resource_type(&self) -> ResourceType {
        self.resource_type
    }

    pub(crate) fn type_name(&self) -> &'static str {
        self.resource_type.name
    }

    pub(crate) fn retries(&self) -> Retries {
        self.client.retries()
    }

    /// A message of AWS, without the secrets that AWS was sent.
    pub(crate) fn redact(&self, message: String) -> String {
        self.secrets.iter().fold(message, |message, secret| message.replace(secret.as_str(), "(secret)"))
    }

    /// Runs an SDK call without tracing if it sends secrets: the SDK traces the messages of AWS unredacted.
    async fn untraced<F: Future>(&self, future: F) -> F::Output {
        if self.secrets.is_empty() { future.await } else { future.with_subscriber(NoSubscriber::new()).await }
    }

    /// An error at an operation of the API.
    pub(crate) fn error(
        &self,
        kind: ErrorKind,
        api_operation: impl Into<ApiOperation>,
        message: impl Into<String>,
    ) -> Error {
        Error::new(kind, self.subject(Some(self.step(api_operation))), message)
    }

    /// The error for an input that can't be sent.
    pub(crate) fn unsendable(&self, input: &Unsendable) -> Error {
        self.error(ErrorKind::InvalidInput, self.handler, input.to_string())
    }

    /// Reads a resource. `read` is the get operation of the type, whichever operation these calls belong to.
    pub(crate) async fn read(
        &self,
        read: CalledOperation,
        identifier: &str,
    ) -> Result<ResourceDescription, Error> {
        let reply = self.send_read(read, identifier).await;
        reply.map_err(|error| error.with_identifier(Some(identifier)))
    }

    async fn send_read(&self, read: CalledOperation, identifier: &str) -> Result<ResourceDescription, Error> {
        let step = Step { operation: Some(read), ..self.step(Handler::Get) };
        let reply = send!(
            self,
            step,
            self.retries(),
            get_resource
                .type_name(self.type_name())
                .identifier(identifier)
                .set_role_arn(self.options.role_arn.clone())
                .set_type_version_id(self.options.type_version_id.clone())
        );
        reply.resource_description.ok_or_else(|| {
            let message = "the reply holds no resource";
            self.error(ErrorKind::Unreadable, Handler::Get, message)
        })
    }

    /// Reads one page of a list.
    pub(crate) async fn list(
        &self,
        scope: &Map<String, Value>,
        next_token: Option<String>,
        page_size: Option<i32>,
    ) -> Result<ListResourcesOutput, Error> {
        let scope = (!scope.is_empty()).then(|| Value::Object(scope.clone()).to_string());
        let reply = send!(
            self,
            self.step(Handler::List),
            self.retries(),
            list_resources
                .type_name(self.type_name())
                .set_resource_model(scope.clone())
                .set_next_token(next_token.clone())
                .set_max_results(page_size)
                .set_role_arn(self.options.role_arn.clone())
                .set_type_version_id(self.options.type_version_id.clone())
        );
        Ok(reply)
    }

    /// Asks AWS for a change. Sending it again with the same client token is the same request.
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
        let (handler, retries) = (submission.handler(), self.retries());
        let step = self.step(handler);
        let event = match submission {
            Submission::Create { desired_state } => {
                send!(
                    self,
                    step,
                    retries,
                    create_resource
                        .type_name(self.type_name())
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
                        .type_name(self.type_name())
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
                        .type_name(self.type_name())
                        .identifier(identifier)
                        .set_role_arn(self.options.role_arn.clone())
                        .set_type_version_id(self.options.type_version_id.clone())
                        .client_token(client_token)
                )
                .progress_event
            }
        };
        self.event(handler.into(), event)
    }

    /// Gets the status of a request, once: the wait decides whether to poll again.
    pub(crate) async fn status(&self, request_token: &str) -> Result<ProgressEvent, Error> {
        link::STATUS.called();
        let api_operation = ApiOperation::GetRequestStatus;
        let reply = send!(
            self,
            self.step(api_operation),
            Retries::none(),
            get_resource_request_status.request_token(request_token)
        );
        self.event(api_operation, reply.progress_event)
    }

    pub(crate) async fn cancel(&self, request_token: &str) -> Result<ProgressEvent, Error> {
        link::CANCEL.called();
        let api_operation = ApiOperation::CancelRequest;
        let reply = send!(
            self,
            self.step(api_operation),
            self.retries(),
            cancel_resource_request.request_token(request_token)
        );
        self.event(api_operation, reply.progress_event)
    }

    /// The SDK would report a missing region as a failed connection, and a region that can't be part of a host's name in
    /// words of its own.
    fn check_region(&self, step: Step) -> Result<(), Error> {
        let invalid = |message| Error::new(ErrorKind::InvalidInput, self.subject(Some(step)), message);
        let Some(region) = self.region() else {
            let message = "no region is set: set `AWS_REGION`, or give the operation one with `region`";
            return Err(invalid(message.to_owned()));
        };
        if is_host_label(region) {
            return Ok(());
        }
        let region = one_line(region);
        Err(invalid(format!(
            "`{region}` can't be a region: expected letters, digits and `-`, as in `eu-west-1`"
        )))
    }

    fn event(
        &self,
        api_operation: ApiOperation,
        event: Option<ProgressEvent>,
    ) -> Result<ProgressEvent, Error> {
        event.ok_or_else(|| {
            self.error(ErrorKind::Unreadable, api_operation, "the reply holds no progress event")
        })
    }

    /// A step of the operation. If it runs the operation's own handler, it has the operation's permissions.
    fn step(&self, api_operation: impl Into<ApiOperation>) -> Step {
        let api_operation = api_operation.into();
        let runs = |operation: &CalledOperation| api_operation.handler() == Some(operation.handler());
        let passes_role = self.options.role_arn.is_some();
        Step { api_operation, operation: self.operation.filter(runs), passes_role }
    }

    fn subject(&self, step: Option<Step>) -> Subject {
        Subject { operation: self.operation_name(), type_name: self.type_name(), step }
    }

    /// The settings that differ from those of the client. Most calls have none, and `None` costs less than an
    /// override that changes nothing.
    fn overrides(&self) -> Option<Builder> {
        let region = self.options.region.as_deref().or(self.client.other_region());
        let region = region.map(|region| Region::new(region.to_owned()));
        let is_plain = region.is_none() && self.secrets.is_empty();
        (!is_plain).then(|| Builder::new().region(region))
    }
}

/// Whether a text can be a part of a host's name.
fn is_host_label(text: &str) -> bool {
    let is_of_letters = text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    is_of_letters && (1..=63).contains(&text.len()) && !text.starts_with('-') && !text.ends_with('-')
}

/// Code that no program can reach, beside code that every operation calls: it is in a program only if the
/// linker keeps dead code. See [`link::UNREACHABLE`].
#[doc(hidden)]
#[inline(never)]
pub fn unreachable_code() {
    link::UNREACHABLE.called();
}
