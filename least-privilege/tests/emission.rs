//! Emitted policies: the two layers, resources, roles, conditions, sizes, warnings and reasons.

#[path = "support/stage.rs"]
mod stage;

use cloud_control::{Handler, Operation, ScopedActions};
use iam_policy::{Attachment, Patterns, Policy, Reference, Statement};
use least_privilege::{
    Emission, EmitError, Emitter, IdUnusedReason, Layer, Need, NeededAction, PolicyTemplate, Target,
    TargetPart, Warning,
};

const STAGE: &str = "arn:${Partition}:ivs:${Region}:${Account}:stage/${ResourceId}";
const ROLE: &str = "arn:${Partition}:iam::${Account}:role/${RoleNameWithPath}";

/// The warning that the id of a stage isn't used.
fn unused(reason: IdUnusedReason) -> Warning {
    Warning::IdUnused { type_name: "AWS::IVS::Stage".to_owned(), reason }
}

fn emitted(emitter: &Emitter<'_>, needs: &[Need]) -> Emission {
    emitter.emit(needs).expect("policies")
}

fn policy(templates: &[PolicyTemplate]) -> Policy {
    let [template] = templates else {
        panic!("expected one policy, found {}", templates.len());
    };
    let policy = template.policy();
    assert_eq!(policy.lint(), []);
    policy
}

/// One line per statement of a policy: name, actions, resources, conditions.
fn lines(policy: &Policy) -> Vec<String> {
    let line = |statement: &Statement| {
        let (Patterns::Only(actions), Patterns::Only(resources)) = (&statement.actions, &statement.resources)
        else {
            panic!("expected a list of what is allowed");
        };
        let sid = statement.sid.as_deref().expect("a name");
        let mut line = format!("{sid}: {} on {}", actions.join(" "), resources.join(" "));
        for (operator, keys) in &statement.conditions {
            for (key, values) in keys {
                line += &format!(" if {operator} {key} {}", values.join(" "));
            }
        }
        line
    };
    policy.statements.iter().map(line).collect()
}

fn caller(emission: &Emission) -> Vec<String> {
    lines(&policy(&emission.caller))
}

/// The statements for the handlers, without the layer of Cloud Control.
fn handlers(emission: &Emission) -> Vec<String> {
    caller(emission).split_off(1)
}

fn warnings(emission: &Emission) -> Vec<String> {
    emission.warnings.iter().map(ToString::to_string).collect()
}

/// A get operation that requires one action.
fn read(action: NeededAction) -> Need {
    Need::new("AWS::IVS::Stage", Handler::Get).action(action)
}

#[test]
fn each_operation_is_called_and_a_mutation_is_waited_for() {
    let cloud_control = |emitter: &Emitter<'_>, handler| {
        let need = Need::new("AWS::IVS::Stage", handler);
        let emission = emitted(emitter, &[need]);
        caller(&emission)[0].replace("cloudformation:", "")
    };
    let (plain, cancelling) = (Emitter::new(), Emitter::new().cancels());
    for (handler, call) in [
        (Handler::Create, "CreateResource GetResourceRequestStatus"),
        (Handler::Update, "GetResourceRequestStatus UpdateResource"),
        (Handler::Delete, "DeleteResource GetResourceRequestStatus"),
        (Handler::Get, "GetResource"),
        (Handler::List, "ListResources"),
    ] {
        let expected = format!("CloudControl: {call} on *");
        assert_eq!(cloud_control(&plain, handler), expected);
    }
    assert_eq!(
        cloud_control(&cancelling, Handler::Delete),
        "CloudControl: CancelResourceRequest DeleteResource GetResourceRequestStatus on *"
    );
    let emission = emitted(&Emitter::new().waits().cancels(), &[]);
    assert_eq!(
        caller(&emission),
        ["CloudControl: cloudformation:CancelResourceRequest cloudformation:GetResourceRequestStatus on *"],
        "for requests that were made elsewhere"
    );
    assert_eq!(
        emission.reasons[1].to_string(),
        "a request of any type needs cloudformation:CancelResourceRequest to cancel the request"
    );
}

