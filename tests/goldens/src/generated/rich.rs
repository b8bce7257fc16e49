// @generated from the spec `goldens/rich.json`. Do not edit.

//! The resource type
//! [`AWS::Goldens::Rich`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-goldens-rich.html),
//! generated from the page `aws.goldens.rich`.
//!
//! # Identifier
//!
//! [`RichIdentifier`] is the property [`arn`](Rich::arn). IAM knows the resource as
//! `arn:${Partition}:gold:${Region}:${Account}:nested/*`.
//!
//! # Operations
//!
//! | operation | takes | returns | IAM permissions |
//! | --- | --- | --- | --- |
//! | [`create`](Rich::create) | [`RichDesiredState`] | [`Request`], which ends with the rich | [`CREATE`]: `gold:CreateThing` |
//! | [`get`](Rich::get), [`get_opt`](Rich::get_opt) | [`RichIdentifier`] | the rich; `get_opt`: `None` if it doesn't exist | [`GET`]: `gold:GetThing` |
//! | [`update`](Rich::update) | [`RichIdentifier`], [`RichPatch`] | [`Request`], which ends with the rich | [`UPDATE`]: `gold:UpdateThing` |
//! | [`delete`](Rich::delete) | [`RichIdentifier`] | [`Request`], which ends with [`Deletion`] | [`DELETE`] |
//! | [`list`](Rich::list) | `Mode` | each rich in a region | [`LIST`] |
//!
//! # Properties
//!
//! | property | access | type |
//! | --- | --- | --- |
//! | [`amount`](Rich::amount) | updatable | [`Amount`] |
//! | [`anything`](Rich::anything) | updatable | JSON |
//! | [`arn`](Rich::arn) | read-only, the identifier | text |
//! | [`content`](Rich::content) | updatable | [`Content`] |
//! | [`home`](Rich::home) | required, updatable | [`Place`] |
//! | [`key_arn`](Rich::key_arn) | updatable | text |
//! | [`key_schema`](Rich::key_schema) | updatable | [`KeySchema`] |
//! | [`master_password`](Rich::master_password) | required, write-only, updatable, secret | text |
//! | [`matrix`](Rich::matrix) | updatable | list of list of number |
//! | [`mode`](Rich::mode) | may be create-only, updatable | [`Mode`] |
//! | [`name`](Rich::name) | required, create-only | text |
//! | [`nested`](Rich::nested) | updatable | map of map of boolean |
//! | [`old`](Rich::old) | deprecated, updatable | boolean |
//! | [`policy`](Rich::policy) | updatable | JSON |
//! | [`retention`](Rich::retention) | updatable | integer |
//! | [`rules`](Rich::rules) | updatable | list of [`Rule`] |
//! | [`rules_by_name`](Rich::rules_by_name) | updatable | map of [`Rule`] |
//! | [`statement`](Rich::statement) | updatable | [`Statement`] |
//! | [`tags`](Rich::tags) | updatable | tags |
//! | [`target`](Rich::target) | updatable | [`Target`] |
//! | [`variables`](Rich::variables) | updatable | map of text |
//! | [`work`](Rich::work) | updatable | [`Place`] |

use provider_aws_core::*;

/// A rich.
///
/// [`AWS::Goldens::Rich`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-goldens-rich.html)
/// as it is read. [Its module](self) has its operations and permissions.
#[doc(alias("AWS::Goldens::Rich", "aws.goldens.rich"))]
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Rich {
    /// The `Amount` property, which the docs don't mention.
    pub amount: Option<Amount>,
    /// The `Anything` property, which the docs don't mention.
    ///
    /// Free-form JSON.
    pub anything: Option<Value>,
    /// The ARN.
    ///
    /// Read-only, the identifier.
    pub arn: Option<String>,
    /// The `Content` property, which the docs don't mention.
    pub content: Option<Content>,
    /// The first place.
    ///
    /// Required.
    pub home: Option<Place>,
    /// The `KeyArn` property, which the docs don't mention.
    ///
    /// Refers to `Arn` of `AWS::KMS::Key`.
    pub key_arn: Option<String>,
    /// The `KeySchema` property, which the docs don't mention.
    pub key_schema: Option<KeySchema>,
    /// The `MasterPassword` property, which the docs don't mention.
    ///
    /// Required, write-only.
    pub master_password: Option<Secret<String>>,
    /// The `Matrix` property, which the docs don't mention.
    pub matrix: Option<Vec<Vec<f64>>>,
    /// The `Mode` property, which the docs don't mention.
    ///
    /// May be create-only.
    pub mode: Option<Mode>,
    /// The name.
    ///
    /// It is unique. See <https://goldens.example/names> for more, e.g. which letters a name may have,
    /// and how long a name may be.
    ///
    /// Required, create-only. 1 to 64 characters.
    pub name: Option<String>,
    /// The `Nested` property, which the docs don't mention.
    pub nested: Option<std::collections::BTreeMap<String, std::collections::BTreeMap<String, bool>>>,
    /// The `Old` property, which the docs don't mention.
    ///
    /// Deprecated.
    pub old: Option<bool>,
    /// The `Policy` property, which the docs don't mention.
    ///
    /// Free-form JSON.
    pub policy: Option<Value>,
    /// The `Retention` property, which the docs don't mention.
    ///
    /// One of `1`, `5`, `30`.
    pub retention: Option<i64>,
    /// Rules.
    ///
    /// No two items are equal.
    pub rules: Option<Vec<Rule>>,
    /// The `RulesByName` property, which the docs don't mention.
    ///
    /// Keys match `.*`.
    pub rules_by_name: Option<std::collections::BTreeMap<String, Rule>>,
    /// The `Statement` property, which the docs don't mention.
    pub statement: Option<Statement>,
    /// The `Tags` property, which the docs don't mention.
    pub tags: Option<Vec<Tag>>,
    /// The `Target` property, which the docs don't mention.
    pub target: Option<Target>,
    /// The `Variables` property, which the docs don't mention.
    pub variables: Option<std::collections::BTreeMap<String, String>>,
    /// The second place.
    pub work: Option<Place>,
}

