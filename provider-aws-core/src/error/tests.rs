//! How errors of the SDK are told.

use aws_sdk_cloudcontrol::config::http::HttpResponse;
use aws_sdk_cloudcontrol::error::{ConnectorError, ErrorMetadata, SdkError};
use aws_sdk_cloudcontrol::operation::get_resource::GetResourceError;
use aws_sdk_cloudcontrol::primitives::SdkBody;
use iam_policy::{Handler, Operation, Verb};

use super::{Error, ErrorKind, Subject, from_sdk, kind_of_code};
use crate::action::Action;

const GET: Operation =
    Operation::new("AWS::IVS::Stage", "get_resource", Handler::Read, Verb::Select)
        .permissions(&["ivs:GetStage"])
        .unverified(&["ivs:Peek"]);

const SUBJECT: Subject = Subject::Operation(&GET, Action::GetResource);

fn reply(status: u16) -> HttpResponse {
    let status = status.try_into().expect("a status");
    let mut reply = HttpResponse::new(status, SdkBody::from(r#"{"Key":"hush"}"#));
    reply.headers_mut().insert("x-amzn-requestid", "r-1");
    reply
}

fn service(code: Option<&str>, message: &str, status: u16) -> Error {
    let mut metadata = ErrorMetadata::builder().message(message);
    metadata.code(code.unwrap_or_default());
    let metadata = match code {
        Some(code) => metadata.code(code).build(),
        None => ErrorMetadata::builder().build(),
    };
    let error = GetResourceError::generic(metadata);
    from_sdk(SdkError::service_error(error, reply(status)), SUBJECT)
}
