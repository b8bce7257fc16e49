//! An HTTP server on the loopback interface, for tests.

#![allow(dead_code, reason = "each test uses its part")]

use std::io::{BufRead, BufReader, Result, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

/// A request as the server received it.
#[derive(Clone, Debug)]
pub struct Received {
    /// The method, a space, and the path with its query.
    pub target: String,
    /// The headers, with names in lower case.
    headers: Vec<(String, String)>,
    /// The body.
    pub body: String,
}

impl Received {
    /// The value of a header; empty if the request lacks the header.
    pub fn header(&self, name: &str) -> &str {
        let found = self.headers.iter().find(|(header, _)| header == name);
        found.map_or("", |(_, value)| value)
    }
}

/// A server that runs until the test process ends.
pub struct Server {
    /// Its URL, without a slash at the end.
    pub url: String,
    received: Arc<Mutex<Vec<Received>>>,
}

impl Server {
    /// Starts a server that answers each request with an HTTP status and a body.
    pub fn start(answer: impl Fn(&Received) -> (u16, String) + Send + Sync + 'static) -> Self {
        let listener = TcpListener::bind(("127.0.0.1", 0)).expect("a free port on the loopback interface");
        let url = format!("http://{}", listener.local_addr().expect("an address"));
        let received = Arc::new(Mutex::new(Vec::new()));
        let (log, answer) = (Arc::clone(&received), Arc::new(answer));
        thread::spawn(move || {
            for connection in listener.incoming().flatten() {
                let (log, answer) = (Arc::clone(&log), Arc::clone(&answer));
                // A client that hangs up ends its connection.
                thread::spawn(move || serve(&connection, &log, &*answer));
            }
        });
        Self { url, received }
    }

    /// All requests so far.
    pub fn received(&self) -> Vec<Received> {
        self.received.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

fn serve(
    mut connection: &TcpStream,
    log: &Mutex<Vec<Received>>,
    answer: &dyn Fn(&Received) -> (u16, String),
) -> Result<()> {
    let mut reader = BufReader::new(connection);
    while let Some(request) = read(&mut reader)? {
        let (status, body) = answer(&request);
        log.lock().unwrap_or_else(PoisonError::into_inner).push(request);
        let length = body.len();
        write!(
            connection,
            "HTTP/1.1 {status} .\r\nx-aws-ec2-metadata-token-ttl-seconds: 600\r\n\
             content-length: {length}\r\n\r\n{body}"
        )?;
    }
    Ok(())
}

/// Reads one request; `None` at the end of the connection.
fn read(reader: &mut impl BufRead) -> Result<Option<Received>> {
    let mut lines = Vec::new();
    loop {
        let mut line = String::new();
        if reader.read_line(&mut line)? == 0 {
            return Ok(None);
        }
        match line.trim_end() {
            "" => break,
            line => lines.push(line.to_owned()),
        }
    }
    let target = lines.first().and_then(|line| line.strip_suffix(" HTTP/1.1")).unwrap_or_default().to_owned();
    let headers = lines.iter().skip(1).filter_map(|line| line.split_once(':'));
    let headers: Vec<(String, String)> =
        headers.map(|(name, value)| (name.to_ascii_lowercase(), value.trim().to_owned())).collect();
    let mut request = Received { target, headers, body: String::new() };
    let length = request.header("content-length").parse().unwrap_or(0);
    let mut body = vec![0; length];
    reader.read_exact(&mut body)?;
    request.body = String::from_utf8_lossy(&body).into_owned();
    Ok(Some(request))
}
