//! Names: which are taken, how text becomes an identifier, and how a module names what isn't its own.

use std::collections::{BTreeMap, BTreeSet};

use cloud_control::Handler;
use heck::ToUpperCamelCase;
use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;
use specs::field_name;

use super::case::snake_case;

/// The most letters of a name that a schema or a page gives.
const MAX_LETTERS: usize = 56;

/// Names that a module's code has from elsewhere. A module imports all names of the runtime, and its own win: they are
/// short where they can be, and in full where a type of the module has the name.
pub(in crate::rust) struct Names {
    taken: Taken,
}

impl Names {
    pub fn new(types: Taken) -> Self {
        Self { taken: types }
    }

    /// The name of another type of the module.
    pub fn take_type(&mut self, name: &str) -> Ident {
        self.taken.take_type(name)
    }

    /// A name of the standard library's prelude.
    pub fn std(&self, name: &'static str) -> TokenStream {
        let short = ident(name);
        if !self.taken.names.contains(name) {
            return quote!(#short);
        }
        match name {
            "Option" => quote!(::core::option::Option),
            "Result" => quote!(::core::result::Result),
            "String" => quote!(::std::string::String),
            "Vec" => quote!(::std::vec::Vec),
            "Box" => quote!(::std::boxed::Box),
            _ => quote!(::core::convert::#short),
        }
    }

    /// Whether a type of the module has the name.
    pub fn is_taken(&self, name: &str) -> bool {
        self.taken.names.contains(name)
    }

    /// A name of the runtime.
    pub fn core(&self, name: &str) -> TokenStream {
        let short = ident(name);
        if self.taken.names.contains(name) { quote!(provider_aws_core::#short) } else { quote!(#short) }
    }
}

/// Names that are taken; one that comes again gets a number, joined as its kind of name joins words.
#[derive(Default)]
pub(in crate::rust) struct Taken {
    names: BTreeSet<String>,
    /// The number that a name which comes again is tried with next.
    next: BTreeMap<String, usize>,
}

impl Taken {
    pub fn take(&mut self, name: String, join: &str) -> String {
        let mut free = name.clone();
        while !self.names.insert(free.clone()) {
            let number = self.next.entry(name.clone()).or_insert(2);
            free = format!("{name}{join}{number}");
            *number += 1;
        }
        free
    }

    /// The name of a type or variant. Digits that follow digits have `_` before them.
    pub fn take_type(&mut self, name: &str) -> Ident {
        let name: String = name.chars().take(MAX_LETTERS).collect();
        let join = if name.ends_with(|c: char| c.is_ascii_digit()) { "_" } else { "" };
        ident(&self.take(name, join))
    }
}

/// The names of a crate's modules that are taken.
#[derive(Default)]
pub(in crate::rust) struct Modules {
    taken: BTreeSet<String>,
}

impl Modules {
    /// A module's name: not that of a file that every crate has, of a crate, or of what can't be written raw.
    pub fn take(&mut self, name: &str) -> String {
        const TAKEN: [&str; 13] = [
            "alloc",
            "core",
            "crate",
            "iam",
            "identifiers",
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

/// An identifier; a keyword is written raw, or with `_` where it can't be, as is a name that begins with a digit. What no
/// identifier may have becomes `_`: a spec may be written by anybody.
pub(in crate::rust) fn ident(name: &str) -> Ident {
    let is_allowed = |c: char| c == '_' || c.is_alphanumeric();
    if name.is_empty() || !name.chars().all(is_allowed) {
        let name: String = name.chars().map(|c| if is_allowed(c) { c } else { '_' }).collect();
        return ident(if name.is_empty() { "_" } else { &name });
    }
    if name.starts_with(|c: char| c.is_ascii_digit()) {
        return Ident::new(&format!("_{name}"), Span::call_site());
    }
    if syn::parse_str::<Ident>(name).is_ok() {
        return Ident::new(name, Span::call_site());
    }
    if matches!(name, "self" | "Self" | "super" | "crate" | "_") {
        return Ident::new(&format!("{name}_"), Span::call_site());
    }
    let in_ascii: String = name.chars().filter(|c| *c == '_' || c.is_ascii_alphanumeric()).collect();
    // A keyword, or else a name with a letter that Unicode has in no identifier.
    if in_ascii == name { Ident::new_raw(name, Span::call_site()) } else { ident(&in_ascii) }
}

/// The arguments for properties, by their wire names, in a function that has others already.
pub(in crate::rust) fn arguments<'n>(
    properties: impl IntoIterator<Item = &'n str>,
    others: &[&str],
) -> Vec<Ident> {
    let mut names = Taken::default();
    for other in others {
        names.take((*other).to_owned(), "_");
    }
    properties
        .into_iter()
        .map(|property| ident(&names.take(snake_case(&field_name(property)), "_")))
        .collect()
}

/// The macro that compiles items only with the feature of a resource.
pub(in crate::rust) fn condition(file: &str) -> Ident {
    ident(&format!("__if_{file}"))
}

/// The runtime's builder of the operation that runs a handler: `Create`.
pub(in crate::rust) fn builder(handler: Handler) -> String {
    handler.name().to_upper_camel_case()
}

#[cfg(test)]
mod tests {
    use super::ident;

    #[test]
    fn any_text_becomes_an_identifier() {
        for (text, expected) in [
            ("stage", "stage"),
            ("type", "r#type"),
            ("self", "self_"),
            ("3d", "_3d"),
            ("", "__"),
            ("a b-c", "a_b_c"),
            ("größe", "größe"),
            ("x²", "x"),
            ("²", "__"),
            ("; fn", "__fn"),
        ] {
            assert_eq!(ident(text).to_string(), expected, "{text:?}");
        }
    }
}
