//! Resource types that are known only while the program runs, such as those of specs in files.
//!
//! They have the operations of generated types, by the same code: the same retries and waits, patches that are as
//! minimal and guarded, and secrets that are as well kept. What a generated type has as a model is here
//! [`Resource::raw`], and what is a compile error there is an [`Error`] here.
//!
//! ```
//! use provider_aws_core::dynamic::{DynamicType, SpecialProperty};
//! use provider_aws_core::{Client, DesiredState, Error, Handler, OperationRecord, Permissions, Property};
//!
//! let operation = |handler| OperationRecord {
//!     type_name: "AWS::IVS::Stage",
//!     handler,
//!     identifier: vec!["Arn"],
//!     permissions: Permissions::default(),
//!     read: None,
//! };
//! let arn = SpecialProperty::new("Arn", Property::new("Arn").read_only());
//! let stages = DynamicType::new(
//!     "AWS::IVS::Stage",
//!     vec![vec![arn]],
//!     &[operation(Handler::Create), operation(Handler::Get)],
//! );
//! assert!(stages.has(Handler::Get) && !stages.has(Handler::Delete));
//!
//! # async fn example(client: &Client, stages: DynamicType) -> Result<(), Error> {
//! let mut request = stages.create(client, DesiredState::new().set("Name", "lobby"))?.await?;
//! let stage = request.wait().await?;
//! println!("{}: {}", stage.identifier(), stage.raw()["Name"]);
//! # Ok(())
//! # }
//! ```
//!
//! A program that makes a [`DynamicType`] can call any operation, and its linked records say so: a policy can't be
//! derived from the program.

use std::fmt;

use cloud_control::Handler;
use cloud_control::linked::{CalledOperation, OperationRecord};
use json_patch::jsonptr::Pointer;
use serde_json::Value;

use crate::client::Client;
use crate::desired::DesiredState;
use crate::error::{Error, ErrorKind, Subject};
use crate::link;
use crate::model::{Model, ReadModel};
use crate::operations::{Create, Delete, Get, List, Update};
use crate::patch::PatchDocument;
use crate::read::Reading;
use crate::request::{Deletion, Request, RequestHandle};
use crate::resource::Resource;
use crate::resource_type::ResourceType;
use crate::schema::{Property, Schema, redacted_at};
use crate::value::PropertyValue;

/// The model of a resource whose type is known only while the program runs: it has nothing beside [`Resource::raw`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dynamic(());

impl PropertyValue for Dynamic {
    fn from_json(value: &Value, reading: &mut Reading) -> Option<Self> {
        if value.is_object() { Some(Self(())) } else { reading.misfit("an object", value) }
    }

    fn to_json(&self) -> Value {
        Value::Object(serde_json::Map::new())
    }
}

impl Model for Dynamic {
    type Identifier = String;

    fn serialized(&self, raw: &Value) -> Value {
        raw.clone()
    }
}

impl ReadModel for Dynamic {
    fn read_operation_of(resource_type: ResourceType) -> Option<CalledOperation> {
        resource_type.read
    }
}

/// What it takes to make of a resource what a desired state says.
#[derive(Clone, Debug, PartialEq)]
pub enum Edit {
    /// An update.
    Patch {
        /// A minimal patch, which is empty if nothing differs.
        patch: PatchDocument,
        /// Whether the patch changes more than what can't be read, which is always in it.
        differs: bool,
    },
    /// Another resource, since create-only properties differ: the places of these.
    Replacement(Vec<String>),
}

