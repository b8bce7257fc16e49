//! What the pages of a real corpus mean, looked up in all of IAM's reference.

use std::fs;

use codegen::lower::{Knowledge, Strictness};
use codegen::{CorrectionFiles, read_provider};
use iam_policy::Reference;
use specs::{ResourceSpec, TypeNames};

use crate::support::{corpus, files, root};

pub struct Resources {
    pub specs: Vec<ResourceSpec>,
    pub reference: Reference,
}

/// All resources of the pages of May 2024.
pub fn of_may_2024() -> Resources {
    let (pages, services) = (corpus("aws-2024-05-02"), files("data/iam-reference"));
    let mut reference = Reference::default();
    for service in &services {
        if service.path.ends_with(".json") {
            reference.add(&service.text).expect("AWS's format");
        }
    }
    reference.add_required(specs::REQUIRED_RESOURCES).expect("a table");
    let types = TypeNames::parse(&fs::read_to_string(root().join("specs/aws/types.txt")).expect("the types"));
    let schemas = specs::Schemas::default();
    let knowledge = Knowledge {
        types: &types,
        reference: &reference,
        schemas: &schemas,
        strictness: Strictness::Lenient,
        corrections: None,
    };
    let provider = read_provider(&pages, &[], &CorrectionFiles::new(), knowledge, &|| {});
    let lowered = provider.services.into_values();
    let specs: Vec<ResourceSpec> = lowered.flat_map(|service| service.specs).collect();
    assert!(specs.len() > 800, "the corpus has its resources");
    Resources { specs, reference }
}
