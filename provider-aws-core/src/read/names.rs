//! Finding a property although its name is cased otherwise than expected.

use serde_json::{Map, Value};

/// The property of this name, or else of the same letters: see [`properties`].
pub(crate) fn property<'v>(object: &'v Map<String, Value>, name: &str) -> Option<&'v Value> {
    properties(object, &[name]).pop().map(|(_, value)| value)
}

/// The properties of an object under the names that are expected of it. A property of exactly the name wins over
/// one whose letters and digits are the same in lower case, and serves no other name. What is left over is unknown.
pub(super) fn properties<'n, 'v>(
    object: &'v Map<String, Value>,
    names: &[&'n str],
) -> Vec<(&'n str, &'v Value)> {
    let mut strays: Vec<(String, &Value)> = object
        .iter()
        .filter(|(key, _)| !names.contains(&key.as_str()))
        .map(|(key, value)| (folded(key), value))
        .collect();
    let mut find = |name: &str| {
        object.get(name).or_else(|| {
            let wanted = folded(name);
            let at = strays.iter().position(|(key, _)| *key == wanted)?;
            Some(strays.remove(at).1)
        })
    };
    names
        .iter()
        .filter_map(|&name| Some((name, find(name)?)))
        .collect()
}

/// Whether two names are the same but for the casing of their letters.
pub(crate) fn same_letters(a: &str, b: &str) -> bool {
    letters(a).eq(letters(b))
}

/// What all casings of a name have in common: `db_name` and `DBName` are `dbname`.
fn folded(name: &str) -> String {
    letters(name).collect()
}

fn letters(name: &str) -> impl Iterator<Item = char> {
    name.chars()
        .filter(char::is_ascii_alphanumeric)
        .map(|letter| letter.to_ascii_lowercase())
}
