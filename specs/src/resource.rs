//! Resource specs, in `aws/<service>/<resource>.json`: what the pages and the schema of one CloudFormation type mean.

use std::collections::BTreeMap;

use cloud_control::Handler;
use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::access::{Access, AccessTree};
use crate::arn::ResourceArn;
use crate::datatype::{Definition, Object, Type};
use crate::operation::OperationSpec;
use crate::property::{CorrectedFact, PropertyPath, Source};
use crate::settable::Settable;

/// The version of the format of spec files. A file of another version is refused.
pub const FORMAT: u32 = 4;

/// A resource type: its properties, its operations, and the permissions that they require.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ResourceSpec {
    /// The version of the format: [`FORMAT`].
    pub format: u32,
    /// The CloudFormation type: `AWS::IVS::Stage`.
    pub type_name: String,
    /// The service, as the pages name it: `ivs`.
    pub service: String,
    /// The resource in snake case: `stage`.
    pub name: String,
    /// The pages that the spec was read from.
    pub pages: Vec<PageSource>,
    /// The properties that make up the identifier, in order. Their values are joined with `|`.
    pub identifier: Identifier,
    /// The property that has the tags, if a schema names it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tag_property: Option<String>,
    /// How resources are named to IAM, if IAM's reference has a resource type for them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub arn: Option<ResourceArn>,
    /// The services that the handlers pass roles to, from a correction. Empty if they aren't known.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub passes_roles_to: Vec<String>,
    /// The resource itself.
    pub model: Object,
    /// The objects, enums and unions that properties name, and that they name in turn.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub definitions: BTreeMap<String, Definition>,
    /// Which properties are read-only, create-only and write-only.
    pub access: Access,
    /// The facts about properties that corrections state, and that don't say so themselves.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub corrected: BTreeMap<PropertyPath, Vec<CorrectedFact>>,
    /// The operations, in the order create, get, update, delete, list.
    pub operations: Vec<OperationSpec>,
}

/// A page that a spec was read from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PageSource {
    /// The path, relative to the folder of the docs.
    pub path: String,
    /// The id of the page: `aws.ivs.stage`.
    pub id: String,
}

/// The properties that make up an identifier.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Identifier {
    /// Where the identifier is stated.
    pub source: Source,
    /// The properties, in order. Empty if nothing states them.
    pub properties: Vec<PropertyPath>,
}

