//! The tables of conditions that belong to actions, and what a decider makes of the conditions.

use iam_policy::action_conditions::{
    BelongingCondition, ConditionKind, Line, belonging_to, called_in_other_regions, context_keys,
    has_resource_account, lines, linked_roles, may_be_another_accounts, role_policy_lines,
};
use iam_policy::{Context, Effect, Patterns, Policy, Request, Statement, Version};

const TABLES: [ConditionKind; 2] = [ConditionKind::PassedToService, ConditionKind::AwsServiceName];

fn values(action: &str, type_name: &str) -> Vec<String> {
    context_keys(action, type_name, &[]).into_values().flatten().collect()
}

#[test]
fn tables_are_sorted_and_each_line_has_its_reason() {
    for table in TABLES.map(lines).into_iter().chain([role_policy_lines()]) {
        assert!(table.is_sorted_by(|a, b| a.subject < b.subject), "sorted, and without duplicates");
        for Line { subject, principals, reason } in table {
            assert!(subject.starts_with("AWS::"), "{subject}");
            assert!((2..=3).contains(&subject.split("::").count()), "{subject}");
            assert!(principals.is_sorted_by(|a, b| a < b), "{subject}");
            for principal in *principals {
                let is_principal =
                    |text: &str| text.ends_with(".amazonaws.com") || text.ends_with(".amazonaws.com.cn");
                assert!(is_principal(principal), "{subject}: {principal}");
            }
            let words = reason.split(' ').count();
            let is_sentence = reason.starts_with(|c: char| c.is_ascii_uppercase()) && reason.ends_with('.');
            assert!(is_sentence && words >= 4, "{subject}: {reason}");
        }
    }
}

#[test]
fn the_line_of_a_type_comes_before_that_of_its_service() {
    assert_eq!(values("iam:PassRole", "AWS::Lambda::Function"), ["lambda.amazonaws.com"]);
    assert_eq!(
        values("IAM:passrole", "AWS::EKS::FargateProfile"),
        ["eks-fargate-pods.amazonaws.com", "eks.amazonaws.com"]
    );
    assert_eq!(values("iam:PassRole", "AWS::EKS::SomethingNew"), ["eks.amazonaws.com"]);
    assert_eq!(values("iam:CreateServiceLinkedRole", "AWS::EC2::IPAM"), ["ipam.amazonaws.com"]);
    assert_eq!(values("kms:CreateGrant", "AWS::Example::Any"), ["true"]);
    assert!(values("s3:GetObject", "AWS::Lambda::Function").is_empty());
}

#[test]
fn the_policies_of_a_role_are_those_of_a_service_linked_role_for_listed_types_only() {
    let roles = |action: &str, type_name: &str| linked_roles(action, type_name);
    let of = |service: &str| {
        vec![format!("arn:${{Partition}}:iam::${{Account}}:role/aws-service-role/{service}/*")]
    };
    let recording = "AWS::IVS::RecordingConfiguration";
    for action in ["iam:PutRolePolicy", "IAM:attachrolepolicy", "iam:CreateServiceLinkedRole"] {
        assert_eq!(roles(action, recording), Some(of("ivs.amazonaws.com")), "{action}");
    }
    assert_eq!(roles("iam:PutRolePolicy", "AWS::IAM::RolePolicy"), None, "any role is meant");
    assert_eq!(roles("iam:PassRole", recording), None);
    let any = roles("iam:CreateServiceLinkedRole", "AWS::Example::Thing").expect("some service's");
    assert!(any[0].ends_with(":role/aws-service-role/*"), "{any:?}");
    // Handlers that change the policies of these roles make the roles, too.
    for line in role_policy_lines() {
        let made = values("iam:CreateServiceLinkedRole", line.subject);
        assert!(line.principals.iter().all(|principal| made.iter().any(|it| it == principal)), "{line:?}");
    }
}

