//! A call: its input, and the account and region that it is made in.

use crate::request::{Key, Location};
use crate::wire::Input;

/// A call of the endpoint.
pub(crate) struct Call {
    pub(crate) input: Input,
    pub(crate) account: String,
    pub(crate) region: String,
}

impl Call {
    pub(crate) fn location(&self) -> Location<'_> {
        Location { account: &self.account, region: &self.region }
    }

    /// The key of a resource at the location of the call.
    pub(crate) fn key(&self, type_name: &str, identifier: String) -> Key {
        Key {
            account: self.account.clone(),
            region: self.region.clone(),
            type_name: type_name.to_owned(),
            identifier,
        }
    }

    /// The ARN of the caller.
    pub(crate) fn user_arn(&self) -> String {
        format!("arn:aws:iam::{}:user/local", self.account)
    }
}
