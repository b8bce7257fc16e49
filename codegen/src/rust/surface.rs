//! The surface of a crate: its public items that are generated, each with its declaration. Comparing two surfaces says what a
//! user's program may no longer find. Names and types are those of the plan, which the tokens are made of, too.

use std::collections::BTreeMap;

use cloud_control::Handler;
use proc_macro2::{Ident, TokenStream};
use specs::{PropertyPath, ResourceSpec};

use super::plan::{Mark, Modules, Names, Property, Resource, Taken, link};
use super::scope;

/// The public items of a crate, by path: `stage::Stage::name`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Surface {
    items: BTreeMap<String, Item>,
}

/// A public item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// The resource that it is of: `stage`.
    pub resource: String,
    /// What it is: `struct`, `Option<String>`, `fn(name: impl Into<String>)`.
    pub declaration: String,
}

impl Surface {
    /// The surface of the crate that is generated from the specs of a service.
    #[must_use]
    pub fn of(specs: &[ResourceSpec]) -> Self {
        let mut modules = Modules::default();
        let mut resources: Vec<Resource<'_>> =
            specs.iter().map(|spec| Resource::plan(spec, &mut modules)).collect();
        link(&mut resources);
        let mut surface = Self::default();
        for resource in &resources {
            Module { resource, names: Names::new(Taken::default()), surface: &mut surface }.add();
        }
        surface
    }

    /// The items, sorted by path.
    pub fn items(&self) -> impl Iterator<Item = (&str, &Item)> {
        self.items.iter().map(|(path, item)| (path.as_str(), item))
    }

    /// The item at a path.
    #[must_use]
    pub fn item(&self, path: &str) -> Option<&Item> {
        self.items.get(path)
    }
}

/// The items of a resource's module.
struct Module<'r, 's, 'i> {
    resource: &'r Resource<'s>,
    /// How types are written: as if no name were taken.
    names: Names,
    surface: &'i mut Surface,
}

