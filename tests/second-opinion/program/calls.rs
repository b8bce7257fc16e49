//! Calls that a provider crate doesn't make, by the SDK.

use std::time::Duration;

use provider_aws_core::ResourceModel;
use provider_aws_core::aws_sdk_cloudcontrol::types::{OperationStatus, ProgressEvent};
use provider_aws_sqs::Queue;
use provider_aws_sqs::queue::QueueDesiredState;
use serde_json::Value;

use crate::Journal;
use crate::answers::{end, refusal, said};

/// A type that no endpoint knows.
const UNKNOWN: &str = "AWS::Nowhere::Nothing";

impl Journal {
    /// What isn't about a resource of a type.
    pub async fn no_type(&mut self) {
        let subject = "any";
        let answer = self.raw_create(UNKNOWN, &Value::Object(serde_json::Map::new())).await;
        self.note(subject, "create of an unknown type", answer);
        let answer = self.raw_get(UNKNOWN, "x").await;
        self.note(subject, "get of an unknown type", answer);
        let answer = self.raw_list(UNKNOWN).await;
        self.note(subject, "list of an unknown type", answer);
        let answer = self.raw_get("queue", "x").await;
        self.note(subject, "get of a type that is none", answer);
        for (step, state) in [("create with what isn't JSON", "{"), ("create with an array", "[]")] {
            let create = self.sdk.create_resource().type_name(Queue::TYPE_NAME).desired_state(state);
            let answer = create.send().await.map_or_else(|error| refusal(&error), |_| said("accepted"));
            self.note(subject, step, answer);
        }
        let token = "00000000-0000-0000-0000-000000000000";
        let status = self.sdk.get_resource_request_status().request_token(token).send().await;
        let status = status.map_or_else(|error| refusal(&error), |_| said("known"));
        self.note(subject, "status of an unknown request", status);
        let answer = self.raw_cancel(token).await;
        self.note(subject, "cancel an unknown request", answer);
        let ended = self.ended_request().await;
        let answer = self.raw_cancel(&ended).await;
        self.note(subject, "cancel a request that ended", answer);
    }

    /// The token of a request that has ended.
    async fn ended_request(&self) -> String {
        let desired = QueueDesiredState::new().queue_name(format!("last-{}", self.run));
        let Ok(mut request) = Queue::create(&self.client, desired).await else { return "none".to_owned() };
        let _ = request.wait().await;
        request.request_token().unwrap_or("none").to_owned()
    }

    pub async fn raw_create(&self, type_name: &str, desired: &Value) -> Value {
        let create = self.sdk.create_resource().type_name(type_name).desired_state(desired.to_string());
        match create.send().await {
            Ok(reply) => self.end(reply.progress_event).await,
            Err(error) => refusal(&error),
        }
    }

    pub async fn raw_update(&self, type_name: &str, identifier: &str, patch: &Value) -> Value {
        let update = self.sdk.update_resource().type_name(type_name).identifier(identifier);
        match update.patch_document(patch.to_string()).send().await {
            Ok(reply) => self.end(reply.progress_event).await,
            Err(error) => refusal(&error),
        }
    }

    pub async fn raw_delete(&self, type_name: &str, identifier: &str) -> Value {
        match self.sdk.delete_resource().type_name(type_name).identifier(identifier).send().await {
            Ok(reply) => self.end(reply.progress_event).await,
            Err(error) => refusal(&error),
        }
    }

    async fn raw_get(&self, type_name: &str, identifier: &str) -> Value {
        let reply = self.sdk.get_resource().type_name(type_name).identifier(identifier).send().await;
        reply.map_or_else(|error| refusal(&error), |_| said("found"))
    }

    pub async fn raw_list(&self, type_name: &str) -> Value {
        let reply = self.sdk.list_resources().type_name(type_name).send().await;
        reply.map_or_else(|error| refusal(&error), |_| said("a list"))
    }

    async fn raw_cancel(&self, request_token: &str) -> Value {
        let reply = self.sdk.cancel_resource_request().request_token(request_token).send().await;
        reply.map_or_else(|error| refusal(&error), |_| said("cancelled"))
    }

    /// How a request ended.
    async fn end(&self, event: Option<ProgressEvent>) -> Value {
        let Some(mut event) = event else { return said("no event") };
        let token = event.request_token().unwrap_or_default().to_owned();
        while let Some(OperationStatus::Pending | OperationStatus::InProgress) = event.operation_status() {
            tokio::time::sleep(Duration::from_millis(20)).await;
            let status = self.sdk.get_resource_request_status().request_token(&token).send().await;
            match status.map(|status| status.progress_event) {
                Ok(Some(next)) => event = next,
                Ok(None) => return said("no event"),
                Err(error) => return refusal(&error),
            }
        }
        end(&event)
    }
}
