//! The manifest: YAML that names the properties of a resource, to any depth.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::Value;

use super::model::ManifestProperty;
use super::spelling::Spelling;
use crate::diagnostic::Findings;

/// Reads a manifest, which begins at `at`.
pub(super) fn read(text: &str, at: usize, findings: &mut Findings<'_>) -> Vec<ManifestProperty> {
    // No manifest of the docs is deeper, and a deeper one takes more stack than every thread has.
    let options = serde_saphyr::options! { budget: serde_saphyr::budget! { max_depth: 26 } };
    match serde_saphyr::from_str_with_options::<Manifest>(text, options) {
        Ok(manifest) => manifest.properties(),
        Err(error) => {
            let error = error.to_string();
            let line = error.lines().next().unwrap_or_default();
            let message = format!(
                "found a manifest that cannot be read ({line}), expected YAML with `resources` and `props`"
            );
            findings.warning(at..at + text.len(), message);
            Vec::new()
        }
    }
}

#[derive(Deserialize)]
struct Manifest {
    #[serde(default)]
    resources: Vec<ManifestResource>,
}

#[derive(Deserialize)]
struct ManifestResource {
    props: Option<Vec<Option<ManifestEntry>>>,
}

#[derive(Deserialize)]
struct ManifestEntry {
    name: Option<String>,
    #[serde(default)]
    value: Value,
}

impl Manifest {
    /// The properties, in order. One manifest spells all names in the same way.
    fn properties(&self) -> Vec<ManifestProperty> {
        let entries = self.resources.iter().flat_map(|resource| resource.props.iter().flatten().flatten());
        let mut properties = Vec::new();
        let mut names = Vec::new();
        for entry in entries {
            let Some(name) = &entry.name else { continue };
            let mut members = Members::default();
            members.add(&entry.value);
            names.push(name.as_str());
            members.names(&mut names);
            properties.push((name, members));
        }
        let spelling = Spelling::of(&names);
        properties.iter().map(|(name, members)| members.property(name, spelling)).collect()
    }
}

/// The members of an object, or of all the objects in an array, at any depth.
#[derive(Default)]
struct Members<'v> {
    is_array: bool,
    members: BTreeMap<&'v str, Self>,
}

impl<'v> Members<'v> {
    fn add(&mut self, value: &'v Value) {
        match value {
            // A member without a value is a member: the docs cut a definition that they have shown before.
            Value::Object(object) => {
                for (name, value) in object {
                    self.members.entry(name).or_default().add(value);
                }
            }
            Value::Array(items) => {
                self.is_array = true;
                items.iter().for_each(|item| self.add(item));
            }
            _ => {}
        }
    }

    fn names(&self, names: &mut Vec<&'v str>) {
        for (name, members) in &self.members {
            names.push(name);
            members.names(names);
        }
    }

    fn property(&self, name: &str, spelling: Spelling) -> ManifestProperty {
        ManifestProperty {
            name: name.to_owned(),
            is_wire_name: spelling.is_wire_name(name),
            is_array: self.is_array,
            properties: self.members.iter().map(|(name, members)| members.property(name, spelling)).collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Source;

    /// The names of a manifest whose `props` are these; those of members are in brackets.
    fn names(props: &str) -> String {
        let text = format!("version: 1\nresources:\n  - name: room\n    props:\n{props}");
        let mut findings = Findings::new(Source { path: "room.md", text: &text });
        let properties = read(&text, 0, &mut findings);
        assert!(findings.into_sorted().is_empty(), "{text}");
        properties.iter().map(shown).collect::<Vec<_>>().join(" ")
    }

    fn shown(property: &ManifestProperty) -> String {
        let sign = if property.is_wire_name { "" } else { "?" };
        let members: Vec<String> = property.properties.iter().map(shown).collect();
        let members = if members.is_empty() { String::new() } else { format!("[{}]", members.join(" ")) };
        format!("{}{sign}{members}", property.name)
    }

    #[test]
    fn a_member_without_a_value_is_a_member() {
        let props = "      - name: A\n        value:\n          - B: null\n            C:\n              D: '{{ D }}'\n              name: null\n            E:\n              - null\n      - name: F\n        value: null\n      - null\n      - name: null\n";
        assert_eq!(names(props), "A[B C[D name] E] F");
    }

    #[test]
    fn the_members_of_all_items_are_members() {
        let props = "      - name: A\n        value:\n          - B: x\n            C:\n              D: x\n          - C:\n              E: x\n            F: x\n          - null\n          - - - G: x\n";
        assert_eq!(names(props), "A[B C[D E] F G]");
    }

    #[test]
    fn a_manifest_spells_wire_names_or_columns() {
        let props = |names: [&str; 3]| {
            let [a, b, c] = names;
            format!("      - name: {a}\n        value:\n          {b}:\n            - {c}: x\n")
        };
        assert_eq!(names(&props(["Name", "id", "maxPageSize"])), "Name[id[maxPageSize]]");
        assert_eq!(names(&props(["name", "max_page_size", "id"])), "name?[max_page_size?[id?]]");
        assert_eq!(names(&props(["name", "id", "arn"])), "name?[id?[arn?]]");
    }
}
