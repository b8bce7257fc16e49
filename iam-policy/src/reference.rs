//! IAM's service authorization reference: actions, and the resources that they can be narrowed to.

mod format;
mod own;
mod required;
mod scope;

use std::collections::BTreeMap;

pub use format::{AccessLevel, ActionReference, ResourceTypeReference, ServiceReference};
pub use own::{OwnType, Relation};
pub use scope::{OwnTypes, ScopedResource};

use own::OwnTable;
use required::RequiredTypes;

use crate::action::Action;
use crate::pattern::{Case, matches};

/// The references of several services. As in IAM, prefixes and actions are case-insensitive.
///
/// ```
/// use iam_policy::Reference;
///
/// let mut reference = Reference::default();
/// reference.add(r#"{"Name": "ivs", "Actions": [{"Name": "UntagResource"}]}"#)?;
/// assert_eq!(reference.action("ivs", "UnTagResource"), Some("UntagResource"));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, Default)]
pub struct Reference {
    /// By prefix, in lower case.
    services: BTreeMap<String, Service>,
    required: RequiredTypes,
    own: OwnTable,
}

#[derive(Clone, Debug)]
struct Service {
    /// By name, in lower case.
    actions: BTreeMap<String, ActionReference>,
    resources: Vec<ResourceTypeReference>,
}

impl Reference {
    /// Adds the service of one file of the reference.
    ///
    /// # Errors
    ///
    /// Returns an error if `json` isn't in AWS's format.
    pub fn add(&mut self, json: &str) -> Result<(), serde_json::Error> {
        self.extend([serde_json::from_str(json)?]);
        Ok(())
    }

    /// Adds which resource types actions require: an object by prefix, of objects by action, of arrays with the names
    /// of the types. An action that isn't listed requires all of its resource types.
    ///
    /// # Errors
    ///
    /// Returns an error if `json` isn't of this form.
    pub fn add_required(&mut self, json: &str) -> Result<(), serde_json::Error> {
        self.required.merge(serde_json::from_str(json)?);
        Ok(())
    }

    /// Whether the reference has the service of a prefix.
    #[must_use]
    pub fn has_service(&self, prefix: &str) -> bool {
        self.service(prefix).is_some()
    }

    /// The prefixes of all services, sorted.
    pub fn prefixes(&self) -> impl Iterator<Item = &str> {
        self.services.keys().map(String::as_str)
    }

    /// An action in IAM's spelling.
    #[must_use]
    pub fn action(&self, prefix: &str, name: &str) -> Option<&str> {
        let service = self.service(prefix)?;
        let action = service.actions.get(&name.to_ascii_lowercase())?;
        Some(&action.name)
    }

    /// The actions of a service in IAM's spelling, sorted by bytes.
    #[must_use]
    pub fn actions(&self, prefix: &str) -> Vec<&str> {
        let service = self.service(prefix).into_iter();
        let mut actions: Vec<&str> =
            service.flat_map(|service| service.actions.values()).map(|action| action.name.as_str()).collect();
        actions.sort_unstable();
        actions
    }

    /// What an action does, if the reference says it: `ivs:GetStage` reads.
    #[must_use]
    pub fn access_level(&self, action: &str) -> Option<AccessLevel> {
        let action = Action::split(action)?;
        let service = self.service(action.prefix())?;
        service.actions.get(&action.name().to_ascii_lowercase())?.access_level()
    }

    /// The actions that an action of a policy, with or without wildcards, matches: `ec2:DescribeTags`, sorted.
    #[must_use]
    pub fn matching_actions(&self, action: &str) -> Vec<String> {
        let prefix = Action::split(action).map_or("", |action| action.prefix());
        let known = self.matches(action).into_iter();
        let mut actions: Vec<String> =
            known.map(|(_, _, known)| format!("{prefix}:{}", known.name)).collect();
        actions.sort_unstable();
        actions
    }

    /// Whether an action of a policy, with or without wildcards, matches an action of the reference.
    #[must_use]
    pub fn knows(&self, action: &str) -> bool {
        !self.matches(action).is_empty()
    }

