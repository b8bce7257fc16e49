//! An endpoint that runs.

use core::fmt;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;

use specs::ResourceSpec;
use tokio::net::TcpListener;
use tokio::sync::oneshot;
use tokio::task::JoinHandle;

use crate::access::Access;
use crate::server::router;
use crate::service::Service;
use crate::settings::Settings;
use crate::store::Store;
use crate::types::Types;

/// An endpoint on the loopback interface. It stops when this is dropped, and when its runtime ends.
#[derive(Debug)]
#[must_use = "it stops when it is dropped"]
pub struct Local {
    address: SocketAddr,
    /// The server goes on as long as this is there.
    stop: oneshot::Sender<()>,
    server: JoinHandle<()>,
}

/// Why an endpoint cannot start.
#[derive(Debug)]
pub struct StartError {
    message: String,
    source: Box<dyn std::error::Error + Send + Sync>,
}

impl Local {
    /// Starts an endpoint for the types of these specs, on a free port, in memory.
    ///
    /// # Errors
    /// When the loopback interface cannot be listened on.
    pub async fn start(specs: impl IntoIterator<Item = ResourceSpec>) -> Result<Self, StartError> {
        Self::start_with(Settings::new(specs)).await
    }

    /// Starts an endpoint.
    ///
    /// # Errors
    /// When the port is taken, or the data file cannot be opened.
    pub async fn start_with(settings: Settings) -> Result<Self, StartError> {
        let store = Store::open(settings.data.as_deref()).map_err(|error| {
            let file = settings.data.as_deref().unwrap_or("memory".as_ref());
            StartError::new(format!("the data in {} cannot be opened", file.display()), error)
        })?;
        let service = Service::new(
            Types::new(settings.specs),
            settings.reference,
            store,
            settings.clock,
            settings.timing,
            settings.faults,
            settings.policies.map(Access::new),
        )
        .map_err(|error| StartError::new("the data cannot be read".to_owned(), error))?;
        let port = settings.port;
        let listen = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).await;
        let listening = |error| StartError::new(format!("port {port} cannot be listened on"), error);
        let listener = listen.map_err(listening)?;
        let address = listener.local_addr().map_err(listening)?;
        let (stop, stopped) = oneshot::channel();
        let server = axum::serve(listener, router(Arc::new(service)));
        let server = server.with_graceful_shutdown(async {
            // Both an answer and none say so.
            let _ = stopped.await;
        });
        let server = tokio::spawn(async move {
            // An error of a connection ends that connection alone; the server has none of its own.
            let _ = server.await;
        });
        Ok(Self { address, stop, server })
    }

    /// Stops it, and waits until it has answered what it was asked and has let go of its data file. Dropping it stops it,
    /// too, without waiting.
    pub async fn stop(self) {
        drop(self.stop);
        // It cannot fail: nothing else ends the task.
        let _ = self.server.await;
    }

    /// Where it listens: `http://127.0.0.1:8080`.
    #[must_use]
    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// The port that it listens on.
    #[must_use]
    pub fn port(&self) -> u16 {
        self.address.port()
    }
}

impl StartError {
    fn new(message: String, source: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Self {
        Self { message, source: source.into() }
    }
}

impl fmt::Display for StartError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for StartError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(self.source.as_ref())
    }
}
