//! From operations to IAM policies, in code.

use iam_policy::{Emission, EmitError, Emitter, Need, Operation};

/// The IAM policies for a caller of these operations, on any resource of their types: see [`Emission`].
///
/// It is for generated code. What narrows policies, or renders them, is in [`iam_policy`].
///
/// # Errors
///
/// If there are no operations.
pub fn policy(operations: &[Operation]) -> Result<Emission, EmitError> {
    let needs: Vec<Need> = operations.iter().map(Need::from).collect();
    Emitter::new().emit(&needs)
}
