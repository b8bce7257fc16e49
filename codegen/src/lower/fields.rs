//! Fields: names on the wire, types, and which operations take them.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use cloud_control::{Handler, letters};
use heck::{ToSnakeCase, ToUpperCamelCase};
use specs::{Access, DataType, FieldSpec, OnCreate};

use super::{Input, Lowering, Merged, kind};
use crate::diagnostic::quoted;
use crate::page::{Example, Field, Method, Named, Page};

/// What the examples of a type's pages state of its properties.
struct Stated {
    /// Letters → the name on the wire.
    wire_names: BTreeMap<String, String>,
    /// The letters of what a create takes, of what it demands, and of what an update changes.
    create: BTreeSet<String>,
    required: BTreeSet<String>,
    update: BTreeSet<String>,
    has_insert: bool,
    has_update: bool,
    /// The properties of the manifest.
    manifest: Vec<Named>,
}

impl Lowering<'_, '_> {
    /// The names of the identifier's properties, as an example writes them.
    pub(super) fn identifier(&mut self, merged: &Merged<'_, '_>) -> Vec<String> {
        let mut stated = merged.pages.iter().flat_map(|input| {
            input.page.examples.statements.iter().filter_map(move |statement| match &statement.value {
                Example::Select { identifier, .. } if !identifier.is_empty() => {
                    Some((*input, statement, identifier))
                }
                _ => None,
            })
        });
        let first = stated.next();
        let other = first.and_then(|(_, _, identifier)| stated.find(|(_, _, other)| *other != identifier));
        if let Some((input, statement, other)) = other {
            let message = format!(
                "found the identifier {}, expected the one of the example before",
                quoted(&other.join("|"))
            );
            self.doubt(input, statement.span.clone(), message, "the first is taken");
        }
        if let Some((input, statement, identifier)) = first {
            const MOST: usize = 16;
            let odd = identifier.iter().enumerate().find(|(at, part)| *at == MOST || !is_name(part));
            let Some((_, odd)) = odd else {
                return identifier.clone();
            };
            let message = format!(
                "found {} in an identifier, expected up to {MOST} names joined with `|`",
                quoted(odd)
            );
            self.diagnostics.push(input.source.error(statement.span.clone(), message));
            return Vec::new();
        }
        let needs_one = [Handler::Get, Handler::Update, Handler::Delete]
            .iter()
            .find_map(|handler| merged.methods.get(handler));
        if let Some((input, method)) = needs_one {
            let message =
                "found no SELECT example with an identifier, expected `WHERE data__Identifier = '<Name>'`"
                    .to_owned();
            self.doubt(
                *input,
                method.name.span.clone(),
                message,
                "its parts are not known: it is taken as one text",
            );
        }
        Vec::new()
    }

