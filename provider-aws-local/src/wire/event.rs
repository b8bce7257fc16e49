//! Progress events: the state of a request, as calls report it.

use serde_json::{Value, json};

use super::exception::shortened;
use crate::request::Request;

/// The ProgressEvent of a request at a time. Its timestamps are seconds since 1970.
pub(crate) fn event(request: &Request, now: u64) -> Value {
    let mut event = json!({
        "TypeName": request.key.type_name,
        "RequestToken": request.token,
        "Operation": request.operation(),
        "OperationStatus": request.status(now),
        "EventTime": seconds(request.event_time(now)),
    });
    let optional = [
        ("Identifier", request.reported_identifier(now).map(Value::from)),
        ("ResourceModel", request.reported_model(now).map(Value::from)),
        ("StatusMessage", request.message(now).map(shortened).map(Value::from)),
        ("ErrorCode", request.error_code(now).map(|code| json!(code))),
        ("RetryAfter", request.retry_after(now).map(|at| seconds(at).into())),
    ];
    for (name, value) in optional {
        if let Some(value) = value {
            event[name] = value;
        }
    }
    event
}

#[expect(clippy::cast_precision_loss, reason = "milliseconds since 1970 are exact for millennia")]
fn seconds(milliseconds: u64) -> f64 {
    milliseconds as f64 / 1000.0
}
