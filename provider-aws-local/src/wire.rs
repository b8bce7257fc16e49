//! awsJson1.0, as Cloud Control speaks it: what comes in, and what goes out.
//!
//! Facts: the service's API model, botocore's `cloudcontrol/2021-09-30`.

mod rule;

use serde_json::{Map, Value, json};

use crate::request::Request;
use rule::Rule;
pub(crate) use rule::{IDENTIFIER_LENGTH, PROPERTIES_LENGTH};

/// The operations of Cloud Control.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Operation {
    CreateResource,
    GetResource,
    UpdateResource,
    DeleteResource,
    ListResources,
    GetResourceRequestStatus,
    CancelResourceRequest,
    ListResourceRequests,
}

impl Operation {
    pub(crate) const ALL: [Self; 8] = [
        Self::CreateResource,
        Self::GetResource,
        Self::UpdateResource,
        Self::DeleteResource,
        Self::ListResources,
        Self::GetResourceRequestStatus,
        Self::CancelResourceRequest,
        Self::ListResourceRequests,
    ];

    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::CreateResource => "CreateResource",
            Self::GetResource => "GetResource",
            Self::UpdateResource => "UpdateResource",
            Self::DeleteResource => "DeleteResource",
            Self::ListResources => "ListResources",
            Self::GetResourceRequestStatus => "GetResourceRequestStatus",
            Self::CancelResourceRequest => "CancelResourceRequest",
            Self::ListResourceRequests => "ListResourceRequests",
        }
    }

    /// The operation of this name.
    pub(crate) fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|known| known.name() == name)
    }

    /// The operation that the header `X-Amz-Target` names.
    pub(crate) fn targeted(target: &str) -> Option<Self> {
        Self::named(target.strip_prefix("CloudApiService.")?)
    }
}

/// The members of the inputs of all operations; each takes some.
#[derive(Clone, Debug, Default)]
pub(crate) struct Input {
    pub(crate) type_name: Option<String>,
    pub(crate) identifier: Option<String>,
    pub(crate) desired_state: Option<String>,
    pub(crate) patch_document: Option<String>,
    pub(crate) client_token: Option<String>,
    pub(crate) role_arn: Option<String>,
    pub(crate) request_token: Option<String>,
    pub(crate) resource_model: Option<String>,
    pub(crate) next_token: Option<String>,
    pub(crate) max_results: Option<usize>,
    pub(crate) operations: Vec<String>,
    pub(crate) statuses: Vec<String>,
}

impl Input {
    /// Reads a body. A member that is not known is passed over, as the service does.
    pub(crate) fn parse(body: &[u8]) -> Result<Self, Exception> {
        let body: Value = serde_json::from_slice(body).map_err(|_| not_understood())?;
        let Value::Object(members) = body else {
            return Err(not_understood());
        };
        // TypeVersionId is checked for its form alone: every type here has one version.
        text(&members, "TypeVersionId", &rule::TYPE_VERSION_ID)?;
        let filter = match members.get("ResourceRequestStatusFilter") {
            None | Some(Value::Null) => Map::new(),
            Some(Value::Object(filter)) => filter.clone(),
            Some(_) => return Err(not_understood()),
        };
        Ok(Self {
            type_name: text(&members, "TypeName", &rule::TYPE_NAME)?,
            identifier: text(&members, "Identifier", &rule::IDENTIFIER)?,
            desired_state: text(&members, "DesiredState", &rule::PROPERTIES)?,
            patch_document: text(&members, "PatchDocument", &rule::PROPERTIES)?,
            client_token: text(&members, "ClientToken", &rule::TOKEN)?,
            role_arn: text(&members, "RoleArn", &rule::ROLE_ARN)?,
            request_token: text(&members, "RequestToken", &rule::TOKEN)?,
            resource_model: text(&members, "ResourceModel", &rule::PROPERTIES)?,
            next_token: text(&members, "NextToken", &rule::NEXT_TOKEN)?,
            max_results: number(&members, "MaxResults")?,
            operations: texts(&filter, "Operations")?,
            statuses: texts(&filter, "OperationStatuses")?,
        })
    }
}

