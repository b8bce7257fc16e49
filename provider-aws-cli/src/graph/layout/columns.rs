//! Boxes that arrows connect, in columns. An arrow that passes a column has a lane in it, which arrows to the same box
//! share.

use std::collections::{BTreeMap, BTreeSet};

use super::links::Links;
use super::{Diagram, GAP, Point, SPACE, crossings, heights, ranks};

/// How high a lane is.
const LANE: i32 = 10;

/// Connected boxes in columns.
#[derive(Clone, Debug)]
pub(super) struct Columns {
    pub width: i32,
    pub height: i32,
    /// The boxes by their indices, with their top left corners.
    pub boxes: Vec<(usize, Point)>,
    /// The arrows by their indices, with the points that they go through.
    pub arrows: Vec<(usize, Vec<Point>)>,
}

/// The items of a column, from the top.
pub(super) type Column = Vec<usize>;

/// A box, or a lane. The boxes of a part are its first items, in order.
#[derive(Clone, Copy, Debug)]
pub(super) struct Item {
    /// The column.
    pub rank: usize,
    /// How high it is.
    pub height: i32,
    /// The space below it.
    pub space: i32,
    /// How far below its top arrows come in.
    entry: i32,
}

/// An arrow, and the items that it goes through, from the box where it begins to the one where it ends.
struct Way {
    arrow: usize,
    items: Vec<usize>,
}

impl Columns {
    /// Lays out the boxes with these indices, and the arrows between them.
    pub fn of(diagram: &Diagram, part: &[usize]) -> Self {
        let mut items = boxes(diagram, part);
        let ways = ways(diagram, part, &mut items);
        let links = links(diagram, &items, &ways);
        let mut columns: Vec<Column> = Vec::new();
        for (index, item) in items.iter().enumerate() {
            columns.resize_with(columns.len().max(item.rank + 1), Column::new);
            columns[item.rank].push(index);
        }
        crossings::reduce(&mut columns, &links);
        let tops = heights::tops(&columns, &links, &items);

        let place = |item: usize| Point { x: left_of(diagram, &items[item]), y: tops[item] };
        let bottoms = items.iter().zip(&tops).map(|(item, top)| top + item.height);
        Self {
            width: as_length(columns.len()) * (diagram.width + GAP) - GAP,
            height: bottoms.max().unwrap_or_default(),
            boxes: part.iter().enumerate().map(|(item, &index)| (index, place(item))).collect(),
            arrows: ways.iter().map(|way| (way.arrow, way.points(diagram, &items, &tops))).collect(),
        }
    }
}

/// The boxes of a part as items, each in its column.
fn boxes(diagram: &Diagram, part: &[usize]) -> Vec<Item> {
    let mut nexts = vec![BTreeSet::new(); part.len()];
    for (_, from, to) in arrows(diagram, part).filter(|(_, from, to)| from != to) {
        nexts[from].insert(to);
    }
    let ranks = ranks::ranks(&nexts);
    let boxes = part.iter().zip(ranks).map(|(&index, rank)| {
        let shape = diagram.boxes[index];
        Item { rank, height: shape.height, space: SPACE, entry: shape.entry }
    });
    boxes.collect()
}

/// The arrows within a part, with the items where they begin and end.
fn arrows<'a>(
    diagram: &'a Diagram,
    part: &'a [usize],
) -> impl Iterator<Item = (usize, usize, usize)> + use<'a> {
    let items: BTreeMap<usize, usize> = part.iter().enumerate().map(|(item, &index)| (index, item)).collect();
    diagram
        .arrows
        .iter()
        .enumerate()
        .filter_map(move |(index, arrow)| Some((index, *items.get(&arrow.from)?, *items.get(&arrow.to)?)))
}

/// The ways of all arrows. Adds the lanes that they need.
fn ways(diagram: &Diagram, part: &[usize], items: &mut Vec<Item>) -> Vec<Way> {
    let mut lanes: BTreeMap<(bool, usize, usize), usize> = BTreeMap::new();
    let mut ways = Vec::new();
    for (arrow, from, to) in arrows(diagram, part) {
        let (first, last) = (items[from].rank, items[to].rank);
        let is_backwards = last < first;
        let mut between: Vec<usize> = (first.min(last) + 1..first.max(last)).collect();
        if is_backwards {
            between.reverse();
        }
        let mut way = vec![from];
        for rank in between {
            way.push(*lanes.entry((is_backwards, to, rank)).or_insert_with(|| {
                items.push(Item { rank, height: LANE, space: LANE, entry: LANE / 2 });
                items.len() - 1
            }));
        }
        way.push(to);
        ways.push(Way { arrow, items: way });
    }
    ways
}

/// What connects items of neighbouring columns.
fn links(diagram: &Diagram, items: &[Item], ways: &[Way]) -> Links {
    let mut links = Links::new(items.len());
    for way in ways {
        let mut exit = diagram.arrows[way.arrow].exit;
        for pair in way.items.windows(2) {
            let (from, to) = (pair[0], pair[1]);
            if items[from].rank < items[to].rank {
                links.add((from, exit), (to, items[to].entry));
            } else if items[from].rank > items[to].rank {
                links.add((to, items[to].entry), (from, exit));
            }
            exit = items[to].entry;
        }
    }
    links.sort();
    links
}

impl Way {
    /// The points that the arrow goes through.
    fn points(&self, diagram: &Diagram, items: &[Item], tops: &[i32]) -> Vec<Point> {
        let (from, to) = (self.items[0], self.items[self.items.len() - 1]);
        let is_backwards = items[to].rank < items[from].rank;
        // The side of an item where the arrow comes in, and the one where it goes out.
        let [side_in, side_out] = if is_backwards { [diagram.width, 0] } else { [0, diagram.width] };
        let at = |item: usize, side: i32, height: i32| Point {
            x: left_of(diagram, &items[item]) + side,
            y: tops[item] + height,
        };
        let mut points = vec![at(from, side_out, diagram.arrows[self.arrow].exit)];
        for &lane in &self.items[1..self.items.len() - 1] {
            points.extend([side_in, side_out].map(|side| at(lane, side, items[lane].entry)));
        }
        points.push(at(to, if from == to { side_out } else { side_in }, items[to].entry));
        points
    }
}

fn left_of(diagram: &Diagram, item: &Item) -> i32 {
    as_length(item.rank) * (diagram.width + GAP)
}

fn as_length(count: usize) -> i32 {
    i32::try_from(count).unwrap_or(i32::MAX)
}
