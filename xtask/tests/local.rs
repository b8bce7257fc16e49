//! `cargo xtask local`, as its user meets it.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, Command, Output, Stdio};

fn xtask(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_xtask"));
    command.arg("local").args(arguments);
    command
}

fn failed(arguments: &[&str]) -> String {
    let Output { status, stderr, .. } = xtask(arguments).output().expect("it runs");
    assert_eq!(status.code(), Some(2));
    String::from_utf8(stderr).expect("text")
}

/// An endpoint that is killed when the test ends.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

#[test]
fn it_prints_the_line_to_copy_and_answers_there() {
    let child = xtask(&[]).stdout(Stdio::piped()).stderr(Stdio::null()).spawn();
    let mut running = Running(child.expect("it starts"));
    let output = running.0.stdout.take().expect("its output");
    let mut line = String::new();
    BufReader::new(output).read_line(&mut line).expect("a line");
    let address = line
        .trim_end()
        .strip_prefix("export AWS_ENDPOINT_URL_CLOUDCONTROL=http://")
        .expect("the line to copy");
    assert!(address.starts_with("127.0.0.1:"), "{address}");

    let body = r#"{"TypeName":"AWS::IVS::Stage"}"#;
    let call = format!(
        "POST / HTTP/1.1\r\nhost: {address}\r\nconnection: close\r\n\
         x-amz-target: CloudApiService.ListResources\r\n\
         authorization: AWS4-HMAC-SHA256 Credential=id/20260101/eu-west-1/cloudcontrolapi/aws4_request\r\n\
         content-length: {}\r\n\r\n{body}",
        body.len()
    );
    let mut connection = TcpStream::connect(address).expect("a connection");
    connection.write_all(call.as_bytes()).expect("the call is sent");
    let mut reply = String::new();
    connection.read_to_string(&mut reply).expect("a reply");
    assert!(reply.starts_with("HTTP/1.1 200 "), "{reply}");
    assert!(reply.contains("x-amzn-requestid: "), "{reply}");
    assert!(reply.contains(r#""ResourceDescriptions":[]"#), "{reply}");
}

#[test]
fn what_is_wrong_with_a_file_is_told_with_its_name() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = |name: &str, text: &str| {
        let path = folder.path().join(name);
        std::fs::write(&path, text).expect("a file");
        path.to_string_lossy().into_owned()
    };
    let faults = file("faults.toml", "[[fault]]\n");
    let error = failed(&["--faults", &faults]);
    assert!(error.contains("faults.toml: fault 1: expected one of"), "{error}");

    let policy = file("policy.json", r#"{"Statement":[{"Effect":"Maybe"}]}"#);
    let error = failed(&["--policy", &policy]);
    assert!(error.contains("policy.json: "), "{error}");
    assert!(error.contains("Effect"), "{error}");

    let specs = folder.path().join("none");
    std::fs::create_dir(&specs).expect("a folder");
    let error = failed(&["--specs", &specs.to_string_lossy()]);
    assert!(error.contains("expected specs"), "{error}");

    let data = file("local.redb", "This is no database.");
    let error = failed(&["--data", &data]);
    assert!(error.contains("local.redb cannot be opened"), "{error}");
}