fn text(members: &Map<String, Value>, name: &str, rule: &Rule) -> Result<Option<String>, Exception> {
    match members.get(name) {
        None | Some(Value::Null) => Ok(None),
        Some(Value::String(text)) => {
            rule.check(text).map_err(|broken| {
                Exception::validation(format!(
                    "1 validation error detected: Value at '{}' failed to satisfy constraint: {broken}",
                    member(name)
                ))
            })?;
            Ok(Some(text.clone()))
        }
        Some(_) => Err(not_understood()),
    }
}

fn texts(members: &Map<String, Value>, name: &str) -> Result<Vec<String>, Exception> {
    match members.get(name) {
        None | Some(Value::Null) => Ok(Vec::new()),
        Some(Value::Array(items)) => {
            items.iter().map(|item| item.as_str().map(str::to_owned).ok_or_else(not_understood)).collect()
        }
        Some(_) => Err(not_understood()),
    }
}

fn number(members: &Map<String, Value>, name: &str) -> Result<Option<usize>, Exception> {
    match members.get(name) {
        None | Some(Value::Null) => Ok(None),
        Some(Value::Number(number)) => {
            let broken = match number.as_u64() {
                Some(number @ 1..=100) => return Ok(usize::try_from(number).ok()),
                Some(101..) => "less than or equal to 100",
                _ => "greater than or equal to 1",
            };
            Err(Exception::validation(format!(
                "1 validation error detected: Value '{number}' at '{}' failed to satisfy constraint: \
                 Member must have value {broken}",
                member(name)
            )))
        }
        Some(_) => Err(not_understood()),
    }
}

/// A member as the service's messages name it: `typeName`.
pub(crate) fn member(name: &str) -> String {
    let mut letters = name.chars();
    let first = letters.next().map(|letter| letter.to_ascii_lowercase());
    first.into_iter().chain(letters).collect()
}

/// The exception for a body that is none of awsJson1.0.
pub(crate) fn not_understood() -> Exception {
    Exception::new("SerializationException", "The body of the call could not be understood.")
}

/// What an operation fails with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Exception {
    pub(crate) status: u16,
    pub(crate) name: String,
    pub(crate) message: String,
}

impl Exception {
    /// An exception; all but failures of the service are HTTP 400, throttling and what is not found included.
    pub(crate) fn new(name: &str, message: impl Into<String>) -> Self {
        let status = match name {
            "ServiceInternalErrorException" | "InternalFailure" | "ConcurrentModificationException" => 500,
            "HandlerInternalFailureException" | "NetworkFailureException" | "HandlerFailureException" => 502,
            "RequestEntityTooLargeException" => 413,
            _ => 400,
        };
        Self { status, name: name.to_owned(), message: message.into() }
    }

    pub(crate) fn validation(message: impl Into<String>) -> Self {
        Self::new("ValidationException", message)
    }

    pub(crate) fn missing(name: &str) -> Self {
        Self::validation(format!(
            "1 validation error detected: Value null at '{}' failed to satisfy constraint: Member must not be null",
            member(name)
        ))
    }

    pub(crate) fn body(&self) -> Value {
        json!({
            "__type": format!("com.amazonaws.cloudapiservice#{}", self.name),
            "Message": cut(&self.message),
        })
    }
}

/// A ProgressEvent, as of this time. Timestamps are seconds since 1970.
pub(crate) fn event(request: &Request, now: u64) -> Value {
    let status = request.status(now);
    let mut event = json!({
        "TypeName": request.key.type_name,
        "RequestToken": request.token,
        "Operation": request.kind.name(),
        "OperationStatus": status.name(),
        "EventTime": seconds(request.event_time(now)),
    });
    let optional = [
        ("Identifier", request.reported_identifier(now).map(Value::from)),
        ("ResourceModel", request.reported_model(now).map(Value::from)),
        ("StatusMessage", request.message(now).map(cut).map(Value::from)),
        ("ErrorCode", request.error_code(now).map(Value::from)),
        ("RetryAfter", request.retry_after(now).map(|at| seconds(at).into())),
    ];
    for (name, value) in optional {
        if let Some(value) = value {
            event[name] = value;
        }
    }
    event
}

/// A message, no longer than a reply may have it: what it names may be of any length.
fn cut(message: &str) -> &str {
    const LENGTH: usize = 2048;
    let end = message.char_indices().nth(LENGTH);
    end.map_or(message, |(end, _)| &message[..end])
}

#[expect(clippy::cast_precision_loss, reason = "milliseconds since 1970 are exact for millennia")]
fn seconds(milliseconds: u64) -> f64 {
    milliseconds as f64 / 1000.0
}
