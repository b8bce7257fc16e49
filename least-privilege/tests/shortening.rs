//! A policy that has to be one document is shortened within its limit, and allows no more than it says.

#[path = "support/stage.rs"]
mod stage;

use std::collections::{BTreeMap, BTreeSet};

use cloud_control::Handler;
use cloud_control::pattern::{Case, matches};
use iam_policy::{Attachment, Conditions, Policy, Reference};
use least_privilege::{Emission, EmitError, Emitter, Need, NeededAction, PolicyTemplate, Warning};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use serde_json::{Value, json};

const STAGE: &str = "arn:${Partition}:ivs:${Region}:${Account}:stage/${ResourceId}";
const CHANNEL: &str = "arn:${Partition}:ivs:${Region}:${Account}:channel/${ResourceId}";

/// A reference of one service, with the property that says what each action does, if there is one.
fn service(prefix: &str, actions: &[(&str, &str)]) -> Reference {
    let action = |(name, property): &(&str, &str)| {
        let names = ["IsList", "IsPermissionManagement", "IsTaggingOnly", "IsWrite"];
        let properties: BTreeMap<&str, bool> = names.iter().map(|name| (*name, name == property)).collect();
        json!({"Name": name, "Annotations": {"Properties": properties}})
    };
    let actions: Vec<Value> = actions.iter().map(action).collect();
    let mut reference = Reference::default();
    reference.add(&json!({"Name": prefix, "Actions": actions}).to_string()).expect("AWS's format");
    reference
}

/// A need with these actions, and one with so many characters of resources that little is left of a session policy.
fn crowded(actions: &[&str], left: usize) -> Need {
    let need = Need::new("AWS::X::Y", Handler::Get);
    let need = actions.iter().fold(need, |need, action| need.action(NeededAction::new(*action)));
    let without = |need: &Need| {
        Emitter::new().emit(std::slice::from_ref(need)).expect("policies").caller[0].policy().size()
    };
    let name = |length: usize| format!("arn:aws:y:eu-west-1:123456789012:{}", "z".repeat(length));
    let filled = |length: usize| need.clone().action(NeededAction::new("y:GetOther").related(name(length)));
    let filler = Attachment::Session.limit() + left - without(&filled(1)) + 1;
    filled(filler)
}

fn session(need: &Need, reference: Option<&Reference>) -> Result<Emission, EmitError> {
    let emitter = Emitter::new().attachment(Attachment::Session);
    let emitter = reference.map_or(emitter.clone(), |reference| emitter.reference(reference));
    emitter.emit(std::slice::from_ref(need))
}

