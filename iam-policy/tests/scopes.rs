//! The resources that actions can be narrowed to, according to IAM's reference.

use iam_policy::{Reference, ResourceScope};

const OWN: &str = "arn:${Partition}:ec2:${Region}:${Account}:volume/${VolumeId}";
const INSTANCE: &str = "arn:${Partition}:ec2:${Region}:${Account}:instance/${InstanceId}";
const ROLE: &str = "arn:${Partition}:iam::${Account}:role/${RoleNameWithPath}";

fn reference() -> Reference {
    let mut reference = Reference::default();
    let ec2 = r#"{
        "Name": "ec2",
        "Actions": [
            {"Name": "AttachVolume", "Resources": [{"Name": "instance"}, {"Name": "volume"}]},
            {"Name": "CreateTags", "Resources": [{"Name": "instance"}, {"Name": "volume"}],
             "ActionConditionKeys": ["aws:RequestTag/${TagKey}"]},
            {"Name": "DeleteVolume", "Resources": [{"Name": "volume"}]},
            {"Name": "DescribeVolumes"},
            {"Name": "StartInstances", "Resources": [{"Name": "instance"}]}
        ],
        "Resources": [
            {"Name": "instance", "ARNFormats": ["arn:${Partition}:ec2:${Region}:${Account}:instance/${InstanceId}"]},
            {"Name": "volume", "ARNFormats": ["arn:${Partition}:ec2:${Region}:${Account}:volume/${VolumeId}"],
             "ConditionKeys": ["aws:ResourceTag/${TagKey}"]}
        ]
    }"#;
    let iam = r#"{
        "Name": "iam",
        "Actions": [{"Name": "PassRole", "Resources": [{"Name": "role"}]}],
        "Resources": [{"Name": "role", "ARNFormats": ["arn:${Partition}:iam::${Account}:role/${RoleNameWithPath}"]}]
    }"#;
    let backup = r#"{
        "Name": "backup",
        "Actions": [{"Name": "GetRecoveryPoint", "Resources": [{"Name": "recoveryPoint"}]}],
        "Resources": [{"Name": "recoveryPoint", "ARNFormats": ["arn:${Partition}:${Vendor}:${Region}:*:${Id}"]}]
    }"#;
    for json in [ec2, iam, backup] {
        reference.add(json).expect("AWS's format");
    }
    reference
}

/// The scope of an action in an operation on `AWS::EC2::Volume`.
fn scope<'r>(reference: &'r Reference, action: &str) -> ResourceScope<'r> {
    let actions = ["iam:PassRole", "ec2:DeleteVolume"];
    let own = reference.type_resource("AWS::EC2::Volume", actions);
    reference.scope(action, own.as_ref())
}

#[track_caller]
fn assert_scope(action: &str, own: &[&str], related: &[&str]) {
    let reference = reference();
    let scope = scope(&reference, action);
    assert_eq!((&scope.own[..], &scope.related[..]), (own, related));
}

