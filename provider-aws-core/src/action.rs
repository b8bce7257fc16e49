//! The actions of Cloud Control that operations call.

use cloud_control::Handler;

/// An action of Cloud Control. IAM knows each as `cloudformation:` and its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Action {
    CreateResource,
    GetResource,
    UpdateResource,
    DeleteResource,
    ListResources,
    GetResourceRequestStatus,
    CancelResourceRequest,
}

impl Action {
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::CreateResource => "CreateResource",
            Self::GetResource => "GetResource",
            Self::UpdateResource => "UpdateResource",
            Self::DeleteResource => "DeleteResource",
            Self::ListResources => "ListResources",
            Self::GetResourceRequestStatus => "GetResourceRequestStatus",
            Self::CancelResourceRequest => "CancelResourceRequest",
        }
    }

    /// The handler of the type that it has do the work; `None` if Cloud Control answers by itself.
    pub(crate) fn handler(self) -> Option<Handler> {
        match self {
            Self::CreateResource => Some(Handler::Create),
            Self::GetResource => Some(Handler::Get),
            Self::UpdateResource => Some(Handler::Update),
            Self::DeleteResource => Some(Handler::Delete),
            Self::ListResources => Some(Handler::List),
            Self::GetResourceRequestStatus | Self::CancelResourceRequest => None,
        }
    }
}
