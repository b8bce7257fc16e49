//! A picture as JSON, for scripts.

use serde::Serialize;

use super::picture::{Node, Picture};

/// What a picture shows.
#[derive(Serialize)]
pub(super) struct Record<'p> {
    resources: Vec<Resource<'p>>,
    references: Vec<Reference<'p>>,
    /// The types, each after those that it refers to. Types of one group refer to each other in a circle.
    order: &'p [Vec<&'p str>],
}

#[derive(Serialize)]
struct Resource<'p> {
    type_name: &'p str,
    /// `null` if there is no spec of the type.
    name: Option<String>,
    /// Whether the resource is one of those that the picture is of.
    chosen: bool,
    documentation: Option<String>,
    #[serde(flatten)]
    facts: Option<Facts<'p>>,
    dependents: Vec<&'p str>,
}

#[derive(Serialize)]
struct Facts<'p> {
    operations: Vec<&'static str>,
    identifier: Vec<&'p str>,
    list_requires: Vec<&'p str>,
    list_takes: Vec<&'p str>,
}

#[derive(Serialize)]
struct Reference<'p> {
    from: &'p str,
    path: &'p str,
    to: &'p str,
    property: &'p str,
}

impl<'p> Record<'p> {
    /// The record of a picture.
    pub fn of(picture: &'p Picture<'_>) -> Self {
        let references = picture.references.iter().map(|reference| Reference {
            from: reference.from,
            path: reference.path.as_str(),
            to: reference.to,
            property: reference.property.as_str(),
        });
        Self {
            resources: picture.nodes.iter().map(Resource::of).collect(),
            references: references.collect(),
            order: &picture.order,
        }
    }
}

impl<'p> Resource<'p> {
    fn of(node: &'p Node<'_>) -> Self {
        let facts = node.spec.map(|_| Facts {
            operations: node.operations(),
            identifier: node.identifier(),
            list_requires: node.scope(true),
            list_takes: node.scope(false),
        });
        Self {
            type_name: node.type_name,
            name: node.name(),
            chosen: node.is_chosen,
            documentation: specs::documentation(node.type_name),
            facts,
            dependents: node.dependents.iter().copied().collect(),
        }
    }
}
