//! Which resource types of IAM's reference stand for a CloudFormation type. The services are real ones, cut down.

use iam_policy::{Reference, Relation};

/// A prefix, resource types with the resource parts of their formats, and actions with the types that they take.
type Service = (&'static str, &'static [(&'static str, &'static str)], &'static [Action]);

type Action = (&'static str, &'static [&'static str]);

/// Cut down to what a test needs.
const SERVICES: [Service; 8] = [
    (
        "ec2",
        &[
            ("vpc-flow-log", "vpc-flow-log/${VpcFlowLogId}"),
            ("vpc", "vpc/${VpcId}"),
            ("subnet", "subnet/${SubnetId}"),
            ("route-table", "route-table/${RouteTableId}"),
            ("dedicated-host", "dedicated-host/${DedicatedHostId}"),
        ],
        &[
            ("CreateFlowLogs", &["subnet", "vpc", "vpc-flow-log"]),
            ("DeleteFlowLogs", &["vpc-flow-log"]),
            ("CreateTags", &["subnet", "vpc", "vpc-flow-log", "route-table"]),
            ("AssociateRouteTable", &["route-table", "subnet"]),
            ("DisassociateRouteTable", &["route-table", "subnet"]),
            ("AllocateHosts", &["dedicated-host"]),
            ("ReleaseHosts", &["dedicated-host"]),
            ("DescribeHosts", &[]),
        ],
    ),
    (
        "s3",
        &[
            ("bucket", "${BucketName}"),
            ("accesspoint", "accesspoint/${AccessPointName}"),
            ("objectlambdaaccesspoint", "accesspoint/${AccessPointName}"),
        ],
        &[("PutBucketPolicy", &["bucket"]), ("GetBucketPolicy", &["accesspoint", "bucket"])],
    ),
    (
        "amplify",
        &[("apps", "apps/${AppId}"), ("branches", "apps/${AppId}/branches/${BranchName}")],
        &[("CreateApp", &[]), ("CreateBranch", &["branches"])],
    ),
    (
        "rum",
        &[("AppMonitorResource", "appmonitor/${Name}")],
        &[("CreateAppMonitor", &["AppMonitorResource"])],
    ),
    (
        "rds",
        &[("db", "db:${DbInstanceName}"), ("cluster", "cluster:${DbClusterInstanceName}")],
        &[("CreateDBInstance", &["cluster", "db"]), ("DeleteDBInstance", &["db"])],
    ),
    ("datazone", &[("domain", "domain/${DomainId}")], &[("CreateProject", &[]), ("DeleteProject", &[])]),
    (
        "apigateway",
        &[
            ("RestApi", "/restapis/${RestApiId}"),
            ("RestApis", "/restapis"),
            ("Stage", "/restapis/${RestApiId}/stages/${Stage}"),
        ],
        &[("GET", &["RestApi", "RestApis", "Stage"]), ("POST", &["RestApi", "RestApis", "Stage"])],
    ),
    ("kms", &[("key", "key/${KeyId}")], &[("DescribeKey", &["key"]), ("CreateGrant", &["key"])]),
];

fn reference() -> Reference {
    let mut reference = Reference::default();
    for (prefix, kinds, actions) in SERVICES {
        let kinds = kinds.iter().map(|(name, resource)| {
            let format = format!("arn:${{Partition}}:{prefix}:${{Region}}:${{Account}}:{resource}");
            serde_json::json!({"Name": name, "ARNFormats": [format]})
        });
        let actions = actions.iter().map(|(name, kinds)| {
            let kinds: Vec<_> = kinds.iter().map(|kind| serde_json::json!({"Name": kind})).collect();
            serde_json::json!({"Name": name, "Resources": kinds})
        });
        let service = serde_json::json!({
            "Name": prefix,
            "Resources": kinds.collect::<Vec<_>>(),
            "Actions": actions.collect::<Vec<_>>(),
        });
        reference.add(&service.to_string()).expect("AWS's format");
    }
    reference
        .add_required(r#"{"ec2": {"CreateFlowLogs": ["vpc-flow-log"], "AssociateRouteTable": ["route-table"], "DisassociateRouteTable": []}, "s3": {"GetBucketPolicy": []}, "rds": {"CreateDBInstance": ["db"]}}"#)
        .expect("a table");
    reference
}

#[track_caller]
fn assert_own(type_name: &str, actions: &[&str], expected: &[(&str, Relation)]) {
    assert_found(&reference(), type_name, actions, &[], expected);
}

#[track_caller]
fn assert_found(
    reference: &Reference,
    type_name: &str,
    actions: &[&str],
    identifier: &[&str],
    expected: &[(&str, Relation)],
) {
    let found = reference.own_types(type_name, actions, identifier);
    let found: Vec<(String, Relation)> = found.iter().map(|own| (own.name(), own.relation)).collect();
    let expected: Vec<(String, Relation)> =
        expected.iter().map(|(name, relation)| ((*name).to_owned(), *relation)).collect();
    assert_eq!(found, expected, "{type_name}");
}

#[test]
fn a_name_is_found_in_any_number_and_with_the_word_resource() {
    assert_own("AWS::Amplify::App", &["amplify:CreateApp"], &[("amplify:apps", Relation::Is)]);
    assert_own("AWS::Amplify::Branch", &["amplify:CreateBranch"], &[("amplify:branches", Relation::Is)]);
    assert_own(
        "AWS::RUM::AppMonitor",
        &["rum:CreateAppMonitor"],
        &[("rum:AppMonitorResource", Relation::Is)],
    );
}

#[test]
fn the_collection_of_a_type_stands_for_it_too() {
    let both = [("apigateway:RestApi", Relation::Is), ("apigateway:RestApis", Relation::Is)];
    assert_own("AWS::ApiGateway::RestApi", &["apigateway:GET", "apigateway:POST"], &both);
}

#[test]
fn a_service_of_several_kinds_of_a_name_is_told_by_the_rest_of_the_services_name() {
    let object_lambda = [("s3:objectlambdaaccesspoint", Relation::Is)];
    assert_own("AWS::S3ObjectLambda::AccessPoint", &["s3:PutBucketPolicy"], &object_lambda);
    assert_own("AWS::S3::AccessPoint", &["s3:PutBucketPolicy"], &[("s3:accesspoint", Relation::Is)]);
}

#[test]
fn actions_that_are_named_after_a_type_require_it() {
    let actions = ["kms:DescribeKey", "ec2:CreateFlowLogs", "ec2:DeleteFlowLogs", "ec2:CreateTags"];
    assert_own("AWS::EC2::FlowLog", &actions, &[("ec2:vpc-flow-log", Relation::Is)]);
    assert_own(
        "AWS::EC2::Host",
        &["ec2:AllocateHosts", "ec2:DescribeHosts"],
        &[("ec2:dedicated-host", Relation::Is)],
    );
}

#[test]
fn what_contains_a_type_stands_for_it_if_its_actions_are_authorized_on_that() {
    let bucket = [("s3:bucket", Relation::Contains)];
    assert_own("AWS::S3::BucketPolicy", &["s3:PutBucketPolicy", "s3:GetBucketPolicy"], &bucket);
    let actions = ["ec2:AssociateRouteTable", "ec2:DisassociateRouteTable"];
    assert_own("AWS::EC2::SubnetRouteTableAssociation", &actions, &[("ec2:route-table", Relation::Contains)]);
}

#[test]
fn an_identifier_names_what_contains_a_type_whose_actions_take_nothing() {
    let domain = [("datazone:domain", Relation::Contains)];
    let actions = ["datazone:CreateProject", "datazone:DeleteProject"];
    for identifier in [["DomainId", "Id"], ["DomainIdentifier", "Id"]] {
        assert_found(&reference(), "AWS::DataZone::Project", &actions, &identifier, &domain);
    }
    assert_found(&reference(), "AWS::DataZone::Project", &actions, &["ProjectId", "Id"], &[]);
}

#[test]
fn the_resources_of_other_services_and_the_verbs_of_http_tell_nothing() {
    assert_own("AWS::Example::Thing", &["kms:DescribeKey", "kms:CreateGrant"], &[]);
    assert_own("AWS::ApiGateway::DomainNameV2", &["apigateway:GET", "apigateway:POST"], &[]);
    assert_own("AWS::Example::Thing", &["unknown:Do", "not an action"], &[]);
    assert_own("", &[], &[]);
}

#[test]
fn the_table_comes_before_all_rules() {
    let mut reference = reference();
    let instance = ["rds:CreateDBInstance", "rds:DeleteDBInstance"];
    let by_rule = [("rds:db", Relation::Contains)];
    assert_found(&reference, "AWS::RDS::DBInstance", &instance, &[], &by_rule);
    let table = r#"{
        "types": {
            "AWS::RDS::DBInstance": {"is": ["rds:db"], "reason": "RDS abbreviates"},
            "AWS::EC2::Host": {"reason": "IAM has none"},
            "AWS::EC2::FlowLog": {"within": ["ec2:vpc", "ec2:unknown"], "reason": "for the test"}
        },
        "variables": {
            "rds:db": {"properties": {"DbInstanceName": ["DBInstanceIdentifier"]}, "reason": "known by it"},
            "rds:cluster": {"properties": {"*": []}, "reason": "for the test"}
        }
    }"#;
    reference.add_own(table).expect("a table");
    assert_found(&reference, "AWS::RDS::DBInstance", &instance, &[], &[("rds:db", Relation::Is)]);
    assert_found(&reference, "AWS::EC2::Host", &["ec2:AllocateHosts"], &[], &[]);
    assert_found(&reference, "AWS::EC2::FlowLog", &[], &[], &[("ec2:vpc", Relation::Contains)]);
    assert_eq!(reference.types_without_own().collect::<Vec<_>>(), [("AWS::EC2::Host", "IAM has none")]);
    let properties = |kind, variable| reference.own_properties(kind, variable).map(<[String]>::to_vec);
    assert_eq!(properties("rds:db", "DbInstanceName"), Some(vec!["DBInstanceIdentifier".to_owned()]));
    assert_eq!(properties("rds:db", "Other"), None);
    assert_eq!(properties("rds:cluster", "Any"), Some(Vec::new()));
    assert!(reference.add_own(r#"{"types": {"AWS::A::B": {"is": []}}}"#).is_err(), "a reason is missing");
    assert!(reference.add_own(r#"{"kinds": {}}"#).is_err());
}
