//! The constant metadata of an operation: what it is called, and what it needs.

/// A handler of a resource type, under the names of the Permissions section of the docs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
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
    /// What IAM asks of whoever has Cloud Control run the handler and waits for its end: actions of Cloud Control's own,
    /// beside those that the handler needs. They know no resources, and so are allowed on `*` alone.
    #[must_use]
    pub const fn caller_actions(self) -> &'static [&'static str] {
        const STATUS: &str = "cloudformation:GetResourceRequestStatus";
        match self {
            Self::Create => &["cloudformation:CreateResource", STATUS],
            Self::Read => &["cloudformation:GetResource"],
            Self::Update => &["cloudformation:UpdateResource", STATUS],
            Self::Delete => &["cloudformation:DeleteResource", STATUS],
            Self::List => &["cloudformation:ListResources"],
        }
    }

    /// The handlers that have run by the time that whoever waits has the outcome: an update reads first, and what was
    /// created or changed is read back. A type may lack the read handler.
    #[must_use]
    pub const fn steps(self) -> &'static [Self] {
        match self {
            Self::Create => &[Self::Create, Self::Read],
            Self::Read => &[Self::Read],
            Self::Update => &[Self::Read, Self::Update],
            Self::Delete => &[Self::Delete],
            Self::List => &[Self::List],
        }
    }
}

/// The SQL verb under which the docs offer a method.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
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
}

impl Operation {
    /// An operation that takes no parameters and, so far, needs no permissions.
    #[must_use]
    pub const fn new(
        type_name: &'static str,
        name: &'static str,
        handler: Handler,
        verb: Verb,
    ) -> Self {
        Self {
            type_name,
            name,
            handler,
            verb,
            required_parameters: &[],
            permissions: &[],
            unverified: &[],
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
}
