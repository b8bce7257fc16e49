//! The properties of a type while it is lowered, and finding them by path.

use std::collections::BTreeMap;

use specs::{Access, Definition, Object, Property, PropertyPath, ResourceSchema, Type};

/// The properties of a type, at any depth, and their access.
#[derive(Clone, Debug, Default)]
pub(super) struct Properties {
    pub model: Object,
    pub definitions: BTreeMap<String, Definition>,
    pub access: Access,
}

impl Properties {
    /// The properties that a schema states.
    pub fn of_schema(schema: &ResourceSchema) -> Self {
        Self {
            model: schema.model.clone(),
            definitions: schema.definitions.clone(),
            access: schema.access.clone(),
        }
    }

    /// The object that a type names, itself or through arrays and maps.
    pub fn object(&self, datatype: &Type) -> Option<&Object> {
        match self.definitions.get(datatype.definition()?)? {
            Definition::Object(object) => Some(object),
            _ => None,
        }
    }

    /// Calls a function for each property, at any depth.
    pub fn for_each(&mut self, visit: &mut impl FnMut(&mut Property)) {
        self.model.properties.iter_mut().for_each(&mut *visit);
        for definition in self.definitions.values_mut() {
            if let Definition::Object(object) = definition {
                object.properties.iter_mut().for_each(&mut *visit);
            }
        }
    }

    /// The property at a path of wire names.
    pub fn at_path(&mut self, path: &PropertyPath) -> Option<&mut Property> {
        let mut steps = path.steps().filter(|step| *step != "*");
        let mut owner: Option<String> = None;
        let mut name = steps.next()?;
        for next in steps {
            let object = self.owner(owner.as_deref())?;
            let datatype = &object.properties.iter().find(|property| property.wire_name == name)?.datatype;
            owner = Some(self.owner_of(datatype.definition()?, next)?);
            name = next;
        }
        let properties = match owner {
            None => &mut self.model.properties,
            Some(owner) => match self.definitions.get_mut(&owner)? {
                Definition::Object(object) => &mut object.properties,
                _ => return None,
            },
        };
        properties.iter_mut().find(|property| property.wire_name == name)
    }

    /// The wire path of the property at a path of the names that pages use, such as `endpoint.address`.
    pub fn path_of(&self, names: &str) -> Option<PropertyPath> {
        let mut object = &self.model;
        let mut path: Vec<&str> = Vec::new();
        let mut rest = names;
        loop {
            // A name may have dots: the longest that fits is meant.
            let fits = |property: &&Property| {
                rest.strip_prefix(&property.name)
                    .is_some_and(|after| after.is_empty() || after.starts_with('.'))
            };
            let property =
                object.properties.iter().filter(fits).max_by_key(|property| property.name.len())?;
            path.push(&property.wire_name);
            rest = rest[property.name.len()..].trim_start_matches('.');
            if rest.is_empty() {
                return Some(PropertyPath::from_steps(path));
            }
            let mut datatype = &property.datatype;
            while let Type::Array(_) | Type::Map(_) = datatype {
                path.push("*");
                datatype = match datatype {
                    Type::Array(array) => &array.items,
                    Type::Map(map) => &map.values,
                    other => other,
                };
            }
            object = self.object(datatype)?;
        }
    }

    fn owner(&self, name: Option<&str>) -> Option<&Object> {
        let Some(name) = name else {
            return Some(&self.model);
        };
        match self.definitions.get(name)? {
            Definition::Object(object) => Some(object),
            _ => None,
        }
    }

    /// The definition of an object that has a property: this one, or one of the forms of a union.
    fn owner_of(&self, definition: &str, property: &str) -> Option<String> {
        match self.definitions.get(definition)? {
            Definition::Object(_) => Some(definition.to_owned()),
            Definition::Union(union) => {
                let mut forms = union.forms.iter().filter_map(|form| form.datatype.definition());
                let has = |name: &&str| match self.definitions.get(*name) {
                    Some(Definition::Object(object)) => object.property(property).is_some(),
                    _ => false,
                };
                forms.find(has).map(str::to_owned)
            }
            Definition::Enum(_) => None,
        }
    }
}
