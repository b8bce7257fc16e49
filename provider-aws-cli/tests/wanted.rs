//! `provider-aws policy --desired-state` and `--terraform-plan`, as their user meets them.

mod support;

use std::io::Write;
use std::process::Stdio;

use iam_policy::{Patterns, Policy, Statement};
use serde_json::{Value, json};
use support::Run;
use support::two_types::TwoTypes;

/// Runs `policy` on a file of this text.
fn policy(flag: &str, name: &str, text: &str, more: &[&str]) -> Run {
    let two_types = TwoTypes::new();
    let file = two_types.write(name, text);
    support::run(support::command().args(["policy", flag, &file]).args(two_types.known()).args(more))
}

fn desired(text: &str, more: &[&str]) -> Run {
    policy("--desired-state", "wanted", text, more)
}

fn planned(plan: &Value, more: &[&str]) -> Run {
    policy("--terraform-plan", "plan.json", &plan.to_string(), more)
}

/// One line per statement but the first, which is Cloud Control's: name, actions, resources.
fn statements(run: &Run) -> Vec<String> {
    assert_eq!(run.code, Some(0), "{}", run.said);
    let policy: Policy = run.out.parse().expect("a policy");
    assert_eq!(policy.lint(), []);
    let listed = |patterns: &Patterns| match patterns {
        Patterns::Only(listed) => listed.join(" "),
        _ => panic!("expected a list of what is allowed"),
    };
    let line = |statement: &Statement| {
        let sid = statement.sid.as_deref().expect("a name");
        format!("{sid}: {} on {}", listed(&statement.actions), listed(&statement.resources))
    };
    policy.statements.iter().skip(1).map(line).collect()
}

/// The actions of Cloud Control.
fn cloud_control(run: &Run) -> Vec<String> {
    let policy: Policy = run.out.parse().expect("a policy");
    policy.statements[0].actions.listed().iter().map(|it| it.replace("cloudformation:", "")).collect()
}

const ROLE: &str = "arn:aws:iam::123456789012:role/run";

/// Two buckets, of which one has no name yet, and a function with a role that the template makes.
const TEMPLATE: &str = "\
AWSTemplateFormatVersion: '2010-09-09'
Parameters:
  Stage: {Type: String, NoEcho: true}
Resources:
  Logs:
    Type: AWS::S3::Bucket
    Properties:
      BucketName: logs
      Tags:
        - {Key: team, Value: !Ref Stage}
  Data:
    Type: AWS::S3::Bucket
    DeletionPolicy: Retain
    Properties:
      BucketName: !Sub 'data-${AWS::Region}'
      Tags: !Ref AWS::NoValue
  Worker:
    Type: AWS::Lambda::Function
    Condition: IsProduction
    Properties:
      FunctionName: worker
      Role: !GetAtt Role.Arn
  Role:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument: {Version: 2012-10-17, Statement: []}
";

#[test]
fn a_template_gives_one_policy_with_the_names_of_its_resources() {
    let run = desired(TEMPLATE, &[]);
    assert_eq!(
        statements(&run),
        [
            "IamRolePassed: iam:PassRole on arn:*:iam::*:role/*",
            "LambdaFunction: lambda:CreateFunction lambda:DeleteFunction lambda:GetFunction \
             lambda:UpdateFunctionCode on arn:*:lambda:*:*:function:worker",
            "S3: s3:CreateBucket s3:DeleteBucket s3:GetBucketTagging on arn:*:s3:::*",
            "S32: s3:PutBucketTagging on arn:*:s3:::logs",
        ]
    );
    assert_eq!(
        run.said,
        "warning: AWS::IAM::Role (Role) is not in the policy: the type isn't known; other types are read from `--docs \
         DIR` or `--specs DIR`\n\
         warning: the ARN of Data (AWS::S3::Bucket) has any `BucketName`: its value isn't known before it is made\n"
    );
    assert!(!cloud_control(&run).contains(&"ListResources".to_owned()));
}

