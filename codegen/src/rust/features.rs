//! The features of a provider crate: those of the runtime, and one per resource.

/// The features that a crate passes on to the runtime.
pub(super) const RUNTIME_FEATURES: [&str; 4] =
    ["credentials-login", "credentials-process", "default-https-client", "sso"];

/// The runtime's features that are on by default, as they are in the AWS SDK.
pub(super) const DEFAULT_FEATURES: [&str; 3] = ["credentials-process", "default-https-client", "sso"];

/// The feature that compiles all resources, each of which has a feature of its own.
pub(super) const RESOURCES_FEATURE: &str = "resources";

/// The feature of a resource's module, by the name of its file: not a feature that every crate has.
pub(super) fn resource_feature(file: &str) -> String {
    let feature = file.replace('_', "-");
    let is_taken = matches!(feature.as_str(), "default" | "policy" | RESOURCES_FEATURE)
        || RUNTIME_FEATURES.contains(&feature.as_str());
    if is_taken { format!("{feature}-resource") } else { feature }
}

#[cfg(test)]
mod tests {
    use super::resource_feature;

    #[test]
    fn a_resource_that_is_named_as_a_feature_of_every_crate_gets_another_name() {
        assert_eq!(resource_feature("stream_key"), "stream-key");
        for file in ["policy", "default", "resources", "sso", "credentials_process"] {
            assert!(resource_feature(file).ends_with("-resource"), "{file}");
        }
    }
}
