//! Examples of operations: code for their docs, with all that a type requires, which compiles.
//!
//! `value` makes values, `text`, `words`, `arn` and `pattern` texts that are plausible, `subject` what is said of a resource that is
//! there; `imports` says which names are short, and `fence` writes the text.

mod arn;
mod fence;
mod imports;
mod number;
mod pattern;
mod subject;
mod text;
mod tour;
mod value;
mod words;

use cloud_control::{Handler, letters};
use proc_macro2::{Ident, TokenStream};
use quote::quote;
use specs::{OperationSpec, Type};

use super::plan::{Mark, Property, Resource, ValueType, ident};
use fence::{fence, is_long};
use imports::Imports;
use text::Purpose;
pub(super) use tour::tour;
use value::{Values, chosen};

/// The example of an operation, in a fence; `None` if what it requires can't be written.
pub(super) fn example(resource: &Resource<'_>, krate: &Ident, operation: &OperationSpec) -> Option<String> {
    let mut example = Example::new(resource, krate, operation.handler);
    let code = match operation.handler {
        Handler::Create => example.create()?,
        Handler::Get => example.get(),
        Handler::Update => example.update()?,
        Handler::Delete => example.delete(),
        Handler::List => example.list(operation)?,
    };
    fence(&example.values.imports, &code)
}

/// The example of a get of what may not exist.
pub(super) fn example_of_get_opt(resource: &Resource<'_>, krate: &Ident) -> Option<String> {
    let example = Example::new(resource, krate, Handler::Get);
    let code = example.get_opt();
    fence(&example.values.imports, &code)
}

/// The variables that examples have anyway.
const TAKEN: [&str; 6] = ["changes", "client", "deletion", "identifier", "patch", "state"];

struct Example<'e, 's> {
    resource: &'e Resource<'s>,
    values: Values<'e, 's>,
    /// The variable for a resource: `stage`.
    variable: Ident,
}

impl<'e, 's> Example<'e, 's> {
    fn new(resource: &'e Resource<'s>, krate: &'e Ident, handler: Handler) -> Self {
        let name = resource.spec.name.as_str();
        let purpose = if handler == Handler::Update { Purpose::Change } else { Purpose::Set };
        Self {
            resource,
            values: Values::new(resource, Imports::new(krate, &resource.module), purpose),
            variable: ident(if TAKEN.contains(&name) { "resource" } else { name }),
        }
    }

