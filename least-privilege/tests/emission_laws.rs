//! Laws of emission: everything that is required is allowed, and nothing else.

use cloud_control::Handler;
use cloud_control::pattern::{Case, matches};
use iam_policy::{Context, Policy, Request, decide};
use least_privilege::{Emitter, Need, NeededAction, PolicyTemplate, Target};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};

const FORMATS: &[&str] = &[
    "arn:${Partition}:ivs:${Region}:${Account}:stage/${ResourceId}",
    "arn:${Partition}:ivs:${Region}:${Account}:stream-key/${ResourceId}",
    "arn:${Partition}:s3:::${BucketName}/${ObjectName}",
    "arn:${Partition}:iam::${Account}:role/${RoleNameWithPath}",
];
const ACTIONS: &[&str] = &[
    "ivs:GetStage",
    "ivs:ListStages",
    "ivs:TagResource",
    "s3:GetObject",
    "s3:PutObject",
    "iam:PassRole",
    "ec2:DescribeVpcs",
];
const HANDLERS: &[Handler] =
    &[Handler::Create, Handler::Get, Handler::Update, Handler::Delete, Handler::List];

/// The parts of a need: a handler, and actions with their own and their related formats.
type Parts = (Handler, Vec<(&'static str, Vec<&'static str>, Vec<&'static str>)>);

fn parts() -> impl Strategy<Value = Parts> {
    let formats = || subsequence(FORMATS, 0..=2);
    let action = (select(ACTIONS), formats(), formats());
    (select(HANDLERS), vec(action, 0..4))
}

fn need((handler, actions): &Parts) -> Need {
    let need = Need::new("AWS::X::Y", *handler);
    actions.iter().fold(need, |need, (action, own, related)| {
        let action = own.iter().fold(NeededAction::new(*action), |action, format| action.own(*format));
        need.action(related.iter().fold(action, |action, format| action.related(*format)))
    })
}

/// An ARN of a format: `id` takes the place of the variable after the account.
fn arn(format: &str, id: &str) -> String {
    let mut arn = format.to_owned();
    for (variable, value) in [
        ("${Partition}", "aws"),
        ("${Region}", "eu-west-1"),
        ("${Account}", "123456789012"),
        ("${ResourceId}", id),
        ("${BucketName}", "bucket"),
        ("${ObjectName}", id),
        ("${RoleNameWithPath}", id),
    ] {
        arn = arn.replace(variable, value);
    }
    arn
}

fn allows(policies: &[Policy], action: &str, resource: &str) -> bool {
    allows_in("eu-west-1", "123456789012", policies, action, resource)
}

/// Whether an action is allowed if a region is called, and an account owns the resource.
fn allows_in(region: &str, account: &str, policies: &[Policy], action: &str, resource: &str) -> bool {
    let context = Context::new().with("aws:RequestedRegion", region).with("aws:ResourceAccount", account);
    let request = Request { action, resource, context: &context };
    decide(policies, &request).is_allowed()
}

/// Whether an action is required on a resource, decided independently of the crate.
fn is_needed(all: &[Parts], action: &str, format: Option<&str>, id: Option<&str>) -> bool {
    all.iter().any(|(handler, actions)| {
        let exists = !matches!(handler, Handler::Create | Handler::List);
        actions.iter().any(|(needed, own, related)| {
            let any = own.is_empty() && related.is_empty();
            let narrowed = |format: &str| {
                let is_one_variable = format.matches("${").count()
                    - format.matches("${Partition}").count()
                    - format.matches("${Region}").count()
                    - format.matches("${Account}").count()
                    == 1;
                let is_id = id.is_none_or(|id| id == "abc");
                // An id narrows what it has a place in.
                let own_allows = if exists && is_one_variable { is_id } else { true };
                related.contains(&format) || own.contains(&format) && own_allows
            };
            *needed == action && (any || format.is_some_and(narrowed))
        })
    })
}

proptest! {
    #[test]
    fn everything_required_is_allowed_and_nothing_else(all in vec(parts(), 1..4)) {
        let target = Target::any().partition("aws").region("eu-west-1").account("123456789012").id("abc");
        let needs: Vec<Need> = all.iter().map(need).collect();
        let emission = Emitter::new().target(target).emit(&needs).expect("policies");
        let policies: Vec<Policy> = emission.caller.iter().map(PolicyTemplate::policy).collect();
        for policy in &policies {
            prop_assert_eq!(policy.lint(), []);
        }
        for action in ACTIONS {
            for format in FORMATS {
                for id in ["abc", "other"] {
                    let needed = is_needed(&all, action, Some(format), Some(id));
                    let resource = arn(format, id);
                    prop_assert_eq!(allows(&policies, action, &resource), needed, "{} on {}", action, resource);
                }
                for elsewhere in ["arn:aws-cn:ivs:eu-west-1:123456789012:stage/abc", "arn:aws:ivs:us-east-1:123456789012:stage/abc", "arn:aws:ivs:eu-west-1:210987654321:stage/abc"] {
                    let any = is_needed(&all, action, None, None);
                    prop_assert_eq!(allows(&policies, action, elsewhere), any);
                }
            }
        }
        for action in ["iam:CreateUser", "ivs:DeleteStage", "cloudformation:CreateStack", "cloudformation:CancelResourceRequest"] {
            prop_assert!(!allows(&policies, action, "*"));
        }
        for (handler, action) in [
            (Handler::Create, "cloudformation:CreateResource"),
            (Handler::Get, "cloudformation:GetResource"),
            (Handler::Update, "cloudformation:UpdateResource"),
            (Handler::Delete, "cloudformation:DeleteResource"),
            (Handler::List, "cloudformation:ListResources"),
        ] {
            let needed = all.iter().any(|(needed, _)| *needed == handler);
            prop_assert_eq!(allows(&policies, action, "*"), needed);
            prop_assert!(!allows_in("us-east-1", "123456789012", &policies, action, "*"));
        }
    }

    #[test]
    fn only_required_actions_are_stated_and_no_broad_ones(
        actions in vec("[a-z*?:A-Z0-9.-]{0,12}|(iam|ivs|s3):[A-Za-z*?]{1,6}", 0..6),
    ) {
        let need = Need::new("AWS::X::Y", Handler::Get);
        let need = actions.iter().fold(need, |need, action| need.action(NeededAction::new(action)));
        let emission = Emitter::new().emit(&[need]).expect("policies");
        for template in &emission.caller {
            let policy = template.policy();
            prop_assert_eq!(policy.lint(), []);
            let json: serde_json::Value = serde_json::from_str(&policy.to_json()).expect("JSON");
            for statement in json["Statement"].as_array().expect("statements") {
                let stated = match &statement["Action"] {
                    serde_json::Value::Array(several) => several.clone(),
                    single => vec![single.clone()],
                };
                for action in stated {
                    let action = action.as_str().expect("text");
                    prop_assert!(action == "cloudformation:GetResource" || actions.iter().any(|needed| needed == action));
                    prop_assert!(action == "iam:PassRole" || !matches(action, "iam:PassRole", Case::Insensitive));
                    prop_assert!(action.split(':').nth(1).is_some_and(|name| !name.trim_matches(['*', '?']).is_empty()));
                }
            }
        }
    }
}
