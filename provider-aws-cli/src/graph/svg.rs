//! A picture as SVG: readable on light and dark screens, in any font, by people and by screen readers. It has no
//! scripts, loads nothing, and has no blank lines, so that it can be in Markdown and in HTML.

mod arrows;
mod boxes;

use cloud_control::Handler;
use specs::ResourceReference;

use super::card::{self, Card};
use super::layout::{Arrow, Diagram, Layout, Point, lay_out};
use super::picture::{Node, Picture};
use super::text::{shown, width, wrapped, xml};
use crate::wording::counted;

/// Around everything.
const MARGIN: i32 = 24;
/// The height of the heading, and of the legend.
const HEADING: i32 = 56;
const LEGEND: i32 = 44;
/// The least width, so that heading and legend fit.
const LEAST: i32 = 640;
/// How many colors there are for arrows.
const COLORS: usize = 6;
/// The size of text that isn't a name.
const PLAIN: i32 = 12;

/// The image.
pub(super) fn image(picture: &Picture<'_>) -> String {
    let box_width = card::width_of(picture);
    let number = |type_name: &str| picture.number(type_name);
    let cards: Vec<Card> =
        picture.nodes.iter().map(|node| Card::of(node, picture, box_width, number)).collect();
    let (diagram, references) = diagram(picture, &cards, box_width);
    let layout = lay_out(&diagram);
    let size =
        Point { x: (layout.width + 2 * MARGIN).max(LEAST), y: layout.height + HEADING + LEGEND + MARGIN };
    let mut image = Image { text: String::new() };
    image.open(picture, size);
    image.line(r#"<g class="arrows">"#);
    for (reference, points) in references.iter().zip(&layout.arrows) {
        image.arrow(reference, points, number(reference.to));
    }
    image.line("</g>");
    for ((node, card), corner) in picture.nodes.iter().zip(&cards).zip(&layout.boxes) {
        image.card(picture, node, card, *corner, box_width);
    }
    image.captions(&layout);
    image.legend(picture, size.y - MARGIN);
    image.line("</svg>");
    image.text
}

/// What is laid out, and the references of its arrows.
fn diagram<'p, 's>(
    picture: &'p Picture<'s>,
    cards: &[Card],
    width: i32,
) -> (Diagram, Vec<&'p ResourceReference<'s>>) {
    let mut diagram = Diagram { width, boxes: cards.iter().map(Card::shape).collect(), arrows: Vec::new() };
    let mut references = Vec::new();
    let mut exits: Vec<_> = cards.iter().map(|card| card.exits.iter()).collect();
    for reference in &picture.references {
        if let (Some(from), Some(to)) = (picture.position(reference.from), picture.position(reference.to))
            && let Some(&exit) = exits[from].next()
        {
            diagram.arrows.push(Arrow { from, exit, to });
            references.push(reference);
        }
    }
    (diagram, references)
}

/// The image as far as it is written.
struct Image {
    text: String,
}

impl Image {
    fn line(&mut self, line: &str) {
        self.text.push_str(line);
        self.text.push('\n');
    }

    /// A text. It begins at `x`, and its letters stand on `y`.
    fn text(&mut self, at: Point, class: &str, text: &str) {
        let Point { x, y } = at;
        self.line(&format!(r#"<text x="{x}" y="{y}" class="{class}">{}</text>"#, xml(text)));
    }

    /// The root, its description, and the heading.
    fn open(&mut self, picture: &Picture<'_>, size: Point) {
        let Point { x: width, y: height } = size;
        // The tag is whole on the first line: for Markdown, the image is then one block of HTML.
        self.line(&format!(
            concat!(
                r#"<svg xmlns="http://www.w3.org/2000/svg" class="resource-graph" width="{width}" height="{height}" "#,
                r#"viewBox="0 0 {width} {height}" role="graphics-document document" "#,
                r#"aria-labelledby="resource-graph-title" aria-describedby="resource-graph-summary">"#
            ),
            width = width,
            height = height
        ));
        let services: Vec<String> = picture.services.iter().map(|service| shown(service)).collect();
        let heading = format!("Resources of {}", services.join(", "));
        let summary = summary(picture);
        self.line(&format!(r#"<title id="resource-graph-title">{}</title>"#, xml(&heading)));
        self.line(&format!(r#"<desc id="resource-graph-summary">{summary}."#));
        self.line("Each box is a resource, with its operations and its identifier. Each arrow leads from a property to");
        self.line("the resource whose values the property takes.</desc>");
        self.line(&format!("<style>\n{}</style>", include_str!("style.css")));
        self.line(r#"<rect class="ground" width="100%" height="100%" rx="8"/>"#);
        let heading = wrapped(&heading, 18, width - 2 * MARGIN).swap_remove(0);
        self.text(Point { x: MARGIN, y: 28 }, "heading", &heading);
        self.text(Point { x: MARGIN, y: 46 }, "plain", &summary);
    }

    /// What is above the grid of resources without references.
    fn captions(&mut self, layout: &Layout) {
        if let Some(y) = layout.grid {
            let at = on_page(Point { x: 0, y: y - 14 });
            self.text(at, "plain", "Without references to or from other resources:");
        }
    }

    /// What the forms mean. Forms that the picture doesn't have are left out.
    fn legend(&mut self, picture: &Picture<'_>, y: i32) {
        let has_outside = picture.nodes.iter().any(|node| !node.is_chosen);
        let lacks = |node: &Node<'_>| node.is_chosen && node.operations().len() < Handler::ALL.len();
        let has_lacks = picture.nodes.iter().any(lacks);
        let forms = [
            (
                !picture.references.is_empty(),
                r#"<path class="arrow stroke0" d="M0 -4H18"/><path class="fill0" d="M24 -4l-7 -4v8z"/>"#,
                "from a property to the resource whose values it takes",
            ),
            (
                has_outside,
                r#"<rect class="outside" y="-11" width="24" height="14" rx="4"/>"#,
                "another resource",
            ),
            (
                has_lacks,
                r#"<rect class="missing" y="-11" width="24" height="14" rx="4"/><path class="rule" d="M4 -4H20"/>"#,
                "an operation that the type lacks",
            ),
        ];
        let mut x = MARGIN;
        for (_, form, meaning) in forms.iter().filter(|(is_there, ..)| *is_there) {
            self.line(&format!(r#"<g transform="translate({x} {y})">{form}</g>"#));
            self.text(Point { x: x + 32, y }, "plain", meaning);
            x += 32 + width(meaning, PLAIN) + MARGIN;
        }
    }
}

fn on_page(point: Point) -> Point {
    Point { x: point.x + MARGIN, y: point.y + HEADING + MARGIN / 2 }
}

/// What a picture shows, in numbers.
fn summary(picture: &Picture<'_>) -> String {
    let (chosen, all) = (picture.chosen(), picture.nodes.len());
    let references = counted(picture.references.len(), "reference");
    let others =
        if all > chosen { format!(", {}", counted(all - chosen, "other resource")) } else { String::new() };
    format!("{}, {references}{others}", counted(chosen, "resource"))
}
