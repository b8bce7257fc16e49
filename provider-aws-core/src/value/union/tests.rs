//! Which form of a union a value is read as, and that no value is changed.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::patch::Change;
use crate::read::Misfit;
use crate::secret::Secret;
use crate::value::read;

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
enum Mode {
    Fast,
    Unknown(String),
}

crate::impl_text_enum!(Mode { Fast: "FAST" });

#[derive(Clone, Debug, Default, PartialEq)]
struct Native {
    id: Option<String>,
    size: Option<i64>,
    mode: Option<Mode>,
}

crate::impl_properties!(Native { id: "Id" required, size: "Size", mode: "Mode" });

#[derive(Clone, Debug, Default, PartialEq)]
struct Password {
    text: Option<Secret<String>>,
}

crate::impl_properties!(Password { text: "Text" required });

#[derive(Clone, PartialEq)]
enum Target {
    Keyed(Native),
    Whole(Native),
    Password(Password),
    Many(Vec<Target>),
    Text(String),
    Count(i64),
    Share(f64),
    Flag(bool),
    Map(BTreeMap<String, String>),
    Unknown(Value),
}

crate::impl_union!(Target {
    Keyed: ("NativeIndex", Native),
    Whole: (Native, from),
    Password: (Password),
    Many: (Vec<Target>, from, array),
    Text: (String, text),
    Count: (i64, from),
    Share: (f64),
    Flag: (bool),
    Map: (BTreeMap<String, String>),
});

#[derive(Debug, Default, PartialEq)]
struct Holder {
    target: Option<Target>,
}

crate::impl_properties!(Holder { target: "Target" });

fn target(value: &Value) -> Target {
    let holder = json!({"Target": value});
    let (holder, misfits): (Option<Holder>, Vec<Misfit>) = read(&holder);
    assert_eq!(misfits, []);
    holder.expect("an object").target.expect("not null")
}

fn native(id: Option<&str>) -> Native {
    Native { id: id.map(str::to_owned), ..Native::default() }
}

#[test]
fn a_value_is_read_as_the_first_form_that_it_fits() {
    for (value, form) in [
        (json!({"NativeIndex": {"Id": "a"}}), Target::Keyed(native(Some("a")))),
        (json!({"NativeIndex": {}}), Target::Keyed(Native::default())),
        (json!({"Id": "a"}), Target::Whole(native(Some("a")))),
        (json!("text"), Target::Text("text".to_owned())),
        (json!("5"), Target::Text("5".to_owned())),
        (json!(5), Target::Count(5)),
        (json!(0.5), Target::Share(0.5)),
        (json!(true), Target::Flag(true)),
        (json!(["a", 1]), Target::Many(vec![Target::from("a"), Target::Count(1)])),
        (json!({"Size": "5"}), Target::Map(BTreeMap::from([("Size".to_owned(), "5".to_owned())]))),
    ] {
        assert_eq!(target(&value), form, "{value}");
    }
}

#[test]
fn an_object_with_another_member_or_without_a_required_one_is_not_of_its_type() {
    for value in [
        json!({"NativeIndex": {"Id": "a", "New": 1}}),
        json!({"NativeIndex": {"Id": "a"}, "Other": 1}),
        json!({"Id": "a", "New": 1}),
        json!({"id": "a", "Size": 1}),
        json!({"Size": 1}),
        json!({"Id": null, "Size": 1}),
        json!({"Id": "a", "Size": "1", "Mode": 1}),
    ] {
        assert_eq!(target(&value), Target::Unknown(value));
    }
}

#[test]
fn a_text_that_is_not_listed_makes_another_form_unless_a_key_tells_the_form() {
    let unlisted = |id: &str| json!({"Id": id, "Size": 1, "Mode": "NEW"});
    assert_eq!(target(&unlisted("a")), Target::Unknown(unlisted("a")));
    let Target::Keyed(native) = target(&json!({"NativeIndex": unlisted("a")})) else {
        panic!("another form");
    };
    assert_eq!(native.mode, Some(Mode::from("NEW")));
}

#[test]
fn any_value_is_written_as_it_was_read() {
    for value in [
        json!({"NativeIndex": {"Id": "a", "Mode": "NEW"}}),
        json!({"Id": "a", "Mode": "FAST"}),
        json!({"Id": "a", "Mode": "NEW", "Size": 1}),
        json!([[["a"], null], {"Id": 5}]),
        json!({"a": null}),
        json!({"NativeIndex": {"Id": "a", "Size": null}}),
        json!({"Id": "a", "Size": null}),
        json!(u64::MAX),
        json!(i64::MIN),
        json!(0.1),
        json!(""),
    ] {
        let target = target(&value);
        assert_eq!(serde_json::to_value(&target).expect("JSON"), value);
        assert_eq!(serde_json::from_value::<Target>(value).expect("any value"), target);
    }
}

#[test]
fn unions_within_unions_are_read_to_the_bottom_unless_it_takes_too_many_attempts() {
    #[derive(Clone, PartialEq)]
    enum Twice {
        One(Vec<Twice>),
        Other(Vec<Twice>),
        Unknown(Value),
    }
    crate::impl_union!(Twice { One: (Vec<Twice>), Other: (Vec<Twice>) });

    let nested = |bottom: Value| (0..100).fold(bottom, |value, _| json!([value]));
    for (value, is_known) in [(nested(json!([])), true), (nested(json!({"New": null})), false)] {
        let read: Twice = serde_json::from_value(value.clone()).expect("any value");
        assert_eq!(matches!(read, Twice::Unknown(_)), !is_known);
        assert_eq!(serde_json::to_value(read).expect("JSON"), value);
    }
}

#[test]
fn forms_are_converted_where_the_union_says_so() {
    fn change(change: impl Into<Change<Target>>) -> Change<Target> {
        change.into()
    }
    assert_eq!(Target::from(native(None)), Target::Whole(native(None)));
    assert_eq!(Target::from("a"), Target::Text("a".to_owned()));
    assert_eq!(Target::from(5), Target::Count(5));
    assert_eq!(change("a"), Change::Set(Target::from("a")));
    assert_eq!(change(Target::from(5)), Change::Set(Target::Count(5)));
}

#[test]
fn debug_shows_no_value_of_unknown_form() {
    let unknown = target(&json!({"Text": "hush", "New": 1}));
    assert_eq!(format!("{unknown:?}"), "Unknown(..)");
    let known = target(&json!({"Text": "hush"}));
    assert_eq!(format!("{known:?}"), "Password(Password { text: Some(Secret(..)) })");
}