    /// The properties, and whether the pages state which operations take them.
    pub(super) fn fields(
        &mut self,
        merged: &Merged<'_, '_>,
        resources: &[&str],
        identifier: &[String],
    ) -> (Vec<FieldSpec>, bool) {
        for input in merged.pages {
            self.check_columns(*input);
        }
        let stated = Stated::of(merged, identifier);
        let access_stated = stated.has_insert || stated.has_update;
        let within = within_of(&stated.manifest);
        let mut fields: Vec<FieldSpec> = Vec::new();
        let mut known: BTreeMap<&str, (Input<'_>, &Field)> = BTreeMap::new();
        for input in merged.pages {
            let rows = input.page.fields.iter().filter(|field| !is_region(field));
            let mut seen = BTreeSet::new();
            for field in rows {
                if !seen.insert(&field.name.value) {
                    let message =
                        format!("found the field {} again, expected it once", quoted(&field.name.value));
                    self.doubt(*input, field.name.span.clone(), message, "the first is taken");
                    continue;
                }
                if let Some((_, first)) = known.get(field.name.value.as_str()) {
                    // A page that does not know contradicts none that does.
                    let differs = first.datatype != field.datatype || first.children != field.children;
                    if differs && field.datatype != "undefined" {
                        let message = format!(
                            "found the field {} as {}, expected what another page of the type says",
                            quoted(&field.name.value),
                            quoted(&field.datatype)
                        );
                        let help = "the page that reads the resource is believed";
                        self.note(*input, field.name.span.clone(), message, help);
                    }
                } else {
                    known.insert(&field.name.value, (*input, field));
                    let lowered = self.field(*input, field, &stated.wire_names, &within);
                    fields.extend(lowered.map(|mut lowered| {
                        lowered.access = Some(stated.access(&lowered, identifier, merged));
                        lowered
                    }));
                }
            }
        }
        for mut field in self.unlisted(merged, &fields) {
            field.access = Some(stated.access(&field, identifier, merged));
            fields.push(field);
        }
        self.mending.fields(resources, &mut fields);
        if let Some(input) = merged.pages.first() {
            self.distinct(*input, &input.page.id.span, &mut fields);
        }
        for field in &mut fields {
            if let Some((input, row)) = known.get(field.name.as_str()) {
                self.distinct_within(*input, &row.name.span, field);
            }
        }
        (fields, access_stated)
    }

    fn field(
        &mut self,
        input: Input<'_>,
        field: &Field,
        wire_names: &BTreeMap<String, String>,
        manifest: &BTreeMap<String, &[Named]>,
    ) -> Option<FieldSpec> {
        let name = &field.name.value;
        if !is_name(name) {
            let message = format!("found the field name {}, expected letters, digits and `_`", quoted(name));
            self.diagnostics.push(input.source.error(field.name.span.clone(), message));
            return None;
        }
        let within = manifest.get(&letters(name)).copied().unwrap_or_default();
        let children = field.children.as_deref().unwrap_or_default();
        let datatype = self.datatype(input, field, within);
        let wire_names_within = wire_names_of(within.iter().map(|named| named.name.as_str()));
        let within = within_of(within);
        let fields = match datatype {
            DataType::Tags => Vec::new(),
            _ => children
                .iter()
                .filter_map(|child| self.field(input, child, &wire_names_within, &within))
                .collect(),
        };
        let wire_name = wire_names.get(&letters(name)).cloned();
        let wire_name = wire_name.unwrap_or_else(|| pascal(name));
        Some(FieldSpec {
            description: field.description.prose().to_owned(),
            fields,
            ..FieldSpec::new(name.clone(), wire_name, datatype)
        })
    }

    fn datatype(&mut self, input: Input<'_>, field: &Field, within: &[Named]) -> DataType {
        match field.datatype.as_str() {
            "string" => DataType::String,
            "integer" => DataType::Integer,
            "number" => DataType::Number,
            "boolean" => DataType::Boolean,
            "object" => DataType::Object,
            "array" if is_tags(field, within) => DataType::Tags,
            "array" => DataType::Array,
            "undefined" | "" => DataType::Undefined,
            other => {
                let message = format!("found the datatype {}, expected one that is known", quoted(other));
                self.doubt(input, field.name.span.clone(), message, "it is taken for `undefined`");
                DataType::Undefined
            }
        }
    }

    /// Leaves out fields whose wire name another one has: one of the two would overwrite the other.
    fn distinct(&mut self, input: Input<'_>, span: &Range<usize>, fields: &mut Vec<FieldSpec>) {
        let mut seen = BTreeSet::new();
        fields.retain(|field| {
            let first = seen.insert(field.wire_name.clone());
            if !first {
                let message =
                    format!("found the wire name {} twice, expected one a field", quoted(&field.wire_name));
                let help = "give one of them a `wire_name` in the corrections";
                self.diagnostics.push(input.source.error(span.clone(), message).help(help));
            }
            first
        });
    }

    /// The same within an object, at any depth.
    fn distinct_within(&mut self, input: Input<'_>, span: &Range<usize>, field: &mut FieldSpec) {
        self.distinct(input, span, &mut field.fields);
        for field in &mut field.fields {
            self.distinct_within(input, span, field);
        }
    }

    /// What examples show or set, or what a create demands, without a row in the table: it is there, of a type that
    /// nobody states.
    fn unlisted(&mut self, merged: &Merged<'_, '_>, fields: &[FieldSpec]) -> Vec<FieldSpec> {
        let mut known: BTreeSet<String> = fields.iter().map(|field| letters(&field.name)).collect();
        let mut unlisted = Vec::new();
        for (input, span, name) in named_elsewhere(merged) {
            if name == "region" || !is_name(name) || !known.insert(letters(name)) {
                continue;
            }
            let message = format!("found the property {}, expected it among the fields, too", quoted(name));
            self.note(input, span, message, "it is taken for a field of the type `undefined`");
            let is_wire_name = name.starts_with(|c: char| c.is_ascii_uppercase());
            let wire_name = if is_wire_name { name.to_owned() } else { pascal(name) };
            let (name, datatype) = (name.to_snake_case(), DataType::Undefined);
            unlisted.push(FieldSpec::new(name, wire_name, datatype));
        }
        unlisted
    }

    /// Fields that the SELECT example does not show; the reverse is found by [`Self::unlisted`].
    fn check_columns(&mut self, input: Input<'_>) {
        let page = input.page;
        let selects: Vec<_> = (page.examples.statements.iter())
            .filter_map(|statement| match &statement.value {
                Example::Select { columns, identifier } => Some((columns, identifier)),
                _ => None,
            })
            .collect();
        for (columns, identifier) in &selects {
            // Where there are several, one that lists may show the identifiers only.
            if selects.len() > 1 && identifier.is_empty() {
                continue;
            }
            let columns: BTreeSet<&str> = columns.iter().map(String::as_str).collect();
            for field in page.fields.iter().filter(|field| !columns.contains(field.name.value.as_str())) {
                let message = format!(
                    "found the field {}, expected it among the columns of the example too",
                    quoted(&field.name.value)
                );
                self.note(
                    input,
                    field.name.span.clone(),
                    message,
                    "mend the example, or the table of fields",
                );
            }
        }
    }
}

impl Stated {
    fn of(merged: &Merged<'_, '_>, identifier: &[String]) -> Self {
        let pages = || merged.pages.iter().map(|input| input.page);
        let examples = || {
            pages().flat_map(|page: &Page| page.examples.statements.iter().map(|statement| &statement.value))
        };
        let inserted: Vec<&str> = examples()
            .filter_map(|example| match example {
                Example::Insert { properties } => Some(properties),
                _ => None,
            })
            .flatten()
            .map(String::as_str)
            .collect();
        let updated: Vec<&str> = examples()
            .filter_map(|example| match example {
                Example::Update { properties } => Some(properties),
                _ => None,
            })
            .flatten()
            .map(String::as_str)
            .collect();
        let manifest: Vec<Named> = pages().flat_map(|page| page.examples.manifest.clone()).collect();
        let required =
            merged.methods.get(&Handler::Create).into_iter().flat_map(|(_, method)| demanded(method));
        let set = |names: &[&str]| names.iter().map(|name| letters(name)).collect();
        let named = manifest.iter().map(|property| property.name.as_str());
        Self {
            wire_names: wire_names_of(
                inserted
                    .iter()
                    .chain(&updated)
                    .copied()
                    .chain(named)
                    .chain(identifier.iter().map(String::as_str)),
            ),
            create: set(&inserted),
            required: required.map(letters).collect(),
            update: set(&updated),
            has_insert: examples().any(|example| matches!(example, Example::Insert { .. })),
            has_update: examples().any(|example| matches!(example, Example::Update { .. })),
            manifest,
        }
    }

