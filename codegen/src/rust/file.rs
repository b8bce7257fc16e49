//! Tokens to the text of a file: the only place that formats, and that says `@generated`.

use proc_macro2::TokenStream;

use super::docs::lines;

/// Formats a file: where it comes from, its docs, in paragraphs, and its items, a blank line between them.
pub(super) fn format(origin: &str, about: &[String], tokens: TokenStream) -> Result<String, syn::Error> {
    let file: syn::File = syn::parse2(tokens)?;
    let mut text = format!("// @generated from {origin}. Do not edit.\n\n");
    for line in lines(about) {
        text.push_str("//!");
        text.push_str(&line);
        text.push('\n');
    }
    if !file.attrs.is_empty() {
        text.push('\n');
        text.push_str(unparse(file.attrs, Vec::new()).trim_end());
        text.push('\n');
    }
    let mut last = None;
    for item in file.items {
        let kind = std::mem::discriminant(&item);
        let one_line = matches!(item, syn::Item::Use(_) | syn::Item::Mod(_));
        if !(one_line && last == Some(kind)) {
            text.push('\n');
        }
        last = Some(kind);
        push_with_blank_lines(&mut text, &unparse(Vec::new(), vec![item]));
    }
    Ok(text)
}

fn unparse(attrs: Vec<syn::Attribute>, items: Vec<syn::Item>) -> String {
    prettyplease::unparse(&syn::File { shebang: None, frontmatter: None, attrs, items })
}

/// Adds an item with a blank line between its methods, which prettyplease leaves out.
fn push_with_blank_lines(text: &mut String, item: &str) {
    let mut ends_method = false;
    for line in item.lines() {
        if ends_method && line != "}" {
            text.push('\n');
        }
        ends_method = line == "    }";
        text.push_str(line);
        text.push('\n');
    }
}
