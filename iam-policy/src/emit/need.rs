//! What one operation needs, wherever that is known from: generated constants, specs, a linked binary.

use super::Layer;
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
///     .reads_back(&get);
/// # let _ = update;
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[must_use]
#[non_exhaustive]
pub struct Need {
    /// The type of resource: `AWS::IVS::Stage`.
    pub type_name: String,
    /// The name of the method in the docs: `update_resource`.
    pub operation: String,
    /// The handler that carries it out.
    pub handler: Handler,
    /// What its handler needs, and the read handler where that runs, too.
    pub actions: Vec<NeededAction>,
    /// What is stated as a permission and IAM does not know.
    pub unverified: Vec<String>,
    /// The services to which alone the handler passes roles.
    pub passes_roles_to: Vec<String>,
    /// Whether the caller waits for the end of what it began.
    pub waits: bool,
    /// Whether the caller reads back what was created or changed.
    pub reads_back: bool,
}

/// An action that a handler needs.
#[derive(Clone, Debug, PartialEq, Eq)]
#[must_use]
#[non_exhaustive]
pub struct NeededAction {
    /// As IAM spells it: `ivs:GetStage`.
    pub action: String,
    /// The shapes of the ARNs that it can be narrowed to, of the operation's own type.
    pub own: Vec<String>,
    /// Those of other resources.
    pub related: Vec<String>,
    /// Where it is written that the handler needs it.
    pub source: Option<String>,
    /// The handler that needs it: that of the operation, or that of the read which runs, too.
    pub handler: Handler,
}

impl Need {
    /// An operation on a type of resource that, so far, needs no more than Cloud Control asks for.
    pub fn new(type_name: impl Into<String>, operation: impl Into<String>, handler: Handler) -> Self {
        Self {
            type_name: type_name.into(),
            operation: operation.into(),
            handler,
            actions: Vec::new(),
            unverified: Vec::new(),
            passes_roles_to: Vec::new(),
            waits: true,
            reads_back: false,
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

    /// Adds what the read handler needs, which runs before that of each update.
    pub fn reads_first(mut self, read: &Self) -> Self {
        self.actions.extend(read.actions.iter().cloned());
        self.unverified.extend(read.unverified.iter().cloned());
        self
    }

    /// Adds that what was created or changed is read back: what the read handler needs, and calling it.
    pub fn reads_back(mut self, read: &Self) -> Self {
        self.reads_back = true;
        self.reads_first(read)
    }

    /// Leaves out waiting for the end of what the operation begins.
    pub fn without_waiting(mut self) -> Self {
        self.waits = false;
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

    /// What Cloud Control asks of the caller, in the order of the calls.
    #[must_use]
    pub fn caller_actions(&self) -> Vec<&'static str> {
        self.cloud_control().map(|(action, _)| action).collect()
    }

    /// What Cloud Control asks of the caller, and when.
    pub(super) fn cloud_control(&self) -> impl Iterator<Item = (&'static str, Layer)> {
        let (call, waiting) = self.handler.caller_actions().split_at(1);
        let waiting = waiting.iter().filter(|_| self.waits);
        let read = Handler::Read.caller_actions().iter();
        let read = read.filter(|_| self.reads_back);
        let called = call.iter().map(|action| (*action, Layer::CloudControl));
        called
            .chain(waiting.map(|action| (*action, Layer::Waiting)))
            .chain(read.map(|action| (*action, Layer::ReadingBack)))
    }

    /// Whether it is known what the read handler of its type needs.
    pub(super) fn is_read_stated(&self, needs: &[Self]) -> bool {
        let reads = |need: &Self| {
            let mut actions = need.actions.iter();
            actions.any(|action| action.handler == Handler::Read)
        };
        reads(self) || needs.iter().any(|it| it.type_name == self.type_name && it.handler == Handler::Read)
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
            let mut scopes = operation.resources.iter();
            let mut needed = NeededAction::new(action);
            if let Some(scope) = scopes.find(|scope| scope.actions.contains(&action)) {
                let owned = |formats: &[&str]| formats.iter().map(|it| (*it).to_owned()).collect();
                needed.own = owned(scope.own);
                needed.related = owned(scope.related);
            }
            need = need.action(needed);
        }
        for &stated in operation.unverified {
            need = need.unverified(stated);
        }
        for &service in operation.passes_roles_to {
            need = need.passes_roles_to(service);
        }
        match operation.read {
            Some(read) => need.reads_back(&Self::from(read)),
            None => need,
        }
    }
}
