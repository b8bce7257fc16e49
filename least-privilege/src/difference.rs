//! Compares policies with policies: what the new ones allow more, and what they allow less.

mod cause;
mod comparison;
mod condition;
mod pattern;
mod set;
mod statement;
mod witness;

use iam_policy::Policy;
use serde::Serialize;

pub use cause::{Cause, Change};

use comparison::Comparison;

/// How the new policies of a caller differ from the old ones, each all together.
///
/// ```
/// use iam_policy::Policy;
/// use least_privilege::Difference;
///
/// let allow = |actions: &str| -> Result<Policy, iam_policy::DocumentError> {
///     format!(r#"{{"Version": "2012-10-17", "Statement": {{"Effect": "Allow", "Action": {actions}, "Resource": "*"}}}}"#)
///         .parse()
/// };
/// let (old, new) = (allow(r#"["s3:GetObject", "s3:PutObject"]"#)?, allow(r#""s3:Get*""#)?);
/// let difference = Difference::of(&[old], &[new]);
/// assert_eq!(difference.more[0].actions.listed(), ["s3:Get*"]);
/// assert!(difference.more[0].is_certain);
/// assert_eq!(difference.less[0].actions.listed(), ["s3:PutObject"]);
/// # Ok::<(), iam_policy::DocumentError>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Difference {
    /// What the new policies allow, or may allow, and the old ones don't for certain. The statements are those of the new
    /// policies.
    pub more: Vec<Change>,
    /// What the old policies allow, or may allow, and the new ones don't for certain. The statements are those of the old
    /// policies.
    pub less: Vec<Change>,
}

impl Difference {
    /// Compares policies.
    ///
    /// If [`more`](Self::more) is empty, each request that the new policies allow is allowed by the old ones. The reverse
    /// isn't true: a change is also listed if it can't be decided, and then it isn't
    /// [certain](Change::is_certain). Patterns are compared as they are written: which actions and resources exist
    /// today makes no difference.
    #[must_use]
    pub fn of(old: &[Policy], new: &[Policy]) -> Self {
        Self { more: Comparison::new(new, old).changes(), less: Comparison::new(old, new).changes() }
    }
}
