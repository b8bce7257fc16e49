//! Operations: the handlers of a type, and the permissions that they require.

use std::collections::BTreeSet;

use cloud_control::Handler;
use specs::{HandlerSchema, OperationSpec, Permission, ResourceSchema, Scope, Source};

use super::context::{Lowering, TypePages};
use super::difference::Difference;
use super::model::{Omission, PageInput, Reason};
use super::permissions::look_up;
use super::properties::{Properties, by_name};
use crate::diagnostic::quoted;
use crate::page::Method;

impl<'k> Lowering<'k> {
    /// The operations of a type: those that its schema has handlers for, or else those of its pages that state
    /// permissions.
    pub(super) fn operations(
        &mut self,
        pages: &TypePages<'k>,
        schema: Option<&ResourceSchema>,
        properties: &Properties,
        left_out: &mut Vec<Omission>,
    ) -> Vec<OperationSpec> {
        let served = schema.filter(|schema| schema.is_served());
        let mut operations = Vec::new();
        for handler in Handler::ALL {
            let stated = pages.methods.get(&handler).copied();
            let operation = match (served.map(|schema| schema.handlers.get(&handler)), stated) {
                (None, Some((input, method))) => self.by_page(input, handler, method, left_out),
                (None, None) | (Some(None), None) => None,
                (Some(None), Some((input, method))) => {
                    self.no_handler(input, method, left_out);
                    None
                }
                (Some(Some(known)), stated) => Some(self.by_handler(pages, handler, known, stated)),
            };
            operations.extend(operation.map(|operation| OperationSpec {
                scope: self.scope(pages, &operation, properties),
                ..operation
            }));
        }
        operations
    }

    /// The operation of a method. A method without permissions is left out.
    fn by_page(
        &mut self,
        input: PageInput<'_>,
        handler: Handler,
        method: &Method,
        left_out: &mut Vec<Omission>,
    ) -> Option<OperationSpec> {
        let permissions = self.permissions(input, handler);
        if permissions.is_empty() {
            self.report_no_permissions(input, handler, method);
            let what = format!("{}.{}", input.page.id.value, method.name.value);
            left_out.push(Omission { what, reason: Reason::NoPermissions });
            return None;
        }
        Some(OperationSpec {
            handler,
            source: Source::Page,
            required_parameters: method.parameters().map(str::to_owned).collect(),
            scope: None,
            permissions,
        })
    }

    /// The operation of a handler that the schema has. Its permissions are the schema's.
    fn by_handler(
        &mut self,
        pages: &TypePages<'_>,
        handler: Handler,
        known: &HandlerSchema,
        stated: Option<(PageInput<'_>, &Method)>,
    ) -> OperationSpec {
        let required_parameters = stated.map(|(_, method)| method.parameters().map(str::to_owned).collect());
        let by_page = match stated {
            Some((input, _)) => self.permissions(input, handler),
            None => Vec::new(),
        };
        if stated.is_none() {
            self.count(Difference::Handler, 1);
        }
        let reference = self.knowledge.reference;
        let mut permissions: Vec<Permission> = Vec::new();
        for action in &known.permissions {
            let mut found = look_up(reference, action);
            found.source = Source::Schema;
            // What the page states in the same words is the page's, with its corrections.
            let same = by_page.iter().find(|stated| {
                stated.action == found.action || stated.written.as_deref() == Some(action.as_str())
            });
            permissions.push(same.cloned().unwrap_or(found));
        }
        permissions.sort();
        permissions.dedup_by(|a, b| a.action == b.action);
        self.compare_permissions(pages, handler, &by_page, &permissions);
        OperationSpec {
            handler,
            source: if stated.is_some() { Source::Page } else { Source::Schema },
            required_parameters: required_parameters.unwrap_or_default(),
            scope: known.scope.clone(),
            permissions,
        }
    }

    /// Reports the permissions of a page that the schema lacks, and counts those that the page lacks.
    fn compare_permissions(
        &mut self,
        pages: &TypePages<'_>,
        handler: Handler,
        by_page: &[Permission],
        by_schema: &[Permission],
    ) {
        let lacking = by_schema.iter().filter(|permission| permission.source == Source::Schema).count();
        self.count(Difference::Permission, lacking);
        let known: BTreeSet<&str> = by_schema.iter().map(|permission| permission.action.as_str()).collect();
        let Some((input, _)) = pages.methods.get(&handler).copied() else {
            return;
        };
        let stated = input.page.permissions.get(&handler).map(Vec::as_slice).unwrap_or_default();
        for permission in by_page.iter().filter(|permission| !known.contains(permission.action.as_str())) {
            let written = permission.written.as_ref().unwrap_or(&permission.action);
            let span =
                stated.iter().find(|action| action.value == *written).map(|action| action.span.clone());
            let message = format!(
                "found {} for {}, expected the permissions of the schema",
                quoted(written),
                handler.schema_name()
            );
            let help = "the schema decides: the permission is left out";
            self.difference(Difference::Permission, input, span.unwrap_or(0..0), message, help);
        }
    }

    /// Reports a method for which the schema has no handler.
    fn no_handler(&mut self, input: PageInput<'_>, method: &Method, left_out: &mut Vec<Omission>) {
        let name = quoted(&method.name.value);
        let message = format!("found {name}, expected a handler of the schema");
        let help = "the schema decides: the method is left out";
        self.difference(Difference::Handler, input, method.name.span.clone(), message, help);
        let what = format!("{}.{}", input.page.id.value, method.name.value);
        left_out.push(Omission { what, reason: Reason::NoHandler });
    }

    /// The properties that a list is about, by name: by a correction, or else by the schema.
    fn scope(
        &mut self,
        pages: &TypePages<'_>,
        operation: &OperationSpec,
        properties: &Properties,
    ) -> Option<Scope> {
        if operation.handler != Handler::List {
            return None;
        }
        let corrected = self.corrections.scope(&pages.resources(), properties);
        let mut scope = corrected.or_else(|| operation.scope.clone())?;
        scope.properties.sort_by_cached_key(|property| by_name(&property.wire_name));
        Some(scope)
    }
}
