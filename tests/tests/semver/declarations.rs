//! The declarations of a crate's public items as rustdoc states them, for what the judge doesn't compare: types of fields and
//! parameters, and implementations.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use serde_json::Value;

/// The traits whose implementations don't follow from other items.
const TRAITS: [&str; 2] = ["Default", "ListResources"];

/// Declarations by item, which is written as `provider-aws diff` writes it.
pub type Declarations = BTreeMap<String, String>;

/// The declarations in a file of rustdoc: fields, variants, methods and implementations.
pub fn declarations(rustdoc: &Path) -> Declarations {
    let documented: Value =
        serde_json::from_str(&fs::read_to_string(rustdoc).expect("a file of rustdoc")).expect("JSON");
    let mut reader = Reader { documented: &documented, declarations: Declarations::new() };
    for (id, item) in documented["index"].as_object().expect("items") {
        let Some(path) = documented["paths"][id]["path"].as_array() else { continue };
        let names: Vec<&str> = path.iter().filter_map(Value::as_str).collect();
        // The crate, the private module of what is generated, the module of the resource, and the type.
        let [_, "generated", module, name] = names.as_slice() else { continue };
        for kind in ["struct", "enum"] {
            if let Some(inner) = item["inner"].get(kind) {
                reader.add(&format!("{module}::{name}"), inner);
            }
        }
    }
    reader.declarations
}

struct Reader<'d> {
    documented: &'d Value,
    declarations: Declarations,
}

impl<'d> Reader<'d> {
    /// Adds what is within a type.
    fn add(&mut self, path: &str, inner: &Value) {
        for field in self.items(&inner["kind"]["plain"]["fields"]) {
            self.put(&format!("{path}::{}", name(field)), &field["inner"]["struct_field"]);
        }
        for variant in self.items(&inner["variants"]) {
            let fields = self.items(&variant["inner"]["variant"]["kind"]["tuple"]);
            let types = fields.map(|field| field["inner"].clone()).collect();
            self.put(&format!("{path}::{}", name(variant)), &Value::Array(types));
        }
        for implementation in self.items(&inner["impls"]).map(|item| &item["inner"]["impl"]) {
            match implementation["trait"]["path"].as_str() {
                None => self.add_methods(path, implementation),
                Some(of) => {
                    let of = of.rsplit("::").next().unwrap_or_default();
                    let is_written = implementation["blanket_impl"].is_null();
                    if is_written && TRAITS.contains(&of) {
                        self.put(&format!("{path}: {of}"), &implementation["generics"]);
                    }
                }
            }
        }
    }

    fn add_methods(&mut self, path: &str, implementation: &Value) {
        for method in self.items(&implementation["items"]) {
            let function = &method["inner"]["function"];
            if method["visibility"] == "public" && !function.is_null() {
                let declaration = Value::Array(vec![function["sig"].clone(), function["generics"].clone()]);
                self.put(&format!("{path}::{}()", name(method)), &declaration);
            }
        }
    }

    /// The items of a list of ids.
    fn items(&self, ids: &Value) -> impl Iterator<Item = &'d Value> + use<'d> {
        let index = &self.documented["index"];
        let ids: Vec<String> = ids.as_array().into_iter().flatten().map(Value::to_string).collect();
        ids.into_iter().filter_map(|id| index.get(id))
    }

    fn put(&mut self, path: &str, declaration: &Value) {
        self.declarations.insert(path.to_owned(), without_ids(declaration).to_string());
    }
}

fn name(item: &Value) -> &str {
    item["name"].as_str().expect("a name")
}

/// A declaration without the ids of what it names: they are others in each file.
fn without_ids(value: &Value) -> Value {
    match value {
        Value::Object(object) => {
            let kept = object.iter().filter(|(key, _)| *key != "id");
            Value::Object(kept.map(|(key, value)| (key.clone(), without_ids(value))).collect())
        }
        Value::Array(values) => Value::Array(values.iter().map(without_ids).collect()),
        value => value.clone(),
    }
}
