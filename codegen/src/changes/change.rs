//! One change: what of a resource or a page is new, gone or different.

use serde::Serialize;

/// A change of a resource, or of what a page says.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[non_exhaustive]
pub struct Change {
    /// What is changed.
    pub kind: ChangeKind,
    /// What it is changed of: a property by its path, `Users/*/Id`; an operation, `update`. Empty for the resource itself.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub subject: String,
    /// What it was. None for what is new.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<String>,
    /// What it is. None for what is gone.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<String>,
    /// Whether this follows from likeness alone.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub is_guess: bool,
}

/// What is changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum ChangeKind {
    /// The resource is new or gone.
    Resource,
    /// The name of the resource, which is that of its module.
    Name,
    /// What the resource is said to be.
    Description,
    /// The properties that make up the identifier.
    Identifier,
    /// The property that has the tags.
    TagProperty,
    /// How the resource is named to IAM.
    Arn,
    /// The services that handlers pass roles to.
    PassedRoles,
    /// A property is new, gone, or has another name.
    Property,
    /// The name of a property in code, or in Cloud Control's documents.
    Spelling,
    /// The type of a property.
    Type,
    /// The name of the type of a property.
    TypeName,
    /// The values that a type allows: lengths, patterns, ranges.
    Bounds,
    /// A value of an enum, or a form of a union.
    Variant,
    /// Whether a property is required.
    Required,
    /// Which operations take or return a property.
    Access,
    /// Whether a property is secret.
    Secret,
    /// The value that AWS takes if none is set.
    Default,
    /// The resources that a property refers to.
    References,
    /// What a property is said to be.
    PropertyDescription,
    /// An operation is new or gone.
    Operation,
    /// The parameters of an operation.
    Parameters,
    /// An IAM action that an operation requires.
    Permission,
    /// How a page spells an IAM action.
    PermissionSpelling,
    /// Whether IAM knows an action.
    PermissionStanding,
    /// An action of IAM's reference is new or gone.
    Action,
    /// A resource type of IAM's reference is new or gone.
    ResourceType,
    /// A condition key of an action or a resource type.
    ConditionKey,
    /// A resource type that an action is authorized on.
    AuthorizedOn,
}

impl Change {
    /// A change of one thing into another.
    pub(super) fn new(
        kind: ChangeKind,
        subject: impl Into<String>,
        from: impl Into<String>,
        to: impl Into<String>,
    ) -> Self {
        Self { kind, subject: subject.into(), from: Some(from.into()), to: Some(to.into()), is_guess: false }
    }

    /// Something new.
    pub(super) fn added(kind: ChangeKind, subject: impl Into<String>, to: impl Into<String>) -> Self {
        Self { from: None, ..Self::new(kind, subject, "", to) }
    }

    /// Something that is gone.
    pub(super) fn removed(kind: ChangeKind, subject: impl Into<String>, from: impl Into<String>) -> Self {
        Self { to: None, ..Self::new(kind, subject, from, "") }
    }

    /// A change that follows from likeness alone.
    pub(super) fn guess(self) -> Self {
        Self { is_guess: true, ..self }
    }

    /// The change back to what was.
    #[must_use]
    pub fn opposite(&self) -> Self {
        Self { from: self.to.clone(), to: self.from.clone(), ..self.clone() }
    }

    /// Whether something is new that wasn't there.
    #[must_use]
    pub fn is_addition(&self) -> bool {
        self.from.is_none()
    }

    /// Whether something is gone that was there.
    #[must_use]
    pub fn is_removal(&self) -> bool {
        self.to.is_none()
    }

    /// Whether only the words of a description differ.
    #[must_use]
    pub fn is_of_words(&self) -> bool {
        matches!(self.kind, ChangeKind::Description | ChangeKind::PropertyDescription)
    }
}

/// What changed between two values, if they differ.
pub(super) fn changed<T: PartialEq>(
    kind: ChangeKind,
    subject: &str,
    (old, new): (&T, &T),
    written: impl Fn(&T) -> Option<String>,
) -> Option<Change> {
    (old != new).then(|| Change {
        kind,
        subject: subject.to_owned(),
        from: written(old),
        to: written(new),
        is_guess: false,
    })
}
