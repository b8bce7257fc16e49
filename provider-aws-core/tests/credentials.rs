//! `Client::from_env` loads credentials from everything that AWS SDKs load them from, and says why if it
//! can't.
//!
//! Each test starts a child process with an environment of its own, and a server on the loopback interface
//! that is Cloud Control and each service that vends credentials. The child process is this test program
//! again; it runs only `read_as_a_child_process`.

#![cfg(all(
    feature = "credentials-login",
    feature = "credentials-process",
    feature = "default-https-client",
    feature = "sso"
))]

mod support;

use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

use provider_aws_core::{Client, ErrorKind, Get, Handler, LinkedOperation, ResourceModel, Retries};
use support::{Received, Server};
use tempfile::TempDir;

/// In each secret key, token and password of these tests: no output may have it.
const SECRET: &str = "hush";

const EXPIRATION: &str = "2099-01-01T00:00:00Z";

#[derive(Debug, Default)]
struct Stage {}

provider_aws_core::impl_properties!(Stage {});

impl ResourceModel for Stage {
    const TYPE_NAME: &'static str = "AWS::IVS::Stage";
    type Identifier = String;
}

static GET: LinkedOperation<68> = LinkedOperation::new(
    Handler::Get,
    *b"\x01cloud-control 3\x02operation\x02AWS::IVS::Stage\x02get\x02actions\x03ivs:GetStage\x04",
);

#[tokio::test]
#[ignore = "the child process of the other tests, which start it"]
async fn read_as_a_child_process() {
    let client = Client::from_env().await.with_retries(Retries::none());
    match Get::<Stage>::new(&client, GET.called(), "arn:x".to_owned()).await {
        Ok(stage) => println!("\nread {}", stage.identifier()),
        Err(error) => {
            assert_eq!(error.kind(), ErrorKind::Credentials, "{error:?}");
            println!("\nline {error}\ndebug {error:?}\nfields {error:#?}");
        }
    }
}

/// A child process: its home folder, its environment, and the server that it calls.
struct Child {
    home: TempDir,
    environment: Vec<(String, String)>,
    server: Server,
}

impl Child {
    fn new() -> Self {
        let server = Server::start(answer);
        let home = tempfile::tempdir().expect("a folder");
        let path = |name: &str| home.path().join(name).display().to_string();
        let environment = [
            ("HOME", home.path().display().to_string()),
            ("USERPROFILE", home.path().display().to_string()),
            ("PATH", env::var("PATH").unwrap_or_default()),
            ("AWS_CONFIG_FILE", path("config")),
            ("AWS_SHARED_CREDENTIALS_FILE", path("credentials")),
            ("AWS_REGION", "us-east-1".to_owned()),
            ("AWS_ENDPOINT_URL", server.url.clone()),
            ("AWS_EC2_METADATA_DISABLED", "true".to_owned()),
        ];
        let environment = environment.map(|(name, value)| (name.to_owned(), value)).into();
        Self { home, environment, server }
    }

    fn env(mut self, name: &str, value: &str) -> Self {
        self.environment.push((name.to_owned(), value.to_owned()));
        self
    }

    /// Writes a file in the home folder.
    fn file(self, name: &str, text: &str) -> Self {
        let path = self.path(name);
        fs::create_dir_all(path.parent().unwrap_or(Path::new("/"))).expect("a folder");
        fs::write(path, text).expect("a file");
        self
    }

    fn path(&self, name: &str) -> PathBuf {
        self.home.path().join(name)
    }

    /// A profile `live` with these settings, which is the one to use.
    fn profile(self, settings: &str) -> Self {
        self.file("config", &format!("[profile live]\n{settings}\n")).env("AWS_PROFILE", "live")
    }

    /// Runs the process, and returns its output.
    fn run(&self) -> String {
        let program = env::current_exe().expect("this test program");
        let output = Command::new(program)
            .args(["--exact", "read_as_a_child_process", "--ignored", "--nocapture"])
            .env_clear()
            .envs(self.environment.iter().map(|(name, value)| (name, value)))
            .output()
            .expect("a process");
        let text = [output.stdout, output.stderr].map(|bytes| String::from_utf8_lossy(&bytes).into_owned());
        assert!(output.status.success(), "{text:?}");
        assert!(!text.concat().contains(SECRET), "{text:?}");
        text.concat()
    }