    fn access(&self, field: &FieldSpec, identifier: &[String], merged: &Merged<'_, '_>) -> Access {
        let name = letters(&field.name);
        let identifies = identifier.iter().any(|part| letters(part) == name);
        let created = !self.has_insert || self.create.contains(&name);
        let create = if !merged.methods.contains_key(&Handler::Create) || !created {
            OnCreate::Never
        } else if self.required.contains(&name) {
            OnCreate::Required
        } else {
            OnCreate::Optional
        };
        let changed = if self.has_update { self.update.contains(&name) } else { created && !identifies };
        Access { create, update: changed && merged.methods.contains_key(&Handler::Update) }
    }
}

/// The properties that are named beside the table of fields. What is set is named as it is on the wire, and what is
/// shown is not; so that comes last.
fn named_elsewhere<'s>(merged: &Merged<'_, 's>) -> Vec<(Input<'s>, Range<usize>, &'s str)> {
    let mut named = Vec::new();
    if let Some((input, method)) = merged.methods.get(&Handler::Create) {
        named.extend(demanded(method).map(|name| (*input, method.name.span.clone(), name)));
    }
    let mut shown = Vec::new();
    for input in merged.pages {
        for statement in &input.page.examples.statements {
            let (names, list) = match &statement.value {
                Example::Insert { properties } | Example::Update { properties } => (properties, &mut named),
                Example::Select { columns, .. } => (columns, &mut shown),
                Example::Delete => continue,
            };
            list.extend(names.iter().map(|name| (*input, statement.span.clone(), name.as_str())));
        }
    }
    named.append(&mut shown);
    named
}

