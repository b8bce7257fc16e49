//! What the macro is given: the declaration that its user writes, and the operations of the provider crate.

use proc_macro2::TokenStream;
use syn::parse::{Parse, ParseStream};
use syn::punctuated::Punctuated;
use syn::{Attribute, Ident, LitStr, Path, Token, Visibility, braced};

/// All that the macro is given.
pub(crate) struct Invocation {
    pub(crate) declaration: Declaration,
    /// The provider crate, as a path from where the macro is used.
    pub(crate) provider: TokenStream,
    /// Its operations: see [`table`](crate::table).
    pub(crate) table: LitStr,
}

/// `"policy.json" => pub struct DeployPolicy`
pub(crate) struct Declaration {
    pub(crate) files: Vec<LitStr>,
    pub(crate) target: Target,
}

/// The type that stands for the policy.
pub(crate) enum Target {
    New { attributes: Vec<Attribute>, visibility: Visibility, name: Ident },
    Existing(Path),
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
        let target = if is_new {
            input.parse::<Token![struct]>()?;
            Target::New { attributes, visibility, name: input.parse()? }
        } else {
            Target::Existing(input.parse()?)
        };
        input.parse::<Option<Token![;]>>()?;
        Ok(Self { files: files.into_iter().collect(), target })
    }
}
