//! What generated files may hold, whatever a page says. The fuzz targets check the same.

use codegen::rust::RustFile;
use pulldown_cmark::{CodeBlockKind, Event, Options, Parser, Tag};

/// Whether a name can be that of a file, a folder and a module.
pub fn is_plain(name: &str) -> bool {
    (1..=240).contains(&name.len())
        && name.starts_with(|c: char| c.is_ascii_lowercase())
        && name.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_')
}

/// Whether a reader of code or of a terminal doesn't see a character, or is misled by it.
pub fn is_invisible(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

/// Checks that a generated file is Rust, and has nothing but what is ever generated.
pub fn check_file(file: &RustFile) {
    let stem = file.path.strip_suffix(".rs").expect("it is a Rust file");
    assert!(is_plain(stem), "{}", file.path);
    let hidden = file.text.split('\n').find(|line| line.chars().any(is_invisible));
    assert_eq!(hidden, None, "{}", file.path);
    let parsed = syn::parse_file(&file.text).expect("it is Rust");
    for item in &parsed.items {
        check_item(item);
    }
    check_docs(file);
}

/// Checks that an item is one of those that are ever generated: types, constants, statics of data, one-line calls into
/// the runtime, and traits without members.
fn check_item(item: &syn::Item) {
    let attributes = match item {
        syn::Item::Struct(item) => &item.attrs,
        syn::Item::Enum(item) => &item.attrs,
        syn::Item::Const(item) => &item.attrs,
        syn::Item::Static(item) => {
            assert!(matches!(item.vis, syn::Visibility::Inherited));
            let name = item.ident.to_string();
            assert!(name.starts_with("LINKED_") || name.ends_with("_SCHEMA") || name.contains("_SCHEMA_"));
            &item.attrs
        }
        syn::Item::Use(item) => &item.attrs,
        syn::Item::Mod(item) => {
            assert!(item.content.is_none());
            &item.attrs
        }
        syn::Item::Macro(item) => {
            let path = &item.mac.path;
            let declares = path.is_ident("macro_rules")
                && item
                    .ident
                    .as_ref()
                    .is_some_and(|ident| ident == "include_policy" || ident.to_string().starts_with("__if_"));
            let implements = |last: &syn::PathSegment| {
                let names = [
                    "impl_desired_state",
                    "impl_identifier",
                    "impl_object",
                    "impl_patch",
                    "impl_properties",
                    "impl_reference",
                    "impl_text_enum",
                    "impl_union",
                ];
                names.iter().any(|name| last.ident == name)
            };
            let calls = path.segments.last().is_some_and(implements);
            assert!(declares || calls);
            &item.attrs
        }
        syn::Item::Trait(item) => {
            assert!(item.items.is_empty());
            &item.attrs
        }
        syn::Item::Impl(item) => {
            for member in &item.items {
                match member {
                    syn::ImplItem::Fn(function) => match &function.block.stmts[..] {
                        [syn::Stmt::Expr(_, None)] => {}
                        _ => panic!("an unexpected function"),
                    },
                    syn::ImplItem::Const(_) | syn::ImplItem::Type(_) => {}
                    _ => panic!("an unexpected member"),
                }
            }
            &item.attrs
        }
        _ => panic!("an unexpected item"),
    };
    for attribute in attributes {
        let segments = attribute.path().segments.iter();
        let names: Vec<String> = segments.map(|segment| segment.ident.to_string()).collect();
        let name = names.join("::");
        let known = [
            "cfg",
            "cfg_attr",
            "derive",
            "diagnostic::do_not_recommend",
            "diagnostic::on_unimplemented",
            "doc",
            "macro_export",
            "non_exhaustive",
        ];
        assert!(known.contains(&name.as_str()), "#[{name}]");
    }
}

/// Checks that docs show text and do nothing else: they have no HTML, no heading and no code but the generator's own, and
/// links to web addresses and to items only.
fn check_docs(file: &RustFile) {
    let mut docs = String::new();
    for line in file.text.lines() {
        match line.trim_start().strip_prefix("///") {
            Some(line) => {
                docs.push_str(line.strip_prefix(' ').unwrap_or(line));
                docs.push('\n');
            }
            None if docs.is_empty() => {}
            None => check_markdown(&std::mem::take(&mut docs)),
        }
    }
}

fn check_markdown(docs: &str) {
    // As rustdoc reads it.
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_SMART_PUNCTUATION;
    let mut events = Parser::new_ext(docs, options);
    while let Some(event) = events.next() {
        match event {
            Event::Html(_)
            | Event::InlineHtml(_)
            | Event::FootnoteReference(_)
            | Event::TaskListMarker(_)
            | Event::Start(Tag::Image { .. } | Tag::BlockQuote(_)) => panic!("{event:?} in {docs}"),
            Event::Start(Tag::Heading { .. }) => {
                let title = events.next();
                let is_known =
                    matches!(&title, Some(Event::Text(title)) if ["Errors", "Example"].contains(&&**title));
                assert!(is_known, "the heading {title:?} in {docs}");
            }
            // Code of a page is called text; rustdoc runs what has no name.
            Event::Start(Tag::CodeBlock(kind)) => {
                let is_known =
                    matches!(&kind, CodeBlockKind::Fenced(name) if ["text", "no_run"].contains(&&**name));
                assert!(is_known, "{kind:?} in {docs}");
            }
            Event::Start(Tag::Link { dest_url, .. }) => {
                let is_item = dest_url.chars().all(|c| c.is_ascii_alphanumeric() || "_:@()!`".contains(c));
                let is_web = dest_url.starts_with("https://") || dest_url.starts_with("http://");
                assert!(is_web || is_item && !dest_url.is_empty(), "a link to {dest_url:?} in {docs}");
            }
            _ => {}
        }
    }
}
