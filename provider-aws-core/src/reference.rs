//! References to resources: what properties take that hold the identifier of another resource, or another of its
//! properties.

use crate::value::Textual;

/// A text by which properties refer to a resource: its identifier, or another of its properties, such as its ARN.
///
/// A property that refers to a resource of the same crate is set from the type that the crate has for the reference, and
/// from text. The compiler refuses the identifier of any other resource:
///
/// ```
/// #[derive(Clone, Debug, PartialEq, Eq, Hash)]
/// pub struct ChannelArn(String);
///
/// provider_aws_core::impl_reference!(ChannelArn);
///
/// #[derive(Clone, Debug, PartialEq, Eq, Hash)]
/// pub struct StageArn(String);
///
/// provider_aws_core::impl_reference!(StageArn);
///
/// fn stream_key(channel: impl Into<ChannelArn>) -> String {
///     channel.into().into()
/// }
///
/// let channel = ChannelArn::from("arn:aws:ivs:eu-west-1:123456789012:channel/a");
/// assert_eq!(stream_key(&channel), stream_key(channel.as_str()));
/// ```
///
/// ```compile_fail,E0277
/// # #[derive(Clone, Debug, PartialEq, Eq, Hash)]
/// # pub struct ChannelArn(String);
/// # provider_aws_core::impl_reference!(ChannelArn);
/// # #[derive(Clone, Debug, PartialEq, Eq, Hash)]
/// # pub struct StageArn(String);
/// # provider_aws_core::impl_reference!(StageArn);
/// # fn stream_key(channel: impl Into<ChannelArn>) -> String {
/// #     channel.into().into()
/// # }
/// let stage = StageArn::from("arn:aws:ivs:eu-west-1:123456789012:stage/a");
/// stream_key(&stage);
/// ```
pub trait Reference: Textual + Clone + Into<String> {}

