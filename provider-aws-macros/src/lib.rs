//! `include_policy!`: which operations an IAM policy file allows, found out while a program compiles.
//!
//! Every provider crate with the feature `policy` has a macro of this name, which hands its operations to the one here:
//!
//! ```ignore
//! provider_aws_ivs::include_policy!("policy.json" => pub struct DeployPolicy);
//!
//! let client = Client::from_env().await.with_policy::<DeployPolicy>();
//! Stage::delete(&client, arn).await?; // compiles if policy.json allows it
//! ```
//!
//! The file is looked for in the folder of the package, and editing it has the program compiled again. Several files are
//! the policies of one caller, who is allowed what they allow together: `"a.json", "b.json" => …`. For another provider
//! crate, give the same type its traits: `provider_aws_s3::include_policy!("policy.json" => DeployPolicy)`.
//!
//! # What is decided
//!
//! The type has the trait of an operation (`stage::CanDelete`) if the policy allows each action that the operation takes:
//! those of its handler, and those of Cloud Control to call it and wait for it. What is created or changed is read back,
//! so that takes the actions of the read, too.
//!
//! It is never taken to be allowed in doubt. A condition on what is not known before the call, a policy variable, a
//! wildcard that IAM itself is not sure of: then the operation does not compile, and the error says which statement leaves
//! it open. That holds for `iam:PassRole` under a condition on `iam:PassedToService`, too, unless the provider was told which
//! service a handler passes a role to: its docs do not say.
//!
//! What the docs state as a permission and IAM does not know is not asked for, and the docs of the trait name it. An
//! operation of whose permissions IAM knows none is allowed by no policy.
//!
//! # What is not seen
//!
//! - Which resource a call is about. An operation passes if the policy allows it on some resource of its type; the docs of
//!   the type that is made say which operations are allowed on some resources only.
//! - That the credentials have the policy, and no boundary or policy of the organization denies what it allows.
//! - `Request::cancel`, which takes `cloudformation:CancelResourceRequest`, and `List::hydrate`, which reads, too.
//! - `role_arn`: the handler acts with that role then, and the caller has to be allowed to pass it.

mod declaration;
mod expand;
mod gate;
mod policies;
mod table;

use proc_macro::TokenStream;

/// Called by the macros of the provider crates: `{ declaration } { $crate } "table of operations"`.
#[proc_macro]
pub fn include_policy(input: TokenStream) -> TokenStream {
    match syn::parse(input) {
        Ok(invocation) => expand::expand(&invocation).into(),
        Err(error) => error.into_compile_error().into(),
    }
}