#[test]
fn json_and_yaml_say_the_same_in_each_form() {
    let state = json!({ "BucketName": "logs", "Tags": [{ "Key": "a", "Value": "b" }] });
    let cloud_control = json!({ "TypeName": "AWS::S3::Bucket", "DesiredState": state });
    let as_text = json!({ "TypeName": "AWS::S3::Bucket", "DesiredState": state.to_string() });
    let resource = json!({ "Type": "AWS::S3::Bucket", "Properties": state });
    let template = json!({ "Resources": { "Logs": resource } });
    let yaml =
        "TypeName: AWS::S3::Bucket\nDesiredState:\n  BucketName: logs\n  Tags:\n  - Key: a\n    Value: b\n";
    let expected = desired(&cloud_control.to_string(), &[]);
    assert_eq!(expected.said, "");
    assert_eq!(
        statements(&expected),
        ["S3: s3:CreateBucket s3:DeleteBucket s3:GetBucketTagging s3:PutBucketTagging on arn:*:s3:::logs"]
    );
    for text in [
        as_text.to_string(),
        resource.to_string(),
        template.to_string(),
        json!([cloud_control]).to_string(),
        format!("{cloud_control}\n{as_text}\n"),
        format!("\u{feff}{cloud_control}"),
        yaml.to_owned(),
        format!("---\n{yaml}---\n{yaml}"),
        "- TypeName: AWS::S3::Bucket\n  DesiredState: '{\"BucketName\": \"logs\", \"Tags\": [{}]}'\n"
            .to_owned(),
    ] {
        let run = desired(&text, &[]);
        assert_eq!((run.code, &run.out, run.said.as_str()), (Some(0), &expected.out, ""), "{text}");
    }
}

#[test]
fn a_function_of_a_template_is_a_value_that_is_not_known() {
    let passed = |role: Value| {
        let function = json!({ "FunctionName": "f", "Role": role });
        let run = desired(
            &json!({ "Resources": { "F": { "Type": "AWS::Lambda::Function", "Properties": function } } })
                .to_string(),
            &[],
        );
        statements(&run).into_iter().find(|line| line.contains("iam:PassRole"))
    };
    let any = Some("IamRolePassed: iam:PassRole on arn:*:iam::*:role/*".to_owned());
    assert_eq!(passed(json!(ROLE)), Some(format!("IamRolePassed: iam:PassRole on {ROLE}")));
    assert_eq!(passed(json!({ "Ref": "RoleArn" })), any);
    assert_eq!(passed(json!({ "Fn::GetAtt": ["Role", "Arn"] })), any);
    assert_eq!(passed(json!("{{resolve:ssm:/role}}")), any);
    assert_eq!(passed(json!({ "Ref": "AWS::NoValue" })), None);
    // It may set anything.
    let run = desired(
        "Resources:\n  F:\n    Type: AWS::Lambda::Function\n    Properties: !Transform {Name: M}\n",
        &[],
    );
    let found = statements(&run).join("\n");
    assert!(found.contains("LambdaFunctionForTags") && found.contains("function:*"), "{found}");
    let loops = "Resources:\n  Fn::ForEach::Buckets: [Name, [a, b], {'${Name}': {Type: AWS::S3::Bucket}}]\n  \
                 B: {Type: AWS::S3::Bucket}\n";
    assert!(desired(loops, &[]).said.contains("warning: Fn::ForEach::Buckets is not in the policy"));
}

#[test]
fn operations_and_resources_can_be_named_as_well() {
    let state =
        json!({ "TypeName": "AWS::S3::Bucket", "DesiredState": { "BucketName": "logs" } }).to_string();
    let run = desired(&state, &["--ops", "create,list"]);
    assert_eq!(
        cloud_control(&run),
        ["CreateResource", "GetResource", "GetResourceRequestStatus", "ListResources"]
    );
    let run = desired(&state, &["lambda.function.get"]);
    assert!(run.out.contains("function:*") && run.out.contains("s3:::logs"), "{}", run.out);
    let function = json!({ "TypeName": "AWS::Lambda::Function", "DesiredState": { "FunctionName": "f" } });
    let run = desired(&function.to_string(), &["--ops", "get,list"]);
    assert_eq!(run.said, "note: AWS::Lambda::Function has no operation `list`\n");
    let run = desired(&state, &["--id", "logs"]);
    assert_eq!(run.code, Some(2));
}

