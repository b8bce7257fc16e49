//! What one operation requires, wherever that is known from: generated constants, specs, a linked binary.

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
    /// The actions that the handler requires, and those of the get handler where it runs as well.
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
        let read = Handler::Get.caller_actions().iter();
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
            actions.any(|action| action.handler == Handler::Get)
        };
        reads(self) || needs.iter().any(|it| it.type_name == self.type_name && it.handler == Handler::Get)
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
            handler: Handler::Get,
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
