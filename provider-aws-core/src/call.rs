//! The calls of Cloud Control. The only place that talks to the SDK.

use aws_sdk_cloudcontrol::config::{Builder, Region};
use aws_sdk_cloudcontrol::operation::list_resources::ListResourcesOutput;
use aws_sdk_cloudcontrol::types::{ProgressEvent, ResourceDescription};
use iam_policy::Operation;
use serde_json::{Map, Value};

use crate::action::Action;
use crate::error::{Subject, from_sdk};
use crate::{Client, Error, ErrorKind};

/// What the builders of operations collect besides what the operation is about.
#[derive(Clone, Debug, Default)]
pub(crate) struct Options {
    pub(crate) region: Option<String>,
    pub(crate) role_arn: Option<String>,
    pub(crate) type_version_id: Option<String>,
    pub(crate) client_token: Option<String>,
}

/// An operation under way: where its calls go, and what its errors name.
#[derive(Clone, Debug)]
pub(crate) struct Call {
    client: Client,
    operation: &'static Operation,
    options: Options,
}

/// Sends a call with the operation's settings, to its region. Gives what came of it, with the SDK's error told as
/// ours.
macro_rules! send {
    ($self:ident, $action:ident, $method:ident $(. $set:ident($value:expr))*) => {
        match $self.region() {
            None => Err($self.no_region(Action::$action)),
            Some(_) => $self
                .client
                .sdk()
                .$method()
                $(.$set($value))*
                .customize()
                .config_override($self.overrides())
                .send()
                .await
                .map_err(|error| from_sdk(error, $self.subject(Action::$action))),
        }
    };
}

impl Call {
    pub(crate) fn new(client: &Client, operation: &'static Operation, options: Options) -> Self {
        Self {
            client: client.clone(),
            operation,
            options,
        }
    }

    /// The region that it goes to.
    pub(crate) fn region(&self) -> Option<&str> {
        self.options.region.as_deref().or(self.client.region())
    }

    /// An error at an action of Cloud Control.
    pub(crate) fn error(
        &self,
        kind: ErrorKind,
        action: Action,
        message: impl Into<String>,
    ) -> Error {
        Error::new(kind, self.subject(action), message)
    }

    /// The error of sending a property that is not JSON.
    pub(crate) fn unwritable(&self, action: Action, property: &str) -> Error {
        let message = format!("the value of property `{property}` cannot be written as JSON");
        self.error(ErrorKind::InvalidInput, action, message)
    }

    pub(crate) async fn read(&self, identifier: &str) -> Result<ResourceDescription, Error> {
        let reply = send!(
            self,
            GetResource,
            get_resource
                .type_name(self.operation.type_name)
                .identifier(identifier)
                .set_role_arn(self.options.role_arn.clone())
                .set_type_version_id(self.options.type_version_id.clone())
        );
        reply
            .and_then(|reply| {
                reply.resource_description.ok_or_else(|| {
                    let message = "the reply holds no resource";
                    self.error(ErrorKind::Unreadable, Action::GetResource, message)
                })
            })
            .map_err(|error| error.with_identifier(Some(identifier)))
    }

    pub(crate) async fn list(
        &self,
        scope: &Map<String, Value>,
        page: Option<String>,
        page_size: Option<i32>,
    ) -> Result<ListResourcesOutput, Error> {
        let scope = (!scope.is_empty()).then(|| Value::Object(scope.clone()).to_string());
        send!(
            self,
            ListResources,
            list_resources
                .type_name(self.operation.type_name)
                .set_resource_model(scope.clone())
                .set_next_token(page)
                .set_max_results(page_size)
                .set_role_arn(self.options.role_arn.clone())
                .set_type_version_id(self.options.type_version_id.clone())
        )
    }

    pub(crate) async fn create(&self, desired_state: String) -> Result<ProgressEvent, Error> {
        let reply = send!(
            self,
            CreateResource,
            create_resource
                .type_name(self.operation.type_name)
                .desired_state(desired_state)
                .set_role_arn(self.options.role_arn.clone())
                .set_type_version_id(self.options.type_version_id.clone())
                .set_client_token(self.options.client_token.clone())
        );
        self.event(Action::CreateResource, reply?.progress_event)
    }

    pub(crate) async fn update(
        &self,
        identifier: &str,
        patch_document: String,
    ) -> Result<ProgressEvent, Error> {
        let reply = send!(
            self,
            UpdateResource,
            update_resource
                .type_name(self.operation.type_name)
                .identifier(identifier)
                .patch_document(patch_document)
                .set_role_arn(self.options.role_arn.clone())
                .set_type_version_id(self.options.type_version_id.clone())
                .set_client_token(self.options.client_token.clone())
        );
        reply
            .and_then(|reply| self.event(Action::UpdateResource, reply.progress_event))
            .map_err(|error| error.with_identifier(Some(identifier)))
    }

    pub(crate) async fn delete(&self, identifier: &str) -> Result<ProgressEvent, Error> {
        let reply = send!(
            self,
            DeleteResource,
            delete_resource
                .type_name(self.operation.type_name)
                .identifier(identifier)
                .set_role_arn(self.options.role_arn.clone())
                .set_type_version_id(self.options.type_version_id.clone())
                .set_client_token(self.options.client_token.clone())
        );
        reply
            .and_then(|reply| self.event(Action::DeleteResource, reply.progress_event))
            .map_err(|error| error.with_identifier(Some(identifier)))
    }

    pub(crate) async fn status(&self, request_token: &str) -> Result<ProgressEvent, Error> {
        let reply = send!(
            self,
            GetResourceRequestStatus,
            get_resource_request_status.request_token(request_token)
        );
        self.event(Action::GetResourceRequestStatus, reply?.progress_event)
    }

    /// The SDK would tell a missing region as a failed connection.
    fn no_region(&self, action: Action) -> Error {
        let message = "no region is set: set `AWS_REGION`, or give the operation one with `region`";
        self.error(ErrorKind::InvalidInput, action, message)
    }

    fn event(&self, action: Action, event: Option<ProgressEvent>) -> Result<ProgressEvent, Error> {
        event.ok_or_else(|| {
            self.error(
                ErrorKind::Unreadable,
                action,
                "the reply holds no progress event",
            )
        })
    }

    fn subject(&self, action: Action) -> Subject {
        Subject::Operation(self.operation, action)
    }

    fn overrides(&self) -> Builder {
        Builder::new().region(self.options.region.clone().map(Region::new))
    }
}
