//! Finds records among the bytes of a program.

use std::error::Error;
use std::fmt;

pub use super::record::VERSION;
use super::record::{BEGIN, CallRecord, END, MAKER, OperationRecord, split};

/// A record of a program.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Record<'b> {
    /// The program can call this operation.
    Operation(OperationRecord<'b>),
    /// The program can make this call, for any operation.
    Call(CallRecord<'b>),
}

/// A record is in another version of the encoding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownVersion {
    /// The version of the record. This crate reads [`VERSION`].
    pub found: String,
}

impl fmt::Display for UnknownVersion {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "found records of version {}, expected version {VERSION}", self.found)
    }
}

impl Error for UnknownVersion {}

/// The records among some bytes, in their order. Bytes that only look like a record are skipped.
///
/// # Errors
///
/// Returns an error in place of a record in another version of the encoding.
pub fn records(bytes: &[u8]) -> impl Iterator<Item = Result<Record<'_>, UnknownVersion>> {
    let mut rest = bytes;
    std::iter::from_fn(move || {
        while let Some(at) = rest.iter().position(|&byte| byte == BEGIN) {
            rest = &rest[at + 1..];
            if let Some(found) = record(rest) {
                return Some(found);
            }
        }
        None
    })
}

/// The record behind a beginning.
fn record(bytes: &[u8]) -> Option<Result<Record<'_>, UnknownVersion>> {
    let text = bytes.strip_prefix(MAKER.as_bytes())?;
    let end = text.iter().position(|&byte| matches!(byte, BEGIN | END))?;
    if text[end] == BEGIN {
        return None;
    }
    let mut parts: Vec<&str> = split(&text[..end])?.collect();
    let version = parts.remove(0);
    if version != VERSION {
        // Anything else between these bytes wasn't written by any version.
        let is_version = !version.is_empty() && version.bytes().all(|byte| byte.is_ascii_digit());
        return (is_version && !parts.is_empty()).then(|| Err(UnknownVersion { found: version.to_owned() }));
    }
    let operation = OperationRecord::parse(parts.iter().copied()).map(Record::Operation);
    operation.or_else(|| CallRecord::parse(parts.into_iter()).map(Record::Call)).map(Ok)
}
