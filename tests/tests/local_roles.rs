//! The local endpoint asks about the roles that a document names, with the service that they are passed to; what the endpoint
//! can't know of a request, it doesn't take for absent.

use std::time::Duration;

use aws_sdk_cloudcontrol::error::DisplayErrorContext;
use iam_policy::Policy;
use provider_aws_local::{Local, Settings};
use provider_tests::loopback;
use serde_json::{Value, json};
use specs::ResourceSpec;

const ROLE: &str = "arn:aws:iam::123456789012:role/worker";

/// A type whose handlers pass a role to a service.
fn spec() -> ResourceSpec {
    let spec = json!({
        "format": specs::FORMAT,
        "type_name": "AWS::Demo::Job",
        "service": "demo",
        "name": "job",
        "pages": [],
        "identifier": {"source": "schema", "properties": ["Name"]},
        "passes_roles_to": ["demo.amazonaws.com"],
        "model": {
            "description": "A job.",
            "properties": [
                {"name": "name", "wire_name": "Name", "type": "string", "required": true,
                 "sources": {"wire_name": "schema", "type": "schema"}},
                {"name": "role_arn", "wire_name": "RoleArn", "type": "string",
                 "sources": {"wire_name": "schema", "type": "schema"}}
            ],
            "closed": true
        },
        "access": {"source": "schema", "create_only": ["Name"]},
        "operations": [
            {"handler": "create", "source": "schema", "permissions": [
                {"action": "demo:CreateJob", "standing": "exact"}, {"action": "iam:PassRole", "standing": "exact"}]}
        ]
    });
    ResourceSpec::from_json(&spec.to_string()).expect("a spec")
}

/// What a create is denied, if it is.
async fn denial(statements: &[Value], state: Value) -> Option<String> {
    let iam = json!({
        "Name": "iam",
        "Actions": [{"Name": "PassRole", "Resources": [{"Name": "role"}]}],
        "Resources": [{"Name": "role", "ARNFormats": ["arn:${Partition}:iam::${Account}:role/${RoleNameWithPath}"]}]
    });
    let demo = json!({"Name": "demo", "Actions": [{"Name": "CreateJob"}]});
    let references = [iam, demo].map(|service| serde_json::from_value(service).expect("AWS's format"));
    let call = json!({"Effect": "Allow", "Action": ["cloudformation:*", "demo:*"], "Resource": "*"});
    let statements: Vec<Value> = [call].iter().chain(statements).cloned().collect();
    let policy = json!({"Version": "2012-10-17", "Statement": statements});
    let policy: Policy = policy.to_string().parse().expect("a policy");
    let settings = Settings::new([spec()])
        .references(references)
        .delay(Duration::ZERO, Duration::ZERO)
        .policies([policy]);
    let local = Local::start_with(settings).await.expect("an endpoint");
    let client = loopback::client(&local.url());
    let create = client.create_resource().type_name("AWS::Demo::Job").desired_state(state.to_string());
    let message = match create.send().await {
        Err(error) => Some(DisplayErrorContext(error).to_string()),
        Ok(reply) => {
            let token = reply.progress_event.and_then(|event| event.request_token).expect("a token");
            let status = client.get_resource_request_status().request_token(token).send().await;
            status.expect("a status").progress_event.and_then(|event| event.status_message)
        }
    };
    local.stop().await;
    message
}

fn pass_role(resource: &str, service: &str) -> Value {
    json!({
        "Effect": "Allow", "Action": "iam:PassRole", "Resource": resource,
        "Condition": {"StringEquals": {"iam:PassedToService": service}}
    })
}

#[tokio::test]
async fn a_role_is_asked_for_by_the_arn_in_the_document_and_by_its_service() {
    let with_role = || json!({"Name": "a", "RoleArn": ROLE});
    assert_eq!(denial(&[pass_role(ROLE, "demo.amazonaws.com")], with_role()).await, None);
    for (resource, service) in
        [("arn:aws:iam::123456789012:role/other", "demo.amazonaws.com"), (ROLE, "lambda.amazonaws.com")]
    {
        let denied = denial(&[pass_role(resource, service)], with_role()).await.expect("a denial");
        assert!(
            denied.contains(&format!("not authorized to perform: iam:PassRole on resource: {ROLE}")),
            "{denied}"
        );
    }
    // Without a role nothing is passed.
    assert_eq!(denial(&[], json!({"Name": "a"})).await, None);
}

#[tokio::test]
async fn a_key_that_nobody_knows_is_unknown_and_not_absent() {
    let deny =
        |condition: Value| json!({"Effect": "Deny", "Action": "*", "Resource": "*", "Condition": condition});
    let unknown = deny(json!({"StringNotEqualsIfExists": {"aws:PrincipalOrgID": "o-1"}}));
    let denied = denial(&[unknown], json!({"Name": "a"})).await.expect("a denial");
    assert!(denied.contains("can't be decided here") && denied.contains("aws:PrincipalOrgID"), "{denied}");
    // A user with long-term credentials has none of these.
    let absent = deny(json!({"Bool": {"aws:MultiFactorAuthPresent": "false"}}));
    assert_eq!(denial(&[absent], json!({"Name": "a"})).await, None);
}

#[tokio::test]
async fn a_deny_on_the_arn_of_cloud_controls_calls_denies_them() {
    let deny = json!({
        "Effect": "Deny", "Action": "cloudformation:CreateResource",
        "Resource": "arn:aws:cloudformation:us-east-1:123456789012:resource/*"
    });
    let denied = denial(&[deny], json!({"Name": "a"})).await.expect("a denial");
    assert!(denied.contains("explicit deny"), "{denied}");
}
