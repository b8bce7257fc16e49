//! The syntaxes of files: YAML, of which JSON is a part, and TOML.

mod toml;
mod yaml;

use std::path::Path;

use crate::node::Node;
use crate::problem::Problem;

/// How many objects and lists may be within each other.
const DEPTH: usize = 64;

/// The syntax of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Syntax {
    /// YAML, or JSON.
    Yaml,
    /// TOML.
    Toml,
}

impl Syntax {
    /// The syntax of a file, by the extension of its name; none if it is another.
    #[must_use]
    pub fn of(file: &Path) -> Option<Self> {
        match file.extension()?.to_str()? {
            "yaml" | "yml" | "json" => Some(Self::Yaml),
            "toml" => Some(Self::Toml),
            _ => None,
        }
    }

    /// Reads a text.
    pub(crate) fn read(self, text: &str) -> Result<Node, Problem> {
        match self {
            Self::Yaml => yaml::read(text),
            Self::Toml => toml::read(text),
        }
    }
}
