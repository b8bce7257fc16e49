//! `iam/<prefix>.json`: the Service Authorization Reference of a service, in the format in which AWS publishes it.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::letters;

/// What IAM knows of one service prefix.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct ServiceReference {
    /// The prefix of its actions: `ivs`.
    pub name: String,
    /// Its actions.
    #[serde(default)]
    pub actions: Vec<ActionReference>,
    /// The resource types that its actions may be narrowed to.
    #[serde(default)]
    pub resources: Vec<ResourceTypeReference>,
}

/// An action of a service.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct ActionReference {
    /// Its name in IAM's own casing: `UntagResource`.
    pub name: String,
    /// The resource types that it may be narrowed to.
    #[serde(default)]
    pub resources: Vec<ResourceTypeName>,
}

/// A resource type that an action names.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct ResourceTypeName {
    /// Its name: `Stage`.
    pub name: String,
}

/// A resource type of a service.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct ResourceTypeReference {
    /// Its name: `Stage`.
    pub name: String,
    /// The shapes that its ARN has.
    #[serde(default, rename = "ARNFormats")]
    pub arn_formats: Vec<String>,
}

/// The references of several services, found without regard to case, as IAM does.
#[derive(Clone, Debug, Default)]
pub struct Reference {
    services: BTreeMap<String, Service>,
}

#[derive(Clone, Debug)]
struct Service {
    /// By lower-case name.
    actions: BTreeMap<String, ActionReference>,
    resources: Vec<ResourceTypeReference>,
}

impl Reference {
    /// Adds what one file of the reference says.
    ///
    /// # Errors
    /// When `json` is not in AWS's format.
    pub fn add(&mut self, json: &str) -> Result<(), serde_json::Error> {
        let reference: ServiceReference = serde_json::from_str(json)?;
        let actions = reference
            .actions
            .into_iter()
            .map(|action| (action.name.to_ascii_lowercase(), action));
        let service = Service {
            actions: actions.collect(),
            resources: reference.resources,
        };
        let prefix = reference.name.to_ascii_lowercase();
        self.services.insert(prefix, service);
        Ok(())
    }

    /// Whether the reference has this service, in any casing.
    pub fn has_service(&self, prefix: &str) -> bool {
        self.services.contains_key(&prefix.to_ascii_lowercase())
    }

    /// The prefixes of all services, sorted.
    pub fn prefixes(&self) -> impl Iterator<Item = &str> {
        self.services.keys().map(String::as_str)
    }

    /// An action in IAM's casing, found in any casing.
    pub fn action(&self, prefix: &str, name: &str) -> Option<&str> {
        let service = self.services.get(&prefix.to_ascii_lowercase())?;
        service
            .actions
            .get(&name.to_ascii_lowercase())
            .map(|action| action.name.as_str())
    }

    /// The actions of a service in IAM's casing, sorted by bytes.
    pub fn actions(&self, prefix: &str) -> Vec<&str> {
        let service = self.services.get(&prefix.to_ascii_lowercase());
        let mut actions: Vec<&str> = service
            .into_iter()
            .flat_map(|s| s.actions.values())
            .map(|action| action.name.as_str())
            .collect();
        actions.sort_unstable();
        actions
    }

    /// The shapes of the ARNs that an action can be narrowed to, in an operation on the resources of this name: those of
    /// these resources if the action takes them, and else of all that it takes. None if it takes none.
    pub fn arn_formats(&self, prefix: &str, name: &str, resource: &str) -> Vec<&str> {
        let known = self
            .services
            .get(&prefix.to_ascii_lowercase())
            .and_then(|service| Some((service, service.actions.get(&name.to_ascii_lowercase())?)));
        let Some((service, action)) = known else {
            return Vec::new();
        };
        let taken = service
            .resources
            .iter()
            .filter(|kind| action.resources.iter().any(|it| it.name == kind.name));
        let (own, other): (Vec<_>, Vec<_>) =
            taken.partition(|kind| letters(&kind.name) == letters(resource));
        let narrowest = if own.is_empty() { other } else { own };
        let formats = narrowest.into_iter().flat_map(|kind| &kind.arn_formats);
        // Some items of AWS's lists hold several.
        let mut formats: Vec<&str> = formats.flat_map(|it| it.split(", ")).collect();
        formats.sort_unstable();
        formats.dedup();
        formats
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn actions_are_found_in_any_casing_and_come_back_in_iams() {
        let mut reference = Reference::default();
        reference
            .add(r#"{"Name":"ivs","Actions":[{"Name":"UntagResource"},{"Name":"GetStage"}]}"#)
            .expect("well-formed");
        assert_eq!(
            reference.action("IVS", "UnTagResource"),
            Some("UntagResource")
        );
        assert_eq!(reference.action("ivs", "Untag"), None);
        assert_eq!(reference.actions("ivs"), ["GetStage", "UntagResource"]);
        assert!(!reference.has_service("efs"));
    }

    #[test]
    fn an_action_is_narrowed_to_the_resources_it_is_about_or_to_all_that_it_takes() {
        let mut reference = Reference::default();
        reference
            .add(
                r#"{
                "Name": "ivs",
                "Actions": [
                    {"Name": "TagResource", "Resources": [{"Name": "Stage"}, {"Name": "Stream-Key"}]},
                    {"Name": "ListAll"}
                ],
                "Resources": [
                    {"Name": "Stage", "ARNFormats": ["arn:stage"]},
                    {"Name": "Stream-Key", "ARNFormats": ["arn:key, arn:old-key"]},
                    {"Name": "Channel", "ARNFormats": ["arn:channel"]}
                ]}"#,
            )
            .expect("well-formed");
        let of = |action: &str, resource: &str| reference.arn_formats("ivs", action, resource);
        assert_eq!(of("TagResource", "stream_key"), ["arn:key", "arn:old-key"]);
        assert_eq!(of("TagResource", "stage"), ["arn:stage"]);
        let all = ["arn:key", "arn:old-key", "arn:stage"];
        assert_eq!(of("TagResource", "channel"), all);
        assert!(of("ListAll", "stage").is_empty());
        assert!(of("Unknown", "stage").is_empty());
    }
}
