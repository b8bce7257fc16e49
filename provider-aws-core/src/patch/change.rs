//! The change of one property.

use crate::items::{Entries, Items};
use crate::reference::Reference;
use crate::value::Textual;

/// The change of a property in a patch. A property that the patch doesn't name stays as it is.
///
/// Setters of patches take a value as well, which sets the property:
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
///
/// An `Option` isn't a change: whether `None` removes the property or leaves it as it is, is for you to say.
/// To remove it, use [`set_or_clear`](Self::set_or_clear); to leave it as it is, call the setter with the
/// method `if_some` of the patch.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Change<T> {
    /// Sets the property to this value.
    ///
    /// Compared with a resource that was read, an object is merged into the object that is there: members that the
    /// value doesn't name stay. All other values are replaced as a whole: arrays, maps, free-form documents, and
    /// values that have one of several forms. A patch that isn't compared with a resource replaces objects, too.
    Set(T),
    /// Replaces the property by this value: members of an object that the value doesn't name go, at any depth. Those
    /// that only AWS sets stay, and so do create-only and write-only ones.
    Replace(T),
    /// Removes the property. AWS rejects the patch if the resource doesn't have the property.
    Clear,
}

impl<T> Change<T> {
    /// Sets the property to the value, or removes the property if there is none.
    pub fn set_or_clear(value: Option<impl Into<T>>) -> Self {
        match value {
            Some(value) => Self::Set(value.into()),
            None => Self::Clear,
        }
    }
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

impl<T: Textual> From<&str> for Change<T> {
    fn from(value: &str) -> Self {
        Self::Set(value.into())
    }
}

impl<T: Textual> From<String> for Change<T> {
    fn from(value: String) -> Self {
        Self::Set(value.into())
    }
}

impl<T: Textual> From<&String> for Change<T> {
    fn from(value: &String) -> Self {
        Self::Set(value.as_str().into())
    }
}

impl<T: Reference> From<&T> for Change<T> {
    fn from(value: &T) -> Self {
        Self::Set(value.clone())
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

impl<T, I: IntoIterator<Item: Into<T>>> From<I> for Change<Items<T>> {
    fn from(items: I) -> Self {
        Self::Set(items.into())
    }
}

impl<T, K: Into<String>, V: Into<T>, I: IntoIterator<Item = (K, V)>> From<I> for Change<Entries<T>> {
    fn from(entries: I) -> Self {
        Self::Set(entries.into())
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::Change;
    use crate::secret::Secret;
    use crate::tag::{Tag, Tags};

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
    fn an_option_sets_or_clears_if_the_caller_says_so() {
        assert_eq!(Change::<String>::set_or_clear(Some("lobby")), Change::Set("lobby".to_owned()));
        assert_eq!(Change::<String>::set_or_clear(None::<&str>), Change::Clear);
    }

    #[test]
    fn tags_are_set_from_arrays_vectors_and_maps_and_cleared() {
        fn tags(change: impl Into<Change<Tags>>) -> Change<Tags> {
            change.into()
        }
        let set = Change::Set(Tags::from([Tag::new("a", "b")]));
        assert_eq!(tags([("a", "b")]), set);
        assert_eq!(tags(vec![Tag::new("a", "b")]), set);
        assert_eq!(tags(BTreeMap::from([("a", "b")])), set);
        assert_eq!(tags(Tags::from([("a", "b")])), set);
        assert_eq!(tags(Change::Clear), Change::Clear);
    }

    #[test]
    fn arrays_and_vectors_set_lists() {
        let tag = Tag::new("a", "b");
        assert_eq!(tags([tag.clone()]), tags(vec![tag]));
        assert_eq!(tags([]), Change::Set(Vec::new()));
        assert_eq!(names(["a", "b"]), names(vec!["a".to_owned(), "b".to_owned()]));
    }
}
