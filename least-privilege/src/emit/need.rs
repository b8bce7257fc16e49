//! What one operation requires, read from a generated constant, a spec or a linked program.

use std::collections::BTreeMap;

use cloud_control::linked::{OperationRecord, Permissions, RecordedScope};
use cloud_control::{Action, Handler, Operation};
use iam_policy::action::is_about_tags;
use iam_policy::{OwnTypes, Reference, ScopedResource};

use super::layer::Layer;
use super::warning::{IdUnusedReason, Warning};

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
    /// The properties that make up the identifier of a resource, in order.
    pub identifier: Vec<String>,
    /// The name of the resource in the document that says how it is to be, if there is one: `awscc_s3_bucket.logs`.
    pub resource: Option<String>,
    /// The values of the properties that are in the resource's ARNs, if a document says how the resource is to be. A
    /// property that isn't among them isn't set; one without a value is set to what isn't known yet.
    pub properties: Option<BTreeMap<String, Option<String>>>,
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
    /// The ARN formats of the operation's own type that the action can be narrowed to. Their variables, other than the
    /// partition, region and account, are properties of the resource.
    pub own: Vec<String>,
    /// The ARN formats of other resources.
    pub related: Vec<String>,
    /// The properties for which alone the action is required, at any depth. Without any, each call requires it.
    pub only_for: Vec<String>,
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
            identifier: Vec::new(),
            resource: None,
            properties: None,
            actions: Vec::new(),
            unverified: Vec::new(),
            passes_roles_to: Vec::new(),
            waits: true,
            reads_back: false,
        }
    }

    /// Sets the properties that make up the identifier of a resource.
    pub fn identifier(mut self, properties: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.identifier = properties.into_iter().map(Into::into).collect();
        self
    }

    /// Sets the name of the resource in the document that says how it is to be: `awscc_s3_bucket.logs`.
    pub fn of_resource(mut self, name: impl Into<String>) -> Self {
        self.resource = Some(name.into());
        self
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

    /// Narrows each action to the resources that IAM authorizes it on. `own` are the resource types that stand for the
    /// need's type.
    pub fn narrowed(self, reference: &Reference, own: &OwnTypes) -> Self {
        self.narrowed_with(reference, own, |_| None)
    }

    /// Narrows each action, where `uses` says which properties use a resource that is optional: none if each call uses
    /// one, `None` if no call is known to.
    pub(crate) fn narrowed_with(
        mut self,
        reference: &Reference,
        own: &OwnTypes,
        uses: impl Fn(&ScopedResource<'_>) -> Option<Vec<String>>,
    ) -> Self {
        let actions = std::mem::take(&mut self.actions).into_iter();
        self.actions = actions.flat_map(|needed| needed.narrowed(reference, own, &uses)).collect();
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

    /// Whether the operation is about a resource that is there before it.
    pub(super) fn acts_on_existing(&self) -> bool {
        !matches!(self.handler, Handler::Create | Handler::List)
    }

    /// Why an id narrows none of the actions.
    pub(super) fn unused_id(&self, id: &str) -> IdUnusedReason {
        if self.actions.iter().all(|action| action.own.is_empty()) {
            IdUnusedReason::NoResourceType
        } else if id.starts_with("arn:") && !id.contains('|') {
            IdUnusedReason::OtherArn
        } else if id.split('|').count() != self.identifier.len() {
            IdUnusedReason::OtherParts
        } else {
            IdUnusedReason::NotInArn
        }
    }

    /// The warning that a property isn't known that is in the ARNs of the type.
    pub(super) fn property_unknown(&self, property: String) -> Warning {
        let type_name = self.type_name.clone();
        match self.properties {
            Some(_) => Warning::NotInDocument { type_name, resource: self.resource.clone(), property },
            None => Warning::IdPartlyUsed { type_name, property },
        }
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
            only_for: Vec::new(),
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

    /// Adds a property for which alone the action is required, at any depth: `RoleArn`.
    pub fn only_for(mut self, property: impl Into<String>) -> Self {
        self.only_for.push(property.into());
        self
    }

    /// Sets the place that states the action: `docs/aws/ivs/stage.md:81:1`.
    pub fn source(mut self, place: impl Into<String>) -> Self {
        self.source = Some(place.into());
        self
    }

    /// The action on each resource that IAM authorizes it on.
    fn narrowed(
        self,
        reference: &Reference,
        own: &OwnTypes,
        uses: &impl Fn(&ScopedResource<'_>) -> Option<Vec<String>>,
    ) -> Vec<Self> {
        let scope = reference.scope(&self.action, own);
        let is_about_tags = is_about_tags(Action::split(&self.action).map_or("", |action| action.name()));
        // A list isn't about one resource, so only a resource that it requires narrows it.
        let lists = self.handler == Handler::List && !is_about_tags;
        if scope.is_empty() || lists && scope.iter().all(|resource| !resource.is_required) {
            return vec![self];
        }
        let mut needed = Vec::new();
        for resource in scope {
            let mut action = self.clone();
            if resource.is_optional() {
                // Tags are those of the operation's own resource.
                if is_about_tags {
                    continue;
                }
                let Some(properties) = uses(&resource) else {
                    continue;
                };
                action.only_for = properties;
            }
            let formats = resource.formats.iter().map(|&format| format.to_owned()).collect();
            *(if resource.is_own { &mut action.own } else { &mut action.related }) = formats;
            needed.push(action);
        }
        needed
    }
}

impl Need {
    /// An operation with the permissions of its own handler.
    fn with_permissions(type_name: &str, handler: Handler, permissions: &Permissions<'_>) -> Self {
        let mut needed = Vec::new();
        for RecordedScope { own, related, only_for, actions } in &permissions.scopes {
            needed.extend(actions.iter().map(|&action| NeededAction {
                own: own.clone(),
                related: related.clone(),
                only_for: only_for.iter().map(|&property| property.to_owned()).collect(),
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
        let need = Self::with_permissions(record.type_name, record.handler, &record.permissions)
            .identifier(record.identifier.iter().copied());
        match &record.read {
            Some(read) => need.reads_first(&Self::with_permissions(record.type_name, Handler::Get, read)),
            None => need,
        }
    }
}

impl From<&Operation> for Need {
    fn from(operation: &Operation) -> Self {
        let permissions = Permissions::from(operation);
        let need = Self::with_permissions(operation.type_name, operation.handler, &permissions)
            .identifier(operation.identifier.iter().copied());
        match operation.read {
            Some(read) => need.reads_back(&Self::from(read)),
            None => need,
        }
    }
}
