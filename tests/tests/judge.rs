//! An independent judge of specs: the crate `jsonschema`, over AWS's schemas as AWS publishes them.
//!
//! Documents of every property that can be set are made from specs of real pages. The judge must accept them, and must
//! refuse those that break a rule, as the local endpoint does.

#[path = "support/schemas.rs"]
mod schemas;
mod support;

use std::collections::BTreeMap;
use std::fs;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use codegen::lower::{Knowledge, Strictness};
use codegen::{CorrectionFiles, read_provider};
use iam_policy::Reference;
use provider_aws_local::sample::Sampler;
use serde_json::Value;
use specs::{ResourceSchema, ResourceSpec, Schemas, TypeNames};

use schemas::{judge, raw_schemas};
use support::{corpus, root};

/// The specs of the pages of 2026 that have a schema.
fn specs_of_2026(raw: &BTreeMap<String, Value>) -> Vec<ResourceSpec> {
    let types = TypeNames::parse(&fs::read_to_string(root().join("specs/aws/types.txt")).expect("the types"));
    let parse = |schema: &Value| ResourceSchema::parse(&schema.to_string()).expect("a schema");
    let schemas: Schemas = raw.values().map(parse).collect();
    let reference = Reference::default();
    let strictness = Strictness::Lenient;
    let knowledge =
        Knowledge { types: &types, reference: &reference, schemas: &schemas, strictness, corrections: None };
    let provider = read_provider(&corpus("awscc-2026"), &[], &CorrectionFiles::new(), knowledge, &|| {});
    let specs = provider.services.into_values().flat_map(|lowered| lowered.specs.clone());
    specs.filter(|spec| raw.contains_key(&spec.type_name)).collect()
}

/// What the judge says of specs.
#[derive(Debug, Default)]
struct Tally {
    /// The types whose smallest document the judge accepts.
    creatable: usize,
    /// The types whose documents set every property, and are accepted.
    complete: usize,
    documents: usize,
    broken: usize,
    /// Documents of the spec that the judge refuses.
    refused: Vec<String>,
    /// Properties without a value.
    unset: Vec<String>,
    /// Documents that break a rule of the spec, but that the endpoint accepts.
    missed: Vec<String>,
    /// Documents that break a rule of the spec, but that the judge accepts.
    stricter: Vec<String>,
}

impl Tally {
    fn of(spec: &ResourceSpec, schema: &Value) -> Self {
        let mut tally = Self::default();
        let name = &spec.type_name;
        let judge = judge(schema);
        let sampler = Sampler::new(spec);
        let minimal = sampler.minimal();
        tally.creatable += usize::from(minimal.is_some_and(|sample| judge.is_valid(&sample.document)));
        let samples = sampler.complete();
        tally.unset.extend(samples.unset.iter().map(|what| format!("{name} {what}")));
        for sample in &samples.documents {
            tally.documents += 1;
            if let Err(error) = judge.validate(&sample.document) {
                let (place, keyword) = (error.instance_path().to_string(), error.kind().keyword());
                tally.refused.push(format!("{name} {place}: {keyword}"));
            }
        }
        tally.complete = usize::from(tally.refused.is_empty() && tally.unset.is_empty());
        for broken in sampler.broken(&samples.documents) {
            tally.broken += 1;
            let what = format!("{name} {} {}", broken.path, broken.keyword);
            if sampler.allows(&broken.document) {
                tally.missed.push(what);
            } else if judge.is_valid(&broken.document) {
                tally.stricter.push(what);
            }
        }
        tally
    }

    fn add(mut self, other: Self) -> Self {
        self.creatable += other.creatable;
        self.complete += other.complete;
        self.documents += other.documents;
        self.broken += other.broken;
        self.refused.extend(other.refused);
        self.unset.extend(other.unset);
        self.missed.extend(other.missed);
        self.stricter.extend(other.stricter);
        self
    }
}

/// The tally of all specs, on all cores.
fn tally(specs: &[ResourceSpec], raw: &BTreeMap<String, Value>) -> Tally {
    let next = AtomicUsize::new(0);
    let work = || {
        let mut tally = Tally::default();
        while let Some(spec) = specs.get(next.fetch_add(1, Ordering::Relaxed)) {
            tally = tally.add(Tally::of(spec, &raw[&spec.type_name]));
        }
        tally
    };
    thread::scope(|scope| {
        let cores = thread::available_parallelism().map_or(1, usize::from);
        let workers: Vec<_> = (0..cores).map(|_| scope.spawn(work)).collect();
        let tallies = workers.into_iter().map(|worker| worker.join().expect("it doesn't panic"));
        tallies.fold(Tally::default(), Tally::add)
    })
}

fn print(what: &str, lines: &[String]) {
    const MAX_LINES: usize = 40;
    println!("{} {what}", lines.len());
    lines.iter().take(MAX_LINES).for_each(|line| println!("  {line}"));
}

mod needs_corpus {
    use super::*;

    #[test]
    #[ignore = "needs ../shared"]
    fn documents_of_every_settable_property_are_valid_and_broken_ones_are_not() {
        let raw = raw_schemas();
        let specs = specs_of_2026(&raw);
        let found = tally(&specs, &raw);
        let (types, Tally { creatable, complete, documents, broken, .. }) = (specs.len(), &found);
        println!("{types} types: {creatable} can be created, {complete} can be set in full");
        println!("{documents} documents, and {broken} that break a rule");
        print("documents that the judge refuses", &found.refused);
        print("properties without a value", &found.unset);
        print("broken documents that the endpoint accepts", &found.missed);
        print("broken documents that the judge accepts", &found.stricter);
        assert!(types > 1_190, "the corpus has its resources");
        assert!(creatable * 1_000 >= types * 995);
        assert!(complete * 100 >= types * 99);
        assert!(found.missed.is_empty());
        // Where a schema states no `type`, a text in the place of an object is valid.
        assert!(found.stricter.len() * 1_000 <= *broken);
    }
}
