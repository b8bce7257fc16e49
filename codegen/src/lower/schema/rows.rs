//! The rows of a page's table, held against the properties of a schema.

use std::collections::BTreeMap;

use cloud_control::letters;
use specs::{Definition, JsonKind, Source, Type};

use super::super::context::{Lowering, TypePages};
use super::super::difference::Difference;
use super::super::evidence::PropertyEvidence;
use super::super::fields::sorted;
use super::super::model::{PageInput, Strictness};
use super::super::names::{manifest_names, pascal_case, wire_names};
use super::super::properties::Properties;
use crate::diagnostic::quoted;
use crate::page::{Field, ManifestProperty};

/// The object that a row is about.
pub(super) struct Place<'p> {
    input: PageInput<'p>,
    /// The names of the type's pages, as corrections know them.
    resources: Vec<&'p str>,
    /// The names of the fields that contain the row, joined with `.` and with one at the end.
    names: String,
    /// The definition that the row's properties are of; none for the resource itself.
    owner: Option<String>,
    /// The wire names that the page states at this place, by their letters.
    stated: BTreeMap<String, (String, Source)>,
    /// What the manifest shows at this place.
    manifest: &'p [ManifestProperty],
}

impl<'p> Place<'p> {
    /// The resource itself.
    pub fn top(input: PageInput<'p>, pages: &TypePages<'p>, evidence: &'p PropertyEvidence) -> Self {
        Self {
            input,
            resources: pages.resources(),
            names: String::new(),
            owner: None,
            stated: evidence.wire_names.clone(),
            manifest: &evidence.manifest,
        }
    }

    /// The object in a field, whose properties are of a definition.
    fn within(&self, field: &Field, owner: &str) -> Self {
        let within = self.manifest.iter().find(|shown| letters(&shown.name) == letters(&field.name.value));
        let manifest = within.map(|shown| shown.properties.as_slice()).unwrap_or_default();
        Self {
            input: self.input,
            resources: self.resources.clone(),
            names: format!("{}{}.", self.names, field.name.value),
            owner: Some(owner.to_owned()),
            stated: wire_names(manifest_names(manifest)),
            manifest,
        }
    }
}

impl Lowering<'_> {
    /// Gives the property of a row its description, and reports how the two differ.
    pub(super) fn describe(&mut self, place: &Place<'_>, field: &Field, properties: &mut Properties) {
        let Some(wire_name) = find(place, field, properties) else {
            self.not_in_schema(place, field);
            return;
        };
        self.check_casing(place, field, &wire_name);
        let owner = properties.owner_mut(place.owner.as_deref());
        let mut owned = owner.into_iter().flat_map(|owner| &mut owner.properties);
        let Some(property) = owned.find(|property| property.wire_name == wire_name) else {
            return;
        };
        if !property.on_page {
            property.on_page = true;
            field.description.prose().clone_into(&mut property.description);
        }
        let datatype = property.datatype.clone();
        if !fits(&field.datatype, &datatype, properties) {
            self.differs_in_type(place, field, &datatype, properties);
            return;
        }
        let Some(children) = field.children.as_ref().filter(|children| !children.is_empty()) else {
            return;
        };
        let owners = owners(&datatype, properties);
        let owner_of = |child: &Field, properties: &Properties| {
            let has = |owner: &&String| find(&place.within(field, owner), child, properties).is_some();
            owners.iter().find(has).or(owners.first()).cloned()
        };
        let is_known = |child: &&Field| {
            owners.iter().any(|owner| find(&place.within(field, owner), child, properties).is_some())
        };
        let known = children.iter().filter(is_known).count();
        if owners.is_empty() || (children.len() > 1 && known * 2 < children.len()) {
            self.another_struct(place, field, children.len(), known);
            return;
        }
        for child in sorted(children) {
            if let Some(owner) = owner_of(child, properties).filter(|_| self.is_field(place.input, child)) {
                self.describe(&place.within(field, &owner), child, properties);
            }
        }
    }

    /// Reports a name that the page states and the schema spells otherwise. A name that would have been guessed wrongly
    /// is counted.
    fn check_casing(&mut self, place: &Place<'_>, field: &Field, wire_name: &str) {
        let name = field.name.value.as_str();
        match place.stated.get(&letters(name)) {
            Some((stated, source)) if stated != wire_name => {
                let message = format!(
                    "found the {} spell {name} as {}, expected {} as in the schema",
                    source.name(),
                    quoted(stated),
                    quoted(wire_name)
                );
                let help = "the schema decides";
                self.difference(Difference::Casing, place.input, field.name.span.clone(), message, help);
            }
            None if pascal_case(name) != wire_name => self.count(Difference::Casing, 1),
            _ => {}
        }
    }

    fn not_in_schema(&mut self, place: &Place<'_>, field: &Field) {
        let name = format!("{}{}", place.names, field.name.value);
        let message = format!("found the field {}, expected a property of the schema", quoted(&name));
        let help = "the schema decides: the property is left out";
        self.differs(Difference::NotInSchema, place, field, message, help);
    }

    fn differs_in_type(
        &mut self,
        place: &Place<'_>,
        field: &Field,
        datatype: &Type,
        properties: &Properties,
    ) {
        let name = format!("{}{}", place.names, field.name.value);
        let kinds: Vec<&str> = kinds(datatype, properties).into_iter().map(JsonKind::name).collect();
        let message = format!(
            "found the field {} as {}, expected {} as in the schema",
            quoted(&name),
            quoted(&field.datatype),
            kinds.join(" or ")
        );
        self.differs(Difference::Type, place, field, message, "the schema decides");
    }

    fn another_struct(&mut self, place: &Place<'_>, field: &Field, count: usize, known: usize) {
        let name = format!("{}{}", place.names, field.name.value);
        let message = format!(
            "found {count} fields in {}, of which the schema has {known}, expected those of the schema",
            quoted(&name)
        );
        let help = "the schema decides: the fields are another type's";
        self.differs(Difference::AnotherStruct, place, field, message, help);
    }

    /// Reports a difference that may be the fault of a page: a doubt, unless a correction is about the field.
    fn differs(
        &mut self,
        difference: Difference,
        place: &Place<'_>,
        field: &Field,
        message: String,
        help: &str,
    ) {
        let name = format!("{}{}", place.names, field.name.value);
        let is_known = self.corrections.schema_decides(&place.resources, &name)
            || self.corrections.is_corrected(&place.resources, &name);
        let is_doubt = self.knowledge.strictness == Strictness::Strict && !is_known;
        let help = match is_doubt {
            true => self.advice(
                |file| format!("{help}; if that is right, say `schema_decides = true` of the field in `{file}`, with a reason"),
                help,
            ),
            false => help.to_owned(),
        };
        self.difference(difference, place.input, field.name.span.clone(), message, help);
        if let (true, Some(found)) = (is_doubt, self.diagnostics.last_mut()) {
            found.severity = self.knowledge.strictness.severity();
        }
    }
}

