//! How high the items of each column are: near what they are linked to, in their order, and without overlaps.

use super::columns::{Column, Item};
use super::links::{Links, Side};

/// How often all columns are placed by what is on the left, and then by what is on the right.
const SWEEPS: usize = 6;

/// The top of each item. The highest is at 0.
pub(super) fn tops(columns: &[Column], links: &Links, items: &[Item]) -> Vec<i32> {
    let mut tops = vec![0; items.len()];
    for column in columns {
        for (&item, top) in column.iter().zip(stacked(column, items)) {
            tops[item] = top;
        }
    }
    for side in Side::sweeps(SWEEPS) {
        let mut all: Vec<&Column> = columns.iter().collect();
        if side == Side::Right {
            all.reverse();
        }
        for column in all {
            let wanted: Vec<i32> = column.iter().map(|&item| wanted(item, side, links, &tops)).collect();
            for (&item, top) in column.iter().zip(apart(column, items, &wanted)) {
                tops[item] = top;
            }
        }
    }
    let highest = tops.iter().copied().min().unwrap_or_default();
    tops.iter_mut().for_each(|top| *top -= highest);
    tops
}

/// The tops of items that are close together.
fn stacked(column: &Column, items: &[Item]) -> Vec<i32> {
    let mut below = 0;
    let top = |&item: &usize| {
        let top = below;
        below += items[item].height + items[item].space;
        top
    };
    column.iter().map(top).collect()
}

/// The top of an item at which its links on one side are level, in the mean. Without links, it stays where it is.
fn wanted(item: usize, side: Side, links: &Links, tops: &[i32]) -> i32 {
    let links = links.of(item, side);
    let levels = links.iter().map(|link| i64::from(tops[link.other] + link.other_height - link.own_height));
    match i64::try_from(links.len()) {
        Ok(count) if count > 0 => as_height(levels.sum::<i64>() / count),
        _ => tops[item],
    }
}

/// The tops that are nearest to those wanted, by the sum of squares, such that no two items overlap. Items that would
/// overlap move together, to the mean of what they want.
fn apart(column: &Column, items: &[Item], wanted: &[i32]) -> Vec<i32> {
    // Relative to the tops of a stack, tops have only to be in order.
    let stacked = stacked(column, items);
    let mut groups: Vec<(i64, i64)> = Vec::new();
    for (&wanted, &stacked) in wanted.iter().zip(&stacked) {
        let (mut sum, mut count) = (i64::from(wanted - stacked), 1);
        while let Some(above) = groups.pop_if(|above| above.0 / above.1 >= sum / count) {
            sum += above.0;
            count += above.1;
        }
        groups.push((sum, count));
    }
    let levels = groups.iter().flat_map(|&(sum, count)| (0..count).map(move |_| as_height(sum / count)));
    levels.zip(stacked).map(|(level, stacked)| level + stacked).collect()
}

fn as_height(mean: i64) -> i32 {
    i32::try_from(mean).unwrap_or_default()
}
