//! Files of JSON or YAML, whose values are documents.

use std::path::Path;

use least_privilege::DocumentValue;
use serde_json::{Deserializer, Value};

use super::error::WantedError;
use super::value::Node;
use crate::read;

/// The largest plans that were seen have some tens of megabytes.
const LIMIT: u64 = 1 << 28;
/// The depth to which YAML is nested. A template with policies and state machines in it is about half as deep.
const DEPTH: usize = 64;
/// The stack for a document of that depth, in builds without optimization, too.
const STACK: usize = 1 << 25;

/// A file that was read.
pub(super) struct TextFile {
    /// As messages name it.
    pub(super) name: String,
    text: String,
}

impl TextFile {
    pub(super) fn read(path: &Path) -> Result<Self, WantedError> {
        let text = read::input_up_to(LIMIT, path)?;
        let name = if path == Path::new("-") { "stdin".to_owned() } else { path.display().to_string() };
        Ok(Self { name, text })
    }

    /// The one JSON value of the file.
    pub(super) fn json(&self) -> Result<Value, WantedError> {
        serde_json::from_str(self.text.trim_start_matches('\u{feff}'))
            .map_err(|error| self.syntax("JSON", &error.to_string()))
    }

    /// The documents of the file: JSON, one or several after each other, or YAML.
    pub(super) fn documents(&self) -> Result<Vec<DocumentValue>, WantedError> {
        let text = self.text.trim_start_matches('\u{feff}');
        if text.trim_start().starts_with(['{', '[']) {
            let values = Deserializer::from_str(text).into_iter::<Value>();
            let values = values.map(|value| value.map(|value| Node::from_json(&value).0));
            return values.collect::<Result<_, _>>().map_err(|error| self.syntax("JSON", &error.to_string()));
        }
        let nodes = on_large_stack(|| yaml(text)).map_err(|message| self.syntax("YAML", &message))?;
        Ok(nodes.into_iter().map(|Node(value)| value).filter(DocumentValue::is_set).collect())
    }

    /// The error that the file has another form at a place.
    pub(super) fn form(&self, place: impl Into<String>, expected: &'static str) -> WantedError {
        WantedError::Form { file: self.name.clone(), place: place.into(), expected }
    }

    fn syntax(&self, expected: &'static str, message: &str) -> WantedError {
        WantedError::Syntax { file: self.name.clone(), expected, message: message.to_owned() }
    }
}

fn yaml(text: &str) -> Result<Vec<Node>, String> {
    // A snippet could show a secret.
    let options = serde_saphyr::options! {
        budget: serde_saphyr::budget! { max_depth: DEPTH },
        with_snippet: false,
    };
    serde_saphyr::from_multiple_with_options(text, options)
        .map_err(|error| error.to_string().lines().next().unwrap_or_default().to_owned())
}

/// Runs a function that calls itself for each level of a document.
fn on_large_stack<T: Send>(work: impl FnOnce() -> Result<T, String> + Send) -> Result<T, String> {
    std::thread::scope(|scope| {
        let thread = std::thread::Builder::new().stack_size(STACK).spawn_scoped(scope, work);
        let thread = thread.map_err(|error| error.to_string())?;
        thread.join().unwrap_or_else(|_| Err("the reader failed".to_owned()))
    })
}
