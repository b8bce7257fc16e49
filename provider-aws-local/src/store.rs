//! The data of the endpoint: resources, requests and client tokens, in an embedded database in memory or in a file.
//! Whatever was acknowledged is on disk.
//!
//! A database, and not a JSON file: a commit either is on disk or didn't happen, even if the process is killed.

use std::path::Path;

use cloud_control::Handler;
use redb::backends::InMemoryBackend;
use redb::{Database, Durability, ReadableDatabase, ReadableTable, TableDefinition, WriteTransaction};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use crate::request::{Cancellation, End, Key, Location, Request};

/// Key → properties.
const RESOURCES: TableDefinition<&str, &[u8]> = TableDefinition::new("resources");
/// Request token → request.
const REQUESTS: TableDefinition<&str, &[u8]> = TableDefinition::new("requests");
/// When it is due, and request token.
const DUE: TableDefinition<(u64, &str), ()> = TableDefinition::new("due");
/// When it was accepted, and request token.
const ACCEPTED: TableDefinition<(u64, &str), ()> = TableDefinition::new("accepted");
/// Account, region and client token → request token.
const CLIENT_TOKENS: TableDefinition<&str, &str> = TableDefinition::new("client_tokens");
/// Key of a resource → the token of the request that is in progress on it.
const BUSY: TableDefinition<&str, &str> = TableDefinition::new("busy");
/// The number of resources that were created, under the empty key.
const COUNTS: TableDefinition<&str, u64> = TableDefinition::new("counts");

/// A request is kept for seven days, and a client token for 36 hours.
const REQUEST_LIFE: u64 = 7 * 24 * 60 * 60 * 1000;
const CLIENT_TOKEN_LIFE: u64 = 36 * 60 * 60 * 1000;

/// The database.
#[derive(Debug)]
pub(crate) struct Store(Database);

/// An error of the database: the disk is full, or the file isn't a database of this endpoint.
pub(crate) type StoreError = redb::Error;

/// A change of the database, which is either complete or didn't happen.
pub(crate) struct Transaction(WriteTransaction);

impl Store {
    /// Opens a database in a file, or in memory.
    pub(crate) fn open(file: Option<&Path>) -> Result<Self, StoreError> {
        let database = match file {
            Some(file) => Database::create(file)?,
            None => Database::builder().create_with_backend(InMemoryBackend::new())?,
        };
        let transaction = database.begin_write()?;
        transaction.open_table(RESOURCES)?;
        transaction.open_table(REQUESTS)?;
        transaction.open_table(DUE)?;
        transaction.open_table(ACCEPTED)?;
        transaction.open_table(CLIENT_TOKENS)?;
        transaction.open_table(BUSY)?;
        transaction.open_table(COUNTS)?;
        transaction.commit()?;
        Ok(Self(database))
    }

    pub(crate) fn resource(&self, key: &Key) -> Result<Option<Map<String, Value>>, StoreError> {
        let table = self.0.begin_read()?.open_table(RESOURCES)?;
        let found = table.get(path(key).as_str())?;
        found.map(|found| decoded(found.value())).transpose()
    }

    /// Visits the resources of a type, behind an identifier, until `visit` returns false.
    pub(crate) fn resources(
        &self,
        location: Location<'_>,
        type_name: &str,
        after: Option<&str>,
        mut visit: impl FnMut(String, Map<String, Value>) -> bool,
    ) -> Result<(), StoreError> {
        let table = self.0.begin_read()?.open_table(RESOURCES)?;
        let folder = folder(location, type_name);
        let start = format!("{folder}{}", after.unwrap_or_default());
        for entry in table.range(start.as_str()..)? {
            let (found, properties) = entry?;
            let Some(identifier) = found.value().strip_prefix(&folder) else {
                break;
            };
            if Some(identifier) == after {
                continue;
            }
            if !visit(identifier.to_owned(), decoded(properties.value())?) {
                break;
            }
        }
        Ok(())
    }

    /// A request, unless it is too old.
    pub(crate) fn request(&self, token: &str, now: u64) -> Result<Option<Request>, StoreError> {
        let table = self.0.begin_read()?.open_table(REQUESTS)?;
        request_in(&table, token, now)
    }

    /// Visits the requests, the latest first, until `visit` returns false.
    pub(crate) fn requests(
        &self,
        now: u64,
        mut visit: impl FnMut(Request) -> bool,
    ) -> Result<(), StoreError> {
        let transaction = self.0.begin_read()?;
        let (accepted, requests) = (transaction.open_table(ACCEPTED)?, transaction.open_table(REQUESTS)?);
        for entry in accepted.iter()?.rev() {
            let (key, _) = entry?;
            let (_, token) = key.value();
            let Some(request) = request_in(&requests, token, now)? else {
                break;
            };
            if !visit(request) {
                break;
            }
        }
        Ok(())
    }

