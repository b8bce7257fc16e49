//! The sections that the README and the front page of a crate share.

use super::super::about::code;
use super::super::features::RESOURCES_FEATURE;
use super::super::overview::{row, table, type_link};
use super::super::plan::Resource;
use super::page::{Block, Place};
use super::{Crate, Home, quickstart};

/// What the crate is.
pub(super) fn summary(krate: &Crate<'_>) -> Block {
    Block::Paragraph(format!(
        "The resources of {} over [AWS Cloud Control](https://docs.aws.amazon.com/cloudcontrolapi/): typed models and \
         operations, and the IAM permissions of each operation.",
        code(&krate.of())
    ))
}

/// How to depend on the crate, and a program.
pub(super) fn quick_start(krate: &Crate<'_>) -> Vec<Block> {
    let name = &krate.name;
    let folder = match krate.package.home {
        Home::Repository => "provider-aws",
        Home::Workspace => "crates",
    };
    let dependencies = format!(
        "[dependencies]\n{name} = {{ path = \"../{folder}/{name}\" }} # its folder, seen from your package\n\
         tokio = {{ version = \"1\", features = [\"macros\", \"rt-multi-thread\"] }}"
    );
    let program = quickstart::program(krate).map(|program| Block::Code("rust,no_run", program));
    [Block::Heading("Quick start"), Block::Code("toml", dependencies)].into_iter().chain(program).collect()
}

/// What the operations have in common.
pub(super) fn operations(krate: &Crate<'_>, place: Place) -> Block {
    let [request, handle, retries, resource, change, error] =
        ["Request", "RequestHandle", "Retries", "Resource", "Change", "Error"].map(|name| {
            // A resource of that name wins over the runtime's.
            let is_hidden =
                place == Place::FrontPage && krate.resources.iter().any(|resource| resource.name == name);
            if is_hidden { format!("[`{name}`](provider_aws_core::{name})") } else { place.item(name) }
        });
    Block::List(vec![
        format!(
            "Creating, updating and deleting return a {request}: AWS has accepted it, and carries it out in the \
             background. `wait` waits until it is done, and survives throttling and lost connections; {retries} says how \
             often anything is tried again. `events` shows the progress, `cancel` cancels the request, and another \
             process resumes it from its {handle}."
        ),
        format!(
            "Reading returns a {resource}, which derefs to the model. `get_opt` returns `None` if the resource doesn't \
             exist. A list can be awaited, taken as a stream, or read in full: `hydrate(16)` reads 16 resources at a time."
        ),
        format!(
            "`resource.edit(…)` makes a patch of the properties that differ. What it doesn't name stays; {change} removes \
             a property."
        ),
        "`region`, `role_arn`, `type_version_id` and `client_token` are set before an operation is awaited."
            .to_owned(),
        format!(
            "An {error} names the operation, the type and AWS's ids, and for a denied call the IAM actions that the call \
             requires. Values of properties are never in it."
        ),
    ])
}

/// The resources.
pub(super) fn resources(krate: &Crate<'_>, place: Place) -> Vec<Block> {
    let rows = krate.resources.iter().map(|resource| {
        let Resource { name, feature, .. } = resource;
        let module = module(resource);
        let operations = resource.spec.operations.iter().map(|operation| operation.handler.name());
        row([
            place.item(&name.to_string()),
            place.item(&module),
            type_link(&resource.spec.type_name),
            operations.collect::<Vec<_>>().join(", "),
            format!("`{feature}`"),
        ])
    });
    let table = table(["resource", "module", "type", "operations", "feature"], rows);
    vec![Block::Heading("Resources"), Block::Table(table)]
}

/// The features.
pub(super) fn features() -> Vec<Block> {
    let rows = [
        (RESOURCES_FEATURE, "all resources; without it, those whose own features are on"),
        ("default-https-client", "an HTTPS connector, `Client::from_env` and `Client::local`"),
        ("sso", "profiles with `sso_session` or `sso_start_url`"),
        ("credentials-process", "profiles with `credential_process`"),
        ("credentials-login", "profiles with `login_session`"),
        ("policy", "IAM policies in code, and `include_policy!`"),
    ];
    let rows = rows.map(|(feature, adds)| row([format!("`{feature}`"), adds.to_owned()]));
    vec![
        Block::Heading("Features"),
        Block::Paragraph(
            "All but `policy` and `credentials-login` are on by default, as in the AWS SDK.".to_owned(),
        ),
        Block::Table(table(["feature", "adds"], rows.into_iter())),
    ]
}

/// The module of a resource in words and paths.
pub(super) fn module(resource: &Resource<'_>) -> String {
    resource.module.to_string().trim_start_matches("r#").to_owned()
}