fn with_other(mut reference: Reference) -> Reference {
    reference.add(r#"{"Name": "y", "Actions": [{"Name": "GetOther"}]}"#).expect("AWS's format");
    reference
}

fn actions(policy: &Policy) -> BTreeSet<String> {
    policy.statements.iter().flat_map(|statement| statement.actions.listed()).cloned().collect()
}

const READS: [&str; 4] = [
    "x:GetFirstVeryLongNameOfSomethingStored",
    "x:GetSecondVeryLongNameOfSomethingStored",
    "x:GetThirdVeryLongNameOfSomethingStored",
    "x:GetFourthVeryLongNameOfSomethingStored",
];

fn reads() -> Vec<(&'static str, &'static str)> {
    READS.iter().map(|read| (&read[2..], "")).collect()
}

#[test]
fn a_policy_that_fits_keeps_its_names_and_actions() {
    let reference = stage::reference();
    let need = stage::need("get");
    let emitter = Emitter::new().reference(&reference);
    let managed = emitter.clone().emit(std::slice::from_ref(&need)).expect("policies");
    for attachment in Attachment::ALL {
        let emission =
            emitter.clone().attachment(attachment).emit(std::slice::from_ref(&need)).expect("a policy");
        assert_eq!((&emission.caller, emission.attachment), (&managed.caller, attachment));
        assert_eq!(emission.warnings, managed.warnings);
    }
}

#[test]
fn names_are_left_out_before_anything_else() {
    let emission = session(&crowded(&READS, 10), None).expect("a policy");
    assert_eq!(emission.caller[0].policy().statements[0].sid, None);
    assert!(!emission.warnings.iter().any(|warning| matches!(warning, Warning::Shortened { .. })));
    assert!(READS.iter().all(|read| actions(&emission.caller[0].policy()).contains(*read)));
}

#[test]
fn actions_become_a_pattern_that_is_a_warning() {
    let mut known = reads();
    known.extend([("GetUnrelated", ""), ("ListThings", "IsList"), ("StopThing", "IsWrite")]);
    let reference = with_other(service("x", &known));
    let emission = session(&crowded(&READS, 200), Some(&reference)).expect("a policy");
    let policy = emission.caller[0].policy();
    assert!(policy.size() <= 2_048);
    assert!(actions(&policy).contains("x:*Stored"), "{:?}", actions(&policy));
    let shortened = Warning::Shortened { pattern: "x:*Stored".to_owned(), replaced: 4, more: vec![] };
    assert!(emission.warnings.contains(&shortened), "{:?}", emission.warnings);
}

#[test]
fn the_pattern_that_adds_the_fewest_actions_is_preferred_and_the_others_are_told() {
    let mut known = reads();
    known.extend([
        ("GetFifthThing", ""),
        ("DescribeStored", ""),
        ("GetSixthStored", ""),
        ("StopThing", "IsWrite"),
    ]);
    let reference = with_other(service("x", &known));
    let emission = session(&crowded(&READS, 200), Some(&reference)).expect("a policy");
    let told = emission.warnings.iter().find(|warning| matches!(warning, Warning::Shortened { .. }));
    // `*LongNameOfSomethingStored` matches the four only.
    let Some(Warning::Shortened { pattern, replaced: 4, more }) = told else {
        panic!("{told:?}");
    };
    assert_eq!((pattern.ends_with("Stored"), &more[..]), (true, &[][..]));

    // Without such a name, one is added, and is told.
    let names =
        ["x:GetAlphaIndexedByTheirOwner", "x:GetBetaGroupedByTheirTime", "x:GetGammaSortedByTheirSize"];
    let mut known: Vec<(&str, &str)> = names.iter().map(|name| (&name[2..], "")).collect();
    known.extend([("GetDelta", ""), ("StopThing", "IsWrite")]);
    let reference = with_other(service("x", &known));
    let emission = session(&crowded(&names, 120), Some(&reference)).expect("a policy");
    let more = vec!["x:GetDelta".to_owned()];
    let shortened = Warning::Shortened { pattern: "x:Get*".to_owned(), replaced: 3, more };
    assert!(emission.warnings.contains(&shortened), "{:?}", emission.warnings);
    assert_eq!(
        shortened.to_string(),
        "`x:Get*` replaces 3 actions to make the policy smaller: it also allows `x:GetDelta`"
    );
}

/// Whether the four reads can be shortened beside these actions.
fn is_shortened(others: &[(&'static str, &'static str)]) -> bool {
    let mut known = reads();
    known.extend(others);
    let reference = with_other(service("x", &known));
    match session(&crowded(&READS, 200), Some(&reference)) {
        Ok(emission) => {
            assert!(emission.caller[0].policy().size() <= 2_048);
            true
        }
        Err(error) => {
            assert!(matches!(
                error,
                EmitError::TooLarge { attachment: Attachment::Session, limit: 2_048, .. }
            ));
            false
        }
    }
}

#[test]
fn a_pattern_matches_no_action_of_another_access_level() {
    // Any pattern of two of the four matches one of these.
    let in_the_way = [
        "GetFirstVeryLongNameOfSomethingStoredGetSecondVeryLongNameOfSomethingStored",
        "GetFirstVeryLongNameOfSomethingStoredGetThirdVeryLongNameOfSomethingStored",
        "GetOneVeryLongNameOfSomethingStored",
    ];
    let beside = |property: &'static str| {
        let others: Vec<(&str, &str)> = in_the_way.iter().map(|name| (*name, property)).collect();
        is_shortened(&[&others[..], &[("StopThing", "IsWrite")]].concat())
    };
    assert!(beside(""));
    for property in ["IsList", "IsWrite", "IsPermissionManagement", "IsTaggingOnly"] {
        assert!(!beside(property), "{property}");
    }
}

