//! The metadata of an operation: its type, its handler and the IAM actions that it requires.

use crate::handler::Handler;

/// An operation of a resource type, and the IAM permissions that it requires.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Operation {
    /// The resource type: `AWS::IVS::Stage`.
    pub type_name: &'static str,
    /// The handler that runs.
    pub handler: Handler,
    /// The properties that make up the identifier of a resource, in order. Their values are joined with `|`.
    pub identifier: &'static [&'static str],
    /// The IAM actions that the handler requires, by the resources that they can be narrowed to. Names are in
    /// IAM's spelling, `ivs:GetStage`, and may hold wildcards: `ec2:Describe*`.
    pub requires: &'static [ScopedActions],
    /// What the docs state as a permission although IAM doesn't know it: `s3:REST.PUT.OBJECT`, `*`.
    pub unverified: &'static [&'static str],
    /// The only services that the handler passes roles to, if they are known: `lambda.amazonaws.com`.
    pub passes_roles_to: &'static [&'static str],
    /// The get operation of the same type, if it runs as well: an update begins with a read, and what an
    /// operation created or updated is read back.
    pub read: Option<&'static Operation>,
}

/// IAM actions that can be narrowed to the same resources.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct ScopedActions {
    /// The actions.
    pub actions: &'static [&'static str],
    /// The ARN formats of the operation's own type: `arn:${Partition}:s3:::${BucketName}`. Their variables, other than the
    /// partition, region and account, are properties of the resource.
    pub own: &'static [&'static str],
    /// The ARN formats of other resources, such as the role that `iam:PassRole` passes.
    pub related: &'static [&'static str],
    /// The properties for which alone the actions are required, at any depth: `Tags`, `RoleArn`. Without any, each call
    /// requires them.
    pub only_for: &'static [&'static str],
}

impl ScopedActions {
    /// Actions that can't be narrowed: IAM allows them on `*` only.
    #[must_use]
    pub const fn new(actions: &'static [&'static str]) -> Self {
        Self { actions, own: &[], related: &[], only_for: &[] }
    }

    /// Sets the ARN formats of the operation's own type.
    #[must_use]
    pub const fn own(mut self, arn_formats: &'static [&'static str]) -> Self {
        self.own = arn_formats;
        self
    }

    /// Sets the ARN formats of other resources.
    #[must_use]
    pub const fn related(mut self, arn_formats: &'static [&'static str]) -> Self {
        self.related = arn_formats;
        self
    }

    /// Sets the properties for which alone the actions are required.
    #[must_use]
    pub const fn only_for(mut self, properties: &'static [&'static str]) -> Self {
        self.only_for = properties;
        self
    }
}

impl Operation {
    /// An operation that requires no permissions yet.
    #[must_use]
    pub const fn new(type_name: &'static str, handler: Handler) -> Self {
        Self {
            type_name,
            handler,
            identifier: &[],
            requires: &[],
            unverified: &[],
            passes_roles_to: &[],
            read: None,
        }
    }

    /// Sets the properties that make up the identifier of a resource.
    #[must_use]
    pub const fn identifier(mut self, properties: &'static [&'static str]) -> Self {
        self.identifier = properties;
        self
    }

    /// Sets the IAM actions that the handler requires.
    #[must_use]
    pub const fn requires(mut self, actions: &'static [ScopedActions]) -> Self {
        self.requires = actions;
        self
    }

    /// Sets what the docs state as a permission although IAM doesn't know it.
    #[must_use]
    pub const fn unverified(mut self, stated: &'static [&'static str]) -> Self {
        self.unverified = stated;
        self
    }

    /// Sets the only services that the handler passes roles to.
    #[must_use]
    pub const fn passes_roles_to(mut self, services: &'static [&'static str]) -> Self {
        self.passes_roles_to = services;
        self
    }

    /// Sets the get operation of the same type, for an operation that [is read back](Handler::is_read_back).
    #[must_use]
    pub const fn read(mut self, read: &'static Operation) -> Self {
        self.read = Some(read);
        self
    }

    /// The name of the operation: `get_resource`.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        self.handler.method_name()
    }

    /// The IAM actions that the handler requires, sorted.
    #[must_use]
    pub fn actions(&self) -> Vec<&'static str> {
        let mut actions: Vec<&str> = self.requires.iter().flat_map(|scope| scope.actions).copied().collect();
        actions.sort_unstable();
        actions.dedup();
        actions
    }
}
