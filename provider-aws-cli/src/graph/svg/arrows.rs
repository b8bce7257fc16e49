//! The arrows of an image.

use std::fmt::Write;

use specs::ResourceReference;

use super::super::layout::Point;
use super::super::text::{shown, xml};
use super::{COLORS, Image, on_page};

/// How long the head of an arrow is.
const HEAD: i32 = 7;
/// How far an arrow from a box to itself goes from the box.
const LOOP: i32 = 28;

impl Image {
    /// An arrow, and the place where it begins.
    pub(super) fn arrow(&mut self, reference: &ResourceReference<'_>, points: &[Point], color: usize) {
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
        self.line(&format!("<g><title>{}</title>", xml(&about)));
        self.line(&format!(r#"<path class="arrow stroke{color}" d="{path}"/>"#));
        self.line(&format!(r#"<path class="fill{color}" d="{head}"/></g>"#));
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