    /// Runs the process. It must read the resource with the credentials of this access key.
    #[track_caller]
    fn reads_with(&self, access_key: &str) {
        let output = self.run();
        assert!(output.contains("\nread arn:x"), "{output}");
        let received = self.server.received();
        let read = received.iter().find(|request| is_read(request)).expect("a call of Cloud Control");
        let authorization = read.header("authorization");
        assert!(authorization.contains(&format!("Credential={access_key}/")), "{authorization}");
    }

    /// Runs the process. It must fail for want of credentials; returns the line of the error.
    #[track_caller]
    fn fails(&self) -> String {
        let output = self.run();
        assert!(!self.server.received().iter().any(is_read), "{output}");
        let line = output.lines().find_map(|line| line.strip_prefix("line "));
        line.unwrap_or_else(|| panic!("no error in {output}")).to_owned()
    }
}

fn is_read(request: &Received) -> bool {
    request.header("x-amz-target") == "CloudApiService.GetResource"
}

/// Answers as Cloud Control, or as the service that vends credentials. Each service has an access key of its
/// own.
fn answer(request: &Received) -> (u16, String) {
    let (target, body) = (request.target.as_str(), request.body.as_str());
    if is_read(request) {
        let reply = r#"{"ResourceDescription": {"Identifier": "arn:x", "Properties": "{}"}}"#;
        (200, reply.to_owned())
    } else if body.starts_with("Action=AssumeRoleWithWebIdentity") {
        (200, assumed("AssumeRoleWithWebIdentity", "AKIDWEB"))
    } else if body.contains("RoleArn=arn%3Aaws%3Aiam%3A%3A123456789012%3Arole%2Fforbidden") {
        (403, denied())
    } else if body.starts_with("Action=AssumeRole") {
        (200, assumed("AssumeRole", "AKIDROLE"))
    } else if target.starts_with("GET /federation/credentials") {
        single_sign_on(request)
    } else {
        match target {
            "GET /container" if request.header("authorization") == format!("Bearer {SECRET}") => {
                (200, vended("AKIDCONTAINER"))
            }
            "PUT /latest/api/token" => (200, SECRET.to_owned()),
            "GET /latest/meta-data/iam/security-credentials/" => (200, "server".to_owned()),
            "GET /latest/meta-data/iam/security-credentials/server" => (200, vended("AKIDINSTANCE")),
            _ => (404, String::new()),
        }
    }
}

fn vended(access_key: &str) -> String {
    format!(
        r#"{{"Code": "Success", "Type": "AWS-HMAC", "AccessKeyId": "{access_key}",
            "SecretAccessKey": "{SECRET}", "Token": "{SECRET}", "Expiration": "{EXPIRATION}"}}"#
    )
}

fn assumed(operation: &str, access_key: &str) -> String {
    format!(
        "<{operation}Response><{operation}Result><Credentials><AccessKeyId>{access_key}</AccessKeyId>\
         <SecretAccessKey>{SECRET}</SecretAccessKey><SessionToken>{SECRET}</SessionToken>\
         <Expiration>{EXPIRATION}</Expiration></Credentials></{operation}Result></{operation}Response>"
    )
}

fn denied() -> String {
    "<ErrorResponse><Error><Code>AccessDenied</Code><Message>ann may not assume forbidden</Message></Error>\
     </ErrorResponse>"
        .to_owned()
}

/// The portal of IAM Identity Center.
fn single_sign_on(request: &Received) -> (u16, String) {
    if request.header("x-amz-sso_bearer_token") != SECRET {
        let reply = r#"{"__type": "UnauthorizedException", "message": "Session token not found or invalid"}"#;
        return (401, reply.to_owned());
    }
    let reply = format!(
        r#"{{"roleCredentials": {{"accessKeyId": "AKIDSSO", "secretAccessKey": "{SECRET}",
            "sessionToken": "{SECRET}", "expiration": 4070908800000}}}}"#
    );
    (200, reply)
}