    /// Whether the reference says that an action takes no resources.
    #[must_use]
    pub fn takes_no_resources(&self, action: &str) -> bool {
        self.matches(action).iter().any(|(_, _, known)| known.resources.is_empty())
    }

    fn service(&self, prefix: &str) -> Option<&Service> {
        self.services.get(&prefix.to_ascii_lowercase())
    }

    /// The actions that an action of a policy, with or without wildcards, matches, with their service.
    fn matches<'r>(&'r self, action: &str) -> Vec<(&'r str, &'r Service, &'r ActionReference)> {
        let Some(action) = Action::split(action) else {
            return Vec::new();
        };
        let Some((prefix, service)) = self.services.get_key_value(&action.prefix().to_ascii_lowercase())
        else {
            return Vec::new();
        };
        let actions = service.actions.values();
        actions
            .filter(|known| matches(action.name(), &known.name, Case::Insensitive))
            .map(|known| (prefix.as_str(), service, known))
            .collect()
    }
}

impl Extend<ServiceReference> for Reference {
    fn extend<I: IntoIterator<Item = ServiceReference>>(&mut self, references: I) {
        for reference in references {
            let actions = reference.actions.into_iter();
            let service = Service {
                actions: actions.map(|action| (action.name.to_ascii_lowercase(), action)).collect(),
                resources: reference.resources,
            };
            self.services.insert(reference.name.to_ascii_lowercase(), service);
        }
    }
}

impl FromIterator<ServiceReference> for Reference {
    fn from_iter<I: IntoIterator<Item = ServiceReference>>(references: I) -> Self {
        let mut reference = Self::default();
        reference.extend(references);
        reference
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn actions_are_found_in_any_case_and_returned_in_iams_spelling() {
        let mut reference = Reference::default();
        reference
            .add(r#"{"Name":"ivs","Actions":[{"Name":"UntagResource"},{"Name":"GetStage"}]}"#)
            .expect("well-formed");
        assert_eq!(reference.action("IVS", "UnTagResource"), Some("UntagResource"));
        assert_eq!(reference.action("ivs", "Untag"), None);
        assert_eq!(reference.actions("ivs"), ["GetStage", "UntagResource"]);
        assert!(!reference.has_service("efs"));
    }

    #[test]
    fn the_access_level_is_what_the_properties_say() {
        let action = |name: &str, property: &str| {
            format!(r#"{{"Name":"{name}","Annotations":{{"Properties":{{"IsWrite":false,{property}}}}}}}"#)
        };
        let actions = [
            action("ListStages", r#""IsList":true"#),
            action("GetStage", r#""IsList":false"#),
            action("StopStage", r#""IsWrite":true"#).replace(r#""IsWrite":false,"#, ""),
            action("PutPolicy", r#""IsPermissionManagement":true"#),
            action("Tag", r#""IsTaggingOnly":true"#),
            // Of a property that is missing, nothing is concluded.
            action("TagResource", r#""IsList":false"#),
            r#"{"Name":"GetNothing"}"#.to_owned(),
        ];
        let mut reference = Reference::default();
        reference.add(&format!(r#"{{"Name":"x","Actions":[{}]}}"#, actions.join(","))).expect("well-formed");
        for (name, level) in [
            ("ListStages", Some(AccessLevel::List)),
            ("getstage", Some(AccessLevel::Read)),
            ("StopStage", Some(AccessLevel::Write)),
            ("PutPolicy", Some(AccessLevel::PermissionManagement)),
            ("Tag", Some(AccessLevel::Tagging)),
            ("TagResource", None),
            ("GetNothing", None),
            ("Unknown", None),
        ] {
            assert_eq!(reference.access_level(&format!("x:{name}")), level, "{name}");
        }
    }

    #[test]
    fn an_item_with_several_formats_is_split() {
        let json = r#"{"Name":"lex","Resources":[{"Name":"bot","ARNFormats":["arn:a, arn:b"]}]}"#;
        let reference: ServiceReference = serde_json::from_str(json).expect("well-formed");
        assert_eq!(reference.resources[0].arn_formats, ["arn:a", "arn:b"]);
    }
}
