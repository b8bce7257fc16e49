//! What the files of generated crates say that their resources don't.

use std::path::Path;

use clap::Args;
use codegen::rust::{Home, Package, Runtime};

use super::RuntimeSource;
use crate::wording::shell_word;

/// What the manifests of crates in a workspace of the user state.
#[derive(Args, Clone, Debug, Default)]
pub struct PackageArguments {
    /// Where the crates take `provider-aws-core` and `provider-aws-macros` from: the folder of `provider-aws-core` in a
    /// checkout, or a version requirement, for crates.io [default: the version of this command].
    ///
    /// With a folder, manifests have its path, as seen from the crates, and the version that is found there: Cargo builds
    /// with what is in the folder, and crates can be packaged.
    #[arg(long, value_name = "DIR|VERSION", help_heading = "Crates")]
    pub core: Option<RuntimeSource>,
    /// The license that manifests state, as an SPDX expression [default: none].
    ///
    /// Descriptions in the crates are those of the pages, and it is for you to know what the terms of the pages allow.
    #[arg(long, value_name = "SPDX", help_heading = "Crates")]
    pub license: Option<String>,
    /// The URL of the repository that manifests state [default: none].
    #[arg(long, value_name = "URL", help_heading = "Crates")]
    pub repository: Option<String>,
}

impl PackageArguments {
    /// The crates in a folder.
    #[must_use]
    pub fn seen_from(&self, out: &Path) -> Package {
        let runtime = self.core.clone().unwrap_or_default().seen_from(out);
        Package {
            command: self.command(&runtime),
            runtime,
            license: self.license.clone(),
            repository: self.repository.clone(),
            home: Home::Workspace,
        }
    }

    /// The command that generates the crates again, in the folder of the workspace.
    fn command(&self, runtime: &Runtime) -> String {
        let core = runtime.folder.as_ref().map_or_else(
            || runtime.version.clone(),
            // The folder of the workspace is above that of a crate.
            |folder| format!("{}/provider-aws-core", folder.strip_prefix("../").unwrap_or(folder)),
        );
        let options = [
            ("core", Some(&core)),
            ("license", self.license.as_ref()),
            ("repository", self.repository.as_ref()),
        ];
        let options = options.into_iter().filter_map(|(name, value)| Some((name, value?)));
        options.fold(
            "provider-aws generate --docs DIR --schemas DIR --iam DIR --out .".to_owned(),
            |command, (name, value)| format!("{command} --{name} {}", shell_word(value)),
        )
    }
}

/// The crates of this repository: their runtime is beside them.
pub(super) fn of_repository() -> Package {
    Package {
        runtime: Runtime { version: env!("CARGO_PKG_VERSION").to_owned(), folder: Some("..".to_owned()) },
        license: Some(env!("CARGO_PKG_LICENSE").to_owned()),
        repository: None,
        home: Home::Repository,
        command: "cargo xtask generate".to_owned(),
    }
}