impl Module<'_, '_, '_> {
    fn add(&mut self) {
        let resource = self.resource;
        self.put(resource.module.to_string(), "mod");
        self.put(format!("feature {}", resource.feature), "feature");
        self.model();
        self.references();
        if resource.operation(Handler::Create).is_some() {
            self.desired_state();
        }
        if resource.operation(Handler::Update).is_some() {
            self.patch();
        }
        self.operations();
        self.types();
    }

    fn put(&mut self, path: String, declaration: impl Into<String>) {
        let item = Item { resource: self.resource.spec.name.clone(), declaration: declaration.into() };
        self.surface.items.insert(path, item);
    }

    /// A path in the module.
    fn path(&self, parts: &[&Ident]) -> String {
        let parts = std::iter::once(&self.resource.module).chain(parts.iter().copied());
        parts.map(Ident::to_string).collect::<Vec<_>>().join("::")
    }

    fn model(&mut self) {
        let resource = self.resource;
        let name = &resource.name;
        self.put(self.path(&[name]), "struct");
        self.fields(name, &resource.properties);
        let identifier = self.path(&[&resource.identifier]);
        let parts: Vec<&str> = resource.spec.identifier.properties.iter().map(PropertyPath::as_str).collect();
        if !parts.is_empty() {
            self.put(format!("{identifier}::new()"), format!("fn({})", parts.join(", ")));
        }
        self.put(identifier, "struct");
    }

    fn fields(&mut self, of: &Ident, properties: &[Property<'_>]) {
        for property in properties {
            let declaration = format!("Option<{}>", written(property.value.tokens(&self.names)));
            self.put(self.path(&[of, &property.name]), declaration);
        }
    }

    fn references(&mut self) {
        let references = &self.resource.references;
        for referent in &references.referents {
            if let Some((_, method)) = &referent.property {
                self.put(self.path(&[&referent.name]), "struct");
                let declaration = format!("fn(&self) -> Option<{}>", referent.name);
                self.put(format!("{}()", self.path(&[&self.resource.name, method])), declaration);
            }
        }
        for import in &references.imports {
            self.put(self.path(&[&import.name]), format!("use of {}", import.shared));
        }
        for choice in &references.choices {
            self.put(self.path(&[&choice.name]), "struct");
            for of in &choice.of {
                self.put(format!("{}: From<{of}>", self.path(&[&choice.name])), "impl");
            }
        }
    }

    fn desired_state(&mut self) {
        let resource = self.resource;
        let (required, optional): (Vec<&Property<'_>>, Vec<_>) =
            resource.creatable().partition(|property| property.spec.required);
        self.settable(&resource.desired_state, &required, &optional, |value| value);
    }

    fn patch(&mut self) {
        let resource = self.resource;
        let required: Vec<&Property<'_>> = resource.required_in_patch().collect();
        let all: Vec<&Property<'_>> = resource.updatable().collect();
        self.settable(&resource.patch, &required, &all, |value| format!("Change<{value}>"));
    }

    /// A struct with a constructor and setters. A setter may have the name of a field, and is told apart by its brackets.
    fn settable(
        &mut self,
        name: &Ident,
        required: &[&Property<'_>],
        optional: &[&Property<'_>],
        taken: impl Fn(String) -> String,
    ) {
        let path = self.path(&[name]);
        if required.is_empty() {
            self.put(format!("{path}: Default"), "impl");
        }
        let arguments: Vec<String> = required
            .iter()
            .map(|property| format!("{}: impl Into<{}>", property.name, self.argument(property)))
            .collect();
        self.put(format!("{path}::new()"), format!("fn({})", arguments.join(", ")));
        for property in optional {
            let declaration = format!("fn(self, impl Into<{}>)", taken(self.argument(property)));
            self.put(format!("{path}::{}()", property.name), declaration);
        }
        self.put(path, "struct");
    }

    fn argument(&self, property: &Property<'_>) -> String {
        written(property.argument(&self.names))
    }

    fn operations(&mut self) {
        let resource = self.resource;
        for operation in &resource.spec.operations {
            let handler = operation.handler;
            let function = format!("{}::{}()", self.path(&[&resource.name]), handler.name());
            let declaration = match handler {
                Handler::Create => "fn(&Client, desired_state)".to_owned(),
                Handler::Get => {
                    self.put(function.replace("()", "_opt()"), "fn(&Client, identifier)");
                    "fn(&Client, identifier)".to_owned()
                }
                Handler::Delete => "fn(&Client, identifier)".to_owned(),
                Handler::Update => "fn(&Client, identifier, patch)".to_owned(),
                Handler::List => {
                    let parameters = scope::types(resource, operation, &self.names);
                    let parameters = parameters.into_iter().map(|of| format!(", impl Into<{}>", written(of)));
                    format!("fn(&Client{})", parameters.collect::<String>())
                }
            };
            self.put(function, declaration);
            if handler == Handler::List && operation.required_scope().next().is_none() {
                self.put(format!("{}: ListResources", self.path(&[&resource.name])), "impl");
            }
            self.put(format!("{}::{}", resource.module, handler.name().to_uppercase()), "const");
            self.put(self.path(&[resource.gate(operation)]), "trait");
        }
    }

    fn types(&mut self) {
        let types = &self.resource.types;
        for object in &types.structs {
            self.fields(&object.name, &object.properties);
            let settable =
                object.properties.iter().filter(|property| property.marks.read_only != Mark::Everywhere);
            let (required, optional): (Vec<&Property<'_>>, Vec<_>) =
                settable.partition(|property| property.spec.required);
            self.settable(&object.name, &required, &optional, |value| value);
        }
        for texts in &types.enums {
            self.put(self.path(&[&texts.name]), "enum");
            for (variant, _) in &texts.variants {
                self.put(self.path(&[&texts.name, variant]), "variant");
            }
        }
        for union in &types.unions {
            self.put(self.path(&[&union.name]), "enum");
            for variant in &union.variants {
                let declaration = format!("variant({})", written(variant.value.tokens(&self.names)));
                self.put(self.path(&[&union.name, &variant.name]), declaration);
            }
        }
    }
}

/// Tokens as Rust is written: `Option<String>`.
fn written(tokens: TokenStream) -> String {
    tokens.to_string().replace(' ', "").replace(',', ", ")
}
