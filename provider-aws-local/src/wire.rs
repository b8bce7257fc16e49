//! The wire format of Cloud Control, awsJson1.0: the inputs of calls, and the bodies of replies.
//!
//! The facts are from the service's API model, botocore's `cloudcontrol/2021-09-30`.

mod constraint;
mod event;
mod exception;
mod input;
mod members;
mod operation;

pub(crate) use constraint::{IDENTIFIER_LENGTH, PROPERTIES_LENGTH};
pub(crate) use event::event;
pub(crate) use exception::{Exception, ExceptionKind};
pub(crate) use input::{
    CreateInput, DeleteInput, GetInput, Input, ListInput, ListRequestsInput, RequestInput, UpdateInput,
};
pub(crate) use operation::ApiOperation;
