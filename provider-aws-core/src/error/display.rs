//! How an error reads: one line, the place first.

use core::fmt;

use super::{Error, ErrorKind, Step, kind_of_code};

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} of {}", self.operation(), self.type_name())?;
        if let Some(identifier) = self.identifier() {
            write!(f, " `{identifier}`")?;
        }
        write!(f, ": {}", self.message())?;
        if let Some(step) = self.0.subject.step
            && self.is_denied()
        {
            write!(f, "; allow {}", step.needs().join(", "))?;
            if let (Some(handler), None) = (step.action.handler(), step.handler) {
                write!(f, " and what the type's {} handler needs", handler.name())?;
            }
        }
        self.write_ids(f)
    }
}

impl Error {
    /// A request that was accepted is denied, too, if the handler is.
    pub(super) fn is_denied(&self) -> bool {
        let denied = Some(ErrorKind::AccessDenied);
        Some(self.kind()) == denied || self.code().and_then(kind_of_code) == denied
    }

    fn write_ids(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let ids = [
            ("code", self.code()),
            ("request token", self.request_token()),
            ("request id", self.request_id()),
        ];
        let mut separator = " (";
        for (name, id) in ids {
            if let Some(id) = id {
                write!(f, "{separator}{name} {id}")?;
                separator = ", ";
            }
        }
        if separator == ", " {
            f.write_str(")")?;
        }
        Ok(())
    }
}

impl Step {
    /// What to allow: the action of Cloud Control itself, and what the handler needs that it has do the work.
    pub(super) fn needs(self) -> Vec<String> {
        let own = format!("cloudformation:{}", self.action.name());
        let handler = self.handler.into_iter();
        let handlers = handler.flat_map(|handler| handler.actions());
        core::iter::once(own).chain(handlers.map(str::to_owned)).collect()
    }
}

/// A message of AWS on one line, without control characters.
pub(crate) fn one_line(message: &str) -> String {
    message
        .split(|letter: char| letter.is_whitespace() || letter.is_control())
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}
