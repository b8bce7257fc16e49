//! How examples spell the names of properties: as on the wire (`Name`, `readmePath`, `id`), or as columns (`name`,
//! `readme_path`, `id`).

/// How the names of one example are spelt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Spelling {
    /// As on the wire: some names have capitals, and no name is in snake case.
    Wire,
    /// As columns, or no two names in the same way.
    Other,
}

impl Spelling {
    /// How these names are spelt, all of which are of one example.
    pub fn of<N: AsRef<str>>(names: &[N]) -> Self {
        let mut has_wire_name = false;
        for name in names.iter().map(AsRef::as_ref) {
            match (has_capital(name), name.contains('_')) {
                (true, _) => has_wire_name = true,
                (false, true) => return Self::Other,
                (false, false) => {}
            }
        }
        if has_wire_name { Self::Wire } else { Self::Other }
    }

    /// Whether one of the names is as on the wire. A column has no capitals; without any, a name can be both, so
    /// the other names decide.
    pub fn is_wire_name(self, name: &str) -> bool {
        self == Self::Wire || has_capital(name)
    }
}

fn has_capital(name: &str) -> bool {
    name.contains(|c: char| c.is_ascii_uppercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_without_capitals_is_spelt_as_the_other_names() {
        let wire_names = |names: &[&str]| {
            let spelling = Spelling::of(names);
            let wire_names = names.iter().filter(|name| spelling.is_wire_name(name));
            wire_names.copied().collect::<Vec<_>>().join(" ")
        };
        assert_eq!(wire_names(&["Name", "readmePath", "id"]), "Name readmePath id");
        assert_eq!(wire_names(&["readmePath", "id"]), "readmePath id");
        assert_eq!(wire_names(&["name", "readme_path", "id"]), "");
        assert_eq!(wire_names(&["name", "id"]), "");
        assert_eq!(wire_names(&["Name", "readme_path", "id"]), "Name");
        assert_eq!(wire_names(&["S3_Bucket", "id"]), "S3_Bucket id");
    }
}
