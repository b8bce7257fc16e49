//! The values of a planned resource: which are set, and which of them are known.

use std::collections::{BTreeMap, BTreeSet};

use least_privilege::{Document, DocumentValue};
use serde_json::{Map, Value};
use specs::ResourceSpec;

/// What the configuration sets, by the addresses of resources without the keys of their instances.
pub(super) struct Settings<'p> {
    by_address: BTreeMap<String, &'p Value>,
}

impl<'p> Settings<'p> {
    /// Those of a plan's configuration.
    pub(super) fn of(configuration: &'p Value) -> Self {
        let mut by_address = BTreeMap::new();
        let mut open = vec![(String::new(), &configuration["root_module"])];
        while let Some((prefix, module)) = open.pop() {
            for resource in module["resources"].as_array().into_iter().flatten() {
                if let Some(address) = resource["address"].as_str() {
                    by_address.insert(format!("{prefix}{address}"), &resource["expressions"]);
                }
            }
            let calls = members(&module["module_calls"]);
            open.extend(calls.map(|(name, call)| (format!("{prefix}module.{name}."), &call["module"])));
        }
        Self { by_address }
    }

    /// The expressions of a resource, by attribute; `None` if the configuration isn't in the plan.
    pub(super) fn of_resource(&self, address: &str) -> Option<&'p Value> {
        self.by_address.get(&without_keys(address)).copied().filter(|expressions| expressions.is_object())
    }
}

/// An address without the keys of instances, which may contain anything: `module.a["x.y"].awscc_s3_bucket.b[0]`.
fn without_keys(address: &str) -> String {
    let mut plain = String::new();
    let (mut is_key, mut is_quoted, mut is_escaped) = (false, false, false);
    for c in address.chars() {
        match c {
            _ if is_escaped => is_escaped = false,
            '\\' if is_quoted => is_escaped = true,
            '"' if is_key => is_quoted = !is_quoted,
            '[' if !is_quoted => is_key = true,
            ']' if !is_quoted => is_key = false,
            _ if is_key => {}
            c => plain.push(c),
        }
    }
    plain
}

/// The values of a resource. What is sensitive isn't known, so that it is nowhere shown.
///
/// The provider can compute each attribute that isn't set, so that a plan states these as unknown, as it does those that
/// depend on other resources. The configuration, `set`, tells them apart.
pub(super) fn values(values: &Value, unknown: &Value, sensitive: &Value, set: Option<&Value>) -> Document {
    let mut document = Document::default();
    for name in names(values, unknown) {
        let unknown_is = match set.map(|set| set.get(name)) {
            // Nothing in the configuration sets it, or not that which is unknown in it.
            Some(None) => DocumentValue::Null,
            Some(Some(expression)) if is_constant(expression) => DocumentValue::Null,
            _ => DocumentValue::Unknown,
        };
        let value = value(&values[name], &unknown[name], &sensitive[name], &unknown_is);
        let value = if *sensitive == true && value.is_set() { DocumentValue::Unknown } else { value };
        document = document.with(name, value);
    }
    document
}

/// Whether an expression is a value, without functions and references.
fn is_constant(expression: &Value) -> bool {
    expression.get("constant_value").is_some_and(|value| !value.is_null())
}

fn value(value: &Value, unknown: &Value, sensitive: &Value, unknown_is: &DocumentValue) -> DocumentValue {
    if *unknown == true {
        return unknown_is.clone();
    }
    let known = match (value, unknown) {
        (Value::Object(_), _) | (_, Value::Object(_)) => {
            let within = |name: &str| {
                let value = self::value(&value[name], &unknown[name], &sensitive[name], unknown_is);
                (name.to_owned(), value)
            };
            DocumentValue::Object(names(value, unknown).into_iter().map(within).collect())
        }
        (Value::Array(items), _) => {
            let item = |(at, item)| self::value(item, &unknown[at], &sensitive[at], unknown_is);
            DocumentValue::Array(items.iter().enumerate().map(item).collect())
        }
        (scalar, _) => scalar.into(),
    };
    if *sensitive == true && known.is_set() { DocumentValue::Unknown } else { known }
}

/// The members of an object; none of anything else.
fn members(value: &Value) -> impl Iterator<Item = (&String, &Value)> {
    value.as_object().into_iter().flat_map(Map::iter)
}

