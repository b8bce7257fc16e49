//! The pages of a list, each read when the one before it is used up.

use core::mem;
use std::sync::Arc;
use std::vec;

use aws_sdk_cloudcontrol::types::ResourceDescription;
use futures_core::Stream;
use futures_util::stream::try_unfold;
use serde_json::{Map, Value};

use super::circle::Circle;
use crate::action::Action;
use crate::call::Call;
use crate::{Error, ErrorKind};

/// A list, and how far it has been read.
pub(super) struct Pages {
    call: Arc<Call>,
    scope: Map<String, Value>,
    page_size: Option<u8>,
    /// What is left of the page that was read last.
    page: vec::IntoIter<ResourceDescription>,
    next: Next,
    circle: Circle,
}

/// The page to read next.
enum Next {
    First,
    At(String),
    End,
}

impl Pages {
    pub(super) fn new(call: Call, scope: Map<String, Value>, page_size: Option<u8>) -> Self {
        Self {
            call: Arc::new(call),
            scope,
            page_size,
            page: vec::IntoIter::default(),
            next: Next::First,
            circle: Circle::default(),
        }
    }

    /// The call that reads the pages.
    pub(super) fn call(&self) -> Arc<Call> {
        Arc::clone(&self.call)
    }

    /// What is on the pages, in their order. It ends after an error.
    pub(super) fn descriptions(self) -> impl Stream<Item = Result<ResourceDescription, Error>> + Send {
        try_unfold(self, async |mut pages| {
            let description = pages.description().await?;
            Ok(description.map(|description| (description, pages)))
        })
    }

    /// A page may be empty although others follow.
    async fn description(&mut self) -> Result<Option<ResourceDescription>, Error> {
        loop {
            if let Some(description) = self.page.next() {
                return Ok(Some(description));
            }
            let token = match mem::replace(&mut self.next, Next::End) {
                Next::First => None,
                Next::At(token) => Some(token),
                Next::End => return Ok(None),
            };
            self.read(token).await?;
        }
    }

    async fn read(&mut self, token: Option<String>) -> Result<(), Error> {
        let size = self.page_size.map(i32::from);
        let reply = self.call.list(&self.scope, token, size).await?;
        self.page = reply.resource_descriptions.unwrap_or_default().into_iter();
        if let Some(token) = reply.next_token.filter(|token| !token.is_empty()) {
            if self.circle.is_closed_by(&token) {
                let message = "the list leads back to a page that was read already";
                let kind = ErrorKind::Unreadable;
                return Err(self.call.error(kind, Action::ListResources, message));
            }
            self.next = Next::At(token);
        }
        Ok(())
    }
}