#[test]
fn environment_variables_are_used() {
    let child = Child::new()
        .env("AWS_ACCESS_KEY_ID", "AKIDENV")
        .env("AWS_SECRET_ACCESS_KEY", SECRET)
        .env("AWS_SESSION_TOKEN", SECRET);
    child.reads_with("AKIDENV");
}

#[test]
fn a_profile_with_access_keys_is_used() {
    let credentials = format!("[live]\naws_access_key_id = AKIDPROFILE\naws_secret_access_key = {SECRET}\n");
    let child = Child::new().file("credentials", &credentials).env("AWS_PROFILE", "live");
    child.reads_with("AKIDPROFILE");
}

#[test]
fn without_credentials_the_error_says_what_to_set_and_what_was_tried() {
    let line = Child::new().fails();
    assert!(line.contains("no credentials were found: set `AWS_PROFILE`"), "{line}");
    assert!(line.contains("; tried Environment: environment variable not set; Profile: "), "{line}");
    assert!(line.contains("; WebIdentityToken: $AWS_WEB_IDENTITY_TOKEN_FILE was not set; "), "{line}");
}

#[test]
fn a_profile_that_does_not_exist_is_named() {
    let line = Child::new().profile("region = us-east-1").env("AWS_PROFILE", "dead").fails();
    assert!(line.contains("; Profile: profile `dead` was not defined"), "{line}");
}

#[test]
fn a_source_profile_that_does_not_exist_is_named() {
    let role = "role_arn = arn:aws:iam::123456789012:role/deploy\nsource_profile = dead";
    let line = Child::new().profile(role).fails();
    assert!(line.contains("; Profile: profile `dead` was not defined"), "{line}");
}

#[cfg(unix)]
mod processes {
    use super::*;

    /// A profile whose process runs this script.
    fn process(script: &str) -> Child {
        let child = Child::new().file("vend", script);
        let command = format!("credential_process = sh {}", child.path("vend").display());
        child.profile(&command)
    }

    #[test]
    fn the_output_of_a_process_is_used() {
        let script = format!(
            "echo '{{\"Version\": 1, \"AccessKeyId\": \"AKIDPROCESS\", \"SecretAccessKey\": \"{SECRET}\"}}'"
        );
        process(&script).reads_with("AKIDPROCESS");
    }

    #[test]
    fn the_message_of_a_process_that_fails_is_shown() {
        let line = process("echo 'first run: corp login' >&2; exit 3").fails();
        assert!(line.contains("first run: corp login"), "{line}");
    }

    #[test]
    fn output_that_is_not_json_is_not_shown() {
        let line = process(&format!("echo '{{\"SecretAccessKey\": \"{SECRET}\"'")).fails();
        assert!(line.contains("could not parse response"), "{line}");
    }
}

mod sessions {
    use super::*;

    /// The name of a cached token is the SHA-1 of the session's name, or else of the start URL.
    const TEAM: &str = "d25187dc137f35c88bc80ec8c3ffbdb17b5eb873";
    const START_URL: &str = "629c0f190b728da3e83c63c81257900d28075829";

    const SESSION: &str = "sso_session = team\nsso_account_id = 123456789012\nsso_role_name = live\n\
                           [sso-session team]\nsso_region = eu-west-1\n\
                           sso_start_url = https://team.awsapps.com/start";

