//! Values for examples: expressions of the Rust types of properties, with what the types require and nothing else.

use std::collections::BTreeSet;

use proc_macro2::{Ident, TokenStream};
use quote::quote;
use serde_json::Value;
use specs::{Choice, JsonKind, Property as PropertySpec, Text, Type};

use super::super::plan::{Mark, Property, Resource, Struct, UnionEnum, ValueType, Variant};
use super::imports::Imports;
use super::number::{integer, number};
use super::text::{Purpose, text};

/// The most structs of an example. One that requires more isn't read by anybody.
const MAX_STRUCTS: usize = 40;

/// Makes the values of one example.
pub(super) struct Values<'v, 's> {
    resource: &'v Resource<'s>,
    pub imports: Imports<'v>,
    purpose: Purpose,
    /// The types that are being made: none is made of itself.
    open: BTreeSet<Ident>,
    structs: usize,
}

/// What a value is of: the property, and the type at its place within the property's.
#[derive(Clone, Copy)]
struct Place<'p> {
    property: &'p PropertySpec,
    datatype: &'p Type,
}

impl Place<'_> {
    /// The place of the items of an array, or of the values of a map.
    fn within(self) -> Self {
        match self.datatype {
            Type::Array(array) => Self { datatype: &array.items, ..self },
            Type::Map(map) => Self { datatype: &map.values, ..self },
            _ => self,
        }
    }
}

impl<'v, 's> Values<'v, 's> {
    pub fn new(resource: &'v Resource<'s>, imports: Imports<'v>, purpose: Purpose) -> Self {
        Self { resource, imports, purpose, open: BTreeSet::new(), structs: 0 }
    }

    /// Makes values for another purpose from here on.
    pub fn set_purpose(&mut self, purpose: Purpose) {
        self.purpose = purpose;
    }

