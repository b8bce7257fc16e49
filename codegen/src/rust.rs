//! Writing Rust: the generated part of a provider crate.
//!
//! Flow: specs → plan (every name decided, collisions resolved: `plan`) → tokens (`model`, `schema`,
//! `references`, `structs`, `inputs`, `operations`, `gate`, `iam`) → formatted text (`file`). Docs say what the pages say (`docs`), facts
//! (`about`, `overview`, `uses`), and how to use an operation (`example`). Text of pages reaches the code as literals and as
//! docs only; names are identifiers by then.

mod about;
mod alias;
mod docs;
mod example;
mod features;
mod file;
mod gate;
mod generic;
mod iam;
mod inputs;
mod krate;
mod metadata;
mod model;
mod operations;
mod overview;
mod plan;
mod references;
mod schema;
mod scope;
mod structs;
mod surface;
mod uses;

use cloud_control::permission_table::PermissionTable;
use iam_policy::Reference;
use least_privilege::needs;
use proc_macro2::Ident;
use quote::quote;
use serde::{Deserialize, Serialize};
use specs::ResourceSpec;

use plan::{Modules, Resource, ident, link};

pub use surface::{Item, Surface};

pub use krate::{Home, Package, Runtime, crate_name, new_crate, resource_features, with_resource_features};

/// A file of a crate.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RustFile {
    /// Its path in the folder that it is for: `stage.rs`.
    pub path: String,
    /// Its text.
    pub text: String,
}

/// The code of one resource.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ResourceCode {
    /// Its file.
    pub file: RustFile,
    /// What its operations require.
    pub permissions: PermissionTable,
}

/// The code of a resource in its crate.
#[derive(Clone, Debug)]
pub struct LinkedCode {
    /// The resource: `stage`.
    pub name: String,
    /// The code.
    pub code: ResourceCode,
    /// What the crate makes of the resource: with the spec, that is all that the code is made from.
    pub linked: String,
    /// Whether it was generated, and not known.
    pub is_new: bool,
}

/// The code of a crate.
#[derive(Clone, Debug)]
pub struct CrateCode {
    /// That of its resources, one per spec.
    pub resources: Vec<LinkedCode>,
    /// The other files of `src/generated`.
    pub others: Vec<RustFile>,
}

/// The files of `src/generated` of a service's crate.
///
/// # Errors
/// When what was generated is no Rust: a bug of this crate, never of a page.
pub fn generated(
    service: &str,
    specs: &[ResourceSpec],
    reference: &Reference,
    home: Home,
) -> Result<Vec<RustFile>, syn::Error> {
    let CrateCode { resources, others } = generated_with(service, specs, reference, home, &|_, _| None)?;
    let resources = resources.into_iter().map(|resource| resource.code.file);
    let mut files: Vec<RustFile> = resources.chain(others).collect();
    files.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(files)
}

/// The code of a service's crate. `known` is the code of a resource that was generated before from the same spec, of which
/// the crate made the same, with the same reference and home.
///
/// # Errors
/// As [`generated`].
pub fn generated_with(
    service: &str,
    specs: &[ResourceSpec],
    reference: &Reference,
    home: Home,
    known: &dyn Fn(&ResourceSpec, &str) -> Option<ResourceCode>,
) -> Result<CrateCode, syn::Error> {
    let all = format!("the specs of `{service}`");
    let mut modules = Modules::default();
    let mut codes = Vec::new();
    let mut files = Vec::new();
    let mut declarations = Vec::new();
    let mut table = PermissionTable { options: home.options().to_owned(), ..PermissionTable::default() };
    let mut conditions = Vec::new();
    let krate = ident(&crate_name(service).replace('-', "_"));
    let mut resources: Vec<Resource<'_>> =
        specs.iter().map(|spec| Resource::plan(spec, &mut modules)).collect();
    link(&mut resources);
    for resource in &resources {
        let linked = resource.linked();
        let known = known(resource.spec, &linked);
        let is_new = known.is_none();
        let code = match known {
            Some(code) => code,
            None => code(resource, reference, &krate, home)?,
        };
        table.operations.extend(code.permissions.operations.iter().cloned());
        codes.push(LinkedCode { name: resource.spec.name.clone(), code, linked, is_new });
        let (module, name) = (&resource.module, &resource.name);
        let feature = &resource.feature;
        declarations.push(quote! {
            #[cfg(feature = #feature)]
            pub mod #module;
            #[cfg(feature = #feature)]
            pub use #module::#name;
        });
        conditions.push((resource.file.clone(), feature.clone()));
    }
    let iam = iam::tokens(specs, reference);
    let about = ["The actions that IAM knows of the services whose permissions are stated here.".to_owned()];
    files.push(RustFile { path: "iam.rs".to_owned(), text: file::format(&all, &about, iam)? });
    let about = ["What each operation requires, for the macro that reads policy files.".to_owned()];
    files.push(RustFile {
        path: "include_policy.rs".to_owned(),
        text: file::format(&all, &about, gate::include_policy(&table, &conditions)?)?,
    });
    let shared = references::shared(&resources);
    let identifiers = shared.as_ref().map(|_| {
        quote!(
            mod identifiers;
        )
    });
    if let Some(tokens) = shared {
        let about =
            ["The types by which resources refer to each other, each compiled with the feature of either."
                .to_owned()];
        files.push(RustFile { path: "identifiers.rs".to_owned(), text: file::format(&all, &about, tokens)? });
    }
    // What is declared here wins over a name of the prelude.
    let module = quote! {
        #![allow(clippy::too_many_arguments, reason = "each required property is an argument")]

        mod iam;
        #identifiers
        #[cfg(feature = "policy")]
        mod include_policy;
        pub use provider_aws_core::prelude::*;
        #[cfg(feature = "policy")]
        pub use provider_aws_core::least_privilege;
        #[cfg(feature = "policy")]
        #[doc(hidden)]
        pub use provider_aws_macros;
        #(#declarations)*
    };
    let about = [format!("The resources of `{service}`.")];
    files.push(RustFile { path: "mod.rs".to_owned(), text: file::format(&all, &about, module)? });
    Ok(CrateCode { resources: codes, others: files })
}

/// The code of a resource.
fn code(
    resource: &Resource<'_>,
    reference: &Reference,
    krate: &Ident,
    home: Home,
) -> Result<ResourceCode, syn::Error> {
    let spec = resource.spec;
    let needs = needs(spec, reference, |_, _| None);
    let tokens = [
        model::tokens(resource),
        structs::tokens(resource),
        inputs::tokens(resource),
        operations::tokens(resource, krate),
        generic::tokens(resource),
        metadata::tokens(resource, &needs),
        gate::traits(resource, &needs, home),
    ];
    let about = overview::paragraphs(resource);
    let uses = references::uses(resource);
    let tokens = quote! {
        use provider_aws_core::*;
        #uses
        #(#tokens)*
    };
    let origin = format!("the spec `{}/{}.json`", spec.service, spec.name);
    let text = file::format(&origin, &about, tokens)?;
    Ok(ResourceCode {
        file: RustFile { path: format!("{}.rs", resource.file), text },
        permissions: PermissionTable {
            options: home.options().to_owned(),
            operations: gate::table(resource, &needs, reference).into_iter().collect(),
        },
    })
}

#[cfg(test)]
mod tests;
