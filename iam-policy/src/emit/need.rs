//! What one operation needs, wherever that is known from: generated constants, specs, a linked binary.

use crate::operation::{Handler, Operation};
use crate::reference::{Reference, TypeResource};

/// What one operation needs of IAM.
///
/// ```
/// use iam_policy::{Handler, Need, NeededAction};
///
/// let get = Need::new("AWS::IVS::Stage", "get_resource", Handler::Read)
///     .action(NeededAction::new("ivs:GetStage").source("docs/aws/ivs/stage.md:81:1"));
/// let update = Need::new("AWS::IVS::Stage", "update_resource", Handler::Update)
///     .action(NeededAction::new("ivs:UpdateStage"))
///     .reads_first(&get);
/// # let _ = update;
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[must_use]
pub struct Need {
    pub(super) type_name: String,
    pub(super) operation: String,
    pub(super) handler: Handler,
    pub(super) actions: Vec<NeededAction>,
    pub(super) unverified: Vec<String>,
    pub(super) passes_roles_to: Vec<String>,
}

/// An action that a handler needs.
#[derive(Clone, Debug, PartialEq, Eq)]
#[must_use]
pub struct NeededAction {
    pub(super) action: String,
    pub(super) own: Vec<String>,
    pub(super) related: Vec<String>,
    pub(super) source: Option<String>,
    /// The handler that needs it: that of the operation, or that of a read which runs first.
    pub(super) handler: Handler,
}

impl Need {
    /// An operation on a type of resource that, so far, needs no more than Cloud Control asks for.
    pub fn new(
        type_name: impl Into<String>,
        operation: impl Into<String>,
        handler: Handler,
    ) -> Self {
        Self {
            type_name: type_name.into(),
            operation: operation.into(),
            handler,
            actions: Vec::new(),
            unverified: Vec::new(),
            passes_roles_to: Vec::new(),
        }
    }

    /// Adds an action that the operation's handler needs.
    pub fn action(mut self, mut action: NeededAction) -> Self {
        action.handler = self.handler;
        self.actions.push(action);
        self
    }

    /// Adds what is stated as a permission and IAM does not know. It gets into no policy.
    pub fn unverified(mut self, stated: impl Into<String>) -> Self {
        self.unverified.push(stated.into());
        self
    }

    /// Adds what the read needs that runs before the operation's own handler, as in each update.
    pub fn reads_first(mut self, read: &Self) -> Self {
        self.actions.extend(read.actions.iter().cloned());
        self.unverified.extend(read.unverified.iter().cloned());
        self
    }

    /// Lets the handler pass roles to this service alone: `lambda.amazonaws.com`.
    pub fn passes_roles_to(mut self, service: impl Into<String>) -> Self {
        self.passes_roles_to.push(service.into());
        self
    }

    /// Narrows each action to the resources that the reference gives it, where `own` are those of the need's type: see
    /// [`Reference::type_resource`].
    pub fn narrowed(mut self, reference: &Reference, own: Option<&TypeResource<'_>>) -> Self {
        let owned = |formats: Vec<&str>| formats.into_iter().map(str::to_owned).collect();
        for needed in &mut self.actions {
            let scope = reference.scope(&needed.action, own);
            needed.own = owned(scope.own);
            needed.related = owned(scope.related);
        }
        self
    }

    /// Whether it is known what the read handler of its type needs.
    pub(super) fn is_read_stated(&self, needs: &[Self]) -> bool {
        let reads = |need: &Self| {
            let mut actions = need.actions.iter();
            actions.any(|action| action.handler == Handler::Read)
        };
        reads(self)
            || needs
                .iter()
                .any(|it| it.type_name == self.type_name && it.handler == Handler::Read)
    }
}

impl NeededAction {
    /// An action that is not narrowed to any resources, of which IAM has this spelling: `ivs:GetStage`.
    pub fn new(action: impl Into<String>) -> Self {
        Self {
            action: action.into(),
            own: Vec::new(),
            related: Vec::new(),
            source: None,
            handler: Handler::Read,
        }
    }

    /// Narrows it to resources of the operation's own type, whose ARNs have this shape.
    pub fn own(mut self, arn_format: impl Into<String>) -> Self {
        self.own.push(arn_format.into());
        self
    }

    /// Narrows it to other resources, whose ARNs have this shape.
    pub fn related(mut self, arn_format: impl Into<String>) -> Self {
        self.related.push(arn_format.into());
        self
    }

    /// Says where it is written that the handler needs it: `docs/aws/ivs/stage.md:81:1`.
    pub fn source(mut self, place: impl Into<String>) -> Self {
        self.source = Some(place.into());
        self
    }
}

impl From<&Operation> for Need {
    fn from(operation: &Operation) -> Self {
        let mut need = Self::new(operation.type_name, operation.name, operation.handler);
        for &action in operation.permissions {
            let scopes = operation.resources.iter();
            let needed = scopes.filter(|scope| scope.actions.contains(&action)).fold(
                NeededAction::new(action),
                |needed, scope| {
                    if scope.is_own {
                        needed.own(scope.arn_format)
                    } else {
                        needed.related(scope.arn_format)
                    }
                },
            );
            need = need.action(needed);
        }
        for &stated in operation.unverified {
            need = need.unverified(stated);
        }
        match operation.reads_first {
            Some(read) => need.reads_first(&Self::from(read)),
            None => need,
        }
    }
}
