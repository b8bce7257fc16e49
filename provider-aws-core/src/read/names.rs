//! Finding a property whose name has another case than expected.

use cloud_control::letters;
use serde_json::{Map, Value};

/// A member of an object: its name there, and its value.
pub(crate) type Member<'v> = (&'v str, &'v Value);

/// The properties of an object by their names, which it may have in another case. Other members of the object
/// are left out.
pub(crate) fn properties<'n, 'v>(
    object: &'v Map<String, Value>,
    names: &[&'n str],
) -> Vec<(&'n str, Option<&'v Value>)> {
    let found = look_up(object, names, |_| true).into_iter().map(|found| found.map(|(_, value)| value));
    names.iter().copied().zip(found).collect()
}

/// The members of an object, each with the member of another object that has the same name, perhaps in another
/// case if the name is guessed.
pub(crate) fn paired<'a, 'b>(
    object: &'a Map<String, Value>,
    other: &'b Map<String, Value>,
    is_guessed: impl Fn(&str) -> bool,
) -> Vec<(Member<'a>, Option<Member<'b>>)> {
    let names: Vec<&str> = object.keys().map(String::as_str).collect();
    let members = object.iter().zip(look_up(other, &names, is_guessed));
    members.map(|((name, value), found)| ((name.as_str(), value), found)).collect()
}

/// The member for each of the names. A member with exactly the name comes before one with the same letters,
/// which is looked for if the name may have another case. No member is that of two names.
fn look_up<'v>(
    object: &'v Map<String, Value>,
    names: &[&str],
    is_guessed: impl Fn(&str) -> bool,
) -> Vec<Option<Member<'v>>> {
    let members = || object.iter().map(|(key, value)| (key.as_str(), value));
    let mut strays: Vec<(String, Member<'v>)> =
        members().filter(|(key, _)| !names.contains(key)).map(|found| (letters(found.0), found)).collect();
    let mut find = |name: &str| {
        if let Some((key, value)) = object.get_key_value(name) {
            return Some((key.as_str(), value));
        }
        if !is_guessed(name) {
            return None;
        }
        let wanted = letters(name);
        let at = strays.iter().position(|(key, _)| *key == wanted)?;
        Some(strays.remove(at).1)
    };
    names.iter().map(|name| find(name)).collect()
}

#[cfg(test)]
mod tests {
    use serde_json::{Map, Value, json};

    use super::paired;

    fn members(value: Value) -> Map<String, Value> {
        serde_json::from_value(value).expect("an object")
    }

    /// The spelling in the other object of each name of the first, of which `DbName` is guessed.
    fn spellings(object: Value, other: Value) -> Vec<Option<String>> {
        let (object, other) = (members(object), members(other));
        let pairs = paired(&object, &other, |name| name == "DbName").into_iter();
        pairs.map(|(_, found)| found.map(|(spelling, _)| spelling.to_owned())).collect()
    }

    #[test]
    fn a_guessed_name_is_paired_with_itself_in_another_casing() {
        let other = json!({"DBName": 1, "other": 2});
        let spelling = Some("DBName".to_owned());
        assert_eq!(spellings(json!({"DbName": 0}), other), [spelling]);
    }

    #[test]
    fn what_has_exactly_the_name_of_one_serves_no_other() {
        let both = json!({"DBName": 0, "DbName": 0});
        let spelling = Some("DBName".to_owned());
        assert_eq!(spellings(both, json!({"DBName": 1})), [spelling, None]);
    }

    #[test]
    fn a_name_that_is_not_guessed_is_itself_alone() {
        for (name, other) in [("KmsKey", "KMSKey"), ("LOG_LEVEL", "LogLevel"), ("a-b", "ab"), ("/", "~")] {
            assert_eq!(spellings(json!({name: 0}), json!({other: 0})), [None], "{other} for {name}");
        }
    }
}