/// A spec file can't be read.
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum SpecError {
    /// The text isn't a spec.
    #[error("found a file that isn't a resource spec: {0}")]
    Json(#[from] serde_json::Error),
    /// The spec is of another format.
    #[error("found a spec of format {found}, expected format {FORMAT}: generate the specs again")]
    Format {
        /// The format of the file.
        found: u32,
    },
    /// A type names a definition that the spec doesn't have.
    #[error("found a property of the type {name:?}, expected a type in `definitions`")]
    Definition {
        /// The name.
        name: String,
    },
}

impl ResourceSpec {
    /// The text of the spec file. The same spec gives the same bytes.
    pub fn to_json(&self) -> String {
        // A spec is strings, numbers, booleans and arrays of them: JSON can hold all of it.
        let mut json = serde_json::to_string_pretty(self).expect("a spec is plain data");
        json.push('\n');
        json
    }

    /// Reads a spec file.
    ///
    /// # Errors
    ///
    /// Returns an error if the text isn't a spec, is a spec of another [`FORMAT`], or names a definition that it
    /// doesn't have.
    pub fn from_json(json: &str) -> Result<Self, SpecError> {
        #[derive(Deserialize)]
        struct Versioned {
            format: u32,
        }
        // The format comes first: a spec of another format may have other keys.
        let Versioned { format } = serde_json::from_str(json)?;
        if format != FORMAT {
            return Err(SpecError::Format { found: format });
        }
        let spec: Self = serde_json::from_str(json)?;
        let missing =
            spec.types().filter_map(Type::definition).find(|name| !spec.definitions.contains_key(*name));
        match missing.map(str::to_owned) {
            Some(name) => Err(SpecError::Definition { name }),
            None => Ok(spec),
        }
    }

    /// The operation that runs a handler, if the type has the handler.
    pub fn operation(&self, handler: Handler) -> Option<&OperationSpec> {
        self.operations.iter().find(|operation| operation.handler == handler)
    }

    /// Whether the type has a handler.
    pub fn has(&self, handler: Handler) -> bool {
        self.operation(handler).is_some()
    }

    /// The definition of a name. Names of a spec that was read from a file are in it.
    pub fn definition(&self, name: &str) -> Option<&Definition> {
        self.definitions.get(name)
    }

    /// The object that a type names.
    pub fn object(&self, datatype: &Type) -> Option<&Object> {
        match datatype {
            Type::Definition(name) => match self.definition(name) {
                Some(Definition::Object(object)) => Some(object),
                _ => None,
            },
            _ => None,
        }
    }

    /// Whether a type is an array of tags: of objects that have a `Key` and a `Value`.
    pub fn is_tags(&self, datatype: &Type) -> bool {
        match datatype {
            Type::Array(array) => self.object(&array.items).is_some_and(Object::is_tag),
            _ => false,
        }
    }

    /// Whether a type is an array whose items have no order. Tags never have one.
    pub fn is_unordered(&self, datatype: &Type) -> bool {
        match datatype {
            Type::Array(array) => array.unordered || self.is_tags(datatype),
            _ => false,
        }
    }

    /// Which properties are special, as a tree. An object is write-only if each of its properties is: AWS returns nothing
    /// in its place, and demands it in each update if it is required.
    pub fn access_tree(&self) -> AccessTree {
        let mut tree = self.access.tree();
        self.mark_unreadable(&self.model, &mut tree);
        tree
    }

    fn mark_unreadable(&self, object: &Object, access: &mut AccessTree) {
        for property in &object.properties {
            let within = self.object(&property.datatype);
            let Some((object, place)) = within.zip(access.within.get_mut(&property.wire_name)) else {
                continue;
            };
            self.mark_unreadable(object, place);
            place.write_only |= self.is_all_closed(&property.datatype, place, |place| place.write_only);
        }
    }

    /// Which properties a create may set, and an update may change.
    pub fn settable(&self) -> Settable<'_> {
        Settable::of(self)
    }

    /// Whether a place is closed, or has properties and all of them are. The tree of access ends, and so does this.
    pub(crate) fn is_all_closed(
        &self,
        datatype: &Type,
        access: &AccessTree,
        is_closed: fn(&AccessTree) -> bool,
    ) -> bool {
        if is_closed(access) {
            return true;
        }
        match datatype {
            Type::Array(array) => {
                access.at("*").is_some_and(|items| self.is_all_closed(&array.items, items, is_closed))
            }
            Type::Map(map) => {
                access.at("*").is_some_and(|values| self.is_all_closed(&map.values, values, is_closed))
            }
            Type::Definition(_) => self.object(datatype).is_some_and(|object| {
                !object.properties.is_empty()
                    && object.properties.iter().all(|property| {
                        let access = access.at(&property.wire_name);
                        access.is_some_and(|access| self.is_all_closed(&property.datatype, access, is_closed))
                    })
            }),
            _ => false,
        }
    }

    /// All types in the spec: of properties, of the items of their arrays, of the forms of unions.
    fn types(&self) -> impl Iterator<Item = &Type> {
        let definitions = self.definitions.values().flat_map(|definition| match definition {
            Definition::Object(object) => types_of(object),
            Definition::Enum(_) => Vec::new(),
            Definition::Union(union) => union.forms.iter().map(|form| &form.datatype).collect(),
        });
        let scopes = self.operations.iter().flat_map(|operation| &operation.scope);
        let scopes = scopes.flat_map(|scope| scope.properties.iter().map(|property| &property.datatype));
        types_of(&self.model).into_iter().chain(definitions).chain(scopes)
    }
}

