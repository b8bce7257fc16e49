//! The policies in each language mean the same as the JSON: a reader of the language reads them back.
//!
//! Python and TypeScript are read by `python3` and `node`, in tests that are ignored by default.

#[path = "support/stage.rs"]
mod stage;

use std::io::Write;
use std::process::{Command, Stdio};

use cloud_control::Handler;
use hcl::eval::{Context, Evaluate};
use iam_policy::Attachment;
use least_privilege::{
    Emission, Emitter, Format, Need, NeededAction, PolicyTemplate, RenderError, RenderedFile, Target, Warning,
};
use proptest::prelude::*;
use proptest::sample::subsequence;
use serde_json::{Value, json};

const ROLE: &str = "arn:${Partition}:iam::${Account}:role/${RoleNameWithPath}";

/// What each language must express: documents with their names, and the role.
fn expected(emission: &Emission) -> Value {
    let role = emission.role.as_ref().map(|role| {
        let resource = role.arn.split_once(":role").expect("a role").1;
        let (path, name) = resource.rsplit_once('/').expect("a name");
        json!({
            "name": name,
            "path": format!("{path}/"),
            "trust": service_trust(&role.arn),
            "policies": policies("Role", &role.policies),
        })
    });
    let caller_role = emission.trust.as_ref().map(|_| oidc_trust());
    json!({"caller": policies("Caller", &emission.caller), "callerRole": caller_role, "role": role})
}

/// CloudFormation is trusted for the account of the role; what is open is `*`.
fn service_trust(role: &str) -> Value {
    let account = role.split(':').nth(4).expect("an ARN").replace("${Account}", "*");
    json!([{
        "principal": {"Service": "cloudformation.amazonaws.com"},
        "action": "sts:AssumeRole",
        "condition": {"StringEquals": {"aws:SourceAccount": [account]}},
    }])
}

/// The jobs that [`TRUSTED`] names.
const TRUSTED: [&str; 2] = ["github:octo-org/app:main", "gitlab:group/project:refs/tags/v*"];

fn oidc_trust() -> Value {
    let statement = |provider: &str, condition: Value| {
        json!({
            "principal": {"Federated": format!("arn:*:iam::*:oidc-provider/{provider}")},
            "action": "sts:AssumeRoleWithWebIdentity",
            "condition": condition,
        })
    };
    json!([
        statement(
            "token.actions.githubusercontent.com",
            json!({"StringEquals": {
                "token.actions.githubusercontent.com:aud": ["sts.amazonaws.com"],
                "token.actions.githubusercontent.com:sub": ["repo:octo-org/app:ref:refs/heads/main"],
            }}),
        ),
        statement(
            "gitlab.com",
            json!({
                "StringEquals": {"gitlab.com:aud": ["https://gitlab.com"]},
                "StringLike": {"gitlab.com:sub": ["project_path:group/project:ref_type:tag:ref:v*"]},
            }),
        ),
    ])
}