/// A resource type that is known only while the program runs. It is cheap to copy.
#[derive(Clone, Copy)]
pub struct DynamicType(&'static Facts);

/// What is known of a type.
struct Facts {
    resource_type: ResourceType,
    operations: Vec<CalledOperation>,
}

/// A special property of a [`DynamicType`], in a table of them.
#[derive(Clone, Debug)]
pub struct SpecialProperty {
    name: String,
    property: Property,
    within: Option<usize>,
}

impl SpecialProperty {
    /// A property by its name in AWS's schema, with what is special of it. Name and table of the [`Property`] don't
    /// count.
    #[must_use]
    pub fn new(name: impl Into<String>, property: Property) -> Self {
        Self { name: name.into(), property, within: None }
    }

    /// The same property, whose objects have the special properties of another table, by its index.
    #[must_use]
    pub fn within(self, table: usize) -> Self {
        Self { within: Some(table), ..self }
    }
}

impl DynamicType {
    /// A type by its name in the CloudFormation registry. The first of the tables is that of its own properties; those of
    /// objects within them follow, as far as something is special there. Operations that are of another type don't count.
    ///
    /// What is known of the type is kept as long as the program runs, as that of a generated type is: make each type
    /// once.
    #[must_use]
    pub fn new(name: &str, tables: Vec<Vec<SpecialProperty>>, operations: &[OperationRecord<'_>]) -> Self {
        link::ANYTHING.called();
        let name: &'static str = name.to_owned().leak();
        let row = |SpecialProperty { name, property, within }| {
            let name: &'static str = String::leak(name);
            (Property { name, ..property }, within)
        };
        let tables = tables.into_iter().map(|rows| rows.into_iter().map(row).collect());
        let schema = Schema::build(tables.collect());
        let operations = operations.iter().filter(|operation| operation.type_name == name);
        let operations = operations
            .map(|operation| CalledOperation::dynamic(operation.handler, operation.encode().leak()));
        let operations: Vec<CalledOperation> = operations.collect();
        let read = operations.iter().find(|operation| operation.handler() == Handler::Get).copied();
        let facts = Facts { resource_type: ResourceType { name, schema, read }, operations };
        Self(Box::leak(Box::new(facts)))
    }

    /// The name in the CloudFormation registry: `AWS::IVS::Stage`.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.0.resource_type.name
    }

    /// Whether the type has the operation that runs a handler.
    #[must_use]
    pub fn has(self, handler: Handler) -> bool {
        self.called(handler).is_some()
    }

    /// Creates a resource.
    ///
    /// # Errors
    ///
    /// Returns an error if resources of the type can't be created.
    pub fn create(self, client: &Client, desired_state: DesiredState) -> Result<Create<'_, Dynamic>, Error> {
        let operation = self.operation(Handler::Create)?;
        Ok(Create::of_type(client.connection(), self.0.resource_type, operation, desired_state))
    }

    /// Reads a resource.
    ///
    /// # Errors
    ///
    /// Returns an error if resources of the type can't be read.
    pub fn get(self, client: &Client, identifier: impl Into<String>) -> Result<Get<'_, Dynamic>, Error> {
        let operation = self.operation(Handler::Get)?;
        Ok(Get::of_type(client.connection(), self.0.resource_type, operation, identifier.into()))
    }

    /// Updates a resource.
    ///
    /// # Errors
    ///
    /// Returns an error if resources of the type can't be updated.
    pub fn update(
        self,
        client: &Client,
        identifier: impl Into<String>,
        patch: PatchDocument,
    ) -> Result<Update<'_, Dynamic>, Error> {
        let operation = self.operation(Handler::Update)?;
        Ok(Update::of_type(client.connection(), self.0.resource_type, operation, identifier.into(), patch))
    }

    /// Deletes a resource.
    ///
    /// # Errors
    ///
    /// Returns an error if resources of the type can't be deleted.
    pub fn delete(
        self,
        client: &Client,
        identifier: impl Into<String>,
    ) -> Result<Delete<'_, Dynamic>, Error> {
        let operation = self.operation(Handler::Delete)?;
        Ok(Delete::of_type(client.connection(), self.0.resource_type, operation, identifier.into()))
    }

    /// Lists the resources in a region. What the list requires is its [`scope`](List::scope).
    ///
    /// # Errors
    ///
    /// Returns an error if resources of the type can't be listed.
    pub fn list(self, client: &Client) -> Result<List<'_, Dynamic>, Error> {
        let operation = self.operation(Handler::List)?;
        Ok(List::of_type(client.connection(), self.0.resource_type, operation))
    }

    /// The request for a create or an update in the line that its [`RequestHandle`] displays as, to wait for it in the
    /// region where it was made. This makes no call.
    ///
    /// # Errors
    ///
    /// Returns an error if the line isn't the handle of such a request.
    pub fn resume(self, client: &Client, line: &str) -> Result<Request<Dynamic>, Error> {
        let handle = RequestHandle::<Dynamic, _>::parse(line, self.name())?;
        Ok(handle.resumed(client.connection(), self.0.resource_type))
    }

    /// The request for a delete, as [`resume`](Self::resume) has it of others.
    ///
    /// # Errors
    ///
    /// As [`resume`](Self::resume).
    pub fn resume_deletion(self, client: &Client, line: &str) -> Result<Request<Dynamic, Deletion>, Error> {
        let handle = RequestHandle::<Dynamic, _>::parse(line, self.name())?;
        Ok(handle.resumed(client.connection(), self.0.resource_type))
    }

    /// Properties, or the value at a place of them, as they may be shown: `"(secret)"` is in place of what is secret or
    /// write-only. The place is a JSON pointer: `/Video/Height`, and empty for all properties.
    #[must_use]
    pub fn redacted(self, place: &str, value: &Value) -> Value {
        match Pointer::parse(place) {
            Ok(place) => redacted_at(place, value, self.0.resource_type.schema),
            Err(_) => Value::from("(secret)"),
        }
    }

    fn called(self, handler: Handler) -> Option<CalledOperation> {
        self.0.operations.iter().find(|operation| operation.handler() == handler).copied()
    }

    fn operation(self, handler: Handler) -> Result<CalledOperation, Error> {
        self.called(handler).ok_or_else(|| {
            let subject = Subject { operation: handler.method_name(), type_name: self.name(), step: None };
            Error::new(ErrorKind::InvalidInput, subject, "the type has no such operation")
        })
    }
}

