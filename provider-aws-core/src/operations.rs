//! The operations on resources. Each is built, then awaited.

mod create;
mod delete;
mod get;
mod list;
mod update;

use std::pin::Pin;

use crate::error::Error;

pub use create::Create;
pub use delete::Delete;
pub use get::Get;
pub use list::{List, ListPage, ListStream};
pub use update::Update;

/// The future of an operation.
type OperationFuture<'a, T> = Pin<Box<dyn Future<Output = Result<T, Error>> + Send + 'a>>;

/// The settings of every operation.
macro_rules! settings {
    ($operation:ident $(<$output:ident>)?) => {
        impl<T $(, $output)?> $operation<'_, T $(, $output)?> {
            /// Sets the region, in place of the client's.
            pub fn region(mut self, region: impl Into<String>) -> Self {
                self.options.region = Some(region.into());
                self
            }

            /// Sets the role that the type's handler assumes, in place of the caller's credentials.
            pub fn role_arn(mut self, arn: impl Into<String>) -> Self {
                crate::link::ROLE.called();
                self.options.role_arn = Some(arn.into());
                self
            }

            /// Sets the version of the type. Only private types have several versions.
            pub fn type_version_id(mut self, id: impl Into<String>) -> Self {
                self.options.type_version_id = Some(id.into());
                self
            }
        }
    };
}

/// The setting of operations that change something.
macro_rules! client_token {
    ($operation:ident) => {
        impl<T> $operation<'_, T> {
            /// Sets the client token: within 36 hours, a request with the same token is the same request, and
            /// isn't carried out twice. Each request has a random token unless you set one.
            pub fn client_token(mut self, token: impl Into<String>) -> Self {
                self.options.client_token = Some(token.into());
                self
            }
        }
    };
}

use {client_token, settings};
