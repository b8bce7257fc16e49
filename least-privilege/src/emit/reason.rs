//! Which operation requires which action, and why.

use std::fmt;

use cloud_control::Handler;

use super::layer::Layer;

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
    },
    /// Following a request that was made elsewhere, of any type.
    Request,
}

impl fmt::Display for RequiredBy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Operation { type_name, handler } => write!(f, "{} of {type_name}", handler.method_name()),
            Self::Request => f.write_str("a request of any type"),
        }
    }
}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { required_by, action, layer, source } = self;
        write!(f, "{required_by} needs {action} {layer}")?;
        match source {
            Some(source) => write!(f, " ({source})"),
            None => Ok(()),
        }
    }
}
