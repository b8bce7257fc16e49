//! With the feature `embedded`, embeds the specs, the type names, the schemas of the types, and the IAM reference of
//! their services: text, and no path of the machine.

use std::error::Error;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=build.rs");
    if env::var_os("CARGO_FEATURE_EMBEDDED").is_none() {
        return Ok(());
    }
    let root = PathBuf::from(env::var("CARGO_MANIFEST_DIR")?);
    let (specs, references, schemas) = (root.join("aws"), root.join("iam"), root.join("schemas"));
    let mut text = "/// By name, `ivs.stage`, the specs.\npub const SPECS: &[(&str, &str)] = &[\n".to_owned();
    for service in listed(&specs)?.iter().filter(|path| path.is_dir()) {
        for spec in listed(service)? {
            let name = format!("{}.{}", stem(service), stem(&spec));
            writeln!(text, "({name:?}, {:?}),", fs::read_to_string(&spec)?)?;
        }
    }
    text.push_str(
        "];\n/// By prefix, the services of the IAM reference.\npub const REFERENCES: &[(&str, &str)] = &[\n",
    );
    // The tables beside the services are for everybody: `src/lib.rs` has them.
    let tables = ["required.json", "own.json"].map(|name| references.join(name));
    for reference in listed(&references)?.iter().filter(|path| !tables.contains(path)) {
        writeln!(text, "({:?}, {:?}),", stem(reference), fs::read_to_string(reference)?)?;
    }
    text.push_str(
        "];\n/// By name, `AWS-IVS-Stage`, the CloudFormation schemas.\npub const SCHEMAS: &[(&str, &str)] = &[\n",
    );
    for schema in listed(&schemas)? {
        writeln!(text, "({:?}, {:?}),", stem(&schema), fs::read_to_string(&schema)?)?;
    }
    let types = fs::read_to_string(specs.join("types.txt"))?;
    write!(
        text,
        "];\n/// The CloudFormation type names, one per line.\npub const TYPES: &str = {types:?};\n"
    )?;
    fs::write(Path::new(&env::var("OUT_DIR")?).join("embedded.rs"), text)?;
    for folder in [specs, references, schemas] {
        println!("cargo::rerun-if-changed={}", folder.display());
    }
    Ok(())
}

/// What is in a folder, sorted.
fn listed(folder: &Path) -> Result<Vec<PathBuf>, Box<dyn Error>> {
    let entries = fs::read_dir(folder)?.map(|entry| Ok(entry?.path()));
    let mut paths = entries.collect::<Result<Vec<_>, std::io::Error>>()?;
    paths.sort();
    Ok(paths)
}

fn stem(path: &Path) -> String {
    let stem = path.file_stem().unwrap_or_default();
    stem.to_string_lossy().into_owned()
}
