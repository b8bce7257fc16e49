//! Cloud Control on the loopback interface: an HTTP server that answers calls as it is told, and clients of it.

use std::error::Error;
use std::io;

use aws_sdk_cloudcontrol::Client as SdkClient;
use serde_json::{Value, json};
use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};

use crate::call::{Call, config, signed_region};

/// What a call is answered with.
#[derive(Clone, Debug)]
pub struct Reply {
    /// The HTTP status.
    pub status: u16,
    /// The body.
    pub body: Value,
}

impl Reply {
    /// A success.
    #[must_use]
    pub fn success(body: Value) -> Self {
        Self { status: 200, body }
    }

    /// A failure, by the name of the exception.
    #[must_use]
    pub fn failure(exception: &str) -> Self {
        let body = json!({"__type": exception});
        Self { status: 400, body }
    }
}

/// Starts a server, and gives its URL. It answers as long as the runtime runs that started it. Where there is no reply
/// to a call, it hangs up.
///
/// # Errors
///
/// If it cannot listen.
pub async fn serve<F>(answer: impl Fn(Call) -> F + Clone + Send + 'static) -> io::Result<String>
where
    F: Future<Output = Option<Reply>> + Send,
{
    let listener = TcpListener::bind(("127.0.0.1", 0)).await?;
    let url = format!("http://{}", listener.local_addr()?);
    tokio::spawn(async move {
        while let Ok((connection, _)) = listener.accept().await {
            let answer = answer.clone();
            tokio::spawn(async move {
                if let Err(error) = converse(connection, answer).await {
                    eprintln!("the server gave up on a connection: {error}");
                }
            });
        }
    });
    Ok(url)
}

/// A client of a server. It sends every call once.
#[must_use]
pub fn client(url: &str) -> SdkClient {
    let config = config().endpoint_url(url).build();
    SdkClient::from_conf(config)
}

/// Answers the calls of one connection.
async fn converse<F>(
    connection: TcpStream,
    answer: impl Fn(Call) -> F,
) -> Result<(), Box<dyn Error + Send + Sync>>
where
    F: Future<Output = Option<Reply>>,
{
    connection.set_nodelay(true)?;
    let mut connection = BufReader::new(connection);
    while let Some(call) = read_call(&mut connection).await? {
        let Some(Reply { status, body }) = answer(call).await else {
            return Ok(());
        };
        let body = body.to_string();
        let text = format!(
            "HTTP/1.1 {status} .\r\ncontent-type: application/x-amz-json-1.0\r\n\
             x-amzn-requestid: r-1\r\ncontent-length: {}\r\n\r\n{body}",
            body.len()
        );
        connection.write_all(text.as_bytes()).await?;
    }
    Ok(())
}

/// Reads a call; `None` if the connection was closed without one.
async fn read_call(
    connection: &mut BufReader<TcpStream>,
) -> Result<Option<Call>, Box<dyn Error + Send + Sync>> {
    let (mut target, mut region, mut length) = (String::new(), String::new(), 0);
    let mut line = String::new();
    loop {
        line.clear();
        if connection.read_line(&mut line).await? == 0 {
            return Ok(None);
        }
        if line.trim().is_empty() {
            break;
        }
        let (name, value) = line.split_once(':').unwrap_or((&line, ""));
        match (name.to_ascii_lowercase().as_str(), value.trim()) {
            ("x-amz-target", value) => target = value.to_owned(),
            ("content-length", value) => length = value.parse()?,
            ("authorization", value) => region = signed_region(value),
            _ => {}
        }
    }
    let mut body = vec![0; length];
    connection.read_exact(&mut body).await?;
    Ok(Some(Call { target, region, body: serde_json::from_slice(&body)? }))
}