fn trusted(emitter: Emitter<'_>) -> Emitter<'_> {
    TRUSTED.iter().fold(emitter, |emitter, jobs| emitter.assumed_by(jobs.parse().expect("jobs")))
}

fn policies(of: &str, templates: &[PolicyTemplate]) -> Value {
    let numbered = (1..).zip(templates);
    let policies = numbered.map(|(number, template)| {
        let json: Value = serde_json::from_str(&template.policy().to_json()).expect("JSON");
        let number = if number == 1 { String::new() } else { number.to_string() };
        json!({"id": format!("{of}Policy{number}"), "statements": statements(&json["Statement"])})
    });
    policies.collect()
}

/// Statements with a list wherever IAM takes one or several values.
fn statements(json: &Value) -> Value {
    let listed = |value: &Value| match value {
        Value::Array(_) => value.clone(),
        single => json!([single]),
    };
    let statements = listed(json);
    let statements = statements.as_array().expect("a list").iter();
    statements
        .map(|statement| {
            let mut statement = statement.clone();
            for name in ["Action", "Resource"] {
                statement[name] = listed(&statement[name]);
            }
            if let Some(operators) = statement.get_mut("Condition").and_then(Value::as_object_mut) {
                for keys in operators.values_mut() {
                    for values in keys.as_object_mut().expect("keys").values_mut() {
                        *values = listed(values);
                    }
                }
            }
            statement
        })
        .collect()
}

fn text(emission: &Emission, format: Format) -> String {
    one(emission.render(format), format)
}

fn one(files: Result<Vec<RenderedFile>, RenderError>, format: Format) -> String {
    let mut files = files.unwrap_or_else(|error| panic!("{format}: {error}"));
    assert_eq!(files.len(), 1, "{format:?} is one file");
    files.remove(0).text
}

/// The body of a file for Terraform, where what is open is `*` and names of resources are themselves.
fn evaluated(file: &str) -> hcl::Body {
    let mut context = Context::new();
    let current = |attribute: &str| hcl::value!({ "current" = { (attribute) = "*" } });
    context.declare_var(
        "data",
        hcl::value!({
            "aws_partition" = (current("partition"))
            "aws_region" = (current("id"))
            "aws_caller_identity" = (current("account_id"))
        }),
    );
    let body: hcl::Body = hcl::parse(file).unwrap_or_else(|error| panic!("{error}: {file}"));
    body.evaluate(&context).unwrap_or_else(|error| panic!("{error}: {file}"))
}

fn attribute(body: &hcl::Body, name: &str) -> Value {
    let found = body.attributes().find(|attribute| attribute.key() == name);
    let value: hcl::Value = found.unwrap_or_else(|| panic!("{name} in {body:?}")).expr.clone().into();
    serde_json::to_value(value).expect("JSON")
}

fn hcl(emission: &Emission) -> Value {
    let body = evaluated(&text(emission, Format::Hcl));
    let add_conditions = |statement: &mut Value, name: &str, body: &hcl::Body| {
        // Terraform's provider turns these into policy variables.
        let variables = |value: Value| -> Value {
            serde_json::from_str(&value.to_string().replace("&{", "${")).expect("JSON")
        };
        for condition in body.blocks().filter(|block| block.identifier() == "condition") {
            let test = attribute(&condition.body, "test");
            let key = variables(attribute(&condition.body, "variable"));
            let values = variables(attribute(&condition.body, "values"));
            statement[name][test.as_str().expect("text")][key.as_str().expect("text")] = values;
        }
    };
    let statement = |block: &hcl::Block| {
        let body = &block.body;
        let mut statement = json!({
            "Sid": attribute(body, "sid"),
            "Effect": attribute(body, "effect"),
            "Action": attribute(body, "actions"),
            "Resource": attribute(body, "resources"),
        });
        add_conditions(&mut statement, "Condition", body);
        statement
    };
    let documents = |of: &str| -> Value {
        let sources = body.blocks().filter(|block| {
            let labels: Vec<&str> = block.labels().iter().map(|label| label.as_str()).collect();
            labels[0] == "aws_iam_policy_document"
                && labels[1].split('_').next() == Some(of)
                && !labels[1].ends_with("trust")
        });
        sources
            .map(|block| {
                let label = block.labels()[1].as_str();
                let number = label.split_once('_').map_or("", |(_, number)| number);
                let id = format!("{}{}Policy{number}", of[..1].to_uppercase(), &of[1..]);
                assert_eq!(attribute(&block.body, "version"), "2012-10-17");
                json!({"id": id, "statements": block.body.blocks().map(statement).collect::<Value>()})
            })
            .collect()
    };
    let trust = |owner: &str| {
        let label = format!("{owner}_trust");
        let block = body.blocks().find(|block| block.labels().iter().any(|found| found.as_str() == label))?;
        let statements = block.body.blocks().map(|block| {
            let principals = block.body.blocks().next().expect("principals");
            let kind = attribute(&principals.body, "type");
            let ids = attribute(&principals.body, "identifiers");
            let mut statement = json!({
                "principal": {(kind.as_str().expect("text")): ids[0]},
                "action": attribute(&block.body, "actions")[0],
            });
            add_conditions(&mut statement, "condition", &block.body);
            statement
        });
        Some(statements.collect::<Value>())
    };
    let role = trust("role").map(|trust| {
        // The Terraform file doesn't declare the role itself.
        let expected = &expected(emission)["role"];
        json!({
            "name": expected["name"],
            "path": expected["path"],
            "trust": trust,
            "policies": documents("role"),
        })
    });
    json!({"caller": documents("caller"), "callerRole": trust("caller"), "role": role})
}

/// Reads a template, and resolves its functions: a pseudo parameter becomes `*`, as in JSON.
fn yaml(text: &str) -> Value {
    // The reader drops tags. Within a string in double quotes, a backslash would separate these characters.
    let marked = text.replace("!Sub \"", "\"!Sub ").replace("!Ref ", "Ref ");
    let mut value: Value = serde_saphyr::from_str(&marked).unwrap_or_else(|error| panic!("{error}: {text}"));
    resolve(&mut value);
    value
}

fn resolve(value: &mut Value) {
    match value {
        Value::String(text) => {
            if let Some(sub) = text.strip_prefix("!Sub ") {
                let resolved = ["Partition", "Region", "AccountId"]
                    .iter()
                    .fold(sub.to_owned(), |sub, name| sub.replace(&format!("${{AWS::{name}}}"), "*"));
                assert!(!resolved.replace("${!", "").contains("${"), "{sub}");
                *text = resolved.replace("${!", "${");
            }
        }
        Value::Array(items) => items.iter_mut().for_each(resolve),
        Value::Object(members) => members.values_mut().for_each(resolve),
        _ => {}
    }
}

fn cloudformation(template: &Value) -> Value {
    let resources = template["Resources"].as_object().expect("resources");
    let documents = |of: &str| -> Value {
        let found = resources
            .iter()
            .filter(|(id, resource)| id.starts_with(of) && resource["Type"] == "AWS::IAM::ManagedPolicy");
        found
            .map(|(id, resource)| {
                let document = &resource["Properties"]["PolicyDocument"];
                assert_eq!(document["Version"], "2012-10-17");
                json!({"id": id, "statements": statements(&document["Statement"])})
            })
            .collect()
    };
    let attached = |role: &Value, of: &str| {
        assert_eq!(role["Type"], "AWS::IAM::Role");
        let ids: Value = resources
            .keys()
            .filter(|id| id.starts_with(&format!("{of}Policy")))
            .map(|id| format!("Ref {id}"))
            .collect();
        assert_eq!(role["Properties"]["ManagedPolicyArns"], ids);
    };
    let trust = |role: &Value| -> Value {
        let document = &role["Properties"]["AssumeRolePolicyDocument"];
        assert_eq!(document["Version"], "2012-10-17");
        let statements = document["Statement"].as_array().expect("a list").iter();
        statements
            .map(|statement| {
                let mut condition = statement["Condition"].clone();
                for keys in condition.as_object_mut().expect("operators").values_mut() {
                    for value in keys.as_object_mut().expect("keys").values_mut() {
                        *value = json!([value.clone()]);
                    }
                }
                json!({
                    "principal": statement["Principal"],
                    "action": statement["Action"],
                    "condition": condition,
                })
            })
            .collect()
    };
    let caller_role = resources.get("CallerRole").map(|role| {
        attached(role, "Caller");
        trust(role)
    });
    let role = resources.get("Role").map(|role| {
        attached(role, "Role");
        let properties = &role["Properties"];
        json!({
            "name": properties["RoleName"],
            "path": properties["Path"],
            "trust": trust(role),
            "policies": documents("Role"),
        })
    });
    json!({"caller": documents("Caller"), "callerRole": caller_role, "role": role})
}

/// The JSON that a program prints, given a script and a text to read.
fn read_by(program: &str, arguments: &[&str], text: &str) -> Value {
    let child = Command::new(program).args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn();
    let mut child = child.unwrap_or_else(|error| {
        panic!(
            "this test needs `{program}`, which cannot be run: {error}; to leave such tests out, pass \
             `-- --ignored --skip needs_python_and_node`"
        )
    });
    let mut input = child.stdin.take().expect("piped");
    input.write_all(text.as_bytes()).expect("it reads");
    drop(input);
    let output = child.wait_with_output().expect("it ends");
    assert!(output.status.success(), "{program} refuses: {text}");
    serde_json::from_slice(&output.stdout).expect("JSON")
}

fn python(emission: &Emission) -> Value {
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/support/readers/policies.py");
    read_by("python3", &[script], &text(emission, Format::CdkPython))
}

fn type_script(emission: &Emission) -> Value {
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/support/readers/policies.mjs");
    read_by("node", &[script], &text(emission, Format::CdkTypeScript))
}

/// Compares the languages that need no program with the JSON.
fn assert_same_meaning(emission: &Emission) {
    let expected = expected(emission);
    assert_eq!(hcl(emission), expected);
    let template = yaml(&text(emission, Format::CloudFormation));
    assert_eq!(cloudformation(&template), expected);
    let sam = yaml(&text(emission, Format::Sam));
    assert_eq!(cloudformation(&sam), expected);
    let attached = &sam["Resources"]["Function"]["Properties"]["Policies"];
    let ids = expected["caller"].as_array().expect("policies").iter();
    let ids: Value = ids.map(|policy| format!("Ref {}", policy["id"].as_str().expect("an id"))).collect();
    assert_eq!(*attached, ids);
}

fn emissions() -> impl Strategy<Value = Emission> {
    let tag = || {
        prop::option::of(("[a-z$%&\"'`\\\\]{1,6}|\\$\\{aws:username\\}", "[ -~]{0,12}|[$%{}&!`\\\\\"']{0,8}"))
    };
    let target = (any::<[bool; 3]>(), prop::option::of("[!-)+->@-~]{1,8}"));
    let role = prop::option::of(prop::sample::select(&[
        "arn:aws:iam::123456789012:role/deploy",
        "arn:${Partition}:iam::${Account}:role/teams/live/deploy",
    ]));
    let handlers = subsequence(&["create", "get", "update", "delete", "list"], 1..=5);
    (target, role, handlers, tag(), tag(), any::<[bool; 2]>()).prop_filter_map(
        "valid in a policy",
        |((is_set, id), role, handlers, resource_tag, request_tag, [passes, is_trusted])| {
            let reference = stage::reference();
            let mut target = Target::any();
            if is_set[0] {
                target = target.partition("aws-cn");
            }
            if is_set[1] {
                target = target.region("cn-north-1");
            }
            // The account of the target would be that of an open role.
            if is_set[2] && role.is_none_or(|role| !role.contains("${Account}")) {
                target = target.account("123456789012");
            }
            if let Some(id) = id {
                target = target.id(id);
            }
            let mut emitter = Emitter::new().target(target).reference(&reference);
            if let Some(role) = role {
                emitter = emitter.role(role);
            }
            if let Some((key, value)) = resource_tag {
                emitter = emitter.resource_tag(key, value);
            }
            if let Some((key, value)) = request_tag {
                emitter = emitter.request_tag(key, value);
            }
            // What is known of the target is in the trust as well, and what these tests expect has only open parts.
            if is_trusted && !is_set[0] && !is_set[2] {
                emitter = trusted(emitter);
            }
            let mut needs: Vec<Need> = handlers.into_iter().map(stage::need).collect();
            if passes {
                let action = NeededAction::new("ivs:GetStage").related(ROLE);
                needs.push(Need::new("AWS::X::Y", Handler::Get).action(action));
            }
            emitter.emit(&needs).ok()
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]
    #[test]
    fn each_language_means_what_the_json_means(emission in emissions()) {
        assert_same_meaning(&emission);
    }
}

/// What fills several policies.
fn many() -> Emission {
    let need = Need::new("AWS::EC2::Thing", Handler::Get);
    let actions = (0..400).map(|number| format!("ec2:DescribeSomethingNumber{number}"));
    let need = actions.fold(need, |need, action| need.action(NeededAction::new(action)));
    Emitter::new().role("arn:aws:iam::123456789012:role/deploy").emit(&[need]).expect("policies")
}

/// A role whose handlers need no action.
fn none() -> Emission {
    let need = Need::new("AWS::X::Y", Handler::Get);
    Emitter::new().role("arn:${Partition}:iam::${Account}:role/deploy").emit(&[need]).expect("policies")
}

#[test]
fn several_policies_are_rendered_as_several() {
    let emission = many();
    assert!(emission.role.as_ref().is_some_and(|role| role.policies.len() > 1));
    assert_same_meaning(&emission);
    let names: Vec<String> =
        emission.render(Format::Json).expect("JSON").into_iter().map(|file| file.name).collect();
    assert_eq!(names[..3], ["caller-policy.json", "role-policy.json", "role-policy-2.json"]);
    assert_eq!(names.last().map(String::as_str), Some("role-trust-policy.json"));
}

#[test]
fn only_the_data_sources_that_are_used_are_declared() {
    let target = Target::any().partition("aws").account("123456789012");
    let emission = Emitter::new().target(target).emit(&[stage::need("get")]).expect("policies");
    let file = text(&emission, Format::Hcl);
    assert!(file.starts_with("data \"aws_region\" \"current\" {}\n"));
    assert!(!file.contains("aws_partition") && !file.contains("aws_caller_identity"));
    assert!(file.contains("\"arn:aws:ivs:${data.aws_region.current.id}:123456789012:stage/*\""));
}

#[test]
fn policy_variables_are_kept_in_each_language() {
    let reference = stage::reference();
    let emission = Emitter::new()
        .reference(&reference)
        .resource_tag("owner", "${aws:username}")
        .emit(&[stage::need("get")])
        .expect("policies");
    assert!(text(&emission, Format::Hcl).contains("\"&{aws:username}\""));
    assert!(text(&emission, Format::CloudFormation).contains(": ${aws:username}\n"));
    assert!(text(&emission, Format::CdkTypeScript).contains("[\"${aws:username}\"]"));
    assert_same_meaning(&emission);
}

#[test]
fn a_role_that_needs_nothing_has_no_policy() {
    let emission = none();
    assert_same_meaning(&emission);
    assert!(text(&emission, Format::Sam).contains("ManagedPolicyArns: []\n"));
}

#[test]
fn the_file_for_terraform_looks_like_this() {
    let emission = Emitter::new().emit(&[stage::need("get")]).expect("policies");
    assert_eq!(
        text(&emission, Format::Hcl),
        r#"data "aws_partition" "current" {}

data "aws_region" "current" {}

data "aws_caller_identity" "current" {}

data "aws_iam_policy_document" "caller" {
  version = "2012-10-17"

  statement {
    sid    = "CloudControl"
    effect = "Allow"
    actions = [
      "cloudformation:GetResource",
    ]
    resources = [
      "*",
    ]
  }

  statement {
    sid    = "IvsStage"
    effect = "Allow"
    actions = [
      "ivs:GetStage",
      "ivs:ListTagsForResource",
    ]
    resources = [
      "arn:${data.aws_partition.current.partition}:ivs:${data.aws_region.current.id}:${data.aws_caller_identity.current.account_id}:stage/*",
    ]
  }
}
"#
    );
}

#[test]
fn the_file_for_cloudformation_looks_like_this() {
    let emission = Emitter::new().emit(&[stage::need("get")]).expect("policies");
    assert_eq!(
        text(&emission, Format::CloudFormation),
        r#"AWSTemplateFormatVersion: "2010-09-09"
Resources:
  CallerPolicy:
    Type: AWS::IAM::ManagedPolicy
    Properties:
      PolicyDocument:
        Version: "2012-10-17"
        Statement:
          - Sid: CloudControl
            Effect: Allow
            Action: cloudformation:GetResource
            Resource: "*"
          - Sid: IvsStage
            Effect: Allow
            Action:
              - ivs:GetStage
              - ivs:ListTagsForResource
            Resource: !Sub "arn:${AWS::Partition}:ivs:${AWS::Region}:${AWS::AccountId}:stage/*"
"#
    );
}

#[test]
fn the_file_for_type_script_looks_like_this() {
    let emission = Emitter::new().emit(&[stage::need("get")]).expect("policies");
    assert_eq!(
        text(&emission, Format::CdkTypeScript),
        r#"import { Aws, aws_iam as iam } from "aws-cdk-lib";
import { Construct } from "constructs";

/** The policies to attach to the caller. */
export function callerPolicies(scope: Construct): iam.ManagedPolicy[] {
  return [
    new iam.ManagedPolicy(scope, "CallerPolicy", {
      statements: [
        new iam.PolicyStatement({
          sid: "CloudControl",
          effect: iam.Effect.ALLOW,
          actions: [
            "cloudformation:GetResource",
          ],
          resources: [
            "*",
          ],
        }),
        new iam.PolicyStatement({
          sid: "IvsStage",
          effect: iam.Effect.ALLOW,
          actions: [
            "ivs:GetStage",
            "ivs:ListTagsForResource",
          ],
          resources: [
            `arn:${Aws.PARTITION}:ivs:${Aws.REGION}:${Aws.ACCOUNT_ID}:stage/*`,
          ],
        }),
      ],
    }),
  ];
}
"#
    );
}

/// An emission whose caller is a CI's role, and whose handlers use another one.
fn of_roles(attachment: Attachment) -> Emission {
    let emitter =
        Emitter::new().role("arn:${Partition}:iam::${Account}:role/teams/deploy").attachment(attachment);
    trusted(emitter).emit(&[stage::need("get")]).expect("policies")
}

fn attached(emission: &Emission, format: Format) -> String {
    one(emission.render_attached(format), format)
}

#[test]
fn the_attachments_for_terraform_look_like_this() {
    let emission = of_roles(Attachment::Managed);
    let (data, all) = (text(&emission, Format::Hcl), attached(&emission, Format::Hcl));
    assert_eq!(
        all.strip_prefix(&data),
        Some(
            r#"
resource "aws_iam_policy" "caller" {
  policy = data.aws_iam_policy_document.caller.json
}

resource "aws_iam_role" "caller" {
  assume_role_policy = data.aws_iam_policy_document.caller_trust.json
}

resource "aws_iam_role_policy_attachment" "caller" {
  role       = aws_iam_role.caller.name
  policy_arn = aws_iam_policy.caller.arn
}

resource "aws_iam_policy" "role" {
  policy = data.aws_iam_policy_document.role.json
}

resource "aws_iam_role" "role" {
  name               = "deploy"
  path               = "/teams/"
  assume_role_policy = data.aws_iam_policy_document.role_trust.json
}

resource "aws_iam_role_policy_attachment" "role" {
  role       = aws_iam_role.role.name
  policy_arn = aws_iam_policy.role.arn
}
"#
        )
    );
}

#[test]
fn the_trust_policies_for_terraform_look_like_this() {
    let emission = of_roles(Attachment::Managed);
    let file = text(&emission, Format::Hcl);
    let trust =
        &file[file.find("data \"aws_iam_policy_document\" \"caller_trust\"").expect("a trust policy")..];
    assert_eq!(
        trust,
        r#"data "aws_iam_policy_document" "caller_trust" {
  version = "2012-10-17"

  statement {
    effect  = "Allow"
    actions = ["sts:AssumeRoleWithWebIdentity"]
    principals {
      type        = "Federated"
      identifiers = ["arn:${data.aws_partition.current.partition}:iam::${data.aws_caller_identity.current.account_id}:oidc-provider/token.actions.githubusercontent.com"]
    }
    condition {
      test     = "StringEquals"
      variable = "token.actions.githubusercontent.com:aud"
      values = [
        "sts.amazonaws.com",
      ]
    }
    condition {
      test     = "StringEquals"
      variable = "token.actions.githubusercontent.com:sub"
      values = [
        "repo:octo-org/app:ref:refs/heads/main",
      ]
    }
  }

  statement {
    effect  = "Allow"
    actions = ["sts:AssumeRoleWithWebIdentity"]
    principals {
      type        = "Federated"
      identifiers = ["arn:${data.aws_partition.current.partition}:iam::${data.aws_caller_identity.current.account_id}:oidc-provider/gitlab.com"]
    }
    condition {
      test     = "StringEquals"
      variable = "gitlab.com:aud"
      values = [
        "https://gitlab.com",
      ]
    }
    condition {
      test     = "StringLike"
      variable = "gitlab.com:sub"
      values = [
        "project_path:group/project:ref_type:tag:ref:v*",
      ]
    }
  }
}

data "aws_iam_policy_document" "role_trust" {
  version = "2012-10-17"

  statement {
    effect  = "Allow"
    actions = ["sts:AssumeRole"]
    principals {
      type        = "Service"
      identifiers = ["cloudformation.amazonaws.com"]
    }
    condition {
      test     = "StringEquals"
      variable = "aws:SourceAccount"
      values = [
        data.aws_caller_identity.current.account_id,
      ]
    }
  }
}
"#
    );
}

#[test]
fn the_roles_of_a_template_look_like_this() {
    let emitter = Emitter::new().assumed_by(TRUSTED[0].parse().expect("jobs"));
    let emission = emitter.emit(&[stage::need("get")]).expect("policies");
    let template = text(&emission, Format::CloudFormation);
    let role = &template[template.find("  CallerRole:").expect("a role")..];
    assert_eq!(
        role,
        r#"  CallerRole:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument:
        Version: "2012-10-17"
        Statement:
          - Effect: Allow
            Principal:
              Federated: !Sub "arn:${AWS::Partition}:iam::${AWS::AccountId}:oidc-provider/token.actions.githubusercontent.com"
            Action: sts:AssumeRoleWithWebIdentity
            Condition:
              StringEquals:
                "token.actions.githubusercontent.com:aud": sts.amazonaws.com
                "token.actions.githubusercontent.com:sub": repo:octo-org/app:ref:refs/heads/main
      ManagedPolicyArns:
        - !Ref CallerPolicy
"#
    );
    assert_eq!(attached(&emission, Format::CloudFormation), template, "the role is there in any case");
}

#[test]
fn a_boundary_is_the_boundary_of_the_role() {
    let emission = of_roles(Attachment::Boundary);
    let terraform = attached(&emission, Format::Hcl);
    let role = "\
resource \"aws_iam_role\" \"caller\" {
  assume_role_policy   = data.aws_iam_policy_document.caller_trust.json
  permissions_boundary = aws_iam_policy.caller.arn
}
";
    assert!(terraform.contains(role), "{terraform}");
    assert!(!terraform.contains("\"aws_iam_role_policy_attachment\" \"caller\""));
    assert!(
        text(&emission, Format::CloudFormation).contains("      PermissionsBoundary: !Ref CallerPolicy\n")
    );
    let sam = text(&emission, Format::Sam);
    assert_eq!(sam.matches("      PermissionsBoundary: !Ref CallerPolicy\n").count(), 2, "{sam}");
    assert!(!sam.contains("Policies: "), "{sam}");
    let type_script = text(&emission, Format::CdkTypeScript);
    assert!(type_script.contains("    permissionsBoundary: callerPolicies(scope)[0],\n"), "{type_script}");
    let python = text(&emission, Format::CdkPython);
    assert!(python.contains("        permissions_boundary=caller_policies(scope)[0],\n"), "{python}");
}

