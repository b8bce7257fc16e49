//! Layers of policies: identity policies, a permissions boundary, service control policies and session policies.

mod support;

use iam_policy::{Context, Decision, Layer, Layers, Policy, Request, StatementRef, decide};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use support::{Words, context, policy, statements, values};

fn statement(effect: &str, action: &str) -> Policy {
    let text = format!(
        r#"{{"Version": "2012-10-17", "Statement": {{"Effect": "{effect}", "Action": "{action}", "Resource": "*"}}}}"#
    );
    text.parse().expect("a policy")
}

fn allow(action: &str) -> Policy {
    statement("Allow", action)
}

/// The layer that decides about an action, and the decision in words.
fn decided(layers: &Layers, action: &str) -> (Layer, String) {
    let context = Context::new().partial();
    let decision = layers.decide(&Request { action, resource: "*", context: &context });
    (decision.layer, decision.to_string())
}

fn is_allowed(layers: &Layers, action: &str) -> bool {
    let context = Context::new();
    layers.decide(&Request { action, resource: "*", context: &context }).is_allowed()
}

#[test]
fn identity_policies_alone_decide_as_before() {
    let layers = Layers::new([allow("ivs:*")]);
    assert_eq!(decided(&layers, "ivs:GetStage"), (Layer::Identity, "allowed by Statement[0]".to_owned()));
    assert_eq!(
        decided(&layers, "s3:GetObject"),
        (Layer::Identity, "denied: no statement allows it".to_owned())
    );
    assert!(!is_allowed(&Layers::default(), "ivs:GetStage"));
}

#[test]
fn no_layer_but_the_identity_policies_grants() {
    let everything = || allow("*");
    let layers =
        Layers::default().boundary(everything()).service_control([everything()]).session([everything()]);
    assert_eq!(decided(&layers, "ivs:GetStage").0, Layer::Identity);
    assert!(!is_allowed(&layers, "ivs:GetStage"));
}

#[test]
fn a_layer_that_does_not_allow_refuses_and_is_named() {
    let caller = || Layers::new([allow("*")]);
    let read = || allow("ivs:Get*");
    for (layers, layer, words) in [
        (caller().boundary(read()), Layer::Boundary, "permissions boundary"),
        (
            caller().service_control([allow("*")]).service_control([read()]),
            Layer::ServiceControl { level: 1 },
            "service control policies of level 1",
        ),
        (caller().session([read()]), Layer::Session, "session policies"),
    ] {
        assert!(is_allowed(&layers, "ivs:GetStage"));
        let denied = format!("denied: no statement of the {words} allows it");
        assert_eq!(decided(&layers, "ivs:DeleteStage"), (layer, denied));
    }
}

#[test]
fn a_denial_of_any_layer_denies_and_is_named_before_layers_that_only_lack_it() {
    let deny = || statement("Deny", "ivs:Delete*");
    let layers = Layers::new([allow("ivs:*")]).boundary(allow("s3:*")).session([allow("*"), deny()]);
    assert_eq!(
        decided(&layers, "ivs:DeleteStage"),
        (Layer::Session, "denied by Statement[0] of policy 1, in the session policies".to_owned())
    );
    assert_eq!(decided(&layers, "ivs:GetStage").0, Layer::Boundary);
}

#[test]
fn the_policies_of_one_level_count_together_and_each_level_has_to_allow() {
    let caller = || Layers::new([allow("*")]);
    let (stages, objects) = (|| allow("ivs:*"), || allow("s3:*"));
    let one_level = caller().service_control([stages(), objects()]);
    assert!(is_allowed(&one_level, "ivs:GetStage") && is_allowed(&one_level, "s3:GetObject"));
    let two_levels = caller().service_control([stages()]).service_control([objects()]);
    assert!(!is_allowed(&two_levels, "ivs:GetStage") && !is_allowed(&two_levels, "s3:GetObject"));
    assert!(!is_allowed(&caller().service_control([]), "ivs:GetStage"));
}

#[test]
fn what_one_layer_leaves_open_is_undecided_unless_another_denies() {
    let inside: Policy = r#"{"Version": "2012-10-17", "Statement": {"Sid": "Inside", "Effect": "Allow",
        "Action": "*", "Resource": "*", "Condition": {"StringEquals": {"aws:PrincipalOrgID": "o-1"}}}}"#
        .parse()
        .expect("a policy");
    let layers = Layers::new([allow("ivs:*")]).boundary(inside.clone());
    assert_eq!(
        decided(&layers, "ivs:GetStage"),
        (
            Layer::Boundary,
            "undecided by Statement[0] `Inside`: the context is partial and lacks `aws:PrincipalOrgID`, in the \
             permissions boundary"
                .to_owned()
        )
    );
    assert_eq!(
        decided(&layers.session([allow("s3:*")]), "ivs:GetStage"),
        (Layer::Session, "denied: no statement of the session policies allows it".to_owned())
    );
}

