//! Templates of real resource types, for types with some of their properties.

use iam_policy::Reference;
use specs::{
    Access, Identifier, Object, OperationSpec, Permission, Property, ResourceArn, Source, Standing, Text,
    Type,
};

use super::{TypeFacts, arn};

/// A type: its properties (with `!` if they are secret, and with a pattern after a space), its identifier, what is
/// read-only, and one action.
struct Case<'c> {
    type_name: &'c str,
    properties: &'c [&'c str],
    identifier: &'c [&'c str],
    read_only: &'c [&'c str],
    action: &'c str,
    /// The resource types that the action takes, with the resource parts of their formats.
    kinds: &'c [(&'c str, &'c str)],
    table: &'c str,
}

impl Default for Case<'_> {
    fn default() -> Self {
        Self {
            type_name: "AWS::Test::Thing",
            properties: &[],
            identifier: &[],
            read_only: &[],
            action: "test:CreateThing",
            kinds: &[],
            table: "{}",
        }
    }
}

impl Case<'_> {
    fn arn(&self) -> Option<ResourceArn> {
        let (prefix, action) = self.action.split_once(':').expect("an action");
        let kinds = self.kinds.iter().map(|(name, resource)| {
            let format = format!("arn:${{Partition}}:{prefix}:${{Region}}:${{Account}}:{resource}");
            serde_json::json!({"Name": name, "ARNFormats": [format]})
        });
        let taken = self.kinds.iter().map(|(name, _)| serde_json::json!({"Name": name}));
        let service = serde_json::json!({
            "Name": prefix,
            "Resources": kinds.collect::<Vec<_>>(),
            "Actions": [{"Name": action, "Resources": taken.collect::<Vec<_>>()}],
        });
        let mut reference = Reference::default();
        reference.add(&service.to_string()).expect("AWS's format");
        reference.add_own(self.table).expect("a table");
        let properties = self.properties.iter().map(|property| {
            let (name, pattern) = property.split_once(' ').unwrap_or((property, ""));
            let pattern = (!pattern.is_empty()).then(|| pattern.to_owned());
            let datatype = Type::String(Text { pattern, ..Text::default() });
            let plain = name.trim_end_matches('!');
            Property { secret: plain != name, ..Property::new(plain, plain, datatype, Source::Schema) }
        });
        let model = Object { properties: properties.collect(), ..Object::default() };
        let identifier = self.identifier.iter().map(|&part| part.into()).collect();
        let read_only = self.read_only.iter().map(|&part| part.into()).collect();
        let permission = Permission {
            action: self.action.to_owned(),
            written: None,
            standing: Standing::Exact,
            source: Source::Schema,
        };
        let operation = OperationSpec {
            handler: cloud_control::Handler::Create,
            source: Source::Schema,
            required_parameters: Vec::new(),
            scope: None,
            permissions: vec![permission],
        };
        let facts = TypeFacts {
            type_name: self.type_name,
            identifier: &Identifier { source: Source::Schema, properties: identifier },
            model: &model,
            access: &Access { read_only, ..Access::default() },
            operations: &[operation],
        };
        arn(&facts, &reference)
    }

    /// The resource parts of the templates of all resource types.
    fn templates(&self) -> Vec<String> {
        let arn = self.arn().expect("a resource type");
        let resource = |template: &str| template.splitn(6, ':').last().unwrap_or_default().to_owned();
        arn.templates().map(resource).collect()
    }
}

