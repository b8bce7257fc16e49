//! What the first call to a provider needs. Provider crates re-export it as a glob, so that a generated name wins
//! over one from here.

pub use crate::{Change, Client, Deletion, Error, ErrorKind, Request, Resource, Tag, Value, Wait};
