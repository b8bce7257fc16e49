//! What the box of a resource says, and where in the box: its names, its operations, its identifier, what its list is
//! about, and the properties that refer to others, where arrows begin.

use cloud_control::Handler;

use super::layout::Shape;
use super::picture::{Node, Picture};
use super::text::{shown, width, wrapped};

/// The size of the title.
pub(super) const TITLE: i32 = 13;
/// The size of names.
pub(super) const NAME: i32 = 11;
/// The size of labels and of operations.
pub(super) const LABEL: i32 = 10;

/// Between a side of the box and what it says.
const MARGIN: i32 = 12;
/// The width of the column of labels.
const LABELS: i32 = 64;
/// The height of a line of names.
const LINE: i32 = 15;
/// How far below the top of a line of names its letters stand.
const BASELINE: i32 = 11;
/// Between two operations, and on both sides of the name of one.
const PADDING: i32 = 4;
/// How far below the top of the box arrows end: in the middle of the title.
const ENTRY: i32 = 20;
/// How wide boxes are at least and at most. The operations fit into the least.
const WIDTHS: (i32, i32) = (240, 264);

/// The box of a resource.
#[derive(Clone, Debug)]
pub(super) struct Card {
    /// How high it is.
    pub height: i32,
    /// What is drawn in it.
    pub marks: Vec<Mark>,
    /// How far below its top the arrow of each reference begins, in the order of the references of the resource.
    pub exits: Vec<i32>,
}

/// Something that is drawn in a box.
#[derive(Clone, Debug)]
pub(super) enum Mark {
    /// A line of text. It begins at `x`, and its letters stand on `y`.
    Text { x: i32, y: i32, style: Style, text: String },
    /// The frame of an operation that the type has or lacks, with its top left corner.
    Frame { x: i32, y: i32, width: i32, height: i32, is_there: bool },
    /// A line across the box.
    Rule { y: i32 },
}

/// How a text looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Style {
    /// The name of the resource.
    Title,
    /// The name of its type.
    Type,
    /// What a fact is.
    Label,
    /// A name.
    Name,
    /// An operation that the type has or lacks.
    Operation { is_there: bool },
    /// The name of a property that refers to others, by the number of the type that it refers to.
    Property(usize),
}

/// The width that the boxes of a picture have: that of the widest names, within bounds.
pub(super) fn width_of(picture: &Picture<'_>) -> i32 {
    let types = picture.nodes.iter().map(|node| width(&shown(node.type_name), NAME));
    let titles = picture.nodes.iter().map(|node| width(&shown(title(node)), TITLE));
    let paths = picture.references.iter().map(|reference| width(&shown(reference.path.as_str()), NAME));
    let widest = types.chain(titles).chain(paths).max().unwrap_or_default();
    (widest.saturating_add(2 * MARGIN)).clamp(WIDTHS.0, WIDTHS.1)
}

/// What a box is named: as in its service, if it is one of the resources that the picture is of.
pub(super) fn title<'n>(node: &'n Node<'_>) -> &'n str {
    match node.spec {
        Some(spec) if node.is_chosen => &spec.name,
        _ => node.type_name,
    }
}

impl Card {
    /// The box of a resource. `number` is the number of a type that is referred to.
    pub fn of(
        node: &Node<'_>,
        picture: &Picture<'_>,
        box_width: i32,
        number: impl Fn(&str) -> usize,
    ) -> Self {
        let mut card = Self { height: MARGIN, marks: Vec::new(), exits: Vec::new() };
        let inner = box_width - 2 * MARGIN;
        card.lines(title(node), TITLE, Style::Title, MARGIN, inner);
        if node.is_chosen {
            card.lines(node.type_name, NAME, Style::Type, MARGIN, inner);
            card.operations(node);
            card.fact("identifier", &node.identifier().join(" | "), inner);
            card.fact("list needs", &node.scope(true).join(", "), inner);
            card.fact("list takes", &node.scope(false).join(", "), inner);
        } else {
            card.lines(&node.name().unwrap_or_default(), NAME, Style::Type, MARGIN, inner);
            let to_it = picture.references.iter().filter(|reference| reference.to == node.type_name);
            let mut taken: Vec<&str> = to_it.map(|reference| reference.property.as_str()).collect();
            taken.sort_unstable();
            taken.dedup();
            card.fact("property", &taken.join(", "), inner);
        }
        card.references(node, picture, inner, number);
        card.height += MARGIN;
        card
    }

    /// The shape of the box.
    pub fn shape(&self) -> Shape {
        Shape { height: self.height, entry: ENTRY }
    }

    /// Adds text, in as many lines as it needs; without text, none.
    fn lines(&mut self, text: &str, size: i32, style: Style, x: i32, width: i32) {
        if text.is_empty() {
            return;
        }
        let line = if size == TITLE { LINE + 3 } else { LINE };
        for text in wrapped(&shown(text), size, width) {
            let y = self.height + BASELINE + (line - LINE) / 2;
            self.marks.push(Mark::Text { x, y, style, text });
            self.height += line;
        }
    }

    fn operations(&mut self, node: &Node<'_>) {
        self.height += PADDING + 1;
        let (mut left, y, height) = (MARGIN, self.height, LABEL + 2 * PADDING - 1);
        for handler in Handler::ALL {
            let (x, name, is_there) = (left, handler.name(), node.has(handler));
            let width = width(name, LABEL) + 2 * PADDING;
            self.marks.push(Mark::Frame { x, y, width, height, is_there });
            let (x, y, style) = (x + PADDING, y + BASELINE + 1, Style::Operation { is_there });
            self.marks.push(Mark::Text { x, y, style, text: name.to_owned() });
            left += width + PADDING;
        }
        self.height += height + PADDING + 2;
    }

    /// Adds a fact and its label, unless the resource doesn't have it.
    fn fact(&mut self, label: &str, value: &str, inner: i32) {
        if value.is_empty() {
            return;
        }
        let y = self.height + BASELINE;
        self.marks.push(Mark::Text { x: MARGIN, y, style: Style::Label, text: label.to_owned() });
        self.lines(value, NAME, Style::Name, MARGIN + LABELS, inner - LABELS);
    }

    /// Adds the properties that refer to others. Each is there once, whatever it refers to.
    fn references(
        &mut self,
        node: &Node<'_>,
        picture: &Picture<'_>,
        inner: i32,
        number: impl Fn(&str) -> usize,
    ) {
        let own = picture.references.iter().filter(|reference| reference.from == node.type_name);
        let mut last = None;
        for reference in own {
            if last.is_none() {
                self.height += 2 * PADDING;
                self.marks.push(Mark::Rule { y: self.height });
                self.height += PADDING;
            }
            if last != Some(&reference.path) {
                let top = self.height;
                let style = Style::Property(number(reference.to));
                self.lines(reference.path.as_str(), NAME, style, MARGIN, inner);
                self.exits.push(top + LINE / 2);
            } else if let Some(&exit) = self.exits.last() {
                self.exits.push(exit);
            }
            last = Some(&reference.path);
        }
    }
}
