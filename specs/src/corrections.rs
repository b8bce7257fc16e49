//! `aws/<service>.toml`: where the pages of a service are wrong or silent, and why we say so.
//!
//! ```toml
//! [[type_name]]
//! resource = "input"                    # the page's name
//! is = "AWS::IoTEvents::Input"
//! reason = "The page names no type, and the service is closed to new types."
//!
//! [[field]]
//! resource = "db_instance"
//! name = "db_name"                      # within objects: "endpoint.address"
//! wire_name = "DBName"                  # or datatype, create, update
//! reason = "Seen in the CloudFormation schema."
//!
//! [[field]]
//! resource = "stream_key"
//! name = "value"
//! secret = true                         # or write_only, unordered: pages say none of these
//! reason = "Whoever has it can stream to the channel."
//!
//! [[scope]]
//! resource = "stream_key"
//! properties = ["channel_arn"]          # what a list demands
//! reason = "The list handler takes ChannelArn, and fails without it."
//!
//! [[passes_role]]
//! resource = "function"
//! to = ["lambda.amazonaws.com"]         # the services that its handlers pass roles to
//! reason = "The function's own role is what iam:PassRole is for."
//!
//! [[permission]]
//! resource = "bucket"
//! action = "s3:HeadBucket"              # as the page writes it
//! is = "s3:ListBucket"                  # or allow = true: keep it, unverified
//! reason = "HeadBucket is authorised by ListBucket."
//! ```

use serde::Deserialize;
use thiserror::Error;
use toml::Spanned;

use crate::resource::{DataType, OnCreate};

/// The corrections of one service. One that no longer applies is an error of `generate`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Corrections {
    /// Pages whose type cannot be found by their letters.
    #[serde(default)]
    pub type_name: Vec<TypeNameCorrection>,
    /// Fields that a page describes wrongly, or not fully.
    #[serde(default)]
    pub field: Vec<FieldCorrection>,
    /// Lists that want to know of what.
    #[serde(default)]
    pub scope: Vec<ScopeCorrection>,
    /// Whom handlers pass roles to.
    #[serde(default)]
    pub passes_role: Vec<PassesRoleCorrection>,
    /// Actions that IAM does not know, or knows by another name.
    #[serde(default)]
    pub permission: Vec<PermissionCorrection>,
}

/// The type that a page is about.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TypeNameCorrection {
    /// The page's resource name.
    pub resource: String,
    /// `AWS::Service::Resource`.
    pub is: String,
    /// Why.
    pub reason: Spanned<String>,
}

/// What a field really is.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FieldCorrection {
    /// A page's resource name.
    pub resource: String,
    /// The field's name on the page; of one within objects, the names down to it, joined with `.`.
    pub name: String,
    /// Its name on the wire.
    pub wire_name: Option<String>,
    /// Its type.
    pub datatype: Option<DataType>,
    /// Whether a create takes it.
    pub create: Option<OnCreate>,
    /// Whether an update may change it.
    pub update: Option<bool>,
    /// Its value must not be shown.
    #[serde(default)]
    pub secret: bool,
    /// It can be set but not read back.
    #[serde(default)]
    pub write_only: bool,
    /// The items of its array have no order.
    #[serde(default)]
    pub unordered: bool,
    /// Why.
    pub reason: Spanned<String>,
}

/// What a list demands.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ScopeCorrection {
    /// A page's resource name.
    pub resource: String,
    /// The properties whose values it demands, by their names on the page.
    pub properties: Vec<String>,
    /// Why.
    pub reason: Spanned<String>,
}

/// Whom the handlers of a type pass roles to: pages say only that they do, and a policy that says no more lets them pass
/// roles to any service.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PassesRoleCorrection {
    /// A page's resource name.
    pub resource: String,
    /// The services, as IAM's condition names them: `lambda.amazonaws.com`.
    pub to: Vec<String>,
    /// Why.
    pub reason: Spanned<String>,
}