#[test]
fn without_waiting_no_status_is_allowed() {
    let delete = Need::new("AWS::IVS::Stage", Handler::Delete);
    let emission = emitted(&Emitter::new(), &[delete.without_waiting()]);
    assert_eq!(caller(&emission), ["CloudControl: cloudformation:DeleteResource on *"]);
}

#[test]
fn a_created_or_updated_resource_is_read_back() {
    let get = read(NeededAction::new("ivs:GetStage").own(STAGE));
    let target = || Target::any().region("eu-west-1").id("abc");
    for (handler, resource) in [(Handler::Create, "*"), (Handler::Update, "abc")] {
        let need = Need::new("AWS::IVS::Stage", handler).reads_back(&get);
        let emission = emitted(&Emitter::new().target(target()), &[need]);
        assert!(caller(&emission)[0].contains("cloudformation:GetResource "));
        assert_eq!(
            handlers(&emission),
            [format!("IvsStage: ivs:GetStage on arn:*:ivs:eu-west-1:*:stage/{resource}")],
            "the id of a new resource isn't known before"
        );
        let reasons = emission.reasons.iter().map(ToString::to_string);
        let back = "needs cloudformation:GetResource to read back the result";
        assert_eq!(reasons.filter(|reason| reason.ends_with(back)).count(), 1);
    }
}

#[test]
fn the_constant_of_an_operation_has_its_needs() {
    const GET: Operation = Operation::new("AWS::IVS::Stage", Handler::Get)
        .requires(&[ScopedActions::new(&["ivs:GetStage"]).own(&[STAGE])]);
    const UPDATE: Operation = Operation::new("AWS::IVS::Stage", Handler::Update)
        .requires(&[
            ScopedActions::new(&["iam:PassRole"]).related(&[ROLE]),
            ScopedActions::new(&["ivs:UpdateStage"]).own(&[STAGE]),
        ])
        .unverified(&["ivs:Nothing"])
        .read(&GET);
    let emission = emitted(&Emitter::new(), &[Need::from(&UPDATE)]);
    assert_eq!(
        handlers(&emission),
        [
            "IamRole: iam:PassRole on arn:*:iam::*:role/*",
            "IvsStage: ivs:GetStage ivs:UpdateStage on arn:*:ivs:*:*:stage/*",
        ]
    );
    assert_eq!(
        warnings(&emission),
        [
            "`ivs:Nothing` is left out: it isn't an action that IAM knows",
            "`iam:PassRole` lets the handlers of AWS::IVS::Stage pass roles to any service: the services that they \
             pass roles to aren't known",
        ]
    );
}

#[test]
fn an_update_without_its_get_operation_is_a_warning() {
    let update = || {
        Need::new("AWS::IVS::Stage", Handler::Update).action(NeededAction::new("ivs:UpdateStage").own(STAGE))
    };
    let get = read(NeededAction::new("ivs:GetStage").own(STAGE));
    let alone = emitted(&Emitter::new(), &[update()]);
    assert_eq!(alone.warnings, [Warning::ReadUnknown("AWS::IVS::Stage".to_owned())]);
    let first = emitted(&Emitter::new(), &[update().reads_first(&get)]);
    assert_eq!(first.warnings, []);
    let both = emitted(&Emitter::new(), &[update(), get]);
    assert_eq!(both.warnings, []);
}

#[test]
fn a_target_narrows_each_part_and_leaves_create_and_list_any_id() {
    let target = Target::any().partition("aws-cn").region("cn-north-1").account("123456789012").id("abc");
    let emitter = Emitter::new().target(target);
    let delete = emitted(&emitter, &[stage::need("delete")]);
    assert_eq!(
        handlers(&delete),
        ["IvsStage: ivs:DeleteStage ivs:UntagResource on arn:aws-cn:ivs:cn-north-1:123456789012:stage/abc"]
    );
    let list_and_read = emitted(&emitter, &[stage::need("list"), stage::need("get")]);
    assert_eq!(
        handlers(&list_and_read),
        [
            "IvsStage: ivs:ListStages ivs:ListTagsForResource on arn:aws-cn:ivs:cn-north-1:123456789012:stage/*",
            "IvsStage2: ivs:GetStage on arn:aws-cn:ivs:cn-north-1:123456789012:stage/abc",
        ]
    );
}

