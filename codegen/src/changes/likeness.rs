//! Which of the properties that are gone is one of those that are new, by likeness. It is a guess, and is said to be one.

use specs::Property;

use super::texts::{says_the_same, words};

/// How alike two properties must be, of 1.
const ENOUGH: f64 = 0.8;
/// A description of fewer words says too little to know a property by it.
const FEW_WORDS: usize = 4;
/// So many pairs are compared at most: a page may have any number of fields.
const MANY: usize = 10_000;

/// Pairs of properties that are gone and new, by their indices. Each is in one pair at most; the most alike come first.
pub(super) fn renamed(gone: &[&Property], new: &[&Property]) -> Vec<(usize, usize)> {
    if gone.len().saturating_mul(new.len()) > MANY {
        return Vec::new();
    }
    let mut pairs = Vec::new();
    for (old_index, old) in gone.iter().enumerate() {
        for (new_index, new) in new.iter().enumerate() {
            let likeness = likeness(old, new);
            if likeness >= ENOUGH {
                pairs.push((likeness, old_index, new_index));
            }
        }
    }
    pairs.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)).then(a.2.cmp(&b.2)));
    let mut chosen: Vec<(usize, usize)> = Vec::new();
    for (_, old, new) in pairs {
        if chosen.iter().all(|(chosen_old, chosen_new)| *chosen_old != old && *chosen_new != new) {
            chosen.push((old, new));
        }
    }
    chosen.sort_unstable();
    chosen
}

/// How alike two properties are, of 1. Properties of different types aren't alike.
fn likeness(old: &Property, new: &Property) -> f64 {
    if std::mem::discriminant(&old.datatype) != std::mem::discriminant(&new.datatype) {
        return 0.0;
    }
    let has_words = words(&old.description).nth(FEW_WORDS).is_some();
    if has_words && says_the_same(&old.description, &new.description) {
        return 1.0;
    }
    let names = [old, new].map(|property| property.wire_name.to_lowercase());
    strsim::normalized_levenshtein(&names[0], &names[1])
}
