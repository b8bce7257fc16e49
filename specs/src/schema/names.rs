//! Names that a schema doesn't give: those of definitions without a name.

use std::collections::{BTreeMap, BTreeSet};

/// The names of definitions that are taken.
pub(super) struct Names {
    taken: BTreeSet<String>,
    /// The number that a place which comes again is tried with next.
    next: BTreeMap<String, usize>,
    /// The names that places got.
    given: BTreeMap<String, Vec<String>>,
}

impl Names {
    /// The names that the schema gives are taken.
    pub fn new<'n>(given: impl IntoIterator<Item = &'n str>) -> Self {
        Self {
            taken: given.into_iter().map(pascal_case).collect(),
            next: BTreeMap::new(),
            given: BTreeMap::new(),
        }
    }

    /// A free name for the definition at a place: the place, or with a number.
    pub fn free(&mut self, place: &str) -> String {
        let place = short(place);
        let mut name = place.to_owned();
        while !self.taken.insert(name.clone()) {
            let number = self.next.entry(place.to_owned()).or_insert(2);
            name = format!("{place}{number}");
            *number += 1;
        }
        self.given.entry(place.to_owned()).or_default().push(name.clone());
        name
    }

    /// The names of the definitions at a place.
    pub fn of_place(&self, place: &str) -> impl Iterator<Item = &str> {
        self.given.get(short(place)).into_iter().flatten().map(String::as_str)
    }
}

fn short(place: &str) -> &str {
    shortened(if place.is_empty() { "Value" } else { place })
}

/// The last words of a place that is long.
fn shortened(place: &str) -> &str {
    const MAX_LETTERS: usize = 56;
    let starts = place.char_indices().filter(|(_, letter)| letter.is_ascii_uppercase()).map(|(at, _)| at);
    let mut fitting = starts.filter(|start| place.len() - start <= MAX_LETTERS);
    if place.len() <= MAX_LETTERS { place } else { fitting.next().map_or(place, |start| &place[start..]) }
}

/// A name as part of a place: `filterName` and `filter_name` are `FilterName`, and `KMSKeyId` stays.
pub(super) fn pascal_case(name: &str) -> String {
    let words = name.split(|c: char| !c.is_ascii_alphanumeric());
    words
        .map(|word| {
            let mut letters = word.chars();
            letters
                .next()
                .map_or_else(String::new, |first| first.to_ascii_uppercase().to_string() + letters.as_str())
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_given_once() {
        let mut names = Names::new(["tag", "Rule"]);
        assert_eq!(names.free("Rule"), "Rule2");
        assert_eq!(names.free("Rule"), "Rule3");
        assert_eq!(names.free("Tag"), "Tag2");
        assert_eq!(names.free("Status"), "Status");
        let long = "TheServerCertificateConfigurationCheckTheRevocationStatus";
        assert_eq!(names.free(long), "ServerCertificateConfigurationCheckTheRevocationStatus");
    }
}
