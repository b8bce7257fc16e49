//! Services that are asked for and have no page: which services were probably meant.

use std::collections::BTreeSet;

use cloud_control::letters;

use crate::wording::{counted, some};

/// The most services that are suggested for one name.
const MOST: usize = 3;

/// What is wrong with a service that no page is about, and what to ask for instead.
pub(super) fn unknown_service(written: &str, known: &BTreeSet<String>) -> String {
    let near: Vec<String> = near(written, known).iter().map(|service| format!("`{service}`")).collect();
    match near.as_slice() {
        [] => {
            let all: Vec<String> = known.iter().cloned().collect();
            let services = counted(known.len(), "service");
            let shown = some(&all, "`provider-aws spec --docs DIR` lists their resources");
            format!("found no page of the service `{written}`, expected one of {services}: {shown}")
        }
        [nearest] => format!("found no page of the service `{written}`; did you mean {nearest}?"),
        near => format!("found no page of the service `{written}`; did you mean one of {}?", near.join(", ")),
    }
}

/// The services whose names are nearest to a name, the nearest first.
fn near<'k>(written: &str, known: &'k BTreeSet<String>) -> Vec<&'k str> {
    let mut near: Vec<(Nearness, usize, &str)> = known
        .iter()
        .filter_map(|service| {
            let distance = strsim::osa_distance(&letters(written), &letters(service));
            Some((Nearness::of(written, service, distance)?, distance, service.as_str()))
        })
        .collect();
    near.sort_unstable();
    let best = near.first().map(|(nearness, ..)| *nearness);
    let as_near = near.iter().filter(|(nearness, ..)| Some(*nearness) == best);
    as_near.take(MOST).map(|(_, _, service)| *service).collect()
}

/// How two names are alike; the first is the best.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Nearness {
    /// They differ by case and punctuation only: `resource-groups`.
    Same,
    /// A few letters differ: `dynamdb`.
    Typo,
    /// One is part of the other: `firehose`, of `kinesisfirehose`.
    Part,
}

impl Nearness {
    fn of(written: &str, known: &str, distance: usize) -> Option<Self> {
        // A shorter name is part of many others by chance.
        const LEAST_PART: usize = 3;
        let (written, known) = (letters(written), letters(known));
        let shorter = written.len().min(known.len());
        let longer = written.len().max(known.len());
        let is_part = written.contains(&known) || known.contains(&written);
        match distance {
            0 => Some(Self::Same),
            _ if distance <= (longer / 4).max(1) && shorter > distance => Some(Self::Typo),
            _ if is_part && shorter >= LEAST_PART => Some(Self::Part),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(written: &str) -> String {
        let known = [
            "dynamodb",
            "kinesis",
            "kinesisfirehose",
            "lambda",
            "resourcegroups",
            "s3",
            "s3tables",
            "sns",
            "sqs",
        ];
        unknown_service(written, &known.map(str::to_owned).into())
    }

    #[test]
    fn a_service_that_was_probably_meant_is_suggested() {
        for (written, meant) in [
            ("S3", "`s3`?"),
            ("s4", "`s3`?"),
            ("resource-groups", "`resourcegroups`?"),
            ("dynamo", "`dynamodb`?"),
            ("dynmodb", "`dynamodb`?"),
            ("firehose", "`kinesisfirehose`?"),
            ("AWS::Lambda", "`lambda`?"),
            ("kinesi", "`kinesis`?"),
            ("sms", "one of `sns`, `sqs`?"),
        ] {
            let said = said(written);
            assert!(said.ends_with(&format!("did you mean {meant}")), "{written}: {said}");
        }
    }

    #[test]
    fn a_name_that_is_like_no_other_gets_the_services_that_there_are() {
        assert_eq!(
            said("zebra"),
            "found no page of the service `zebra`, expected one of 9 services: dynamodb, kinesis, \
             kinesisfirehose, lambda, resourcegroups, and 4 more (`provider-aws spec --docs DIR` lists their \
             resources)"
        );
        assert!(said("").contains("expected one of"));
    }
}