provider_aws_core::impl_properties!(Rich {
    amount: "Amount",
    anything: "Anything",
    arn: "Arn",
    content: "Content",
    home: "Home",
    key_arn: "KeyArn",
    key_schema: "KeySchema",
    master_password: "MasterPassword",
    matrix: "Matrix",
    mode: "Mode",
    name: "Name",
    nested: "Nested",
    old: "Old",
    policy: "Policy",
    retention: "Retention",
    rules: "Rules",
    rules_by_name: "RulesByName",
    statement: "Statement",
    tags: "Tags",
    target: "Target",
    variables: "Variables",
    work: "Work"
});

impl ResourceModel for Rich {
    const TYPE_NAME: &'static str = "AWS::Goldens::Rich";
    const SCHEMA: Schema = Schema::new(&RICH_SCHEMA);
    type Identifier = RichIdentifier;
}

static RICH_SCHEMA: [Property; 17] = [
    Property::new("Amount").union(),
    Property::new("Anything").document(),
    Property::new("Arn").read_only(),
    Property::new("Content").union().within(&RULE_SCHEMA),
    Property::new("Home").required().within(&PLACE_SCHEMA),
    Property::new("KeySchema").union().within(&RULE_SCHEMA_2),
    Property::new("MasterPassword").write_only().required().secret(),
    Property::new("Name").create_only().required().length(1, 64),
    Property::new("Nested").document(),
    Property::new("Policy").document(),
    Property::new("Rules").unordered().within(&RULE_SCHEMA_3),
    Property::new("RulesByName").map().within(&RULE_SCHEMA_4),
    Property::new("Statement").within(&STATEMENT_SCHEMA),
    Property::new("Tags").unordered().within(&TAGS_SCHEMA),
    Property::new("Target").union().within(&TARGET_QUEUE_SCHEMA),
    Property::new("Variables").map(),
    Property::new("Work").within(&PLACE_SCHEMA_2),
];

static RULE_SCHEMA: [Property; 4] = [
    Property::new("Labels").map(),
    Property::new("Name").required(),
    Property::new("Password").secret(),
    Property::new("Ports").unordered().items(1, 5),
];

static PLACE_SCHEMA: [Property; 4] = [
    Property::new("Id").read_only(),
    Property::new("Mode").required(),
    Property::new("Number").range(0, 300),
    Property::new("Street").create_only().required().length(1, 128),
];

static RULE_SCHEMA_2: [Property; 3] = [
    Property::new("Labels").map(),
    Property::new("Password").secret(),
    Property::new("Ports").unordered().items(1, 5),
];

static RULE_SCHEMA_3: [Property; 5] = [
    Property::new("Created").read_only(),
    Property::new("Labels").map(),
    Property::new("Name").required(),
    Property::new("Password").write_only().secret(),
    Property::new("Ports").unordered().items(1, 5),
];

static RULE_SCHEMA_4: [Property; 5] = [
    Property::new("Created").read_only(),
    Property::new("Labels").map(),
    Property::new("Name").required(),
    Property::new("Password").secret(),
    Property::new("Ports").unordered().items(1, 5),
];

static STATEMENT_SCHEMA: [Property; 2] =
    [Property::new("And").within(&STATEMENT_SCHEMA), Property::new("Not").within(&NEGATION_SCHEMA)];

static TAGS_SCHEMA: [Property; 2] =
    [Property::new("Key").required().length(0, 128), Property::new("Value").required()];

static TARGET_QUEUE_SCHEMA: [Property; 2] = [
    Property::new("Place").within(&PLACE_SCHEMA_2),
    Property::new("Not").union().within(&TARGET_QUEUE_SCHEMA),
];

static PLACE_SCHEMA_2: [Property; 3] = [
    Property::new("Mode").required(),
    Property::new("Number").range(0, 300),
    Property::new("Street").required().length(1, 128),
];

static NEGATION_SCHEMA: [Property; 1] = [Property::new("Of").required().within(&STATEMENT_SCHEMA)];

impl Readable for Rich {
    fn read_operation() -> CalledOperation {
        LINKED_GET.called()
    }
}

/// The identifier of a rich: its `Arn`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct RichIdentifier(String);

impl RichIdentifier {
    /// Builds the identifier from its component properties.
    #[must_use]
    pub fn new(arn: impl AsRef<str>) -> Self {
        Self(provider_aws_core::identifier(&[("Arn", arn.as_ref())]))
    }
}

provider_aws_core::impl_identifier!(RichIdentifier);

/// The value of [`Target::All`].
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Empty {}

provider_aws_core::impl_object!(Empty);

