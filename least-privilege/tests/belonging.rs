//! Conditions that belong to actions: emitted policies have them, each kind can be switched off, and a check knows
//! policies without them as broader than needed.

use cloud_control::Handler;
use iam_policy::action_conditions::ConditionKind;
use iam_policy::{Context, Policy, Request, decide};
use least_privilege::{BroaderGrant, Emission, Emitter, Fit, Need, NeededAction, Target};

const ROLE: &str = "arn:${Partition}:iam::${Account}:role/${RoleNameWithPath}";
const KEY: &str = "arn:${Partition}:kms:${Region}:${Account}:key/${KeyId}";
const LAYER: &str = "arn:${Partition}:lambda:${Region}:${Account}:layer:${LayerName}:${LayerVersion}";
const BUCKET: &str = "arn:${Partition}:s3:::${BucketName}";

fn need(type_name: &str, actions: impl IntoIterator<Item = NeededAction>) -> Need {
    actions.into_iter().fold(Need::new(type_name, Handler::Create), Need::action)
}

fn pass_role() -> NeededAction {
    NeededAction::new("iam:PassRole").related(ROLE)
}

fn create_linked_role() -> NeededAction {
    NeededAction::new("iam:CreateServiceLinkedRole").related(ROLE)
}

fn create_grant() -> NeededAction {
    NeededAction::new("kms:CreateGrant").related(KEY)
}

fn target() -> Target {
    Target::any().partition("aws").region("eu-west-1").account("123456789012")
}

fn emitted(emitter: &Emitter<'_>, need: &Need) -> Emission {
    emitter.emit(std::slice::from_ref(need)).expect("policies")
}

fn policies(emission: &Emission) -> Vec<Policy> {
    let policies: Vec<Policy> = emission.caller.iter().map(|template| template.policy()).collect();
    assert!(policies.iter().all(|policy| policy.lint().is_empty()));
    policies
}

/// The statement that allows an action: its resources, and its conditions as JSON.
fn statement(emission: &Emission, action: &str) -> (Vec<String>, serde_json::Value) {
    let policies = policies(emission);
    let statements = policies.iter().flat_map(|policy| &policy.statements);
    let mut allowing =
        statements.filter(|statement| statement.actions.listed().iter().any(|it| it == action));
    let statement = allowing.next().unwrap_or_else(|| panic!("{action} is allowed"));
    assert!(allowing.next().is_none(), "{action} is allowed by one statement");
    let conditions = serde_json::to_value(&statement.conditions).expect("JSON");
    (statement.resources.listed().to_vec(), conditions)
}

fn is_allowed(emission: &Emission, action: &str, resource: &str, context: &Context) -> bool {
    decide(&policies(emission), &Request { action, resource, context }).is_allowed()
}

fn warnings(emission: &Emission) -> Vec<String> {
    emission.warnings.iter().map(ToString::to_string).collect()
}

fn broader(fit: &Fit) -> Vec<String> {
    let keys = fit.broader.iter().map(|grant| match grant {
        BroaderGrant::Condition { key, actions, .. } => format!("{} without {key}", actions.join(" ")),
        BroaderGrant::Resource { resource, actions, .. } => format!("{} on {resource}", actions.join(" ")),
        other => format!("{other:?}"),
    });
    keys.collect()
}

#[test]
fn a_role_is_passed_only_to_the_services_of_the_type() {
    let emission = emitted(&Emitter::new(), &need("AWS::Lambda::Function", [pass_role()]));
    let (resources, conditions) = statement(&emission, "iam:PassRole");
    assert_eq!(resources, ["arn:*:iam::*:role/*"]);
    assert_eq!(
        conditions,
        serde_json::json!({"StringEquals": {"iam:PassedToService": ["lambda.amazonaws.com"]}})
    );
    assert_eq!(emission.warnings, []);
    let passes = |context: &Context| {
        is_allowed(&emission, "iam:PassRole", "arn:aws:iam::123456789012:role/run", context)
    };
    assert!(passes(&Context::new().with("iam:PassedToService", "lambda.amazonaws.com")));
    assert!(!passes(&Context::new().with("iam:PassedToService", "ec2.amazonaws.com")));
    assert!(!passes(&Context::new()));
}

