//! The section on permissions: the constants of operations, and policies made of them.

use specs::OperationSpec;

use super::super::gate::in_commands;
use super::super::metadata::constant_name;
use super::super::plan::Resource;
use super::page::{Block, Place};
use super::sections::module;
use super::{Crate, Home, quickstart};

/// What operations require, and the policies that allow it; nothing for a crate without operations.
pub(super) fn permissions(krate: &Crate<'_>, place: Place) -> Vec<Block> {
    let resource = quickstart::main_resource(krate);
    let operation = resource.and_then(|resource| Some((resource, resource.spec.operations.first()?)));
    let Some((resource, operation)) = operation else {
        return Vec::new();
    };
    let mut blocks = vec![Block::Heading("Permissions"), constants(resource, operation, place)];
    if place == Place::FrontPage {
        blocks.push(Block::Code("rust", in_code(krate, resource)));
    }
    blocks.extend(commands(krate, resource, operation));
    blocks.extend(gate(krate, resource, operation, place));
    blocks
}

fn constants(resource: &Resource<'_>, operation: &OperationSpec, place: Place) -> Block {
    let (name, function) = (&resource.name, operation.handler.name());
    let module = module(resource);
    let constant = format!("{module}::{}", constant_name(operation.handler));
    Block::Paragraph(format!(
        "Each operation has a constant that says which IAM actions it requires: {} for {}. With the feature `policy`, \
         `{name}::policy` makes policies of such constants in code{}",
        place.item(&constant),
        place.item(&format!("{name}::{function}")),
        if place == Place::FrontPage { ":" } else { "." },
    ))
}

/// A program that prints a policy. It compiles without the feature, too.
fn in_code(krate: &Crate<'_>, resource: &Resource<'_>) -> String {
    let (krate, Resource { name, module, .. }) = (&krate.code_name, resource);
    let operations = resource.spec.operations.iter().take(2);
    let constants: Vec<String> =
        operations.map(|operation| format!("{module}::{}", constant_name(operation.handler))).collect();
    format!(
        "# #[cfg(feature = \"policy\")]\n\
         # fn main() -> Result<(), {krate}::least_privilege::EmitError> {{\n\
         use {krate}::{module}::{{self, {name}}};\n\n\
         let emission = {name}::policy(&[{}])?;\n\
         println!(\"{{}}\", emission.caller[0].policy().to_json());\n\
         # Ok(())\n\
         # }}\n\
         # #[cfg(not(feature = \"policy\"))]\n\
         # fn main() {{}}",
        constants.join(", ")
    )
}

/// The commands that print policies.
fn commands(krate: &Crate<'_>, resource: &Resource<'_>, operation: &OperationSpec) -> [Block; 2] {
    let (folders, options, iam) = match krate.package.home {
        Home::Repository => ("", "", ""),
        Home::Workspace => (
            ". `specs` is beside the folder of the crate, and `DIR` is a folder with AWS's service authorization \
             references, one JSON file per service",
            " --specs specs --iam DIR",
            " --iam DIR",
        ),
    };
    let commands = format!(
        "provider-aws policy {} --ops {}{options}\nprovider-aws policy from-binary target/release/app{iam}",
        in_commands(resource),
        operation.handler.name()
    );
    [
        Block::Paragraph(format!(
            "The command `provider-aws` prints policies for operations by name, and for what a compiled program can \
             call{folders}:"
        )),
        Block::Code("sh", commands),
    ]
}

/// Clients that are bound to a policy file.
fn gate(krate: &Crate<'_>, resource: &Resource<'_>, operation: &OperationSpec, place: Place) -> [Block; 2] {
    let gate = format!("{}::{}", module(resource), resource.gate(operation));
    [
        Block::Paragraph(format!(
            "With the feature `policy`, `include_policy!` makes a type from a policy file. A client with this type rejects, \
             at compile time, each operation that the policy doesn't allow. A function for several policies names what it \
             requires: each operation has a trait, such as {}.",
            place.item(&gate)
        )),
        Block::Code(
            "rust,ignore",
            format!(
                "{}::include_policy!(\"deploy.json\" => pub struct DeployPolicy);\n\n\
                 let client = Client::from_env().await.with_policy::<DeployPolicy>();",
                krate.code_name
            ),
        ),
    ]
}
