//! HTTP: one call a POST of awsJson1.0, whatever its path.

use std::sync::Arc;

use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::{DefaultBodyLimit, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::post;
use serde_json::Value;

use crate::faults::Trouble;
use crate::service::{Call, Reply, Service};
use crate::token;
use crate::wire::{Exception, Input, Operation};

/// The longest body: what the longest properties take when each of their characters is escaped, and then some.
const BODY_LENGTH: usize = 2 * 1024 * 1024;

/// The account of callers whose access key is none.
const ACCOUNT: &str = "123456789012";

pub(crate) fn router(service: Arc<Service>) -> Router {
    Router::new()
        .route("/", post(answer))
        .layer(DefaultBodyLimit::max(BODY_LENGTH))
        .with_state(service)
}

async fn answer(
    State(service): State<Arc<Service>>,
    headers: HeaderMap,
    body: Result<Bytes, axum::extract::rejection::BytesRejection>,
) -> Response {
    let call = match body {
        Ok(body) => call(&headers, &body),
        Err(rejection) => {
            let status = rejection.status();
            let mut exception =
                Exception::new("RequestEntityTooLargeException", rejection.body_text());
            exception.status = status.as_u16();
            Err(exception)
        }
    };
    let call = match call {
        Ok(call) => call,
        Err(exception) => return failed(&exception),
    };
    // The database blocks, and a commit waits for the disk.
    let answered = tokio::task::spawn_blocking(move || service.answer(&call)).await;
    let Ok(Reply { body, trouble }) = answered else {
        return failed(&Exception::new(
            "ServiceInternalErrorException",
            "The endpoint failed.",
        ));
    };
    match trouble {
        Some(Trouble::Drop) => return dropped(),
        Some(Trouble::Slow(time)) => tokio::time::sleep(time).await,
        _ => {}
    }
    match body {
        Ok(body) => reply(StatusCode::OK, &body),
        Err(exception) => failed(&exception),
    }
}

/// What a request of HTTP asks for. Its signature is not checked: it says who asks, and where.
fn call(headers: &HeaderMap, body: &[u8]) -> Result<Call, Exception> {
    let text = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
    let target = text("x-amz-target").unwrap_or_default();
    let operation = Operation::targeted(target).ok_or_else(|| {
        Exception::new(
            "UnknownOperationException",
            "The header X-Amz-Target names no operation of Cloud Control.",
        )
    })?;
    let authorization = text("authorization").ok_or_else(|| {
        Exception::new(
            "MissingAuthenticationTokenException",
            "Missing Authentication Token",
        )
    })?;
    let (access_key, region) = scope(authorization).ok_or_else(|| {
        Exception::new(
            "IncompleteSignatureException",
            "The header Authorization has no Credential of the form KEY/DATE/REGION/SERVICE/aws4_request.",
        )
    })?;
    let is_account = access_key.len() == 12 && access_key.bytes().all(|byte| byte.is_ascii_digit());
    Ok(Call {
        operation,
        input: Input::parse(body)?,
        account: if is_account { access_key } else { ACCOUNT }.to_owned(),
        region: region.to_owned(),
    })
}

/// The access key and the region of a signature of version 4.
fn scope(authorization: &str) -> Option<(&str, &str)> {
    let credential = authorization.split_once("Credential=")?.1;
    let credential = credential.split([',', ' ']).next()?;
    let mut parts = credential.split('/');
    let (access_key, _date, region) = (parts.next()?, parts.next()?, parts.next()?);
    (!access_key.is_empty() && !region.is_empty()).then_some((access_key, region))
}

fn failed(exception: &Exception) -> Response {
    let status = StatusCode::from_u16(exception.status).unwrap_or(StatusCode::BAD_REQUEST);
    reply(status, &exception.body())
}

fn reply(status: StatusCode, body: &Value) -> Response {
    let request_id = token::random();
    let headers = [
        (header::CONTENT_TYPE, "application/x-amz-json-1.0"),
        (
            header::HeaderName::from_static("x-amzn-requestid"),
            request_id.as_str(),
        ),
    ];
    (status, headers, body.to_string()).into_response()
}

/// A reply that breaks off before it begins: hyper closes the connection.
fn dropped() -> Response {
    let lost = std::io::Error::other("dropped, as a fault of the endpoint has it");
    Response::new(Body::from_stream(futures_util::stream::iter([Err::<
        Bytes,
        _,
    >(lost)])))
}
