//! The law of emission on a real resource: whichever operations on a stage a policy is asked for, wherever, and whoever
//! the handlers act as, it allows nothing else.

#[path = "support/stage.rs"]
mod stage;

use std::collections::BTreeMap;
use std::sync::LazyLock;

use iam_policy::{Context, Reference, Request, decide};
use least_privilege::{Emission, Emitter, Need, PolicyTemplate, Target, Warning};
use proptest::prelude::*;
use proptest::sample::{select, subsequence};

/// The role that is passed, if any is.
const DEPLOY: &str = "arn:aws:iam::123456789012:role/deploy";

static REFERENCE: LazyLock<Reference> = LazyLock::new(stage::reference);
static NEEDS: LazyLock<BTreeMap<String, Need>> = LazyLock::new(|| stage::needs().into_iter().collect());
/// What the page states, by handler.
static STATED: LazyLock<BTreeMap<String, Vec<String>>> = LazyLock::new(|| {
    let stated = |handler: &String| (handler.clone(), stage::actions_of(handler));
    NEEDS.keys().map(stated).collect()
});

/// What somebody asks a policy for.
#[derive(Clone, Debug)]
struct Asked {
    handlers: Vec<&'static str>,
    partition: Option<&'static str>,
    region: Option<&'static str>,
    account: Option<&'static str>,
    id: Option<&'static str>,
    is_tagged: bool,
    by_role: bool,
}

fn asked() -> impl Strategy<Value = Asked> {
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
        .prop_map(|(handlers, partition, region, account, id, is_tagged, by_role)| Asked {
            handlers,
            partition,
            region,
            account,
            id,
            is_tagged,
            by_role,
        })
}

impl Asked {
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

    /// Whether these operations need the action, on a stage that is there or that is not yet.
    fn needs(&self, action: &str) -> (bool, bool) {
        let is_needed = |handler: &str| {
            // What is created or changed may be read, too.
            let reads = ["create", "update"].contains(&handler).then_some("get");
            [Some(handler), reads]
                .into_iter()
                .flatten()
                .any(|handler| STATED[handler].iter().any(|it| it == action))
        };
        let (new, existing): (Vec<&str>, Vec<&str>) =
            self.handlers.iter().partition(|it| ["create", "list"].contains(it));
        (existing.into_iter().any(is_needed), new.into_iter().any(is_needed))
    }

    /// Whether a handler may do this, by what was asked for.
    fn is_asked(&self, action: &str, resource: &str, has_tag: bool, uses_id: bool) -> bool {
        let parts: Vec<&str> = resource.splitn(6, ':').collect();
        let ["arn", partition, "ivs", region, account, place] = parts[..] else {
            return false;
        };
        let is_there = [(self.partition, partition), (self.region, region), (self.account, account)]
            .iter()
            .all(|(asked, it)| asked.is_none_or(|asked| asked == *it));
        let Some(id) = place.strip_prefix("stage/") else {
            return false;
        };
        let is_it = !uses_id || self.id.is_none_or(|asked| asked == id || asked == resource);
        let (existing, new) = self.needs(action);
        is_there && (new || existing && is_it && (has_tag || !self.is_tagged))
    }
}

proptest! {
    #[test]
    #[ignore = "slow: decides on a million requests"]
    fn whatever_is_asked_of_a_stage_nothing_else_is_allowed(asked in asked()) {
        let emission = asked.emission();
        let uses_id = !emission.warnings.iter().any(|it| matches!(it, Warning::IdUnused(_)));
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
                    let is_asked = asked.is_asked(action, resource, has_tag, uses_id);
                    let is_allowed = decide(&handlers, &request).is_allowed();
                    prop_assert!(is_asked || !is_allowed, "{} on {}", action, resource);
                    // Whoever passes a role does nothing by himself.
                    prop_assert!(!asked.by_role || !decide(&caller, &request).is_allowed());
                }
            }
        }
        let context = Context::new().with("iam:PassedToService", "cloudformation.amazonaws.com");
        for resource in &resources {
            let request = Request { action: "iam:PassRole", resource, context: &context };
            let is_asked = asked.by_role && resource == DEPLOY;
            prop_assert_eq!(decide(&caller, &request).is_allowed(), is_asked);
        }
    }
}