#[test]
fn variables_are_properties_by_their_letters_and_never_by_position() {
    let nodegroup = Case {
        type_name: "AWS::EKS::Nodegroup",
        properties: &["ClusterName", "NodegroupName", "Id"],
        identifier: &["Id"],
        action: "eks:CreateNodegroup",
        kinds: &[("nodegroup", "nodegroup/${ClusterName}/${NodegroupName}/${UUID}")],
        ..Case::default()
    };
    assert_eq!(nodegroup.templates(), ["nodegroup/${ClusterName}/${NodegroupName}/*"]);
    let ip_set = Case {
        type_name: "AWS::WAFv2::IPSet",
        properties: &["Name", "Id"],
        identifier: &["Name", "Id", "Scope"],
        action: "wafv2:CreateIPSet",
        kinds: &[("ipset", "${Scope}/ipset/${Name}/${Id}")],
        ..Case::default()
    };
    assert_eq!(ip_set.templates(), ["*/ipset/${Name}/${Id}"], "a choice is no text");
}

#[test]
fn names_of_the_type_are_left_out_on_either_side() {
    for (variable, properties, expected) in [
        ("${ThingId}", &["Id"][..], "thing/${Id}"),
        ("${ResourceId}", &["ThingId"], "thing/${ThingId}"),
        ("${ThingId}", &["ThingIdentifier"], "thing/${ThingIdentifier}"),
        ("${ThingName}", &["TestThingName"], "thing/${TestThingName}"),
        // An id isn't a name.
        ("${ThingName}", &["ThingId"], "thing/*"),
        ("${ResourceId}", &["ThingArn"], "thing/*"),
        ("${ThingUrl}", &["ThingUrl"], "thing/${ThingUrl}"),
    ] {
        let case = Case {
            properties,
            identifier: properties,
            kinds: &[("thing", &format!("thing/{variable}"))],
            ..Case::default()
        };
        assert_eq!(case.templates(), [expected], "{variable} {properties:?}");
    }
}

#[test]
fn what_fits_twice_or_belongs_to_another_resource_is_not_taken() {
    let templates = |properties: &[&str], identifier: &[&str], format: &str| {
        let kinds = &[("thing", format)];
        Case { properties, identifier, kinds, ..Case::default() }.templates()
    };
    // The identifier may be the name or the id.
    let both = templates(&["Identifier", "Id"], &["Identifier"], "thing/${ThingId}");
    assert_eq!(both, ["thing/${Id}"]);
    let twice = templates(&["Thing-Id", "ThingId"], &[], "thing/${ThingId}");
    assert_eq!(twice, ["thing/*"]);
    let of_another = templates(&["ResourceId", "Id"], &["Id"], "thing/${ResourceId}");
    assert_eq!(of_another, ["thing/${Id}"]);
    let not_last = templates(&["Id"], &["Id"], "group/${ResourceId}/thing/${Other}");
    assert_eq!(not_last, ["group/*/thing/*"]);
    let secret = templates(&["ThingId!"], &[], "thing/${ThingId}");
    assert_eq!(secret, ["thing/*"]);
}

#[test]
fn a_name_may_have_a_path_before_it() {
    let role = Case {
        type_name: "AWS::IAM::Role",
        properties: &["Path", "RoleName"],
        identifier: &["RoleName"],
        action: "iam:CreateRole",
        kinds: &[("role", "role/${RoleNameWithPath}")],
        ..Case::default()
    };
    assert_eq!(role.templates(), ["role/${Path}${RoleName}"]);
    let policy = Case {
        type_name: "AWS::IAM::RolePolicy",
        properties: &["PolicyName", "RoleName"],
        identifier: &["PolicyName", "RoleName"],
        action: "iam:PutRolePolicy",
        ..role
    };
    assert_eq!(policy.templates(), ["role/${RoleName}", "role/*/${RoleName}"]);
    let parameter = Case {
        type_name: "AWS::SSM::Parameter",
        properties: &["Name"],
        identifier: &["Name"],
        action: "ssm:PutParameter",
        kinds: &[("parameter", "parameter/${ParameterNameWithoutLeadingSlash}")],
        ..Case::default()
    };
    assert_eq!(parameter.templates(), ["parameter/${Name}"]);
}

