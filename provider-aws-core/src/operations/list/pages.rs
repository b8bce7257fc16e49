//! The pages of a list. Each is read when the one before it is used up.

use std::sync::Arc;
use std::{mem, vec};

use aws_sdk_cloudcontrol::types::ResourceDescription;
use cloud_control::Handler;
use futures_core::Stream;
use futures_util::stream::try_unfold;
use serde_json::{Map, Value};

use super::cycle::CycleDetector;
use crate::call::Call;
use crate::error::{Error, ErrorKind};

/// A list, and how far it has been read.
pub(super) struct Pages {
    call: Arc<Call>,
    scope: Map<String, Value>,
    page_size: Option<u8>,
    /// The rest of the last page.
    page: vec::IntoIter<ResourceDescription>,
    next: NextPage,
    cycle: CycleDetector,
}

/// The page to read next.
enum NextPage {
    First,
    At(String),
    None,
}

impl Pages {
    pub(super) fn new(
        call: Call,
        scope: Map<String, Value>,
        page_size: Option<u8>,
        next_token: Option<String>,
    ) -> Self {
        Self {
            call: Arc::new(call),
            scope,
            page_size,
            page: vec::IntoIter::default(),
            next: next_token.map_or(NextPage::First, NextPage::At),
            cycle: CycleDetector::default(),
        }
    }

    /// The call that reads the pages.
    pub(super) fn call(&self) -> Arc<Call> {
        Arc::clone(&self.call)
    }

    /// The resources on the pages, in the order of the list. The stream ends after an error.
    pub(super) fn descriptions(self) -> impl Stream<Item = Result<ResourceDescription, Error>> + Send {
        try_unfold(self, async |mut pages| {
            let description = pages.description().await?;
            Ok(description.map(|description| (description, pages)))
        })
    }

    /// The next page, and the token of the one after it.
    pub(super) async fn single(mut self) -> Result<(Vec<ResourceDescription>, Option<String>), Error> {
        if let Some(token) = self.next.take() {
            self.read(token).await?;
        }
        let next_token = self.next.take().flatten();
        Ok((self.page.collect(), next_token))
    }

    /// A page may be empty although others follow.
    async fn description(&mut self) -> Result<Option<ResourceDescription>, Error> {
        loop {
            if let Some(description) = self.page.next() {
                return Ok(Some(description));
            }
            let Some(token) = self.next.take() else {
                return Ok(None);
            };
            self.read(token).await?;
        }
    }

    async fn read(&mut self, token: Option<String>) -> Result<(), Error> {
        let size = self.page_size.map(i32::from);
        let reply = self.call.list(&self.scope, token, size).await?;
        self.page = reply.resource_descriptions.unwrap_or_default().into_iter();
        if let Some(token) = reply.next_token.filter(|token| !token.is_empty()) {
            if self.cycle.is_closed_by(&token) {
                let message = "the list leads back to a page that was read already";
                return Err(self.call.error(ErrorKind::Unreadable, Handler::List, message));
            }
            self.next = NextPage::At(token);
        }
        Ok(())
    }
}

impl NextPage {
    /// The token of the page to read next, which the first page lacks; `None` after the last page.
    fn take(&mut self) -> Option<Option<String>> {
        match mem::replace(self, Self::None) {
            Self::First => Some(None),
            Self::At(token) => Some(Some(token)),
            Self::None => None,
        }
    }
}
