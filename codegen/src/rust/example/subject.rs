//! What an example says of a resource that is there: its identifier, and a property that is printed.

use cloud_control::letters;
use heck::ToSnakeCase;
use proc_macro2::TokenStream;
use quote::quote;
use specs::{Definition, Property as PropertySpec, Source, Text, Type};

use super::Example;
use super::fence::is_long;
use super::text::{Purpose, text};
use crate::rust::plan::{Property, ValueType};

impl Example<'_, '_> {
    /// What is printed of a resource: its name, its state, or else its identifier.
    pub(super) fn shown(&self) -> TokenStream {
        let variable = &self.variable;
        let properties = &self.resource.properties;
        let ends = |end: &'static str| {
            move |property: &&Property<'_>| {
                let is_plain = matches!(property.value, ValueType::String | ValueType::Generated(_));
                is_plain && letters(&property.spec.wire_name).ends_with(end)
            }
        };
        let name = properties.iter().find(|property| self.is_name(property));
        let found = name
            .or_else(|| ["name", "status", "state"].iter().find_map(|end| properties.iter().find(ends(end))));
        match found {
            Some(Property { name, .. }) => quote!(#variable.#name),
            None => quote!(#variable.identifier()),
        }
    }

    /// The identifier of a resource, and the variable for it if it is long.
    pub(super) fn identifier(&self) -> (TokenStream, TokenStream) {
        let parts = self.resource.spec.identifier.properties.iter();
        let parts: Vec<String> = parts
            .map(|path| {
                let name = path.as_str().rsplit('/').next().unwrap_or_default();
                self.text_of(&self.known(name, &Type::STRING))
            })
            .collect();
        let identifier = match parts.as_slice() {
            [] => quote!("identifier"),
            [part] => quote!(#part),
            parts => {
                let identifier = self.values.imports.of_module(&self.resource.identifier);
                quote!(#identifier::new(#(#parts),*))
            }
        };
        if is_long(&identifier) {
            (quote!(let identifier = #identifier;), quote!(identifier))
        } else {
            (TokenStream::new(), identifier)
        }
    }

    /// The model's property of a name; or one of that name about which only the type is known.
    pub(super) fn known(&self, name: &str, datatype: &Type) -> PropertySpec {
        let property = self.resource.spec.model.property(name).cloned();
        property
            .unwrap_or_else(|| PropertySpec::new(name.to_snake_case(), name, datatype.clone(), Source::Guess))
    }

    /// The text of a property of a resource that is there.
    pub(super) fn text_of(&self, property: &PropertySpec) -> String {
        let spec = self.resource.spec;
        match &property.datatype {
            Type::String(bounds) => text(spec, property, bounds, Purpose::Set),
            Type::Integer(_) | Type::Number(_) => "1".to_owned(),
            Type::Definition(name) if let Some(Definition::Enum(texts)) = spec.definition(name) => {
                texts.values.first().cloned().unwrap_or_default()
            }
            _ => text(spec, property, &Text::default(), Purpose::Set),
        }
    }
}
