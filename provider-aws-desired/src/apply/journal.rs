//! The requests that are under way, in a file: what was begun is ended by the next run.

use std::io;
use std::path::{Path, PathBuf};
use std::time::{SystemTime, UNIX_EPOCH};

use provider_aws_core::PatchDocument;
use redb::{Database, DatabaseError, ReadableDatabase, ReadableTable, TableDefinition};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use thiserror::Error;

/// The name of a resource in its file → its request.
const REQUESTS: TableDefinition<&str, &[u8]> = TableDefinition::new("requests");

/// How long AWS knows a client token, less an hour, in seconds.
const TOKEN_LIFE: u64 = 35 * 60 * 60;

/// The requests of a file that are under way. While it is open, no other process can open it.
#[derive(Debug)]
pub struct Journal {
    database: Database,
    path: PathBuf,
}

/// The journal can't be used.
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum JournalError {
    /// Another process has it open.
    #[error("{} is in use: another run applies the same file; wait for it", .0.display())]
    InUse(PathBuf),
    /// It can't be read or written.
    #[error("{}: the journal can't be used", .path.display())]
    Unusable {
        /// The file.
        path: PathBuf,
        /// Why.
        source: Box<dyn std::error::Error + Send + Sync>,
    },
}

/// A request.
#[derive(Clone, Serialize, Deserialize)]
pub(super) struct Entry {
    pub type_name: String,
    pub region: Option<String>,
    pub operation: Operation,
    /// What is sent again with this is the same request.
    pub client_token: String,
    /// When it was written, in seconds since 1970.
    made: u64,
}

/// What is asked of AWS.
#[derive(Clone, Serialize, Deserialize)]
pub(super) enum Operation {
    Create { properties: Map<String, Value> },
    Update { identifier: String, patch: PatchDocument },
    Delete { identifier: String },
}

impl Entry {
    pub fn new(type_name: &str, region: Option<String>, operation: Operation) -> Self {
        let client_token = format!("{:032x}", fastrand::u128(..));
        Self { type_name: type_name.to_owned(), region, operation, client_token, made: now() }
    }

    /// Whether AWS may have forgotten the request.
    pub fn is_expired(&self) -> bool {
        now().saturating_sub(self.made) > TOKEN_LIFE
    }
}

fn now() -> u64 {
    SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs())
}

impl Journal {
    /// Opens the journal in a file, which is created if it is missing. Only its owner can read it: it holds the properties
    /// that are sent.
    ///
    /// # Errors
    ///
    /// Returns an error if another process has it open, or if it can't be read or written.
    pub fn open(path: &Path) -> Result<Self, JournalError> {
        let unusable = |source: Box<dyn std::error::Error + Send + Sync>| JournalError::Unusable {
            path: path.to_owned(),
            source,
        };
        let file = private(path).map_err(|error| unusable(error.into()))?;
        drop(file);
        let database = Database::create(path).map_err(|error| match error {
            DatabaseError::DatabaseAlreadyOpen => JournalError::InUse(path.to_owned()),
            error => unusable(error.into()),
        })?;
        let journal = Self { database, path: path.to_owned() };
        // The table is there from now on.
        journal.write(|_| Ok(()))?;
        Ok(journal)
    }

    /// The requests that are under way, by the names of their resources.
    pub(super) fn pending(&self) -> Result<Vec<(String, Entry)>, JournalError> {
        let read = || -> Result<_, redb::Error> {
            let table = self.database.begin_read()?.open_table(REQUESTS)?;
            let entries = table.iter()?.map(|entry| {
                let (name, entry) = entry?;
                Ok((name.value().to_owned(), entry.value().to_vec()))
            });
            entries.collect::<Result<Vec<_>, redb::Error>>()
        };
        let entries = read().map_err(|error| self.unusable(error))?.into_iter();
        let parsed = entries.map(|(name, entry)| Ok((name, serde_json::from_slice(&entry)?)));
        parsed.collect::<Result<_, serde_json::Error>>().map_err(|error| self.unusable(error))
    }

    /// Writes a request that is about to be made.
    pub(super) fn begin(&self, resource: &str, entry: &Entry) -> Result<(), JournalError> {
        let entry = serde_json::to_vec(entry).map_err(|error| self.unusable(error))?;
        self.write(|table| table.insert(resource, entry.as_slice()).map(drop))
    }

    /// Removes a request that has ended.
    pub(super) fn end(&self, resource: &str) -> Result<(), JournalError> {
        self.write(|table| table.remove(resource).map(drop))
    }

    fn write(
        &self,
        change: impl FnOnce(&mut redb::Table<'_, &'static str, &'static [u8]>) -> Result<(), redb::StorageError>,
    ) -> Result<(), JournalError> {
        let write = || -> Result<(), redb::Error> {
            let transaction = self.database.begin_write()?;
            change(&mut transaction.open_table(REQUESTS)?)?;
            transaction.commit()?;
            Ok(())
        };
        write().map_err(|error| self.unusable(error))
    }

    fn unusable(&self, source: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> JournalError {
        JournalError::Unusable { path: self.path.clone(), source: source.into() }
    }
}

/// Creates the file, for its owner only.
fn private(path: &Path) -> io::Result<std::fs::File> {
    let mut options = std::fs::OpenOptions::new();
    options.create(true).truncate(false).write(true).read(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt as _;
        options.mode(0o600);
    }
    options.open(path)
}
