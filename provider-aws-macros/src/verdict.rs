//! Whether policies allow an operation: each of its actions, on some resource that the call may be about.

use cloud_control::permission_table::{ActionsOnResource, OperationPermissions, RequiredAction};
use iam_policy::Decision;

use crate::policies::Policies;
use crate::question::questions;
use crate::refusal::{Cause, Refusal};

/// What policies decide about an operation.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Verdict {
    /// The operation is allowed.
    Allowed(Extent),
    /// No statement mentions an action of the handlers, nor one that is likely meant for it.
    NotMentioned,
    /// The policies mention the operation, but don't allow all of its actions.
    Refused(Refusal),
}

/// On which resources of its type an operation is allowed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Extent {
    Any,
    Some,
}

pub(crate) fn verdict(operation: &OperationPermissions, policies: &Policies) -> Verdict {
    let mut refusal = Refusal::default();
    let mut extent = Extent::Any;
    let mut check = |required: &ActionsOnResource| {
        if check(required, &operation.type_name, policies, &mut refusal) == Extent::Some {
            extent = Extent::Some;
        }
    };
    check(&caller_actions(operation));
    operation.requires.iter().for_each(check);
    if refusal.is_empty() {
        return Verdict::Allowed(extent);
    }
    let mut is_mentioned = false;
    // A statement about the actions of the caller says nothing about this operation.
    for action in operation.requires.iter().flat_map(|required| &required.actions) {
        is_mentioned |= policies.mention(&action.name);
        if let Some(misspelling) = policies.misspelling(&action.name) {
            refusal.push_misspelling(misspelling);
            is_mentioned = true;
        }
    }
    if is_mentioned { Verdict::Refused(refusal) } else { Verdict::NotMentioned }
}

fn caller_actions(operation: &OperationPermissions) -> ActionsOnResource {
    let action = |name: &String| RequiredAction { name: name.clone(), passes_roles_to: Vec::new() };
    let actions = operation.caller_actions.iter().map(action).collect();
    ActionsOnResource { arn_formats: Vec::new(), actions }
}

/// Checks actions, and records those that aren't allowed.
fn check(
    required: &ActionsOnResource,
    type_name: &str,
    policies: &Policies,
    refusal: &mut Refusal,
) -> Extent {
    let mut extent = Extent::Any;
    for action in &required.actions {
        let (decision, decided_on) = decide(action, type_name, &required.arn_formats, policies);
        if decided_on == Extent::Some {
            extent = Extent::Some;
        }
        let cause = match decision {
            Decision::Allowed { .. } => continue,
            Decision::Denied { by: None } => Cause::Missing { resource: in_words(&required.arn_formats) },
            Decision::Denied { by: Some(by) } => Cause::Denied { statement: policies.place(&by) },
            Decision::Undecided { statement, why } => {
                Cause::Undecided { statement: policies.place(&statement), doubt: why }
            }
        };
        refusal.push(&action.name, cause);
    }
    extent
}

fn in_words(arn_formats: &[String]) -> String {
    match arn_formats {
        [] => "`*`".to_owned(),
        formats => format!("`{}`", formats.join("` or `")),
    }
}

/// The decision about an action, and on which resources it is that. Each of the services that a role is passed to, or made
/// for, has to be allowed.
fn decide(
    action: &RequiredAction,
    type_name: &str,
    arn_formats: &[String],
    policies: &Policies,
) -> (Decision, Extent) {
    let questions = questions(action, type_name, arn_formats, policies);
    let decisions = questions.iter().map(|question| {
        let decide = |requests| {
            let requests = question.requests(requests).into_iter();
            let decisions =
                requests.map(|(resource, context)| policies.decide(&action.name, resource, context));
            decisions.max_by_key(rank).unwrap_or(Decision::Denied { by: None })
        };
        let on_unnamed = decide(Extent::Any);
        if on_unnamed.is_allowed() {
            return (on_unnamed, Extent::Any);
        }
        let on_named = decide(Extent::Some);
        let decision = if rank(&on_named) > rank(&on_unnamed) { on_named } else { on_unnamed };
        (decision, Extent::Some)
    });
    let favour = |(decision, extent): &(Decision, Extent)| (rank(decision), *extent == Extent::Any);
    decisions.min_by_key(favour).unwrap_or((Decision::Denied { by: None }, Extent::Some))
}

