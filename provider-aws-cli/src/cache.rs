//! The cache: what was made before, and from what.
//!
//! An entry has a name, which says what it is of, and a key: the digest of everything that it was made from, the program
//! among it. What has another key is made anew and takes the entry's place, so the cache is never larger than what is made.
//! A damaged entry counts as none. Nothing is lost if the folder is deleted, even while a command runs.

use std::any::Any;
use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, LazyLock, Mutex, MutexGuard, PoisonError};
use std::{fs, io};

use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::digest::Digest;
use crate::disk;

/// What was made before: on disk for later runs, and in memory for this one.
#[derive(Debug)]
pub struct Cache {
    folder: Option<PathBuf>,
    /// The program, which all entries depend on.
    program: Digest,
    /// By name: the key, and what was made.
    recent: Option<Mutex<HashMap<Digest, Recent>>>,
}

type Recent = (Digest, Arc<dyn Any + Send + Sync>);

/// An entry: its name and its key.
#[derive(Clone, Copy, Debug)]
pub struct Entry {
    name: Digest,
    key: Digest,
}

/// The file that says of a folder that it is a cache: backups leave it out.
const TAG: (&str, &str) = (
    "CACHEDIR.TAG",
    "Signature: 8a477f597d28d172789f06886806bc55\n# What `generate` made before. It can be deleted at any time.\n",
);

impl Cache {
    /// A cache that keeps nothing.
    #[must_use]
    pub fn off() -> Self {
        Self { folder: None, program: Digest::of([""]), recent: None }
    }

    /// A cache for this run alone.
    #[must_use]
    pub fn in_memory() -> Self {
        Self { recent: Some(Mutex::default()), ..Self::off() }
    }

    /// A cache in a folder, for this program. If it can't be known what the program is, it is for this run alone.
    #[must_use]
    pub fn in_folder(folder: &Path) -> Self {
        static PROGRAM: LazyLock<io::Result<Digest>> = LazyLock::new(program);
        match &*PROGRAM {
            Ok(program) => Self { folder: Some(folder.to_owned()), program: *program, ..Self::in_memory() },
            Err(_) => Self::in_memory(),
        }
    }

    /// The entry of a kind of thing: what it is of, and all that it is made from.
    pub fn entry<P: AsRef<[u8]>>(
        &self,
        kind: &'static str,
        name: &str,
        made_from: impl IntoIterator<Item = P>,
    ) -> Entry {
        let key = Digest::of(made_from);
        Entry { name: Digest::of([kind, name]), key: Digest::of([self.program, key]) }
    }

    /// What was made before, if it was made from the same.
    pub fn recall<T>(&self, entry: &Entry) -> Option<Arc<T>>
    where
        T: DeserializeOwned + Send + Sync + 'static,
    {
        if let Some(value) = self.recall_recent(entry) {
            return Some(value);
        }
        let bytes = fs::read(self.file(entry)?).ok()?;
        let value = Arc::new(serde_json::from_slice(content(&bytes, entry)?).ok()?);
        Some(self.keep_recent(entry, value))
    }

    /// Keeps what was made. A disk that can't be written makes later runs slower, and is no failure.
    pub fn keep<T>(&self, entry: &Entry, value: T) -> Arc<T>
    where
        T: Serialize + Send + Sync + 'static,
    {
        let value = self.keep_recent(entry, Arc::new(value));
        if let Some(file) = self.file(entry)
            && let Ok(content) = serde_json::to_string(&*value)
        {
            let head = head(entry, content.as_bytes());
            let _ = self.tag().and_then(|()| disk::write_whole(&file, &format!("{head}{content}")));
        }
        value
    }

    /// What this run made, if it was made from the same.
    fn recall_recent<T: Send + Sync + 'static>(&self, entry: &Entry) -> Option<Arc<T>> {
        let (key, value) = self.recent()?.get(&entry.name).cloned()?;
        if key == entry.key { value.downcast().ok() } else { None }
    }

    /// Keeps what was made for this run alone.
    fn keep_recent<T: Send + Sync + 'static>(&self, entry: &Entry, value: Arc<T>) -> Arc<T> {
        if let Some(mut recent) = self.recent() {
            recent.insert(entry.name, (entry.key, Arc::<T>::clone(&value)));
        }
        value
    }

    fn recent(&self) -> Option<MutexGuard<'_, HashMap<Digest, Recent>>> {
        self.recent.as_ref().map(|recent| recent.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// The file of an entry. Its name is a digest: names of pages become no paths.
    fn file(&self, entry: &Entry) -> Option<PathBuf> {
        let name = entry.name.to_string();
        Some(self.folder.as_ref()?.join(&name[..2]).join(&name[2..]))
    }

    fn tag(&self) -> Result<(), disk::WriteError> {
        let (name, text) = TAG;
        match self.folder.as_ref().map(|folder| folder.join(name)) {
            Some(file) if !file.exists() => disk::write_whole(&file, text),
            _ => Ok(()),
        }
    }
}

/// The first line of an entry: its key, and a digest that tells whether the rest is whole.
fn head(entry: &Entry, content: &[u8]) -> String {
    format!("{} {}\n", entry.key, Digest::of([content]))
}

/// What an entry holds, if it has the key and is whole.
fn content<'b>(bytes: &'b [u8], entry: &Entry) -> Option<&'b [u8]> {
    let key = entry.key.to_string();
    if !bytes.starts_with(key.as_bytes()) {
        return None;
    }
    let end = bytes.iter().position(|byte| *byte == b'\n')?;
    let (found, content) = bytes.split_at(end + 1);
    (found == head(entry, content).as_bytes()).then_some(content)
}

/// The program that runs. Its version isn't enough: it may be built anew, with other libraries.
fn program() -> io::Result<Digest> {
    // The path of the program may be that of a newer one by now.
    let running = Path::new("/proc/self/exe");
    let bytes = if running.exists() { fs::read(running)? } else { fs::read(std::env::current_exe()?)? };
    Ok(Digest::of([bytes]))
}

#[cfg(test)]
mod tests;
