//! A patch document, RFC 6902: at most one operation a property, in the order in which they were first named.

use core::fmt;

use serde::Serialize;
use serde_json::{Value, json};

use super::Change;
use crate::read::property;

/// Changes to the properties of a resource, by their names on the wire.
///
/// `Debug` shows the operations without their values: these may be secrets.
#[derive(Clone, Default, PartialEq)]
pub struct PatchDocument {
    changes: Vec<(String, Change<Value>)>,
    /// The first property whose value is not JSON. It is reported when the patch is sent, so that setters can be
    /// chained.
    unwritable: Option<String>,
}

impl PatchDocument {
    /// No changes.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Whether there is nothing to change.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.changes.is_empty() && self.unwritable.is_none()
    }

    /// Changes a property; the last change of it counts. A value that cannot be written as JSON, such as a map with
    /// keys that are no strings, is an error of the operation that sends the patch.
    #[must_use]
    pub fn change<T: Serialize>(mut self, name: &str, change: Change<T>) -> Self {
        let change = match change {
            Change::Clear => Change::Clear,
            Change::Set(value) => match serde_json::to_value(value) {
                Ok(value) => Change::Set(value),
                Err(_) => {
                    self.unwritable.get_or_insert_with(|| name.to_owned());
                    return self;
                }
            },
        };
        match self.changes.iter_mut().find(|(known, _)| known == name) {
            Some((_, earlier)) => *earlier = change,
            None => self.changes.push((name.to_owned(), change)),
        }
        self
    }

    /// Leaves out what changes nothing in a resource that has these properties.
    pub(crate) fn only_what_differs(mut self, properties: &Value) -> Self {
        if let Value::Object(properties) = properties {
            self.changes
                .retain(|(name, change)| differs(change, property(properties, name)));
        }
        self
    }

    /// The name of a property that cannot be sent.
    pub(crate) fn unwritable(&self) -> Option<&str> {
        self.unwritable.as_deref()
    }

    /// The JSON text to send, or the name of the property that cannot be sent.
    pub(crate) fn into_json(self) -> Result<String, String> {
        match self.unwritable {
            Some(name) => Err(name),
            None => Ok(self
                .changes
                .into_iter()
                .map(operation)
                .collect::<Value>()
                .to_string()),
        }
    }
}

impl fmt::Debug for PatchDocument {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PatchDocument ")?;
        let operations = self.changes.iter().map(|(name, change)| match change {
            Change::Set(_) => format!("add {}", pointer(name)),
            Change::Clear => format!("remove {}", pointer(name)),
        });
        f.debug_list().entries(operations).finish()
    }
}

fn differs(change: &Change<Value>, current: Option<&Value>) -> bool {
    match (change, current) {
        (Change::Set(value), Some(current)) => value != current,
        (Change::Clear, None) => false,
        (Change::Set(_), None) | (Change::Clear, Some(_)) => true,
    }
}

/// `add` sets a property whether or not it is there; `replace` would ask for it to be there.
fn operation((name, change): (String, Change<Value>)) -> Value {
    let path = pointer(&name);
    match change {
        Change::Set(value) => json!({"op": "add", "path": path, "value": value}),
        Change::Clear => json!({"op": "remove", "path": path}),
    }
}

/// The JSON pointer, RFC 6901, to a property.
fn pointer(name: &str) -> String {
    format!("/{}", name.replace('~', "~0").replace('/', "~1"))
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::PatchDocument;
    use crate::Change;

    fn sent(document: PatchDocument) -> Value {
        let text = document.into_json().expect("all values are JSON");
        serde_json::from_str(&text).expect("a document is JSON")
    }

    #[test]
    fn one_operation_a_property_in_order_of_first_naming() {
        let document = PatchDocument::new()
            .change("Name", Change::Set("a"))
            .change("Tags", Change::<Value>::Clear)
            .change("Name", Change::Set("b"));
        assert_eq!(
            sent(document),
            json!([
                {"op": "add", "path": "/Name", "value": "b"},
                {"op": "remove", "path": "/Tags"},
            ])
        );
    }

    #[test]
    fn names_are_escaped_as_json_pointers() {
        let document = PatchDocument::new().change("a/b~c", Change::Set(1));
        assert_eq!(sent(document)[0]["path"], "/a~1b~0c");
    }

    #[test]
    fn what_the_resource_has_already_is_left_out() {
        let current = json!({"name": "lobby", "Size": 5});
        let document = PatchDocument::new()
            .change("Name", Change::Set("lobby"))
            .change("Size", Change::Set(6))
            .change("Tags", Change::<Value>::Clear)
            .only_what_differs(&current);
        assert_eq!(
            sent(document),
            json!([{"op": "add", "path": "/Size", "value": 6}])
        );
    }

    #[test]
    fn debug_shows_no_values() {
        let document = PatchDocument::new()
            .change("Key", Change::Set("hush"))
            .change("Tags", Change::<Value>::Clear);
        assert_eq!(
            format!("{document:?}"),
            r#"PatchDocument ["add /Key", "remove /Tags"]"#
        );
    }
}
