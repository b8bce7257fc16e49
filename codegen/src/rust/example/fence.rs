//! The text of an example.

use proc_macro2::TokenStream;
use quote::quote;

use super::imports::Imports;

/// Code in a fence. Readers see what is new to them: neither the imports of each example nor the function around it.
pub(super) fn fence(imports: &Imports<'_>, code: &TokenStream) -> Option<String> {
    let (krate, declarations) = (imports.krate, imports.declarations(code));
    let file = quote! {
        #declarations
        async fn example(client: &Client) -> Result<(), Error> {
            #code
            Ok(())
        }
    };
    let text = prettyplease::unparse(&syn::parse2(file).ok()?);
    let (declarations, function) = text.split_at(text.find("async fn")?);
    let (head, body) = function.split_once('\n')?;
    let body = body.strip_suffix("    Ok(())\n}\n")?;
    let mut lines = vec![format!("```no_run\n# use {krate}::provider_aws_core::{{Client, Error}};")];
    lines.extend(declarations.lines().map(str::to_owned));
    lines.push(format!("\n# {head}"));
    lines.extend(body.lines().map(|line| line.strip_prefix("    ").unwrap_or(line).to_owned()));
    lines.push("# Ok(())\n# }\n```".to_owned());
    Some(lines.join("\n"))
}

/// Whether a value takes so much of a line that it is better a variable.
pub(super) fn is_long(value: &TokenStream) -> bool {
    const LONG: usize = 32;
    value.to_string().len() > LONG
}
