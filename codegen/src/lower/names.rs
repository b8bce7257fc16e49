//! Names: which ones a page may give, and how a property is spelled on the wire.

use std::collections::BTreeMap;

use cloud_control::letters;
use heck::ToUpperCamelCase;
use specs::{Object, Source};

use crate::page::ManifestProperty;

/// Whether a text is a name that a page may give to a field. The path to a property within an object is also
/// a name (`schedule/schedule_id`).
pub(super) fn is_name(text: &str) -> bool {
    const MAX_BYTES: usize = 128;
    text.len() <= MAX_BYTES
        && text.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '_')
        && text.chars().any(|c| c.is_ascii_alphanumeric())
        && text.chars().all(|c| c.is_ascii_alphanumeric() || "_/.-".contains(c))
}

/// Wire names by their letters, with their sources.
pub(super) fn wire_names<'n>(
    names: impl Iterator<Item = (&'n str, Source)>,
) -> BTreeMap<String, (String, Source)> {
    let wire_names = names.filter(|(name, _)| is_name(name));
    wire_names.map(|(name, source)| (letters(name), (name.to_owned(), source))).collect()
}

/// The names that a manifest spells as on the wire.
pub(super) fn manifest_names(properties: &[ManifestProperty]) -> impl Iterator<Item = (&str, Source)> {
    let spelled = properties.iter().filter(|property| property.is_wire_name);
    spelled.map(|property| (property.name.as_str(), Source::Manifest))
}

/// The wire name of a property that no example spells: `ChannelArn` as it is, `channel_arn` in Pascal case,
/// and a path part by part.
pub(super) fn assumed_wire_name(name: &str) -> String {
    if has_capital(name) { name.to_owned() } else { pascal_case(name) }
}

/// The name in Pascal case, part by part of a path.
pub(super) fn pascal_case(name: &str) -> String {
    name.split('/').map(|part| part.to_upper_camel_case()).collect::<Vec<_>>().join("/")
}

/// The wire name of a part of the identifier, and what states it. Some pages write a placeholder that is no property,
/// such as `<Bucket>` for `bucket_name`.
pub(super) fn wire_name_of_part(part: &str, model: &Object) -> (String, Source) {
    let find = |name: &str| model.properties.iter().find(|field| letters(&field.name) == letters(name));
    if let Some(field) = find(part) {
        return (field.wire_name.clone(), Source::Page);
    }
    let placeholder = ["arn", "id", "name"].iter().find_map(|suffix| find(&format!("{part}{suffix}")));
    (placeholder.map_or_else(|| pascal_case(part), |field| field.wire_name.clone()), Source::Guess)
}

/// Whether a name isn't that of a column, which has no capitals.
pub(super) fn has_capital(name: &str) -> bool {
    name.contains(|c: char| c.is_ascii_uppercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_letters_digits_and_a_few_signs() {
        for name in ["arn", "schedule/schedule_id", "_x", "3d"] {
            assert!(is_name(name), "{name}");
        }
        for name in ["", "../x", "a b", "a\"", "a*/", "аrn", "_", "-", &"a".repeat(129)] {
            assert!(!is_name(name), "{name}");
        }
    }

    #[test]
    fn a_name_that_no_example_spells_is_in_pascal_case() {
        assert_eq!(pascal_case("active_session_id"), "ActiveSessionId");
        assert_eq!(pascal_case("schedule/schedule_id"), "Schedule/ScheduleId");
        assert_eq!(assumed_wire_name("KMSKey"), "KMSKey");
        assert_eq!(assumed_wire_name("kms_key"), "KmsKey");
    }
}
