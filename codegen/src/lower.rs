//! Lowering: what the pages of a service mean.
//!
//! ```text
//! pages ──kind──▶ pages of one type, or left out with a reason ──┬─ identifier ─────────────┬──▶ ResourceSpec
//!                                                                ├─ schema, or else fields ─┤
//!                                                                └─ operations, permissions ┘
//! ```
//!
//! Corrections are applied on the way; a correction that changes nothing is an error.

mod arn;
mod context;
mod corrections;
mod datatype;
mod difference;
mod evidence;
mod fields;
mod identifier;
mod kind;
mod methods;
mod model;
mod names;
mod operations;
mod permissions;
mod properties;
mod schema;
mod secrets;
mod spellings;
mod suggestion;

use std::collections::BTreeMap;

use cloud_control::Handler;
use heck::ToSnakeCase;
use specs::{FORMAT, Identifier, PageSource, PropertyPath, ResourceSchema, ResourceSpec, Source};

use crate::diagnostic::{quoted, sort};
use crate::page::Page;
use context::{Lowering, TypePages};
use corrections::CorrectionLog;
use evidence::PropertyEvidence;
use methods::cloud_control_methods;
use properties::Properties;
use spellings::Questions;

pub use difference::Difference;
pub use model::{CorrectionsInput, Knowledge, LoweredService, Omission, PageInput, Reason, Strictness};
pub use spellings::{Spellings, wire_names};
pub use suggestion::did_you_mean;

