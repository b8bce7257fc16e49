//! How errors of the SDK are reported.

use std::error::Error as _;

use aws_credential_types::provider::error::CredentialsError;
use aws_sdk_cloudcontrol::config::http::HttpResponse;
use aws_sdk_cloudcontrol::error::{ConnectorError, ErrorMetadata, SdkError};
use aws_sdk_cloudcontrol::operation::get_resource::GetResourceError;
use cloud_control::Handler;
use cloud_control::linked::{CalledOperation, LinkedOperation};

use super::{Error, ErrorKind, Step, Subject, from_sdk};
use crate::api_operation::ApiOperation;
use crate::retry::is_transient_poll_failure;

static LINKED_GET: LinkedOperation<88> = LinkedOperation::new(
    Handler::Get,
    *b"\x01cloud-control 3\x02operation\x02AWS::IVS::Stage\x02get\
       \x02actions\x03ivs:GetStage\x02unverified\x03ivs:Peek\x04",
);

fn get_subject() -> Subject {
    subject(Handler::Get.into(), Some(LINKED_GET.called()))
}

fn subject(api_operation: ApiOperation, operation: Option<CalledOperation>) -> Subject {
    let step = Some(Step { api_operation, operation, passes_role: false });
    Subject { operation: "get_resource", type_name: "AWS::IVS::Stage", step }
}

fn reply(status: u16) -> HttpResponse {
    let status = status.try_into().expect("a status");
    let mut reply = HttpResponse::new(status, r#"{"Key":"hush"}"#.into());
    reply.headers_mut().insert("x-amzn-requestid", "r-1");
    reply
}

fn reported(metadata: ErrorMetadata, status: u16) -> Error {
    let error = GetResourceError::generic(metadata);
    from_sdk(SdkError::service_error(error, reply(status)), get_subject())
}

fn coded(code: &str) -> Error {
    let metadata = ErrorMetadata::builder().code(code).message("No,\n\tthank you.");
    reported(metadata.build(), 400)
}

#[test]
fn a_known_code_gives_the_kind_and_an_unknown_one_is_kept() {
    for (code, kind) in [
        ("ResourceNotFoundException", ErrorKind::NotFound),
        ("ThrottlingException", ErrorKind::Throttled),
        ("ConcurrentOperationException", ErrorKind::Conflict),
        ("ValidationException", ErrorKind::InvalidRequest),
        ("RequestTokenNotFoundException", ErrorKind::UnknownRequest),
        ("ExpiredTokenException", ErrorKind::Credentials),
        ("BrandNewException", ErrorKind::Unknown),
    ] {
        let error = coded(code);
        assert_eq!((error.kind(), error.code()), (kind, Some(code)));
    }
}

#[test]
fn an_error_is_one_line_with_the_place_first_and_the_ids_last() {
    let error = coded("ThrottlingException").with_identifier(Some("arn:x")).with_request_token("t-1");
    assert_eq!(
        error.to_string(),
        "get_resource of AWS::IVS::Stage `arn:x`: No, thank you. \
         (code ThrottlingException, request token t-1, request id r-1)"
    );
}

#[test]
fn a_denial_tells_what_to_allow() {
    assert_eq!(
        coded("AccessDeniedException").to_string(),
        "get_resource of AWS::IVS::Stage: No, thank you.; allow {\"Effect\": \"Allow\", \
         \"Action\": [\"cloudformation:GetResource\", \"ivs:GetStage\"], \"Resource\": \"*\"} \
         (code AccessDeniedException, request id r-1)"
    );
    assert_eq!(
        coded("AccessDeniedException").required_actions(),
        ["cloudformation:GetResource", "ivs:GetStage", "ivs:Peek"]
    );
}

#[test]
fn no_body_is_ever_shown() {
    let unexplained = || ErrorMetadata::builder().build();
    let errors = [
        (reported(unexplained(), 200), ErrorKind::Unreadable),
        (reported(unexplained(), 503), ErrorKind::Service),
        (reported(unexplained(), 403), ErrorKind::Unknown),
        (
            from_sdk::<GetResourceError>(SdkError::response_error("hush", reply(200)), get_subject()),
            ErrorKind::Unreadable,
        ),
    ];
    for (error, kind) in errors {
        let shown = format!("{error} {error:?} {:?}", error.source());
        assert_eq!(error.kind(), kind, "{shown}");
        assert!(!shown.contains("hush"), "{shown}");
        assert!(shown.contains("r-1"), "{shown}");
    }
}

#[test]
fn a_lost_connection_keeps_its_cause_as_the_source() {
    let cause = ConnectorError::io("refused".into());
    let error = from_sdk::<GetResourceError>(SdkError::dispatch_failure(cause), get_subject());
    assert_eq!(error.kind(), ErrorKind::Transport);
    assert!(error.source().is_some());
    assert!(!error.to_string().contains("refused"), "{error}");
}

#[test]
fn missing_credentials_are_no_lost_connection() {
    let cause = CredentialsError::not_loaded("nowhere");
    let cause = ConnectorError::other(cause.into(), None);
    let error = from_sdk::<GetResourceError>(SdkError::dispatch_failure(cause), get_subject());
    assert_eq!(error.kind(), ErrorKind::Credentials);
    assert!(!is_transient_poll_failure(error.kind()));
    assert!(error.source().is_some());
}

#[test]
fn credentials_that_cannot_be_loaded_are_explained_on_one_line() {
    let cause = CredentialsError::invalid_configuration("profile `live` was not\ndefined");
    let cause = ConnectorError::other(cause.into(), None);
    let error = from_sdk::<GetResourceError>(SdkError::dispatch_failure(cause), get_subject());
    assert_eq!(
        error.to_string(),
        "get_resource of AWS::IVS::Stage: the credentials could not be loaded: \
         profile `live` was not defined"
    );
}

#[test]
fn debug_is_the_line_and_the_causes_as_main_prints_them() {
    let cause = ConnectorError::io("refused".into());
    let error = from_sdk::<GetResourceError>(SdkError::dispatch_failure(cause), get_subject());
    assert_eq!(
        format!("{error:?}"),
        "get_resource of AWS::IVS::Stage: the connection failed: \
         AWS could not be reached, or closed the connection\n\nCaused by:\n    0: io error\n    1: refused"
    );
    let without_causes = coded("ThrottlingException");
    assert_eq!(format!("{without_causes:?}"), without_causes.to_string());
}

#[test]
fn alternate_debug_shows_the_fields() {
    let fields = format!("{:#?}", coded("ThrottlingException"));
    for field in ["kind: Throttled", "operation: \"get_resource\"", "request_id: Some("] {
        assert!(fields.contains(field), "{fields}");
    }
}

#[test]
fn a_kind_displays_as_a_few_words() {
    assert_eq!(ErrorKind::NotFound.to_string(), "not found");
    assert_eq!(ErrorKind::WaitTimedOut.to_string(), "wait timed out");
}