    fn create(&mut self) -> Option<TokenStream> {
        let (required, optional): (Vec<&Property<'_>>, Vec<_>) =
            self.resource.creatable().partition(|property| property.spec.required);
        let (bindings, arguments) = self.arguments(&required)?;
        let mut shown = chosen(&self.resource.spec.model.choices, &required, &optional);
        shown.extend(self.worth_showing(&optional));
        let setters = self.values.setters(&shown)?;
        let (name, variable) = (self.name(), &self.variable);
        let state = self.values.imports.of_module(&self.resource.desired_state);
        let create = if self.is_read() {
            quote! {
                let #variable = #name::create(client, state).await?.wait().await?;
                println!("created {}", #variable.identifier());
            }
        } else {
            quote! {
                let identifier = #name::create(client, state).await?.wait_for_completion().await?;
                println!("created {identifier:?}");
            }
        };
        Some(quote! {
            #bindings
            let state = #state::new(#(#arguments),*) #setters;
            #create
        })
    }

    /// The arguments of a constructor. Long ones, and one of many, are variables, which say what they are.
    fn arguments(&mut self, required: &[&Property<'_>]) -> Option<(TokenStream, Vec<TokenStream>)> {
        let arguments = self.values.arguments(required)?;
        let mut bindings = TokenStream::new();
        let is_one_of_many = arguments.len() > 2;
        let arguments = arguments.into_iter().zip(required).map(|(value, Property { name, .. })| {
            let is_taken = *name == self.variable || TAKEN.contains(&name.to_string().as_str());
            if is_taken || !(is_one_of_many || is_long(&value)) {
                return value;
            }
            bindings.extend(quote!(let #name = #value;));
            quote!(#name)
        });
        let arguments = arguments.collect();
        Some((bindings, arguments))
    }

    /// What a create sets that needn't be set, so that readers see how: the name and the tags.
    fn worth_showing<'p>(&self, optional: &[&'p Property<'p>]) -> Vec<&'p Property<'p>> {
        let is_tags = |property: &Property<'_>| matches!(&property.value, ValueType::Array(items) if **items == ValueType::Tag);
        let free = || optional.iter().copied().filter(|property| self.is_free(property));
        let name = free().find(|property| self.is_name(property));
        name.into_iter().chain(free().find(|property| is_tags(property))).collect()
    }

    /// Whether a property can be set or left out, whatever else is set.
    fn is_free(&self, property: &Property<'_>) -> bool {
        let model = &self.resource.spec.model;
        let name = &property.spec.wire_name;
        let is_choice =
            model.choices.iter().flat_map(|choice| &choice.of).flatten().any(|other| other == name);
        !is_choice && !model.dependencies.contains_key(name) && property.marks.deprecated == Mark::Nowhere
    }

    /// Whether a property is the name of the resource.
    fn is_name(&self, property: &Property<'_>) -> bool {
        let name = letters(&property.spec.wire_name);
        let of_resource = format!("{}name", letters(&self.resource.spec.name));
        property.value == ValueType::String && (name == "name" || name == of_resource)
    }

    fn get(&self) -> TokenStream {
        let (name, (binding, identifier)) = (self.name(), self.identifier());
        let (variable, shown) = (&self.variable, self.shown());
        quote! {
            #binding
            let #variable = #name::get(client, #identifier).await?;
            println!("{:?}", #shown);
        }
    }

    fn get_opt(&self) -> TokenStream {
        let (name, (binding, identifier)) = (self.name(), self.identifier());
        let (variable, shown) = (&self.variable, self.shown());
        quote! {
            #binding
            match #name::get_opt(client, #identifier).await? {
                Some(#variable) => println!("{:?}", #shown),
                None => println!("it doesn't exist"),
            }
        }
    }

    fn update(&mut self) -> Option<TokenStream> {
        let (bindings, patch) = self.patch()?;
        let (name, (binding, identifier), variable) = (self.name(), self.identifier(), &self.variable);
        if !self.is_read() {
            return Some(quote! {
                #binding
                #bindings
                let patch = #patch;
                #name::update(client, #identifier, patch).await?.wait_for_completion().await?;
            });
        }
        Some(quote! {
            #binding
            let #variable = #name::get(client, #identifier).await?;
            #bindings
            let patch = #patch;
            let #variable = #name::update(client, #variable.identifier(), patch).await?.wait().await?;
        })
    }

    /// The patch that changes a property, of the resource if it can be read, and the variables that it has.
    fn patch(&mut self) -> Option<(TokenStream, TokenStream)> {
        let required: Vec<&Property<'_>> = self.resource.required_in_patch().collect();
        let mut changes: Vec<&Property<'_>> = self.resource.updatable().collect();
        changes.retain(|property| !required.iter().any(|other| other.name == property.name));
        changes.sort_by_key(|property| self.rank(property));
        let change = changes.iter().find_map(|property| self.values.setters(&[property]));
        let (bindings, arguments) = self.arguments(&required)?;
        let (patch, variable) = (self.values.imports.of_module(&self.resource.patch), &self.variable);
        let patch = quote!(#patch::new(#(#arguments),*) #change);
        let patch = match (self.is_read(), required.is_empty()) {
            (false, _) => patch,
            (true, true) => quote!(#variable.edit(|changes| changes #change)?),
            // An edit can't know what each update requires.
            (true, false) => quote!(#variable.minimal(#patch)?),
        };
        Some((bindings, patch))
    }

    /// How good a property is as the one that an update changes: the lowest is the best.
    fn rank(&self, property: &Property<'_>) -> u8 {
        let kind = match &property.value {
            _ if letters(&property.spec.wire_name) == "description" => 0,
            _ if self.is_name(property) => 1,
            ValueType::Array(items) if **items == ValueType::Tag => 2,
            ValueType::String | ValueType::Integer | ValueType::Number | ValueType::Boolean => 3,
            ValueType::Generated(_) => 4,
            _ => 5,
        };
        let is_plain = self.is_free(property) && property.marks.create_only == Mark::Nowhere;
        if is_plain { kind } else { kind + 10 }
    }

    fn delete(&self) -> TokenStream {
        let (name, (binding, identifier)) = (self.name(), self.identifier());
        quote! {
            #binding
            let deletion = #name::delete(client, #identifier).await?.wait().await?;
            println!("{deletion}");
        }
    }

    fn list(&mut self, operation: &OperationSpec) -> Option<TokenStream> {
        let scope = operation.scope.as_ref();
        let required = scope.iter().flat_map(|scope| &scope.properties).filter(|property| property.required);
        let arguments: Vec<TokenStream> = required
            .map(|property| self.values.unowned(&self.known(&property.wire_name, &property.datatype)))
            .collect::<Option<_>>()?;
        let chosen = scope.iter().flat_map(|scope| &scope.choices).filter_map(|choice| choice.of.first());
        let calls = chosen.flatten().map(|name| {
            let value = self.text_of(&self.known(name, &Type::STRING));
            quote!(.scope(#name, #value))
        });
        let (calls, name, variable) = (calls.collect::<TokenStream>(), self.name(), &self.variable);
        let wire_names = scope.iter().flat_map(|scope| scope.required());
        let names = super::plan::arguments(wire_names, &TAKEN);
        let mut bindings = TokenStream::new();
        let arguments = names.iter().zip(arguments).map(|(name, value)| {
            if !is_long(&value) {
                return value;
            }
            bindings.extend(quote!(let #name = #value;));
            quote!(#name)
        });
        let arguments: Vec<TokenStream> = arguments.collect();
        Some(quote! {
            #bindings
            for #variable in #name::list(client #(, #arguments)*)#calls.await? {
                println!("{}", #variable.identifier());
            }
        })
    }

    fn name(&self) -> TokenStream {
        self.values.imports.of_module(&self.resource.name)
    }

    fn is_read(&self) -> bool {
        self.resource.operation(Handler::Get).is_some()
    }
}
