//! HTTP: one call a POST of awsJson1.0. Whatever else comes is answered in the service's form, too.

use std::sync::Arc;

use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::State;
use axum::http::{HeaderMap, Method, Request, StatusCode, header};
use axum::response::{IntoResponse, Response};
use futures_util::StreamExt;
use serde_json::Value;

use crate::faults::Trouble;
use crate::service::{Call, Reply, Service};
use crate::token;
use crate::wire::{Exception, Input, Operation, not_understood};

/// The longest body: what the longest properties take when each of their characters is escaped, and then some.
const BODY_LENGTH: usize = 2 * 1024 * 1024;

/// The account of callers whose access key is none.
const ACCOUNT: &str = "123456789012";

pub(crate) fn router(service: Arc<Service>) -> Router {
    Router::new().fallback(answer).with_state(service)
}

async fn answer(State(service): State<Arc<Service>>, request: Request<Body>) -> Response {
    let call = match read(request).await {
        Ok(call) => call,
        Err(exception) => return failed(&exception),
    };
    // The database blocks, and a commit waits for the disk.
    let answered = tokio::task::spawn_blocking(move || service.answer(&call)).await;
    let Ok(Reply { body, trouble }) = answered else {
        return failed(&Exception::new("ServiceInternalErrorException", "The endpoint failed."));
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

async fn read(request: Request<Body>) -> Result<Call, Exception> {
    let (parts, body) = request.into_parts();
    let body = whole(body).await?;
    if parts.method != Method::POST || parts.uri.path() != "/" {
        let message = "A call of Cloud Control is a POST to the path /.";
        return Err(Exception::new("UnknownOperationException", message));
    }
    call(&parts.headers, &body)
}

/// The body. One that is too long is read to its end all the same: who is still sending does not listen.
async fn whole(body: Body) -> Result<Vec<u8>, Exception> {
    let mut whole = Vec::new();
    let mut is_too_long = false;
    let mut chunks = body.into_data_stream();
    while let Some(chunk) = chunks.next().await {
        let chunk = chunk.map_err(|_| not_understood())?;
        is_too_long |= whole.len() + chunk.len() > BODY_LENGTH;
        if !is_too_long {
            whole.extend_from_slice(&chunk);
        }
    }
    if is_too_long {
        let message = format!("The body is longer than {BODY_LENGTH} bytes.");
        return Err(Exception::new("RequestEntityTooLargeException", message));
    }
    Ok(whole)
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
        Exception::new("MissingAuthenticationTokenException", "Missing Authentication Token")
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
        (header::HeaderName::from_static("x-amzn-requestid"), request_id.as_str()),
    ];
    (status, headers, body.to_string()).into_response()
}

/// A reply that breaks off before it begins: hyper closes the connection.
fn dropped() -> Response {
    let lost = std::io::Error::other("dropped, as a fault of the endpoint has it");
    Response::new(Body::from_stream(futures_util::stream::iter([Err::<Bytes, _>(lost)])))
}