#[test]
fn a_prefix_that_the_value_has_is_in_the_template_once() {
    let organization = |properties| Case {
        type_name: "AWS::Organizations::Organization",
        properties,
        identifier: &["Id"],
        action: "organizations:CreateOrganization",
        kinds: &[("organization", "organization/o-${OrganizationId}")],
        ..Case::default()
    };
    assert_eq!(organization(&["Id ^o-[a-z0-9]{10,32}$"]).templates(), ["organization/${Id}"]);
    assert_eq!(organization(&["Id"]).templates(), ["organization/o-*"]);
    let alias = Case {
        type_name: "AWS::Test::Alias",
        properties: &["AliasName ^(alias/)[a-zA-Z0-9:/_-]+$"],
        identifier: &["AliasName"],
        kinds: &[("alias", "alias/${AliasName}")],
        ..Case::default()
    };
    assert_eq!(alias.templates(), ["alias/*"], "`alias/` must stay where there is no name");
}

#[test]
fn what_contains_a_type_is_named_by_properties_that_say_whose_they_are() {
    let policy = Case {
        type_name: "AWS::S3::BucketPolicy",
        properties: &["Bucket"],
        identifier: &["Bucket"],
        action: "s3:PutBucketPolicy",
        kinds: &[("bucket", "${BucketName}")],
        ..Case::default()
    };
    assert_eq!(policy.templates(), ["${Bucket}"]);
    let configuration = |properties| Case {
        type_name: "AWS::FIS::TargetAccountConfiguration",
        properties,
        identifier: &["ExperimentTemplateId", "AccountId"],
        action: "fis:CreateTargetAccountConfiguration",
        kinds: &[("experiment-template", "experiment-template/${Id}")],
        ..Case::default()
    };
    let named = configuration(&["ExperimentTemplateId", "AccountId"]);
    assert_eq!(named.templates(), ["experiment-template/${ExperimentTemplateId}"]);
    assert_eq!(configuration(&["Id"]).templates(), ["experiment-template/*"], "its own id is another");
}

#[test]
fn the_table_gives_a_property_or_none() {
    let case = |table| Case {
        properties: &["Name", "Other"],
        identifier: &["Name"],
        kinds: &[("thing", "thing/${Label}/${Name}")],
        table,
        ..Case::default()
    };
    let given =
        r#"{"variables": {"test:thing": {"properties": {"Label": ["Missing", "Other"]}, "reason": "r"}}}"#;
    assert_eq!(case(given).templates(), ["thing/${Other}/${Name}"]);
    let none = r#"{"variables": {"test:thing": {"properties": {"*": []}, "reason": "r"}}}"#;
    assert_eq!(case(none).templates(), ["thing/*/*"]);
}

#[test]
fn the_property_that_is_the_arn_is_of_the_resource_type() {
    let property = |type_name, properties, read_only, kind| {
        let case = Case {
            type_name,
            properties,
            identifier: &["Name"],
            read_only,
            kinds: &[(kind, "x/${Id}")],
            ..Case::default()
        };
        case.arn().expect("a resource type").property
    };
    let arns = &["Arn", "ThingArn", "RuleArn", "OtherArn"][..];
    assert_eq!(property("AWS::Test::Thing", arns, arns, "thing").as_deref(), Some("ThingArn"));
    assert_eq!(property("AWS::Test::Thing", &["Arn"], &["Arn"], "thing").as_deref(), Some("Arn"));
    assert_eq!(property("AWS::Test::AlarmRule", arns, arns, "alarm-rule").as_deref(), Some("RuleArn"));
    assert_eq!(property("AWS::Test::HubV2", &["HubArn"], &["HubArn"], "hubv2").as_deref(), Some("HubArn"));
    assert_eq!(
        property("AWS::Test::Thing", &["Arn"], &[], "thing"),
        None,
        "it may be another's if users set it"
    );
    // The ARN of a certificate isn't that of its authority.
    let both = &["Arn", "AuthorityArn"][..];
    assert_eq!(property("AWS::Test::Thing", both, &["Arn"], "authority").as_deref(), Some("AuthorityArn"));
}
