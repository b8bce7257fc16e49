//! A resource as it was read.

mod document;

pub use document::Document;

use core::fmt;
use core::ops::Deref;

use aws_sdk_cloudcontrol::types::ResourceDescription;
use cloud_control::linked::CalledOperation;
use serde_json::Value;

use crate::action::Action;
use crate::call::Call;
use crate::error::Subject;
use crate::read::read;
use crate::{Error, ErrorKind, Identifier, Patch, PatchDocument, ResourceModel, Updatable};

/// A resource as AWS reported it: its model, to which it derefs, and where it was found.
///
/// `Debug` shows where it was found and not what it holds: properties may be secrets.
#[derive(Clone, PartialEq)]
pub struct Resource<T: ResourceModel> {
    identifier: T::Identifier,
    region: Option<String>,
    model: T,
    raw: Value,
}

impl<T: ResourceModel> Resource<T> {
    /// Reads the resource of this identifier.
    pub(crate) async fn get(call: &Call, reading: CalledOperation, identifier: &str) -> Result<Self, Error> {
        let description = call.read(reading, identifier).await?;
        Self::new(call, Action::GetResource, description, Some(identifier))
    }

    /// Takes in what an action replied. A reply that does not say the identifier means the one that was asked for.
    pub(crate) fn new(
        call: &Call,
        action: Action,
        description: ResourceDescription,
        asked: Option<&str>,
    ) -> Result<Self, Error> {
        let found = description.identifier;
        let identifier = found.as_deref().or(asked);
        let unreadable =
            |message: String| call.error(ErrorKind::Unreadable, action, message).with_identifier(identifier);
        let identifier = identifier
            .ok_or_else(|| unreadable("the reply holds a resource without an identifier".to_owned()))?
            .to_owned();
        let text =
            description.properties.ok_or_else(|| unreadable("the reply holds no properties".to_owned()))?;
        // serde_json's own message is left out: it may quote the text.
        let raw: Value = serde_json::from_str(&text).map_err(|error| {
            let (line, column) = (error.line(), error.column());
            unreadable(format!("the properties are not JSON, at {line}:{column}"))
        })?;
        let model = read(&raw).map_err(|error| unreadable(error.to_string()))?;
        Ok(Self { identifier: identifier.into(), region: call.region().map(str::to_owned), model, raw })
    }

    /// The primary identifier.
    pub fn identifier(&self) -> &T::Identifier {
        &self.identifier
    }

    /// The region that it was read in.
    #[must_use]
    pub fn region(&self) -> Option<&str> {
        self.region.as_deref()
    }

    /// The properties as AWS sent them, those that the model does not know included.
    #[must_use]
    pub fn raw(&self) -> Document<'_> {
        Document::new(&self.raw, T::SCHEMA)
    }

    /// The model alone.
    #[must_use]
    pub fn into_model(self) -> T {
        self.model
    }
}

impl<T: Updatable> Resource<T> {
    /// A patch of what is to change, and only of what differs from the properties as they were read.
    ///
    /// - An object is compared member by member: what the change does not name stays as it is, and null removes.
    /// - An array is a whole. One whose items have no order is the same in any.
    /// - What cannot be read back is always sent, if the change names it.
    /// - What only AWS sets, or what is set on creation alone, is left out.
    ///
    /// # Errors
    ///
    /// If a value cannot be written as JSON.
    pub fn edit(&self, change: impl FnOnce(T::Patch) -> T::Patch) -> Result<T::Patch, Error> {
        Ok(T::Patch::from_document(self.difference(change)?))
    }

    /// The same as [`edit`](Self::edit), and AWS is to change nothing if any value that would be overwritten or removed
    /// is no longer the one that was read: somebody else's change is not lost.
    ///
    /// What was not there, or cannot be read back, is not guarded.
    ///
    /// # Errors
    ///
    /// If a value cannot be written as JSON.
    pub fn edit_guarded(&self, change: impl FnOnce(T::Patch) -> T::Patch) -> Result<T::Patch, Error> {
        let difference = self.difference(change)?;
        let guarded = difference.guarded_by(&self.raw, T::SCHEMA);
        Ok(T::Patch::from_document(guarded))
    }

    fn difference(&self, change: impl FnOnce(T::Patch) -> T::Patch) -> Result<PatchDocument, Error> {
        let document = change(T::Patch::default()).into_document();
        match document.unwritable() {
            None => Ok(document.compared_with(&self.raw, T::SCHEMA)),
            Some(property) => {
                let message = format!("the value of property `{property}` cannot be written as JSON");
                let subject = Subject { operation: "edit", type_name: T::TYPE_NAME, step: None };
                Err(Error::new(ErrorKind::InvalidInput, subject, message)
                    .with_identifier(Some(self.identifier.as_str())))
            }
        }
    }
}

impl<T: ResourceModel> Deref for Resource<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.model
    }
}

impl<T: ResourceModel> fmt::Debug for Resource<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Resource")
            .field("type_name", &T::TYPE_NAME)
            .field("identifier", &self.identifier)
            .field("region", &self.region)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests;
