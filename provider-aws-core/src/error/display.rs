//! How an error reads: one line with the place first, and its causes for `Debug`.

use std::error::Error as _;
use std::fmt;

use super::causes::chain;
use super::{Error, Step};

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} of {}", self.operation(), self.type_name())?;
        if let Some(identifier) = self.identifier() {
            write!(f, " `{identifier}`")?;
        }
        write!(f, ": {}", self.message())?;
        if let Some(denial) = self.denial() {
            write!(f, "; {denial}")?;
        }
        self.write_ids(f)
    }
}

/// The line that `Display` writes and the causes below it, as `main` prints a returned error. With `{:#?}`,
/// the fields.
impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if f.alternate() {
            return self.write_fields(f);
        }
        fmt::Display::fmt(self, f)?;
        let causes = self.source().into_iter().flat_map(chain);
        for (index, cause) in causes.enumerate() {
            f.write_str(if index == 0 { "\n\nCaused by:" } else { "" })?;
            write!(f, "\n    {index}: {cause}")?;
        }
        Ok(())
    }
}

impl Error {
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

    fn write_fields(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Error")
            .field("kind", &self.kind())
            .field("operation", &self.operation())
            .field("type_name", &self.type_name())
            .field("identifier", &self.identifier())
            .field("request_token", &self.request_token())
            .field("request_id", &self.request_id())
            .field("code", &self.code())
            .field("message", &self.message())
            .field("source", &self.0.source)
            .finish()
    }
}

impl Step {
    /// The IAM actions to allow: the one of Cloud Control, and those that the handler requires, as far as
    /// they are known.
    pub(super) fn required_actions(self) -> Vec<&'static str> {
        let mut actions = vec![self.api_operation.iam_action()];
        actions.extend(self.operation.into_iter().flat_map(|operation| operation.actions()));
        actions
    }
}

/// A message on one line, without control characters.
pub(crate) fn one_line(message: &str) -> String {
    message
        .split(|letter: char| letter.is_whitespace() || letter.is_control())
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}
