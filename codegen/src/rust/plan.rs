//! The plan: every name and type of the generated code, decided before a token is written.

mod access;
mod case;
mod definitions;
mod names;
mod references;
mod value;
mod variants;

use cloud_control::Handler;
use heck::ToUpperCamelCase;
use proc_macro2::{Ident, TokenStream};
use specs::{Definition, Object, OperationSpec, ResourceSpec, Settable, TextEnum, Union};

use super::docs::with_article;
use super::features::resource_feature;
use access::Places;
use case::snake_case;
use definitions::{Definitions, Payload};

pub(super) use access::{Mark, Marks};
pub(super) use case::camel_case;
pub(super) use names::{Modules, Names, Taken, arguments, builder, condition, ident};
pub(super) use references::{References, Referent, link};
pub(super) use value::{ValueType, as_expression};
pub(super) use variants::FALLBACK;

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
    /// The types of definitions.
    pub types: Types<'s>,
    definitions: Definitions<'s>,
    /// Which properties a create may set, and an update may change.
    pub settable: Settable<'s>,
    /// The words for it in docs: `stage`.
    pub words: String,
    /// The words with their article: `a stage`, `an instance`.
    pub a_resource: String,
    /// How to name what isn't of the module.
    pub names: Names,
    /// What refers to the resource, and what it refers to; nothing until the resources of a crate are linked.
    pub references: References,
}

/// The types of definitions, by the names of the definitions.
#[derive(Default)]
pub(super) struct Types<'s> {
    pub structs: Vec<Struct<'s>>,
    pub enums: Vec<Enum<'s>>,
    pub unions: Vec<UnionEnum<'s>>,
}

/// A struct of an object within the model.
pub(super) struct Struct<'s> {
    pub name: Ident,
    pub spec: &'s Object,
    pub properties: Vec<Property<'s>>,
}

/// A property of a struct.
pub(super) struct Property<'s> {
    pub spec: &'s specs::Property,
    /// The field, and the method that sets it.
    pub name: Ident,
    pub value: ValueType,
    /// The type of texts that setters take, if the property refers to a resource of the crate.
    pub reference: Option<Ident>,
    /// What is special of it, wherever the struct is.
    pub marks: Marks,
}

/// An enum of texts.
pub(super) struct Enum<'s> {
    pub name: Ident,
    /// The variants, each with its text.
    pub variants: Vec<(Ident, &'s str)>,
}

/// An enum of the forms of a union.
pub(super) struct UnionEnum<'s> {
    pub name: Ident,
    pub spec: &'s Union,
    pub variants: Vec<Variant<'s>>,
}

/// A form of a union.
pub(super) struct Variant<'s> {
    pub name: Ident,
    /// The property of the object, if the variant has the value of its only property.
    pub key: Option<&'s specs::Property>,
    /// The type of the value.
    pub datatype: &'s specs::Type,
    pub value: ValueType,
}

/// Where a resource is in its crate.
pub(super) struct Module {
    pub name: Ident,
    /// Its file, without `.rs`.
    pub file: String,
    /// The feature that it is compiled with.
    pub feature: String,
}

impl Module {
    /// Decides where a resource is, after those before it.
    pub fn plan(spec: &ResourceSpec, modules: &mut Modules) -> Self {
        let name = ident(&modules.take(&spec.name));
        // `mod r#type;` is in `type.rs`.
        let file = name.to_string().trim_start_matches("r#").to_owned();
        Self { name, feature: resource_feature(&file), file }
    }
}

impl<'s> Resource<'s> {
    /// Decides the names of a resource.
    pub fn plan(spec: &'s ResourceSpec, modules: &mut Modules) -> Self {
        let name = spec.name.to_upper_camel_case();
        let Module { name: module, file, feature } = Module::plan(spec, modules);
        let [identifier, desired_state, patch] =
            ["Identifier", "DesiredState", "Patch"].map(|part| format!("{name}{part}"));
        let mut taken = Taken::default();
        for name in [&name, &identifier, &desired_state, &patch] {
            taken.take(name.clone(), "");
        }
        let operations = spec.operations.iter().map(|operation| {
            let gate = taken.take(format!("Can{}", builder(operation.handler)), "");
            (operation.handler, ident(&gate))
        });
        let gates = operations.collect();
        let definitions = Definitions::plan(spec, &mut taken);
        // A type has the better claim to the name of a type parameter, which nobody writes.
        let policy = ident(&taken.take("Policy".to_owned(), ""));
        let access = spec.access_tree();
        let settable = spec.settable();
        let properties = properties(&spec.model, |property| {
            (definitions.value(&property.datatype), Marks::of_model(&settable, &access, property))
        });
        let types = Types::of(spec, &definitions, &Places::of(spec, &access));
        let words = spec.name.replace('_', " ");
        Self {
            spec,
            module,
            feature,
            file,
            name: ident(&name),
            identifier: ident(&identifier),
            desired_state: ident(&desired_state),
            patch: ident(&patch),
            gates,
            policy,
            properties,
            types,
            definitions,
            settable,
            a_resource: with_article(&words),
            words,
            names: Names::new(taken),
            references: References::default(),
        }
    }

