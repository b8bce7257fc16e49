//! The plan: every name of the generated code, decided before a token is written.

use std::collections::BTreeSet;

use heck::{ToSnakeCase, ToUpperCamelCase};
use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;
use specs::{Create, DataType, FieldSpec, Handler, OperationSpec, ResourceSpec};

/// The names of a crate's modules that are taken.
#[derive(Default)]
pub(super) struct Modules {
    taken: BTreeSet<String>,
}

/// A resource, as its module will be.
pub(super) struct Resource<'s> {
    /// What it means.
    pub spec: &'s ResourceSpec,
    /// The module: `stage`.
    pub module: Ident,
    /// The module's file, without `.rs`.
    pub file: String,
    /// The model: `Stage`.
    pub name: Ident,
    /// `StageIdentifier`, `StageDesiredState`, `StagePatch`.
    pub identifier: Ident,
    pub desired_state: Ident,
    pub patch: Ident,
    /// The model's properties.
    pub properties: Vec<Property<'s>>,
    /// The structs of objects within the model, each named after its place.
    pub objects: Vec<Object<'s>>,
    /// The words for it in docs: `stage`.
    pub words: String,
    /// How to name what the standard library has, where a struct of the module has that name.
    pub paths: Paths,
}

/// A struct of an object within the model.
pub(super) struct Object<'s> {
    pub name: Ident,
    /// The property that it is the value of.
    pub of: &'s FieldSpec,
    pub properties: Vec<Property<'s>>,
}

/// A property of a struct.
pub(super) struct Property<'s> {
    pub spec: &'s FieldSpec,
    /// The field.
    pub name: Ident,
    /// The method that sets it on a desired state or a patch.
    pub setter: Ident,
    /// The struct of its value, if it has one.
    pub object: Option<Ident>,
}

/// Names of the standard library, in full where they would mean something else.
pub(super) struct Paths {
    pub option: TokenStream,
    pub vec: TokenStream,
    pub string: TokenStream,
    pub into: TokenStream,
    pub as_ref: TokenStream,
}

impl<'s> Resource<'s> {
    /// Decides the names of a resource.
    pub fn plan(spec: &'s ResourceSpec, modules: &mut Modules) -> Self {
        let name = spec.name.to_upper_camel_case();
        let file = modules.take(&spec.name);
        let [identifier, desired_state, patch] =
            ["Identifier", "DesiredState", "Patch"].map(|part| format!("{name}{part}"));
        let mut types = Taken::default();
        for name in [&name, &identifier, &desired_state, &patch] {
            types.take(name.clone(), "");
        }
        let mut objects = Vec::new();
        let properties = properties(&spec.fields, "", &mut types, &mut objects);
        Self {
            spec,
            module: ident(&file),
            file,
            name: ident(&name),
            identifier: ident(&identifier),
            desired_state: ident(&desired_state),
            patch: ident(&patch),
            properties,
            objects,
            words: spec.name.replace('_', " "),
            paths: Paths::around(&types),
        }
    }

    /// The operation that runs a handler, if the resource has it.
    pub fn operation(&self, handler: Handler) -> Option<&'s OperationSpec> {
        self.spec.operation(handler)
    }

    /// The properties that a create takes.
    pub fn creatable(&self, create: Create) -> impl Iterator<Item = &Property<'s>> {
        self.properties.iter().filter(move |property| {
            property
                .spec
                .access
                .is_some_and(|access| access.create == create)
        })
    }

    /// The properties that an update may change.
    pub fn updatable(&self) -> impl Iterator<Item = &Property<'s>> {
        self.properties
            .iter()
            .filter(|property| property.spec.access.is_some_and(|access| access.update))
    }

    /// The type of a property's value.
    pub fn type_of(&self, property: &Property<'_>) -> TokenStream {
        let Paths { vec, string, .. } = &self.paths;
        match (property.spec.datatype, &property.object) {
            (DataType::String, _) => quote!(#string),
            (DataType::Integer, _) => quote!(i64),
            (DataType::Number, _) => quote!(f64),
            (DataType::Boolean, _) => quote!(bool),
            (DataType::Tags, _) => quote!(#vec<provider_aws_core::Tag>),
            (DataType::Array, Some(object)) => quote!(#vec<#object>),
            (DataType::Array, None) => quote!(#vec<provider_aws_core::Value>),
            (_, Some(object)) => quote!(#object),
            (DataType::Object | DataType::Undefined, None) => quote!(provider_aws_core::Value),
        }
    }
}

/// The properties of one struct; the structs of their values are added to `objects`.
fn properties<'s>(
    fields: &'s [FieldSpec],
    place: &str,
    types: &mut Taken,
    objects: &mut Vec<Object<'s>>,
) -> Vec<Property<'s>> {
    let mut names = Taken::default();
    let properties = fields.iter().map(|spec| {
        let name = names.take(snake(&spec.name), "_");
        let place = format!("{place}{}", spec.name.to_upper_camel_case());
        let object = (!spec.fields.is_empty()).then(|| {
            let name = ident(&types.take(place.clone(), ""));
            let at = objects.len();
            objects.push(Object {
                name: name.clone(),
                of: spec,
                properties: Vec::new(),
            });
            let within = properties(&spec.fields, &place, types, objects);
            objects[at].properties = within;
            name
        });
        let setter = if name == "new" {
            ident("new_")
        } else {
            ident(&name)
        };
        Property {
            spec,
            name: ident(&name),
            setter,
            object,
        }
    });
    properties.collect()
}

/// Names that are taken; one that comes again gets a number, joined as its kind of name joins words.
#[derive(Default)]
struct Taken {
    names: BTreeSet<String>,
}

impl Taken {
    fn take(&mut self, name: String, join: &str) -> String {
        let mut free = name.clone();
        let mut number = 2;
        while !self.names.insert(free.clone()) {
            free = format!("{name}{join}{number}");
            number += 1;
        }
        free
    }
}

impl Modules {
    /// A module's name; those of the files that every crate has are taken.
    fn take(&mut self, name: &str) -> String {
        let mut free = name.to_owned();
        while matches!(free.as_str(), "iam" | "mod") || !self.taken.insert(free.clone()) {
            free.push_str("_resource");
        }
        free
    }
}

impl Paths {
    fn around(types: &Taken) -> Self {
        let path = |name: &str, short: TokenStream, full: TokenStream| {
            if types.names.contains(name) {
                full
            } else {
                short
            }
        };
        Self {
            option: path("Option", quote!(Option), quote!(::core::option::Option)),
            vec: path("Vec", quote!(Vec), quote!(::std::vec::Vec)),
            string: path("String", quote!(String), quote!(::std::string::String)),
            into: path("Into", quote!(Into), quote!(::core::convert::Into)),
            as_ref: path("AsRef", quote!(AsRef), quote!(::core::convert::AsRef)),
        }
    }
}

/// A name in snake case that an identifier can have.
pub(super) fn snake(name: &str) -> String {
    let snake = name.to_snake_case();
    if snake.starts_with(|c: char| c.is_ascii_digit()) {
        format!("_{snake}")
    } else {
        snake
    }
}

/// An identifier; a keyword is written raw, or with `_` where it cannot be.
pub(super) fn ident(name: &str) -> Ident {
    if syn::parse_str::<Ident>(name).is_ok() {
        return Ident::new(name, Span::call_site());
    }
    if matches!(name, "self" | "Self" | "super" | "crate" | "_") {
        return Ident::new(&format!("{name}_"), Span::call_site());
    }
    Ident::new_raw(name, Span::call_site())
}
