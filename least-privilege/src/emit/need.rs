//! What one operation requires, read from a generated constant, a spec or a linked program.

use cloud_control::linked::{OperationRecord, Permissions, RecordedScope};
use cloud_control::{Handler, Operation};
use iam_policy::{Reference, TypeResource};

use super::layer::Layer;

/// What one operation requires of IAM.
///
/// ```
/// use cloud_control::Handler;
/// use least_privilege::{Need, NeededAction};
///
/// let get = Need::new("AWS::IVS::Stage", Handler::Get)
///     .action(NeededAction::new("ivs:GetStage").source("docs/aws/ivs/stage.md:81:1"));
/// let update = Need::new("AWS::IVS::Stage", Handler::Update)
///     .action(NeededAction::new("ivs:UpdateStage"))
///     .reads_back(&get);
/// # let _ = update;
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[must_use]
#[non_exhaustive]
pub struct Need {
    /// The resource type: `AWS::IVS::Stage`.
    pub type_name: String,
    /// The handler that runs.
    pub handler: Handler,
    /// The actions that the handler requires, and those of the get handler if it runs as well.
    pub actions: Vec<NeededAction>,
    /// What is stated as a permission although IAM doesn't know it.
    pub unverified: Vec<String>,
    /// The only services that the handler passes roles to.
    pub passes_roles_to: Vec<String>,
    /// Whether the caller waits until the request completes.
    pub waits: bool,
    /// Whether the caller reads back what was created or updated.
    pub reads_back: bool,
}

/// An action that a handler requires.
#[derive(Clone, Debug, PartialEq, Eq)]
#[must_use]
#[non_exhaustive]
pub struct NeededAction {
    /// The action in IAM's spelling: `ivs:GetStage`.
    pub action: String,
    /// The ARN formats of the operation's own type that the action can be narrowed to.
    pub own: Vec<String>,
    /// The ARN formats of other resources.
    pub related: Vec<String>,
    /// The place that states the action.
    pub source: Option<String>,
    /// The handler that requires the action: that of the operation, or the get handler that runs as well.
    pub handler: Handler,
}

impl Need {
    /// An operation of a resource type that requires only Cloud Control's own actions so far.
    pub fn new(type_name: impl Into<String>, handler: Handler) -> Self {
        Self {
            type_name: type_name.into(),
            handler,
            actions: Vec::new(),
            unverified: Vec::new(),
            passes_roles_to: Vec::new(),
            waits: true,
            reads_back: false,
        }
    }

    /// Adds an action that the operation's handler requires.
    pub fn action(mut self, mut action: NeededAction) -> Self {
        action.handler = self.handler;
        self.actions.push(action);
        self
    }

    /// Adds what is stated as a permission although IAM doesn't know it. No policy states it.
    pub fn unverified(mut self, stated: impl Into<String>) -> Self {
        self.unverified.push(stated.into());
        self
    }

    /// Adds what the get handler requires, which runs before the update handler.
    pub fn reads_first(mut self, read: &Self) -> Self {
        self.actions.extend(read.actions.iter().cloned());
        self.unverified.extend(read.unverified.iter().cloned());
        self
    }

    /// Adds reading back what was created or updated: the call of the get operation, and its handler's needs.
    pub fn reads_back(mut self, read: &Self) -> Self {
        self.reads_back = true;
        self.reads_first(read)
    }

    /// Leaves out waiting until the request completes.
    pub fn without_waiting(mut self) -> Self {
        self.waits = false;
        self
    }

    /// Limits the services that the handler passes roles to: adds `lambda.amazonaws.com`.
    pub fn passes_roles_to(mut self, service: impl Into<String>) -> Self {
        self.passes_roles_to.push(service.into());
        self
    }

