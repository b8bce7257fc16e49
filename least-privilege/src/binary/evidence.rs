//! What the records of a program say of it.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use cloud_control::linked::{CallRecord, Record, UnknownVersion, VERSION, records};
use cloud_control::{CANCEL_REQUEST, GET_REQUEST_STATUS, Handler, PASS_ROLE};

use crate::emit::{Emission, EmitError, Emitter, Need};

/// What a program says of what it needs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Evidence {
    /// The operations that it can reach: each once, by type and name.
    pub needs: Vec<Need>,
    /// The actions that it asks for by itself, whatever the operation: `cloudformation:CancelResourceRequest`.
    pub calls: BTreeSet<String>,
}

/// Why it is not known what a program needs.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum EvidenceError {
    /// It keeps code that it cannot reach.
    DeadCode,
    /// It was made with another version of this crate.
    Version(String),
}

impl fmt::Display for EvidenceError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::DeadCode => f.write_str(
                "the program keeps code that it cannot reach, so what it needs cannot be told: build it without \
                 `-C link-dead-code`, and with the linker's garbage collection",
            ),
            Self::Version(version) => write!(
                f,
                "the program says what it needs in version {version}, expected {VERSION}: use the `provider-aws` of the \
                 version that the program was built with"
            ),
        }
    }
}

impl std::error::Error for EvidenceError {}

impl Evidence {
    /// All that is said in these bytes. What only looks like a text of this crate is none.
    ///
    /// # Errors
    ///
    /// If what is said cannot be relied on.
    pub fn find(bytes: &[u8]) -> Result<Self, EvidenceError> {
        Self::among([bytes])
    }

    /// All that is said in any of these.
    pub(super) fn among<'b>(all: impl IntoIterator<Item = &'b [u8]>) -> Result<Self, EvidenceError> {
        let mut found = Found::default();
        for bytes in all {
            found.read(bytes)?;
        }
        Ok(Self { needs: found.needs.into_values().collect(), calls: found.calls })
    }

    /// Whether nothing is said at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.needs.is_empty() && self.calls.is_empty()
    }

    /// Whether the program passes a role that the handlers act with.
    #[must_use]
    pub fn passes_role(&self) -> bool {
        self.calls.contains(PASS_ROLE)
    }

    /// The policies that the program needs, as this emitter makes them: with waiting and cancelling if the program does
    /// these, and else without.
    ///
    /// # Errors
    ///
    /// As [`Emitter::emit`].
    pub fn emit(&self, mut emitter: Emitter<'_>) -> Result<Emission, EmitError> {
        if self.calls.contains(CANCEL_REQUEST) {
            emitter = emitter.cancels();
        }
        if self.calls.contains(GET_REQUEST_STATUS) {
            return emitter.waits().emit(&self.needs);
        }
        let needs = self.needs.iter().cloned();
        let needs: Vec<Need> = needs.map(Need::without_waiting).collect();
        emitter.emit(&needs)
    }
}

impl From<UnknownVersion> for EvidenceError {
    fn from(error: UnknownVersion) -> Self {
        Self::Version(error.found)
    }
}

/// What was found so far.
#[derive(Default)]
struct Found {
    needs: BTreeMap<(String, Handler), Need>,
    calls: BTreeSet<String>,
}

impl Found {
    fn read(&mut self, bytes: &[u8]) -> Result<(), EvidenceError> {
        for record in records(bytes) {
            match record? {
                Record::Operation(operation) => {
                    let key = (operation.type_name.to_owned(), operation.handler);
                    self.needs.insert(key, Need::from(&operation));
                }
                Record::Call(CallRecord::Action(action)) => {
                    self.calls.insert(action.to_owned());
                }
                Record::Call(CallRecord::Unreachable) => return Err(EvidenceError::DeadCode),
            }
        }
        Ok(())
    }
}