    fn token(child: Child, name: &str, token: &str, expiration: &str) -> Child {
        let json = format!(
            r#"{{"accessToken": "{token}", "expiresAt": "{expiration}", "region": "eu-west-1",
                "startUrl": "https://team.awsapps.com/start"}}"#
        );
        child.file(&format!(".aws/sso/cache/{name}.json"), &json)
    }

    #[test]
    fn an_sso_session_is_used() {
        token(Child::new().profile(SESSION), TEAM, SECRET, EXPIRATION).reads_with("AKIDSSO");
    }

    #[test]
    fn an_sso_profile_without_a_session_is_used() {
        let profile = "sso_start_url = https://team.awsapps.com/start\nsso_region = eu-west-1\n\
                       sso_account_id = 123456789012\nsso_role_name = live";
        token(Child::new().profile(profile), START_URL, SECRET, EXPIRATION).reads_with("AKIDSSO");
    }

    #[test]
    fn a_missing_sso_token_is_an_error_about_the_token() {
        let line = Child::new().profile(SESSION).fails();
        assert!(line.contains("failed to load the cached SSO token; run `aws sso login`"), "{line}");
    }

    #[test]
    fn an_expired_sso_token_is_an_error_about_the_token() {
        let line = token(Child::new().profile(SESSION), TEAM, SECRET, "2020-01-01T00:00:00Z").fails();
        assert!(line.contains("SSO token has expired") && line.contains("; run `aws sso login`"), "{line}");
    }

    #[test]
    fn the_message_of_the_sso_portal_is_shown() {
        let line = token(Child::new().profile(SESSION), TEAM, "unknown", EXPIRATION).fails();
        assert!(line.contains("Session token not found or invalid; run `aws sso login`"), "{line}");
    }

    /// The name of a cached login is the SHA-256 of the session.
    const LOGIN: &str = "f14a8da209ec44d66b76eff9c71397d2b70e2b07c7377828f69dfddfc4e3e4c4";
    const LOGIN_SESSION: &str = "login_session = arn:aws:sts::123456789012:assumed-role/Admin/ann";

    #[test]
    fn a_login_session_is_used() {
        let json = format!(
            r#"{{"accessToken": {{"accessKeyId": "AKIDLOGIN", "secretAccessKey": "{SECRET}",
                "sessionToken": "{SECRET}", "accountId": "123456789012", "expiresAt": "{EXPIRATION}"}},
                "tokenType": "aws_sigv4", "clientId": "arn:aws:signin:::devtools/same-device",
                "refreshToken": "{SECRET}", "dpopKey": "{SECRET}"}}"#
        );
        let child = Child::new().profile(LOGIN_SESSION);
        child.file(&format!(".aws/login/cache/{LOGIN}.json"), &json).reads_with("AKIDLOGIN");
    }

    #[test]
    fn a_missing_login_is_named() {
        let line = Child::new().profile(LOGIN_SESSION).fails();
        assert!(line.contains(LOGIN) && line.contains("; run `aws login`"), "{line}");
    }
}

mod roles {
    use super::*;

    fn role(name: &str) -> Child {
        Child::new().profile(&format!(
            "role_arn = arn:aws:iam::123456789012:role/{name}\nsource_profile = source\n\
             [profile source]\naws_access_key_id = AKIDSOURCE\naws_secret_access_key = {SECRET}"
        ))
    }

    #[test]
    fn a_profile_with_a_role_assumes_the_role() {
        let child = role("deploy");
        child.reads_with("AKIDROLE");
        let received = child.server.received();
        let assume = received.iter().find(|request| request.body.starts_with("Action=AssumeRole&"));
        let authorization = assume.expect("a call of STS").header("authorization");
        assert!(authorization.contains("Credential=AKIDSOURCE/"), "{authorization}");
    }

    #[test]
    fn the_message_of_a_denied_role_is_shown() {
        let line = role("forbidden").fails();
        assert!(line.contains("ann may not assume forbidden"), "{line}");
    }

    #[test]
    fn a_web_identity_token_is_exchanged_for_a_role() {
        let child = Child::new().file("token", SECRET);
        let token = child.path("token").display().to_string();
        let child = child
            .env("AWS_WEB_IDENTITY_TOKEN_FILE", &token)
            .env("AWS_ROLE_ARN", "arn:aws:iam::123456789012:role/deploy");
        child.reads_with("AKIDWEB");
    }

    #[test]
    fn a_container_role_is_used() {
        let child = Child::new();
        let uri = format!("{}/container", child.server.url);
        let child = child
            .env("AWS_CONTAINER_CREDENTIALS_FULL_URI", &uri)
            .env("AWS_CONTAINER_AUTHORIZATION_TOKEN", &format!("Bearer {SECRET}"));
        child.reads_with("AKIDCONTAINER");
    }

    #[test]
    fn an_instance_role_is_used() {
        let child = Child::new();
        let endpoint = child.server.url.clone();
        let child = child
            .env("AWS_EC2_METADATA_DISABLED", "false")
            .env("AWS_EC2_METADATA_SERVICE_ENDPOINT", &endpoint);
        child.reads_with("AKIDINSTANCE");
    }
}