/// The properties that a create demands: what it requires beside Cloud Control's own parameters.
fn demanded(method: &Method) -> impl Iterator<Item = &str> {
    kind::parameters(method).filter(|name| !matches!(*name, "DesiredState" | "region"))
}

/// The pseudo-column that every page has: which region was asked, and no property of the resource.
fn is_region(field: &Field) -> bool {
    field.name.value == "region" && field.description.folded == "AWS region."
}

/// Names that a page may give to a field; the path to a property within an object is one, too (`schedule/schedule_id`).
pub(super) fn is_name(name: &str) -> bool {
    const LONGEST: usize = 128;
    name.len() <= LONGEST
        && name.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '_')
        && name.chars().any(|c| c.is_ascii_alphanumeric())
        && name.chars().all(|c| c.is_ascii_alphanumeric() || "_/.-".contains(c))
}

/// Whether an array holds key-value pairs: by its fields or its manifest, or else by what its description speaks of.
fn is_tags(field: &Field, within: &[Named]) -> bool {
    let pair = |names: &mut dyn Iterator<Item = &str>| {
        let mut names: Vec<&str> = names.collect();
        names.sort_unstable_by_key(|name| name.to_ascii_lowercase());
        matches!(names.as_slice(), ["Key" | "key", "Value" | "value"])
    };
    if let Some(children) = &field.children {
        return pair(&mut children.iter().map(|child| child.name.value.as_str()))
            && children.iter().all(|child| child.datatype == "string");
    }
    if field.name.value != "tags" {
        return false;
    }
    if !within.is_empty() {
        return pair(&mut within.iter().map(|named| named.name.as_str()));
    }
    let description = field.description.folded.to_ascii_lowercase();
    ["key-value", "key value", "key/value", "key and value"].iter().any(|words| description.contains(words))
}

/// The names that state a spelling: one that begins in lower case is a column's.
fn wire_names_of<'n>(names: impl Iterator<Item = &'n str>) -> BTreeMap<String, String> {
    let stating = names.filter(|name| name.starts_with(|c: char| c.is_ascii_uppercase()) && is_name(name));
    stating.map(|name| (letters(name), name.to_owned())).collect()
}

/// By letters, what the manifest has within each property; the first counts.
fn within_of(manifest: &[Named]) -> BTreeMap<String, &[Named]> {
    let properties = manifest.iter().rev();
    properties.map(|property| (letters(&property.name), property.within.as_slice())).collect()
}

/// The name on the wire that nothing states: snake to Pascal, path by path.
fn pascal(name: &str) -> String {
    name.split('/').map(|part| part.to_upper_camel_case()).collect::<Vec<_>>().join("/")
}

/// The name on the wire of a part of the identifier.
pub(super) fn wire_name_of(part: &str, fields: &[FieldSpec]) -> String {
    let field = fields.iter().find(|field| letters(&field.name) == letters(part));
    field.map_or_else(|| pascal(part), |field| field.wire_name.clone())
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
    fn names_that_nothing_states_are_pascal() {
        assert_eq!(pascal("active_session_id"), "ActiveSessionId");
        assert_eq!(pascal("schedule/schedule_id"), "Schedule/ScheduleId");
    }
}