/// The value of [`Statement::not`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Negation {
    /// The `Of` property, which the docs don't mention.
    ///
    /// Required.
    pub of: Option<Box<Statement>>,
}

provider_aws_core::impl_object!(Negation, required { of: ("Of", Statement) });

/// The value of [`Rich::home`], [`Rich::work`] and [`Target::Place`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Place {
    /// The `Id` property, which the docs don't mention.
    ///
    /// Read-only in some places.
    pub id: Option<String>,
    /// The `Mode` property, which the docs don't mention.
    ///
    /// Required.
    pub mode: Option<Mode>,
    /// The `Number` property, which the docs don't mention.
    ///
    /// 0 to 300. Default: `5`.
    pub number: Option<i64>,
    /// The `Since` property, which the docs don't mention.
    ///
    /// In the format `date-time`.
    pub since: Option<String>,
    /// The `Street` property, which the docs don't mention.
    ///
    /// Required, create-only in some places. 1 to 128 characters, matches `^[a-z]+$`.
    pub street: Option<String>,
}

provider_aws_core::impl_object!(
    Place,
    required { mode: ("Mode", Mode), street: ("Street", String) },
    optional { id: ("Id", String), number: ("Number", i64), since: ("Since", String) }
);

/// The value of [`Rich::rules`], [`Rich::rules_by_name`], [`Content::Rule`] and
/// [`KeySchema::Array`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Rule {
    /// The `Created` property, which the docs don't mention.
    ///
    /// Read-only in some places.
    pub created: Option<String>,
    /// The `Labels` property, which the docs don't mention.
    ///
    /// Keys match `^[a-z]+$`.
    pub labels: Option<std::collections::BTreeMap<String, String>>,
    /// The `Name` property, which the docs don't mention.
    ///
    /// Required.
    pub name: Option<String>,
    /// The `Password` property, which the docs don't mention.
    ///
    /// Write-only in some places.
    pub password: Option<Secret<String>>,
    /// The `Ports` property, which the docs don't mention.
    ///
    /// 1 to 5 items.
    pub ports: Option<Vec<i64>>,
}

provider_aws_core::impl_object!(
    Rule,
    required { name: ("Name", String) },
    optional {
        created: ("Created", String),
        labels: ("Labels", Entries::<String>),
        password: ("Password", Secret::<String>),
        ports: ("Ports", Items::<i64>)
    }
);

/// The value of [`Rich::statement`], [`Negation::of`] and [`Statement::and`].
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Statement {
    /// The `And` property, which the docs don't mention.
    pub and: Option<Vec<Statement>>,
    /// The `Label` property, which the docs don't mention.
    pub label: Option<String>,
    /// The `Not` property, which the docs don't mention.
    pub not: Option<Box<Negation>>,
}

provider_aws_core::impl_object!(
    Statement,
    optional { and: ("And", Items::<Statement>), label: ("Label", String), not: ("Not", Negation) }
);

/// The value of [`Rich::mode`] and [`Place::mode`].
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Mode {
    /// `ON`.
    On,
    /// `Off`.
    Off,
    /// `v1.2`.
    V1_2,
    /// `v12`.
    V12,
    /// `3d`.
    _3d,
    /// `-1`.
    Minus1,
    /// `*`.
    Asterisk,
    /// `>=`.
    GreaterEqual,
    /// The empty text.
    Empty,
    /// `on`.
    On2,
    /// `SELF`.
    Self_,
    /// `UNKNOWN`.
    UnknownValue,
    /// ``a"`b``.
    AB,
    /// A text that AWS's schema doesn't list.
    Unknown(String),
}

provider_aws_core::impl_text_enum!(Mode {
    On: "ON",
    Off: "Off",
    V1_2: "v1.2",
    V12: "v12",
    _3d: "3d",
    Minus1: "-1",
    Asterisk: "*",
    GreaterEqual: ">=",
    Empty: "",
    On2: "on",
    Self_: "SELF",
    UnknownValue: "UNKNOWN",
    AB: "a\"`b"
});

/// The value of [`Rich::amount`].
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub enum Amount {
    /// A number.
    Integer(i64),
    /// A text.
    String(String),
    /// A value of a form that AWS's schema doesn't list.
    Unknown(Value),
}

provider_aws_core::impl_union!(Amount { Integer: (i64, from), String: (String, text) });

/// The value of [`Rich::content`].
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub enum Content {
    /// A text.
    String(String),
    /// An array.
    Array(Vec<String>),
    /// An object.
    Rule(Rule),
    /// A value of a form that AWS's schema doesn't list.
    Unknown(Value),
}

provider_aws_core::impl_union!(Content {
    String: (String, text),
    Array: (Vec::<String>, from, array),
    Rule: (Rule, from)
});

/// The value of [`Rich::key_schema`].
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub enum KeySchema {
    /// An array.
    Array(Vec<Rule>),
    /// A value of a form that AWS's schema doesn't list.
    Unknown(Value),
}

provider_aws_core::impl_union!(KeySchema { Array: (Vec::<Rule>, from, array) });

/// The value of [`Rich::target`] and [`Target::Not`].
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub enum Target {
    /// An object whose only member is `Queue`.
    Queue(String),
    /// An object whose only member is `Place`.
    Place(Place),
    /// An object whose only member is `All`.
    All(Empty),
    /// An object whose only member is `Not`.
    Not(Box<Target>),
    /// A value of a form that AWS's schema doesn't list.
    Unknown(Value),
}

