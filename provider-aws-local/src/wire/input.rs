//! The inputs of the operations, parsed from the bodies of calls.

use cloud_control::Handler;
use serde::Serialize;
use sha2::{Digest, Sha256};

use super::constraint::{IDENTIFIER, NEXT_TOKEN, PROPERTIES, ROLE_ARN, TOKEN, TYPE_NAME, TYPE_VERSION_ID};
use super::exception::Exception;
use super::members::Members;
use super::operation::ApiOperation;

/// The input of a call. It has no `Debug`, since it holds properties.
#[derive(Clone, Serialize)]
pub(crate) enum Input {
    Create(CreateInput),
    Get(GetInput),
    Update(UpdateInput),
    Delete(DeleteInput),
    List(ListInput),
    GetRequestStatus(RequestInput),
    CancelRequest(RequestInput),
    ListRequests(ListRequestsInput),
}

#[derive(Clone, Serialize)]
pub(crate) struct CreateInput {
    pub(crate) type_name: String,
    pub(crate) desired_state: String,
    #[serde(skip)]
    pub(crate) client_token: Option<String>,
    pub(crate) role_arn: Option<String>,
}

#[derive(Clone, Serialize)]
pub(crate) struct GetInput {
    pub(crate) type_name: String,
    pub(crate) identifier: String,
    pub(crate) role_arn: Option<String>,
}

#[derive(Clone, Serialize)]
pub(crate) struct UpdateInput {
    pub(crate) type_name: String,
    pub(crate) identifier: String,
    pub(crate) patch_document: String,
    #[serde(skip)]
    pub(crate) client_token: Option<String>,
    pub(crate) role_arn: Option<String>,
}

#[derive(Clone, Serialize)]
pub(crate) struct DeleteInput {
    pub(crate) type_name: String,
    pub(crate) identifier: String,
    #[serde(skip)]
    pub(crate) client_token: Option<String>,
    pub(crate) role_arn: Option<String>,
}

#[derive(Clone, Serialize)]
pub(crate) struct ListInput {
    pub(crate) type_name: String,
    pub(crate) resource_model: Option<String>,
    pub(crate) next_token: Option<String>,
    pub(crate) max_results: Option<usize>,
    pub(crate) role_arn: Option<String>,
}

/// The input of an operation on one request.
#[derive(Clone, Serialize)]
pub(crate) struct RequestInput {
    pub(crate) request_token: String,
}

#[derive(Clone, Serialize)]
pub(crate) struct ListRequestsInput {
    /// The kinds of requests to list: `CREATE`. Empty for all.
    pub(crate) operations: Vec<String>,
    /// The statuses of the requests to list: `PENDING`. Empty for all.
    pub(crate) statuses: Vec<String>,
    pub(crate) next_token: Option<String>,
    pub(crate) max_results: Option<usize>,
}

impl Input {
    /// Parses the body of a call. Unknown members are ignored, as in the service.
    pub(crate) fn parse(operation: ApiOperation, body: &[u8]) -> Result<Self, Exception> {
        let mut members = Members::parse(body)?;
        let members = &mut members;
        if let ApiOperation::Resource(_) = operation {
            // Only its form is checked: each type has one version here.
            members.text("TypeVersionId", &TYPE_VERSION_ID)?;
        }
        Ok(match operation {
            ApiOperation::Resource(Handler::Create) => Self::Create(CreateInput {
                type_name: members.require("TypeName", &TYPE_NAME)?,
                desired_state: members.require("DesiredState", &PROPERTIES)?,
                client_token: members.text("ClientToken", &TOKEN)?,
                role_arn: members.text("RoleArn", &ROLE_ARN)?,
            }),
            ApiOperation::Resource(Handler::Get) => Self::Get(GetInput {
                type_name: members.require("TypeName", &TYPE_NAME)?,
                identifier: members.require("Identifier", &IDENTIFIER)?,
                role_arn: members.text("RoleArn", &ROLE_ARN)?,
            }),
            ApiOperation::Resource(Handler::Update) => Self::Update(UpdateInput {
                type_name: members.require("TypeName", &TYPE_NAME)?,
                identifier: members.require("Identifier", &IDENTIFIER)?,
                patch_document: members.require("PatchDocument", &PROPERTIES)?,
                client_token: members.text("ClientToken", &TOKEN)?,
                role_arn: members.text("RoleArn", &ROLE_ARN)?,
            }),
            ApiOperation::Resource(Handler::Delete) => Self::Delete(DeleteInput {
                type_name: members.require("TypeName", &TYPE_NAME)?,
                identifier: members.require("Identifier", &IDENTIFIER)?,
                client_token: members.text("ClientToken", &TOKEN)?,
                role_arn: members.text("RoleArn", &ROLE_ARN)?,
            }),
            ApiOperation::Resource(Handler::List) => Self::List(ListInput {
                type_name: members.require("TypeName", &TYPE_NAME)?,
                resource_model: members.text("ResourceModel", &PROPERTIES)?,
                next_token: members.text("NextToken", &NEXT_TOKEN)?,
                max_results: members.page_size("MaxResults")?,
                role_arn: members.text("RoleArn", &ROLE_ARN)?,
            }),
            ApiOperation::GetResourceRequestStatus => Self::GetRequestStatus(RequestInput::read(members)?),
            ApiOperation::CancelResourceRequest => Self::CancelRequest(RequestInput::read(members)?),
            ApiOperation::ListResourceRequests => {
                let mut filter = members.object("ResourceRequestStatusFilter")?;
                Self::ListRequests(ListRequestsInput {
                    operations: filter.texts("Operations")?,
                    statuses: filter.texts("OperationStatuses")?,
                    next_token: members.text("NextToken", &NEXT_TOKEN)?,
                    max_results: members.page_size("MaxResults")?,
                })
            }
        })
    }

