//! The SDK's errors as errors of this crate.
//!
//! The SDK's errors can show the body of a reply, with its properties. So only the code, the message and the
//! request id are taken from a reply, and an SDK error becomes a source only if there was no reply.

use std::error::Error as StdError;

use aws_credential_types::provider::error::CredentialsError;
use aws_sdk_cloudcontrol::config::http::HttpResponse;
use aws_sdk_cloudcontrol::error::{ConnectorError, ProvideErrorMetadata, SdkError};
use aws_sdk_cloudcontrol::operation::RequestId;

use super::causes::{Cause, chain, explanation};
use super::{Error, ErrorKind, Subject, kind_of_code, one_line};

/// The error that a call of the SDK ended with.
pub(crate) fn from_sdk<E>(error: SdkError<E, HttpResponse>, subject: Subject) -> Error
where
    E: ProvideErrorMetadata + StdError + Send + Sync + 'static,
{
    let request_id = error.request_id().map(str::to_owned);
    let ours = match &error {
        SdkError::ServiceError(reply) => from_reply(reply.err(), reply.raw(), subject),
        SdkError::ResponseError(reply) => unreadable(reply.raw(), subject),
        SdkError::DispatchFailure(failure) => not_sent(failure.as_connector_error(), subject),
        SdkError::TimeoutError(_) => Error::new(ErrorKind::Transport, subject, "there was no reply in time"),
        _ => {
            let cause = error.source().map_or_else(|| "unknown cause".to_owned(), explanation);
            let message = format!("the call could not be made; check the region and the endpoint: {cause}");
            Error::new(ErrorKind::InvalidInput, subject, message)
        }
    };
    let ours = ours.with_request_id(request_id.as_deref());
    match error {
        SdkError::ServiceError(_) | SdkError::ResponseError(_) => ours,
        // It has a source already, which holds no reply of a service that vends credentials.
        _ if ours.kind() == ErrorKind::Credentials => ours,
        error => match error.into_source() {
            Ok(source) => ours.with_source(source),
            Err(_) => ours,
        },
    }
}

/// The service answered and reported a failure, or its answer isn't a reply.
fn from_reply(error: &impl ProvideErrorMetadata, reply: &HttpResponse, subject: Subject) -> Error {
    let status = reply.status();
    let kind = match error.code() {
        None if status.is_success() => {
            return Error::new(ErrorKind::Unreadable, subject, "the reply could not be understood");
        }
        Some(code) => kind_of_code(code),
        None => None,
    };
    let otherwise = if status.is_server_error() { ErrorKind::Service } else { ErrorKind::Unknown };
    let message = match error.message().map(one_line) {
        Some(message) if !message.is_empty() => message,
        _ => format!("AWS answered with HTTP status {}", status.as_u16()),
    };
    Error::new(kind.unwrap_or(otherwise), subject, message)
        .with_code(error.code())
        .with_server_fault(status.is_server_error())
}

/// A reply arrived that can't be used. It is incomplete if its body wasn't loaded.
fn unreadable(reply: &HttpResponse, subject: Subject) -> Error {
    if reply.body().bytes().is_some() {
        Error::new(ErrorKind::Unreadable, subject, "the reply could not be understood")
    } else {
        Error::new(ErrorKind::Transport, subject, "the reply was cut short")
    }
}

/// There was no reply. The SDK also reports so if the credentials couldn't be loaded.
fn not_sent(error: Option<&ConnectorError>, subject: Subject) -> Error {
    let Some(error) = error else {
        return Error::new(ErrorKind::Transport, subject, "the call could not be sent");
    };
    if let Some(cause) = credentials_error(error) {
        return without_credentials(cause, subject);
    }
    let (kind, message) = if error.is_user() {
        (ErrorKind::InvalidInput, format!("the call could not be made: {}", explanation(error)))
    } else if error.is_timeout() {
        (ErrorKind::Transport, "there was no reply in time".to_owned())
    } else if error.is_io() {
        let message = "the connection failed: AWS could not be reached, or closed the connection";
        (ErrorKind::Transport, message.to_owned())
    } else {
        (ErrorKind::Transport, format!("the call could not be sent: {}", explanation(error)))
    };
    Error::new(kind, subject, message)
}

fn credentials_error(error: &ConnectorError) -> Option<&CredentialsError> {
    chain(error).find_map(|error| error.downcast_ref())
}

fn without_credentials(cause: &CredentialsError, subject: Subject) -> Error {
    let message = match cause {
        CredentialsError::CredentialsNotLoaded(_) => format!(
            "no credentials were found: set `AWS_PROFILE`, or `AWS_ACCESS_KEY_ID` and `AWS_SECRET_ACCESS_KEY`; \
             tried {}",
            sources_tried(cause)
        ),
        _ => {
            let cause = explanation(cause);
            let remedy = sign_in_command(&cause).map(|command| format!("; run `{command}`"));
            format!("the credentials could not be loaded: {cause}{}", remedy.unwrap_or_default())
        }
    };
    Error::new(ErrorKind::Credentials, subject, message).with_source(Cause::of(cause))
}

/// The sources of credentials that were tried, each with the reason why it has none. The SDK lists them line
/// by line.
fn sources_tried(cause: &CredentialsError) -> String {
    let list = cause.source().unwrap_or(cause).to_string();
    let (_, sources) = list.split_once("Attempted:").unwrap_or(("", &list));
    let sources =
        sources.lines().map(|line| one_line(&line.replace("the credential provider was not enabled: ", "")));
    sources.filter(|line| !line.is_empty()).collect::<Vec<_>>().join("; ")
}

/// The command that renews the session of an explanation. The SDK has no public type for these errors.
fn sign_in_command(explanation: &str) -> Option<&'static str> {
    let is_about = |words: &[&str]| words.iter().any(|word| explanation.contains(word));
    if is_about(&["SSO token", "sso/cache", "Session token not found"]) {
        Some("aws sso login")
    } else if is_about(&["Login token", "login/cache"]) {
        Some("aws login")
    } else {
        None
    }
}
