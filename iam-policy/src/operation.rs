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
    /// The resources that its actions can be narrowed to. An action that is in none of these needs `*`.
    pub resources: &'static [ScopedActions],
    /// The operation whose handler runs first: each update reads.
    pub reads_first: Option<&'static Operation>,
}

/// Actions that can be narrowed to resources of one shape.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct ScopedActions {
    /// The shape of the resources' ARNs: `arn:${Partition}:ivs:${Region}:${Account}:stage/${ResourceId}`.
    pub arn_format: &'static str,
    /// Whether these are the resources of the operation's own type.
    pub is_own: bool,
    /// The actions.
    pub actions: &'static [&'static str],
}

impl ScopedActions {
    /// Actions on the operation's own resource.
    #[must_use]
    pub const fn own(arn_format: &'static str, actions: &'static [&'static str]) -> Self {
        Self {
            arn_format,
            is_own: true,
            actions,
        }
    }

    /// Actions on other resources, such as the role that `iam:PassRole` passes.
    #[must_use]
    pub const fn related(arn_format: &'static str, actions: &'static [&'static str]) -> Self {
        Self {
            arn_format,
            is_own: false,
            actions,
        }
    }
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
            resources: &[],
            reads_first: None,
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

    /// Sets the resources that the operation's actions can be narrowed to.
    #[must_use]
    pub const fn resources(mut self, resources: &'static [ScopedActions]) -> Self {
        self.resources = resources;
        self
    }

    /// Sets the operation whose handler runs before its own.
    #[must_use]
    pub const fn reads_first(mut self, read: &'static Operation) -> Self {
        self.reads_first = Some(read);
        self
    }
}
