//! The singulars of English plurals, which name the pages of lists.

/// The singular forms that an English plural may have, the word itself first.
///
/// More than one fits most words (`aliases` → `alias`, `aliase`); a list of known names decides.
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
