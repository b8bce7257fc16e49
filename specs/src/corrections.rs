//! Corrections, in `aws/<service>.toml`: what pages say wrongly or leave out, each with a reason.
//!
//! ```toml
//! [[type_name]]
//! resource = "input"                    # the last part of the page's id
//! is = "AWS::IoTEvents::Input"
//! reason = "The page names no type, and the service is closed to new types."
//!
//! [[field]]
//! resource = "db_instance"
//! name = "db_name"                      # within an object: "endpoint.address"
//! wire_name = "DBName"                  # or datatype, or required, read_only, create_only = true or false
//! reason = "Seen in the CloudFormation schema."
//!
//! [[field]]
//! resource = "stream_key"
//! name = "value"
//! secret = true                         # or write_only or unordered = true or false
//! reason = "Anybody who has the value can stream to the channel."
//!
//! [[field]]
//! resource = "stream_key"
//! name = "channel_arn"
//! refers_to = [{ type_name = "AWS::IVS::Channel", property = "Arn" }]    # by its wire name; [] for none
//! reason = "The schema doesn't say whose ARN it is."
//!
//! [[scope]]
//! resource = "stream_key"
//! properties = ["channel_arn"]          # the properties that a list requires
//! reason = "The list handler takes ChannelArn, and fails without it."
//!
//! [[passes_role]]
//! resource = "function"
//! to = ["lambda.amazonaws.com"]         # the services that the handlers pass roles to
//! reason = "iam:PassRole is required for the role of the function."
//!
//! [[permission]]
//! resource = "bucket"
//! action = "s3:HeadBucket"              # as on the page
//! is = "s3:ListBucket"                  # or allow = true: the action stays as it is
//! reason = "HeadBucket is authorised by ListBucket."
//! ```

use serde::Deserialize;
use thiserror::Error;
use toml::Spanned;

use crate::datatype::Type;
use crate::property::Referent;

/// The corrections of one service. A correction that changes nothing is an error when the pages are lowered.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Corrections {
    /// The types of pages whose ids don't have the letters of their type.
    #[serde(default)]
    pub type_name: Vec<TypeNameCorrection>,
    /// Fields that a page describes wrongly or incompletely.
    #[serde(default)]
    pub field: Vec<FieldCorrection>,
    /// Lists that require properties.
    #[serde(default)]
    pub scope: Vec<ScopeCorrection>,
    /// Services that handlers pass roles to.
    #[serde(default)]
    pub passes_role: Vec<PassesRoleCorrection>,
    /// Actions that IAM doesn't have, or has under another name.
    #[serde(default)]
    pub permission: Vec<PermissionCorrection>,
}

/// The type that a page describes.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TypeNameCorrection {
    /// The last part of the page's id.
    pub resource: String,
    /// The type: `AWS::Service::Resource`.
    pub is: String,
    /// The reason for the correction.
    pub reason: Spanned<String>,
}

/// What a field is.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FieldCorrection {
    /// The last part of the id of one of the type's pages.
    pub resource: String,
    /// The name of the field on the page or in Rust, of which only letters and digits count: pages spell names in several ways.
    /// For a field within objects, the names down to it, joined with `.`.
    pub name: String,
    /// The name in Cloud Control's documents.
    pub wire_name: Option<String>,
    /// The type, in the form of spec files: `"string"`, or `{ array = { items = "string" } }`.
    pub datatype: Option<Type>,
    /// Whether a create, or each object that has the property, requires it.
    pub required: Option<bool>,
    /// Whether only AWS sets the property.
    pub read_only: Option<bool>,
    /// Whether no update may change the property.
    pub create_only: Option<bool>,
    /// Whether the property can be set, but not read.
    pub write_only: Option<bool>,
    /// Whether the value must not be shown.
    pub secret: Option<bool>,
    /// Whether the items of the array have no order.
    pub unordered: Option<bool>,
    /// The properties of resources whose values this property takes, or its items or values. An empty list says that
    /// it takes none.
    pub refers_to: Option<Vec<Referent>>,
    /// Whether the page is wrong where it differs from the schema: in the type, or because there is no such property.
    #[serde(default)]
    pub schema_decides: bool,
    /// The reason for the correction.
    pub reason: Spanned<String>,
}

/// The properties that the list of a type requires.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ScopeCorrection {
    /// The last part of the id of one of the type's pages.
    pub resource: String,
    /// The properties, by their names on the page or in Rust.
    pub properties: Vec<String>,
    /// The reason for the correction.
    pub reason: Spanned<String>,
}

