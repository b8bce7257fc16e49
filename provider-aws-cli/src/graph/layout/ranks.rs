//! In which column each box is: as far left as what refers to it allows, and to the right of all of that.

use std::collections::BTreeSet;

/// The columns of boxes, by what each refers to, without itself. In a circle, at least one arrow leads to the left.
pub(super) fn ranks(nexts: &[BTreeSet<usize>]) -> Vec<usize> {
    let order = order(nexts);
    let mut at = vec![0; nexts.len()];
    for (position, &index) in order.iter().enumerate() {
        at[index] = position;
    }
    // Arrows to a box that is earlier in the order lead to the left, and count backwards.
    let arrows: Vec<(usize, usize)> = order
        .iter()
        .flat_map(|&from| nexts[from].iter().map(move |&to| (from, to)))
        .map(|(from, to)| if at[from] < at[to] { (from, to) } else { (to, from) })
        .collect();
    let mut after: Vec<BTreeSet<usize>> = vec![BTreeSet::new(); nexts.len()];
    let mut has_before = vec![false; nexts.len()];
    for (left, right) in arrows {
        after[left].insert(right);
        has_before[right] = true;
    }
    let mut ranks = vec![0; nexts.len()];
    for &index in &order {
        for &right in &after[index] {
            ranks[right] = ranks[right].max(ranks[index] + 1);
        }
    }
    // A box that nothing refers to is beside the first that it refers to.
    for &index in &order {
        if !has_before[index] {
            ranks[index] = after[index].iter().map(|&right| ranks[right] - 1).min().unwrap_or_default();
        }
    }
    let first = ranks.iter().copied().min().unwrap_or_default();
    ranks.into_iter().map(|rank| rank - first).collect()
}

/// An order in which each box comes before what it refers to, unless they are in a circle.
fn order(nexts: &[BTreeSet<usize>]) -> Vec<usize> {
    let mut is_referred_to = vec![false; nexts.len()];
    nexts.iter().flatten().for_each(|&to| is_referred_to[to] = true);
    // Those that nothing refers to begin, so that arrows to the left are in circles only.
    let (begin, others): (Vec<usize>, Vec<usize>) =
        (0..nexts.len()).partition(|&index| !is_referred_to[index]);
    let mut seen = vec![false; nexts.len()];
    let mut finished = Vec::with_capacity(nexts.len());
    for start in begin.into_iter().chain(others) {
        if seen[start] {
            continue;
        }
        seen[start] = true;
        let mut open = vec![(start, nexts[start].iter())];
        while let Some((index, rest)) = open.last_mut() {
            match rest.find(|next| !seen[**next]) {
                Some(&next) => {
                    seen[next] = true;
                    open.push((next, nexts[next].iter()));
                }
                None => {
                    finished.push(*index);
                    open.pop();
                }
            }
        }
    }
    finished.reverse();
    finished
}
