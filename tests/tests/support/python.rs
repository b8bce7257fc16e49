//! Virtual environments in the target folder, with what a folder's `requirements.txt` asks of PyPI.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// The virtual environment of a folder beside the tests; why there is none, if there is none.
pub fn environment(folder: &str) -> Result<PathBuf, String> {
    let requirements = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder).join("requirements.txt");
    let environment = Path::new(env!("CARGO_TARGET_TMPDIR")).join(folder);
    let wanted = fs::read_to_string(&requirements).expect("the requirements");
    let installed = environment.join("installed.txt");
    if fs::read_to_string(&installed).is_ok_and(|found| found == wanted) {
        return Ok(environment);
    }
    run(Command::new("python3").args(["-m", "venv", "--clear"]).arg(&environment))?;
    let pip = environment.join("bin/pip");
    run(Command::new(pip).args(["install", "--quiet", "--requirement"]).arg(&requirements))?;
    fs::write(&installed, wanted).expect("a file in the target folder");
    Ok(environment)
}

fn run(command: &mut Command) -> Result<(), String> {
    let output = command.stdin(Stdio::null()).output();
    let output = output.map_err(|error| format!("{command:?}: {error}"))?;
    if output.status.success() {
        return Ok(());
    }
    let errors = String::from_utf8_lossy(&output.stderr);
    let last = errors.lines().last().unwrap_or_default();
    Err(format!("{command:?} failed: {last}"))
}