provider_aws_core::impl_union!(Target {
    Queue: ("Queue", String, from),
    Place: ("Place", Place, from),
    All: ("All", Empty, from),
    Not: ("Not", Box::<Target>)
});

/// The properties to create a rich with.
#[derive(Clone, Debug, PartialEq)]
pub struct RichDesiredState(DesiredState);

impl RichDesiredState {
    /// Creates a desired state of the required properties.
    #[must_use]
    pub fn new(
        home: impl Into<Place>,
        master_password: impl Into<Secret<String>>,
        name: impl Into<String>,
    ) -> Self {
        Self(
            DesiredState::new()
                .set("Home", home.into())
                .set("MasterPassword", master_password.into())
                .set("Name", name.into()),
        )
    }

    /// The `Amount` property, which the docs don't mention.
    #[must_use]
    pub fn amount(self, value: impl Into<Amount>) -> Self {
        Self(self.0.set("Amount", value.into()))
    }

    /// The `Anything` property, which the docs don't mention.
    ///
    /// Free-form JSON.
    #[must_use]
    pub fn anything(self, value: impl Into<Value>) -> Self {
        Self(self.0.set("Anything", value.into()))
    }

    /// The `Content` property, which the docs don't mention.
    #[must_use]
    pub fn content(self, value: impl Into<Content>) -> Self {
        Self(self.0.set("Content", value.into()))
    }

    /// The `KeyArn` property, which the docs don't mention.
    ///
    /// Refers to `Arn` of `AWS::KMS::Key`.
    #[must_use]
    pub fn key_arn(self, value: impl Into<String>) -> Self {
        Self(self.0.set("KeyArn", value.into()))
    }

    /// The `KeySchema` property, which the docs don't mention.
    #[must_use]
    pub fn key_schema(self, value: impl Into<KeySchema>) -> Self {
        Self(self.0.set("KeySchema", value.into()))
    }

    /// The `Matrix` property, which the docs don't mention.
    #[must_use]
    pub fn matrix(self, value: impl Into<Items<Vec<f64>>>) -> Self {
        Self(self.0.set("Matrix", value.into()))
    }

    /// The `Mode` property, which the docs don't mention.
    #[must_use]
    pub fn mode(self, value: impl Into<Mode>) -> Self {
        Self(self.0.set("Mode", value.into()))
    }

    /// The `Nested` property, which the docs don't mention.
    #[must_use]
    pub fn nested(self, value: impl Into<Entries<std::collections::BTreeMap<String, bool>>>) -> Self {
        Self(self.0.set("Nested", value.into()))
    }

    /// The `Old` property, which the docs don't mention.
    #[must_use]
    pub fn old(self, value: impl Into<bool>) -> Self {
        Self(self.0.set("Old", value.into()))
    }

    /// The `Policy` property, which the docs don't mention.
    ///
    /// Free-form JSON.
    #[must_use]
    pub fn policy(self, value: impl Into<Value>) -> Self {
        Self(self.0.set("Policy", value.into()))
    }

    /// The `Retention` property, which the docs don't mention.
    ///
    /// One of `1`, `5`, `30`.
    #[must_use]
    pub fn retention(self, value: impl Into<i64>) -> Self {
        Self(self.0.set("Retention", value.into()))
    }

    /// Rules.
    ///
    /// No two items are equal.
    #[must_use]
    pub fn rules(self, value: impl Into<Items<Rule>>) -> Self {
        Self(self.0.set("Rules", value.into()))
    }

    /// The `RulesByName` property, which the docs don't mention.
    ///
    /// Keys match `.*`.
    #[must_use]
    pub fn rules_by_name(self, value: impl Into<Entries<Rule>>) -> Self {
        Self(self.0.set("RulesByName", value.into()))
    }

    /// The `Statement` property, which the docs don't mention.
    #[must_use]
    pub fn statement(self, value: impl Into<Statement>) -> Self {
        Self(self.0.set("Statement", value.into()))
    }

    /// The `Tags` property, which the docs don't mention.
    #[must_use]
    pub fn tags(self, value: impl Into<Tags>) -> Self {
        Self(self.0.set("Tags", value.into()))
    }

    /// The `Target` property, which the docs don't mention.
    #[must_use]
    pub fn target(self, value: impl Into<Target>) -> Self {
        Self(self.0.set("Target", value.into()))
    }

    /// The `Variables` property, which the docs don't mention.
    #[must_use]
    pub fn variables(self, value: impl Into<Entries<String>>) -> Self {
        Self(self.0.set("Variables", value.into()))
    }

    /// The second place.
    #[must_use]
    pub fn work(self, value: impl Into<Place>) -> Self {
        Self(self.0.set("Work", value.into()))
    }
}

provider_aws_core::impl_desired_state!(RichDesiredState of Rich);

/// A set of changes to a rich. Only updatable properties can be set.
#[derive(Clone, Debug, PartialEq)]
pub struct RichPatch(PatchDocument);

impl RichPatch {
    /// Creates a patch that sets what each update requires, because AWS doesn't return it.
    #[must_use]
    pub fn new(master_password: impl Into<Secret<String>>) -> Self {
        Self(PatchDocument::new().change("MasterPassword", Change::Set(master_password.into())))
    }

