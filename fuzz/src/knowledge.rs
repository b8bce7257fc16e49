//! What the pages are held against: type names, IAM's reference, and the schemas of Amazon IVS.

use std::sync::LazyLock;

use codegen::lower::{Knowledge, Strictness};
use iam_policy::Reference;
use specs::{ResourceSchema, Schemas, TypeNames};

static TYPES: LazyLock<TypeNames> =
    LazyLock::new(|| TypeNames::parse(include_str!("../../specs/aws/types.txt")));

/// IAM's reference of IVS.
pub static REFERENCE: LazyLock<Reference> = LazyLock::new(|| {
    let mut reference = Reference::default();
    reference.add(include_str!("../../specs/iam/ivs.json")).expect("AWS's format");
    reference.add_required(specs::REQUIRED_RESOURCES).expect("a table");
    reference
});

/// No schemas: pages are on their own.
pub static NO_SCHEMAS: LazyLock<Schemas> = LazyLock::new(Schemas::default);

/// The schemas of two types that the seeds are about.
pub static SCHEMAS: LazyLock<Schemas> = LazyLock::new(|| {
    let texts = [
        include_str!("../../specs/schemas/AWS-IVS-RecordingConfiguration.json"),
        include_str!("../../specs/schemas/AWS-IVS-Stage.json"),
    ];
    texts.iter().map(|text| ResourceSchema::parse(text).expect("a schema")).collect()
});

/// All that lowering looks up.
pub fn knowledge(schemas: &Schemas) -> Knowledge<'_> {
    Knowledge {
        types: &TYPES,
        reference: &REFERENCE,
        schemas,
        strictness: Strictness::Lenient,
        corrections: None,
    }
}