/// The services that the handlers of a type pass roles to. Pages state only `iam:PassRole`, which lets the
/// handlers pass roles to any service.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PassesRoleCorrection {
    /// The last part of the id of one of the type's pages.
    pub resource: String,
    /// The services, as the condition key `iam:PassedToService` names them: `lambda.amazonaws.com`.
    pub to: Vec<String>,
    /// The reason for the correction.
    pub reason: Spanned<String>,
}

/// What an action is.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PermissionCorrection {
    /// The last part of the id of one of the type's pages.
    pub resource: String,
    /// The action, as on the page.
    pub action: String,
    /// The action that is meant.
    pub is: Option<String>,
    /// Whether to keep the action as it is, although the reference doesn't have it or it is a pattern.
    #[serde(default)]
    pub allow: bool,
    /// The reason for the correction.
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
    #[error("a correction of `{resource}` gives no reason: say what the page states wrongly or leaves out")]
    NoReason {
        /// The resource of the correction.
        resource: String,
    },
    /// A field refers to something that isn't a property of a resource type.
    #[error(
        "found {found:?} in `refers_to`, expected a type such as `AWS::IVS::Channel`, and one of its properties, \
         such as `Arn`, once"
    )]
    Referent {
        /// The type and the property.
        found: String,
    },
    /// A role is passed to a text that isn't a service.
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
    /// Returns an error if the text isn't TOML, has an unknown key, or has a correction without a reason or
    /// with a malformed type, property or service.
    pub fn parse(text: &str) -> Result<Self, CorrectionsError> {
        let corrections: Self = toml::from_str(text)?;
        for (resource, reason) in corrections.reasons() {
            if reason.get_ref().trim().is_empty() {
                return Err(CorrectionsError::NoReason { resource: resource.to_owned() });
            }
        }
        for referents in corrections.field.iter().filter_map(|correction| correction.refers_to.as_deref()) {
            for (index, referent) in referents.iter().enumerate() {
                if !referent.is_well_formed() || referents[..index].contains(referent) {
                    let found = format!("{} {}", referent.type_name, referent.property);
                    return Err(CorrectionsError::Referent { found });
                }
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

    /// The resource and the reason of each correction. The place of the reason identifies the correction.
    pub fn reasons(&self) -> impl Iterator<Item = (&str, &Spanned<String>)> {
        let types = self.type_name.iter().map(|correction| (&correction.resource, &correction.reason));
        let fields = self.field.iter().map(|correction| (&correction.resource, &correction.reason));
        let scopes = self.scope.iter().map(|correction| (&correction.resource, &correction.reason));
        let roles = self.passes_role.iter().map(|correction| (&correction.resource, &correction.reason));
        let permissions = self.permission.iter().map(|correction| (&correction.resource, &correction.reason));
        let all = types.chain(fields).chain(scopes).chain(roles).chain(permissions);
        all.map(|(resource, reason)| (resource.as_str(), reason))
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
        let refers = |referents: &str| {
            let correction =
                format!("[[field]]\nresource = \"key\"\nname = \"arn\"\nrefers_to = {referents}\n");
            Corrections::parse(&format!("{correction}reason = \"seen\"\n"))
        };
        let channel = "{ type_name = \"AWS::IVS::Channel\", property = \"Arn\" }";
        assert!(refers(&format!("[{channel}]")).is_ok() && refers("[]").is_ok());
        for (type_name, property) in [
            ("AWS::IVS", "Arn"),
            ("AWS::IVS::../Channel", "Arn"),
            ("AWS::IVS::Channel ", "Arn"),
            ("AWS::IVS::Channel", ""),
            ("AWS::IVS::Channel", "Arn/"),
            ("AWS::IVS::Channel", "Arn`"),
        ] {
            let referent = format!("[{{ type_name = {type_name:?}, property = {property:?} }}]");
            assert!(refers(&referent).is_err_and(|error| error.to_string().contains("`refers_to`")));
        }
        assert!(refers(&format!("[{channel}, {channel}]")).is_err());
        let scope = "[[scope]]\nresource = \"room\"\nproperties = [\"arn\"]\nreason = \"\"\n";
        assert!(Corrections::parse(scope).is_err_and(|error| error.to_string().contains("`room`")));
        let fine = format!("{missing}reason = \"seen\"\n");
        assert_eq!(Corrections::parse(&fine).expect("well-formed").permission.len(), 1);
    }
}