    /// The `Amount` property, which the docs don't mention.
    ///
    /// Replaces the value as a whole.
    #[must_use]
    pub fn amount(self, change: impl Into<Change<Amount>>) -> Self {
        Self(self.0.change("Amount", change.into()))
    }

    /// The `Anything` property, which the docs don't mention.
    ///
    /// Replaces the document as a whole. Free-form JSON.
    #[must_use]
    pub fn anything(self, change: impl Into<Change<Value>>) -> Self {
        Self(self.0.change("Anything", change.into()))
    }

    /// The `Content` property, which the docs don't mention.
    ///
    /// Replaces the value as a whole.
    #[must_use]
    pub fn content(self, change: impl Into<Change<Content>>) -> Self {
        Self(self.0.change("Content", change.into()))
    }

    /// The first place.
    ///
    /// Merges into the object that is there; `Change::Replace` replaces it.
    #[must_use]
    pub fn home(self, change: impl Into<Change<Place>>) -> Self {
        Self(self.0.change("Home", change.into()))
    }

    /// The `KeyArn` property, which the docs don't mention.
    ///
    /// Refers to `Arn` of `AWS::KMS::Key`.
    #[must_use]
    pub fn key_arn(self, change: impl Into<Change<String>>) -> Self {
        Self(self.0.change("KeyArn", change.into()))
    }

    /// The `KeySchema` property, which the docs don't mention.
    ///
    /// Replaces the value as a whole.
    #[must_use]
    pub fn key_schema(self, change: impl Into<Change<KeySchema>>) -> Self {
        Self(self.0.change("KeySchema", change.into()))
    }

    /// The `MasterPassword` property, which the docs don't mention.
    #[must_use]
    pub fn master_password(self, change: impl Into<Change<Secret<String>>>) -> Self {
        Self(self.0.change("MasterPassword", change.into()))
    }

    /// The `Matrix` property, which the docs don't mention.
    ///
    /// Replaces the array as a whole.
    #[must_use]
    pub fn matrix(self, change: impl Into<Change<Items<Vec<f64>>>>) -> Self {
        Self(self.0.change("Matrix", change.into()))
    }

    /// The `Mode` property, which the docs don't mention.
    #[must_use]
    pub fn mode(self, change: impl Into<Change<Mode>>) -> Self {
        Self(self.0.change("Mode", change.into()))
    }

    /// The `Nested` property, which the docs don't mention.
    ///
    /// Replaces the map as a whole.
    #[must_use]
    pub fn nested(
        self,
        change: impl Into<Change<Entries<std::collections::BTreeMap<String, bool>>>>,
    ) -> Self {
        Self(self.0.change("Nested", change.into()))
    }

    /// The `Old` property, which the docs don't mention.
    #[must_use]
    pub fn old(self, change: impl Into<Change<bool>>) -> Self {
        Self(self.0.change("Old", change.into()))
    }

    /// The `Policy` property, which the docs don't mention.
    ///
    /// Replaces the document as a whole. Free-form JSON.
    #[must_use]
    pub fn policy(self, change: impl Into<Change<Value>>) -> Self {
        Self(self.0.change("Policy", change.into()))
    }

    /// The `Retention` property, which the docs don't mention.
    ///
    /// One of `1`, `5`, `30`.
    #[must_use]
    pub fn retention(self, change: impl Into<Change<i64>>) -> Self {
        Self(self.0.change("Retention", change.into()))
    }

    /// Rules.
    ///
    /// Replaces the array as a whole. No two items are equal.
    #[must_use]
    pub fn rules(self, change: impl Into<Change<Items<Rule>>>) -> Self {
        Self(self.0.change("Rules", change.into()))
    }

    /// The `RulesByName` property, which the docs don't mention.
    ///
    /// Replaces the map as a whole. Keys match `.*`.
    #[must_use]
    pub fn rules_by_name(self, change: impl Into<Change<Entries<Rule>>>) -> Self {
        Self(self.0.change("RulesByName", change.into()))
    }

    /// The `Statement` property, which the docs don't mention.
    ///
    /// Merges into the object that is there; `Change::Replace` replaces it.
    #[must_use]
    pub fn statement(self, change: impl Into<Change<Statement>>) -> Self {
        Self(self.0.change("Statement", change.into()))
    }

    /// The `Tags` property, which the docs don't mention.
    ///
    /// Replaces the array as a whole.
    #[must_use]
    pub fn tags(self, change: impl Into<Change<Tags>>) -> Self {
        Self(self.0.change("Tags", change.into()))
    }

    /// The `Target` property, which the docs don't mention.
    ///
    /// Replaces the value as a whole.
    #[must_use]
    pub fn target(self, change: impl Into<Change<Target>>) -> Self {
        Self(self.0.change("Target", change.into()))
    }

    /// The `Variables` property, which the docs don't mention.
    ///
    /// Replaces the map as a whole.
    #[must_use]
    pub fn variables(self, change: impl Into<Change<Entries<String>>>) -> Self {
        Self(self.0.change("Variables", change.into()))
    }

    /// The second place.
    ///
    /// Merges into the object that is there; `Change::Replace` replaces it.
    #[must_use]
    pub fn work(self, change: impl Into<Change<Place>>) -> Self {
        Self(self.0.change("Work", change.into()))
    }
}

provider_aws_core::impl_patch!(RichPatch of Rich);