#[test]
fn a_pattern_is_never_all_of_a_service() {
    assert!(!is_shortened(&[]));
    assert!(is_shortened(&[("StopThing", "IsWrite")]));
}

#[test]
fn without_a_reference_the_policy_is_refused_with_its_size_and_limit() {
    let refused = session(&crowded(&READS, 200), None).expect_err("too large");
    let EmitError::TooLarge { attachment: Attachment::Session, size, limit: 2_048 } = refused else {
        panic!("{refused}");
    };
    assert!((2_049..2_300).contains(&size), "{size}");
    assert_eq!(
        refused.to_string(),
        format!(
            "found a policy of {size} characters, shortened as far as can be, expected at most 2048 as a session \
             policy: fewer operations, or resources of one partition, region and account, make it smaller; managed \
             policies can be split"
        )
    );
}

#[test]
fn actions_that_need_their_own_conditions_are_never_added() {
    let names = [
        "iam:CreateAlphaIndexedByTheirOwner",
        "iam:CreateBetaGroupedByTheirTime",
        "iam:CreateGammaSortedByTheirSize",
    ];
    let attempt = |other: &'static str| {
        let mut known: Vec<(&str, &str)> = names.iter().map(|name| (&name[4..], "IsWrite")).collect();
        known.extend([(other, "IsWrite"), ("GetThing", "")]);
        let reference = with_other(service("iam", &known));
        let emission = session(&crowded(&names, 120), Some(&reference)).ok()?;
        Some(actions(&emission.caller[0].policy()))
    };
    let shortened = attempt("CreateOther").expect("a policy");
    assert!(shortened.contains("iam:Create*"), "{shortened:?}");
    assert_eq!(attempt("CreateServiceLinkedRole"), None);
}

#[test]
fn what_another_statement_allows_is_not_added() {
    let names =
        ["x:GetAlphaIndexedByTheirOwner", "x:GetBetaGroupedByTheirTime", "x:GetGammaSortedByTheirSize"];
    let mut known: Vec<(&str, &str)> = names.iter().map(|name| (&name[2..], "")).collect();
    known.extend([("GetDelta", ""), ("StopThing", "IsWrite")]);
    let reference = with_other(service("x", &known));
    let attempt = |need: &Need| session(need, Some(&reference));
    assert!(attempt(&crowded(&names, 120)).is_ok());
    // This action has a resource of its own.
    let narrowed = NeededAction::new("x:GetDelta").related("arn:aws:x:eu-west-1:123456789012:delta");
    let refused = attempt(&crowded(&names, 20).action(narrowed)).expect_err("`x:Get*` would allow it on all");
    assert!(matches!(refused, EmitError::TooLarge { .. }), "{refused}");
}

#[test]
fn a_session_with_everything_of_a_service_fits_by_patterns() {
    let reference = stage::reference();
    let actions = ivs_actions();
    let need = actions.iter().fold(Need::new("AWS::IVS::Stage", Handler::Get), |need, action| {
        need.action(NeededAction::new(action).own(STAGE))
    });
    let emitter = Emitter::new().reference(&reference);
    assert!(emitter.emit(std::slice::from_ref(&need)).expect("policies").caller[0].policy().size() > 2_048);
    let emission = emitter.attachment(Attachment::Session).emit(&[need]).expect("a policy");
    let policy = emission.caller[0].policy();
    let patterns: Vec<&String> = policy
        .statements
        .iter()
        .flat_map(|statement| statement.actions.listed())
        .filter(|action| action.contains('*'))
        .collect();
    assert!(policy.size() <= 2_048 && !patterns.is_empty(), "{patterns:?}");
    // Without any one of them, it would be too large.
    for pattern in patterns {
        let replaced = actions.iter().filter(|action| matches(pattern, action, Case::Insensitive));
        let replaced: usize = replaced.map(|action| action.len() + 3).sum();
        assert!(policy.size() + replaced - (pattern.len() + 3) > 2_048, "{pattern}");
    }
}

/// What statements allow: under conditions, actions on a resource.
type Allowed = BTreeMap<(Conditions, String), BTreeSet<String>>;

