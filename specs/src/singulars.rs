//! Singulars of English plurals: pages of lists are named in the plural.

/// The singular forms that an English plural may have, after the word itself.
///
/// Most words have several forms (`aliases` → `alias`, `aliase`): the caller knows which of them is a name.
pub fn singulars(word: &str) -> Vec<String> {
    const ENDINGS: [(&str, &str); 7] = [
        ("ies", "y"),
        ("yses", "ysis"),
        ("ices", "ex"),
        ("ices", "ix"),
        ("mata", "ma"),
        ("es", ""),
        ("s", ""),
    ];
    let forms = ENDINGS
        .iter()
        .filter_map(|(plural, singular)| word.strip_suffix(plural).map(|stem| format!("{stem}{singular}")));
    std::iter::once(word.to_owned()).chain(forms).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn irregular_plurals_have_their_singular_among_the_forms() {
        for (plural, singular) in [
            ("policies", "policy"),
            ("analyses", "analysis"),
            ("indices", "index"),
            ("schemata", "schema"),
            ("branches", "branch"),
            ("stages", "stage"),
            ("data", "data"),
        ] {
            assert!(singulars(plural).iter().any(|form| form == singular), "{plural}");
        }
    }
}
