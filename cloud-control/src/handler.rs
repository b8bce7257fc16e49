//! The five handlers of a resource type, and every name that is derived from them.

/// The IAM action for getting the status of a request, and so for waiting until it completes.
pub const GET_REQUEST_STATUS: &str = "cloudformation:GetResourceRequestStatus";
/// The IAM action for cancelling a request.
pub const CANCEL_REQUEST: &str = "cloudformation:CancelResourceRequest";
/// The IAM action for listing requests.
pub const LIST_REQUESTS: &str = "cloudformation:ListResourceRequests";
/// The ARN format of what IAM is asked about for Cloud Control's own actions, of whatever type and resource. Policies allow
/// them on `*`; one that denies them on this ARN denies them.
pub const CALLED_RESOURCE: &str = "arn:${Partition}:cloudformation:${Region}:${Account}:resource/*";
/// The service principal that handlers act through, and that a role for them trusts.
pub const SERVICE_PRINCIPAL: &str = "cloudformation.amazonaws.com";

/// A handler of a resource type: the code that AWS runs for one kind of operation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Handler {
    /// Creates a resource.
    Create,
    /// Reads one resource.
    Get,
    /// Updates a resource.
    Update,
    /// Deletes a resource.
    Delete,
    /// Lists the resources of the type.
    List,
}

/// Whether an IAM action is one of Cloud Control's own, on [`CALLED_RESOURCE`].
#[must_use]
pub fn is_call(action: &str) -> bool {
    let handlers = Handler::ALL.iter().flat_map(|handler| handler.caller_actions());
    let mut calls = handlers.copied().chain([GET_REQUEST_STATUS, CANCEL_REQUEST, LIST_REQUESTS]);
    calls.any(|call| call.eq_ignore_ascii_case(action))
}

impl Handler {
    /// All handlers, in order.
    pub const ALL: [Self; 5] = [Self::Create, Self::Get, Self::Update, Self::Delete, Self::List];

    /// The name in code, commands and specs: `get`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Create => "create",
            Self::Get => "get",
            Self::Update => "update",
            Self::Delete => "delete",
            Self::List => "list",
        }
    }

    /// The name in CloudFormation schemas, and in the Permissions section of a page: `read`.
    #[must_use]
    pub const fn schema_name(self) -> &'static str {
        match self {
            Self::Get => "read",
            other => other.name(),
        }
    }

    /// The name of the method on a page, and of the operation in messages: `get_resource`.
    #[must_use]
    pub const fn method_name(self) -> &'static str {
        match self {
            Self::Create => "create_resource",
            Self::Get => "get_resource",
            Self::Update => "update_resource",
            Self::Delete => "delete_resource",
            Self::List => "list_resource",
        }
    }

    /// The SQL verb under which a page offers the method: `SELECT`.
    #[must_use]
    pub const fn sql_verb(self) -> &'static str {
        match self {
            Self::Create => "INSERT",
            Self::Get | Self::List => "SELECT",
            Self::Update => "UPDATE",
            Self::Delete => "DELETE",
        }
    }

    /// The operation of the Cloud Control API: `GetResource`.
    #[must_use]
    pub const fn api_operation(self) -> &'static str {
        match self {
            Self::Create => "CreateResource",
            Self::Get => "GetResource",
            Self::Update => "UpdateResource",
            Self::Delete => "DeleteResource",
            Self::List => "ListResources",
        }
    }

    /// The IAM actions of Cloud Control that the caller of the operation needs: for the call and, if it
    /// returns a request, for waiting. They take no resources, so a policy allows them on `*`.
    #[must_use]
    pub const fn caller_actions(self) -> &'static [&'static str] {
        match self {
            Self::Create => &["cloudformation:CreateResource", GET_REQUEST_STATUS],
            Self::Get => &["cloudformation:GetResource"],
            Self::Update => &["cloudformation:UpdateResource", GET_REQUEST_STATUS],
            Self::Delete => &["cloudformation:DeleteResource", GET_REQUEST_STATUS],
            Self::List => &["cloudformation:ListResources"],
        }
    }

    /// Whether the operation changes something, and so returns a request to wait for.
    #[must_use]
    pub const fn is_mutation(self) -> bool {
        matches!(self, Self::Create | Self::Update | Self::Delete)
    }

    /// Whether waiting for the operation ends with a read of the resource that it created or updated. A type
    /// may lack the get handler.
    #[must_use]
    pub const fn is_read_back(self) -> bool {
        matches!(self, Self::Create | Self::Update)
    }

    /// The handler with this [`name`](Self::name).
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|handler| handler.name() == name)
    }
}

#[cfg(test)]
mod tests {
    use super::Handler;

    #[test]
    fn each_handler_is_found_by_its_name() {
        for handler in Handler::ALL {
            assert_eq!(Handler::from_name(handler.name()), Some(handler));
        }
        assert_eq!(Handler::from_name("read"), None, "that is the name in schemas");
    }

    #[test]
    fn the_first_caller_action_is_that_of_the_call() {
        for handler in Handler::ALL {
            let call = format!("cloudformation:{}", handler.api_operation());
            assert_eq!(handler.caller_actions()[0], call);
            assert_eq!(handler.caller_actions().len() == 2, handler.is_mutation());
        }
    }
}
