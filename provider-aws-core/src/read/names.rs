//! Finding a property whose name has another case than expected.

use cloud_control::letters;
use serde_json::{Map, Value};

/// A member of an object: its name there, and its value.
pub(crate) type Member<'v> = (&'v str, &'v Value);

/// The properties of an object by their names, which it may have in another case. Other members of the object
/// are left out.
pub(crate) fn properties<'n, 'v>(
    object: &'v Map<String, Value>,
    names: impl Iterator<Item = &'n str>,
) -> Vec<(&'n str, Option<&'v Value>)> {
    let names: Vec<&str> = names.collect();
    let found = look_up(object, &names).into_iter().map(|found| found.map(|(_, value)| value));
    names.into_iter().zip(found).collect()
}

/// The members of an object, each with the member of another object that has the same name, perhaps in
/// another case.
///
/// The objects may be maps, whose keys are data: in a map, `LOG_LEVEL` and `LogLevel` are two keys. So a name
/// is matched without case only if its case may have been guessed.
pub(crate) fn paired<'a, 'b>(
    object: &'a Map<String, Value>,
    other: &'b Map<String, Value>,
) -> Vec<(Member<'a>, Option<Member<'b>>)> {
    let names: Vec<&str> = object.keys().map(String::as_str).collect();
    let members = object.iter().zip(look_up(other, &names));
    members
        .map(|((name, value), found)| {
            let found = found.filter(|(spelling, _)| is_spelling_of(spelling, name));
            ((name.as_str(), value), found)
        })
        .collect()
}

/// Whether a name in a document is that of the property `name`.
pub(crate) fn is_spelling_of(spelling: &str, name: &str) -> bool {
    spelling == name || (may_be_guessed(name) && letters(spelling) == letters(name))
}

/// The member for each of the names. A member with exactly the name comes before one with the same letters,
/// and is the member of no other name.
fn look_up<'v>(object: &'v Map<String, Value>, names: &[&str]) -> Vec<Option<Member<'v>>> {
    let members = || object.iter().map(|(key, value)| (key.as_str(), value));
    let mut strays: Vec<(String, Member<'v>)> =
        members().filter(|(key, _)| !names.contains(key)).map(|found| (letters(found.0), found)).collect();
    let mut find = |name: &str| {
        if let Some((key, value)) = object.get_key_value(name) {
            return Some((key.as_str(), value));
        }
        let wanted = letters(name);
        let at = strays.iter().position(|(key, _)| *key == wanted)?;
        Some(strays.remove(at).1)
    };
    names.iter().map(|name| find(name)).collect()
}

/// Whether the case of a name may have been guessed: names that the docs don't state are in Pascal case,
/// `KmsKeyArn`.
fn may_be_guessed(name: &str) -> bool {
    name.starts_with(|first: char| first.is_ascii_uppercase())
        && name.contains(|letter: char| letter.is_ascii_lowercase())
        && name.chars().all(|letter| letter.is_ascii_alphanumeric())
}

#[cfg(test)]
mod tests {
    use serde_json::{Map, Value, json};

    use super::{is_spelling_of, paired};

    fn members(value: Value) -> Map<String, Value> {
        serde_json::from_value(value).expect("an object")
    }

    /// The spelling in the other object of each name of the first.
    fn spellings(object: Value, other: Value) -> Vec<Option<String>> {
        let (object, other) = (members(object), members(other));
        let pairs = paired(&object, &other).into_iter();
        pairs.map(|(_, found)| found.map(|(spelling, _)| spelling.to_owned())).collect()
    }

    #[test]
    fn a_name_is_paired_with_itself_in_another_casing() {
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
    fn keys_that_are_data_are_themselves_alone() {
        for (key, other) in
            [("LOG_LEVEL", "LogLevel"), ("debug", "DEBUG"), ("DEBUG", "debug"), ("a-b", "ab"), ("/", "~")]
        {
            assert!(is_spelling_of(key, key));
            assert!(!is_spelling_of(other, key), "{other} for {key}");
        }
    }
}
