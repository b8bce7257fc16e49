//! What is rendered in each language means what the JSON means: it is read back by a reader of that language.
//!
//! Python and TypeScript are read by `python3` and `node`, in tests that are ignored by default.

#[path = "support/stage.rs"]
mod stage;

use std::io::Write;
use std::process::{Command, Stdio};

use cloud_control::Handler;
use hcl::eval::{Context, Evaluate};
use least_privilege::{Emission, Emitter, Format, Need, NeededAction, PolicyTemplate, Target};
use proptest::prelude::*;
use proptest::sample::subsequence;
use serde_json::{Value, json};

const ROLE: &str = "arn:${Partition}:iam::${Account}:role/${RoleNameWithPath}";

/// What an emission is to say in each language: documents with their names, and the role.
fn expected(emission: &Emission) -> Value {
    let role = emission.role.as_ref().map(|role| {
        let resource = role.arn.split_once(":role").expect("a role").1;
        let (path, name) = resource.rsplit_once('/').expect("a name");
        json!({
            "name": name,
            "path": format!("{path}/"),
            "trusted": "cloudformation.amazonaws.com",
            "policies": policies("Role", &role.policies),
        })
    });
    json!({"caller": policies("Caller", &emission.caller), "role": role})
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

/// Statements with lists wherever there may be one.
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
    let mut files = emission.render(format);
    assert_eq!(files.len(), 1, "{format:?} is one file");
    files.remove(0).text
}

fn hcl(emission: &Emission) -> Value {
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
    let file = text(emission, Format::Hcl);
    let body: hcl::Body = hcl::parse(&file).unwrap_or_else(|error| panic!("{error}: {file}"));
    let body = body.evaluate(&context).unwrap_or_else(|error| panic!("{error}: {file}"));
    let attribute = |body: &hcl::Body, name: &str| {
        let found = body.attributes().find(|it| it.key() == name);
        let value: hcl::Value = found.unwrap_or_else(|| panic!("{name} in {body:?}")).expr.clone().into();
        serde_json::to_value(value).expect("JSON")
    };
    // Terraform's provider makes policy variables of these.
    let variables = |value: Value| -> Value {
        serde_json::from_str(&value.to_string().replace("&{", "${")).expect("JSON")
    };
    let statement = |block: &hcl::Block| {
        let body = &block.body;
        let mut statement = json!({
            "Sid": attribute(body, "sid"),
            "Effect": attribute(body, "effect"),
            "Action": attribute(body, "actions"),
            "Resource": attribute(body, "resources"),
        });
        let conditions = body.blocks().filter(|it| it.identifier() == "condition");
        for condition in conditions {
            let test = attribute(&condition.body, "test");
            let key = variables(attribute(&condition.body, "variable"));
            let values = variables(attribute(&condition.body, "values"));
            statement["Condition"][test.as_str().expect("text")][key.as_str().expect("text")] = values;
        }
        statement
    };
    let documents = |of: &str| -> Value {
        let sources = body.blocks().filter(|block| {
            let labels: Vec<&str> = block.labels().iter().map(|it| it.as_str()).collect();
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
    let trust = body.blocks().find(|block| block.labels().iter().any(|it| it.as_str() == "role_trust"));
    let role = trust.map(|block| {
        let statement = block.body.blocks().next().expect("a statement");
        assert_eq!(attribute(&statement.body, "actions"), json!(["sts:AssumeRole"]));
        let principals = statement.body.blocks().next().expect("principals");
        assert_eq!(attribute(&principals.body, "type"), "Service");
        // The role itself is not of a policy document.
        let expected = &expected(emission)["role"];
        json!({
            "name": expected["name"],
            "path": expected["path"],
            "trusted": attribute(&principals.body, "identifiers")[0],
            "policies": documents("role"),
        })
    });
    json!({"caller": documents("caller"), "role": role})
}

/// A template, with strings that are functions resolved: pseudo parameters to `*`, as in JSON.
fn yaml(text: &str) -> Value {
    // The reader drops tags; within a string in double quotes, these characters have a backslash between.
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
        let found =
            resources.iter().filter(|(id, it)| id.starts_with(of) && it["Type"] == "AWS::IAM::ManagedPolicy");
        found
            .map(|(id, it)| {
                let document = &it["Properties"]["PolicyDocument"];
                assert_eq!(document["Version"], "2012-10-17");
                json!({"id": id, "statements": statements(&document["Statement"])})
            })
            .collect()
    };
    let role = resources.get("Role").map(|role| {
        assert_eq!(role["Type"], "AWS::IAM::Role");
        let properties = &role["Properties"];
        let trust = &properties["AssumeRolePolicyDocument"]["Statement"][0];
        assert_eq!(trust["Action"], "sts:AssumeRole");
        let attached: Vec<&str> = properties["ManagedPolicyArns"]
            .as_array()
            .expect("a list")
            .iter()
            .map(|it| it.as_str().expect("text").trim_start_matches("Ref "))
            .collect();
        let ids: Vec<&String> = resources.keys().filter(|id| id.starts_with("RolePolicy")).collect();
        assert_eq!(attached, ids);
        json!({
            "name": properties["RoleName"],
            "path": properties["Path"],
            "trusted": trust["Principal"]["Service"],
            "policies": documents("Role"),
        })
    });
    json!({"caller": documents("Caller"), "role": role})
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

/// Held against the JSON, in the languages that need no program.
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
    (target, role, handlers, tag(), tag(), any::<bool>()).prop_filter_map(
        "it can stand in a policy",
        |((told, id), role, handlers, resource_tag, request_tag, passes)| {
            let reference = stage::reference();
            let mut target = Target::any();
            if told[0] {
                target = target.partition("aws-cn");
            }
            if told[1] {
                target = target.region("cn-north-1");
            }
            if told[2] {
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
    let names: Vec<String> = emission.render(Format::Json).into_iter().map(|file| file.name).collect();
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
    assert!(text(&emission, Format::CloudFormation).contains(": \"${aws:username}\""));
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
fn a_file_for_type_script_looks_like_this() {
    let emission = Emitter::new().emit(&[stage::need("get")]).expect("policies");
    assert_eq!(
        text(&emission, Format::CdkTypeScript),
        r#"import { Aws, aws_iam as iam } from "aws-cdk-lib";
import { Construct } from "constructs";

/** What to attach to the caller. */
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
    fn a_role_that_needs_nothing_is_read_without_policies() {
        let emission = none();
        for read in [python(&emission), type_script(&emission)] {
            assert_eq!(read["role"]["policies"], json!([]));
        }
    }
}