    /// When the next request is due.
    pub(crate) fn next_due(&self) -> Result<Option<u64>, StoreError> {
        let table = self.0.begin_read()?.open_table(DUE)?;
        Ok(table.first()?.map(|(key, _)| key.value().0))
    }

    /// Begins a transaction, which is on disk once it is committed.
    pub(crate) fn begin(&self) -> Result<Transaction, StoreError> {
        Ok(Transaction(self.0.begin_write()?))
    }

    /// Completes the requests that are due, in order. This follows from what is on disk, and needn't be on disk itself.
    pub(crate) fn settle(&self, now: u64) -> Result<(), StoreError> {
        let mut transaction = self.begin()?;
        transaction.0.set_durability(Durability::None)?;
        transaction.settle(now)?;
        transaction.commit()
    }
}

impl Transaction {
    pub(crate) fn commit(self) -> Result<(), StoreError> {
        Ok(self.0.commit()?)
    }

    pub(crate) fn resource(&self, key: &Key) -> Result<Option<Map<String, Value>>, StoreError> {
        let table = self.0.open_table(RESOURCES)?;
        let found = table.get(path(key).as_str())?;
        found.map(|found| decoded(found.value())).transpose()
    }

    /// The token of the request that is in progress on a resource.
    pub(crate) fn busy(&self, key: &Key) -> Result<Option<String>, StoreError> {
        let table = self.0.open_table(BUSY)?;
        let found = table.get(path(key).as_str())?;
        Ok(found.map(|found| found.value().to_owned()))
    }

    /// How many resources of a type with such properties there are, or will be once the requests in progress end.
    pub(crate) fn count(
        &self,
        location: Location<'_>,
        type_name: &str,
        counts: impl Fn(&Map<String, Value>) -> bool,
    ) -> Result<usize, StoreError> {
        let folder = folder(location, type_name);
        let (resources, busy) = (self.0.open_table(RESOURCES)?, self.0.open_table(BUSY)?);
        let requests = self.0.open_table(REQUESTS)?;
        let mut count = 0;
        for entry in resources.range(folder.as_str()..)? {
            let (path, properties) = entry?;
            if !path.value().starts_with(&folder) {
                break;
            }
            count += usize::from(counts(&decoded(properties.value())?));
        }
        for entry in busy.range(folder.as_str()..)? {
            let (path, token) = entry?;
            if !path.value().starts_with(&folder) {
                break;
            }
            let request = stored_request(&requests, token.value())?;
            let is_create =
                |request: &Request| request.handler == Handler::Create && request.cancellation.is_none();
            if let Some(End::Stored(properties)) = request.filter(is_create).map(|request| request.end) {
                count += usize::from(counts(&properties));
            }
        }
        Ok(count)
    }

    /// The request with a client token, unless the token is too old.
    pub(crate) fn request_of_client_token(
        &self,
        location: Location<'_>,
        client_token: &str,
        now: u64,
    ) -> Result<Option<Request>, StoreError> {
        let table = self.0.open_table(CLIENT_TOKENS)?;
        let found = table.get(client_path(location, client_token).as_str())?;
        let Some(token) = found.map(|found| found.value().to_owned()) else {
            return Ok(None);
        };
        let request = self.request(&token, now)?;
        Ok(request.filter(|request| now < request.accepted + CLIENT_TOKEN_LIFE))
    }

    /// A request, unless it is too old.
    pub(crate) fn request(&self, token: &str, now: u64) -> Result<Option<Request>, StoreError> {
        request_in(&self.0.open_table(REQUESTS)?, token, now)
    }

    /// The number of the next resource, for generated values.
    pub(crate) fn next_number(&mut self) -> Result<u64, StoreError> {
        let mut table = self.0.open_table(COUNTS)?;
        let number = table.get("")?.map_or(0, |count| count.value()) + 1;
        table.insert("", number)?;
        Ok(number)
    }

    /// Stores a request that is accepted.
    pub(crate) fn accept(&mut self, request: &Request) -> Result<(), StoreError> {
        let (token, key) = (request.token.as_str(), &request.key);
        self.put(request)?;
        self.0.open_table(DUE)?.insert((request.due(), token), ())?;
        self.0.open_table(ACCEPTED)?.insert((request.accepted, token), ())?;
        let client_path = client_path(key.location(), &request.client_token);
        self.0.open_table(CLIENT_TOKENS)?.insert(client_path.as_str(), token)?;
        self.0.open_table(BUSY)?.insert(path(key).as_str(), token)?;
        Ok(())
    }

