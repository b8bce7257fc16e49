//! What the macro makes: the type, and the traits of the operations that its policy allows.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, quote, quote_spanned};

use crate::declaration::{Invocation, Target};
use crate::gate::{Verdict, verdict};
use crate::policies::Policies;
use crate::table::{self, Operation};

pub(crate) fn expand(invocation: &Invocation) -> TokenStream {
    let table = invocation.table.value();
    let Some(operations) = table::parse(&table) else {
        let message = "this crate and `provider-aws-macros` are not of the same version: generate it anew";
        return syn::Error::new(Span::call_site(), message).into_compile_error();
    };
    let made = Made { target: &invocation.declaration.target, provider: &invocation.provider };
    match Policies::read(&invocation.declaration.files) {
        Ok(policies) => made.of(&operations, &policies),
        Err(error) => {
            // One error is enough: what the program does with the type is none.
            let error = error.into_compile_error();
            let declaration = made.declaration(&[]);
            let all = operations.iter().map(|operation| made.allowed(operation));
            quote!(#error #declaration #(#all)*)
        }
    }
}

struct Made<'i> {
    target: &'i Target,
    provider: &'i TokenStream,
}

impl Made<'_> {
    fn of(&self, operations: &[Operation<'_>], policies: &Policies) -> TokenStream {
        let (mut any, mut some) = (Vec::new(), Vec::new());
        let mut traits = TokenStream::new();
        for operation in operations {
            match verdict(operation, policies) {
                Verdict::Allowed { on_any } => {
                    let list = if on_any { &mut any } else { &mut some };
                    list.push(format!("`{}`", operation.call));
                    traits.extend(self.allowed(operation));
                }
                // The message of the trait itself names all that is missing.
                Verdict::NotSpokenOf => {}
                Verdict::Refused { reasons, only_in_doubt } => {
                    traits.extend(self.refused(operation, &reasons, only_in_doubt))
                }
            }
        }
        let files: Vec<String> = policies.names().iter().map(|it| format!("`{it}`")).collect();
        let mut docs = vec![format!("The IAM policy of {}.", files.join(" and "))];
        if !any.is_empty() {
            docs.push(format!("It allows {}.", any.join(", ")));
        }
        if !some.is_empty() {
            docs.push(format!("It allows on some resources only: {}.", some.join(", ")));
        }
        let declaration = self.declaration(&docs);
        // The compiler watches what it includes.
        let watched = policies.paths().iter().map(|path| {
            let path = path.to_string_lossy();
            quote!(
                const _: &str = ::core::include_str!(#path);
            )
        });
        quote!(#declaration #traits #(#watched)*)
    }

    /// The type, if there is none yet.
    fn declaration(&self, docs: &[String]) -> TokenStream {
        match self.target {
            Target::New { attributes, visibility, name } => {
                let docs = docs.iter().map(|line| format!(" {line}\n"));
                quote! {
                    #(#attributes)*
                    #(#[doc = #docs])*
                    // It is a type, and never a value.
                    #[allow(dead_code)]
                    #visibility struct #name;
                }
            }
            Target::Existing(_) => TokenStream::new(),
        }
    }

    fn allowed(&self, operation: &Operation<'_>) -> TokenStream {
        let (gate, name) = (self.gate(operation), self.name());
        quote!(impl #gate for #name {})
    }

    /// The trait under a condition that does not hold, so that whoever needs it is told why.
    fn refused(&self, operation: &Operation<'_>, reasons: &[String], only_in_doubt: bool) -> TokenStream {
        let (gate, name) = (self.gate(operation), self.name());
        let Operation { call, resource, operations, .. } = operation;
        let shown = name.to_string().replace(' ', "");
        let message = if only_in_doubt {
            format!("whether the IAM policy `{shown}` allows `{call}` cannot be decided")
        } else {
            format!("the IAM policy `{shown}` doesn't allow `{call}`")
        };
        let label = reasons.join("; ");
        let [message, label] = [message, label].map(|it| it.replace('{', "{{").replace('}', "}}"));
        let note =
            format!("`cargo xtask policy {resource} --ops {operations}` prints the statements that it takes");
        let span = self.span();
        let condition = Ident::new("Allowed", span);
        quote_spanned! {span=>
            const _: () = {
                #[diagnostic::on_unimplemented(message = #message, label = #label, note = #note)]
                pub trait #condition {}

                // Something has it, so that the compiler does not propose that something should.
                impl #condition for () {}

                // Without the lifetime, which is of no use, the compiler would refuse the condition here.
                impl #gate for #name where for<'a> &'a #name: #condition {}
            };
        }
    }

    fn gate(&self, operation: &Operation<'_>) -> TokenStream {
        let provider = self.provider;
        // It is checked by the compiler where it is used.
        let gate: TokenStream = operation.gate.parse().unwrap_or_default();
        quote!(#provider::#gate)
    }

    fn name(&self) -> TokenStream {
        match self.target {
            Target::New { name, .. } => name.to_token_stream(),
            Target::Existing(path) => path.to_token_stream(),
        }
    }

    fn span(&self) -> Span {
        match self.target {
            Target::New { name, .. } => name.span(),
            Target::Existing(path) => {
                path.segments.last().map_or_else(Span::call_site, |last| last.ident.span())
            }
        }
    }
}