#[test]
fn an_id_may_be_an_arn_or_the_values_of_the_identifiers_properties() {
    let resources_of = |identifier: &[&str], format: &str, id: &str| {
        let emitter = Emitter::new().target(Target::any().id(id));
        let need = read(NeededAction::new("x:Get").own(format)).identifier(identifier.iter().copied());
        let emission = emitted(&emitter, &[need]);
        let line = handlers(&emission).remove(0);
        let (_, resources) = line.split_once(" on ").expect("resources");
        (resources.to_owned(), emission.warnings.len())
    };
    let resources = |format: &str, id: &str| resources_of(&[], format, id);
    let arn = "arn:aws:ivs:eu-west-1:123456789012:stage/abc";
    assert_eq!(resources(STAGE, arn), (arn.to_owned(), 0));
    let channel = "arn:aws:ivs:eu-west-1:123456789012:channel/abc";
    assert_eq!(resources(STAGE, channel), ("arn:*:ivs:*:*:stage/*".to_owned(), 1));
    let nested = "arn:${Partition}:x:${Region}::/apis/${ApiId}/stages/${StageName}";
    let of_parts = |id: &str| resources_of(&["StageName", "ApiId"], nested, id);
    // By name: the ARN has another order than the identifier.
    assert_eq!(of_parts("b|a"), ("arn:*:x:*::/apis/a/stages/b".to_owned(), 0));
    assert_eq!(of_parts("a"), ("arn:*:x:*::/apis/*/stages/*".to_owned(), 1));
    // What no property gives may be anything, and what is an address itself is no part of an ARN.
    let partly = resources_of(&["ApiId", "Other"], nested, "a|b");
    assert_eq!(partly, ("arn:*:x:*::/apis/a/stages/*".to_owned(), 1));
    let url = "https://x.eu-west-1.amazonaws.com/123456789012/q";
    assert_eq!(resources_of(&["QueueUrl"], STAGE, url).1, 1);
    // The id of the service's own, where the identifier is an ARN.
    let unnamed = "arn:${Partition}:ivs:${Region}:${Account}:stage/*";
    assert_eq!(resources_of(&["Arn"], unnamed, "abc"), ("arn:*:ivs:*:*:stage/abc".to_owned(), 0));
    // There may be a path before a name.
    let role = "arn:${Partition}:iam::${Account}:role/${Path}${RoleName}";
    let with_path = "arn:*:iam::*:role/*/deploy arn:*:iam::*:role/deploy";
    assert_eq!(resources_of(&["RoleName"], role, "deploy").0, with_path);
    // A part of an identifier may be the ARN of what contains the resource: of two that match, the shorter.
    let authority = "arn:${Partition}:acm-pca:${Region}:${Account}:certificate-authority/*";
    let ca = "arn:aws:acm-pca:eu-west-1:123456789012:certificate-authority/abc";
    let of_authority = |id: &str| resources_of(&["One", "Other"], authority, id);
    assert_eq!(of_authority(&format!("{ca}|acm.amazonaws.com")), (ca.to_owned(), 0));
    assert_eq!(of_authority(&format!("{ca}/certificate/def|{ca}")), (ca.to_owned(), 0));
    assert_eq!(of_authority("arn:aws:other:eu-west-1:123456789012:x/y|z").1, 1);
    let dms = "arn:${Partition}:dms:${Region}:${Account}:cert:*";
    assert_eq!(resources(dms, "a"), ("arn:*:dms:*:*:cert:a".to_owned(), 0));
    let collection = "arn:${Partition}:x:${Region}::/apis";
    assert_eq!(resources(collection, "a").0, "arn:*:x:*::/apis");
}

