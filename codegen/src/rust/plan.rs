//! The plan: every name of the generated code, decided before a token is written.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use cloud_control::Handler;
use heck::{ToSnakeCase, ToUpperCamelCase};
use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;
use specs::{DataType, FieldSpec, OnCreate, OperationSpec, ResourceSpec};

use super::docs::with_article;
use super::features::resource_feature;

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
    /// The feature of the crate that the module is compiled with: `stream-key`.
    pub feature: String,
    /// The model: `Stage`.
    pub name: Ident,
    /// `StageIdentifier`, `StageDesiredState`, `StagePatch`.
    pub identifier: Ident,
    pub desired_state: Ident,
    pub patch: Ident,
    /// The trait of a policy that allows an operation, by its handler: `CanGet`.
    gates: Vec<(Handler, Ident)>,
    /// The type parameter for the policy that a client is bound to: `Policy`.
    pub policy: Ident,
    /// The model's properties.
    pub properties: Vec<Property<'s>>,
    /// The structs of objects within the model, each named after its place.
    pub objects: Vec<Object<'s>>,
    /// The words for it in docs: `stage`.
    pub words: String,
    /// The words with their article: `a stage`, `an instance`.
    pub a_resource: String,
    /// How to name what is not of the module.
    pub names: Names,
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
    /// The method that sets it on a desired state, a patch or a nested struct.
    pub setter: Ident,
    /// The struct of its value, if it has one.
    pub object: Option<Ident>,
}

/// Names that a module's code has from elsewhere: short where they can be, in full where a struct of the module has
/// the name.
pub(super) struct Names {
    taken: BTreeSet<String>,
    /// What is to be imported of the runtime.
    imported: RefCell<BTreeSet<String>>,
}

impl<'s> Resource<'s> {
    /// Decides the names of a resource.
    pub fn plan(spec: &'s ResourceSpec, modules: &mut Modules) -> Self {
        let name = spec.name.to_upper_camel_case();
        let module = ident(&modules.take(&spec.name));
        // `mod r#type;` is in `type.rs`.
        let file = module.to_string().trim_start_matches("r#").to_owned();
        let [identifier, desired_state, patch] =
            ["Identifier", "DesiredState", "Patch"].map(|part| format!("{name}{part}"));
        let mut types = Taken::default();
        for name in [&name, &identifier, &desired_state, &patch] {
            types.take(name.clone(), "");
        }
        let operations = spec.operations.iter().map(|operation| {
            let gate = types.take(format!("Can{}", builder(operation.handler)), "");
            (operation.handler, ident(&gate))
        });
        let gates = operations.collect();
        let mut objects = Vec::new();
        let properties = properties(&spec.fields, "", &mut types, &mut objects);
        let policy = ident(&types.take("Policy".to_owned(), ""));
        let words = spec.name.replace('_', " ");
        Self {
            spec,
            module,
            feature: resource_feature(&file),
            file,
            name: ident(&name),
            identifier: ident(&identifier),
            desired_state: ident(&desired_state),
            patch: ident(&patch),
            gates,
            policy,
            properties,
            objects,
            a_resource: with_article(&words),
            words,
            names: Names { taken: types.names, imported: RefCell::default() },
        }
    }

