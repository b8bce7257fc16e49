//! What the pages of a real corpus mean, looked up in all of IAM's reference.

use std::fs;

use codegen::lower::{Knowledge, Strictness};
use codegen::{CorrectionFiles, read_provider};
use iam_policy::Reference;
use specs::{ResourceSpec, Schemas, TypeNames};

use crate::support::{corpus, files, root};

pub struct Resources {
    pub specs: Vec<ResourceSpec>,
    pub reference: Reference,
}

/// All resources of the pages of May 2024, by the pages alone.
#[allow(dead_code, reason = "not every test reads them")]
pub fn of_may_2024() -> Resources {
    of("aws-2024-05-02", &Schemas::default())
}

/// All resources of the pages of awscc, by the pages and AWS's schemas.
#[allow(dead_code, reason = "not every test reads them")]
pub fn of_awscc_2026() -> Resources {
    let schemas = files("data/cfn-schemas").into_iter();
    let schemas = schemas.filter(|file| file.path.ends_with(".json"));
    let schemas = schemas.map(|file| specs::ResourceSchema::parse(&file.text).expect("a schema"));
    of("awscc-2026", &schemas.collect())
}

/// All resources of the pages of a corpus, held against schemas.
pub fn of(name: &str, schemas: &Schemas) -> Resources {
    let (pages, services) = (corpus(name), files("data/iam-reference"));
    let mut reference = Reference::default();
    for service in &services {
        if service.path.ends_with(".json") {
            reference.add(&service.text).expect("AWS's format");
        }
    }
    reference.add_required(specs::REQUIRED_RESOURCES).expect("a table");
    reference.add_own(specs::OWN_RESOURCES).expect("a table");
    let types = TypeNames::parse(&fs::read_to_string(root().join("specs/aws/types.txt")).expect("the types"));
    let knowledge = Knowledge {
        types: &types,
        reference: &reference,
        schemas,
        strictness: Strictness::Lenient,
        corrections: None,
    };
    let provider = read_provider(&pages, &[], &CorrectionFiles::new(), knowledge, &|| {});
    let lowered = provider.services.into_values();
    let specs: Vec<ResourceSpec> = lowered.flat_map(|service| service.specs.clone()).collect();
    assert!(specs.len() > 800, "the corpus has its resources");
    Resources { specs, reference }
}
