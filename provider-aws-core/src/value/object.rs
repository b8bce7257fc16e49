//! Objects within a model: structs that are made by a constructor and setters.

/// Implements what [`impl_properties!`](crate::impl_properties) does for an object within a model, and adds its
/// constructor, `new`, and its setters. Each property has its name in AWS's schema and the type that its value is made
/// from: [`Items`](crate::Items) for a vector, [`Entries`](crate::Entries) for a map.
///
/// `required` properties are arguments of `new`, `optional` ones have a setter, and `read_only` ones have neither. The
/// struct derives `Default` if none is required.
///
/// ```
/// use provider_aws_core::Items;
///
/// #[derive(Clone, Debug, PartialEq)]
/// pub struct Room {
///     pub name: Option<String>,
///     pub doors: Option<Vec<i64>>,
///     pub id: Option<String>,
/// }
///
/// provider_aws_core::impl_object!(
///     Room,
///     required { name: ("Name", String) },
///     optional { doors: ("Doors", Items::<i64>) },
///     read_only { id: ("Id", String) }
/// );
///
/// let room = Room::new("foyer").doors([1, 2]);
/// assert_eq!((room.name.as_deref(), room.doors), (Some("foyer"), Some(vec![1, 2])));
/// ```
#[doc(hidden)]
#[macro_export]
macro_rules! impl_object {
    (
        $object:ident
        $(, required { $($required:ident: ($required_name:literal, $required_type:ty)),* $(,)? })?
        $(, optional { $($optional:ident: ($optional_name:literal, $optional_type:ty)),* $(,)? })?
        $(, read_only { $($read_only:ident: ($read_only_name:literal, $read_only_type:ty)),* $(,)? })?
        $(,)?
    ) => {
        impl $object {
            /// Creates a value with the required properties, if there are any.
            #[allow(clippy::too_many_arguments, clippy::new_without_default, reason = "each is required")]
            #[must_use]
            pub fn new($($($required: impl ::core::convert::Into<$required_type>),*)?) -> Self {
                Self {
                    $($(
                        $required: ::core::option::Option::Some(
                            ::core::convert::Into::<$required_type>::into($required).into(),
                        ),
                    )*)?
                    $($($optional: ::core::option::Option::None,)*)?
                    $($($read_only: ::core::option::Option::None,)*)?
                }
            }

            $($(
                #[doc = ::core::concat!("Sets `", $optional_name, "`.")]
                #[must_use]
                pub fn $optional(mut self, value: impl ::core::convert::Into<$optional_type>) -> Self {
                    self.$optional = ::core::option::Option::Some(
                        ::core::convert::Into::<$optional_type>::into(value).into(),
                    );
                    self
                }
            )*)?
        }

        $crate::impl_if_some!($object);

        $crate::impl_properties!($object {
            $($($required: $required_name required,)*)?
            $($($optional: $optional_name,)*)?
            $($($read_only: $read_only_name,)*)?
        });
    };
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use serde_json::json;

    use crate::{Entries, Items};

    #[derive(Clone, Debug, PartialEq)]
    struct Rule {
        name: Option<String>,
        within: Option<Box<Rule>>,
        ports: Option<Vec<i64>>,
        labels: Option<BTreeMap<String, String>>,
        id: Option<String>,
    }

    impl_object!(
        Rule,
        required { name: ("Name", String) },
        optional {
            within: ("Within", Rule),
            ports: ("Ports", Items::<i64>),
            labels: ("Labels", Entries::<String>)
        },
        read_only { id: ("Id", String) }
    );

    #[derive(Clone, Debug, Default, PartialEq)]
    struct Nothing {}

    impl_object!(Nothing);

    #[test]
    fn an_object_is_made_of_what_is_required_and_setters() {
        let inner = Rule::new("b").if_some(None::<[i64; 0]>, Rule::ports);
        let rule = Rule::new("a").within(inner).ports([1, 2]).labels([("x", "y")]);
        let json = json!({"Name": "a", "Within": {"Name": "b"}, "Ports": [1, 2], "Labels": {"x": "y"}});
        assert_eq!(serde_json::to_value(&rule).expect("plain data"), json);
        assert_eq!(serde_json::from_value::<Rule>(json).expect("a rule"), rule);
        assert_eq!(rule.id, None);
    }

    #[test]
    fn an_object_may_have_no_properties() {
        assert_eq!(
            serde_json::to_value(Nothing::new().if_some(None, |nothing, ()| nothing)).expect("plain data"),
            json!({})
        );
    }
}