/// The trust policies in JSON, and what is said of them.
fn trust_in_json(emitter: Emitter<'_>) -> Result<Vec<(String, Value, Vec<Warning>)>, RenderError> {
    let emission = emitter.emit(&[stage::need("get")]).expect("policies");
    let files = emission.render(Format::Json)?.into_iter().filter(|file| file.name.contains("trust"));
    let read = |file: RenderedFile| {
        let mut document: Value = serde_json::from_str(&file.text).expect("JSON");
        assert_eq!(document["Version"], "2012-10-17");
        (file.name, document["Statement"].take(), file.warnings)
    };
    Ok(files.map(read).collect())
}

#[test]
fn cloudformation_is_trusted_for_the_account_of_the_role() {
    let name = "role-trust-policy.json".to_owned();
    let statement = |condition: Value| {
        let mut statement = json!([{
            "Effect": "Allow",
            "Principal": {"Service": "cloudformation.amazonaws.com"},
            "Action": "sts:AssumeRole",
        }]);
        if !condition.is_null() {
            statement[0]["Condition"] = condition;
        }
        statement
    };
    let of_account = |account: &str| statement(json!({"StringEquals": {"aws:SourceAccount": account}}));
    let (open, known) = ("arn:aws:iam::${Account}:role/x", "arn:aws:iam::111122223333:role/x");
    let target = Target::any().account("444455556666");
    for (emitter, statement, warnings) in [
        (Emitter::new().role(known), of_account("111122223333"), vec![]),
        (Emitter::new().role(known).target(target.clone()), of_account("111122223333"), vec![]),
        (Emitter::new().role(open).target(target), of_account("444455556666"), vec![]),
        (Emitter::new().role(open), statement(Value::Null), vec![Warning::AnySourceAccount]),
    ] {
        assert_eq!(trust_in_json(emitter), Ok(vec![(name.clone(), statement, warnings)]));
    }
}

