//! What the first call to a provider needs. Provider crates re-export it as a glob, so that a generated name wins
//! over one from here.

pub use crate::{
    CancellationToken, Change, Client, Deletion, Error, ErrorKind, Progress, Request, RequestHandle,
    Resource, Retries, Secret, Status, Tag, Value, Wait,
};