    /// The argument of a method that sets a property; `None` if there is no finite one.
    fn argument(&mut self, property: &Property<'_>) -> Option<TokenStream> {
        let place = Place { property: property.spec, datatype: &property.spec.datatype };
        match &property.value {
            ValueType::Array(items) => {
                let item = self.item(items, place.within())?;
                Some(quote!([#item]))
            }
            ValueType::Map(values) => {
                let value = self.item(values, place.within())?;
                Some(quote!([("key", #value)]))
            }
            value => self.item(value, place),
        }
    }

    /// A value that becomes that of a property which isn't one of the model's, in a list's scope for example.
    pub fn unowned(&mut self, property: &PropertySpec) -> Option<TokenStream> {
        let value = self.resource.value(&property.datatype);
        self.item(&value, Place { property, datatype: &property.datatype })
    }

    /// The arguments of a constructor.
    pub fn arguments(&mut self, required: &[&Property<'_>]) -> Option<Vec<TokenStream>> {
        required.iter().map(|property| self.argument(property)).collect()
    }

    /// A value that becomes one of the type.
    fn item(&mut self, value: &ValueType, place: Place<'_>) -> Option<TokenStream> {
        match value {
            ValueType::String => Some(self.text(place)),
            ValueType::Tag => {
                let (key, value) = self.tag();
                Some(quote!((#key, #value)))
            }
            ValueType::Boxed(name) => self.generated(name, place),
            ValueType::Secret(value) if **value == ValueType::String => Some(self.text(place)),
            value => self.exact(value, place),
        }
    }

    /// A value of the type itself.
    fn exact(&mut self, value: &ValueType, place: Place<'_>) -> Option<TokenStream> {
        Some(match value {
            ValueType::Boolean => quote!(true),
            ValueType::Integer => integer(place.property, place.datatype),
            ValueType::Number => number(place.property, place.datatype),
            ValueType::String => {
                let text = self.text(place);
                quote!(#text.to_owned())
            }
            ValueType::Json => self.json(place),
            ValueType::Tag => {
                let tag = self.imports.core("Tag");
                let (key, value) = self.tag();
                quote!(#tag::new(#key, #value))
            }
            ValueType::Array(items) => {
                let item = self.exact(items, place.within())?;
                quote!(vec![#item])
            }
            ValueType::Map(values) => {
                let value = self.exact(values, place.within())?;
                quote!(std::collections::BTreeMap::from([("key".to_owned(), #value)]))
            }
            ValueType::Generated(name) => self.generated(name, place)?,
            ValueType::Boxed(name) => {
                let value = self.generated(name, place)?;
                quote!(Box::new(#value))
            }
            ValueType::Secret(value) => {
                let value = self.exact(value, place)?;
                let secret = self.imports.core("Secret");
                quote!(#secret::new(#value))
            }
        })
    }

    fn text(&self, Place { property, datatype }: Place<'_>) -> TokenStream {
        let unbounded = Text::default();
        let bounds = if let Type::String(bounds) = datatype { bounds } else { &unbounded };
        let text = text(self.resource.spec, property, bounds, self.purpose);
        quote!(#text)
    }

    /// The key and the value of a tag.
    fn tag(&self) -> (&'static str, &'static str) {
        match self.purpose {
            Purpose::Set => ("team", "live"),
            Purpose::Change => ("team", "events"),
        }
    }

    /// Free-form JSON of a kind that is allowed.
    fn json(&mut self, place: Place<'_>) -> TokenStream {
        let value = self.imports.core("Value");
        let kinds = if let Type::Json(kinds) = place.datatype { kinds.as_slice() } else { &[] };
        match kinds {
            [] => {}
            kinds if kinds.contains(&JsonKind::Object) => {}
            kinds if kinds.contains(&JsonKind::String) => {
                let text = self.text(place);
                return quote!(#value::from(#text));
            }
            kinds if kinds.contains(&JsonKind::Array) => return quote!(#value::from(vec!["example"])),
            kinds if kinds.contains(&JsonKind::Boolean) => return quote!(#value::from(true)),
            _ => return quote!(#value::from(1)),
        }
        if place.property.wire_name.to_ascii_lowercase().contains("policy") {
            quote!(#value::from_iter([("Version", "2012-10-17")]))
        } else {
            quote!(#value::from_iter([("key", "value")]))
        }
    }

    /// A value of a type of the module.
    fn generated(&mut self, name: &Ident, place: Place<'_>) -> Option<TokenStream> {
        let types = &self.resource.types;
        if let Some(texts) = types.enums.iter().find(|texts| texts.name == *name) {
            let default = place.property.default.as_ref().and_then(Value::as_str);
            let is_default = |text: &str| Some(text) == default;
            let chosen = texts.variants.iter().find(|(_, text)| is_default(text)).or(texts.variants.first());
            let (variant, _) = chosen?;
            let name = self.imports.of_module(name);
            return Some(quote!(#name::#variant));
        }
        // A type that requires one of its own kind has no finite value.
        if self.structs >= MAX_STRUCTS || !self.open.insert(name.clone()) {
            return None;
        }
        self.structs += 1;
        let object = types.structs.iter().find(|object| object.name == *name);
        let union = types.unions.iter().find(|union| union.name == *name);
        let value = match (object, union) {
            (Some(object), _) => self.structure(object),
            (_, Some(union)) => self.union(union, place),
            _ => None,
        };
        self.open.remove(name);
        value
    }

    fn structure(&mut self, object: &Struct<'s>) -> Option<TokenStream> {
        let settable =
            object.properties.iter().filter(|property| property.marks.read_only != Mark::Everywhere);
        let (required, optional): (Vec<&Property<'_>>, Vec<_>) =
            settable.partition(|property| property.spec.required);
        let arguments = self.arguments(&required)?;
        let chosen = chosen(&object.spec.choices, &required, &optional);
        let setters = if required.is_empty() && chosen.is_empty() {
            // An object without anything in it says nothing. Keys and other ARNs are seldom what it is about.
            let mut plain = optional.clone();
            plain.retain(|property| property.marks.deprecated == Mark::Nowhere);
            plain.sort_by_key(|property| property.spec.wire_name.to_ascii_lowercase().ends_with("arn"));
            plain.iter().find_map(|property| self.setters(&[property]))
        } else {
            Some(self.setters(&chosen)?)
        };
        let name = self.imports.of_module(&object.name);
        Some(quote!(#name::new(#(#arguments),*) #setters))
    }

    /// Calls of the setters of properties.
    pub fn setters(&mut self, properties: &[&Property<'_>]) -> Option<TokenStream> {
        let setters = properties.iter().map(|property| {
            let (setter, value) = (&property.name, self.argument(property)?);
            Some(quote!(.#setter(#value)))
        });
        setters.collect()
    }

    /// The first form of a union that has a finite value.
    fn union(&mut self, union: &UnionEnum<'s>, place: Place<'_>) -> Option<TokenStream> {
        let form = |variant: &Variant<'s>| {
            let property = variant.key.unwrap_or(place.property);
            let value = self.exact(&variant.value, Place { property, datatype: variant.datatype })?;
            Some((variant.name.clone(), value))
        };
        let (variant, value) = union.variants.iter().find_map(form)?;
        let name = self.imports.of_module(&union.name);
        Some(quote!(#name::#variant(#value)))
    }
}

/// The optional properties of the first alternative of each choice, unless another alternative is required anyway.
pub(super) fn chosen<'p>(
    choices: &[Choice],
    required: &[&'p Property<'p>],
    optional: &[&'p Property<'p>],
) -> Vec<&'p Property<'p>> {
    let mut set: Vec<&'p Property<'p>> = required.to_vec();
    for choice in choices {
        let is_set = |names: &&Vec<String>, set: &[&Property<'_>]| {
            names.iter().all(|name| set.iter().any(|property| property.spec.wire_name == *name))
        };
        if choice.of.iter().any(|names| is_set(&names, &set)) {
            continue;
        }
        let available = |name: &String| {
            optional.iter().chain(required).copied().find(|property| property.spec.wire_name == *name)
        };
        let alternatives =
            choice.of.iter().map(|names| names.iter().map(available).collect::<Option<Vec<_>>>());
        for property in alternatives.flatten().next().unwrap_or_default() {
            if !set.iter().any(|other| other.name == property.name) {
                set.push(property);
            }
        }
    }
    set.split_off(required.len())
}