    /// Cancels a request that isn't complete.
    pub(crate) fn cancel(
        &mut self,
        request: &mut Request,
        cancellation: Cancellation,
    ) -> Result<(), StoreError> {
        self.0.open_table(DUE)?.remove((request.due(), request.token.as_str()))?;
        request.cancellation = Some(cancellation);
        self.0.open_table(DUE)?.insert((request.due(), request.token.as_str()), ())?;
        self.put(request)
    }

    /// Completes the requests that are due, in order, and forgets the requests that are too old.
    pub(crate) fn settle(&mut self, now: u64) -> Result<(), StoreError> {
        while let Some(token) = self.first(DUE, now)? {
            // Even if it is too old: it was accepted, and its resource is busy until it ends.
            let request = stored_request(&self.0.open_table(REQUESTS)?, &token)?;
            if let Some(request) = request {
                self.end(&request)?;
            }
        }
        while let Some(token) = self.first(ACCEPTED, now.saturating_sub(REQUEST_LIFE))? {
            self.forget(&token)?;
        }
        Ok(())
    }

    fn forget(&mut self, token: &str) -> Result<(), StoreError> {
        let mut requests = self.0.open_table(REQUESTS)?;
        let Some(forgotten) = requests.remove(token)? else {
            return Ok(());
        };
        let request: Request = decoded(forgotten.value())?;
        let client_path = client_path(request.key.location(), &request.client_token);
        let mut client_tokens = self.0.open_table(CLIENT_TOKENS)?;
        let is_its = client_tokens.get(client_path.as_str())?.is_some_and(|of| of.value() == token);
        if is_its {
            client_tokens.remove(client_path.as_str())?;
        }
        Ok(())
    }

    /// Removes and returns the first token of a table by time, if its time is `until` or before.
    fn first(
        &mut self,
        table: TableDefinition<(u64, &str), ()>,
        until: u64,
    ) -> Result<Option<String>, StoreError> {
        let mut table = self.0.open_table(table)?;
        let first = table.first()?.map(|(key, _)| {
            let (at, token) = key.value();
            (at, token.to_owned())
        });
        match first {
            Some((at, token)) if at <= until => {
                table.remove((at, token.as_str()))?;
                Ok(Some(token))
            }
            _ => Ok(None),
        }
    }

    /// Completes a request, unless it was cancelled.
    fn end(&mut self, request: &Request) -> Result<(), StoreError> {
        let path = path(&request.key);
        let mut busy = self.0.open_table(BUSY)?;
        let is_its = busy.get(path.as_str())?.is_some_and(|token| token.value() == request.token);
        if is_its {
            busy.remove(path.as_str())?;
        }
        if request.cancellation.is_some() {
            return Ok(());
        }
        let mut resources = self.0.open_table(RESOURCES)?;
        match &request.end {
            End::Stored(properties) => {
                resources.insert(path.as_str(), encoded(properties)?.as_slice())?;
            }
            End::Removed => {
                resources.remove(path.as_str())?;
            }
            End::Failed { .. } => {}
        }
        Ok(())
    }

    fn put(&mut self, request: &Request) -> Result<(), StoreError> {
        let mut table = self.0.open_table(REQUESTS)?;
        table.insert(request.token.as_str(), encoded(request)?.as_slice())?;
        Ok(())
    }
}

/// A request, unless it is too old.
fn request_in(
    table: &impl ReadableTable<&'static str, &'static [u8]>,
    token: &str,
    now: u64,
) -> Result<Option<Request>, StoreError> {
    let request = stored_request(table, token)?;
    Ok(request.filter(|request| now < request.accepted + REQUEST_LIFE))
}

fn stored_request(
    table: &impl ReadableTable<&'static str, &'static [u8]>,
    token: &str,
) -> Result<Option<Request>, StoreError> {
    let found = table.get(token)?;
    found.map(|found| decoded(found.value())).transpose()
}

/// Separates the parts of a path. No name contains it, and it sorts before all other characters.
const SEPARATOR: char = '\0';

/// The common start of the paths of all resources of a type.
fn folder(location: Location<'_>, type_name: &str) -> String {
    let Location { account, region } = location;
    format!("{account}{SEPARATOR}{region}{SEPARATOR}{type_name}{SEPARATOR}")
}

fn path(key: &Key) -> String {
    format!("{}{}", folder(key.location(), &key.type_name), key.identifier)
}

fn client_path(location: Location<'_>, client_token: &str) -> String {
    let Location { account, region } = location;
    format!("{account}{SEPARATOR}{region}{SEPARATOR}{client_token}")
}

fn encoded(value: &impl Serialize) -> Result<Vec<u8>, StoreError> {
    serde_json::to_vec(value).map_err(|error| StoreError::Io(error.into()))
}

fn decoded<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, StoreError> {
    serde_json::from_slice(bytes).map_err(|error| StoreError::Corrupted(error.to_string()))
}

#[cfg(test)]
mod tests;
