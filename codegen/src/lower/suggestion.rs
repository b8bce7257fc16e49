//! Suggestions: the known action that a misspelled action most likely means.
//!
//! Whoever follows a suggestion grants the action. So a suggestion has the verb of the misspelled action, and
//! its noun differs by a typo in one word. Otherwise there is no suggestion.

use cloud_control::Action;
use heck::ToSnakeCase;
use iam_policy::Reference;
use specs::singulars;

/// The action of the reference that `written`, which isn't in the reference, most likely means.
pub fn did_you_mean(reference: &Reference, written: &str) -> Option<String> {
    let split = Action::split(written)?;
    let prefix = split.prefix().to_ascii_lowercase();
    let in_lower_case = format!("{prefix}:{}", split.name());
    let written = Action::parse(&in_lower_case).filter(|action| !action.is_pattern())?;
    if reference.has_service(&prefix) {
        let name = nearest(written.name(), &reference.actions(&prefix))?;
        return Some(format!("{prefix}:{name}"));
    }
    // A misspelled service: only a service that has the action as it is written.
    let mut services = reference.prefixes().filter_map(|known| {
        let is_near = strsim::osa_distance(&prefix, known) <= 1;
        let name = is_near.then(|| reference.action(known, written.name()))??;
        Some(format!("{known}:{name}"))
    });
    let only = services.next()?;
    services.next().is_none().then_some(only)
}

/// The known name that is nearest to a name; `None` if two are equally near.
fn nearest<'k>(written: &str, known: &[&'k str]) -> Option<&'k str> {
    let words = words(written);
    let verb = words.first()?;
    let mut near: Vec<(usize, &str)> = known
        .iter()
        .filter(|name| starts_with(name, verb))
        .filter_map(|name| Some((distance(&words, &self::words(name))?, *name)))
        .collect();
    near.sort_unstable();
    match near.as_slice() {
        [(_, only)] => Some(only),
        [(first, nearest), (second, _), ..] if first < second => Some(nearest),
        _ => None,
    }
}

/// The words of a name, in lower case; the first is the verb: `get`, `stage`.
fn words(name: &str) -> Vec<String> {
    name.to_snake_case().split('_').map(str::to_owned).collect()
}

fn starts_with(name: &str, verb: &str) -> bool {
    name.get(..verb.len()).is_some_and(|start| start.eq_ignore_ascii_case(verb))
}

/// How many letters differ, if the verbs are the same and only one of the other words differs, by a typo.
fn distance(written: &[String], known: &[String]) -> Option<usize> {
    if written.len() != known.len() || written.first() != known.first() {
        return None;
    }
    let mut differing = written.iter().zip(known).filter(|(written, known)| written != known);
    let (written, known) = differing.next()?;
    differing.next().is_none().then(|| typo(written, known))?
}

