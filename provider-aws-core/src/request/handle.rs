//! Requests in a form that can be stored, for another process to wait for them.

use std::fmt;
use std::marker::PhantomData;
use std::str::FromStr;

use cloud_control::Handler;
use serde::{Deserialize, Serialize};

use super::{AcceptedRequest, Request, RequestOutput};
use crate::call::{Call, Options};
use crate::client::{Client, Connection};
use crate::error::{Error, ErrorKind, Subject};
use crate::identifier::Identifier;
use crate::model::{Model, ResourceModel};
use crate::resource::Resource;
use crate::resource_type::ResourceType;

/// A request in a form that can be stored in a file or a queue, for another process. It holds no property of
/// the resource.
///
/// It is serializable, and displays as one line of JSON that [`FromStr`] reads. AWS keeps requests for seven
/// days.
#[derive(Serialize, Deserialize)]
#[serde(
    into = "StoredRequest",
    try_from = "StoredRequest",
    bound(serialize = "", deserialize = "T: ResourceModel, Output: RequestOutput")
)]
pub struct RequestHandle<T, Output = Resource<T>> {
    stored: StoredRequest,
    request: PhantomData<fn() -> (T, Output)>,
}

/// The stored form of a request.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct StoredRequest {
    /// The resource type: `AWS::IVS::Stage`.
    type_name: String,
    #[serde(with = "operation_name")]
    operation: Handler,
    /// Absent if AWS was asked for nothing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    request_token: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    identifier: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    region: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    role_arn: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    type_version_id: Option<String>,
}

/// Stores the handler under the name of its operation: `create_resource`.
mod operation_name {
    use cloud_control::Handler;
    use serde::de::Error as _;
    use serde::{Deserialize, Deserializer, Serializer};

    const HANDLERS: [Handler; 3] = [Handler::Create, Handler::Update, Handler::Delete];
    const NAMES: [&str; 3] =
        [HANDLERS[0].method_name(), HANDLERS[1].method_name(), HANDLERS[2].method_name()];