#[test]
fn stdin_is_a_file_as_well() {
    let two_types = TwoTypes::new();
    let mut command = support::command();
    command.args(["policy", "--desired-state", "-"]).args(two_types.known());
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().expect("it runs");
    let state = r#"{"TypeName": "AWS::S3::Bucket", "DesiredState": {"BucketName": "logs"}}"#;
    child.stdin.take().expect("stdin").write_all(state.as_bytes()).expect("it reads");
    let output = child.wait_with_output().expect("it ends");
    assert!(output.status.success());
    assert!(String::from_utf8_lossy(&output.stdout).contains("s3:::logs"));
}

#[test]
fn a_file_of_another_form_is_an_error_that_says_what_was_expected() {
    for (text, told) in [
        ("", "found no resources: expected desired states such as"),
        ("just text", "the document isn't an object: expected desired states"),
        ("a: 1\nb: 2\n", "found `a`, `b` in the document"),
        ("[1]", "item 0 isn't an object"),
        ("{\"TypeName\": ", "found JSON that cannot be read"),
        ("a: [", "found YAML that cannot be read"),
        ("Resources: {A: {Properties: {}}}", "`Resources.A` has no `Type`: expected a resource such as"),
        ("Resources: {A: 1}", "`Resources.A` isn't an object"),
        ("{TypeName: AWS::S3::Bucket, DesiredState: '[]'}", "found"),
        ("TypeName: AWS::S3::Bucket\nDesiredState: '[1]'\n", "isn't the JSON of an object"),
        ("TypeName: AWS::S3::Bucket\nDesiredState: [1]\n", "`DesiredState` of the document is an array"),
    ] {
        let run = desired(text, &[]);
        assert_eq!((run.code, run.out.as_str()), (Some(2), ""), "{text}");
        assert!(run.said.contains("/wanted: ") && run.said.contains(told), "{text}: {}", run.said);
    }
    let plan = planned(&json!({ "values": {} }), &[]);
    assert!(plan.said.contains("found no `resource_changes`: expected the output of `terraform show -json"));
    let none = planned(&json!({ "resource_changes": [] }), &[]);
    assert!(none.said.contains("found no operations"), "{}", none.said);
}

#[test]
fn deep_and_large_documents_are_refused() {
    let nested =
        |open: &str, close: &str, depth: usize| format!("a: {}1{}", open.repeat(depth), close.repeat(depth));
    for text in [
        nested("[", "]", 5_000),
        nested("{a: ", "}", 5_000),
        "[".repeat(100_000),
        format!("{}1", "- ".repeat(20_000)),
        // Each alias doubles the one before.
        (1..40)
            .fold("a0: &a0 [x]\n".to_owned(), |text, n| format!("{text}a{n}: &a{n} [*a{0}, *a{0}]\n", n - 1)),
    ] {
        let run = desired(&text, &[]);
        assert_eq!(run.code, Some(2), "{}", run.said);
        assert!(run.said.len() < 1_000, "{}", run.said);
    }
    // What is as deep as a template may be is read.
    let deep = format!(
        "TypeName: AWS::S3::Bucket\nDesiredState:\n  BucketName: logs\n  Other: {}1{}\n",
        "[".repeat(58),
        "]".repeat(58)
    );
    assert_eq!(desired(&deep, &[]).code, Some(0));
}

/// A change of a plan.
fn change(address: &str, actions: &[&str], before: Value, after: Value, unknown: Value) -> Value {
    let at = address.find("awscc_").unwrap_or_default();
    let parts: Vec<&str> = address[at..].split(['.', '[']).collect();
    json!({
        "address": address,
        "mode": "managed",
        "type": parts[0],
        "name": parts[1],
        "change": { "actions": actions, "before": before, "after": after, "after_unknown": unknown },
    })
}