/// Lowers the pages of one service.
pub fn lower(
    service: &str,
    pages: &[PageInput<'_>],
    corrections: Option<CorrectionsInput<'_>>,
    knowledge: Knowledge<'_>,
    spellings: &Spellings<'_>,
) -> LoweredService {
    let mut lowering = Lowering {
        service,
        knowledge,
        spellings: Questions::new(spellings, service),
        corrections: CorrectionLog::new(corrections),
        diagnostics: Vec::new(),
        differences: BTreeMap::new(),
    };
    let mut lowered = LoweredService::default();
    let mut by_type: BTreeMap<String, Vec<PageInput<'_>>> = BTreeMap::new();
    for input in pages {
        match lowering.kind(*input) {
            Ok(type_name) => by_type.entry(type_name).or_default().push(*input),
            Err(reason) => lowered.left_out.push(Omission { what: input.page.id.value.clone(), reason }),
        }
    }
    let mut names = BTreeMap::new();
    for (type_name, pages) in by_type {
        let spec = lowering.resource(&type_name, &pages, &mut lowered.left_out);
        if let Some(other) = names.insert(spec.name.clone(), type_name.clone()) {
            for input in pages {
                let message = format!("found {type_name}, expected {other} as on a page of the same name");
                lowering.error(input, input.page.id.span.clone(), message);
            }
            continue;
        }
        lowered.specs.push(spec);
    }
    lowered.specs.sort_by(|a, b| a.name.cmp(&b.name));
    lowered.differences = lowering.differences;
    lowered.diagnostics = lowering.diagnostics;
    lowered.diagnostics.extend(lowering.corrections.stale());
    let unknown = lowering.corrections.unknown_referents(&lowered.specs, lowering.knowledge.types);
    lowered.diagnostics.extend(unknown);
    sort(&mut lowered.diagnostics);
    lowered.spelled = lowering.spellings.into_answers();
    lowered
}

impl<'k> Lowering<'k> {
    /// The resource that the pages of a type describe.
    fn resource(
        &mut self,
        type_name: &str,
        pages: &[PageInput<'k>],
        left_out: &mut Vec<Omission>,
    ) -> ResourceSpec {
        let pages = self.type_pages(type_name, pages);
        let schema = self.knowledge.schemas.get(type_name);
        let stated = self.identifier(&pages, schema.is_none());
        let mut properties = self.properties(&pages, &stated, schema);
        secrets::mark(&mut properties);
        self.corrections.properties(&pages.resources(), &mut properties);
        properties.sort();
        self.distinct(&pages, &mut properties);
        if let Some(input) = pages.inputs.first() {
            input.page.description.prose().clone_into(&mut properties.model.description);
        }
        let identifier = self.whole_identifier(&pages, &stated, schema, &properties);
        let operations = self.operations(&pages, schema, &properties, left_out);
        self.check_permissions(&pages);
        let resource = type_name.rsplit("::").next().unwrap_or(type_name);
        let facts = arn::TypeFacts {
            type_name,
            identifier: &identifier,
            model: &properties.model,
            access: &properties.access,
            operations: &operations,
        };
        let arn = arn::arn(&facts, self.knowledge.reference);
        // Until here, properties have the names by which pages and corrections know them.
        properties.name_as_corrected();
        let source = |page: &Page| PageSource { path: page.path.clone(), id: page.id.value.clone() };
        ResourceSpec {
            format: FORMAT,
            type_name: type_name.to_owned(),
            service: self.service.to_owned(),
            name: resource.to_snake_case(),
            pages: pages.inputs.iter().map(|input| source(input.page)).collect(),
            identifier,
            tag_property: schema.and_then(|schema| schema.tag_property.clone()),
            arn,
            passes_roles_to: self.corrections.passes_roles_to(&pages.resources(), &operations),
            model: properties.model,
            definitions: properties.definitions,
            access: properties.access,
            corrected: properties.corrected,
            operations,
        }
    }

    /// The properties of a type, by its schema if there is one.
    fn properties(
        &mut self,
        pages: &TypePages<'k>,
        identifier: &[String],
        schema: Option<&ResourceSchema>,
    ) -> Properties {
        for input in &pages.inputs {
            self.check_columns(*input);
        }
        let evidence = PropertyEvidence::new(pages, identifier);
        match schema {
            Some(schema) => self.by_schema(pages, &evidence, schema),
            None => self.by_pages(pages, &evidence),
        }
    }

    /// The properties that make up the identifier. `stated` is what the pages name.
    fn whole_identifier(
        &mut self,
        pages: &TypePages<'k>,
        stated: &[String],
        schema: Option<&ResourceSchema>,
        properties: &Properties,
    ) -> Identifier {
        let parts = stated.iter().map(|part| names::wire_name_of_part(part, &properties.model));
        let (parts, sources): (Vec<String>, Vec<Source>) = parts.unzip();
        let by_pages: Vec<PropertyPath> = parts.iter().map(|part| part.as_str().into()).collect();
        let Some(schema) = schema.filter(|schema| !schema.identifier.is_empty()) else {
            let source = sources.into_iter().max().unwrap_or(Source::Page);
            return Identifier { source, properties: by_pages };
        };
        let input = pages.inputs.first().filter(|_| !by_pages.is_empty() && by_pages != schema.identifier);
        if let Some(input) = input {
            let message = format!(
                "found an identifier of {}, expected {} as in the schema",
                schema::identifier_names(&by_pages),
                schema::identifier_names(&schema.identifier)
            );
            let span = input.page.id.span.clone();
            self.difference(Difference::Identifier, *input, span, message, "the schema decides");
        }
        Identifier { source: Source::Schema, properties: schema.identifier.clone() }
    }

    /// The pages of a type, those that can read a resource first, and the operations that they offer.
    fn type_pages(&mut self, type_name: &str, pages: &[PageInput<'k>]) -> TypePages<'k> {
        let mut pages = pages.to_vec();
        let reads = |input: &PageInput<'_>| {
            cloud_control_methods(input.page).any(|(handler, _)| handler == Handler::Get)
        };
        pages.sort_by_key(|input| (!reads(input), input.source.path));
        let mut methods = BTreeMap::new();
        for input in &pages {
            for (handler, method) in cloud_control_methods(input.page) {
                self.check_method(*input, handler, method);
                if methods.insert(handler, (*input, method)).is_some() {
                    let method_name = quoted(&method.name.value);
                    let message = format!("found {method_name} for {type_name} again, expected it once");
                    self.error(*input, method.name.span.clone(), message);
                }
            }
        }
        TypePages { inputs: pages, methods }
    }
}

#[cfg(test)]
mod tests;
