//! What a process writes down of a request, so that another can go on with it.

use core::fmt;
use core::marker::PhantomData;
use core::str::FromStr;

use cloud_control::Handler;
use serde::{Deserialize, Serialize};

use super::{Accepted, Outcome, Request};
use crate::action::Action;
use crate::call::{Call, Options};
use crate::error::Subject;
use crate::{Client, Error, ErrorKind, Identifier, Resource, ResourceModel};

/// A request, written down: for a file, a queue, or the next process. It holds no property of the resource.
///
/// It is serializable, and displays as one line of JSON that parses again. AWS keeps requests for seven days.
#[derive(Serialize, Deserialize)]
#[serde(
    into = "Written",
    try_from = "Written",
    bound(serialize = "", deserialize = "T: ResourceModel, O: Outcome")
)]
pub struct RequestHandle<T, O = Resource<T>> {
    written: Written,
    request: PhantomData<fn() -> (T, O)>,
}

/// What is written.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    /// The type of the resource: `AWS::IVS::Stage`.
    type_name: String,
    operation: Mutation,
    /// Absent if nothing was asked of AWS.
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

/// The operations that make requests.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
enum Mutation {
    #[serde(rename = "create_resource")]
    Create,
    #[serde(rename = "update_resource")]
    Update,
    #[serde(rename = "delete_resource")]
    Delete,
}

impl Mutation {
    fn action(self) -> Action {
        match self {
            Self::Create => Action::CreateResource,
            Self::Update => Action::UpdateResource,
            Self::Delete => Action::DeleteResource,
        }
    }

    fn name(self) -> &'static str {
        match self {
            Self::Create => "create_resource",
            Self::Update => "update_resource",
            Self::Delete => "delete_resource",
        }
    }
}

impl<T: ResourceModel, O: Outcome> RequestHandle<T, O> {
    pub(super) fn of(request: &Request<T, O>) -> Self {
        let options = request.call.options();
        let operation = match request.accepted.as_ref().map(|it| it.action) {
            Some(Action::CreateResource) => Mutation::Create,
            Some(Action::UpdateResource) => Mutation::Update,
            Some(Action::DeleteResource) => Mutation::Delete,
            // There is no need of it: what was to change has changed, or what was to go is gone.
            _ if O::HANDLERS.contains(&Handler::Delete) => Mutation::Delete,
            _ => Mutation::Update,
        };
        let written = Written {
            type_name: T::TYPE_NAME.to_owned(),
            operation,
            request_token: request.request_token().map(str::to_owned),
            identifier: request.identifier().map(|it| it.as_str().to_owned()),
            region: request.call.region().map(str::to_owned),
            role_arn: options.role_arn.clone(),
            type_version_id: options.type_version_id.clone(),
        };
        Self { written, request: PhantomData }
    }

    /// The request again, to wait for, in the region that it was made in. It takes no call.
    ///
    /// If the request fails for a reason that may pass, it is not made again: only the process that made it knows what
    /// it asked for.
    pub fn resume<Policy>(self, client: &Client<Policy>) -> Request<T, O> {
        let Written { operation, request_token, identifier, region, role_arn, type_version_id, .. } =
            self.written;
        let options = Options { region, role_arn, type_version_id, client_token: None };
        Request {
            call: Call::resumed(client.connection(), operation.name(), T::TYPE_NAME, options),
            identifier: identifier.map(Into::into),
            accepted: request_token.map(|request_token| Accepted {
                action: operation.action(),
                request_token,
                event: None,
                times: 0,
                again: None,
            }),
            outcome: PhantomData,
        }
    }
}

impl<T, O> RequestHandle<T, O> {
    /// The token that AWS knows the request by; `None` if nothing was asked of AWS.
    #[must_use]
    pub fn request_token(&self) -> Option<&str> {
        self.written.request_token.as_deref()
    }

    /// The identifier of the resource, as far as it was known.
    #[must_use]
    pub fn identifier(&self) -> Option<&str> {
        self.written.identifier.as_deref()
    }

    /// The region that the request was made in.
    #[must_use]
    pub fn region(&self) -> Option<&str> {
        self.written.region.as_deref()
    }
}

impl<T: ResourceModel, O: Outcome> TryFrom<Written> for RequestHandle<T, O> {
    type Error = String;

    fn try_from(written: Written) -> Result<Self, String> {
        if written.type_name != T::TYPE_NAME {
            return Err(format!("a handle of another type of resource, expected one of {}", T::TYPE_NAME));
        }
        let handler = written.operation.action().handler();
        if !handler.is_some_and(|handler| O::HANDLERS.contains(&handler)) {
            let found = written.operation.name();
            return Err(format!("a handle of {found}, expected one that ends otherwise"));
        }
        Ok(Self { written, request: PhantomData })
    }
}

impl<T, O> From<RequestHandle<T, O>> for Written {
    fn from(handle: RequestHandle<T, O>) -> Self {
        handle.written
    }
}

/// Reads the line that a handle displays as.
impl<T: ResourceModel, O: Outcome> FromStr for RequestHandle<T, O> {
    type Err = Error;

    fn from_str(line: &str) -> Result<Self, Error> {
        serde_json::from_str(line).map_err(|error| {
            let subject = Subject { operation: "resume", type_name: T::TYPE_NAME, step: None };
            let message = format!("this is no handle of such a request: {error}");
            Error::new(ErrorKind::InvalidInput, subject, message)
        })
    }
}

impl<T, O> fmt::Display for RequestHandle<T, O> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let line = serde_json::to_string(&self.written).map_err(|_| fmt::Error)?;
        f.write_str(&line)
    }
}

impl<T, O> fmt::Debug for RequestHandle<T, O> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("RequestHandle").field(&self.written).finish()
    }
}

impl<T, O> Clone for RequestHandle<T, O> {
    fn clone(&self) -> Self {
        Self { written: self.written.clone(), request: PhantomData }
    }
}

impl<T, O> PartialEq for RequestHandle<T, O> {
    fn eq(&self, other: &Self) -> bool {
        self.written == other.written
    }
}

impl<T, O> Eq for RequestHandle<T, O> {}