impl Rich {
    /// Creates a rich.
    ///
    /// Awaited, it returns a [`Request`] once AWS has accepted it. [`Request::wait`] returns the rich
    /// once it is created.
    ///
    /// [`RichDesiredState::new`] takes what is required: [`home`](Rich::home),
    /// [`master_password`](Rich::master_password) and [`name`](Rich::name).
    ///
    /// IAM permissions: `gold:CreateThing` ([`CREATE`]), and those of the call ([`CanCreate`]).
    ///
    /// # Errors
    ///
    /// [`ErrorKind::InvalidInput`] before any call, if a value breaks the schema.
    /// [`ErrorKind::AlreadyExists`], [`ErrorKind::InvalidRequest`] or [`ErrorKind::AccessDenied`] if
    /// AWS refuses. If the request fails later, waiting returns [`ErrorKind::RequestFailed`]:
    /// [`Error::code`] says why.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # use provider_aws_goldens::provider_aws_core::{Client, Error};
    /// use provider_aws_goldens::rich::{Mode, Place, Rich, RichDesiredState};
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let home = Place::new(Mode::On, "mystreet");
    /// let master_password = "my-master-password";
    /// let name = "my-rich";
    /// let state = RichDesiredState::new(home, master_password, name)
    ///     .tags([("team", "live")]);
    /// let rich = Rich::create(client, state).await?.wait().await?;
    /// println!("created {}", rich.identifier());
    /// # Ok(())
    /// # }
    /// ```
    pub fn create<'a, Policy: CanCreate>(
        client: &'a Client<Policy>,
        desired_state: RichDesiredState,
    ) -> Create<'a, Rich> {
        Create::new(client, LINKED_CREATE.called(), desired_state.0)
    }

    /// Reads a rich.
    ///
    /// Awaited, it returns the [`Resource`], which derefs to [`Rich`].
    ///
    /// IAM permissions: `gold:GetThing` ([`GET`]), and those of the call ([`CanGet`]).
    ///
    /// # Errors
    ///
    /// [`ErrorKind::NotFound`] if the rich doesn't exist, [`ErrorKind::AccessDenied`] if IAM refuses.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # use provider_aws_goldens::provider_aws_core::{Client, Error};
    /// use provider_aws_goldens::rich::Rich;
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let identifier = "arn:aws:gold:us-east-1:123456789012:nested/example";
    /// let rich = Rich::get(client, identifier).await?;
    /// println!("{:?}", rich.name);
    /// # Ok(())
    /// # }
    /// ```
    pub fn get<'a, Policy: CanGet>(
        client: &'a Client<Policy>,
        identifier: impl Into<RichIdentifier>,
    ) -> Get<'a, Rich> {
        Get::new(client, LINKED_GET.called(), identifier.into())
    }

    /// Reads a rich, or returns `None` if it doesn't exist.
    ///
    /// Its permissions, and all other errors, are those of [`get`](Self::get).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # use provider_aws_goldens::provider_aws_core::{Client, Error};
    /// use provider_aws_goldens::rich::Rich;
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let identifier = "arn:aws:gold:us-east-1:123456789012:nested/example";
    /// match Rich::get_opt(client, identifier).await? {
    ///     Some(rich) => println!("{:?}", rich.name),
    ///     None => println!("it doesn't exist"),
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_opt<'a, Policy: CanGet>(
        client: &'a Client<Policy>,
        identifier: impl Into<RichIdentifier>,
    ) -> Get<'a, Rich, Option<Resource<Rich>>> {
        Get::new(client, LINKED_GET.called(), identifier.into()).optional()
    }

    /// Updates a rich.
    ///
    /// Awaited, it returns a [`Request`] once AWS has accepted it. [`Request::wait`] returns the rich
    /// once it is updated. [`Resource::minimal`] makes a patch of what differs.
    ///
    /// [`RichPatch::new`] takes what is required: [`master_password`](Rich::master_password).
    ///
    /// IAM permissions: `gold:UpdateThing` ([`UPDATE`]), and those of the call ([`CanUpdate`]).
    ///
    /// # Errors
    ///
    /// [`ErrorKind::NotFound`] if the rich doesn't exist, [`ErrorKind::InvalidRequest`],
    /// [`ErrorKind::Conflict`] or [`ErrorKind::AccessDenied`] if AWS refuses. If the request fails
    /// later, waiting returns [`ErrorKind::RequestFailed`]: [`Error::code`] says why.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # use provider_aws_goldens::provider_aws_core::{Client, Error};
    /// use provider_aws_goldens::rich::{Rich, RichPatch};
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let identifier = "arn:aws:gold:us-east-1:123456789012:nested/example";
    /// let rich = Rich::get(client, identifier).await?;
    /// let patch = rich
    ///     .minimal(RichPatch::new("my-new-master-password").tags([("team", "events")]))?;
    /// let rich = Rich::update(client, rich.identifier(), patch).await?.wait().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn update<'a, Policy: CanUpdate>(
        client: &'a Client<Policy>,
        identifier: impl Into<RichIdentifier>,
        patch: RichPatch,
    ) -> Update<'a, Rich> {
        Update::new(client, LINKED_UPDATE.called(), identifier.into(), patch.0)
    }

    /// Deletes a rich.
    ///
    /// Awaited, it returns a [`Request`] once AWS has accepted it. [`Request::wait`] returns once the
    /// rich is deleted, or if it doesn't exist.
    ///
    /// IAM permissions: those of the call, which [`CanDelete`] lists.
    ///
    /// # Errors
    ///
    /// [`ErrorKind::Conflict`] or [`ErrorKind::AccessDenied`] if AWS refuses. If the request fails
    /// later, waiting returns [`ErrorKind::RequestFailed`]: [`Error::code`] says why.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # use provider_aws_goldens::provider_aws_core::{Client, Error};
    /// use provider_aws_goldens::rich::Rich;
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let identifier = "arn:aws:gold:us-east-1:123456789012:nested/example";
    /// let deletion = Rich::delete(client, identifier).await?.wait().await?;
    /// println!("{deletion}");
    /// # Ok(())
    /// # }
    /// ```
    pub fn delete<'a, Policy: CanDelete>(
        client: &'a Client<Policy>,
        identifier: impl Into<RichIdentifier>,
    ) -> Delete<'a, Rich> {
        Delete::new(client, LINKED_DELETE.called(), identifier.into())
    }

    /// Lists each rich in a region that has this `Mode`.
    ///
    /// Awaited, it returns all of them. [`List::stream`] takes them one at a time, [`List::page`] page by page. AWS may leave out properties in a list: [`List::hydrate`] reads each rich in full.
    ///
    /// `scope` narrows the list by `Owner`, `Retention`.
    ///
    /// IAM permissions: those of the call, which [`CanList`] lists.
    ///
    /// # Errors
    ///
    /// [`ErrorKind::InvalidRequest`] if AWS refuses the scope, [`ErrorKind::AccessDenied`] if IAM
    /// refuses.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # use provider_aws_goldens::provider_aws_core::{Client, Error};
    /// use provider_aws_goldens::rich::{Mode, Rich};
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// for rich in Rich::list(client, Mode::On).await? {
    ///     println!("{}", rich.identifier());
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn list<'a, Policy: CanList>(client: &'a Client<Policy>, mode: impl Into<Mode>) -> List<'a, Rich> {
        List::new(client, LINKED_LIST.called())
            .scope("Mode", provider_aws_core::PropertyValue::to_json(&Into::<Mode>::into(mode)))
    }

    /// The IAM policies that allow a caller these operations, on any rich.
    ///
    /// # Errors
    ///
    /// Returns an error if there are no operations.
    #[cfg(feature = "policy")]
    pub fn policy(
        operations: &[Operation],
    ) -> Result<provider_aws_core::least_privilege::Emission, provider_aws_core::least_privilege::EmitError>
    {
        provider_aws_core::policy(operations)
    }
}