/// The wire name of the property that a row is about: as the page states it, or else by its letters.
pub(super) fn find(place: &Place<'_>, field: &Field, properties: &Properties) -> Option<String> {
    let all = &properties.owner(place.owner.as_deref())?.properties;
    let letters = letters(&field.name.value);
    let stated = place.stated.get(&letters).map(|(stated, _)| stated);
    let exact = all.iter().find(|property| Some(&property.wire_name) == stated);
    let by_letters = || all.iter().find(|property| cloud_control::letters(&property.wire_name) == letters);
    exact.or_else(by_letters).map(|property| property.wire_name.clone())
}

/// The definitions of the objects that a type may have, itself or through arrays, maps and unions.
fn owners(datatype: &Type, properties: &Properties) -> Vec<String> {
    let Some(name) = datatype.definition() else {
        return Vec::new();
    };
    match properties.definitions.get(name) {
        Some(Definition::Object(_)) => vec![name.to_owned()],
        Some(Definition::Union(union)) => {
            let forms = union.forms.iter().filter_map(|form| form.datatype.definition());
            let is_object =
                |name: &&str| matches!(properties.definitions.get(*name), Some(Definition::Object(_)));
            forms.filter(is_object).map(str::to_owned).collect()
        }
        _ => Vec::new(),
    }
}

/// Whether the datatype that a page states can be that of a schema.
fn fits(stated: &str, datatype: &Type, properties: &Properties) -> bool {
    let kinds = kinds(datatype, properties);
    let is_any = kinds.is_empty();
    is_any
        || match stated {
            "integer" | "number" => kinds.contains(&JsonKind::Integer) || kinds.contains(&JsonKind::Number),
            stated => JsonKind::from_name(stated).is_none_or(|kind| kinds.contains(&kind)),
        }
}

/// The kinds of JSON values that a type takes; none if it takes any.
fn kinds(datatype: &Type, properties: &Properties) -> Vec<JsonKind> {
    match datatype {
        Type::Boolean => vec![JsonKind::Boolean],
        Type::Integer(_) => vec![JsonKind::Integer],
        Type::Number(_) => vec![JsonKind::Number],
        Type::String(_) => vec![JsonKind::String],
        Type::Array(_) => vec![JsonKind::Array],
        Type::Map(_) => vec![JsonKind::Object],
        Type::Json(kinds) => kinds.clone(),
        Type::Definition(name) => match properties.definitions.get(name) {
            Some(Definition::Object(_)) => vec![JsonKind::Object],
            Some(Definition::Enum(_)) => vec![JsonKind::String],
            // The forms of a union are types of their own, which name no union that contains this one.
            Some(Definition::Union(union)) => {
                let simple = union.forms.iter().filter(|form| form.datatype != *datatype);
                let is_union = |form: &Type| match form {
                    Type::Definition(name) => {
                        matches!(properties.definitions.get(name), Some(Definition::Union(_)))
                    }
                    _ => false,
                };
                simple
                    .flat_map(|form| match &form.datatype {
                        form if is_union(form) => Vec::new(),
                        form => kinds(form, properties),
                    })
                    .collect()
            }
            None => Vec::new(),
        },
    }
}
