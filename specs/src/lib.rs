//! A provider as data: the files under `specs/`, and the types that read and write them.
//!
//! | file | type |
//! | --- | --- |
//! | `aws/<service>/<resource>.json` | [`ResourceSpec`]: what the pages and the schema of one CloudFormation type mean |
//! | `aws/<service>.toml` | [`Corrections`]: what the pages say wrongly or leave out, and why |
//! | `aws/types.txt` | [`TypeNames`]: the CloudFormation type names |
//! | `schemas/<type>.json` | [`ResourceSchema`]: the CloudFormation schema of a type, without its prose |
//! | `iam/<prefix>.json` | the actions of a service, in AWS's format, which the crate `iam-policy` reads |
//! | `iam/required.json` | which resource types an action requires, where some are optional |
//! | `iam/own.json` | which resource types stand for a CloudFormation type, where no rule of `iam-policy` finds them |
//!
//! This crate reads and writes text, not files, and knows nothing about Rust code or IAM policies.
//!
//! ```
//! let types = specs::TypeNames::parse("AWS::ACMPCA::CertificateAuthority\nAWS::IVS::Stage\n");
//! assert_eq!(types.find("acmpca", "certificate_authorities"), Some("AWS::ACMPCA::CertificateAuthority"));
//! ```

mod access;
mod arn;
mod corrections;
mod datatype;
mod documentation;
#[cfg(feature = "embedded")]
pub mod embedded;
mod field_name;
mod graph;
mod handler;
pub mod json_schema;
mod operation;
mod property;
mod resource;
mod schema;
mod settable;
mod singulars;
pub mod special;
mod types;

/// The resource types that actions require, where some are optional, as JSON: the file `iam/required.json`.
pub const REQUIRED_RESOURCES: &str = include_str!("../iam/required.json");

/// The resource types of IAM's reference that stand for a CloudFormation type, and the properties in their ARNs, where no
/// rule finds them, each with a reason: `iam/own.json`.
pub const OWN_RESOURCES: &str = include_str!("../iam/own.json");

pub use access::{Access, AccessTree};
pub use arn::ResourceArn;
pub use corrections::{
    Corrections, CorrectionsError, FieldCorrection, PassesRoleCorrection, PermissionCorrection,
    ScopeCorrection, TypeNameCorrection,
};
pub use datatype::{
    Array, Choice, Definition, Form, JsonKind, Map, Object, Range, Text, TextEnum, Type, Union,
};
pub use documentation::documentation;
pub use field_name::field_name;
pub use graph::{ResourceGraph, ResourceReference};
pub use operation::{OperationSpec, Permission, Scope, ScopeProperty, Standing};
pub use property::{CorrectedFact, Property, PropertyPath, Referent, Source, Sources};
pub use resource::{FORMAT, Identifier, PageSource, ResourceSpec, SpecError};
pub use schema::{HandlerSchema, ResourceSchema, SchemaError, Schemas};
pub use settable::Settable;
pub use singulars::singulars;
pub use types::TypeNames;
