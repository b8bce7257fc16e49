//! The output of the macro: the type, and an impl of the permission trait of each operation that its policies allow.

use cloud_control::permission_table::{OperationPermissions, PermissionTable, policy_advice};
use proc_macro2::{Ident, Span, TokenStream};
use quote::{quote, quote_spanned};
use syn::Token;

use crate::declaration::{Invocation, PolicyType};
use crate::policies::Policies;
use crate::refusal::Refusal;
use crate::verdict::{Extent, Verdict, verdict};

pub(crate) fn expand(invocation: &Invocation) -> TokenStream {
    let PermissionTable { options, operations } = match PermissionTable::parse(&invocation.table.value()) {
        Ok(table) => table,
        Err(error) => {
            let message = format!(
                "this provider crate was generated for another version of `provider-aws-macros`: {error}. Use the \
                 same version of both, or generate the provider crate again"
            );
            return syn::Error::new(Span::call_site(), message).into_compile_error();
        }
    };
    let expansion = Expansion {
        policy_type: &invocation.declaration.policy_type,
        provider: &invocation.provider,
        options: &options,
    };
    match Policies::read(&invocation.declaration.files) {
        Ok(policies) => expansion.decided(&operations, &policies),
        Err(error) => {
            // As if all were allowed, so that this is the only error.
            let error = error.into_compile_error();
            let declaration = expansion.declaration(&[]);
            let impls = operations.iter().map(|operation| expansion.allowed(operation));
            quote!(#error #declaration #(#impls)*)
        }
    }
}

struct Expansion<'i> {
    policy_type: &'i PolicyType,
    provider: &'i TokenStream,
    /// The options of commands that know the provider's resources.
    options: &'i str,
}

impl Expansion<'_> {
    fn decided(&self, operations: &[OperationPermissions], policies: &Policies) -> TokenStream {
        let (mut on_any, mut on_some) = (Vec::new(), Vec::new());
        let mut impls = TokenStream::new();
        for operation in operations {
            match verdict(operation, policies) {
                Verdict::Allowed(extent) => {
                    let calls = match extent {
                        Extent::Any => &mut on_any,
                        Extent::Some => &mut on_some,
                    };
                    calls.push(format!("`{}`", operation.call));
                    impls.extend(self.allowed(operation));
                }
                // The message of the trait itself lists all required actions.
                Verdict::NotMentioned => {}
                Verdict::Refused(refusal) => impls.extend(self.refused(operation, &refusal)),
            }
        }
        let names: Vec<String> = policies.files().iter().map(|file| format!("`{}`", file.name)).collect();
        let mut docs = vec![format!("The IAM policy of {}.", names.join(" and "))];
        if !on_any.is_empty() {
            docs.push(format!("It allows {}.", on_any.join(", ")));
        }
        if !on_some.is_empty() {
            docs.push(format!("On some resources only, it allows {}.", on_some.join(", ")));
        }
        let declaration = self.declaration(&docs);
        // The compiler watches the files that it includes.
        let included = policies.files().iter().map(|file| {
            let path = file.path.to_string_lossy();
            quote!(
                const _: &str = ::core::include_str!(#path);
            )
        });
        quote!(#declaration #impls #(#included)*)
    }

    /// The type, unless it exists.
    fn declaration(&self, docs: &[String]) -> TokenStream {
        match self.policy_type {
            PolicyType::New { attributes, visibility, keyword, name } => {
                let docs = docs.iter().map(|line| format!(" {line}\n"));
                // Errors point to the type in the declaration, and not to the whole macro.
                let end = Token![;](name.span());
                quote! {
                    #(#attributes)*
                    #(#[doc = #docs])*
                    // It only stands for the policy, and has no values.
                    #[allow(dead_code)]
                    #visibility #keyword #name #end
                }
            }
            PolicyType::Existing(_) => TokenStream::new(),
        }
    }

    fn allowed(&self, operation: &OperationPermissions) -> TokenStream {
        let (permission, name) = (self.permission_trait(operation), self.policy_type.name());
        self.with_resource(operation, quote!(impl #permission for #name {}))
    }

    /// Items that are compiled only if the provider crate has the resource: its features say which it has.
    fn with_resource(&self, operation: &OperationPermissions, items: TokenStream) -> TokenStream {
        let module = operation.permission_trait.split("::").next().unwrap_or_default();
        let condition = format!("__if_{}", module.trim_start_matches("r#"));
        let (provider, condition) = (self.provider, Ident::new(&condition, self.policy_type.span()));
        quote!(#provider::#condition! { #items })
    }

    /// An impl under a condition that doesn't hold, so that the compiler reports the condition, which says why.
    fn refused(&self, operation: &OperationPermissions, refusal: &Refusal) -> TokenStream {
        let (permission, name) = (self.permission_trait(operation), self.policy_type.name());
        let OperationPermissions { call, resource, handler, .. } = operation;
        let policy = name.to_string().replace(' ', "");
        let message = if refusal.is_undecided() {
            format!("whether the IAM policy `{policy}` allows `{call}` can't be decided at compile time")
        } else {
            format!("the IAM policy `{policy}` doesn't allow `{call}`")
        };
        let label = refusal.to_string();
        let note = policy_advice(resource, *handler, self.options);
        let [message, label, note] =
            [message, label, note].map(|text| text.replace('{', "{{").replace('}', "}}"));
        let span = self.policy_type.span();
        // The compiler shows its name: `StageDeleteIsAllowed`.
        let condition = Ident::new(&format!("{}IsAllowed", pascal_case(call)), span);
        let items = quote_spanned! {span=>
            const _: () = {
                // An alias, since errors about a path of the macro would mention the macro.
                use #permission as __Permission;

                #[diagnostic::on_unimplemented(message = #message, label = #label, note = #note)]
                pub trait #condition {}

                // Without any impl, the compiler would propose to add one.
                impl #condition for () {}

                // Without the lifetime, which has no meaning, the compiler would refuse the condition here.
                impl __Permission for #name where for<'a> &'a #name: #condition {}
            };
        };
        self.with_resource(operation, items)
    }

    /// The path of the permission trait.
    fn permission_trait(&self, operation: &OperationPermissions) -> TokenStream {
        let provider = self.provider;
        // The compiler checks the path where it is used.
        let path: TokenStream = operation.permission_trait.parse().unwrap_or_default();
        quote!(#provider::#path)
    }
}

/// `StageDelete`, of `Stage::delete`.
fn pascal_case(call: &str) -> String {
    let words = call.split(|letter: char| !letter.is_ascii_alphanumeric());
    words
        .flat_map(|word| {
            word.chars().take(1).map(|first| first.to_ascii_uppercase()).chain(word.chars().skip(1))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{expand, pascal_case};

    #[test]
    fn a_table_of_another_version_says_what_to_do() {
        let input = r#"{ "policy.json" => struct Policy } { crate } "permission-table 0\n""#;
        let expansion = expand(&syn::parse_str(input).expect("an invocation")).to_string();
        assert!(expansion.contains("compile_error !"), "{expansion}");
        let expected = "generated for another version of `provider-aws-macros`: found `permission-table 0`, \
                        expected `permission-table 2`. Use the same version of both";
        assert!(expansion.contains(expected), "{expansion}");
    }

    #[test]
    fn a_call_names_its_condition() {
        assert_eq!(pascal_case("Stage::delete"), "StageDelete");
        assert_eq!(pascal_case("r#Type::get"), "RTypeGet");
    }
}
