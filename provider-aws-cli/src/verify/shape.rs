//! The shapes of values: what a schema lets them be, and what the types of a spec make of them.

use std::collections::BTreeSet;

use serde_json::Value;
use specs::{JsonKind, Type};

use super::place::Place;
use super::raw::Node;

/// A shape of values.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Shape {
    /// True or false.
    Boolean,
    /// A whole number.
    Integer,
    /// A number.
    Number,
    /// A text.
    Text,
    /// An array.
    Array,
    /// An object with named properties.
    Object,
    /// An object whose keys are data.
    Map,
    /// An object of which nothing is known.
    OpenObject,
    /// Anything.
    Any,
}

impl Shape {
    /// The shape in words.
    pub fn name(self) -> &'static str {
        match self {
            Self::Boolean => "boolean",
            Self::Integer => "integer",
            Self::Number => "number",
            Self::Text => "text",
            Self::Array => "array",
            Self::Object => "object",
            Self::Map => "map",
            Self::OpenObject => "free-form object",
            Self::Any => "any JSON",
        }
    }

    /// Whether the shape is that of a text, a number or a boolean.
    pub fn is_scalar(self) -> bool {
        matches!(self, Self::Boolean | Self::Integer | Self::Number | Self::Text)
    }

    fn kind(self) -> Option<JsonKind> {
        Some(match self {
            Self::Boolean => JsonKind::Boolean,
            Self::Integer => JsonKind::Integer,
            Self::Number => JsonKind::Number,
            Self::Text => JsonKind::String,
            Self::Array => JsonKind::Array,
            Self::Object | Self::Map | Self::OpenObject => JsonKind::Object,
            Self::Any => return None,
        })
    }
}

/// The shapes of a schema.
pub fn of_schema(node: &Node<'_>) -> BTreeSet<Shape> {
    let mut kinds: BTreeSet<JsonKind> =
        node.types().iter().filter_map(|name| JsonKind::from_name(name)).collect();
    if kinds.is_empty() {
        kinds.extend(node.listed().filter_map(JsonKind::of));
    }
    let has_map = node.has_map_form();
    if kinds.is_empty() {
        kinds.extend(if node.has_properties() || has_map {
            Some(JsonKind::Object)
        } else if node.has_key(&["items"]) {
            Some(JsonKind::Array)
        } else if node.has_key(&["pattern", "minLength", "maxLength", "format", "relationshipRef"]) {
            Some(JsonKind::String)
        } else if node.has_key(&["minimum", "maximum"]) {
            Some(JsonKind::Number)
        } else if node.has_key(&["additionalProperties", "required"]) {
            Some(JsonKind::Object)
        } else {
            None
        });
    }
    let mut shapes: BTreeSet<Shape> = kinds
        .into_iter()
        .map(|kind| match kind {
            JsonKind::Boolean => Shape::Boolean,
            JsonKind::Integer => Shape::Integer,
            JsonKind::Number => Shape::Number,
            JsonKind::String => Shape::Text,
            JsonKind::Array => Shape::Array,
            JsonKind::Object if node.has_open_form() => Shape::OpenObject,
            JsonKind::Object if node.has_properties() => Shape::Object,
            JsonKind::Object if has_map => Shape::Map,
            JsonKind::Object if node.states("additionalProperties", &Value::Bool(false)) => Shape::Object,
            JsonKind::Object => Shape::OpenObject,
        })
        .collect();
    if shapes.contains(&Shape::Object) && has_map {
        shapes.insert(Shape::Map);
    }
    // Each whole number is a number.
    if shapes.contains(&Shape::Number) {
        shapes.remove(&Shape::Integer);
    }
    if shapes.is_empty() {
        shapes.insert(Shape::Any);
    }
    shapes
}

/// What the types of a spec make of a place.
#[derive(Clone, Debug, Default)]
pub struct Typing {
    shapes: BTreeSet<Shape>,
    /// The kinds of values of which nothing else is known; all kinds if that is empty.
    free: Option<BTreeSet<JsonKind>>,
}

