//! HTTP: each call is a POST of awsJson1.0. Any other request gets a reply in the form of the service as well.

use std::sync::Arc;

use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::State;
use axum::http::{HeaderMap, Method, Request, StatusCode, header};
use axum::response::{IntoResponse, Response};
use futures_util::StreamExt;
use serde_json::Value;

use crate::call::Call;
use crate::faults::Effect;
use crate::log;
use crate::service::Service;
use crate::token;
use crate::wire::{ApiOperation, Exception, ExceptionKind, Input};

/// The longest body: enough for the longest properties, with each character escaped.
const BODY_LENGTH: usize = 2 * 1024 * 1024;

/// The account of callers whose access key isn't an account.
const ACCOUNT: &str = "123456789012";

pub(crate) fn router(service: Arc<Service>) -> Router {
    Router::new().fallback(answer).with_state(service)
}

async fn answer(State(service): State<Arc<Service>>, request: Request<Body>) -> Response {
    let call = match read(request).await {
        Ok(call) => call,
        Err(exception) => {
            log::refused(&exception);
            return failed(&exception);
        }
    };
    // The database blocks, and a commit waits for the disk.
    let answer = tokio::task::spawn_blocking(move || {
        let reply = service.answer(&call);
        (call, reply)
    });
    let Ok((call, reply)) = answer.await else {
        return failed(&Exception::new(
            ExceptionKind::ServiceInternalErrorException,
            "The endpoint failed, which is a bug.",
        ));
    };
    log::answered(&call, &reply);
    match reply.effect {
        Some(Effect::Drop) => return dropped(),
        Some(Effect::Slow(delay)) => tokio::time::sleep(delay).await,
        _ => {}
    }
    match reply.body {
        Ok(body) => response(StatusCode::OK, &body),
        Err(exception) => failed(&exception),
    }
}

async fn read(request: Request<Body>) -> Result<Call, Exception> {
    let (parts, body) = request.into_parts();
    let body = whole(body).await?;
    if parts.method != Method::POST || parts.uri.path() != "/" {
        let message = "A call of Cloud Control is a POST to the path /.";
        return Err(Exception::new(ExceptionKind::UnknownOperationException, message));
    }
    call(&parts.headers, &body)
}

/// The body. A body that is too long is read to its end as well: a client that is still sending doesn't listen.
async fn whole(body: Body) -> Result<Vec<u8>, Exception> {
    let mut whole = Vec::new();
    let mut is_too_long = false;
    let mut chunks = body.into_data_stream();
    while let Some(chunk) = chunks.next().await {
        let chunk = chunk.map_err(|_| Exception::serialization())?;
        is_too_long |= whole.len() + chunk.len() > BODY_LENGTH;
        if !is_too_long {
            whole.extend_from_slice(&chunk);
        }
    }
    if is_too_long {
        let message = format!("The body is longer than {BODY_LENGTH} bytes.");
        return Err(Exception::new(ExceptionKind::RequestEntityTooLargeException, message));
    }
    Ok(whole)
}

/// The call of an HTTP request. Its signature isn't checked, but has the account and the region.
fn call(headers: &HeaderMap, body: &[u8]) -> Result<Call, Exception> {
    let text = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
    let target = text("x-amz-target").unwrap_or_default();
    let operation = ApiOperation::from_target(target).ok_or_else(|| {
        let message = "The header X-Amz-Target doesn't name an operation of Cloud Control.";
        Exception::new(ExceptionKind::UnknownOperationException, message)
    })?;
    let authorization = text("authorization").ok_or_else(|| {
        let message = "Missing Authentication Token";
        Exception::new(ExceptionKind::MissingAuthenticationTokenException, message)
    })?;
    let (access_key, region) = scope(authorization).ok_or_else(|| {
        let message =
            "The header Authorization has no Credential of the form KEY/DATE/REGION/SERVICE/aws4_request.";
        Exception::new(ExceptionKind::IncompleteSignatureException, message)
    })?;
    let is_account = access_key.len() == 12 && access_key.bytes().all(|byte| byte.is_ascii_digit());
    Ok(Call {
        input: Input::parse(operation, body)?,
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
    let status = StatusCode::from_u16(exception.status()).unwrap_or(StatusCode::BAD_REQUEST);
    response(status, &exception.body())
}

fn response(status: StatusCode, body: &Value) -> Response {
    let request_id = token::random();
    let headers = [
        (header::CONTENT_TYPE, "application/x-amz-json-1.0"),
        (header::HeaderName::from_static("x-amzn-requestid"), request_id.as_str()),
    ];
    (status, headers, body.to_string()).into_response()
}

/// A reply that fails before it begins, so that hyper closes the connection.
fn dropped() -> Response {
    let lost = std::io::Error::other("injected fault");
    Response::new(Body::from_stream(futures_util::stream::iter([Err::<Bytes, _>(lost)])))
}
