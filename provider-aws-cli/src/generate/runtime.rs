//! Where generated crates take the runtime from: `--core`.

use std::path::{Path, PathBuf};
use std::str::FromStr;

use codegen::rust::Runtime;
use thiserror::Error;

/// The value of `--core`: a folder, or a version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RuntimeSource {
    /// The folder of `provider-aws-core`. That of `provider-aws-macros` is beside it.
    Folder(PathBuf),
    /// A version of both crates in the registry.
    Version(String),
}

/// A text is neither a version nor the folder of `provider-aws-core`.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error(
    "expected a version such as `0.1`, or the folder of `provider-aws-core` with `provider-aws-macros` beside it"
)]
pub struct RuntimeSourceError;

impl Default for RuntimeSource {
    /// The version of this crate, without its patch: what is generated now fits the runtime of the same version.
    fn default() -> Self {
        Self::Version(
            concat!(env!("CARGO_PKG_VERSION_MAJOR"), ".", env!("CARGO_PKG_VERSION_MINOR")).to_owned(),
        )
    }
}

impl FromStr for RuntimeSource {
    type Err = RuntimeSourceError;

    fn from_str(text: &str) -> Result<Self, RuntimeSourceError> {
        let parts: Vec<&str> = text.trim_start_matches(['=', '^', '~']).split('.').collect();
        let is_number = |part: &&str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
        if parts.len() <= 3 && parts.iter().all(is_number) {
            return Ok(Self::Version(text.to_owned()));
        }
        let folder = PathBuf::from(text);
        let is_crate = |folder: &Path| folder.join("Cargo.toml").is_file();
        // A folder that is named without its parents has them all the same.
        let whole = folder.canonicalize().map_err(|_| RuntimeSourceError)?;
        if whole.ends_with("provider-aws-core")
            && is_crate(&whole)
            && is_crate(&whole.with_file_name("provider-aws-macros"))
        {
            Ok(Self::Folder(folder))
        } else {
            Err(RuntimeSourceError)
        }
    }
}

impl RuntimeSource {
    /// The runtime as the manifests of crates in `out` name it: a folder by its path from there, if it has one.
    #[must_use]
    pub fn seen_from(&self, out: &Path) -> Runtime {
        match self {
            Self::Version(version) => Runtime::Version(version.clone()),
            Self::Folder(core) => {
                let folder = whole(core).parent().map(Path::to_owned).unwrap_or_default();
                // Any crate of the workspace is as deep as another.
                let krate = whole(out).join("crate");
                let seen = pathdiff::diff_paths(&folder, krate).unwrap_or(folder);
                Runtime::Folder(seen.to_string_lossy().replace('\\', "/"))
            }
        }
    }
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
    use super::*;

    #[test]
    fn a_version_is_told_from_a_folder() {
        for version in ["0.1", "0.1.0", "=0.1.0", "1"] {
            assert_eq!(version.parse(), Ok(RuntimeSource::Version(version.to_owned())));
        }
        let core = concat!(env!("CARGO_MANIFEST_DIR"), "/../provider-aws-core");
        assert_eq!(core.parse(), Ok(RuntimeSource::Folder(PathBuf::from(core))));
        for neither in ["", "0.", "a.b", "no such folder", env!("CARGO_MANIFEST_DIR"), "/"] {
            assert_eq!(neither.parse::<RuntimeSource>(), Err(RuntimeSourceError), "{neither}");
        }
    }

    #[test]
    fn a_folder_is_named_by_its_path_from_a_crate_of_the_workspace() {
        let folder = tempfile::tempdir().expect("a folder");
        let source = RuntimeSource::Folder(folder.path().join("clone/provider-aws-core"));
        let seen = source.seen_from(&folder.path().join("work/out"));
        assert_eq!(seen, Runtime::Folder("../../../clone".to_owned()));
    }
}
