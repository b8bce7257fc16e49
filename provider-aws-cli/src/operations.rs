//! Operations as they are asked for: `ivs.stage.get`, or `ivs.stage` for all that there are.

use std::str::FromStr;

use clap::ValueEnum;
use cloud_control::Handler;
use least_privilege::Need;
use specs::ResourceSpec;

/// An operation of a resource.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Operation {
    /// Makes a resource.
    Create,
    /// Reads one.
    Get,
    /// Changes one.
    Update,
    /// Removes one.
    Delete,
    /// Names those that there are.
    List,
}

impl Operation {
    fn handler(self) -> Handler {
        match self {
            Self::Create => Handler::Create,
            Self::Get => Handler::Get,
            Self::Update => Handler::Update,
            Self::Delete => Handler::Delete,
            Self::List => Handler::List,
        }
    }

    /// Of the needs of a resource, one an operation in the spec's order, those of these operations; of none, all.
    ///
    /// # Errors
    /// When the resource lacks an operation.
    pub fn chosen(operations: &[Self], spec: &ResourceSpec, needs: Vec<Need>) -> Result<Vec<Need>, String> {
        let missing = operations.iter().find(|operation| spec.operation(operation.handler()).is_none());
        if let Some(missing) = missing {
            return Err(format!("{} has no operation `{}`", spec.type_name, missing.handler().name()));
        }
        let is_chosen =
            |handler: Handler| operations.is_empty() || operations.iter().any(|it| it.handler() == handler);
        let of_operations = spec.operations.iter().zip(needs);
        Ok(of_operations
            .filter(|(operation, _)| is_chosen(operation.handler))
            .map(|(_, need)| need)
            .collect())
    }
}

/// A resource: `ivs.stage`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Resource {
    /// The service: `ivs`.
    pub service: String,
    /// The resource: `stage`.
    pub name: String,
}

impl FromStr for Resource {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let is_plain = |name: &str| {
            let is_taken = |c: char| c.is_ascii_alphanumeric() || c == '_';
            !name.is_empty() && name.chars().all(is_taken)
        };
        let (service, name) = text
            .split_once('.')
            .filter(|(service, name)| is_plain(service) && is_plain(name))
            .ok_or_else(|| format!("`{text}` is no resource, expected one such as `ivs.stage`"))?;
        Ok(Self { service: service.to_owned(), name: name.to_owned() })
    }
}

/// A resource, and which of its operations: without one, all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wanted {
    /// The resource.
    pub resource: Resource,
    /// The operation.
    pub operation: Option<Operation>,
}

impl FromStr for Wanted {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let (resource, operation) = match text.match_indices('.').nth(1) {
            Some((at, _)) => (&text[..at], Some(&text[at + 1..])),
            None => (text, None),
        };
        let known = |name: &str| {
            Operation::from_str(name, false).map_err(|_| {
                format!("`{name}` is no operation, expected create, get, update, delete or list")
            })
        };
        Ok(Self { resource: resource.parse()?, operation: operation.map(known).transpose()? })
    }
}
