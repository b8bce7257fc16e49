//! The Rust type of a value.

use proc_macro2::{Ident, TokenStream, TokenTree};
use quote::quote;

use super::names::Names;

/// The Rust type of a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::rust) enum ValueType {
    Boolean,
    Integer,
    Number,
    String,
    /// Free-form JSON.
    Json,
    /// The runtime's tag.
    Tag,
    Array(Box<Self>),
    Map(Box<Self>),
    /// A type of the module.
    Generated(Ident),
    /// A type of the module that contains the value.
    Boxed(Ident),
    /// A value that must not be shown.
    Secret(Box<Self>),
}

impl ValueType {
    /// The type in code.
    pub fn tokens(&self, names: &Names) -> TokenStream {
        match self {
            Self::Boolean => quote!(bool),
            Self::Integer => quote!(i64),
            Self::Number => quote!(f64),
            Self::String => names.std("String"),
            Self::Json => names.core("Value"),
            Self::Tag => names.core("Tag"),
            Self::Array(items) => {
                let (vec, items) = (names.std("Vec"), items.tokens(names));
                quote!(#vec<#items>)
            }
            Self::Map(values) => {
                let (key, values) = (names.std("String"), values.tokens(names));
                quote!(std::collections::BTreeMap<#key, #values>)
            }
            Self::Generated(name) => quote!(#name),
            Self::Boxed(name) => {
                let boxed = names.std("Box");
                quote!(#boxed<#name>)
            }
            Self::Secret(value) => {
                let (secret, value) = (names.core("Secret"), value.tokens(names));
                quote!(#secret<#value>)
            }
        }
    }

    /// Whether the value is text, or an array or a map of texts.
    pub fn has_text(&self) -> bool {
        match self {
            Self::String => true,
            Self::Array(within) | Self::Map(within) => **within == Self::String,
            _ => false,
        }
    }

    /// The same type, with a type of the module in place of text.
    pub fn with_text(&self, text: &Ident) -> Self {
        match self {
            Self::String => Self::Generated(text.clone()),
            Self::Array(items) => Self::Array(Box::new(items.with_text(text))),
            Self::Map(values) => Self::Map(Box::new(values.with_text(text))),
            other => other.clone(),
        }
    }

    /// The type that a method which sets the value takes, or a conversion into it: arrays and maps come in many forms.
    pub fn argument(&self, names: &Names) -> TokenStream {
        match self {
            Self::Array(items) if **items == Self::Tag => names.core("Tags"),
            Self::Array(items) => {
                let (of_items, items) = (names.core("Items"), items.tokens(names));
                quote!(#of_items<#items>)
            }
            Self::Map(values) => {
                let (entries, values) = (names.core("Entries"), values.tokens(names));
                quote!(#entries<#values>)
            }
            Self::Boxed(name) => quote!(#name),
            _ => self.tokens(names),
        }
    }
}

/// A type as an expression, `Vec::<String>`: arguments of macros that look like expressions are formatted.
pub(in crate::rust) fn as_expression(datatype: TokenStream) -> TokenStream {
    let mut tokens = TokenStream::new();
    let mut is_first = true;
    for token in datatype {
        let is_bracket = matches!(&token, TokenTree::Punct(punct) if punct.as_char() == '<');
        if is_bracket && std::mem::take(&mut is_first) {
            tokens.extend(quote!(::));
        }
        tokens.extend([token]);
    }
    tokens
}
