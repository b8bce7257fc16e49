//! A Cloud Control within the process: a function from calls to replies in place of the network, so that a test can
//! pause the clock.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use aws_sdk_cloudcontrol::config::RuntimeComponents;
use aws_sdk_cloudcontrol::error::ConnectorError;
use aws_smithy_runtime_api::client::http::{
    HttpClient, HttpConnector, HttpConnectorFuture, HttpConnectorSettings, SharedHttpConnector,
};
use aws_smithy_runtime_api::client::orchestrator::{HttpRequest, HttpResponse};
use provider_aws_core::Client;
use serde_json::{Value, json};
use tokio::time::{Duration, Instant};

use crate::call::{Call, config, signed_region};

/// The service.
#[derive(Clone)]
pub struct Fake(Arc<Mutex<Service>>);

/// What a call is answered with.
#[derive(Clone, Debug)]
pub enum Reply {
    /// A reply with this body.
    Ok(Value),
    /// An exception: the HTTP status, its name, its message.
    Exception(u16, &'static str, &'static str),
    /// The connection is lost before the reply.
    Lost,
    /// A reply that is no JSON.
    Garbled(&'static str),
}

struct Service {
    answer: Box<dyn FnMut(&Call) -> Reply + Send>,
    calls: Vec<(Instant, Call)>,
}

impl Fake {
    /// A service that answers so. Calls come one at a time.
    pub fn new(answer: impl FnMut(&Call) -> Reply + Send + 'static) -> Self {
        Self(Arc::new(Mutex::new(Service { answer: Box::new(answer), calls: Vec::new() })))
    }

    /// A service that gives these replies in order, whatever it is asked, and the last one for ever.
    #[must_use]
    pub fn replies(replies: Vec<Reply>) -> Self {
        let mut replies = replies.into_iter().peekable();
        let mut last = Reply::Lost;
        Self::new(move |_| {
            if let Some(reply) = replies.next() {
                last = reply;
            }
            last.clone()
        })
    }

    /// A client of the service.
    #[must_use]
    pub fn client(&self) -> Client {
        let config = config().http_client(self.clone()).endpoint_url("http://127.0.0.1").build();
        aws_sdk_cloudcontrol::Client::from_conf(config).into()
    }

    /// The calls so far.
    #[must_use]
    pub fn calls(&self) -> Vec<Call> {
        let service = self.lock();
        service.calls.iter().map(|(_, call)| call.clone()).collect()
    }

    /// The actions of the calls so far: `GetResource`.
    #[must_use]
    pub fn actions(&self) -> Vec<String> {
        let calls = self.calls();
        calls.iter().map(|call| call.action().to_owned()).collect()
    }

    /// The calls of one action.
    #[must_use]
    pub fn calls_of(&self, action: &str) -> Vec<Call> {
        let mut calls = self.calls();
        calls.retain(|call| call.action() == action);
        calls
    }

    /// How much time passed between each call and the next.
    #[must_use]
    pub fn pauses(&self) -> Vec<Duration> {
        let service = self.lock();
        let times: Vec<Instant> = service.calls.iter().map(|&(at, _)| at).collect();
        times.windows(2).map(|two| two[1] - two[0]).collect()
    }

    fn answer(&self, request: &HttpRequest) -> Reply {
        let header = |name| request.headers().get(name).unwrap_or_default().to_owned();
        let body = request.body().bytes().unwrap_or_default();
        let call = Call {
            target: header("x-amz-target"),
            region: signed_region(&header("authorization")),
            body: serde_json::from_slice(body).unwrap_or_default(),
        };
        let mut service = self.lock();
        let reply = (service.answer)(&call);
        service.calls.push((Instant::now(), call));
        reply
    }

    /// A test that failed while it held the lock leaves nothing half done.
    fn lock(&self) -> MutexGuard<'_, Service> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Reply {
    /// A progress event, as all mutations and polls reply.
    #[must_use]
    pub fn event(event: Value) -> Self {
        Self::Ok(json!({ "ProgressEvent": event }))
    }

    /// A resource, as a read replies.
    #[must_use]
    pub fn resource(identifier: &str, properties: &Value) -> Self {
        Self::Ok(json!({
            "ResourceDescription": {
                "Identifier": identifier,
                "Properties": properties.to_string(),
            },
        }))
    }
}

impl HttpConnector for Fake {
    fn call(&self, request: HttpRequest) -> HttpConnectorFuture {
        let (status, body) = match self.answer(&request) {
            Reply::Ok(body) => (200, body.to_string()),
            Reply::Exception(status, name, message) => {
                let name = format!("com.amazonaws.cloudapiservice#{name}");
                let body = json!({ "__type": name, "Message": message });
                (status, body.to_string())
            }
            Reply::Garbled(text) => (200, text.to_owned()),
            Reply::Lost => {
                let lost = ConnectorError::io("the connection is lost".into());
                return HttpConnectorFuture::ready(Err(lost));
            }
        };
        let status = status.try_into().expect("a status of HTTP");
        let mut response = HttpResponse::new(status, body.into());
        let headers = response.headers_mut();
        headers.insert("content-type", "application/x-amz-json-1.0");
        headers.insert("x-amzn-requestid", "r-1");
        HttpConnectorFuture::ready(Ok(response))
    }
}

impl HttpClient for Fake {
    fn http_connector(
        &self,
        _settings: &HttpConnectorSettings,
        _components: &RuntimeComponents,
    ) -> SharedHttpConnector {
        SharedHttpConnector::new(self.clone())
    }
}

impl std::fmt::Debug for Fake {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Fake").finish_non_exhaustive()
    }
}
