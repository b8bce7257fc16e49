//! Verifying specs against CloudFormation schemas: what `provider-aws verify` does.
//!
//! A spec is compared with the raw schema of its type, which is read here a second time (`raw.rs`): code that reads a
//! schema into a spec wrongly would be found right by itself.

mod compared;
mod facts;
mod operations;
mod path;
mod place;
mod raw;
mod report;
mod row;
mod secrets;
mod settable;
mod shape;
mod sources;
mod structs;
#[cfg(test)]
mod tests;
mod walk;

use std::collections::BTreeMap;

use rayon::prelude::*;
use serde_json::Value;
use specs::ResourceSpec;

use compared::Compared;
use structs::Structs;

pub use report::Report;
pub use row::{Count, Deviation, Row, Tally};
pub use secrets::{ENDINGS, says_secret};
pub use sources::Sources;

/// How specs stand to schemas.
#[derive(Clone, Debug)]
pub struct Verification {
    /// How many specs were compared.
    pub compared: usize,
    /// The types without a schema.
    pub without_schema: Vec<String>,
    /// The counts of all rows.
    pub tally: Tally,
    /// Where the facts of the specs are from.
    pub sources: Sources,
}

/// Compares specs with raw schemas, by type name.
#[must_use]
pub fn verify(specs: &[ResourceSpec], schemas: &BTreeMap<String, Value>) -> Verification {
    let structs = structs::by_service(schemas);
    let without_schema = specs.iter().filter(|spec| !schemas.contains_key(&spec.type_name));
    let pairs: Vec<_> = specs.iter().filter_map(|spec| Some((spec, schemas.get(&spec.type_name)?))).collect();
    let tallies: Vec<Tally> = pairs
        .par_iter()
        .map(|(spec, root)| {
            let structs = structs.get(structs::service(&spec.type_name));
            compare(spec, root, structs.unwrap_or(&Structs::default()))
        })
        .collect();
    Verification {
        compared: pairs.len(),
        without_schema: without_schema.map(|spec| spec.type_name.clone()).collect(),
        tally: tallies.into_iter().fold(Tally::default(), Tally::with),
        sources: Sources::of(specs),
    }
}

/// Compares a spec with the schema of its type.
fn compare(spec: &ResourceSpec, root: &Value, structs: &Structs) -> Tally {
    let compared = Compared::new(spec, root);
    let mut tally = Tally::new(spec);
    walk::compare(&compared, structs, &mut tally);
    facts::compare(&compared, &mut tally);
    operations::compare(&compared, &mut tally);
    settable::compare(&compared, &mut tally);
    tally
}
