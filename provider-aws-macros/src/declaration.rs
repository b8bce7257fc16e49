//! The input of the macro: the declaration that its user writes, and the operations of the provider crate.

use proc_macro2::{Span, TokenStream};
use quote::ToTokens;
use syn::parse::{Parse, ParseStream};
use syn::punctuated::Punctuated;
use syn::{Attribute, Ident, LitStr, Path, Token, Visibility, braced};

/// The whole input.
pub(crate) struct Invocation {
    pub(crate) declaration: Declaration,
    /// The path of the provider crate.
    pub(crate) provider: TokenStream,
    /// The operations of the provider crate, as an encoded [`PermissionTable`].
    ///
    /// [`PermissionTable`]: cloud_control::permission_table::PermissionTable
    pub(crate) table: LitStr,
}

/// `"policy.json" => pub struct DeployPolicy`
pub(crate) struct Declaration {
    pub(crate) files: Vec<LitStr>,
    pub(crate) policy_type: PolicyType,
}

/// The type that stands for the policies.
pub(crate) enum PolicyType {
    New { attributes: Vec<Attribute>, visibility: Visibility, keyword: Token![struct], name: Ident },
    Existing(Path),
}

impl PolicyType {
    /// The name, as the user writes it.
    pub(crate) fn name(&self) -> TokenStream {
        match self {
            Self::New { name, .. } => name.to_token_stream(),
            Self::Existing(path) => path.to_token_stream(),
        }
    }

    /// Where the user writes the name.
    pub(crate) fn span(&self) -> Span {
        match self {
            Self::New { name, .. } => name.span(),
            Self::Existing(path) => {
                path.segments.last().map_or_else(Span::call_site, |last| last.ident.span())
            }
        }
    }
}

impl Parse for Invocation {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let (declaration, provider);
        braced!(declaration in input);
        braced!(provider in input);
        Ok(Self { declaration: declaration.parse()?, provider: provider.parse()?, table: input.parse()? })
    }
}

impl Parse for Declaration {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let files = Punctuated::<LitStr, Token![,]>::parse_separated_nonempty(input)?;
        input.parse::<Token![=>]>()?;
        let attributes = input.call(Attribute::parse_outer)?;
        let visibility: Visibility = input.parse()?;
        let is_new = !attributes.is_empty()
            || !matches!(visibility, Visibility::Inherited)
            || input.peek(Token![struct]);
        let policy_type = if is_new {
            PolicyType::New { attributes, visibility, keyword: input.parse()?, name: input.parse()? }
        } else {
            PolicyType::Existing(input.parse()?)
        };
        input.parse::<Option<Token![;]>>()?;
        Ok(Self { files: files.into_iter().collect(), policy_type })
    }
}
