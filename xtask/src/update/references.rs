//! The IAM reference and the schemas of an update, from folders of AWS's files.

use std::collections::BTreeSet;
use std::path::Path;

use anyhow::Context;
use codegen::Provider;
use codegen::changes::Changes;
use iam_policy::{Reference, ServiceReference};
use provider_aws_cli::changes::{IamServices, iam_changes};
use provider_aws_cli::generate::Outputs;
use provider_aws_cli::inputs::Inputs;
use provider_aws_cli::read;
use specs::{ResourceSchema, Schemas};

use crate::schemas;

/// The files of `specs/iam` that aren't services. The former is this project's own.
const OWN: &str = "own.json";
const REQUIRED: &str = "required.json";

/// Takes the services that this repository has from a folder with the IAM reference, and says what that changes. What the
/// folder lacks stays.
pub fn take_iam(
    root: &Path,
    folder: &Path,
    inputs: &mut Inputs,
    outputs: &mut Outputs,
) -> anyhow::Result<Changes> {
    let ours = Path::new("specs/iam");
    let parsed = |text: &str| serde_json::from_str::<ServiceReference>(text);
    let (mut before, mut services) = (IamServices::new(), IamServices::new());
    let (mut required, mut own) = (None, None);
    for file in read::files_in(&root.join(ours), "json")? {
        let name = file.file_name().unwrap_or_default();
        let theirs = folder.join(name);
        let is_theirs = name != OWN && theirs.is_file();
        let place = if is_theirs { &theirs } else { &file };
        let text = read::text(place)?;
        let expected = || format!("{}: expected a part of the IAM reference", read::place(place));
        if name == OWN {
            own = Some(text.clone());
        } else if name == REQUIRED {
            Reference::default().add_required(&text).with_context(expected)?;
            required = Some(text.clone());
        } else {
            let service = parsed(&text).with_context(expected)?;
            let earlier = parsed(&read::text(&file)?).with_context(|| read::place(&file))?;
            before.insert(earlier.name.clone(), earlier);
            services.insert(service.name.clone(), service);
        }
        if is_theirs {
            outputs.add(ours.join(name), text);
        }
    }
    let changes = iam_changes(&before, &services);
    let mut reference: Reference = services.into_values().collect();
    if let Some(text) = required {
        reference.add_required(&text).context(REQUIRED)?;
    }
    if let Some(text) = own {
        reference.add_own(&text).context(OWN)?;
    }
    inputs.replace_reference(reference);
    Ok(changes)
}

/// Takes the schemas of the types that the pages are of from a folder of AWS's: facts only.
pub fn take_schemas(
    provider: &Provider,
    folder: &Path,
    inputs: &mut Inputs,
    outputs: &mut Outputs,
) -> anyhow::Result<()> {
    let specs = provider.services.values().flat_map(|service| &service.specs);
    let types: BTreeSet<String> = specs.map(|spec| spec.type_name.clone()).collect();
    let ours = Path::new("specs/schemas");
    let mut taken = Vec::new();
    for (type_name, schema) in schemas::facts_of(&types, folder)? {
        let text = schemas::json(&schema)?;
        taken.push(ResourceSchema::parse(&text).with_context(|| type_name.clone())?);
        outputs.add(ours.join(schemas::file_name(&type_name)), text);
    }
    outputs.own(ours);
    inputs.replace_schemas(taken.into_iter().collect::<Schemas>());
    Ok(())
}