#[test]
fn jobs_of_a_ci_are_trusted_by_the_arn_of_their_provider() {
    let target = Target::any().partition("aws").account("111122223333");
    let emitter = Emitter::new().assumed_by(TRUSTED[0].parse().expect("jobs"));
    let statement = json!([{
        "Effect": "Allow",
        "Principal": {
            "Federated": "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com"
        },
        "Action": "sts:AssumeRoleWithWebIdentity",
        "Condition": {"StringEquals": {
            "token.actions.githubusercontent.com:aud": "sts.amazonaws.com",
            "token.actions.githubusercontent.com:sub": "repo:octo-org/app:ref:refs/heads/main",
        }},
    }]);
    let name = "caller-trust-policy.json".to_owned();
    assert_eq!(trust_in_json(emitter.clone().target(target)), Ok(vec![(name, statement, vec![])]));
    // A principal can't have wildcards.
    for (target, open) in [(Target::any().partition("aws"), "account"), (Target::any(), "partition")] {
        let refused = trust_in_json(emitter.clone().target(target)).expect_err("an open part");
        assert!(refused.to_string().starts_with(&format!("the {open} is open")), "{refused}");
    }
}

#[test]
fn a_language_refuses_what_it_cannot_express() {
    let emit =
        |attachment| Emitter::new().attachment(attachment).emit(&[stage::need("get")]).expect("a policy");
    let managed = emit(Attachment::Managed);
    assert_eq!(managed.render_attached(Format::Json), Err(RenderError::Unattached));
    for format in [Format::CloudFormation, Format::CdkTypeScript, Format::CdkPython] {
        assert_eq!(managed.render_attached(format), Err(RenderError::NoRole { format }));
        for attachment in [Attachment::Session, Attachment::InlineRole] {
            let refused = emit(attachment).render(format).expect_err("no managed policy");
            assert!(matches!(refused, RenderError::Attachment { .. }), "{refused}");
        }
    }
    // A function is what SAM attaches policies to.
    assert_eq!(attached(&managed, Format::Sam), text(&managed, Format::Sam));
    let inline = emit(Attachment::InlineGroup);
    assert_eq!(text(&inline, Format::Hcl), text(&managed, Format::Hcl));
    let refused = inline.render_attached(Format::Hcl).expect_err("no managed policy");
    assert_eq!(
        refused.to_string(),
        "Terraform has no place for an inline policy of a group: expected a managed policy or a permissions boundary"
    );
    let session = emit(Attachment::Session);
    assert!(session.render(Format::Hcl).is_err(), "white space counts");
    let json = &session.render(Format::Json).expect("JSON")[0].text;
    assert!(!json.contains([' ', '\n']), "{json}");
}

mod needs_python_and_node {
    use super::*;

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(24))]
        #[test]
        #[ignore = "needs Python 3 and Node.js"]
        fn each_program_reads_what_the_json_means(emission in emissions()) {
            let expected = expected(&emission);
            for read in [python(&emission), type_script(&emission)] {
                prop_assert_eq!(read, expected.clone());
            }
        }
    }

    #[test]
    #[ignore = "needs Python 3 and Node.js"]
    fn several_policies_are_read_as_several() {
        let emission = many();
        let expected = expected(&emission);
        for read in [python(&emission), type_script(&emission)] {
            assert_eq!(read, expected);
        }
    }

    #[test]
    #[ignore = "needs Python 3 and Node.js"]
    fn the_roles_are_read_with_who_assumes_them() {
        let emission = of_roles(Attachment::Managed);
        let expected = expected(&emission);
        for read in [python(&emission), type_script(&emission)] {
            assert_eq!(read, expected);
        }
    }

    #[test]
    #[ignore = "needs Python 3 and Node.js"]
    fn a_role_that_needs_nothing_is_read_without_policies() {
        let emission = none();
        for read in [python(&emission), type_script(&emission)] {
            assert_eq!(read["role"]["policies"], json!([]));
        }
    }
}