#[test]
fn principals_of_regions_are_a_pattern() {
    let emission = emitted(&Emitter::new(), &need("AWS::DMS::DataProvider", [pass_role()]));
    let (_, conditions) = statement(&emission, "iam:PassRole");
    assert!(conditions["StringLike"]["iam:PassedToService"].as_array().is_some());
    let policies = policies(&emission);
    assert_eq!(Fit::of(&policies, &emission), Fit::default());
    // In a comparison of equal texts, the pattern is only a text.
    let equal = policies[0].to_json().replace("StringLike", "StringEquals");
    let fit = Fit::of(&[equal.parse().expect("a policy")], &emission);
    assert_eq!(fit.missing[0].action, "iam:PassRole");
}

#[test]
fn a_correction_comes_before_the_table_and_an_unknown_type_is_a_warning() {
    let corrected = need("AWS::Lambda::Function", [pass_role()]).passes_roles_to("edge.amazonaws.com");
    let (_, conditions) = statement(&emitted(&Emitter::new(), &corrected), "iam:PassRole");
    assert_eq!(conditions["StringEquals"]["iam:PassedToService"][0], "edge.amazonaws.com");
    let unknown = need("AWS::Example::Thing", [pass_role(), create_linked_role()]);
    let emission = emitted(&Emitter::new(), &unknown);
    let warnings = warnings(&emission);
    assert_eq!(warnings.len(), 2, "{warnings:?}");
    assert!(warnings[0].contains("AWS::Example::Thing pass roles to any service"), "{warnings:?}");
    assert!(warnings[1].contains("`iam:AWSServiceName`: its values aren't known"), "{warnings:?}");
    let (resources, _) = statement(&emission, "iam:CreateServiceLinkedRole");
    assert_eq!(resources, ["arn:*:iam::*:role/aws-service-role/*"]);
}

#[test]
fn a_service_linked_role_is_made_only_for_the_services_of_the_type() {
    // The path is known even if the need doesn't narrow the action.
    for action in [create_linked_role(), NeededAction::new("iam:CreateServiceLinkedRole")] {
        let emission = emitted(&Emitter::new().target(target()), &need("AWS::EC2::FlowLog", [action]));
        let (resources, conditions) = statement(&emission, "iam:CreateServiceLinkedRole");
        let role = |service: &str| format!("arn:aws:iam::123456789012:role/aws-service-role/{service}/*");
        assert_eq!(resources, [role("delivery.logs.amazonaws.com"), role("vpc-flow-logs.amazonaws.com")]);
        let services = &conditions["StringEquals"]["iam:AWSServiceName"];
        assert_eq!(
            *services,
            serde_json::json!(["delivery.logs.amazonaws.com", "vpc-flow-logs.amazonaws.com"])
        );
        assert_eq!(emission.warnings, []);
    }
}

#[test]
fn policies_are_put_on_service_linked_roles_only_if_the_type_has_no_others() {
    let put = || NeededAction::new("iam:PutRolePolicy").related(ROLE);
    let recording = need("AWS::IVS::RecordingConfiguration", [put(), create_linked_role()]);
    let resources = |emitter: &Emitter| statement(&emitted(emitter, &recording), "iam:PutRolePolicy").0;
    assert_eq!(resources(&Emitter::new()), ["arn:*:iam::*:role/aws-service-role/ivs.amazonaws.com/*"]);
    let any = Emitter::new().without_condition(ConditionKind::AwsServiceName);
    assert_eq!(resources(&any), ["arn:*:iam::*:role/aws-service-role/*"]);
    let policy = need("AWS::IAM::RolePolicy", [put()]);
    let (resources, _) = statement(&emitted(&Emitter::new(), &policy), "iam:PutRolePolicy");
    assert_eq!(resources, ["arn:*:iam::*:role/*"]);
}

#[test]
fn what_a_table_cannot_state_is_a_warning_with_its_reason() {
    let emission = emitted(&Emitter::new(), &need("AWS::IAM::ServiceLinkedRole", [create_linked_role()]));
    let (resources, conditions) = statement(&emission, "iam:CreateServiceLinkedRole");
    assert_eq!(resources, ["arn:*:iam::*:role/aws-service-role/*"]);
    assert_eq!(conditions, serde_json::json!({}));
    let warnings = warnings(&emission);
    assert!(
        warnings[0].contains("`iam:AWSServiceName`: The desired state names the service"),
        "{warnings:?}"
    );
}

#[test]
fn a_grant_is_for_services_only_and_a_key_may_be_another_accounts() {
    let emission = emitted(&Emitter::new().target(target()), &need("AWS::EC2::Volume", [create_grant()]));
    let (resources, conditions) = statement(&emission, "kms:CreateGrant");
    assert_eq!(resources, ["arn:aws:kms:eu-west-1:*:key/*"]);
    assert_eq!(conditions, serde_json::json!({"Bool": {"kms:GrantIsForAWSResource": ["true"]}}));
    let warnings = warnings(&emission);
    assert!(warnings[0].contains("in any account: The policy of a key"), "{warnings:?}");
}

