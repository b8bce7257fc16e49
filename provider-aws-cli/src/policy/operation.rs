//! Operations as arguments name them: `ivs.stage.get`, or `ivs.stage` for all operations of a resource.

use std::fmt;
use std::str::FromStr;

use cloud_control::Handler;
use specs::ResourceSpec;
use thiserror::Error;

/// The name of a resource: `ivs.stage`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct ResourceName {
    /// The service: `ivs`.
    pub service: String,
    /// The resource: `stage`.
    pub name: String,
}

/// A resource, and one of its operations; without one, all of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OperationSelection {
    /// The resource.
    pub resource: ResourceName,
    /// The operation.
    pub operation: Option<Handler>,
}

/// A text names no operation.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum OperationError {
    /// The text isn't the name of a resource.
    #[error("`{0}` isn't a resource, expected one such as `ivs.stage`")]
    Resource(String),
    /// The text isn't the name of an operation.
    #[error("`{0}` isn't an operation, expected create, get, update, delete or list")]
    Operation(String),
}

impl ResourceName {
    /// The name of a spec's resource.
    #[must_use]
    pub fn of(spec: &ResourceSpec) -> Self {
        Self { service: spec.service.clone(), name: spec.name.clone() }
    }
}

impl fmt::Display for ResourceName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.service, self.name)
    }
}

impl FromStr for ResourceName {
    type Err = OperationError;

    fn from_str(text: &str) -> Result<Self, OperationError> {
        let is_plain =
            |name: &str| !name.is_empty() && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_');
        // The features of crates have hyphens: `stream-key`.
        match text.replace('-', "_").split_once('.') {
            Some((service, name)) if is_plain(service) && is_plain(name) => {
                Ok(Self { service: service.to_owned(), name: name.to_owned() })
            }
            _ => Err(OperationError::Resource(text.to_owned())),
        }
    }
}

impl FromStr for OperationSelection {
    type Err = OperationError;

    fn from_str(text: &str) -> Result<Self, OperationError> {
        let (resource, operation) = match text.match_indices('.').nth(1) {
            Some((at, _)) => (&text[..at], Some(&text[at + 1..])),
            None => (text, None),
        };
        Ok(Self { resource: resource.parse()?, operation: operation.map(handler).transpose()? })
    }
}

/// The handler with this name: `get`.
///
/// # Errors
///
/// Returns an error if no handler has it.
pub fn handler(name: &str) -> Result<Handler, OperationError> {
    Handler::from_name(name).ok_or_else(|| OperationError::Operation(name.to_owned()))
}
