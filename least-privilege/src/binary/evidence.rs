//! What the records of a program say about the operations that it calls.

use std::collections::BTreeSet;

use cloud_control::linked::{CallRecord, Record, UnknownVersion, VERSION, records};
use cloud_control::{CANCEL_REQUEST, GET_REQUEST_STATUS, PASS_ROLE};
use thiserror::Error;

use crate::emit::emission::Emission;
use crate::emit::emitter::Emitter;
use crate::emit::error::EmitError;
use crate::emit::need::Need;

/// What the records of a program say about what it requires.
///
/// An operation counts if the program's code can reach it. In an async function, code behind a constant that is false
/// counts from its first `await` on, because the compiler keeps each place at which a future may be resumed.
///
/// Shared libraries have records of their own. [`libraries`](Self::libraries) names those that the program links; those
/// that it loads while it runs are named in no file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Evidence {
    /// The needs of the operations that the program can call, sorted by type and handler, without duplicates.
    pub needs: Vec<Need>,
    /// The actions that the program requires for any operation: `cloudformation:CancelResourceRequest`.
    pub calls: BTreeSet<String>,
    /// The file names of the shared libraries that the program links, which have records of their own:
    /// `libstages.so`. Libraries of the system are left out, as they call no provider.
    pub libraries: BTreeSet<String>,
}

/// Why the records of a program aren't reliable.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum EvidenceError {
    /// The program contains code that it can't reach.
    #[error(
        "found code that the program can't reach, so the operations that it calls aren't known: build it \
         without `-C link-dead-code`, and with the linker's garbage collection"
    )]
    DeadCode,
    /// The program has operations that are known only while it runs.
    #[error(
        "found code for resource types that are known only while the program runs, so it can call any operation: state \
         the operations by name, as in `provider-aws policy ivs.stage --ops get`"
    )]
    Anything,
    /// The program was built with another version of the records.
    #[error(
        "found records of version {0}, expected version {VERSION}: use the `provider-aws` command of the release \
         that the program was built with"
    )]
    Version(String),
}

impl Evidence {
    /// Reads all records among some bytes. Bytes that only look like a record are ignored.
    ///
    /// # Errors
    ///
    /// Returns an error if the records aren't reliable.
    pub fn find(bytes: &[u8]) -> Result<Self, EvidenceError> {
        Self::find_in_all([bytes])
    }

    /// Reads all records of several segments.
    pub(super) fn find_in_all<'b>(
        segments: impl IntoIterator<Item = &'b [u8]>,
    ) -> Result<Self, EvidenceError> {
        let (mut evidence, mut calls_anything) = (Self::default(), false);
        for bytes in segments {
            calls_anything |= evidence.read(bytes)?;
        }
        // A program with dead code may not call it.
        if calls_anything {
            return Err(EvidenceError::Anything);
        }
        evidence.sort();
        Ok(evidence)
    }

    /// Adds what another file requires, such as a shared library of the program.
    #[must_use]
    pub fn and(mut self, other: Self) -> Self {
        other.needs.into_iter().for_each(|need| self.require(need));
        self.sort();
        self.calls.extend(other.calls);
        self.libraries.extend(other.libraries);
        self
    }

    /// Adds what some bytes say; whether they say that the program can call anything.
    fn read(&mut self, bytes: &[u8]) -> Result<bool, EvidenceError> {
        let mut calls_anything = false;
        for record in records(bytes) {
            match record? {
                Record::Operation(operation) => self.require(Need::from(&operation)),
                Record::Call(CallRecord::Action(action)) => {
                    self.calls.insert(action.to_owned());
                }
                Record::Call(CallRecord::Unreachable) => return Err(EvidenceError::DeadCode),
                Record::Call(CallRecord::Anything) => calls_anything = true,
            }
        }
        Ok(calls_anything)
    }

    /// Adds a need once. The same operation has several if it is of several versions of a provider crate.
    fn require(&mut self, need: Need) {
        if !self.needs.contains(&need) {
            self.needs.push(need);
        }
    }

    fn sort(&mut self) {
        self.needs.sort_by(|a, b| (&a.type_name, a.handler).cmp(&(&b.type_name, b.handler)));
    }

    /// Whether there are no records.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.needs.is_empty() && self.calls.is_empty()
    }

    /// Whether the program passes a role that the handlers use.
    #[must_use]
    pub fn passes_role(&self) -> bool {
        self.calls.contains(PASS_ROLE)
    }

    /// Emits the policies that the program requires with this emitter. They allow waiting and cancelling only
    /// if the program does so.
    ///
    /// # Errors
    ///
    /// Returns an error if [`Emitter::emit`] does.
    pub fn emit(&self, mut emitter: Emitter<'_>) -> Result<Emission, EmitError> {
        if self.calls.contains(CANCEL_REQUEST) {
            emitter = emitter.cancels();
        }
        if self.calls.contains(GET_REQUEST_STATUS) {
            return emitter.waits().emit(&self.needs);
        }
        let needs: Vec<Need> = self.needs.iter().cloned().map(Need::without_waiting).collect();
        emitter.emit(&needs)
    }
}

impl From<UnknownVersion> for EvidenceError {
    fn from(error: UnknownVersion) -> Self {
        Self::Version(error.found)
    }
}
