//! The policy files: found, read, and what they decide together.

use std::path::{Path, PathBuf};

use iam_policy::{Context, Decision, Patterns, Policy, Request, StatementRef, decide};
use syn::LitStr;

/// The policies of one caller.
#[derive(Default)]
pub(crate) struct Policies {
    names: Vec<String>,
    policies: Vec<Policy>,
    paths: Vec<PathBuf>,
}

impl Policies {
    /// Reads the files, in the folder of the package that is compiled.
    pub(crate) fn read(files: &[LitStr]) -> syn::Result<Self> {
        let mut read = Self::default();
        for file in files {
            let name = file.value();
            let error = |problem: String| syn::Error::new(file.span(), format!("`{name}`: {problem}"));
            // Without Cargo, the folder that the compiler runs in.
            let folder = std::env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default();
            let path = Path::new(&folder).join(&name);
            let text = std::fs::read_to_string(&path)
                .map_err(|found| error(format!("cannot be read in the folder of this package: {found}")))?;
            let policy = text.parse().map_err(|found| error(format!("{found}")))?;
            read.names.push(name.clone());
            read.policies.push(policy);
            read.paths.push(path);
        }
        Ok(read)
    }

    pub(crate) fn names(&self) -> &[String] {
        &self.names
    }

    pub(crate) fn paths(&self) -> &[PathBuf] {
        &self.paths
    }

    pub(crate) fn policies(&self) -> &[Policy] {
        &self.policies
    }

    /// What is decided of an action on a resource, in requests that hold this and whatever else.
    pub(crate) fn decide(&self, action: &str, resource: &str, known: Context) -> Decision {
        let context = known.partial();
        let request = Request { action, resource, context: &context };
        decide(&self.policies, &request)
    }

    /// Whether a statement allows or denies an action at all, were it on other resources.
    pub(crate) fn speak_of(&self, action: &str) -> bool {
        let mut policies = self.policies.clone();
        for statement in policies.iter_mut().flat_map(|it| &mut it.statements) {
            statement.resources = Patterns::Only(vec!["*".to_owned()]);
        }
        let anywhere = Self { policies, ..Self::default() };
        anywhere.decide(action, "*", Context::new()) != Decision::Denied { by: None }
    }

    /// A statement in words: `Statement[1]` of `policy.json`.
    pub(crate) fn place(&self, statement: &StatementRef) -> String {
        let sid = statement.sid.as_deref().unwrap_or_default();
        let sid = if sid.is_empty() { String::new() } else { format!(" ({})", sid.escape_debug()) };
        let name = self.names.get(statement.policy);
        let name = name.map(String::as_str).unwrap_or_default();
        format!("`Statement[{}]`{sid} of `{name}`", statement.index)
    }
}

#[cfg(test)]
impl Policies {
    pub(crate) fn of(statements: &str) -> Self {
        let text = format!(r#"{{"Version": "2012-10-17", "Statement": [{statements}]}}"#);
        Self {
            names: vec!["policy.json".to_owned()],
            policies: vec![text.parse().expect("a policy")],
            paths: Vec::new(),
        }
    }
}
