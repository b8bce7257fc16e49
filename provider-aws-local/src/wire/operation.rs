//! The operations of the Cloud Control API.

use cloud_control::{CANCEL_REQUEST, GET_REQUEST_STATUS, Handler, LIST_REQUESTS};
use serde::Deserialize;
use thiserror::Error;

/// An operation of the Cloud Control API.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub(crate) enum ApiOperation {
    /// An operation on resources, which a handler of their type carries out.
    Resource(Handler),
    GetResourceRequestStatus,
    CancelResourceRequest,
    ListResourceRequests,
}

/// A text isn't the name of an operation.
#[derive(Debug, Error)]
#[error("found `{found}`, expected an operation of Cloud Control, such as `CreateResource`")]
pub(crate) struct UnknownOperation {
    found: String,
}

impl ApiOperation {
    pub(crate) fn all() -> impl Iterator<Item = Self> {
        let on_requests =
            [Self::GetResourceRequestStatus, Self::CancelResourceRequest, Self::ListResourceRequests];
        Handler::ALL.into_iter().map(Self::Resource).chain(on_requests)
    }

    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Resource(handler) => handler.api_operation(),
            Self::GetResourceRequestStatus => "GetResourceRequestStatus",
            Self::CancelResourceRequest => "CancelResourceRequest",
            Self::ListResourceRequests => "ListResourceRequests",
        }
    }

    /// The IAM action that the caller requires for the call itself.
    pub(crate) fn iam_action(self) -> &'static str {
        match self {
            // The other actions are for waiting.
            Self::Resource(handler) => handler.caller_actions()[0],
            Self::GetResourceRequestStatus => GET_REQUEST_STATUS,
            Self::CancelResourceRequest => CANCEL_REQUEST,
            Self::ListResourceRequests => LIST_REQUESTS,
        }
    }

    /// The operation with this [`name`](Self::name).
    pub(crate) fn from_name(name: &str) -> Option<Self> {
        Self::all().find(|operation| operation.name() == name)
    }

    /// The operation that the header `X-Amz-Target` names.
    pub(crate) fn from_target(target: &str) -> Option<Self> {
        Self::from_name(target.strip_prefix("CloudApiService.")?)
    }
}

impl TryFrom<String> for ApiOperation {
    type Error = UnknownOperation;

    fn try_from(name: String) -> Result<Self, UnknownOperation> {
        Self::from_name(&name).ok_or(UnknownOperation { found: name })
    }
}

#[cfg(test)]
mod tests {
    use super::ApiOperation;

    #[test]
    fn iam_names_an_operation_as_the_api_does() {
        for operation in ApiOperation::all() {
            let (_, name) = operation.iam_action().split_once(':').expect("an action");
            assert_eq!(name, operation.name());
            assert_eq!(ApiOperation::from_target(&format!("CloudApiService.{name}")), Some(operation));
        }
        assert_eq!(ApiOperation::from_target("DynamoDB.ListTables"), None);
    }
}
