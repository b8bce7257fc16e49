//! What a type of resource is to this crate: the traits that generated models implement.

use cloud_control::linked::CalledOperation;
use serde::de::DeserializeOwned;

use crate::{Identifier, Patch, Schema};

/// A type of resource: what it is called, and what its properties are read into.
///
/// The fields of a model are named as on the wire (`#[serde(rename = "Name")]`), and optional: lists return parts
/// of a resource. Reading takes a name in any casing of its letters, `DBName` for `DbName`.
pub trait ResourceModel: DeserializeOwned + Send + Sync + 'static {
    /// The name of the type in the CloudFormation registry: `AWS::IVS::Stage`.
    const TYPE_NAME: &'static str;

    /// Which of its properties are special.
    const SCHEMA: Schema = Schema::EMPTY;

    /// What identifies a resource of this type.
    type Identifier: Identifier;
}

/// A type of resource that can be read.
pub trait Readable: ResourceModel {
    /// What reading one is and needs. It is called where one is read, and nowhere else.
    fn read_operation() -> CalledOperation;
}

/// A type of resource that can be changed in place.
pub trait Updatable: ResourceModel {
    /// The changes that it takes.
    type Patch: Patch;
}
