//! Which resource the others of a service are about.

use std::cmp::Reverse;

use cloud_control::{Handler, letters};

use super::super::plan::Resource;

/// The indexes of the resources, the one that the others are about first: it has all operations, others refer to it, and it
/// requires little.
pub(super) fn ranking(resources: &[Resource<'_>]) -> Vec<usize> {
    let words: Vec<Words> = resources.iter().map(Words::of).collect();
    let rank = |index: &usize| {
        const LIFE: [Handler; 4] = [Handler::Create, Handler::Get, Handler::Update, Handler::Delete];
        let resource = &resources[*index];
        let lacks = LIFE.iter().filter(|handler| resource.operation(**handler).is_none()).count();
        let others = words.iter().enumerate().filter(|(other, _)| other != index);
        let mentions: usize = others.map(|(_, other)| other.mentions(&words[*index])).sum();
        let required = resource.creatable().filter(|property| property.spec.required).count();
        (lacks, Reverse(mentions), required, resource.spec.name.len(), &resource.spec.name)
    };
    let mut ranking: Vec<usize> = (0..resources.len()).collect();
    ranking.sort_by_cached_key(rank);
    ranking
}

/// What a resource is about, in letters.
struct Words {
    /// Its own name.
    name: String,
    /// The names that its properties may have from another resource.
    stems: Vec<String>,
}

impl Words {
    fn of(resource: &Resource<'_>) -> Self {
        let properties = resource.spec.model.properties.iter();
        let stems = properties.flat_map(|property| {
            let letters = letters(&property.wire_name);
            let letters = letters.strip_suffix('s').unwrap_or(&letters);
            let ends = ["", "name", "arn", "id", "identifier"].into_iter();
            let stems = ends.filter_map(|end| letters.strip_suffix(end).map(str::to_owned));
            stems.collect::<Vec<_>>()
        });
        Self { name: letters(&resource.spec.name), stems: stems.collect() }
    }

    /// How much the resource is about another: a property has its name, as `FunctionName` and `BucketArn` do, or the
    /// resource's own name begins with it, as `BucketPolicy` does.
    fn mentions(&self, other: &Self) -> usize {
        if self.stems.iter().any(|stem| stem.ends_with(&other.name)) {
            2
        } else {
            usize::from(self.name.starts_with(&other.name))
        }
    }
}
