//! Making a request that is in the journal, and following it.

use provider_aws_core::dynamic::{Dynamic, DynamicType};
use provider_aws_core::{Error, ErrorKind, Resource, Wait};

use super::error::Failure;
use super::journal::{Entry, Journal, Operation};
use crate::plan::{PlanError, Planner, client_in, desired_state};

/// What requests are made with.
pub(super) struct Runner<'r> {
    pub planner: &'r Planner<'r>,
    pub journal: &'r Journal,
    pub wait: &'r Wait,
}

impl Runner<'_> {
    /// Makes a request, which is in the journal until it has ended. Returns the resource, unless it was deleted.
    pub async fn make(&self, resource: &str, entry: Entry) -> Result<Option<Resource<Dynamic>>, Failure> {
        self.journal.begin(resource, &entry)?;
        self.follow(resource, &entry).await
    }

    /// Makes a request that is in the journal, and follows it. AWS carries out once what has the same token, so it doesn't
    /// matter whether it was sent before.
    pub async fn follow(&self, resource: &str, entry: &Entry) -> Result<Option<Resource<Dynamic>>, Failure> {
        let ended = if entry.is_expired() { Err(Failure::Expired) } else { self.send(resource, entry).await };
        // A request whose end isn't known stays.
        if !matches!(&ended, Err(Failure::Call(error)) if !has_ended(error)) {
            self.journal.end(resource)?;
        }
        ended
    }

    async fn send(&self, resource: &str, entry: &Entry) -> Result<Option<Resource<Dynamic>>, Failure> {
        let resource_type: DynamicType = self.planner.types().get(&entry.type_name).ok_or_else(|| {
            let type_name = entry.type_name.clone();
            Failure::Plan(PlanError::NoSpec { resource: resource.to_owned(), type_name })
        })?;
        let client = &client_in(self.planner.client(), entry.region.as_ref());
        let wait = self.wait.clone();
        let token = entry.client_token.as_str();
        match &entry.operation {
            Operation::Create { properties } => {
                let create = resource_type.create(client, desired_state(properties))?.client_token(token);
                Ok(Some(create.await?.wait_with(wait).await?))
            }
            Operation::Update { identifier, patch } => {
                let update = resource_type.update(client, identifier, patch.clone())?.client_token(token);
                Ok(Some(update.await?.wait_with(wait).await?))
            }
            Operation::Delete { identifier } => {
                let delete = resource_type.delete(client, identifier)?.client_token(token);
                delete.await?.wait_with(wait).await?;
                Ok(None)
            }
        }
    }
}

/// Whether a request has certainly ended, or was never accepted.
fn has_ended(error: &Error) -> bool {
    match error.kind() {
        ErrorKind::RequestFailed | ErrorKind::RequestCancelled => true,
        // AWS may have accepted it, or it failed for a while only.
        ErrorKind::Transport | ErrorKind::Service | ErrorKind::Throttled | ErrorKind::Unknown => false,
        // It was refused, unless it was accepted before.
        _ => error.request_token().is_none(),
    }
}