#[test]
fn an_arn_outside_the_target_matches_no_format() {
    let id = "arn:aws:ivs:eu-west-1:123456789012:stage/abc";
    let needs = [read(NeededAction::new("ivs:GetStage").own(STAGE))];
    let of = |target: Target| emitted(&Emitter::new().target(target.id(id)), &needs);
    let here = Target::any().partition("aws").region("eu-west-1").account("123456789012");
    assert_eq!(handlers(&of(here)), [format!("IvsStage: ivs:GetStage on {id}")]);
    for elsewhere in [
        Target::any().partition("aws-cn"),
        Target::any().region("us-east-1"),
        Target::any().account("210987654321"),
    ] {
        let emission = of(elsewhere);
        assert!(!caller(&emission).join(" ").contains(id));
        assert_eq!(emission.warnings, [unused(IdUnusedReason::OtherArn)]);
    }
}

#[test]
fn an_id_that_other_operations_cover_is_reported() {
    let get = read(NeededAction::new("ivs:GetStage").own(STAGE));
    let list =
        Need::new("AWS::IVS::Stage", Handler::List).action(NeededAction::new("ivs:GetStage").own(STAGE));
    let here = Target::any().partition("aws").region("eu-west-1").account("123456789012");
    let emitter = Emitter::new().target(here.id("arn:aws:ivs:eu-west-1:123456789012:stage/abc"));
    assert_eq!(emitted(&emitter, std::slice::from_ref(&get)).warnings, []);
    let emission = emitted(&emitter, &[get, list]);
    assert_eq!(emission.warnings, [unused(IdUnusedReason::Covered)]);
}

#[test]
fn odd_formats_become_patterns() {
    let resource = |format: &str| {
        let need = read(NeededAction::new("x:Get").related(format));
        let line = handlers(&emitted(&Emitter::new(), &[need])).remove(0);
        line.rsplit(' ').next().expect("a resource").to_owned()
    };
    assert_eq!(
        resource("arn:${Partition}:opsworks-cm::${AccountId}:backup/${Name}-{Date-and-Time}"),
        "arn:*:opsworks-cm::*:backup/*-*"
    );
    assert_eq!(
        resource("arn:${Partition}:ec2:${Region}:${VpcOwnerAccount}:vpc/${Id}"),
        "arn:*:ec2:*:*:vpc/*"
    );
    assert_eq!(resource("arn:${Partition}:s3:::${BucketName}${ObjectName}"), "arn:*:s3:::*");
}

#[test]
fn a_value_that_is_not_valid_in_a_policy_is_refused() {
    let need = [stage::need("get")];
    let refused = |target: Target| Emitter::new().target(target).emit(&need).expect_err("refused");
    let invalid = |part, found: &str| EmitError::Target { part, found: found.to_owned() };
    for partition in ["", "*", "AWS", "aws:"] {
        assert_eq!(refused(Target::any().partition(partition)), invalid(TargetPart::Partition, partition));
    }
    assert_eq!(refused(Target::any().region("eu_west")), invalid(TargetPart::Region, "eu_west"));
    for account in ["12345678901", "1234567890123", "*", "12345678901a"] {
        assert_eq!(refused(Target::any().account(account)), invalid(TargetPart::Account, account));
    }
    for id in ["", "*", "a?", "${aws:username}", "a b", "a\n"] {
        assert_eq!(refused(Target::any().id(id)), invalid(TargetPart::Id, id));
    }
    for role in [
        "deploy",
        "*",
        "arn:aws:iam::1:user/x",
        "arn:aws:iam::1:role/*",
        "arn:*:iam::1:role/x",
        "arn:aws:iam::1:role/",
    ] {
        let refused = Emitter::new().role(role).emit(&need).expect_err("refused");
        assert_eq!(refused, EmitError::Role { found: role.to_owned() });
    }
    for (key, value) in [("", "x"), ("team", "œ"), ("team", "&{aws:username}"), ("a\n", "x")] {
        let refused = Emitter::new().resource_tag(key, value).emit(&need);
        let expected = EmitError::Tag { key: key.to_owned(), value: value.to_owned() };
        assert_eq!(refused.expect_err("refused"), expected);
    }
    assert_eq!(Emitter::new().emit(&[]).expect_err("refused"), EmitError::NoNeeds);
    for format in ["stage/*", "arn:aws:*:::x", "arn:aws:${Service}:::x", "*"] {
        let need = read(NeededAction::new("x:Get").own(format));
        let refused = Emitter::new().emit(&[need]).expect_err("refused");
        assert!(matches!(refused, EmitError::ArnFormat(error) if error.found == format), "{format}");
    }
}