/// How types stand to a schema.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fit {
    /// The types are those of the schema.
    Right,
    /// The types leave open what the schema states.
    Untyped,
    /// A value of the schema has no type, or the other way round.
    Wrong,
}

impl Typing {
    /// What the types of a place say.
    pub fn of(place: &Place<'_>) -> Self {
        let mut typing = Self::default();
        if !place.objects().is_empty() {
            typing.shapes.insert(Shape::Object);
        }
        for datatype in place.types() {
            match datatype {
                Type::Boolean => _ = typing.shapes.insert(Shape::Boolean),
                Type::Integer(_) => _ = typing.shapes.insert(Shape::Integer),
                Type::Number(_) => _ = typing.shapes.insert(Shape::Number),
                Type::String(_) => _ = typing.shapes.insert(Shape::Text),
                Type::Definition(name) if place.is_enum(name) => _ = typing.shapes.insert(Shape::Text),
                Type::Definition(_) => {}
                Type::Array(_) => _ = typing.shapes.insert(Shape::Array),
                Type::Map(_) => _ = typing.shapes.insert(Shape::Map),
                Type::Json(kinds) => typing.free = Some(kinds.iter().copied().collect()),
            }
        }
        if typing.shapes.contains(&Shape::Number) {
            typing.shapes.remove(&Shape::Integer);
        }
        typing
    }

    /// Whether values of a shape are typed.
    pub fn has(&self, shape: Shape) -> bool {
        self.shapes.contains(&shape)
    }

    fn leaves_open(&self, shape: Shape) -> bool {
        self.free
            .as_ref()
            .is_some_and(|kinds| kinds.is_empty() || shape.kind().is_some_and(|kind| kinds.contains(&kind)))
    }

    /// Whether a value of one of the shapes can be written.
    pub fn takes_one(&self, expected: &BTreeSet<Shape>) -> bool {
        let is_map = expected.contains(&Shape::OpenObject) && self.has(Shape::Map);
        is_map
            || expected.contains(&Shape::Any)
            || expected.iter().any(|shape| self.has(*shape) || self.leaves_open(*shape))
    }

    /// How the types stand to the shapes of a schema.
    pub fn fit(&self, expected: &BTreeSet<Shape>) -> Fit {
        let is_open = |shape: &Shape| matches!(shape, Shape::Any | Shape::OpenObject);
        // Where a part of a union is free-form, there is no telling its values from those of the other forms.
        let is_free = expected.iter().any(is_open);
        let mut fit = Fit::Right;
        for shape in expected {
            let is_right = match shape {
                Shape::OpenObject => self.leaves_open(*shape) || self.has(Shape::Map),
                Shape::Any => self.free.as_ref().is_some_and(BTreeSet::is_empty),
                shape => self.has(*shape) || (is_free && self.leaves_open(*shape)),
            };
            if is_right {
                continue;
            }
            if !self.leaves_open(*shape) {
                return Fit::Wrong;
            }
            fit = Fit::Untyped;
        }
        let is_expected = |shape: &Shape| {
            expected.contains(shape)
                || expected.contains(&Shape::Any)
                || (*shape == Shape::Map && expected.contains(&Shape::OpenObject))
        };
        if self.shapes.iter().all(is_expected) { fit } else { Fit::Wrong }
    }

    /// The types in words.
    pub fn words(&self) -> String {
        let free = match &self.free {
            Some(kinds) if kinds.is_empty() => "free-form JSON".to_owned(),
            Some(kinds) => format!("free-form {}", words(kinds.iter().map(|kind| kind.name()))),
            None => return words(self.shapes.iter().map(|shape| shape.name())),
        };
        words(self.shapes.iter().map(|shape| shape.name()).chain([free.as_str()]))
    }
}

/// Shapes in words.
pub fn shape_words(shapes: &BTreeSet<Shape>) -> String {
    words(shapes.iter().map(|shape| shape.name()))
}

fn words<'w>(words: impl Iterator<Item = &'w str>) -> String {
    let words: Vec<&str> = words.collect();
    if words.is_empty() { "nothing".to_owned() } else { words.join(" or ") }
}
