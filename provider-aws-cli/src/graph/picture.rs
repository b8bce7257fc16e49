//! What is drawn: chosen resources, and what they refer to or what refers to them.

use std::collections::{BTreeMap, BTreeSet};

use cloud_control::Handler;
use specs::{ResourceGraph, ResourceReference, ResourceSpec};

use super::record::Record;
use super::{dot, mermaid, svg};
use crate::policy::operation::ResourceName;

/// Resources and their references, to be drawn.
#[derive(Clone, Debug)]
pub struct Picture<'s> {
    /// The services of the chosen resources.
    pub(super) services: BTreeSet<&'s str>,
    /// The chosen resources, then the others, each by type.
    pub(super) nodes: Vec<Node<'s>>,
    /// The references of and to chosen resources.
    pub(super) references: Vec<ResourceReference<'s>>,
    /// The types in the picture, each after those that it refers to.
    pub(super) order: Vec<Vec<&'s str>>,
}

/// A resource in a picture.
#[derive(Clone, Debug)]
pub(super) struct Node<'s> {
    pub type_name: &'s str,
    /// The spec, if there is one.
    pub spec: Option<&'s ResourceSpec>,
    /// Whether the resource is one of those that were chosen.
    pub is_chosen: bool,
    /// The types that refer to it, as far as there are specs of them.
    pub dependents: BTreeSet<&'s str>,
}

impl<'s> Picture<'s> {
    /// The picture of chosen resources, which are some of all that are known.
    #[must_use]
    pub fn of(chosen: &[&'s ResourceSpec], all: &'s [ResourceSpec]) -> Self {
        let graph = ResourceGraph::of(all);
        let is_chosen: BTreeSet<&str> = chosen.iter().map(|spec| spec.type_name.as_str()).collect();
        let specs: BTreeMap<&str, &ResourceSpec> =
            all.iter().map(|spec| (spec.type_name.as_str(), spec)).collect();
        let references: Vec<ResourceReference<'s>> = graph
            .references()
            .iter()
            .filter(|reference| is_chosen.contains(reference.from) || is_chosen.contains(reference.to))
            .cloned()
            .collect();
        let ends = references.iter().flat_map(|reference| [reference.from, reference.to]);
        let types: BTreeSet<&'s str> =
            chosen.iter().map(|spec| spec.type_name.as_str()).chain(ends).collect();
        let mut nodes: Vec<Node<'s>> = types
            .iter()
            .map(|&type_name| Node {
                type_name,
                spec: specs.get(type_name).copied(),
                is_chosen: is_chosen.contains(type_name),
                dependents: graph.dependents(type_name),
            })
            .collect();
        nodes.sort_by_key(|node| !node.is_chosen);
        let groups = graph.order().into_iter();
        let groups =
            groups.map(|group| group.into_iter().filter(|it| types.contains(it)).collect::<Vec<_>>());
        Self {
            services: chosen.iter().map(|spec| spec.service.as_str()).collect(),
            nodes,
            references,
            order: groups.filter(|group| !group.is_empty()).collect(),
        }
    }

    /// The picture as an SVG image.
    #[must_use]
    pub fn svg(&self) -> String {
        svg::image(self)
    }

    /// The picture as a graph of Graphviz.
    #[must_use]
    pub fn dot(&self) -> String {
        dot::graph(self)
    }

    /// The picture as a flowchart of Mermaid.
    #[must_use]
    pub fn mermaid(&self) -> String {
        mermaid::flowchart(self)
    }

    /// The picture as JSON.
    #[must_use]
    pub fn json(&self) -> String {
        // A record is names and lists of them: JSON can hold all of it.
        serde_json::to_string_pretty(&Record::of(self)).expect("a record is plain data") + "\n"
    }

    /// The node of a type in the picture.
    pub(super) fn position(&self, type_name: &str) -> Option<usize> {
        self.nodes.iter().position(|node| node.type_name == type_name)
    }

    /// The number of a type among those that are referred to.
    pub(super) fn number(&self, type_name: &str) -> usize {
        let types: BTreeSet<&str> = self.references.iter().map(|reference| reference.to).collect();
        types.into_iter().position(|it| it == type_name).unwrap_or_default()
    }

    /// How many resources were chosen.
    pub(super) fn chosen(&self) -> usize {
        self.nodes.iter().filter(|node| node.is_chosen).count()
    }
}

impl Node<'_> {
    /// The name that commands take: `ivs.stage`.
    pub fn name(&self) -> Option<String> {
        self.spec.map(|spec| ResourceName::of(spec).to_string())
    }

    /// Whether the type has an operation, as far as that is known.
    pub fn has(&self, handler: Handler) -> bool {
        self.spec.is_some_and(|spec| spec.has(handler))
    }

    /// The operations that the type has, as far as that is known.
    pub fn operations(&self) -> Vec<&'static str> {
        Handler::ALL.into_iter().filter(|handler| self.has(*handler)).map(Handler::name).collect()
    }

    /// What the box of the resource says where boxes are text.
    pub fn lines(&self) -> Vec<String> {
        let mut lines = Vec::from_iter(self.name());
        lines.push(self.type_name.to_owned());
        if self.is_chosen {
            lines.push(self.operations().join(" "));
        }
        lines
    }

    /// The properties that make up the identifier.
    pub fn identifier(&self) -> Vec<&str> {
        let identifier = self.spec.map(|spec| &spec.identifier.properties);
        identifier.into_iter().flatten().map(|path| path.as_str()).collect()
    }

    /// The properties that a list is about: those that it requires, or all others.
    pub fn scope(&self, is_required: bool) -> Vec<&str> {
        let list = self.spec.and_then(|spec| spec.operation(Handler::List));
        let scope = list.and_then(|list| list.scope.as_ref());
        let properties = scope.into_iter().flat_map(|scope| &scope.properties);
        let properties = properties.filter(|property| property.required == is_required);
        properties.map(|property| property.wire_name.as_str()).collect()
    }
}
