//! The types for the first calls to a provider. Provider crates re-export this module as a glob, so that a
//! generated name takes precedence over one from here.

pub use tokio_util::sync::CancellationToken;

pub use crate::client::Client;
pub use crate::error::{Error, ErrorKind};
pub use crate::patch::Change;
pub use crate::request::{Deletion, Progress, Request, RequestHandle, Status};
pub use crate::resource::Resource;
pub use crate::retry::Retries;
pub use crate::secret::Secret;
pub use crate::tag::Tag;
pub use crate::wait::Wait;
pub use serde_json::Value;
