//! Log streams: an identifier of two properties, no updates, and a list that requires one of the properties.

use provider_aws_core::ResourceModel;
use provider_aws_logs::log_group::LogGroupDesiredState;
use provider_aws_logs::log_stream::{LogStreamDesiredState, LogStreamIdentifier};
use provider_aws_logs::{LogGroup, LogStream};
use serde_json::json;

use crate::Journal;
use crate::answers::{found, outcome, resource};
use crate::life::{deleted, done};

impl Journal {
    pub async fn streams(&mut self) {
        let subject = "log stream";
        let client = self.client.clone();
        let group = format!("/streams/{}", self.run);
        let lost = LogStreamDesiredState::new(format!("/none/{}", self.run)).log_stream_name("first");
        let created = done(LogStream::create(&client, lost)).await;
        self.note(subject, "create in a group that doesn't exist", resource(&created));
        let parent = LogGroupDesiredState::new().log_group_name(&group);
        let _ = done(LogGroup::create(&client, parent)).await;
        let desired = LogStreamDesiredState::new(&group).log_stream_name("first");
        let created = done(LogStream::create(&client, desired.clone())).await;
        self.note(subject, "create", resource(&created));
        let created = done(LogStream::create(&client, desired)).await;
        self.note(subject, "create a namesake", resource(&created));
        let identifier = LogStreamIdentifier::new(&group, "first");
        let in_json = json!({ "LogGroupName": group, "LogStreamName": "first" }).to_string();
        let reads = [
            ("get", identifier.clone()),
            ("get by an identifier in JSON", in_json.into()),
            ("get by half an identifier", group.clone().into()),
        ];
        for (step, identifier) in reads {
            let read = LogStream::get(&client, identifier).await;
            self.note(subject, step, resource(&read));
        }
        let lists = [("list", group), ("list those of another group", format!("/other/{}", self.run))];
        for (step, group) in lists {
            let listed = LogStream::list(&client, group).await;
            self.note(subject, step, outcome(listed, |all| found(&all, &identifier)));
        }
        let listed = self.raw_list(LogStream::TYPE_NAME).await;
        self.note(subject, "list without a group", listed);
        let deletion = deleted(LogStream::delete(&client, identifier)).await;
        self.note(subject, "delete", deletion);
    }
}