#[test]
fn a_plan_allows_what_it_does_to_each_resource() {
    let named =
        |name: &str| json!({ "bucket_name": name, "arn": format!("arn:aws:s3:::{name}"), "id": name });
    let tagged =
        |name: &str| json!({ "bucket_name": name, "id": name, "tags": [{ "key": "team", "value": "live" }] });
    let changes = [
        change("awscc_s3_bucket.new", &["create"], Value::Null, json!({ "bucket_name": "new" }), json!({})),
        change("awscc_s3_bucket.changed", &["update"], tagged("changed"), named("changed"), json!({})),
        change("awscc_s3_bucket.old", &["delete"], named("old"), Value::Null, Value::Null),
        change("awscc_s3_bucket.same", &["no-op"], named("same"), named("same"), json!({})),
        change("awscc_s3_bucket.swap", &["delete", "create"], named("swap-a"), named("swap-b"), json!({})),
    ];
    let run = planned(&json!({ "format_version": "1.2", "resource_changes": changes }), &[]);
    assert_eq!(
        statements(&run),
        [
            // The tags are removed.
            "S3: s3:PutBucketTagging on arn:*:s3:::changed",
            "S32: s3:GetBucketTagging on arn:*:s3:::changed arn:*:s3:::new arn:*:s3:::old arn:*:s3:::same \
             arn:*:s3:::swap-a arn:*:s3:::swap-b",
            "S33: s3:CreateBucket on arn:*:s3:::new arn:*:s3:::swap-b",
            "S34: s3:DeleteBucket on arn:*:s3:::old arn:*:s3:::swap-a",
        ]
    );
    assert_eq!(run.said, "");
}

#[test]
fn what_a_plan_has_read_and_what_it_defers_is_allowed_as_well() {
    let bucket = json!({
        "address": "data.awscc_s3_bucket.shared",
        "mode": "data",
        "type": "awscc_s3_bucket",
        "values": { "id": "shared", "bucket_name": "shared" },
    });
    let made = change(
        "awscc_s3_bucket.later",
        &["create"],
        Value::Null,
        json!({ "bucket_name": "later" }),
        json!({}),
    );
    let plan = json!({
        "resource_changes": [],
        "deferred_changes": [{ "reason": "unknown", "resource_change": made }],
        "prior_state": { "values": { "root_module": { "resources": [bucket] } } },
    });
    assert_eq!(
        statements(&planned(&plan, &[])),
        [
            "S3: s3:CreateBucket on arn:*:s3:::later",
            "S32: s3:GetBucketTagging on arn:*:s3:::later arn:*:s3:::shared",
        ]
    );
}

#[test]
fn a_plan_that_is_not_whole_is_refused() {
    let odd = change("awscc_s3_bucket.a", &["paint"], Value::Null, json!({}), json!({}));
    for (plan, told) in [
        (json!({ "errored": true, "resource_changes": [] }), "expected a plan without errors"),
        (
            json!({ "resource_changes": [odd] }),
            "`actions` of awscc_s3_bucket.a: expected create, read, update",
        ),
        (json!({ "resource_changes": [{ "address": "a.b" }] }), "a.b has no address, type or actions"),
        (json!({ "resource_changes": [1] }), "an item of `resource_changes` has no address"),
        (json!([]), "found no `resource_changes`"),
    ] {
        let run = planned(&plan, &[]);
        assert_eq!((run.code, run.out.as_str()), (Some(2), ""), "{plan}");
        assert!(run.said.contains(told), "{}", run.said);
    }
}

/// A plan with a module, values that are not known, a sensitive one, and another provider's resources.
fn plan() -> Value {
    let attributes = ["arn", "id", "role", "kms_key_arn", "tags"];
    let unknown: Value = attributes.iter().map(|name| ((*name).to_owned(), json!(true))).collect();
    let after = json!({ "function_name": "worker", "secret": "hunter2" });
    let mut function = change(
        "module.app[\"a.b\"].awscc_lambda_function.worker[0]",
        &["create"],
        Value::Null,
        after,
        unknown,
    );
    function["change"]["after_sensitive"] = json!({ "secret": true });
    let mut hidden = change(
        "awscc_s3_bucket.hidden",
        &["create"],
        Value::Null,
        json!({ "bucket_name": "hunter2", "encryption_rules": [{ "algorithm": "aws:kms" }] }),
        json!({ "tags": true, "encryption_rules": [{ "kms_master_key_id": true }] }),
    );
    hidden["change"]["after_sensitive"] = json!({ "bucket_name": true });
    json!({
        "format_version": "1.2",
        "resource_changes": [
            function,
            hidden,
            change("aws_iam_role.run", &["create"], Value::Null, json!({}), json!({})),
            change("random_id.suffix", &["create"], Value::Null, json!({}), json!({})),
            change("awscc_xray_group.traces", &["create"], Value::Null, json!({}), json!({})),
        ],
        "configuration": { "root_module": {
            "resources": [{
                "address": "awscc_s3_bucket.hidden",
                "expressions": {
                    "bucket_name": { "references": ["var.name"] },
                    "encryption_rules": { "constant_value": [{ "algorithm": "aws:kms" }] },
                },
            }],
            "module_calls": { "app": { "module": { "resources": [{
                "address": "awscc_lambda_function.worker",
                "expressions": {
                    "function_name": { "constant_value": "worker" },
                    "role": { "references": ["aws_iam_role.run.arn"] },
                    "secret": { "references": ["var.secret"] },
                },
            }] } } },
        } },
    })
}