#[test]
fn a_correction_comes_before_the_table() {
    let services = ["b.amazonaws.com".to_owned(), "a.amazonaws.com".to_owned()];
    let keys = context_keys("iam:PassRole", "AWS::Lambda::Function", &services);
    assert_eq!(keys["iam:PassedToService"], ["a.amazonaws.com", "b.amazonaws.com"]);
    // It is about roles that are passed, not about those that are made.
    let keys = context_keys("iam:CreateServiceLinkedRole", "AWS::Lambda::CapacityProvider", &services);
    assert!(keys["iam:AWSServiceName"].contains(&"lambda.amazonaws.com".to_owned()));
}

#[test]
fn what_no_table_knows_is_unknown_and_what_cannot_be_stated_says_why() {
    let unknown = BelongingCondition::Unknown(ConditionKind::PassedToService);
    assert_eq!(belonging_to("iam:PassRole", "AWS::Example::Thing", &[]), unknown);
    assert_eq!(belonging_to("iam:PassRole", "Example", &[]), unknown);
    let linked = belonging_to("iam:CreateServiceLinkedRole", "AWS::IAM::ServiceLinkedRole", &[]);
    assert!(matches!(linked, BelongingCondition::Unstated { kind: ConditionKind::AwsServiceName, reason }
            if reason.contains("desired state")));
    // A pattern also matches actions that lack the key.
    for pattern in ["iam:Pass*", "iam:*", "kms:*", "*"] {
        assert_eq!(belonging_to(pattern, "AWS::Lambda::Function", &[]), BelongingCondition::None);
    }
}

/// What a policy that allows an action under the condition that belongs to it decides in a context.
fn is_allowed(action: &str, type_name: &str, context: &Context) -> bool {
    let BelongingCondition::Known(condition) = belonging_to(action, type_name, &[]) else {
        panic!("{type_name} has a line");
    };
    let statement = Statement {
        sid: None,
        effect: Effect::Allow,
        actions: Patterns::Only(vec![action.to_owned()]),
        resources: Patterns::Only(vec!["*".to_owned()]),
        conditions: condition.conditions(),
    };
    let policy = Policy { version: Version::V2012, id: None, statements: vec![statement] };
    let policy: Policy = policy.to_json().parse().expect("a policy");
    policy.decide(&Request { action, resource: "arn:aws:iam::123456789012:role/x", context }).is_allowed()
}

#[test]
fn the_condition_allows_what_it_is_for_and_nothing_else() {
    for (action, type_name, key, value, other) in [
        (
            "iam:PassRole",
            "AWS::Lambda::Function",
            "iam:PassedToService",
            "lambda.amazonaws.com",
            "ec2.amazonaws.com",
        ),
        (
            "iam:PassRole",
            "AWS::DMS::DataProvider",
            "iam:PassedToService",
            "dms.eu-west-1.amazonaws.com",
            "ec2.amazonaws.com",
        ),
        (
            "iam:CreateServiceLinkedRole",
            "AWS::MSK::Cluster",
            "iam:AWSServiceName",
            "kafka.amazonaws.com",
            "ecs.amazonaws.com",
        ),
        ("kms:CreateGrant", "AWS::EC2::Volume", "kms:GrantIsForAWSResource", "true", "false"),
    ] {
        assert!(is_allowed(action, type_name, &Context::new().with(key, value)), "{action} {value}");
        assert!(!is_allowed(action, type_name, &Context::new().with(key, other)), "{action} {other}");
        assert!(!is_allowed(action, type_name, &Context::new()), "{action} without the key");
        assert!(!is_allowed(action, type_name, &Context::new().partial()), "{action} if the key is unknown");
    }
}

