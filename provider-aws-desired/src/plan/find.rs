//! Which resources of a file exist: by their identifiers, or by their tags in the list of their type.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex, PoisonError};

use cloud_control::Handler;
use futures_util::stream::{StreamExt as _, TryStreamExt as _};
use provider_aws_core::dynamic::{Dynamic, DynamicType};
use provider_aws_core::{Client, ErrorKind, Resource};
use provider_aws_dynamic::Types;
use serde_json::{Map, Value};
use specs::ResourceSpec;
use tokio::sync::OnceCell;

use super::resolve::Resolved;
use super::{GoneResource, PlanError};
use crate::file::{DeclaredResource, DesiredFile};
use crate::tag::TagProperty;

/// Finds the resources of a file.
pub(super) struct Finder<'f> {
    types: &'f Types,
    client: &'f Client,
    file: &'f DesiredFile,
    concurrency: usize,
    /// Whether all properties are kept.
    pub keeps_all: bool,
    /// The properties of each type that the file speaks of, or refers to: others needn't be kept.
    spoken_of: BTreeMap<&'f str, BTreeSet<&'f str>>,
    lists: Mutex<BTreeMap<Place, Arc<OnceCell<Found>>>>,
}

/// The client for a region, or for its own if none is named.
pub(crate) fn client_in(client: &Client, region: Option<&String>) -> Client {
    match region {
        Some(region) => client.clone().with_region(region),
        None => client.clone(),
    }
}

/// What is listed once.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Place {
    type_name: String,
    region: Option<String>,
    /// The scope of the list, as JSON.
    scope: String,
}

/// The resources in a list whose tags say that they are the file's, by their names in the file.
type Found = BTreeMap<String, Vec<Resource<Dynamic>>>;

impl<'f> Finder<'f> {
    pub fn new(types: &'f Types, client: &'f Client, file: &'f DesiredFile, concurrency: usize) -> Self {
        let mut spoken_of: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
        for declared in &file.resources {
            spoken_of.entry(&declared.type_name).or_default().extend(declared.properties.names());
            for reference in declared.expressions.iter().flat_map(|(_, expression)| expression.references()) {
                if let (Some(referent), Some(name)) =
                    (file.resource(&reference.resource), reference.path.first())
                {
                    spoken_of.entry(&referent.type_name).or_default().insert(name);
                }
            }
        }
        Self { types, client, file, concurrency, keeps_all: false, spoken_of, lists: Mutex::default() }
    }

    /// The resource that the file declares, if it exists.
    pub async fn find(
        &self,
        declared: &DeclaredResource,
        resolved: &Resolved,
    ) -> Result<Option<Resource<Dynamic>>, PlanError> {
        let (spec, resource_type) = self
            .types
            .spec(&declared.type_name)
            .zip(self.types.get(&declared.type_name))
            .ok_or_else(|| PlanError::no_spec(declared))?;
        let call = |source| PlanError::call(declared, source);
        let region = declared.region.as_ref().or(self.file.region.as_ref());
        let client = client_in(self.client, region);
        if let Some(identifier) = &declared.identifier {
            let get = resource_type.get(&client, identifier).map_err(call)?;
            let Some(resource) = get.optional().await.map_err(call)? else {
                return Err(PlanError::Missing {
                    resource: declared.name.clone(),
                    type_name: declared.type_name.clone(),
                    identifier: identifier.clone(),
                });
            };
            return Ok(Some(self.kept(spec, resource)));
        }
        let tags = TagProperty::of(spec).filter(|_| resource_type.has(Handler::List));
        let Some(tags) = tags else {
            return Err(PlanError::NoTags {
                resource: declared.name.clone(),
                type_name: declared.type_name.clone(),
            });
        };
        let Some(scope) = scope(spec, resolved) else {
            // It is listed by what isn't there yet.
            return Ok(None);
        };
        let place = Place {
            type_name: declared.type_name.clone(),
            region: region.cloned(),
            scope: Value::Object(scope.clone()).to_string(),
        };
        let list = Arc::clone(
            self.lists.lock().unwrap_or_else(PoisonError::into_inner).entry(place.clone()).or_default(),
        );
        let found = list
            .get_or_try_init(|| self.list(spec, resource_type, tags, &place, scope))
            .await
            .map_err(call)?;
        match found.get(&declared.name).map(Vec::as_slice) {
            None | Some([]) => Ok(None),
            Some([resource]) => Ok(Some(resource.clone())),
            Some([first, second, ..]) => Err(PlanError::Several {
                resource: declared.name.clone(),
                first: first.identifier().clone(),
                second: second.identifier().clone(),
            }),
        }
    }

