//! A service at two dates: what we say, what the judge finds, and what rustdoc and the manifests state.

use std::collections::BTreeSet;

use super::crates::Crates;
use super::declarations::{Declarations, declarations};
use super::judge::{Findings, Judge};
use super::verdicts::{Change, Kind, Service, Unseen, Verdict};

/// A service at two dates.
pub struct Comparison {
    name: String,
    pub ours: Service,
    /// What the judge no longer finds.
    pub gone: Findings,
    /// What the judge finds the other way round.
    pub new: Findings,
    before: Declarations,
    after: Declarations,
}

impl Comparison {
    pub fn of(service: &str, ours: Service, [old, new]: [&Crates; 2], judge: &Judge) -> Self {
        let [before, after] = [old, new].map(|crates| crates.rustdoc(service));
        let read = |crates: &Crates| {
            let features = crates.features(service).into_iter();
            let mut read = declarations(&crates.rustdoc(service));
            read.extend(features.map(|feature| (format!("feature {feature}"), "feature".to_owned())));
            read
        };
        Self {
            name: format!("{service}, {}", new.pages.display()),
            ours,
            gone: judge.findings(&before, &after),
            new: judge.findings(&after, &before),
            before: read(old),
            after: read(new),
        }
    }

    /// The verdict of the judge: items are gone, items are new, or neither.
    pub fn verdict(&self) -> Verdict {
        match (self.gone.is_empty(), self.new.is_empty()) {
            (false, _) => Verdict::Major,
            (true, false) => Verdict::Minor,
            (true, true) => Verdict::None,
        }
    }

    /// Why the judge doesn't see what breaks programs.
    pub fn unseen_breaks(&self) -> Vec<Unseen> {
        let breaks = self.ours.api.iter().filter(|change| change.verdict == Verdict::Major);
        let unseen: BTreeSet<Unseen> = breaks.filter_map(Change::unseen).collect();
        unseen.into_iter().collect()
    }

    /// The judge finds each item that we list, but for what it doesn't see; and we list each item that it finds.
    pub fn agrees_with_the_judge(&self) {
        let name = &self.name;
        for change in &self.ours.api {
            let found = change.is_found(if change.kind == Kind::Added { &self.new } else { &self.gone });
            assert_eq!(found, change.unseen().is_none(), "{name}: whether the judge sees {change:?}");
        }
        for (findings, kind) in [(&self.gone, Kind::Removed), (&self.new, Kind::Added)] {
            for (item, lint) in findings {
                let is_listed = self.lists(kind, item) || self.lists(Kind::Changed, item);
                assert!(is_listed, "{name}: we don't list {item}, which the judge has for {lint}");
            }
        }
    }

    /// What the judge doesn't see is as rustdoc and the manifests state it, and we list all of it.
    pub fn agrees_with_the_declarations(&self) {
        let name = &self.name;
        for change in self.ours.api.iter().filter(|change| change.unseen().is_some()) {
            let path = change.path();
            let holds = match (change.kind, self.before.get(&path), self.after.get(&path)) {
                (Kind::Removed, Some(_), None) | (Kind::Added, None, Some(_)) => true,
                (Kind::Changed, Some(before), Some(after)) => before != after,
                _ => false,
            };
            assert!(holds, "{name}: rustdoc and the manifests don't state {change:?}");
        }
        for path in self.before.keys().chain(self.after.keys()) {
            let is_judged = !path.starts_with("feature ") && !path.contains(": ");
            let is_listed = match (self.before.get(path), self.after.get(path)) {
                (Some(before), Some(after)) => before == after || self.lists(Kind::Changed, path),
                (_, None) => is_judged || self.lists(Kind::Removed, path),
                (None, _) => is_judged || self.lists(Kind::Added, path),
            };
            assert!(is_listed, "{name}: we don't list {path}");
        }
    }

    fn lists(&self, kind: Kind, path: &str) -> bool {
        self.ours.api.iter().any(|change| change.kind == kind && change.covers(path))
    }
}
