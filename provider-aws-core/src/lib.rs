//! The runtime of the generated AWS provider crates: the [`Client`], operations on resources, requests and
//! waiting for them, patches, and errors. It works over
//! [AWS Cloud Control](https://docs.aws.amazon.com/cloudcontrolapi/).
//!
//! Users of a provider crate have this crate as `provider_aws_ivs::provider_aws_core`, and the types for the
//! first calls at the root of the provider crate. This page is about what a provider crate generates for a
//! resource type: a model, which implements [`ResourceModel`], and functions that return the operations of
//! this crate.
//!
//! ```no_run
//! use provider_aws_core::{
//!     CalledOperation, Client, Create, DesiredState, Error, Get, Handler, LinkedOperation, Readable,
//!     ResourceModel,
//! };
//!
//! #[derive(Debug, Default)]
//! struct Stage {
//!     name: Option<String>,
//! }
//!
//! provider_aws_core::impl_properties!(Stage { name: "Name" });
//!
//! impl ResourceModel for Stage {
//!     const TYPE_NAME: &'static str = "AWS::IVS::Stage";
//!     type Identifier = String;
//! }
//!
//! impl Readable for Stage {
//!     fn read_operation() -> CalledOperation {
//!         GET.called()
//!     }
//! }
//!
//! // The type, the handler and the IAM actions that it requires. Each program that can call the operation
//! // contains this record.
//! static GET: LinkedOperation<68> = LinkedOperation::new(
//!     Handler::Get,
//!     *b"\x01cloud-control 3\x02operation\x02AWS::IVS::Stage\x02get\x02actions\x03ivs:GetStage\x04",
//! );
//! static CREATE: LinkedOperation<74> = LinkedOperation::new(
//!     Handler::Create,
//!     *b"\x01cloud-control 3\x02operation\x02AWS::IVS::Stage\x02create\x02actions\x03ivs:CreateStage\x04",
//! );
//!
//! # async fn example() -> Result<(), Error> {
//! let client = Client::from_env().await;
//!
//! let state = DesiredState::new().set("Name", "lobby");
//! let mut request = Create::<Stage>::new(&client, CREATE.called(), state).await?; // accepted by AWS
//! let stage = request.wait().await?; // created
//!
//! let stage = Get::<Stage>::new(&client, GET.called(), stage.identifier().clone()).await?;
//! println!("{}: {:?}", stage.identifier(), stage.name);
//! # Ok(())
//! # }
//! ```
//!
//! # Guarantees
//!
//! - Operations are built, then awaited. Dropping the future of an operation or of a wait cancels nothing at
//!   AWS.
//! - `Debug` output and messages of this crate's types show no values of properties. Two exceptions: models
//!   print their fields, except [`Secret`]s; and a [`Document`] prints all properties that aren't marked as
//!   secret or write-only.
//! - An [`Error`] has the operation, the type, the identifier and the request token, as far as they are
//!   known.
//!
//! # Features
//!
//! All but `policy` and `credentials-login` are on by default, as in the AWS SDK.
//!
//! - `default-https-client`: an HTTPS connector, `Client::from_env` and `Client::local`. Without it, make the
//!   SDK client with a connector of your own, and use `Client::from`.
//! - `sso`: credentials from profiles with `sso_session` or `sso_start_url`.
//! - `credentials-process`: credentials from profiles with `credential_process`.
//! - `credentials-login`: credentials from profiles with `login_session`.
//! - `policy`: the IAM policies for operations, as values.

// docs.rs says beside each item which feature it needs.
#![cfg_attr(docsrs, feature(doc_cfg))]

mod api_operation;
mod call;
mod client;
mod desired;
pub mod dynamic;
mod error;
mod exclusive;
pub mod generic;
mod identifier;
mod items;
mod link;
mod model;
mod operations;
mod patch;
#[cfg(feature = "policy")]
mod policy;
pub mod prelude;
mod read;
mod reference;
mod request;
mod resource;
mod resource_type;
mod retry;
mod schema;
mod secret;
mod tag;
mod unsendable;
#[doc(hidden)]
pub mod value;
mod wait;

#[doc(no_inline)]
pub use aws_config;
#[doc(no_inline)]
pub use aws_sdk_cloudcontrol;
#[doc(hidden)]
pub use call::unreachable_code;
pub use client::{Client, Unchecked};
pub use cloud_control::linked::{
    CalledOperation, LinkedOperation, OperationRecord, Permissions, RecordedScope,
};
pub use cloud_control::{Handler, Operation, ScopedActions, ServiceActions};
pub use desired::{Creatable, DesiredState};
pub use error::{Denial, DenialReason, Error, ErrorKind, MissingPermission, PolicyKind};
pub use identifier::{Identifier, identifier};
pub use items::{Entries, Items};
#[cfg(feature = "policy")]
pub use least_privilege;
pub use model::{Model, ReadModel, Readable, ResourceModel, Updatable};
pub use operations::{Create, Delete, Get, List, ListPage, ListStream, Update};
pub use patch::{Change, Patch, PatchDocument};
#[cfg(feature = "policy")]
pub use policy::policy;
pub use read::{Misfit, Reading};
pub use reference::Reference;
pub use request::{Deletion, Events, Progress, Request, RequestHandle, RequestOutput, Status};
pub use resource::{Document, Resource};
pub use retry::Retries;
pub use schema::{Property, Schema};
pub use secret::Secret;
#[doc(hidden)]
pub use serde;
pub use serde_json::Value;
pub use tag::{Tag, Tags};
#[doc(no_inline)]
pub use tokio_util::sync::CancellationToken;
pub use value::{PropertyValue, Textual};
pub use wait::Wait;
