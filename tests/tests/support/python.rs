//! Virtual environments in the target folder, with what the `requirements.txt` of a folder asks of PyPI. A test that uses
//! one is in a module `needs_network` and is ignored by default.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// The virtual environment of a folder beside the tests.
pub fn environment(folder: &str) -> PathBuf {
    let requirements = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder).join("requirements.txt");
    let environment = Path::new(env!("CARGO_TARGET_TMPDIR")).join(folder);
    let wanted = fs::read_to_string(&requirements).expect("the requirements");
    let installed = environment.join("installed.txt");
    if !fs::read_to_string(&installed).is_ok_and(|found| found == wanted) {
        run(Command::new("python3").args(["-m", "venv", "--clear"]).arg(&environment));
        let pip = environment.join("bin/pip");
        run(Command::new(pip).args(["install", "--quiet", "--requirement"]).arg(&requirements));
        fs::write(&installed, wanted).expect("a file in the target folder");
    }
    environment
}

fn run(command: &mut Command) {
    let advice = "this test needs Python 3 with its module `venv`, and PyPI; to leave such tests out, pass \
                  `-- --ignored --skip needs_network`";
    let output = command.stdin(Stdio::null()).output();
    let output = output.unwrap_or_else(|error| panic!("{command:?}: {error}; {advice}"));
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{command:?} failed; {advice}: {said}");
}
