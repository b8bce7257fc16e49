//! The operations on resources: each is built, then awaited.

mod create;
mod delete;
mod get;
mod list;
mod update;

pub use create::Create;
pub use delete::Delete;
pub use get::Get;
pub use list::{List, ListStream};
pub use update::Update;

/// What the operations resolve with when they are awaited.
type Outcome<'a, T> = core::pin::Pin<Box<dyn Future<Output = Result<T, crate::Error>> + Send + 'a>>;

/// The settings that every operation takes.
macro_rules! settings {
    ($operation:ident $(<$outcome:ident>)?) => {
        impl<T $(, $outcome)?> $operation<'_, T $(, $outcome)?> {
            /// Works in this region instead of the client's.
            pub fn region(mut self, region: impl Into<String>) -> Self {
                self.options.region = Some(region.into());
                self
            }

            /// Has the handler of the type act with this role instead of the caller's credentials.
            pub fn role_arn(mut self, arn: impl Into<String>) -> Self {
                crate::link::ROLE.called();
                self.options.role_arn = Some(arn.into());
                self
            }

            /// Works with this version of the type, for private types: public ones have one version.
            pub fn type_version_id(mut self, id: impl Into<String>) -> Self {
                self.options.type_version_id = Some(id.into());
                self
            }
        }
    };
}

/// The settings that operations take which change something.
macro_rules! client_token {
    ($operation:ident) => {
        impl<T> $operation<'_, T> {
            /// Marks the request, so that sending it again within 36 hours is not doing it again. Each request has
            /// a mark of its own unless told.
            pub fn client_token(mut self, token: impl Into<String>) -> Self {
                self.options.client_token = Some(token.into());
                self
            }
        }
    };
}

use {client_token, settings};
