//! The properties of a type while it is lowered, and finding them by path.

use std::collections::BTreeMap;

use cloud_control::letters;
use specs::{
    Access, CorrectedFact, Definition, Object, Property, PropertyPath, ResourceSchema, Source, Type,
    field_name,
};

/// The properties of a type, at any depth, and their access.
#[derive(Clone, Debug, Default)]
pub(super) struct Properties {
    pub model: Object,
    pub definitions: BTreeMap<String, Definition>,
    pub access: Access,
    /// What corrections state.
    pub corrected: BTreeMap<PropertyPath, Vec<CorrectedFact>>,
}

/// A property that was found by its name in a correction.
pub(super) struct Found {
    /// The path of wire names.
    pub path: PropertyPath,
    /// The definition that has the property; none for the resource itself.
    owner: Option<String>,
    index: usize,
}

impl Properties {
    /// The properties that a schema states.
    pub fn of_schema(schema: &ResourceSchema) -> Self {
        Self {
            model: schema.model.clone(),
            definitions: schema.definitions.clone(),
            access: schema.access.clone(),
            corrected: BTreeMap::new(),
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

    /// Sorts the properties of each object by name. This is the order of constructors' parameters, too, which must not
    /// depend on the order of rows on a page: it changes from one date to another.
    pub fn sort(&mut self) {
        let sort = |object: &mut Object| {
            object
                .properties
                .sort_by_cached_key(|property| (by_name(&property.wire_name), property.name.clone()));
        };
        sort(&mut self.model);
        for definition in self.definitions.values_mut() {
            if let Definition::Object(object) = definition {
                sort(object);
            }
        }
    }

    /// Names the properties after the wire names that corrections state.
    pub fn name_as_corrected(&mut self) {
        self.for_each(&mut |property| {
            if property.sources.wire_name == Source::Correction {
                property.name = field_name(&property.wire_name);
            }
        });
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
        let properties = &mut self.owner_mut(owner.as_deref())?.properties;
        properties.iter_mut().find(|property| property.wire_name == name)
    }

    /// The property at a path of names in corrections, such as `endpoint.address`.
    pub fn find(&self, names: &str) -> Option<Found> {
        let mut owner: Option<&str> = None;
        let mut path: Vec<&str> = Vec::new();
        let mut rest = names;
        loop {
            let properties = &self.owner(owner)?.properties;
            // A name may have dots: the longest that fits is meant.
            let dots = rest.rmatch_indices('.').map(|(at, _)| at);
            let mut ends = std::iter::once(rest.len()).chain(dots);
            let (index, end) = ends.find_map(|end| Some((named(properties, &rest[..end])?, end)))?;
            let property = &properties[index];
            path.push(&property.wire_name);
            rest = &rest[end..];
            if rest.is_empty() {
                let path = PropertyPath::from_steps(path);
                return Some(Found { path, owner: owner.map(str::to_owned), index });
            }
            rest = rest.strip_prefix('.')?;
            let mut datatype = &property.datatype;
            while let Type::Array(_) | Type::Map(_) = datatype {
                path.push("*");
                datatype = match datatype {
                    Type::Array(array) => &array.items,
                    Type::Map(map) => &map.values,
                    other => other,
                };
            }
            owner = Some(datatype.definition()?);
        }
    }

    /// The property that was found.
    pub fn found_mut(&mut self, found: &Found) -> Option<&mut Property> {
        self.owner_mut(found.owner.as_deref())?.properties.get_mut(found.index)
    }

    /// Follows a property that got another wire name, in all paths that lead to it or through it.
    pub fn rename(&mut self, found: &mut Found, wire_name: &str) {
        self.access.rename(&found.path, wire_name);
        let corrected = std::mem::take(&mut self.corrected).into_iter();
        let renamed =
            corrected.map(|(path, facts)| (path.renamed(&found.path, wire_name).unwrap_or(path), facts));
        self.corrected = renamed.collect();
        found.path = found.path.renamed(&found.path, wire_name).unwrap_or_else(|| found.path.clone());
    }

    /// The object of a definition; of the resource itself, if there is no name.
    pub fn owner(&self, name: Option<&str>) -> Option<&Object> {
        let Some(name) = name else {
            return Some(&self.model);
        };
        match self.definitions.get(name)? {
            Definition::Object(object) => Some(object),
            _ => None,
        }
    }

    pub fn owner_mut(&mut self, name: Option<&str>) -> Option<&mut Object> {
        let Some(name) = name else {
            return Some(&mut self.model);
        };
        match self.definitions.get_mut(name)? {
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

/// The key by which properties are sorted: their wire names, without regard to case, which may be guessed.
pub(super) fn by_name(wire_name: &str) -> (String, String) {
    (letters(wire_name), wire_name.to_owned())
}

/// The index of the property that a correction names: as in Rust or as on a page. Pages spell names in several ways.
pub(super) fn named(properties: &[Property], name: &str) -> Option<usize> {
    let exact = properties.iter().position(|property| property.name == name);
    exact.or_else(|| properties.iter().position(|property| is_same_name(&property.name, name)))
}

/// Whether two names, or paths of names, are spellings of one.
pub(super) fn is_same_name(one: &str, other: &str) -> bool {
    one.split('.').map(letters).eq(other.split('.').map(letters))
}