#[test]
fn what_is_legitimately_another_accounts_is_not_narrowed() {
    let layer = NeededAction::new("lambda:GetLayerVersion").related(LAYER);
    let code = NeededAction::new("s3:GetObject").related("arn:${Partition}:s3:::${BucketName}/${ObjectName}");
    let emission = emitted(&Emitter::new().target(target()), &need("AWS::Lambda::Function", [layer, code]));
    assert_eq!(statement(&emission, "lambda:GetLayerVersion").0, ["arn:aws:lambda:eu-west-1:*:layer:*:*"]);
    assert_eq!(
        statement(&emission, "s3:GetObject"),
        (vec!["arn:aws:s3:::*/*".to_owned()], serde_json::json!({}))
    );
    // The type's own resources are the caller's.
    let own = NeededAction::new("lambda:PublishLayerVersion").own(LAYER);
    let emission = emitted(&Emitter::new().target(target()), &need("AWS::Lambda::LayerVersion", [own]));
    let resource = "arn:aws:lambda:eu-west-1:123456789012:layer:*:*";
    assert_eq!(statement(&emission, "lambda:PublishLayerVersion").0, [resource]);
}

#[test]
fn arns_without_an_account_have_the_account_as_a_condition() {
    let create = || need("AWS::S3::Bucket", [NeededAction::new("s3:CreateBucket").own(BUCKET)]);
    let emission = emitted(&Emitter::new().target(target()), &create());
    let (_, conditions) = statement(&emission, "s3:CreateBucket");
    assert_eq!(conditions, serde_json::json!({"StringEquals": {"aws:ResourceAccount": ["123456789012"]}}));
    // Without an account in the target there is nothing to compare with.
    let (_, conditions) = statement(&emitted(&Emitter::new(), &create()), "s3:CreateBucket");
    assert_eq!(conditions, serde_json::json!({}));
}

#[test]
fn actions_on_all_resources_have_the_region_as_a_condition_unless_their_service_is_global() {
    let actions = ["ec2:DescribeVpcs", "iam:ListRoles", "s3:ListAllMyBuckets"];
    let needed = need("AWS::EC2::VPC", actions.map(NeededAction::new));
    let emission = emitted(&Emitter::new().target(target()), &needed);
    let in_region = serde_json::json!({"StringEquals": {"aws:RequestedRegion": ["eu-west-1"]}});
    assert_eq!(statement(&emission, "ec2:DescribeVpcs").1, in_region);
    assert_eq!(statement(&emission, "cloudformation:CreateResource").1, in_region);
    for global in ["iam:ListRoles", "s3:ListAllMyBuckets"] {
        assert_eq!(statement(&emission, global).1, serde_json::json!({}), "{global}");
    }
}

#[test]
fn the_policies_of_a_role_have_the_conditions_as_well() {
    let role = "arn:aws:iam::123456789012:role/deploy";
    let emitter = Emitter::new().target(target()).role(role);
    let emission = emitted(&emitter, &need("AWS::Lambda::Function", [pass_role()]));
    let passed = emission.role.as_ref().expect("a role");
    let json = passed.policies[0].policy().to_json();
    assert!(json.contains("\"iam:PassedToService\": \"lambda.amazonaws.com\""), "{json}");
    let (resources, conditions) = statement(&emission, "iam:PassRole");
    assert_eq!(resources, [role]);
    let to_cloudformation = serde_json::json!({"iam:PassedToService": ["cloudformation.amazonaws.com"]});
    assert_eq!(conditions["StringEquals"], to_cloudformation);
    assert!(conditions["StringEquals"].get("aws:RequestedRegion").is_none());
}

/// A need that has a condition of each kind.
fn all_kinds() -> Need {
    let bucket = NeededAction::new("s3:CreateBucket").own(BUCKET);
    let actions =
        [pass_role(), create_linked_role(), create_grant(), bucket, NeededAction::new("ec2:DescribeVpcs")];
    need("AWS::ECS::CapacityProvider", actions)
}

