//! From the SDK's errors to ours.
//!
//! The SDK's own rendering shows the raw body of a reply, properties and all. So only the code, the message and the
//! request id are taken, and no error of the SDK is kept as a source unless there was no reply.

use core::error::Error as _;

use aws_credential_types::provider::error::CredentialsError;
use aws_sdk_cloudcontrol::config::http::HttpResponse;
use aws_sdk_cloudcontrol::error::{ConnectorError, ProvideErrorMetadata, SdkError};
use aws_sdk_cloudcontrol::operation::RequestId;

use super::{Error, ErrorKind, Subject, kind_of_code, one_line};

/// The error that a call of the SDK ended with.
pub(crate) fn from_sdk<E>(error: SdkError<E, HttpResponse>, subject: Subject) -> Error
where
    E: ProvideErrorMetadata + core::error::Error + Send + Sync + 'static,
{
    let request_id = error.request_id().map(str::to_owned);
    let told = match &error {
        SdkError::ServiceError(reply) => from_reply(reply.err(), reply.raw(), subject),
        SdkError::ResponseError(reply) => cut_short(reply.raw(), subject),
        SdkError::DispatchFailure(failure) => {
            let (kind, message) = not_sent(failure.as_connector_error());
            Error::new(kind, subject, message)
        }
        SdkError::TimeoutError(_) => Error::new(ErrorKind::Transport, subject, "there was no reply in time"),
        _ => {
            let message = "the call could not be made: check the region, and see the source of this error";
            Error::new(ErrorKind::InvalidInput, subject, message)
        }
    };
    let told = told.with_request_id(request_id.as_deref());
    match error {
        SdkError::ServiceError(_) | SdkError::ResponseError(_) => told,
        error => match error.into_source() {
            Ok(source) => told.with_source(source),
            Err(_) => told,
        },
    }
}

/// The service answered, and reported a failure; or it answered what is no reply.
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

/// A reply arrived, but could not be taken in: in part, if its body was never loaded.
fn cut_short(reply: &HttpResponse, subject: Subject) -> Error {
    if reply.body().bytes().is_some() {
        Error::new(ErrorKind::Unreadable, subject, "the reply could not be understood")
    } else {
        Error::new(ErrorKind::Transport, subject, "the reply was cut short")
    }
}

/// Nothing came back. To the SDK, credentials that cannot be loaded are a failed connection, too.
fn not_sent(error: Option<&ConnectorError>) -> (ErrorKind, &'static str) {
    match error {
        Some(error) if lacks_credentials(error) => (
            ErrorKind::Credentials,
            "there are no credentials: the source of this error tells where they were looked for",
        ),
        Some(error) if error.is_user() => {
            (ErrorKind::InvalidInput, "the call could not be made: see the source of this error")
        }
        Some(error) if error.is_timeout() => (ErrorKind::Transport, "there was no reply in time"),
        Some(error) if error.is_io() => {
            (ErrorKind::Transport, "the connection failed: AWS was not reached, or it hung up")
        }
        _ => (ErrorKind::Transport, "the call could not be sent: see the source of this error"),
    }
}

fn lacks_credentials(error: &ConnectorError) -> bool {
    let mut cause = error.source();
    while let Some(error) = cause {
        if error.is::<CredentialsError>() {
            return true;
        }
        cause = error.source();
    }
    false
}
