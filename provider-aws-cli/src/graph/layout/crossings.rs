//! In which order the items of each column are, so that few arrows cross.

use super::columns::Column;
use super::links::{Links, Side};

/// How often the order of all columns is improved by what is on the left, and then by what is on the right.
const SWEEPS: usize = 8;

/// Orders the items of each column by where those are that they are linked to, and keeps the order with the fewest
/// crossings.
pub(super) fn reduce(columns: &mut Vec<Column>, links: &Links) {
    let mut best = columns.clone();
    let mut fewest = crossings(columns, links);
    for side in Side::sweeps(SWEEPS) {
        if fewest == 0 {
            break;
        }
        let mut all: Vec<&mut Column> = columns.iter_mut().collect();
        if side == Side::Right {
            all.reverse();
        }
        let mut positions = vec![0; links.items()];
        for column in all {
            let mut keyed: Vec<(f64, usize)> = (0..)
                .zip(column.iter())
                .map(|(position, &item)| {
                    (mean(item, side, links, &positions).unwrap_or(f64::from(position)), item)
                })
                .collect();
            keyed.sort_by(|(one, _), (other, _)| one.total_cmp(other));
            *column = keyed.into_iter().map(|(_, item)| item).collect();
            (0..).zip(column.iter()).for_each(|(position, &item)| positions[item] = position);
        }
        let found = crossings(columns, links);
        if found < fewest {
            fewest = found;
            best.clone_from(columns);
        }
    }
    *columns = best;
}

/// The mean position of what an item is linked to on one side.
fn mean(item: usize, side: Side, links: &Links, positions: &[i32]) -> Option<f64> {
    let links = links.of(item, side);
    // Links to one item are in the order of their heights.
    let positions =
        links.iter().map(|link| f64::from(positions[link.other]) + f64::from(link.other_height) / 1e6);
    let count = u32::try_from(links.len()).ok().filter(|count| *count > 0)?;
    Some(positions.sum::<f64>() / f64::from(count))
}

/// How many pairs of links cross.
fn crossings(columns: &[Column], links: &Links) -> usize {
    let mut places = vec![0; links.items()];
    for column in columns {
        column.iter().enumerate().for_each(|(position, &item)| places[item] = position);
    }
    let places = &places;
    let of_column = |column: &Column| {
        let ends = column.iter().flat_map(|&item| {
            let to = links.of(item, Side::Right).iter();
            to.map(move |link| ((item, link.own_height), (places[link.other], link.other_height)))
        });
        let ends: Vec<_> = ends.collect();
        let is_crossed = |at: usize| {
            let (begin, end) = ends[at];
            ends[at + 1..].iter().filter(move |later| later.0 != begin && later.1 < end).count()
        };
        (0..ends.len()).map(is_crossed).sum::<usize>()
    };
    columns.iter().map(of_column).sum()
}
