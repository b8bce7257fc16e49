//! The wordings of AWS's denials, and the statements that cure them.

use cloud_control::linked::{CalledOperation, LinkedOperation};
use cloud_control::{Handler, PASS_ROLE};

use super::{Denial, DenialReason, MissingPermission, PolicyKind};
use crate::api_operation::ApiOperation;
use crate::error::{Error, ErrorKind, Step, Subject};

const ARN: &str = "arn:aws:ivs:eu-west-1:123456789012:stage/abc";
const USER: &str = "User: arn:aws:sts::123456789012:assumed-role/deploy/ci";

/// A delete of a type whose role is passed on, with one action for each kind of resource.
static DELETE: LinkedOperation<308> = LinkedOperation::new(
    Handler::Delete,
    *b"\x01cloud-control 3\x02operation\x02AWS::IVS::Stage\x02delete\
       \x02own\x03arn:${Partition}:ivs:${Region}:${Account}:stage/${ResourceId}\
       \x02actions\x03ivs:DeleteStage\x03ivs:UntagResource\
       \x02related\x03arn:${Partition}:iam::${Account}:role/${RoleNameWithPath}\x02actions\x03iam:PassRole\
       \x02actions\x03ivs:List*\x02passes\x03ivs.amazonaws.com\x02unverified\x03ivs:Peek\x04",
);

fn step(operation: Option<CalledOperation>) -> Step {
    Step { api_operation: Handler::Delete.into(), operation, passes_role: false }
}

fn error(kind: ErrorKind, step: Step, message: &str) -> Error {
    let subject = Subject { operation: "delete_resource", type_name: "AWS::IVS::Stage", step: Some(step) };
    Error::new(kind, subject, message)
}

/// The handler of a delete was denied with this message.
fn denied(message: &str) -> Denial {
    let error = error(ErrorKind::RequestFailed, step(Some(DELETE.called())), message);
    let error = error.with_code(Some("AccessDenied")).with_identifier(Some(ARN));
    error.denial().expect("a denial")
}