/// The more favourable decision has the higher rank; of two denials, the one that names a statement.
fn rank(decision: &Decision) -> u8 {
    match decision {
        Decision::Denied { by: None } => 0,
        Decision::Denied { by: Some(_) } => 1,
        Decision::Undecided { .. } => 2,
        Decision::Allowed { .. } => 3,
    }
}

#[cfg(test)]
mod tests {
    use cloud_control::permission_table::{OperationPermissions, PermissionTable};

    use super::{Extent, Verdict, verdict};
    use crate::policies::Policies;

    const GET: &str = "\
permission-table 2
Stage::get stage::CanGet ivs.stage AWS::IVS::Stage get
 * cloudformation:GetResource
 arn:${Partition}:ivs:${Region}:${Account}:stage/${ResourceId} ivs:GetStage ivs:ListTagsForResource
";

    fn operation(table: &str) -> OperationPermissions {
        PermissionTable::parse(table).expect("a table").operations.remove(0)
    }

    /// The verdict on reading a stage, of a policy that allows calling Cloud Control and has these statements.
    fn of(statements: &str) -> Verdict {
        let call = r#"{"Effect": "Allow", "Action": "cloudformation:*", "Resource": "*"}"#;
        let policies = Policies::of(&format!("{call}, {statements}"));
        verdict(&operation(GET), &policies)
    }