#[test]
fn each_kind_is_switched_off_alone() {
    let json = |emitter: &Emitter<'_>| policies(&emitted(emitter, &all_kinds()))[0].to_json();
    let all = json(&Emitter::new().target(target()));
    for kind in ConditionKind::ALL {
        assert!(all.contains(kind.key()), "{kind}: {all}");
        let without = json(&Emitter::new().target(target()).without_condition(kind));
        for other in ConditionKind::ALL {
            assert_eq!(without.contains(other.key()), other != kind, "{other} without {kind}");
        }
    }
    let emitter = Emitter::new().without_condition(ConditionKind::PassedToService);
    let emission = emitted(&emitter, &need("AWS::Lambda::Function", [pass_role()]));
    let switched_off =
        "`iam:PassRole` is allowed without the condition on `iam:PassedToService`: it was switched off";
    assert_eq!(warnings(&emission), [switched_off]);
}

#[test]
fn a_policy_without_such_a_condition_is_broader_and_one_with_it_fits() {
    let emission = emitted(&Emitter::new().target(target()), &all_kinds());
    assert_eq!(Fit::of(&policies(&emission), &emission), Fit::default());
    for kind in ConditionKind::ALL {
        let emitter = Emitter::new().target(target()).without_condition(kind);
        let without = policies(&emitted(&emitter, &all_kinds()));
        let fit = Fit::of(&without, &emission);
        assert!(fit.missing.is_empty() && fit.unused.is_empty(), "{kind}: {fit:?}");
        let found = broader(&fit);
        // Without the services, the roles of any service are wider.
        let is_found = |it: &String| match kind {
            ConditionKind::AwsServiceName => it.ends_with("role/aws-service-role/*"),
            kind => it.contains(kind.key()),
        };
        assert!(found.iter().any(is_found), "{kind}: {found:?}");
        // A policy with the condition fits what is required without it only where the key is known.
        let narrower = Fit::of(&policies(&emission), &emitted(&emitter, &all_kinds()));
        let is_place = matches!(kind, ConditionKind::RequestedRegion | ConditionKind::ResourceAccount);
        assert_eq!(narrower.missing.is_empty(), is_place, "{kind}: {narrower:?}");
    }
}

#[test]
fn a_policy_for_one_region_and_account_fits_there() {
    let emission = emitted(&Emitter::new().target(target()), &all_kinds());
    let anywhere = emitted(&Emitter::new(), &all_kinds());
    let fit = Fit::of(&policies(&emission), &anywhere);
    assert!(fit.missing.is_empty() && fit.broader.is_empty(), "{fit:?}");
    let places: Vec<String> = fit.narrowed.iter().map(ToString::to_string).collect();
    assert_eq!(places, ["partition `aws`, region `eu-west-1`, account `123456789012`"]);
}

#[test]
fn a_guard_on_the_region_leaves_a_policy_that_fits_in_the_region() {
    let anywhere = emitted(&Emitter::new(), &need("AWS::EC2::VPC", [NeededAction::new("ec2:DescribeVpcs")]));
    let guard = r#"{"Version": "2012-10-17", "Statement": [
        {"Effect": "Allow", "Action": ["cloudformation:CreateResource", "cloudformation:GetResourceRequestStatus",
            "ec2:DescribeVpcs"], "Resource": "*"},
        {"Effect": "Deny", "Action": "*", "Resource": "*",
            "Condition": {"StringNotEquals": {"aws:RequestedRegion": ["eu-west-1", "eu-central-1"]}}}]}"#;
    let fit = Fit::of(&[guard.parse().expect("a policy")], &anywhere);
    assert_eq!(fit.missing, []);
    let places: Vec<String> = fit.narrowed.iter().map(ToString::to_string).collect();
    assert_eq!(places, ["region `eu-central-1`", "region `eu-west-1`"]);
}

#[test]
fn roles_of_two_services_may_be_allowed_by_two_statements() {
    let emission = emitted(&Emitter::new(), &need("AWS::EC2::FlowLog", [create_linked_role()]));
    let statement = |service: &str| {
        format!(
            r#"{{"Effect": "Allow", "Action": "iam:CreateServiceLinkedRole",
                "Resource": "arn:aws:iam::*:role/aws-service-role/{service}/*",
                "Condition": {{"StringEquals": {{"iam:AWSServiceName": "{service}"}}}}}}"#
        )
    };
    let both = ["delivery.logs.amazonaws.com", "vpc-flow-logs.amazonaws.com"].map(statement).join(", ");
    let call = r#"{"Effect": "Allow", "Action": ["cloudformation:CreateResource",
        "cloudformation:GetResourceRequestStatus"], "Resource": "*"}"#;
    let policy = format!(r#"{{"Version": "2012-10-17", "Statement": [{call}, {both}]}}"#);
    let fit = Fit::of(&[policy.parse().expect("a policy")], &emission);
    assert!(fit.missing.is_empty() && fit.broader.is_empty(), "{fit:?}");
}