    /// The file's resources in a list. Those whose tags the list has not are read.
    async fn list(
        &self,
        spec: &ResourceSpec,
        resource_type: DynamicType,
        tags: TagProperty<'_>,
        place: &Place,
        scope: Map<String, Value>,
    ) -> Result<Found, provider_aws_core::Error> {
        let client = &client_in(self.client, place.region.as_ref());
        let list = resource_type.list(client)?;
        let list = scope.into_iter().fold(list, |list, (name, value)| list.scope(&name, value));
        let prefix = format!("{}/", self.file.name);
        let of_file = |resource: &Resource<Dynamic>| {
            tags.value(resource.raw().as_value())
                .and_then(|value| value.strip_prefix(&prefix))
                .map(str::to_owned)
        };
        let read = |listed: Result<Resource<Dynamic>, provider_aws_core::Error>| async move {
            let listed = listed?;
            // A list may leave out properties. Tags that are somebody else's need no read.
            let is_of_others = listed.raw().get(tags.name).is_some() && of_file(&listed).is_none();
            if is_of_others {
                return Ok(None);
            }
            match resource_type.get(client, listed.identifier())?.await {
                Ok(resource) => Ok(of_file(&resource).map(|name| (name, self.kept(spec, resource)))),
                // It was deleted meanwhile.
                Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
                Err(error) => Err(error),
            }
        };
        let mut resources = list.stream().map(read).buffered(self.concurrency);
        let mut found = Found::new();
        while let Some(resource) = resources.try_next().await? {
            if let Some((name, resource)) = resource {
                found.entry(name).or_default().push(resource);
            }
        }
        Ok(found)
    }

    /// The resource with the properties that the file speaks of.
    fn kept(&self, spec: &ResourceSpec, resource: Resource<Dynamic>) -> Resource<Dynamic> {
        let spoken_of = self.spoken_of.get(spec.type_name.as_str());
        let tags = TagProperty::of(spec);
        if self.keeps_all {
            return resource;
        }
        resource.with_only(|name| {
            spoken_of.is_some_and(|names| names.contains(name)) || tags.is_some_and(|tags| tags.name == name)
        })
    }

    /// The file's resources in the lists that the file doesn't have.
    pub fn gone(&self) -> Vec<GoneResource> {
        let lists = self.lists.lock().unwrap_or_else(PoisonError::into_inner);
        let mut gone = Vec::new();
        for (place, found) in lists.iter() {
            let found = found.get().into_iter().flatten().filter(|(name, _)| {
                let declared = self.file.resource(name);
                declared.is_none_or(|declared| declared.type_name != place.type_name)
            });
            for (name, resource) in
                found.flat_map(|(name, resources)| resources.iter().map(move |one| (name, one)))
            {
                gone.push(GoneResource {
                    name: name.clone(),
                    type_name: place.type_name.clone(),
                    region: place.region.clone(),
                    identifier: resource.identifier().clone(),
                });
            }
        }
        gone
    }
}

/// The values that the list of a resource's type requires; none if one isn't known yet.
fn scope(spec: &ResourceSpec, resolved: &Resolved) -> Option<Map<String, Value>> {
    let scope = spec.operation(Handler::List).and_then(|operation| operation.scope.as_ref());
    let required = scope.into_iter().flat_map(|scope| &scope.properties).filter(|property| property.required);
    required
        .map(|property| {
            Some((property.wire_name.clone(), resolved.properties.get(&property.wire_name)?.clone()))
        })
        .collect()
}