    /// Narrows each action to the resources that IAM's reference lists for it. `own` are the resources of the
    /// need's type: see [`Reference::type_resource`].
    pub fn narrowed(mut self, reference: &Reference, own: Option<&TypeResource<'_>>) -> Self {
        let owned = |formats: Vec<&str>| formats.into_iter().map(str::to_owned).collect();
        for needed in &mut self.actions {
            let scope = reference.scope(&needed.action, own);
            needed.own = owned(scope.own);
            needed.related = owned(scope.related);
        }
        self
    }

    /// The actions of Cloud Control that the caller needs, in the order of the calls.
    #[must_use]
    pub fn caller_actions(&self) -> Vec<&'static str> {
        self.cloud_control().map(|(action, _)| action).collect()
    }

    /// The actions of Cloud Control that the caller needs, with the steps that they are for.
    pub(super) fn cloud_control(&self) -> impl Iterator<Item = (&'static str, Layer)> {
        let (call, waiting) = self.handler.caller_actions().split_at(1);
        let waiting = waiting.iter().filter(|_| self.waits);
        let read = Handler::Get.caller_actions().iter().filter(|_| self.reads_back);
        let called = call.iter().map(|action| (*action, Layer::CloudControl));
        called
            .chain(waiting.map(|action| (*action, Layer::Waiting)))
            .chain(read.map(|action| (*action, Layer::ReadingBack)))
    }

    /// Whether this need, or another one among `needs`, says what the get handler of its type requires.
    pub(super) fn knows_read(&self, needs: &[Self]) -> bool {
        self.actions.iter().any(|action| action.handler == Handler::Get)
            || needs.iter().any(|need| need.type_name == self.type_name && need.handler == Handler::Get)
    }
}

impl NeededAction {
    /// An action that isn't narrowed to resources, in IAM's spelling: `ivs:GetStage`.
    pub fn new(action: impl Into<String>) -> Self {
        Self {
            action: action.into(),
            own: Vec::new(),
            related: Vec::new(),
            source: None,
            handler: Handler::Get,
        }
    }

    /// Narrows the action to resources of the operation's own type, by their ARN format.
    pub fn own(mut self, arn_format: impl Into<String>) -> Self {
        self.own.push(arn_format.into());
        self
    }

    /// Narrows the action to other resources, by their ARN format.
    pub fn related(mut self, arn_format: impl Into<String>) -> Self {
        self.related.push(arn_format.into());
        self
    }

    /// Sets the place that states the action: `docs/aws/ivs/stage.md:81:1`.
    pub fn source(mut self, place: impl Into<String>) -> Self {
        self.source = Some(place.into());
        self
    }
}

impl Need {
    /// An operation with the permissions of its own handler.
    fn with_permissions(type_name: &str, handler: Handler, permissions: &Permissions<'_>) -> Self {
        let mut needed = Vec::new();
        for RecordedScope { own, related, actions } in &permissions.scopes {
            needed.extend(actions.iter().map(|&action| NeededAction {
                own: own.clone(),
                related: related.clone(),
                ..NeededAction::new(action)
            }));
        }
        needed.sort_by(|a, b| a.action.cmp(&b.action));
        let owned = |texts: &[&str]| texts.iter().map(|&text| text.to_owned()).collect();
        let need = Self {
            unverified: owned(&permissions.unverified),
            passes_roles_to: owned(&permissions.passes_roles_to),
            ..Self::new(type_name, handler)
        };
        needed.into_iter().fold(need, Self::action)
    }
}

impl From<&OperationRecord<'_>> for Need {
    fn from(record: &OperationRecord<'_>) -> Self {
        let need = Self::with_permissions(record.type_name, record.handler, &record.permissions);
        match &record.read {
            Some(read) => need.reads_first(&Self::with_permissions(record.type_name, Handler::Get, read)),
            None => need,
        }
    }
}

impl From<&Operation> for Need {
    fn from(operation: &Operation) -> Self {
        let permissions = Permissions::from(operation);
        let need = Self::with_permissions(operation.type_name, operation.handler, &permissions);
        match operation.read {
            Some(read) => need.reads_back(&Self::from(read)),
            None => need,
        }
    }
}
