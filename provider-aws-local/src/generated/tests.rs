//! What the endpoint makes up, by behaviour.

use serde_json::json;

use super::*;
use crate::testing::{arn_of, kind, spec, stage};

const LOCATION: Location<'_> = Location { account: "123456789012", region: "eu-west-1" };

fn made_up(kind: &ResourceType, number: u64) -> Value {
    Value::Object(complete(kind, LOCATION, number, Map::new()))
}

#[test]
fn what_names_a_resource_is_made_up_and_what_comes_with_its_use_is_not() {
    let kind = ResourceType::new(stage());
    let made = made_up(&kind, 1);
    assert!(
        made["Arn"].as_str().is_some_and(|arn| arn.starts_with("arn:aws:ivs:eu-west-1:123456789012:stage/"))
    );
    assert_eq!(made.get("ActiveSessionId"), None);
    assert_ne!(made_up(&kind, 2)["Arn"], made["Arn"]);
}

#[test]
fn what_is_made_up_is_within_its_bounds() {
    let kind = kind(json!({
        "properties": {
            "Name": {"type": "string"},
            "QueueUrl": {"type": "string", "format": "uri"},
            "ThingId": {"type": "string", "pattern": "^thing-[0-9]{8}$"},
            "Level": {"type": "integer", "minimum": 7},
            "Place": {"type": "object", "properties": {"Zone": {"type": "string", "enum": ["A"]}}},
        },
        "required": ["Level"],
        "readOnlyProperties": ["/properties/QueueUrl", "/properties/ThingId", "/properties/Level"],
        "primaryIdentifier": ["/properties/QueueUrl", "/properties/Place/Zone"],
    }));
    let made = made_up(&kind, 1);
    assert!(
        made["QueueUrl"].as_str().is_some_and(|url| url.starts_with("https://test.eu-west-1.amazonaws.com/"))
    );
    assert!(made["ThingId"].as_str().is_some_and(|id| id.len() == 14 && id.starts_with("thing-")));
    assert_eq!((&made["Level"], &made["Place"]), (&json!(7), &json!({"Zone": "A"})));
    assert_ne!(made_up(&kind, 2)["ThingId"], made["ThingId"]);
}

/// Queues, as SQS has them: a name, and the URL and the ARN that contain it.
fn queue() -> ResourceType {
    let queue = spec(json!({
        "typeName": "AWS::SQS::Queue",
        "properties": {
            "Arn": {"type": "string"}, "QueueName": {"type": "string"}, "QueueUrl": {"type": "string"},
        },
        "primaryIdentifier": ["/properties/QueueUrl"],
        "readOnlyProperties": ["/properties/QueueUrl", "/properties/Arn"],
        "createOnlyProperties": ["/properties/QueueName"],
    }));
    let arn = arn_of("sqs:queue", "arn:${Partition}:sqs:${Region}:${Account}:${QueueName}");
    ResourceType::new(ResourceSpec { service: "sqs".to_owned(), name: "queue".to_owned(), arn, ..queue })
}

#[test]
fn a_name_is_in_the_url_and_the_arn_so_that_two_of_a_name_are_the_same_resource() {
    let kind = queue();
    let named = Map::from_iter([("QueueName".to_owned(), json!("jobs"))]);
    let made = complete(&kind, LOCATION, 1, named.clone());
    assert_eq!(made["QueueUrl"], "https://sqs.eu-west-1.amazonaws.com/123456789012/jobs");
    assert_eq!(made["Arn"], "arn:aws:sqs:eu-west-1:123456789012:jobs");
    assert_eq!(complete(&kind, LOCATION, 2, named), made);
}

#[test]
fn a_name_that_is_left_to_the_service_is_made_up_and_is_in_the_url_and_the_arn() {
    let made = made_up(&queue(), 1);
    let name = made["QueueName"].as_str().expect("a name");
    assert!(name.starts_with("queue-"));
    assert!(made["QueueUrl"].as_str().is_some_and(|url| url.ends_with(&format!("/{name}"))));
    assert!(made["Arn"].as_str().is_some_and(|arn| arn.ends_with(&format!(":{name}"))));
    assert_ne!(made_up(&queue(), 2)["QueueName"], name);
}

#[test]
fn an_id_within_its_bounds_is_in_the_arn_and_an_identifier_that_must_be_an_arn_is_it() {
    let thing = |pattern: &str| {
        let thing = spec(json!({
            "properties": {"Arn": {"type": "string"}, "ThingId": {"type": "string", "pattern": pattern}},
            "primaryIdentifier": ["/properties/ThingId"],
            "readOnlyProperties": ["/properties/ThingId", "/properties/Arn"],
        }));
        let arn = arn_of("test:thing", "arn:${Partition}:test:${Region}:${Account}:thing/${ThingId}");
        made_up(&ResourceType::new(ResourceSpec { arn, ..thing }), 1)
    };
    let made = thing("^t-[0-9]{8}$");
    let id = made["ThingId"].as_str().expect("an id");
    assert!(made["Arn"].as_str().is_some_and(|arn| arn.ends_with(&format!(":thing/{id}"))), "{made}");
    let made = thing("^arn:.+:thing/.+$");
    assert_eq!(made["ThingId"], made["Arn"]);
}

#[test]
fn the_arn_of_a_log_group_ends_as_aws_documents_it_but_not_for_iam() {
    let group = spec(json!({
        "typeName": "AWS::Logs::LogGroup",
        "properties": {"Arn": {"type": "string"}, "LogGroupName": {"type": "string"}},
        "primaryIdentifier": ["/properties/LogGroupName"],
        "readOnlyProperties": ["/properties/Arn"],
    }));
    let format = "arn:${Partition}:logs:${Region}:${Account}:log-group:${LogGroupName}";
    let arn = arn_of("logs:log-group", format);
    let kind = ResourceType::new(ResourceSpec { name: "log_group".to_owned(), arn, ..group });
    let made = complete(&kind, LOCATION, 1, Map::from_iter([("LogGroupName".to_owned(), json!("/app"))]));
    let made = made["Arn"].as_str().expect("an ARN");
    assert_eq!(made, "arn:aws:logs:eu-west-1:123456789012:log-group:/app:*");
    assert_eq!(arn::in_iam(&kind, made), "arn:aws:logs:eu-west-1:123456789012:log-group:/app");
}
