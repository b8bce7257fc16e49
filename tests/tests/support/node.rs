//! Programs for Node.js in the target folder, with what the `package.json` of a folder asks of npm. A test that uses one is
//! in a module `needs_node` and is ignored by default.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// A copy of a folder beside the tests, with its packages installed.
pub fn environment(folder: &str) -> PathBuf {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let environment = Path::new(env!("CARGO_TARGET_TMPDIR")).join(folder);
    fs::create_dir_all(&environment).expect("a folder in the target folder");
    for entry in fs::read_dir(&source).expect("the folder") {
        let file = entry.expect("an entry");
        fs::copy(file.path(), environment.join(file.file_name())).expect("a copy");
    }
    let wanted = fs::read_to_string(source.join("package.json")).expect("the packages");
    let installed = environment.join("installed.json");
    if !fs::read_to_string(&installed).is_ok_and(|found| found == wanted) {
        let mut npm = Command::new("npm");
        npm.args(["install", "--ignore-scripts", "--no-audit", "--no-fund", "--silent"]);
        run(npm.current_dir(&environment));
        fs::write(&installed, wanted).expect("a file in the target folder");
    }
    environment
}

fn run(command: &mut Command) {
    let advice = "this test needs Node.js with npm, and its registry; to leave such tests out, pass \
                  `-- --ignored --skip needs_node`";
    let output = command.stdin(Stdio::null()).output();
    let output = output.unwrap_or_else(|error| panic!("{command:?}: {error}; {advice}"));
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{command:?} failed; {advice}: {said}");
}