/// How many letters of two words differ, if one may be the other with a typo: the singular instead of the
/// plural; a letter missing or added in a word of four letters or more; one letter in five otherwise. The
/// first letter is right.
fn typo(written: &str, known: &str) -> Option<usize> {
    let distance = strsim::osa_distance(written, known);
    let length = written.len().max(known.len());
    let is_missing_or_added = distance == 1 && written.len() != known.len();
    let is_near = if is_missing_or_added { length >= 4 } else { distance <= length / 5 };
    let is_typo = is_near && written.chars().next() == known.chars().next();
    let is_plural = |plural: &str, singular: &str| singulars(plural).iter().any(|form| form == singular);
    (is_typo || is_plural(written, known) || is_plural(known, written)).then_some(distance)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reference(prefix: &str, names: &[&str]) -> Reference {
        let actions: Vec<String> = names.iter().map(|name| format!(r#"{{"Name":"{name}"}}"#)).collect();
        let mut reference = Reference::default();
        let json = format!(r#"{{"Name":"{prefix}","Actions":[{}]}}"#, actions.join(","));
        reference.add(&json).expect("well-formed");
        reference
    }

    /// The suggestion for an action of a service that knows these names.
    fn suggestion(written: &str, names: &[&str]) -> Option<String> {
        did_you_mean(&reference("s3", names), &format!("s3:{written}"))
    }

    #[test]
    fn a_typo_in_one_word_of_the_noun_is_corrected() {
        for (written, known) in [
            ("GetStag", "GetStage"),
            ("GetStgae", "GetStage"),
            ("GetRom", "GetRoom"),
            ("ListTagsForResources", "ListTagsForResource"),
            ("ListTagForResource", "ListTagsForResource"),
            ("DescribeVpcEndpoint", "DescribeVpcEndpoints"),
            ("DescribeVpc", "DescribeVpcs"),
            ("ListRepositoryPolicy", "ListRepositoryPolicies"),
            ("PutBucketNotifcation", "PutBucketNotification"),
            ("BatchGetChanel", "BatchGetChannel"),
        ] {
            assert_eq!(suggestion(written, &[known]).as_deref(), Some(&*format!("s3:{known}")), "{written}");
        }
    }

    #[test]
    fn another_noun_is_not_suggested() {
        for (written, known) in [
            ("GetObjectMetadata", "GetObject"),
            ("PutBucketReplication", "PutBucketAcl"),
            ("PutBucketEncryption", "PutBucketPolicy"),
            ("DeleteBucketEncryption", "DeleteBucketPolicy"),
            ("DeleteBucketCors", "DeleteBucket"),
            ("ListObjects", "ListJobs"),
            ("DescribeVpns", "DescribeVpcs"),
            ("AuthorizeSecurityGroupIngress", "AuthorizeSecurityGroupEgress"),
            ("ReEncryptFrom", "ReEncryptTo"),
            ("GetRule", "GetRole"),
            ("GetImage", "GetStage"),
        ] {
            assert_eq!(suggestion(written, &[known]), None, "{written}");
        }
    }

    #[test]
    fn another_verb_is_not_suggested() {
        for (written, known) in [
            ("GetStage", "PutStage"),
            ("CreateStage", "UpdateStage"),
            ("GteStage", "GetStage"),
            ("AttachVolume", "DetachVolume"),
            ("ImportImage", "ExportImage"),
            ("AssociateRoute", "DisassociateRoute"),
            ("BatchGetItem", "BatchPutItem"),
            ("BatchAttachItem", "BatchDetachItem"),
            ("AdminRegisterUser", "AdminDeregisterUser"),
            ("DescribeServiceNetworkVpcEndpointAssociation", "CreateServiceNetworkVpcEndpointAssociation"),
        ] {
            assert_eq!(suggestion(written, &[known]), None, "{written}");
        }
    }

    /// What the pages of AWS write, and the names of the same service that look most like it.
    #[test]
    fn real_mistakes_have_the_suggestion_that_was_meant_or_none() {
        for (written, meant, known) in [
            ("ListTagsForResources", Some("ListTagsForResource"), "ListTagsForResource ListFirewalls"),
            (
                "DeleteVpcEndpoint",
                Some("DeleteVpcEndpoints"),
                "DeleteVpcEndpoints DeleteVpc DeleteVpcPeering",
            ),
            ("GetReadinessChecks", Some("GetReadinessCheck"), "GetReadinessCheck GetReadinessCheckStatus"),
            (
                "ModifyClusterDbRevisions",
                Some("ModifyClusterDbRevision"),
                "ModifyClusterDbRevision ModifyCluster",
            ),
            ("ListSegment", Some("ListSegments"), "ListSegments ListSegmentReferences"),
            ("ListDataCatalog", Some("ListDataCatalogs"), "ListDataCatalogs ListDatabases GetDataCatalog"),
            ("ListObjects", None, "ListJobs ListBucket ListAllMyBuckets"),
            ("PutBucketReplication", None, "PutBucketAcl PutBucketPolicy PutReplicationConfiguration"),
            ("DeleteBucketCors", None, "DeleteBucket PutBucketCORS DeleteBucketPolicy"),
            ("DeleteBucketLifecycle", None, "DeleteBucketPolicy PutLifecycleConfiguration"),
            ("PutBucketEncryption", None, "PutBucketPolicy PutEncryptionConfiguration"),
            ("DescribeInstanceProfiles", None, "DescribeReplications DescribeReplicationInstances"),
            ("UpdateResource", None, "UpdateTrustStore UntagResource TagResource"),
            ("DeleteGroupProfile", None, "DeleteRule GetGroupProfile UpdateGroupProfile"),
            ("CreateVpcEndpointServicePermissions", None, "CreateVpcEndpointServiceConfiguration"),
            ("GetCertificateWithPK", None, "GetCertificate"),
            ("ModifyRouteServerPeer", None, "ModifyRouteServer"),
            ("ListRepositories", None, "ListRepositoryLinks ListRepositorySyncDefinitions"),
            ("GetDirectQueryDataSource", None, "GetDirectQueryResult"),
            ("DeleteBucketTagging", None, "DeleteObjectTagging PutBucketTagging"),
            ("RemoveTagsToResource", None, "RemoveTagsFromResource AddTagsToResource"),
            ("ReEncrypt", None, "ReEncryptTo ReEncryptFrom"),
            ("Invoke", None, "InvokeAsync InvokeFunction"),
        ] {
            let known: Vec<&str> = known.split(' ').collect();
            let meant = meant.map(|meant| format!("s3:{meant}"));
            assert_eq!(suggestion(written, &known), meant, "{written}");
        }
    }

    #[test]
    fn no_typo_in_an_action_of_ivs_leads_to_another_verb() {
        let mut reference = Reference::default();
        reference.add(include_str!("../../../specs/iam/ivs.json")).expect("AWS's format");
        let actions = reference.actions("ivs");
        let (mut typos, mut right) = (0, 0);
        for action in &actions {
            for at in 1..action.len() {
                let dropped = format!("{}{}", &action[..at], &action[at + 1..]);
                let doubled = format!("{}{}", &action[..at], &action[at - 1..]);
                for written in [dropped, doubled] {
                    if reference.action("ivs", &written).is_some() {
                        continue;
                    }
                    let suggestion = did_you_mean(&reference, &format!("ivs:{written}"));
                    let meant = suggestion.as_deref().and_then(|action| action.strip_prefix("ivs:"));
                    assert!(meant.is_none_or(|meant| words(meant)[0] == words(&written)[0]), "{written}");
                    typos += 1;
                    right += usize::from(meant == Some(action));
                }
            }
        }
        assert!(actions.len() > 70 && right * 2 > typos, "{right} of {typos} for {} actions", actions.len());
    }

    #[test]
    fn the_nearest_is_suggested_and_none_of_two_that_are_equally_near() {
        assert_eq!(suggestion("GetStages", &["GetStage", "GetStores"]).as_deref(), Some("s3:GetStage"));
        assert_eq!(suggestion("GetStare", &["GetStage", "GetStore"]), None);
    }

    #[test]
    fn a_misspelled_service_is_corrected_if_it_has_the_action() {
        let mut reference = reference("ivs", &["GetStage"]);
        let suggestion = |reference: &Reference, written| did_you_mean(reference, written);
        assert_eq!(suggestion(&reference, "ivss:GetStage").as_deref(), Some("ivs:GetStage"));
        assert_eq!(suggestion(&reference, "IV:getstage").as_deref(), Some("ivs:GetStage"));
        assert_eq!(suggestion(&reference, "ivss:GetStag"), None);
        assert_eq!(suggestion(&reference, "efs:GetStage"), None);
        reference.add(r#"{"Name":"iss","Actions":[{"Name":"GetStage"}]}"#).expect("well-formed");
        assert_eq!(suggestion(&reference, "ivss:GetStage"), None, "it may be either");
    }

    #[test]
    fn patterns_and_malformed_actions_have_no_suggestion() {
        for written in ["GetStag*", "Get*Stag", "*", "", "Get:Stag", "ивс"] {
            assert_eq!(suggestion(written, &["GetStage", "G", "Get"]), None, "{written}");
        }
        assert_eq!(did_you_mean(&reference("s3", &["GetObject"]), "GetObject"), None);
    }
}
