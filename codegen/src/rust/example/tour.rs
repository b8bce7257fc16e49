//! The program that the pages of a crate begin with: it takes a resource through its life.

use cloud_control::Handler;
use proc_macro2::{Group, Ident, TokenStream, TokenTree};
use quote::quote;

use super::super::plan::Resource;
use super::{Example, Purpose};

/// A program about a resource: it creates, changes, reads and deletes it, or does as much of this as the
/// resource can; `None` if nothing can be written. `names` are the resources of the crate.
pub(in crate::rust) fn tour(resource: &Resource<'_>, krate: &Ident, names: &[&Ident]) -> Option<String> {
    let mut example = Example::new(resource, krate, Handler::Create);
    let list = resource.operation(Handler::List);
    let code = if let Some(life) = life(&mut example) {
        life
    } else if let Some(list) = list.and_then(|list| example.list(list)) {
        list
    } else if example.is_read() {
        example.get()
    } else {
        resource.operation(Handler::Create)?;
        example.create()?
    };
    let declarations = example.values.imports.declarations(&code);
    let code = with_own_client(code);
    // A resource of that name wins over the runtime's.
    let is_hidden = names.iter().any(|name| *name == "Client" || *name == "Error");
    let core = if is_hidden { quote!(#krate::provider_aws_core) } else { quote!(#krate) };
    let file = quote! {
        #declarations
        use #core::{Client, Error};

        blank!();
        #[tokio::main]
        async fn main() -> Result<(), Error> {
            let client = Client::from_env().await;
            blank!();
            #code
            Ok(())
        }
    };
    let text = prettyplease::unparse(&syn::parse2(file).ok()?);
    let lines = text.lines().map(|line| match line.trim() {
        "blank!();" => String::new(),
        "let client = Client::from_env().await;" => {
            format!("{line} // region, credentials and endpoint as in other AWS SDK clients")
        }
        // What `edit` does isn't plain from its name.
        text if text.contains(".edit(") && text.ends_with(")?;") => format!("{line} // only what differs"),
        _ => line.to_owned(),
    });
    let lines: Vec<String> = lines.collect();
    Some(lines.join("\n"))
}

/// What becomes of a resource that can be created, read and deleted.
fn life(example: &mut Example<'_, '_>) -> Option<TokenStream> {
    let resource = example.resource;
    let has = |handler| resource.operation(handler).is_some();
    if ![Handler::Create, Handler::Get, Handler::Delete].into_iter().all(has) {
        return None;
    }
    let create = example.create()?;
    let (name, variable, shown) = (example.name(), example.variable.clone(), example.shown());
    let update = if has(Handler::Update) {
        example.values.set_purpose(Purpose::Change);
        let (bindings, patch) = example.patch()?;
        quote! {
            #bindings
            let patch = #patch;
            #name::update(client, #variable.identifier(), patch).await?.wait().await?;
            blank!();
        }
    } else {
        TokenStream::new()
    };
    Some(quote! {
        #create
        blank!();
        #update
        let #variable = #name::get(client, #variable.identifier()).await?;
        println!("{:?}", #shown);
        blank!();
        let deletion = #name::delete(client, #variable.identifier()).await?.wait().await?;
        println!("{deletion}");
    })
}

/// Code of an example, which has a reference to a client, as code that has the client itself.
fn with_own_client(code: TokenStream) -> TokenStream {
    // A field, or a part of a path.
    let mut is_part = false;
    let mut own = TokenStream::new();
    for token in code {
        let joins = matches!(&token, TokenTree::Punct(punct) if matches!(punct.as_char(), '.' | ':'));
        match token {
            TokenTree::Ident(name) if name == "client" && !is_part => own.extend(quote!(&#name)),
            TokenTree::Group(group) => {
                let within = with_own_client(group.stream());
                own.extend([TokenTree::Group(Group::new(group.delimiter(), within))]);
            }
            token => own.extend([token]),
        }
        is_part = joins;
    }
    own
}
