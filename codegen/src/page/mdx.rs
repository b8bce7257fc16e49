//! MDX in the markup of a page: `<TabItem>`, `<SchemaTable>` and `<CodeBlock>`.
//!
//! Only these three change what a table or a fence means; any other element is read as HTML.

use std::ops::Range;
use std::rc::Rc;

use super::piece::{Piece, PieceKind};

const SCHEMA: &str = "<SchemaTable fields={";

/// Cuts the markup of `span` at its MDX elements, adds the pieces, and returns the tab that is then open.
pub(super) fn cut<'s>(
    text: &'s str,
    span: Range<usize>,
    mut tab: Option<&'s str>,
    subheading: &Option<Rc<str>>,
    pieces: &mut Vec<Piece<'s>>,
) -> Option<&'s str> {
    let mut at = span.start;
    let mut push = |tab, span: Range<usize>, kind| {
        if !text[span.clone()].trim().is_empty() {
            pieces.push(Piece { tab, subheading: subheading.clone(), span, kind });
        }
    };
    while at < span.end {
        let rest = &text[at..span.end];
        let Some((start, element)) = first_element(rest) else {
            break;
        };
        push(tab, at..at + start, PieceKind::Markup);
        let begin = at + start;
        let length = match element {
            Element::Tab => {
                let (value, length) = open_tab(&rest[start..]);
                tab = value;
                length
            }
            Element::TabEnd => {
                tab = None;
                "</TabItem>".len()
            }
            Element::Schema => {
                // The JSON reader finds the end of the JSON; here, only markup must be found again.
                let length = rest[start..].find("} />").map_or(rest.len() - start, |end| end + "} />".len());
                push(tab, begin..begin + length, PieceKind::Schema { at: begin + SCHEMA.len() });
                length
            }
            Element::Code => {
                let (language, literal, length) = code_block(&rest[start..]);
                let kind = PieceKind::Code {
                    language,
                    text: &rest[start..][literal.clone()],
                    at: begin + literal.start,
                };
                push(tab, begin..begin + length, kind);
                length
            }
        };
        at = begin + length;
    }
    push(tab, at..span.end.max(at), PieceKind::Markup);
    tab
}

#[derive(Clone, Copy)]
enum Element {
    Tab,
    TabEnd,
    Schema,
    Code,
}

/// The first MDX element of the markup, at the start of a line as MDX requires.
fn first_element(markup: &str) -> Option<(usize, Element)> {
    const ELEMENTS: [(&str, Element); 4] = [
        ("<TabItem", Element::Tab),
        ("</TabItem>", Element::TabEnd),
        (SCHEMA, Element::Schema),
        ("<CodeBlock", Element::Code),
    ];
    markup.match_indices('<').find_map(|(at, _)| {
        let (_, element) = ELEMENTS.iter().find(|(name, _)| markup[at..].starts_with(name))?;
        let before = markup[..at].trim_end_matches([' ', '\t']);
        (before.is_empty() || before.ends_with('\n')).then_some((at, *element))
    })
}

/// The value of `<TabItem value="get">`, and the length of the tag.
fn open_tab(markup: &str) -> (Option<&str>, usize) {
    let length = markup.find('>').map_or(markup.len(), |end| end + 1);
    (attribute(&markup[..length], "value"), length)
}

/// The language, the literal and the whole length of ``<CodeBlock language="yaml">{`…`}</CodeBlock>``.
fn code_block(markup: &str) -> (&str, Range<usize>, usize) {
    const END: &str = "</CodeBlock>";
    let length = markup.find(END).map_or(markup.len(), |end| end + END.len());
    let element = &markup[..length];
    let start = element.find("{`").map_or(element.len(), |start| start + 2);
    let end = element.rfind("`}").filter(|end| *end >= start).unwrap_or(start);
    let tag = &element[..element.find('>').unwrap_or(0)];
    (attribute(tag, "language").unwrap_or_default(), start..end, length)
}

fn attribute<'s>(tag: &'s str, name: &str) -> Option<&'s str> {
    let (_, value) = tag.split_once(&format!("{name}=\""))?;
    value.split_once('"').map(|(value, _)| value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tabs_schema_tables_and_code_blocks_are_cut_out_of_the_markup() {
        let text = "a\n<TabItem value=\"get\">\nb\n<SchemaTable fields={[]} />\n</TabItem>\nc <TabItem value=\"no\">\n\
                    <CodeBlock language=\"yaml\">{`x: 1`}</CodeBlock>\n";
        let mut pieces = Vec::new();
        cut(text, 0..text.len(), None, &None, &mut pieces);
        let seen: Vec<_> = pieces.iter().map(|piece| (piece.tab, text[piece.span.clone()].trim())).collect();
        assert_eq!(
            seen,
            [
                (None, "a"),
                (Some("get"), "b"),
                (Some("get"), "<SchemaTable fields={[]} />"),
                (None, "c <TabItem value=\"no\">"),
                (None, "<CodeBlock language=\"yaml\">{`x: 1`}</CodeBlock>"),
            ]
        );
        assert!(matches!(pieces[4].kind, PieceKind::Code { language: "yaml", text: "x: 1", .. }));
    }

    #[test]
    fn an_element_that_never_ends_ends_with_the_markup() {
        for text in [
            "<TabItem value=\"get",
            "<CodeBlock language=\"yaml\">{`x",
            "<SchemaTable fields={[",
            "<TabItem>",
        ] {
            cut(text, 0..text.len(), None, &None, &mut Vec::new());
        }
    }
}
