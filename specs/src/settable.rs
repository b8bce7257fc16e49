//! Which properties of a resource a create may set, and an update may change.

use std::collections::BTreeSet;

use cloud_control::Handler;

use crate::access::AccessTree;
use crate::property::Property;
use crate::resource::ResourceSpec;

/// Answers for all properties of a resource: the lists of [`Access`](crate::Access) are read once.
#[derive(Clone, Debug)]
pub struct Settable<'s> {
    spec: &'s ResourceSpec,
    access: AccessTree,
    identifier: BTreeSet<&'s str>,
}

impl<'s> Settable<'s> {
    pub(crate) fn of(spec: &'s ResourceSpec) -> Self {
        let identifier = spec.identifier.properties.iter().filter_map(|part| part.as_top()).collect();
        Self { spec, access: spec.access.tree(), identifier }
    }

    /// Whether resources can be updated.
    pub fn has_update(&self) -> bool {
        self.spec.has(Handler::Update)
    }

    /// Whether a create may set a property of the resource, or something within it.
    pub fn by_create(&self, property: &Property) -> bool {
        self.spec.has(Handler::Create) && self.is_open(property, |access| access.read_only)
    }

    /// Whether an update may change a property of the resource, or something within it.
    pub fn by_update(&self, property: &Property) -> bool {
        self.has_update()
            && !self.identifier.contains(property.wire_name.as_str())
            && self.is_open(property, |access| access.read_only || access.create_only)
    }

    /// Whether a property isn't closed, and neither is all that it contains.
    fn is_open(&self, property: &Property, is_closed: fn(&AccessTree) -> bool) -> bool {
        let access = self.access.at(&property.wire_name);
        access.is_none_or(|access| !self.spec.is_all_closed(&property.datatype, access, is_closed))
    }
}
