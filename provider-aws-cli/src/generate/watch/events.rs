//! What the file system says, in batches: what was saved together.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Receiver};
use std::time::{Duration, Instant};

use notify::event::{AccessKind, AccessMode, CreateKind, ModifyKind, RemoveKind};
use notify::{Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher};

use crate::disk;
use crate::generate::GenerateError;

/// Nothing more is saved together with what was saved this long ago: an editor empties a file, and then writes it.
const QUIET: Duration = Duration::from_millis(8);

/// However much is being saved, it is generated after this long.
const LONGEST: Duration = Duration::from_millis(200);

/// The file system, watched.
pub(super) struct Events {
    // Watching ends when it is dropped.
    _watcher: RecommendedWatcher,
    receiver: Receiver<(Instant, notify::Result<Event>)>,
    watched: Watched,
}

/// What was saved together.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Saved {
    /// When the first of it was.
    pub since: Instant,
    /// The pages, if it was pages alone that were there before.
    pub pages: Option<BTreeSet<PathBuf>>,
}

/// The folders that are watched.
struct Watched {
    pages: PathBuf,
    references: Vec<(PathBuf, &'static [&'static str])>,
}

/// What an event means.
#[derive(Debug, PartialEq, Eq)]
enum Meaning {
    Nothing,
    /// A page was saved, or removed.
    Page,
    /// What was saved isn't one page.
    Anything,
}

impl Events {
    /// Watches the folder of the pages, and those of files with some extensions.
    pub fn watch(
        pages: PathBuf,
        references: Vec<(PathBuf, &'static [&'static str])>,
    ) -> Result<Self, GenerateError> {
        let (sender, receiver) = mpsc::channel();
        let error = |folder: &Path, source: notify::Error| GenerateError::Watch {
            folder: folder.to_owned(),
            source: Box::new(source),
        };
        // Nobody receives any more when the watcher is dropped.
        let send = move |event| drop(sender.send((Instant::now(), event)));
        let mut watcher = notify::recommended_watcher(send).map_err(|source| error(&pages, source))?;
        for folder in references.iter().map(|(folder, _)| folder).chain([&pages]) {
            watcher.watch(folder, RecursiveMode::Recursive).map_err(|source| error(folder, source))?;
        }
        Ok(Self { _watcher: watcher, receiver, watched: Watched { pages, references } })
    }

    /// Waits until something is saved; nothing if the watcher has ended.
    pub fn next(&self) -> Option<Saved> {
        let mut saved: Option<Saved> = None;
        loop {
            let event = match &saved {
                None => self.receiver.recv().ok()?,
                Some(found) if found.since.elapsed() > LONGEST => return saved,
                Some(_) => match self.receiver.recv_timeout(QUIET) {
                    Ok(event) => event,
                    Err(_) => return saved,
                },
            };
            self.add(event, &mut saved);
        }
    }

    fn add(&self, (at, event): (Instant, notify::Result<Event>), saved: &mut Option<Saved>) {
        let mut add = |page: Option<&PathBuf>| {
            let saved = saved.get_or_insert_with(|| Saved { since: at, pages: Some(BTreeSet::new()) });
            match (page, &mut saved.pages) {
                (Some(page), Some(pages)) => drop(pages.insert(page.clone())),
                (None, pages) => *pages = None,
                (Some(_), None) => {}
            }
        };
        // An event that was lost may have been any.
        let Some(event) = event.ok().filter(|event| !event.need_rescan()) else { return add(None) };
        for path in &event.paths {
            match self.watched.meaning(event.kind, path) {
                Meaning::Nothing => {}
                Meaning::Page => add(Some(path)),
                Meaning::Anything => add(None),
            }
        }
    }
}

impl Watched {
    fn meaning(&self, kind: EventKind, path: &Path) -> Meaning {
        match kind {
            EventKind::Access(AccessKind::Close(AccessMode::Write)) => {}
            // Generation itself opens and reads files.
            EventKind::Access(_) => return Meaning::Nothing,
            _ => {}
        }
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        // What this command is writing, and the locks of editors.
        if name.starts_with(disk::TEMPORARY) || name.starts_with(".#") {
            return Meaning::Nothing;
        }
        let extension = path.extension().and_then(|extension| extension.to_str()).unwrap_or_default();
        if path.starts_with(&self.pages) && extension == "md" {
            return Meaning::Page;
        }
        let mut references = self.references.iter();
        if references.any(|(folder, extensions)| path.starts_with(folder) && extensions.contains(&extension))
        {
            return Meaning::Anything;
        }
        let is_of_folder = match kind {
            EventKind::Create(CreateKind::Folder) | EventKind::Remove(RemoveKind::Folder) => true,
            // Where a folder went is no folder any more.
            EventKind::Modify(ModifyKind::Name(_)) => {
                path.is_dir() || (extension.is_empty() && !path.exists())
            }
            EventKind::Create(_) => path.is_dir(),
            _ => false,
        };
        if is_of_folder { Meaning::Anything } else { Meaning::Nothing }
    }
}
