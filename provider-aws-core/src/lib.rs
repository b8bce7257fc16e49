//! What all generated AWS providers share: the [`Client`], operations on resources, requests and waiting for
//! them, patches, and errors. It works over AWS Cloud Control.
//!
//! A generated provider crate re-exports what its users need of this one. What it generates for a type of
//! resource is a model, which is read into, and functions that return the operations of this crate:
//!
//! ```no_run
//! use provider_aws_core::{
//!     CalledOperation, Client, DesiredState, Error, Get, Handler, Identifier, LinkedOperation, Operation, Readable,
//!     ResourceModel, Verb, Wait,
//! };
//! # use provider_aws_core::Create;
//!
//! #[derive(Debug, Default, serde::Deserialize)]
//! #[serde(default)]
//! struct Stage {
//!     #[serde(rename = "Name")]
//!     name: Option<String>,
//! }
//!
//! impl ResourceModel for Stage {
//!     const TYPE_NAME: &'static str = "AWS::IVS::Stage";
//!     type Identifier = String;
//! }
//!
//! impl Readable for Stage {
//!     fn read_operation() -> CalledOperation {
//!         LINKED_GET.called()
//!     }
//! }
//!
//! const GET: Operation = Operation::new(Stage::TYPE_NAME, "get_resource", Handler::Get, Verb::Select)
//!     .permissions(&["ivs:GetStage", "ivs:ListTagsForResource"]);
//!
//! // In each program that can call it, and so is what it needs.
//! static LINKED_GET: LinkedOperation<{ GET.text_length() }> = LinkedOperation::new(GET);
//! # const CREATE: Operation = Operation::new(Stage::TYPE_NAME, "create_resource", Handler::Create, Verb::Insert)
//! #     .permissions(&["ivs:CreateStage"]);
//! # static LINKED_CREATE: LinkedOperation<{ CREATE.text_length() }> = LinkedOperation::new(CREATE);
//!
//! # async fn example() -> Result<(), Error> {
//! let client = Client::from_env().await; // region, credentials and endpoint: as any AWS SDK client
//!
//! let state = DesiredState::new().set("Name", "lobby");
//! let mut request = Create::<Stage>::new(&client, LINKED_CREATE.called(), state).await?; // accepted, not yet done
//! let stage = request.wait(Wait::default()).await?;
//!
//! let again = Get::<Stage>::new(&client, LINKED_GET.called(), stage.identifier().clone()).region("eu-west-1").await?;
//! println!("{}: {:?}", again.identifier().as_str(), again.name);
//! # Ok(())
//! # }
//! ```
//!
//! # What holds everywhere
//!
//! - An operation is built, then awaited. Dropping its future, or that of a wait, cancels nothing at AWS.
//! - No value of a property is in any `Debug` output or message of this crate's types; but models print theirs, and a
//!   [`Document`] all that are not marked as secret.
//! - An [`Error`] tells the operation, the type, the identifier and the request token, as far as they are known.

// docs.rs says beside each item which feature it needs.
#![cfg_attr(docsrs, feature(doc_cfg))]

mod action;
mod call;
mod client;
mod desired;
mod error;
mod identifier;
mod link;
mod model;
mod operations;
mod patch;
#[cfg(feature = "policy")]
mod policy;
pub mod prelude;
#[doc(hidden)]
pub mod properties;
mod read;
mod request;
mod resource;
mod retry;
mod schema;
mod secret;
mod tag;
mod wait;

#[doc(hidden)]
pub use call::unreachable_code;
pub use client::{Client, Unchecked};
pub use cloud_control::linked::{CalledOperation, LinkedOperation};
pub use cloud_control::{Handler, Operation, ScopedActions, ServiceActions};
pub use desired::DesiredState;
pub use error::{Error, ErrorKind};
pub use identifier::{Identifier, identifier};
#[cfg(feature = "policy")]
pub use least_privilege;
pub use model::{Readable, ResourceModel, Updatable};
pub use operations::{Create, Delete, Get, List, ListStream, Update};
pub use patch::{Change, Patch, PatchDocument};
#[cfg(feature = "policy")]
pub use policy::policy;
pub use request::{Deletion, Events, Outcome, Progress, Request, RequestHandle, Status};
pub use resource::{Document, Resource};
pub use retry::Retries;
pub use schema::{Property, Schema};
pub use secret::Secret;
#[doc(hidden)]
pub use serde;
#[doc(hidden)]
pub use serde_json;
pub use serde_json::Value;
pub use tag::Tag;
#[doc(no_inline)]
pub use tokio_util::sync::CancellationToken;
pub use wait::Wait;
