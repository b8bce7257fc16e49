//! What a cache gives back, and what it doesn't.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use proptest::prelude::*;
use walkdir::WalkDir;

use super::{Cache, TAG};

fn entry_files(folder: &Path) -> Vec<PathBuf> {
    let files = WalkDir::new(folder).into_iter().map(|file| file.expect("a file"));
    let files = files.filter(|file| file.file_type().is_file() && file.file_name() != TAG.0);
    files.map(walkdir::DirEntry::into_path).collect()
}

/// What a later run finds in a folder.
fn recalled(folder: &Path, kind: &'static str, name: &str, made_from: &[&str]) -> Option<String> {
    let cache = Cache::in_folder(folder);
    let found: Option<Arc<String>> = cache.recall(&cache.entry(kind, name, made_from));
    found.map(|found| (*found).clone())
}

fn keep(folder: &Path, kind: &'static str, name: &str, made_from: &[&str], value: &str) {
    let cache = Cache::in_folder(folder);
    cache.keep(&cache.entry(kind, name, made_from), value.to_owned());
}

#[test]
fn a_later_run_finds_what_was_made_from_the_same() {
    let folder = tempfile::tempdir().expect("a folder");
    let folder = folder.path();
    keep(folder, "page", "stage.md", &["a", "b"], "value");
    assert_eq!(recalled(folder, "page", "stage.md", &["a", "b"]).as_deref(), Some("value"));
    for (kind, name, made_from) in [
        ("page", "stage.md", &["a", "c"][..]),
        ("page", "stage.md", &["ab"]),
        ("page", "channel.md", &["a", "b"]),
        ("service", "stage.md", &["a", "b"]),
    ] {
        assert_eq!(recalled(folder, kind, name, made_from), None, "{kind} {name} {made_from:?}");
    }
}

#[test]
fn an_entry_takes_the_place_of_the_one_before() {
    let folder = tempfile::tempdir().expect("a folder");
    let folder = folder.path();
    for text in ["one", "two", "three"] {
        keep(folder, "page", "../../stage.md", &[text], text);
    }
    assert_eq!(entry_files(folder).len(), 1);
    assert_eq!(recalled(folder, "page", "../../stage.md", &["three"]).as_deref(), Some("three"));
    assert_eq!(recalled(folder, "page", "../../stage.md", &["one"]), None);
}

#[test]
fn a_value_of_another_type_is_none() {
    let folder = tempfile::tempdir().expect("a folder");
    keep(folder.path(), "page", "a", &[""], "text");
    let cache = Cache::in_folder(folder.path());
    assert!(cache.recall::<u64>(&cache.entry("page", "a", [""])).is_none());
}

#[test]
fn without_a_folder_or_with_one_that_cannot_be_written_everything_is_made_anew() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("file");
    fs::write(&file, "").expect("a file");
    keep(&file, "page", "a", &[""], "value");
    assert_eq!(recalled(&file, "page", "a", &[""]), None);
    let off = Cache::off();
    let entry = off.entry("page", "a", [""]);
    off.keep(&entry, "value".to_owned());
    assert!(off.recall::<String>(&entry).is_none());
}

#[test]
fn one_run_finds_what_it_made_itself_without_a_disk() {
    let cache = Cache::in_memory();
    let entry = cache.entry("page", "a", ["text"]);
    let made = cache.keep(&entry, "value".to_owned());
    let found: Arc<String> = cache.recall(&entry).expect("it was kept");
    assert!(Arc::ptr_eq(&made, &found));
    assert!(cache.recall::<String>(&cache.entry("page", "a", ["other"])).is_none());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Whatever befalls the file of an entry, what is found is what was kept, or nothing.
    #[test]
    fn a_damaged_entry_is_none(at in any::<prop::sample::Index>(), bytes in prop::collection::vec(any::<u8>(), 0..4), cut in any::<bool>()) {
        let folder = tempfile::tempdir().expect("a folder");
        keep(folder.path(), "page", "a", &["text"], "the value that was kept");
        let file = entry_files(folder.path()).pop().expect("an entry");
        let whole = fs::read(&file).expect("its bytes");
        let at = at.index(whole.len());
        let mut damaged = whole[..at].to_vec();
        damaged.extend(&bytes);
        if !cut {
            damaged.extend(whole.get(at + bytes.len()..).unwrap_or_default());
        }
        fs::write(&file, &damaged).expect("it is written");
        let found = recalled(folder.path(), "page", "a", &["text"]);
        if damaged == whole {
            prop_assert_eq!(found.as_deref(), Some("the value that was kept"));
        } else {
            prop_assert_eq!(found, None);
        }
    }
}