    /// What the plan of the resource has from its crate, beside its spec: two plans of one spec for which it is the same are
    /// the same.
    pub fn linked(&self) -> String {
        let objects = self.types.structs.iter().flat_map(|object| &object.properties);
        let properties = self.properties.iter().chain(objects).map(|property| &property.reference);
        let properties: Vec<_> = properties.collect();
        format!("{} {} {:?} {properties:?}", self.file, self.feature, self.references)
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
        &gate.expect("a gate per operation").1
    }

    /// The properties that a create may set.
    pub fn creatable(&self) -> impl Iterator<Item = &Property<'s>> {
        self.properties.iter().filter(|property| self.settable.by_create(property.spec))
    }

    /// The properties that an update may change.
    pub fn updatable(&self) -> impl Iterator<Item = &Property<'s>> {
        self.properties.iter().filter(|property| self.settable.by_update(property.spec))
    }

    /// The properties that each update must have. AWS checks the patched resource, which lacks what AWS doesn't return
    /// unless the patch has it.
    pub fn required_in_patch(&self) -> impl Iterator<Item = &Property<'s>> {
        self.updatable()
            .filter(|property| property.spec.required && property.marks.write_only == Mark::Everywhere)
    }

    /// Whether the model has a method of this name, which returns what other resources refer to.
    pub fn has_method(&self, name: &Ident) -> bool {
        let mut properties = self.references.referents.iter().filter_map(|one| one.property.as_ref());
        properties.any(|(_, method)| method == name)
    }

    /// The Rust type of a value outside of the model.
    pub fn value(&self, datatype: &specs::Type) -> ValueType {
        self.definitions.value(datatype)
    }
}

impl Property<'_> {
    /// The type that a method which sets the property takes, or a conversion into it.
    pub fn argument(&self, names: &Names) -> TokenStream {
        match &self.reference {
            Some(reference) => self.value.with_text(reference).argument(names),
            None => self.value.argument(names),
        }
    }
}

impl<'s> Types<'s> {
    fn of(spec: &'s ResourceSpec, definitions: &Definitions<'s>, places: &Places<'s>) -> Self {
        let mut types = Self::default();
        for (of, definition, name) in definitions.iter() {
            let name = name.clone();
            match definition {
                Definition::Object(object) => {
                    let properties = properties(object, |property| {
                        let value = definitions.value_within(of, &property.datatype);
                        (value, places.marks(of, &property.wire_name))
                    });
                    types.structs.push(Struct { name, spec: object, properties });
                }
                Definition::Enum(TextEnum { values }) => {
                    let names = variants::variants(values);
                    let variants = names.into_iter().zip(values.iter().map(String::as_str)).collect();
                    types.enums.push(Enum { name, variants });
                }
                Definition::Union(union) => {
                    let variants = forms(spec, of, union, definitions);
                    types.unions.push(UnionEnum { name, spec: union, variants });
                }
            }
        }
        types
    }
}

/// The methods that a desired state, a patch or a struct has beside those of its properties.
const METHODS: [&str; 5] = ["clear_property", "if_some", "is_empty", "new", "set_property"];

/// The properties of one struct, with their types and what is special of them.
fn properties<'s>(
    object: &'s Object,
    facts: impl Fn(&'s specs::Property) -> (ValueType, Marks),
) -> Vec<Property<'s>> {
    let mut names = Taken::default();
    for method in METHODS {
        names.take(method.to_owned(), "_");
    }
    let properties = object.properties.iter().map(|spec| {
        let snake = snake_case(&spec.name);
        let snake = if METHODS.contains(&snake.as_str()) { format!("{snake}_") } else { snake };
        let name = ident(&names.take(snake, "_"));
        let (value, marks) = facts(spec);
        let value = if spec.secret { ValueType::Secret(Box::new(value)) } else { value };
        Property { spec, name, value, reference: None, marks }
    });
    properties.collect()
}

/// The variants of a union.
fn forms<'s>(
    spec: &'s ResourceSpec,
    of: &str,
    union: &'s Union,
    definitions: &Definitions<'s>,
) -> Vec<Variant<'s>> {
    let mut names = variants::fallback_taken();
    let variants = union.forms.iter().filter_map(|form| {
        let payload = Payload::of(spec, form)?;
        let value = definitions.value_within(of, payload.datatype);
        let name = names.take_type(&variants::variant(&form.name));
        Some(Variant { name, key: payload.key, datatype: payload.datatype, value })
    });
    variants.collect()
}
