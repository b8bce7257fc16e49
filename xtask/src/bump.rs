//! `cargo xtask generate --bump`: the version that the unreleased changes of a provider crate ask for.

use std::collections::BTreeSet;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, ensure};
use codegen::changes::Verdict;
use codegen::rust::crate_name;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use provider_aws_cli::changelog::{Changelog, FILE};
use provider_aws_cli::console::Console;
use provider_aws_cli::disk::write_whole;
use provider_aws_cli::read;
use semver::Version;
use toml_edit::{DocumentMut, Item, value};

/// Gives each provider crate of which something isn't released its next version, and makes that a release in its changelog,
/// of today. Nothing is published.
pub fn bump(root: &Path, console: &Console) -> anyhow::Result<()> {
    let specs = read::files_below(&root.join("specs/aws"), "json")?;
    let services: BTreeSet<String> = specs
        .iter()
        .filter_map(|file| Some(file.parent()?.file_name()?.to_string_lossy().into_owned()))
        .collect();
    let mut is_bumped = false;
    for service in services {
        is_bumped |= bump_crate(root, &crate_name(&service), console)?;
    }
    if is_bumped {
        // The lock file has the versions of the workspace's crates.
        let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
        let status = Command::new(cargo)
            .args(["update", "--workspace", "--offline", "--quiet"])
            .current_dir(root)
            .status();
        ensure!(
            status.is_ok_and(|status| status.success()),
            "`cargo update --workspace` fails: run it by hand"
        );
    }
    Ok(())
}

fn bump_crate(root: &Path, name: &str, console: &Console) -> anyhow::Result<bool> {
    let changelog_file = root.join(name).join(FILE);
    let mut changelog = Changelog::parse(&read::text(&changelog_file)?);
    let verdict = changelog.verdict();
    let manifest_file = root.join(name).join("Cargo.toml");
    let mut manifest = parse(&manifest_file)?;
    let workspace_file = root.join("Cargo.toml");
    let mut workspace = parse(&workspace_file)?;
    let found = manifest["package"]["version"]
        .as_str()
        .or_else(|| workspace["workspace"]["package"]["version"].as_str());
    let found = found.with_context(|| format!("{}: expected a version", manifest_file.display()))?;
    let version: Version =
        found.parse().with_context(|| format!("{}: the version", manifest_file.display()))?;
    if verdict == Verdict::None {
        console.note(&format!("{name} stays at {version}: nothing in its changelog is unreleased"));
        return Ok(false);
    }
    // What was never released is released as it is.
    let has_releases = changelog.has_releases();
    let next = if has_releases { next(&version, verdict) } else { version.clone() };
    manifest["package"]["version"] = value(next.to_string());
    if let Some(Item::Value(dependency)) = workspace["workspace"]["dependencies"].get_mut(name)
        && let Some(table) = dependency.as_inline_table_mut()
        && let Some(stated) = table.get_mut("version")
    {
        *stated = next.to_string().into();
    }
    changelog.release(&next.to_string(), &TimeZone::UTC.to_datetime(Timestamp::now()).date().to_string());
    write_whole(&manifest_file, &manifest.to_string())?;
    write_whole(&workspace_file, &workspace.to_string())?;
    // The last one: a run that is stopped before it is done again.
    write_whole(&changelog_file, &changelog.text())?;
    console.print_line(match has_releases {
        true => format!("{name} {version} → {next} ({verdict})"),
        false => format!("{name} {next} (the first release)"),
    })?;
    Ok(true)
}

fn parse(manifest: &Path) -> anyhow::Result<DocumentMut> {
    let text = read::text(manifest)?;
    text.parse().with_context(|| format!("{}: expected a manifest", manifest.display()))
}

/// The version after a change, by Cargo's rules: before 1.0.0, the first number that isn't zero is the major one.
fn next(version: &Version, verdict: Verdict) -> Version {
    let Version { major, minor, patch, .. } = *version;
    match (verdict, major, minor) {
        (Verdict::None, ..) => version.clone(),
        (Verdict::Major, 1.., _) => Version::new(major + 1, 0, 0),
        (Verdict::Minor, 1.., _) => Version::new(major, minor + 1, 0),
        (Verdict::Major, 0, 1..) => Version::new(0, minor + 1, 0),
        _ => Version::new(major, minor, patch + 1),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_next_version_follows_cargos_rules() {
        for (version, verdict, expected) in [
            ("1.2.3", Verdict::Major, "2.0.0"),
            ("1.2.3", Verdict::Minor, "1.3.0"),
            ("1.2.3", Verdict::Patch, "1.2.4"),
            ("0.2.3", Verdict::Major, "0.3.0"),
            ("0.2.3", Verdict::Minor, "0.2.4"),
            ("0.0.3", Verdict::Major, "0.0.4"),
            ("0.2.3", Verdict::None, "0.2.3"),
        ] {
            let version: Version = version.parse().expect("a version");
            assert_eq!(next(&version, verdict).to_string(), expected, "{version} {verdict}");
        }
    }
}
