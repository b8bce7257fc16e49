//! The sections that the README and the front page of a crate share. They differ by their links: a page on a disk has
//! no links to items.

use super::super::about::code;
use super::super::features::RESOURCES_FEATURE;
use super::super::gate::in_commands;
use super::super::metadata::constant_name;
use super::super::overview::{row, table, type_link};
use super::super::plan::Resource;
use super::{Crate, Home, quickstart};

/// Where a section is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    Readme,
    FrontPage,
}

impl Place {
    /// An item in code: a link to it, in the docs.
    pub fn item(self, name: &str, path: &str) -> String {
        match self {
            Self::Readme => format!("`{name}`"),
            Self::FrontPage if name == path => format!("[`{name}`]"),
            Self::FrontPage => format!("[`{name}`]({path})"),
        }
    }

    /// An item of the runtime.
    pub fn core(self, name: &str) -> String {
        self.item(name, &format!("provider_aws_core::{name}"))
    }
}

/// What the crate is, in one paragraph.
pub(super) fn summary(krate: &Crate<'_>) -> String {
    format!(
        "The resources of {} over [AWS Cloud Control](https://docs.aws.amazon.com/cloudcontrolapi/): typed models and \
         operations, and the IAM permissions of each operation.",
        code(&krate.of())
    )
}

/// How to depend on the crate, and a program.
pub(super) fn quick_start(krate: &Crate<'_>) -> Vec<String> {
    let name = &krate.name;
    let folder = match krate.package.home {
        Home::Repository => "provider-aws",
        Home::Workspace => "crates",
    };
    let dependencies = format!(
        "```toml\n[dependencies]\n{name} = {{ path = \"../{folder}/{name}\" }} # this folder, seen from your package\n\
         tokio = {{ version = \"1\", features = [\"macros\", \"rt-multi-thread\"] }}\n```"
    );
    std::iter::once(dependencies).chain(quickstart::program(krate)).collect()
}

/// What the operations have in common.
pub(super) fn operations(place: Place) -> String {
    let [request, handle, retries, resource, change, error] =
        ["Request", "RequestHandle", "Retries", "Resource", "Change", "Error"].map(|name| place.core(name));
    format!(
        "- Creating, updating and deleting return a {request}: AWS carries it out in the background. `wait` waits for \
         it, and survives throttling and lost connections; {retries} says how often anything is tried again. `events` \
         shows its progress, `cancel` cancels it, and its {handle} resumes it in another process.\n\
         - Reading returns a {resource}, which derefs to the model. `get_opt` returns `None` if the resource doesn't \
         exist. A list can be awaited, taken as a stream, or read in full: `hydrate(16)` reads 16 resources at a time.\n\
         - `resource.edit(…)` makes a patch of the properties that differ. What isn't named stays; {change} removes a \
         property.\n\
         - `region`, `role_arn`, `type_version_id` and `client_token` are set before an operation is awaited.\n\
         - An {error} names the operation, the type and AWS's ids, and for a denied call the IAM actions that it \
         requires. It never has values of properties."
    )
}

/// The table of resources.
pub(super) fn resources(krate: &Crate<'_>, place: Place) -> String {
    let rows = krate.resources.iter().map(|resource| {
        let Resource { name, module, .. } = resource;
        let module = module.to_string();
        let module = module.trim_start_matches("r#");
        let operations = resource.spec.operations.iter().map(|operation| operation.handler.name());
        row([
            place.item(&name.to_string(), &format!("{module}::{name}")),
            type_link(&resource.spec.type_name),
            operations.collect::<Vec<_>>().join(", "),
            place.item(module, module),
            format!("`{}`", resource.feature),
        ])
    });
    table(["resource", "type", "operations", "module", "feature"], rows)
}

/// The features.
pub(super) fn features() -> Vec<String> {
    let rows = [
        (RESOURCES_FEATURE, "all resources; without it, only those whose features are on are compiled"),
        ("default-https-client", "an HTTPS connector, `Client::from_env` and `Client::local`"),
        ("sso", "profiles with `sso_session` or `sso_start_url`"),
        ("credentials-process", "profiles with `credential_process`"),
        ("credentials-login", "profiles with `login_session`"),
        ("policy", "IAM policies in code, and `include_policy!`"),
    ];
    let rows = rows.map(|(feature, adds)| row([format!("`{feature}`"), adds.to_owned()]));
    vec![
        "All but `policy` and `credentials-login` are on by default, as in the AWS SDK.".to_owned(),
        table(["feature", "adds"], rows.into_iter()),
    ]
}

/// The permissions of operations, and the policies that are made of them.
pub(super) fn permissions(krate: &Crate<'_>, place: Place) -> Vec<String> {
    let Some(resource) = quickstart::main_resource(&krate.resources) else {
        return Vec::new();
    };
    let Some(operation) = resource.spec.operations.first() else {
        return Vec::new();
    };
    let Resource { name, module, .. } = resource;
    let function = operation.handler.name();
    let path = module.to_string();
    let path = path.trim_start_matches("r#");
    let constant = constant_name(operation.handler);
    let krate_name = &krate.code_name;
    let constants = format!(
        "Each operation has a constant that says which IAM actions it requires: {} for {}. With the feature `policy`, \
         operations become policies in code:",
        place.item(&format!("{module}::{constant}"), &format!("{path}::{constant}")),
        place.item(&format!("{name}::{function}"), &format!("{path}::{name}::{function}")),
    );
    let all: Vec<String> = resource
        .spec
        .operations
        .iter()
        .map(|operation| format!("{module}::{}", constant_name(operation.handler)))
        .collect();
    let shown = all.iter().take(2).cloned().collect::<Vec<_>>().join(", ");
    let in_code = format!(
        "```rust\n# #[cfg(feature = \"policy\")]\n\
         # fn main() -> Result<(), {krate_name}::least_privilege::EmitError> {{\n\
         use {krate_name}::{module}::{{self, {name}}};\n\n\
         let emission = {name}::policy(&[{shown}])?;\n\
         println!(\"{{}}\", emission.caller[0].policy().to_json());\n\
         # Ok(())\n# }}\n# #[cfg(not(feature = \"policy\"))]\n# fn main() {{}}\n```"
    );
    let options = match krate.package.home.options() {
        "" => String::new(),
        options => format!(" {options}"),
    };
    let iam = if options.is_empty() { "" } else { " --iam DIR" };
    let commands = format!(
        "```sh\nprovider-aws policy {} --ops {function}{options}\n\
         provider-aws policy from-binary target/release/app{iam}\n```",
        in_commands(resource)
    );
    let gate = resource.gate(operation);
    let trait_name = place.item(&format!("{module}::{gate}"), &format!("{path}::{gate}"));
    let include = format!(
        "```rust,ignore\n{krate_name}::include_policy!(\"deploy.json\" => pub struct DeployPolicy);\n\n\
         let client = Client::from_env().await.with_policy::<DeployPolicy>();\n```"
    );
    let note = match krate.package.home {
        Home::Repository => "The command prints them for operations by name, and for a compiled program:",
        Home::Workspace => {
            "In the folder of the workspace, the command prints them for operations by name, and for a compiled program. \
             `DIR` is the folder of AWS's service authorization references that the crate was generated with:"
        }
    };
    vec![
        constants,
        in_code,
        note.to_owned(),
        commands,
        format!(
            "With the same feature, `include_policy!` makes a type from a policy file. A client with this type rejects, \
             at compile time, each operation that the policy doesn't allow. Each operation has a trait for it: \
             {trait_name}."
        ),
        include,
    ]
}
