//! The laws of the fuzz targets, without a fuzzer: on all seeds and findings, and on inputs that are made from them, the
//! same in each run.

#[path = "../../fuzz/src/lib.rs"]
mod fuzz;

use std::fs;
use std::panic::catch_unwind;
use std::path::{Path, PathBuf};

use fuzz::{Mutator, TARGETS, Target};

fn repository() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// The files of a folder, by name. A folder that isn't there has none.
fn files(folder: &str) -> Vec<(PathBuf, Vec<u8>)> {
    let entries = fs::read_dir(repository().join(folder)).into_iter().flatten();
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.expect("an entry").path()).collect();
    paths.sort();
    paths.into_iter().map(|path| (path.clone(), fs::read(&path).expect("a file"))).collect()
}

/// The inputs of a target: the data of this repository, the seeds, and what fuzzers found.
fn inputs(target: Target) -> Vec<(PathBuf, Vec<u8>)> {
    let data = match target.name {
        "page" => files("specs/docs/aws/ivs"),
        "schema" => files("specs/schemas"),
        _ => Vec::new(),
    };
    let seeds = files(&format!("fuzz/seeds/{}", target.name));
    assert!(!seeds.is_empty(), "found no seeds of {}, expected some in fuzz/seeds", target.name);
    [data, seeds, files(&format!("fuzz/inputs/{}", target.name))].concat()
}

/// Checks an input. One that breaks a law is kept in a file, which the message names.
fn check(target: Target, origin: &str, input: &[u8]) {
    if catch_unwind(|| target.check(input)).is_err() {
        let kept = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("broken_law.{}", target.name));
        fs::write(&kept, input).expect("the folder of this test can be written to");
        panic!(
            "{origin} breaks a law; the input is in {}: make it small, and keep it in fuzz/inputs/{}",
            kept.display(),
            target.name
        );
    }
}

#[test]
fn the_laws_hold_for_all_seeds_and_findings() {
    for target in TARGETS {
        for (path, input) in inputs(target) {
            check(target, &path.display().to_string(), &input);
        }
    }
}

#[test]
fn the_laws_hold_for_nothing() {
    for target in TARGETS {
        check(target, "no input", &[]);
    }
}

/// Checks inputs that are made by changing others, again and again.
fn changed(target: Target, times: u64) {
    const MAX_SIZE: usize = 8 * 1024;
    const MOST_CHANGES: u64 = 8;
    let all = inputs(target);
    let mutator = Mutator::of(target);
    let mut rng = fastrand::Rng::with_seed(13);
    let mut input = Vec::new();
    for time in 0..times {
        if time % MOST_CHANGES == 0 {
            input.clone_from(&all[rng.usize(0..all.len())].1);
        }
        let other = &all[rng.usize(0..all.len())].1;
        input = mutator.mutate(&input, other, MAX_SIZE, rng.u64(..));
        check(target, &format!("change {time}"), &input);
    }
}

#[test]
#[ignore = "slow: reads thousands of pages"]
fn the_laws_hold_for_changed_pages() {
    changed(fuzz::PAGE, 3_000);
}

#[test]
#[ignore = "slow: reads thousands of pages"]
fn the_laws_hold_for_changed_schema_tables() {
    changed(fuzz::SCHEMA_TABLE, 3_000);
}

#[test]
#[ignore = "slow: generates code from thousands of schemas"]
fn the_laws_hold_for_changed_schemas() {
    changed(fuzz::SCHEMA, 3_000);
}

#[test]
#[ignore = "slow: reads thousands of pages"]
fn the_laws_hold_for_changed_permissions() {
    changed(fuzz::PERMISSIONS, 3_000);
}

#[test]
#[ignore = "slow: reads thousands of pages"]
fn the_laws_hold_for_changed_sql() {
    changed(fuzz::SQL, 3_000);
}

#[test]
#[ignore = "slow: compares thousands of policies"]
fn the_laws_hold_for_changed_policies() {
    changed(fuzz::POLICY, 3_000);
}
