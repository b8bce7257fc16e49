//! Servers of others: those that run already, and programs that this test starts.

use std::env;
use std::io::{BufRead, BufReader};
use std::net::{TcpListener, TcpStream};
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

/// A server. One that the test started ends with it.
pub struct Server {
    pub url: String,
    program: Option<Child>,
}

impl Server {
    /// The server that a variable of the environment names: by its URL, or by its program, which `start` starts.
    pub fn named_by(variable: &str, start: impl FnOnce(Command) -> Self) -> Self {
        let Ok(named) = env::var(variable) else {
            panic!(
                "this test needs {variable}, the URL of a running server, or the path of its program; to leave such \
                 tests out, pass `-- --ignored --skip needs_another_endpoint`"
            );
        };
        if named.starts_with("http") {
            return Self { url: named.trim_end_matches('/').to_owned(), program: None };
        }
        start(Command::new(named))
    }

    /// Starts a program that takes an address, and waits until it listens there.
    pub fn at_an_address(mut program: Command) -> Self {
        let free = TcpListener::bind("127.0.0.1:0").and_then(|listener| listener.local_addr());
        let address = free.expect("a free port").to_string();
        program.args(["--addr", &address]).stdout(Stdio::null()).stderr(Stdio::null());
        let server = Self {
            url: format!("http://{address}"),
            program: Some(program.spawn().expect("the program starts")),
        };
        let begin = Instant::now();
        while TcpStream::connect(&address).is_err() {
            assert!(begin.elapsed() < Duration::from_secs(60), "{program:?} doesn't listen");
            sleep(Duration::from_millis(100));
        }
        server
    }

    /// Starts a program that prints its URL.
    pub fn that_prints_its_url(mut program: Command) -> Self {
        let mut child = program.stdout(Stdio::piped()).spawn().expect("the program starts");
        let output = child.stdout.take().expect("its output");
        let mut url = String::new();
        BufReader::new(output).read_line(&mut url).expect("a line");
        Self { url: url.trim().to_owned(), program: Some(child) }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        if let Some(program) = &mut self.program {
            let _ = program.kill();
            let _ = program.wait();
        }
    }
}