fn allow(action: &str, resource: &str) -> String {
    format!(r#"{{"Effect": "Allow", "Action": "{action}", "Resource": "{resource}"}}"#)
}

#[test]
fn what_aws_says_was_denied_is_the_statement() {
    let bucket = "arn:aws:s3:::my-logs";
    let topic = "arn:aws-cn:sns:cn-north-1:123456789012:alerts";
    for (message, action, resource) in [
        (
            format!(
                "{USER} is not authorized to perform: ivs:DeleteStage on resource: {ARN} because no \
                 identity-based policy allows the ivs:DeleteStage action"
            ),
            "ivs:DeleteStage",
            ARN,
        ),
        // Before AWS gave reasons.
        (
            format!("{USER} is not authorized to perform: ivs:DeleteStage on resource: {ARN}"),
            "ivs:DeleteStage",
            ARN,
        ),
        // As S3 quotes it.
        (
            format!(
                "{USER} is not authorized to perform: s3:DeleteBucket on resource: \"{bucket}\" because no \
                 identity-based policy allows the s3:DeleteBucket action (Service: S3, Status Code: 403)"
            ),
            "s3:DeleteBucket",
            bucket,
        ),
        // As handlers wrap it.
        (
            format!(
                "Resource handler returned message: \"{USER} is not authorized to perform: \
                 SNS:DeleteTopic on resource: {topic} (Service: Sns, Status Code: 403, Request ID: 1-2)\" \
                 (RequestToken: 3-4, HandlerErrorCode: AccessDenied)"
            ),
            "sns:DeleteTopic",
            topic,
        ),
        (
            format!("{USER} is not authorized to perform: ecr:GetAuthorizationToken on resource: *"),
            "ecr:GetAuthorizationToken",
            "*",
        ),
        (format!("{USER} is not authorized to perform: logs:Tag on resource: {ARN}."), "logs:Tag", ARN),
        // As EC2 encodes the rest.
        (
            format!(
                "You are not authorized to perform this operation. {USER} is not authorized to perform: \
                 ec2:RunInstances on resource: arn:aws:ec2:eu-west-1:123456789012:instance/* because no \
                 identity-based policy allows the ec2:RunInstances action. Encoded authorization failure \
                 message: AbC-1_2"
            ),
            "ec2:RunInstances",
            "arn:aws:ec2:eu-west-1:123456789012:instance/*",
        ),
        // As CloudFormation put it.
        (
            "API: ec2:DescribeVpcs You are not authorized to perform this operation.".to_owned(),
            "ec2:DescribeVpcs",
            "*",
        ),
    ] {
        assert_eq!(denied(&message).statements(), [allow(action, resource)], "{message}");
    }
}

#[test]
fn a_resource_that_aws_does_not_name_is_looked_up() {
    for message in [
        format!("{USER} is not authorized to perform: ivs:DeleteStage"),
        format!("{USER} is not authorized to perform: [ivs:DeleteStage]"),
        format!("{USER} is not authorized to perform: ivs:DeleteStage on resource: stage abc"),
        format!("{USER} is not authorized to perform: ivs:DeleteStage on the resource of this call"),
    ] {
        assert_eq!(denied(&message).statements(), [allow("ivs:DeleteStage", ARN)], "{message}");
    }
    let listed = denied("User is not authorized to perform: ivs:ListPeople");
    assert_eq!(listed.statements(), [allow("ivs:ListPeople", "*")]);
}

#[test]
fn a_denial_without_an_action_needs_all_that_the_operation_requires() {
    for message in [
        "Access Denied",
        "Access Denied (Service: S3, Status Code: 403, Request ID: A1)",
        "User is not authorized to perform: null",
        "You are not authorized to perform this operation. Encoded authorization failure message: AbC-1_2",
    ] {
        assert_eq!(
            denied(message).statements(),
            [
                allow("ivs:List*", "*"),
                concat!(
                    r#"{"Effect": "Allow", "Action": "iam:PassRole", "Resource": "arn:*:iam::*:role/*", "#,
                    r#""Condition": {"StringEquals": {"iam:PassedToService": "ivs.amazonaws.com"}}}"#
                )
                .to_owned(),
                format!(
                    r#"{{"Effect": "Allow", "Action": ["ivs:DeleteStage", "ivs:UntagResource"], "Resource": "{ARN}"}}"#
                ),
            ],
            "{message}"
        );
    }
}

#[test]
fn an_identifier_that_is_no_arn_of_the_type_narrows_nothing() {
    for identifier in [
        Some("abc"),
        Some("arn:aws:ivs:eu-west-1:123456789012:channel/abc"),
        Some("arn:aws:ivs:eu-west-1:123456789012:stage/${aws:username}"),
        Some("arn:aws:ivs:eu-west-1:123456789012:stage/a|b"),
        Some("arn:aws:ivs:eu-west-1:123456789012:stage/*"),
        None,
    ] {
        let error = error(ErrorKind::RequestFailed, step(Some(DELETE.called())), "Access Denied");
        let error = error.with_code(Some("AccessDenied")).with_identifier(identifier);
        let statements = error.denial().expect("a denial").statements();
        let own = r#""Resource": "arn:*:ivs:*:*:stage/*"}"#;
        assert!(
            statements.iter().any(|statement| statement.ends_with(own)),
            "{identifier:?}: {statements:?}"
        );
    }
}

/// An update of a made-up type, whose ARNs have several properties.
static UPDATE_ROLE: LinkedOperation<234> = LinkedOperation::new(
    Handler::Update,
    *b"\x01cloud-control 3\x02operation\x02AWS::IVS::Role\x02update\x02id\x03RoleName\x03Stage\
       \x02own\x03arn:${Partition}:iam::${Account}:role/${RoleName}-${Stage}\x02actions\x03iam:UpdateRole\
       \x02own\x03arn:${Partition}:iam::${Account}:role/${Path}${RoleName}\x02actions\x03iam:TagRole\x04",
);

#[test]
fn properties_of_the_identifier_are_filled_in() {
    let resources = |handler: Handler, identifier| {
        let step =
            Step { api_operation: handler.into(), operation: Some(UPDATE_ROLE.called()), passes_role: false };
        let error = error(ErrorKind::RequestFailed, step, "no").with_code(Some("AccessDenied"));
        let permissions = error.with_identifier(Some(identifier)).denial().expect("a denial").permissions;
        let role = permissions.iter().find(|permission| permission.actions == ["iam:UpdateRole"]);
        let tag = permissions.iter().find(|permission| permission.actions == ["iam:TagRole"]);
        assert_eq!(tag.expect("a permission").resources, ["arn:*:iam::*:role/*"], "no role that ends so");
        role.expect("a permission").resources[0].clone()
    };
    let update = Handler::Update;
    assert_eq!(resources(update, "deploy|live"), "arn:*:iam::*:role/deploy-live");
    assert_eq!(resources(update, "/deploy|live"), "arn:*:iam::*:role/deploy-live");
    assert_eq!(resources(update, "${aws:username}|live"), "arn:*:iam::*:role/*-live");
    assert_eq!(resources(update, "*|https://x"), "arn:*:iam::*:role/*-*");
    assert_eq!(resources(update, "deploy"), "arn:*:iam::*:role/*-*", "a part is missing");
    // The resource of a create that failed isn't what another attempt is asked for on.
    assert_eq!(resources(Handler::Create, "deploy|live"), "arn:*:iam::*:role/*-*");
}

#[test]
fn the_call_itself_is_allowed_on_any_resource() {
    let message = format!(
        "{USER} is not authorized to perform: cloudformation:DeleteResource on resource: \
         arn:aws:cloudformation:eu-west-1:123456789012:resource/* because no identity-based policy allows the \
         cloudformation:DeleteResource action"
    );
    let stated = error(ErrorKind::AccessDenied, step(Some(DELETE.called())), &message);
    let stated = stated.denial().expect("a denial");
    assert_eq!(stated.statements(), [allow("cloudformation:DeleteResource", "*")]);

    let unstated = error(ErrorKind::AccessDenied, step(Some(DELETE.called())), "no");
    let all = unstated.denial().expect("a denial").permissions;
    assert_eq!(all[0].actions, ["cloudformation:DeleteResource", "ivs:List*"]);
}

#[test]
fn a_role_is_passed_to_the_services_that_are_known() {
    let role = "arn:aws:iam::123456789012:role/stages";
    let message = format!("{USER} is not authorized to perform: {PASS_ROLE} on resource: {role}");
    let passed_to = |kind, passes_role| {
        let step = Step { passes_role, ..step(Some(DELETE.called())) };
        let error = error(kind, step, &message).with_code(Some("AccessDenied"));
        error.denial().expect("a denial").permissions.remove(0).passed_to
    };
    assert_eq!(passed_to(ErrorKind::RequestFailed, false), ["ivs.amazonaws.com"]);
    assert_eq!(passed_to(ErrorKind::RequestFailed, true), ["ivs.amazonaws.com"], "the handler passes it on");
    assert_eq!(passed_to(ErrorKind::AccessDenied, true), ["cloudformation.amazonaws.com"]);
}

#[test]
fn an_explicit_deny_has_no_cure_by_a_statement() {
    for (reason, policy, told) in [
        ("with an explicit deny", None, "policy"),
        (
            "with an explicit deny in a service control policy",
            Some(PolicyKind::ServiceControl),
            "service control policy",
        ),
        (
            "with an explicit deny in a service control policy: arn:aws:organizations::1:policy/o-1/p-2",
            Some(PolicyKind::ServiceControl),
            "service control policy",
        ),
        (
            "with an explicit deny in an identity-based policy",
            Some(PolicyKind::IdentityBased),
            "identity-based policy",
        ),
        (
            "with an explicit deny in a VPC endpoint policy",
            Some(PolicyKind::VpcEndpoint),
            "VPC endpoint policy",
        ),
        ("with an explicit deny in a policy of a new kind", None, "policy"),
    ] {
        let denial = denied(&format!(
            "{USER} is not authorized to perform: ivs:DeleteStage on resource: {ARN} {reason}"
        ));
        assert_eq!(denial.reason, DenialReason::ExplicitDeny(policy));
        assert_eq!(denial.statements(), [""; 0]);
        assert_eq!(denial.permissions[0].resources, [ARN], "{reason}");
        let advice = format!("change the {told} that denies it: no other statement outweighs a Deny");
        assert_eq!(denial.to_string(), advice);
    }
}

#[test]
fn the_policy_that_lacks_a_permission_is_named() {
    let statement = allow("kms:CreateGrant", ARN);
    for (policy, kind, advice) in [
        ("identity-based policy", PolicyKind::IdentityBased, format!("allow {statement}")),
        (
            "permissions boundary",
            PolicyKind::PermissionsBoundary,
            format!("allow in the permissions boundary: {statement}"),
        ),
        ("session policy", PolicyKind::Session, format!("allow in the session policy: {statement}")),
        (
            "service control policy",
            PolicyKind::ServiceControl,
            format!("allow in the service control policy: {statement}"),
        ),
        (
            "resource-based policy",
            PolicyKind::ResourceBased,
            format!("allow in the resource-based policy, for this caller: kms:CreateGrant on {ARN}"),
        ),
        (
            "role trust policy",
            PolicyKind::RoleTrust,
            format!("allow in the role trust policy, for this caller: kms:CreateGrant on {ARN}"),
        ),
    ] {
        let denial = denied(&format!(
            "{USER} is not authorized to perform: kms:CreateGrant on resource: {ARN} because no {policy} \
             allows the kms:CreateGrant action"
        ));
        assert_eq!(denial.reason, DenialReason::NotAllowed(kind));
        assert_eq!(denial.to_string(), advice);
    }
}

#[test]
fn text_that_would_mean_more_in_a_policy_is_not_taken_from_a_message() {
    let all: Vec<MissingPermission> = denied("Access Denied").permissions;
    for action in
        ["*", "iam:*", "iam:Pass?ole", "iam:", ":Get", "iam:\"Get", "Get", "i am:Get", "iam:Gét", ""]
    {
        let denial = denied(&format!("{USER} is not authorized to perform: {action} on resource: {ARN}"));
        assert_eq!(denial.permissions, all, "{action}");
    }
    for resource in [
        "arn:*",
        "arn:aws:ivs:*:123456789012:stage/abc",
        "arn:aws:*:eu-west-1:123456789012:stage/abc",
        "arn:aws:ivs:eu-west-1:123456789012:",
        "arn:aws:ivs:eu-west-1:123456789012:stage/${aws:username}",
        "arn:aws:ivs:eu-west-1:123456789012:stage/a?c",
        "arn:aws:ivs:eu-west-1:123456789012:stage/a b",
        "arn:aws:ivs:eu-west-1:123456789012:stage/\\",
        "arn:aws:ivs:eu-west-1:123456789012:stage/(secret)",
        "arn:evil:ivs:eu-west-1:123456789012:stage/abc",
        "\"arn:aws:ivs:eu-west-1:123456789012:stage/abc",
        "ARN:aws:ivs:eu-west-1:123456789012:stage/abc",
        "**",
        "",
    ] {
        let denial =
            denied(&format!("{USER} is not authorized to perform: ivs:DeleteStage on resource: {resource}"));
        assert_eq!(denial.statements(), [allow("ivs:DeleteStage", ARN)], "{resource}");
    }
}

#[test]
fn any_message_is_read_without_a_panic() {
    let message = format!(
        "{USER} is not authorized to perform: ivs:DeleteStage on resource: \"{ARN}\" with an explicit deny in a \
         sérvice control policy; API: é:ü because no ßession policy"
    );
    for (at, _) in message.char_indices() {
        for part in [&message[..at], &message[at..]] {
            assert!(!denied(part).to_string().is_empty());
        }
    }
}

#[test]
fn a_denial_under_another_code_is_one_if_the_message_says_so() {
    let failed =
        |message| error(ErrorKind::RequestFailed, step(None), message).with_code(Some("InvalidRequest"));
    let told = failed("User is not authorized to perform: ivs:DeleteStage on resource: *");
    assert_eq!(told.denial().expect("a denial").statements(), [allow("ivs:DeleteStage", "*")]);
    assert_eq!(failed("The name is too long").denial(), None);
}

#[test]
fn an_operation_of_another_process_has_requirements_that_are_not_known() {
    let denial = |api_operation: ApiOperation, message| {
        let step = Step { api_operation, operation: None, passes_role: false };
        error(ErrorKind::AccessDenied, step, message).denial().expect("a denial")
    };
    let update = denial(Handler::Update.into(), "no");
    assert_eq!(update.unknown_handler, Some(Handler::Update));
    assert_eq!(update.statements(), [allow("cloudformation:UpdateResource", "*")]);
    assert!(update.to_string().ends_with("and what the type's update handler requires"));

    let status = denial(ApiOperation::GetRequestStatus, "no");
    assert_eq!(status.unknown_handler, None);
    assert_eq!(status.statements(), [allow("cloudformation:GetResourceRequestStatus", "*")]);

    let stated = denial(Handler::Update.into(), "not authorized to perform: ivs:UpdateStage");
    assert_eq!((stated.unknown_handler, stated.permissions.len()), (None, 1));
}
