//! Resources as they were read.

mod document;

pub use document::Document;

use std::fmt;
use std::ops::Deref;

use aws_sdk_cloudcontrol::types::ResourceDescription;
use cloud_control::Handler;
use cloud_control::linked::CalledOperation;
use serde::ser::{Serialize, Serializer};
use serde_json::Value;

use crate::call::Call;
use crate::desired::Creatable;
use crate::desired::DesiredState;
use crate::error::{Error, ErrorKind, Subject};
use crate::identifier::Identifier;
use crate::model::{Model, Updatable};
use crate::patch::{Patch, PatchDocument};
use crate::read::Misfit;
use crate::resource_type::ResourceType;
use crate::unsendable::Unsendable;
use crate::value::read;

/// A resource as AWS reported it. It derefs to its model, and serializes as the model.
///
/// `Debug` shows only the type, the identifier and the region: properties may be secret.
#[derive(Clone, PartialEq)]
pub struct Resource<T: Model> {
    resource_type: ResourceType,
    identifier: T::Identifier,
    region: Option<String>,
    model: T,
    raw: Value,
    misfits: Vec<Misfit>,
}

impl<T: Model> Resource<T> {
    /// Reads the resource with this identifier; `read` is the get operation of the type.
    pub(crate) async fn get(call: &Call, read: CalledOperation, identifier: &str) -> Result<Self, Error> {
        let description = call.read(read, identifier).await?;
        Self::from_reply(call, Handler::Get, description, Some(identifier))
    }

    /// The resource in the reply of a handler. A reply without an identifier is about the requested one.
    pub(crate) fn from_reply(
        call: &Call,
        handler: Handler,
        description: ResourceDescription,
        requested: Option<&str>,
    ) -> Result<Self, Error> {
        let found = description.identifier;
        let identifier = found.as_deref().or(requested);
        let unreadable =
            |message: String| call.error(ErrorKind::Unreadable, handler, message).with_identifier(identifier);
        let identifier = identifier
            .ok_or_else(|| unreadable("the reply has a resource without an identifier".to_owned()))?
            .to_owned();
        let text =
            description.properties.ok_or_else(|| unreadable("the reply has no properties".to_owned()))?;
        // The message of serde_json is left out, because it may quote the text.
        let raw: Value = serde_json::from_str(&text).map_err(|error| {
            let (line, column) = (error.line(), error.column());
            unreadable(format!("the properties are not JSON, at {line}:{column}"))
        })?;
        let (model, misfits) = read(&raw);
        let model = model.ok_or_else(|| {
            let misfits: Vec<String> = misfits.iter().map(ToString::to_string).collect();
            unreadable(format!("the properties: {}", misfits.join("; ")))
        })?;
        let region = call.region().map(str::to_owned);
        let resource_type = call.resource_type();
        Ok(Self { resource_type, identifier: identifier.into(), region, model, raw, misfits })
    }

    pub(crate) fn resource_type(&self) -> ResourceType {
        self.resource_type
    }

    /// The primary identifier.
    pub fn identifier(&self) -> &T::Identifier {
        &self.identifier
    }

    /// The region in which the resource was read.
    #[must_use]
    pub fn region(&self) -> Option<&str> {
        self.region.as_deref()
    }

    /// The properties as AWS sent them, including those that the model doesn't know.
    #[must_use]
    pub fn raw(&self) -> Document<'_> {
        Document::new(&self.raw, self.resource_type.schema)
    }

    /// The values that don't fit the types of their properties in the model, which is rare. Such a property is
    /// `None` in the model; [`raw`](Self::raw) has the value.
    #[must_use]
    pub fn misfits(&self) -> &[Misfit] {
        &self.misfits
    }

    /// The model.
    #[must_use]
    pub fn into_model(self) -> T {
        self.model
    }
}

impl<T: Creatable> Resource<T> {
    /// The desired state for another resource like this one. It has all properties as AWS sent them, also
    /// those that the model doesn't know, but not those that only AWS sets.
    ///
    /// Write-only properties are missing, because AWS doesn't return them. Change what must be unique before
    /// you create the other resource.
    #[must_use]
    pub fn to_desired_state(&self) -> T::DesiredState {
        DesiredState::from_properties(self.raw.clone(), T::SCHEMA).into()
    }
}

impl<T: Creatable + Updatable> Resource<T> {
    /// The minimal patch that makes of the resource what a desired state says: for programs that create a resource if
    /// it doesn't exist, and otherwise change what differs. The patch is empty if nothing does.
    ///
    /// Properties that the desired state doesn't name stay as they are, and so do create-only ones that can't be read.
    /// Otherwise values are compared as [`edit`](Self::edit) compares them.
    ///
    /// # Errors
    ///
    /// Returns an error that lists the places if a create-only property differs: only another resource can have this
    /// value. Returns an error if a value can't be written as JSON.
    pub fn edit_to(&self, desired_state: T::DesiredState) -> Result<T::Patch, Error> {
        let desired_state: DesiredState = desired_state.into();
        Ok(T::Patch::from_document(self.difference(self.patch_to(desired_state))?))
    }
}