    pub(crate) fn operation(&self) -> ApiOperation {
        match self {
            Self::Create(_) => ApiOperation::Resource(Handler::Create),
            Self::Get(_) => ApiOperation::Resource(Handler::Get),
            Self::Update(_) => ApiOperation::Resource(Handler::Update),
            Self::Delete(_) => ApiOperation::Resource(Handler::Delete),
            Self::List(_) => ApiOperation::Resource(Handler::List),
            Self::GetRequestStatus(_) => ApiOperation::GetResourceRequestStatus,
            Self::CancelRequest(_) => ApiOperation::CancelResourceRequest,
            Self::ListRequests(_) => ApiOperation::ListResourceRequests,
        }
    }

    /// The type of the resources that the call is about.
    pub(crate) fn type_name(&self) -> Option<&str> {
        match self {
            Self::Create(CreateInput { type_name, .. })
            | Self::Get(GetInput { type_name, .. })
            | Self::Update(UpdateInput { type_name, .. })
            | Self::Delete(DeleteInput { type_name, .. })
            | Self::List(ListInput { type_name, .. }) => Some(type_name),
            Self::GetRequestStatus(_) | Self::CancelRequest(_) | Self::ListRequests(_) => None,
        }
    }

    /// The identifier of the resource that the call is about.
    pub(crate) fn identifier(&self) -> Option<&str> {
        match self {
            Self::Get(GetInput { identifier, .. })
            | Self::Update(UpdateInput { identifier, .. })
            | Self::Delete(DeleteInput { identifier, .. }) => Some(identifier),
            _ => None,
        }
    }

    /// The role that the handler is to act with.
    pub(crate) fn role_arn(&self) -> Option<&str> {
        match self {
            Self::Create(CreateInput { role_arn, .. })
            | Self::Get(GetInput { role_arn, .. })
            | Self::Update(UpdateInput { role_arn, .. })
            | Self::Delete(DeleteInput { role_arn, .. })
            | Self::List(ListInput { role_arn, .. }) => role_arn.as_deref(),
            Self::GetRequestStatus(_) | Self::CancelRequest(_) | Self::ListRequests(_) => None,
        }
    }

    /// The token that says which calls are the same.
    pub(crate) fn client_token(&self) -> Option<&str> {
        match self {
            Self::Create(CreateInput { client_token, .. })
            | Self::Update(UpdateInput { client_token, .. })
            | Self::Delete(DeleteInput { client_token, .. }) => client_token.as_deref(),
            _ => None,
        }
    }

    /// A digest of the operation and of all members but the client token: the same for the same call.
    pub(crate) fn fingerprint(&self) -> String {
        let json = serde_json::to_vec(self).unwrap_or_default();
        Sha256::digest(json).iter().map(|byte| format!("{byte:02x}")).collect()
    }
}

impl RequestInput {
    fn read(members: &mut Members) -> Result<Self, Exception> {
        Ok(Self { request_token: members.require("RequestToken", &TOKEN)? })
    }
}

#[cfg(test)]
mod tests {
    use super::{ApiOperation, Input};
    use crate::wire::ExceptionKind;

    fn parse(operation: &str, body: &str) -> Result<Input, (ExceptionKind, String)> {
        let operation = ApiOperation::from_name(operation).expect("an operation");
        Input::parse(operation, body.as_bytes()).map_err(|exception| (exception.kind, exception.message))
    }

    #[test]
    fn an_operation_takes_its_own_members_and_ignores_others() {
        let body = r#"{"RequestToken": "token", "TypeName": 5, "Unknown": [1]}"#;
        let input = parse("CancelResourceRequest", body).unwrap_or_else(|error| panic!("{error:?}"));
        assert_eq!(input.operation(), ApiOperation::CancelResourceRequest);
        assert_eq!(input.type_name(), None);
    }

    #[test]
    fn a_broken_constraint_is_stated_as_in_the_service() {
        for (operation, body, message) in [
            (
                "GetResource",
                r#"{"TypeName": "AWS::IVS::Stage"}"#,
                "Value null at 'identifier' failed to satisfy constraint: Member must not be null",
            ),
            (
                "CancelResourceRequest",
                r#"{"RequestToken": "?"}"#,
                "Value at 'requestToken' failed to satisfy constraint: Member must satisfy regular expression pattern: [-A-Za-z0-9+/=]+",
            ),
            (
                "ListResourceRequests",
                r#"{"MaxResults": 101}"#,
                "Value '101' at 'maxResults' failed to satisfy constraint: Member must have value less than or equal to 100",
            ),
            (
                "ListResourceRequests",
                r#"{"MaxResults": 0.5}"#,
                "Value '0.5' at 'maxResults' failed to satisfy constraint: Member must have value greater than or equal to 1",
            ),
        ] {
            let error = parse(operation, body).err().expect("a broken constraint");
            let message = format!("1 validation error detected: {message}");
            assert_eq!(error, (ExceptionKind::ValidationException, message));
        }
    }

    #[test]
    fn the_fingerprint_is_of_all_members_but_the_client_token() {
        let fingerprint = |operation: &str, members: &str| {
            let body = format!(r#"{{"TypeName": "AWS::IVS::Stage", {members}}}"#);
            parse(operation, &body).unwrap_or_else(|error| panic!("{error:?}")).fingerprint()
        };
        let delete = fingerprint("DeleteResource", r#""Identifier": "a""#);
        assert_eq!(delete, fingerprint("DeleteResource", r#""Identifier": "a", "ClientToken": "b""#));
        assert_ne!(delete, fingerprint("DeleteResource", r#""Identifier": "b""#));
        assert_ne!(delete, fingerprint("GetResource", r#""Identifier": "a""#));
    }
}
