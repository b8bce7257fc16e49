//! The verdicts of `provider-aws diff`, judged from outside: cargo-semver-checks compares the crates that are generated from
//! the pages of thirty services at three dates, without schemas and with them.
//!
//! The judge must find each item that we say is gone, new or has another number of parameters, and nothing else. What it
//! doesn't compare, such as types, is compared with what rustdoc and the manifests state. The verdicts must be the same, but
//! for those crates that break programs in ways that the judge doesn't see.

#[path = "semver/comparison.rs"]
mod comparison;
#[path = "semver/crates.rs"]
mod crates;
#[path = "semver/declarations.rs"]
mod declarations;
#[path = "semver/judge.rs"]
mod judge;
mod support;
#[path = "semver/verdicts.rs"]
mod verdicts;
#[path = "support/workspace.rs"]
#[expect(dead_code, reason = "shared with other tests")]
mod workspace;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::time::Instant;

use comparison::Comparison;
use crates::{Crates, schemas};
use judge::Judge;
use verdicts::{Change, Unseen, Verdict, diff};

/// The corpora, from the oldest to the newest.
const DATES: [&str; 3] = ["aws-2024-05-02", "aws-2024-07-05", "awscc-2026"];

/// Thirty services: some that are in many programs, and some in which little changed.
const SERVICES: [&str; 30] = [
    "athena",
    "backupgateway",
    "cloudwatch",
    "codebuild",
    "codegurureviewer",
    "cognito",
    "detective",
    "devopsguru",
    "dynamodb",
    "ecr",
    "ecs",
    "efs",
    "events",
    "glue",
    "healthimaging",
    "ivs",
    "ivschat",
    "kinesis",
    "kinesisvideo",
    "kms",
    "lambda",
    "logs",
    "ram",
    "rds",
    "s3",
    "s3express",
    "secretsmanager",
    "sns",
    "sqs",
    "supportapp",
];

/// A crate for which we ask for a major version and the judge for less, since it sees no change that breaks programs: the
/// service, what the judge asks for, and why it doesn't see those changes.
type Disagreement<'u> = (&'static str, Verdict, &'u [Unseen]);

/// The pages alone: types of properties are guesses, and better ones in the newest pages. With schemas there is no disagreement.
const WITHOUT_SCHEMAS: [Disagreement<'static>; 5] = [
    ("codebuild", Verdict::Minor, &[Unseen::TypeOfField, Unseen::TypeOfParameter]),
    ("devopsguru", Verdict::None, &[Unseen::TypeOfField, Unseen::TypeOfParameter]),
    ("glue", Verdict::Minor, &[Unseen::TypeOfField, Unseen::TypeOfParameter]),
    ("ivschat", Verdict::None, &[Unseen::TypeOfField, Unseen::TypeOfParameter]),
    ("kinesis", Verdict::Minor, &[Unseen::TypeOfField, Unseen::TypeOfParameter]),
];

/// The crates that are generated with or without schemas, at all dates.
struct History<'s> {
    schemas: Option<&'s Path>,
    crates: [Crates; 3],
    judge: &'s Judge,
}

impl<'s> History<'s> {
    fn generate(schemas: Option<&'s Path>, judge: &'s Judge) -> Self {
        let start = Instant::now();
        let crates = DATES.map(|date| Crates::generate(date, &SERVICES, schemas));
        println!("the crates are generated and documented in {:?}", start.elapsed());
        Self { schemas, crates, judge }
    }

    /// Compares two dates next to each other, and returns what the judge doesn't see. The disagreements about verdicts must be
    /// those that are expected.
    fn compare(&self, index: usize, expected: &[Disagreement<'_>]) -> BTreeSet<Unseen> {
        let start = Instant::now();
        let [old, new] = [&self.crates[index], &self.crates[index + 1]];
        let mut changes = diff(&old.pages, &new.pages, self.schemas);
        let (mut found, mut disagreements) = (0, Vec::new());
        let (mut verdicts, mut unseen) = (BTreeMap::<_, usize>::new(), BTreeMap::<_, usize>::new());
        for service in SERVICES {
            let ours = changes.remove(service).unwrap_or_default();
            let comparison = Comparison::of(service, ours, [old, new], self.judge);
            comparison.agrees_with_the_judge();
            comparison.agrees_with_the_declarations();
            found += comparison.gone.len() + comparison.new.len();
            for why in comparison.ours.api.iter().filter_map(Change::unseen) {
                *unseen.entry(why).or_default() += 1;
            }
            let [ours, judge] = [comparison.ours.verdict, comparison.verdict()];
            *verdicts.entry([ours, judge]).or_default() += 1;
            match [ours, judge] {
                // Docs, checks and permissions aren't items.
                [Verdict::Patch, Verdict::None] if comparison.ours.api.is_empty() => {}
                [ours, judge] if ours == judge => {}
                [Verdict::Major, _] => disagreements.push((service, judge, comparison.unseen_breaks())),
                verdicts => {
                    panic!("{service}, {}: our verdict and the judge's are {verdicts:?}", DATES[index + 1])
                }
            }
        }
        println!("{} to {}: compared in {:?}", DATES[index], DATES[index + 1], start.elapsed());
        println!("  our verdicts and the judge's: {verdicts:?}");
        println!("  it finds {found} items, and doesn't see {unseen:?}");
        let disagreements: Vec<Disagreement<'_>> =
            disagreements.iter().map(|(service, judge, unseen)| (*service, *judge, &unseen[..])).collect();
        assert_eq!(disagreements, expected, "disagreements from {} to {}", DATES[index], DATES[index + 1]);
        unseen.into_keys().collect()
    }
}

mod needs_semver_checks {
    use super::*;

    mod needs_corpus {
        use super::*;

        #[test]
        #[ignore = "slow: documents the crates of thirty services at three dates, and needs cargo-semver-checks"]
        fn verdicts_are_those_of_the_judge() {
            let judge = Judge::find();
            let schemas = schemas();
            let mut all_unseen = BTreeSet::new();
            for (schemas, expected) in [(None, &WITHOUT_SCHEMAS[..]), (Some(&*schemas), &[])] {
                let history = History::generate(schemas, &judge);
                all_unseen.extend(history.compare(0, &[]));
                all_unseen.extend(history.compare(1, expected));
            }
            assert_eq!(all_unseen, BTreeSet::from(Unseen::ALL), "each reason explains something");
        }
    }
}
