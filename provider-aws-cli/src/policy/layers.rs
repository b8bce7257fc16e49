//! Files of the layers that limit a caller: permissions boundary, service control policies, session policies.

use std::convert::Infallible;
use std::path::PathBuf;
use std::str::FromStr;

use clap::Args;
use iam_policy::{Layer, Layers, StatementRef};
use serde::Serialize;

use crate::policy::file::{PolicyFile, PolicyFileError};

/// What limits the caller, besides the policies that grant.
#[derive(Args, Clone, Debug, Default)]
pub struct LayerArguments {
    /// The permissions boundary of the caller.
    #[arg(long, value_name = "POLICY", help_heading = "Layers")]
    boundary: Option<PathBuf>,
    /// The service control policies of one level of the organization, with commas between files: `root.json`, or
    /// `region.json,services.json`. Each level has to allow what is needed; the policies of one level count together. May
    /// be repeated, once per level.
    #[arg(long, value_name = "POLICIES", help_heading = "Layers")]
    scp: Vec<Level>,
    /// A session policy. Several count together. May be repeated.
    #[arg(long, value_name = "POLICY", help_heading = "Layers")]
    session: Vec<PathBuf>,
}

/// The files of one level.
#[derive(Clone, Debug)]
struct Level(Vec<PathBuf>);

impl FromStr for Level {
    type Err = Infallible;

    fn from_str(text: &str) -> Result<Self, Infallible> {
        Ok(Self(text.split(',').map(PathBuf::from).collect()))
    }
}

/// All policies of one caller, by layer.
#[derive(Clone, Debug)]
pub struct LayerFiles {
    identity: Vec<PolicyFile>,
    boundary: Option<PolicyFile>,
    service_control: Vec<Vec<PolicyFile>>,
    session: Vec<PolicyFile>,
}

impl LayerFiles {
    /// Reads the policies that grant, and those that limit.
    ///
    /// # Errors
    ///
    /// Returns an error if a policy can't be read, or isn't one that IAM accepts.
    pub fn read(identity: &[PathBuf], limits: &LayerArguments) -> Result<Self, PolicyFileError> {
        let levels = limits.scp.iter().map(|Level(paths)| PolicyFile::read_all(paths));
        Ok(Self {
            identity: PolicyFile::read_all(identity)?,
            boundary: limits.boundary.as_deref().map(PolicyFile::read).transpose()?,
            service_control: levels.collect::<Result<_, _>>()?,
            session: PolicyFile::read_all(&limits.session)?,
        })
    }

    /// The policies.
    #[must_use]
    pub fn layers(&self) -> Layers {
        let policies =
            |files: &[PolicyFile]| -> Vec<_> { files.iter().map(|file| file.policy.clone()).collect() };
        let mut layers = Layers::new(policies(&self.identity)).session(policies(&self.session));
        if let Some(boundary) = &self.boundary {
            layers = layers.boundary(boundary.policy.clone());
        }
        self.service_control.iter().fold(layers, |layers, level| layers.service_control(policies(level)))
    }

    /// The files of a layer.
    #[must_use]
    pub fn files(&self, layer: Layer) -> &[PolicyFile] {
        match layer {
            Layer::Identity => &self.identity,
            Layer::Boundary => self.boundary.as_slice(),
            Layer::ServiceControl { level } => self.service_control.get(level).map_or(&[], Vec::as_slice),
            Layer::Session => &self.session,
            _ => &[],
        }
    }

    /// The file of a statement.
    #[must_use]
    pub fn file(&self, layer: Layer, statement: &StatementRef) -> Option<&PolicyFile> {
        self.files(layer).get(statement.policy)
    }

    /// The names of the files, as JSON has them.
    #[must_use]
    pub fn names(&self) -> LayerNames<'_> {
        LayerNames {
            policies: names(&self.identity),
            boundary: self.boundary.as_ref().map(|file| file.name.as_str()),
            service_control: self.service_control.iter().map(|level| names(level)).collect(),
            session: names(&self.session),
        }
    }
}

fn names(files: &[PolicyFile]) -> Vec<&str> {
    files.iter().map(|file| file.name.as_str()).collect()
}

/// The names of the files, in the order in which findings number them.
#[derive(Debug, Serialize)]
pub struct LayerNames<'f> {
    policies: Vec<&'f str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    boundary: Option<&'f str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    service_control: Vec<Vec<&'f str>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    session: Vec<&'f str>,
}