impl<T: Updatable> Resource<T> {
    /// A minimal patch: it has the changes that make a difference to the properties as they were read.
    ///
    /// - Objects are compared member by member. A member that the change doesn't name stays as it is, and one that
    ///   is null is removed. [`Change::Replace`](crate::Change::Replace) replaces the object as a whole.
    /// - Arrays, maps, free-form documents and values that have one of several forms are compared and replaced as a
    ///   whole: what the new value leaves out goes. If the items of an array have no order, the same items in another
    ///   order are no change, and neither is a text that holds the same JSON as the document.
    /// - A write-only property is always sent, if the change names it. AWS doesn't return it, so that it is lost from
    ///   arrays and maps that the patch replaces: name it there.
    /// - Properties that only AWS sets are left out.
    ///
    /// # Errors
    ///
    /// Returns an error that lists the places if a create-only property has another value than the resource, or if
    /// the change leaves out write-only properties that AWS requires in each update. Returns an error if a value
    /// can't be written as JSON.
    pub fn edit(&self, change: impl FnOnce(T::Patch) -> T::Patch) -> Result<T::Patch, Error>
    where
        T::Patch: Default,
    {
        self.minimal(change(T::Patch::default()))
    }

    /// A minimal patch, as from [`edit`](Self::edit), that fails if somebody else has changed the same
    /// properties: AWS changes nothing unless each value that the patch overwrites or removes is still the
    /// one that was read.
    ///
    /// Properties that didn't exist, or can't be read, aren't guarded.
    ///
    /// # Errors
    ///
    /// Returns an error if [`edit`](Self::edit) does.
    pub fn edit_guarded(&self, change: impl FnOnce(T::Patch) -> T::Patch) -> Result<T::Patch, Error>
    where
        T::Patch: Default,
    {
        self.minimal_guarded(change(T::Patch::default()))
    }

    /// The minimal patch that makes of the properties, as they were read, what this patch says. It is the method for
    /// types of which each update requires some properties, which [`edit`](Self::edit) can't know.
    ///
    /// # Errors
    ///
    /// Returns an error if [`edit`](Self::edit) does.
    pub fn minimal(&self, patch: T::Patch) -> Result<T::Patch, Error> {
        Ok(T::Patch::from_document(self.difference(patch.into_document())?))
    }

    /// A minimal patch, as from [`minimal`](Self::minimal), that is guarded as that from
    /// [`edit_guarded`](Self::edit_guarded).
    ///
    /// # Errors
    ///
    /// Returns an error if [`edit`](Self::edit) does.
    pub fn minimal_guarded(&self, patch: T::Patch) -> Result<T::Patch, Error> {
        Ok(T::Patch::from_document(self.guarded_difference(patch.into_document())?))
    }
}

impl<T: Model> Resource<T> {
    /// The changes of a patch that make a difference to the properties as they were read.
    pub(crate) fn difference(&self, patch: PatchDocument) -> Result<PatchDocument, Error> {
        let ResourceType { name, schema, .. } = self.resource_type;
        patch.compared_with(&self.raw, schema).map_err(|input| {
            let subject = Subject { operation: "edit", type_name: name, step: None };
            Error::new(ErrorKind::InvalidInput, subject, input.to_string())
                .with_identifier(Some(self.identifier.as_str()))
        })
    }

    /// The same changes, with tests that each value which they change is still the one that was read.
    pub(crate) fn guarded_difference(&self, patch: PatchDocument) -> Result<PatchDocument, Error> {
        Ok(self.difference(patch)?.guarded_by(&self.raw, self.resource_type.schema))
    }

    /// The guarded patch that makes of the properties, as they were read, what a desired state says; or the places of
    /// create-only properties that differ.
    pub(crate) fn patch_or_places(
        &self,
        desired_state: DesiredState,
    ) -> Result<Result<PatchDocument, Vec<String>>, Error> {
        let patch = self.patch_to(desired_state);
        match patch.clone().compared_with(&self.raw, self.resource_type.schema) {
            Err(Unsendable::Refused(problems)) if !problems.create_only().is_empty() => {
                Ok(Err(problems.create_only()))
            }
            _ => self.guarded_difference(patch).map(Ok),
        }
    }

    /// Forgets the properties that aren't kept.
    pub(crate) fn retain(&mut self, is_kept: impl Fn(&str) -> bool) {
        if let Value::Object(properties) = &mut self.raw {
            properties.retain(|name, _| is_kept(name));
        }
    }

    /// The changes that make of the properties, as they were read, what a desired state says.
    pub(crate) fn patch_to(&self, desired_state: DesiredState) -> PatchDocument {
        desired_state.into_patch(self.resource_type.schema)
    }
}

impl<T: Model> Deref for Resource<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.model
    }
}

/// Serializes the model, with its secrets; without a model, the properties as AWS sent them.
impl<T: Model> Serialize for Resource<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.model.serialized(&self.raw).serialize(serializer)
    }
}

impl<T: Model> fmt::Debug for Resource<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Resource")
            .field("type_name", &self.resource_type.name)
            .field("identifier", &self.identifier)
            .field("region", &self.region)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests;