#[test]
fn each_line_allows_each_of_its_principals() {
    let actions = ["iam:PassRole", "iam:CreateServiceLinkedRole"];
    for (kind, action) in TABLES.into_iter().zip(actions) {
        for line in lines(kind).iter().filter(|line| !line.principals.is_empty()) {
            let type_name = match line.subject.matches("::").count() {
                1 => format!("{}::Other", line.subject),
                _ => line.subject.to_owned(),
            };
            for principal in line.principals {
                let context = Context::new().with(kind.key(), principal.replace('*', "eu-west-1"));
                assert!(is_allowed(action, &type_name, &context), "{} {principal}", line.subject);
            }
        }
    }
}

#[test]
fn names_of_kinds_are_read_back() {
    for kind in ConditionKind::ALL {
        assert_eq!(kind.to_string().parse(), Ok(kind));
    }
    let error = "passed".parse::<ConditionKind>().expect_err("not a kind").to_string();
    assert!(error.contains("\"passed\"") && error.contains("grant-is-for-aws-resource"), "{error}");
}

#[test]
fn global_services_are_called_in_other_regions() {
    for prefix in ["iam", "route53", "cloudfront", "organizations", "IAM"] {
        assert!(called_in_other_regions(prefix).is_some(), "{prefix}");
    }
    for prefix in ["cloudformation", "ec2", "ivs", "lambda", ""] {
        assert_eq!(called_in_other_regions(prefix), None, "{prefix}");
    }
}

#[test]
fn arns_without_an_account_are_those_of_an_account_or_of_aws() {
    let has = has_resource_account;
    assert!(has("s3:CreateBucket", "arn:${Partition}:s3:::${BucketName}"));
    assert!(has("apigateway:GET", "arn:${Partition}:apigateway:eu-west-1::/restapis/*"));
    assert!(has("route53:GetHostedZone", "arn:aws:route53:::hostedzone/*"));
    assert!(!has("route53:AssociateVPCWithHostedZone", "arn:aws:route53:::hostedzone/*"));
    assert!(!has("bedrock:InvokeModel", "arn:${Partition}:bedrock:${Region}::foundation-model/*"));
    assert!(!has("ivs:GetStage", "arn:${Partition}:ivs:${Region}:${Account}:stage/*"));
    assert!(!has("s3:ListAllMyBuckets", "*"));
}

#[test]
fn resources_of_other_accounts_are_told_by_their_arns() {
    for arn in [
        "arn:${Partition}:lambda:${Region}:${Account}:layer:${LayerName}:${LayerVersion}",
        "arn:${Partition}:ec2:${Region}::image/${ImageId}",
        "arn:${Partition}:ec2:${Region}:${Account}:subnet/${SubnetId}",
        "arn:${Partition}:kms:${Region}:${Account}:key/${KeyId}",
        "arn:${Partition}:s3:::${BucketName}/${ObjectName}",
        "arn:${Partition}:sns:${Region}:${Account}:${TopicName}",
    ] {
        assert!(may_be_another_accounts("any:Use", arn).is_some(), "{arn}");
    }
    for arn in [
        "arn:${Partition}:iam::${Account}:role/${RoleNameWithPath}",
        "arn:${Partition}:lambda:${Region}:${Account}:function:${FunctionName}",
        "arn:${Partition}:ec2:${Region}:${Account}:instance/${InstanceId}",
        "*",
    ] {
        assert_eq!(may_be_another_accounts("any:Use", arn), None, "{arn}");
    }
    // Who changes a resource owns it.
    let secret = "arn:${Partition}:secretsmanager:${Region}:${Account}:secret:*";
    let key = "arn:${Partition}:kms:${Region}:${Account}:key/${KeyId}";
    for (action, arn, is_anothers) in [
        ("secretsmanager:GetSecretValue", secret, true),
        ("secretsmanager:PutSecretValue", secret, false),
        ("secretsmanager:TagResource", secret, false),
        ("kms:CreateGrant", key, true),
        ("kms:GenerateDataKey", key, true),
        ("kms:PutKeyPolicy", key, false),
    ] {
        assert_eq!(may_be_another_accounts(action, arn).is_some(), is_anothers, "{action}");
    }
}
