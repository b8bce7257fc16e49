//! SARIF 2.1.0: findings about policy files, as code scanning tools read them.
//!
//! The format is large, and this is the part that findings need.

use std::path::Path;

use serde::Serialize;

use crate::policy::finding::{Finding, Rule, Severity};

/// A report of one run.
#[derive(Debug, Serialize)]
pub struct Sarif<'f> {
    #[serde(rename = "$schema")]
    schema: &'static str,
    version: &'static str,
    runs: [Run<'f>; 1],
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct Run<'f> {
    tool: Tool,
    column_kind: &'static str,
    results: Vec<Outcome<'f>>,
}

#[derive(Debug, Serialize)]
struct Tool {
    driver: Driver,
}

#[derive(Debug, Serialize)]
struct Driver {
    name: &'static str,
    version: &'static str,
    rules: Vec<RuleDescription>,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct RuleDescription {
    id: &'static str,
    short_description: Message<'static>,
    default_configuration: Configuration,
}

#[derive(Debug, Serialize)]
struct Configuration {
    level: &'static str,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct Outcome<'f> {
    rule_id: &'static str,
    rule_index: usize,
    level: &'static str,
    message: Message<'f>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    locations: Vec<Location>,
}

#[derive(Debug, Serialize)]
struct Message<'f> {
    text: &'f str,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct Location {
    physical_location: PhysicalLocation,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct PhysicalLocation {
    artifact_location: ArtifactLocation,
    region: Region,
}

#[derive(Debug, Serialize)]
struct ArtifactLocation {
    uri: String,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct Region {
    start_line: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    start_column: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    end_line: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    end_column: Option<usize>,
}

impl<'f> Sarif<'f> {
    /// A report of findings by these rules.
    #[must_use]
    pub fn new(rules: &[Rule], findings: &'f [Finding<'_>]) -> Self {
        let descriptions = rules.iter().map(|rule| RuleDescription {
            id: rule.id,
            short_description: Message { text: rule.description },
            default_configuration: Configuration { level: level(rule.severity) },
        });
        let results = findings.iter().map(|finding| Outcome {
            rule_id: finding.rule.id,
            rule_index: rules.iter().position(|rule| rule.id == finding.rule.id).unwrap_or_default(),
            level: level(finding.rule.severity),
            message: Message { text: &finding.text },
            locations: location(finding).into_iter().collect(),
        });
        let driver = Driver {
            name: "provider-aws",
            version: env!("CARGO_PKG_VERSION"),
            rules: descriptions.collect(),
        };
        Self {
            schema: "https://json.schemastore.org/sarif-2.1.0.json",
            version: "2.1.0",
            runs: [Run {
                tool: Tool { driver },
                column_kind: "unicodeCodePoints",
                results: results.collect(),
            }],
        }
    }
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "note",
    }
}

/// Where a finding is: its statement, or the first line of its file.
fn location(finding: &Finding<'_>) -> Option<Location> {
    let file = finding.file?;
    let position = finding.statement.and_then(|statement| file.position(statement));
    let region = match position {
        Some(place) => Region {
            start_line: place.start.line,
            start_column: Some(place.start.column),
            end_line: Some(place.end.line),
            end_column: Some(place.end.column),
        },
        None => Region { start_line: 1, start_column: None, end_line: None, end_column: None },
    };
    let artifact_location = ArtifactLocation { uri: uri(&file.name) };
    Some(Location { physical_location: PhysicalLocation { artifact_location, region } })
}

/// The URI of a path, relative if the path is.
fn uri(path: &str) -> String {
    let mut uri = if Path::new(path).is_absolute() { "file://".to_owned() } else { String::new() };
    let path = path.replace(std::path::MAIN_SEPARATOR, "/");
    // A path of Windows begins with its drive.
    if !uri.is_empty() && !path.starts_with('/') {
        uri.push('/');
    }
    for byte in path.bytes() {
        match byte {
            b'/' | b'-' | b'.' | b'_' | b'~' => uri.push(char::from(byte)),
            byte if byte.is_ascii_alphanumeric() => uri.push(char::from(byte)),
            byte => uri.push_str(&format!("%{byte:02X}")),
        }
    }
    uri
}

#[cfg(test)]
mod tests {
    use super::uri;

    #[test]
    fn a_path_is_a_uri() {
        assert_eq!(uri("policies/deploy.json"), "policies/deploy.json");
        assert_eq!(uri("a b%é:c.json"), "a%20b%25%C3%A9%3Ac.json");
        #[cfg(unix)]
        assert_eq!(uri("/etc/policy.json"), "file:///etc/policy.json");
    }
}
