//! Which definitions the properties of a schema reach.

use std::collections::BTreeSet;

use super::ResourceSchema;
use crate::datatype::{Definition, Object, Type};

/// Leaves out the definitions that nothing reaches. A type without a definition becomes free-form JSON.
pub(super) fn keep_reached(schema: &mut ResourceSchema) {
    let mut reached = BTreeSet::new();
    let mut next: Vec<String> = Vec::new();
    schema.types_mut(&mut |datatype| next.extend(datatype.definition().map(str::to_owned)));
    while let Some(name) = next.pop() {
        let Some(definition) = schema.definitions.get_mut(&name) else {
            continue;
        };
        if reached.insert(name) {
            definition.types_mut(&mut |datatype| next.extend(datatype.definition().map(str::to_owned)));
        }
    }
    schema.definitions.retain(|name, _| reached.contains(name));
    let mut open = |datatype: &mut Type| open(datatype, &reached);
    schema.types_mut(&mut open);
    for definition in schema.definitions.values_mut() {
        definition.types_mut(&mut open);
    }
}

/// Makes each type without a definition free-form JSON.
fn open(datatype: &mut Type, known: &BTreeSet<String>) {
    match datatype {
        Type::Definition(name) if !known.contains(name) => *datatype = Type::ANY,
        Type::Array(array) => open(&mut array.items, known),
        Type::Map(map) => open(&mut map.values, known),
        _ => {}
    }
}

impl ResourceSchema {
    /// The types of the resource's properties and of the properties that its list is about.
    fn types_mut(&mut self, visit: &mut impl FnMut(&mut Type)) {
        types_of(&mut self.model, visit);
        let scopes = self.handlers.values_mut().flat_map(|handler| &mut handler.scope);
        scopes.flat_map(|scope| &mut scope.properties).for_each(|property| visit(&mut property.datatype));
    }
}

impl Definition {
    fn types_mut(&mut self, visit: &mut impl FnMut(&mut Type)) {
        match self {
            Self::Object(object) => types_of(object, visit),
            Self::Enum(_) => {}
            Self::Union(union) => union.forms.iter_mut().for_each(|form| visit(&mut form.datatype)),
        }
    }
}

fn types_of(object: &mut Object, visit: &mut impl FnMut(&mut Type)) {
    object.properties.iter_mut().for_each(|property| visit(&mut property.datatype));
}
