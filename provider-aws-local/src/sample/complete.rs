//! Documents that together set all that may be set.

use std::collections::BTreeSet;

use super::builder::Builder;
use super::items::{Item, settable};
use super::{Sample, Sampler, Samples};

impl Sampler<'_> {
    /// A document of the required properties only.
    pub fn minimal(&self) -> Option<Sample> {
        self.sample(&BTreeSet::new(), false, 0).map(|(sample, _)| sample)
    }

    /// Documents that together set each property of the resource and of its definitions, and each form of unions, as far as
    /// a create may set them. Where a definition refers to itself, it is followed once.
    pub fn complete(&self) -> Samples {
        let mut wanted = settable(self.spec, &self.access);
        let mut documents = Vec::new();
        let mut number = 0;
        // Documents that set as much as they can come first, then one for each that they don't reach.
        while let Some((sample, items)) = self.sample(&wanted, true, number) {
            let before = wanted.len();
            wanted.retain(|item| !items.contains(item));
            if wanted.len() == before && !documents.is_empty() {
                break;
            }
            documents.push(sample);
            number += 1;
            if wanted.is_empty() {
                break;
            }
        }
        let mut unset = Vec::new();
        while let Some(item) = wanted.pop_first() {
            match self.sample(&BTreeSet::from([item]), false, 0) {
                Some((sample, items)) if items.contains(&item) => {
                    wanted.retain(|item| !items.contains(item));
                    documents.push(sample);
                }
                _ => unset.push(item.name()),
            }
        }
        Samples { documents, unset }
    }

    /// A document that sets what is wanted, as far as it keeps all rules.
    fn sample<'s>(
        &self,
        wanted: &BTreeSet<Item<'s>>,
        fills: bool,
        number: u64,
    ) -> Option<(Sample, BTreeSet<Item<'s>>)>
    where
        Self: 's,
    {
        let (document, items, paths) = Builder::new(self, wanted, fills, number).build()?;
        self.allows(&document).then_some((Sample { document, paths }, items))
    }
}
