//! A provider crate around the generated files: its manifest, its README and its front page.

mod front_page;
mod manifest;
mod page;
mod permissions;
mod quickstart;
mod ranking;
mod readme;
mod sections;

use specs::ResourceSpec;

use super::RustFile;
use super::plan::{Module, Modules, Resource, ident, link};

pub use manifest::with_resource_features;

/// What the files of a crate say that its resources don't.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Package {
    /// Where the crate takes the runtime from.
    pub runtime: Runtime,
    /// Its license, as an SPDX expression. The descriptions in a crate are those of its pages, and the pages belong to
    /// others: so there is no license unless the user states one.
    pub license: Option<String>,
    /// The URL of the repository that it is in.
    pub repository: Option<String>,
    /// Where the crate is generated.
    pub home: Home,
    /// The command that generates it, to which `--service` is added: `cargo xtask generate`.
    pub command: String,
}

/// The runtime of a crate: `provider-aws-core`, and `provider-aws-macros` for the feature `policy`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Runtime {
    /// The versions of both, in Cargo's syntax. A crate can be packaged only if its dependencies have versions.
    pub version: String,
    /// The folder that holds the folders of both, seen from the folder of the crate; without it, they are in the
    /// registry.
    pub folder: Option<String>,
}

/// Where a crate is generated: messages name the commands that its user has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Home {
    /// In the repository of the generator. The command has the crate's specs built in.
    Repository,
    /// In a workspace of the user, beside the folder `specs`.
    Workspace,
}

impl Home {
    /// The options by which `provider-aws policy` knows the resources, in the folder of the workspace.
    pub(super) fn options(self) -> &'static str {
        match self {
            Self::Repository => "",
            Self::Workspace => "--specs specs --iam DIR",
        }
    }
}

/// The name of a service's crate.
pub fn crate_name(service: &str) -> String {
    format!("provider-aws-{}", service.replace('_', "-"))
}

/// The features of a crate's resources, one per resource.
pub fn resource_features(specs: &[ResourceSpec]) -> Vec<String> {
    let mut modules = Modules::default();
    specs.iter().map(|spec| Module::plan(spec, &mut modules).feature).collect()
}

/// The files of a service's crate that are not in `src/generated`.
pub fn new_crate(service: &str, specs: &[ResourceSpec], package: &Package) -> [RustFile; 3] {
    let krate = Crate::plan(service, specs, package);
    [
        RustFile { path: "Cargo.toml".to_owned(), text: manifest::manifest(&krate) },
        RustFile { path: "README.md".to_owned(), text: readme::readme(&krate) },
        RustFile { path: "src/lib.rs".to_owned(), text: front_page::front_page(&krate) },
    ]
}

/// A crate, as its files describe it.
struct Crate<'c> {
    /// The service: `s3`.
    service: &'c str,
    /// `provider-aws-s3`.
    name: String,
    /// The name in code: `provider_aws_s3`.
    code_name: proc_macro2::Ident,
    /// The namespaces of its types: `AWS::S3`.
    namespaces: Vec<String>,
    resources: Vec<Resource<'c>>,
    ranking: Vec<usize>,
    package: &'c Package,
}

impl<'c> Crate<'c> {
    fn plan(service: &'c str, specs: &'c [ResourceSpec], package: &'c Package) -> Self {
        let mut modules = Modules::default();
        let name = crate_name(service);
        let namespaces = specs.iter().filter_map(|spec| Some(spec.type_name.rsplit_once("::")?.0.to_owned()));
        let mut namespaces: Vec<String> = namespaces.collect();
        namespaces.sort_unstable();
        namespaces.dedup();
        let mut resources: Vec<Resource<'_>> =
            specs.iter().map(|spec| Resource::plan(spec, &mut modules)).collect();
        link(&mut resources);
        let (ranking, code_name) = (ranking::ranking(&resources), ident(&name.replace('-', "_")));
        Self { service, code_name, name, namespaces, resources, ranking, package }
    }

    /// The resources, the one that the others are about first.
    fn by_rank(&self) -> impl Iterator<Item = &Resource<'c>> {
        self.ranking.iter().map(|index| &self.resources[*index])
    }

    /// The namespaces in words: `AWS::S3`.
    fn of(&self) -> String {
        if self.namespaces.is_empty() { self.service.to_owned() } else { self.namespaces.join(" and ") }
    }
}
