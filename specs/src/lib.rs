//! A provider as data: the files under `specs/`, and the types that read and write them.
//!
//! | file | type |
//! | --- | --- |
//! | `aws/<service>/<resource>.json` | [`ResourceSpec`]: what the pages of one CloudFormation type mean |
//! | `aws/<service>.toml` | [`Corrections`]: what the pages say wrongly or leave out, and why |
//! | `aws/types.txt` | [`TypeNames`]: the CloudFormation type names |
//! | `iam/<prefix>.json` | the actions of a service, in AWS's format, which the crate `iam-policy` reads |
//!
//! This crate reads and writes text, not files, and knows nothing about Rust code or IAM policies.
//!
//! ```
//! let types = specs::TypeNames::parse("AWS::ACMPCA::CertificateAuthority\nAWS::IVS::Stage\n");
//! assert_eq!(types.find("acmpca", "certificate_authorities"), Some("AWS::ACMPCA::CertificateAuthority"));
//! ```

mod corrections;
#[cfg(feature = "embedded")]
pub mod embedded;
mod handler;
mod resource;
mod singulars;
mod types;

pub use corrections::{
    Corrections, CorrectionsError, FieldCorrection, PassesRoleCorrection, PermissionCorrection,
    ScopeCorrection, TypeNameCorrection,
};
pub use resource::{
    Access, DataType, FORMAT, FieldSpec, OnCreate, OperationSpec, PageSource, Permission, ResourceSpec,
    SpecError, Standing,
};
pub use singulars::singulars;
pub use types::TypeNames;
