//! Manifests that belong to the user: they are read, and never written.

use toml::{Table, Value};

/// The features of resources that a manifest lacks: those that it doesn't have at all. A text that isn't a manifest lacks
/// none, since Cargo says what is wrong with it.
pub(super) fn missing_features(manifest: &str, features: &[String]) -> Vec<String> {
    let Ok(manifest) = manifest.parse::<Table>() else {
        return Vec::new();
    };
    let known = manifest.get("features").and_then(Value::as_table);
    let is_missing = |feature: &&String| !known.is_some_and(|known| known.contains_key(*feature));
    features.iter().filter(is_missing).cloned().collect()
}

#[cfg(test)]
mod tests {
    use super::missing_features;

    #[test]
    fn a_feature_that_a_manifest_lacks_is_missing() {
        let features = ["queue", "topic"].map(str::to_owned);
        let manifest = "[features]\nqueue = []\ndefault = [\"queue\"]\n";
        assert_eq!(missing_features(manifest, &features), ["topic"]);
        assert_eq!(missing_features("[package]\nname = \"mine\"\n", &features), ["queue", "topic"]);
        assert_eq!(missing_features("[features", &features), [""; 0]);
    }
}
