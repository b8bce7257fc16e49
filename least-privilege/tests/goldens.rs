//! The policies of each set of a stage's operations, compared with files that were reviewed line by line.
//! `UPDATE_GOLDENS=1 cargo test -p least-privilege --test goldens` writes the files.

#[path = "support/stage.rs"]
mod stage;

use std::fs;
use std::path::PathBuf;

use iam_policy::Policy;
use least_privilege::{Emitter, Need};

#[test]
fn each_set_of_a_stages_operations_has_its_policy() {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/goldens");
    let needs = stage::needs();
    let reference = stage::reference();
    let mut names = Vec::new();
    for set in 1..1_u32 << needs.len() {
        let chosen = || (0..needs.len()).filter(|at| set & (1 << at) != 0);
        let name: Vec<&str> = chosen().map(|at| needs[at].0.as_str()).collect();
        let name = format!("stage-{}.json", name.join("-"));
        let wanted: Vec<Need> = chosen().map(|at| needs[at].1.clone()).collect();
        let emission = Emitter::new().reference(&reference).emit(&wanted).expect("a policy");
        assert_eq!(emission.warnings, [], "{name}");
        let [template] = &emission.caller[..] else {
            panic!("{name}: expected one policy");
        };
        let json = template.policy().to_json() + "\n";
        let path = folder.join(&name);
        if std::env::var_os("UPDATE_GOLDENS").is_some() {
            fs::write(&path, &json).expect("a golden");
        }
        let golden = fs::read_to_string(&path).expect("a golden");
        assert_eq!(json, golden, "{name}");
        let read: Policy = golden.parse().expect("a policy");
        assert_eq!(read.lint(), [], "{name}");
        names.push(name);
    }
    names.sort();
    let mut there: Vec<String> = fs::read_dir(folder)
        .expect("goldens")
        .map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned())
        .collect();
    there.sort();
    assert_eq!(there, names, "no golden is left over");
}
