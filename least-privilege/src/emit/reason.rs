//! Which operation requires which action, and why.

use std::fmt;

use cloud_control::Handler;

use super::layer::Layer;
use super::need::Need;

/// Why an action is in a policy.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Reason {
    /// What requires the action.
    pub required_by: RequiredBy,
    /// The action.
    pub action: String,
    /// The step that the action is for.
    pub layer: Layer,
    /// The resources that the action is required on, as in the policies.
    pub resources: Vec<String>,
    /// The properties for which alone the action is required, at any depth. Without any, each call requires it.
    pub only_for: Vec<String>,
    /// Where the need states the action, if that is known: `docs/aws/ivs/stage.md:81:1`.
    pub source: Option<String>,
}

/// What requires an action.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum RequiredBy {
    /// An operation of a resource type.
    Operation {
        /// The resource type: `AWS::IVS::Stage`.
        type_name: String,
        /// The handler of the operation.
        handler: Handler,
        /// The name of the resource in the document that says how it is to be, if there is one.
        resource: Option<String>,
    },
    /// Following a request that was made elsewhere, of any type.
    Request,
}

impl RequiredBy {
    pub(super) fn operation(need: &Need) -> Self {
        Self::Operation {
            type_name: need.type_name.clone(),
            handler: need.handler,
            resource: need.resource.clone(),
        }
    }
}

impl fmt::Display for RequiredBy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Operation { type_name, handler, resource } => {
                write!(f, "{} of {type_name}", handler.method_name())?;
                resource.as_ref().map_or(Ok(()), |resource| write!(f, " {resource}"))
            }
            Self::Request => f.write_str("a request of any type"),
        }
    }
}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { required_by, action, layer, resources: _, only_for, source } = self;
        write!(f, "{required_by} needs {action} {layer}")?;
        if !only_for.is_empty() {
            let names: Vec<String> = only_for.iter().map(|name| format!("`{name}`")).collect();
            write!(f, ", only if {} is set", names.join(" or "))?;
        }
        match source {
            Some(source) => write!(f, " ({source})"),
            None => Ok(()),
        }
    }
}
