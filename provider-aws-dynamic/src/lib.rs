//! Resource types of any spec, for programs that know only while they run which ones they need.
//!
//! A generated crate has the types of one service, and the compiler checks what is done with them. This crate makes
//! [`DynamicType`]s of the same specs: the same operations by the same code of `provider-aws-core`, for all types at once.
//!
//! ```
//! use provider_aws_core::{Client, DesiredState, Error};
//! use provider_aws_dynamic::Types;
//! use specs::ResourceSpec;
//!
//! let texts = specs::embedded::SPECS.iter().map(|(_, text)| *text);
//! let specs = texts.map(ResourceSpec::from_json).collect::<Result<Vec<_>, _>>()?;
//! let types = Types::new(specs, iam_policy::Reference::default());
//! assert!(types.get("AWS::IVS::Stage").is_some());
//!
//! # async fn example(types: &Types, client: &Client) -> Result<(), Error> {
//! if let Some(stages) = types.get("AWS::IVS::Stage") {
//!     let mut request = stages.create(client, DesiredState::new().set("Name", "lobby"))?.await?;
//!     println!("{}", request.wait().await?.identifier());
//! }
//! # Ok(())
//! # }
//! # Ok::<(), specs::SpecError>(())
//! ```

use std::collections::BTreeMap;
use std::sync::OnceLock;

use iam_policy::Reference;
use least_privilege::{needs, records};
use provider_aws_core::Property;
use provider_aws_core::dynamic::{DynamicType, SpecialProperty};
use specs::ResourceSpec;
use specs::special::{self, Mark};

/// The resource types of specs, by name. Each is made when it is first asked for, and then kept as long as the program
/// runs: have one value of this.
#[derive(Debug)]
pub struct Types {
    types: BTreeMap<String, (ResourceSpec, OnceLock<DynamicType>)>,
    reference: Reference,
}

impl Types {
    /// The types of these specs. The reference says what their operations require of IAM, which errors name.
    #[must_use]
    pub fn new(specs: impl IntoIterator<Item = ResourceSpec>, reference: Reference) -> Self {
        let types = specs.into_iter().map(|spec| (spec.type_name.clone(), (spec, OnceLock::new())));
        Self { types: types.collect(), reference }
    }

    /// A type by its name: `AWS::IVS::Stage`.
    #[must_use]
    pub fn get(&self, type_name: &str) -> Option<DynamicType> {
        let (spec, resource_type) = self.types.get(type_name)?;
        Some(*resource_type.get_or_init(|| dynamic_type(spec, &self.reference)))
    }

    /// The spec of a type.
    #[must_use]
    pub fn spec(&self, type_name: &str) -> Option<&ResourceSpec> {
        self.types.get(type_name).map(|(spec, _)| spec)
    }

    /// The specs of all types, by the names of the types.
    pub fn specs(&self) -> impl Iterator<Item = &ResourceSpec> {
        self.types.values().map(|(spec, _)| spec)
    }
}

/// The type of a spec.
fn dynamic_type(spec: &ResourceSpec, reference: &Reference) -> DynamicType {
    let tables = special::tables(spec).into_iter().map(|table| {
        let properties = table.properties.into_iter().map(|property| {
            let marked = property.marks.iter().fold(Property::new(""), marked);
            let special = SpecialProperty::new(property.wire_name, marked);
            match property.within {
                Some(table) => special.within(table),
                None => special,
            }
        });
        properties.collect()
    });
    let needs = needs(spec, reference, |_, _| None);
    DynamicType::new(&spec.type_name, tables.collect(), &records(spec, &needs))
}

/// A property with a mark, as generated code marks it.
fn marked(property: Property, mark: &Mark) -> Property {
    match *mark {
        Mark::ReadOnly => property.read_only(),
        Mark::CreateOnly => property.create_only(),
        Mark::WriteOnly => property.write_only(),
        Mark::Required => property.required(),
        Mark::Guessed => property.guessed(),
        Mark::Unordered => property.unordered(),
        Mark::Union => property.union(),
        Mark::Secret => property.secret(),
        Mark::Document => property.document(),
        Mark::Map => property.map(),
        Mark::Items(least, greatest) => property.items(least, greatest),
        Mark::Length(least, greatest) => property.length(least, greatest),
        Mark::Range(least, greatest) => property.range(least, greatest),
    }
}
