//! `provider-aws local`, as its user meets it.

#![cfg(feature = "local")]

mod support;

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, ChildStderr, Command, Stdio};

fn local(arguments: &[&str]) -> Command {
    let mut command = support::command();
    command.arg("local").args(arguments);
    command
}

fn failed(arguments: &[&str]) -> String {
    let run = support::run(&mut local(arguments));
    assert_eq!(run.code, Some(2));
    run.said
}

/// An endpoint that is killed when the test ends.
struct Running {
    child: Child,
    address: String,
    said: BufReader<ChildStderr>,
}

impl Running {
    fn start(arguments: &[&str]) -> Self {
        let child = local(arguments).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn();
        let mut child = child.expect("it starts");
        let mut line = String::new();
        let output = child.stdout.take().expect("its output");
        BufReader::new(output).read_line(&mut line).expect("a line");
        let address = line.trim_end().strip_prefix("export AWS_ENDPOINT_URL_CLOUDCONTROL=http://");
        let address = address.expect("the line to copy").to_owned();
        assert!(address.starts_with("127.0.0.1:"), "{address}");
        let said = BufReader::new(child.stderr.take().expect("what it says"));
        Self { child, address, said }
    }

    fn list_stages(&self) -> String {
        let address = &self.address;
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
        reply
    }

    fn next_remark(&mut self) -> String {
        let mut line = String::new();
        self.said.read_line(&mut line).expect("a line");
        line
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[test]
fn it_prints_the_line_to_copy_and_answers_there() {
    let running = Running::start(&[]);
    let reply = running.list_stages();
    assert!(reply.starts_with("HTTP/1.1 200 "), "{reply}");
    assert!(reply.contains("x-amzn-requestid: "), "{reply}");
    assert!(reply.contains(r#""ResourceDescriptions":[]"#), "{reply}");
}

#[test]
fn it_says_which_types_it_serves() {
    let served = Running::start(&[]).next_remark();
    assert!(
        served.starts_with("Serving 11 types: AWS::IVS::AdConfiguration, AWS::IVS::Channel, "),
        "{served}"
    );
    let mut running = Running::start(&["--docs", "specs/docs/aws", "--iam", "specs/iam"]);
    assert_eq!(running.next_remark(), "read 12 files\n");
    // The command that lists the types reads them from where they were read.
    assert_eq!(running.next_remark(), served.replace("spec`", "spec --docs DIR`"));
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
    assert!(error.contains("found no specs in"), "{error}");

    let data = file("local.redb", "This is no database.");
    let error = failed(&["--data", &data]);
    assert!(error.contains("local.redb cannot be opened"), "{error}");
}