fn names<'v>(values: &'v Value, unknown: &'v Value) -> BTreeSet<&'v str> {
    members(values).chain(members(unknown)).map(|(name, _)| name.as_str()).collect()
}

/// What an update needs: what is set before it, which it may have to remove, and what is set after it.
pub(super) fn united(spec: &ResourceSpec, before: Document, after: Document) -> Document {
    let is_read_only = |name: &str| spec.access.read_only.iter().any(|path| path.as_top() == Some(name));
    let mut all: BTreeMap<String, DocumentValue> = after.into_iter().collect();
    for (name, value) in before {
        let after = all.remove(&name).unwrap_or(DocumentValue::Null);
        // What AWS has set doesn't change, although the plan says that it isn't known.
        let is_kept = is_read_only(&name) && value.as_text().is_some();
        let value = if is_kept { value } else { both(value, after) };
        all.insert(name, value);
    }
    all.into_iter().collect()
}

fn both(before: DocumentValue, after: DocumentValue) -> DocumentValue {
    use DocumentValue::{Array, Null, Object, Scalar, Unknown};
    match (before, after) {
        (value, Null) | (Null, value) => value,
        (Object(before), Object(after)) => {
            let mut all: BTreeMap<String, DocumentValue> = after.into_iter().collect();
            for (name, value) in before {
                let after = all.remove(&name).unwrap_or(Null);
                all.insert(name, both(value, after));
            }
            Object(all.into_iter().collect())
        }
        (Array(mut before), Array(after)) => {
            before.extend(after);
            Array(before)
        }
        (Scalar(before), Scalar(after)) if before == after => Scalar(after),
        (_, Unknown) => Unknown,
        (before, after) => Array(vec![before, after]),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn keys_of_instances_are_no_part_of_an_address() {
        for (address, plain) in [
            ("awscc_s3_bucket.logs", "awscc_s3_bucket.logs"),
            ("awscc_s3_bucket.logs[0]", "awscc_s3_bucket.logs"),
            (
                r#"module.a["x.]\"y"].module.b[1].awscc_s3_bucket.logs["é"]"#,
                "module.a.module.b.awscc_s3_bucket.logs",
            ),
        ] {
            assert_eq!(without_keys(address), plain);
        }
    }

    #[test]
    fn what_is_unknown_because_nothing_sets_it_is_not_set() {
        let given = json!({ "name": "a", "role": null, "list": [{ "x": 1 }], "pin": "1234" });
        let unknown =
            json!({ "arn": true, "role": true, "tags": true, "key": true, "list": [{ "y": true }] });
        let set = json!({
            "name": { "constant_value": "a" },
            "role": { "references": ["awscc_iam_role.a.arn"] },
            "list": { "constant_value": [{ "x": 1 }] },
            "key": {},
        });
        let of = |set| values(&given, &unknown, &json!({ "pin": true }), set);
        let document = of(Some(&set));
        let get = |name: &str| document.get(name).cloned().unwrap_or(DocumentValue::Null);
        assert_eq!(get("name").as_text(), Some("a"));
        assert_eq!(get("role"), DocumentValue::Unknown);
        // A function without references, such as `uuid()`.
        assert_eq!(get("key"), DocumentValue::Unknown);
        assert_eq!(get("tags"), DocumentValue::Null);
        assert_eq!(get("pin"), DocumentValue::Unknown, "it is sensitive");
        let DocumentValue::Array(list) = get("list") else { panic!("a list") };
        let DocumentValue::Object(item) = &list[0] else { panic!("an object") };
        assert_eq!(item.get("y"), Some(&DocumentValue::Null));
        // Without the configuration, all of it may be set.
        assert_eq!(of(None).get("tags"), Some(&DocumentValue::Unknown));
    }

    #[test]
    fn an_update_needs_what_is_set_before_or_after() {
        let object = |value: Value| match DocumentValue::from(&value) {
            DocumentValue::Object(members) => members,
            _ => panic!("an object"),
        };
        let before = object(json!({ "a": 1, "b": [1], "c": "x", "d": { "e": 1 }, "f": "same" }));
        let after = object(json!({ "a": null, "b": [2], "c": "y", "d": { "g": 2 }, "f": "same" }));
        let expected = json!({ "a": 1, "b": [1, 2], "c": ["x", "y"], "d": { "e": 1, "g": 2 }, "f": "same" });
        let [before, after] = [before, after].map(DocumentValue::Object);
        assert_eq!(both(before, after), DocumentValue::from(&expected));
    }
}
