//! A topic whose messages go to a queue, and a queue for those that can't be handled.

use provider_aws_sns::topic::{Subscription, TopicDesiredState};
use provider_aws_sns::{Client, Error, Resource, Topic};
use provider_aws_sqs::Queue;
use provider_aws_sqs::queue::{QueueDesiredState, RedrivePolicyObject};

use crate::life;

pub struct Messages {
    dead_letters: Resource<Queue>,
    jobs: Resource<Queue>,
    uploads: Resource<Topic>,
}

impl Messages {
    pub async fn create(client: &Client) -> Result<Self, Error> {
        let state = QueueDesiredState::new().queue_name("dead-letters").message_retention_period(1_209_600);
        let dead_letters: Resource<Queue> = life::create(client, state).await?;

        let redrive =
            RedrivePolicyObject::new().dead_letter_target_arn(arn(&dead_letters)).max_receive_count(5);
        let state = QueueDesiredState::new()
            .queue_name("jobs")
            .visibility_timeout(120)
            .kms_master_key_id("alias/aws/sqs")
            .redrive_policy(redrive)
            .tags([("team", "shop")]);
        let jobs: Resource<Queue> = life::create(client, state).await?;

        let state = TopicDesiredState::new()
            .topic_name("uploads")
            .kms_master_key_id("alias/aws/sns")
            .subscription([Subscription::new(arn(&jobs), "sqs")]);
        let uploads: Resource<Topic> = life::create(client, state).await?;
        Ok(Self { dead_letters, jobs, uploads })
    }

    /// The ARN of the queue of jobs.
    pub fn jobs(&self) -> &str {
        arn(&self.jobs)
    }

    pub async fn update(&self, client: &Client) -> Result<(), Error> {
        let patch = self.jobs.edit(|queue| queue.visibility_timeout(300))?;
        let jobs = life::update(client, &self.jobs, patch).await?;
        println!("jobs are hidden for {:?} seconds", jobs.visibility_timeout);
        let patch = self.uploads.edit(|topic| topic.display_name("Uploads"))?;
        let uploads = life::update(client, &self.uploads, patch).await?;
        let subscription = uploads.subscription.iter().flatten().next();
        println!(
            "topic {:?} by {:?}",
            uploads.display_name,
            subscription.and_then(|one| one.protocol.as_deref())
        );
        Ok(())
    }

    pub async fn delete(&self, client: &Client) -> Result<(), Error> {
        println!("queue listed: {}", life::is_listed(client, &self.jobs).await?);
        println!("topic listed: {}", life::is_listed(client, &self.uploads).await?);
        life::delete(client, &self.uploads).await?;
        life::delete(client, &self.jobs).await?;
        life::delete(client, &self.dead_letters).await
    }
}

fn arn(queue: &Queue) -> &str {
    queue.arn.as_deref().unwrap_or_default()
}