/// What an action really is.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PermissionCorrection {
    /// A page's resource name.
    pub resource: String,
    /// The action as the page writes it.
    pub action: String,
    /// The action that is meant.
    pub is: Option<String>,
    /// Keep it although the reference does not know it, or although it is a wildcard.
    #[serde(default)]
    pub allow: bool,
    /// Why.
    pub reason: Spanned<String>,
}

/// A corrections file can't be used.
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum CorrectionsError {
    /// The text isn't TOML, or has an unknown key or a value of the wrong type.
    #[error("{0}")]
    Toml(#[from] toml::de::Error),
    /// A correction gives no reason.
    #[error("a correction of `{resource}` gives no reason: say how the page is wrong, or what it leaves out")]
    NoReason {
        /// The resource of the correction.
        resource: String,
    },
    /// A text isn't a service that roles can be passed to.
    #[error("found {found:?}, expected a service to pass roles to, such as `lambda.amazonaws.com`")]
    Service {
        /// The text.
        found: String,
    },
}

impl Corrections {
    /// Reads a corrections file.
    ///
    /// # Errors
    ///
    /// Returns an error if the text isn't TOML, has an unknown key, or has a correction without a reason.
    pub fn parse(text: &str) -> Result<Self, CorrectionsError> {
        let corrections: Self = toml::from_str(text)?;
        for (resource, reason) in corrections.reasons() {
            if reason.get_ref().trim().is_empty() {
                return Err(CorrectionsError::NoReason { resource: resource.to_owned() });
            }
        }
        let is_taken = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"-.".contains(&byte);
        for service in corrections.passes_role.iter().flat_map(|correction| &correction.to) {
            if service.is_empty() || !service.bytes().all(is_taken) {
                return Err(CorrectionsError::Service { found: service.clone() });
            }
        }
        Ok(corrections)
    }

    /// Each correction's resource and reason; the place of the reason tells which correction it is.
    pub fn reasons(&self) -> impl Iterator<Item = (&str, &Spanned<String>)> {
        let types = self.type_name.iter().map(|c| (c.resource.as_str(), &c.reason));
        let fields = self.field.iter().map(|c| (c.resource.as_str(), &c.reason));
        let scopes = self.scope.iter().map(|c| (c.resource.as_str(), &c.reason));
        let roles = self.passes_role.iter();
        let roles = roles.map(|c| (c.resource.as_str(), &c.reason));
        let permissions = self.permission.iter().map(|c| (c.resource.as_str(), &c.reason));
        types.chain(fields).chain(scopes).chain(roles).chain(permissions)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_correction_needs_a_reason_and_known_keys() {
        let missing = "[[permission]]\nresource = \"stage\"\naction = \"ivs:X\"\nallow = true\n";
        assert!(Corrections::parse(missing).is_err());
        let empty = format!("{missing}reason = \" \"\n");
        assert!(Corrections::parse(&empty).is_err_and(|error| error.to_string().contains("no reason")));
        let unknown = format!("{missing}reason = \"seen\"\nwhy = 1\n");
        assert!(Corrections::parse(&unknown).is_err());
        let passes = |to: &str| {
            let correction = format!("[[passes_role]]\nresource = \"stage\"\nto = [{to:?}]\n");
            Corrections::parse(&format!("{correction}reason = \"seen\"\n"))
        };
        assert!(passes("ivs.amazonaws.com").is_ok());
        for service in ["", "*", "lambda.amazonaws.com\"", "Lambda"] {
            assert!(passes(service).is_err_and(|error| error.to_string().contains("to pass roles to")));
        }
        let scope = "[[scope]]\nresource = \"room\"\nproperties = [\"arn\"]\nreason = \"\"\n";
        assert!(Corrections::parse(scope).is_err_and(|error| error.to_string().contains("`room`")));
        let fine = format!("{missing}reason = \"seen\"\n");
        assert_eq!(Corrections::parse(&fine).expect("well-formed").permission.len(), 1);
    }
}
