//! `include_policy!`: checks at compile time which operations an IAM policy file allows.
//!
//! Every provider crate with the feature `policy` has a macro of this name, which passes its operations to the one
//! here:
//!
//! ```ignore
//! provider_aws_ivs::include_policy!("policy.json" => pub struct DeployPolicy);
//!
//! let client = Client::from_env().await.with_policy::<DeployPolicy>();
//! Stage::delete(&client, arn).await?; // compiles if policy.json allows it
//! ```
//!
//! The path is relative to the folder of the package. The compiler watches the file: after an edit, the next build
//! decides again. Several files are the policies of one caller, who is allowed what the policies allow together:
//! `"a.json", "b.json" => …`. For a second provider crate, implement its traits for the same type:
//! `provider_aws_s3::include_policy!("policy.json" => DeployPolicy)`.
//!
//! # What is decided
//!
//! The type implements the trait of an operation, such as `stage::CanDelete`, if the policy allows each action that
//! the operation requires: the actions of its handler, and the actions of Cloud Control for calling the operation and
//! waiting for its request. A create and an update read the resource back, and so also require the actions of the get
//! handler.
//!
//! In doubt, an operation isn't allowed. A condition on a key that is only known at run time, a policy variable, and a
//! wildcard that IAM itself doesn't define leave an operation undecided. The operation then doesn't compile, and the
//! error names the statement. A condition that belongs to an action is decided by the type of the resource:
//! `iam:PassedToService`, `iam:AWSServiceName` and `kms:GrantIsForAWSResource` have the values that emitted policies
//! state. Under a condition on `aws:RequestedRegion` or `aws:ResourceAccount`, an operation is allowed on some resources.
//!
//! A permission that the provider's docs state but IAM doesn't know isn't required; the docs of the trait name it. An
//! operation with no permission that IAM knows is never allowed.
//!
//! # What is not checked
//!
//! - The resource of a call. An operation compiles if the policy allows it on some resource of its type. The docs of
//!   the policy's type list the operations that are allowed on some resources only.
//! - Whether the caller's credentials have the policy, and whether a permissions boundary or a policy of the
//!   organization denies what the policy allows.
//! - `Request::cancel`, which requires `cloudformation:CancelResourceRequest`, and `List::hydrate`, which also reads.
//! - `role_arn`: the handler then acts with the role, and the caller must be allowed to pass it.

#[cfg(test)]
mod agreement;
mod declaration;
mod expand;
mod policies;
mod question;
mod refusal;
mod typo;
mod verdict;

use proc_macro::TokenStream;

/// The macros of the provider crates call this one: `{ declaration } { $crate } "permission table"`.
#[proc_macro]
pub fn include_policy(input: TokenStream) -> TokenStream {
    match syn::parse(input) {
        Ok(invocation) => expand::expand(&invocation).into(),
        Err(error) => error.into_compile_error().into(),
    }
}