/// Implements a [`Reference`](crate::Reference) for a newtype of text: it is made from text, and compares, orders,
/// prints and serializes as text. `of` names other references that it is made from, for a property that may refer to
/// several properties or resources.
#[doc(hidden)]
#[macro_export]
macro_rules! impl_reference {
    ($name:ident) => {
        impl $name {
            /// The reference as text.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl ::std::cmp::PartialOrd for $name {
            fn partial_cmp(&self, other: &Self) -> ::std::option::Option<::std::cmp::Ordering> {
                ::std::option::Option::Some(::std::cmp::Ord::cmp(self, other))
            }
        }

        impl ::std::cmp::Ord for $name {
            fn cmp(&self, other: &Self) -> ::std::cmp::Ordering {
                ::std::cmp::Ord::cmp(&self.0, &other.0)
            }
        }

        impl ::std::cmp::PartialEq<str> for $name {
            fn eq(&self, other: &str) -> bool {
                self.0 == *other
            }
        }

        impl ::std::cmp::PartialEq<&str> for $name {
            fn eq(&self, other: &&str) -> bool {
                self.0 == **other
            }
        }

        impl ::std::cmp::PartialEq<::std::string::String> for $name {
            fn eq(&self, other: &::std::string::String) -> bool {
                self.0 == *other
            }
        }

        impl ::std::convert::From<&str> for $name {
            fn from(text: &str) -> Self {
                Self(::std::borrow::ToOwned::to_owned(text))
            }
        }

        impl ::std::convert::From<::std::string::String> for $name {
            fn from(text: ::std::string::String) -> Self {
                Self(text)
            }
        }

        impl ::std::convert::From<&::std::string::String> for $name {
            fn from(text: &::std::string::String) -> Self {
                Self(::std::clone::Clone::clone(text))
            }
        }

        impl ::std::convert::From<&$name> for $name {
            fn from(reference: &$name) -> Self {
                ::std::clone::Clone::clone(reference)
            }
        }

        impl ::std::convert::From<$name> for ::std::string::String {
            fn from(reference: $name) -> Self {
                reference.0
            }
        }

        impl ::std::convert::From<&$name> for ::std::string::String {
            fn from(reference: &$name) -> Self {
                ::std::clone::Clone::clone(&reference.0)
            }
        }

        impl ::std::str::FromStr for $name {
            type Err = ::std::convert::Infallible;

            fn from_str(text: &str) -> ::std::result::Result<Self, Self::Err> {
                ::std::result::Result::Ok(::std::convert::From::from(text))
            }
        }

        impl ::std::convert::AsRef<str> for $name {
            fn as_ref(&self) -> &str {
                &self.0
            }
        }

        impl ::std::borrow::Borrow<str> for $name {
            fn borrow(&self) -> &str {
                &self.0
            }
        }

        impl ::std::fmt::Display for $name {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                f.write_str(&self.0)
            }
        }

        $crate::impl_serde_transparent!($name(::std::string::String));

        impl $crate::PropertyValue for $name {
            fn from_json(
                value: &$crate::Value,
                reading: &mut $crate::Reading,
            ) -> ::std::option::Option<Self> {
                <::std::string::String as $crate::PropertyValue>::from_json(value, reading).map(Self)
            }

            fn to_json(&self) -> $crate::Value {
                $crate::PropertyValue::to_json(&self.0)
            }
        }

        impl $crate::Textual for $name {}

        impl $crate::Reference for $name {}
    };
    ($name:ident of $($referent:ident),+ $(,)?) => {
        $crate::impl_reference!($name);

        $(
            impl ::std::convert::From<$referent> for $name {
                fn from(referent: $referent) -> Self {
                    Self(referent.into())
                }
            }

            impl ::std::convert::From<&$referent> for $name {
                fn from(referent: &$referent) -> Self {
                    Self(referent.into())
                }
            }

            impl ::std::convert::From<$referent> for $crate::Change<$name> {
                fn from(referent: $referent) -> Self {
                    Self::Set(referent.into())
                }
            }

            impl ::std::convert::From<&$referent> for $crate::Change<$name> {
                fn from(referent: &$referent) -> Self {
                    Self::Set(referent.into())
                }
            }
        )+
    };
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, HashMap};

    use serde_json::json;

    use crate::{Change, Entries, Items};

    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    struct StageIdentifier(String);

    crate::impl_identifier!(StageIdentifier);

    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    struct ChannelArn(String);

    crate::impl_reference!(ChannelArn);

    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    struct ChannelOrStage(String);

    crate::impl_reference!(ChannelOrStage of ChannelArn, StageIdentifier);

    #[derive(Clone, Debug, Default, PartialEq)]
    struct Room {
        stage: Option<String>,
        stages: Option<Vec<String>>,
        by_name: Option<BTreeMap<String, String>>,
        either: Option<String>,
    }

    crate::impl_object!(
        Room,
        optional {
            stage: ("Stage", StageIdentifier),
            stages: ("Stages", Items::<StageIdentifier>),
            by_name: ("ByName", Entries::<StageIdentifier>),
            either: ("Either", ChannelOrStage)
        }
    );

    fn change(change: impl Into<Change<StageIdentifier>>) -> Change<StageIdentifier> {
        change.into()
    }

    fn several(change: impl Into<Change<Items<StageIdentifier>>>) -> Change<Items<StageIdentifier>> {
        change.into()
    }

    fn either(change: impl Into<Change<ChannelOrStage>>) -> Change<ChannelOrStage> {
        change.into()
    }

    #[test]
    fn a_generated_identifier_is_text_to_its_users() {
        let stage: StageIdentifier = "arn:x".parse().expect("any text");
        assert_eq!(stage, "arn:x");
        assert_eq!(stage, *"arn:x");
        assert_eq!(stage, "arn:x".to_owned());
        assert_eq!(stage.as_str(), AsRef::<str>::as_ref(&stage));
        assert_eq!(String::from(&stage), stage.to_string());
        assert_eq!(String::from(stage), "arn:x");
    }

    #[test]
    fn generated_identifiers_are_ordered_hashed_and_looked_up_as_text() {
        let [a, b] = ["a", "b"].map(StageIdentifier::from);
        assert!(a < b);
        assert_eq!(BTreeMap::from([(a.clone(), 1)]).get("a"), Some(&1));
        assert_eq!(HashMap::from([(b, 2)]).get("b"), Some(&2));
    }

    #[test]
    fn a_generated_identifier_is_a_string_in_json() {
        let stage = StageIdentifier::from("arn:x");
        let json = serde_json::to_string(&stage).expect("JSON");
        assert_eq!(json, r#""arn:x""#);
        assert_eq!(serde_json::from_str::<StageIdentifier>(&json).expect("a string"), stage);
    }

    #[test]
    fn an_object_takes_references_and_text_and_holds_text() {
        let stage = StageIdentifier::from("arn:x");
        let text = String::from("arn:x");
        let expected = Room::new().stage("arn:x");
        assert_eq!(expected.stage.as_deref(), Some("arn:x"));
        for room in [
            Room::new().stage(&stage),
            Room::new().stage(stage.clone()),
            Room::new().stage(&text),
            Room::new().stage(text.clone()),
            Room::new().if_some(Some(&stage), Room::stage),
            Room::new().if_some(Some("arn:x"), Room::stage),
        ] {
            assert_eq!(room, expected);
        }
        let several = Room::new().stages([&stage]);
        assert_eq!(several, Room::new().stages(vec![text.clone()]));
        assert_eq!(several, Room::new().stages(["arn:x"]));
        assert_eq!(several, Room::new().stages(Some(stage.clone())));
        let by_name = Room::new().by_name([("a", &stage)]);
        assert_eq!(by_name, Room::new().by_name(HashMap::from([("a", "arn:x")])));
        assert_eq!(by_name.by_name, Some(BTreeMap::from([("a".to_owned(), text)])));
    }

    #[test]
    fn a_change_is_made_of_references_and_text_and_may_clear() {
        let stage = StageIdentifier::from("arn:x");
        let text = String::from("arn:x");
        let set = Change::Set(stage.clone());
        for change in [change("arn:x"), change(&text), change(text), change(&stage), change(stage.clone())] {
            assert_eq!(change, set);
        }
        assert_eq!(change(Change::Clear), Change::Clear);
        assert_eq!(change(Change::set_or_clear(Some("arn:x"))), set);
        assert_eq!(change(Change::set_or_clear(None::<&StageIdentifier>)), Change::Clear);
        assert_eq!(several([&stage]), several(["arn:x"]));
        assert_eq!(several(Change::Clear), Change::Clear);
    }

    #[test]
    fn a_property_that_refers_to_one_of_several_resources_takes_each() {
        let (channel, stage) = (ChannelArn::from("arn:x"), StageIdentifier::from("arn:x"));
        for room in [
            Room::new().either("arn:x"),
            Room::new().either(&channel),
            Room::new().either(channel.clone()),
            Room::new().either(&stage),
        ] {
            assert_eq!(room.either.as_deref(), Some(channel.as_str()));
        }
        let set = Change::Set(ChannelOrStage::from("arn:x"));
        assert!(matches!(&set, Change::Set(set) if set.as_str() == stage.as_str()));
        for change in [either("arn:x"), either(&channel), either(channel), either(&stage), either(stage)] {
            assert_eq!(change, set);
        }
        assert_eq!(either(Change::Clear), Change::Clear);
    }

    #[test]
    fn references_are_written_as_text() {
        let stage = StageIdentifier::from("arn:x");
        let items = Items::<StageIdentifier>::from([stage.clone()]);
        assert_eq!(serde_json::to_value(items).expect("JSON"), json!(["arn:x"]));
        let entries = Entries::<StageIdentifier>::from([("a", stage)]);
        assert_eq!(serde_json::to_value(entries).expect("JSON"), json!({"a": "arn:x"}));
    }
}
