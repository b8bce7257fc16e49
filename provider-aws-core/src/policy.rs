//! The IAM policies for operations.

use cloud_control::Operation;
use least_privilege::{Emission, EmitError, Emitter, Need};

/// The IAM policies for a caller of these operations, on any resource of their types: see [`Emission`].
///
/// It is for generated code. [`least_privilege`] narrows policies further and, with the feature `render`, renders
/// them in other languages.
///
/// # Errors
///
/// Returns an error if there are no operations.
pub fn policy(operations: &[Operation]) -> Result<Emission, EmitError> {
    let needs: Vec<Need> = operations.iter().map(Need::from).collect();
    Emitter::new().emit(&needs)
}
