//! Answers, as they are written down: `outcome` is `ok`, or how it failed.

use provider_aws_core::aws_sdk_cloudcontrol::error::{ProvideErrorMetadata, SdkError};
use provider_aws_core::aws_sdk_cloudcontrol::types::{OperationStatus, ProgressEvent};
use provider_aws_core::{Error, ErrorKind, Identifier, Resource, ResourceModel};
use serde_json::{Value, json};

/// An answer that is no more than this.
pub fn said(outcome: &str) -> Value {
    json!({ "outcome": outcome })
}

/// The answer of an operation that doesn't return a resource.
pub fn outcome<V>(result: Result<V, Error>, describe: impl FnOnce(V) -> Value) -> Value {
    result.map_or_else(|error| failure(&error), describe)
}

/// The answer of an operation that returns a resource.
pub fn resource<T: ResourceModel>(result: &Result<Resource<T>, Error>) -> Value {
    match result {
        Ok(resource) => json!({
            "outcome": "ok",
            "identifier": resource.identifier().as_str(),
            "properties": resource.raw().as_value(),
            "misfits": resource.misfits().iter().map(ToString::to_string).collect::<Vec<_>>(),
        }),
        Err(error) => failure(error),
    }
}

/// The answer of a list, of which only what it has of one resource is written down.
pub fn found<T: ResourceModel>(all: &[Resource<T>], identifier: &T::Identifier) -> Value {
    let one = all.iter().find(|resource| resource.identifier() == identifier);
    let properties = one.map(|one| one.raw().as_value().clone());
    json!({ "outcome": "ok", "length": all.len(), "properties": properties })
}

pub fn failure(error: &Error) -> Value {
    let code = error.code().map_or_else(|| error.kind().to_string(), str::to_owned);
    let failed = if error.kind() == ErrorKind::RequestFailed { "FAILED " } else { "" };
    json!({
        "outcome": format!("{failed}{code}"),
        "kind": error.kind().to_string(),
        "message": error.message(),
        "identifier": error.identifier(),
    })
}

/// The answer of a call that the endpoint refused.
pub fn refusal<E>(error: &SdkError<E>) -> Value
where
    SdkError<E>: ProvideErrorMetadata,
{
    json!({
        "outcome": error.code(),
        "status": error.raw_response().map(|response| response.status().as_u16()),
        "message": error.message(),
    })
}

/// The answer of a request that has ended.
pub fn end(event: &ProgressEvent) -> Value {
    let status = event.operation_status().map_or("no status", OperationStatus::as_str);
    let code = event.error_code().map_or("without a code", |code| code.as_str());
    let is_done = event.operation_status() == Some(&OperationStatus::Success);
    json!({
        "outcome": if is_done { "ok".to_owned() } else { format!("{status} {code}") },
        "message": event.status_message(),
        "identifier": event.identifier(),
        "has a model": event.resource_model().is_some(),
    })
}
