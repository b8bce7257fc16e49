//! The types of a spec at one place: a type, or the forms of a union.

use specs::{Definition, JsonKind, Object, Property, ResourceSpec, Type};

/// The types that the values at one place may have.
#[derive(Clone, Debug)]
pub struct Place<'s> {
    spec: &'s ResourceSpec,
    types: Vec<&'s Type>,
    objects: Vec<&'s Object>,
}

/// The type of what is within free-form JSON.
static ANY: Type = Type::ANY;

impl<'s> Place<'s> {
    /// The resource itself.
    pub fn resource(spec: &'s ResourceSpec) -> Self {
        Self { spec, types: Vec::new(), objects: vec![&spec.model] }
    }

    fn add(&mut self, datatype: &'s Type) {
        if self.types.iter().any(|known| std::ptr::eq(*known, datatype)) {
            return;
        }
        self.types.push(datatype);
        let Type::Definition(name) = datatype else {
            return;
        };
        match self.spec.definition(name) {
            Some(Definition::Union(union)) => union.forms.iter().for_each(|form| self.add(&form.datatype)),
            Some(Definition::Object(object)) => self.objects.push(object),
            Some(Definition::Enum(_)) | None => {}
        }
    }

    /// The types; of a union, its forms, too.
    pub fn types(&self) -> impl Iterator<Item = &'s Type> {
        self.types.iter().copied()
    }

    /// The objects that values here may be.
    pub fn objects(&self) -> &[&'s Object] {
        &self.objects
    }

    /// What tells the place from others.
    pub fn identity(&self) -> Vec<usize> {
        let objects = self.objects.iter().map(|object| std::ptr::from_ref(*object) as usize);
        let types = self.types.iter().map(|datatype| std::ptr::from_ref(*datatype) as usize);
        // A definition is the same place wherever it is named.
        if self.objects.is_empty() { types.collect() } else { objects.collect() }
    }

    /// The properties of all objects that values here may be.
    pub fn properties(&self) -> Vec<&'s Property> {
        let mut found: Vec<&Property> = Vec::new();
        for property in self.objects.iter().flat_map(|object| &object.properties) {
            if !found.iter().any(|known| known.wire_name == property.wire_name) {
                found.push(property);
            }
        }
        found
    }

    /// The properties of a wire name: one for each object that has it.
    pub fn all_named(&self, wire_name: &str) -> Vec<&'s Property> {
        self.objects.iter().filter_map(|object| object.property(wire_name)).collect()
    }

    /// The place of the properties of a wire name; one without types if no object has it.
    pub fn below_property(&self, wire_name: &str) -> Self {
        self.below(self.all_named(wire_name).into_iter().map(|property| &property.datatype))
    }

    /// The place of the items of arrays. Those of free-form JSON are free-form JSON.
    pub fn items(&self) -> Option<Self> {
        let items = self.types.iter().filter_map(|datatype| match datatype {
            Type::Array(array) => Some(&array.items),
            _ => free_form(datatype, JsonKind::Array),
        });
        let place = self.below(items);
        (!place.types.is_empty()).then_some(place)
    }

    /// The place of the values of maps. Those of free-form JSON are free-form JSON.
    pub fn values(&self) -> Option<Self> {
        let values = self.types.iter().filter_map(|datatype| match datatype {
            Type::Map(map) => Some(&map.values),
            _ => free_form(datatype, JsonKind::Object),
        });
        let place = self.below(values);
        (!place.types.is_empty()).then_some(place)
    }

    fn below(&self, types: impl Iterator<Item = &'s Type>) -> Self {
        let mut place = Self { spec: self.spec, types: Vec::new(), objects: Vec::new() };
        types.for_each(|datatype| place.add(datatype));
        place
    }

    /// The texts that values here may be, if all texts are those of enums.
    pub fn listed_texts(&self) -> Option<Vec<&'s str>> {
        let mut texts = Vec::new();
        for datatype in &self.types {
            match datatype {
                Type::String(_) => return None,
                Type::Definition(name) => {
                    if let Some(Definition::Enum(listed)) = self.spec.definition(name) {
                        texts.extend(listed.values.iter().map(String::as_str));
                    }
                }
                _ => {}
            }
        }
        (!texts.is_empty()).then_some(texts)
    }

    /// Whether a type of the place is the enum of this name.
    pub fn is_enum(&self, name: &str) -> bool {
        matches!(self.spec.definition(name), Some(Definition::Enum(_)))
    }
}

fn free_form(datatype: &Type, kind: JsonKind) -> Option<&'static Type> {
    match datatype {
        Type::Json(kinds) if kinds.is_empty() || kinds.contains(&kind) => Some(&ANY),
        _ => None,
    }
}