#[test]
fn with_a_role_the_caller_passes_it_and_the_role_has_the_handlers_actions() {
    let role = "arn:aws:iam::123456789012:role/deploy";
    let emission = emitted(&Emitter::new().role(role), &[stage::need("delete")]);
    assert_eq!(
        caller(&emission),
        [
            "CloudControl: cloudformation:DeleteResource cloudformation:GetResourceRequestStatus on *"
                .to_owned(),
            format!(
                "PassRole: iam:PassRole on {role} if StringEquals iam:PassedToService cloudformation.amazonaws.com"
            ),
        ]
    );
    let passed = emission.role.expect("a role");
    assert_eq!(passed.arn, role);
    assert_eq!(emission.trust, None);
    assert_eq!(
        lines(&policy(&passed.policies)),
        ["IvsStage: ivs:DeleteStage ivs:UntagResource on arn:*:ivs:*:*:stage/*"]
    );
}

#[test]
fn the_partition_and_account_of_a_role_may_be_left_open() {
    let emitter = Emitter::new().role("arn:${Partition}:iam::${Account}:role/a/b");
    let emission = emitted(&emitter, &[stage::need("get")]);
    assert!(caller(&emission)[1].contains("on arn:*:iam::*:role/a/b if"));
}

#[test]
fn a_handler_passes_roles_only_to_the_services_of_its_need() {
    let need = read(NeededAction::new("iam:PassRole").related(ROLE)).passes_roles_to("lambda.amazonaws.com");
    let emission = emitted(&Emitter::new(), &[need]);
    assert_eq!(
        handlers(&emission),
        [
            "IamRolePassed: iam:PassRole on arn:*:iam::*:role/* if StringEquals iam:PassedToService lambda.amazonaws.com"
        ]
    );
    assert_eq!(emission.warnings, []);
}

#[test]
fn passing_roles_is_recognized_in_any_case() {
    let need = read(NeededAction::new("iam:passrole").related(ROLE));
    let limited = emitted(&Emitter::new(), &[need.clone().passes_roles_to("a.amazonaws.com")]);
    assert!(handlers(&limited)[0].ends_with("if StringEquals iam:PassedToService a.amazonaws.com"));
    let unlimited = emitted(&Emitter::new(), &[need]);
    let warning = Warning::PassesRolesToAny("AWS::IVS::Stage".to_owned());
    assert_eq!(unlimited.warnings, [warning]);
}

#[test]
fn a_pattern_that_includes_passing_roles_is_a_warning_even_if_the_service_is_known() {
    let need = read(NeededAction::new("iam:Pass*")).passes_roles_to("a.amazonaws.com");
    let emission = emitted(&Emitter::new().allow_broad("iam:Pass*"), &[need]);
    assert_eq!(handlers(&emission), ["IamAny: iam:Pass* on *"]);
    let warning = Warning::PassesRolesToAny("AWS::IVS::Stage".to_owned());
    assert!(emission.warnings.contains(&warning));
}

