//! The special properties of an object: a constant of generated code, or built from a spec while the program runs.

use std::sync::OnceLock;

use super::{Property, Schema};

/// The special properties of an object.
#[derive(Clone, Copy)]
pub(super) enum Table {
    /// A constant.
    Constant(&'static [Property]),
    /// Built: tables refer to each other, and to themselves.
    Built(&'static OnceLock<Vec<Property>>),
}

impl Table {
    pub(super) fn properties(self) -> &'static [Property] {
        match self {
            Self::Constant(properties) => properties,
            Self::Built(properties) => properties.get().map_or(&[], Vec::as_slice),
        }
    }
}

impl Schema {
    /// The schema of the first of these tables. Each has special properties, and for each of them the table of the
    /// objects within it, by its index, if there is one.
    ///
    /// The tables are kept as long as the program runs.
    pub(crate) fn build(tables: Vec<Vec<(Property, Option<usize>)>>) -> Self {
        let places: &'static [OnceLock<Vec<Property>>] =
            Vec::leak(tables.iter().map(|_| OnceLock::new()).collect());
        for (place, rows) in places.iter().zip(tables) {
            let rows = rows.into_iter().map(|(mut property, within)| {
                if let Some(within) = within.and_then(|within| places.get(within)) {
                    property.within.table = Table::Built(within);
                }
                property
            });
            place.get_or_init(|| rows.collect());
        }
        Self { table: places.first().map_or(Self::EMPTY.table, Table::Built), ..Self::EMPTY }
    }
}