#[test]
fn an_allowed_request_names_the_statement_that_grants_it() {
    let layers = Layers::new([allow("s3:*"), allow("ivs:*")]).boundary(allow("*"));
    let context = Context::new();
    let decision = layers.decide(&Request { action: "ivs:GetStage", resource: "*", context: &context });
    let by = StatementRef { policy: 1, index: 0, sid: None };
    assert_eq!((decision.layer, decision.decision), (Layer::Identity, Decision::Allowed { by }));
}

const WORDS: Words = Words {
    actions: &["*", "ivs:*", "ivs:Get*", "s3:PutObject"],
    resources: &["*", "arn:aws:ivs:*:*:stage/*", "arn:aws:ivs", "arn:aws:s3:::home/${aws:username}/*"],
    conditions: &[
        (&["StringEquals", "StringNotLike", "NoSuchOperator"], "aws:username", &["alice", "a*"]),
        (&["Bool"], "aws:SecureTransport", &["true", "false"]),
    ],
};

const KEYS: &[(&str, &[&str])] =
    &[("aws:username", &["alice", "bob"]), ("aws:SecureTransport", &["true", "false"])];

fn policies() -> impl Strategy<Value = Vec<Policy>> {
    vec(statements(WORDS).prop_map(policy), 0..3)
}

fn layers() -> impl Strategy<Value = Layers> {
    let boundary = prop::option::of(statements(WORDS).prop_map(policy));
    (policies(), boundary, vec(policies(), 0..3), policies()).prop_map(
        |(identity, boundary, levels, session)| {
            let mut layers = Layers::new(identity).session(session);
            if let Some(boundary) = boundary {
                layers = layers.boundary(boundary);
            }
            levels.into_iter().fold(layers, Layers::service_control)
        },
    )
}

fn requests() -> impl Strategy<Value = (&'static str, &'static str, Context)> {
    let actions = select(&["ivs:GetStage", "ivs:DeleteStage", "s3:PutObject"]);
    let resources =
        select(&["*", "arn:aws:ivs:eu-west-1:123456789012:stage/abc", "arn:aws:s3:::home/alice/x"]);
    let contexts = (values(KEYS), any::<bool>()).prop_map(|(values, is_partial)| {
        let context = context(&values);
        if is_partial { context.partial() } else { context }
    });
    (actions, resources, contexts)
}

/// Allowed, denied, or neither.
fn outcome(decision: &Decision) -> Option<bool> {
    match decision {
        Decision::Allowed { .. } => Some(true),
        Decision::Denied { .. } => Some(false),
        Decision::Undecided { .. } => None,
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2048))]

    #[test]
    fn what_all_layers_decide_is_their_intersection(
        layers in layers(), (action, resource, context) in requests(),
    ) {
        let request = Request { action, resource, context: &context };
        let each: Vec<_> =
            layers.layers().map(|layer| outcome(&decide(layers.policies(layer), &request))).collect();
        let expected = if each.contains(&Some(false)) {
            Some(false)
        } else if each.contains(&None) {
            None
        } else {
            Some(true)
        };
        let decided = layers.decide(&request);
        prop_assert_eq!(outcome(&decided.decision), expected);
        // The layer that is named decides so by itself.
        let alone = decide(layers.policies(decided.layer), &request);
        prop_assert_eq!(alone, decided.decision);
    }

    #[test]
    fn adding_a_layer_never_allows_more(
        layers in layers(), added in policies(), which in 0..3, (action, resource, context) in requests(),
    ) {
        let request = Request { action, resource, context: &context };
        let before = outcome(&layers.decide(&request).decision);
        let has_session = !layers.policies(Layer::Session).is_empty();
        let has_boundary = !layers.policies(Layer::Boundary).is_empty();
        let more = match (which, added.first()) {
            (0, Some(boundary)) if !has_boundary => layers.boundary(boundary.clone()),
            (1, _) if !has_session => layers.session(added),
            _ => layers.service_control(added),
        };
        let after = outcome(&more.decide(&request).decision);
        prop_assert!(after != Some(true) || before == Some(true));
        prop_assert!(before != Some(false) || after == Some(false));
    }
}
