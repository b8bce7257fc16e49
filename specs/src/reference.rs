//! `iam/<prefix>.json`: the Service Authorization Reference of a service, in the format in which AWS publishes it.

use std::collections::BTreeMap;

use serde::Deserialize;

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
    prefix: String,
    /// Lower case → IAM's casing.
    actions: BTreeMap<String, String>,
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
            .map(|action| (action.name.to_ascii_lowercase(), action.name));
        let service = Service {
            prefix: reference.name.to_ascii_lowercase(),
            actions: actions.collect(),
        };
        self.services.insert(service.prefix.clone(), service);
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
            .map(String::as_str)
    }

    /// The actions of a service in IAM's casing, sorted by bytes.
    pub fn actions(&self, prefix: &str) -> Vec<&str> {
        let service = self.services.get(&prefix.to_ascii_lowercase());
        let mut actions: Vec<&str> = service
            .into_iter()
            .flat_map(|s| s.actions.values())
            .map(String::as_str)
            .collect();
        actions.sort_unstable();
        actions
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
}
