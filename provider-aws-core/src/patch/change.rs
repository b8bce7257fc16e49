//! What becomes of one property.

use crate::Secret;

/// What becomes of a property that a patch names. One that it does not name is left alone.
///
/// A value is a change that sets it, so that setters of patches take values:
///
/// ```
/// use provider_aws_core::Change;
///
/// fn name(change: impl Into<Change<String>>) -> Change<String> {
///     change.into()
/// }
///
/// assert_eq!(name("lobby"), Change::Set("lobby".to_owned()));
/// assert_eq!(name(Change::Clear), Change::Clear);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Change<T> {
    /// It gets this value.
    Set(T),
    /// It is removed. AWS rejects that for a property that the resource does not have.
    Clear,
}

impl<T> From<T> for Change<T> {
    fn from(value: T) -> Self {
        Self::Set(value)
    }
}

impl From<&str> for Change<String> {
    fn from(value: &str) -> Self {
        Self::Set(value.to_owned())
    }
}

impl From<&String> for Change<String> {
    fn from(value: &String) -> Self {
        Self::Set(value.clone())
    }
}

impl From<&str> for Change<Secret<String>> {
    fn from(value: &str) -> Self {
        Self::Set(value.into())
    }
}

impl From<String> for Change<Secret<String>> {
    fn from(value: String) -> Self {
        Self::Set(value.into())
    }
}

impl From<&String> for Change<Secret<String>> {
    fn from(value: &String) -> Self {
        Self::Set(value.as_str().into())
    }
}

impl<T, const N: usize> From<[T; N]> for Change<Vec<T>> {
    fn from(values: [T; N]) -> Self {
        Self::Set(values.into())
    }
}

impl<const N: usize> From<[&str; N]> for Change<Vec<String>> {
    fn from(values: [&str; N]) -> Self {
        Self::Set(values.map(str::to_owned).into())
    }
}

#[cfg(test)]
mod tests {
    use super::Change;
    use crate::{Secret, Tag};

    fn count(change: impl Into<Change<i64>>) -> Change<i64> {
        change.into()
    }

    fn ratio(change: impl Into<Change<f64>>) -> Change<f64> {
        change.into()
    }

    fn tags(change: impl Into<Change<Vec<Tag>>>) -> Change<Vec<Tag>> {
        change.into()
    }

    fn names(change: impl Into<Change<Vec<String>>>) -> Change<Vec<String>> {
        change.into()
    }

    fn key(change: impl Into<Change<Secret<String>>>) -> Change<Secret<String>> {
        change.into()
    }

    #[test]
    fn text_sets_a_secret_that_does_not_print() {
        let hush = "hush".to_owned();
        let set = Change::Set(Secret::new("hush".to_owned()));
        for change in [key("hush"), key("hush".to_owned()), key(&hush), key(Secret::from("hush"))] {
            assert_eq!(change, set);
            assert_eq!(format!("{change:?}"), "Set(Secret(..))");
        }
    }

    #[test]
    fn literals_are_changes_without_a_type_being_named() {
        assert_eq!(count(5), Change::Set(5_i64));
        assert_eq!(ratio(0.5), Change::Set(0.5_f64));
        assert_eq!(count(Change::Clear), Change::Clear);
    }

    #[test]
    fn arrays_and_vectors_set_lists() {
        let tag = Tag::new("a", "b");
        assert_eq!(tags([tag.clone()]), tags(vec![tag]));
        assert_eq!(tags([]), Change::Set(Vec::new()));
        assert_eq!(names(["a", "b"]), names(vec!["a".to_owned(), "b".to_owned()]));
    }
}
