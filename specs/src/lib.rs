//! What a provider is, as data: the files under `specs/` and the types that read and write them.
//!
//! | file | type |
//! | --- | --- |
//! | `aws/<service>/<resource>.json` | [`ResourceSpec`]: what the pages of one CloudFormation type mean |
//! | `aws/<service>.toml` | [`Corrections`]: where the pages are wrong or silent, and why |
//! | `aws/types.txt` | [`TypeNames`]: the CloudFormation type names |
//! | `iam/<prefix>.json` | `iam_policy::ServiceReference`: the actions of a service, in AWS's own format |
//!
//! There is no file access here, and nothing of Rust code: text in, values out.
//!
//! ```
//! let types = specs::TypeNames::parse("AWS::ACMPCA::CertificateAuthority\nAWS::IVS::Stage\n");
//! assert_eq!(types.find("acmpca", "certificate_authorities"), Some("AWS::ACMPCA::CertificateAuthority"));
//! ```

mod corrections;
mod needs;
mod resource;
mod singulars;
mod types;

pub use corrections::{
    Corrections, FieldCorrection, PassesRoleCorrection, PermissionCorrection, ScopeCorrection,
    TypeNameCorrection,
};
pub use iam_policy::{Handler, Verb, letters};
pub use needs::{needs, own_resource};
pub use resource::{
    Access, Create, DataType, FORMAT, FieldSpec, OperationSpec, PageSource, Permission, ResourceSpec,
    Standing,
};
pub use singulars::singulars;
pub use types::TypeNames;