    fn statement(effect: &str, actions: &str, resource: &str) -> String {
        format!(r#"{{"Effect": "{effect}", "Action": {actions}, "Resource": "{resource}"}}"#)
    }

    const BOTH: &str = r#"["ivs:GetStage", "ivs:ListTagsForResource"]"#;

    /// The reasons of a refusal, and whether nothing is missing or denied.
    fn reasons(verdict: Verdict) -> (String, bool) {
        match verdict {
            Verdict::Refused(refusal) => (refusal.to_string(), refusal.is_undecided()),
            verdict => panic!("{verdict:?}"),
        }
    }

    #[test]
    fn actions_that_are_allowed_on_all_resources_are_allowed_on_any() {
        for resource in ["*", "arn:aws:ivs:*:*:stage/*", "arn:aws:ivs:*:*:*"] {
            let verdict = of(&statement("Allow", BOTH, resource));
            assert_eq!(verdict, Verdict::Allowed(Extent::Any), "{resource}");
        }
    }

    #[test]
    fn actions_that_are_allowed_on_some_resources_are_allowed_on_some() {
        for resource in [
            "arn:aws:ivs:eu-west-1:123456789012:stage/*",
            "arn:aws-cn:ivs:*:*:stage/*",
            "arn:aws:ivs:eu-west-1:123456789012:stage/abcdEFGH1234",
        ] {
            let verdict = of(&statement("Allow", BOTH, resource));
            assert_eq!(verdict, Verdict::Allowed(Extent::Some), "{resource}");
        }
        let but_one = format!(
            "{}, {}",
            statement("Allow", BOTH, "*"),
            statement("Deny", BOTH, "arn:aws:ivs:*:*:stage/prod")
        );
        assert_eq!(of(&but_one), Verdict::Allowed(Extent::Any), "on any resource that no policy names");
    }

    #[test]
    fn actions_that_are_allowed_on_other_resources_are_missing() {
        let on = "arn:${Partition}:ivs:${Region}:${Account}:stage/${ResourceId}";
        for resource in ["arn:aws:ivs:*:*:channel/*", "arn:aws:s3:::stage/*"] {
            let (reasons, _) = reasons(of(&statement("Allow", BOTH, resource)));
            let expected = format!("lacks `ivs:GetStage` and `ivs:ListTagsForResource` on `{on}`");
            assert_eq!(reasons, expected, "{resource}");
        }
    }

    #[test]
    fn actions_that_no_statement_is_about_are_not_mentioned() {
        let verdict = of(&statement("Allow", r#"["ivs:GetChannel", "s3:*"]"#, "*"));
        assert_eq!(verdict, Verdict::NotMentioned);
    }

    #[test]
    fn missing_actions_are_named() {
        let (reasons, is_undecided) = reasons(of(&statement("Allow", r#""ivs:Get*""#, "*")));
        let on = "arn:${Partition}:ivs:${Region}:${Account}:stage/${ResourceId}";
        assert_eq!(reasons, format!("lacks `ivs:ListTagsForResource` on `{on}`"));
        assert!(!is_undecided);
    }

    #[test]
    fn a_denied_action_is_not_allowed_even_if_another_statement_allows_it() {
        let both = format!(
            "{}, {}",
            statement("Allow", BOTH, "*"),
            r#"{"Sid": "NoTags", "Effect": "Deny", "NotAction": ["ivs:GetStage", "cloudformation:*"], "Resource": "*"}"#
        );
        let (reasons, is_undecided) = reasons(of(&both));
        let expected = "`ivs:ListTagsForResource` is denied by `Statement[2]` (NoTags) of `policy.json`";
        assert_eq!(reasons, expected);
        assert!(!is_undecided);
    }

    #[test]
    fn actions_that_depend_on_the_request_are_undecided_and_not_allowed() {
        let allow = statement("Allow", BOTH, "*");
        let condition = r#""Condition": {"Bool": {"aws:MultiFactorAuthPresent": "false"}}"#;
        for doubtful in [
            // A Deny that may apply, an Allow that may not, and a resource that depends on the caller.
            format!(r#"{allow}, {{"Effect": "Deny", "Action": "ivs:*", "Resource": "*", {condition}}}"#),
            format!(r#"{{"Effect": "Allow", "Action": {BOTH}, "Resource": "*", {condition}}}"#),
            statement("Allow", BOTH, "arn:aws:ivs:*:*:stage/${aws:username}"),
        ] {
            let (reasons, is_undecided) = reasons(of(&doubtful));
            let both = "`ivs:GetStage` and `ivs:ListTagsForResource` depend on `Statement[";
            assert!(reasons.starts_with(both), "{reasons}");
            assert_eq!(reasons.matches("isn't known at compile time").count(), 1, "{reasons}");
            assert!(is_undecided, "{reasons}");
        }
    }

    #[test]
    fn a_role_is_passed_to_each_service_that_needs_it_and_to_no_other() {
        let operation = operation(
            "permission-table 2\nStage::get stage::CanGet ivs.stage AWS::IVS::Stage get\n * a:Call\n * iam:PassRole>a.com>b.com\n",
        );
        let of = |services: &str| {
            let condition = format!(r#"{{"StringEquals": {{"iam:PassedToService": {services}}}}}"#);
            let statement = format!(
                r#"{{"Effect": "Allow", "Action": "iam:PassRole", "Resource": "*", "Condition": {condition}}}"#
            );
            let call = r#"{"Effect": "Allow", "Action": "a:Call", "Resource": "*"}"#;
            verdict(&operation, &Policies::of(&format!("{call}, {statement}")))
        };
        let allowed = Verdict::Allowed(Extent::Any);
        assert_eq!(of(r#"["a.com", "b.com"]"#), allowed);
        assert_eq!(of(r#"["a.com", "b.com", "c.com"]"#), allowed);
        for services in [r#""a.com""#, r#"["b.com", "c.com"]"#, r#""c.com""#] {
            let (reasons, is_undecided) = reasons(of(services));
            assert_eq!(reasons, "lacks `iam:PassRole` on `*`", "{services}");
            assert!(!is_undecided);
        }
    }

    /// The verdict on creating a thing of a type, of a policy that has these statements beside one that allows the call.
    fn of_type(type_name: &str, action: &str, statements: &str) -> Verdict {
        let table = format!(
            "permission-table 2\nF::create f::CanCreate a.f {type_name} create\n * a:Call\n \
             arn:${{Partition}}:iam::${{Account}}:role/* {action}\n"
        );
        let call = r#"{"Effect": "Allow", "Action": "a:Call", "Resource": "*"}"#;
        verdict(&operation(&table), &Policies::of(&format!("{call}, {statements}")))
    }

    fn under(action: &str, resource: &str, operator: &str, key: &str, value: &str) -> String {
        format!(
            r#"{{"Effect": "Allow", "Action": "{action}", "Resource": "{resource}",
                "Condition": {{"{operator}": {{"{key}": "{value}"}}}}}}"#
        )
    }

    #[test]
    fn the_type_says_which_condition_belongs_to_an_action() {
        let passed = |value: &str| under("iam:PassRole", "*", "StringEquals", "iam:PassedToService", value);
        let function = |statement: &str| of_type("AWS::Lambda::Function", "iam:PassRole", statement);
        assert_eq!(function(&passed("lambda.amazonaws.com")), Verdict::Allowed(Extent::Any));
        let (_, is_undecided) = reasons(function(&passed("ec2.amazonaws.com")));
        assert!(!is_undecided);
        // For a type that no table has, the key isn't known.
        let unknown = of_type("AWS::Example::Thing", "iam:PassRole", &passed("lambda.amazonaws.com"));
        assert!(reasons(unknown).1);
        let grant = under("kms:CreateGrant", "*", "Bool", "kms:GrantIsForAWSResource", "true");
        assert_eq!(of_type("AWS::EC2::Volume", "kms:CreateGrant", &grant), Verdict::Allowed(Extent::Any));
    }

    #[test]
    fn a_service_linked_role_is_asked_for_by_its_path_and_for_each_service() {
        let allow = |service: &str| {
            let role = format!("arn:aws:iam::*:role/aws-service-role/{service}/*");
            under("iam:CreateServiceLinkedRole", &role, "StringEquals", "iam:AWSServiceName", service)
        };
        let of = |statements: &str| of_type("AWS::EC2::FlowLog", "iam:CreateServiceLinkedRole", statements);
        let (delivery, flow_logs) =
            (allow("delivery.logs.amazonaws.com"), allow("vpc-flow-logs.amazonaws.com"));
        assert_eq!(of(&format!("{delivery}, {flow_logs}")), Verdict::Allowed(Extent::Any));
        assert!(!reasons(of(&delivery)).1);
    }

    #[test]
    fn a_policy_for_one_region_allows_what_is_there() {
        let condition = r#""Condition": {"StringEquals": {"aws:RequestedRegion": "eu-west-1"}}"#;
        let call = format!(
            r#"{{"Effect": "Allow", "Action": "cloudformation:GetResource", "Resource": "*", {condition}}}"#
        );
        let of = |resource: &str| {
            let both =
                format!(r#"{{"Effect": "Allow", "Action": {BOTH}, "Resource": "{resource}", {condition}}}"#);
            verdict(&operation(GET), &Policies::of(&format!("{call}, {both}")))
        };
        assert_eq!(of("arn:aws:ivs:eu-west-1:*:stage/*"), Verdict::Allowed(Extent::Some));
        assert_eq!(of("*"), Verdict::Allowed(Extent::Some));
        // No request in one region is for a resource in another.
        assert!(reasons(of("arn:aws:ivs:us-east-1:*:stage/*")).1);
    }

    #[test]
    fn a_policy_that_denies_one_region_allows_what_is_in_another_that_it_names() {
        let deny = |resources: &str| {
            let condition = r#""Condition": {"StringEquals": {"aws:RequestedRegion": "us-east-1"}}"#;
            let allow = statement("Allow", BOTH, "*");
            of(&format!(
                r#"{allow}, {{"Effect": "Deny", "Action": "*", "Resource": {resources}, {condition}}}"#
            ))
        };
        let elsewhere = deny(r#"["*", "arn:aws:ivs:eu-west-1:123456789012:stage/*"]"#);
        assert_eq!(elsewhere, Verdict::Allowed(Extent::Some));
        assert!(reasons(deny(r#""*""#)).1, "no region is named where it doesn't apply");
    }

    #[test]
    fn calling_cloud_control_is_required_as_well() {
        let policies = Policies::of(&statement("Allow", r#""ivs:*""#, "*"));
        let (reasons, _) = reasons(verdict(&operation(GET), &policies));
        assert_eq!(reasons, "lacks `cloudformation:GetResource` on `*`");
    }

    #[test]
    fn an_action_that_is_likely_misspelt_is_named() {
        let (reasons, _) = reasons(of(&statement("Allow", r#"["ivs:GetStag", "ivs:ListTags*"]"#, "*")));
        let hint = "; is `ivs:GetStag` in `Statement[1]` of `policy.json` a misspelling of `ivs:GetStage`?";
        assert!(reasons.starts_with("lacks `ivs:GetStage` on "), "{reasons}");
        assert!(reasons.ends_with(hint), "{reasons}");
        assert_eq!(
            of(&statement("Allow", r#"["ivs:PutStage", "ivs:GetSta", "s3:GetStag"]"#, "*")),
            Verdict::NotMentioned
        );
    }
}
