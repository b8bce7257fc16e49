//! The names that an example imports: short where they can be, and paths where the name means something else.

use std::cell::RefCell;
use std::collections::BTreeSet;

use proc_macro2::{Ident, TokenStream, TokenTree};
use quote::quote;

use super::super::plan::ident;

/// Names that an example has from elsewhere: of the runtime, and of the standard library's prelude.
const TAKEN: &str = "AsMut AsRef AsyncFn AsyncFnMut AsyncFnOnce Box Client Clone Copy Debug Default DoubleEndedIterator Drop \
    Eq Err Error ExactSizeIterator Extend Fn FnMut FnOnce From FromIterator Future Hash Into IntoFuture IntoIterator Iterator \
    None Ok Option Ord PartialEq PartialOrd Result Secret Send Some String Sync Tag ToOwned ToString TryFrom TryInto Unpin \
    Value Vec";

/// What an example imports, as it comes up.
pub(super) struct Imports<'c> {
    /// The crate, in code: `provider_aws_ivs`.
    pub krate: &'c Ident,
    /// The resource's module.
    pub module: &'c Ident,
    of_module: RefCell<BTreeSet<Ident>>,
    of_core: RefCell<BTreeSet<Ident>>,
}

impl<'c> Imports<'c> {
    pub fn new(krate: &'c Ident, module: &'c Ident) -> Self {
        Self { krate, module, of_module: RefCell::default(), of_core: RefCell::default() }
    }

    /// A type of the resource's module.
    pub fn of_module(&self, name: &Ident) -> TokenStream {
        let text = name.to_string();
        if TAKEN.split_whitespace().any(|taken| taken == text) {
            let Self { krate, module, .. } = self;
            return quote!(#krate::#module::#name);
        }
        self.of_module.borrow_mut().insert(name.clone());
        quote!(#name)
    }

    /// A type of the runtime.
    pub fn core(&self, name: &str) -> TokenStream {
        let name = ident(name);
        self.of_core.borrow_mut().insert(name.clone());
        quote!(#name)
    }

    /// The declarations of what code names.
    pub fn declarations(&self, code: &TokenStream) -> TokenStream {
        let Self { krate, module, of_module, of_core } = self;
        let mut named = BTreeSet::new();
        identifiers(code.clone(), &mut named);
        let declaration = |path: TokenStream, names: &BTreeSet<Ident>| {
            let names: Vec<&Ident> = names.iter().filter(|name| named.contains(name)).collect();
            match names.as_slice() {
                [] => quote!(),
                [name] => quote!(use #path::#name;),
                names => quote!(use #path::{#(#names),*};),
            }
        };
        let of_module = declaration(quote!(#krate::#module), &of_module.borrow());
        let of_core = declaration(quote!(#krate::provider_aws_core), &of_core.borrow());
        quote!(#of_module #of_core)
    }
}

/// Adds the identifiers in tokens.
fn identifiers(tokens: TokenStream, found: &mut BTreeSet<Ident>) {
    for token in tokens {
        match token {
            TokenTree::Ident(name) => {
                found.insert(name);
            }
            TokenTree::Group(group) => identifiers(group.stream(), found),
            TokenTree::Punct(_) | TokenTree::Literal(_) => {}
        }
    }
}
