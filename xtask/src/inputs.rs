//! Reading what generation starts from: pages, type names, the IAM reference, corrections.

use std::path::{Path, PathBuf};

use codegen::{CorrectionFiles, TextFile};
use iam_policy::Reference;
use provider_aws_cli::Catalog;
pub use provider_aws_cli::{listed, read};
use specs::{Corrections, TypeNames};
use walkdir::WalkDir;

/// The root of this repository.
pub fn root() -> PathBuf {
    // Cargo tells where this crate is when it runs it, and when it compiles it; it lies in the root.
    let krate = std::env::var_os("CARGO_MANIFEST_DIR").unwrap_or_else(|| env!("CARGO_MANIFEST_DIR").into());
    Path::new(&krate).parent().map_or_else(PathBuf::new, Path::to_path_buf)
}

/// The pages at `path`, a file or a folder; each is named by its place in the folder, after `prefix`.
pub fn pages(path: &Path, prefix: &str) -> Result<Vec<TextFile>, String> {
    let file = |file: &Path, name: &Path| -> Result<TextFile, String> {
        let name = name.to_string_lossy().replace('\\', "/");
        Ok(TextFile { path: format!("{prefix}{name}"), text: read(file)? })
    };
    if path.is_file() {
        return Ok(vec![file(path, path)?]);
    }
    let mut pages = Vec::new();
    for entry in WalkDir::new(path).sort_by_file_name() {
        let entry = entry.map_err(|error| format!("cannot read {}: {error}", path.display()))?;
        let is_page = entry.file_type().is_file()
            && entry.path().extension().is_some_and(|extension| extension == "md");
        if is_page {
            pages.push(file(entry.path(), entry.path().strip_prefix(path).unwrap_or(entry.path()))?);
        }
    }
    if pages.is_empty() {
        return Err(format!("found no `*.md` in {}, expected pages", path.display()));
    }
    Ok(pages)
}

/// The CloudFormation type names of this repository.
pub fn types() -> Result<TypeNames, String> {
    Ok(TypeNames::parse(&read(&root().join("specs/aws/types.txt"))?))
}

/// The IAM reference in a folder of JSON files.
pub fn reference(folder: &Path) -> Result<Reference, String> {
    Catalog::reference_in(folder)
}

/// The corrections in a folder: `<service>.toml`.
pub fn corrections(folder: &Path) -> Result<CorrectionFiles, String> {
    let mut files = CorrectionFiles::new();
    for path in listed(folder, "toml")? {
        let text = read(&path)?;
        let name = path.strip_prefix(root()).unwrap_or(&path).display().to_string();
        let corrections = Corrections::parse(&text).map_err(|error| format!("{name}: {error}"))?;
        let service = path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
        files.insert(service, (TextFile { path: name, text }, corrections));
    }
    Ok(files)
}