fn types_of(object: &Object) -> Vec<&Type> {
    object.properties.iter().map(|property| &property.datatype).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::operation::Permission;
    use crate::property::Property;

    /// A spec of a type with tags.
    fn spec() -> ResourceSpec {
        let tag = ["Key", "Value"];
        let tag = tag.map(|name| Property::new(name.to_lowercase(), name, Type::STRING, Source::Page));
        let tags = Type::array(Type::Definition("Tag".to_owned()));
        ResourceSpec {
            format: FORMAT,
            type_name: "AWS::IVS::Stage".to_owned(),
            service: "ivs".to_owned(),
            name: "stage".to_owned(),
            pages: Vec::new(),
            identifier: Identifier { source: Source::Page, properties: vec!["Arn".into()] },
            tag_property: None,
            arn: None,
            passes_roles_to: Vec::new(),
            model: Object {
                properties: vec![
                    Property::new("arn", "Arn", Type::STRING, Source::Page),
                    Property::new("name", "Name", Type::STRING, Source::Page),
                    Property::new("tags", "Tags", tags, Source::Page),
                ],
                ..Object::default()
            },
            definitions: BTreeMap::from([(
                "Tag".to_owned(),
                Definition::Object(Object { properties: tag.into(), ..Object::default() }),
            )]),
            access: Access { read_only: vec!["Arn".into()], ..Access::default() },
            corrected: BTreeMap::new(),
            operations: [Handler::Create, Handler::Update]
                .map(|handler| OperationSpec {
                    handler,
                    source: Source::Page,
                    required_parameters: Vec::new(),
                    scope: None,
                    permissions: Vec::<Permission>::new(),
                })
                .into(),
        }
    }

    #[test]
    fn a_spec_is_read_as_it_was_written() {
        let spec = spec();
        assert_eq!(ResourceSpec::from_json(&spec.to_json()).expect("what was written"), spec);
    }

    #[test]
    fn a_spec_of_another_format_or_without_a_definition_is_refused() {
        let mut spec = spec();
        spec.definitions.clear();
        let error = ResourceSpec::from_json(&spec.to_json()).expect_err("an unknown type");
        assert_eq!(
            error.to_string(),
            "found a property of the type \"Tag\", expected a type in `definitions`"
        );
        spec.format = 1;
        let error = ResourceSpec::from_json(&spec.to_json()).expect_err("another format");
        assert!(error.to_string().starts_with("found a spec of format 1"));
    }

    #[test]
    fn access_follows_from_the_lists_the_handlers_and_the_identifier() {
        let mut spec = spec();
        let [arn, name] = ["Arn", "Name"].map(|name| spec.model.property(name).expect("a property").clone());
        assert!(!spec.settable().by_create(&arn) && !spec.settable().by_update(&arn));
        assert!(spec.settable().by_create(&name) && spec.settable().by_update(&name));
        spec.identifier.properties = vec!["Name".into()];
        assert!(spec.settable().by_create(&name) && !spec.settable().by_update(&name));
        spec.operations.clear();
        assert!(!spec.settable().by_create(&name));
    }

    #[test]
    fn a_property_of_which_all_is_read_only_is_not_settable() {
        let mut spec = spec();
        let tags = spec.model.property("Tags").expect("tags").clone();
        spec.access.read_only = vec!["Tags/*/Key".into()];
        assert!(spec.settable().by_create(&tags) && spec.settable().by_update(&tags));
        spec.access.create_only = vec!["Tags/*/Value".into()];
        assert!(spec.settable().by_create(&tags) && !spec.settable().by_update(&tags));
        spec.access.read_only.push("Tags/*/Value".into());
        assert!(!spec.settable().by_create(&tags));
    }

    #[test]
    fn an_object_of_which_nothing_can_be_read_is_write_only_itself() {
        let mut spec = spec();
        let code = Property::new("code", "Code", Type::Definition("Tag".to_owned()), Source::Page);
        spec.model.properties.push(code);
        let is_write_only = |spec: &ResourceSpec, name: &str| {
            spec.access_tree().at(name).is_some_and(|place| place.write_only)
        };
        spec.access.write_only = vec!["Code/Key".into(), "Tags/*/Key".into(), "Tags/*/Value".into()];
        assert!(!is_write_only(&spec, "Code"));
        spec.access.write_only.push("Code/Value".into());
        assert!(is_write_only(&spec, "Code"));
        // An array may be read as one of empty objects.
        assert!(!is_write_only(&spec, "Tags"));
    }

    #[test]
    fn tags_are_an_array_of_keys_and_values_without_an_order() {
        let spec = spec();
        let tags = &spec.model.property("Tags").expect("tags").datatype;
        assert!(spec.is_tags(tags) && spec.is_unordered(tags));
        let names = Type::array(Type::STRING);
        assert!(!spec.is_tags(&names) && !spec.is_unordered(&names));
        let unordered: Type =
            serde_json::from_str(r#"{"array": {"items": "string", "unordered": true}}"#).expect("a type");
        assert!(spec.is_unordered(&unordered));
    }
}
