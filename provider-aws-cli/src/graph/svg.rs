//! A picture as SVG: readable on light and dark screens, in any font, by people and by screen readers. It has no
//! scripts, loads nothing, and has no blank lines, so that it can be in Markdown and in HTML.

use std::fmt::Write;

use cloud_control::Handler;
use specs::ResourceReference;

use super::card::{self, Card, Mark, Style};
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
/// How long the head of an arrow is.
const HEAD: i32 = 7;
/// How many colors there are for arrows.
const COLORS: usize = 6;
/// How far an arrow from a box to itself goes from the box.
const LOOP: i32 = 36;
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
    image.line("<g class=\"arrows\">");
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
        self.line(&format!("<text x=\"{x}\" y=\"{y}\" class=\"{class}\">{}</text>", xml(text)));
    }

    /// The root, its description, and the heading.
    fn open(&mut self, picture: &Picture<'_>, size: Point) {
        let Point { x: width, y: height } = size;
        self.line(&format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"resources\" width=\"{width}\" height=\"{height}\" \
             viewBox=\"0 0 {width} {height}\" role=\"graphics-document document\" \
             aria-labelledby=\"resources-title\" aria-describedby=\"resources-summary\">"
        ));
        let services: Vec<String> = picture.services.iter().map(|service| shown(service)).collect();
        let heading = format!("Resources of {}", services.join(", "));
        let summary = summary(picture);
        self.line(&format!("<title id=\"resources-title\">{}</title>", xml(&heading)));
        self.line(&format!(
            "<desc id=\"resources-summary\">{summary}. Each box is a resource, with its operations and its identifier. Each \
             arrow leads from a property to the resource whose values the property takes.</desc>"
        ));
        self.line(&format!("<style>\n{}</style>", include_str!("style.css")));
        self.line("<rect class=\"ground\" width=\"100%\" height=\"100%\" rx=\"8\"/>");
        let heading = wrapped(&heading, 18, width - 2 * MARGIN).swap_remove(0);
        self.text(Point { x: MARGIN, y: 28 }, "heading", &heading);
        self.text(Point { x: MARGIN, y: 46 }, "plain", &summary);
    }

    /// An arrow, and the place where it begins.
    fn arrow(&mut self, reference: &ResourceReference<'_>, points: &[Point], color: usize) {
        let points: Vec<Point> = points.iter().map(|point| on_page(*point)).collect();
        let (Some(begin), [.., before, end]) = (points.first(), &points[..]) else {
            return;
        };
        // An arrow ends where it comes from the left, or from the right as one that begins there does.
        let back = if before.x < end.x { -HEAD } else { HEAD };
        let mut path = format!("M{} {}", begin.x, begin.y);
        for pair in points.windows(2) {
            let is_last = pair[1] == *end;
            let to = if is_last { Point { x: end.x + back, y: end.y } } else { pair[1] };
            add_curve(&mut path, pair[0], to, pair[0].x == pair[1].x);
        }
        let color = color % COLORS;
        let head = format!("M{} {}l{back} -4v8z", end.x, end.y);
        let about = format!(
            "{} {} takes {} of {}",
            shown(reference.from),
            shown(reference.path.as_str()),
            shown(reference.property.as_str()),
            shown(reference.to)
        );
        self.line(&format!(
            "<g><title>{}</title><path class=\"arrow stroke{color}\" d=\"{path}\"/><path class=\"fill{color}\" \
             d=\"{head}\"/></g>",
            xml(&about)
        ));
    }

    /// A box. What it says is clipped to it, however wide the fonts of the reader are.
    fn card(&mut self, picture: &Picture<'_>, node: &Node<'_>, card: &Card, corner: Point, width: i32) {
        let Point { x, y } = on_page(corner);
        let link = specs::documentation(node.type_name);
        let open =
            link.as_ref().map_or_else(|| "<g>".to_owned(), |link| format!("<a href=\"{}\">", xml(link)));
        self.line(&format!("{open}<title>{}</title>", xml(&about(picture, node))));
        self.line(&format!("<svg x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{}\">", card.height));
        let class = if node.is_chosen { "box" } else { "outside" };
        self.line(&format!(
            "<rect class=\"{class}\" x=\"1\" y=\"1\" width=\"{}\" height=\"{}\" rx=\"7\"/>",
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
                    "<rect class=\"{class}\" x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" rx=\"4\"/>"
                ));
            }
            Mark::Rule { y } => {
                self.line(&format!("<path class=\"rule\" d=\"M1 {y}H{}\"/>", box_width - 1));
            }
        }
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
                "<path class=\"arrow stroke0\" d=\"M0 -4H18\"/><path class=\"fill0\" d=\"M24 -4l-7 -4v8z\"/>",
                "from a property to the resource whose values it takes",
            ),
            (
                has_outside,
                "<rect class=\"outside\" y=\"-11\" width=\"24\" height=\"14\" rx=\"4\"/>",
                "another resource",
            ),
            (
                has_lacks,
                "<rect class=\"missing\" y=\"-11\" width=\"24\" height=\"14\" rx=\"4\"/>",
                "an operation that the type lacks",
            ),
        ];
        let mut x = MARGIN;
        for (_, form, meaning) in forms.iter().filter(|(is_there, ..)| *is_there) {
            self.line(&format!("<g transform=\"translate({x} {y})\">{form}</g>"));
            self.text(Point { x: x + 32, y }, "plain", meaning);
            x += 32 + width(meaning, PLAIN) + MARGIN;
        }
    }
}

/// Adds a curve between two points, level at both; or a loop, if one is above the other on the side of a box.
fn add_curve(path: &mut String, from: Point, to: Point, is_loop: bool) {
    let _ = if is_loop {
        let far = from.x + LOOP;
        write!(path, "C{far} {} {far} {} {} {}", from.y, to.y, to.x, to.y)
    } else if from.y == to.y {
        write!(path, "H{}", to.x)
    } else {
        let middle = i32::midpoint(from.x, to.x);
        write!(path, "C{middle} {} {middle} {} {} {}", from.y, to.y, to.x, to.y)
    };
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
