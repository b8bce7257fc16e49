//! What was probably meant by a name that isn't known.

use cloud_control::letters;

/// The most names that are suggested for one.
const MOST: usize = 3;

/// The known names that are nearest to a name, the nearest first; none if no name is near.
pub fn nearest<'k>(written: &str, known: impl Iterator<Item = &'k str>) -> Vec<&'k str> {
    let written = letters(written);
    let mut near: Vec<(Nearness, usize, &str)> = known
        .filter_map(|known| {
            let letters = letters(known);
            let distance = strsim::osa_distance(&written, &letters);
            Some((Nearness::of(&written, &letters, distance)?, distance, known))
        })
        .collect();
    near.sort_unstable();
    let best = near.first().map(|(nearness, ..)| *nearness);
    let as_near = near.iter().filter(|(nearness, ..)| Some(*nearness) == best);
    as_near.take(MOST).map(|(_, _, known)| *known).collect()
}

/// How two names are alike; the first is the best.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Nearness {
    /// They differ by case and punctuation only: `resource-groups`.
    Same,
    /// A few letters differ: `dynamdb`.
    Typo,
    /// One is part of the other: `firehose`, of `kinesisfirehose`.
    Part,
}

impl Nearness {
    fn of(written: &str, known: &str, distance: usize) -> Option<Self> {
        // A shorter name is part of many others by chance.
        const LEAST_PART: usize = 3;
        let shorter = written.len().min(known.len());
        let longer = written.len().max(known.len());
        let is_part = written.contains(known) || known.contains(written);
        match distance {
            0 => Some(Self::Same),
            _ if distance <= (longer / 4).max(1) && shorter > distance => Some(Self::Typo),
            _ if is_part && shorter >= LEAST_PART => Some(Self::Part),
            _ => None,
        }
    }
}
