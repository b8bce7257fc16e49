//! Records in a linked program that say which operations it can call, and which IAM permissions they require.
//!
//! A linker drops each function and static that `main` can't reach. So the record of an operation is in a
//! program exactly if the code that calls the operation is, as long as nothing else refers to the record.
//!
//! A record is a plain static of bytes, without pointers. The generator of a provider crate
//! [encodes](OperationRecord::encode) it as a literal, so that compiling the crate costs nothing. [`records`]
//! finds the records among the bytes of a program.

mod record;
mod scan;

use std::fmt;
use std::hint::black_box;

pub use record::{CallRecord, OperationRecord, Permissions, RecordedScope};
pub use scan::{Record, UnknownVersion, VERSION, records};

use crate::handler::Handler;

/// An operation as code calls it: its record, which is in each program that can call it.
///
/// ```
/// use cloud_control::Handler;
/// use cloud_control::linked::LinkedOperation;
///
/// static GET: LinkedOperation<68> = LinkedOperation::new(
///     Handler::Get,
///     *b"\x01cloud-control 3\x02operation\x02AWS::IVS::Stage\x02get\x02actions\x03ivs:GetStage\x04",
/// );
///
/// fn get() {
///     let operation = GET.called();
///     assert_eq!(operation.type_name(), "AWS::IVS::Stage");
///     assert_eq!(operation.actions(), ["ivs:GetStage"]);
/// }
/// # get();
/// ```
#[derive(Debug)]
pub struct LinkedOperation<const LENGTH: usize> {
    handler: Handler,
    record: [u8; LENGTH],
}

impl<const LENGTH: usize> LinkedOperation<LENGTH> {
    /// For a `static`: the operation's handler, and its record as [`OperationRecord::encode`] writes it.
    #[must_use]
    pub const fn new(handler: Handler, record: [u8; LENGTH]) -> Self {
        Self { handler, record }
    }

    /// The operation. Only code that is about to call the operation may call this.
    #[inline]
    pub fn called(&'static self) -> CalledOperation {
        // The compiler has to assume that the record is read, and so keeps it.
        CalledOperation { handler: self.handler, record: black_box(&self.record) }
    }
}

/// An operation that code calls.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct CalledOperation {
    handler: Handler,
    record: &'static [u8],
}

impl CalledOperation {
    /// An operation that is known only while the program runs, by its record. Nothing in the linked program says that it
    /// is called: [`CallRecord::Anything`] has to.
    #[must_use]
    pub const fn dynamic(handler: Handler, record: &'static [u8]) -> Self {
        Self { handler, record }
    }

    /// The resource type: `AWS::IVS::Stage`.
    #[must_use]
    pub fn type_name(self) -> &'static str {
        OperationRecord::type_name_of(self.record)
    }

    /// The name of the operation: `get_resource`.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.handler.method_name()
    }

    /// The handler that runs.
    #[must_use]
    pub fn handler(self) -> Handler {
        self.handler
    }

    /// The record of the operation, with its permissions; `None` if it is in another version of the encoding.
    #[must_use]
    pub fn record(self) -> Option<OperationRecord<'static>> {
        OperationRecord::decode(self.record)
    }

    /// The IAM actions that the handler requires, sorted, and behind them what IAM doesn't know.
    #[must_use]
    pub fn actions(self) -> Vec<&'static str> {
        let Some(record) = self.record() else {
            return Vec::new();
        };
        let mut actions = record.permissions.actions();
        actions.extend(record.permissions.unverified);
        actions
    }
}

impl fmt::Debug for CalledOperation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("CalledOperation")
            .field("type_name", &self.type_name())
            .field("name", &self.name())
            .finish_non_exhaustive()
    }
}

/// The record of an IAM action that code needs independently of the operation, such as cancelling a request.
#[derive(Debug)]
pub struct LinkedCall<const LENGTH: usize> {
    record: [u8; LENGTH],
}

impl<const LENGTH: usize> LinkedCall<LENGTH> {
    /// For a `static`: the record as [`CallRecord::encode`] writes it.
    #[must_use]
    pub const fn new(record: [u8; LENGTH]) -> Self {
        Self { record }
    }

    /// Keeps the record in the program. Only code that is about to make the call may call this.
    #[inline]
    pub fn called(&'static self) {
        black_box(&self.record);
    }

    /// The record, as it is in the program.
    #[must_use]
    pub fn record(&self) -> &[u8] {
        &self.record
    }
}
