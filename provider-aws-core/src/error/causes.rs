//! The causes of an error as text.
//!
//! The SDK's errors can hold a whole reply, such as credentials from a service that vends them, and show it
//! in `Debug`. So only the texts of such causes are kept.

use std::error::Error;
use std::fmt;

use aws_credential_types::provider::error::CredentialsError;
use aws_sdk_cloudcontrol::error::ErrorMetadata;

use super::one_line;

/// The cause of an error, of which only the text is left.
pub(super) struct Cause {
    text: String,
    source: Option<Box<Cause>>,
}

impl Cause {
    /// The texts of an error and of its causes.
    pub(super) fn of(error: &(dyn Error + 'static)) -> Self {
        Self { text: text(error), source: error.source().map(|source| Box::new(Self::of(source))) }
    }
}

impl fmt::Display for Cause {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl fmt::Debug for Cause {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl Error for Cause {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        self.source.as_deref().map(|source| source as _)
    }
}

/// The causes of an error, the outermost first, on one line.
///
/// Layers that say nothing of their own are left out: those that only name the layer below, and those that
/// the text before contains.
pub(super) fn explanation(error: &(dyn Error + 'static)) -> String {
    let mut texts: Vec<String> = Vec::new();
    for error in chain(error).filter(|error| !is_wrapper(*error)) {
        let text = text(error);
        if !text.is_empty() && texts.last().is_none_or(|last| !last.contains(&text)) {
            texts.push(text);
        }
    }
    texts.join(": ")
}

/// The error, and its causes.
pub(super) fn chain<'e>(error: &'e (dyn Error + 'static)) -> impl Iterator<Item = &'e (dyn Error + 'static)> {
    std::iter::successors(Some(error), |error: &&'e (dyn Error + 'static)| (*error).source())
}

/// Whether an error only says that the cause is its source.
fn is_wrapper(error: &(dyn Error + 'static)) -> bool {
    let is_credentials_layer = error.is::<CredentialsError>() && error.source().is_some();
    is_credentials_layer || error.to_string() == "service error"
}

/// The text of one error, on one line.
fn text(error: &(dyn Error + 'static)) -> String {
    match error.downcast_ref::<ErrorMetadata>() {
        // Its own `Display` prints it as a struct.
        Some(metadata) => one_line(metadata.message().or(metadata.code()).unwrap_or_default()),
        None => one_line(&error.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use aws_credential_types::provider::error::CredentialsError;
    use aws_sdk_cloudcontrol::error::ErrorMetadata;

    use super::{Cause, chain, explanation};

    fn denied() -> CredentialsError {
        let metadata = ErrorMetadata::builder().code("AccessDenied").message("not\nauthorized").build();
        CredentialsError::provider_error(metadata)
    }

    #[test]
    fn an_explanation_leaves_out_layers_that_say_nothing() {
        assert_eq!(explanation(&denied()), "not authorized");
        let within = CredentialsError::invalid_configuration(denied());
        assert_eq!(explanation(&within), "not authorized");
        assert_eq!(
            explanation(&CredentialsError::not_loaded_no_source()),
            "the credential provider was not enabled"
        );
    }

    #[test]
    fn a_cause_keeps_each_text_of_the_chain() {
        let cause = Cause::of(&denied());
        let texts: Vec<String> = chain(&cause).map(ToString::to_string).collect();
        assert_eq!(texts, ["an error occurred while loading credentials", "not authorized"]);
    }
}
