//! Whether references lead to values.

use std::ops::Range;

use specs::special::objects;
use specs::{Object, ResourceSpec, Type};

use super::Checker;
use crate::expression::Reference;
use crate::file::DeclaredResource;
use crate::problem::Problem;

impl Checker<'_> {
    /// Finds references to resources and properties that don't exist.
    pub(super) fn references(&self, resource: &DeclaredResource, problems: &mut Vec<Problem>) {
        for (place, expression) in &resource.expressions {
            for reference in expression.references() {
                problems.extend(self.reference(reference, place));
            }
        }
    }

    fn reference(&self, reference: &Reference, place: &Range<usize>) -> Option<Problem> {
        let name = &reference.resource;
        let Some(referent) = self.resources.get(name.as_str()) else {
            let message = format!("found `{reference}`, expected a resource of this file");
            let known = self.resources.keys().copied();
            return Some(Problem::unknown(place, message, name, known));
        };
        // A type without a spec is told at its own place.
        let spec = self.specs.get(referent.type_name.as_str())?;
        let (first, rest) = reference.path.split_first()?;
        let mut datatype = match member(&[("", &spec.model)], first) {
            Some(datatype) => datatype,
            None => return Some(unknown(spec, reference, place, first, &[("", &spec.model)])),
        };
        for step in rest {
            datatype = match datatype {
                Type::Array(array) if step.parse::<usize>().is_ok() => &array.items,
                Type::Map(map) => &map.values,
                Type::Json(_) => return None,
                Type::Definition(_) => {
                    let objects = objects(spec, datatype);
                    match member(&objects, step) {
                        Some(datatype) => datatype,
                        None => return Some(unknown(spec, reference, place, step, &objects)),
                    }
                }
                _ => return Some(unknown(spec, reference, place, step, &[])),
            };
        }
        None
    }
}

fn member<'s>(objects: &[(&'s str, &'s Object)], name: &str) -> Option<&'s Type> {
    objects.iter().find_map(|(_, object)| object.property(name)).map(|property| &property.datatype)
}

fn unknown(
    spec: &ResourceSpec,
    reference: &Reference,
    place: &Range<usize>,
    step: &str,
    objects: &[(&str, &Object)],
) -> Problem {
    let message = format!("found `{reference}`, expected a property of {}", spec.type_name);
    let known = objects.iter().flat_map(|(_, object)| &object.properties);
    Problem::unknown(place, message, step, known.map(|property| property.wire_name.as_str()))
}
