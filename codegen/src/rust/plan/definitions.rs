//! The definitions of a resource that become types, and their names.

use std::collections::{BTreeMap, BTreeSet};

use cloud_control::Handler;
use proc_macro2::Ident;
use specs::{Definition, Form, Object, Property, ResourceSpec, Type};

use super::case::camel_case;
use super::names::Taken;
use super::value::ValueType;

/// The definitions that become types of the module. Each is named after the definition, wherever it is used.
pub(in crate::rust) struct Definitions<'s> {
    spec: &'s ResourceSpec,
    names: BTreeMap<&'s str, Ident>,
    circles: Circles<'s>,
}

/// The definitions whose values lead to one that has itself in it, with neither an array nor a map between them: those
/// that each has in it, of these.
struct Circles<'s>(BTreeMap<&'s str, Vec<&'s str>>);

impl<'s> Definitions<'s> {
    /// Names the definitions that the resource and the scope of its list reach, by types.
    pub fn plan(spec: &'s ResourceSpec, types: &mut Taken) -> Self {
        let mut reached = BTreeSet::new();
        let mut waiting: Vec<&'s Type> = properties_of(&spec.model).collect();
        let scope = spec.operation(Handler::List).and_then(|list| list.scope.as_ref());
        waiting
            .extend(scope.into_iter().flat_map(|scope| &scope.properties).map(|property| &property.datatype));
        while let Some(datatype) = waiting.pop() {
            if let Some(name) = generated(spec, datatype)
                && reached.insert(name)
            {
                waiting.extend(parts(spec, name));
            }
        }
        let circles = Circles::among(spec, &reached);
        let names = reached.into_iter().map(|name| (name, types.take_type(&camel_case(name))));
        Self { spec, names: names.collect(), circles }
    }

    /// The definitions, by their names in the spec.
    pub fn iter(&self) -> impl Iterator<Item = (&'s str, &'s Definition, &Ident)> {
        self.names.iter().filter_map(|(name, ident)| Some((*name, self.spec.definition(name)?, ident)))
    }

    /// The Rust type of a value.
    pub fn value(&self, datatype: &Type) -> ValueType {
        match datatype {
            Type::Boolean => ValueType::Boolean,
            Type::Integer(_) => ValueType::Integer,
            Type::Number(_) => ValueType::Number,
            Type::String(_) => ValueType::String,
            Type::Json(_) => ValueType::Json,
            Type::Array(_) if self.spec.is_tags(datatype) => ValueType::Array(Box::new(ValueType::Tag)),
            Type::Array(array) => ValueType::Array(Box::new(self.value(&array.items))),
            Type::Map(map) => ValueType::Map(Box::new(self.value(&map.values))),
            Type::Definition(name) => match self.names.get(name.as_str()) {
                Some(ident) => ValueType::Generated(ident.clone()),
                None => ValueType::Json,
            },
        }
    }

    /// The Rust type of a value within a definition. A type that would contain itself is boxed, wherever it is in the
    /// circle: so whether it is boxed doesn't depend on the place where the circle begins.
    pub fn value_within(&self, container: &str, datatype: &Type) -> ValueType {
        match (self.value(datatype), datatype) {
            (ValueType::Generated(ident), Type::Definition(name)) if self.circles.lead(name, container) => {
                ValueType::Boxed(ident)
            }
            (value, _) => value,
        }
    }
}

impl<'s> Circles<'s> {
    fn among(spec: &'s ResourceSpec, definitions: &BTreeSet<&'s str>) -> Self {
        let within = |name| {
            let parts = parts(spec, name).into_iter();
            parts.filter_map(|datatype| match datatype {
                Type::Definition(part) => Some(part.as_str()),
                _ => None,
            })
        };
        let mut circles: BTreeMap<&str, Vec<&str>> =
            definitions.iter().map(|name| (*name, within(name).collect())).collect();
        // Those that have none of the others in them are in no circle.
        let mut before = 0;
        while before != circles.len() {
            before = circles.len();
            let names: BTreeSet<&str> = circles.keys().copied().collect();
            circles.values_mut().for_each(|parts| parts.retain(|part| names.contains(part)));
            circles.retain(|_, parts| !parts.is_empty());
        }
        Self(circles)
    }

    /// Whether a value of a definition has one of another in it.
    fn lead(&self, from: &str, to: &str) -> bool {
        let mut seen = BTreeSet::new();
        let mut waiting = vec![from];
        while let Some(name) = waiting.pop() {
            if name == to {
                return true;
            }
            let parts = self.0.get(name).into_iter().flatten();
            waiting.extend(parts.filter(|part| seen.insert(**part)));
        }
        false
    }
}

/// The definition that becomes a type for values of a type, or of the items or values within them. Tags have the
/// runtime's type. An object of which nothing is known, and a union without a typed form, are JSON.
fn generated<'s>(spec: &'s ResourceSpec, datatype: &'s Type) -> Option<&'s str> {
    match datatype {
        Type::Array(_) if spec.is_tags(datatype) => None,
        Type::Array(array) => generated(spec, &array.items),
        Type::Map(map) => generated(spec, &map.values),
        Type::Definition(name) => {
            let is_typed = match spec.definition(name)? {
                Definition::Object(object) => is_typed(object),
                Definition::Enum(texts) => !texts.values.is_empty(),
                Definition::Union(union) => union.forms.iter().any(|form| Payload::of(spec, form).is_some()),
            };
            is_typed.then_some(name.as_str())
        }
        _ => None,
    }
}

/// Whether all that is known of an object isn't that it is one.
fn is_typed(object: &Object) -> bool {
    object.closed || !object.properties.is_empty()
}

/// The types that are in a definition's type.
fn parts<'s>(spec: &'s ResourceSpec, name: &str) -> Vec<&'s Type> {
    match spec.definition(name) {
        Some(Definition::Object(object)) => properties_of(object).collect(),
        Some(Definition::Union(union)) => {
            let payloads = union.forms.iter().filter_map(|form| Payload::of(spec, form));
            payloads.map(|payload| payload.datatype).collect()
        }
        _ => Vec::new(),
    }
}

fn properties_of(object: &Object) -> impl Iterator<Item = &Type> {
    object.properties.iter().map(|property| &property.datatype)
}

/// The value in a variant of a union.
pub(in crate::rust) struct Payload<'s> {
    /// The property that is the only one of the object, if the variant has the property's value.
    pub key: Option<&'s Property>,
    pub datatype: &'s Type,
}

impl<'s> Payload<'s> {
    /// The value of a form. A form that is free-form has no variant: the fallback takes it.
    pub fn of(spec: &'s ResourceSpec, form: &'s Form) -> Option<Self> {
        let object = spec.object(&form.datatype);
        if let Some([key]) = object.map(|object| object.properties.as_slice())
            && key.required
            && !key.secret
        {
            return Some(Self { key: Some(key), datatype: &key.datatype });
        }
        let is_free = match &form.datatype {
            Type::Json(_) => true,
            Type::Definition(_) => object.is_some_and(|object| !is_typed(object)),
            _ => false,
        };
        (!is_free).then_some(Self { key: None, datatype: &form.datatype })
    }
}
