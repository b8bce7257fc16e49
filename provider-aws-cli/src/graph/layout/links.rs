//! What connects items of neighbouring columns.

/// A side of an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    Left,
    Right,
}

/// What an item is linked to on one of its sides.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Link {
    /// How far below the top of the item the link is.
    pub own_height: i32,
    /// The other item.
    pub other: usize,
    /// How far below the top of the other item the link is.
    pub other_height: i32,
}

/// The links of all items.
#[derive(Clone, Debug)]
pub(super) struct Links {
    left: Vec<Vec<Link>>,
    right: Vec<Vec<Link>>,
}

impl Links {
    /// No links, of so many items.
    pub fn new(items: usize) -> Self {
        Self { left: vec![Vec::new(); items], right: vec![Vec::new(); items] }
    }

    /// Links an item with one in the next column; of each, how far below its top.
    pub fn add(&mut self, (left, left_height): (usize, i32), (right, right_height): (usize, i32)) {
        self.right[left].push(Link { own_height: left_height, other: right, other_height: right_height });
        self.left[right].push(Link { own_height: right_height, other: left, other_height: left_height });
    }

    /// Sorts the links of each item, and leaves out those that are there twice: arrows share lanes.
    pub fn sort(&mut self) {
        for links in self.left.iter_mut().chain(&mut self.right) {
            links.sort_unstable();
            links.dedup();
        }
    }

    /// The links of an item on one side.
    pub fn of(&self, item: usize, side: Side) -> &[Link] {
        match side {
            Side::Left => &self.left[item],
            Side::Right => &self.right[item],
        }
    }

    /// How many items there are.
    pub fn items(&self) -> usize {
        self.left.len()
    }
}

impl Side {
    /// The sides, one after the other, so many times.
    pub fn sweeps(times: usize) -> impl Iterator<Item = Self> {
        [Self::Left, Self::Right].into_iter().cycle().take(2 * times)
    }
}
