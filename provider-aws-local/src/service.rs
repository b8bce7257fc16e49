//! The eight operations: what each does, in the order in which the service does it.

mod change;
mod read;
mod track;

use std::sync::{Mutex, MutexGuard, PoisonError};

use cloud_control::Handler;
use iam_policy::Reference;
use serde_json::{Map, Value};

use crate::access::{Access, Target};
use crate::arn::{self, Place};
use crate::clock::Clock;
use crate::faults::{Faults, Trouble};
use crate::request::Key;
use crate::settings::Timing;
use crate::store::{Store, StoreError};
use crate::types::{ResourceType, Types};
use crate::wire::{Exception, Input, Operation};

/// The service.
#[derive(Debug)]
pub(crate) struct Service {
    pub(crate) types: Types,
    pub(crate) reference: Reference,
    pub(crate) store: Store,
    pub(crate) clock: Clock,
    pub(crate) timing: Timing,
    pub(crate) faults: Mutex<Faults>,
    /// `None` allows everything.
    pub(crate) access: Option<Access>,
    /// When something is to be done next; nothing is before. It is locked while what is due is done.
    next_due: Mutex<u64>,
}

/// A call: what is asked, and where.
#[derive(Clone, Debug)]
pub(crate) struct Call {
    pub(crate) operation: Operation,
    pub(crate) input: Input,
    pub(crate) account: String,
    pub(crate) region: String,
}

/// What a call comes to.
#[derive(Debug)]
pub(crate) struct Reply {
    pub(crate) body: Result<Value, Exception>,
    /// What goes wrong with the reply.
    pub(crate) trouble: Option<Trouble>,
}

impl Service {
    pub(crate) fn new(
        types: Types,
        reference: Reference,
        store: Store,
        clock: Clock,
        timing: Timing,
        faults: Faults,
        access: Option<Access>,
    ) -> Result<Self, StoreError> {
        let next_due = store.next_due()?.unwrap_or(u64::MAX);
        Ok(Self {
            types,
            reference,
            store,
            clock,
            timing,
            faults: Mutex::new(faults),
            access,
            next_due: Mutex::new(next_due),
        })
    }

    /// Answers a call.
    pub(crate) fn answer(&self, call: &Call) -> Reply {
        let trouble = self.trouble(call);
        let body = match &trouble {
            Some(Trouble::Exception(exception)) => Err(exception.clone()),
            _ => self.carry_out(call, trouble.as_ref()),
        };
        Reply { body, trouble }
    }

    fn carry_out(&self, call: &Call, trouble: Option<&Trouble>) -> Result<Value, Exception> {
        if let Some(access) = &self.access {
            access.check_call(call)?;
        }
        let now = self.settle()?;
        match call.operation {
            Operation::CreateResource => self.create(call, trouble),
            Operation::UpdateResource => self.update(call, trouble),
            Operation::DeleteResource => self.delete(call, trouble),
            Operation::GetResource => self.get(call, trouble),
            Operation::ListResources => self.list(call, trouble),
            Operation::GetResourceRequestStatus => self.status(call, now),
            Operation::CancelResourceRequest => self.cancel(call),
            Operation::ListResourceRequests => self.list_requests(call, now),
        }
    }

    /// What goes wrong with a call.
    fn trouble(&self, call: &Call) -> Option<Trouble> {
        locked(&self.faults).strike(call.operation, call.input.type_name.as_deref())
    }

    /// Does what is due by now, and tells when that is: what is then told of a request is so.
    fn settle(&self) -> Result<u64, Exception> {
        let now = self.clock.now();
        let mut next_due = locked(&self.next_due);
        if now >= *next_due {
            self.store.settle(now)?;
            *next_due = self.store.next_due()?.unwrap_or(u64::MAX);
        }
        Ok(now)
    }

    /// Something that is on disk is to be done at this time.
    fn expect_at(&self, due: u64) {
        let mut next_due = locked(&self.next_due);
        *next_due = due.min(*next_due);
    }

    /// Whether the caller's policies let handlers do their work on a resource that has, or is to have, these
    /// properties; else the message of the denial.
    fn check_handlers(
        &self,
        call: &Call,
        kind: &ResourceType,
        handlers: &[Handler],
        current: Option<&Map<String, Value>>,
        wanted: Option<&Map<String, Value>>,
    ) -> Result<(), String> {
        let Some(access) = &self.access else {
            return Ok(());
        };
        let place = Place { account: &call.account, region: &call.region };
        let none = Map::new();
        let known = current.unwrap_or(&none);
        let arn = match arn::property("arn", known) {
            Some(arn) => arn.to_owned(),
            None => arn::arn(kind, &self.reference, place, known, "*"),
        };
        let target = Target { arn: &arn, place, current, wanted };
        access.check_handlers(call, kind, handlers, &self.reference, target)
    }

    /// The type that a call is about.
    fn type_of(&self, call: &Call) -> Result<&ResourceType, Exception> {
        let name = required(&call.input.type_name, "TypeName")?;
        self.types.get(name)
    }
}

impl Call {
    fn key(&self, kind: &ResourceType, identifier: String) -> Key {
        Key {
            account: self.account.clone(),
            region: self.region.clone(),
            type_name: kind.type_name().to_owned(),
            identifier,
        }
    }

    /// Whether a key is one of the account and the region that the call is for.
    fn is_at(&self, key: &Key) -> bool {
        key.account == self.account && key.region == self.region
    }
}

/// A thread that panicked while it held the lock leaves nothing half done.
fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// A member that must be there.
fn required<'i>(member: &'i Option<String>, name: &str) -> Result<&'i str, Exception> {
    member.as_deref().ok_or_else(|| Exception::missing(name))
}

impl From<StoreError> for Exception {
    fn from(error: StoreError) -> Self {
        let message = format!("The endpoint's own database failed: {error}");
        Self::new("ServiceInternalErrorException", message)
    }
}