impl<Policy: CanCreate> provider_aws_core::generic::CreateResource<Policy> for Rich {
    fn create(client: &Client<Policy>, desired_state: RichDesiredState) -> Create<'_, Self> {
        Rich::create(client, desired_state)
    }
}

impl<Policy: CanGet> provider_aws_core::generic::GetResource<Policy> for Rich {
    fn get(client: &Client<Policy>, identifier: RichIdentifier) -> Get<'_, Self> {
        Rich::get(client, identifier)
    }
}

impl<Policy: CanUpdate> provider_aws_core::generic::UpdateResource<Policy> for Rich {
    fn update(client: &Client<Policy>, identifier: RichIdentifier, patch: RichPatch) -> Update<'_, Self> {
        Rich::update(client, identifier, patch)
    }
}

impl<Policy: CanDelete> provider_aws_core::generic::DeleteResource<Policy> for Rich {
    fn delete(client: &Client<Policy>, identifier: RichIdentifier) -> Delete<'_, Self> {
        Rich::delete(client, identifier)
    }
}

/// What [`Rich::create`] requires, for policies and their checks.
///
/// The handler requires `gold:CreateThing`.
pub const CREATE: Operation = Operation::new("AWS::Goldens::Rich", Handler::Create)
    .identifier(&["Arn"])
    .requires(&[ScopedActions::new(&["gold:CreateThing"])
        .own(&["arn:${Partition}:gold:${Region}:${Account}:nested/*"])
        .related(&["arn:${Partition}:gold:${Region}:${Account}:lone/${Id}"])])
    .read(&GET);

const _: () = CREATE.check(super::iam::KNOWN);

static LINKED_CREATE: LinkedOperation<147> = LinkedOperation::new(
    Handler::Create,
    *b"\x01cloud-control 3\x02operation\x02AWS::Goldens::Rich\x02create\x02id\x03Arn\x02own\x03arn:\x05:gold:\x06:\x07:nested/*\x02related\x03arn:\x05:gold:\x06:\x07:lone/${Id}\x02actions\x03gold:CreateThing\x04",
);

/// What [`Rich::get`] requires, for policies and their checks.
///
/// The handler requires `gold:GetThing`.
pub const GET: Operation =
    Operation::new("AWS::Goldens::Rich", Handler::Get)
        .identifier(&["Arn"])
        .requires(&[ScopedActions::new(&["gold:GetThing"])
            .own(&["arn:${Partition}:gold:${Region}:${Account}:nested/*"])]);

const _: () = GET.check(super::iam::KNOWN);

static LINKED_GET: LinkedOperation<107> = LinkedOperation::new(
    Handler::Get,
    *b"\x01cloud-control 3\x02operation\x02AWS::Goldens::Rich\x02get\x02id\x03Arn\x02own\x03arn:\x05:gold:\x06:\x07:nested/*\x02actions\x03gold:GetThing\x04",
);

