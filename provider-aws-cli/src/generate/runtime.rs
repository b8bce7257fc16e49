//! Where generated crates take the runtime from: `--core`.

use std::path::{Path, PathBuf};
use std::str::FromStr;

use codegen::rust::Runtime;
use semver::VersionReq;
use thiserror::Error;
use toml::{Table, Value};

use crate::read;

/// The crate that says where the runtime is.
const CORE: &str = "provider-aws-core";
/// The crate that is beside it.
const MACROS: &str = "provider-aws-macros";

/// The value of `--core`: a version requirement, or a folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RuntimeSource {
    /// The versions of `provider-aws-core` and `provider-aws-macros`, in Cargo's syntax.
    version: String,
    /// The folder of `provider-aws-core`, if it isn't in the registry. That of `provider-aws-macros` is beside it.
    folder: Option<PathBuf>,
}

/// A text is neither a version requirement nor the folder of `provider-aws-core`.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum RuntimeSourceError {
    /// It isn't anything that is known.
    #[error(
        "expected a version requirement such as `0.1`, or the folder of `provider-aws-core` with \
         `provider-aws-macros` beside it"
    )]
    Neither,
    /// The manifest in the folder states no version.
    #[error("found no version in {}, nor in the workspace that it is in", .0.display())]
    NoVersion(PathBuf),
}

impl Default for RuntimeSource {
    /// The version of this crate, without its patch: what is generated now fits the runtime of the same version.
    fn default() -> Self {
        let version = concat!(env!("CARGO_PKG_VERSION_MAJOR"), ".", env!("CARGO_PKG_VERSION_MINOR"));
        Self { version: version.to_owned(), folder: None }
    }
}

impl FromStr for RuntimeSource {
    type Err = RuntimeSourceError;

    fn from_str(text: &str) -> Result<Self, RuntimeSourceError> {
        if VersionReq::parse(text).is_ok() {
            return Ok(Self { version: text.to_owned(), folder: None });
        }
        Self::folder(Path::new(text))
    }
}

impl RuntimeSource {
    /// The runtime in the folder of `provider-aws-core`, or in the checkout that the folder is in.
    ///
    /// # Errors
    ///
    /// Returns an error if it isn't that folder, or if its manifest states no version.
    pub fn folder(core: &Path) -> Result<Self, RuntimeSourceError> {
        let manifest = |folder: &Path| folder.join("Cargo.toml");
        // A folder that is named without its parents has them all the same.
        let whole = core.canonicalize().map_err(|_| RuntimeSourceError::Neither)?;
        let is_crate = |folder: &Path| manifest(folder).is_file();
        if is_crate(&whole.join(CORE)) {
            return Self::folder(&core.join(CORE));
        }
        if !whole.ends_with(CORE) || !is_crate(&whole) || !is_crate(&whole.with_file_name(MACROS)) {
            return Err(RuntimeSourceError::Neither);
        }
        let version = version(&whole).ok_or_else(|| RuntimeSourceError::NoVersion(manifest(core)))?;
        Ok(Self { version, folder: Some(core.to_owned()) })
    }

    /// The runtime as the manifests of crates in `out` name it: a folder by its path from there, if it has one.
    #[must_use]
    pub fn seen_from(&self, out: &Path) -> Runtime {
        let folder = self.folder.as_ref().map(|core| {
            let folder = whole(core).parent().map(Path::to_owned).unwrap_or_default();
            // Any crate of the workspace is as deep as another.
            let krate = whole(out).join("crate");
            let seen = pathdiff::diff_paths(&folder, krate).unwrap_or(folder);
            seen.to_string_lossy().replace('\\', "/")
        });
        Runtime { version: self.version.clone(), folder }
    }
}

/// The version that the manifest of a crate states, or that of the workspace, if the manifest inherits it.
fn version(krate: &Path) -> Option<String> {
    let manifest = |folder: &Path| read::text(&folder.join("Cargo.toml")).ok()?.parse::<Table>().ok();
    let stated = |table: &Table| Some(table.get("package")?.get("version")?.clone());
    let inherited = |folder: &Path| stated(manifest(folder)?.get("workspace")?.as_table()?);
    let version = match stated(&manifest(krate)?)? {
        Value::Table(_) => krate.ancestors().skip(1).find_map(inherited)?,
        version => version,
    };
    version.as_str().map(str::to_owned)
}

/// A path from the root, without links as far as it exists.
fn whole(path: &Path) -> PathBuf {
    let absolute = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    let found = absolute.ancestors().find_map(|ancestor| Some((ancestor, ancestor.canonicalize().ok()?)));
    match found {
        Some((ancestor, whole)) => match absolute.strip_prefix(ancestor) {
            Ok(rest) if rest.as_os_str().is_empty() => whole,
            Ok(rest) => whole.join(rest),
            Err(_) => absolute,
        },
        None => absolute,
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    /// A checkout whose manifests are these.
    fn checkout(workspace: &str, core: &str) -> tempfile::TempDir {
        let folder = tempfile::tempdir().expect("a folder");
        for (path, text) in [("", workspace), (CORE, core), (MACROS, "")] {
            fs::create_dir_all(folder.path().join(path)).expect("a folder");
            fs::write(folder.path().join(path).join("Cargo.toml"), text).expect("a file");
        }
        folder
    }

    fn parsed(folder: &Path) -> Result<RuntimeSource, RuntimeSourceError> {
        folder.to_str().expect("text").parse()
    }

    #[test]
    fn a_version_requirement_is_one_of_the_registry() {
        for version in ["0.1", "0.1.0", "=0.1.0", "1", ">=0.1, <0.3", "0.2.0-beta.1"] {
            let source = RuntimeSource { version: version.to_owned(), folder: None };
            assert_eq!(version.parse(), Ok(source));
        }
        for neither in ["", "0.", "a.b", "no such folder", env!("CARGO_MANIFEST_DIR"), "/"] {
            assert_eq!(neither.parse::<RuntimeSource>(), Err(RuntimeSourceError::Neither), "{neither}");
        }
    }

    #[test]
    fn a_folder_has_the_version_that_its_manifest_states() {
        let own = checkout("[workspace]\n", "[package]\nversion = \"0.2.1\"\n");
        assert_eq!(parsed(&own.path().join(CORE)).expect("a runtime").version, "0.2.1");
        let inherits = "[package]\nversion.workspace = true\n";
        let of_workspace = checkout("[workspace.package]\nversion = \"0.3.0\"\n", inherits);
        assert_eq!(parsed(&of_workspace.path().join(CORE)).expect("a runtime").version, "0.3.0");
        for nowhere in [checkout("", inherits), checkout("", "[package]\n"), checkout("", "[")] {
            let core = nowhere.path().join(CORE);
            assert_eq!(parsed(&core), Err(RuntimeSourceError::NoVersion(core.join("Cargo.toml"))));
        }
    }

    #[test]
    fn the_folder_of_a_checkout_is_taken_for_the_one_in_it() {
        let checkout = checkout("", "[package]\nversion = \"0.2.1\"\n");
        assert_eq!(parsed(checkout.path()), parsed(&checkout.path().join(CORE)));
    }

    #[test]
    fn a_folder_is_named_by_its_path_from_a_crate_of_the_workspace() {
        let folder = tempfile::tempdir().expect("a folder");
        let core = folder.path().join("clone/provider-aws-core");
        let source = RuntimeSource { version: "0.1.0".to_owned(), folder: Some(core) };
        let seen = source.seen_from(&folder.path().join("work/out"));
        assert_eq!(seen, Runtime { version: "0.1.0".to_owned(), folder: Some("../../../clone".to_owned()) });
    }
}
