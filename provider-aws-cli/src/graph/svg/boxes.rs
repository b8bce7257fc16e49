//! The boxes of an image.

use std::fmt::Write;

use super::super::card::{Card, Mark, Style};
use super::super::layout::Point;
use super::super::picture::{Node, Picture};
use super::super::text::{shown, xml};
use super::{COLORS, Image, on_page};

impl Image {
    /// A box. What it says is clipped to it, however wide the fonts of the reader are.
    pub(super) fn card(
        &mut self,
        picture: &Picture<'_>,
        node: &Node<'_>,
        card: &Card,
        corner: Point,
        width: i32,
    ) {
        let Point { x, y } = on_page(corner);
        let link = specs::documentation(node.type_name);
        let open =
            link.as_ref().map_or_else(|| "<g>".to_owned(), |link| format!(r#"<a href="{}">"#, xml(link)));
        self.line(&format!("{open}<title>{}</title>", xml(&about(picture, node))));
        self.line(&format!(r#"<svg x="{x}" y="{y}" width="{width}" height="{}">"#, card.height));
        let class = if node.is_chosen { "box" } else { "outside" };
        self.line(&format!(
            r#"<rect class="{class}" x="1" y="1" width="{}" height="{}" rx="7"/>"#,
            width - 2,
            card.height - 2
        ));
        for mark in &card.marks {
            self.mark(mark, width);
        }
        self.line(if link.is_some() { "</svg></a>" } else { "</svg></g>" });
    }

    fn mark(&mut self, mark: &Mark, box_width: i32) {
        match mark {
            Mark::Text { x, y, style, text } => {
                let class = match style {
                    Style::Title => "title",
                    Style::Type => "type",
                    Style::Label => "label",
                    Style::Name => "name",
                    Style::Operation { is_there: true } => "operation",
                    Style::Operation { is_there: false } => "lacks",
                    Style::Property(number) => &format!("fill{}", number % COLORS),
                };
                self.text(Point { x: *x, y: *y }, class, text);
            }
            Mark::Frame { x, y, width, height, is_there } => {
                let class = if *is_there { "frame" } else { "missing" };
                self.line(&format!(
                    r#"<rect class="{class}" x="{x}" y="{y}" width="{width}" height="{height}" rx="4"/>"#
                ));
            }
            Mark::Rule { y } => {
                self.line(&format!(r#"<path class="rule" d="M1 {y}H{}"/>"#, box_width - 1));
            }
        }
    }
}

/// What a box says, in words.
fn about(picture: &Picture<'_>, node: &Node<'_>) -> String {
    let mut about = shown(&node.lines().join(": "));
    for (label, names) in [
        ("identifier", node.identifier()),
        ("list needs", node.scope(true)),
        ("list takes", node.scope(false)),
    ] {
        if node.is_chosen && !names.is_empty() {
            let _ = write!(about, "; {label} {}", shown(&names.join(", ")));
        }
    }
    for reference in picture.references.iter().filter(|reference| reference.from == node.type_name) {
        let (path, to) = (shown(reference.path.as_str()), shown(reference.to));
        let _ = write!(about, "; {path} refers to {to}");
    }
    about
}