#[test]
fn an_action_that_cannot_be_narrowed_is_allowed_on_all_resources_with_a_reason() {
    let need = || read(NeededAction::new("ivs:GetStage")).action(NeededAction::new("ec2:DescribeVpcs"));
    let emission = emitted(&Emitter::new(), &[need()]);
    assert_eq!(handlers(&emission), ["Any: ec2:DescribeVpcs ivs:GetStage on *"]);
    let mut reference = stage::reference();
    reference.add(r#"{"Name": "ec2", "Actions": [{"Name": "DescribeVpcs"}]}"#).expect("AWS's format");
    let emission = emitted(&Emitter::new().reference(&reference), &[need()]);
    assert_eq!(
        warnings(&emission),
        [
            "`ec2:DescribeVpcs` is allowed on all resources: IAM's reference lists no resource types for it",
            "`ivs:GetStage` is allowed on all resources: the resources to narrow it to aren't known",
        ]
    );
    let one = emitted(&Emitter::new(), &[read(NeededAction::new("ec2:DescribeVpcs"))]);
    assert_eq!(handlers(&one), ["Ec2Any: ec2:DescribeVpcs on *"]);
}

#[test]
fn an_action_that_iam_does_not_know_is_in_no_policy() {
    let reference = stage::reference();
    for action in ["*", "ivs", "ivs:GetStag", "efs:Get", "s3:REST.PUT.OBJECT", "ivs:Nothing*", "a:b\""] {
        let emission = emitted(&Emitter::new().reference(&reference), &[read(NeededAction::new(action))]);
        assert_eq!(handlers(&emission), [""; 0], "{action}");
        assert_eq!(emission.warnings, [Warning::Unverified(action.to_owned())]);
    }
    let odd = read(NeededAction::new("ivs:getstage").own(STAGE));
    let emission = emitted(&Emitter::new().reference(&reference), &[odd]);
    assert_eq!(handlers(&emission), ["IvsStage: ivs:GetStage on arn:*:ivs:*:*:stage/*"]);
}

#[test]
fn whole_services_and_passing_roles_are_left_out_unless_named() {
    for action in ["iam:*", "ivs:*", "ivs:**", "ivs:?*", "iam:Pass*", "iam:*Role"] {
        let needs = [read(NeededAction::new(action))];
        let emission = emitted(&Emitter::new(), &needs);
        assert_eq!(handlers(&emission), [""; 0], "{action}");
        assert_eq!(emission.warnings, [Warning::Broad(action.to_owned())]);
        let emission = emitted(&Emitter::new().allow_broad(action), &needs);
        assert_eq!(handlers(&emission).len(), 1, "{action}");
        assert!(emission.warnings.contains(&Warning::Wildcard(action.to_owned())));
    }
    // What isn't an action of a service can't be allowed.
    let needs = [read(NeededAction::new("*"))];
    let emission = emitted(&Emitter::new().allow_broad("*"), &needs);
    assert_eq!(handlers(&emission), [""; 0]);
}

#[test]
fn wildcards_are_a_warning() {
    let need = read(NeededAction::new("ivs:Get*").own(STAGE));
    let emission = emitted(&Emitter::new(), &[need]);
    assert_eq!(handlers(&emission), ["IvsStage: ivs:Get* on arn:*:ivs:*:*:stage/*"]);
    assert_eq!(warnings(&emission), ["`ivs:Get*` has wildcards: it allows every action that they match"]);
}

#[test]
fn statements_are_merged_where_resources_and_conditions_are_the_same() {
    let key = "arn:${Partition}:ivs:${Region}:${Account}:stream-key/${ResourceId}";
    let need = read(NeededAction::new("ivs:A").own(STAGE).related(key))
        .action(NeededAction::new("ivs:B").related(key).related(STAGE))
        .action(NeededAction::new("ivs:C").related(key));
    assert_eq!(
        handlers(&emitted(&Emitter::new(), &[need])),
        [
            "IvsStageAndOthers: ivs:A ivs:B on arn:*:ivs:*:*:stage/* arn:*:ivs:*:*:stream-key/*",
            "IvsStreamKey: ivs:C on arn:*:ivs:*:*:stream-key/*",
        ]
    );
}

#[test]
fn a_resource_that_another_one_covers_is_not_stated() {
    let needs = [read(NeededAction::new("ivs:A").own(STAGE)), read(NeededAction::new("ivs:A"))];
    assert_eq!(handlers(&emitted(&Emitter::new(), &needs)), ["IvsAny: ivs:A on *"]);
}

#[test]
fn an_open_part_covers_no_value_of_it() {
    let arn = "arn:aws:ivs:eu-west-1:123456789012:stage/abc";
    let need = read(NeededAction::new("ivs:A").own(STAGE).related(STAGE));
    // Where the policy is deployed, the open region may be another one than that of the ARN.
    assert_eq!(
        handlers(&emitted(&Emitter::new().target(Target::any().id(arn)), &[need])),
        [format!("IvsStage: ivs:A on arn:*:ivs:*:*:stage/* {arn}")]
    );
}

#[test]
fn the_order_of_the_needs_changes_nothing() {
    let needs: Vec<Need> = stage::needs().into_iter().map(|(_, need)| need).collect();
    let backwards: Vec<Need> = needs.iter().rev().cloned().collect();
    assert_eq!(emitted(&Emitter::new(), &needs).caller, emitted(&Emitter::new(), &backwards).caller);
}

#[test]
fn tags_of_resources_are_required_where_there_is_a_resource() {
    let reference = stage::reference();
    let emitter = Emitter::new().reference(&reference).resource_tag("team", "live");
    let read = emitted(&emitter, &[stage::need("get")]);
    assert_eq!(
        handlers(&read),
        ["IvsStageTagged: ivs:GetStage ivs:ListTagsForResource on arn:*:ivs:*:*:stage/* if StringEquals \
          aws:ResourceTag/team live"]
    );
    assert_eq!(read.warnings, []);
    let list = emitted(&emitter, &[stage::need("list")]);
    assert_eq!(
        handlers(&list),
        ["IvsStage: ivs:ListStages ivs:ListTagsForResource on arn:*:ivs:*:*:stage/*"]
    );
    assert_eq!(
        warnings(&list)[0],
        "`ivs:ListStages` is allowed without the condition on `aws:ResourceTag/team`: create and list don't act on an \
         existing resource"
    );
    // The list requires an action without the tag, so the get doesn't state it with the tag.
    let both = emitted(&emitter, &[stage::need("list"), stage::need("get")]);
    assert_eq!(
        handlers(&both),
        [
            "IvsStage: ivs:ListStages ivs:ListTagsForResource on arn:*:ivs:*:*:stage/*",
            "IvsStageTagged: ivs:GetStage on arn:*:ivs:*:*:stage/* if StringEquals aws:ResourceTag/team live",
        ]
    );
}

#[test]
fn tags_of_requests_are_required_where_the_action_sets_tags() {
    let reference = stage::reference();
    let emitter = Emitter::new().reference(&reference).request_tag("team", "live");
    let create = emitted(&emitter, &[stage::need("create")]);
    assert_eq!(
        handlers(&create),
        [
            "IvsStage: ivs:GetStage ivs:ListTagsForResource on arn:*:ivs:*:*:stage/*",
            "IvsStageTagged: ivs:CreateStage on arn:*:ivs:*:*:stage/* if StringEquals aws:RequestTag/team live",
            "IvsStageTaggedForTags: ivs:TagResource on arn:*:ivs:*:*:stage/* if StringEquals \
             aws:RequestTag/team live",
        ]
    );
    let update = emitted(&emitter, &[stage::need("update")]);
    assert_eq!(
        warnings(&update),
        [
            "`ivs:UntagResource` is allowed without the condition on `aws:RequestTag/team`: IAM's reference doesn't \
             list this key for the action on all of its resources",
            "`ivs:UpdateStage` is allowed without the condition on `aws:RequestTag/team`: IAM's reference doesn't \
             list this key for the action on all of its resources",
        ]
    );
}

#[test]
fn without_a_reference_no_condition_is_supported() {
    let emitter = Emitter::new().resource_tag("team", "live");
    let emission = emitted(&emitter, &[stage::need("delete")]);
    assert_eq!(handlers(&emission), ["IvsStage: ivs:DeleteStage ivs:UntagResource on arn:*:ivs:*:*:stage/*"]);
    assert_eq!(emission.warnings.len(), 2);
}

/// A need with a number of actions, each on a number of resources.
fn large(actions: usize, resources: usize) -> Need {
    let needed = |number: usize| {
        let action = NeededAction::new(format!("ec2:DescribeSomethingNumber{number}"));
        (0..resources).fold(action, |action, at| {
            action.related(format!("arn:${{Partition}}:ec2:${{Region}}:${{Account}}:type{at}/${{Id}}"))
        })
    };
    (0..actions).fold(Need::new("AWS::EC2::Thing", Handler::Get), |need, number| need.action(needed(number)))
}

#[test]
fn a_policy_that_is_too_large_is_split_into_several_that_allow_the_same() {
    for (actions, resources) in [(400, 1), (3, 200), (200, 100)] {
        let emission = emitted(&Emitter::new(), &[large(actions, resources)]);
        assert_eq!(emission.warnings, [Warning::Split(emission.caller.len())]);
        let mut pairs = Vec::new();
        for template in &emission.caller {
            assert!(template.fits(Attachment::Managed));
            let policy = template.policy();
            assert_eq!(policy.lint(), []);
            assert!(policy.size() <= template.size());
            for statement in &policy.statements {
                let (Patterns::Only(actions), Patterns::Only(resources)) =
                    (&statement.actions, &statement.resources)
                else {
                    panic!("expected a list of what is allowed");
                };
                for action in actions {
                    pairs.extend(resources.iter().map(|resource| format!("{action} {resource}")));
                }
            }
        }
        pairs.sort();
        let all = pairs.len();
        pairs.dedup();
        assert_eq!((all, pairs.len()), (actions * resources + 1, all));
    }
}

#[test]
fn a_size_is_compared_with_the_limit_of_each_attachment() {
    let emission = emitted(&Emitter::new(), &[large(60, 1)]);
    let size = emission.caller[0].policy().size();
    let fitting: Vec<Attachment> = Attachment::ALL
        .into_iter()
        .filter(|attachment| emission.caller[0].policy().fits(*attachment))
        .collect();
    assert!((2_049..=5_120).contains(&size), "{size}");
    assert_eq!(
        fitting,
        [Attachment::Managed, Attachment::Boundary, Attachment::InlineGroup, Attachment::InlineRole]
    );
}

#[test]
fn the_constant_of_an_operation_has_the_services_that_it_passes_roles_to() {
    const CREATE: Operation = Operation::new("AWS::Lambda::Function", Handler::Create)
        .passes_roles_to(&["lambda.amazonaws.com"])
        .requires(&[ScopedActions::new(&["iam:PassRole"]).related(&[ROLE])]);
    let emission = emitted(&Emitter::new(), &[Need::from(&CREATE)]);
    assert_eq!(emission.warnings, []);
    let policy = emission.caller[0].policy();
    let passes = &policy.statements[1].conditions["StringEquals"];
    assert_eq!(passes["iam:PassedToService"], ["lambda.amazonaws.com"]);
}

#[test]
fn a_statement_that_is_too_large_for_any_policy_is_a_warning() {
    let action = NeededAction::new("ivs:GetStage")
        .own(format!("arn:${{Partition}}:ivs:${{Region}}:${{Account}}:stage/{}/${{Id}}", "a".repeat(7_000)));
    let emission = emitted(&Emitter::new(), &[read(action)]);
    assert!(matches!(emission.warnings[..], [Warning::Split(2), Warning::TooLarge(size)] if size > 7_000));
}

#[test]
fn each_action_has_its_reasons() {
    let get = read(NeededAction::new("ivs:GetStage").own(STAGE).source("stage.md:81:1"));
    let update = Need::new("AWS::IVS::Stage", Handler::Update).reads_first(&get);
    let emission = emitted(&Emitter::new().role("arn:aws:iam::123456789012:role/x"), &[update]);
    let reasons: Vec<String> = emission.reasons.iter().map(ToString::to_string).collect();
    assert_eq!(
        reasons,
        [
            "update_resource of AWS::IVS::Stage needs cloudformation:UpdateResource to call Cloud Control",
            "update_resource of AWS::IVS::Stage needs cloudformation:GetResourceRequestStatus to wait until the request \
             completes",
            "update_resource of AWS::IVS::Stage needs iam:PassRole to pass the role that the handler uses",
            "update_resource of AWS::IVS::Stage needs ivs:GetStage for the get handler (stage.md:81:1)",
        ]
    );
    assert_eq!(emission.reasons[3].layer, Layer::Handler(Handler::Get));
}

#[test]
fn an_action_that_the_reference_lacks_is_left_out() {
    let empty = Reference::default();
    let needs = [stage::need("get")];
    let emission = emitted(&Emitter::new().reference(&empty), &needs);
    assert_eq!(handlers(&emission), [""; 0], "it knows none of these actions");
    assert_eq!(handlers(&emitted(&Emitter::new(), &needs)).len(), 1);
}
