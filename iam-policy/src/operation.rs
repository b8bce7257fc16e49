//! The constant metadata of an operation: what it is called, and what it needs.

/// The action that hands on rights.
pub const PASS_ROLE: &str = "iam:PassRole";
/// What asking how a request goes takes, and so waiting for its end.
pub const REQUEST_STATUS: &str = "cloudformation:GetResourceRequestStatus";
/// What cancelling a request takes.
pub const CANCEL_REQUEST: &str = "cloudformation:CancelResourceRequest";

/// A handler of a resource type, under the names of the Permissions section of the docs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
pub enum Handler {
    /// Makes a resource.
    Create,
    /// Reads one resource.
    Read,
    /// Changes a resource.
    Update,
    /// Removes a resource.
    Delete,
    /// Names the resources that there are.
    List,
}

impl Handler {
    /// All of them, in order.
    pub const ALL: [Self; 5] = [Self::Create, Self::Read, Self::Update, Self::Delete, Self::List];

    /// The name under which the docs state its permissions: `read`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Create => "create",
            Self::Read => "read",
            Self::Update => "update",
            Self::Delete => "delete",
            Self::List => "list",
        }
    }

    /// What IAM asks of whoever has Cloud Control run the handler and waits for its end: actions of Cloud Control's own,
    /// beside those that the handler needs. They know no resources, and so are allowed on `*` alone.
    #[must_use]
    pub const fn caller_actions(self) -> &'static [&'static str] {
        match self {
            Self::Create => &["cloudformation:CreateResource", REQUEST_STATUS],
            Self::Read => &["cloudformation:GetResource"],
            Self::Update => &["cloudformation:UpdateResource", REQUEST_STATUS],
            Self::Delete => &["cloudformation:DeleteResource", REQUEST_STATUS],
            Self::List => &["cloudformation:ListResources"],
        }
    }

    /// Whether whoever waits for its end reads the resource back: what was created or changed. A type may lack the
    /// read handler.
    #[must_use]
    pub const fn is_read_back(self) -> bool {
        matches!(self, Self::Create | Self::Update)
    }
}

/// The SQL verb under which the docs offer a method.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "UPPERCASE"))]
pub enum Verb {
    /// `SELECT`: the method reads.
    Select,
    /// `INSERT`: the method creates.
    Insert,
    /// `UPDATE`: the method changes.
    Update,
    /// `DELETE`: the method removes.
    Delete,
}

impl Verb {
    /// The verb as SQL has it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Select => "SELECT",
            Self::Insert => "INSERT",
            Self::Update => "UPDATE",
            Self::Delete => "DELETE",
        }
    }
}

/// What an operation is and needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Operation {
    /// The type of resource that it works on: `AWS::IVS::Stage`.
    pub type_name: &'static str,
    /// The name of the method in the docs: `get_resource`.
    pub name: &'static str,
    /// The handler that carries it out.
    pub handler: Handler,
    /// The SQL verb under which the docs offer it.
    pub verb: Verb,
    /// The parameters without which it cannot be called, in the order of the docs.
    pub required_parameters: &'static [&'static str],
    /// The IAM actions that it needs, spelled as IAM spells them: `ivs:GetStage`. They may hold wildcards:
    /// `ec2:Describe*`.
    pub permissions: &'static [&'static str],
    /// What the docs state as a permission and IAM does not know: `s3:REST.PUT.OBJECT`, `*`.
    pub unverified: &'static [&'static str],
    /// The services to which alone its handler passes roles, if that is known: `lambda.amazonaws.com`.
    pub passes_roles_to: &'static [&'static str],
    /// The resources that its actions can be narrowed to. An action that is in none of these needs `*`.
    pub resources: &'static [ScopedActions],
    /// The read of the same type, if it runs, too: an update reads first, and what was created or changed is read back.
    pub read: Option<&'static Operation>,
}

/// Actions that can be narrowed to the same resources.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct ScopedActions {
    /// The actions.
    pub actions: &'static [&'static str],
    /// The shapes of ARNs of the operation's own type: `arn:${Partition}:ivs:${Region}:${Account}:stage/${ResourceId}`.
    pub own: &'static [&'static str],
    /// Those of other resources, such as the role that `iam:PassRole` passes.
    pub related: &'static [&'static str],
}

impl ScopedActions {
    /// Actions that, so far, are not narrowed.
    #[must_use]
    pub const fn new(actions: &'static [&'static str]) -> Self {
        Self { actions, own: &[], related: &[] }
    }

    /// Sets the shapes of ARNs of the operation's own type.
    #[must_use]
    pub const fn own(mut self, arn_formats: &'static [&'static str]) -> Self {
        self.own = arn_formats;
        self
    }

    /// Sets the shapes of ARNs of other resources.
    #[must_use]
    pub const fn related(mut self, arn_formats: &'static [&'static str]) -> Self {
        self.related = arn_formats;
        self
    }
}

impl Operation {
    /// An operation that takes no parameters and, so far, needs no permissions.
    #[must_use]
    pub const fn new(type_name: &'static str, name: &'static str, handler: Handler, verb: Verb) -> Self {
        Self {
            type_name,
            name,
            handler,
            verb,
            required_parameters: &[],
            permissions: &[],
            unverified: &[],
            passes_roles_to: &[],
            resources: &[],
            read: None,
        }
    }

    /// Sets the parameters without which the operation cannot be called.
    #[must_use]
    pub const fn required_parameters(mut self, names: &'static [&'static str]) -> Self {
        self.required_parameters = names;
        self
    }

    /// Sets the IAM actions that the operation needs.
    #[must_use]
    pub const fn permissions(mut self, actions: &'static [&'static str]) -> Self {
        self.permissions = actions;
        self
    }

    /// Sets what the docs state as permissions although IAM does not know it.
    #[must_use]
    pub const fn unverified(mut self, stated: &'static [&'static str]) -> Self {
        self.unverified = stated;
        self
    }

    /// Sets the services to which alone the operation's handler passes roles.
    #[must_use]
    pub const fn passes_roles_to(mut self, services: &'static [&'static str]) -> Self {
        self.passes_roles_to = services;
        self
    }

    /// Sets the resources that the operation's actions can be narrowed to.
    #[must_use]
    pub const fn resources(mut self, resources: &'static [ScopedActions]) -> Self {
        self.resources = resources;
        self
    }

    /// Sets the read of the same type, for an operation that [is read back](Handler::is_read_back).
    #[must_use]
    pub const fn read(mut self, read: &'static Operation) -> Self {
        self.read = Some(read);
        self
    }
}
