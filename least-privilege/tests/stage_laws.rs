//! The law of emission on a real resource: for all sets of operations on a stage, all targets, and with or
//! without a role, the policies allow only what is required.

#[path = "support/stage.rs"]
mod stage;

use std::collections::BTreeMap;
use std::sync::LazyLock;

use iam_policy::{Context, Reference, Request, decide};
use least_privilege::{Emission, Emitter, Need, PolicyTemplate, Target, Warning};
use proptest::prelude::*;
use proptest::sample::{select, subsequence};

/// The role that is passed.
const DEPLOY: &str = "arn:aws:iam::123456789012:role/deploy";

static REFERENCE: LazyLock<Reference> = LazyLock::new(stage::reference);
static NEEDS: LazyLock<BTreeMap<String, Need>> = LazyLock::new(|| stage::needs().into_iter().collect());
/// The actions that the page states, by handler.
static STATED: LazyLock<BTreeMap<String, Vec<String>>> = LazyLock::new(|| {
    let stated = |handler: &String| (handler.clone(), stage::actions_of(handler));
    NEEDS.keys().map(stated).collect()
});

/// What a policy is emitted for.
#[derive(Clone, Debug)]
struct Scenario {
    handlers: Vec<&'static str>,
    partition: Option<&'static str>,
    region: Option<&'static str>,
    account: Option<&'static str>,
    id: Option<&'static str>,
    is_tagged: bool,
    by_role: bool,
}

fn scenarios() -> impl Strategy<Value = Scenario> {
    let one_of = |some: &'static [&'static str]| prop::option::of(select(some));
    (
        subsequence(&["create", "delete", "get", "list", "update"], 1..=5),
        one_of(&["aws", "aws-cn"]),
        one_of(&["eu-west-1", "us-east-1"]),
        one_of(&["123456789012", "210987654321"]),
        one_of(&["abc", "arn:aws:ivs:eu-west-1:123456789012:stage/abc"]),
        any::<bool>(),
        any::<bool>(),
    )
        .prop_map(|(handlers, partition, region, account, id, is_tagged, by_role)| Scenario {
            handlers,
            partition,
            region,
            account,
            id,
            is_tagged,
            by_role,
        })
}

impl Scenario {
    fn emission(&self) -> Emission {
        let needs = self.handlers.iter().map(|handler| NEEDS[*handler].clone());
        let needs: Vec<Need> = needs.collect();
        let mut target = Target::any();
        for (part, set) in [
            (self.partition, Target::partition as fn(Target, &'static str) -> Target),
            (self.region, Target::region),
            (self.account, Target::account),
            (self.id, Target::id),
        ] {
            target = match part {
                Some(part) => set(target, part),
                None => target,
            };
        }
        let mut emitter = Emitter::new().target(target).reference(&REFERENCE);
        if self.is_tagged {
            emitter = emitter.resource_tag("team", "live");
        }
        if self.by_role {
            emitter = emitter.role(DEPLOY);
        }
        emitter.emit(&needs).expect("policies")
    }

    /// Whether the operations require an action on an existing stage, and on any stage.
    fn needs(&self, action: &str) -> (bool, bool) {
        let is_needed = |handler: &str| {
            // What was created or updated may be read.
            let reads = ["create", "update"].contains(&handler).then_some("get");
            [Some(handler), reads]
                .into_iter()
                .flatten()
                .any(|handler| STATED[handler].iter().any(|stated| stated == action))
        };
        let (new, existing): (Vec<&str>, Vec<&str>) =
            self.handlers.iter().partition(|handler| ["create", "list"].contains(handler));
        (existing.into_iter().any(is_needed), new.into_iter().any(is_needed))
    }

    /// Whether the policies are to allow an action on a resource.
    fn allows(&self, action: &str, resource: &str, has_tag: bool, uses_id: bool) -> bool {
        let parts: Vec<&str> = resource.splitn(6, ':').collect();
        let ["arn", partition, "ivs", region, account, place] = parts[..] else {
            return false;
        };
        let is_there = [(self.partition, partition), (self.region, region), (self.account, account)]
            .iter()
            .all(|(target, part)| target.is_none_or(|target| target == *part));
        let Some(id) = place.strip_prefix("stage/") else {
            return false;
        };
        let is_target = !uses_id || self.id.is_none_or(|target| target == id || target == resource);
        let (existing, new) = self.needs(action);
        is_there && (new || existing && is_target && (has_tag || !self.is_tagged))
    }
}

proptest! {
    #[test]
    #[ignore = "slow: decides on a million requests"]
    fn only_what_is_required_of_a_stage_is_allowed(scenario in scenarios()) {
        let emission = scenario.emission();
        let uses_id = !emission.warnings.iter().any(|warning| matches!(warning, Warning::IdUnused { .. }));
        let policies = |templates: &[PolicyTemplate]| templates.iter().map(PolicyTemplate::policy).collect::<Vec<_>>();
        let caller = policies(&emission.caller);
        let handlers = emission.role.as_ref().map_or_else(|| caller.clone(), |role| policies(&role.policies));
        let mut actions: Vec<String> =
            REFERENCE.actions("ivs").iter().map(|name| format!("ivs:{name}")).collect();
        actions.extend(["iam:CreateUser", "iam:PassRole", "s3:GetObject", "sts:AssumeRole", "cloudformation:CreateStack", "cloudformation:CancelResourceRequest"].map(str::to_owned));
        let mut resources = vec!["*".to_owned(), DEPLOY.to_owned(), "arn:aws:iam::123456789012:role/admin".to_owned()];
        for partition in ["aws", "aws-cn"] {
            for region in ["eu-west-1", "us-east-1"] {
                for account in ["123456789012", "210987654321"] {
                    for place in ["stage/abc", "stage/other", "channel/abc"] {
                        resources.push(format!("arn:{partition}:ivs:{region}:{account}:{place}"));
                    }
                }
            }
        }
        for has_tag in [false, true] {
            let context = if has_tag {
                Context::new().with("aws:ResourceTag/team", "live")
            } else {
                Context::new()
            };
            for action in &actions {
                for resource in &resources {
                    let request = Request { action, resource, context: &context };
                    let is_required = scenario.allows(action, resource, has_tag, uses_id);
                    let is_allowed = decide(&handlers, &request).is_allowed();
                    prop_assert!(is_required || !is_allowed, "{} on {}", action, resource);
                    // A caller that passes a role has no permissions of the handlers.
                    prop_assert!(!scenario.by_role || !decide(&caller, &request).is_allowed());
                }
            }
        }
        let context = Context::new().with("iam:PassedToService", "cloudformation.amazonaws.com");
        for resource in &resources {
            let request = Request { action: "iam:PassRole", resource, context: &context };
            let is_required = scenario.by_role && resource == DEPLOY;
            prop_assert_eq!(decide(&caller, &request).is_allowed(), is_required);
        }
    }
}