    pub(super) fn serialize<S: Serializer>(handler: &Handler, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(handler.method_name())
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Handler, D::Error> {
        let name = String::deserialize(deserializer)?;
        let handler = HANDLERS.into_iter().find(|handler| handler.method_name() == name);
        handler.ok_or_else(|| D::Error::unknown_variant(&name, &NAMES))
    }
}

/// The reason why a stored request isn't one of the expected kind.
#[derive(Debug, thiserror::Error)]
enum MismatchedHandle {
    #[error("a handle of type {found}, expected one of {expected}")]
    Type { found: String, expected: &'static str },
    #[error("a handle of {found}, expected one of {expected}")]
    Operation { found: &'static str, expected: String },
}

impl<T: Model, Output: RequestOutput> RequestHandle<T, Output> {
    pub(super) fn of(request: &Request<T, Output>) -> Self {
        let options = request.call.options();
        let operation = match &request.accepted {
            Some(accepted) => accepted.handler,
            // There was nothing to do: the resource was up to date, or gone.
            None if Output::HANDLERS.contains(&Handler::Delete) => Handler::Delete,
            None => Handler::Update,
        };
        let stored = StoredRequest {
            type_name: request.call.type_name().to_owned(),
            operation,
            request_token: request.request_token().map(str::to_owned),
            identifier: request.identifier().map(|identifier| identifier.as_str().to_owned()),
            region: request.call.region().map(str::to_owned),
            role_arn: options.role_arn.clone(),
            type_version_id: options.type_version_id.clone(),
        };
        Self { stored, request: PhantomData }
    }

    /// The request of a resource of this type.
    pub(crate) fn resumed(self, client: &Connection, resource_type: ResourceType) -> Request<T, Output> {
        let StoredRequest { operation, request_token, identifier, region, role_arn, type_version_id, .. } =
            self.stored;
        let options = Options { region, role_arn, type_version_id, client_token: None };
        Request {
            call: Call::resumed(client, resource_type, operation, options),
            identifier: identifier.map(Into::into),
            accepted: request_token.map(|request_token| AcceptedRequest {
                handler: operation,
                request_token,
                event: None,
                retries: 0,
                retry_plan: None,
            }),
            output: PhantomData,
        }
    }
}

impl<T: ResourceModel, Output: RequestOutput> RequestHandle<T, Output> {
    /// The request, to wait for it in the region where it was made. This makes no call.
    ///
    /// If the request fails for a transient reason, waiting doesn't make it again: only the process that made
    /// it has its inputs.
    pub fn resume<Policy>(self, client: &Client<Policy>) -> Request<T, Output> {
        self.resumed(client.connection(), ResourceType::of::<T>())
    }
}

impl<T: Model, Output: RequestOutput> RequestHandle<T, Output> {
    /// The handle in the line that it displays as, of a request for a resource of this type.
    pub(crate) fn parse(line: &str, type_name: &'static str) -> Result<Self, Error> {
        let no_handle = |why: &dyn fmt::Display| {
            let subject = Subject { operation: "resume", type_name, step: None };
            let message = format!("the text isn't a handle of such a request: {why}");
            Error::new(ErrorKind::InvalidInput, subject, message)
        };
        let stored: StoredRequest = serde_json::from_str(line).map_err(|error| no_handle(&error))?;
        let stored = stored.checked::<Output>(type_name).map_err(|error| no_handle(&error))?;
        Ok(Self { stored, request: PhantomData })
    }
}

impl StoredRequest {
    /// The request, if it is for a resource of this type, and one whose output this is.
    fn checked<Output: RequestOutput>(self, type_name: &'static str) -> Result<Self, MismatchedHandle> {
        if self.type_name != type_name {
            return Err(MismatchedHandle::Type { found: self.type_name, expected: type_name });
        }
        if !Output::HANDLERS.contains(&self.operation) {
            let expected: Vec<&str> = Output::HANDLERS.iter().map(|handler| handler.method_name()).collect();
            let found = self.operation.method_name();
            return Err(MismatchedHandle::Operation { found, expected: expected.join(" or ") });
        }
        Ok(self)
    }
}

impl<T, Output> RequestHandle<T, Output> {
    /// The token by which AWS knows the request; `None` if there was nothing to do.
    #[must_use]
    pub fn request_token(&self) -> Option<&str> {
        self.stored.request_token.as_deref()
    }

    /// The identifier of the resource, if it was known.
    #[must_use]
    pub fn identifier(&self) -> Option<&str> {
        self.stored.identifier.as_deref()
    }

    /// The region in which the request was made.
    #[must_use]
    pub fn region(&self) -> Option<&str> {
        self.stored.region.as_deref()
    }
}

impl<T: ResourceModel, Output: RequestOutput> TryFrom<StoredRequest> for RequestHandle<T, Output> {
    type Error = MismatchedHandle;

    fn try_from(stored: StoredRequest) -> Result<Self, MismatchedHandle> {
        Ok(Self { stored: stored.checked::<Output>(T::TYPE_NAME)?, request: PhantomData })
    }
}

impl<T, Output> From<RequestHandle<T, Output>> for StoredRequest {
    fn from(handle: RequestHandle<T, Output>) -> Self {
        handle.stored
    }
}

/// Reads the line that a handle displays as.
impl<T: ResourceModel, Output: RequestOutput> FromStr for RequestHandle<T, Output> {
    type Err = Error;

    fn from_str(line: &str) -> Result<Self, Error> {
        Self::parse(line, T::TYPE_NAME)
    }
}

impl<T, Output> fmt::Display for RequestHandle<T, Output> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let line = serde_json::to_string(&self.stored).map_err(|_| fmt::Error)?;
        f.write_str(&line)
    }
}

impl<T, Output> fmt::Debug for RequestHandle<T, Output> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("RequestHandle").field(&self.stored).finish()
    }
}

impl<T, Output> Clone for RequestHandle<T, Output> {
    fn clone(&self) -> Self {
        Self { stored: self.stored.clone(), request: PhantomData }
    }
}

impl<T, Output> PartialEq for RequestHandle<T, Output> {
    fn eq(&self, other: &Self) -> bool {
        self.stored == other.stored
    }
}

impl<T, Output> Eq for RequestHandle<T, Output> {}
