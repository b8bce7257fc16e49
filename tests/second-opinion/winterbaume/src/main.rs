//! Serves the Cloud Control of winterbaume, which is a library, on a free port of the loopback interface. It prints its URL.

use std::sync::Arc;

use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::State;
use axum::http::request::Parts;
use axum::http::{Request, Response};
use tokio::net::TcpListener;
use winterbaume_cloudcontrol::CloudControlService;
use winterbaume_core::{MockRequest, MockService};

/// The longest body that a call of Cloud Control has, and more.
const LONGEST_BODY: usize = 4 << 20;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let service = Arc::new(CloudControlService::new());
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    println!("http://{}", listener.local_addr()?);
    axum::serve(listener, Router::new().fallback(answer).with_state(service)).await?;
    Ok(())
}

async fn answer(State(service): State<Arc<CloudControlService>>, request: Request<Body>) -> Response<Body> {
    let (Parts { method, uri, headers, .. }, body) = request.into_parts();
    let body = axum::body::to_bytes(body, LONGEST_BODY).await.unwrap_or_else(|_| Bytes::new());
    // The service takes the region from the host.
    let uri = format!("https://cloudcontrolapi.us-east-1.amazonaws.com{uri}");
    let reply = service.handle(MockRequest { method: method.to_string(), uri, headers, body }).await;
    let mut response = Response::new(Body::from(reply.body));
    *response.headers_mut() = reply.headers;
    if let Ok(status) = reply.status.try_into() {
        *response.status_mut() = status;
    }
    response
}