#[test]
fn what_a_plan_does_not_set_needs_nothing_although_it_says_that_it_is_not_known() {
    let run = planned(&plan(), &[]);
    assert_eq!(
        statements(&run),
        [
            "IamRolePassed: iam:PassRole on arn:*:iam::*:role/*",
            "LambdaFunction: lambda:CreateFunction lambda:GetFunction on arn:*:lambda:*:*:function:worker",
            "S3: s3:CreateBucket s3:GetBucketTagging on arn:*:s3:::*",
        ]
    );
    // Without the configuration, nobody can tell.
    let mut without = plan();
    without["configuration"] = Value::Null;
    let found = statements(&planned(&without, &[])).join("\n");
    assert!(found.contains("lambda:TagResource") && found.contains("kms:CreateGrant"), "{found}");
}

#[test]
fn resources_that_are_left_out_are_named_and_sensitive_values_are_not() {
    let run = planned(&plan(), &["--explain"]);
    assert!(!format!("{}{}", run.out, run.said).contains("hunter2"));
    for told in [
        "warning: awscc_xray_group (awscc_xray_group.traces) is not in the policy: the type isn't known",
        "warning: 2 resources of other providers than awscc: not in the policy (aws_iam_role.run, random_id.suffix)",
        "warning: the ARN of awscc_s3_bucket.hidden (AWS::S3::Bucket) has any `BucketName`",
        "LambdaFunction:\n  create_resource of AWS::Lambda::Function module.app[\"a.b\"].awscc_lambda_function.worker[0] \
         needs lambda:CreateFunction for the create handler\n",
    ] {
        assert!(run.said.contains(told), "{told}\n{}", run.said);
    }
}

#[test]
fn planned_values_without_changes_allow_all_but_list() {
    let resource = |address: &str, kind: &str, values: Value| json!({ "address": address, "type": kind, "values": values });
    let module = json!({ "root_module": {
        "resources": [resource("awscc_s3_bucket.a", "awscc_s3_bucket", json!({ "bucket_name": "a", "tags": null }))],
        "child_modules": [{ "child_modules": [{
            "resources": [resource("module.b.awscc_s3_bucket.b", "awscc_s3_bucket", json!({ "bucket_name": "b" }))],
        }] }],
    } });
    let found = statements(&planned(&json!({ "planned_values": module }), &[]));
    // What is left out may be set to what isn't known yet.
    assert_eq!(
        found,
        [
            "KmsKeyGranted: kms:CreateGrant on arn:*:kms:*:*:key/*",
            "S3: s3:CreateBucket s3:DeleteBucket s3:GetBucketTagging on arn:*:s3:::a arn:*:s3:::b",
            "S32: s3:PutBucketTagging on arn:*:s3:::b",
        ]
    );
}

#[test]
fn an_explanation_says_what_is_needed_for_some_properties_only() {
    let two_types = TwoTypes::new();
    let run =
        support::run(support::command().args(["policy", "s3.bucket", "--explain"]).args(two_types.known()));
    let names: Vec<String> =
        statements(&run).iter().map(|line| line.split(':').next().unwrap_or_default().to_owned()).collect();
    assert_eq!(names, ["KmsKeyGrantedForKmsMasterKeyId", "S3", "S3Any", "S3ForTags"]);
    let told = "S3ForTags:\n  create_resource of AWS::S3::Bucket needs s3:PutBucketTagging for the create handler, only \
                if `Tags` is set\n";
    assert!(run.said.contains(told), "{}", run.said);
}
