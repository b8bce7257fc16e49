//! The identifier: the properties that it is made of, as an example names them.

use cloud_control::{Handler, letters};

use super::context::{Lowering, TypePages};
use super::names::is_name;
use crate::diagnostic::quoted;
use crate::page::Example;

impl Lowering<'_> {
    /// The names of the identifier's parts; empty if no example states them, which is reported if an example is needed.
    pub(super) fn identifier(&mut self, pages: &TypePages<'_>, is_needed: bool) -> Vec<String> {
        const MAX_PARTS: usize = 16;
        let mut stated = pages.inputs.iter().flat_map(|input| {
            input.page.examples.statements.iter().filter_map(move |statement| match &statement.value {
                Example::Select { identifier, .. } if !identifier.is_empty() => {
                    Some((*input, &statement.span, identifier))
                }
                _ => None,
            })
        });
        let Some((input, span, identifier)) = stated.next() else {
            if is_needed {
                self.report_no_identifier(pages);
            }
            return Vec::new();
        };
        // Dialects write one property as `Arn` and as `arn`.
        let spelt = |parts: &[String]| parts.iter().map(|part| letters(part)).collect::<Vec<_>>();
        if let Some((input, span, other)) = stated.find(|(_, _, other)| spelt(other) != spelt(identifier)) {
            let other = quoted(&other.join("|"));
            let message = format!("found the identifier {other}, expected the one of the example before");
            self.doubt(input, span.clone(), message, "the first identifier is used");
        }
        let odd = identifier.iter().enumerate().find(|(index, part)| *index == MAX_PARTS || !is_name(part));
        if let Some((_, odd)) = odd {
            let odd = quoted(odd);
            let message =
                format!("found {odd} in an identifier, expected up to {MAX_PARTS} names joined with `|`");
            self.error(input, span.clone(), message);
            return Vec::new();
        }
        identifier.clone()
    }

    /// An operation on one resource takes an identifier.
    fn report_no_identifier(&mut self, pages: &TypePages<'_>) {
        let mut handlers = [Handler::Get, Handler::Update, Handler::Delete].iter();
        if let Some((input, method)) = handlers.find_map(|handler| pages.methods.get(handler)) {
            let message =
                "found no SELECT example with an identifier, expected `WHERE data__Identifier = '<Name>'`";
            let help = "the parts of the identifier are not known, so it is taken as one text";
            self.doubt(*input, method.name.span.clone(), message, help);
        }
    }
}
