//! The names of statements: what they are about, such as `CloudControl`, `IvsStage`, `Ec2Any` and `S3BucketForTags`.

use std::collections::{BTreeMap, BTreeSet};

use cloud_control::Action;
use heck::ToUpperCamelCase;
use iam_policy::arn::parts;
use iam_policy::{Conditions, Statement};

use super::grant::Section;

/// The name of a statement; several statements may get the same one.
pub(super) fn name(
    section: Section,
    resources: &[String],
    conditions: &Conditions,
    actions: &BTreeSet<String>,
    only_for: &BTreeSet<String>,
) -> String {
    match section {
        Section::CloudControl => return "CloudControl".to_owned(),
        Section::PassRole => return "PassRole".to_owned(),
        Section::Handlers => {}
    }
    let names: BTreeSet<String> = resources.iter().map(|resource| resource_name(resource, actions)).collect();
    let mut sid = names.first().cloned().unwrap_or_default();
    if names.len() > 1 {
        sid.push_str("AndOthers");
    }
    // A condition on the region or the account is like one of an ARN, which isn't named either.
    let words = [
        ("iam:PassedToService", "Passed"),
        ("iam:AWSServiceName", "Linked"),
        ("kms:GrantIsForAWSResource", "Granted"),
        ("aws:ResourceTag/", "Tagged"),
        ("aws:RequestTag/", "Tagged"),
    ];
    let has = |known: &str| conditions.values().flat_map(BTreeMap::keys).any(|key| key.starts_with(known));
    let mut words: Vec<&str> = words.into_iter().filter(|(key, _)| has(key)).map(|(_, word)| word).collect();
    words.dedup();
    sid.push_str(&words.concat());
    if let Some(property) = only_for.first() {
        sid.push_str("For");
        sid.push_str(&camel_case(property));
        if only_for.len() > 1 {
            sid.push_str("AndOthers");
        }
    }
    sid
}

/// Makes the names of statements unique: adds numbers to those that aren't.
pub(super) fn number(statements: &mut [Statement]) {
    let mut used = BTreeSet::new();
    for statement in statements {
        let Some(sid) = &mut statement.sid else {
            continue;
        };
        let name = sid.clone();
        let mut number = 1;
        while !used.insert(sid.clone()) {
            number += 1;
            *sid = format!("{name}{number}");
        }
    }
}

/// The service and the type of a resource; for `*`, the service of the actions.
fn resource_name(resource: &str, actions: &BTreeSet<String>) -> String {
    let Some([_, _, service, _, _, resource]) = parts(resource) else {
        let services = actions.iter().filter_map(|action| Some(Action::split(action)?.prefix()));
        let services: BTreeSet<&str> = services.collect();
        return match services.first() {
            Some(service) if services.len() == 1 => format!("{}Any", camel_case(service)),
            _ => "Any".to_owned(),
        };
    };
    // `stage/*` and `/restapis/*`, `table/*` and `cluster:*`; a bucket has no type before its name.
    let path = resource.trim_start_matches('/');
    let word = match path.split_once(['/', ':']) {
        Some((word, _)) if !word.contains('*') => word,
        _ => "",
    };
    format!("{}{}", camel_case(service), camel_case(word))
}

/// `stream-key` → `StreamKey`. A `Sid` has ASCII letters and digits only.
fn camel_case(text: &str) -> String {
    text.replace(|c: char| !c.is_ascii_alphanumeric(), "-").to_upper_camel_case()
}

#[cfg(test)]
mod tests {
    use super::camel_case;

    #[test]
    fn names_are_ascii_letters_and_digits() {
        for (text, name) in [
            ("ivs", "Ivs"),
            ("stream-key", "StreamKey"),
            ("execute-api", "ExecuteApi"),
            ("s3", "S3"),
            ("ec2", "Ec2"),
            ("dbuser_x", "DbuserX"),
            ("userPool", "UserPool"),
            ("a\u{e9}b", "AB"),
            ("", ""),
        ] {
            assert_eq!(camel_case(text), name);
        }
    }
}
