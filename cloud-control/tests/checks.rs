//! What the checks accept, and what they reject.

use std::panic::catch_unwind;

use cloud_control::{Handler, Operation, ScopedActions, ServiceActions};

const KNOWN: &[ServiceActions] = &[
    ServiceActions {
        prefix: "ivs",
        actions: &["CreateStage", "GetStage", "ListTagsForResource", "UntagResource"],
    },
    ServiceActions { prefix: "cleanrooms-ml", actions: &["UnTagResource"] },
];

const GET: Operation = Operation::new("AWS::IVS::Stage", Handler::Get);

/// The message of a check that must fail.
fn message(check: impl FnOnce() + std::panic::UnwindSafe) -> String {
    let panic = catch_unwind(check).expect_err("must be rejected");
    match panic.downcast::<String>() {
        Ok(message) => *message,
        Err(other) => other.downcast_ref::<&str>().copied().unwrap_or_default().to_owned(),
    }
}

#[test]
fn the_builders_keep_what_they_are_given() {
    const FULL: Operation = GET
        .requires(&[
            ScopedActions::new(&["ivs:ListTagsForResource", "ivs:GetStage"])
                .own(&["arn:x"])
                .related(&["arn:y"]),
            ScopedActions::new(&["ec2:Describe*"]),
        ])
        .unverified(&["*"])
        .passes_roles_to(&["ivs.amazonaws.com"])
        .read(&GET);
    assert_eq!(FULL.requires[0].own, ["arn:x"]);
    assert_eq!(FULL.requires[0].related, ["arn:y"]);
    assert_eq!(FULL.read, Some(&GET));
    assert_eq!(FULL.type_name, "AWS::IVS::Stage");
    assert_eq!(FULL.name(), "get_resource");
    assert_eq!(FULL.handler, Handler::Get);
    assert_eq!(FULL.actions(), ["ec2:Describe*", "ivs:GetStage", "ivs:ListTagsForResource"]);
    assert_eq!(FULL.unverified, ["*"]);
    assert_eq!(FULL.passes_roles_to, ["ivs.amazonaws.com"]);
}

#[test]
fn known_actions_and_wildcards_that_match_are_accepted() {
    const KNOWN_ACTIONS: Operation = GET.requires(&[
        ScopedActions::new(&["ivs:GetStage", "cleanrooms-ml:UnTagResource", "ivs:*", "ivs:Get*"]),
        ScopedActions::new(&["ivs:*Stage", "ivs:?etStage", "ivs:L*For*e"]).own(&["arn:x"]),
    ]);
    KNOWN_ACTIONS.check(KNOWN);
}

#[test]
fn an_action_that_iam_does_not_know_is_accepted_as_unverified() {
    GET.unverified(&["*", "s3:REST.PUT.OBJECT", "efs:Foo", "ivs:GetStag", "ivs:*"]).check(KNOWN);
}

#[test]
fn an_operation_may_require_no_permissions() {
    GET.check(KNOWN);
}

#[test]
fn permissions_that_iam_does_not_know_are_rejected_by_name() {
    const CASES: &[(&[&str], &str)] = &[
        (&["GetStage"], "permission `GetStage` is malformed"),
        (&["IVS:GetStage"], "permission `IVS:GetStage` is malformed"),
        (&["ivs:Get:Stage"], "permission `ivs:Get:Stage` is malformed"),
        (&["*"], "permission `*` is malformed"),
        (&["i*s:GetStage"], "permission `i*s:GetStage` is malformed"),
        (&["iv:GetStage"], "permission `iv:GetStage` is of a service that"),
        (&["ivs:GetStag"], "permission `ivs:GetStag` isn't an action that"),
        (&["ivs:getStage"], "permission `ivs:getStage` isn't an action that"),
        (&["ivs:Zap"], "permission `ivs:Zap` isn't an action that"),
        (&["ivs:A"], "permission `ivs:A` isn't an action that"),
        (&["ivs:Put*"], "permission `ivs:Put*` matches no action"),
        (&["ivs:get*"], "permission `ivs:get*` matches no action"),
        (&["ivs:GetStage", "ivs:GetStage?"], "permission `ivs:GetStage?` matches no action"),
    ];
    for &(actions, expected) in CASES {
        // The check takes `'static` data, as each constant is.
        let scopes: &'static [ScopedActions] = Box::leak(Box::new([ScopedActions::new(actions)]));
        let message = message(|| GET.requires(scopes).check(KNOWN));
        let start = format!("operation `get_resource` of AWS::IVS::Stage: {expected}");
        assert!(message.starts_with(&start), "{message}");
    }
}

#[test]
fn a_known_action_is_not_unverified() {
    let message = message(|| GET.unverified(&["*", "ivs:GetStage"]).check(KNOWN));
    assert!(message.contains("permission `ivs:GetStage` is stated as unverified"), "{message}");
}

#[test]
fn lists_that_are_sorted_by_bytes_and_unique_are_accepted() {
    const CASES: &[(&str, &[&str])] =
        &[("ivs", &[]), ("execute-api", &["A", "AB", "Ba", "a"]), ("s3", &["GetObject", "GetObjectAcl"])];
    for &(prefix, actions) in CASES {
        ServiceActions { prefix, actions }.check();
    }
}

#[test]
fn lists_that_cannot_be_searched_are_rejected_by_name() {
    const CASES: &[(&str, &[&str], &str)] = &[
        ("ivs", &["B", "A"], "action `ivs:A` is out of order"),
        ("ivs", &["A", "A"], "action `ivs:A` is out of order"),
        ("ivs", &["AB", "A"], "action `ivs:A` is out of order"),
        ("ivs", &["a", "B"], "action `ivs:B` is out of order"),
        ("ivs", &["Get*"], "action `ivs:Get*` must be letters, digits and hyphens"),
        ("ivs", &[""], "action `ivs:` must be letters, digits and hyphens"),
        ("IVS", &[], "service prefix `IVS` must be"),
        ("", &[], "service prefix `` must be"),
    ];
    for &(prefix, actions, expected) in CASES {
        let message = message(|| ServiceActions { prefix, actions }.check());
        assert!(message.starts_with(expected), "{message}");
    }
}

#[test]
fn a_mutation_needs_its_call_and_the_status_and_a_read_only_its_call() {
    for (handler, call, is_mutation) in [
        (Handler::Create, "cloudformation:CreateResource", true),
        (Handler::Get, "cloudformation:GetResource", false),
        (Handler::Update, "cloudformation:UpdateResource", true),
        (Handler::Delete, "cloudformation:DeleteResource", true),
        (Handler::List, "cloudformation:ListResources", false),
    ] {
        let status = is_mutation.then_some("cloudformation:GetResourceRequestStatus");
        let expected: Vec<&str> = [call].into_iter().chain(status).collect();
        assert_eq!(handler.caller_actions(), expected);
        assert_eq!(handler.is_read_back(), matches!(handler, Handler::Create | Handler::Update));
    }
}
