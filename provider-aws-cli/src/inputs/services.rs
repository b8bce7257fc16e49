//! Services that are asked for and have no page: which services were probably meant.

use std::collections::BTreeSet;

use crate::suggestions::nearest;
use crate::wording::{counted, some};

/// What is wrong with a service that no page is about, and what to ask for instead.
pub(super) fn unknown_service(written: &str, known: &BTreeSet<String>) -> String {
    let near: Vec<String> = nearest(written, known.iter().map(String::as_str))
        .iter()
        .map(|service| format!("`{service}`"))
        .collect();
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
