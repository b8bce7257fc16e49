//! The texts of operations among the bytes of a program.

use core::fmt;
use std::collections::{BTreeMap, BTreeSet};

use crate::action;
use crate::emit::{Emission, EmitError, Emitter, Need, NeededAction};
use crate::link::{
    ACTION, ACTIONS, BEGIN, CALL, END, LinkedCall, MAKER, OPERATION, OWN, PART, PASSES, RELATED, UNVERIFIED,
    VARIABLES, VERSION,
};
use crate::operation::{CANCEL_REQUEST, Handler, PASS_ROLE, REQUEST_STATUS};

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
                "the program says what it needs in version {version}, expected {VERSION}: take the `iam-policy` that it \
                 was built with"
            ),
        }
    }
}

impl core::error::Error for EvidenceError {}

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
        if self.calls.contains(REQUEST_STATUS) {
            return emitter.waits().emit(&self.needs);
        }
        let needs = self.needs.iter().cloned();
        let needs: Vec<Need> = needs.map(Need::without_waiting).collect();
        emitter.emit(&needs)
    }
}

/// What was found so far.
#[derive(Default)]
struct Found {
    /// By type and name.
    needs: BTreeMap<(String, String), Need>,
    calls: BTreeSet<String>,
}

impl Found {
    fn read(&mut self, bytes: &[u8]) -> Result<(), EvidenceError> {
        let mut rest = bytes;
        while let Some(at) = rest.iter().position(|&byte| byte == BEGIN) {
            rest = &rest[at + 1..];
            let Some(text) = rest.strip_prefix(MAKER.as_bytes()).and_then(until_end) else {
                continue;
            };
            let mut parts = text.split(char::from(PART));
            match parts.next() {
                Some(VERSION) => {}
                // Whatever else is between these bytes was not written by any version.
                Some(version) if is_number(version) && parts.next().is_some() => {
                    return Err(EvidenceError::Version(version.to_owned()));
                }
                _ => continue,
            }
            match (parts.next(), parts.next()) {
                (Some(OPERATION), Some(type_name)) => {
                    if let Some(need) = need(type_name, parts) {
                        self.needs.insert((need.type_name.clone(), need.operation.clone()), need);
                    }
                }
                (Some(CALL), Some(LinkedCall::UNREACHABLE)) => return Err(EvidenceError::DeadCode),
                (Some(CALL), Some(call)) if action::parse(call).is_some() => {
                    self.calls.insert(call.to_owned());
                }
                _ => {}
            }
        }
        Ok(())
    }
}

/// The text that ends before the next end; `None` if there is none.
fn until_end(bytes: &[u8]) -> Option<&str> {
    let end = bytes.iter().position(|&byte| matches!(byte, BEGIN | END))?;
    if bytes[end] == BEGIN {
        return None;
    }
    core::str::from_utf8(&bytes[..end]).ok()
}

/// Reads what `link.rs` writes of an operation; `None` if it wrote no such text.
fn need<'t>(type_name: &str, mut parts: impl Iterator<Item = &'t str>) -> Option<Need> {
    let operation = parts.next()?;
    let handler = handler(parts.next()?)?;
    if !is_name(type_name) || !is_name(operation) {
        return None;
    }
    let parts: Vec<&str> = parts.collect();
    let mut handlers = parts.split(|part| *part == Handler::Read.name());
    let need = stated(Need::new(type_name, operation, handler), handlers.next()?)?;
    match handlers.next() {
        Some(read) => {
            let read = stated(Need::new(type_name, operation, Handler::Read), read)?;
            Some(need.reads_first(&read))
        }
        None => Some(need),
    }
}

/// Adds what one handler needs.
fn stated(mut need: Need, parts: &[&str]) -> Option<Need> {
    let mut actions = BTreeMap::new();
    let (mut own, mut related) = (Vec::new(), Vec::new());
    for part in parts {
        if let Some(format) = part.strip_prefix(OWN) {
            own.push(with_variables(format));
            continue;
        }
        if let Some(format) = part.strip_prefix(RELATED) {
            related.push(with_variables(format));
            continue;
        }
        let mut stated = part.split(char::from(ACTION));
        match stated.next()? {
            PASSES => need.passes_roles_to.extend(stated.map(str::to_owned)),
            UNVERIFIED => need.unverified.extend(stated.map(str::to_owned)),
            ACTIONS => {
                for action in stated {
                    action::parse(action)?;
                    let mut needed = NeededAction::new(action);
                    needed.own.clone_from(&own);
                    needed.related.clone_from(&related);
                    actions.insert(action, needed);
                }
                own.clear();
                related.clear();
            }
            _ => return None,
        }
    }
    Some(actions.into_values().fold(need, Need::action))
}

fn with_variables(format: &str) -> String {
    let variables = VARIABLES.iter();
    variables.fold(format.to_owned(), |format, (byte, name)| format.replace(char::from(*byte), name))
}

fn handler(name: &str) -> Option<Handler> {
    Handler::ALL.into_iter().find(|it| it.name() == name)
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// A type's name or a method's.
fn is_name(text: &str) -> bool {
    let is_taken = |byte: u8| byte.is_ascii_alphanumeric() || byte == b':' || byte == b'_';
    !text.is_empty() && text.bytes().all(is_taken)
}
