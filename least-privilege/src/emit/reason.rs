//! Which operation needs which action, and why.

use std::fmt;

use super::layer::Layer;

/// Why an action is in a policy.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Reason {
    /// The type that the operation works on: `AWS::IVS::Stage`.
    pub type_name: String,
    /// The operation: `get_resource`.
    pub operation: String,
    /// The action that it needs.
    pub action: String,
    /// What asks for the action.
    pub layer: Layer,
    /// Where that is written, if whoever stated the need told.
    pub source: Option<String>,
}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { type_name, operation, action, layer, source } = self;
        write!(f, "{operation} of {type_name} needs {action} {layer}")?;
        match source {
            Some(source) => write!(f, " ({source})"),
            None => Ok(()),
        }
    }
}