    /// The operation that runs a handler, if the resource has it.
    pub fn operation(&self, handler: Handler) -> Option<&'s OperationSpec> {
        self.spec.operation(handler)
    }

    /// The trait of a policy that allows the operation of a handler.
    pub fn gate(&self, operation: &OperationSpec) -> &Ident {
        let mut gates = self.gates.iter();
        let gate = gates.find(|(handler, _)| *handler == operation.handler);
        // `plan` names one for each operation.
        &gate.expect("a gate an operation").1
    }

    /// The properties that a create takes.
    pub fn creatable(&self, create: OnCreate) -> impl Iterator<Item = &Property<'s>> {
        self.properties
            .iter()
            .filter(move |property| property.spec.access.is_some_and(|access| access.create == create))
    }

    /// The properties that an update may change.
    pub fn updatable(&self) -> impl Iterator<Item = &Property<'s>> {
        self.properties.iter().filter(|property| property.spec.access.is_some_and(|access| access.update))
    }

    /// The type of a property's value.
    pub fn type_of(&self, property: &Property<'_>) -> TokenStream {
        let value = self.shown_type_of(property);
        if property.spec.secret {
            let secret = self.names.core("Secret");
            quote!(#secret<#value>)
        } else {
            value
        }
    }

    /// The type that a method which sets a property takes: tags come in many forms.
    pub fn settable_type_of(&self, property: &Property<'_>) -> TokenStream {
        match property.spec.datatype {
            DataType::Tags if !property.spec.secret => self.names.core("Tags"),
            _ => self.type_of(property),
        }
    }

    /// The type of a property's value, were it not secret.
    fn shown_type_of(&self, property: &Property<'_>) -> TokenStream {
        let vec = || self.names.std("Vec");
        match (property.spec.datatype, &property.object) {
            (DataType::String, _) => self.names.std("String"),
            (DataType::Integer, _) => quote!(i64),
            (DataType::Number, _) => quote!(f64),
            (DataType::Boolean, _) => quote!(bool),
            (DataType::Tags, _) => {
                let (vec, tag) = (vec(), self.names.core("Tag"));
                quote!(#vec<#tag>)
            }
            (DataType::Array, Some(object)) => {
                let vec = vec();
                quote!(#vec<#object>)
            }
            (DataType::Array, None) => {
                let (vec, value) = (vec(), self.names.core("Value"));
                quote!(#vec<#value>)
            }
            (_, Some(object)) => quote!(#object),
            (DataType::Object | DataType::Undefined, None) => self.names.core("Value"),
        }
    }
}

impl Names {
    /// A name of the standard library's prelude.
    pub fn std(&self, name: &'static str) -> TokenStream {
        let short = ident(name);
        if !self.taken.contains(name) {
            return quote!(#short);
        }
        match name {
            "Option" => quote!(::core::option::Option),
            "Some" => quote!(::core::option::Option::Some),
            "Result" => quote!(::core::result::Result),
            "String" => quote!(::std::string::String),
            "Vec" => quote!(::std::vec::Vec),
            _ => quote!(::core::convert::#short),
        }
    }

    /// A name of the runtime.
    pub fn core(&self, name: &str) -> TokenStream {
        let short = ident(name);
        if self.taken.contains(name) {
            return quote!(provider_aws_core::#short);
        }
        self.imported.borrow_mut().insert(name.to_owned());
        quote!(#short)
    }

    /// The imports of all names that were asked for.
    pub fn imports(&self) -> TokenStream {
        let names = self.imported.borrow();
        let names = names.iter().map(|name| ident(name));
        quote!(use provider_aws_core::{#(#names),*};)
    }
}

/// The macro that compiles items only with the feature of a resource.
pub(super) fn condition(file: &str) -> Ident {
    ident(&format!("__if_{file}"))
}

/// The runtime's builder of the operation that runs a handler: `Create`.
pub(super) fn builder(handler: Handler) -> String {
    handler.name().to_upper_camel_case()
}

/// The methods that a desired state, a patch or a nested struct has beside those of its properties.
const INPUT_METHODS: [&str; 5] = ["clear_property", "if_some", "is_empty", "new", "set_property"];

/// The properties of one struct; the structs of their values are added to `objects`.
fn properties<'s>(
    fields: &'s [FieldSpec],
    place: &str,
    types: &mut Taken,
    objects: &mut Vec<Object<'s>>,
) -> Vec<Property<'s>> {
    let mut names = Taken::default();
    let properties = fields.iter().map(|spec| {
        let name = names.take(spec.name.to_snake_case(), "_");
        let place = format!("{place}{}", spec.name.to_upper_camel_case());
        let object = (!spec.fields.is_empty()).then(|| {
            let name = ident(&types.take(place.clone(), ""));
            let at = objects.len();
            objects.push(Object { name: name.clone(), of: spec, properties: Vec::new() });
            let within = properties(&spec.fields, &place, types, objects);
            objects[at].properties = within;
            name
        });
        let is_taken = INPUT_METHODS.contains(&name.as_str());
        let setter = if is_taken { ident(&format!("{name}_")) } else { ident(&name) };
        Property { spec, name: ident(&name), setter, object }
    });
    properties.collect()
}

/// The arguments for properties, by their wire names, in a function that has others already.
pub(super) fn arguments(properties: &[String], others: &[&str]) -> Vec<Ident> {
    let mut names = Taken::default();
    for other in others {
        names.take((*other).to_owned(), "_");
    }
    properties.iter().map(|property| ident(&names.take(property.to_snake_case(), "_"))).collect()
}

/// Names that are taken; one that comes again gets a number, joined as its kind of name joins words.
#[derive(Default)]
struct Taken {
    names: BTreeSet<String>,
    /// The number that a name which comes again is tried with next.
    next: BTreeMap<String, usize>,
}

impl Taken {
    fn take(&mut self, name: String, join: &str) -> String {
        let mut free = name.clone();
        while !self.names.insert(free.clone()) {
            let number = self.next.entry(name.clone()).or_insert(2);
            free = format!("{name}{join}{number}");
            *number += 1;
        }
        free
    }
}

impl Modules {
    /// A module's name: not that of a file that every crate has, of a crate, or of what cannot be written raw.
    fn take(&mut self, name: &str) -> String {
        const TAKEN: [&str; 12] = [
            "alloc",
            "core",
            "crate",
            "iam",
            "include_policy",
            "least_privilege",
            "mod",
            "provider_aws_core",
            "provider_aws_macros",
            "self",
            "std",
            "super",
        ];
        let mut free = name.to_owned();
        while TAKEN.contains(&free.as_str()) || !self.taken.insert(free.clone()) {
            free.push_str("_resource");
        }
        free
    }
}

/// An identifier; a keyword is written raw, or with `_` where it cannot be, as is a name that begins with a digit.
pub(super) fn ident(name: &str) -> Ident {
    if name.starts_with(|c: char| c.is_ascii_digit()) {
        return Ident::new(&format!("_{name}"), Span::call_site());
    }
    if syn::parse_str::<Ident>(name).is_ok() {
        return Ident::new(name, Span::call_site());
    }
    if matches!(name, "self" | "Self" | "super" | "crate" | "_") {
        return Ident::new(&format!("{name}_"), Span::call_site());
    }
    Ident::new_raw(name, Span::call_site())
}
