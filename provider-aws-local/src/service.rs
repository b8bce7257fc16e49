//! The service: answers calls, and does what is due.

mod change;
mod page;
mod read;
mod requests;

use std::sync::{Mutex, MutexGuard, PoisonError};

use cloud_control::Handler;
use iam_policy::Reference;
use serde_json::{Map, Value};

use crate::access::{Access, Denial, HandlerTarget};
use crate::behavior::Behaviors;
use crate::call::Call;
use crate::clock::Clock;
use crate::faults::{Effect, Faults};
use crate::settings::{Settings, Timing, Visibility};
use crate::store::{Store, StoreError};
use crate::types::{ResourceType, Types};
use crate::wire::{Exception, ExceptionKind, Input};

/// The service.
#[derive(Debug)]
pub(crate) struct Service {
    pub(crate) types: Types,
    pub(crate) reference: Reference,
    pub(crate) store: Store,
    pub(crate) clock: Clock,
    pub(crate) timing: Timing,
    pub(crate) visibility: Visibility,
    behaviors: Behaviors,
    faults: Mutex<Faults>,
    /// `None` allows everything.
    access: Option<Access>,
    /// When the next request is due. It is locked while due requests are completed.
    next_due: Mutex<u64>,
}

/// The reply to a call.
#[derive(Debug)]
pub(crate) struct Reply {
    pub(crate) body: Result<Value, Exception>,
    /// The effect of a fault.
    pub(crate) effect: Option<Effect>,
}

impl Service {
    pub(crate) fn new(settings: Settings, store: Store) -> Result<Self, StoreError> {
        let next_due = store.next_due()?.unwrap_or(u64::MAX);
        Ok(Self {
            types: Types::new(settings.specs),
            reference: settings.reference,
            store,
            clock: settings.clock,
            timing: settings.timing,
            visibility: settings.visibility,
            behaviors: settings.behaviors,
            faults: Mutex::new(settings.faults),
            access: settings.policies.map(Access::new),
            next_due: Mutex::new(next_due),
        })
    }

    /// Answers a call.
    pub(crate) fn answer(&self, call: &Call) -> Reply {
        let effect = locked(&self.faults).strike(call.input.operation(), call.input.type_name());
        let body = match &effect {
            Some(Effect::Exception(kind)) => Err(Exception::new(*kind, "Injected fault.")),
            _ => self.carry_out(call, effect.as_ref()),
        };
        Reply { body, effect }
    }

    fn carry_out(&self, call: &Call, effect: Option<&Effect>) -> Result<Value, Exception> {
        if let Some(access) = &self.access {
            access.check_call(call)?;
        }
        let now = self.settle()?;
        match &call.input {
            Input::Create(input) => self.create(call, input, effect),
            Input::Get(input) => self.get(call, input, effect),
            Input::Update(input) => self.update(call, input, effect),
            Input::Delete(input) => self.delete(call, input, effect),
            Input::List(input) => self.list(call, input, effect),
            Input::GetRequestStatus(input) => self.request_status(call, input, now),
            Input::CancelRequest(input) => self.cancel_request(call, input),
            Input::ListRequests(input) => self.list_requests(call, input, now),
        }
    }

    /// Completes the requests that are due, and returns the time for which the store is then correct.
    fn settle(&self) -> Result<u64, Exception> {
        let now = self.clock.now();
        let mut next_due = locked(&self.next_due);
        if now >= *next_due {
            self.store.settle(now)?;
            *next_due = self.store.next_due()?.unwrap_or(u64::MAX);
        }
        Ok(now)
    }

    /// Notes that a request on disk is due at a time.
    fn expect_at(&self, due: u64) {
        let mut next_due = locked(&self.next_due);
        *next_due = due.min(*next_due);
    }

    /// Whether the caller's policies allow the handlers to work on a resource with these properties before and after.
    fn check_handlers(
        &self,
        call: &Call,
        kind: &ResourceType,
        handlers: &[Handler],
        named: &Map<String, Value>,
        current: Option<&Map<String, Value>>,
        wanted: Option<&Map<String, Value>>,
    ) -> Result<(), Denial> {
        let Some(access) = &self.access else {
            return Ok(());
        };
        let target = HandlerTarget { location: call.location(), named, current, wanted };
        access.check_handlers(call, kind, handlers, &self.reference, target)
    }
}

/// Locks a mutex, even after a panic of another thread, which leaves no partial change.
fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl From<StoreError> for Exception {
    fn from(error: StoreError) -> Self {
        let message = format!("The endpoint's own database failed: {error}");
        Self::new(ExceptionKind::ServiceInternalErrorException, message)
    }
}