impl fmt::Debug for DynamicType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("DynamicType")
            .field("name", &self.name())
            .field("operations", &self.0.operations)
            .finish_non_exhaustive()
    }
}

impl Resource<Dynamic> {
    /// The desired state for another resource like this one, as that of a generated type.
    #[must_use]
    pub fn to_desired_state(&self) -> DesiredState {
        DesiredState::from_properties(self.raw().as_value().clone(), self.resource_type().schema)
    }

    /// The minimal patch that makes of the resource what a desired state says; it is empty if nothing differs.
    /// Properties that the state doesn't name stay as they are.
    ///
    /// # Errors
    ///
    /// Returns an error that lists the places if a create-only property differs, or if a value can't be written as JSON.
    pub fn edit_to(&self, desired_state: DesiredState) -> Result<PatchDocument, Error> {
        self.difference(self.patch_to(desired_state))
    }

    /// The patch of [`edit_to`](Self::edit_to), that fails if somebody else has changed the same properties since they
    /// were read.
    ///
    /// # Errors
    ///
    /// As [`edit_to`](Self::edit_to).
    pub fn edit_to_guarded(&self, desired_state: DesiredState) -> Result<PatchDocument, Error> {
        self.guarded_difference(self.patch_to(desired_state))
    }

    /// What it takes to make of the resource what a desired state says: the patch of
    /// [`edit_to_guarded`](Self::edit_to_guarded), or another resource.
    ///
    /// # Errors
    ///
    /// Returns an error if a value can't be written as JSON.
    pub fn edit_or_replace(&self, desired_state: DesiredState) -> Result<Edit, Error> {
        Ok(match self.patch_or_places(desired_state)? {
            Ok(patch) => Edit::Patch { differs: patch.differs(self.resource_type().schema), patch },
            Err(places) => Edit::Replacement(places),
        })
    }

    /// The same resource without the properties that aren't kept, for programs that hold many.
    #[must_use]
    pub fn with_only(mut self, is_kept: impl Fn(&str) -> bool) -> Self {
        self.retain(is_kept);
        self
    }

    /// The minimal patch that makes of the properties, as they were read, what this patch says.
    ///
    /// # Errors
    ///
    /// As [`edit_to`](Self::edit_to).
    pub fn minimal(&self, patch: PatchDocument) -> Result<PatchDocument, Error> {
        self.difference(patch)
    }

    /// The patch of [`minimal`](Self::minimal), guarded as that of [`edit_to_guarded`](Self::edit_to_guarded).
    ///
    /// # Errors
    ///
    /// As [`edit_to`](Self::edit_to).
    pub fn minimal_guarded(&self, patch: PatchDocument) -> Result<PatchDocument, Error> {
        self.guarded_difference(patch)
    }
}