/// What [`Rich::update`] requires, for policies and their checks.
///
/// The handler requires `gold:UpdateThing`.
pub const UPDATE: Operation = Operation::new("AWS::Goldens::Rich", Handler::Update)
    .identifier(&["Arn"])
    .requires(&[ScopedActions::new(&["gold:UpdateThing"])])
    .read(&GET);

const _: () = UPDATE.check(super::iam::KNOWN);

static LINKED_UPDATE: LinkedOperation<140> = LinkedOperation::new(
    Handler::Update,
    *b"\x01cloud-control 3\x02operation\x02AWS::Goldens::Rich\x02update\x02id\x03Arn\x02actions\x03gold:UpdateThing\x02read\x02own\x03arn:\x05:gold:\x06:\x07:nested/*\x02actions\x03gold:GetThing\x04",
);

/// What [`Rich::delete`] requires, for policies and their checks.
///
/// The handler requires no permissions.
pub const DELETE: Operation = Operation::new("AWS::Goldens::Rich", Handler::Delete).identifier(&["Arn"]);

const _: () = DELETE.check(super::iam::KNOWN);

static LINKED_DELETE: LinkedOperation<60> = LinkedOperation::new(
    Handler::Delete,
    *b"\x01cloud-control 3\x02operation\x02AWS::Goldens::Rich\x02delete\x02id\x03Arn\x04",
);

/// What [`Rich::list`] requires, for policies and their checks.
///
/// The handler requires no permissions.
pub const LIST: Operation = Operation::new("AWS::Goldens::Rich", Handler::List).identifier(&["Arn"]);

const _: () = LIST.check(super::iam::KNOWN);

static LINKED_LIST: LinkedOperation<58> = LinkedOperation::new(
    Handler::List,
    *b"\x01cloud-control 3\x02operation\x02AWS::Goldens::Rich\x02list\x02id\x03Arn\x04",
);

/// A policy that allows [`Rich::create`], waiting for completion and reading the result.
///
/// It allows `gold:CreateThing` and `gold:GetThing`, and `cloudformation:CreateResource`,
/// `cloudformation:GetResource` and `cloudformation:GetResourceRequestStatus`.
#[diagnostic::on_unimplemented(
    message = "the IAM policy `{Self}` doesn't allow `Rich::create`",
    label = "requires `gold:CreateThing` and `gold:GetThing`, and `cloudformation:CreateResource`, `cloudformation:GetResource` and `cloudformation:GetResourceRequestStatus`",
    note = "`provider-aws policy goldens.rich --ops create` prints a policy that allows it"
)]
pub trait CanCreate {}

#[diagnostic::do_not_recommend]
impl CanCreate for provider_aws_core::Unchecked {}

/// A policy that allows [`Rich::get`].
///
/// It allows `gold:GetThing`, and `cloudformation:GetResource`.
#[diagnostic::on_unimplemented(
    message = "the IAM policy `{Self}` doesn't allow `Rich::get`",
    label = "requires `gold:GetThing`, and `cloudformation:GetResource`",
    note = "`provider-aws policy goldens.rich --ops get` prints a policy that allows it"
)]
pub trait CanGet {}

#[diagnostic::do_not_recommend]
impl CanGet for provider_aws_core::Unchecked {}

/// A policy that allows [`Rich::update`], waiting for completion and reading the result.
///
/// It allows `gold:GetThing` and `gold:UpdateThing`, and `cloudformation:GetResource`,
/// `cloudformation:GetResourceRequestStatus` and `cloudformation:UpdateResource`.
#[diagnostic::on_unimplemented(
    message = "the IAM policy `{Self}` doesn't allow `Rich::update`",
    label = "requires `gold:GetThing` and `gold:UpdateThing`, and `cloudformation:GetResource`, `cloudformation:GetResourceRequestStatus` and `cloudformation:UpdateResource`",
    note = "`provider-aws policy goldens.rich --ops update` prints a policy that allows it"
)]
pub trait CanUpdate {}

#[diagnostic::do_not_recommend]
impl CanUpdate for provider_aws_core::Unchecked {}

/// A policy that allows [`Rich::delete`], and waiting for completion.
///
/// It allows `cloudformation:DeleteResource` and `cloudformation:GetResourceRequestStatus`.
#[diagnostic::on_unimplemented(
    message = "the IAM policy `{Self}` doesn't allow `Rich::delete`",
    label = "requires `cloudformation:DeleteResource` and `cloudformation:GetResourceRequestStatus`",
    note = "`provider-aws policy goldens.rich --ops delete` prints a policy that allows it"
)]
pub trait CanDelete {}

#[diagnostic::do_not_recommend]
impl CanDelete for provider_aws_core::Unchecked {}

/// A policy that allows [`Rich::list`]. `hydrate` also requires the trait of the get operation,
/// which isn't checked.
///
/// It allows `cloudformation:ListResources`.
#[diagnostic::on_unimplemented(
    message = "the IAM policy `{Self}` doesn't allow `Rich::list`",
    label = "requires `cloudformation:ListResources`",
    note = "`provider-aws policy goldens.rich --ops list` prints a policy that allows it"
)]
pub trait CanList {}

#[diagnostic::do_not_recommend]
impl CanList for provider_aws_core::Unchecked {}
