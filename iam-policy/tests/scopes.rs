//! The resources that actions can be narrowed to, according to IAM's reference.

use iam_policy::{OwnTypes, Reference};

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

/// The resources that stand for a type of one resource type, with the formats of the reference.
fn own(reference: &Reference, type_name: &str, actions: &[&str]) -> OwnTypes {
    let types = reference.own_types(type_name, actions, &[]);
    types.into_iter().map(|own| (own.name(), own.kind.arn_formats.clone())).collect()
}

/// What an action is authorized on, in an operation on `AWS::EC2::Volume`: the volume's formats, and those of others.
fn scope(reference: &Reference, action: &str) -> (Vec<String>, Vec<String>) {
    let own = own(reference, "AWS::EC2::Volume", &["iam:PassRole", "ec2:DeleteVolume"]);
    let scope = reference.scope(action, &own);
    let formats = |is_own: bool| {
        let chosen = scope.iter().filter(|resource| resource.is_own == is_own && !resource.is_optional());
        chosen.flat_map(|resource| &resource.formats).map(|&format| format.to_owned()).collect()
    };
    (formats(true), formats(false))
}

#[track_caller]
fn assert_scope(action: &str, own: &[&str], related: &[&str]) {
    let (found_own, found_related) = scope(&reference(), action);
    assert_eq!((&found_own[..], &found_related[..]), (&owned(own)[..], &owned(related)[..]));
}

fn owned(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|&text| text.to_owned()).collect()
}

#[test]
fn a_type_is_found_by_its_letters_in_its_own_service_first() {
    let mut reference = reference();
    reference
        .add(r#"{"Name": "aaa", "Resources": [{"Name": "Volume", "ARNFormats": ["arn:a:aaa:::v"]}]}"#)
        .expect("AWS's format");
    let names =
        |type_name, actions: &[&str]| own(&reference, type_name, actions).into_keys().collect::<Vec<_>>();
    assert_eq!(names("AWS::EC2::Volume", &["aaa:X", "ec2:X"]), ["ec2:volume"]);
    assert_eq!(names("AWS::Other::Volume", &["aaa:X", "ec2:X"]), ["aaa:Volume"]);
    assert!(names("AWS::EC2::Volume", &["iam:PassRole"]).is_empty());
}

#[test]
fn an_action_on_the_type_alone_is_narrowed_to_it() {
    assert_scope("ec2:DeleteVolume", &[OWN], &[]);
}

#[test]
fn an_action_is_authorized_on_what_the_table_requires_and_on_the_operations_own_type() {
    let mut reference = reference();
    reference
        .add_required(
            r#"{"ec2": {"CreateTags": [], "AttachVolume": ["volume"], "StartInstances": []},
                "iam": {"PassRole": []}}"#,
        )
        .expect("a table");
    let volume = own(&reference, "AWS::EC2::Volume", &["ec2:DeleteVolume"]);
    let none = OwnTypes::new();
    let scope = |action: &str, own: &OwnTypes| {
        let scope = reference.scope(action, own).into_iter();
        scope.map(|it| (it.kind.to_owned(), it.is_own, it.is_required)).collect::<Vec<_>>()
    };
    let it = |kind: &str, is_own, is_required| (kind.to_owned(), is_own, is_required);
    // The operation's own is asked for, even if it is optional; another optional type only if the call uses it.
    assert_eq!(scope("ec2:CreateTags", &volume), [it("instance", false, false), it("volume", true, false)]);
    assert_eq!(scope("ec2:AttachVolume", &volume), [it("instance", false, false), it("volume", true, true)]);
    // Tags are always some resource's; another action that requires no type is asked on all resources.
    assert_eq!(scope("ec2:CreateTags", &none), [it("instance", false, true), it("volume", false, true)]);
    assert!(scope("ec2:StartInstances", &volume).is_empty());
    // Unless it is named after a type: then the call is about one of these.
    assert_eq!(scope("iam:PassRole", &volume), [it("role", false, true)]);
    // What isn't in the table requires all of its types.
    assert_eq!(scope("ec2:DeleteVolume", &none), [it("volume", false, true)]);
}

#[test]
fn an_action_requires_all_its_types_unless_the_table_says_otherwise() {
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
    let supports = |action: &str, key: &str| {
        let (own, related) = scope(&reference, action);
        reference.supports(action, own.iter().chain(&related).map(String::as_str), key)
    };
    assert!(supports("ec2:CreateTags", "aws:RequestTag/${TagKey}"));
    assert!(supports("ec2:DeleteVolume", "aws:ResourceTag/${TagKey}"));
    assert!(!supports("ec2:DeleteVolume", "aws:RequestTag/${TagKey}"));
    assert!(!supports("ec2:AttachVolume", "aws:ResourceTag/${TagKey}"));
    assert!(!supports("ec2:DescribeVolumes", "aws:ResourceTag/${TagKey}"));
    assert!(!supports("ec2:Unknown", "aws:ResourceTag/${TagKey}"));
}