#[test]
fn a_type_is_found_by_its_letters_in_its_own_service_first() {
    let mut reference = reference();
    reference
        .add(r#"{"Name": "aaa", "Resources": [{"Name": "Volume", "ARNFormats": ["arn:a:aaa:::v"]}]}"#)
        .expect("AWS's format");
    let formats = |type_name, actions: &[&str]| {
        let found = reference.type_resource(type_name, actions.iter().copied());
        found.map(|resource| resource.arn_formats().collect::<Vec<_>>())
    };
    assert_eq!(formats("AWS::EC2::Volume", &["aaa:X", "ec2:X"]), Some(vec![OWN]));
    assert_eq!(formats("AWS::Other::Volume", &["aaa:X", "ec2:X"]), Some(vec!["arn:a:aaa:::v"]));
    assert_eq!(formats("AWS::EC2::Volume", &["iam:PassRole"]), None);
}

#[test]
fn an_action_on_the_type_alone_is_narrowed_to_it() {
    assert_scope("ec2:DeleteVolume", &[OWN], &[]);
}

#[test]
fn an_action_on_several_types_is_narrowed_to_the_operations_type() {
    assert_scope("ec2:CreateTags", &[OWN], &[]);
}

#[test]
fn an_action_that_reads_parts_of_a_resource_also_needs_its_container() {
    let mut reference = Reference::default();
    let eks = r#"{
        "Name": "eks",
        "Actions": [
            {"Name": "ListUpdates", "Resources": [{"Name": "addon"}, {"Name": "cluster"}, {"Name": "nodegroup"}]},
            {"Name": "BatchGetUpdates", "Resources": [{"Name": "cluster"}, {"Name": "nodegroup"}]},
            {"Name": "ListTagsForResource", "Resources": [{"Name": "cluster"}, {"Name": "nodegroup"}]},
            {"Name": "RestartUpdate", "Resources": [{"Name": "cluster"}, {"Name": "nodegroup"}]}
        ],
        "Resources": [
            {"Name": "addon", "ARNFormats": ["arn:${Partition}:eks:${Region}:${Account}:addon/${ClusterName}/${AddonName}"]},
            {"Name": "cluster", "ARNFormats": ["arn:${Partition}:eks:${Region}:${Account}:cluster/${ClusterName}"]},
            {"Name": "nodegroup", "ARNFormats": ["arn:${Partition}:eks:${Region}:${Account}:nodegroup/${ClusterName}/${NodegroupName}"]}
        ]
    }"#;
    reference.add(eks).expect("AWS's format");
    let cluster = "arn:${Partition}:eks:${Region}:${Account}:cluster/${ClusterName}";
    let related = |type_name, action| {
        let own = reference.type_resource(type_name, ["eks:ListUpdates"]);
        reference.scope(action, own.as_ref()).related
    };
    for read in ["eks:ListUpdates", "eks:BatchGetUpdates"] {
        assert_eq!(related("AWS::EKS::Nodegroup", read), [cluster], "{read}");
    }
    assert!(related("AWS::EKS::Cluster", "eks:ListUpdates").is_empty());
    // Reading tags and changing the node group don't need the cluster.
    for other in ["eks:ListTagsForResource", "eks:RestartUpdate"] {
        assert!(related("AWS::EKS::Nodegroup", other).is_empty(), "{other}");
    }
}

#[test]
fn an_action_that_names_a_type_needs_all_its_types() {
    assert_scope("ec2:AttachVolume", &[OWN], &[INSTANCE]);
}

#[test]
fn an_action_on_other_types_is_narrowed_to_them() {
    assert_scope("ec2:StartInstances", &[], &[INSTANCE]);
    assert_scope("iam:PassRole", &[], &[ROLE]);
}

#[test]
fn an_action_without_resources_or_without_a_literal_service_is_not_narrowed() {
    assert_scope("ec2:DescribeVolumes", &[], &[]);
    assert_scope("backup:GetRecoveryPoint", &[], &[]);
    assert_scope("ec2:Unknown", &[], &[]);
}

#[test]
fn an_action_with_wildcards_is_narrowed_if_all_matching_actions_are() {
    assert_scope("ec2:*Volume", &[OWN], &[INSTANCE]);
    assert_scope("ec2:D*", &[], &[]);
}

#[test]
fn a_key_is_supported_by_an_action_or_by_all_of_its_resources() {
    let reference = reference();
    let supports = |action: &str, key: &str| reference.supports(action, &scope(&reference, action), key);
    assert!(supports("ec2:CreateTags", "aws:RequestTag/${TagKey}"));
    assert!(supports("ec2:DeleteVolume", "aws:ResourceTag/${TagKey}"));
    assert!(!supports("ec2:DeleteVolume", "aws:RequestTag/${TagKey}"));
    assert!(!supports("ec2:AttachVolume", "aws:ResourceTag/${TagKey}"));
    assert!(!supports("ec2:DescribeVolumes", "aws:ResourceTag/${TagKey}"));
    assert!(!supports("ec2:Unknown", "aws:ResourceTag/${TagKey}"));
}
