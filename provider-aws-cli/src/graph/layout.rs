//! Where boxes and arrows are: boxes that arrows connect are in columns, from left to right, and the others are in a grid
//! below them. All boxes are equally wide. The same input gives the same layout.
//!
//! An arrow begins at the row of its property, which libraries for layouts don't know of, and crosses no box.

mod columns;
mod crossings;
mod heights;
mod links;
mod ranks;

#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use columns::Columns;

/// Between two columns, where the arrows are.
const GAP: i32 = 60;

/// Between two boxes of a column or of the grid.
pub(super) const SPACE: i32 = 24;

/// Between what is connected and what isn't.
const SECTION: i32 = 44;

/// What is laid out.
#[derive(Clone, Debug, Default)]
pub(super) struct Diagram {
    /// The width of each box.
    pub width: i32,
    /// The boxes.
    pub boxes: Vec<Shape>,
    /// The arrows.
    pub arrows: Vec<Arrow>,
}

/// A box.
#[derive(Clone, Copy, Debug)]
pub(super) struct Shape {
    /// How high it is.
    pub height: i32,
    /// How far below its top its arrows end.
    pub entry: i32,
}

/// An arrow between boxes, or from a box to itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Arrow {
    /// The index of the box where the arrow begins.
    pub from: usize,
    /// How far below the top of that box it begins.
    pub exit: i32,
    /// The index of the box where it ends.
    pub to: usize,
}

/// A place. Y grows downwards.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Point {
    pub x: i32,
    pub y: i32,
}

/// Where everything is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Layout {
    /// How wide all of it is.
    pub width: i32,
    /// How high all of it is.
    pub height: i32,
    /// The top left corner of each box.
    pub boxes: Vec<Point>,
    /// The points that each arrow goes through. It begins and ends at a side of a box. Between the columns it is a
    /// curve, and within them it is level, where no box is. An arrow from a box to itself has two points above each other.
    pub arrows: Vec<Vec<Point>>,
    /// The top of the grid of boxes without arrows, if there are any, below boxes that have some.
    pub grid: Option<i32>,
}

/// Lays out a diagram.
pub(super) fn lay_out(diagram: &Diagram) -> Layout {
    let mut layout = Layout {
        boxes: vec![Point::default(); diagram.boxes.len()],
        arrows: vec![Vec::new(); diagram.arrows.len()],
        ..Layout::default()
    };
    let (parts, alone) = parts(diagram);
    let parts: Vec<Columns> = parts.iter().map(|part| Columns::of(diagram, part)).collect();
    // The grid continues the columns above it.
    let space = if parts.is_empty() { SPACE } else { GAP };
    let least = columns_of_grid(alone.len()) * (diagram.width + space) - space;
    let limit = parts.iter().map(|part| part.width).fold(least, i32::max);
    layout.add_connected(&parts, limit);
    if !alone.is_empty() {
        layout.add_grid(diagram, &alone, limit, space);
    }
    layout
}

/// The boxes that arrows connect, part by part, the largest first; and those that have no arrow.
fn parts(diagram: &Diagram) -> (Vec<Vec<usize>>, Vec<usize>) {
    let mut part: Vec<usize> = (0..diagram.boxes.len()).collect();
    fn root(part: &mut [usize], mut of: usize) -> usize {
        while part[of] != of {
            part[of] = part[part[of]];
            of = part[of];
        }
        of
    }
    let mut has_arrow = vec![false; diagram.boxes.len()];
    for arrow in &diagram.arrows {
        let (from, to) = (root(&mut part, arrow.from), root(&mut part, arrow.to));
        part[from.max(to)] = from.min(to);
        has_arrow[arrow.from] = true;
        has_arrow[arrow.to] = true;
    }
    let mut by_root: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    let mut alone = Vec::new();
    for (index, has_arrow) in has_arrow.into_iter().enumerate() {
        if has_arrow {
            by_root.entry(root(&mut part, index)).or_default().push(index);
        } else {
            alone.push(index);
        }
    }
    let mut parts: Vec<Vec<usize>> = by_root.into_values().collect();
    parts.sort_by_key(|part| std::cmp::Reverse(part.len()));
    (parts, alone)
}

/// How many columns a grid of so many boxes has: as many as a screen is wide, and fewer if it is small.
fn columns_of_grid(boxes: usize) -> i32 {
    if boxes > 16 { 5 } else { 4 }
}

impl Layout {
    /// Adds the parts that are connected, side by side where they fit.
    fn add_connected(&mut self, parts: &[Columns], limit: i32) {
        let (mut corner, mut below) = (Point::default(), 0);
        for part in parts {
            if corner.x > 0 && corner.x + part.width > limit {
                corner = Point { x: 0, y: below + SPACE };
            }
            for &(index, place) in &part.boxes {
                self.boxes[index] = place.moved(corner);
            }
            for (index, points) in &part.arrows {
                self.arrows[*index] = points.iter().map(|point| point.moved(corner)).collect();
            }
            below = below.max(corner.y + part.height);
            self.width = self.width.max(corner.x + part.width);
            corner.x += part.width + GAP;
        }
        self.height = below;
    }

    /// Adds the boxes that have no arrow, in rows.
    fn add_grid(&mut self, diagram: &Diagram, alone: &[usize], limit: i32, space: i32) {
        let mut top = 0;
        if self.height > 0 {
            top = self.height + SECTION;
            self.grid = Some(top);
        }
        let columns = ((limit + space) / (diagram.width + space)).max(1);
        for row in alone.chunks(usize::try_from(columns).unwrap_or(1)) {
            let mut x = 0;
            for &index in row {
                self.boxes[index] = Point { x, y: top };
                self.width = self.width.max(x + diagram.width);
                x += diagram.width + space;
            }
            let height = row.iter().map(|&index| diagram.boxes[index].height).max().unwrap_or_default();
            self.height = top + height;
            top += height + SPACE;
        }
    }
}

impl Point {
    fn moved(self, by: Self) -> Self {
        Self { x: self.x + by.x, y: self.y + by.y }
    }
}