fn allowed(templates: &[PolicyTemplate]) -> Allowed {
    let mut allowed = Allowed::new();
    for statement in templates.iter().flat_map(|template| template.policy().statements) {
        for resource in statement.resources.listed() {
            let key = (statement.conditions.clone(), resource.clone());
            allowed.entry(key).or_default().extend(statement.actions.listed().iter().cloned());
        }
    }
    allowed
}

/// The actions of the reference with the property that is true, as the file has them.
fn levels() -> BTreeMap<String, Option<String>> {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../specs/iam/ivs.json");
    let text = std::fs::read_to_string(path).expect("a file");
    let reference: Value = serde_json::from_str(&text).expect("JSON");
    let actions = reference["Actions"].as_array().expect("a list").iter();
    let level = |action: &Value| {
        let properties = action["Annotations"]["Properties"].as_object().expect("properties");
        let set: Vec<&String> =
            properties.iter().filter(|(_, is)| **is == true).map(|(name, _)| name).collect();
        set.first().map(|name| (*name).clone())
    };
    actions.map(|action| (format!("ivs:{}", action["Name"].as_str().expect("text")), level(action))).collect()
}

fn ivs_actions() -> Vec<String> {
    levels().into_keys().collect()
}

fn needs() -> impl Strategy<Value = Vec<Need>> {
    let action = (select(ivs_actions()), subsequence(&[STAGE, CHANNEL], 0..=2));
    let need = (select(&[Handler::Create, Handler::Get, Handler::Update]), vec(action, 20..90));
    let need = need.prop_map(|(handler, actions)| {
        actions.into_iter().fold(Need::new("AWS::IVS::Stage", handler), |need, (action, formats)| {
            let action = formats.iter().fold(NeededAction::new(action), |action, format| action.own(*format));
            need.action(action)
        })
    });
    vec(need, 1..3)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn all_is_allowed_as_before_and_what_is_added_does_the_same_kind_of_thing(
        needs in needs(),
        attachment in select(&[Attachment::Boundary, Attachment::Session, Attachment::InlineGroup]),
        is_tagged in any::<bool>(),
    ) {
        let reference = stage::reference();
        let levels = levels();
        let mut emitter = Emitter::new().reference(&reference);
        if is_tagged {
            emitter = emitter.resource_tag("team", "live");
        }
        let before = emitter.emit(&needs).expect("policies");
        let after = match emitter.attachment(attachment).emit(&needs) {
            Ok(after) => after,
            Err(EmitError::TooLarge { size, limit, .. }) => {
                prop_assert!(size > limit);
                return Ok(());
            }
            Err(error) => panic!("{error}"),
        };
        prop_assert_eq!(after.caller.len(), 1);
        let size = if attachment == Attachment::Session { after.caller[0].policy().size() } else { after.caller[0].size() };
        prop_assert!(size <= attachment.limit());
        let (before, allowed) = (allowed(&before.caller), allowed(&after.caller));
        // Conditions and resources are the same ones.
        prop_assert_eq!(before.keys().collect::<Vec<_>>(), allowed.keys().collect::<Vec<_>>());
        let told: BTreeMap<&String, &Vec<String>> = after.warnings.iter().filter_map(|warning| match warning {
            Warning::Shortened { pattern, more, .. } => Some((pattern, more)),
            _ => None,
        }).collect();
        for (place, actions) in &allowed {
            for action in &before[place] {
                prop_assert!(actions.iter().any(|pattern| matches(pattern, action, Case::Insensitive)), "{action}");
            }
            for pattern in actions.iter().filter(|action| action.contains('*')) {
                prop_assert!(told.contains_key(pattern), "{pattern}");
                let matched = levels.iter().filter(|(action, _)| matches(pattern, action, Case::Insensitive));
                let (replaced, added): (Vec<_>, Vec<_>) = matched.partition(|(action, _)| before[place].contains(*action));
                prop_assert!(replaced.len() > 1, "{pattern}");
                for (action, level) in added {
                    prop_assert!(replaced.iter().any(|(_, other)| *other == level), "{pattern} adds {action}");
                    prop_assert!(level.is_some() || action.contains("Get"), "{pattern} adds {action}");
                }
            }
            for action in actions.iter().filter(|action| !action.contains('*')) {
                prop_assert!(before[place].contains(action), "{action}");
            }
        }
    }
}
