//! A running endpoint.

use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;

use specs::ResourceSpec;
use thiserror::Error;
use tokio::net::TcpListener;
use tokio::sync::oneshot;
use tokio::task::JoinHandle;

use crate::server::router;
use crate::service::Service;
use crate::settings::Settings;
use crate::store::Store;

/// An endpoint on the loopback interface. It stops when it is dropped, and when its runtime ends.
#[derive(Debug)]
#[must_use = "it stops when it is dropped"]
pub struct Local {
    address: SocketAddr,
    type_names: Vec<String>,
    /// The server runs until this is dropped.
    stop: oneshot::Sender<()>,
    server: JoinHandle<()>,
}

/// An endpoint can't start.
#[derive(Debug, Error)]
#[error("{message}")]
pub struct StartError {
    message: String,
    source: Box<dyn std::error::Error + Send + Sync>,
}

impl Local {
    /// Starts an endpoint for the types of these specs, on a free port, in memory.
    ///
    /// # Errors
    ///
    /// Returns an error if the endpoint can't listen on the loopback interface.
    pub async fn start(specs: impl IntoIterator<Item = ResourceSpec>) -> Result<Self, StartError> {
        Self::start_with(Settings::new(specs)).await
    }

    /// Starts an endpoint.
    ///
    /// # Errors
    ///
    /// Returns an error if the port is in use, or the data file can't be opened.
    pub async fn start_with(settings: Settings) -> Result<Self, StartError> {
        let store = Store::open(settings.data.as_deref()).map_err(|error| {
            let file = settings.data.as_deref().unwrap_or("memory".as_ref());
            StartError::new(format!("the data in {} cannot be opened", file.display()), error)
        })?;
        let port = settings.port;
        let service = Service::new(settings, store)
            .map_err(|error| StartError::new("the data cannot be read".to_owned(), error))?;
        let type_names = service.types.names().map(str::to_owned).collect();
        let listening = |error| StartError::new(format!("cannot listen on port {port}"), error);
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).await.map_err(listening)?;
        let address = listener.local_addr().map_err(listening)?;
        let (stop, stopped) = oneshot::channel();
        let server = axum::serve(listener, router(Arc::new(service)));
        let server = server.with_graceful_shutdown(async {
            // A message and a dropped sender have the same meaning.
            let _ = stopped.await;
        });
        let server = tokio::spawn(async move {
            // An error of a connection ends only that connection; the server has no errors of its own.
            let _ = server.await;
        });
        Ok(Self { address, type_names, stop, server })
    }

    /// Stops the endpoint, and waits until it has answered all calls and closed its data file. Dropping the endpoint
    /// stops it without waiting.
    pub async fn stop(self) {
        drop(self.stop);
        // It doesn't fail: nothing else ends the task.
        let _ = self.server.await;
    }

    /// The URL of the endpoint: `http://127.0.0.1:8080`.
    #[must_use]
    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// The port that the endpoint listens on.
    #[must_use]
    pub fn port(&self) -> u16 {
        self.address.port()
    }

    /// The names of the types that the endpoint serves, sorted: `AWS::IVS::Stage`.
    pub fn type_names(&self) -> impl Iterator<Item = &str> {
        self.type_names.iter().map(String::as_str)
    }
}

impl StartError {
    fn new(message: String, source: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Self {
        Self { message, source: source.into() }
    }
}
